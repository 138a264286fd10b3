"""Matches to statements: who says the same thing.

Every telling is compared with the tellings that would be printed before it (well-formed before
stripped, fuller before shorter, earlier before later). It joins the likest that says all it says,
or it is printed itself. A statement is a leader and those who joined it, so a chain A~B~C in which
A and C are not alike never becomes one statement, and no two leaders are near-duplicates.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from service.text.compare import COMMONER, compared_with_earlier, grouped_late, of_one_story
from service.text.likeness import (
    RESTATED,
    SAME,
    SAME_STORY,
    Likeness,
    Ranges,
    joins,
    likeness,
    reads_twice,
    says_more,
    stretched,
    tells_otherwise,
    turned,
)
from service.text.portions import Portion, piece, portions
from service.text.stream import Sentence, Stream
from service.text.wordings import letters, wordings

# Two sentences of one article tell different parts of a longer one if they overlap in it by less.
_OVERLAP = 0.3
# A sentence finishes what its neighbour begins where this share of it stands in what is left.
_FINISHES = 0.6
# Tellers of one statement whose next sentences are looked at.
_TELLERS = 20


@dataclass(frozen=True, slots=True)
class Telling:
    """One source's sentence for a statement, and how like the printed one it is."""

    sentence: Sentence
    score: float
    within: Ranges  # the words of the printed sentence that it tells


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
    variants = _unknown(stream, wordings(stream, sentences), drafts)
    first = len(drafts)
    heads = [draft.leader for draft in drafts] + [variant[0] for variant in variants]
    compared = compared_with_earlier(stream, heads, known=first)
    owner: dict[int, int] = {n: n for n in range(first)}
    tellers = [set(draft.told) for draft in drafts]
    tellers += [{sentence.article for sentence in variant} for variant in variants]
    late = grouped_late(
        stream, heads, compared, carried=[len(told) for told in tellers], known=first
    )
    kin = of_one_story(heads, compared, tellers=tellers)
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
            free = drafts[number].free(variant, alike)
            if reads_twice(stream, here, there, alike=alike):
                # Whoever wrote both of "the northern gate opened at nine" and "the southern gate
                # opened at noon" meant two things, however alike they look: neither may vanish.
                joined = free or not tells_otherwise(stream, here, there, alike=alike)
            else:
                related = kin[here.article] == kin[there.article]
                joined = free and joins(stream, here, there, alike=alike, floor=floor, kin=related)
            if joined:
                best = number, alike
        if best is not None:
            owner[index] = best[0]
            drafts[best[0]].add(variant, score=best[1].both, within=best[1].said)
            continue
        printed = [(number, drafts[number].leader, alike) for number, alike in leading]
        if cut := _free(portions(stream, here, printed), drafts, variant):
            owner[index] = cut[0].statement
            for portion in cut:
                pieces = [piece(stream, sentence, portion) for sentence in variant]
                drafts[portion.statement].add(pieces, score=portion.score, within=portion.within)
        elif index in late and (number := _exceeded(stream, variant, leading, drafts, floor)) >= 0:
            owner[index] = number
            drafts[number].lead(stream, variant)
        else:
            owner[index] = len(drafts)
            drafts.append(_Draft(here, [], [], {}))
            drafts[-1].add(variant, score=1.0, within=((0, here.size),))
    leads = {n for n, head in enumerate(heads) if head is drafts[owner[n]].leader}
    for index, others in enumerate(compared):
        for other, alike in others:
            one, two = sorted((owner[index], owner[other]))
            # A telling speaks for its statement only in what it shares with near-duplicates.
            if one != two and (alike.both >= floor or alike.looks or {index, other} <= leads):
                near[one, two] = max(near.get((one, two), 0.0), alike.both, alike.looks)
    return _gathered(stream, drafts, near)


def _exceeded(
    stream: Stream,
    variant: Sequence[Sentence],
    leading: Sequence[tuple[int, Likeness]],
    drafts: Sequence["_Draft"],
    floor: float,
) -> int:
    """The statement that a fuller telling, put off in vain, should have led; -1 if there is none.

    It waited for statements that it might be the sum of, and is not.
    """
    here = variant[0]
    for number, alike in sorted(leading, key=lambda found: -found[1].both):
        draft = drafts[number]
        if (
            alike.both >= floor
            and draft.leader.rank >= here.rank
            and len(draft.tellings) < COMMONER * len(variant)
            and draft.free(variant, alike)
            and joins(stream, draft.leader, here, alike=turned(alike), floor=floor, kin=False)
        ):
            return number
    return -1


