"""Where a sentence names an outlet: by the table, or by the words that outlets' names bear."""

from dataclasses import dataclass
from itertools import accumulate
from re import compile as pattern
from typing import Literal

from service.text.credit.cues import (
    ARTICLES,
    COMPANY,
    CUES,
    DEMONYMS,
    DESCRIBERS,
    DESCRIPTIONS,
    GERMAN_ARTICLES,
    INVERTED,
    MASTHEADS,
    NOUNS,
    OPENERS,
    SAYS,
    SPEECH,
    TIMES,
    WORKS,
)
from service.text.credit.outlets import WORD, Kind, Outlets, Spelling, fold

Certainty = Literal["sure", "word", "name", "masthead", "described"]

_JOINTS = " \t\n\u00a0-\u2010\u2011.'\u2019&/"
_OPENING = '\u201e\u201c"\u00ab\u00bb\u2039\u203a\u201a\u2018'
_CLOSING = '\u201c\u201d"\u00bb\u00ab\u203a\u2039\u2018\u2019'
_NAME_JOINTS = " -'\u2019"
_CONNECTORS = frozenset({"de", "del", "du", "di", "da"})
_LONGEST_NAME = 5
_STATE_MEDIA = frozenset({"television", "tv", "radio", "agency", "broadcaster", "channel"})
_PIECES = pattern(f"({WORD.pattern})")


@dataclass(frozen=True, slots=True)
class Reading:
    """A sentence as words: as they stand, folded, and where each starts and ends.

    ``gaps`` is what stands before each word, and behind the last.
    """

    text: str
    cased: bool
    words: tuple[str, ...]
    folded: tuple[str, ...]
    gaps: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def gap(self, index: int) -> str:
        """Return what stands between a word and the one before it; beyond the last, the rest."""
        return self.gaps[index]

    def capital(self, index: int) -> bool:
        """Whether a word of a cased sentence bears a capital."""
        return self.cased and self.words[index][0].isupper()


@dataclass(frozen=True, slots=True)
class Mention:
    """An outlet named by the words from ``first`` to ``last``, both included.

    ``certainty`` is that of the spelling, or says that no table has the name: a ``masthead``
    ends as newspapers' names do, a ``described`` one stands beside a word like "newspaper".
    """

    first: int
    last: int
    name: str
    kind: Kind
    certainty: Certainty

    @property
    def listed(self) -> bool:
        """Whether the table has the name."""
        return self.certainty not in ("masthead", "described")


def read(sentence: str, *, cased: bool) -> Reading:
    """Cut a sentence into words."""
    pieces = _PIECES.split(sentence)
    words = pieces[1::2]
    joined = " ".join(words)
    folded = joined.lower().split() if joined.isascii() else map(fold, words)
    places = list(accumulate(map(len, pieces)))
    return Reading(
        text=sentence,
        cased=cased,
        words=tuple(words),
        folded=tuple(folded),
        gaps=tuple(pieces[::2]),
        starts=tuple(places[0:-1:2]),
        ends=tuple(places[1::2]),
    )


def mentions(reading: Reading, *, outlets: Outlets) -> list[Mention]:
    """Return the outlets that a sentence names, in reading order, none inside another."""
    candidates = _listed(reading, outlets)
    if MASTHEADS.isdisjoint(reading.words) and DESCRIBERS.isdisjoint(reading.folded):
        return candidates
    taken = {i for m in candidates for i in range(m.first, m.last + 1)}
    for index, word in enumerate(reading.words):
        if index in taken:
            continue
        unlisted = None
        if word in MASTHEADS:
            unlisted = _masthead(reading, index)
        if unlisted is None and reading.folded[index] in DESCRIBERS:
            unlisted = _described(reading, index)
        if unlisted and taken.isdisjoint(range(unlisted.first, unlisted.last + 1)):
            candidates.append(unlisted)
            taken.update(range(unlisted.first, unlisted.last + 1))
    return sorted(candidates, key=lambda m: m.first)


