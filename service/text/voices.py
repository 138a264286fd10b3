"""Whose words lead where somebody is quoted: the speaker's own, in one source's telling.

Statements are led one by one, each by its fullest telling. A quotation that runs over several
sentences would then begin in one source's words and marks and end in another's.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from service.text.antecedents import continued, pointed_at
from service.text.crossed import uncrossed
from service.text.joining import reads_twice, says_more
from service.text.leading import leading, led, may_lead
from service.text.leaning import is_leaning
from service.text.likeness import likeness
from service.text.quoted import (
    is_quoting,
    is_torn,
    quotes,
)
from service.text.quotedonce import quoted_once, with_their_words
from service.text.running import (
    Chain,
    Inside,
    Places,
    cut_inside,
    grown,
    insides,
    is_closed,
    place,
    places,
    quotation,
    voices,
)
from service.text.statements import Grouping, Statement, Telling
from service.text.stream import Sentence, Stream
from service.text.wordings import letters


def voiced(stream: Stream, grouping: Grouping) -> Grouping:
    """The same statements, each led by the telling whose quotation is to be printed.

    Where the fullest telling paraphrases what another one quotes, the quotation leads. A quotation
    over several sentences is led by one source that has them all; where none can lead them, what
    the source of its torn half tells of them is a statement of its own. "He added" goes behind
    words of its own source.
    """
    statements, into = with_their_words(stream, grouping.statements)
    statements, near = _without(statements, dict(grouping.near), into=into)
    statements = [_spoken(stream, statement) for statement in statements]
    if len({statement.leader.article for statement in statements}) < 2:
        return Grouping(tuple(statements), near)
    statements, near = _uncut(stream, statements, near)
    starts, ends = places(statements)
    inside = insides(stream, ends)
    torn = [
        n
        for n, s in enumerate(statements)
        if is_torn(stream, s.leader) or (s.leader.article, s.leader.first) in inside
    ]
    concerned = dict.fromkeys(torn)
    followed: dict[tuple[int, int], Chain] = {}
    for leader in [statements[n].leader for n in torn]:
        chain = quotation(
            stream, leader, starts=starts, ends=ends, inside=inside, followed=followed
        )
        voice = _in_one_voice(stream, statements, chain, starts=starts, ends=ends, inside=inside)
        for number, sentence in voice:
            statements[number] = led(stream, statements[number], sentence)
            concerned[number] = None
    close: dict[int, list[int]] = {}
    for one, other in near if concerned else ():
        close.setdefault(one, []).append(other)
        close.setdefault(other, []).append(one)
    for leader in [statements[n].leader for n in concerned]:
        chain = quotation(
            stream, leader, starts=starts, ends=ends, inside=inside, followed=followed
        )
        leads = [statements[number].leader is sentence for number, sentence in chain]
        if all(leads) or not any(leads):
            continue
        quoted: dict[int, list[Sentence]] = {}
        for number, sentence in chain:
            quoted.setdefault(number, []).append(sentence)
        for number, own in quoted.items():
            if statements[number].leader in own:
                continue
            beside = [statements[n].leader for n in close.get(number, ())]
            statements[number], new = _quoted_whole(
                stream, statements[number], own, chain=chain, beside=beside
            )
            for statement in new:
                place(statement, len(statements), starts=starts, ends=ends)
                near[number, len(statements)] = statement.tellings[0].score
                statements.append(statement)
                followed.clear()
    for number, statement in enumerate(statements):
        statements[number] = continued(stream, statements, statement, ends=ends)
    for statement in tuple(statements):
        for number, sentence in pointed_at(stream, statements, statement, ends=ends):
            statements[number] = led(stream, statements[number], sentence)
    for number, sentence in uncrossed(stream, statements, near).items():
        statements[number] = led(stream, statements[number], sentence)
    into = quoted_once(stream, statements, starts=starts, ends=ends, inside=inside)
    statements, near = _without(statements, near, into=into)
    return Grouping(*_once(stream, statements, near, before=grouping))


def _once(
    stream: Stream,
    statements: list[Statement],
    near: dict[tuple[int, int], float],
    *,
    before: Grouping,
) -> tuple[tuple[Statement, ...], dict[tuple[int, int], float]]:
    """The statements, those made one that read as one printed twice since another leads one."""
    leaders = {id(statement.leader) for statement in before.statements}
    other = [id(statement.leader) not in leaders for statement in statements]
    into: dict[int, int] = {}
    for pair in sorted(near) if any(other) else ():
        one, two = pair
        if not (other[one] or other[two]) or not into.keys().isdisjoint(pair):
            continue
        home, twin = statements[one], statements[two]
        tellers = [{t.sentence.article for t in s.tellings} for s in (home, twin)]
        if tellers[0] & tellers[1] or not _is_twin(stream, twin.leader, [home.leader]):
            continue
        alike = [(t.sentence, likeness(stream, t.sentence, home.leader)) for t in twin.tellings]
        told = tuple(Telling(sentence, found.both, found.said) for sentence, found in alike)
        statements[one] = Statement(
            home.leader, (*home.tellings, *told), (*home.repeats, *twin.repeats)
        )
        into[two] = one
    kept, moved = _without(statements, near, into=into)
    return tuple(kept), moved


def _uncut(
    stream: Stream, statements: list[Statement], near: dict[tuple[int, int], float]
) -> tuple[list[Statement], dict[tuple[int, int], float]]:
    """The statements, those made one again that cut a sentence in the midst of a quotation.

    Where the sentence lacks something that they tell it is parted from them, and printed as well.
    """
    into: dict[int, int] = {}
    for pieces in cut_inside(stream, statements):
        first, last = pieces[0][1].sentence, pieces[-1][1].sentence
        whole = replace(first, last=last.last, end=last.end, cut=False)
        cut = {id(telling) for _, telling in pieces}
        known = {number: statements[number] for number, _ in pieces}
        others = {
            number: tuple(t for t in statement.tellings if id(t) not in cut)
            for number, statement in known.items()
        }
        sentences = [t.sentence for told in others.values() for t in told]
        if into.keys() & known.keys() or not all(_is_told(stream, s, whole) for s in sentences):
            for number, told in others.items():
                statements[number] = Statement(known[number].leader, told, known[number].repeats)
                near[number, len(statements)] = max(t.score for n, t in pieces if n == number)
            statements.append(Statement(whole, (leading(whole),), ()))
            continue
        home = min(known)
        into |= dict.fromkeys(known, home)
        repeats = [repeat for statement in known.values() for repeat in statement.repeats]
        alike = [(sentence, likeness(stream, sentence, whole)) for sentence in sentences]
        tellings = [Telling(sentence, found.both, found.said) for sentence, found in alike]
        statements[home] = Statement(whole, (leading(whole), *tellings), tuple(repeats))
    return _without(statements, near, into=into)


def _without(
    statements: list[Statement], near: dict[tuple[int, int], float], *, into: Mapping[int, int]
) -> tuple[list[Statement], dict[tuple[int, int], float]]:
    """The statements less those that went ``into`` others, and their likeness by the new places."""
    if not into:
        return statements, near
    kept = [n for n in range(len(statements)) if into.get(n, n) == n]
    place_of = {n: at for at, n in enumerate(kept)}
    moved: dict[tuple[int, int], float] = {}
    for (one, other), score in near.items():
        low, high = sorted((place_of[into.get(one, one)], place_of[into.get(other, other)]))
        if low != high:
            moved[low, high] = max(moved.get((low, high), 0.0), score)
    return [statements[n] for n in kept], moved


def _spoken(stream: Stream, statement: Statement) -> Statement:
    """A statement led by somebody's own words, if a telling as well-formed quotes them."""
    leader = statement.leader
    if len(statement.tellings) == 1 or is_quoting(stream, leader):
        return statement
    quoting = [
        telling.sentence
        for telling in voices(statement)
        if telling.score < 1.0  # the same words have been weighed for their marks already
        and telling.sentence.rank <= leader.rank
        and quotes(stream, telling.sentence)
        and may_lead(stream, statement, telling.sentence)
    ]
    if not quoting:
        return statement
    return led(stream, statement, max(quoting, key=lambda s: (s.size, -s.article, -s.first)))


