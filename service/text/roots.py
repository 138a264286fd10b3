"""What sentences tell, by the roots of their words, in whatever order and form.

A word tells the more the rarer it is in the language and in the request. Names say of whom a
sentence speaks and not what it says: they count by half.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import count

import numpy as np
from numpy.typing import NDArray

from service.text.characters import Ints
from service.text.fact import fact
from service.text.pairs import sharing
from service.text.rarity import TELLING
from service.text.sharedclauses import has_characters, is_character
from service.text.sorting import changes, distinct
from service.text.stream import Sentence, Stream

# The second of two words that stand together in both adds little: "demilitarized zone".
_TOGETHER = 0.5
_NAME = 0.5
# A word that only two sentences of the request hold keeps its worth, one that six hold half.
_HELD = 0.25
# Words that more sentences hold bring too many together, and tell little of any.
_COMMONEST = 16
# What tells sentences apart besides names: one plain word of this worth, or as much in numbers.
_PLAIN = 3.0
_NUMBERS = 9.0
# So many names in common, and nothing besides, are one subject of two sentences.
_NAMES = 3
# Names and figures of which less than this is shared are those of others.
_OTHERS = 0.3
# Endings that do not change what a word is about, where they leave four letters of it. They are
# looked for in words turned round: at its beginning a search finds nothing fast.
_ENDINGS = (
    "ations ation ated ates ating ate ements ement ments ment ings ing ions ion ors or ers er "
    "ied ies ed es ly e s y"
)
_ENDING = re.compile(
    rf"^(?:{'|'.join(ending[::-1] for ending in _ENDINGS.split())})(?=[^\W\d_]{{4}})"
)
# The root of a stem that is mere grammar.
_NONE = -1
_GRAMMAR = frozenset({_NONE})
# What two sentences share of their rarer words alone, to be looked at closely.
_NOTED_WORDS = 2
_NOTED_SHARE = 0.18
_NOTED = 7.0


@fact
class Alike:
    """How much two sentences tell in words of one root.

    ``share`` is of what both tell, ``inside`` of what the shorter one tells, ``proof`` what it is
    worth. ``tells`` says that it is more than names, ``names_only`` that it is several of those,
    ``other_numbers`` that both have figures, and none in common.
    """

    share: float
    inside: float
    proof: float
    tells: bool
    names_only: bool
    other_numbers: bool


@fact
class _Told:
    """The roots of one sentence: which stands before each, all, and those written small."""

    before: dict[int, int]
    roots: set[int]
    small: set[int]


class Roots:
    """The telling words of a request's sentences, which go by their index, by their roots."""

    def __init__(self, stream: Stream, sentences: Sequence[Sentence]) -> None:
        self._told: dict[int, _Told] = {}
        self._particular: dict[int, tuple[set[int], float]] = {}
        ends = np.array([(s.first, s.last, s.rank) for s in sentences], dtype=np.int64)
        first, last, rank = ends.reshape(-1, 3).T
        size = last - first
        upto = size.cumsum()
        place = (first - upto + size).repeat(size) + np.arange(int(size.sum()))
        known = _roots(stream, place)
        self._name, self._number = known.names, known.numbers
        self._content: list[float] = known.content.tolist()
        root = known.root[stream.identity[place]]
        small = np.where(stream.words.upper[place] & (rank < 2).repeat(size), _NONE, root)
        self._upto: list[int] = [0, *upto.tolist()]
        self._order: list[int] = root.tolist()
        self._small: list[int] = small.tolist()
        roots = len(self._content)
        told = (root != _NONE).nonzero()[0]
        owner = np.arange(len(sentences)).repeat(size)[told]
        keys = distinct(owner * max(roots, 1) + root[told])
        self._owner, self._root = np.divmod(keys, max(roots, 1))
        others = np.maximum(np.bincount(self._root, minlength=roots), 2) - 2
        named = np.ones(roots)
        named[list(self._name)] = _NAME
        self._worth = known.content * named / (1 + _HELD * others)
        self._worths: list[float] = self._worth.tolist()
        self._whole = np.bincount(
            self._owner, weights=self._worth[self._root], minlength=len(sentences)
        )
        self._wholes: list[float] = self._whole.tolist()

    def pairs(self) -> list[tuple[int, int]]:
        """Pairs of sentences that share enough rare words to be looked at closely."""
        return list(self.shares)

    @cached_property
    def shares(self) -> dict[tuple[int, int], float]:
        """Pairs of sentences that share enough rare words to be looked at closely, and how much
        of what both tell they share."""
        found = sharing(
            self._root, self._owner, worth=self._worth, count=len(self._wholes), most=_COMMONEST
        )
        low, high = found.low, found.high
        share = 2 * found.worth / (self._whole[low] + self._whole[high])
        good = (found.words >= _NOTED_WORDS) & (found.worth >= _NOTED) & (share >= _NOTED_SHARE)
        pairs = zip(low[good].tolist(), high[good].tolist(), strict=True)
        return dict(zip(pairs, share[good].tolist(), strict=True))

    def alike(self, one: int, other: int) -> Alike:
        """How much two sentences tell alike."""
        here, there = self._tells(one), self._tells(other)
        shared = here.roots & there.roots
        proof = inside = plain = numbers = 0.0
        for root in sorted(shared):
            worth = self._worths[root]
            inside += worth
            if root in self._number:
                numbers += worth
            elif root not in self._name:
                if root in here.small or root in there.small:
                    plain = max(plain, self._content[root])
                else:
                    # "Secretary of State": elsewhere a word like any other, here part of a name.
                    worth *= _NAME
            before = here.before.get(root, _NONE)
            together = before in shared and before == there.before.get(root)
            proof += worth * (_TOGETHER if together else 1.0)
        whole = self._wholes[one] + self._wholes[other]
        shorter = min(self._wholes[one], self._wholes[other])
        tells = plain >= _PLAIN or numbers >= _NUMBERS
        return Alike(
            share=2 * proof / whole if whole else 0.0,
            inside=inside / shorter if shorter else 0.0,
            proof=proof,
            tells=tells,
            names_only=not tells and len(shared & self._name) >= _NAMES,
            other_numbers=self._number.isdisjoint(shared)
            and not self._number.isdisjoint(here.roots)
            and not self._number.isdisjoint(there.roots),
        )

    def others(self, one: int, other: int) -> bool:
        """Whether two sentences speak of other people, places and figures."""
        (here, told_here), (there, told_there) = self._of_whom(one), self._of_whom(other)
        if not here or not there:
            return False
        told = sum(self._content[root] for root in here & there)
        return told < _OTHERS * min(told_here, told_there)

    def _of_whom(self, number: int) -> tuple[set[int], float]:
        """The names and figures of a sentence, and what they tell."""
        if number not in self._particular:
            roots = self._tells(number).roots
            found = (roots & self._name) | (roots & self._number)
            self._particular[number] = found, sum(self._content[root] for root in found)
        return self._particular[number]

    def _tells(self, number: int) -> _Told:
        told = self._told.get(number)
        if told is None:
            first, last = self._upto[number], self._upto[number + 1]
            order = self._order[first:last]
            told = _Told(_before(order), set(order) - _GRAMMAR, set(self._small[first:last]))
            self._told[number] = told
        return told


