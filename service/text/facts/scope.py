"""What a word such as "not" or "probably" bears on, and whether the other telling says it too."""

from collections.abc import Collection, Sequence

from service.text.fact import fact
from service.text.facts.differences import Alignment
from service.text.facts.telling import Wording, same_stem

# How far a qualifier reaches: "has not yet been officially confirmed" is five words.
_REACH = 6
_BACK = 3
# Two qualifiers this close to one place say the same thing in another order.
_ONE_PLACE = 8
_WINDOW = 3
# A telling that qualifies more than this is no statement.
_MOST = 30
_STOPS = frozenset(",;:!?—")
_NEW_CLAUSE = frozenset({"and", "but"})


@fact
class Qualifier:
    """Words ``first`` to ``last`` of a wording that qualify what stands beside them."""

    first: int
    last: int


def unmatched(
    alignment: Alignment, here: Sequence[Qualifier], there: Sequence[Qualifier]
) -> tuple[list[Qualifier], list[Qualifier]]:
    """The qualifiers of either telling that have no counterpart near the same place."""
    ends_there = {q.last - 1 for q in there}
    ends_here = {q.last - 1 for q in here}
    left = [q for q in here if alignment.to_b[q.last - 1] not in ends_there]
    right = [q for q in there if alignment.to_a[q.last - 1] not in ends_here]
    left, right = left[:_MOST], right[:_MOST]
    for q in list(left):
        place = alignment.place(q.first)
        near = [r for r in right if abs(r.first - place) <= _ONE_PLACE]
        if near:
            left.remove(q)
            right.remove(min(near, key=lambda r: (abs(r.first - place), r.first)))
    return left, right


def borne_on(
    alignment: Alignment, qualifier: Qualifier, *, skipped: Collection[str], backward: bool
) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """The words here from the qualifier to what it bears on, and the same words there without it.

    None where the other telling does not say what is qualified, so that nothing can differ.
    ``backward`` looks before the qualifier as well, as German and French need.
    """
    a = alignment.a
    last = len(a)
    stretch = alignment.stretch_at(qualifier.first) or alignment.stretch_at(qualifier.last - 1)
    low, high = (stretch.j1, stretch.j2) if stretch else (
        alignment.place(qualifier.first), alignment.place(qualifier.last)
    )  # fmt: skip
    ended = False
    for h in range(qualifier.last, min(last, qualifier.last + _REACH)):
        if a.keys[h] in _NEW_CLAUSE or any(mark in _STOPS for mark in a.between(h)):
            ended = True
            break
        if _light(a, h, skipped):
            continue
        k = _counterpart(alignment, h, low, high)
        if k is not None:
            begin = low if low <= k <= low + 3 else k
            return (qualifier.first, _figure_end(a, h)), (begin, _figure_end(alignment.b, k))
        if not backward:
            return None
        break
    else:
        ended = qualifier.last + _REACH >= last
    if not (ended or backward):
        return None
    for h in range(qualifier.first - 1, max(-1, qualifier.first - 1 - _BACK), -1):
        if any(mark in _STOPS for mark in a.between(h + 1)):
            return None
        k = alignment.to_b[h]
        if k >= 0 and k >= low - _BACK:
            return (h, qualifier.last), (k, max(high, k + 1))
        return None
    return None


def _figure_end(wording: Wording, h: int) -> int:
    """The end of word ``h``, or of the whole figure that begins there: 7,500."""
    end = h + 1
    while (
        end < len(wording)
        and wording.keys[h].isdecimal()
        and wording.keys[end].isdecimal()
        and (wording.between(end) in (",", "."))
    ):
        end += 1
    return end


def _light(wording: Wording, h: int, skipped: Collection[str]) -> bool:
    key = wording.keys[h]
    return key in wording.light or key in skipped or (key.endswith("ly") and len(key) > 4)


def _counterpart(alignment: Alignment, h: int, low: int, high: int) -> int | None:
    """The word there that is word ``h`` here, if it stands at the same place."""
    k = alignment.to_b[h]
    if k >= 0:
        return k if low <= k <= high + _REACH else None
    stretch = alignment.stretch_at(h)
    if stretch is None:
        return None
    near = range(min(low, stretch.j1), max(high, stretch.j2))
    return next((j for j in near if _alike(alignment.a.keys[h], alignment.b.keys[j])), None)


def _alike(x: str, y: str) -> bool:
    """Whether two words are forms of one word, by their stem or by all but their last letters."""
    kept = min(len(x), len(y)) - 2
    return same_stem(x, y) or (kept >= 4 and x[:kept] == y[:kept] and abs(len(x) - len(y)) <= 2)


def window_there(alignment: Alignment, qualifier: Qualifier) -> list[str]:
    """The folded words that stand around the qualifier's place there and are not shared."""
    stretch = alignment.stretch_at(qualifier.first) or alignment.stretch_at(qualifier.last - 1)
    low = stretch.j1 if stretch else alignment.place(qualifier.first)
    high = stretch.j2 if stretch else alignment.place(qualifier.last)
    around = range(max(0, low - _WINDOW), min(len(alignment.b), high + _WINDOW))
    return [alignment.b.keys[j] for j in around if alignment.to_a[j] < 0]
