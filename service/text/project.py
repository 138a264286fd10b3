"""Sentence ends for text that lost them: those of other sources first, a model for the rest.

A punctuated sentence is looked for as a span of the unpunctuated stream. Where it is found its
ends are ends there. That needs no sentence on the other side, which is why it finds what no
sentence scorer can.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from service.text.boundaries import restore
from service.text.group import Telling
from service.text.passages import runs
from service.text.segment import Stretch
from service.text.stream import Sentence, Stream

# Runs of this many words are looked up in the stream to find where a sentence may lie.
_SEED = 3
# Look-ups of one sentence in one stretch: "the the the ..." must not cost a quadratic time.
_LOOKS = 2_000
# A sentence is found where this share of what it tells stands in the stream in order. The house
# edits that wire copy undergoes keep more; a clause that two sentences share is less.
_FOUND = 0.62
# Words around the expected place in which an edited beginning or end may lie.
_MARGIN = 6
# Up to this many words between two found sentences belong to the one whose edge was edited.
_GLUE = 4
# A boundary copied from a punctuated source inside a run shared word for word was right in 98.6 %
# of 1,971 cases (FNC-1), one at the edge of a run in 65 to 74 %.
_COPIED = 0.98
_EDGE = 0.7
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Found:
    """Where a statement's sentence lies in a stretch: words of the stream."""

    statement: int
    first: int
    last: int
    score: float
    worth: float
    sure_start: bool
    sure_end: bool


@dataclass(frozen=True, slots=True)
class Projection:
    """A stretch cut into sentences: those another source has, and the rest with restored ends."""

    tellings: tuple[tuple[int, Telling], ...]
    restored: tuple[Sentence, ...]


def project(stream: Stream, stretch: Stretch, leaders: Sequence[Sentence]) -> Projection:
    """Cut a stretch at the ends of the sentences that are found in it, and restore the rest."""
    places = _choose(stream, stretch, _find(stream, stretch, leaders))
    tellings: list[tuple[int, Telling]] = []
    restored: list[Sentence] = []
    at = stretch.first
    for place in places:
        if place.first > at:
            restored += _restored(stream, stretch, at, place.first)
        confidence = _COPIED if place.sure_start and place.sure_end else _EDGE
        sentence = _sentence(stream, stretch, place.first, place.last, confidence=confidence)
        leader = leaders[place.statement]
        tellings.append((place.statement, Telling(sentence, place.score, (0, leader.size))))
        at = place.last
    if at < stretch.last:
        restored += _restored(stream, stretch, at, stretch.last)
    return Projection(tuple(tellings), tuple(restored))


def _find(stream: Stream, stretch: Stretch, leaders: Sequence[Sentence]) -> list[Found]:
    text = stream.stems[stretch.first : stretch.last]
    held = {text[i : i + _SEED] for i in range(len(text) - _SEED + 1)}
    found: list[Found] = []
    for number, leader in enumerate(leaders):
        sentence = stream.stems[leader.first : leader.last]
        begins: dict[int, int] = {}
        looks = 0
        for offset in range(len(sentence) - _SEED + 1):
            seed = sentence[offset : offset + _SEED]
            if seed not in held:
                continue
            at = text.find(seed)
            while at >= 0 and looks < _LOOKS:
                looks += 1
                begins[at - offset] = begins.get(at - offset, 0) + 1
                at = text.find(seed, at + 1)
        if begins:
            found += _places(stream, stretch, leader, text=text, number=number, begins=begins)
    return found


