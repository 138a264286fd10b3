"""Articles to sentences, and to stretches that came without sentence punctuation."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from service.text.characters import alphanumerics, entities
from service.text.ends.sentences import sentence_bounds
from service.text.furniture.manifests import MANIFEST, has_manifest
from service.text.layout import Piece
from service.text.quoted import quotation_marks
from service.text.stream import Sentence

# Prose has a mark of some kind every ten words or so; text whose punctuation was lost has none.
# One in fifty still takes a feed that lost all but a few for stripped.
_WORDS_PER_MARK = 50
# Shorter lines without a mark are headings and captions, also in a stripped feed; a cased line
# needs more words to be told from a long headline.
_STRIPPED_WORDS = 12
_STRIPPED_CASED_WORDS = 40
# A stop inside "12.000" or "u.s" ends nothing.
_MARK = re.compile(r"[.!?…,;:](?=[\s\"”’»)]|$)|[。！？、，؟۔।]")
_MARKS = ".!?…,;:。！？、，؟۔।"  # counted first: that takes a twentieth of the search's time
_FINAL = frozenset(".!?…。！？؟۔।॥։።")
_CLOSERS = "\"'”’»“)]}」』"
# What no writer means as one sentence (a table, a list, bytes) is cut, so that no comparison of
# two sentences costs more than a bounded time.
LONGEST = 300
# The same words at once again are rhetoric where they are few ("Stay home. Stay home.") or quoted;
# a longer sentence that stands twice is a slip of the desk's.
_RHETORIC = 6


@dataclass(frozen=True, slots=True)
class Stretch:
    """A paragraph whose sentence ends were lost; words and characters of the stream."""

    article: int
    paragraph: int
    first: int
    last: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Segments:
    """What one article is made of."""

    sentences: tuple[Sentence, ...]
    stretches: tuple[Stretch, ...]


def segment(
    text: str, pieces: Sequence[Piece], *, article: int, base: int, starts: Sequence[int]
) -> Segments:
    """Cut the story of one text into sentences and unpunctuated stretches.

    ``base`` is the text's offset in the stream, ``starts`` the stream's word starts.
    """
    sentences: list[Sentence] = []
    stretches: list[Stretch] = []
    spoiled = [start for start, _, _ in entities(text)]
    if has_manifest(text):
        spoiled = sorted([*spoiled, *(m.start() for m in MANIFEST.finditer(text))])
    for piece in pieces:
        begin, stop, paragraph = piece.start, piece.end, piece.paragraph
        first, last = bisect_left(starts, base + begin), bisect_left(starts, base + stop)
        if not piece.heading and _is_stripped(text, begin, stop, words=last - first):
            stretches.append(Stretch(article, paragraph, first, last, base + begin, base + stop))
            continue
        cased = _is_cased(text[begin:stop])
        bounds = [(begin, stop)] if piece.heading else sentence_bounds(text, begin, stop)
        upto = last
        was, size = begin, 0
        marks = _Marks(text, begin, stop)
        for start, end in bounds:
            last = upto if end == stop else bisect_left(starts, base + end, first, upto)
            before, size = size, last - first
            if (
                size == before
                and size
                and last - sentences[-1].first <= LONGEST
                and alphanumerics(text[was:start]) == alphanumerics(text[start:end])
                and (size < _RHETORIC or marks.are_open(start))
            ):
                sentences[-1] = replace(sentences[-1], last=last, end=base + end)
                was, first = start, last
                continue
            was = start
            rank = _rank(text, start, end, cased=cased)
            if spoiled and bisect_left(spoiled, start) < bisect_left(spoiled, end):
                # A telling without entities of a page's source, or another publisher's manifest,
                # is printed before one with them.
                rank = max(rank, 1)
            sentence = Sentence(
                article,
                paragraph,
                first,
                last,
                base + start,
                base + end,
                rank=rank,
                kind="heading" if piece.heading else "sentence",
            )
            if last - first > LONGEST:
                sentences += _pieces(starts, sentence)
            elif (
                last == first
                and sentences
                and _touches(sentences[-1], sentence, begin=base + begin)
            ):
                # Marks without a word belong to the sentence before them.
                sentences[-1] = replace(sentences[-1], end=sentence.end)
            else:
                sentences.append(sentence)
            first = last
    return Segments(tuple(sentences), tuple(stretches))


class _Marks:
    """The quotation marks of one piece of a text, looked for when they are first asked for.

    And once: a piece of ten thousand equal sentences asks for them at each.
    """

    def __init__(self, text: str, begin: int, stop: int) -> None:
        self._piece = text, begin, stop
        self._places: list[int] | None = None

    def are_open(self, place: int) -> bool:
        """Whether a quotation is open at a place."""
        if self._places is None:
            self._places = sorted(quotation_marks(*self._piece))
        return bisect_left(self._places, place) % 2 == 1


def _touches(before: Sentence, sentence: Sentence, *, begin: int) -> bool:
    """Whether two sentences stand in one piece of story, with nothing left out between them."""
    return before.paragraph == sentence.paragraph and before.start >= begin


def _pieces(starts: Sequence[int], sentence: Sentence) -> list[Sentence]:
    """An overlong sentence in pieces of bounded length, its ends guessed."""
    pieces = []
    for first in range(sentence.first, sentence.last, LONGEST):
        last = min(first + LONGEST, sentence.last)
        start = sentence.start if first == sentence.first else starts[first]
        end = sentence.end if last == sentence.last else starts[last]
        pieces.append(
            replace(
                sentence,
                first=first,
                last=last,
                start=start,
                end=end,
                rank=2,
                restored=True,
                confidence=0.0,
            )
        )
    return pieces


def _is_stripped(text: str, start: int, end: int, *, words: int) -> bool:
    if words < _STRIPPED_WORDS:
        return False
    plain: int = text[end - 1] in ".!?"
    for mark in (", ", ". "):
        if plain * _WORDS_PER_MARK >= words:
            return False
        plain += text.count(mark, start, end)
    if plain * _WORDS_PER_MARK >= words:
        return False
    if sum(text.count(mark, start, end) for mark in _MARKS) * _WORDS_PER_MARK >= words and _marked(
        text, start, end, words=words
    ):
        return False
    return words >= _STRIPPED_CASED_WORDS or text[start:end].islower()


def _marked(text: str, start: int, end: int, *, words: int) -> bool:
    """Whether marks that end something stand in prose as often as they do in punctuated text."""
    for marks, _ in enumerate(_MARK.finditer(text, start, end), start=1):
        if marks * _WORDS_PER_MARK >= words:
            return True
    return False


def _is_cased(text: str) -> bool:
    """Whether capitals still tell anything; scripts without case are as their writers meant."""
    return not (text.islower() or text.isupper())


def _rank(text: str, start: int, end: int, *, cased: bool) -> int:
    if not cased:
        return 2
    at = end - 1
    while at > start and text[at] in _CLOSERS:
        at -= 1
    return 0 if text[at] in _FINAL else 1
