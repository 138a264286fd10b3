"""The figure, day or name in which two tellings differ that tell the same facts but for it.

Who writes an event anew has other words for it, but the same facts: "jailed Otto Brandl on Tuesday
for nine years for taking bribes", "Brandl, who let three ship owners pay him, was given seven years
behind bars on Tuesday". A frame that is filled twice has the same words and other facts.
"""

import math
from collections.abc import Collection, Iterator

from service.text.facts.alike_amounts import (
    digit_lost,
    digits_turned,
    of_one_size,
    of_other_magnitude,
    same_unit,
    same_value,
    shared_nouns,
    shown_against,
)
from service.text.facts.amounts import quantities_of_both
from service.text.facts.common_ground import common_ground
from service.text.facts.contrasts import is_label, other_things
from service.text.facts.dates import Day
from service.text.facts.daytimes import may_be_one_time, one_day, read_times
from service.text.facts.differences import Alignment
from service.text.facts.left_over import lone_quotations
from service.text.facts.name_words import NATIONS
from service.text.facts.names import BODIES, Name, names_told
from service.text.facts.other_amounts import is_sum, of_other_facts
from service.text.facts.own_names import names_left, tells_part
from service.text.facts.quantities import Quantity, is_age, values
from service.text.facts.related_amounts import one_measure
from service.text.facts.related_days import fineness, may_be_of_one
from service.text.facts.subjects import (
    of_speech,
    other_days,
    other_owners,
    other_periods,
    other_subjects,
    speaks,
)
from service.text.facts.telling import Disagreement, Wording
from service.text.model import ConflictKind

# Desks with words of their own have an order of their own: of 3,400 pairs, of which two in five are
# conflicts, those with a lone figure that are none have more than half of their words in one order.
_OWN_ORDER = 0.5
# What both tell, by its worth and its share of what the shorter one tells (see rarity).
_GROUND = 25.0
_SHARE = 0.36
# With fewer facts in common more of the words must be.
_FACTS = 2
_SHARE_OF_FEW = 0.55
# A day and a figure both, and a day alone.
_GROUND_OF_BOTH = 39.0
_GROUND_OF_DAYS = 45.0
# A name may be that of the town here and of its province there.
_GROUND_OF_NAMES = 45.0
_FACTS_OF_NAMES = 3
_SHARE_OF_NAMES = 0.5
# "Nine years", "seven years" of one sentence; "two years" and "nine years" are of two things.
_SIZE = 2.2
_PLACES = frozenset("at in near into to from off outside around of with on over for".split())
_TOWNS = frozenset("port city town village island suburb district resort province".split())
_CAME = frozenset("came come finish finished finishing placed ranked ended".split())
_CAME_REACH = 3

_Lone = tuple[Quantity, Quantity]


def anchored_disagreements(
    alignment: Alignment, *, told: Collection[ConflictKind]
) -> Iterator[Disagreement]:
    """The lone facts in which two tellings of one event differ, less the kinds ``told`` already."""
    if alignment.in_place >= _OWN_ORDER:
        return
    ground = common_ground(alignment)
    if ground.worth < _GROUND or ground.share < _SHARE:
        return
    if other_things(alignment) or other_periods(alignment):
        return
    shared = _shared(alignment)
    if shared < _FACTS and ground.share < _SHARE_OF_FEW:
        return
    if "quote" not in told:
        yield from lone_quotations(alignment)
    day = None if "date" in told else _lone_day(alignment)
    names = () if "name" in told else tuple(_lone_name(alignment))
    # "Into the shaft at Karlsund", "90 metres": a name and a figure of one event.
    both = bool(names) and ground.worth >= _GROUND_OF_BOTH and ground.share >= _SHARE_OF_FEW
    counted = "number" in told or (other_subjects(alignment) and not both)
    figure = None if counted else _lone_figure(alignment, owned=not both)
    found: list[Disagreement] = []
    if figure is not None and (day is not None or not other_days(alignment)):
        found.append(alignment.disagreement("number", *shown_against(*figure)))
    if day is not None:
        least = _GROUND_OF_BOTH if found or "number" in told else _GROUND_OF_DAYS
        if ground.worth < least:
            return  # "47.2 degrees on Sunday", "45 degrees on Monday"
        x, y = day
        found.append(alignment.disagreement("date", (x.first, x.last), (y.first, y.last)))
    yield from found
    named = ground.worth >= _GROUND_OF_NAMES and ground.share >= _SHARE_OF_NAMES
    named = named and shared + len(found) >= _FACTS_OF_NAMES and not other_days(alignment)
    if named:
        yield from names


