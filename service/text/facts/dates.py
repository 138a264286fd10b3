"""Days, months and years in a wording, as far as its words fix them."""

from datetime import date

from service.text.fact import fact
from service.text.facts.calendar_words import (
    CLOCK_WORDS,
    DOUBTFUL_MONTHS,
    MONTHS,
    PARTS_OF_DAY,
    RELATIVE_DAYS,
    SHORT_MONTHS,
    WEEKDAYS,
    YEAR_LEADS,
)
from service.text.facts.telling import Wording

_MONTH_LEADS = frozenset(
    "in of since by until last this early late mid from next through on im en de and for to".split()
)
_LEADS = {"last": -1, "next": 1, "this": 0}
_DATE_WORDS = frozenset(
    [*MONTHS, *SHORT_MONTHS, *WEEKDAYS, *RELATIVE_DAYS, *PARTS_OF_DAY, *CLOCK_WORDS, *_LEADS]
)
_ORDINAL_ENDINGS = ("st", "nd", "rd", "th", "er")
# How many days "last week" may reach back, and "this week" either way.
_PERIODS = {"week": 15, "month": 63, "year": 732}
# Desks name a weekday within a week of publication; a day more for the time zone.
_WEEKDAY = (-8, 8)
_FAR_WEEKDAY = (-15, 15)


@fact
class Day:
    """What words ``first`` to ``last`` of a wording say of a day; None where they do not say.

    ``within`` is the first and the last day it may be, counted from the day of publication, and
    ``months`` how many months from it, ``years`` how many years: "last month" is -1.
    """

    first: int
    last: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    within: tuple[int, int] | None = None
    months: int | None = None
    years: int | None = None


def is_year(day: Day) -> bool:
    """Whether of a day no more than its year is told."""
    return day.year is not None and day.month is None


def is_date_word(key: str) -> bool:
    """Whether a folded word may be part of a day or a time of day."""
    return key in _DATE_WORDS


def names_no_day(keys: list[str]) -> bool:
    """Whether none of these folded words may be part of a day or a time of day."""
    return _DATE_WORDS.isdisjoint(keys)


def read_days(wording: Wording) -> list[Day]:
    """The days and years of a wording, in order."""
    found: list[Day] = []
    done = 0
    if names_no_day(wording.keys) and not [
        key for key in wording.keys if len(key) == 4 and key.isdecimal()
    ]:
        return found
    for i, key in enumerate(wording.keys):
        if i < done or not (key in _DATE_WORDS or key[0].isdecimal()):
            continue
        if (day := _day_at(wording, i)) is not None:
            found.append(day)
            done = day.last
    return found


def _day_at(wording: Wording, i: int) -> Day | None:
    keys, size = wording.keys, len(wording.keys)
    key = keys[i]
    weekday = WEEKDAYS.get(key)
    if weekday is not None and not (
        key == "domingo" and wording.telling.cased and wording.capital(i)
    ):
        lead = keys[i - 1] if i > 0 else ""
        dated = _dated(wording, i + 1) if i + 1 < size else None
        if dated is not None and dated.day is not None:
            return Day(i, dated.last, dated.year, dated.month, dated.day, weekday)
        reach = _FAR_WEEKDAY if lead in ("last", "next") else _WEEKDAY
        return Day(i, i + 1, weekday=weekday, within=reach)
    if key in RELATIVE_DAYS:
        if key == "aujourd":
            return Day(i, min(i + 2, size), within=(0, 0))
        if key == "morgen" and i > 0 and keys[i - 1] in WEEKDAYS:
            return None
        return Day(i, i + 1, within=(RELATIVE_DAYS[key], RELATIVE_DAYS[key]))
    if key in _LEADS and i + 1 < size and keys[i + 1] in _PERIODS:
        days = _PERIODS[keys[i + 1]]
        within = 0 if key == "next" else -days, 0 if key == "last" else days
        months = _LEADS[key] if keys[i + 1] == "month" else None
        years = _LEADS[key] if keys[i + 1] == "year" else None
        return Day(i, i + 2, within=within, months=months, years=years)
    return _dated(wording, i)


def _dated(wording: Wording, i: int) -> Day | None:
    """A date of month and day in either order, an ISO date, a month, or a year at word ``i``."""
    keys, size = wording.keys, len(wording.keys)
    month = _month(keys[i])
    if month is not None:
        if i + 1 < size and (day := _day_number(keys[i + 1])) is not None and _ties(wording, i + 1):
            last, year = _year_after(wording, _behind_range(wording, i + 2))
            return Day(i, last, year, month, day)
        if keys[i] in SHORT_MONTHS or not _is_month_alone(wording, i):
            return None
        last, year = _year_after(wording, i + 1)
        return Day(i, last, year, month)
    day = _day_number(keys[i])
    if day is not None:
        j = _behind_range(wording, i + 1)
        while j < size and keys[j] in ("of", "de", "del") and j < i + 2:
            j += 1
        if j < size and (month := _month_after_day(wording, j)) is not None:
            last, year = _year_after(wording, j + 1)
            return Day(i, last, year, month, day)
    return _in_digits(wording, i)


