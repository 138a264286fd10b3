"""Where two tellings differ in a day, a year or a time of day."""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, timedelta, timezone
from typing import TypeVar

from service.text.fact import fact
from service.text.facts.calendar_words import MONTHS, NEAR_PARTS, PARTS_OF_DAY, SHORT_MONTHS
from service.text.facts.clocks import Clock, read_clocks
from service.text.facts.concepts import read_concepts
from service.text.facts.dates import (
    Day,
    in_calendar,
    is_year,
    names_no_day,
    read_days,
)
from service.text.facts.differences import Alignment, Stretch
from service.text.facts.telling import Disagreement, Telling, Wording, stem
from service.text.facts.tenses import COMING, PAST, deeds_at, tense_at

_Fact = TypeVar("_Fact", Day, Clock)

_SKIPPED = frozenset(
    "on in the of at by late early last this next around about since am le el du im until".split()
)
_NEAR_REACH = 5
_PAUSES = frozenset(",;:")
# "Yesterday" is that of the desk that wrote it, from Los Angeles to Sydney: noon in Greenwich is of
# one day in both.
_DESKS = timezone(timedelta(hours=-8)), timezone(timedelta(hours=10))
_NIGHT = frozenset("night overnight midnight nacht nuit noche".split())
_EARLY = frozenset("early morning overnight dawn hours fruh morgen matin madrugada".split())
_SINCE = frozenset("since seit depuis desde".split())
# Minutes by which a time that is told roughly may be off: "about 6" is rougher than "about 6:30",
# and that than "about 6:50".
_ROUGHLY = ((60, 45), (30, 20), (1, 10))
_ESTIMATED = frozenset("about around roughly approximately gegen vers hacia sobre".split())
_ABOUT = frozenset(
    """
    about around roughly approximately nearly almost shortly just before after past gegen kurz
    vers hacia sobre
    """.split()
)
_HALF_DAY = 720
SEASONS = {
    "spring": "spring", "summer": "summer", "autumn": "autumn", "fall": "autumn",
    "winter": "winter",
}  # fmt: skip
_SEASON_LEADS = frozenset("next last this in the by until since coming previous early late".split())
_TWO_ENDS = frozenset({"early", "late"})
# Which part of a year or a decade: "the end of 2027", "the late 1960s".
ENDS = {
    "early": 0, "beginning": 0, "start": 0, "mid": 1, "middle": 1, "late": 2, "end": 2, "close": 2,
}  # fmt: skip
_MONTH_NAMES = frozenset([*MONTHS, *SHORT_MONTHS])
_DASHES = frozenset("-–—‐‑")
_DECADE = re.compile(r"\d{2,4}s")
# What only stands in the place of the other between the same words is held against it.
_SLOT = 5
# A telling with more open dates than these is a calendar, not a statement.
_MOST = 20


@fact
class Times:
    """All days and times of day that a telling names.

    ``taken`` are the words that belong to a date, and so are no numbers.
    """

    days: list[Day]
    clocks: list[Clock]
    taken: frozenset[int]


def is_part_word(key: str) -> bool:
    """Whether a folded word may tell a part of a year or of a decade."""
    return key in SEASONS or key in ENDS


def _covered(facts: Sequence[Day | Clock]) -> frozenset[int]:
    return frozenset([i for fact in facts for i in range(fact.first, fact.last)])


_DIGIT = re.compile(r"\d")
_NONE = Times([], [], frozenset())


def read_times(wording: Wording) -> Times:
    """The days and times of day of a telling."""
    telling = wording.telling
    if names_no_day(wording.keys) and not _DIGIT.search(
        telling.text, max(0, telling.start), max(0, telling.end)
    ):
        return _NONE
    clocks = read_clocks(wording)
    in_clocks = _covered(clocks)
    days = [day for day in read_days(wording) if day.first not in in_clocks]
    return Times(days, clocks, in_clocks | _covered(days))


def date_disagreements(alignment: Alignment) -> Iterator[Disagreement]:
    """The days and times of day that two tellings of one statement put differently.

    Weekdays and "yesterday" are resolved against ``published``.
    """
    here, there = alignment.a.once(read_times), alignment.b.once(read_times)
    yield from _unlike(alignment, here.days, there.days, lambda x, y: one_day(alignment, x, y))
    yield from _unlike(
        alignment, here.clocks, there.clocks, lambda x, y: may_be_one_time(alignment, x, y)
    )
    yield from _parts_of_day(alignment)


