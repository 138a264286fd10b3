"""Sentences of text that lost its punctuation, cut where the boundary model says."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np

from service.text.ends.boundaries import Floats, Head, restore, weigh
from service.text.remembered import Remembered, digest
from service.text.segment import Stretch
from service.text.stream import Sentence, Stream

# A story grows, and is merged again with the articles that it had: what the model said of a gap is
# kept, up to so many gaps of so many code points (at most some 10 MB).
_REMEMBERED = 256
_REMEMBERED_LENGTH = 20_000
_SCORES: Remembered[Floats] = Remembered(most=_REMEMBERED)
_ENDS: Remembered[Sequence[tuple[int, float]]] = Remembered(most=_REMEMBERED)
# So many words that end in such a verb are who said what stands before.
_SPEAKER = 3
_SAID = frozenset({"said", "says"})
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Hints:
    """What other sources say of ends: log-odds by word, and words that end nothing."""

    odds: dict[int, float]
    inside: frozenset[int]


@dataclass(frozen=True, slots=True)
class Gap:
    """Words of a stretch that no other source tells, from ``first`` to ``last`` of the stream."""

    stretch: Stretch
    first: int
    last: int
    hints: Hints


@dataclass(frozen=True, slots=True)
class _Spoken:
    """The words of a gap as the model reads them: one text, and where each ends in the stream."""

    text: str
    ends: list[int]

    @property
    def words(self) -> list[str]:
        return self.text.split(" ") if self.ends else []


def restored(stream: Stream, gaps: Sequence[Gap], *, head: Head | None) -> list[list[Sentence]]:
    """Cut each gap into sentences; its own two ends are ends. The model is asked once."""
    spoken = [_spoken(stream, gap) for gap in gaps]
    scores = _weighed(spoken, head=head)
    return [
        _cut(stream, gap, words, scores=known, head=head)
        for gap, words, known in zip(gaps, spoken, scores, strict=True)
    ]


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


def _spoken(stream: Stream, gap: Gap) -> _Spoken:
    start, end = _offset(stream, gap.stretch, gap.first), stream.ends[gap.last - 1]
    text = stream.words.text[start:end]
    if "  " not in text and text.strip(" ") == text and text.replace(" ", "").isalnum():
        # Mere words and blanks, as a feed leaves them: a tenth of the time of looking for words.
        codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
        blanks = (codes == ord(" ")).nonzero()[0] + start
        return _Spoken(text.casefold(), [*blanks.tolist(), end])
    found = list(_WORD.finditer(text))
    spoken = " ".join([match.group() for match in found]).casefold()
    return _Spoken(spoken, [start + match.end() for match in found])


def _cut(
    stream: Stream, gap: Gap, spoken: _Spoken, *, scores: Floats, head: Head | None
) -> list[Sentence]:
    ends = spoken.ends
    if not ends:
        return [sentence_of(stream, gap.stretch, (gap.first, gap.last), confidence=1.0)]

    def place(word: int) -> int:
        return bisect_right(ends, stream.ends[word]) - 1

    known = gap.hints.odds.items()
    hinted = sorted((place(w), odds) for w, odds in known if gap.first <= w < gap.last)
    sides: list[Collection[int]] = [range(gap.first, gap.last), gap.hints.inside]
    fewer, others = sorted(sides, key=len)
    inside = [place(w) for w in sorted(fewer) if w in others]
    sentences = []
    at = gap.first
    for index, confidence in _ends(
        spoken.text, scores=scores, evidence=hinted, inside=inside, head=head
    ):
        last = index == len(ends) - 1
        upto = gap.last if last else bisect_left(stream.starts, ends[index], at)
        if upto > at:
            sentences.append(sentence_of(stream, gap.stretch, (at, upto), confidence=confidence))
            at = upto
    if at < gap.last:
        sentences.append(sentence_of(stream, gap.stretch, (at, gap.last), confidence=1.0))
    return sentences


def _weighed(spoken: Sequence[_Spoken], *, head: Head | None) -> list[Floats]:
    """What the boundary model says of each gap; of those it was asked before, what it said."""
    if head is not None:
        return weigh([gap.words for gap in spoken], head=head)
    keys = [digest(gap.text) if len(gap.text) <= _REMEMBERED_LENGTH else b"" for gap in spoken]
    said = [_SCORES.get(key) if key else None for key in keys]
    new = [n for n, scores in enumerate(said) if scores is None]
    asked = weigh([spoken[n].words for n in new]) if new else ()
    for n, scores in zip(new, asked, strict=True):
        said[n] = scores
        if keys[n]:
            _SCORES.keep(keys[n], scores)
    return [scores for scores in said if scores is not None]


def _ends(
    text: str,
    *,
    scores: Floats,
    evidence: Sequence[tuple[int, float]],
    inside: Sequence[int],
    head: Head | None,
) -> Sequence[tuple[int, float]]:
    """Where sentences end in words told apart by blanks."""
    remembered = head is None and len(text) <= _REMEMBERED_LENGTH
    key = digest(text, evidence, inside) if remembered else b""
    found = _ENDS.get(key) if remembered else None
    if found is None:
        known = dict(evidence)
        words = text.split(" ")
        found = restore(words, scores=scores, evidence=known, no_ends=inside, head=head)
        found = _with_speakers(words, found)
        if remembered:
            _ENDS.keep(key, found)
    return found


def _with_speakers(
    words: Sequence[str], ends: Sequence[tuple[int, float]]
) -> Sequence[tuple[int, float]]:
    """The ends less those before a speaker alone: "police said" says nothing by itself."""
    kept: list[tuple[int, float]] = []
    begun = 0
    for end, confidence in ends:
        if kept and end - begun < _SPEAKER and words[end] in _SAID:
            kept.pop()
        kept.append((end, confidence))
        begun = end + 1
    return kept
