"""Where two related statements put one event on two days, or at two times of day."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import TypeVar

from service.text.facts.calendar_words import MONTHS, NEAR_PARTS, PARTS_OF_DAY
from service.text.facts.clocks import Clock
from service.text.facts.common_ground import clause_at, common_ground
from service.text.facts.concepts import concept, read_concepts
from service.text.facts.contrasts import other_steps, steps_at
from service.text.facts.dates import Day, is_year
from service.text.facts.daytimes import (
    ENDS,
    SEASONS,
    Times,
    may_be_one_time,
    one_day,
    read_times,
    since,
    told_in_place,
)
from service.text.facts.differences import Alignment
from service.text.facts.subjects import of_speech, other_subjects
from service.text.facts.telling import Disagreement, Wording
from service.text.facts.tenses import COMING, PAST, tense_at

_Fact = TypeVar("_Fact", Day, Clock)

# Words beside a day that say what happened on it, no farther than the next punctuation; and
# where each statement has one day alone and both are about one thing, past it.
_NEAR = 6
_FAR = 12
_CLOSE = 3
_BY = frozenset("by until till before bis avant antes".split())
_TIES = 2
# "Two days after the flood", "a week later": of another event than the flood.
_SPANS = frozenset("day days week weeks month months year years hour hours".split())
_APART = frozenset("after later before earlier".split())
_PASSING = frozenset("which who where whose when".split())
# What both tell, by its worth and its share of what the shorter one tells (see rarity): at 18 a
# short "meets on June 2", "first convenes on June 12" is not told; at 12 no more is.
_GROUND = 14.0
_SHARE = 0.3
_SHARE_COARSE = 0.6
_SHARE_RESTATED = 0.6
_SHARE_YEAR = 0.7
# "Sunday morning", "Sunday evening": of one event where nearly all of it is told by both. Of the
# pairs of twelve sets written apart it finds one more, and none that is false.
_SHARE_PARTS = 0.7
_GROUND_PARTS = 30.0
# Of 2,633 pairs one more is told so, 2001 and 2011, and none falsely.
_SHARE_SURE = 0.8
# "The end of 2027", "the middle of 2027".
_SHARE_ENDS = 0.6
_YEARS = frozenset("next last this coming".split())
_OF = frozenset("of in the".split())
_WHOLE = re.compile(r"(?:1[89]|20)\d\ds?")
_PERIODS = frozenset([*MONTHS, "year", "month", "week", "decade", "century"])
# A statement with more open dates than these is a calendar.
_MOST = 20
_MARKS = ",;:"
_YEAR, _MONTH = 1, 2
_MONTH_DAYS, _HALF_YEAR = 31, 186
_DECADE = 10


def related_date_disagreements(alignment: Alignment) -> Iterator[Disagreement]:
    """The days and times of day of one event that cannot be the same."""
    a, b = alignment.a, alignment.b
    here, there = a.once(read_times), b.once(read_times)
    found: list[Disagreement] = []
    if (here.days and there.days) or (here.clocks and there.clocks):
        found += _all_unlike(alignment, here, there)
    if not found and any(key in SEASONS or key in PARTS_OF_DAY for key in a.keys):
        found += _parts_apart(alignment)
    if not found and not ENDS.keys().isdisjoint(a.keys):
        found += _ends_apart(alignment)
    if found and not other_steps(alignment) and not other_subjects(alignment, sure=True):
        yield from found


def may_be_of_one(alignment: Alignment, x: Day, y: Day) -> bool:
    """Whether two days that differ may be told of one event, as far as days and tenses tell."""
    a, b = alignment.a, alignment.b
    if fineness(x) != fineness(y) or _far_apart(x, y) or other_steps(alignment):
        return False
    if since(a, x) != since(b, y) or _until(a, x) != _until(b, y):
        return False
    return _counts_days(a.keys) == _counts_days(b.keys) and not _of_two_tenses(alignment, x, y)


def _all_unlike(alignment: Alignment, here: Times, there: Times) -> Iterator[Disagreement]:
    yield from _unlike(alignment, here.days, there.days, lambda x, y: one_day(alignment, x, y))
    yield from _unlike(
        alignment,
        here.clocks,
        there.clocks,
        lambda x, y: may_be_one_time(alignment, x, y),
    )


def _parts_apart(alignment: Alignment) -> Iterator[Disagreement]:
    """The one part of a day that each telling has, of the same day, where they are not one."""
    ground = common_ground(alignment)
    if ground.worth < _GROUND_PARTS or ground.share < _SHARE_PARTS:
        return
    a, b = alignment.a.keys, alignment.b.keys
    for parts, near in ((PARTS_OF_DAY, NEAR_PARTS), (SEASONS, frozenset[frozenset[str]]())):
        here, there = ([i for i, key in enumerate(k) if i and key in parts] for k in (a, b))
        if len(here) != 1 or len(there) != 1:
            continue
        i, j = here[0], there[0]
        one, other = parts[a[i]], parts[b[j]]
        of_one = a[i - 1] == b[j - 1] or _year_of(a, i) & _year_of(b, j)
        if of_one and one != other and frozenset({one, other}) not in near:
            yield alignment.disagreement("date", (i - 1, i + 1), (j - 1, j + 1))


def _year_of(keys: Sequence[str], i: int) -> frozenset[str]:
    """Which year a season is of: "next spring", "the autumn of next year"."""
    return _YEARS & {*keys[i - 1 : i], *keys[i + 1 : i + 3]}


def _ends_apart(alignment: Alignment) -> Iterator[Disagreement]:
    """The one part of a year, month or decade that each telling has: its middle, its end."""
    ground = common_ground(alignment)
    if ground.worth < _GROUND_PARTS or ground.share < _SHARE_ENDS:
        return
    here, there = (w.once(_ends) for w in (alignment.a, alignment.b))
    for whole in here.keys() & there.keys():
        (x, last), (y, end) = here[whole], there[whole]
        if ENDS[alignment.a.keys[x]] != ENDS[alignment.b.keys[y]]:
            yield alignment.disagreement("date", (x, last), (y, end))


def _ends(wording: Wording) -> dict[tuple[str, ...], tuple[int, int]]:
    """By year, month or decade, the words that tell which part of it: "the end of 2027"."""
    keys = wording.keys
    found: dict[tuple[str, ...], tuple[int, int]] = {}
    for i, key in enumerate(keys):
        if key not in ENDS:
            continue
        first = i + 1
        while first < len(keys) and keys[first] in _OF:
            first += 1
        last = first + 2 if keys[first : first + 1] in ([lead] for lead in _YEARS) else first + 1
        whole = tuple(keys[first:last])
        if whole and (_WHOLE.fullmatch(whole[-1]) or whole[-1] in _PERIODS):
            found.setdefault(whole, (i, last))
    return found


def _unlike(
    alignment: Alignment,
    here: Sequence[_Fact],
    there: Sequence[_Fact],
    may_be_one: Callable[[_Fact, _Fact], bool],
) -> Iterator[Disagreement]:
    all_here, all_there = here, there
    sure = _is_sure(alignment)
    here = [x for x in here if not _aside(alignment.a, x)]
    there = [y for y in there if not _aside(alignment.b, y)]
    open_here = [x for x in here if not told_in_place(alignment.to_b, x)][:_MOST]
    open_there = [y for y in there if not told_in_place(alignment.to_a, y)][:_MOST]

    # What the other statement tells too stands against nothing else in it.
    def twins(x: _Fact, y: _Fact) -> bool:
        return fineness(x) == fineness(y) and may_be_one(x, y)

    left_here = [x for x in open_here if not any(twins(x, y) for y in all_there)]
    left_there = [y for y in open_there if not any(twins(x, y) for x in all_here)]

    def alone(x: _Fact, y: _Fact) -> bool:
        return _alone(x, left_here) and _alone(y, left_there)

    pairs = sorted(
        (
            (-ties, x.first + y.first, x, y)
            for x in left_here
            for y in left_there
            if fineness(x) == fineness(y)
            and not may_be_one(x, y)
            and (since(alignment.a, x) == since(alignment.b, y) or sure)
            and (ties := _ties(alignment, x, y, alone=alone(x, y)))
        ),
        key=lambda pair: pair[:2],
    )
    done: set[tuple[int, int]] = set()
    for _, _, x, y in pairs:
        if (0, x.first) not in done and (1, y.first) not in done:
            done |= {(0, x.first), (1, y.first)}
            yield alignment.disagreement("date", (x.first, x.last), (y.first, y.last))


def _alone(fact: Day | Clock, told: Sequence[Day | Clock]) -> bool:
    """Whether a statement has no other fact that is told as finely: "on Tuesday ... since May"."""
    return sum(fineness(other) == fineness(fact) for other in told) == 1


def _aside(wording: Wording, fact: Day | Clock) -> bool:
    """Whether a day is that on which somebody spoke."""
    return isinstance(fact, Day) and of_speech(wording, fact)


def fineness(fact: Day | Clock) -> int:
    """How finely a day is told: years stand against years alone, and months against months."""
    if isinstance(fact, Clock):
        return 0
    if is_year(fact):
        return _YEAR
    if fact.years is not None:
        return _YEAR
    if fact.months is not None:
        return _MONTH
    return _MONTH if fact.day is None and fact.weekday is None and fact.month else 3


def _of_two_steps(alignment: Alignment, x: Day | Clock, y: Day | Clock) -> bool:
    """Whether two days are of two steps of one case: arrested on Sunday, charged on Monday."""
    here, there = (
        steps_at(wording.keys, clause_at(wording, day.first)[0], day.first)
        for wording, day in ((alignment.a, x), (alignment.b, y))
    )
    return any(line in there and sides.isdisjoint(there[line]) for line, sides in here.items())


def _ties(alignment: Alignment, x: Day | Clock, y: Day | Clock, *, alone: bool) -> int:
    """How many things said beside a day here are said beside the day there, where enough are."""
    a, b = alignment.a, alignment.b
    if _of_two_steps(alignment, x, y):
        return 0
    if _deadline(a, x) != _deadline(b, y) or _far_apart(x, y):
        return 0
    if alone and fineness(x) != _MONTH and _restated(alignment, x, y):
        return _TIES
    close = _beside(a, x, _CLOSE, "") & _beside(b, y, _CLOSE, "")
    if fineness(x) == _YEAR and not close:
        return 0
    near = _beside(a, x, _NEAR, _MARKS) & _beside(b, y, _NEAR, _MARKS)
    if len(near) >= _TIES:
        return 0 if _of_two_tenses(alignment, x, y) else len(near)
    if not alone:
        return 0
    ground = common_ground(alignment)
    share = _SHARE_COARSE if fineness(x) in (_YEAR, _MONTH) else _SHARE
    if ground.worth < _GROUND or ground.share < share:
        return 0
    if _of_two_tenses(alignment, x, y):
        return 0
    if isinstance(x, Clock):
        return len(_beside(a, x, _FAR, "") & _beside(b, y, _FAR, ""))
    return len(_in_clause(a, x) & _in_clause(b, y))


def _restated(alignment: Alignment, x: Day | Clock, y: Day | Clock) -> bool:
    """Whether two statements tell so much alike that the one day of each is that of one event."""
    ground = common_ground(alignment)
    least = _SHARE_YEAR if fineness(x) == _YEAR else _SHARE_RESTATED
    if ground.worth < _GROUND or ground.share < least:
        return False
    if _counts_days(alignment.a.keys) != _counts_days(alignment.b.keys):
        return False
    if not (_is_sure(alignment) and _are_near(x, y)) and not (
        _is_told_of(alignment.a, x, alignment.b) and _is_told_of(alignment.b, y, alignment.a)
    ):
        return False  # "the mines, which opened in 1928"
    return not _of_two_tenses(alignment, x, y)


def _are_near(x: Day | Clock, y: Day | Clock) -> bool:
    """Whether two years may be one, misheard: 2001, 2011; and not 1928, 2018."""
    years = [day.year for day in (x, y) if isinstance(day, Day) and day.year is not None]
    return len(years) > 1 and abs(years[0] - years[1]) <= _DECADE


def _is_sure(alignment: Alignment) -> bool:
    """Whether nearly all is told by both: "opened in 2011", "in use since 2001"."""
    ground = common_ground(alignment)
    return ground.worth >= _GROUND_PARTS and ground.share >= _SHARE_SURE


def _is_told_of(wording: Wording, fact: Day | Clock, other: Wording) -> bool:
    """Whether of what is told of a day the other statement has anything."""
    if wording.keys[clause_at(wording, fact.first)[0]] in _PASSING:
        told = _in_clause(wording, fact)
    else:
        told = _in_clause(wording, fact, names=True) - {*map(concept, _APART)}
    return not told or not told.isdisjoint(other.once(read_concepts).worth)


def _counts_days(keys: Sequence[str]) -> bool:
    """Whether it is told how long after or before another thing: "two days after the flood"."""
    return any(one in _SPANS and other in _APART for one, other in pairwise(keys))


def _of_two_tenses(alignment: Alignment, x: Day | Clock, y: Day | Clock) -> bool:
    """Whether one day is told of what has been, the other of what is yet to be."""
    return {tense_at(alignment.a, x.first), tense_at(alignment.b, y.first)} == {PAST, COMING}


def _deadline(wording: Wording, fact: Day | Clock) -> bool:
    """Whether a day is but the last on which something may be so: "by 6 a.m."."""
    return fact.first > 0 and wording.keys[fact.first - 1] in _BY


def _until(wording: Wording, day: Day) -> bool:
    """The same where other words stand between: "by nightfall on Saturday"."""
    return not _BY.isdisjoint(wording.keys[max(0, day.first - _CLOSE) : day.first])


def _in_clause(wording: Wording, fact: Day | Clock, *, names: bool = False) -> set[str]:
    """What the clause of a fact is about, less ``names`` unless they are asked for."""
    told = wording.once(read_concepts).at
    first, last = clause_at(wording, fact.first)
    if first > 0 and wording.keys[first] == "that":
        first, _ = clause_at(wording, first - 1)  # "a meeting that opens on 16 May"
    if first == 0 and last < len(wording) and not _told(told[:last], fact):
        _, last = clause_at(wording, last)  # "On Tuesday, the bank raised its rate"
    inside = [i for i in range(first, last) if not fact.first <= i < fact.last]
    return {told[i] for i in inside if names or i == 0 or not wording.capital(i)} - {""}


def _told(concepts: Sequence[str], fact: Day | Clock) -> bool:
    """Whether a clause tells anything besides its day."""
    return any(found and not fact.first <= i < fact.last for i, found in enumerate(concepts))


def _far_apart(x: Day | Clock, y: Day | Clock) -> bool:
    """Whether two dates are so far apart that they are hardly those of one event."""
    if isinstance(x, Clock) or isinstance(y, Clock) or not (x.month and y.month):
        return False
    if x.day and x.day == y.day:
        return False  # the slip of a hand: 31 August, 31 October
    apart = abs(x.month * _MONTH_DAYS + (x.day or 1) - y.month * _MONTH_DAYS - (y.day or 1))
    most = _MONTH_DAYS + 1 if x.day and y.day else _HALF_YEAR
    return min(apart, 12 * _MONTH_DAYS - apart) > most


def _beside(wording: Wording, fact: Day | Clock, reach: int, marks: str) -> set[str]:
    """What the words beside a fact are about, less names, no farther than one of the marks."""
    told = wording.once(read_concepts).at
    found: set[str] = set()
    for i in range(fact.first - 1, max(-1, fact.first - 1 - reach), -1):
        if any(mark in marks for mark in wording.between(i + 1)):
            break
        if not wording.capital(i) or i == 0:
            found.add(told[i])
    for i in range(fact.last, min(len(wording), fact.last + reach)):
        if any(mark in marks for mark in wording.between(i)):
            break
        if not wording.capital(i):
            found.add(told[i])
    return found - {""}
