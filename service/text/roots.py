"""What sentences tell, by the roots of their words, in whatever order and form.

A word tells the more the rarer it is in the language and in the request. Names say of whom a
sentence speaks and not what it says: they count by half.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from service.text.pairs import sharing
from service.text.sharedclauses import is_character
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
    "ations ation ated ates ating ate ments ment ings ing ions ion ors or ers er ed es ly e s y"
)
_ENDING = re.compile(
    rf"^(?:{'|'.join(ending[::-1] for ending in _ENDINGS.split())})(?=[^\W\d_]{{4}})", re.MULTILINE
)
# What two sentences share of their rarer words alone, to be looked at closely.
_NOTED_WORDS = 2
_NOTED_SHARE = 0.12
_NOTED = 4.0


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
class _Told:
    """The roots of one sentence: all, neighbours, those written small, names, and figures."""

    roots: frozenset[int]
    pairs: frozenset[tuple[int, int]]
    small: frozenset[int]
    names: frozenset[int]
    figures: frozenset[int]


class Roots:
    """The telling words of a request's sentences, which go by their index, by their roots."""

    def __init__(self, stream: Stream, sentences: Sequence[Sentence]) -> None:
        self._sentences = sentences
        self._words = [stream.stems[s.first : s.last] for s in sentences]
        self._upper = stream.words.upper
        self._told: dict[int, _Told] = {}
        self._of: dict[str, int] = {}  # the root of each stem; -1 where it is mere grammar
        self._content: list[float] = []  # what each root tells, wherever it stands
        self._name: list[bool] = []
        self._number: list[bool] = []
        self._learn(stream)
        held = [dict.fromkeys(map(self._of.__getitem__, words)) for words in self._words]
        for roots in held:
            roots.pop(-1, None)
        self._root = np.array([root for roots in held for root in roots], dtype=np.int64)
        size = np.array([len(roots) for roots in held], dtype=np.int64)
        self._owner = np.repeat(np.arange(len(held)), size)
        others = np.maximum(np.bincount(self._root, minlength=len(self._content)), 2) - 2
        named = np.where(np.array(self._name, dtype=bool), _NAME, 1.0)
        self._worth = np.array(self._content) * named / (1 + _HELD * others)
        self._worths: list[float] = self._worth.tolist()
        self._whole: list[float] = np.bincount(
            self._owner, weights=self._worth[self._root], minlength=len(held)
        ).tolist()

    def pairs(self) -> list[tuple[int, int]]:
        """Pairs of sentences that share enough rare words to be looked at closely."""
        found = sharing(
            self._root, self._owner, worth=self._worth, count=len(self._words), most=_COMMONEST
        )
        whole = np.array(self._whole)
        good = (found.words >= _NOTED_WORDS) & (found.worth >= _NOTED)
        good &= 2 * found.worth >= _NOTED_SHARE * (whole[found.low] + whole[found.high])
        return list(zip(found.low[good].tolist(), found.high[good].tolist(), strict=True))

    def alike(self, one: int, other: int) -> Alike:
        """How much two sentences tell alike."""
        here, there = self._tells(one), self._tells(other)
        shared = here.roots & there.roots
        together = {b for _, b in here.pairs & there.pairs}
        small = here.small | there.small
        proof = inside = plain = numbers = 0.0
        for root in sorted(shared):
            worth = self._worths[root]
            inside += worth
            if self._number[root]:
                numbers += worth
            elif not self._name[root]:
                if root in small:
                    plain = max(plain, self._content[root])
                else:
                    # "Secretary of State": elsewhere a word like any other, here part of a name.
                    worth *= _NAME
            proof += worth * (_TOGETHER if root in together else 1.0)
        whole = self._whole[one] + self._whole[other]
        shorter = min(self._whole[one], self._whole[other])
        tells = plain >= _PLAIN or numbers >= _NUMBERS
        return Alike(
            share=2 * proof / whole if whole else 0.0,
            inside=inside / shorter if shorter else 0.0,
            proof=proof,
            tells=tells,
            names_only=not tells and len(here.names & there.names) >= _NAMES,
            other_numbers=bool(
                here.figures and there.figures and here.figures.isdisjoint(there.figures)
            ),
        )

    def others(self, one: int, other: int) -> bool:
        """Whether two sentences speak of other people, places and figures."""
        here, there = (told.names | told.figures for told in map(self._tells, (one, other)))
        if not here or not there:
            return False
        told, told_here, told_there = (
            sum(self._content[root] for root in roots) for roots in (here & there, here, there)
        )
        return told < _OTHERS * min(told_here, told_there)

    def _tells(self, number: int) -> _Told:
        if number not in self._told:
            sentence = self._sentences[number]
            roots = [self._of[stem] for stem in self._words[number]]
            held = frozenset(root for root in roots if root >= 0)
            small = held
            if sentence.rank < 2:
                upper = self._upper[sentence.first : sentence.last].tolist()
                small = frozenset(root for root, big in zip(roots, upper, strict=True) if not big)
            self._told[number] = _Told(
                roots=held,
                pairs=frozenset(pair for pair in pairwise(roots) if min(pair) >= 0),
                small=small,
                names=frozenset(root for root in held if self._name[root]),
                figures=frozenset(root for root in held if self._number[root]),
            )
        return self._told[number]

    def _learn(self, stream: Stream) -> None:
        """Find the root of every stem."""
        places: dict[str, int] = {}
        for sentence, words in zip(self._sentences, self._words, strict=True):
            places.update(zip(words, range(sentence.first, sentence.last), strict=True))
        self._of = dict.fromkeys(places, -1)
        telling = stream.telling
        # Where a character stands for a word, characters in any order tell nothing.
        tells = {
            stem: at
            for stem, at in places.items()
            if telling[at + 1] > telling[at] and not is_character(stream, at)
        }
        known: dict[str, int] = {}
        for (stem, at), root in zip(tells.items(), _rooted(stream, tells.values()), strict=True):
            self._of[stem] = known.setdefault(root, len(known))
            if len(known) > len(self._content):
                number = bool(stream.words.number[at])
                self._content.append(stream.content[at + 1] - stream.content[at])
                self._number.append(number)
                self._name.append(stream.particular[at + 1] > stream.particular[at] and not number)


def _rooted(stream: Stream, places: Iterable[int]) -> list[str]:
    """What each word is about, whatever its ending: its first letters, turned round."""
    text, starts, ends = stream.words.text, stream.starts, stream.ends
    words = "\n".join([text[starts[at] : ends[at]] for at in places])
    if not words:
        return []
    return _ENDING.sub("", words.casefold()[::-1]).split("\n")[::-1]