def _in_one_voice(
    stream: Stream,
    statements: Sequence[Statement],
    chain: Sequence[tuple[int, Sentence]],
    *,
    starts: Places,
    ends: Places,
    inside: Inside,
) -> list[tuple[int, Sentence]]:
    """The telling to lead each statement of a quotation, so that one article tells it all.

    Where its quotation runs over more statements than that, it leads those too.
    """
    numbers = [number for number, _ in chain]
    if all(statements[number].leader is sentence for number, sentence in chain):
        return []
    if len(set(numbers)) < len(numbers):
        return []
    told = [
        {voice.sentence.article: voice.sentence for voice in voices(statements[number])}
        for number in numbers
    ]
    found: dict[int, list[tuple[int, Sentence]]] = {}
    for article in sorted(set(told[0]).intersection(*told[1:])):
        own = [tellings[article] for tellings in told]
        told_so = list(zip(numbers, own, strict=True))
        whole = grown(stream, told_so, starts=starts, ends=ends, inside=inside)
        if is_closed(stream, [sentence for _, sentence in whole]) and all(
            (number in numbers or _is_voice(statements[number], sentence))
            and may_lead(stream, statements[number], sentence)
            for number, sentence in whole
        ):
            found[article] = whole
    if len(found) < 2:
        return next(iter(found.values()), [])
    # One quotation may begin earlier than another: both are weighed by all that either reaches.
    reached = dict.fromkeys(number for whole in found.values() for number, _ in whole)
    weighed: dict[int, list[Sentence]] = {article: [] for article in found}
    for number in reached:
        for voice in voices(statements[number]):
            if voice.sentence.article in weighed:
                weighed[voice.sentence.article].append(voice.sentence)
    return found[min(found, key=lambda article: _preference(stream, weighed[article]))]


