"""Where two tellings of one statement differ: a word alignment and the stretches it leaves over."""

from bisect import bisect_right
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import field
from typing import Any, NamedTuple

from rapidfuzz.distance import Indel

from service.text.fact import fact
from service.text.facts.once import Once
from service.text.facts.spelling import same_spelling
from service.text.facts.telling import Disagreement, Wording, stem
from service.text.model import ConflictKind
from service.text.passages import gathered
from service.text.spellings import NAMES


class Stretch(NamedTuple):
    """Words ``i1`` to ``i2`` here stand where words ``j1`` to ``j2`` stand there."""

    i1: int
    i2: int
    j1: int
    j2: int


def _begin(stretch: Stretch) -> int:
    return stretch.i1


@fact
class Alignment(Once):
    """Two wordings with the places of each in the other.

    ``to_b[i]`` is the word there that is the same as word ``i`` here, or -1; ``to_a`` the reverse.
    ``stretches`` are what is left between the same words, in order.
    """

    a: Wording
    b: Wording
    stretches: tuple[Stretch, ...]
    to_b: list[int]
    to_a: list[int]
    _read: dict[Hashable, Any] = field(default_factory=dict, repr=False, compare=False)

    @property
    def swapped(self) -> "Alignment":
        """The same alignment seen from the other telling."""
        return self.once(_turned)

    @property
    def in_place(self) -> float:
        """The share of the longer wording's words that stand in both in one order."""
        shared = len(self.to_b) - self.to_b.count(-1)
        return shared / max(len(self.to_b), len(self.to_a), 1)

    def stretch_at(self, i: int) -> Stretch | None:
        """The stretch that holds word ``i`` here, if the word is not shared."""
        if not 0 <= i < len(self.to_b) or self.to_b[i] >= 0:
            return None
        at = bisect_right(self.stretches, i, key=_begin) - 1
        return self.stretches[at] if at >= 0 and i < self.stretches[at].i2 else None

    def place(self, i: int) -> int:
        """Where word ``i`` here stands there: the shared word, or its stretch's beginning.

        One past the last word here is one past the last word there.
        """
        if i >= len(self.to_b):
            return len(self.b)
        stretch = self.stretch_at(i)
        return stretch.j1 if stretch else self.to_b[i]

    def without(self, told: Sequence[Disagreement]) -> "Alignment":
        """The same alignment, less the stretches that these disagreements explain."""
        if not told:
            return self
        left = tuple(s for s in self.stretches if not any(self._explains(d, s) for d in told))
        return Alignment(self.a, self.b, left, self.to_b, self.to_a)

    def _explains(self, told: Disagreement, s: Stretch) -> bool:
        here, there = self.a.gap(s.i1, s.i2), self.b.gap(s.j1, s.j2)
        return (
            here[0] <= told.here[1] and told.here[0] <= here[1]
            and there[0] <= told.there[1] and told.there[0] <= there[1]
        )  # fmt: skip

    def disagreement(
        self, kind: ConflictKind, here: tuple[int, int], there: tuple[int, int]
    ) -> Disagreement:
        """A disagreement over words ``here`` (first, last) and words ``there``."""
        span_a, span_b = self.a.span(*here), self.b.span(*there)
        return Disagreement(
            kind, span_a, span_b,
            self.a.telling.text[slice(*span_a)], self.b.telling.text[slice(*span_b)],
        )  # fmt: skip


def _turned(alignment: Alignment) -> Alignment:
    stretches = tuple([Stretch(j1, j2, i1, i2) for i1, i2, j1, j2 in alignment.stretches])
    return Alignment(alignment.b, alignment.a, stretches, alignment.to_a, alignment.to_b)


def differing(a: Wording, b: Wording) -> list[Stretch]:
    """What the longest common subsequence of the words of two wordings leaves over, in order.

    Time is that of bit-parallel LCS (Hyyrö 2004), words times words / 64.
    """
    found: list[Stretch] = []
    i1 = j1 = 0
    blocks = [(x.a, x.b, x.size) for x in Indel.opcodes(a.keys, b.keys).as_matching_blocks()]
    if len(blocks) > 2:
        blocks = [*gathered(a.keys, b.keys, blocks[:-1]), blocks[-1]]
    for i2, j2, size in blocks:
        if i2 > i1 or j2 > j1:
            found.append(Stretch(i1, i2, j1, j2))
        i1, j1 = i2 + size, j2 + size
    return found


def align(a: Wording, b: Wording, places: Sequence[Stretch] | None = None) -> Alignment:
    """Two wordings with the places of each in the other, spellings of one word taken as the same.

    ``places`` are where they differ, if that is known.
    """
    size_a, size_b = len(a.keys), len(b.keys)
    to_b, to_a = [-1] * size_a, [-1] * size_b
    stretches: list[Stretch] = []
    i = j = 0
    for s in differing(a, b) if places is None else places:
        i1, i2, j1, j2 = s
        to_b[i:i1] = range(j, j1)
        to_a[j:j1] = range(i, i1)
        left = _unlike(a, b, s, to_b, to_a) if i1 < i2 and j1 < j2 else s
        if left is not None:
            stretches.append(left)
        i, j = i2, j2
    to_b[i:] = range(j, size_b)
    to_a[j:] = range(i, size_a)
    return Alignment(a, b, tuple(stretches), to_b, to_a)


def _unlike(a: Wording, b: Wording, s: Stretch, to_b: list[int], to_a: list[int]) -> Stretch | None:
    """What remains of a stretch when words that differ in spelling alone are taken as shared."""
    i1, i2, j1, j2 = s
    if a.keys[i1][0] == b.keys[j1][0]:
        here, there = "".join(a.keys[i1:i2]), "".join(b.keys[j1:j2])
        if here == there and here.isalpha():
            # "health care", "healthcare": the pieces have no partners of their own.
            to_b[i1:i2] = [j1] * (i2 - i1)
            to_a[j1:j2] = [i1] * (j2 - j1)
            return None
    while i1 < i2 and j1 < j2 and _is_respelled(a, i1, b, j1):
        to_b[i1], to_a[j1] = j1, i1
        i1, j1 = i1 + 1, j1 + 1
    while i1 < i2 and j1 < j2 and _is_respelled(a, i2 - 1, b, j2 - 1):
        i2, j2 = i2 - 1, j2 - 1
        to_b[i2], to_a[j2] = j2, i2
    if (i1, i2, j1, j2) == s:
        return s
    return Stretch(i1, i2, j1, j2) if i1 < i2 or j1 < j2 else None


def _is_respelled(a: Wording, i: int, b: Wording, j: int) -> bool:
    """Whether two words differ in spelling alone: Helen Grey is not Helen Gray."""
    one, other = a.keys[i], b.keys[j]
    if not same_spelling(one, other):
        return False
    # What begins a sentence has its capital from there.
    named = bool(i and j) and a.capital(i) and b.capital(j)
    return one == other or not named or NAMES.isdisjoint((one, other))


def from_both_sides(
    find: Callable[[Alignment], Iterator[Disagreement]], alignment: Alignment
) -> Iterator[Disagreement]:
    """What ``find`` sees looking from either telling at the other, all told from the first."""
    yield from find(alignment)
    for found in find(alignment.swapped):
        yield found.swapped()


def all_stems(wording: Wording) -> set[str]:
    """The stems of all words of weight of a wording."""
    return content_stems(wording, 0, len(wording))


def content_stems(wording: Wording, first: int, last: int) -> set[str]:
    """The stems of the words of weight between two places of a wording."""
    keys = wording.keys[max(first, 0) : last]
    return {stem(key) for key in keys if key not in wording.light and len(key) > 2}
