"""One sentence that says what several printed ones say, cut where one ends and the next begins."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from service.text.clauses import (
    is_conjunction,
    is_connective,
    is_predicate,
    is_set_off,
    says,
)
from service.text.fact import fact
from service.text.likeness import CLAUSE_WORDS, CLAUSE_WORTH, Likeness, Ranges
from service.text.passages import Block, compact
from service.text.quoted import quoted
from service.text.stream import Sentence, Stream

# A sentence is cut only where hardly anything of it would be left unsaid.
_SAID = 0.85
# ... and where each portion is a piece of the other sentence that proves itself (see rarity).
PROOF = 8.0
# "and the" before the second portion may stand in what the first one says as well.
_CLAIMED = 3


@fact
class Portion:
    """Words of a sentence, counted from its first, that one statement says."""

    statement: int
    start: int
    end: int
    score: float
    within: Ranges


def portions(
    stream: Stream, sentence: Sentence, others: Sequence[tuple[int, Sentence, Likeness]]
) -> list[Portion]:
    """How a sentence falls into what several statements say; empty where it does not.

    ``others`` are statements with their printed tellings and the sentence's likeness to each.
    """
    found: list[Portion] = []
    proven = [other for other in others if other[2].proof >= PROOF and other[2].blocks]
    if len(proven) < 2:
        return []
    for statement, there, alike in sorted(proven, key=lambda other: -other[2].proof):
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
            within = _within(said, start, end)
            if not _is_subject(stream, there, within):
                found.append(Portion(statement, start, end, alike.both, within))
    found.sort(key=lambda p: p.start)
    said_by = {statement: alike for statement, _, alike in others}
    if len(found) < 2 or not _all_said(stream, sentence, found, said_by):
        return []
    edges = [0]
    for before, after in pairwise(found):
        edge = _clause(stream, sentence, before.end, after.start)
        if edge is None:
            return []
        edges.append(edge)
    edges.append(sentence.size)
    return [
        replace(portion, start=start, end=end)
        for portion, (start, end) in zip(found, pairwise(edges), strict=True)
    ]


def _within(said: Sequence[Block], start: int, end: int) -> Ranges:
    """The words of a statement that a portion says."""
    return tuple(
        sorted(
            (b + max(0, start - a), b + min(n, end - a))
            for a, b, n in said
            if a < end and a + n > start
        )
    )


def _is_subject(stream: Stream, there: Sentence, within: Ranges) -> bool:
    """Whether words of a statement are no more than what its predicate speaks of, or who says it.

    "The driver, a nurse," says nothing of "The driver, a nurse, was not badly hurt.", and "The
    mayor of Holm said" nothing of what the mayor said, nor does "the mayor told reporters at the
    pier" behind his own words.
    """
    own = [(first - there.first, last - there.first) for first, last in quoted(stream, there)]
    if sum(last - first for first, last in own) >= CLAUSE_WORDS and not any(
        first < end and start < last for first, last in within for start, end in own
    ):
        return True
    place = there.first + max(last for _, last in within)
    if place >= there.last:
        return False
    if says(stream, place - 1):
        return True
    if not is_predicate(stream, place) or is_connective(stream, place - 1):
        return False
    return not any(
        is_predicate(stream, before) and not is_connective(stream, before - 1)
        for before in range(there.first + 1, place)
    )


def _clause(stream: Stream, sentence: Sentence, low: int, high: int) -> int | None:
    """The word that begins a clause where one portion ends at ``low`` and one begins at ``high``.

    "The driver, a nurse, | was speeding" has a comma there and no clause: what stands before a
    verb is its subject, and says nothing without it.
    """
    for at in range(high, max(low - _CLAIMED, 0), -1):
        place = sentence.first + at
        if at < low and stream.telling[sentence.first + low] > stream.telling[place + 1]:
            return None
        if is_connective(stream, place) or (at >= low and is_set_off(stream, sentence, place)):
            bare = is_predicate(stream, place) and not is_conjunction(stream, place - 1)
            return None if bare else at
    return None


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
            if _is_clause(stream, sentence, taken, start):
                return False
            said += stream.worth(sentence.first + start, sentence.first + end)
            taken = end
    if _is_clause(stream, sentence, taken, sentence.size):
        return False
    return said >= _SAID * stream.worth(sentence.first, sentence.last)


def _is_clause(stream: Stream, sentence: Sentence, start: int, end: int) -> bool:
    """Whether unsaid words of a sentence are a clause, or tell as much as one."""
    told = stream.worth(sentence.first + start, sentence.first + end) if start < end else 0.0
    return end - start >= CLAUSE_WORDS or told >= CLAUSE_WORTH
