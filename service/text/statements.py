"""Statements: one thing said, with everybody who says it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from service.text.fact import fact
from service.text.likeness import Likeness, Ranges, likeness
from service.text.portions import Portion
from service.text.stream import Sentence, Stream

# Two sentences of one article tell different parts of a longer one if they overlap in it by less.
_OVERLAP = 0.3


@fact
class Telling:
    """One source's sentence for a statement, and how like the printed one it is."""

    sentence: Sentence
    score: float
    within: Ranges  # the words of the printed sentence that it tells


@fact
class Statement:
    """One thing said: the telling to print, the others, and repetitions in one article."""

    leader: Sentence
    tellings: tuple[Telling, ...]
    repeats: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Grouping:
    """All statements of a request; ``near`` gives the likeness of statements left apart.

    ``settled`` says how many tellings of each have been looked at beside their neighbours.
    """

    statements: tuple[Statement, ...]
    near: Mapping[tuple[int, int], float]
    settled: tuple[int, ...] = ()


NOTHING = Grouping((), {})


@dataclass(slots=True)
class Draft:
    """A statement while tellings join it; ``told`` is what each article tells of it."""

    leader: Sentence
    tellings: list[Telling]
    repeats: list[Sentence]
    told: dict[int, list[Ranges]]

    @classmethod
    def of(cls, statement: Statement) -> "Draft":
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


def overlap(one: Ranges, other: Ranges) -> bool:
    """Whether two parts of a sentence are more than neighbours."""
    shared = sum(
        max(0, min(last, end) - max(first, start)) for first, last in one for start, end in other
    )
    sizes = [sum(last - first for first, last in part) for part in (one, other)]
    return shared >= _OVERLAP * min(sizes)
