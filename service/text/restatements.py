"""Sentences that say the same in other words: the rare words they share, in any order.

No table of synonyms is at hand, so what counts is how much of what two sentences tell is told in
words of one root, by how rare those are in the language and in the request. Names say of whom a
sentence speaks and not what it says: they count by half, and never alone.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from service.text.group import Statement
from service.text.pairs import sharing
from service.text.sharedclauses import is_character
from service.text.stream import Sentence, Stream

# On 60 pairs as two outlets would write them, with some 320 others that the same six pairs of
# stories hold, restatements share 0.25 of what they tell and more, worth 9 and more (21 of 30,
# and 3 of all others); where the sentences beside them are restatements too 0.17 and 7.5 do.
_SHARE = 0.25
_PROOF = 8.5
_SHARE_OTHER_NUMBERS = 0.35  # where both have figures, and none in common
_SHARE_BESIDE = 0.19
_PROOF_BESIDE = 7.5
# A short sentence may be told whole inside a long one: "Pompeo called the talks productive".
INSIDE = 0.9
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
_NAMES = 3
# Names and figures of which fewer than this are shared are those of others.
_OTHERS = 0.4
# Endings that do not change what a word is about, off words of five letters that keep four.
_ENDING = re.compile(r"(?:ations?|at(?:ed|es|ing|e)|ments?|ings?|ions?|ors?|ers?|ed|es|ly|e|s|y)$")
_ENDED = 5
_ROOT = 4


# What two sentences share of their rarer words alone, to be looked at closely.
_NOTED_WORDS = 2
_NOTED_SHARE = 0.12
_NOTED = 4.0


def restatements(roots: "Roots", statements: Sequence[Statement]) -> dict[tuple[int, int], float]:
    """Pairs of statements, by index, that say the same in other words, and the share they share.

    ``roots`` are those of the printed telling of each.
    """
    if len(statements) < 2:
        return {}
    found: dict[tuple[int, int], float] = {}
    doubtful: dict[tuple[int, int], float] = {}
    for pair in roots.pairs():
        alike = roots.alike(*pair)
        if not alike.tells:
            continue
        least = _SHARE_OTHER_NUMBERS if alike.other_numbers else _SHARE
        whole = alike.inside >= INSIDE and alike.share >= _SHARE_BESIDE
        if alike.proof >= _PROOF and (alike.share >= least or whole):
            found[pair] = alike.share
        elif (
            not alike.other_numbers
            and alike.share >= _SHARE_BESIDE
            and alike.proof >= _PROOF_BESIDE
        ):
            doubtful[pair] = alike.share
    return found | _beside(statements, found, doubtful)


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


class Roots:
    """The telling words of sentences by their roots, each with what it tells them apart by."""

    def __init__(self, stream: Stream, sentences: Sequence[Sentence]) -> None:
        self._words = [stream.stems[s.first : s.last] for s in sentences]
        self._sentences = sentences
        self._upper = stream.words.upper
        self._of: dict[str, int] = {}  # the root of each stem; -1 where it is mere grammar
        worth: list[float] = []
        self._content = worth  # what each tells wherever it stands
        name: list[bool] = []
        self._number: list[bool] = []
        known: dict[str, int] = {}
        owner: list[int] = []
        root: list[int] = []
        for number, words in enumerate(self._words):
            for stem in dict.fromkeys(words):
                if stem in self._of:
                    continue
                at = sentences[number].first + words.index(stem)
                # Where a character stands for a word, characters in any order tell nothing.
                if stream.telling[at + 1] == stream.telling[at] or is_character(stream, at):
                    self._of[stem] = -1
                    continue
                self._of[stem] = known.setdefault(_root(stream, at), len(known))
                if len(known) > len(worth):
                    worth.append(stream.worth(at, at + 1))
                    named = stream.particular[at + 1] > stream.particular[at]
                    self._number.append(bool(stream.words.number[at]))
                    name.append(named and not self._number[-1])
            held = dict.fromkeys(map(self._of.__getitem__, words))
            held.pop(-1, None)
            root += held
            owner += [number] * len(held)
        self._owner, self._root = np.array(owner, dtype=np.int64), np.array(root, dtype=np.int64)
        self._name = name
        self._particular: dict[int, frozenset[int]] = {}
        others = np.maximum(np.bincount(self._root, minlength=len(worth)), 2) - 2
        self._worth = (
            np.array(worth)
            * np.where(np.array(name, dtype=bool), _NAME, 1.0)
            / (1 + _HELD * others)
        )
        self._whole = np.bincount(
            self._owner, weights=self._worth[self._root], minlength=len(sentences)
        )

    def pairs(self) -> list[tuple[int, int]]:
        """Pairs of sentences that share enough rare words to be looked at closely."""
        found = sharing(
            self._root,
            self._owner,
            worth=self._worth,
            count=len(self._words),
            most=_COMMONEST,
        )
        whole = self._whole[found.low] + self._whole[found.high]
        good = (found.words >= _NOTED_WORDS) & (found.worth >= _NOTED)
        good &= 2 * found.worth >= _NOTED_SHARE * whole
        return list(zip(found.low[good].tolist(), found.high[good].tolist(), strict=True))

    def alike(self, one: int, other: int) -> Alike:
        """How much two sentences tell alike."""
        here, there = self._roots(one), self._roots(other)
        shared = {root for root in here if root >= 0}.intersection(there)
        pairs = set(pairwise(here)).intersection(pairwise(there))
        together = {b for a, b in pairs if a in shared and b in shared}
        small = self._small(one, here, shared) | self._small(other, there, shared)
        proof = plain = numbers = 0.0
        for root in shared:
            worth = float(self._worth[root])
            if self._number[root]:
                numbers += worth
            elif root in small and not self._name[root]:
                plain = max(plain, self._content[root])
            elif not self._name[root]:
                # "Secretary of State": elsewhere a word like any other, here part of a name.
                worth *= _NAME
            proof += worth * (_TOGETHER if root in together else 1.0)
        whole = float(self._whole[one] + self._whole[other])
        shorter = float(min(self._whole[one], self._whole[other]))
        tells = plain >= _PLAIN or numbers >= _NUMBERS
        of_here, of_there = self._particulars(one), self._particulars(other)
        figures = [{root for root in found if self._number[root]} for found in (of_here, of_there)]
        return Alike(
            share=2 * proof / whole if whole else 0.0,
            inside=sum(float(self._worth[root]) for root in shared) / shorter if shorter else 0.0,
            proof=proof,
            tells=tells,
            names_only=not tells and len(of_here & of_there) >= _NAMES,
            other_numbers=all(figures) and figures[0].isdisjoint(figures[1]),
        )

    def _small(self, number: int, roots: Sequence[int], shared: set[int]) -> set[int]:
        """Which shared words a sentence writes small, so far as its capitals tell."""
        sentence = self._sentences[number]
        if sentence.rank > 1:
            return shared
        return {
            root
            for at, root in enumerate(roots, start=sentence.first)
            if root in shared and not self._upper[at]
        }

    def others(self, one: int, other: int) -> bool:
        """Whether two sentences speak of other people, places and figures."""
        here, there = self._particulars(one), self._particulars(other)
        if not here or not there:
            return False
        told, told_here, told_there = (
            sum(self._content[root] for root in roots) for roots in (here & there, here, there)
        )
        return told < _OTHERS * min(told_here, told_there)

    def _particulars(self, number: int) -> frozenset[int]:
        """The names and numbers among the words of a sentence."""
        if number not in self._particular:
            named = {root for root in self._roots(number) if root >= 0}
            self._particular[number] = frozenset(
                root for root in named if self._name[root] or self._number[root]
            )
        return self._particular[number]

    def _roots(self, number: int) -> list[int]:
        return [self._of[stem] for stem in self._words[number]]


def _root(stream: Stream, place: int) -> str:
    """What a word is about, whatever its ending."""
    word = stream.words.text[stream.starts[place] : stream.ends[place]].casefold()
    if len(word) < _ENDED or not word.isalpha():
        return word
    root = _ENDING.sub("", word)
    return root if len(root) >= _ROOT else word


def _beside(
    statements: Sequence[Statement],
    found: Mapping[tuple[int, int], float],
    doubtful: Mapping[tuple[int, int], float],
) -> dict[tuple[int, int], float]:
    """The doubtful pairs in which the sentences before or behind both are one, or restate."""
    begins: dict[int, int] = {}
    ends: dict[int, int] = {}
    if doubtful:
        for number, statement in enumerate(statements):
            for telling in statement.tellings:
                begins[telling.sentence.first] = number
                ends[telling.sentence.last] = number
    kept = {}
    for (one, other), share in doubtful.items():
        here, there = statements[one].leader, statements[other].leader
        if here.article == there.article:
            continue
        for near_here, near_there in (
            (begins.get(here.last), begins.get(there.last)),
            (ends.get(here.first), ends.get(there.first)),
        ):
            if near_here is None or near_there is None:
                continue
            low, high = min(near_here, near_there), max(near_here, near_there)
            if low == high or (low, high) in found:
                kept[one, other] = share
    return kept
