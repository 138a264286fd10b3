"""Matches to statements: who says the same thing.

Every telling is compared with the tellings that would be printed before it (well-formed before
stripped, fuller before shorter, earlier before later). It joins the likest that says all it says,
or it is printed itself. A statement is a leader and those who joined it, so a chain A~B~C in which
A and C are not alike never becomes one statement, and no two leaders are near-duplicates.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from service.text.model import RelatedKind
from service.text.pairs import pairs
from service.text.passages import Block, Passage, moved, passages, runs
from service.text.stream import Sentence, Stream

# Shared share of what two sentences tell, above which they are one statement.
_SAME = 0.62
# A sentence that lies inside another is the same statement told shorter, where hardly anything of
# it is missing there and it is no mere clause of the longer one.
_INSIDE = 0.78
_CLAUSE_SHARE = 0.35
# ... or where it stands in the longer one word for word, however long that is.
_WHOLE = 0.97
# What shared words must prove (see rarity) unless hardly anything differs.
_PROOF = 8.0
_PLAIN = 0.85
# An insertion of this many words, telling this much, is a clause that must not vanish.
_CLAUSE_WORDS = 5
_CLAUSE_WORTH = 12.0
# Inside one article only a repetition is a repetition: lists say like things of different people.
_REPEAT = 0.9
# Two sentences of one article tell different parts of a longer one if they overlap in it by less.
_OVERLAP = 0.3
# A clause two sentences share is worth a link from here: "citing diplomatic officials it didn't
# identify" weighs 24 on the seeds, "Secretary of State Mike Pompeo" 9, "following the summit
# between President Trump and Kim" 12.
_CLAUSE_PROOF = 15.0
# Words that moved are looked for where they could decide.
_MAYBE = 0.35
_SURE = 0.97
# From here two sentences restate each other.
_RESTATED = 0.40


@dataclass(frozen=True, slots=True)
class Likeness:
    """How two sentences compare: shares of what each tells that the other tells as well."""

    both: float
    here: float
    there: float
    proof: float
    blocks: tuple[Block, ...]
    elsewhere: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Telling:
    """One source's sentence for a statement, and how like the printed one it is."""

    sentence: Sentence
    score: float
    within: tuple[int, int]  # the words of the printed sentence that it tells


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing said: the telling to print, the others, and repetitions in one article."""

    leader: Sentence
    tellings: tuple[Telling, ...]
    repeats: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """Two statements, by index, that share a clause or restate each other."""

    one: int
    other: int
    kind: RelatedKind
    score: float
    spans: tuple[tuple[int, int, int, int], ...]  # words here from, to, there from, to


@dataclass(frozen=True, slots=True)
class Grouping:
    """All statements of a request; ``near`` gives the likeness of statements left apart."""

    statements: tuple[Statement, ...]
    near: Mapping[tuple[int, int], float]


_NOTHING = Grouping((), {})


def likeness(stream: Stream, here: Sentence, there: Sentence) -> Likeness:
    """Align two sentences by their words."""
    a, b = stream.stems[here.first : here.last], stream.stems[there.first : there.last]
    blocks = runs(a, b)
    content, evidence, first = stream.content, stream.evidence, here.first
    shared = proof = 0.0
    for start, _, n in blocks:
        at = first + start
        shared += content[at + n] - content[at]
        proof += evidence[at + n] - evidence[at]
    whole_here, whole_there = stream.worth(here.first, here.last), stream.worth(there.first, there.last)
    elsewhere: list[Block] = []
    whole = whole_here + whole_there
    if _MAYBE * whole <= 2 * shared < _SURE * whole:
        elsewhere = moved(a, b, kept=blocks)
        for start, _, n in elsewhere:
            at = first + start
            shared += content[at + n] - content[at]
            proof += evidence[at + n] - evidence[at]
    if not whole_here or not whole_there:
        return Likeness(0.0, 0.0, 0.0, 0.0, tuple(blocks), ())
    return Likeness(
        both=2 * shared / whole,
        here=shared / whole_here,
        there=shared / whole_there,
        proof=proof,
        blocks=tuple(blocks),
        elsewhere=tuple(elsewhere),
    )


def group(
    stream: Stream,
    sentences: Sequence[Sentence],
    *,
    known: Grouping = _NOTHING,
    restated: bool = False,
) -> Grouping:
    """Group sentences into statements, beside those ``known``; their order does not matter.

    With ``restated`` sentences that say the same in other words are one statement as well.
    """
    floor = _RESTATED if restated else _SAME
    drafts = [_Draft.of(statement) for statement in known.statements]
    near = dict(known.near)
    variants = _variants(stream, sentences)
    heads = [draft.leader for draft in drafts] + [variant[0] for variant in variants]
    found = pairs(
        stream.words.stem,
        [(head.first, head.last) for head in heads],
        content=np.array(stream.content),
    )
    earlier: list[list[tuple[int, bool]]] = [[] for _ in heads]
    triples = zip(found.low.tolist(), found.high.tolist(), found.run.tolist(), strict=True)
    for low, high, run in triples:
        earlier[high].append((low, run))
    owner = list(range(len(drafts)))
    for index, others in enumerate(earlier):
        here = heads[index]
        compared = [
            (owner[other], other, run, likeness(stream, here, heads[other]))
            for other, run in others
        ]
        if index >= len(known.statements):
            variant = variants[index - len(known.statements)]
            best = None
            for number, other, _, alike in compared:
                if heads[other] is not drafts[number].leader or (best and alike.both <= best[1].both):
                    continue
                if _joins(stream, here, heads[other], alike=alike, floor=floor) and (
                    drafts[number].takes(variant, alike)
                ):
                    best = number, alike
            if best is None:
                best = len(drafts), None
                drafts.append(_Draft(here, [], [], {}))
            owner.append(best[0])
            drafts[best[0]].add(variant, best[1])
        for number, _, run, alike in compared:
            if number != owner[index] and (
                run or alike.both >= _RESTATED or alike.proof >= _CLAUSE_PROOF
            ):
                key = (min(number, owner[index]), max(number, owner[index]))
                near[key] = max(near.get(key, 0.0), alike.both)
    return Grouping(tuple(draft.statement() for draft in drafts), near)


def _variants(stream: Stream, sentences: Sequence[Sentence]) -> list[list[Sentence]]:
    """Sentences of the same words together, best first, in the order in which they would print."""
    exact = stream.words.exact
    prefix = np.zeros(len(exact) + 1, dtype=np.uint64)
    powers = np.full(len(exact), 0xD6E8FEB86659FD93, dtype=np.uint64)
    powers[:1] = 1
    np.cumsum(exact * np.cumprod(powers), out=prefix[1:])
    inverse = np.full(len(exact) + 1, pow(0xD6E8FEB86659FD93, -1, 1 << 64), dtype=np.uint64)
    inverse[0] = 1
    inverse = np.cumprod(inverse)
    first = np.array([s.first for s in sentences], dtype=np.int64)
    last = np.array([s.last for s in sentences], dtype=np.int64)
    keys = ((prefix[last] - prefix[first]) * inverse[first]).tolist() if len(sentences) else []
    alike: dict[object, list[Sentence]] = {}
    for sentence, key in zip(sentences, keys, strict=True):
        if sentence.first == sentence.last:
            key = "".join(stream.words.text[sentence.start : sentence.end].split())
        alike.setdefault((key, sentence.size), []).append(sentence)
    variants = [sorted(found, key=preference) for found in alike.values()]
    variants.sort(key=lambda found: preference(found[0]))
    return variants


def preference(sentence: Sentence) -> tuple[int, int, int, int]:
    """Whose words are printed: well-formed, then fuller, then the earlier article."""
    return sentence.rank, -sentence.size, sentence.article, sentence.first


def _joins(
    stream: Stream, here: Sentence, there: Sentence, *, alike: Likeness, floor: float
) -> bool:
    """Whether ``here`` says nothing that ``there`` does not say as well."""
    if alike.both >= floor:
        if alike.proof < _PROOF and alike.both < _PLAIN:
            return False
        return alike.both >= _REPEAT or not _says_more(stream, here, there, alike=alike)
    if alike.here < _INSIDE or alike.proof < _PROOF:
        return False
    if alike.there < _CLAUSE_SHARE and (alike.here < _WHOLE or len(alike.blocks) > 1):
        return False
    spread = alike.blocks[-1][1] + alike.blocks[-1][2] - alike.blocks[0][1]
    return spread <= 1.5 * here.size + 2 and not _says_more(stream, here, there, alike=alike)


def _says_more(stream: Stream, here: Sentence, there: Sentence, *, alike: Likeness) -> bool:
    """Whether ``here`` has a whole clause that ``there`` lacks."""
    taken = sorted(alike.elsewhere)
    at_here = at_there = 0
    for a, b, n in (*alike.blocks, (here.size, there.size, 0)):
        extra_here = a - at_here - sum(m for x, _, m in taken if at_here <= x < a)
        extra_there = b - at_there - sum(m for _, y, m in taken if at_there <= y < b)
        if extra_here - extra_there >= _CLAUSE_WORDS:
            worth = stream.worth(here.first + at_here, here.first + a)
            other = stream.worth(there.first + at_there, there.first + b)
            if worth - other >= _CLAUSE_WORTH:
                return True
        at_here, at_there = a + n, b + n
    return False


def _extent(alike: Likeness) -> tuple[int, int]:
    """The words of the other sentence between the first shared and the last shared one."""
    if not alike.blocks:
        return 0, 0
    return alike.blocks[0][1], alike.blocks[-1][1] + alike.blocks[-1][2]


@dataclass(slots=True)
class _Draft:
    """A statement while tellings are still joining it; ``told`` are each article's extents."""

    leader: Sentence
    tellings: list[Telling]
    repeats: list[Sentence]
    told: dict[int, list[tuple[int, int]]]

    @classmethod
    def of(cls, statement: Statement) -> "_Draft":
        told: dict[int, list[tuple[int, int]]] = {}
        for telling in statement.tellings:
            told.setdefault(telling.sentence.article, []).append(telling.within)
        return cls(statement.leader, list(statement.tellings), list(statement.repeats), told)

    def statement(self) -> Statement:
        return Statement(self.leader, tuple(self.tellings), tuple(self.repeats))

    def takes(self, variant: Sequence[Sentence], alike: Likeness) -> bool:
        """Whether no article would tell the statement twice, unless it repeats itself."""
        if alike.both >= _REPEAT:
            return True
        extent = _extent(alike)
        return not any(
            _overlap(extent, other)
            for sentence in variant
            for other in self.told.get(sentence.article, ())
        )

    def add(self, variant: Sequence[Sentence], alike: Likeness | None) -> None:
        """Let the tellings of one wording join; without a likeness they are the leader's own."""
        extent = (0, self.leader.size) if alike is None else _extent(alike)
        score = 1.0 if alike is None else alike.both
        for sentence in variant:
            told = self.told.setdefault(sentence.article, [])
            if any(_overlap(extent, other) for other in told):
                self.repeats.append(sentence)
            else:
                told.append(extent)
                self.tellings.append(Telling(sentence, score, extent))


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether two parts of a sentence are more than neighbours."""
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return shared >= _OVERLAP * min(one[1] - one[0], other[1] - other[0])


def links(stream: Stream, grouping: Grouping) -> Iterable[Link]:
    """Clauses that two printed sentences share, and sentences that restate each other."""
    for (one, other), best in sorted(grouping.near.items()):
        here = grouping.statements[one].leader
        there = grouping.statements[other].leader
        alike = likeness(stream, here, there)
        shared = [
            p
            for p in passages(alike.blocks, stream.evidence, first=here.first)
            if p.evidence >= _CLAUSE_PROOF
        ]
        shared += _crossing(stream, here, there, shared)
        score = max(best, alike.both)
        if shared or score >= _RESTATED:
            yield Link(
                one,
                other,
                "clause" if shared else "restatement",
                score,
                tuple((*p.here, *p.there) for p in sorted(shared, key=lambda p: p.here)),
            )


def _crossing(
    stream: Stream, here: Sentence, there: Sentence, kept: Sequence[Passage]
) -> list[Passage]:
    """Shared runs that an alignment in order cannot hold beside the passages it found."""
    a, b = stream.stems[here.first : here.last], stream.stems[there.first : there.last]
    found: list[Passage] = []
    at = 0
    while at + _CLAUSE_WORDS <= len(a):
        begin = b.find(a[at : at + _CLAUSE_WORDS])
        if begin < 0:
            at += 1
            continue
        size = _CLAUSE_WORDS
        while at + size < len(a) and begin + size < len(b) and a[at + size] == b[begin + size]:
            size += 1
        first = here.first + at
        worth = stream.evidence[first + size] - stream.evidence[first]
        if worth >= _CLAUSE_PROOF and not any(
            p.here[0] < at + size and at < p.here[1] for p in kept
        ):
            found.append(Passage((at, at + size), (begin, begin + size), worth, size))
        at += size
    return found
