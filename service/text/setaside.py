"""Copies of what was killed or corrected, told in other outlets' stories.

The stories set aside are compared like any other and never printed: what joins one of their
sentences carries a killed item's words, or a fact that a newer version has corrected.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from service.text.credit.versions import SetAside
from service.text.facts.conflict import disagreements
from service.text.model import Article
from service.text.statements import Grouping, Statement
from service.text.stream import Sentence, Stream
from service.text.tellings import told_by


@dataclass(frozen=True, slots=True)
class Past:
    """What is known of a statement from stories that are not merged.

    ``corrected`` are facts of the printed telling, as spans of its article, with the words that
    an older version told instead; the articles of ``outdated``, by their place, still tell these.
    ``since`` says of an article when an older version of it first told the same.
    """

    killed: bool = False
    corrected: frozenset[tuple[tuple[int, int], str]] = frozenset()
    outdated: frozenset[int] = frozenset()
    since: tuple[tuple[int, datetime], ...] = ()


def past(
    stream: Stream,
    joined: Grouping,
    articles: Sequence[Article],
    *,
    aside: Sequence[SetAside],
    count: int,
) -> tuple[list[Statement], list[Past]]:
    """The first ``count`` statements without what was set aside, and what that tells of each.

    ``articles`` are those merged and behind them those ``aside``. A statement that a newer
    version corrects is printed in that version's words.
    """
    merged = len(articles) - len(aside)
    place = {article.id: n for n, article in enumerate(articles[:merged])}
    statements: list[Statement] = []
    known: list[Past] = []
    for statement in joined.statements[:count]:
        own = tuple(t for t in statement.tellings if t.sentence.article < merged)
        repeats = tuple(s for s in statement.repeats if s.article < merged)
        old = [t.sentence for t in statement.tellings if t.sentence.article >= merged]
        old += [s for s in statement.repeats if s.article >= merged]
        leader, killed = statement.leader, False
        corrected: frozenset[tuple[tuple[int, int], str]] = frozenset()
        since: dict[int, datetime] = {}
        for sentence in old:
            set_aside = aside[sentence.article - merged]
            if set_aside.reason != "superseded":
                # What a newer version tells again is not killed by what befell the older one.
                released = place.get(set_aside.article.id, -1)
                killed = killed or all(t.sentence.article != released for t in own)
                continue
            newer = place.get(set_aside.by or "", -1)
            new = next((t.sentence for t in own if t.sentence.article == newer), None)
            if new is None:
                continue
            if facts := _facts(stream, articles, new, sentence):
                leader, corrected = new, corrected | facts
            elif (time := set_aside.article.published) and time.utcoffset() is not None:
                since[newer] = min(time, since.get(newer, time))
        statements.append(Statement(leader, own, repeats))
        outdated = {
            telling.sentence.article
            for telling in (own if corrected else ())
            if telling.sentence.article != leader.article
            and _facts(stream, articles, leader, telling.sentence) & corrected
        }
        known.append(Past(killed, corrected, frozenset(outdated), tuple(sorted(since.items()))))
    return statements, known


def _facts(
    stream: Stream, articles: Sequence[Article], new: Sentence, old: Sentence
) -> frozenset[tuple[tuple[int, int], str]]:
    """What the newer version tells otherwise, with the older version's words for it."""
    found = disagreements(told_by(stream, articles, new), told_by(stream, articles, old))
    return frozenset((fact.here, fact.value_there.casefold()) for fact in found)
