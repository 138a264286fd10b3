"""Where a telling says the same as another, whose words for it are known."""

from bisect import bisect_left, bisect_right

from service.text.facts.alike_amounts import same_unit, same_value
from service.text.facts.amounts import quantities
from service.text.facts.differences import Alignment, align
from service.text.facts.quantities import shown
from service.text.facts.telling import Wording

# Words that may stand between those of one value in another telling: "a total of".
_APART = 2


def told_too(here: Wording, span: tuple[int, int], there: Wording) -> tuple[int, int] | None:
    """The offsets at which ``there`` tells what ``here`` tells at ``span``, None where it does not.

    The same words in their place, the same words elsewhere, or the same number in other words.
    """
    first, last = bisect_right(here.ends, span[0]), bisect_left(here.starts, span[1])
    if first >= last or not there.keys:
        return None
    alignment = align(here, there)
    found = _in_place(alignment, first, last) or _elsewhere(here.keys[first:last], there.keys)
    found = found or _number(here, there, first, last)
    return there.span(*found) if found else None


def _in_place(alignment: Alignment, first: int, last: int) -> tuple[int, int] | None:
    places = alignment.to_b[first:last]
    if min(places) < 0 or places[-1] - places[0] >= last - first + _APART:
        return None
    return (places[0], places[-1] + 1) if places[0] <= places[-1] else None


def _elsewhere(value: list[str], keys: list[str]) -> tuple[int, int] | None:
    """The one place where the words of a value stand, if there is but one."""
    size = len(value)
    found = [j for j in range(len(keys) - size + 1) if keys[j : j + size] == value]
    return (found[0], found[0] + size) if len(found) == 1 else None


def _number(here: Wording, there: Wording, first: int, last: int) -> tuple[int, int] | None:
    own = [q for q in here.once(quantities) if q.number.first < last and first < q.number.last]
    if len(own) != 1:
        return None
    found = [
        q
        for q in there.once(quantities)
        if same_value(own[0], q) and same_unit(own[0].unit, q.unit)
    ]
    return shown(found[0]) if len(found) == 1 else None
