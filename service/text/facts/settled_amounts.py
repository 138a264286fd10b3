"""Quantities that two tellings have in the very same words at the same place."""

from service.text.facts.differences import Alignment
from service.text.facts.quantities import Quantity


def unsettled_amounts(
    alignment: Alignment, here: list[Quantity], there: list[Quantity]
) -> tuple[list[Quantity], list[Quantity]]:
    """The quantities that are not told in the very same words at the same place."""
    settled = _settled(alignment.to_b, here, there)
    settled |= _settled(alignment.to_a, there, here)
    return [x for x in here if id(x) not in settled], [y for y in there if id(y) not in settled]


def _settled(mapped: list[int], here: list[Quantity], there: list[Quantity]) -> set[int]:
    """Identities of the quantities here, and of those they meet there, in the same words."""
    settled: set[int] = set()
    for x in here:
        first = mapped[x.number.first]
        if first < 0:
            continue
        last = first + x.number.last - x.number.first
        if mapped[x.number.first : x.number.last] != list(range(first, last)):
            continue
        # The same words are the same number, however many the lost punctuation makes of them.
        met = [y for y in there if y.number.first < last and first < y.number.last]
        if len(met) == 1 and (met[0].number.first, met[0].number.last) == (first, last):
            (y,) = met
            if mapped[x.first : x.last] != list(range(y.first, y.last)) or _below(x) != _below(y):
                continue
        elif any(y.number.first < first or y.number.last > last for y in met):
            continue
        settled |= {id(x), *map(id, met)}
    return settled


def _below(quantity: Quantity) -> bool:
    """Whether a figure is below nought, as "12 degrees" is where "below zero" follows."""
    value = quantity.number.values[0]
    return not isinstance(value, str) and value < 0
