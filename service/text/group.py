"""Matches to statements: who says the same thing.

Every telling is compared with the tellings that would be printed before it (well-formed before
stripped, fuller before shorter, earlier before later). It joins the likest that says all it says,
or it is printed itself. A statement is a leader and those who joined it, so a chain A~B~C in which
A and C are not alike never becomes one statement, and no two leaders are near-duplicates.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from rapidfuzz import process
from rapidfuzz.distance import LCSseq

from service.text.likeness import (
    INSIDE,
    NEAR,
    RESTATED,
    SAME,
    Likeness,
    joins,
    likeness,
    looks_like,
    reads_twice,
)
from service.text.pairs import pairs
from service.text.portions import Portion, piece, portions
from service.text.stream import Sentence, Stream
from service.text.words import running

# Two sentences of one article tell different parts of a longer one if they overlap in it by less.
_OVERLAP = 0.3
# The least share of the shorter sentence's words that both hold in order, to be compared closely.
_KEPT = 0.45
# Close comparisons in all and per sentence; ten thousand take a tenth of a second.
_COMPARED = 300_000
_COMPARED_EACH = 20
# A sentence that says this share of a longer one is a piece of it; more would be the same one.
_PIECE = 0.2
# A sentence that this many others resemble is a stock phrase, and no sum of its pieces.
_MANY = 50
# Articles that tell this many things alike are of one story.
_KIN = 2
# So many times as many articles must carry a wording for another to be an oddity beside it.
_COMMONER = 5
# Pairs left apart are kept for the links between sentences where they share this much.
_NOTED = 12.0


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
class Grouping:
    """All statements of a request; ``near`` gives the likeness of statements left apart."""

    statements: tuple[Statement, ...]
    near: Mapping[tuple[int, int], float]


NOTHING = Grouping((), {})


def group(
    stream: Stream,
    sentences: Sequence[Sentence],
    *,
    known: Grouping = NOTHING,
    restated: bool = False,
) -> Grouping:
    """Group sentences into statements, beside those ``known``; their order does not matter.

    With ``restated`` sentences that say the same in other words are one statement as well.
    """
    floor = RESTATED if restated else SAME
    drafts = [_Draft.of(statement) for statement in known.statements]
    near = dict(known.near)
    variants = _variants(stream, sentences)
    first = len(drafts)
    heads = [draft.leader for draft in drafts] + [variant[0] for variant in variants]
    compared = _compared(stream, heads, known=first)
    carried = [len(draft.told) for draft in drafts] + [_carriers(variant) for variant in variants]
    owner: dict[int, int] = {n: n for n in range(first)}
    late = _late(stream, heads, compared, carried=carried, known=first)
    kin = _kin(heads, compared, drafts=drafts, variants=variants)
    order = [n for n in range(first, len(heads)) if n not in late]
    for index in (*order, *sorted(late)):
        here, variant = heads[index], variants[index - first]
        leading = [
            (owner[other], alike)
            for other, alike in compared[index] + late.get(index, [])
            if other in owner and heads[other] is drafts[owner[other]].leader
        ]
        best: tuple[int, Likeness] | None = None
        for number, alike in leading:
            if best and alike.both <= best[1].both:
                continue
            there = drafts[number].leader
            if reads_twice(stream, here, there, alike=alike) or (
                joins(
                    stream,
                    here,
                    there,
                    alike=alike,
                    floor=floor,
                    kin=kin[here.article] == kin[there.article],
                )
                and drafts[number].free(variant, alike.extent)
            ):
                best = number, alike
        if best is not None:
            owner[index] = best[0]
            drafts[best[0]].add(variant, score=best[1].both, within=best[1].extent)
        elif cut := _free(portions(stream, here, leading), drafts, variant):
            owner[index] = cut[0].statement
            for portion in cut:
                pieces = [piece(stream, sentence, portion) for sentence in variant]
                drafts[portion.statement].add(pieces, score=portion.score, within=portion.within)
        else:
            owner[index] = len(drafts)
            drafts.append(_Draft(here, [], [], {}))
            drafts[-1].add(variant, score=1.0, within=(0, here.size))
    leads = {n for n, head in enumerate(heads) if head is drafts[owner[n]].leader}
    for index, others in enumerate(compared):
        for other, alike in others:
            one, two = sorted((owner[index], owner[other]))
            # A telling speaks for its statement only in what it shares with near-duplicates.
            if one != two and (alike.both >= floor or alike.looks or {index, other} <= leads):
                near[one, two] = max(near.get((one, two), 0.0), alike.both, alike.looks)
    return Grouping(tuple(draft.statement() for draft in drafts), near)


def _compared(
    stream: Stream, heads: Sequence[Sentence], *, known: int
) -> list[list[tuple[int, Likeness]]]:
    """For every sentence the earlier ones that share something with it, and how like they are."""
    compared: list[list[tuple[int, Likeness]]] = [[] for _ in heads]
    for low, high, run in _candidates(stream, heads, known=known):
        here, there = heads[high], heads[low]
        alike = likeness(stream, here, there)
        if alike.both < RESTATED and (looks := looks_like(stream, here, there)) >= NEAR:
            alike = replace(alike, looks=looks)
        if run or alike.looks or alike.both >= RESTATED or alike.proof >= _NOTED:
            compared[high].append((low, alike))
    return compared


def _late(
    stream: Stream,
    heads: Sequence[Sentence],
    compared: Sequence[Sequence[tuple[int, Likeness]]],
    *,
    carried: Sequence[int],
    known: int,
) -> dict[int, list[tuple[int, Likeness]]]:
    """Sentences that are grouped after those they are fuller than, with their likeness to them.

    One is the sum of several: "the bridge will close and commuters will take the ferry" says
    nothing that two sentences, each with a clause more, do not say. The other is an oddity: beside
    98 copies of a sentence a stray word in the ninety-ninth does not make it the telling to print,
    and a clause that only it has is printed as its own.
    """
    pieces: set[int] = set()
    commoner: set[int] = set()
    behind: dict[int, list[int]] = {}
    for index, others in enumerate(compared):
        for other, alike in others:
            behind.setdefault(other, []).append(index)
            if carried[index] >= _COMMONER * carried[other] and (
                alike.both >= SAME or alike.here >= INSIDE
            ):
                commoner.add(other)
            elif alike.proof >= _NOTED and alike.here < INSIDE and _PIECE <= alike.there < SAME:
                pieces.add(other)
    late: dict[int, list[tuple[int, Likeness]]] = {}
    for index in sorted(n for n in pieces | commoner if n >= known):
        if len(behind[index]) > _MANY and index not in commoner:
            continue
        here = heads[index]
        told = [(n, likeness(stream, here, heads[n])) for n in behind[index]]
        if index in commoner or (len(told) > 1 and portions(stream, here, told)):
            late[index] = told
    return late


def _kin(
    heads: Sequence[Sentence],
    compared: Sequence[Sequence[tuple[int, Likeness]]],
    *,
    drafts: Sequence["_Draft"],
    variants: Sequence[Sequence[Sentence]],
) -> list[int]:
    """For every article the lowest article of its story: those that tell several things alike."""
    shared: Counter[tuple[int, int]] = Counter()
    for tellers in (
        *(sorted(draft.told) for draft in drafts),
        *(sorted({sentence.article for sentence in variant}) for variant in variants),
    ):
        shared.update((tellers[0], other) for other in tellers[1:])
    for index, others in enumerate(compared):
        for other, alike in others:
            if alike.both >= SAME:
                one, two = sorted((heads[index].article, heads[other].article))
                shared[one, two] += one != two
    root = list(range(1 + max((article for pair in shared for article in pair), default=-1)))
    root += range(len(root), 1 + max((head.article for head in heads), default=-1))
    for (one, other), count in sorted(shared.items()):
        if count >= _KIN:
            while root[one] != one:
                one = root[one]
            while root[other] != other:
                other = root[other]
            root[max(one, other)] = min(one, other)
    for article in range(len(root)):
        root[article] = root[root[article]]
    return root


def _carriers(variant: Sequence[Sentence]) -> int:
    """How many articles carry a wording."""
    return len({sentence.article for sentence in variant})


def _candidates(
    stream: Stream, heads: Sequence[Sentence], *, known: int
) -> Iterable[tuple[int, int, bool]]:
    """Pairs (earlier, later, whether they share a run) to compare closely, the later not known.

    What keeps in order less than a share of the shorter one's words can neither be the same
    statement nor restate it. Where there are too many, those that keep most are compared.
    """
    found = pairs(
        stream.words.stem,
        [(head.first, head.last) for head in heads],
        content=np.array(stream.content),
    )
    new = found.high >= known
    low, high, run = found.low[new], found.high[new], found.run[new]
    words = [stream.stems[head.first : head.last] for head in heads]
    kept = process.cpdist(
        [words[n] for n in low.tolist()],
        [words[n] for n in high.tolist()],
        scorer=LCSseq.similarity,
        dtype=np.int32,
    )
    size = np.array([head.size for head in heads])
    share = kept / np.maximum(np.minimum(size[low], size[high]), 1)
    worth = np.flatnonzero(run | (share >= _KEPT))
    most = _COMPARED + _COMPARED_EACH * len(heads)
    if len(worth) > most:
        worth = np.sort(worth[np.argsort(-share[worth], kind="stable")[:most]])
    return zip(low[worth].tolist(), high[worth].tolist(), run[worth].tolist(), strict=True)


def _variants(stream: Stream, sentences: Sequence[Sentence]) -> list[list[Sentence]]:
    """Sentences of the same words together, best first, in the order in which they would print."""
    prefix, unshift = running(stream.words.exact)
    first = np.array([s.first for s in sentences], dtype=np.int64)
    last = np.array([s.last for s in sentences], dtype=np.int64)
    keys = ((prefix[last] - prefix[first]) * unshift[first]).tolist()
    alike: dict[object, list[Sentence]] = {}
    for sentence, key in zip(sentences, keys, strict=True):
        if sentence.first == sentence.last:
            key = "".join(stream.words.text[sentence.start : sentence.end].split())
        alike.setdefault((key, sentence.size), []).append(sentence)
    variants = [sorted(found, key=_best_first) for found in alike.values()]
    variants.sort(key=lambda found: _preference(stream, found[0]))
    return variants


def _best_first(sentence: Sentence) -> tuple[int, int, int]:
    """Of one wording the best-formed sentence is printed, then the earliest article's."""
    return sentence.rank, sentence.article, sentence.first


