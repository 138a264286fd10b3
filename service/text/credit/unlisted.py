"""Outlets that are in no table: known by the form of their names, or by the words beside them."""

from collections.abc import Iterator, Sequence

from service.text.credit.cues import ARTICLES, DEMONYMS, OPENERS, TIMES
from service.text.credit.forms import (
    ALONE,
    BODIES,
    CITED_AS,
    DESCRIBERS,
    DETERMINERS,
    DOMAINS,
    FIRST,
    GERMAN_ARTICLES,
    LOOSE,
    MASTHEADS,
    PLATFORMS,
    SEVERAL,
    SHARED,
    TOLD_BY,
    is_call_sign,
)
from service.text.credit.outlets import fold
from service.text.credit.reading import Certainty, Mention, Reading

_OPENING = '\u201e\u201c"\u00ab\u00bb\u2039\u203a\u201a\u2018'
_CLOSING = '\u201c\u201d"\u00bb\u00ab\u203a\u2039\u2018\u2019'
_NAME_JOINTS = " -'\u2019"
CONNECTORS = frozenset({"de", "del", "du", "di", "da", "la", "las", "los", "y", "and"})
_LONGEST_NAME = 5
_ARABIC_ARTICLES = frozenset({"al", "an", "as", "ash", "el"})
_STATE = frozenset({"state", "news", "official"})
_STATE_MEDIA = frozenset({"television", "tv", "radio", "agency", "broadcaster", "channel"})
# The words of turns in which hardly anything but an outlet is named (see ``_cued``).
_TURNS = TOLD_BY | GERMAN_ARTICLES | {"by", "appeared", "via", "t"}
_SOUGHT = _TURNS | DESCRIBERS | DOMAINS | frozenset(map(fold, MASTHEADS))
_OF_NEWS = frozenset({"news", "d", "presse", "noticias"})


def sought_in(reading: Reading) -> list[int]:
    """Return the words of a sentence beside which an outlet that is in no table may be named."""
    folded, text = reading.folded, reading.text
    found: list[int] = []
    if not _SOUGHT.isdisjoint(folded):
        found = [n for n, word in enumerate(folded) if word in _SOUGHT]
    if "K" not in text and "W" not in text:
        return found
    signs = [n for n, word in enumerate(reading.words) if word[0] in "KW" and is_call_sign(word)]
    return sorted([*found, *signs]) if signs else found


def unlisted(reading: Reading, taken: set[int], *, sought: Sequence[int]) -> Iterator[Mention]:
    """Yield the outlets that a sentence names beside those of the table, at words not ``taken``.

    ``sought`` are the words beside which one may be named.
    """
    for index in sought:
        word, folded = reading.words[index], reading.folded[index]
        if index in taken or (folded in TOLD_BY and index - 1 in taken):
            continue
        found = None
        if word in MASTHEADS:
            found = _masthead(reading, index)
        if found is None and folded in DESCRIBERS:
            found = _described(reading, index)
        if found is None and folded in DOMAINS and reading.gaps[index] == ".":
            found = _domain(reading, index)
        if found is None and reading.cased:
            found = _cued(reading, index)
        if found and _explains(reading, found, taken):
            continue
        if found and taken.isdisjoint(range(found.first, found.last + 1)):
            taken.update(range(found.first, found.last + 1))
            yield found


def _explains(reading: Reading, found: Mention, taken: set[int]) -> bool:
    """Whether the words only describe the outlet before: "TASS, the Russian state news agency"."""
    first = found.first - (reading.folded[found.first - 1 : found.first] == ("the",))
    if first - 1 not in taken or reading.gaps[first].strip() != ",":
        return False
    names = reading.folded[found.first : found.last + 1]
    return all(name in DEMONYMS or name in DESCRIBERS or name in _STATE for name in names)


def _masthead(reading: Reading, index: int) -> Mention | None:
    """A run of capitalised words as newspapers' names are: "the Springfield Gazette"."""
    words, folded = reading.words, reading.folded
    first, last = _run_before(reading, index), _run_after(reading, index)
    if first == index == last and words[index] in ALONE and reading.cased:
        named = index > 0 and folded[index - 1] == "the" and reading.gaps[index] == " "
        return _mention(reading, index, index, "masthead") if named else None
    if words[index] in SHARED and not _is_outlets(reading, first, last, index):
        return None
    if last + 2 < len(words) and folded[last + 1] == "of" and reading.capital(last + 2):
        last = last + 2 if last == index else last
    elif words[last] not in MASTHEADS and words[first] not in FIRST:
        return None
    return _mention(reading, first, last, "masthead") if first < last else None


def _is_outlets(reading: Reading, first: int, last: int, index: int) -> bool:
    """Whether a name with a word that others bear too is an outlet's: "QMI Agency"."""
    names = reading.folded[first : last + 1]
    if not BODIES.isdisjoint(names):
        return False
    if reading.words[index] != "Agency":
        return True
    initials = index == first + 1 and reading.words[first].isupper()
    return not {"news", "press"}.isdisjoint(names) or (initials and len(names) == 2)


