"""When words such as "00:01 GMT, Monday 3 March 2025" or "4. Juni, 18 Uhr" are over for certain.

What they leave open is taken as late as it may be: a day lasts to its end, a clock without a zone
is read where the day ends last, of two dates the later counts.
"""

import re
from datetime import UTC, date, datetime, timedelta
from typing import Final, NamedTuple

from service.text.credit.outlets import fold
from service.text.facts.calendar_words import MONTHS, RELATIVE_DAYS, SHORT_MONTHS, WEEKDAYS

# Hours before Greenwich: of a name that two zones bear, or that has a summer time, the later.
_ZONES: Final = {
    "gmt": 0, "utc": 0, "z": 0, "bst": 1, "cet": 1, "cest": 2, "mez": 1, "mesz": 2, "eet": 2,
    "eest": 3, "msk": 3, "sast": 2, "hkt": 8, "sgt": 8, "jst": 9, "kst": 9, "aest": 10, "aedt": 11,
    "edt": -4, "est": -5, "et": -5, "eastern": -5, "cdt": -5, "cst": -6, "ct": -6, "central": -6,
    "mdt": -6, "mst": -7, "mt": -7, "mountain": -7, "pdt": -7, "pst": -8, "pt": -8, "pacific": -8,
    "uk": 0, "london": 0, "paris": 1, "berlin": 1, "brussels": 1, "madrid": 1, "peninsular": 1,
    "york": -5, "washington": -5, "tokyo": 9, "uhr": 1,
}  # fmt: skip
_ANYWHERE: Final = -12
_NOON: Final = frozenset("noon midday mittag mittags midi mediodia".split())
_MIDNIGHT: Final = frozenset("midnight mitternacht minuit medianoche".split())
_HOURS: Final = frozenset(
    "hours hrs hr h uhr heures heure horas hora ore o'clock noon midday midnight".split()
)
_HALVES: Final = {"am": 0, "a.m": 0, "pm": 12, "p.m": 12}
_ALL_MONTHS: Final = {**MONTHS, **SHORT_MONTHS}
# A clock's number stands behind these, where no month follows it.
_CLOCK_LEADS: Final = frozenset("at las la um a".split())
_BETWEEN: Final = frozenset("of de del d".split())
TIME_WORDS: Final = frozenset(
    (
        *_ZONES, *_NOON, *_MIDNIGHT, *_HOURS, *_HALVES, *_ALL_MONTHS, *WEEKDAYS, *RELATIVE_DAYS,
        *"time local standard daylight summer t ortszeit zeit locale morning evening".split(),
    )
)  # fmt: skip
_WORD: Final = re.compile(
    r"\d+(?:[:./-]\d+)*(?:h\d{0,2}\b|st\b|nd\b|rd\b|th\b|er\b|º)?|[^\W\d_]+(?:['’.][^\W\d_]+)*"
)
_NUMERIC: Final = re.compile(r"(\d{1,4})([./-])(\d{1,2})(?:[./-](\d{2,4}))?")
_CLOCK: Final = re.compile(r"(\d{1,2})(?:[:.h](\d{2})(?:[:.]\d{2})?|h)")
_DAY: Final = re.compile(r"(\d{1,2})(?:st|nd|rd|th|er|º)?")
_YEARS: Final = range(1900, 2200)
_DAY_MINUTES: Final = 24 * 60
# A date without a year is the first on or after the day of publication: of an item that was sent
# again when its embargo was over, some weeks before it.
_NEAR: Final = (-1, 0, 1, 2)
_SENT_AFTER: Final = timedelta(days=31)


class Told(NamedTuple):
    """What words say of a moment: days (year, month, day; no year is None), minutes of the day."""

    days: tuple[tuple[int | None, int, int], ...] = ()
    weekdays: tuple[int, ...] = ()
    offset: int | None = None
    minutes: tuple[int, ...] = ()
    zone: int | None = None

    @property
    def precise(self) -> bool:
        """Whether a clock or a date is told."""
        return bool(self.days or self.minutes)

    @property
    def moment(self) -> bool:
        """Whether any day or time of day is told."""
        return self.precise or bool(self.weekdays) or self.offset is not None

    @property
    def clock_alone(self) -> bool:
        """Whether a time of day is told, of whichever day."""
        return bool(self.minutes) and not (self.days or self.weekdays) and self.offset is None


