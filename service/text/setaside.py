"""Copies of what was killed or corrected, told in other outlets' stories.

The stories set aside are compared like any other and never printed: what joins one of their
sentences carries a killed item's words, or a fact that a newer version has corrected.
"""

from collections.abc import Collection, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from service.text.credit.versions import SetAside
from service.text.fact import fact
from service.text.killedcopies import PROOF, copiers
from service.text.likeness import INSIDE
from service.text.model import Article
from service.text.oldtellings import Fact, OldTellings
from service.text.quoted import same_quotation
from service.text.statements import Grouping, Statement, Telling
from service.text.stream import Sentence

# Half of what proves a copy ("A spokesman said so in a statement") is proof only in a story that
# has more of the other's words.
_HINT = 0.6 * PROOF


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


def past(
    held: OldTellings,
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
    killed = {n for n, told in enumerate(aside, start=merged) if told.reason != "superseded"}
    statements = list(joined.statements[: len(before.statements)])
    old = [_aside(statement, merged) for statement in joined.statements]
    copied = copiers(held, joined, statements, aside=old, merged=merged, killed=killed)
    cut = [
        (number, other, sentence, proof)
        for number, other in _beside(joined, old, count=len(statements))
        for sentence, proof in _cut_from(held, statements[number].leader, old[other])
    ]
    for number, _, sentence, proof in cut:
        if proof >= PROOF and sentence.article in killed:
            tellers = {t.sentence.article for t in statements[number].tellings}
            copied[sentence.article] |= tellers
    seen = set[Hashable]()
    for number, other, sentence, _ in cut:
        if sentence.article in killed:
            old[number].append(sentence)
            continue
        newer = place.get(aside[sentence.article - merged].by or "", -1)
        told = number, other, newer, held.wording_of(sentence)
        if other >= len(statements) or not statements[number].tellings or told in seen:
            continue
        seen.add(told)
        new = _told_in(statements[other], newer)
        if new and _tells_again(held, statements[number], new, sentence):
            statements[other] = _with(held, statements[other], statements[number], new)
            statements[number] = Statement(statements[number].leader, (), ())
    kept = [number for number, statement in enumerate(statements) if statement.tellings]
    known = [
        _known(held, statements[n], old[n], aside=aside, place=place, copied=copied, merged=merged)
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


def _cut_from(
    held: OldTellings, here: Sentence, there: Sequence[Sentence]
) -> Iterator[tuple[Sentence, float]]:
    """The sentences that another one may be cut from, and what proves it, each wording once."""
    proofs: dict[str, float] = {}
    text = held.stream.words.text
    for sentence in there:
        words = text[sentence.start : sentence.end]
        proof = proofs.get(words)
        if proof is None:
            proof = proofs[words] = _proof(held, here, sentence)
        if proof >= _HINT:
            yield sentence, proof


def _proof(held: OldTellings, here: Sentence, there: Sentence) -> float:
    """What proves that a sentence is another one cut shorter, or quotes the same words; or 0."""
    if same_quotation(held.stream, here, there, proof=False):
        return PROOF
    alike = held.likeness(here, there)
    return alike.proof if alike.here >= INSIDE else 0.0


def _told_in(statement: Statement, article: int) -> Sentence | None:
    return next((t.sentence for t in statement.tellings if t.sentence.article == article), None)


def _tells_again(held: OldTellings, statement: Statement, new: Sentence, old: Sentence) -> bool:
    """Whether others tell in a sentence of their own what the newer version has corrected."""
    if _told_in(statement, new.article):
        return False
    return bool(held.facts(new, statement.leader) & held.facts(new, old))


def _with(held: OldTellings, statement: Statement, other: Statement, new: Sentence) -> Statement:
    """A statement with the tellings of another that tells a part of it, printed as ``new``."""
    tellings = list(statement.tellings)
    for telling in other.tellings:
        alike = held.likeness(telling.sentence, new)
        tellings.append(Telling(telling.sentence, alike.both, alike.said))
    return Statement(statement.leader, tuple(tellings), (*statement.repeats, *other.repeats))


def _known(
    held: OldTellings,
    statement: Statement,
    old: Sequence[Sentence],
    *,
    aside: Sequence[SetAside],
    place: Mapping[str, int],
    copied: Mapping[int, Collection[int]],
    merged: int,
) -> tuple[Statement, Past]:
    """A statement as it is printed, and what the sentences set aside tell of it.

    ``copied`` names those of the ``merged`` first articles that copy each killed one.
    """
    own = tuple(t for t in statement.tellings if t.sentence.article < merged)
    repeats = tuple(s for s in statement.repeats if s.article < merged)
    told_in = {t.sentence.article: t.sentence for t in reversed(own)}
    leader, killed = statement.leader, False
    corrected = set[Fact]()
    since: dict[int, datetime] = {}
    for sentence in old:
        set_aside = aside[sentence.article - merged]
        if set_aside.reason != "superseded":
            # What a newer version tells again is not killed by what befell the older one.
            released = place.get(set_aside.article.id, -1)
            copiers = copied.get(sentence.article, ())
            killed = killed or (
                released not in told_in and any(teller in told_in for teller in copiers)
            )
            continue
        newer = place.get(set_aside.by or "", -1)
        new = told_in.get(newer)
        if new is None:
            continue
        if facts := held.facts(new, sentence):
            leader = new
            corrected |= facts
        elif (time := set_aside.article.published) and time.utcoffset() is not None:
            since[newer] = min(time, since.get(newer, time))
    outdated = {
        telling.sentence.article
        for telling in (own if corrected else ())
        if telling.sentence.article != leader.article
        and held.facts(leader, telling.sentence) & corrected
    }
    times = tuple(sorted(since.items()))
    told = Past(killed, frozenset(corrected), frozenset(outdated), times)
    return Statement(leader, own, repeats), told
