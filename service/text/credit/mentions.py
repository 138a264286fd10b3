"""Where a sentence names an outlet: by the table, or by the words that outlets' names bear."""

from service.text.credit.cues import (
    ARTICLES,
    COMPANY,
    CUES,
    DEMONYMS,
    DESCRIPTIONS,
    GERMAN_ARTICLES,
    INVERTED,
    OPENERS,
    SAYS,
    TIMES,
    WORKS,
)
from service.text.credit.forms import DESCRIBERS, NOUNS
from service.text.credit.outlets import Outlets, Spelling
from service.text.credit.reading import Mention, Reading
from service.text.credit.speech import SPEECH
from service.text.credit.unlisted import CONNECTORS, sought_in, unlisted

_JOINTS = " \t\n\u00a0-\u2010\u2011.'\u2019&/!"


def mentions(reading: Reading, *, outlets: Outlets) -> list[Mention]:
    """Return the outlets that a sentence names, in reading order, none inside another."""
    found = _listed(reading, outlets)
    sought = sought_in(reading)
    if not sought:
        return found
    taken = {i for m in found for i in range(m.first, m.last + 1)}
    found.extend(unlisted(reading, taken, sought=sought))
    return sorted(found, key=lambda m: m.first)


def _listed(reading: Reading, outlets: Outlets) -> list[Mention]:
    found: list[Mention] = []
    folded, ending = reading.folded, outlets.spellings
    for last, spellings in enumerate(map(ending.get, folded)):
        if spellings is None:
            continue
        behind = spellings.get(folded[last - 1], ()) if last else ()
        for spelling in (*behind, *spellings.get(None, ())):
            first = last - len(spelling.words) + 1
            if first < 0 or folded[first] != spelling.folded[0]:
                continue
            if _spells(reading, spelling, first):
                if _within_longer_name(reading, spelling, first, last):
                    break
                if found and _is_longer(found[-1], first, last):
                    break
                while found and found[-1].last >= first:
                    found.pop()
                outlet = spelling.outlet
                found.append(Mention(first, last, outlet.name, outlet.kind, spelling.sureness))
                break
    return found


def _is_longer(found: Mention, first: int, last: int) -> bool:
    """Whether a name found before reaches into another and has as many words."""
    overlaps = found.first < first <= found.last
    return overlaps and found.last - found.first >= last - first


def _spells(reading: Reading, spelling: Spelling, first: int) -> bool:
    after = first + len(spelling.words)
    if reading.folded[first:after] != spelling.folded:
        return False
    gaps = reading.gaps
    for index in range(first + 1, after):
        gap = gaps[index]
        if gap == " ":
            continue
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
    if followed and reading.folded[after] in COMPANY and not reading.gaps[after].strip(" ,"):
        return True
    if spelling.sureness == "sure":
        return False
    if first == 0 and reading.words[0] in ("Die", "Der", "Das"):
        return not reading.gaps[0].strip()
    described = first > 0 and reading.folded[first - 1] in DESCRIBERS and after + 1 < size
    if described and reading.folded[after] in CONNECTORS and reading.capital(after + 1):
        return True
    if reading.folded[last] in NOUNS and _behind_adjective(reading, first):
        return True
    if first == last and first and reading.folded[first - 1] in GERMAN_ARTICLES:
        shouted = len(reading.words[first]) > 2 and reading.words[first].isupper()
        quoted = (
            shouted
            or reading.gaps[first].strip() != ""
            or reading.folded[max(0, first - 2)] in WORKS
        )
        return not quoted and spelling.sureness == "word" and reading.gaps[after][:1] != "-"
    if followed and not reading.gaps[after].strip() and not _beside_names(reading, after):
        return True
    led = first > 0 and reading.capital(first - 1) and not reading.gaps[first].strip()
    return led and not _beside_names(reading, first - 1)


def _behind_adjective(reading: Reading, index: int) -> bool:
    """Whether a German noun has an adjective: "zur gleichen Zeit", and not "gegenüber Bild"."""
    before = reading.folded[index - 1] if index else ""
    declined = before.endswith(("en", "em", "er", "es")) and not reading.capital(index - 1)
    cues = (CUES, SPEECH, INVERTED, SAYS, ARTICLES, DESCRIPTIONS)
    return (
        declined and not any(before in words for words in cues) and not reading.gaps[index].strip()
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
