"""Parts of a whole told in words: half, two-thirds, one in three."""

from collections.abc import Sequence

from service.text.facts.number_forms import Number
from service.text.facts.number_words import MULTIPLES, PARTS, SCALES, units
from service.text.facts.telling import Wording

HALF = frozenset({"half", "halb", "demi", "demie", "media", "medio"})
A = frozenset({"a", "an", "ein", "eine", "einer", "un", "une", "una"})
_DOUBTFUL_MULTIPLES = frozenset(
    "double doubles twice triple triples treble quadruple halve halves".split()
)
MULTIPLIED = frozenset("the its their his her what that as more higher larger bigger".split())
_TO_COME = frozenset("to will would could should may might can shall".split())
OF = frozenset({"of", "de", "der", "des", "del", "von"})
_WHOLES = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 25, 50, 100})
_TIMES = frozenset("minutes hours days weeks months years games matches starts innings".split())
# "A third less likely", "a quarter more": a part, and of what goes without saying.
_COMPARED = frozenset(
    """
    less fewer lower smaller cheaper shorter more higher larger bigger longer likelier faster slower
    """.split()
)
_AFTER_WHICH_A_PART_IS_AN_ORDINAL = frozenset("the this last next first second fourth each".split())


def multiple_at(wording: Wording, i: int) -> Number | None:
    """Doubled, threefold, twice the price, will triple: how many times as much there is."""
    key = wording.keys[i]
    count = MULTIPLES.get(key)
    if count is None:
        return None
    if key in _DOUBTFUL_MULTIPLES:
        before = wording.keys[i - 1] if i > 0 else ""
        behind = wording.keys[i + 1] if i + 1 < len(wording.keys) else ""
        if behind not in MULTIPLIED and (key == "twice" or before not in _TO_COME):
            return None
    return Number(i, i + 1, (count,), form="multiple")


def times_at(wording: Wording, first: int, last: int, count: float) -> Number | None:
    """Three times the price, five-fold: the multiple whose count ends at word ``last``."""
    following = wording.keys[last : last + 2]
    if following[:1] == ["fold"]:
        return Number(first, last + 1, (count,), form="multiple")
    if following[:1] == ["times"] and following[1:] and following[1] in MULTIPLIED:
        return Number(first, last + 1, (count,), form="multiple")
    return None


def and_a_half(wording: Wording, i: int, last: int, value: float) -> Number:
    end = last + 3
    scale = SCALES["en"].get(wording.keys[end]) if end < len(wording.keys) else None
    if scale is not None and scale >= 1000:
        return Number(i, end + 1, ((value + 0.5) * scale,), rounded=True)
    return Number(i, end, (value + 0.5,))


def part_at(wording: Wording, i: int, count: float) -> Number | None:
    """Half, a third of, two-thirds; a scale may follow: half a million."""
    keys, size = wording.keys, len(wording.keys)
    parts = PARTS.get(keys[i])
    if parts is None:
        return None
    last = i + 1
    if parts == 2 and i > 1 and keys[i - 2] == "and":
        return None  # "a year and a half" is no half
    if parts == 2 and last < size:
        scaled = last + 1 if keys[last] in A else last
        if scaled < size and SCALES["en"].get(keys[scaled], 0) >= 12:
            return Number(i, scaled + 1, (SCALES["en"][keys[scaled]] / 2,))
    following = keys[last] if last < size else ""
    measured = last + 1 if parts == 2 and following in A else last
    if _is_point(keys, measured):
        return Number(i, last, (count / parts,))  # "a quarter point", as 0.25 points
    if parts > 2 and following not in OF and (following not in _COMPARED or keys[i - 1] not in A):
        return None
    if i > 0 and count == 1 and keys[i - 1] in _AFTER_WHICH_A_PART_IS_AN_ORDINAL:
        return None
    if last + 2 < size and keys[last] in OF and keys[last + 1] in A:
        if keys[last + 2] in ("second", "point", "percentage"):
            return Number(i, last, (count / parts,))  # "nine hundredths of a second"
        scale = SCALES["en"].get(keys[last + 2])
        if scale is not None:
            return Number(i, last + 3, (scale * count / parts,))
    return Number(i, last, (count / parts,), form="share")


def _is_point(keys: Sequence[str], i: int) -> bool:
    return keys[i : i + 1] == ["point"] or keys[i : i + 2] == ["percentage", "point"]


def share_of(wording: Wording, last: int, count: float) -> Number | None:
    """One in three, 3 out of 10, one child in five: the share that begins before ``last``."""
    keys, size = wording.keys, len(wording.keys)
    i = last
    parted = i + 2 < size and keys[i + 1] == "in" and keys[i] not in wording.light
    parted = parted and not wording.between(i + 1).strip() and wording.follows_light(i + 2)
    if parted and count == 1:
        i += 1
    if i + 1 < size and keys[i] == "out" and keys[i + 1] == "of":
        i += 2
    elif i < size and keys[i] in ("in", "sur"):
        i += 1
    else:
        return None
    if i < size and keys[i] == "every":
        i += 1
    if i >= size:
        return None
    if keys[i].isdecimal() and len(keys[i]) <= 3:
        whole = float(keys[i])
    else:
        value = units("en").get(keys[i])
        if value is None:
            return None
        whole = float(value)
    if not 0 < count < whole or whole not in _WHOLES or count > 10:
        return None
    if i + 1 < size and keys[i + 1] in _TIMES:
        return None
    return Number(last, i + 1, (count / whole,), form="share")
