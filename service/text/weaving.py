"""Articles of one story woven into one row of statements.

One article is the warp; of every other one what the row has not yet is put behind the statement
that it followed there, beside what it says the like of, or at the end that it closes.
"""

from collections.abc import Callable, Mapping, Sequence

from service.text.statements import Statement

# An article opens with so many sentences before it comes to the lede of others only where it is
# a feature; one sentence or two are the lede that those others have lost.
_FEATURE = 3
# What is this like a sentence of another source is read beside it, away from its own story.
_BESIDE = 0.4
# So many sentences behind an article's lede stay with it.
_WITH_LEDE = 2

# So far ahead of an article's last shared statement is what its own is put before looked for.
_AHEAD = 60

Linked = Mapping[int, Sequence[tuple[float, int]]]  # the most alike first


def same_paragraph(before: Statement, after: Statement) -> bool:
    """Whether a source has two statements in one paragraph.

    A source without punctuation has lost its paragraphs too, and counts for its own words only.
    """
    if len(before.tellings) == len(after.tellings) == 1:
        one, other = before.leader, after.leader
        return one.article == other.article and one.paragraph == other.paragraph
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


class Row:
    """Statements in a row; runs are put behind one of them, and -1 stands before all."""

    def __init__(
        self,
        statements: Sequence[Statement],
        leaning: Sequence[bool],
        bound: Mapping[int, int],
        home: Mapping[int, int],
        linked: Linked,
        matter: Callable[[int, int], bool],
    ) -> None:
        self.statements = statements
        self.leaning = leaning
        self.bound = bound  # by which statement one must be followed
        self.home = home  # what a statement follows in the article whose words are printed
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
        """The row.

        Articles that tell two things in opposite order may have turned round what leans and what
        it leans on, where they lend their words to both.
        """
        found: list[int] = []
        early: dict[int, int] = {}  # what leans on a statement that is not read yet
        held = frozenset(self.bound.values())
        number = self.after[-1]
        while number >= 0:
            if found and self._leans_on(number, found[-1]) and found[-1] in self.home:
                found.insert(-1, number)
            elif number in early and not (
                self.leaning[number] or number in self.bound or number in held
            ):
                found.insert(found.index(early[number]), number)
            else:
                found.append(number)
            home = self.home.get(number, -1)
            if self.leaning[number] and number not in held:
                early.setdefault(home, number)
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
        lede = self._lede()
        pieces = self._pieces(run)
        tail = [] if goal in lede or len(pieces) < 2 else self._belonging(pieces, goal)
        for place, piece in enumerate(pieces):
            found = self._likest(piece, least=_BESIDE)
            if found < 0 and not place:
                found = self._lede_of(piece, lede)
            elif found < 0 and place == 1 and self._likest(piece, least=0.0) in lede:
                # The lede proper, behind a sentence of display.
                found = beside
            if found < 0 and (beside < 0 or sum(map(len, pieces[place:])) > _WITH_LEDE):
                waiting += piece
                continue
            beside = found if found >= 0 else beside
            self._put_behind(beside, [*waiting, *piece], goal=-1)
            beside, waiting = piece[-1], []
        if goal < 0:
            return waiting
        if waiting and goal in self._lede():
            if beside >= 0:
                self._put_behind(beside, waiting, goal=-1)
                return []
            if len(waiting) >= _FEATURE:
                return waiting
        if waiting or tail:
            self._put_before(goal, [*waiting, *tail])
        return []

    def _lede_of(self, piece: Sequence[int], lede: Sequence[int]) -> int:
        """The statement behind which another lede stands, if it tells what the lede tells."""
        if lede[0] not in self.own and self.matter(piece[0], lede[0]):
            return lede[0]
        likest = self._likest(piece, least=0.0)
        return likest if likest in lede else -1

    def _spread(self, run: Sequence[int], *, last: int, goal: int) -> None:
        """Put what an article tells between two statements, or behind its last that is shared.

        What coheres with the statement before it stays there, with what follows; what is like
        another goes to that one's side, and what led up to it there before it; what closes the
        article goes to the end.
        """
        pieces = self._pieces(run)
        coheres = last >= 0 and self._coheres(last, run[0])
        tail = [] if len(pieces) < 2 and coheres else self._belonging(pieces, goal)
        behind = last
        closing: list[int] = []
        for place, piece in enumerate(pieces):
            stays = coheres and not place
            found = -1 if stays else self._likest(piece, least=_BESIDE)
            if found < 0 and goal < 0 and not coheres:
                closing += piece
                continue
            if found < 0:
                self._put_behind(behind, piece, goal=goal)
            else:
                if closing and self._is_ahead(found, last):
                    self._put_before(found, closing)
                    closing = []
                self._put_behind(found, piece, goal=-1, beside=True)
            behind = piece[-1]
        if closing:
            self._weave_in(closing, behind=self.last, anchor=last)
        if tail:
            self._put_before(goal, tail)

    def _belonging(self, pieces: list[list[int]], goal: int) -> list[int]:
        """Take from the pieces before a shared statement the one that is read with it.

        Where the row has another statement of its paragraph before it that one keeps its place.
        """
        if goal < 0 or not pieces or not self._coheres(pieces[-1][-1], goal):
            return []
        before = self.before[goal]
        tied = self._leans_on(pieces[-1][-1], goal)
        if not tied and before >= 0 and self._coheres(before, goal):
            return []
        return pieces.pop()

    def _is_ahead(self, number: int, last: int) -> bool:
        """Whether a statement stands in the row not far behind another one."""
        for _ in range(_AHEAD):
            last = self.after[last]
            if last < 0:
                return False
            if last == number:
                return True
        return False

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
        return self._leans_on(before, after) or self._is_together(before, after)

    def _leans_on(self, before: int, after: int) -> bool:
        """Whether a statement points back at the one before it, as far as its own source tells."""
        return self.leaning[after] and self.home.get(after, before) == before

    def _is_together(self, before: int, after: int) -> bool:
        """Whether a source has both in one paragraph, or must have the one behind the other."""
        if self.bound.get(before) == after:
            return True
        one, other = self.statements[before], self.statements[after]
        # Text that lost its sentences has lost its paragraphs: that all of it is one says nothing.
        return not other.leader.restored and same_paragraph(one, other)

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
        tied = self._leans_on(run[-1], goal)
        together = same_paragraph(self.statements[run[-1]], self.statements[goal])
        while not tied and (before := self.before[goal]) >= 0:
            held = self.bound.get(before) == goal or self._leans_on(before, goal)
            if not held and (together or not self._coheres(before, goal)):
                break
            goal = before
        self._weave_in(run, behind=self.before[goal], anchor=self.before[goal])

    def _put_behind(
        self, last: int, run: Sequence[int], *, goal: int, beside: bool = False
    ) -> None:
        """Put a run behind a statement and what must not be torn from it.

        What leans on the statement before it stays there, and so does the rest of a paragraph,
        unless the run itself leans (or does so in one paragraph with it); so does what was put
        there before, unless the run is to stand ``beside`` the statement.
        """
        behind = last
        following = -1 if self.bound.get(last) == run[0] else self.after[last]
        while following >= 0 and (
            self.bound.get(behind) == following
            or (
                following != goal
                and self._stays(behind, following, run=run, last=last, beside=beside)
            )
        ):
            behind = following
            following = self.after[behind]
        self._weave_in(run, behind=behind, anchor=last)

    def _stays(
        self, behind: int, following: int, *, run: Sequence[int], last: int, beside: bool
    ) -> bool:
        """Whether a statement of the row keeps its place before a run put behind ``last``."""
        if behind >= 0 and self.statements[behind].leader.kind == "heading":
            return True
        if self._leans_on(behind, following):
            # Of two that lean on a statement the one of its own paragraph is read first: behind
            # the other it would point at whom that one names.
            return not (
                behind == last
                and self._leans_on(last, run[0])
                and self._is_together(last, run[0])
                and not self._is_together(last, following)
            )
        if self.leaning[run[0]]:
            # What leans on the statement as well was there before: behind the rest of the run it
            # would point at whom that names.
            return self._leans_on(last, following) and (
                self._is_together(last, following) or not self._is_together(last, run[0])
            )
        if self.anchor.get(following) == last and not beside:
            return True
        return same_paragraph(self.statements[behind], self.statements[following])

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