def _shared(alignment: Alignment) -> int:
    """How many different figures, days, times and names two tellings share."""
    a, b = alignment.a, alignment.b
    here, there = quantities_of_both(alignment)
    figures = {values(x) for x in here if any(same_value(x, y) for y in there)}
    times, others = a.once(read_times), b.once(read_times)
    days = sum(
        any(fineness(x) == fineness(y) and one_day(alignment, x, y) for y in others.days)
        for x in times.days
    )
    clocks = sum(any(may_be_one_time(alignment, x, y) for y in others.clocks) for x in times.clocks)
    names = {
        name.parts[-1]
        for name in a.once(names_told)
        if name.parts and not name.doubtful and tells_part(name.parts[-1], b)
    }
    return len(figures) + days + clocks + len(names)


def _lone_figure(alignment: Alignment, *, owned: bool) -> _Lone | None:
    """The one figure of its kind that either telling has and the other has not.

    Figures that are ``owned`` are not held against those of others.
    """
    told = quantities_of_both(alignment)
    here, there = (
        [q for q in own if _counts(q) and not any(same_value(q, other) for other in others)]
        for own, others in (told, told[::-1])
    )
    found = [(x, y) for x in here for y in there if _of_one_kind(alignment, x, y)]
    found = [
        (x, y)
        for x, y in found
        if sum(_alike(x, q) for q in here) == sum(_alike(y, q) for q in there) == 1
    ]
    if len(found) != 1:
        return None
    x, y = found[0]
    if is_sum(x, told[1]) or is_sum(y, told[0]) or _are_two_sides(x, y):
        return None
    if of_other_facts(alignment, x, y) or (owned and other_owners(alignment, x, y)):
        return None
    return x, y


def _counts(quantity: Quantity) -> bool:
    """Whether a figure tells how much or how many: "one" tells which."""
    return quantity.number.form not in ("vague", "name") and values(quantity) != (1.0,)


def _of_one_kind(alignment: Alignment, x: Quantity, y: Quantity) -> bool:
    """Whether two figures may be told of one thing, by their form, unit, nouns and size."""
    if {x.number.form, y.number.form} == {"share", "cardinal"}:
        return _are_shares(x, y)
    if x.number.form != y.number.form or not same_unit(x.unit, y.unit):
        return False
    if not one_measure(x, y):
        return False
    ages = is_age(alignment.a, x), is_age(alignment.b, y)
    if ages[0] != ages[1]:
        return False
    if x.number.form == "ordinal":
        placed = _is_place(alignment.a, x) and _is_place(alignment.b, y)
        return placed or _of_one_noun(alignment, x, y)
    if x.number.form == "multiple":
        return True  # doubled, tripled
    counted = all(ages) or shared_nouns(x, y) or bool(x.role and x.role == y.role)
    counted = counted or bool(x.nouns & y.before or x.before & y.nouns)
    counted = counted or not set(x.number.parts).isdisjoint(y.number.parts)
    if not (x.unit.kind or counted or digits_turned(x, y)):
        return False
    if x.number.form != "cardinal":
        return True
    return of_one_size(x, y, factor=_SIZE) or digit_lost(x, y) or of_other_magnitude(x, y)


