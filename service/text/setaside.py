"""Copies of what was killed or corrected, told in other outlets' stories.

The stories set aside are compared like any other and never printed: what joins one of their
sentences carries a killed item's words, or a fact that a newer version has corrected.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from service.text.credit.versions import SetAside
from service.text.fact import fact
from service.text.facts.conflict import disagreements
from service.text.likeness import INSIDE, likeness
from service.text.model import Article
from service.text.quoted import same_quotation
from service.text.statements import Grouping, Statement, Telling
from service.text.stream import Sentence, Stream
from service.text.tellings import told_by
from service.text.words import fold

# What a sentence and the one that it lies in must share to prove that one is cut from the other:
# eight plain words prove 25; half as much ("A spokesman said so in a statement") is proof only in
# a story that has more of the other's words.
_PROOF, _HINT = 25.0, 15.0

# A fact of the printed telling, as a span of its article, and other words told for it, folded.
Fact = tuple[tuple[int, int], tuple[int, ...]]


@fact
class Again:
    """What a newer version has corrected, told by others as the older one told it.

    ``number`` is the statement that ``sentence`` is printed in or told of, ``here`` the place of
    the newer words in the newer article, ``there`` that of the older ones in the sentence's own.
    """

    number: int
    here: tuple[int, int]
    sentence: Sentence
    there: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Past:
    """What is known of a statement from stories that are not merged.

    ``corrected`` are facts of the printed telling, as spans of its article, with the words that
    an older version told instead (see ``wording``); the articles of ``outdated``, by their place,
    still tell these. ``since`` says of an article when an older version of it first told the same.
    ``again`` is what it corrected and others still tell, ``retracted`` that it dropped the whole
    and owns to a mistake (see retold).
    """

    killed: bool = False
    corrected: frozenset[Fact] = frozenset()
    outdated: frozenset[int] = frozenset()
    since: tuple[tuple[int, datetime], ...] = ()
    again: tuple[Again, ...] = ()
    retracted: bool = False


def wording(value: str) -> tuple[int, ...]:
    """Return a value's words as they are compared: "nine" and "9" are one."""
    return tuple(fold([value]).exact.tolist())


def past(
    stream: Stream,
    joined: Grouping,
    articles: Sequence[Article],
    *,
    aside: Sequence[SetAside],
    before: Grouping,
) -> tuple[Grouping, list[Past]]:
    """The statements ``before`` anything set aside joined them, and what that tells of each.

    ``articles`` are those merged and behind them those ``aside``. A statement that a newer
    version corrects is printed in that version's words, and what others tell of the older one's
    words alone is told of it.
    """
    merged = len(articles) - len(aside)
    place = {article.id: n for n, article in enumerate(articles[:merged])}
    statements = list(joined.statements[: len(before.statements)])
    old = [_aside(statement, merged) for statement in joined.statements]
    # Which article has words of which story set aside, beyond those that anybody writes.
    copiers = {
        (telling.sentence.article, sentence.article)
        for statement, sentences in zip(statements, old, strict=False)
        for sentence in sentences
        for telling in statement.tellings
        if likeness(stream, telling.sentence, sentence).proof >= _PROOF
    }
    cut = [
        (number, other, sentence, proof)
        for number, other in _beside(joined, old, count=len(statements))
        for sentence in old[other]
        if (proof := _cut_from(stream, statements[number].leader, sentence)) >= _HINT
    ]
    for number, _, sentence, proof in cut:
        if proof >= _PROOF:
            copiers |= {(t.sentence.article, sentence.article) for t in statements[number].tellings}
    for number, other, sentence, _ in cut:
        statement, set_aside = statements[number], aside[sentence.article - merged]
        newer = place.get(set_aside.by or "", -1)
        if set_aside.reason != "superseded":
            old[number].append(sentence)
        elif other < len(statements) and statement.tellings:
            new = _told_in(statements[other], newer)
            if new and _tells_again(stream, articles, statement, new, sentence):
                statements[other] = _with(stream, statements[other], statement, new)
                statements[number] = Statement(statement.leader, (), ())
    kept = [number for number, statement in enumerate(statements) if statement.tellings]
    known = [
        _known(stream, statements[n], old[n], articles, aside=aside, place=place, copiers=copiers)
        for n in kept
    ]
    renumbered = {number: n for n, number in enumerate(kept)}
    near = {
        (renumbered[one], renumbered[other]): score
        for (one, other), score in before.near.items()
        if one in renumbered and other in renumbered
    }
    return Grouping(tuple(statement for statement, _ in known), near), [told for _, told in known]


