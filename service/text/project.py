"""Sentence ends for text that lost them: those of other sources first, a model for the rest.

A punctuated sentence is looked for as a span of the unpunctuated stream. Where it is found its
ends are ends there. That needs no sentence on the other side, which is why it finds what no
sentence scorer can.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np

from service.errors import Fault, InvalidError
from service.text.characters import Ints
from service.text.clauses import is_predicate, says, says_something, word
from service.text.ends.boundaries import Head
from service.text.fact import fact
from service.text.likeness import CLAUSE_WORDS, CLAUSE_WORTH
from service.text.passages import compact, runs
from service.text.restored import Gap, Hints, restored, sentence_of
from service.text.segment import Stretch
from service.text.sorting import changes
from service.text.statements import Telling
from service.text.stream import Sentence, Stream

# Runs of this many words are looked up in the stream to find where a sentence may lie.
_SEED = 3
# One run of three may be chance; a sentence that keeps most of its words keeps two.
_HITS = 2
# Shared runs that are looked at in all: five million take 400 MB.
_HITS_IN_ALL = 5_000_000
# A sentence is found where this share of what it tells stands in the stream in order. The house
# edits that wire copy undergoes keep more; a clause that two sentences share is less.
_FOUND = 0.62
# From here a place holds a sentence as it stands, but for a word of grammar.
_WORD_FOR_WORD = 0.97
# Words around the expected place in which an edited beginning or end may lie.
_MARGIN = 6
# Up to this many words between two found sentences belong to the one whose edge was edited.
_GLUE = 4
# ... and so do words that tell no more than "and while", which make no sentence alone.
_CONNECTIVE = 6.0
# Spanish begins with these what says that somebody or something is there.
_THERE_IS = frozenset("hay hubo había habrá".split())
# A boundary copied from a punctuated source inside a run shared word for word was right in 98.6 %
# of 1,971 cases (FNC-1), one at the edge of a run in 65 to 74 %.
_COPIED = 0.98
_EDGE = 0.7
# The same counts as log-odds, over the odds of any word to end a sentence (1 to 22).
_STARTS = 4.0
_ENDS = 3.5
# Inside a run this long, two words from its edges, there is no end where the source has none.
_LONG_RUN = 5
# What the shared words must prove (see rarity) for a sentence to be found at all.
_PROOF = 8.0


@fact
class Found:
    """Where a wording's sentence lies in a stretch: words of the stream."""

    wording: int
    first: int
    last: int
    score: float
    worth: float
    sure_start: bool
    sure_end: bool
    runs: tuple[tuple[int, int], ...]  # the words shared, in runs


@dataclass(frozen=True, slots=True)
class Projection:
    """A stretch cut into sentences: those another source has, and the rest with restored ends."""

    tellings: tuple[tuple[int, Telling], ...]
    restored: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class _Plan:
    """Which words of a stretch belong to sentences found in it; the model says the other ends."""

    stretch: Stretch
    places: tuple[Found, ...]
    hints: Hints

    def gaps(self) -> Iterator[tuple[int, int]]:
        """The words, from and to, that no place holds."""
        at = self.stretch.first
        for place in self.places:
            if place.first > at:
                yield at, place.first
            at = place.last
        if at < self.stretch.last:
            yield at, self.stretch.last


def project(
    stream: Stream,
    stretches: Sequence[Stretch],
    wordings: Sequence[tuple[int, Telling]],
    *,
    head: Head | None,
    most: int,
) -> list[Projection]:
    """Cut each stretch at the ends of the sentences found in it, and restore the other ends.

    ``wordings`` are punctuated tellings, each with the number of its statement. ``head`` replaces
    the shipped model's last step. Raises InvalidError, before the model is asked at all, where
    more than ``most`` words would need it.
    """
    leaders = [telling.sentence for _, telling in wordings]
    begins = _begins(stream, stretches, leaders)
    plans = []
    for number, stretch in enumerate(stretches):
        found: list[Found] = []
        for wording, places in begins.get(number, {}).items():
            found += _places(stream, stretch, leaders[wording], number=wording, begins=places)
        whole = [
            place
            for place in found
            if place.worth >= _FOUND * stream.worth(*_words(leaders[place.wording]))
            and not _says_more(stream, place)
        ]
        plans.append(_Plan(stretch, tuple(_choose(stream, stretch, whole)), _hints(found)))
    if sum(last - first for plan in plans for first, last in plan.gaps()) > most:
        detail = f"more than {most} words have lost their punctuation and stand in no other article"
        raise InvalidError(detail, faults=[Fault("/articles", detail)])
    gaps = [
        Gap(plan.stretch, first, last, plan.hints) for plan in plans for first, last in plan.gaps()
    ]
    rest = iter(restored(stream, gaps, head=head))
    return [
        Projection(
            tuple(_told(stream, plan, wordings)),
            tuple(sentence for _ in plan.gaps() for sentence in next(rest)),
        )
        for plan in plans
    ]


