"""Where two sentences say the same words: runs, and passages that bridge small edits.

The words of a sentence are a string of one code point per word, so that rapidfuzz's bit-parallel
longest common subsequence (Hyyrö 2004) aligns words. What the first alignment leaves over is
aligned once more, for words that moved: "on Thursday" at the front and at the end.
"""

from collections.abc import Sequence

from rapidfuzz.distance import Indel

from service.text.fact import fact

Block = tuple[int, int, int]  # first word here, first word there, how many words

# A passage goes on over at most this many words that are not shared, on either side: passim's
# default of 600 characters bridges unrelated hits, and a house style changes three words at once
# ("He also told supporters" / "and then to supporters").
_BRIDGE = 4
# Moved words count when they moved together: single words moving is a different sentence.
_MOVED = 2
# Stands for words that are matched already; no word has this code point (see stream).
_TAKEN = "\ud800"


@fact
class Passage:
    """A shared stretch of two sentences, in words from each one's beginning, ends exclusive."""

    here: tuple[int, int]
    there: tuple[int, int]
    evidence: float
    words: int


def runs(here: str, there: str) -> list[Block]:
    """Runs of equal words in the order that most words keep."""
    blocks = [
        (block.a, block.b, block.size)
        for block in Indel.editops(here, there).as_matching_blocks()
        if block.size
    ]
    if len(blocks) > 1:
        return gathered(here, there, blocks)
    return blocks


def gathered(here: Sequence[object], there: Sequence[object], blocks: list[Block]) -> list[Block]:
    """The same words matched in fewer runs.

    Of the alignments that keep most words, one may match the "the" of the sentence before. A word
    at the end of a run goes over to the next run wherever it could be that run's first word.
    """
    found: list[Block] = []
    a, b, n = blocks[-1]
    for x, y, m in reversed(blocks[:-1]):
        while m and (x + m == a or y + m == b) and here[a - 1] == there[b - 1]:
            a, b, n, m = a - 1, b - 1, n + 1, m - 1
        if m:
            found.append((a, b, n))
            a, b, n = x, y, m
    found.append((a, b, n))
    found.reverse()
    return found


def compact(blocks: Sequence[Block]) -> list[Block]:
    """The runs less those at either edge that only common words far off make."""
    first, last = 0, len(blocks) - 1
    while first < last:
        (a, b, n), (x, y, _) = blocks[first], blocks[first + 1]
        if not _strays(n, x - a - n, y - b - n) or n >= _size(blocks[first + 1 : last + 1]):
            break
        first += 1
    while first < last:
        (a, b, m), (x, y, n) = blocks[last - 1], blocks[last]
        if not _strays(n, x - a - m, y - b - m) or n >= _size(blocks[first:last]):
            break
        last -= 1
    return list(blocks[first : last + 1])


def _strays(size: int, gap_here: int, gap_there: int) -> bool:
    """Whether the gap beside an outer run is longer, on both sides, than that run is worth."""
    return gap_here >= size and gap_there >= size and (gap_here > size + 2 or gap_there > size + 2)


def _size(blocks: Sequence[Block]) -> int:
    return sum(n for _, _, n in blocks)


def moved(here: str, there: str, *, kept: Sequence[Block]) -> list[Block]:
    """Runs that stand elsewhere: equal words, not in ``kept``, out of its order."""
    left = list(there)
    for _, b, n in kept:
        left[b : b + n] = _TAKEN * n
    rest = "".join(left)
    found: list[Block] = []
    for start, end in _gaps([(a, n) for a, _, n in kept], len(here)):
        at = start
        while at + _MOVED <= end:
            begin = rest.find(here[at : at + _MOVED])
            if begin < 0:
                at += 1
                continue
            size = _MOVED
            while at + size < end and rest[begin + size : begin + size + 1] == here[at + size]:
                size += 1
            found.append((at, begin, size))
            rest = rest[:begin] + _TAKEN * size + rest[begin + size :]
            at += size
    return found


def passages(blocks: Sequence[Block], evidence: Sequence[float], *, first: int) -> list[Passage]:
    """Runs in order to passages: small gaps are bridged where both sides outweigh them.

    ``evidence`` are running totals over the stream, ``first`` the stream's word at which the
    sentence that the blocks call here begins.
    """
    found: list[Passage] = []
    begin = begin_there = end = end_there = words = 0
    proof = 0.0
    for a, b, n in blocks:
        worth = evidence[first + a + n] - evidence[first + a]
        gap_here, gap_there = a - end, b - end_there
        # Crossing a gap must pay: passages do not overshoot into words not shared.
        if (
            words
            and 0 <= gap_here <= _BRIDGE
            and 0 <= gap_there <= _BRIDGE
            and (n > (cost := max(gap_here, gap_there)) or worth > cost * 2)
        ):
            proof, words = proof + worth, words + n
        else:
            if words:
                found.append(Passage((begin, end), (begin_there, end_there), proof, words))
            begin, begin_there, proof, words = a, b, worth, n
        end, end_there = a + n, b + n
    if words:
        found.append(Passage((begin, end), (begin_there, end_there), proof, words))
    return found


def _gaps(taken: Sequence[tuple[int, int]], size: int) -> list[tuple[int, int]]:
    """The stretches of 0..size that the taken runs leave over."""
    gaps = []
    at = 0
    for start, length in taken:
        if start > at:
            gaps.append((at, start))
        at = start + length
    if at < size:
        gaps.append((at, size))
    return gaps
