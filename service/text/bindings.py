"""Sentences that another one must follow, wherever they are read.

"The message reads:" announces what stands behind it, and a quotation over several paragraphs,
each of which opens it again, is one speaker's until it is closed.
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from service.text.leaning import announces
from service.text.quoted import begins_with_mark, is_open_behind
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
        for number, following in pairwise(sequence):
            sentence, behind = told[number, article], told[following, article]
            if inside and before is not None and before.paragraph != sentence.paragraph:
                inside = begins_with_mark(stream, sentence)
            inside = is_open_behind(stream, sentence, inside=inside)
            if statements[number].leader is sentence and (
                (inside and _goes_on(stream, sentence, behind))
                or announces(text[sentence.start : sentence.end])
            ):
                found[number] = following
            before = sentence
    return found


def _goes_on(stream: Stream, sentence: Sentence, behind: Sentence) -> bool:
    return behind.paragraph == sentence.paragraph or begins_with_mark(stream, behind)


def _told(statements: Sequence[Statement]) -> Mapping[tuple[int, int], Sentence]:
    """What each article tells of a statement, by both: what is printed, or what it says first."""
    found: dict[tuple[int, int], Sentence] = {}
    for number, statement in enumerate(statements):
        for telling in statement.tellings:
            sentence = telling.sentence
            known = found.setdefault((number, sentence.article), sentence)
            if sentence.start < known.start:
                found[number, sentence.article] = sentence
        found[number, statement.leader.article] = statement.leader
    return found