def _aside(statement: Statement, merged: int) -> list[Sentence]:
    """The sentences of a statement that stories set aside tell."""
    told = [t.sentence for t in statement.tellings if t.sentence.article >= merged]
    return told + [s for s in statement.repeats if s.article >= merged]


def _beside(
    joined: Grouping, old: Sequence[Sequence[Sentence]], *, count: int
) -> Iterator[tuple[int, int]]:
    """The printed statements and those like them that a story set aside tells too."""
    for one, other in sorted(joined.near):
        for number, beside in ((one, other), (other, one)):
            if number < count and old[beside]:
                yield number, beside


def _cut_from(stream: Stream, here: Sentence, there: Sentence) -> float:
    """What proves that a sentence is another one cut shorter, or quotes the same words; or 0."""
    if same_quotation(stream, here, there, proof=False):
        return _PROOF
    alike = likeness(stream, here, there)
    return alike.proof if alike.here >= INSIDE else 0.0


def _told_in(statement: Statement, article: int) -> Sentence | None:
    return next((t.sentence for t in statement.tellings if t.sentence.article == article), None)


def _tells_again(
    stream: Stream,
    articles: Sequence[Article],
    statement: Statement,
    new: Sentence,
    old: Sentence,
) -> bool:
    """Whether others tell in a sentence of their own what the newer version has corrected."""
    if _told_in(statement, new.article):
        return False
    again = _facts(stream, articles, new, statement.leader)
    return bool(again & _facts(stream, articles, new, old))


def _with(stream: Stream, statement: Statement, other: Statement, new: Sentence) -> Statement:
    """A statement with the tellings of another that tells a part of it, printed as ``new``."""
    tellings = list(statement.tellings)
    for telling in other.tellings:
        alike = likeness(stream, telling.sentence, new)
        tellings.append(Telling(telling.sentence, alike.both, alike.said))
    return Statement(statement.leader, tuple(tellings), (*statement.repeats, *other.repeats))


def _known(
    stream: Stream,
    statement: Statement,
    old: Sequence[Sentence],
    articles: Sequence[Article],
    *,
    aside: Sequence[SetAside],
    place: Mapping[str, int],
    copiers: Collection[tuple[int, int]],
) -> tuple[Statement, Past]:
    """A statement as it is printed, and what the sentences set aside tell of it."""
    merged = len(articles) - len(aside)
    own = tuple(t for t in statement.tellings if t.sentence.article < merged)
    repeats = tuple(s for s in statement.repeats if s.article < merged)
    leader, killed = statement.leader, False
    corrected: frozenset[Fact] = frozenset()
    since: dict[int, datetime] = {}
    for sentence in old:
        set_aside = aside[sentence.article - merged]
        if set_aside.reason != "superseded":
            # What a newer version tells again is not killed by what befell the older one.
            released = place.get(set_aside.article.id, -1)
            tellers = [t.sentence.article for t in own]
            copied = any((teller, sentence.article) in copiers for teller in tellers)
            killed = killed or (copied and released not in tellers)
            continue
        newer = place.get(set_aside.by or "", -1)
        new = _told_in(Statement(leader, own, ()), newer)
        if new is None:
            continue
        if facts := _facts(stream, articles, new, sentence):
            leader, corrected = new, corrected | facts
        elif (time := set_aside.article.published) and time.utcoffset() is not None:
            since[newer] = min(time, since.get(newer, time))
    outdated = {
        telling.sentence.article
        for telling in (own if corrected else ())
        if telling.sentence.article != leader.article
        and _facts(stream, articles, leader, telling.sentence) & corrected
    }
    told = Past(killed, corrected, frozenset(outdated), tuple(sorted(since.items())))
    return Statement(leader, own, repeats), told


def _facts(
    stream: Stream, articles: Sequence[Article], new: Sentence, old: Sentence
) -> frozenset[Fact]:
    """What the newer version tells otherwise, with the older version's words for it."""
    found = disagreements(told_by(stream, articles, new), told_by(stream, articles, old))
    return frozenset((fact.here, wording(fact.value_there)) for fact in found)
