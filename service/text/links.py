"""Printed sentences that share a clause, or say the same in other words."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from service.text.group import Grouping
from service.text.likeness import CLAUSE_WORDS, RESTATED, likeness
from service.text.model import RelatedKind
from service.text.passages import Block, Passage, passages
from service.text.restatements import restatements
from service.text.stream import Sentence, Stream

# A clause two sentences share is worth a link from here: "citing diplomatic officials it didn't
# identify" weighs 24 on the seeds, "Secretary of State Mike Pompeo" 9, "following the summit
# between President Trump and Kim" 12.
CLAUSE_PROOF = 15.0
# A run of plain words, shared word for word, needs the less the longer it is: by how many of its
# words are no names and no numbers. "Said in a statement on Thursday that" weighs 8, "for the
# first time since the" 8, "at the end of the year" 5; nobody writes ten such words by chance.
_RUN_PROOF = {6: 10.0, 7: 8.0, 8: 6.0, 9: 4.0}
_CERTAIN_RUN = 10
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
    found = []
    for one, other in _likest(restated, grouping.near):
        here, there = leaders[one], leaders[other]
        best = max(restated.get((one, other), 0.0), grouping.near.get((one, other), 0.0))
        alike = likeness(stream, here, there)
        runs = [run for block in alike.blocks if (run := _long_run(stream, here, block))]
        shared = [
            p
            for p in passages(alike.blocks, stream.evidence, first=here.first)
            if p.evidence >= CLAUSE_PROOF or any(_inside(run, p) for run in runs)
        ]
        shared += _crossing(stream, here, there, shared)
        score = max(best, alike.both)
        if shared or (one, other) in restated or score >= RESTATED:
            spans = sorted((*p.here, *p.there) for p in shared)
            kind: RelatedKind = "clause" if shared else "restatement"
            found.append(Link(one, other, kind, score, tuple(spans)))
    return found


def _likest(
    *scores: Mapping[tuple[int, int], float],
) -> list[tuple[int, int]]:
    """Pairs of statements, ascending, of each statement only those most like one another."""
    best: dict[tuple[int, int], float] = {}
    for known in scores:
        for pair, score in known.items():
            best[pair] = max(best.get(pair, 0.0), score)
    linked: Counter[int] = Counter()
    kept = []
    for pair in sorted(best, key=lambda pair: (-best[pair], pair)):
        one, other = pair
        if min(linked[one], linked[other]) < _MOST:
            linked[one] += 1
            linked[other] += 1
            kept.append(pair)
    return sorted(kept)


def _long_run(stream: Stream, here: Sentence, block: Block) -> Block | None:
    """The block, if it is a run that its length and its words prove to be no chance."""
    start, _, size = block
    first = here.first + start
    plain = size - (stream.particular[first + size] - stream.particular[first])
    worth = stream.evidence[first + size] - stream.evidence[first]
    if plain >= _CERTAIN_RUN or worth >= _RUN_PROOF.get(plain, CLAUSE_PROOF):
        return block
    return None


def _inside(run: Block, passage: Passage) -> bool:
    return passage.here[0] <= run[0] and run[0] + run[2] <= passage.here[1]


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
        proves = worth >= CLAUSE_PROOF or _long_run(stream, here, (at, begin, size))
        if proves and not any(p.here[0] < at + size and at < p.here[1] for p in kept):
            found.append(Passage((at, at + size), (begin, begin + size), worth, size))
        at += size
    return found
