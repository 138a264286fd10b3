"""One quotation that two sources cut in different places, printed once.

"Wait," said the pilot. "Rain is coming." and "Wait. Rain is coming," said the pilot. have no
sentence in common. What one source prints of a quotation that is printed whole in another's
words tells the same, and its torn end alone would stand there with a mark that closes nothing.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from rapidfuzz.distance import LCSseq

from service.text.likeness import likeness
from service.text.quoted import BESIDE, is_quoting, is_said, is_torn, quoted
from service.text.running import Chain, Inside, Places, quotation
from service.text.statements import Statement, Telling
from service.text.stream import Sentence, Stream

# What the words of a quotation must prove (see rarity) where nothing beside it is told alike.
_PROOF = 8.0
# A quotation is looked for by its first words.
_LEAST = 2
# So much of a sentence is quoted at the least where it is somebody's words that it tells.
_SPOKEN = 1 / 3


def quoted_once(
    stream: Stream, statements: list[Statement], *, starts: Places, ends: Places, inside: Inside
) -> dict[int, int]:
    """Let what says a piece of a quotation printed elsewhere join it; gives what went into what."""
    into: dict[int, int] = {}
    chains: dict[int, Chain] = {}
    followed: dict[tuple[int, int], Chain] = {}
    quoting = [n for n, s in enumerate(statements) if is_quoting(stream, s.leader)]
    for number in quoting:
        leader = statements[number].leader
        if is_torn(stream, leader) and number not in chains:
            run = quotation(
                stream, leader, starts=starts, ends=ends, inside=inside, followed=followed
            )
            chains |= dict.fromkeys([n for n, s in run if statements[n].leader is s], run)
    found = _wholes(stream, statements, chains, inside=inside)
    for number in quoting if found else ():
        leader = statements[number].leader
        chain = chains.get(number) or [(number, leader)]
        own = [(n, s) for n, s in chain if statements[n].leader is s]
        first = _spoken(stream, own[0][1], inside=inside)
        if number in into or not first:
            continue
        at = first[0][0]
        # What stands in the quotation, before and behind it.
        edges = (ends, own[0][1].first), (starts, own[-1][1].last)
        beside = {
            where[leader.article, at][0] for where, at in edges if (leader.article, at) in where
        }
        beside |= {n for n, _ in chain}
        for whole in found.get(stream.stems[at : at + _LEAST], ()):
            numbers = {n for n, _ in whole}
            if whole[0][1].article == leader.article or not numbers.isdisjoint(into):
                continue
            known = any(into.get(n, n) in numbers for n in beside)
            if _is_told(stream, statements, own, whole, known=known, inside=inside):
                for n, _ in own:
                    into[n] = _home(stream, statements, n, whole, inside=inside)
                    statements[into[n]] = _joined(stream, statements[into[n]], statements[n])
                break
    return into


def with_their_words(
    stream: Stream, statements: Sequence[Statement]
) -> tuple[list[Statement], dict[int, int]]:
    """The statements, each piece of a quotation told with the piece that has the same words.

    "We lost the barn," said Joan. is likest to "... We lost the dog," said Joan. where the barn is
    named in a sentence before; but a source that has both pieces tells two things. Gives also
    which statement went into which, where its words had been taken for others'.
    """
    found = list(statements)
    into: dict[int, int] = {}
    astray = [
        (number, telling)
        for number, statement in enumerate(statements)
        if len(statement.tellings) > 1 and is_quoting(stream, statement.leader)
        for telling in statement.tellings
        if telling.score < 1.0 and _says_other(stream, telling.sentence, statement.leader)
    ]
    homes: dict[str, list[int]] = {}
    for number, statement in enumerate(statements) if astray else ():
        homes.setdefault(_piece(stream, statement.leader), []).append(number)
    for number, telling in astray:
        article = found[number].leader.article
        for home in homes.get(_piece(stream, telling.sentence), ()):
            tellers = {t.sentence.article for t in found[home].tellings}
            if article in tellers and telling.sentence.article not in tellers:
                left = tuple(t for t in found[number].tellings if t is not telling)
                found[number] = replace(found[number], tellings=left)
                moved = Statement(telling.sentence, (telling,), ())
                found[home] = _joined(stream, found[home], moved)
                break
    for number in dict.fromkeys(number for number, _ in astray):
        if number in into:
            continue
        tellers = {t.sentence.article for t in found[number].tellings}
        for other in homes.get(_piece(stream, found[number].leader), ()):
            others = {t.sentence.article for t in found[other].tellings}
            if other not in {number, *into, *into.values()} and tellers.isdisjoint(others):
                found[number] = _joined(stream, found[number], found[other])
                into[other] = number
                tellers |= others
    return found, into


def _says_other(stream: Stream, sentence: Sentence, leader: Sentence) -> bool:
    """Whether two sentences quote, and neither has the quoted words of the other.

    A sentence that names a song says what it says beside the song's name.
    """
    if not is_quoting(stream, sentence):
        return False
    one, other = _piece(stream, sentence), _piece(stream, leader)
    if len(one) < _SPOKEN * sentence.size or len(other) < _SPOKEN * leader.size:
        return False
    return one not in other and other not in one


def _piece(stream: Stream, sentence: Sentence) -> str:
    """The words that a sentence quotes, as stems; all where it stands inside a quotation."""
    if not is_quoting(stream, sentence):
        return stream.stems[sentence.first : sentence.last]
    return "".join(stream.stems[a:b] for a, b in quoted(stream, sentence))


def _wholes(
    stream: Stream, statements: Sequence[Statement], chains: Mapping[int, Chain], *, inside: Inside
) -> dict[str, list[Chain]]:
    """The quotations printed whole in one source's words, by every few words of theirs."""
    found: dict[str, list[Chain]] = {}
    for chain in {id(chain): chain for chain in chains.values()}.values():
        if all(statements[n].leader is s for n, s in chain):
            words = _words(stream, chain, inside=inside)
            for run in {words[at : at + _LEAST] for at in range(len(words) - _LEAST + 1)}:
                found.setdefault(run, []).append(chain)
    return found