def _are_shares(x: Quantity, y: Quantity) -> bool:
    """Whether two figures are parts of a hundred: "82 percent", "nine in ten"."""
    told = []
    for quantity in (x, y):
        value = quantity.number.values[0]
        if isinstance(value, str):
            return False
        percent = quantity.unit.kind == "percent"
        if not percent and quantity.number.form != "share":
            return False
        told.append(value if percent else value * 100)
    return max(told) < _SIZE * min(told) and sum(told) != 100.0


def _is_place(wording: Wording, quantity: Quantity) -> bool:
    """Whether an ordinal tells where somebody came in: "finished third in Oslo"."""
    return not _CAME.isdisjoint(wording.keys[max(0, quantity.first - _CAME_REACH) : quantity.first])


def _of_one_noun(alignment: Alignment, x: Quantity, y: Quantity) -> bool:
    """Whether two ordinals stand before one noun: "the 78th minute", "the 87th minute"."""
    here = alignment.a.keys[x.number.last : x.number.last + 1]
    there = alignment.b.keys[y.number.last : y.number.last + 1]
    return here == there and bool(here) and here[0] not in alignment.a.light


def _alike(x: Quantity, other: Quantity) -> bool:
    """Whether two figures of one telling are of one kind, so that neither is the only one."""
    if x.unit.kind != other.unit.kind or x.number.form != other.number.form:
        return False
    return x is other or bool(x.unit.kind) or shared_nouns(x, other)


def _are_two_sides(x: Quantity, y: Quantity) -> bool:
    """Whether two shares make a whole: one in four did, three quarters did not."""
    one, other = x.number.values[0], y.number.values[0]
    if isinstance(one, str) or isinstance(other, str):
        return False
    return x.number.form == y.number.form == "share" and math.isclose(one + other, 1.0)


def _lone_day(alignment: Alignment) -> tuple[Day, Day] | None:
    """The one day that either telling has and the other has not."""
    here, there = (w.once(read_times).days for w in (alignment.a, alignment.b))
    left = [
        [
            x
            for x in own
            if not of_speech(seen.a, x) and not any(one_day(seen, x, y) for y in others)
        ]
        for seen, own, others in ((alignment, here, there), (alignment.swapped, there, here))
    ]
    if len(left[0]) != 1 or len(left[1]) != 1:
        return None
    x, y = left[0][0], left[1][0]
    return (x, y) if may_be_of_one(alignment, x, y) else None


def _lone_name(alignment: Alignment) -> Iterator[Disagreement]:
    """The one name that either telling has and the other has not, told in a like place."""
    left = [
        [name for name in names if not (speaks(wording, name) or _is_label(wording, name))]
        for wording, names in zip(
            (alignment.a, alignment.b), names_left(alignment.a, alignment.b), strict=True
        )
    ]
    if len(left[0]) != 1 or len(left[1]) != 1:
        return
    x, y = left[0][0], left[1][0]
    if _is_nation(x) or _is_nation(y):
        return
    if _leads(alignment.a, x) and _leads(alignment.b, y):
        yield alignment.disagreement("name", (x.first, x.last), (y.first, y.last))


def _is_label(wording: Wording, name: Name) -> bool:
    """Whether a name goes with a number: "Interstate 81"."""
    return name.last < len(wording) and is_label(wording.keys, name.last)


def _is_nation(name: Name) -> bool:
    """Whether a name is that of a country or a people, which may be told of the other name."""
    return set(name.parts) <= NATIONS.keys()


def _leads(wording: Wording, name: Name) -> bool:
    """Whether a word such as "in" stands right before a name."""
    before = wording.keys[max(0, name.first - 2) : name.first]
    if wording.keys[name.last - 1] in BODIES:
        return True  # "the National Safety Board took charge"
    if before[-1:] == ["of"]:
        return before[0] in _TOWNS  # "the port of Marsa"
    return not _PLACES.isdisjoint(before[-1:])