def one_day(alignment: Alignment, x: Day, y: Day) -> bool:
    """Whether a day here and one there may be the same."""
    a, b = alignment.a, alignment.b
    if _in_range(a, x) != _in_range(b, y):
        return True  # "the three months to Dec. 31", "the October-December quarter"
    if _over_midnight(a, x, b, y) or _over_midnight(b, y, a, x):
        return True
    if _next_to(x, y) and _zones(a).isdisjoint(_zones(b)) and _zones(a) and _zones(b):
        return True  # 9 p.m. EDT on Saturday is 0100 GMT on Sunday
    return may_be_one_day(x, a.telling, y, b.telling)


def _in_range(wording: Wording, day: Day) -> bool:
    """Whether a month is one end of several: "October-December"."""
    if day.month is None or day.day is not None:
        return False
    keys = wording.keys
    before, behind = keys[max(0, day.first - 1) : day.first], keys[day.last : day.last + 1]
    return (not _MONTH_NAMES.isdisjoint(before) and wording.between(day.first) in _DASHES) or (
        not _MONTH_NAMES.isdisjoint(behind) and wording.between(day.last) in _DASHES
    )


def _zones(wording: Wording) -> set[str]:
    """The time zones of a wording's clocks."""
    return {clock.zone for clock in wording.once(read_times).clocks if clock.zone}


def _next_to(x: Day, y: Day) -> bool:
    """Whether one day is the next after the other."""
    if x.weekday is not None and y.weekday is not None:
        return (x.weekday - y.weekday) % 7 in (1, 6)
    return (
        x.day is not None and y.day is not None and x.month == y.month and abs(x.day - y.day) == 1
    )


def _unlike(
    alignment: Alignment,
    here: Sequence[_Fact],
    there: Sequence[_Fact],
    may_be_one: Callable[[_Fact, _Fact], bool],
) -> Iterator[Disagreement]:
    open_here = [x for x in here if not told_in_place(alignment.to_b, x)][:_MOST]
    open_there = [y for y in there if not told_in_place(alignment.to_a, y)][:_MOST]
    for x in list(open_here):
        twin = next((y for y in open_there if _told_alike(x, y) and may_be_one(x, y)), None)
        if twin is not None:
            open_here.remove(x)
            open_there.remove(twin)
    pairs = [
        (-ties, x.first + y.first, x, y)
        for x in open_here
        for y in open_there
        if (ties := _ties(alignment, x, y)) >= (_SLOT if _of_two(alignment, x, y) else 1)
        and not _of_two_deeds(alignment, x, y)
    ]
    done_here: set[int] = set()
    done_there: set[int] = set()
    for _, _, x, y in sorted(pairs, key=lambda pair: pair[:2]):
        if x.first in done_here or y.first in done_there:
            continue
        done_here.add(x.first)
        done_there.add(y.first)
        if not may_be_one(x, y):
            yield alignment.disagreement("date", (x.first, x.last), (y.first, y.last))


def _of_two(alignment: Alignment, x: Day | Clock, y: Day | Clock) -> bool:
    """Whether two days are of two events by their form: "on Wednesday", "since 2007"."""
    if since(alignment.a, x) != since(alignment.b, y):
        return True
    return isinstance(x, Day) and isinstance(y, Day) and is_year(x) != is_year(y)


def _of_two_deeds(alignment: Alignment, x: Day | Clock, y: Day | Clock) -> bool:
    """Whether one day is of what was done, one of what is to be: "was held on", "will appear"."""
    a, b = alignment.a, alignment.b
    tenses = tense_at(a, x.first), tense_at(b, y.first)
    if set(tenses) != {PAST, COMING}:
        return False
    done, other = (deeds_at(a, x.first), b) if tenses[0] == PAST else (deeds_at(b, y.first), a)
    return bool(done) and done.isdisjoint(other.once(read_concepts).worth)


def since(wording: Wording, fact: Day | Clock) -> bool:
    """Whether a day only tells how long something has been so."""
    return fact.first > 0 and wording.keys[fact.first - 1] in _SINCE


def _told_alike(x: Day | Clock, y: Day | Clock) -> bool:
    if isinstance(x, Day) and isinstance(y, Day):
        return (x.day, x.month, x.weekday) == (y.day, y.month, y.weekday) and x.within == y.within
    return True


