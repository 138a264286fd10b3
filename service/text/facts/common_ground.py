"""What two tellings are both about, whatever words each has for it and in whatever order."""

from service.text.fact import fact
from service.text.facts.concepts import read_concepts
from service.text.facts.differences import Alignment
from service.text.facts.telling import Wording

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
    telling that tells less."""

    shared: frozenset[str]
    worth: float
    share: float


def common_ground(alignment: Alignment) -> Ground:
    """What two tellings are both about."""
    return alignment.once(_ground)


def _ground(alignment: Alignment) -> Ground:
    here, there = alignment.a.once(read_concepts), alignment.b.once(read_concepts)
    shared = here.worth.keys() & there.worth.keys()
    one, other = here.worth, there.worth
    worth = sum([min(one[c], other[c]) for c in shared])
    least = min(here.whole, there.whole)
    return Ground(frozenset(shared), worth, worth / least if least else 0.0)


def clause_at(wording: Wording, i: int) -> tuple[int, int]:
    """The words of the clause in which word ``i`` stands: from punctuation or a conjunction on."""
    first, last = i, i + 1
    while first > 0 and not _parted(wording, first):
        first -= 1
    while last < len(wording) and not _parted(wording, last):
        last += 1
    return first, last


def _parted(wording: Wording, i: int) -> bool:
    if not _PUNCTUATION.isdisjoint(wording.between(i)):
        return True
    # "That of the bishop" begins no clause.
    return wording.keys[i] in _CLAUSES and wording.keys[i : i + 2] != ["that", "of"]
