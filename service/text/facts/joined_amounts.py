"""Quantities that are told in several numbers: 2 hours and 4 minutes, half of the 60."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from service.text.facts.measures import SECOND, Unit
from service.text.facts.number_forms import Number
from service.text.facts.numbers import both
from service.text.facts.quantities import Quantity
from service.text.facts.telling import Wording

_CENT = "cent"
_DAY = 1.0
# "In 2 hours 21 minutes, 14 seconds ahead of": a time, and a lead.
_AHEAD = frozenset("ahead behind clear faster slower".split())
_COUNTED = frozenset("votes ballots points penalties goals runs seats stimmen voix votos".split())
_TO = frozenset("to against contre gegen contra".split())
# "Of the city council's 60".
_OWNER = 6
_POSSESSIVE = frozenset("the s its their his her our all those".split())
# "63 votes in favour to 57".
_SCORE = 4


def joined(wording: Wording, found: list[Quantity]) -> list[Quantity]:
    """Quantities of a wording, those that are told in several numbers as one."""
    if len(found) < 2:
        return found
    return _cents_joined(wording, list(_durations_joined(wording, _of_wholes(wording, found))))


def _cents_joined(wording: Wording, found: list[Quantity]) -> list[Quantity]:
    """Quantities, "two dollars and twenty cents" as one sum of money."""
    return _by_twos(wording, found, _with_cents)


def _by_twos(
    wording: Wording,
    found: Sequence[Quantity],
    join: Callable[[Wording, Quantity, Quantity], Quantity | None],
) -> list[Quantity]:
    """Quantities, neighbours as one where ``join`` makes one of them."""
    told: list[Quantity] = []
    for quantity in found:
        one = join(wording, told[-1], quantity) if told else None
        if one is None:
            told.append(quantity)
        else:
            told[-1] = one
    return told


def _with_cents(wording: Wording, whole: Quantity, cents: Quantity) -> Quantity | None:
    x, y = whole.number.values[0], cents.number.values[0]
    if (
        cents.unit.name != _CENT
        or whole.unit.kind != "money"
        or whole.unit.name == _CENT
        or wording.keys[whole.unit.last : cents.first] not in ([], ["and"])
        or isinstance(x, str)
        or isinstance(y, str)
    ):
        return None
    number = Number(whole.number.first, cents.number.last, (x + y / 100,))
    unit = replace(whole.unit, last=cents.unit.last)
    return replace(whole, number=number, unit=unit, last=cents.last)


def _of_wholes(wording: Wording, found: list[Quantity]) -> list[Quantity]:
    """Quantities, half of the 60 also as what it comes to."""
    for n, (part, whole) in enumerate(pairwise(found)):
        share, count = part.number.values[0], whole.number.values[0]
        if (
            part.number.form == "share"
            and isinstance(share, float)
            and isinstance(count, float)
            and not whole.unit.kind
            and _is_whole(wording, part.last, whole.first)
        ):
            values = (share, share * count)
            found[n] = replace(part, number=replace(part.number, values=values))
    return found


def _is_whole(wording: Wording, first: int, last: int) -> bool:
    """Whether words ``first`` to ``last`` lead from a part to its whole: "of the council's 60"."""
    between = wording.keys[first:last]
    return (
        between[:1] == ["of"]
        and len(between) <= _OWNER
        and (len(between) == 1 or between[-1] in _POSSESSIVE)
        and not any("," in wording.between(i) for i in range(first, last))
    )


def scores_joined(wording: Wording, found: Sequence[Quantity]) -> list[Quantity]:
    """Quantities, "63 votes to 57" as the one score 63-57, as another telling may put it."""
    return _by_twos(wording, found, _score)


def _score(wording: Wording, high: Quantity, low: Quantity) -> Quantity | None:
    between = wording.keys[high.number.last : low.number.first]
    if not 1 < len(between) <= _SCORE or _COUNTED.isdisjoint(between) or _TO.isdisjoint(between):
        return None
    x, y = high.number.values[0], low.number.values[0]
    if isinstance(x, str) or isinstance(y, str) or high.number.form != low.number.form:
        return None
    number = Number(high.number.first, low.number.last, (both(x, y),), form="pair", parts=(x, y))
    unit = replace(high.unit, last=low.unit.last)
    return replace(low, number=number, unit=unit, first=high.first, before=high.before)


def _durations_joined(wording: Wording, found: Sequence[Quantity]) -> Iterator[Quantity]:
    """Quantities, "2 hours, 4 minutes and 11 seconds" as one, in seconds; years in years."""
    run: list[Quantity] = []
    for quantity in [*found, None]:
        if run and (quantity is None or not _goes_on(wording, run[-1], quantity)):
            yield _duration(run) if len(run) > 1 else run[0]
            run = []
        if quantity is not None:
            run.append(quantity)


def _goes_on(wording: Wording, larger: Quantity, smaller: Quantity) -> bool:
    """Whether a length of time goes on in smaller units."""
    x, y = larger.unit, smaller.unit
    return (
        x.kind == y.kind == "time"
        and x.last > larger.number.last
        and y.last > smaller.number.last
        and y.factor < x.factor
        and wording.keys[x.last : smaller.first] in ([], ["and"])
        and _AHEAD.isdisjoint(wording.keys[y.last : y.last + 1])
        and isinstance(larger.number.values[0], float)
        and isinstance(smaller.number.values[0], float)
    )


def _duration(parts: Sequence[Quantity]) -> Quantity:
    head, last = parts[0], parts[-1].last
    # A sentence is told in years, however many months it has besides.
    factor = head.unit.factor if head.unit.factor > _DAY else SECOND
    told = sum(float(q.number.values[0]) * q.unit.factor / factor for q in parts)
    return replace(
        head,
        number=Number(head.number.first, last, (round(told, 3),)),
        unit=Unit("time", "", factor, head.unit.first, last),
        last=last,
        nouns=parts[-1].nouns,
    )