def _described(reading: Reading, index: int) -> Mention | None:
    """A name beside a word like "newspaper": "the daily Haaretz", "the Belga news agency"."""
    folded = reading.folded
    of_news = index > 0 and folded[index - 1] in _OF_NEWS
    if folded[index] == "affiliate":  # of a network only: "NBC affiliate WXYZ"
        return (
            _named_after(reading, index) if index and reading.words[index - 1].isupper() else None
        )
    after = _named_after(reading, index) or _apposed(reading, index)
    if folded[index] in LOOSE and not of_news:
        return after if folded[index] != "network" else None
    return after or _named_before(reading, index)


def _apposed(reading: Reading, index: int) -> Mention | None:
    """The name that is told to be one: "Judicial Watch, a conservative news website"."""
    first = index
    while first > max(0, index - _LONGEST_NAME) and not reading.gaps[first].strip(" -"):
        first -= 1
    if reading.gaps[first].strip() != "," or reading.folded[first] not in ("a", "an"):
        return None
    if reading.folded[index] in LOOSE and reading.folded[index - 1] not in _OF_NEWS:
        return None
    name = _run_before(reading, first, joints=",")
    return _mention(reading, name, first - 1, "described") if name < first else None


def _domain(reading: Reading, index: int) -> Mention | None:
    """An address in the net that stands for whose it is: "bleedingcool.com"; no link, no mail."""
    first = index - 1
    while first > 0 and reading.gaps[first] in (".", "-"):
        first -= 1
    if reading.gaps[first][-1:] in ("@", "/", ".") or reading.gaps[index + 1][:1] in ("/", "@"):
        return None
    follows = reading.gaps[index + 1] == "." and index + 1 < len(reading.words)
    last = index + 1 if follows and reading.folded[index + 1] in DOMAINS else index
    if reading.folded[first] == "www":
        first += 1
    return _mention(reading, first, last, "masthead") if first < last else None


def _cued(reading: Reading, index: int) -> Mention | None:
    """A name where nobody but an outlet stands: "first reported by", "reports that", "via"."""
    words, folded = reading.words, reading.folded
    word = folded[index]
    if word in TOLD_BY:
        return _that_reports(reading, index)
    if word == "by" and index > 1 and folded[index - 2] in CITED_AS:
        reported = folded[index - 1] == "reported" or folded[index - 2] != "was"
        spread = folded[index - 1].endswith("ed") or folded[index - 1] in ("broken", "shown")
        return _following(reading, index) if reported and spread else None
    if word == "appeared" and folded[index + 1 : index + 2] in (("at",), ("in",), ("on",)):
        return _following(reading, index + 1) if folded[index - 1] in CITED_AS else None
    if word == "via" and reading.gaps[index].strip()[-1:] in ("(", "["):
        return _following(reading, index)
    if word == "t" and index and folded[index - 1] == "h" and reading.gaps[index] == "/":
        return _following(reading, index)
    if word in GERMAN_ARTICLES and reading.gaps[index + 1].strip()[-1:] in tuple(_OPENING):
        return _named_after(reading, index)
    if reading.gaps[index + 1] == "-":
        return None
    return _mention(reading, index, index, "cued") if is_call_sign(words[index]) else None


def _that_reports(reading: Reading, verb: int) -> Mention | None:
    """The subject of a verb that only outlets have so: "Gawker reports that", "as X reported"."""
    folded, word = reading.folded, reading.folded[verb]
    after = folded[verb + 1 : verb + 2]
    pause = reading.gaps[verb + 1].strip()[:1]
    subject = verb
    if word == "learned":
        subject -= folded[verb - 1 : verb] == ("has",)
        fits = subject < verb and (after == ("that",) or pause in (".", ","))
    elif word == "broke":
        subject -= folded[verb - 1 : verb] == ("which",)
        fits = subject < verb
    elif word == "reports":
        fits = after == ("that",) or pause in (":", ".", ",", "\u2026") or _paused(reading, verb)
        if _paused(reading, verb) and not reading.capital(verb - 1) and after[:1] != ("that",):
            return _lone(reading, _following(reading, verb))
    else:
        subject -= folded[verb - 1 : verb] == ("first",)
        fits = subject < verb
    first = _run_before(reading, subject, joints="," if word == "broke" else "")
    as_told = first > 0 and folded[first - 1] == "as" and after not in (("for",), ("to",))
    fits = fits or as_told
    if not fits or first == subject:
        return None
    return _lone(reading, _name(reading, first, subject - 1))


def _paused(reading: Reading, index: int) -> bool:
    return reading.gaps[index].strip(" \t\n\"'\u201d\u2019\u00bb") == ","


def _lone(reading: Reading, found: Mention | None) -> Mention | None:
    """A name of one word, or behind an article: of two, it may be a correspondent's."""
    if found is None or found.first == found.last:
        return found
    behind = reading.folded[found.first - 1] if found.first else ""
    joined = any(reading.gaps[i] == "-" for i in range(found.first + 1, found.last + 1))
    return found if behind == "the" or joined else None


