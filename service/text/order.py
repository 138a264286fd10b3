"""The order in which statements are read, and where paragraphs begin.

The lede comes first. The order that the sources agree on holds; what only one of them has stays
where it stood in that source, behind the sentence it followed (augmented ordering: Barzilay,
Elhadad and McKeown 2002), unless it says the like of another: then it stands beside that. What
closes a story closes the whole. Stories that are not of one kin follow one another whole.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from itertools import combinations, pairwise

from service.text.statements import Statement

# An article opens with so many sentences before it comes to the lede of others only where it is
# a feature; one sentence or two are the lede that those others have lost.
_FEATURE = 3
_OPENING = 2
# A lede told elsewhere than at the head of another article supports that it is one by less.
_TOLD_LATER = 0.4
# ... or that speaks of the same, where so few ledes are in question that all can be compared.
_OF_ONE_MATTER = 0.2
_LEDES = 16
# What is this like a sentence of another source is read beside it, away from its own story.
_BESIDE = 0.4
# So many sentences behind an article's lede stay with it.
_WITH_LEDE = 2

Linked = Mapping[int, Sequence[tuple[float, int]]]  # the most alike first


def reading_order(
    statements: Sequence[Statement],
    *,
    leaning: Sequence[bool],
    sequences: Sequence[Sequence[int]],
    stories: Sequence[Sequence[int]],
    linked: Linked,
    matter: Callable[[int, int], bool],
) -> list[int]:
    """Statements in the order in which they are read, as indices.

    ``sequences`` are the statements of each article, ``stories`` the articles of one kin,
    ``linked`` the statements that say the like of each one, ``matter`` whether two speak of the
    same things.
    """
    order: list[int] = []
    printed: set[int] = set()
    stripped = Counter(s.leader.article for s in statements if s.leader.restored)
    for story in stories:
        # What lost its sentences lost its paragraphs: it is the weft wherever there is a choice.
        whole = sorted(story, key=lambda article: stripped[article] > 0)
        own = [[n for n in sequences[article] if n not in printed] for article in whole]
        if left := [sequence for sequence in own if sequence]:
            woven = _woven(left, chain=_Chain(statements, leaning, linked, matter))
            order += woven
            printed.update(woven)
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


def told_in_order(statements: Sequence[Statement], *, articles: int) -> list[list[int]]:
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


def _woven(sequences: Sequence[Sequence[int]], *, chain: "_Chain") -> list[int]:
    """One order for the articles of a story.

    The article whose lede most others have is the warp, of several the one that agrees best with
    the others; those are woven into it, each run of its own behind the statement that it followed
    at home.
    """
    follows = Counter(pair for sequence in sequences for pair in pairwise(sequence))

    def agreement(sequence: Sequence[int]) -> int:
        return sum(follows[a, b] - follows[b, a] - 1 for a, b in pairwise(sequence))

    support = _support(sequences, chain=chain)
    ranked = sorted(sequences, key=lambda s: (support[s[0]], agreement(s)), reverse=True)
    chain.begin(ranked[0])
    waiting = ranked[1:]
    while waiting:
        later = []
        for sequence in waiting:
            if any(number in chain.after for number in sequence):
                chain.weave(sequence)
            else:
                later.append(sequence)
        if len(later) == len(waiting):
            # Nothing of it is told by those before it: it follows whole.
            chain.weave(later.pop(0))
        waiting = later
    return chain.all()


def _support(sequences: Sequence[Sequence[int]], *, chain: "_Chain") -> dict[int, float]:
    """For each statement that opens an article how much the others begin with it or its like."""
    told: dict[int, float] = {}
    opening: dict[int, float] = {}
    for sequence in sequences:
        for place, number in enumerate(sequence):
            told[number] = told.get(number, 0.0) + (_TOLD_LATER if place else 1.0)
        for place, number in enumerate(sequence[:_OPENING]):
            opening[number] = max(opening.get(number, 0.0), 1 / (1 + place))
    ledes = Counter(sequence[0] for sequence in sequences)
    support = {
        lede: told[lede]
        + sum(likeness * opening.get(other, 0.0) for likeness, other in chain.linked.get(lede, ()))
        for lede in ledes
    }
    if len(ledes) <= _LEDES:
        for one, other in combinations(ledes, 2):
            if chain.matter(one, other):
                support[one] += _OF_ONE_MATTER * ledes[other]
                support[other] += _OF_ONE_MATTER * ledes[one]
    return support


class _Chain:
    """Statements in a row, into which runs are put behind one of them; -1 stands before all."""

    def __init__(
        self,
        statements: Sequence[Statement],
        leaning: Sequence[bool],
        linked: Linked,
        matter: Callable[[int, int], bool],
    ) -> None:
        self.statements = statements
        self.leaning = leaning
        self.linked = linked
        self.matter = matter
        self.after: dict[int, int] = {}
        self.before: dict[int, int] = {}
        self.anchor: dict[int, int] = {}  # behind which statement a woven run was put
        self.last = -1
        self.own: frozenset[int] = frozenset()  # what the article being woven in tells

    def begin(self, sequence: Sequence[int]) -> None:
        """Let one article's statements be the row."""
        self._put(sequence, behind=-1)

    def all(self) -> list[int]:
        """The row."""
        found = []
        number = self.after[-1]
        while number >= 0:
            found.append(number)
            number = self.after[number]
        return found

    def weave(self, sequence: Sequence[int]) -> None:
        """Put what only this article has behind the statement that it followed there."""
        run: list[int] = []
        held: list[int] = []
        last = -1
        self.own = frozenset(sequence)
        for number in sequence:
            if number not in self.after:
                run.append(number)
                continue
            if last < 0:
                held = self._open(run, goal=number)
            elif run:
                self._spread([*held, *run], last=last, goal=number)
                held = []
            run, last = [], number
        if last < 0:
            held, run = self._open(run, goal=-1), []
        if held or run:
            self._spread([*held, *run], last=last, goal=-1)

    def _open(self, run: Sequence[int], *, goal: int) -> list[int]:
        """Put what opens an article before anything in it is shared; gives what is to wait.

        Its lede stands by the lede, or by what it is likest to. A feature comes to the lede late:
        what it begins with is told behind it.
        """
        waiting: list[int] = []
        beside = -1
        pieces = self._pieces(run)
        for place, piece in enumerate(pieces):
            found = self._likest(piece, least=_BESIDE if place else 0.0)
            lede = self.after[-1]
            if found < 0 and not place and lede not in self.own and self.matter(piece[0], lede):
                found = lede
            if found < 0 and (beside < 0 or sum(map(len, pieces[place:])) > _WITH_LEDE):
                waiting += piece
                continue
            beside = found if found >= 0 else beside
            self._put_behind(beside, [*waiting, *piece], goal=-1)
            beside, waiting = piece[-1], []
        if not waiting or goal < 0:
            return waiting
        if goal in self._lede():
            if beside >= 0:
                self._put_behind(beside, waiting, goal=-1)
                return []
            if len(waiting) >= _FEATURE:
                return waiting
        self._put_before(goal, waiting)
        return []

    def _spread(self, run: Sequence[int], *, last: int, goal: int) -> None:
        """Put what an article tells between two statements, or behind its last that is shared.

        What coheres with the statement before it stays there, what is like another goes to that
        one's side, what closes the article goes to the end.
        """
        behind = last
        for place, piece in enumerate(self._pieces(run)):
            coheres = not place and behind >= 0 and self._coheres(behind, piece[0])
            found = -1 if coheres else self._likest(piece, least=_BESIDE)
            if found < 0 and goal < 0 and not coheres:
                self._weave_in(piece, behind=self.last, anchor=last)
                continue
            if found < 0:
                self._put_behind(behind, piece, goal=goal)
            else:
                self._put_behind(found, piece, goal=-1, beside=True)
            behind = piece[-1]

    def _pieces(self, run: Sequence[int]) -> list[list[int]]:
        """A run cut where neither a paragraph nor a sentence that leans holds it together."""
        pieces: list[list[int]] = []
        for number in run:
            if pieces and self._coheres(pieces[-1][-1], number):
                pieces[-1].append(number)
            else:
                pieces.append([number])
        return pieces

    def _coheres(self, before: int, after: int) -> bool:
        """Whether a statement is read with the one before it: in its paragraph, or leaning."""
        one, other = self.statements[before], self.statements[after]
        # Text that lost its sentences has lost its paragraphs: that all of it is one says nothing.
        together = not other.leader.restored and same_paragraph(one, other)
        return together or self.leaning[after]

    def _lede(self) -> list[int]:
        """The first statement of the row and those that cannot be read without it."""
        lede = [self.after[-1]]
        while (number := self.after[lede[-1]]) >= 0 and self._coheres(lede[-1], number):
            lede.append(number)
        return lede

    def _likest(self, piece: Sequence[int], *, least: float) -> int:
        """The statement in the row that one of a piece says the like of; -1 where there is none.

        What its own article tells as well it does not restate.
        """
        found = [
            (-likeness, place, other)
            for place, number in enumerate(piece)
            for likeness, other in self.linked.get(number, ())
            if other in self.after and other not in self.own and likeness >= least
        ]
        return min(found)[2] if found else -1

    def _put_before(self, goal: int, run: Sequence[int]) -> None:
        """Put a run before a statement, and before what that one cannot be read without."""
        together = same_paragraph(self.statements[run[-1]], self.statements[goal])
        while self.before[goal] >= 0 and (
            self.leaning[goal] or not (together or not self._coheres(self.before[goal], goal))
        ):
            goal = self.before[goal]
        self._weave_in(run, behind=self.before[goal], anchor=self.before[goal])

    def _put_behind(
        self, last: int, run: Sequence[int], *, goal: int, beside: bool = False
    ) -> None:
        """Put a run behind a statement and what must not be torn from it.

        What leans on the statement before it stays there, and so does the rest of a paragraph,
        unless the run itself leans; so does what was put there before, unless the run is to stand
        ``beside`` the statement.
        """
        behind = last
        following = self.after[behind]
        while following >= 0 and following != goal:
            heads = behind >= 0 and self.statements[behind].leader.kind == "heading"
            stays = (
                heads
                or self.leaning[following]
                or (
                    not self.leaning[run[0]]
                    and (
                        (self.anchor.get(following) == last and not beside)
                        or same_paragraph(self.statements[behind], self.statements[following])
                    )
                )
            )
            if not stays:
                break
            behind = following
            following = self.after[behind]
        self._weave_in(run, behind=behind, anchor=last)

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
