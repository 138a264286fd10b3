"""One sentence that says what several printed ones say, cut where one ends and the next begins."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from service.text.likeness import CLAUSE_WORDS, Likeness
from service.text.passages import compact
from service.text.stream import Sentence, Stream

# A sentence is cut only where hardly anything of it would be left unsaid.
_SAID = 0.85
# ... and where each portion is a piece of the other sentence that proves itself (see rarity).
_PROOF = 8.0


@dataclass(frozen=True, slots=True)
class Portion:
    """Words of a sentence, counted from its first, that one statement says."""

    statement: int
    start: int
    end: int
    score: float
    within: tuple[int, int]


def portions(
    stream: Stream, sentence: Sentence, others: Sequence[tuple[int, Likeness]]
) -> list[Portion]:
    """How a sentence falls into what several statements say; empty where it does not.

    ``others`` are statements with the likeness of the sentence to each one's printed telling.
    """
    found: list[Portion] = []
    for statement, alike in sorted(others, key=lambda other: -other[1].proof):
        if alike.proof < _PROOF or not alike.blocks:
            continue
        said = sorted((*compact(alike.blocks), *alike.elsewhere))
        start, end = said[0][0], said[-1][0] + said[-1][2]
        whole = end - start
        for taken in found:
            if start < taken.start:
                end = min(end, taken.start)
            else:
                start = max(start, taken.end)
        # A common word or two may be claimed twice; more is another reading of the same words.
        if end - start > whole / 2:
            found.append(Portion(statement, start, end, alike.both, alike.extent))
    found.sort(key=lambda p: p.start)
    if len(found) < 2 or not _all_said(stream, sentence, found, dict(others)):
        return []
    edges = [0, *(portion.start for portion in found[1:]), sentence.size]
    return [
        replace(portion, start=start, end=end)
        for portion, start, end in zip(found, edges[:-1], edges[1:], strict=True)
    ]


def piece(stream: Stream, sentence: Sentence, portion: Portion) -> Sentence:
    """The portion of a sentence as a sentence of its own, marked as cut."""
    first, last = sentence.first + portion.start, sentence.first + portion.end
    start, end = sentence.start, sentence.end
    if portion.start:
        start = stream.starts[first]
    if last < sentence.last:
        end = stream.ends[last - 1]
        end += len(stream.words.text[end : stream.starts[last]].rstrip())
    return replace(sentence, first=first, last=last, start=start, end=end, cut=True)


def _all_said(
    stream: Stream, sentence: Sentence, found: Sequence[Portion], alike: dict[int, Likeness]
) -> bool:
    """Whether the portions leave no clause of the sentence and little of its worth unsaid."""
    said = 0.0
    taken = 0
    for portion in found:
        told = alike[portion.statement]
        for block, _, n in sorted((*told.blocks, *told.elsewhere)):
            start, end = max(block, portion.start), min(block + n, portion.end)
            if start >= end:
                continue
            if start - taken >= CLAUSE_WORDS:
                return False
            said += stream.worth(sentence.first + start, sentence.first + end)
            taken = end
    if sentence.size - taken >= CLAUSE_WORDS:
        return False
    return said >= _SAID * stream.worth(sentence.first, sentence.last)
