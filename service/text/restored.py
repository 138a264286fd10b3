"""Sentences of text that lost its punctuation, cut where the boundary model says."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from service.text.ends.boundaries import Head, restore
from service.text.segment import Stretch
from service.text.stream import Sentence, Stream

# A story grows, and is merged again with the articles that it had: what the model said of a stretch
# is kept, up to so many stretches of so many code points (some 20 MB).
_REMEMBERED = 256
_REMEMBERED_LENGTH = 20_000
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Hints:
    """What other sources say of ends: log-odds by word, and words that end nothing."""

    odds: dict[int, float]
    inside: frozenset[int]


def restored(
    stream: Stream,
    stretch: Stretch,
    words: tuple[int, int],
    *,
    hints: Hints,
    head: Head | None,
) -> list[Sentence]:
    """Cut a range of a stretch's words into sentences; its own two ends are ends."""
    first, last = words
    start = _offset(stream, stretch, first)
    spoken = list(_WORD.finditer(stream.words.text, start, stream.ends[last - 1]))
    if not spoken:
        return [sentence_of(stream, stretch, words, confidence=1.0)]
    ends = [match.end() for match in spoken]
    place = {word: bisect_right(ends, stream.ends[word]) - 1 for word in range(first, last)}
    found = _ends(
        " ".join(match.group().casefold() for match in spoken),
        evidence=tuple((place[w], odds) for w, odds in sorted(hints.odds.items()) if w in place),
        inside=tuple(place[word] for word in sorted(hints.inside) if word in place),
        head=head,
    )
    sentences = []
    at = first
    for index, confidence in found:
        upto = last if index == len(spoken) - 1 else bisect_left(stream.starts, ends[index], at)
        if upto > at:
            sentences.append(sentence_of(stream, stretch, (at, upto), confidence=confidence))
            at = upto
    if at < last:
        sentences.append(sentence_of(stream, stretch, (at, last), confidence=1.0))
    return sentences


def sentence_of(
    stream: Stream, stretch: Stretch, words: tuple[int, int], *, confidence: float
) -> Sentence:
    """A range of a stretch's words as a sentence; marks between two words go with the first."""
    first, last = words
    end = stretch.end
    if last < stretch.last:
        end = stream.ends[last - 1]
        end += len(stream.words.text[end : stream.starts[last]].rstrip())
    return Sentence(
        stretch.article,
        stretch.paragraph,
        first,
        last,
        _offset(stream, stretch, first),
        end,
        2,
        restored=True,
        confidence=confidence,
    )


def _offset(stream: Stream, stretch: Stretch, word: int) -> int:
    return stretch.start if word == stretch.first else stream.starts[word]


def _ends(
    words: str,
    *,
    evidence: tuple[tuple[int, float], ...],
    inside: tuple[int, ...],
    head: Head | None,
) -> Sequence[tuple[int, float]]:
    """Where sentences end in words told apart by blanks, by the boundary model."""
    if head is None and len(words) <= _REMEMBERED_LENGTH:
        return _remembered(words, evidence, inside)
    return restore(words.split(" "), evidence=dict(evidence), no_ends=inside, head=head)


@lru_cache(maxsize=_REMEMBERED)
def _remembered(
    words: str, evidence: tuple[tuple[int, float], ...], inside: tuple[int, ...]
) -> Sequence[tuple[int, float]]:
    return tuple(restore(words.split(" "), evidence=dict(evidence), no_ends=inside))