def _following(reading: Reading, index: int) -> Mention | None:
    first = index + 1
    if reading.folded[first : first + 1] == ("the",):
        first += 1
    if first >= len(reading.words) or reading.gaps[first].strip(" " + _OPENING):
        return None
    return _name(reading, first, _run_after(reading, first)) if reading.capital(first) else None


def _name(reading: Reading, first: int, last: int) -> Mention | None:
    """The words as a name, if nothing says that it is no outlet's."""
    names = reading.folded[first : last + 1]
    body = not BODIES.isdisjoint(names) or not PLATFORMS.isdisjoint(names)
    common = all(name in DEMONYMS or name in TIMES or name in OPENERS for name in names)
    initials = first == last and reading.words[first].isupper()
    if body or common or initials or names[0] in ARTICLES:
        return None
    return _mention(reading, first, last, "cued")


def _named_after(reading: Reading, index: int) -> Mention | None:
    first = index + 1
    if reading.folded[first : first + 1] in (("station",), ("channel",), ("network",), ("like",)):
        first += 1
    elif reading.folded[first : first + 2] == ("such", "as"):
        first += 2
    if first >= len(reading.words) or reading.folded[first] in TIMES:
        return None
    opening = reading.gaps[first].strip()
    if opening == ",":
        return _enclosed(reading, first)
    if not opening:
        capital = reading.capital(first) and reading.folded[first] not in PLATFORMS
        return (
            _mention(reading, first, _run_after(reading, first), "described") if capital else None
        )
    if opening not in _OPENING:
        return None
    for last in range(first, min(len(reading.words), first + _LONGEST_NAME)):
        if any(c in _CLOSING for c in reading.gaps[last + 1]):
            return _mention(reading, first, last, "described")
    return None


def _enclosed(reading: Reading, start: int) -> Mention | None:
    """The name that follows between commas: "the party's newspaper, the Rodong Sinmun, said"."""
    first, end = start, len(reading.words) - 1
    if first < end and reading.folded[first] == "the":
        first += 1
    led = first < end and reading.folded[first] in _ARABIC_ARTICLES
    last = _run_after(reading, first + led)
    closed = reading.gaps[last + 1][:1] == "," and reading.capital(first + led)
    return _mention(reading, first, last, "described") if closed else None


def _named_before(reading: Reading, index: int) -> Mention | None:
    """The name before the word, less the "news" of "news agency" and the nation it belongs to."""
    folded = reading.folded
    last = index - (2 if index and folded[index - 1] == "news" else 1)
    if last < 0:
        return None
    if folded[last] == "state" and folded[index] in _STATE_MEDIA:
        nation = last - (2 if last > 1 and folded[last - 1] == "s" else 1)
        known = nation >= 0 and (folded[nation] in DEMONYMS or nation == last - 2)
        return _mention(reading, nation, index, "described") if known else None
    if reading.cased:
        first = _run_before(reading, last + 1)
        while first <= last and folded[first] in DEMONYMS:
            first += 1
        anonymous = first > last or (first and folded[first - 1] in ("a", "an"))
        # At the front of a sentence a capital proves no name.
        if first == last == 0 and (folded[index] in SEVERAL or folded[0] in DETERMINERS):
            return None
        anonymous = anonymous or not BODIES.isdisjoint(folded[first : last + 1])
        return None if anonymous else _mention(reading, first, last, "described")
    led = last and last < index - 1 and folded[last - 1] in ("the", "s", "official", "run")
    if not led or folded[last] in DEMONYMS or folded[last] in ARTICLES:
        return None
    return _mention(reading, last, index, "described")


def _run_before(reading: Reading, end: int, *, joints: str = "") -> int:
    """Return where the run of capitalised words that ends before the word ``end`` starts."""
    first, joints = end, _NAME_JOINTS + _CLOSING + joints
    while first and end - first < _LONGEST_NAME and reading.capital(first - 1):
        word = reading.folded[first - 1]
        opens = first == 1 and word in OPENERS
        article = word in ARTICLES and reading.gaps[first] != "-"
        if opens or article or word in TIMES or reading.gaps[first].strip(joints):
            break
        first, joints = first - 1, _NAME_JOINTS
    return first


def _run_after(reading: Reading, start: int) -> int:
    """Return the last of the capitalised words that run on from the word ``start``."""
    last, size = start, len(reading.words)
    while last + 1 < min(size, start + _LONGEST_NAME):
        step = 1
        while step < 3 and last + step + 1 < size and reading.folded[last + step] in CONNECTORS:
            step += 1
        if not reading.capital(last + step) or reading.folded[last + step] in TIMES:
            break
        if any(reading.gaps[i].strip(_NAME_JOINTS) for i in range(last + 1, last + step + 1)):
            break
        last += step
    return last


def _mention(reading: Reading, first: int, last: int, certainty: Certainty) -> Mention:
    name = reading.text[slice(*reading.bounds(first, last))]
    return Mention(first, last, name, "outlet", certainty)
