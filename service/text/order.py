"""The order in which statements are read, and where paragraphs begin.

The order that the sources agree on holds; what only one of them has stays where it stood in that
source, behind the sentence it followed (augmented ordering: Barzilay, Elhadad and McKeown 2002).
Articles that share nothing follow one another whole.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from service.text.group import Statement

# A lede is told in an article's first few sentences.
_OPENING = 3


def reading_order(
    statements: Sequence[Statement],
    *,
    leaning: Sequence[bool],
    articles: int,
    near: Mapping[tuple[int, int], float],
) -> list[int]:
    """Statements in the order in which they are read, as indices.

    ``near`` are the pairs that say like things, by which an article's opening finds its place.
    """
    linked: dict[int, list[tuple[float, int]]] = {}
    for (one, other), likeness in near.items():
        linked.setdefault(one, []).append((-likeness, other))
        linked.setdefault(other, []).append((-likeness, one))
    sequences = _sequences(statements, articles=articles)
    order: list[int] = []
    printed: set[int] = set()
    stripped = Counter(s.leader.article for s in statements if s.leader.restored)
    for component in _components(sequences, len(statements)):
        # What lost its sentences lost its paragraphs: it is the weft wherever there is a choice.
        whole = sorted(component, key=lambda article: stripped[article] > 0)
        own = [[n for n in sequences[article] if n not in printed] for article in whole]
        if left := [sequence for sequence in own if sequence]:
            order += _woven(left, order=_Order(statements, leaning, linked))
        printed.update(order)
    return order


def same_paragraph(before: Statement, after: Statement) -> bool:
    """Whether a source has two statements in one paragraph.

    A source without punctuation has lost its paragraphs too, and counts for its own words only.
    """
    places = {
        (t.sentence.article, t.sentence.paragraph)
        for t in before.tellings
        if not t.sentence.restored or t.sentence is before.leader
    }
    return any(
        (t.sentence.article, t.sentence.paragraph) in places
        for t in after.tellings
        if not t.sentence.restored or t.sentence is after.leader
    )


def _sequences(statements: Sequence[Statement], *, articles: int) -> list[list[int]]:
    """The statements of each article in its own order, each once."""
    placed: list[list[tuple[int, int]]] = [[] for _ in range(articles)]
    for number, statement in enumerate(statements):
        seen: set[int] = set()
        for telling in statement.tellings:
            sentence = telling.sentence
            if sentence.article not in seen:
                seen.add(sentence.article)
                placed[sentence.article].append((sentence.start, number))
    return [[number for _, number in sorted(found)] for found in placed]


def _components(sequences: Sequence[Sequence[int]], count: int) -> list[list[int]]:
    """Articles that share statements, directly or through others, together."""
    root = list(range(len(sequences)))

    def find(article: int) -> int:
        while root[article] != article:
            root[article] = root[root[article]]
            article = root[article]
        return article

    carrier = [-1] * count
    shared: Counter[tuple[int, int]] = Counter()
    for article, sequence in enumerate(sequences):
        for number in sequence:
            if carrier[number] < 0:
                carrier[number] = article
            else:
                shared[carrier[number], article] += 1
    for (first, article), times in shared.items():
        # One stock sentence ("did not immediately respond") makes no story of two.
        shorter = min(len(sequences[first]), len(sequences[article]))
        if times > 1 or 2 * times > shorter:
            one, other = sorted((find(first), find(article)))
            root[other] = one
    found: dict[int, list[int]] = {}
    for article, sequence in enumerate(sequences):
        if sequence:
            found.setdefault(find(article), []).append(article)
    return list(found.values())


def _woven(sequences: Sequence[Sequence[int]], *, order: "_Order") -> list[int]:
    """One order for articles that share statements.

    The article that agrees best with the others is the warp; the others are woven into it, the
    more agreed first, each run of its own behind the statement that it followed at home.
    """
    follows = Counter(pair for sequence in sequences for pair in pairwise(sequence))

    def agreement(sequence: Sequence[int]) -> int:
        return sum(follows[a, b] - follows[b, a] - 1 for a, b in pairwise(sequence))

    ranked = sorted(sequences, key=agreement, reverse=True)
    order.begin(ranked[0])
    waiting = ranked[1:]
    while waiting:
        later = []
        for sequence in waiting:
            if any(number in order.after for number in sequence):
                order.weave(sequence)
            else:
                later.append(sequence)
        if len(later) == len(waiting):
            # Nothing of it is told by those before it: it follows whole.
            order.weave(later.pop(0))
        waiting = later
    return order.all()


class _Order:
    """Statements as a chain, into which runs are put behind a link."""

    def __init__(
        self,
        statements: Sequence[Statement],
        leaning: Sequence[bool],
        linked: Mapping[int, Sequence[tuple[float, int]]],
    ) -> None:
        self.statements = statements
        self.leaning = leaning
        self.linked = linked
        self.after: dict[int, int] = {}
        self.anchor: dict[int, int] = {}  # behind which statement a woven run was put
        self.before: dict[int, int] = {}
        self.last = -1

    def begin(self, sequence: Sequence[int]) -> None:
        self._put(sequence, behind=-1)

    def weave(self, sequence: Sequence[int]) -> None:
        """Put what only one article has behind the statement that it followed there.

        What opens an article goes behind the statement that it is likest to, else in front of the
        first that is shared; what closes one, and does not lean, goes to the end.
        """
        run: list[int] = []
        last = -1
        for number in sequence:
            if number not in self.after:
                run.append(number)
                continue
            if run:
                if last < 0:
                    last = self._likest(run)
                behind = self._place(last, run, goal=number) if last >= 0 else self.before[number]
                self._weave_in(run, behind=behind, anchor=last)
                run = []
            last = number
        if run:
            stays = self._staying(last, run)
            if run[:stays]:
                behind = self._place(last, run[:stays], goal=-1)
                self._weave_in(run[:stays], behind=behind, anchor=last)
            self._weave_in(run[stays:], behind=self.last, anchor=last)

    def _staying(self, last: int, run: Sequence[int]) -> int:
        """How many of a closing run stay: those that lean, and the rest of the paragraph."""
        before = last
        for stays, number in enumerate(run):
            together = same_paragraph(self.statements[before], self.statements[number])
            if before < 0 or not (together or self.leaning[number]):
                return stays
            before = number
        return len(run)

    def _likest(self, run: Sequence[int]) -> int:
        """The statement in the chain that one of a run says the like of; -1 where there is none."""
        found = [
            (likeness, place, other)
            for place, number in enumerate(run[:_OPENING])
            for likeness, other in self.linked.get(number, ())
            if other in self.after and other >= 0
        ]
        return min(found)[2] if found else -1

    def all(self) -> list[int]:
        found = []
        number = self.after[-1]
        while number >= 0:
            found.append(number)
            number = self.after[number]
        return found

    def _place(self, last: int, run: Sequence[int], *, goal: int) -> int:
        """Behind which statement a run goes that followed ``last``.

        What leans on the statement before it stays there, and so does the rest of a paragraph,
        unless the run itself leans.
        """
        behind = last
        following = self.after[behind]
        while following >= 0 and following != goal:
            heads = self.statements[behind].leader.kind == "heading"
            stays = (
                heads
                or self.leaning[following]
                or (
                    not self.leaning[run[0]]
                    and (
                        self.anchor.get(following) == last
                        or same_paragraph(self.statements[behind], self.statements[following])
                    )
                )
            )
            if not stays:
                break
            behind = following
            following = self.after[behind]
        return behind

    def _weave_in(self, run: Sequence[int], *, behind: int, anchor: int) -> None:
        for number in run:
            self.anchor[number] = anchor
        self._put(run, behind=behind)

    def _put(self, run: Sequence[int], *, behind: int) -> None:
        following = self.after.get(behind, -1)
        for number in run:
            self.after[behind] = number
            self.before[number] = behind
            behind = number
        self.after[behind] = following
        if following >= 0:
            self.before[following] = behind
        else:
            self.last = behind
