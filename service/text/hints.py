"""Signs of facts in sentences, found before anything of them is read."""

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

import numpy as np
from numpy.typing import NDArray

from service.text.fact import fact
from service.text.facts.calendar_words import MONTHS, PARTS_OF_DAY, RELATIVE_DAYS, WEEKDAYS
from service.text.grams import ONCE
from service.text.stream import Sentence, Stream
from service.text.words import HEAD, heads, word_hash

_MARKS = '"“„«'
# Days and parts of the day; shorter words mean something else as well.
_DAYS = (
    *(day for day in (*WEEKDAYS, *MONTHS, *RELATIVE_DAYS, *PARTS_OF_DAY) if len(day) > 3),
    *("noon", "midnight"),
)
_HALVES = "am", "pm"  # of the day, behind a figure


@fact
class _Signs:
    """The numbers and days of a sentence, each as one number."""

    figures: frozenset[int]
    days: frozenset[int]


class Hints:
    """Whether two sentences may disagree on a figure, a day or a quotation."""

    def __init__(self, stream: Stream) -> None:
        self._stream = stream
        numbers = stream.words.number.nonzero()[0]
        self._numbers: list[int] = numbers.tolist()
        self._figures: list[int] = stream.identity[numbers].tolist()
        self._days = list(_days_among(stream))
        self._pairs = stream.grams.of(2)
        self._known: dict[int, _Signs] = {}
        self._quoted: dict[int, bool] = {}

    def comparable(self, one: Sentence, other: Sentence) -> bool:
        """Whether either sentence has figures or days that the other lacks, or both quote.

        Those that quote one thing have two words in a row in common.
        """
        here, there = self._signs(one), self._signs(other)
        return (
            _each_has(here.figures, there.figures)
            or _each_has(here.days, there.days)
            or (self.both_quote(one, other) and self._share(one, other))
        )

    def both_quote(self, one: Sentence, other: Sentence) -> bool:
        """Whether each of two sentences quotes somebody."""
        return self._quotes(one) and self._quotes(other)

    def _share(self, one: Sentence, other: Sentence) -> bool:
        here, there = (set(self._pairs[s.first : s.last - 1].tolist()) for s in (one, other))
        return not here.isdisjoint(there - ONCE)

    def _quotes(self, sentence: Sentence) -> bool:
        found = self._quoted.get(sentence.first)
        if found is None:
            text = self._stream.words.text[sentence.start : sentence.end]
            found = self._quoted[sentence.first] = any(map(text.__contains__, _MARKS))
        return found

    def _signs(self, sentence: Sentence) -> _Signs:
        found = self._known.get(sentence.first)
        if found is None:
            first = bisect_left(self._numbers, sentence.first)
            last = bisect_left(self._numbers, sentence.last, first)
            day = bisect_left(self._days, (sentence.first,))
            until = bisect_left(self._days, (sentence.last,), day)
            found = self._known[sentence.first] = _Signs(
                frozenset(self._figures[first:last]),
                frozenset([word for _, word in self._days[day:until]]),
            )
        return found


def _each_has(here: frozenset[int], there: frozenset[int]) -> bool:
    """Whether either side has what the other lacks."""
    return bool(here - there) and bool(there - here)


def _days_among(stream: Stream) -> Iterator[tuple[int, int]]:
    """The places of the days among the words, each with what it is."""
    near, days, halves = _sought()
    words = stream.words
    at = near[words.exact >> HEAD].nonzero()[0]
    for place, word in zip(at.tolist(), words.exact[at].tolist(), strict=True):
        if word in days or (word in halves and place and words.number[place - 1]):
            yield place, word


@cache
def _sought() -> tuple[NDArray[np.bool_], frozenset[int], frozenset[int]]:
    """The heads of all words for days, the days, and the halves of a day."""
    days, halves = (frozenset(map(word_hash, words)) for words in (_DAYS, _HALVES))
    return heads(np.array([*days, *halves], dtype=np.uint64)), days, halves