def told_in_place(mapped: Sequence[int], fact: Day | Clock) -> bool:
    """Whether a fact is told in the very same words at the same place in the other telling."""
    first = mapped[fact.first]
    return first >= 0 and mapped[fact.first : fact.last] == list(
        range(first, first + fact.last - fact.first)
    )


def _ties(alignment: Alignment, x: Day | Clock, y: Day | Clock) -> int:
    """How surely two facts are told of one event: 0 for not, then the more the surer."""
    a, b = alignment.a, alignment.b
    around = _around(a, x) & _around(b, y)
    i, j = x.first - 1, y.first - 1
    while i >= 0 and a.keys[i] in _SKIPPED:
        i -= 1
    while j >= 0 and b.keys[j] in _SKIPPED:
        j -= 1
    left = i == j == -1 or (i >= 0 and j >= 0 and alignment.to_b[i] == j)
    right = (x.last == len(a) and y.last == len(b)) or (
        x.last < len(a) and y.last < len(b) and alignment.to_b[x.last] == y.last
    )
    stretch = alignment.stretch_at(x.first)
    together = stretch is not None and stretch.j1 <= y.first < stretch.j2
    if left or right:
        return 3 + left + right + together
    return 2 if together or around else 0


def _around(wording: Wording, fact: Day | Clock) -> set[str]:
    """Stems of the words of weight beside a fact, no farther than the next punctuation."""
    found: set[str] = set()
    for i in range(fact.first - 1, max(-1, fact.first - 1 - _NEAR_REACH), -1):
        if not _PAUSES.isdisjoint(wording.between(i + 1)):
            break
        if wording.keys[i] not in wording.light:
            found.add(stem(wording.keys[i]))
    for i in range(fact.last, min(len(wording), fact.last + _NEAR_REACH)):
        if not _PAUSES.isdisjoint(wording.between(i)):
            break
        if wording.keys[i] not in wording.light:
            found.add(stem(wording.keys[i]))
    return found


def may_be_one_day(x: Day, in_x: Telling, y: Day, in_y: Telling) -> bool:
    """Whether two ways of naming a day may name one day, or a day and its month or year."""
    if x.weekday is not None and y.weekday is not None and x.weekday != y.weekday:
        return False
    if x.weekday is not None and x.weekday == y.weekday and not (x.month and y.month):
        return True
    for told_x, told_y in ((x.year, y.year), (x.month, y.month), (x.day, y.day)):
        if told_x is not None and told_y is not None and told_x != told_y:
            return False
    if (x.month and y.month) or (x.within and y.within and x.within == y.within):
        return True
    if x.years is not None and y.years is not None and not (in_x.published or in_y.published):
        return False  # "this year", "next year": written in one, as far as anybody knows
    days_x = _reach(x, in_x.published, in_y.published)
    days_y = _reach(y, in_y.published, in_x.published)
    if days_x is None or days_y is None:
        return True
    first, last = max(days_x[0], days_y[0]), min(days_x[1], days_y[1])
    if first > last:
        return False
    weekday = x.weekday if x.weekday is not None else y.weekday
    return weekday is None or (weekday - first.weekday()) % 7 <= (last - first).days


def _reach(day: Day, own: datetime | None, other: datetime | None) -> tuple[date, date] | None:
    """The first and the last day that may be meant, or None where that cannot be told."""
    if day.month is None and day.year is None:
        return _from_publication(day, own)
    published = own or other
    near = published.date() if published is not None else None
    years = [day.year] if day.year is not None else _years_near(near)
    best: tuple[date, date] | None = None
    for year in years:
        first = in_calendar(year, day.month or 1, day.day or 1)
        last = first if day.day else _month_end(year, day.month or 12)
        if first is None or last is None:
            continue
        if best is None or (near is not None and abs(first - near) < abs(best[0] - near)):
            best = first, last
    return best


