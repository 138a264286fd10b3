"""Numbers told in digits: 7,500, 7.5 million, 2-1/2, 28th, and as a stripped feed leaves them."""

import re

from service.text.facts.number_forms import Number
from service.text.facts.number_words import SCALES, SUFFIXES
from service.text.facts.shares import share_of, times_at
from service.text.facts.telling import Wording

FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
_MIXED = re.compile(r"(\d{1,15})([^\W\d_]+)")
_ORDINAL_ENDINGS = frozenset({"st", "nd", "rd", "th", "er", "ere", "eme", "e", "o", "a"})
# 40C and 104F are degrees.
_DEGREES = frozenset("cf")
_DENOMINATORS = frozenset("23458")
_GROUP_MARKS = frozenset({" ", "\u00a0", "\u2009", "\u202f", ",", ".", "'", "’"})


def figure_at(wording: Wording, i: int, spoken: str) -> Number:
    keys, size = wording.keys, len(wording.keys)
    key = keys[i]
    if key[-1] in FRACTIONS and key[:-1].isdecimal():
        return Number(i, i + 1, (_whole(key[:-1]) + FRACTIONS[key[-1]],))
    if not key.isdecimal():
        return _mixed(wording, i)
    last, values = _grouped(wording, i)
    if last < size and (part := _fraction(wording, last)) is not None:
        return Number(i, part[0], tuple(v + part[1] for v in values))
    if last == i + 1 and (part := _fraction(wording, i)) is not None:
        return Number(i, part[0], (part[1],), form="share")
    if last < size and (
        keys[last] in SCALES[spoken] and (len(keys[last]) > 1 or wording.between(last) == " ")
    ):
        if keys[last] == "m":
            return Number(i, last + 1, (*values, *(v * 1e6 for v in values)))
        return Number(
            i, last + 1, tuple(v * SCALES[spoken][keys[last]] for v in values), rounded=True
        )
    if last + 1 < size and _lost_point(wording, last, spoken):
        scale = SCALES[spoken].get(keys[last + 1])
        value = _decimal(keys[i : last + 1])
        end = last + 1 if scale is None else last + 2
        return Number(i, end, (value * (scale or 1.0),), rounded=scale is not None)
    if (multiple := times_at(wording, i, last, values[0])) is not None:
        return multiple
    if (share := share_of(wording, last, values[0])) is not None:
        return Number(i, share.last, share.values, form="share")
    return Number(i, last, values)


def _mixed(wording: Wording, i: int) -> Number:
    """Digits with letters: 5bn, 28th, 1990s, F16."""
    found = _MIXED.fullmatch(wording.keys[i])
    if found is None:
        return Number(i, i + 1, (wording.keys[i],), form="name")
    whole, ending = _whole(found.group(1)), found.group(2)
    if ending in _ORDINAL_ENDINGS:
        return Number(i, i + 1, (whole,), form="ordinal")
    if _is_heat(wording, i, ending):
        return Number(i, i + 1, (whole,))
    if ending in SUFFIXES:
        return Number(i, i + 1, tuple(whole * scale for scale in SUFFIXES[ending]), rounded=True)
    return Number(i, i + 1, (wording.keys[i],), form="name")


def _is_heat(wording: Wording, i: int, ending: str) -> bool:
    """Whether the letter that ends word ``i`` is a scale of heat, which is a capital."""
    return ending in _DEGREES and wording.telling.text[wording.ends[i] - 1].isupper()


def _grouped(wording: Wording, i: int) -> tuple[int, tuple[float, ...]]:
    """Digits at word ``i`` with what a thousands mark or a decimal point ties to them."""
    keys, size = wording.keys, len(wording.keys)
    last = i + 1
    if len(keys[i]) <= 3 and keys[i][0] != "0":
        while last < size and _is_group(keys[last]) and wording.between(last) in _GROUP_MARKS:
            last += 1
    grouped = _whole("".join(keys[i : min(last, i + 100)]))
    mark = wording.between(last) if last < size else ""
    if last - i == 2 and wording.between(i + 1) == ".":
        # 7.500: an English decimal or a German thousand.
        return last, (grouped, _decimal(keys[i:last]))
    if mark in (".", ",") and _is_decimals(keys[last]):
        if last > i + 1:
            return last + 1, (grouped + _decimal(["0", keys[last]]),)
        if last + 1 < size and keys[last + 1] in SUFFIXES and keys[last + 1] != "m":
            return last + 1, (_decimal([keys[i], keys[last]]),)
        return last + 1, (_decimal([keys[i], keys[last]]),)
    lost = mark == " " and not wording.telling.cased
    if (
        (mark == "." or lost)
        and (found := _MIXED.fullmatch(keys[last]))
        and (found.group(2) in SUFFIXES or _is_heat(wording, last, found.group(2)))
    ):
        value = _decimal([keys[i], found.group(1)])
        if found.group(2) not in SUFFIXES:
            return last + 1, (value,)  # "14.2C"
        return last + 1, tuple(value * scale for scale in SUFFIXES[found.group(2)])
    return last, (grouped,)


def _is_group(key: str) -> bool:
    return len(key) == 3 and key.isdecimal()


def _is_decimals(key: str) -> bool:
    return key.isdecimal() and len(key) < 10


def _whole(digits: str) -> float:
    # A number of more digits than a double keeps is a serial number; it need not raise.
    return float(digits[:300])


def _decimal(parts: list[str]) -> float:
    return float(f"{parts[0][:300]}.{parts[1][:300]}") if len(parts) == 2 else _whole(parts[0])


def _fraction(wording: Wording, i: int) -> tuple[int, float] | None:
    """1/2 at word ``i``, also "1 2" where the telling lost its slash after a whole number."""
    keys = wording.keys
    if i + 1 >= len(keys) or not (keys[i].isdecimal() and keys[i + 1].isdecimal()):
        return None
    if len(keys[i]) > 1 or keys[i + 1] not in _DENOMINATORS or not "0" < keys[i] < keys[i + 1]:
        return None
    mark = wording.between(i + 1)
    before = wording.between(i) if i > 0 else ""
    slashed = mark in ("/", "⁄")
    if slashed or (
        mark == " " and before == " " and keys[i - 1].isdecimal() and not wording.telling.cased
    ):
        return i + 2, int(keys[i]) / int(keys[i + 1])
    return None


def _lost_point(wording: Wording, last: int, spoken: str) -> bool:
    """Whether "1 5 million" is 1.5 million in a telling that lost its punctuation."""
    keys = wording.keys
    return (
        not wording.telling.cased
        and keys[last].isdecimal()
        and len(keys[last]) <= 2
        and wording.between(last) == " "
        and (keys[last + 1] in SCALES[spoken] or keys[last + 1] in ("percent", "per", "pct"))
    )