def _is_voice(statement: Statement, sentence: Sentence) -> bool:
    return any(sentence is telling.sentence for telling in voices(statement))


def _quoted_whole(
    stream: Stream,
    statement: Statement,
    own: Sequence[Sentence],
    *,
    chain: Sequence[tuple[int, Sentence]],
    beside: Sequence[Sentence],
) -> tuple[Statement, list[Statement]]:
    """A statement of a quotation that another source leads, and what is parted from it.

    ``own`` are the sentences of the quotation that tell it, ``beside`` the leaders of statements
    close to it. Where the quotation as a whole says all that its other tellings say, its own
    sentences lead, and each telling goes to the one that it is likest to. Else they are parted.
    """
    others = [t for t in statement.tellings if t.sentence not in own]
    whole = replace(chain[0][1], last=chain[-1][1].last, end=chain[-1][1].end)
    if all(_is_told(stream, telling.sentence, whole) for telling in others):
        first, *rest = _dealt(stream, own, others)
        return Statement(first.leader, first.tellings, statement.repeats), rest
    if any(_is_twin(stream, leader, own) for leader in (statement.leader, *beside)):
        return statement, []
    # What reads like the quotation goes with it: else it would be printed twice where two sources
    # have the quotation, each torn in its own way.
    twins = [t for t in others if _is_twin(stream, t.sentence, own)]
    left = tuple(t for t in others if t not in twins)
    return Statement(statement.leader, left, statement.repeats), _dealt(stream, own, twins)


def _is_twin(stream: Stream, sentence: Sentence, own: Sequence[Sentence]) -> bool:
    """Whether a sentence, printed beside one of others, would read as that one printed twice."""
    words, *known = letters(stream, [sentence, *own])
    return words in known or any(
        reads_twice(stream, other, sentence, alike=likeness(stream, other, sentence))
        for other in own
    )


def _is_told(stream: Stream, sentence: Sentence, whole: Sentence) -> bool:
    return not says_more(stream, sentence, whole, alike=likeness(stream, sentence, whole))


def _dealt(
    stream: Stream, leaders: Sequence[Sentence], others: Sequence[Telling]
) -> list[Statement]:
    """Statements led by sentences, each telling with the one that it is likest to."""
    tellings = [[leading(leader)] for leader in leaders]
    for telling in others:
        alike = [likeness(stream, telling.sentence, leader) for leader in leaders]
        best = max(range(len(leaders)), key=lambda n: alike[n].both)
        tellings[best].append(Telling(telling.sentence, alike[best].both, alike[best].said))
    return [
        Statement(leader, tuple(told), ()) for leader, told in zip(leaders, tellings, strict=True)
    ]


def _preference(stream: Stream, voice: Sequence[Sentence]) -> tuple[int, int, int]:
    """Well-formed before fuller, then the earlier article; "she said" points at somebody."""
    told = sum(
        stream.telling[s.last] - stream.telling[s.first] - 2 * is_leaning(stream, s) for s in voice
    )
    return max(s.rank for s in voice), -told, voice[0].article
