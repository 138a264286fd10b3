"""Printed sentences that share a clause, or say the same in other words."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from service.text.group import Grouping
from service.text.likeness import RESTATED
from service.text.model import RelatedKind
from service.text.restatements import restatements
from service.text.sharedclauses import Clauses
from service.text.stream import Stream

# Nobody follows more links from a sentence; where all resemble all they would be the square.
_MOST = 20


@dataclass(frozen=True, slots=True)
class Link:
    """Two statements, by index, that share a clause or restate each other."""

    one: int
    other: int
    kind: RelatedKind
    score: float
    spans: tuple[tuple[int, int, int, int], ...]  # words here from, to, there from, to


def links(stream: Stream, grouping: Grouping) -> list[Link]:
    """Clauses that two printed sentences share, and sentences that restate each other."""
    leaders = [statement.leader for statement in grouping.statements]
    restated = restatements(stream, leaders)
    close = dict(grouping.near)
    for pair, score in restated.items():
        close[pair] = max(close.get(pair, 0.0), score)
    clauses = Clauses(stream, leaders)
    found = []
    for one, other in _likest(close):
        score = close[one, other]
        shared = clauses.shared(one, other)
        if shared or (one, other) in restated or score >= RESTATED:
            spans = sorted((*p.here, *p.there) for p in shared)
            kind: RelatedKind = "clause" if shared else "restatement"
            found.append(Link(one, other, kind, score, tuple(spans)))
    return found


def _likest(close: Mapping[tuple[int, int], float]) -> list[tuple[int, int]]:
    """Pairs of statements, ascending, of each statement only those most like one another."""
    linked: Counter[int] = Counter()
    kept = []
    for pair in sorted(close, key=lambda pair: (-close[pair], pair)):
        one, other = pair
        if min(linked[one], linked[other]) < _MOST:
            linked[one] += 1
            linked[other] += 1
            kept.append(pair)
    return sorted(kept)