def _gathered(
    stream: Stream, drafts: Sequence["_Draft"], near: Mapping[tuple[int, int], float]
) -> Grouping:
    """The statements, with sentences that what stands beside them proves.

    "It sank on Saturday. Its engine room had flooded." is one sentence elsewhere; one half alone
    is too short to prove it, but its neighbour tells the other half of the same sentence.
    """
    behind: dict[tuple[int, int], tuple[int, Telling]] = {}
    before: dict[tuple[int, int], tuple[int, Telling]] = {}
    for number, draft in enumerate(drafts):
        for telling in draft.tellings:
            behind[telling.sentence.article, telling.sentence.last] = number, telling
            before[telling.sentence.article, telling.sentence.first] = number, telling
    place = list(range(len(drafts)))
    for number, draft in enumerate(drafts):
        here = draft.leader
        if not _is_alone(draft):
            continue
        for beside, edge in ((behind, here.first), (before, here.last)):
            found = beside.get((here.article, edge))
            if found is None or place[found[0]] != found[0]:
                continue
            home = drafts[found[0]]
            if found[1].sentence is home.leader or home.leader.article == here.article:
                continue
            alike = likeness(stream, here, home.leader)
            start, end = alike.extent
            if (
                alike.here >= _FINISHES
                and end - start <= stretched(here.size)
                and not overlap(alike.said, found[1].within)
            ):
                home.add([here], score=alike.both, within=alike.said)
                place[number] = found[0]
                break
    for number, draft in enumerate(drafts):
        if place[number] == number and _is_alone(draft):
            found = behind.get((draft.leader.article, draft.leader.first))
            after = _told_next(drafts[found[0]], before) if found else ()
            for other in after:
                if other < number and place[other] == other and _is_alone(drafts[other]):
                    alike = likeness(stream, draft.leader, drafts[other].leader)
                    if _goes_on(stream, draft.leader, drafts[other].leader, alike=alike):
                        drafts[other].add([draft.leader], score=alike.both, within=alike.said)
                        place[number] = other
                        break
    kept = [number for number in range(len(drafts)) if place[number] == number]
    new = {number: at for at, number in enumerate(kept)}
    moved: dict[tuple[int, int], float] = {}
    for (one, other), score in near.items():
        low, high = sorted((new[place[one]], new[place[other]]))
        if low != high:
            moved[low, high] = max(moved.get((low, high), 0.0), score)
    return Grouping(tuple(drafts[number].statement() for number in kept), moved)


def _is_alone(draft: "_Draft") -> bool:
    return len(draft.tellings) == 1 and not draft.repeats


def _told_next(
    draft: "_Draft", before: Mapping[tuple[int, int], tuple[int, Telling]]
) -> Iterator[int]:
    """The statements that the tellers of one go on with, a bounded number."""
    for telling in draft.tellings[:_TELLERS]:
        if found := before.get((telling.sentence.article, telling.sentence.last)):
            yield found[0]


def _goes_on(stream: Stream, here: Sentence, there: Sentence, *, alike: Likeness) -> bool:
    """Whether two sentences behind tellings of one statement are tellings of one as well.

    "Don't eat them." or "Two have died." proves nothing by its words: their place does.
    """
    return (
        alike.both >= SAME_STORY
        and here.article != there.article
        and not here.restored
        and not there.restored
        and not says_more(stream, here, there, alike=alike)
    )


def _unknown(
    stream: Stream, variants: Sequence[list[Sentence]], drafts: Sequence["_Draft"]
) -> list[list[Sentence]]:
    """The wordings that no known statement has; the others join theirs."""
    leaders = [draft.leader for draft in drafts]
    known = dict(zip(letters(stream, leaders), drafts, strict=True))
    left = []
    for variant, key in zip(variants, letters(stream, [v[0] for v in variants]), strict=True):
        if key in known:
            known[key].add(variant, score=1.0, within=((0, known[key].leader.size),))
        else:
            left.append(variant)
    return left


@dataclass(slots=True)
class _Draft:
    """A statement while tellings join it; ``told`` is what each article tells of it."""

    leader: Sentence
    tellings: list[Telling]
    repeats: list[Sentence]
    told: dict[int, list[Ranges]]

    @classmethod
    def of(cls, statement: Statement) -> "_Draft":
        told: dict[int, list[Ranges]] = {}
        for telling in statement.tellings:
            told.setdefault(telling.sentence.article, []).append(telling.within)
        return cls(statement.leader, list(statement.tellings), list(statement.repeats), told)

    def statement(self) -> Statement:
        return Statement(self.leader, tuple(self.tellings), tuple(self.repeats))

    def free(self, variant: Sequence[Sentence], alike: Likeness | Portion) -> bool:
        """Whether the articles of a wording do not tell this part of the statement yet."""
        taken = [told for sentence in variant for told in self.told.get(sentence.article, ())]
        if not taken:
            return True
        within = alike.within if isinstance(alike, Portion) else alike.said
        return not any(overlap(within, other) for other in taken)

    def lead(self, stream: Stream, variant: Sequence[Sentence]) -> None:
        """Let a fuller wording lead what joined so far."""
        joined, self.leader = self.tellings, variant[0]
        self.tellings, self.told = [], {}
        self.add(variant, score=1.0, within=((0, self.leader.size),))
        for telling in joined:
            alike = likeness(stream, telling.sentence, self.leader)
            self.told.setdefault(telling.sentence.article, []).append(alike.said)
            self.tellings.append(Telling(telling.sentence, alike.both, alike.said))

    def add(self, variant: Sequence[Sentence], *, score: float, within: Ranges) -> None:
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
    if all(drafts[p.statement].free(variant, p) for p in found):
        return found
    return ()


def overlap(one: Ranges, other: Ranges) -> bool:
    """Whether two parts of a sentence are more than neighbours."""
    shared = sum(
        max(0, min(last, end) - max(first, start)) for first, last in one for start, end in other
    )
    sizes = [sum(last - first for first, last in part) for part in (one, other)]
    return shared >= _OVERLAP * min(sizes)
