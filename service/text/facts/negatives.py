"""Numbers below nought: -12, "minus 12 degrees", "12 degrees below zero"."""

import re
from dataclasses import replace

from service.text.facts.measures import BELOW_ZERO, CURRENCY_SIGNS, read_unit
from service.text.facts.number_forms import Number
from service.text.facts.telling import MINUS_KEY, Wording

_MINUS = frozenset({MINUS_KEY, "moins", "menos"})
# "Au moins 12 degrés" are twelve or more, "plus or minus 3 points" is a margin.
_NO_MINUS_AFTER = frozenset("au du al lo or plus o ou oder".split())
_HEADS = frozenset(phrase[0] for phrase in BELOW_ZERO)
# What has a nought that it may fall below; a team may play "minus two players".
_MEASURES = frozenset({"temperature", "percent", "points", "money"})
_LED_TO = frozenset("to at from between about around nearly auf bei von zwischen".split())
# "Fell -3 percent" is how a ticker tells a fall of 3 percent.
_FELL = frozenset(
    """
    fell fall falls falling dropped drop declined decline declines decreased decrease down lost
    loss losses slipped slid shed
    """.split()
)
_FALL_REACH = 2
_MARK = re.compile(r"[^\w\s]|_")


def is_minus_word(key: str) -> bool:
    """Whether a folded word may tell that a number is below nought."""
    return key in _MINUS or key in _HEADS


def below_nought(wording: Wording, number: Number) -> Number:
    """The number itself, or where the words around it tell so, the same below nought."""
    keys, first = wording.keys, number.first
    sign = first - 1
    if sign > 0 and keys[sign] in CURRENCY_SIGNS:
        sign -= 1
    before = keys[sign] if sign >= 0 else ""
    if before not in _MINUS and _HEADS.isdisjoint(keys[number.last : number.last + 3]):
        return number
    if number.form != "cardinal" or isinstance(number.values[0], str):
        return number
    unit = read_unit(wording, first, number.last)
    if any(tuple(keys[number.last : unit.last])[-len(phrase) :] == phrase for phrase in BELOW_ZERO):
        return turned(number)
    if before not in _MINUS:
        return number
    led = keys[sign - 1] if sign else ""
    if led in _NO_MINUS_AFTER or not (unit.kind in _MEASURES or led in _LED_TO):
        return number
    if not _FELL.isdisjoint(keys[max(0, sign - _FALL_REACH) : sign]) and led not in _LED_TO:
        return number
    return replace(turned(number), first=sign if sign == first - 1 else first)


def lost_marks(wording: Wording) -> bool:
    """Whether a telling has no mark between its words, nor at its end."""
    return wording.once(_lost_marks)


def _lost_marks(wording: Wording) -> bool:
    telling = wording.telling
    # Nearly all have one at their end.
    end = min(telling.end, len(telling.text)) - 1
    if end >= telling.start and _MARK.match(telling.text, end, telling.end):
        return False
    return _MARK.search(telling.text, telling.start, telling.end) is None


def turned(number: Number) -> Number:
    """A number with the other sign."""
    values = tuple(-value if isinstance(value, float) else value for value in number.values)
    return replace(number, values=values)
