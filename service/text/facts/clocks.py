"""Times of day in a wording: 9:30 p.m., 21.30 Uhr, nine o'clock, noon."""

from collections.abc import Iterator

from service.text.fact import fact
from service.text.facts.calendar_words import CLOCK_WORDS, ZONES
from service.text.facts.number_words import units
from service.text.facts.telling import Wording

_AFTER_HOURS = frozenset("am pm o in at".split())
_LEADS = frozenset("at by until around from about um a before after".split())
_SMALL_HOURS = 5
_TELLING = CLOCK_WORDS | {"morning", "afternoon", "evening", "night"}
_PARTS = {"morning": "am", "afternoon": "pm", "evening": "pm"}
_TO = frozenset({"to", "and", "until", "till", "bis"})


@fact
class Clock:
    """A time of day in minutes; ``half`` is False where it may be either half of the day."""

    first: int
    last: int
    minutes: int
    half: bool
    zone: str = ""


def read_clocks(wording: Wording) -> list[Clock]:
    """The times of day in a wording, in order."""
    # Without such a word, a colon or the one word 21h30, nothing tells a time.
    keys = wording.keys
    if _TELLING.isdisjoint(keys) and not [
        key for key in keys if key[0].isdecimal() and not key.isdecimal()
    ]:
        telling = wording.telling
        if telling.text.find(":", max(0, telling.start), max(0, telling.end)) < 0:
            return []
    return list(_clocks(wording))


def _clocks(wording: Wording) -> Iterator[Clock]:
    keys, size = wording.keys, len(wording.keys)
    i = 0
    while i < size:
        found = _clock_at(wording, i)
        if found is None:
            i += 1
            continue
        zone = keys[found.last] if found.last < size and keys[found.last] in ZONES else ""
        if (before := _from(wording, found, zone)) is not None:
            yield before
        yield Clock(found.first, found.last, found.minutes, found.half, zone)
        i = found.last


def _from(wording: Wording, until: Clock, zone: str) -> Clock | None:
    """The 7 of "from 7 to 9 p.m.", which may be either half of the day."""
    i = until.first - 1
    if i >= 1 and wording.keys[i] in _TO:
        i -= 1
    elif i < 0 or wording.between(until.first).strip() not in ("-", "–", "—"):
        return None
    hour = _hour(wording.keys[i])
    return None if hour is None else _time(i, i + 1, hour, "0", "", zone)


def _hour(key: str) -> str | None:
    if key.isdecimal():
        return key if len(key) <= 2 else None
    value = units("en").get(key)
    return str(value) if value is not None and 1 <= value <= 12 else None


def _clock_at(wording: Wording, i: int) -> Clock | None:
    keys, size = wording.keys, len(wording.keys)
    key = keys[i]
    if key in ("noon", "mediodia"):
        return Clock(i, i + 1, 720, True)
    if key in ("midnight", "medianoche"):
        return Clock(i, i + 1, 0, True)
    following = keys[i + 1] if i + 1 < size else ""
    if not key[0].isdecimal():
        if following in _AFTER_HOURS and (hour := _hour(key)) is not None:
            return _told(wording, i, i + 1, hour, "0")
        return None
    head, _, tail = key.partition("h")
    if tail.isdecimal() and head.isdecimal() and len(tail) == 2:
        return _time(i, i + 1, head, tail, "24")
    if key[-2:] in ("am", "pm") and key[:-2].isdecimal():
        return _time(i, i + 1, key[:-2], "0", key[-2:])
    if not key.isdecimal() or len(key) > 4:
        return None
    if len(key) == 4:
        return _time(i, i + 1, key[:2], key[2:], "24") if following in ("gmt", "utc") else None
    minutes, half = following[:2], following[2:]
    if half in ("am", "pm") and minutes.isdecimal() and wording.between(i + 1) in (":", "."):
        return _time(i, i + 2, key, minutes, half)
    if len(following) == 2 and following.isdecimal():
        mark = wording.between(i + 1)
        if mark in (":", ".") or (mark == " " and not wording.telling.cased):
            return _told(wording, i, i + 2, key, following)
    return _told(wording, i, i + 1, key, "0")


def _told(wording: Wording, first: int, last: int, hours: str, minutes: str) -> Clock | None:
    """A time whose half of the day is told after it, or that only its colon tells."""
    keys, size = wording.keys, len(wording.keys)
    half = keys[last] if last < size else ""
    if half in ("am", "pm"):
        return _time(first, last + 1, hours, minutes, half)
    if half == "uhr":
        return _time(first, last + 1, hours, minutes, "24")
    if first > 0 and keys[first - 1] in _LEADS and (part := _half_told(keys[last : last + 3])):
        half = part[1] if part[1] != "night" else "pm" if int(hours) > _SMALL_HOURS else "am"
        return _time(first, last + part[0], hours, minutes, half if int(hours) <= 12 else "24")
    if half == "o" and last + 1 < size and keys[last + 1] == "clock":
        return _time(first, last + 2, hours, minutes, "")
    colon = last == first + 2 and wording.between(first + 1) == ":"
    if colon and first > 0 and keys[first - 1] in _LEADS and wording.follows(last - 1)[:1] != ":":
        return _time(
            first, last, hours, minutes, "24" if len(hours) <= 2 and int(hours) > 12 else ""
        )
    return None


def _half_told(keys: list[str]) -> tuple[int, str] | None:
    """The half of the day in words, and how many they are: "in the morning", "at night"."""
    if keys[:2] == ["at", "night"]:
        return 2, "night"
    if keys[:2] == ["in", "the"] and keys[2:] and (half := _PARTS.get(keys[2])):
        return 3, half
    return None


def _time(
    first: int, last: int, hours: str, minutes: str, half: str, zone: str = ""
) -> Clock | None:
    if len(hours) > 2 or len(minutes) > 2:
        return None
    hour, minute = int(hours), int(minutes)
    if hour > 24 or minute > 59:
        return None
    if half == "pm" and hour < 12:
        hour += 12
    elif half == "am" and hour == 12:
        hour = 0
    return Clock(first, last, hour % 24 * 60 + minute, bool(half), zone)
