"""Sentences that another one must follow, wherever they are read.

"The message reads:" announces what stands behind it, and a quotation over several paragraphs,
each of which opens it again, is one speaker's until it is closed. Whose one is that has no word of
who speaks the sentence before it tells.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from service.text.leaning import announces
from service.text.quoted import begins_with_mark, is_open_behind, is_quoting, quoted
from service.text.running import LONGEST
from service.text.statements import Statement
from service.text.stream import Sentence, Stream


def bound(
    stream: Stream, statements: Sequence[Statement], sequences: Sequence[Sequence[int]]
) -> Mapping[int, int]:
    """For a statement that announces or goes on, by number, the one its own source has next.

    ``sequences`` are the statements of each article in its own order.
    """
    text = stream.words.text
    told = _told(statements)
    found: dict[int, int] = {}
    for article, sequence in enumerate(sequences):
        inside = False
        before: Sentence | None = None
        for place, (number, following) in enumerate(pairwise(sequence), start=1):
            sentence, behind = told[number, article], told[following, article]
            if inside and before is not None and before.paragraph != sentence.paragraph:
                inside = begins_with_mark(stream, sentence)
            inside = is_open_behind(stream, sentence, inside=inside)
            if statements[number].leader is sentence and (
                (inside and _goes_on(stream, sentence, behind))
                or announces(text[sentence.start : sentence.end])
            ):
                found[number] = following
            elif (
                statements[following].leader is behind
                and begins_with_mark(stream, behind)
                and sentence.kind == behind.kind
                and not _is_cut(statements[number], statements[following])
                and _names_nobody(
                    stream, (told[n, article] for n in sequence[place : place + LONGEST])
                )
            ):
                found.setdefault(number, following)
            before = sentence
    return found


def reopens(stream: Stream, before: Sentence, sentence: Sentence) -> bool:
    """Whether a sentence opens a running quotation again, in the next paragraph of its source."""
    return (
        before.article == sentence.article
        and before.paragraph < sentence.paragraph
        and begins_with_mark(stream, sentence)
    )


def _is_cut(statement: Statement, following: Statement) -> bool:
    """Whether some source has more between two statements: those who have not left it out."""
    ends: dict[int, int] = {}
    for telling in statement.tellings:
        sentence = telling.sentence
        ends[sentence.article] = max(ends.get(sentence.article, 0), sentence.last)
    starts: dict[int, int] = {}
    for telling in following.tellings:
        sentence = telling.sentence
        starts[sentence.article] = min(starts.get(sentence.article, sentence.first), sentence.first)
    return any(ends.get(article, first) < first for article, first in starts.items())


def _names_nobody(stream: Stream, sentences: Iterable[Sentence]) -> bool:
    """Whether the quotation that sentences begin with is closed without a word beside it."""
    is_open = False
    before: Sentence | None = None
    for sentence in sentences:
        if before is not None and not _goes_on(stream, before, sentence):
            return False
        if is_quoting(stream, sentence) and sentence.size > sum(
            last - first for first, last in quoted(stream, sentence)
        ):
            return False
        is_open = is_open_behind(stream, sentence, inside=is_open)
        if not is_open:
            return True
        before = sentence
    return False


def held_together(sequences: Sequence[Sequence[int]], bound: Mapping[int, int]) -> list[list[int]]:
    """The statements of each article, with all that are ``bound`` to one where it is first told.

    Whoever tells one sentence of a quotation tells where the whole is read.
    """
    before: dict[int, int] = {}
    runs: dict[int, list[int]] = {}
    for one, other in bound.items():
        before.setdefault(other, one)
    for first in bound:
        if first not in before:
            run = list(_run(first, bound=bound, before=before))
            runs |= dict.fromkeys(run, run)
    return [_runs_whole(sequence, runs) for sequence in sequences]


def _runs_whole(sequence: Sequence[int], runs: Mapping[int, Sequence[int]]) -> list[int]:
    """A sequence in which every run is read whole, where the first of it stands."""
    if runs.keys().isdisjoint(sequence):
        return list(sequence)
    read: dict[int, None] = {}
    for number in sequence:
        if number not in runs:
            read[number] = None
        elif number not in read:
            read |= dict.fromkeys(runs[number])
    return list(read)


def _run(first: int, *, bound: Mapping[int, int], before: Mapping[int, int]) -> Iterator[int]:
    """What is bound, one behind the other; what two sources bind stays with the first."""
    number = first
    yield number
    while before.get(bound.get(number, -1)) == number:
        number = bound[number]
        yield number


def _goes_on(stream: Stream, sentence: Sentence, behind: Sentence) -> bool:
    return behind.paragraph == sentence.paragraph or begins_with_mark(stream, behind)


def _told(statements: Sequence[Statement]) -> Mapping[tuple[int, int], Sentence]:
    """What each article tells of a statement, by both: what is printed, or what it says first."""
    found: dict[tuple[int, int], Sentence] = {}
    for number, statement in enumerate(statements):
        for telling in statement.tellings if len(statement.tellings) > 1 else ():
            sentence = telling.sentence
            known = found.setdefault((number, sentence.article), sentence)
            if sentence.start < known.start:
                found[number, sentence.article] = sentence
        found[number, statement.leader.article] = statement.leader
    return found
