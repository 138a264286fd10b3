"""Which telling leads a statement: what it takes for another one to be printed."""

from service.text.joining import says_more
from service.text.likeness import likeness
from service.text.statements import Statement, Telling
from service.text.stream import Sentence, Stream


def may_lead(stream: Stream, statement: Statement, sentence: Sentence) -> bool:
    """Whether no clause of the telling that leads now would vanish behind a sentence."""
    leader = statement.leader
    if leader is sentence:
        return True
    alike = likeness(stream, leader, sentence)
    return not says_more(stream, leader, sentence, alike=alike)


def led(stream: Stream, statement: Statement, leader: Sentence) -> Statement:
    """A statement led by another of its tellings; each is as like it as it is."""
    if leader is statement.leader:
        return statement
    tellings = []
    for telling in statement.tellings:
        sentence = telling.sentence
        if sentence is leader:
            tellings.append(leading(sentence))
        else:
            alike = likeness(stream, sentence, leader)
            tellings.append(Telling(sentence, alike.both, alike.said))
    return Statement(leader, tuple(tellings), statement.repeats)


def leading(sentence: Sentence) -> Telling:
    return Telling(sentence, 1.0, ((0, sentence.size),))