def _words(stream: Stream, chain: Chain, *, inside: Inside) -> str:
    """The words that sentences quote, as stems."""
    return "".join(
        stream.stems[a:b] for _, s in chain for a, b in _spoken(stream, s, inside=inside)
    )


def _is_told(
    stream: Stream,
    statements: Sequence[Statement],
    own: Chain,
    whole: Chain,
    *,
    known: bool,
    inside: Inside,
) -> bool:
    """Whether what one source prints of a quotation says nothing but a piece of a whole one.

    It may say besides who spoke, of whom the whole must not name another. A few words prove it
    only where what stands beside them is ``known`` to tell the same quotation.
    """
    words = _words(stream, whole, inside=inside)
    proof = 0.0
    names: set[str] = set()
    for number, sentence in own:
        spans = _spoken(stream, sentence, inside=inside)
        size = sum(b - a for a, b in spans)
        if (
            not size
            or sentence.size - size > BESIDE
            or any(stream.stems[a:b] not in words for a, b in spans)
            or not is_said(stream, sentence, spans)
            or _home(stream, statements, number, whole, inside=inside) < 0
        ):
            return False
        proof += sum(stream.evidence[b] - stream.evidence[a] for a, b in spans)
        names |= _names(stream, sentence, spans)
    if proof < _PROOF and not known:
        return False
    others = {
        name for _, s in whole for name in _names(stream, s, _spoken(stream, s, inside=inside))
    }
    return not names or not others or not names.isdisjoint(others)


def _spoken(stream: Stream, sentence: Sentence, *, inside: Inside) -> list[tuple[int, int]]:
    """The ranges of a sentence's words that are quoted, also in the midst of a quotation."""
    if not is_quoting(stream, sentence) and (sentence.article, sentence.first) in inside:
        return [(sentence.first, sentence.last)]
    return quoted(stream, sentence)


def _names(stream: Stream, sentence: Sentence, spans: Sequence[tuple[int, int]]) -> set[str]:
    """The names beside what a sentence quotes, as stems."""
    particular, number = stream.particular, stream.words.number
    return {
        stream.stems[n]
        for n in range(sentence.first, sentence.last)
        if particular[n + 1] > particular[n]
        and not number[n]
        and not any(a <= n < b for a, b in spans)
    }


def _home(
    stream: Stream, statements: Sequence[Statement], own: int, whole: Chain, *, inside: Inside
) -> int:
    """The statement of a quotation that quotes most of another's words.

    -1 if each of them is told by one of its tellers already.
    """
    told = statements[own]
    tellers = {t.sentence.article for t in told.tellings}
    words = _words(stream, [(own, told.leader)], inside=inside)
    alike = [
        (LCSseq.similarity(words, _words(stream, [(n, s)], inside=inside)), -n)
        for n, s in whole
        if tellers.isdisjoint(t.sentence.article for t in statements[n].tellings)
    ]
    return -max(alike)[1] if alike else -1


def _joined(stream: Stream, home: Statement, statement: Statement) -> Statement:
    """A statement with the tellings of another."""
    told = [(t.sentence, likeness(stream, t.sentence, home.leader)) for t in statement.tellings]
    tellings = tuple(Telling(sentence, alike.both, alike.said) for sentence, alike in told)
    return Statement(home.leader, (*home.tellings, *tellings), (*home.repeats, *statement.repeats))
