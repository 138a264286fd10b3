"""Printed sentences that share a clause, or say the same in other words."""

from collections.abc import Sequence
from dataclasses import dataclass

from service.text.group import Grouping
from service.text.likeness import CLAUSE_WORDS, RESTATED, likeness
from service.text.model import RelatedKind
from service.text.passages import Passage, passages
from service.text.restatements import restatements
from service.text.stream import Sentence, Stream

# A clause two sentences share is worth a link from here: "citing diplomatic officials it didn't
# identify" weighs 24 on the seeds, "Secretary of State Mike Pompeo" 9, "following the summit
# between President Trump and Kim" 12.
CLAUSE_PROOF = 15.0


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
    found = []
    for one, other in sorted(restated.keys() | grouping.near.keys()):
        here, there = leaders[one], leaders[other]
        best = max(restated.get((one, other), 0.0), grouping.near.get((one, other), 0.0))
        alike = likeness(stream, here, there)
        shared = [
            p
            for p in passages(alike.blocks, stream.evidence, first=here.first)
            if p.evidence >= CLAUSE_PROOF
        ]
        shared += _crossing(stream, here, there, shared)
        score = max(best, alike.both)
        if shared or (one, other) in restated or score >= RESTATED:
            spans = sorted((*p.here, *p.there) for p in shared)
            kind: RelatedKind = "clause" if shared else "restatement"
            found.append(Link(one, other, kind, score, tuple(spans)))
    return found


def _crossing(
    stream: Stream, here: Sentence, there: Sentence, kept: Sequence[Passage]
) -> list[Passage]:
    """Shared runs that an alignment in order cannot hold beside the passages it found."""
    a, b = stream.stems[here.first : here.last], stream.stems[there.first : there.last]
    found: list[Passage] = []
    at = 0
    while at + CLAUSE_WORDS <= len(a):
        begin = b.find(a[at : at + CLAUSE_WORDS])
        if begin < 0:
            at += 1
            continue
        size = CLAUSE_WORDS
        while at + size < len(a) and begin + size < len(b) and a[at + size] == b[begin + size]:
            size += 1
        first = here.first + at
        worth = stream.evidence[first + size] - stream.evidence[first]
        if worth >= CLAUSE_PROOF and not any(
            p.here[0] < at + size and at < p.here[1] for p in kept
        ):
            found.append(Passage((at, at + size), (begin, begin + size), worth, size))
        at += size
    return found
