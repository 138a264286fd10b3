"""Sentences that say the same in other words.

No table of synonyms is at hand, so what counts is how much of what two sentences tell is told in
words of one root (see roots); names alone are not enough.
"""

from collections.abc import Mapping, Sequence

from service.text.roots import Roots
from service.text.statements import Statement

# On 60 pairs as two outlets would write them, with some 320 others that the same six pairs of
# stories hold, restatements share 0.25 of what they tell and more, worth 8.5 and more (23 of 30,
# and 3 of all others); where the sentences beside them are restatements too 0.19 and 7.5 do.
_SHARE = 0.25
_PROOF = 8.5
_SHARE_OTHER_NUMBERS = 0.35  # where both have figures, and none in common
_SHARE_BESIDE = 0.19
_PROOF_BESIDE = 7.5
# A short sentence may be told whole inside a long one: "Pompeo called the talks productive".
INSIDE = 0.9


def restatements(roots: Roots, statements: Sequence[Statement]) -> dict[tuple[int, int], float]:
    """Pairs of statements, by index, that say the same in other words, and the share they share.

    ``roots`` are those of the printed telling of each.
    """
    if len(statements) < 2:
        return {}
    found: dict[tuple[int, int], float] = {}
    doubtful: dict[tuple[int, int], float] = {}
    for pair in roots.pairs():
        alike = roots.alike(*pair)
        if not alike.tells:
            continue
        least = _SHARE_OTHER_NUMBERS if alike.other_numbers else _SHARE
        whole = alike.inside >= INSIDE and alike.share >= _SHARE_BESIDE
        if alike.proof >= _PROOF and (alike.share >= least or whole):
            found[pair] = alike.share
        elif (
            not alike.other_numbers
            and alike.share >= _SHARE_BESIDE
            and alike.proof >= _PROOF_BESIDE
        ):
            doubtful[pair] = alike.share
    return found | _beside(statements, found, doubtful)


def _beside(
    statements: Sequence[Statement],
    found: Mapping[tuple[int, int], float],
    doubtful: Mapping[tuple[int, int], float],
) -> dict[tuple[int, int], float]:
    """The doubtful pairs in which the sentences before or behind both are one, or restate."""
    begins: dict[int, int] = {}
    ends: dict[int, int] = {}
    if doubtful:
        for number, statement in enumerate(statements):
            for telling in statement.tellings:
                begins[telling.sentence.first] = number
                ends[telling.sentence.last] = number
    kept = {}
    for (one, other), share in doubtful.items():
        here, there = statements[one].leader, statements[other].leader
        if here.article == there.article:
            continue
        for near_here, near_there in (
            (begins.get(here.last), begins.get(there.last)),
            (ends.get(here.first), ends.get(there.first)),
        ):
            if near_here is None or near_there is None:
                continue
            low, high = min(near_here, near_there), max(near_here, near_there)
            if low == high or (low, high) in found:
                kept[one, other] = share
    return kept
