"""Whether a clause tells of what has been or of what is yet to be."""

from collections.abc import Sequence
from itertools import pairwise

from service.text.facts.common_ground import clause_at
from service.text.facts.concepts import concept
from service.text.facts.telling import Wording, is_irregular

PAST, COMING = 1, 2
_FUTURE = frozenset("will would due scheduled plans soll wird sera".split())
_IS_TO = frozenset({("is", "to"), ("are", "to")})
_WAS = frozenset(
    """
    was were had did died fell won lost began met left came went flew drew drove broke chose gave
    grew knew rode rose ran saw shook spoke stole swam took threw tore wore wrote
    """.split()
)
_PLANNING = frozenset(
    "allow allows allowed agreed decided planned promised vowed voted permitted hopes plans".split()
)
# From "for" to the day: "for 0415 GMT on Saturday" is four words.
_FOR = 4
# "Before a judge" begins no clause.
_BEFORE = frozenset("before after until till".split())


def tense_at(wording: Wording, i: int) -> int:
    """The tense of the clause of word ``i``, 0 where it does not say."""
    before = wording.keys[max(0, i - _FOR) : i]
    if before[-1:] == ["for"] or ("for" in before and any(key[0].isdecimal() for key in before)):
        return COMING  # "has called an election for 12 October", "for 0415 GMT on Saturday"
    first, last = clause_at(wording, i)
    told = wording.keys[first:i]
    if "to" in told and not _PLANNING.isdisjoint(told[: told.index("to")]):
        return COMING  # "has allowed them to raise the limit from August 15"
    found = _tense(wording.keys[first:last])
    if not found and first > 0 and wording.keys[first] in _BEFORE:
        found = _tense(wording.keys[slice(*clause_at(wording, first - 1))])
    return found


def deeds_at(wording: Wording, i: int) -> set[str]:
    """What was done in the clause of word ``i``, by its verbs in the past before that word."""
    keys = wording.keys[clause_at(wording, i)[0] : i]
    return {concept(key) for key in keys if _is_past(key) or is_irregular(key)}


def _tense(keys: Sequence[str]) -> int:
    if ("set", "to") in pairwise(keys) or ("set", "for") in pairwise(keys):
        return COMING
    if not _FUTURE.isdisjoint(keys) or not _IS_TO.isdisjoint(pairwise(keys)):
        return COMING
    return PAST if any(key in _WAS or _is_past(key) for key in keys) else 0


def _is_past(key: str) -> bool:
    return len(key) > 4 and key.endswith("ed")