def _places(
    stream: Stream,
    stretch: Stretch,
    leader: Sentence,
    *,
    text: str,
    number: int,
    begins: dict[int, int],
) -> list[Found]:
    """The places at which a sentence stands, one for each cluster of like beginnings."""
    sentence = stream.stems[leader.first : leader.last]
    whole = stream.worth(leader.first, leader.last)
    drift = max(2 * _MARGIN, leader.size // 2)
    clusters: list[tuple[int, int]] = []
    for begin in sorted(begins):
        if clusters and begin - clusters[-1][1] <= drift:
            clusters[-1] = (clusters[-1][0], begin)
        else:
            clusters.append((begin, begin))
    places = []
    for low, high in clusters:
        start = max(0, low - _MARGIN)
        end = min(len(text), high + leader.size + _MARGIN)
        blocks = runs(sentence, text[start:end])
        blocks = _compact(stream, blocks, leader=leader)
        shared = sum(stream.worth(leader.first + a, leader.first + a + n) for a, _, n in blocks)
        proof = sum(
            stream.evidence[leader.first + a + n] - stream.evidence[leader.first + a]
            for a, _, n in blocks
        )
        if not whole or shared < _FOUND * whole or proof < 8.0:
            continue
        first = stretch.first + start + blocks[0][1]
        last = stretch.first + start + blocks[-1][1] + blocks[-1][2]
        told = stream.worth(first, last)
        places.append(
            Found(
                number, first, last, 2 * shared / (whole + told), shared,
                sure_start=blocks[0][0] == 0,
                sure_end=blocks[-1][0] + blocks[-1][2] == leader.size,
            )  # fmt: skip
        )
    return places


def _compact(
    stream: Stream, blocks: Sequence[tuple[int, int, int]], *, leader: Sentence
) -> list[tuple[int, int, int]]:
    """The runs less those at either edge that only common words far off make."""
    kept = list(blocks)
    while len(kept) > 1:
        a, b, n = kept[0]
        gap = kept[1][1] - b - n
        if gap > n + 2 and gap > kept[1][0] - a - n + 2:
            kept.pop(0)
        else:
            break
    while len(kept) > 1:
        a, b, n = kept[-1]
        before = kept[-2]
        gap = b - before[1] - before[2]
        if gap > n + 2 and gap > a - before[0] - before[2] + 2:
            kept.pop()
        else:
            break
    return kept


def _choose(stream: Stream, stretch: Stretch, found: list[Found]) -> list[Found]:
    """Places that do not overlap, those that account for most first, glued over small edits."""
    chosen: list[Found] = []
    for place in sorted(found, key=lambda f: (-f.worth, -f.score, f.first, f.statement)):
        if all(place.last <= other.first or place.first >= other.last for other in chosen):
            chosen.append(place)
    chosen.sort(key=lambda f: f.first)
    glued: list[Found] = []
    at = stretch.first
    for index, place in enumerate(chosen):
        first, last = place.first, place.last
        if 0 < first - at <= _GLUE and (not place.sure_start or first - at < 2):
            first = at
        after = chosen[index + 1].first if index + 1 < len(chosen) else stretch.last
        if 0 < after - last <= _GLUE and not place.sure_end:
            last = after
        glued.append(
            Found(
                place.statement, first, last, place.score, place.worth,
                sure_start=place.sure_start, sure_end=place.sure_end,
            )  # fmt: skip
        )
        at = last
    return glued


def _restored(stream: Stream, stretch: Stretch, first: int, last: int) -> list[Sentence]:
    """Sentences of a stretch that only it has, cut by the boundary model."""
    words = stream.words
    start = _offset(stream, stretch, first, edge=stretch.first, outer=stretch.start)
    end = int(words.end[last - 1])
    spoken = list(_WORD.finditer(words.text, start, end))
    if not spoken:
        return [_sentence(stream, stretch, first, last, confidence=1.0)]
    ends = restore([match.group().casefold() for match in spoken])
    sentences = []
    at = first
    starts = words.start
    for index, confidence in ends:
        stop = spoken[index].end()
        upto = last if index == len(spoken) - 1 else int(starts.searchsorted(stop))
        if upto > at:
            sentences.append(_sentence(stream, stretch, at, upto, confidence=confidence))
            at = upto
    if at < last:
        sentences.append(_sentence(stream, stretch, at, last, confidence=1.0))
    return sentences


def _offset(stream: Stream, stretch: Stretch, word: int, *, edge: int, outer: int) -> int:
    return outer if word == edge else int(stream.words.start[word])


def _sentence(
    stream: Stream, stretch: Stretch, first: int, last: int, *, confidence: float
) -> Sentence:
    start = _offset(stream, stretch, first, edge=stretch.first, outer=stretch.start)
    end = stretch.end
    if last < stretch.last:
        # Marks between two words go with the word before them.
        end = int(stream.words.end[last - 1])
        end += len(stream.words.text[end : int(stream.words.start[last])].rstrip())
    return Sentence(
        stretch.article, stretch.paragraph, first, last, start, end, 2,
        restored=True, confidence=confidence,
    )  # fmt: skip
