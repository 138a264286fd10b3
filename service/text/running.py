"""Quotations that run over several sentences of one article."""

from collections import Counter
from collections.abc import Sequence

from service.text.quoted import begins_inside, begins_with_mark, is_open_behind, is_quoting
from service.text.statements import Statement, Telling
from service.text.stream import Sentence, Stream

# Sentences of one quotation that are looked at.
LONGEST = 60

# Sentences with the statements they tell, by article and first or last word.
Places = dict[tuple[int, int], tuple[int, Sentence]]

# Sentences of one article, each with the statement it tells.
Chain = Sequence[tuple[int, Sentence]]

# Sentences that begin inside a quotation, by article and first word.
Inside = frozenset[tuple[int, int]]


def places(statements: Sequence[Statement]) -> tuple[Places, Places]:
    """Where every telling that is one whole sentence begins, and where it ends."""
    starts: Places = {}
    ends: Places = {}
    for number, statement in enumerate(statements):
        place(statement, number, starts=starts, ends=ends)
    return starts, ends


def place(statement: Statement, number: int, *, starts: Places, ends: Places) -> None:
    """Note where the tellings of a statement begin and end."""
    for telling in filter(is_whole, statement.tellings):
        sentence = telling.sentence
        told = number, sentence
        starts[sentence.article, sentence.first] = told
        ends[sentence.article, sentence.last] = told


def insides(stream: Stream, ends: Places) -> Inside:
    """Where a quotation is still open that a sentence before has opened.

    In a new paragraph it goes on only where that opens it again.
    """
    found: set[tuple[int, int]] = set()
    before: Sentence | None = None
    is_open = False
    for _, sentence in [ends[at] for at in sorted(ends)]:
        if before is None or before.last != sentence.first or before.article != sentence.article:
            is_open = False
        elif is_open and before.paragraph != sentence.paragraph:
            is_open = begins_with_mark(stream, sentence)
        if is_open:
            found.add((sentence.article, sentence.first))
        if is_quoting(stream, sentence):
            # Its own marks say more than those before it, of which one may be lost.
            is_open = is_open_behind(stream, sentence, inside=begins_inside(stream, sentence))
        before = sentence
    return frozenset(found)


def voices(statement: Statement) -> list[Telling]:
    """The tellings that could lead a statement: one whole sentence of their article each."""
    whole = list(filter(is_whole, statement.tellings))
    articles = [telling.sentence.article for telling in statement.tellings]
    if len(set(articles)) == len(articles):
        return whole
    times = Counter(articles)
    return [telling for telling in whole if times[telling.sentence.article] == 1]


def is_whole(telling: Telling) -> bool:
    """Whether a telling is a sentence as its article has it, its ends not drawn again."""
    return not telling.sentence.cut and not telling.sentence.restored


def quotation(
    stream: Stream,
    leader: Sentence,
    *,
    starts: Places,
    ends: Places,
    inside: Inside,
    followed: dict[tuple[int, int], Chain],
) -> Chain:
    """The sentences of one article over which a quotation runs, from the one that opens it.

    Every sentence of a long one asks for it: what is ``followed`` once is kept by where it opens,
    for as long as ``starts`` are the same.
    """
    opening = leader
    for _ in range(LONGEST):
        if is_quoting(stream, opening) and not _goes_on(stream, opening, inside):
            break
        before = ends.get((opening.article, opening.first))
        if before is None:
            return []
        opening = before[1]
    at = opening.article, opening.first
    chain = followed.get(at)
    if chain is None:
        chain = followed[at] = _followed(stream, at, starts)
    return chain if leader in [told for _, told in chain] else []


def _followed(stream: Stream, at: tuple[int, int], starts: Places) -> Chain:
    """The sentences from a place on to the one that closes a quotation, none if no one does."""
    chain: list[tuple[int, Sentence]] = []
    is_open = False
    while at in starts and len(chain) < LONGEST:
        number, sentence = starts[at]
        chain.append((number, sentence))
        is_open = is_open_behind(stream, sentence, inside=is_open)
        if not is_open:
            return chain
        at = sentence.article, sentence.last
    return []


def cut_inside(stream: Stream, statements: Sequence[Statement]) -> list[list[tuple[int, Telling]]]:
    """The pieces of every sentence that was cut though it stands in an open quotation.

    Each with the number of the statement that it tells; the sentence before it is printed as its
    source has it.
    """
    pieces = {
        (telling.sentence.article, telling.sentence.first): (number, telling)
        for number, statement in enumerate(statements)
        for telling in statement.tellings
        if telling.sentence.cut
    }
    found: list[list[tuple[int, Telling]]] = []
    for statement in statements if pieces else ():
        leader = statement.leader
        at = leader.article, leader.last
        if at in pieces and is_open_behind(stream, leader, inside=begins_inside(stream, leader)):
            found.append([])
            while at in pieces:
                found[-1].append(pieces.pop(at))
                at = leader.article, found[-1][-1][1].sentence.last
    return found


def grown(
    stream: Stream,
    voice: Sequence[tuple[int, Sentence]],
    *,
    starts: Places,
    ends: Places,
    inside: Inside,
) -> list[tuple[int, Sentence]]:
    """Sentences of one article, with those before and behind that their quotations run over."""
    found = list(voice)
    for _ in range(LONGEST):
        first = found[0][1]
        before = ends.get((first.article, first.first))
        if before is None or not _goes_on(stream, first, inside):
            break
        found.insert(0, before)
    for _ in range(LONGEST):
        last = found[-1][1]
        behind = starts.get((last.article, last.last))
        if behind is None or is_closed(stream, [sentence for _, sentence in found]):
            break
        found.append(behind)
    return found


def is_closed(stream: Stream, voice: Sequence[Sentence]) -> bool:
    """Whether sentences, printed one behind the other, open and close their quotations."""
    inside = False
    for sentence in voice:
        if not inside and begins_inside(stream, sentence):
            return False
        inside = is_open_behind(stream, sentence, inside=inside)
    return not inside


def _goes_on(stream: Stream, sentence: Sentence, inside: Inside) -> bool:
    return (sentence.article, sentence.first) in inside or begins_inside(stream, sentence)