def _before(order: Sequence[int]) -> dict[int, int]:
    """Before which root, where it first stands, each root of a sentence stands."""
    found = dict(zip(order[:0:-1], order[-2::-1], strict=True))
    for root in order[:1]:
        found.pop(root, None)
    return found


@dataclass(frozen=True, slots=True, eq=False)
class _Known:
    """The roots of a request, numbered: that of each stem, what each tells wherever it stands."""

    root: Ints
    content: NDArray[np.float64]
    names: set[int]
    numbers: set[int]


def _roots(stream: Stream, place: Ints) -> _Known:
    """Find the root of every stem that stands at one of the places; -1 where it tells nothing."""
    worth = stream.worth_of
    place = place[worth.content[place] >= TELLING]
    if has_characters(stream):
        # Where a character stands for a word, characters in any order tell nothing.
        place = place[[not is_character(stream, at) for at in place.tolist()]]
    of = np.full(int(stream.identity.max(initial=-1)) + 1, _NONE)
    first = np.zeros_like(of)
    first[stream.identity[place[::-1]]] = place[::-1]
    of[stream.identity[place]] = 0
    stem = np.flatnonzero(of == 0)
    stands = np.sort(first[stem])
    known: defaultdict[str, int] = defaultdict(count().__next__)
    number = np.array(list(map(known.__getitem__, _rooted(stream, stands.tolist()))), dtype=int)
    of[stream.identity[stands]] = number
    # Numbered as they come: a root is met first where its number is above all before it.
    stands = stands[changes(np.maximum.accumulate(number))]
    figure = stream.words.number[stands]
    name = worth.particular[stands] & ~figure
    return _Known(of, worth.content[stands], _marked(name), _marked(figure))


def _marked(flags: NDArray[np.bool_]) -> set[int]:
    return set(np.flatnonzero(flags).tolist())


def _rooted(stream: Stream, places: Iterable[int]) -> Iterator[str]:
    """What each word is about, whatever its ending: its first letters, turned round."""
    text, starts, ends = stream.words.text, stream.starts, stream.ends
    return map(_root, [text[starts[at] : ends[at]] for at in places])


# The words that the news writes again and again: a tenth of the time of looking for endings.
@lru_cache(maxsize=1 << 15)
def _root(word: str) -> str:
    return _ENDING.sub("", word.casefold()[::-1])