def _from_publication(day: Day, published: datetime | None) -> tuple[date, date] | None:
    if published is None:
        # A weekday may still be held against a date whose year is told.
        return (date.min, date.max) if day.weekday is not None else None
    if day.within is None:
        return None
    try:
        earliest, latest = (published.astimezone(zone).date() for zone in _DESKS)
        earliest, latest = min(earliest, published.date()), max(latest, published.date())
        if day.months is not None:
            begins, ends = (_month_from(when, day.months) for when in (earliest, latest))
            return (begins[0], ends[1]) if begins and ends else None
        if day.years is not None:
            first, last = earliest.year + day.years, latest.year + day.years
            return date(first, 1, 1), date(last, 12, 31)
        return earliest + timedelta(day.within[0]), latest + timedelta(day.within[1])
    except (OverflowError, ValueError):
        return None


def _month_from(published: date, months: int) -> tuple[date, date] | None:
    """The first and last day of the month so many before or behind that of publication."""
    year, month = divmod(12 * published.year + published.month - 1 + months, 12)
    first, last = in_calendar(year, month + 1, 1), _month_end(year, month + 1)
    return (first, last) if first and last else None


def _years_near(published: date | None) -> list[int]:
    return [] if published is None else [published.year - 1, published.year, published.year + 1]


def _month_end(year: int, month: int) -> date | None:
    following = in_calendar(year + month // 12, month % 12 + 1, 1)
    return None if following is None else following - timedelta(1)


def may_be_one_time(alignment: Alignment, x: Clock, y: Clock) -> bool:
    """Whether two times of day may be one: "shortly after 6 a.m." may be 6:20."""
    if x.zone != y.zone and (x.zone or y.zone):
        return True
    told = (alignment.a, x), (alignment.b, y)
    rough = [_roughness(clock) for wording, clock in told if _is_rough(wording, clock, _ABOUT)]
    apart = abs(x.minutes - y.minutes)
    if apart >= _HALF_DAY and not (x.half and y.half):
        apart -= _HALF_DAY
    if all(_is_rough(wording, clock, _ESTIMATED) for wording, clock in told):
        return apart <= min(rough)  # "about 6:15", "about 6:30"
    return apart <= max(rough, default=0)


def _roughness(clock: Clock) -> int:
    """How many minutes a time may be off that is told roughly, by how round it is."""
    return next(minutes for step, minutes in _ROUGHLY if clock.minutes % step == 0)


def _is_rough(wording: Wording, clock: Clock, words: frozenset[str]) -> bool:
    return not words.isdisjoint(wording.keys[max(0, clock.first - 2) : clock.first])


def _over_midnight(before: Wording, x: Day, after: Wording, y: Day) -> bool:
    """Whether one night is told by both its days: Saturday night, early on Sunday."""
    if x.weekday is None or y.weekday is None or (x.weekday + 1) % 7 != y.weekday:
        return False
    night = _NIGHT.intersection(before.keys[max(0, x.first - 2) : x.last + 2])
    return bool(night) and not _EARLY.isdisjoint(after.keys[max(0, y.first - 4) : y.last + 2])


def _parts_of_day(alignment: Alignment) -> Iterator[Disagreement]:
    """Saturday morning against Saturday night, next spring against next autumn."""
    for s in alignment.stretches:
        if s.i2 - s.i1 != 1 or s.j2 - s.j1 != 1 or s.i1 == 0:
            continue
        key, other = alignment.a.keys[s.i1], alignment.b.keys[s.j1]
        if _is_other_season(alignment, s.i1, key, other) or _is_other_end(alignment, s, key, other):
            yield alignment.disagreement("date", (s.i1, s.i2), (s.j1, s.j2))
            continue
        x, y = PARTS_OF_DAY.get(key), PARTS_OF_DAY.get(other)
        if x and y and x != y and frozenset({x, y}) not in NEAR_PARTS:
            yield alignment.disagreement("date", (s.i1, s.i2), (s.j1, s.j2))


def _is_other_season(alignment: Alignment, i: int, key: str, other: str) -> bool:
    """Whether another season stands in the place of one: "next spring", "next autumn"."""
    x, y = SEASONS.get(key), SEASONS.get(other)
    return bool(x and y and x != y and alignment.a.keys[i - 1] in _SEASON_LEADS)


def _is_other_end(alignment: Alignment, s: Stretch, key: str, other: str) -> bool:
    """Whether one decade is told by its two ends: "the late 1990s", "the early 1990s"."""
    behind = alignment.a.keys[s.i2 : s.i2 + 1]
    return (
        key != other
        and _TWO_ENDS.issuperset((key, other))
        and bool(behind and _DECADE.fullmatch(behind[0]))
    )