def _listed(reading: Reading, outlets: Outlets) -> list[Mention]:
    found: list[Mention] = []
    folded, ending = reading.folded, outlets.spellings
    for last, word in enumerate(folded):
        if word not in ending:
            continue
        for spelling in ending[word]:
            first = last - len(spelling.words) + 1
            if first < 0 or folded[first] != spelling.folded[0]:
                continue
            if _spells(reading, spelling, first):
                if _within_longer_name(reading, spelling, first, last):
                    break
                while found and found[-1].last >= first:
                    found.pop()
                outlet = spelling.outlet
                found.append(Mention(first, last, outlet.name, outlet.kind, spelling.sureness))
                break
    return found


def _spells(reading: Reading, spelling: Spelling, first: int) -> bool:
    after = first + len(spelling.words)
    if reading.folded[first:after] != spelling.folded:
        return False
    for index in range(first + 1, after):
        gap = reading.gap(index)
        initial = len(reading.words[index - 1]) == 1
        if len(gap) > 3 or gap.strip(_JOINTS) or (len(gap) > 1 and "." in gap and not initial):
            return False
    if not reading.cased:
        return spelling.sureness != "word"
    return all(map(_cased_as, reading.words[first:after], spelling.words))


def _within_longer_name(reading: Reading, spelling: Spelling, first: int, last: int) -> bool:
    """Whether the words belong to somebody else: "Michael Bloomberg", "CBS Inc.", "Time Lords"."""
    after, size = last + 1, len(reading.words)
    followed = after < size and reading.capital(after)
    if followed and reading.folded[after] in COMPANY and not reading.gap(after).strip(" ,"):
        return True
    if spelling.sureness == "sure":
        return False
    if first == 0 and reading.words[0] in ("Die", "Der", "Das"):
        return not reading.gap(0).strip()
    if reading.folded[last] in NOUNS and _behind_adjective(reading, first):
        return True
    if first == last and first and reading.folded[first - 1] in GERMAN_ARTICLES:
        quoted = reading.gap(first).strip() != "" or reading.folded[max(0, first - 2)] in WORKS
        return not quoted and spelling.sureness == "word" and reading.gap(after)[:1] != "-"
    if followed and not reading.gap(after).strip() and not _beside_names(reading, after):
        return True
    led = first > 0 and reading.capital(first - 1) and not reading.gap(first).strip()
    return led and not _beside_names(reading, first - 1)


def _behind_adjective(reading: Reading, index: int) -> bool:
    """Whether a German noun has an adjective: "zur gleichen Zeit", and not "gegenüber Bild"."""
    before = reading.folded[index - 1] if index else ""
    declined = before.endswith(("en", "em", "er", "es")) and not reading.capital(index - 1)
    cues = (CUES, SPEECH, INVERTED, SAYS, ARTICLES, DESCRIPTIONS)
    return (
        declined and not any(before in words for words in cues) and not reading.gap(index).strip()
    )


def _beside_names(reading: Reading, index: int) -> bool:
    """Whether a capitalised word may stand beside a name without being part of it."""
    word = reading.folded[index]
    if index == 0 and word in OPENERS:
        return True
    return any(word in words for words in (DEMONYMS, TIMES, ARTICLES, DESCRIPTIONS, WORKS))


def _cased_as(word: str, spelled: str) -> bool:
    if not spelled[0].isupper():
        return True
    return word == spelled if len(spelled) > 1 and spelled.isupper() else word[0].isupper()


def _masthead(reading: Reading, index: int) -> Mention | None:
    """A run of capitalised words that newspapers' names end with: "the Springfield Gazette"."""
    words, folded = reading.words, reading.folded
    if words[index] == "Agency" and folded[max(0, index - 1)] not in ("news", "press"):
        return None
    first, last = _run_before(reading, index), _run_after(reading, index)
    if last + 2 < len(words) and folded[last + 1] == "of" and reading.capital(last + 2):
        last = last + 2 if last == index else last
    elif words[last] not in MASTHEADS and words[index] != "Daily" and words[first] != "Radio":
        return None
    return _unlisted(reading, first, last, "masthead") if first < last else None