def _preference(stream: Stream, sentence: Sentence) -> tuple[int, float, int, int, int]:
    """Whose words are printed: well-formed, then fuller, then the earlier article."""
    worth = round(stream.worth(sentence.first, sentence.last), 6)
    return sentence.rank, -worth, -sentence.size, sentence.article, sentence.first


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

    def free(self, variant: Sequence[Sentence], within: tuple[int, int]) -> bool:
        """Whether the articles of a wording do not tell this part of the statement yet."""
        return not any(
            overlap(within, other)
            for sentence in variant
            for other in self.told.get(sentence.article, ())
        )

    def add(self, variant: Sequence[Sentence], *, score: float, within: tuple[int, int]) -> None:
        """Let the tellings of one wording join; an article's second of one wording is a repeat."""
        telling: set[int] = set()
        for sentence in variant:
            if sentence.article in telling:
                self.repeats.append(sentence)
            else:
                telling.add(sentence.article)
                self.told.setdefault(sentence.article, []).append(within)
                self.tellings.append(Telling(sentence, score, within))


def _free(
    found: Sequence[Portion], drafts: Sequence[_Draft], variant: Sequence[Sentence]
) -> Sequence[Portion]:
    """The portions, if no article of the wording tells what one of them says already."""
    if all(drafts[p.statement].free(variant, p.within) for p in found):
        return found
    return ()


def overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether two parts of a sentence are more than neighbours."""
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return shared >= _OVERLAP * min(one[1] - one[0], other[1] - other[0])