def _hints(found: Sequence[Found]) -> Hints:
    """What sentences found in part say of ends."""
    odds: dict[int, float] = {}
    inside: set[int] = set()
    for place in found:
        if place.sure_start:
            odds[place.first - 1] = odds.get(place.first - 1, 0.0) + _STARTS
        if place.sure_end:
            odds[place.last - 1] = odds.get(place.last - 1, 0.0) + _ENDS
        for first, last in place.runs:
            if last - first >= _LONG_RUN:
                inside.update(range(first + 1, last - 2))
    return Hints(odds, frozenset(inside))


def _says_more(stream: Stream, place: Found) -> bool:
    """Whether a clause stands between the words found that the sentence lacks."""
    return any(
        after[0] - before[1] >= CLAUSE_WORDS and stream.worth(before[1], after[0]) >= CLAUSE_WORTH
        for before, after in pairwise(place.runs)
    )


def _words(sentence: Sentence) -> tuple[int, int]:
    return sentence.first, sentence.last


def _told(
    stream: Stream, plan: _Plan, wordings: Sequence[tuple[int, Telling]]
) -> Iterator[tuple[int, Telling]]:
    """The sentences found in a stretch, each with the number of its statement."""
    for place in plan.places:
        confidence = _COPIED if place.sure_start and place.sure_end else _EDGE
        words = (place.first, place.last)
        sentence = sentence_of(stream, plan.stretch, words, confidence=confidence)
        statement, told = wordings[place.wording]
        score = place.score * told.score
        yield statement, Telling(sentence, score, told.within)


def _begins(
    stream: Stream, stretches: Sequence[Stretch], leaders: Sequence[Sentence]
) -> dict[int, dict[int, list[int]]]:
    """Where in each stretch each sentence would begin, once for every run of words they share.

    By stretch, then by leader; places count from the stretch's first word, ascending.
    """
    where, in_stretch = _places_of([(s.first, s.last) for s in stretches])
    there, in_leader = _places_of([(s.first, s.last) for s in leaders])
    if not where.size or not there.size:
        return {}
    run = stream.grams.of(_SEED)
    again = run[where].nonzero()[0]
    where, in_stretch = where[again], in_stretch[again]
    held, sought = run[where], run[there]
    key = held * len(held)
    key += np.arange(len(held))
    key.sort()
    order = key % max(len(held), 1)
    where, in_stretch = where[order], in_stretch[order]
    holders = np.bincount(held, minlength=int(run.max()) + 1)
    upto = holders.cumsum()
    shared = holders[sought].nonzero()[0]
    sought, there, in_leader = sought[shared], there[shared], in_leader[shared]
    count = holders[sought]
    low = upto[sought] - count
    if count.sum() > _HITS_IN_ALL:
        # The commonest runs are left out first where there are too many of them.
        rare = count.argsort(kind="stable")
        rare = rare[count[rare].cumsum() <= _HITS_IN_ALL]
        low, count, there, in_leader = low[rare], count[rare], there[rare], in_leader[rare]
    first_of = np.array([s.first for s in leaders], dtype=np.int64)
    stretch_first = np.array([s.first for s in stretches], dtype=np.int64)
    hit = (low - count.cumsum() + count).repeat(count)
    hit += np.arange(len(hit))
    leader, stretch = in_leader.repeat(count), in_stretch[hit]
    begin = (where - stretch_first[in_stretch])[hit]
    begin -= (there - first_of[in_leader]).repeat(count)
    by_place = np.lexsort((begin, leader, stretch))
    leader, stretch = leader[by_place], stretch[by_place]
    places = begin[by_place].tolist()
    head = (changes(stretch) | changes(leader)).nonzero()[0]
    bounds = [*head.tolist(), len(places)]
    found: dict[int, dict[int, list[int]]] = {}
    for s, n, (first, last) in zip(
        stretch[head].tolist(), leader[head].tolist(), pairwise(bounds), strict=True
    ):
        found.setdefault(s, {})[n] = places[first:last]
    return found


