"""The reporter of an outlet whom a sentence credits with it: "told CNN's Paula Kirk"."""

from service.text.credit.cues import REPORTS, TIMES
from service.text.credit.forms import BODIES, MASTHEADS
from service.text.credit.reading import Mention, Reading

_APOSTROPHES = "'\u2019"
# A person's name has two words at least, and four at most.
_SHORTEST, _LONGEST = 2, 4
_ADDRESSED = frozenset({"told", "tells", "telling", "tell", "to", "with"})
# Words in the names of programs, which are an outlet's too: "CNN's New Day".
_PROGRAMS = frozenset(
    """
    this week morning day new tonight today show special good nightly face meet state early late
    evening world hour room live sunday saturday report first american america business
    politics sports editorial opinion foreign senior chief white washington london
    """.split()
)


def reporter(reading: Reading, mention: Mention) -> tuple[int, int] | None:
    """Return the first and last word of the person whom a credited outlet is credited with."""
    return _behind(reading, mention) or _before(reading, mention)


def _behind(reading: Reading, mention: Mention) -> tuple[int, int] | None:
    """The outlet's own: "told CNN's Paula Kirk", "CNN's Paula Kirk reported"."""
    folded, first = reading.folded, mention.last + 1
    if reading.gaps[first][:1] not in tuple(_APOSTROPHES):
        return None
    if folded[first : first + 1] == ("s",):
        first += 1
        if reading.gaps[first] != " ":
            return None
    last = first
    while last < len(folded) and last - first < _LONGEST and reading.capital(last):
        if last > first and reading.gaps[last].strip(" -'\u2019."):
            break
        last += 1
    addressed = mention.first > 0 and not _ADDRESSED.isdisjoint(
        folded[max(0, mention.first - 2) : mention.first]
    )
    reports = last < len(folded) and reading.gaps[last] == " " and folded[last] in REPORTS
    return _person(reading, first, last - 1) if addressed or reports else None


def _before(reading: Reading, mention: Mention) -> tuple[int, int] | None:
    """Of the outlet: "told Paula Kirk of CNN", "Paula Kirk of CNN reported"."""
    last = mention.first - 1
    if last >= 0 and reading.folded[last] == "the":
        last -= 1
    if last < _SHORTEST or reading.folded[last] not in ("of", "from", "with", "on"):
        return None
    first = last
    while first and last - first < _LONGEST and reading.capital(first - 1):
        if reading.gaps[first].strip(" -'\u2019."):
            break
        first -= 1
    led = first > 0 and reading.folded[first - 1] in _ADDRESSED
    after = reading.folded[mention.last + 1 : mention.last + 2]
    reports = bool(after) and after[0] in REPORTS and first == 0
    return _person(reading, first, last - 1) if led or reports else None


def _person(reading: Reading, first: int, last: int) -> tuple[int, int] | None:
    if last - first + 1 < _SHORTEST:
        return None
    words, folded = reading.words[first : last + 1], reading.folded[first : last + 1]
    other = any(w in MASTHEADS or any(c.isdigit() for c in w) for w in words)
    other = other or any(w in _PROGRAMS or w in BODIES or w in TIMES for w in folded)
    return None if other else (first, last)
