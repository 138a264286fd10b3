"""Whose words lead where somebody is quoted: the speaker's own, in one source's telling.

Statements are led one by one, each by its fullest telling. A quotation that runs over several
sentences would then begin in one source's words and marks and end in another's.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from operator import itemgetter

from service.text.joining import reads_twice, says_more
from service.text.leaning import leans
from service.text.likeness import likeness
from service.text.quoted import (
    begins_inside,
    is_open_behind,
    is_quoting,
    is_torn,
    quoted,
    quotes,
)
from service.text.statements import Grouping, Statement, Telling
from service.text.stream import Sentence, Stream

# Sentences of one quotation that are looked at.
_LONGEST = 12

# Sentences with the statements they tell, by article and first or last word.
_Places = dict[tuple[int, int], tuple[int, Sentence]]


def voiced(stream: Stream, grouping: Grouping) -> Grouping:
    """The same statements, each led by the telling whose quotation is to be printed.

    Where the fullest telling paraphrases what another one quotes, the quotation leads. A quotation
    over several sentences is led by one source that has them all; where none can lead them, what
    the source of its torn half tells of them is a statement of its own.
    """
    statements = [_spoken(stream, statement) for statement in grouping.statements]
    near = dict(grouping.near)
    if any(is_quoting(stream, s.leader) and len(s.tellings) > 1 for s in statements):
        starts, ends = _places(statements)
        for leader in [s.leader for s in statements if is_torn(stream, s.leader)]:
            chain = _quotation(stream, leader, starts=starts, ends=ends)
            for number, sentence in _in_one_voice(stream, statements, chain):
                statements[number] = _led(stream, statements[number], sentence)
        for leader in [s.leader for s in statements if is_torn(stream, s.leader)]:
            chain = _quotation(stream, leader, starts=starts, ends=ends)
            if not any(statements[number].leader is sentence for number, sentence in chain):
                continue
            for number in dict.fromkeys(number for number, _ in chain):
                known, new = _quoted_whole(stream, statements[number], number, chain=chain)
                statements[number] = known
                for statement in new:
                    _place(statement, len(statements), starts=starts, ends=ends)
                    near[number, len(statements)] = statement.tellings[0].score
                    statements.append(statement)
        for number, statement in enumerate(statements):
            statements[number] = _continued(stream, statements, statement, ends=ends)
    return Grouping(tuple(statements), near)


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
    starts: _Places = {}
    ends: _Places = {}
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


def _quoted_whole(
    stream: Stream, statement: Statement, number: int, *, chain: Sequence[tuple[int, Sentence]]
) -> tuple[Statement, list[Statement]]:
    """A statement of a quotation that another source leads, and what is parted from it.

    Where the quotation as a whole says all that its other tellings say, its own sentences lead,
    and each telling goes to the one that it is likest to. Else they are parted from those.
    """
    own = [sentence for n, sentence in chain if n == number]
    if statement.leader in own:
        return statement, []
    others = [t for t in statement.tellings if t.sentence not in own]
    whole = replace(chain[0][1], last=chain[-1][1].last, end=chain[-1][1].end)
    if all(_is_told(stream, telling.sentence, whole) for telling in others):
        first, *rest = _dealt(stream, own, others)
        return Statement(first.leader, first.tellings, statement.repeats), rest
    for sentence in own:
        if reads_twice(
            stream, sentence, statement.leader, alike=likeness(stream, sentence, statement.leader)
        ):
            return statement, []
    left = Statement(statement.leader, tuple(others), statement.repeats)
    return left, _dealt(stream, own, ())


def _is_told(stream: Stream, sentence: Sentence, whole: Sentence) -> bool:
    return not says_more(stream, sentence, whole, alike=likeness(stream, sentence, whole))


def _dealt(
    stream: Stream, leaders: Sequence[Sentence], others: Sequence[Telling]
) -> list[Statement]:
    """Statements led by sentences, each telling with the one that it is likest to."""
    tellings = [[Telling(leader, 1.0, ((0, leader.size),))] for leader in leaders]
    for telling in others:
        alike = [likeness(stream, telling.sentence, leader) for leader in leaders]
        best = max(range(len(leaders)), key=lambda n: alike[n].both)
        tellings[best].append(Telling(telling.sentence, alike[best].both, alike[best].said))
    return [
        Statement(leader, tuple(told), ()) for leader, told in zip(leaders, tellings, strict=True)
    ]


def _place(statement: Statement, number: int, *, starts: _Places, ends: _Places) -> None:
    """Note where the tellings of a statement that was parted stand."""
    for telling in filter(_is_whole, statement.tellings):
        sentence = telling.sentence
        starts[sentence.article, sentence.first] = number, sentence
        ends[sentence.article, sentence.last] = number, sentence


def _continued(
    stream: Stream, statements: Sequence[Statement], statement: Statement, *, ends: _Places
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
            return _led(stream, statement, sentence)
    return statement


def _is_all_quoted(stream: Stream, sentence: Sentence) -> bool:
    """Whether a sentence is a quotation from its first mark to its last, and nothing else."""
    if is_torn(stream, sentence):
        return False
    return sum(last - first for first, last in quoted(stream, sentence)) == sentence.size


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