def _places_of(ranges: Sequence[tuple[int, int]]) -> tuple[Ints, Ints]:
    """Every word of the ranges at which a run of words begins, and the range it is in."""
    first = np.array([r[0] for r in ranges], dtype=np.int64)
    size = np.array([max(0, r[1] - r[0] - _SEED + 1) for r in ranges], dtype=np.int64)
    owner = np.arange(len(ranges)).repeat(size)
    place = (first - size.cumsum() + size).repeat(size)
    place += np.arange(len(place))
    return place, owner


def _places(
    stream: Stream,
    stretch: Stretch,
    leader: Sentence,
    *,
    number: int,
    begins: Sequence[int],
) -> list[Found]:
    """The places at which a sentence stands, one for each cluster of like beginnings."""
    if len(begins) < _HITS:
        return []
    size = leader.last - leader.first
    drift = max(2 * _MARGIN, size // 2)
    clusters: list[tuple[int, int, int]] = []
    low = high = begins[0]
    hits = 0
    for begin in begins:
        if begin - high > drift:
            clusters.append((low, high, hits))
            low, hits = begin, 0
        high = begin
        hits += 1
    clusters.append((low, high, hits))
    places = []
    stems, content, evidence = stream.stems, stream.content, stream.evidence
    for low, high, hits in clusters:
        if hits < _HITS:
            continue
        origin = stretch.first + max(0, low - _MARGIN)
        end = min(stretch.last, stretch.first + high + size + _MARGIN)
        blocks = compact(runs(stems[leader.first : leader.last], stems[origin:end]))
        proof = shared = 0.0
        for a, _, n in blocks:
            at = leader.first + a
            proof += evidence[at + n] - evidence[at]
            shared += content[at + n] - content[at]
        if proof < _PROOF:
            continue
        first, last = origin + blocks[0][1], origin + blocks[-1][1] + blocks[-1][2]
        told = stream.worth(*_words(leader)) + stream.worth(first, last)
        places.append(
            Found(
                wording=number,
                first=first,
                last=last,
                score=2 * shared / told,
                worth=shared,
                sure_start=blocks[0][0] == 0,
                sure_end=blocks[-1][0] + blocks[-1][2] == size,
                runs=tuple((origin + b, origin + b + n) for _, b, n in blocks),
            )
        )
    return places


def _choose(stream: Stream, stretch: Stretch, found: list[Found]) -> list[Found]:
    """Places that do not overlap, those that account for most first, glued over small edits."""
    chosen: list[Found] = []
    for place in sorted(found, key=_best_first):
        if all(place.last <= other.first or place.first >= other.last for other in chosen):
            chosen.append(place)
    chosen.sort(key=lambda f: f.first)
    glued: list[Found] = []
    at = stretch.first
    for index, place in enumerate(chosen):
        first, last = place.first, place.last
        if _glues(stream, at, first, sure=place.sure_start):
            first = at
        after = chosen[index + 1].first if index + 1 < len(chosen) else stretch.last
        sure = place.sure_end and (index + 1 < len(chosen) or _is_said(stream, last, after))
        if _glues(stream, last, after, sure=sure):
            last = after
        glued.append(replace(place, first=first, last=last))
        at = last
    return glued


def _best_first(place: Found) -> tuple[bool, float, float, int, int]:
    """A sentence kept word for word goes before any edited one; then who accounts for most."""
    return place.score < _WORD_FOR_WORD, -place.worth, -place.score, place.first, place.wording


def _glues(stream: Stream, first: int, last: int, *, sure: bool) -> bool:
    """Whether the words beside a place are its edited edge, or a mere connective."""
    if not 0 < last - first <= _GLUE:
        return False
    if not sure:
        return True
    # "Brand said" between two sentences found is nothing without the one before it.
    if _is_tag(stream, first, last):
        return True
    # "his son was not" tells little by its words, and all by its verb.
    return stream.worth(first, last) < _CONNECTIVE and not _is_said(stream, first, last)


def _is_tag(stream: Stream, first: int, last: int) -> bool:
    """Whether words name who says so and say nothing: "his office said", "said Ola Vik"."""
    return (
        last - first > 1
        and says(stream, last - 1) != says(stream, first)
        and not any(is_predicate(stream, place) for place in range(first + 1, last - 1))
    )


def _is_said(stream: Stream, first: int, last: int) -> bool:
    """Whether words make a sentence of their own, also without a subject: "hay dos heridos"."""
    return says_something(stream, first, last) or (
        last - first > 1 and word(stream, first) in _THERE_IS
    )