def _behind_range(wording: Wording, i: int) -> int:
    """Where a range of days ends whose first stands before word ``i``: "17 and 18", "17-18".

    "On July 12 and 15 people were hurt" tells one day: what is counted stands behind its figure.
    """
    keys = wording.keys
    second = i + (keys[i : i + 1] in (["and"], ["to"]))
    joined = second > i or (i < len(keys) and wording.between(i) in ("-", "–"))
    if not joined or second >= len(keys) or _day_number(keys[second]) is None:
        return i
    closed = wording.follows(second).strip() or wording.follows_light(second)
    return second + 1 if closed or _month(keys[second + 1]) else i


def _month(key: str) -> int | None:
    return MONTHS.get(key) or SHORT_MONTHS.get(key)


def _day_number(key: str) -> int | None:
    digits = key[:-2] if key[-2:] in _ORDINAL_ENDINGS else key
    if not (digits.isdecimal() and digits.isascii() and len(digits) <= 2):
        return None
    return int(digits) if 1 <= int(digits) <= 31 else None


def _ties(wording: Wording, i: int) -> bool:
    """Whether the number at word ``i`` belongs to the month before it and is not a count."""
    if wording.between(i) not in (" ", ". ", "\u00a0", "-", "."):
        return False
    following = wording.between(i + 1) if i + 1 < len(wording.keys) else ""
    return not (following in (",", ".", "-", "–") and _is_digits(wording.keys[i + 1], 3))


def _month_after_day(wording: Wording, j: int) -> int | None:
    """The month at word ``j`` unless it has its own day, or is a verb: "12 may have died"."""
    keys = wording.keys
    following = keys[j + 1] if j + 1 < len(keys) else ""
    if keys[j] in DOUBTFUL_MONTHS and (
        not wording.capital(j) if wording.telling.cased else following in wording.light
    ):
        return None
    if following and _day_number(following) is not None and _ties(wording, j + 1):
        return None
    return _month(keys[j])


def _is_digits(key: str, count: int) -> bool:
    return len(key) == count and key.isdecimal()


def _year_after(wording: Wording, i: int) -> tuple[int, int | None]:
    keys = wording.keys
    if (
        i < len(keys)
        and keys[i] in ("de", "del", "of")
        and i + 1 < len(keys)
        and _year(keys[i + 1])
    ):
        return i + 2, _year(keys[i + 1])
    year = _year(keys[i]) if i < len(keys) else None
    tied = wording.between(i) in (" ", ", ", ",", "-", "/", ".", ". ", "\u00a0")
    return (i + 1, year) if year is not None and tied else (i, None)


def _year(key: str) -> int | None:
    if not (_is_digits(key, 4) and key.isascii()):
        return None
    return int(key) if 1500 <= int(key) <= 2099 else None


def _is_month_alone(wording: Wording, i: int) -> bool:
    key = wording.keys[i]
    if key not in DOUBTFUL_MONTHS:
        return not (key == "avril" and wording.capital(i))
    if wording.telling.cased and not wording.capital(i):
        return False
    if wording.capital(i) and i > 0 and key in ("august", "march"):
        return True
    following = wording.keys[i + 1] if i + 1 < len(wording.keys) else ""
    return (i > 0 and wording.keys[i - 1] in _MONTH_LEADS) or _year(following) is not None


def _in_digits(wording: Wording, i: int) -> Day | None:
    """2018-07-12, 7/12/2018, 12.07.2018, or a year alone."""
    keys, size = wording.keys, len(wording.keys)
    year = _year(keys[i])
    if i + 2 < size and keys[i + 1].isdecimal() and keys[i + 2].isdecimal():
        marks = wording.between(i + 1), wording.between(i + 2)
        x, y = _day_number(keys[i + 1]), _day_number(keys[i + 2])
        if year is not None and marks == ("-", "-") and x is not None and y is not None and x <= 12:
            return Day(i, i + 3, year, x, y)
        x, y = _day_number(keys[i]), _day_number(keys[i + 1])
        last_year = _year(keys[i + 2])
        if last_year is not None and x is not None and y is not None and marks[0] == marks[1]:
            if marks[0] == "." and y <= 12:
                return Day(i, i + 3, last_year, y, x)
            if marks[0] == "/":
                # Which is the month is told only where one of them cannot be.
                if x > 12 >= y:
                    return Day(i, i + 3, last_year, y, x)
                if y > 12 >= x or x == y:
                    return Day(i, i + 3, last_year, x, y)
                return Day(i, i + 3, last_year)
    if year is not None and _is_year_alone(wording, i):
        return Day(i, i + 1, year)
    return None


def _is_year_alone(wording: Wording, i: int) -> bool:
    keys = wording.keys
    if wording.follows(i)[:1] in ("%", ":") or (i > 0 and keys[i - 1] in "$€£¥₹%"):
        return False
    following = keys[i + 1] if i + 1 < len(keys) else ""
    joined = wording.between(i + 1) if following else ""
    if following in ("gmt", "utc", "hours", "people", "meters", "metres", "feet", "miles") or (
        following.isdecimal() and joined in (",", ".", " ")
    ):
        return False
    if joined in ("-", "–") and _is_digits(following, 2):
        return False  # "the 2014-15 season" is told by its number
    return i > 0 and (keys[i - 1] in YEAR_LEADS or keys[i - 1] in MONTHS)


def in_calendar(year: int, month: int, day: int) -> date | None:
    """The date, or None where the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None
