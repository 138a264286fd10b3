"""Where the tellings of a statement, or two statements close to one another, disagree."""

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass

from service.text.attribute import spans, whole
from service.text.dissent import Dissent, Reader, Value
from service.text.heldpairs import behind_one, held
from service.text.hints import Hints
from service.text.links import Link
from service.text.model import Article, Conflict, ConflictKind, ConflictValue
from service.text.roots import Roots
from service.text.setaside import Past
from service.text.slips import slips
from service.text.statements import Grouping, Statement
from service.text.stream import Sentence, Stream

# Sentences that share less, in the same words, are held against each other only where they share
# rare words enough (see roots): they are about different facts, and every number in one would
# stand against every number in the other.
_CLOSE = 0.35

# Claims that one sentence denies, leaves open or gives to another are told apart from here; the
# least shares of the made pairs are 0.43 for denials, 0.52 for hedges, 0.35 for names.
_CLAIMS = 0.3
# Two stories are told apart by their names and figures, and it is in a name or a figure that two
# tellings of one fact differ: sentences that share so much of the shorter one, and no clause, are
# read all the same. One frame filled twice shares 0.41, facts told twice 0.44 to 0.88.
_RETOLD = 0.44
# ... and those that share a clause as well, which a frame does too, where it is more than half: of
# 3,000 pairs 0.7 told six conflicts less, 0.45 takes two recalls told in one frame for one.
_RETOLD_IN_CLAUSES = 0.55
# Two that are told apart by their names and share so much in the same words may have one thing
# told of another, or by another; their figures are held to be of two.
_RENAMED = 0.6
_NAMING = frozenset({"name", "attribution"})

# From here two sentences that were not joined say the same but for what they disagree on.
_ONE = 0.85


# Tellings of a statement that are read together with the sentence behind each.
_IN_TWO = 4


@dataclass(slots=True)
class _Dispute:
    """One fact with every value told; ``heads`` are those in printed sentences."""

    kind: ConflictKind
    heads: dict[int, Value]
    others: list[Value]


def disputes(
    stream: Stream,
    grouping: Grouping,
    articles: Sequence[Article],
    *,
    links: Iterable[Link],
    apart: Set[Link],
    roots: Roots,
    names: dict[int, str],
    known: Sequence[Past],
) -> list[Conflict]:
    """Every fact on which sources differ, with each value told, in the order of the sentences.

    Besides statements with several tellings, those are compared that are linked, less those of
    two stories (``apart``), and those that share a few rare ``roots``. ``names`` gives each
    statement's id by its number, ``known`` what older versions told.
    """
    reader, hints = Reader(stream, articles), Hints(stream)
    found: list[Dissent] = []
    begins = {s.leader.first: number for number, s in enumerate(grouping.statements)}
    for number, statement in enumerate(grouping.statements):
        if len(statement.tellings) > 1:
            found += reader.within(number, statement)
            for sentence in _apart(statement):
                both = (number, statement.leader), (number, sentence)
                # What the two tell themselves has been told.
                more = reader.in_two(both, grouping.statements, begins)
                found += [each for each in more if each[2].statement != number]
    close = {(link.one, link.other): link.score for link in links}
    near = {*roots.shares, *(pair for pair, score in close.items() if score >= _CLOSE)}
    renamed = {(link.one, link.other) for link in apart if not _retold(link, roots)}
    near -= {
        pair
        for pair in renamed
        if close.get(pair, 0.0) < _RENAMED
        and not hints.both_quote(*(grouping.statements[n].leader for n in pair))
    }
    behind = behind_one(grouping.statements)
    for pair in held(near | behind, grouping.statements, close=close):
        one, other = (grouping.statements[n] for n in pair)
        likeness = close.get(pair, 0.0)
        claims = likeness >= _CLOSE or roots.shares.get(pair, 0.0) >= _CLAIMS
        if not claims and not hints.comparable(one.leader, other.leader):
            continue
        same = likeness >= _ONE or pair in behind
        told = reader.between(pair, one.leader, other.leader, same=same, claims=claims)
        if not told and claims and not same:
            told = reader.in_two(
                ((pair[0], one.leader), (pair[1], other.leader)), grouping.statements, begins
            )
        found += told if pair not in renamed else [each for each in told if each[0] in _NAMING]
    slipped = slips(stream, grouping.statements, reader=reader)
    found += [slip for slip in slipped if not _is_told(slip, found)]
    found = _settled(grouping.statements, found, known=known)
    if not found:
        return []
    place = {number: int(name[1:]) for number, name in names.items()}
    placed = []
    for dispute in _gathered(found):
        numbers = sorted(dispute.heads, key=lambda number: place[number])
        values = [
            _quoted(articles, value)
            for number in numbers
            for value in _values(
                stream, reader, dispute, number=number, statement=grouping.statements[number]
            )
        ]
        order = [place[number] for number in numbers], values[0].start, dispute.kind
        placed.append((order, dispute.kind, tuple(names[n] for n in numbers), values))
    placed.sort(key=lambda conflict: conflict[0])
    return [
        Conflict(f"c{number}", kind, sentences, tuple(dict.fromkeys(values)))
        for number, (_, kind, sentences, values) in enumerate(placed, start=1)
    ]


