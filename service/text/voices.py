"""Whose words lead where somebody is quoted: the speaker's own, in one source's telling.

Statements are led one by one, each by its fullest telling. A quotation that runs over several
sentences would then begin in one source's words and marks and end in another's.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from operator import itemgetter

from service.text.joining import says_more
from service.text.leaning import leans
from service.text.likeness import likeness
from service.text.quoted import begins_inside, is_open_behind, is_quoting, is_torn, quotes
from service.text.statements import Grouping, Statement, Telling
from service.text.stream import Sentence, Stream

# Sentences of one quotation that are looked at.
_LONGEST = 12

# Sentences with the statements they tell, by article and first or last word.
_Places = Mapping[tuple[int, int], tuple[int, Sentence]]


def voiced(stream: Stream, grouping: Grouping) -> Grouping:
    """The same statements, each led by the telling whose quotation is to be printed.

    Where the fullest telling paraphrases what another one quotes, the quotation leads. A quotation
    over several sentences is led by one source that has them all.
    """
    statements = [_spoken(stream, statement) for statement in grouping.statements]
    torn = [s.leader for s in statements if is_torn(stream, s.leader)]
    if torn:
        starts, ends = _places(statements)
        for leader in torn:
            chain = _quotation(stream, leader, starts=starts, ends=ends)
            for number, sentence in _in_one_voice(stream, statements, chain):
                statements[number] = _led(stream, statements[number], sentence)
    return Grouping(tuple(statements), grouping.near)


def _spoken(stream: Stream, statement: Statement) -> Statement:
    """A statement led by somebody's own words, if a telling as well-formed quotes them."""
    leader = statement.leader
    if len(statement.tellings) == 1 or is_quoting(stream, leader):
        return statement
    quoting = [
        telling.sentence
        for telling in _voices(statement)
        if telling.score < 1.0  # the same words have been weighed for their marks already
        and telling.sentence.rank <= leader.rank
        and quotes(stream, telling.sentence)
        and _may_lead(stream, statement, telling.sentence)
    ]
    if not quoting:
        return statement
    return _led(stream, statement, max(quoting, key=lambda s: (s.size, -s.article, -s.first)))


def _voices(statement: Statement) -> list[Telling]:
    """The tellings that could lead a statement: one whole sentence of their article each."""
    times = Counter(telling.sentence.article for telling in statement.tellings)
    return [
        telling
        for telling in statement.tellings
        if _is_whole(telling) and times[telling.sentence.article] == 1
    ]


def _is_whole(telling: Telling) -> bool:
    return not telling.sentence.cut and not telling.sentence.restored


def _places(statements: Sequence[Statement]) -> tuple[_Places, _Places]:
    starts: dict[tuple[int, int], tuple[int, Sentence]] = {}
    ends: dict[tuple[int, int], tuple[int, Sentence]] = {}
    for number, statement in enumerate(statements):
        for telling in filter(_is_whole, statement.tellings):
            sentence = telling.sentence
            starts[sentence.article, sentence.first] = number, sentence
            ends[sentence.article, sentence.last] = number, sentence
    return starts, ends


def _quotation(
    stream: Stream, leader: Sentence, *, starts: _Places, ends: _Places
) -> list[tuple[int, Sentence]]:
    """The sentences of one article over which a quotation runs, from the one that opens it."""
    opening = leader
    for _ in range(_LONGEST):
        if not begins_inside(stream, opening) and is_quoting(stream, opening):
            break
        if (opening.article, opening.first) not in ends:
            return []
        opening = ends[opening.article, opening.first][1]
    chain: list[tuple[int, Sentence]] = []
    inside, place = False, (opening.article, opening.first)
    while place in starts and len(chain) < _LONGEST:
        number, sentence = starts[place]
        chain.append((number, sentence))
        inside = is_open_behind(stream, sentence, inside=inside)
        if not inside:
            return chain if leader in (told for _, told in chain) else []
        place = sentence.article, sentence.last
    return []


def _in_one_voice(
    stream: Stream, statements: Sequence[Statement], chain: Sequence[tuple[int, Sentence]]
) -> list[tuple[int, Sentence]]:
    """The telling to lead each statement of a quotation, so that one article tells it all."""
    numbers = [number for number, _ in chain]
    if all(statements[number].leader is sentence for number, sentence in chain):
        return []
    told = [
        {voice.sentence.article: voice.sentence for voice in _voices(statements[number])}
        for number in numbers
    ]
    voices = [
        [tellings[article] for tellings in told]
        for article in sorted(set(told[0]).intersection(*told[1:]))
    ]
    closed = [
        (_preference(stream, voice), voice)
        for voice in voices
        if _is_closed(stream, voice)
        and all(
            _may_lead(stream, statements[number], sentence)
            for number, sentence in zip(numbers, voice, strict=True)
        )
    ]
    if not closed or len(set(numbers)) < len(numbers):
        return []
    return list(zip(numbers, min(closed, key=itemgetter(0))[1], strict=True))


def _is_closed(stream: Stream, voice: Sequence[Sentence]) -> bool:
    """Whether sentences, printed one behind the other, open and close their quotations."""
    inside = False
    for sentence in voice:
        if not inside and begins_inside(stream, sentence):
            return False
        inside = is_open_behind(stream, sentence, inside=inside)
    return not inside


def _preference(stream: Stream, voice: Sequence[Sentence]) -> tuple[int, int, int]:
    """Well-formed before fuller, then the earlier article; "she said" points at somebody."""
    text = stream.words.text
    told = sum(
        stream.telling[s.last] - stream.telling[s.first] - 2 * leans(text[s.start : s.end])
        for s in voice
    )
    return max(s.rank for s in voice), -told, voice[0].article


def _may_lead(stream: Stream, statement: Statement, sentence: Sentence) -> bool:
    """Whether no clause of the telling that leads now would vanish behind a sentence."""
    leader = statement.leader
    if leader is sentence:
        return True
    alike = likeness(stream, leader, sentence)
    return not says_more(stream, leader, sentence, alike=alike)


def _led(stream: Stream, statement: Statement, leader: Sentence) -> Statement:
    """A statement led by another of its tellings; each is as like it as it is."""
    if leader is statement.leader:
        return statement
    tellings = []
    for telling in statement.tellings:
        sentence = telling.sentence
        if sentence is leader:
            tellings.append(Telling(sentence, 1.0, ((0, leader.size),)))
        else:
            alike = likeness(stream, sentence, leader)
            tellings.append(Telling(sentence, alike.both, alike.said))
    return Statement(leader, tuple(tellings), statement.repeats)
