"""Where other outlets still tell what a newer version of an item has corrected."""

from collections.abc import Iterator, Sequence

from service.text.facts.conflict import Disagreement, read_wording
from service.text.facts.differences import Alignment, Stretch, align
from service.text.facts.telling import Telling
from service.text.oldtellings import wording
from service.text.polish import sense
from service.text.revisions import Revision
from service.text.words import fold

# Of a clause that was taken out, a copy may have lost a word.
_FOLLOWED = 0.67

Place = tuple[int, int]
# Where the newer article has the newer words, and where another has the older ones.
Places = tuple[Place, Place]


def facts_again(
    revision: Revision,
    new: Telling,
    other: Telling,
    *,
    differ: Sequence[Disagreement],
    near: bool,
) -> Iterator[Places]:
    """The places, in the newer article and in another, of a fact as the older version had it.

    The two ``differ`` there. Unless the other is ``near`` the older sentence, what is counted must
    be clear: "nine paintings".
    """
    for told in differ:
        value = wording(told.value_there)
        for span, words in revision.facts:
            if not (told.here[0] <= span[1] and span[0] <= told.here[1]):
                continue
            again = set(value) >= set(words) or set(value) <= set(words)
            if again and bool(value) == bool(words) and (near or _counts_alike(new, other, told)):
                yield _narrowed(told, span, words)
                break


def _narrowed(told: Disagreement, span: Place, words: Sequence[int]) -> Places:
    """The places of the very words that were corrected, of more that are told otherwise."""
    folded = fold([told.value_there])
    value, size = folded.exact.tolist(), len(words)
    for at in range(len(value) - size + 1 if 0 < size < len(value) else 0):
        if value[at : at + size] == list(words):
            start = told.there[0]
            there = start + int(folded.start[at]), start + int(folded.end[at + size - 1])
            here = max(told.here[0], span[0]), min(told.here[1], span[1])
            return (here if here[0] < here[1] else told.here), there
    return told.here, told.there


def names_again(revision: Revision, other: Telling) -> Iterator[Places]:
    """The places, in the newer article and in another, of a name in full and the older one."""
    for here, name in revision.names:
        start = other.text.find(name, other.start, other.end)
        if start >= 0:
            yield here, (start, start + len(name))


def _counts_alike(new: Telling, other: Telling, told: Disagreement) -> bool:
    """Whether two numbers stand before the same word of weight."""
    if told.kind != "number":
        return False
    counted = []
    for telling, span in ((new, told.here), (other, told.there)):
        words = read_wording(telling)
        behind = [i for i, start in enumerate(words.starts) if start >= span[1]][:1]
        counted.append([sense(words.keys[i]) for i in behind if words.keys[i] not in words.light])
    return bool(counted[0]) and counted[0] == counted[1]


def changes_again(revision: Revision, new: Telling, other: Telling) -> Iterator[Places]:
    """The places, in the newer article and in another, where that keeps to the older words."""
    if not revision.changes:
        return
    alignment = align(read_wording(new), read_wording(other))
    a, b = alignment.a, alignment.b
    for change in revision.changes:
        for stretch in alignment.stretches:
            start, end = a.gap(stretch.i1, stretch.i2)
            if not (start <= change.new[1] and change.new[0] <= end):
                continue
            about = {sense(key) for key in b.keys[stretch.j1 : stretch.j2]}
            if len(change.lost & about) < _FOLLOWED * len(change.lost):
                continue
            if change.gained and not change.gained.isdisjoint(about):
                continue
            here, there = _shown(alignment, stretch)
            yield a.span(*here), b.span(*there)
            break


def _shown(alignment: Alignment, stretch: Stretch) -> tuple[tuple[int, int], tuple[int, int]]:
    """A stretch with the word beside it where either telling has nothing there to show."""
    i1, i2, j1, j2 = stretch
    if i1 < i2 and j1 < j2:
        return (i1, i2), (j1, j2)
    b = alignment.b
    goes_on = j2 < len(b) and alignment.place(i2) == j2 and i2 < len(alignment.a)
    set_off = j2 > j1 and any(mark in b.between(j1) + b.between(j2) for mark in ",;:–—(")
    if goes_on and not set_off:
        return (i1, i2 + 1), (j1, j2 + 1)
    if i1 and j1:
        return (i1 - 1, i2), (j1 - 1, j2)
    return (i1, i2), (j1, j2)
