"""Whether two quantities may tell one number, and whether they count one thing."""

import math
from collections.abc import Set

from service.text.facts.concepts import concept
from service.text.facts.measures import POUND, Unit
from service.text.facts.name_words import NATIONS
from service.text.facts.quantities import HUMANS, PEOPLE, Quantity, shown

# An approximation agrees with the figure it stands for within a tenth: "about 300" and 312,
# but not "at least 10" and 12. A figure that is merely rounded ("$1.5 billion") within 3 per cent.
_ROUGH = 0.1
_JUST_BELOW = 0.8
_ROUNDED = 0.03
# Two that are told as estimates, "about 300" and "about 270", agree within this share ...
_BOTH_ROUGH = 0.05
# ... and two bounds that somebody counted up to, "at least 40" and "at least 43", do not.
_COUNTED = frozenset({"least", "most"})
_EQUAL = 1e-6
# Degrees of Fahrenheit by which a heat that was converted may be off.
_DEGREES = 1.0
# Four digits that are no zeros at the end, a fifth apart at most.
_EXACT = 1000
_LONG = 6
_HEAD = 4
_LIKE = 0.2
_CHILDREN = frozenset(map(concept, "children pupils kinder schuler enfants ninos".split()))


def of_one_size(x: Quantity, y: Quantity, *, factor: float = 10.0) -> bool:
    """Whether two quantities are within a factor of one another, in one unit if they have two."""
    low, high = x.number.values[0], y.number.values[0]
    if isinstance(low, str) or isinstance(high, str):
        return False
    low, high = abs(low), abs(high)  # -12 and 12 degrees are of one size
    if x.unit.kind != "time" and (x.unit.factor != y.unit.factor or x.unit.kind != y.unit.kind):
        low, high = low * in_kind(x, y), high * in_kind(y, x)
    return low / factor < high < low * factor


def shown_against(x: Quantity, y: Quantity) -> tuple[tuple[int, int], tuple[int, int]]:
    """The words by which two quantities are told to the reader, with their units if they differ."""
    one, other = x.unit, y.unit
    if one.kind and other.kind and (one.kind, one.name, one.factor) != (
        other.kind, other.name, other.factor
    ):  # fmt: skip
        return (one.first, one.last), (other.first, other.last)
    return shown(x), shown(y)


def in_kind(x: Quantity, y: Quantity) -> float:
    """The factor of a quantity's unit where the other's is of one dimension: pounds and kilos."""
    if x.unit.kind == y.unit.kind:
        return x.unit.factor
    if {x.unit.kind, y.unit.kind} != {"pounds", "mass"}:
        return 1.0
    return POUND if x.unit.kind == "pounds" else x.unit.factor


def _one_noun(p: str, q: str) -> bool:
    """Whether two long stems differ in their ending alone, as in German: Kräfte, Kräften."""
    kept = max(len(p), len(q)) - 2
    if kept >= _LONG and p[:kept] == q[:kept]:
        return True
    short, long = sorted((p, q), key=len)
    return len(short) >= _HEAD and long.endswith(short)  # racehorses are horses


def shared_nouns(x: Quantity, y: Quantity) -> bool:
    """Whether two quantities count the same: villagers are people, but no pilots."""
    if x.nouns & y.nouns or any(_one_noun(p, q) for p in x.nouns for q in y.nouns):
        return True
    if x.part != y.part:
        return False  # "three men and a woman", "four people"
    if not (_CHILDREN.isdisjoint(x.nouns) or _CHILDREN.isdisjoint(y.nouns)):
        return True
    here, there = not PEOPLE.isdisjoint(x.nouns), not PEOPLE.isdisjoint(y.nouns)
    return (here and _are_humans(y.nouns)) or (there and _are_humans(x.nouns))


def _are_humans(nouns: Set[str]) -> bool:
    """Whether those counted are human beings: women, villagers, Danes."""
    return not HUMANS.isdisjoint(nouns) or not NATIONS.keys().isdisjoint(nouns)


def same_value(a: Quantity, b: Quantity) -> bool:
    """Whether two quantities may tell one number: also 1.5 million and 1,498,210, half and 50%."""
    if a.number.form == "vague" or b.number.form == "vague":
        return _vaguely_same(a, b)
    if {a.number.form, b.number.form} == {"pair", "cardinal"} and same_unit(a.unit, b.unit):
        return _lies_in(a, b)
    if len(a.number.values) == len(b.number.values) == 1:  # as nearly always
        return _agree(a, a.number.values[0], b, b.number.values[0])
    return any(_agree(a, x, b, y) for x in a.number.values for y in b.number.values)


def _lies_in(a: Quantity, b: Quantity) -> bool:
    """Whether the one is a range, and the other a figure in it: between 30 and 40, some 35."""
    ends, figure = (a, b) if a.number.form == "pair" else (b, a)
    value = figure.number.values[0]
    if isinstance(value, str) or not ends.number.parts:
        return False
    if not shared_nouns(a, b) and not (a.unit.kind and a.unit.kind == b.unit.kind):
        return False  # two goals, and a score of 3-1
    return min(ends.number.parts) <= value <= max(ends.number.parts)


def _vaguely_same(a: Quantity, b: Quantity) -> bool:
    x, y = a.number.values[0], b.number.values[0]
    if isinstance(x, str) or isinstance(y, str):
        return False
    if a.number.form == b.number.form:
        return x == y
    vague, figure = (x, y) if a.number.form == "vague" else (y, x)
    return vague * 1.5 <= figure < vague * 20