def read_time(text: str) -> Told:
    """Read the days and the times of day in some words; linear."""
    words = [fold(word).replace("\u2019", "'").removesuffix("'s") for word in _WORD.findall(text)]
    days: list[tuple[int | None, int, int]] = []
    minutes: list[int] = []
    for at, word in enumerate(words):
        before = words[at - 1] if at else ""
        after = words[at + 1] if at + 1 < len(words) else ""
        if word in _ALL_MONTHS:
            if (day := _named_day(words, at)) is not None:
                days.append(day)
        elif (numeric := _numeric(word)) and after not in _HOURS and after not in _ZONES:
            days.extend(numeric)
        elif word[0].isdigit():
            month_near = before in _ALL_MONTHS or after in _ALL_MONTHS or after in _BETWEEN
            if (time := _clock(word, before, after, dated=month_near)) is not None:
                minutes.append(time)
        elif word in _NOON:
            minutes.append(_DAY_MINUTES // 2)
        elif word in _MIDNIGHT:
            minutes.append(_DAY_MINUTES)
    zones = [_ZONES[word] for word in words if word in _ZONES]
    near = [RELATIVE_DAYS[word] for word in words if word in RELATIVE_DAYS]
    return Told(
        tuple(days),
        tuple(WEEKDAYS[word] for word in words if word in WEEKDAYS),
        max(near) if near else None,
        tuple(minutes),
        min(zones) if zones else None,
    )


def ended(told: Told, *, published: datetime | None) -> datetime | None:
    """Return the first moment at which what is told is over for certain, wherever it was told.

    ``published`` dates what bears no year or only a weekday. None where it cannot be dated.
    """
    minutes = max(told.minutes) if told.minutes else _DAY_MINUTES
    zone = _ANYWHERE if told.zone is None else told.zone
    try:
        day = _latest_day(told, published.date() if published else None)
        if day is None:
            return None
        midnight = datetime(day.year, day.month, day.day, tzinfo=UTC)
        time = midnight + timedelta(minutes=minutes) - timedelta(hours=zone)
        if told.clock_alone and published and published.tzinfo and time < published:
            time += timedelta(days=1)
        return time
    except (ValueError, OverflowError):
        return None


def _latest_day(told: Told, published: date | None) -> date | None:
    days: list[date] = []
    for year, month, day in told.days:
        if year is not None:
            days.append(date(year, month, day))
        elif published is None:
            return None
        else:
            near = (_made(published.year + years, month, day) for years in _NEAR)
            behind = published - _SENT_AFTER
            ahead = [one for one in near if one is not None and one >= behind]
            if not ahead:
                return None
            days.append(ahead[0])
    if days:
        return max(days)
    if published is None:
        return None
    if told.weekdays:
        wait = max((weekday - published.weekday()) % 7 for weekday in told.weekdays)
        return published + timedelta(days=wait)
    if told.offset is not None:
        return published + timedelta(days=told.offset)
    return published if told.clock_alone else None


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _named_day(words: list[str], at: int) -> tuple[int | None, int, int] | None:
    """The day beside the name of a month: "3 March 2025", "March 3, 2025", "3 de marzo de 2025"."""
    before = at - 1
    while before > 0 and words[before] in _BETWEEN:
        before -= 1
    behind = at + 1
    day = _DAY.fullmatch(words[before]) if before >= 0 else None
    if day is None or not 1 <= int(day[1]) <= 31:
        day = _DAY.fullmatch(words[behind]) if behind < len(words) else None
        behind += 1
    if day is None or not 1 <= int(day[1]) <= 31:
        return None
    while behind < len(words) and words[behind] in _BETWEEN:
        behind += 1
    year = words[behind] if behind < len(words) else ""
    told = int(year) if len(year) == 4 and year.isdecimal() and int(year) in _YEARS else None
    return told, _ALL_MONTHS[words[at]], int(day[1])


def _numeric(word: str) -> list[tuple[int | None, int, int]]:
    """The dates that a number with marks may be: 2025-03-04, 4.3.2025, 4/3/2025 (either way)."""
    found = _NUMERIC.fullmatch(word)
    if found is None:
        return []
    one, other, year = int(found[1]), int(found[3]), found[4]
    if len(found[1]) == 4:
        return [(one, other, int(year))] if year else []
    if year is None:
        return [(None, other, one)] if found[2] == "." and len(found[3]) == 1 else []
    full = int(year) + (2000 if len(year) == 2 else 0)
    orders = [(one, other)] if found[2] == "." else [(one, other), (other, one)]
    return [(full, month, day) for day, month in orders if 1 <= month <= 12 and 1 <= day <= 31]


def _clock(word: str, before: str, after: str, *, dated: bool) -> int | None:
    """The minutes of the day that a number tells, or None where it tells no time of day."""
    half = _HALVES.get(after)
    hours = after in _HOURS or after in _ZONES
    if clock := _CLOCK.fullmatch(word):
        hour, minute = int(clock[1]), int(clock[2] or 0)
    elif len(word) == 4 and word.isdecimal():
        if int(word) in _YEARS and not hours:
            return None
        hour, minute = int(word[:2]), int(word[2:])
    elif word.isdecimal() and (half is not None or hours or (before in _CLOCK_LEADS and not dated)):
        if half is None and after in _NOON | _MIDNIGHT:
            return None
        hour, minute = int(word), 0
    else:
        return None
    if hour > 24 or minute > 59:
        return None
    if half is not None and hour <= 12:
        hour = hour % 12 + half
    return hour * 60 + minute