def _is_told(slip: Dissent, found: Sequence[Dissent]) -> bool:
    """Whether either place of a slip is one that has been told already."""
    return any(
        told[0] == slip[0]
        and any(
            one.sentence is other.sentence
            and one.span[0] < other.span[1]
            and other.span[0] < one.span[1]
            for one in told[1:]
            for other in slip[1:]
        )
        for told in found
    )


def _retold(link: Link, roots: Roots) -> bool:
    """Whether two statements that name others may tell one fact, each in words of its own."""
    least = _RETOLD if link.kind == "restatement" else _RETOLD_IN_CLAUSES
    return roots.alike(link.one, link.other).inside >= least


def _settled(
    statements: Sequence[Statement], found: list[Dissent], *, known: Sequence[Past]
) -> list[Dissent]:
    """The disagreements, with what newer versions have corrected in the place of the same."""
    settled: list[Dissent] = []
    by_articles: dict[frozenset[int], list[Dissent]] = {}
    for number, past in enumerate(known):
        for again in past.again:
            here = Value(number, statements[number].leader, again.here)
            there = Value(again.number, again.sentence, again.there)
            settled.append(("corrected", here, there))
            by_articles.setdefault(_tellers(settled[-1]), []).append(settled[-1])
    if not settled:
        return found
    for dissent in found:
        if not any(_is_one(dissent, one) for one in by_articles.get(_tellers(dissent), ())):
            settled.append(dissent)
    return settled


def _apart(statement: Statement) -> list[Sentence]:
    """The first tellings of a statement that are not the printed one's words in its article."""
    told = [t.sentence for t in statement.tellings if t.score < 1.0 and not t.sentence.cut]
    return [s for s in told if s.article != statement.leader.article][:_IN_TWO]


def _tellers(dissent: Dissent) -> frozenset[int]:
    return frozenset(value.sentence.article for value in dissent[1:])


def _is_one(dissent: Dissent, settled: Dissent) -> bool:
    """Whether two disagreements are over the same words of the same tellings."""
    return any(
        all(
            one.sentence.article == other.sentence.article
            and one.span[0] <= other.span[1]
            and other.span[0] <= one.span[1]
            for one, other in zip(pair, settled[1:], strict=True)
        )
        for pair in (dissent[1:], dissent[:0:-1])
    )


def _gathered(found: Iterable[Dissent]) -> list[_Dispute]:
    """Disagreements over the same words of a printed sentence are one dispute."""
    disputes: list[_Dispute] = []
    by_words: dict[tuple[ConflictKind, int, tuple[int, int]], _Dispute] = {}
    for kind, here, there in found:
        printed = [here] if here.statement == there.statement else [here, there]
        keys = [(kind, value.statement, value.span) for value in printed]
        dispute = next((by_words[key] for key in keys if key in by_words), None)
        if dispute is None or any(
            dispute.heads.get(value.statement, value).span != value.span for value in printed
        ):
            dispute = _Dispute(kind, {}, [])
            disputes.append(dispute)
        for key, value in zip(keys, printed, strict=True):
            dispute.heads.setdefault(value.statement, value)
            by_words.setdefault(key, dispute)
        if there not in printed:
            dispute.others.append(there)
    return disputes


def _values(
    stream: Stream, reader: Reader, dispute: _Dispute, *, number: int, statement: Statement
) -> Iterator[Value]:
    """What is printed, the tellings that agree with it, and those that do not."""
    head = dispute.heads[number]
    others = [value for value in dispute.others if value.statement == number]
    yield head
    for sentence in map(whole, spans(stream, statement)):
        if sentence is head.sentence or any(v.sentence == sentence for v in others):
            continue
        span = reader.again(head, sentence)
        if span is not None:
            yield Value(number, sentence, span)
    yield from others


def _quoted(articles: Sequence[Article], value: Value) -> ConflictValue:
    """A value in its source's own words."""
    article = articles[value.sentence.article]
    return ConflictValue(article.text[slice(*value.span)], article.id, *value.span)
