"""Whether two related statements speak of one event: by the names and the days they tell."""

from collections.abc import Iterable, Mapping

from service.text.facts.contrasts import is_label
from service.text.facts.dates import Day, is_year
from service.text.facts.daytimes import may_be_one_day, read_times, since
from service.text.facts.differences import Alignment
from service.text.facts.misnomers import named_elsewhere, one_part
from service.text.facts.name_words import (
    COMMON_OPENERS,
    NATIONS,
    NICKNAMES,
    one_given_name,
    one_nation,
)
from service.text.facts.names import Name, names_told
from service.text.facts.number_words import ORDINALS
from service.text.facts.quantities import Quantity
from service.text.facts.telling import Wording

# "…, Mayor Tom Field said", "told reporters": who speaks is not what is spoken of.
SPEAKING = frozenset(
    """
    said says told tells adds added asked wrote whispered shouted cried recalled explained insisted
    warned argued noted declared sagte sagten erklarte dit declare dijo
    """.split()
)
_ANNOUNCED = frozenset("announced disclosed revealed".split())
_SPEAKER = 2
# Words between a name and the figure that is told of it.
_BEFORE, _AFTER = 8, 5
_PERIODS = frozenset("quarter half round leg set season term semester inning day match".split())
_SEASONS = frozenset("spring summer autumn fall winter season".split())
_LEADS = {"last": -1, "previous": -1, "this": 0, "next": 1, "coming": 1}
# So many names of its own on either side, and none in common, are two events.
_OWN = 2
_PLURALS = ("s", "ing", "ed", "ly", "al")
_ACTS = frozenset(
    "would could can was is has had will won lost beat took made became came fell rose".split()
)


def other_subjects(alignment: Alignment, *, sure: bool = False) -> bool:
    """Whether a name stands in the place of another: "Brown scored 27", "Miller scored 19".

    Two scorers, companies or towns are told in one frame; what differs then is no one fact.
    With ``sure`` the place at the head of a sentence makes no name.
    """
    here, there = (alignment.a.once(_names), alignment.b.once(_names))
    if sure:
        here, there = ([name for name in names if not name.doubtful] for names in (here, there))
    if not here or not there:
        return False
    own_here = _own(here, alignment.b)
    own_there = _own(there, alignment.a) if own_here else []
    if not own_here or not own_there:
        return False
    if min(len(own_here), len(own_there)) >= _OWN and 3 * len(own_here) >= 2 * len(here):
        return True
    return here[0] in own_here and there[0] in own_there


def either_names_more(alignment: Alignment) -> bool:
    """Whether either statement speaks of somebody whom the other does not name."""
    here, there = (alignment.a.once(_names), alignment.b.once(_names))
    return bool(_own(here, alignment.b) or _own(there, alignment.a))


def other_owners(alignment: Alignment, x: Quantity, y: Quantity) -> bool:
    """Whether other names stand beside two figures: "Beck took 52 percent", "Rourke 48 percent"."""
    here, there = (_beside(wording, q) for wording, q in ((alignment.a, x), (alignment.b, y)))
    if not here or not there:
        return False
    if any(one_part(p, q) or one_nation(p, q) for p in here for q in there):
        return False
    return not (_any_told(here, alignment.b) and _any_told(there, alignment.a))


def other_sides(alignment: Alignment, x: Quantity, y: Quantity) -> bool:
    """Whether beside each of two scores a side is named that the other statement has not."""
    a, b = alignment.a, alignment.b
    return all(
        any(not _any_told(name.parts, other) for name in _names_beside(wording, q))
        for wording, q, other in ((a, x, b), (b, y, a))
    )


def _any_told(parts: Iterable[str], other: Wording) -> bool:
    forms = other.once(_forms)
    return any(_told(part, forms) for part in parts)


def _beside(wording: Wording, quantity: Quantity) -> set[str]:
    """The parts of the names nearest to a figure."""
    return {part for name in _names_beside(wording, quantity) for part in name.parts}


def _names_beside(wording: Wording, quantity: Quantity) -> list[Name]:
    return [
        name
        for name in wording.once(_names)
        if quantity.first - _BEFORE <= name.last <= quantity.first
        or quantity.last <= name.first <= quantity.last + _AFTER
    ]


def other_days(alignment: Alignment) -> bool:
    """Whether both statements name days, and no day of one may be a day of the other."""
    a, b = alignment.a, alignment.b
    here, there = _days(a), _days(b)
    return bool(here and there) and not any(
        _one_kind(x, y) and may_be_one_day(x, a.telling, y, b.telling) for x in here for y in there
    )


