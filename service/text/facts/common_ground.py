"""What two tellings are both about, whatever words each has for it and in whatever order."""

from collections.abc import Collection, Mapping, Set
from functools import cache

from service.text.fact import fact
from service.text.facts.concepts import Concepts, concept, read_concepts
from service.text.facts.differences import Alignment
from service.text.facts.number_words import NUMBER_WORDS
from service.text.facts.telling import Wording

# So many letters at the least are of one word: protect, protection.
_ROOT = 5
_PUNCTUATION = frozenset(",;:—–()")
# With these another clause begins.
_CLAUSES = frozenset(
    """
    and but while who which whom whose that when after before because although though since as if
    unless until where whereas und aber dass wenn als weil et mais que quand y pero cuando
    """.split()
)


@fact
class Ground:
    """What two tellings share: the concepts, their worth (see rarity), and their share of the
    telling that tells less. ``forms`` are words here and their other forms there."""

    shared: frozenset[str]
    worth: float
    share: float
    forms: Mapping[str, str]


def common_ground(alignment: Alignment) -> Ground:
    """What two tellings are both about."""
    return alignment.once(_ground)


def _ground(alignment: Alignment) -> Ground:
    here, there = alignment.a.once(read_concepts), alignment.b.once(read_concepts)
    shared = here.worth.keys() & there.worth.keys()
    one, other = here.worth, there.worth
    worth = sum([min(one[c], other[c]) for c in shared])
    forms = _forms(here, there, shared)
    worth += sum([min(one[c], other[d]) for c, d in forms.items()])
    least = min(_told(here, shared), _told(there, shared))
    return Ground(frozenset(shared), worth, worth / least if least else 0.0, forms)


def _told(concepts: Concepts, shared: Set[str]) -> float:
    """What a telling tells besides figures of its own: that those differ is no other matter."""
    figures = _figures()
    if figures.isdisjoint(concepts.worth):
        return concepts.whole
    own = [about for about in concepts.worth if about in figures and about not in shared]
    return concepts.whole - sum([concepts.worth[about] for about in own])


def _forms(here: Concepts, there: Concepts, shared: Collection[str]) -> dict[str, str]:
    """What is left on either side that is one word in two forms: Mongolia, Mongolian."""
    left = {c[:_ROOT]: c for c in there.worth if len(c) >= _ROOT and c not in shared}
    found: dict[str, str] = {}
    for told in here.worth if left else ():
        other = left.get(told[:_ROOT]) if told not in shared else None
        if other is not None:
            kept = min(len(told), len(other)) - 1
            if told[:kept] == other[:kept]:
                found[told] = other
    return found


@cache
def _figures() -> frozenset[str]:
    return frozenset(map(concept, NUMBER_WORDS))


def clause_at(wording: Wording, i: int) -> tuple[int, int]:
    """The words of the clause in which word ``i`` stands: from punctuation or a conjunction on."""
    first, last = i, i + 1
    while first > 0 and not _parted(wording, first):
        first -= 1
    while last < len(wording) and not _parted(wording, last):
        last += 1
    return first, last


def _parted(wording: Wording, i: int) -> bool:
    between = wording.between(i)
    if not _PUNCTUATION.isdisjoint(between):
        return between != "," or not wording.keys[i].isdecimal()  # but for 1,200
    # "That of the bishop" begins no clause.
    return wording.keys[i] in _CLAUSES and wording.keys[i : i + 2] != ["that", "of"]
