"""Printed sentences that share a clause, or say the same in other words."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from service.text.fact import fact
from service.text.likeness import NEAR, RESTATED, likeness, looks_like
from service.text.model import RelatedKind
from service.text.othermatter import is_of_other_subject
from service.text.restatements import INSIDE, restatements
from service.text.roots import Roots
from service.text.sharedclauses import Clauses
from service.text.statements import Grouping, Statement
from service.text.stream import Stream

# Nobody follows more links from a sentence; where all resemble all they would be the square.
_MOST = 20
# A sentence that is like so many of one article, about others each time, is like their frame.
_LISTED = 3
# So many words apart an article does not say a thing again; it goes on, or it lists.
_REACH = 200
# Sentences that share names and nothing else must look more alike than others (0.70) for a link:
# "Mayor Greta Holm" opens a bridge, and will not pay for the same bridge (0.73).
_NAMES_ONLY = 0.76


@fact
class Link:
    """Two statements, by index, that share a clause or restate each other.

    ``others`` says that they name other people, places and figures.
    """

    one: int
    other: int
    kind: RelatedKind
    score: float
    spans: tuple[tuple[int, int, int, int], ...]  # words here from, to, there from, to
    others: bool = False


def links(stream: Stream, grouping: Grouping, *, roots: Roots) -> list[Link]:
    """Clauses that two printed sentences share, and sentences that restate each other."""
    leaders = [statement.leader for statement in grouping.statements]
    restated = restatements(roots, grouping.statements)
    close = dict(grouping.near)
    for pair, score in restated.items():
        close[pair] = max(close.get(pair, 0.0), score)
    clauses = Clauses(stream, leaders)
    tellers = [
        {t.sentence.article: t.sentence.first for t in s.tellings} for s in grouping.statements
    ]
    found = []
    of_others = []
    for pair in _likest(close):
        one, other = pair
        score = close[pair]
        shared = clauses.shared(one, other)
        if not (shared or pair in restated or score >= RESTATED):
            continue
        others = roots.others(one, other)
        close_by = _close_by(tellers[one], tellers[other])
        if others and close_by:
            continue
        if not shared and (close_by or pair not in restated):
            alike = roots.alike(one, other)
            if close_by and alike.inside < INSIDE:
                continue
            if pair not in restated and (others or not alike.tells):
                least = _NAMES_ONLY if alike.names_only else NEAR
                if looks_like(stream, leaders[one], leaders[other]) < least:
                    continue
        if others:
            of_others.append(pair)
        spans = sorted((*p.here, *p.there) for p in shared)
        kind: RelatedKind = "clause" if shared else "restatement"
        found.append(Link(one, other, kind, score, tuple(spans), others))
    frames = _frames(of_others, tellers)
    return [link for link in found if (link.one, link.other) not in frames]


def between_stories(
    linked: Sequence[Link],
    statements: Sequence[Statement],
    *,
    stories: Sequence[Sequence[int]],
) -> set[Link]:
    """The links of what stands in one frame in two stories, and tells of others in each."""
    story = {article: n for n, articles in enumerate(stories) for article in articles}
    told = [{story[t.sentence.article] for t in s.tellings} for s in statements]
    return {k for k in linked if k.others and told[k.one].isdisjoint(told[k.other])}


def is_told_of_others(stream: Stream, statements: Sequence[Statement], link: Link) -> bool:
    """Whether two linked statements say the same of others, which restates nothing."""
    one, other = statements[link.one].leader, statements[link.other].leader
    return is_of_other_subject(stream, one, other, alike=likeness(stream, one, other))


def _close_by(one: Mapping[int, int], other: Mapping[int, int]) -> bool:
    """Whether an article tells two statements in one breath: it means two things by them."""
    return any(abs(one[a] - other[a]) < _REACH for a in one.keys() & other.keys())


def _frames(
    of_others: Sequence[tuple[int, int]], tellers: Sequence[Iterable[int]]
) -> set[tuple[int, int]]:
    """Pairs in which one is like many items of one article's list, and tells of none of them."""
    items: Counter[tuple[int, int]] = Counter()
    for one, other in of_others:
        items.update((one, article) for article in tellers[other])
        items.update((other, article) for article in tellers[one])
    return {
        (one, other)
        for one, other in of_others
        if any(items[one, article] >= _LISTED for article in tellers[other])
        or any(items[other, article] >= _LISTED for article in tellers[one])
    }


def _likest(close: Mapping[tuple[int, int], float]) -> list[tuple[int, int]]:
    """Pairs of statements, ascending, of each statement only those most like one another."""
    linked: dict[int, int] = {}
    kept = []
    for pair in sorted(close, key=lambda pair: (-close[pair], pair)):
        one, other = pair
        here, there = linked.get(one, 0), linked.get(other, 0)
        if min(here, there) < _MOST:
            linked[one], linked[other] = here + 1, there + 1
            kept.append(pair)
    return sorted(kept)