def other_periods(alignment: Alignment) -> bool:
    """Whether one statement is of the second quarter or this summer, the other of the third or
    last one."""
    here, there = _periods(alignment.a.keys), _periods(alignment.b.keys)
    return any(there.get(period, count) != count for period, count in here.items())


def _periods(keys: list[str]) -> dict[str, int]:
    if _PERIODS.isdisjoint(keys) and _SEASONS.isdisjoint(keys):
        return {}
    return {
        key: ORDINALS.get(keys[i - 1]) or _LEADS[keys[i - 1]]
        for i, key in enumerate(keys)
        if i > 0
        and (
            (key in _PERIODS and keys[i - 1] in ORDINALS)
            or (key in _SEASONS and keys[i - 1] in _LEADS)
        )
    }


def _days(wording: Wording) -> list[Day]:
    days = [day for day in wording.once(read_times).days if not since(wording, day)]
    return [
        day for day in days if (_fine(day) or day.month or day.year) and not of_speech(wording, day)
    ]


def of_speech(wording: Wording, day: Day) -> bool:
    """Whether a day is that on which somebody spoke: "the ministry said on Saturday"."""
    before = wording.keys[max(0, day.first - _SPEAKER) : day.first]
    return not SPEAKING.isdisjoint(before) or not _ANNOUNCED.isdisjoint(before)


def _one_kind(x: Day, y: Day) -> bool:
    """Whether two days are told as finely: "Tuesday" and "March" are not."""
    return _fine(x) == _fine(y) and is_year(x) == is_year(y)


def _fine(day: Day) -> bool:
    return day.weekday is not None or day.day is not None


def _names(wording: Wording) -> list[Name]:
    return [name for name in wording.once(names_told) if _tells(wording, name)]


def _tells(wording: Wording, name: Name) -> bool:
    """Whether a name is somebody the statement speaks of."""
    if not name.parts:
        return False
    if name.doubtful and not _acts(wording, name):
        return False
    behind = wording.keys[name.last : name.last + 1]
    if is_label(wording.keys, name.last) and behind and behind[0].isdecimal():
        return False  # "Interstate 81"
    beside = [*wording.keys[max(0, name.first - _SPEAKER) : name.first]]
    beside += wording.keys[name.last : name.last + _SPEAKER]
    return SPEAKING.isdisjoint(beside)


def speaks(wording: Wording, name: Name) -> bool:
    """Whether a name is that of who says it: "Hal Brook told the committee"."""
    first, last = name.first, name.last
    before = wording.keys[first - 1] if first and not wording.between(first).strip() else ""
    behind = wording.keys[last] if last < len(wording) else ""
    if behind in _ACTS:
        return False  # "said Maravel would host the talks"
    if behind in SPEAKING and wording.keys[last + 1 : last + 2] == ["it"]:
        return False  # "CareBridge said it was leaving": it is what does so
    return not SPEAKING.isdisjoint((before, behind))


def _acts(wording: Wording, name: Name) -> bool:
    """Whether the one word that opens a sentence is a name: a noun would have its article."""
    if named_elsewhere(wording.telling, name.parts[0]):
        return True
    word, verb = name.parts[0], wording.keys[name.last : name.last + 1]
    if word in COMMON_OPENERS or word.endswith(_PLURALS) or not verb:
        return False
    return (
        verb == ["s"]
        or verb[0].endswith("ed")
        or (verb[0].endswith("s") and len(verb[0]) > 3)
        or verb[0] in _ACTS
    )


def _own(names: list[Name], other: Wording) -> list[Name]:
    """The names no part of which the other statement has in any form."""
    keys = other.once(_forms)
    return [name for name in names if not any(_told(part, keys) for part in name.parts)]


def _told(part: str, forms: Mapping[str, list[str]]) -> bool:
    """Whether a part of a name is among words that go by their first letter."""
    alike = forms.get(part[0], [])
    if part in alike or any(one_part(part, key) for key in alike):
        return True
    if part not in NATIONS and part not in NICKNAMES:
        return False
    return any(
        one_nation(part, key) or one_given_name(part, key)
        for keys in forms.values()
        for key in keys
    )


def _forms(wording: Wording) -> dict[str, list[str]]:
    """The words of a wording that may be part of a name, by their first letter."""
    found: dict[str, list[str]] = {}
    for key in dict.fromkeys(wording.keys):
        if key not in wording.light:
            found.setdefault(key[0], []).append(key)
    return found