def _described(reading: Reading, index: int) -> Mention | None:
    """A name beside a word like "newspaper": "the daily Haaretz", "the Belga news agency"."""
    folded = reading.folded
    of_news = index > 0 and folded[index - 1] == "news"
    if folded[index] in ("agency", "website") and not of_news:
        return None
    if folded[index] == "affiliate":  # of a network only: "NBC affiliate WXYZ"
        return (
            _named_after(reading, index) if index and reading.words[index - 1].isupper() else None
        )
    return _named_after(reading, index) or _named_before(reading, index)


def _named_after(reading: Reading, index: int) -> Mention | None:
    first = index + 1
    if reading.folded[first : first + 1] in (("station",), ("channel",), ("network",)):
        first += 1
    if first >= len(reading.words) or not reading.capital(first) or reading.folded[first] in TIMES:
        return None
    opening = reading.gap(first).strip()
    if not opening:
        return _unlisted(reading, first, _run_after(reading, first), "described")
    if opening not in _OPENING:
        return None
    for last in range(first, min(len(reading.words), first + _LONGEST_NAME)):
        if any(c in _CLOSING for c in reading.gap(last + 1)):
            return _unlisted(reading, first, last, "described")
    return None


def _named_before(reading: Reading, index: int) -> Mention | None:
    """The name before the word, less the "news" of "news agency" and the nation it belongs to."""
    folded = reading.folded
    last = index - (2 if index and folded[index - 1] == "news" else 1)
    if last < 0:
        return None
    if folded[last] == "state" and folded[index] in _STATE_MEDIA:
        nation = last - (2 if last > 1 and folded[last - 1] == "s" else 1)
        known = nation >= 0 and (folded[nation] in DEMONYMS or nation == last - 2)
        return _unlisted(reading, nation, index, "described") if known else None
    if reading.cased:
        first = _run_before(reading, last + 1)
        while first <= last and folded[first] in DEMONYMS:
            first += 1
        anonymous = first > last or (first and folded[first - 1] in ("a", "an"))
        return None if anonymous else _unlisted(reading, first, last, "described")
    led = last and last < index - 1 and folded[last - 1] in ("the", "s", "official", "run")
    if not led or folded[last] in DEMONYMS or folded[last] in ARTICLES:
        return None
    return _unlisted(reading, last, index, "described")


def _run_before(reading: Reading, end: int) -> int:
    """Return where the run of capitalised words that ends before the word ``end`` starts."""
    first, joints = end, _NAME_JOINTS + _CLOSING
    while first and end - first < _LONGEST_NAME and reading.capital(first - 1):
        word = reading.folded[first - 1]
        opens = first == 1 and word in OPENERS
        if opens or word in ARTICLES or word in TIMES or reading.gap(first).strip(joints):
            break
        first, joints = first - 1, _NAME_JOINTS
    return first


def _run_after(reading: Reading, start: int) -> int:
    """Return the last of the capitalised words that run on from the word ``start``."""
    last, size = start, len(reading.words)
    while last + 1 < min(size, start + _LONGEST_NAME):
        step = 2 if reading.folded[last + 1] in _CONNECTORS and last + 2 < size else 1
        if not reading.capital(last + step) or reading.folded[last + step] in TIMES:
            break
        if any(reading.gap(i).strip(_NAME_JOINTS) for i in range(last + 1, last + step + 1)):
            break
        last += step
    return last


def _unlisted(reading: Reading, first: int, last: int, certainty: Certainty) -> Mention:
    name = reading.text[reading.starts[first] : reading.ends[last]]
    return Mention(first, last, name, "outlet", certainty)
