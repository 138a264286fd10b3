"""Whose words stand before a sentence that goes on with them, or points back at them."""

from collections.abc import Sequence

from service.text.leading import led, may_lead
from service.text.leaning import is_leaning
from service.text.quoted import is_quoting, is_torn, quoted, quotes
from service.text.running import Places, voices
from service.text.statements import Statement
from service.text.stream import Sentence, Stream


def continued(
    stream: Stream, statements: Sequence[Statement], statement: Statement, *, ends: Places
) -> Statement:
    """A statement that goes on quoting, led by the source whose words stand before it.

    Of sources with the same words any may lead; one that changes its marks from one sentence to
    the next reads like two speakers.
    """
    leader = statement.leader
    if len(statement.tellings) == 1 or not _is_all_quoted(stream, leader):
        return statement
    words = stream.exacts[leader.first : leader.last]
    for telling in statement.tellings:
        sentence = telling.sentence
        before = ends.get((sentence.article, sentence.first))
        if (
            before is not None
            and statements[before[0]].leader is before[1]
            and is_quoting(stream, before[1])
            and sentence.rank == leader.rank
            and stream.exacts[sentence.first : sentence.last] == words
            and _is_all_quoted(stream, sentence)
        ):
            return led(stream, statement, sentence)
    return statement


def pointed_at(
    stream: Stream, statements: Sequence[Statement], statement: Statement, *, ends: Places
) -> list[tuple[int, Sentence]]:
    """The telling to lead the statement that one points back at: that of its own source.

    "He added" is nobody where the sentence before it is printed from a source that names nobody.
    """
    leader = statement.leader
    found = ends.get((leader.article, leader.first))
    if found is None or not is_leaning(stream, leader):
        return []
    number, sentence = found
    printed = statements[number].leader
    if (
        printed is sentence
        or printed.article == sentence.article
        or sentence.rank > printed.rank
        or is_torn(stream, printed)
        or is_torn(stream, sentence)
        or _names(stream, sentence) <= _names(stream, printed)
        or quotes(stream, printed) != quotes(stream, sentence)
        or all(sentence is not telling.sentence for telling in voices(statements[number]))
        or not may_lead(stream, statements[number], sentence)
    ):
        return []
    return [found]


def _names(stream: Stream, sentence: Sentence) -> set[str]:
    """The names in a sentence, as stems."""
    particular, number = stream.particular, stream.words.number
    return {
        stream.stems[n]
        for n in range(sentence.first, sentence.last)
        if particular[n + 1] > particular[n] and not number[n]
    }


def _is_all_quoted(stream: Stream, sentence: Sentence) -> bool:
    """Whether a sentence is a quotation from its first mark to its last, and nothing else."""
    if is_torn(stream, sentence):
        return False
    return sum(last - first for first, last in quoted(stream, sentence)) == sentence.size