def _agree(a: Quantity, x: float | str, b: Quantity, y: float | str) -> bool:
    if isinstance(x, str) or isinstance(y, str):
        return x == y
    if a.unit.kind and a.unit.kind == b.unit.kind and a.unit.factor != b.unit.factor:
        # 5 miles are 8 kilometres; newsrooms round what they convert.
        return math.isclose(x * a.unit.factor, y * b.unit.factor, rel_tol=_ROUGH)
    if a.unit.kind != b.unit.kind and {a.unit.kind, b.unit.kind} == {"pounds", "mass"}:
        return math.isclose(x * in_kind(a, b), y * in_kind(b, a), rel_tol=_ROUGH)
    if a.unit.kind == b.unit.kind == "temperature" and a.unit.name != b.unit.name:
        bare = not (a.unit.name and b.unit.name)  # "four degrees Celsius", "four degrees"
        return (bare and math.isclose(x, y, rel_tol=_EQUAL)) or _as_warm(a, x, b, y)
    if math.isclose(x, y, rel_tol=_EQUAL):
        return True
    if "share" in (a.number.form, b.number.form) and "percent" in (a.unit.kind, b.unit.kind):
        hundred_x = x * 100 if a.number.form == "share" and a.unit.kind != "percent" else x
        hundred_y = y * 100 if b.number.form == "share" and b.unit.kind != "percent" else y
        return abs(hundred_x - hundred_y) < 1
    return _rounds(a, x, to=y, exact=b) or _rounds(b, y, to=x, exact=a)


def _as_warm(a: Quantity, x: float, b: Quantity, y: float) -> bool:
    """Whether degrees of one scale are those of the other, be they a heat or its change."""
    pairs = [(x, y)] if "f" not in (a.unit.name, "") or b.unit.name == "f" else []
    pairs += [(y, x)] if "f" not in (b.unit.name, "") or a.unit.name == "f" else []
    return any(
        abs(fahrenheit - told) <= _DEGREES
        for celsius, fahrenheit in pairs
        for told in (1.8 * celsius + 32, 1.8 * celsius)
    )


def _rounds(rough: Quantity, value: float, *, to: float, exact: Quantity) -> bool:
    """Whether ``value``, told roughly, is the figure ``to`` rounded to fewer digits."""
    if rough.number.form != "cardinal" or exact.number.form != "cardinal":
        return False
    if not same_unit(rough.unit, exact.unit):
        return False
    if rough.bound == "below" and exact.bound == "exact" and _JUST_BELOW * value <= to < value:
        return True  # "fewer than ten": eight
    if not 10 <= value < 1e15 or not 10 <= to < 1e15:
        return False
    if rough.bound == exact.bound and rough.bound in _COUNTED:
        return False
    tolerance = _ROUGH if rough.bound != "exact" else _ROUNDED if rough.number.rounded else 0.0
    if rough.bound == exact.bound == "about":
        tolerance = _BOTH_ROUGH
    if abs(value - to) > tolerance * value:
        return False
    step = _step(value)
    if step <= _step(to):
        return False
    if rough.bound in ("least", "over", "exact") and math.isclose(
        math.floor(to / step) * step, value
    ):
        return True
    if rough.bound in ("near", "most", "below") and math.isclose(
        math.ceil(to / step) * step, value
    ):
        return True
    return rough.bound in ("about", "exact") and abs(to - value) <= step / 2


def _step(value: float) -> float:
    """The place of a figure's last digit that is not a zero: 100 for 5,300."""
    step = 1.0
    for _ in range(15):
        if value % (step * 10) > step * 1e-6:
            break
        step *= 10
    while step > 1e-3 and abs(value / step - round(value / step)) > 1e-6:
        step /= 10
    return step


def like_figures(x: Quantity, y: Quantity) -> bool:
    """Whether two figures are so exact and so near that they count one thing: 41,216, 42,116."""
    one, other = x.number.values[0], y.number.values[0]
    if isinstance(one, str) or isinstance(other, str) or x.number.rounded or y.number.rounded:
        return False
    low, high = sorted((one, other))
    exact = max(_step(low), _step(high)) * _EXACT <= low
    return exact and high < 1e15 and high <= low * (1 + _LIKE)


def digits_turned(x: Quantity, y: Quantity) -> bool:
    """Whether two figures have the same digits in another order: 1.5 million, 5.1 million."""
    return any(
        _are_turned(one, other)
        for one in x.number.values
        for other in y.number.values
        if not (isinstance(one, str) or isinstance(other, str))
    )


def _are_turned(one: float, other: float) -> bool:
    if min(one, other) < 10:
        return False
    here, there = (f"{value:.10g}".rstrip("0").replace(".", "") for value in (one, other))
    return here != there and sorted(here) == sorted(there)


def digit_lost(x: Quantity, y: Quantity) -> bool:
    """Whether one of two figures has all digits of the other and one more: 14 and 4."""
    one, other = (q.number.values[0] for q in (x, y))
    if isinstance(one, str) or isinstance(other, str):
        return False
    short, long = sorted((f"{value:.10g}" for value in (one, other)), key=len)
    return len(long) == len(short) + 1 and any(
        long[:n] + long[n + 1 :] == short for n in range(len(long))
    )


def of_other_magnitude(x: Quantity, y: Quantity) -> bool:
    """Whether two figures are one but for a word: 1.2 million, 1.2 billion."""
    one, other = (q.number.values[-1] for q in (x, y))
    if isinstance(one, str) or isinstance(other, str) or not one or not other:
        return False
    return any(math.isclose(max(one / other, other / one), step) for step in (1e3, 1e6))


def same_unit(a: Unit, b: Unit) -> bool:
    """Whether two units do not contradict: a missing one never does, and pounds are either."""
    if not a.kind or not b.kind:
        return True
    if "pounds" in (a.kind, b.kind):
        other = b if a.kind == "pounds" else a
        return other.kind in ("pounds", "mass") or other.name == "gbp"
    return a.kind == b.kind and (a.name == b.name or a.kind == "temperature")
