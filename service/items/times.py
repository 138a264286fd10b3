"""Dates in every dialect that newsrooms send. None is guessed: a time without a zone is no time."""

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

_AP = re.compile(r"(\d\d)-(\d\d)-(\d\d) (\d\d)(\d\d)GMT")
_DPA = re.compile(r"(\d\d)(\d\d)(\d\d) (GMT|UTC|Z) ([A-Z][a-z]{2}) (\d\d)")
_LONGEST = 80
_CLOCK = re.compile(r"[T ]\d")
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


def read_time(value: object, *, naive_is_utc: bool = False) -> datetime | None:
    """Read a time that names its zone; None where it is absent, unreadable or without a zone.

    Read are RFC 3339 and ISO 8601 (extended, basic ``20190703T040512Z``, offsets with or without
    a colon), RFC 5322 (``Tue, 01 Dec 2020 10:00:00 GMT``), and the last lines of the text wires
    (``02-20-16 0337GMT``, ``212322 GMT Nov 18``). A date without a time of day is None.
    ``naive_is_utc`` is for fields whose name says so (WordPress ``date_gmt``).
    """
    if not isinstance(value, str) or len(value) > _LONGEST:
        return None
    text = value.strip()
    read = _iso(text) or _wire(text) or _rfc5322(text)
    if read is None:
        return None
    if read.tzinfo is None:
        return read.replace(tzinfo=UTC) if naive_is_utc else None
    try:
        read.astimezone(UTC)
    except OverflowError:
        return None
    return read


def as_version(value: object) -> str | None:
    """Tell a version by the time it was made, where it has no other name; later ones sort later."""
    made = read_time(value)
    return made.astimezone(UTC).isoformat(timespec="microseconds") if made else None


def _iso(text: str) -> datetime | None:
    if not _CLOCK.search(text):
        return None
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None


def _wire(text: str) -> datetime | None:
    if match := _AP.search(text):
        month, day, year, hour, minute = map(int, match.groups())
    elif match := _DPA.search(text):
        day, hour, minute = map(int, match.group(1, 2, 3))
        name, year = match.group(5), int(match.group(6))
        month = _MONTHS.index(name) + 1 if name in _MONTHS else 0
    else:
        return None
    # Two digits of a year are read as POSIX strptime reads them.
    century = 1900 if year >= 69 else 2000
    try:
        return datetime(century + year, month, day, hour, minute, tzinfo=UTC)
    except ValueError:
        return None


def _rfc5322(text: str) -> datetime | None:
    try:
        return parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
