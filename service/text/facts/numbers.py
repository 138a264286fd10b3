"""Numbers in a wording, told in digits or in words, with every value they may stand for."""

from collections.abc import Collection, Iterator
from functools import lru_cache
from itertools import compress

from service.text.facts.figures import FRACTIONS, figure_at
from service.text.facts.measures import HYPHENS, is_nought, is_unit_word
from service.text.facts.negatives import below_nought
from service.text.facts.number_forms import Number
from service.text.facts.number_words import NUMBER_WORDS, ORDINALS, SCALES, VAGUE, spelled, units
from service.text.facts.shares import (
    HALF,
    OF,
    A,
    and_a_half,
    multiple_at,
    part_at,
    share_of,
    times_at,
)
from service.text.facts.telling import Wording
from service.text.figuresigns import CURRENCIES

_PERCENT = frozenset("% percent per cent prozent pct".split())
_SIGNS = frozenset(CURRENCIES)
_TO = frozenset({"to", "bis", "a"})
_BETWEEN = frozenset("between zwischen entre".split())
_AND = frozenset("and und et y".split())
_MOVED = frozenset(
    """
    fell rose dropped climbed gained slipped slid jumped declined increased decreased added shed
    stieg sank fiel
    """.split()
)
_ROUNDS = frozenset("four eight 16 sixteen 32".split())
_DASHES = frozenset({"-", "–", "—", "‐", "‑", ":", " - ", " – "})


@lru_cache(maxsize=1 << 14)
def is_number_word(key: str) -> bool:
    """Whether a folded word may be part of a number."""
    return (
        key[0].isdecimal()
        or key[-1].isdecimal()
        or key in NUMBER_WORDS
        or key[-1] in FRACTIONS
        or key in units("de")
    )


_ALL_BUT = ["all", "but"]


def read_numbers(wording: Wording, *, taken: Collection[int] = ()) -> list[Number]:
    """The numbers of a wording in order, except where its words are ``taken`` (by a date)."""
    numbers: list[Number] = []
    for number in _numbers(wording, taken):
        if wording.keys[max(0, number.first - 2) : number.first] == _ALL_BUT:
            continue  # "all but one of the seven" are six
        pair = _pair(wording, numbers[-1], number) if numbers else None
        if pair is None:
            numbers.append(number)
        else:
            numbers[-1] = pair
    return numbers


def _pair(wording: Wording, low: Number, high: Number) -> Number | None:
    """3-1, 3 to 5, $3 million to $5 million: two numbers that are told as one."""
    if low.form != "cardinal" or high.form != "cardinal" or high.first - low.last > 3:
        return None
    if not _MOVED.isdisjoint(wording.keys[max(0, low.first - 2) : low.first]):
        return None  # "fell by 9,000 to 221,000"
    gap = wording.keys[low.last : high.first]
    if gap and low.rounded and not high.rounded:
        return None  # "owes 2 billion to three banks"
    if gap:
        lead = [key for key in wording.keys[max(0, low.first - 2) : low.first] if key not in _SIGNS]
        ranged = not _BETWEEN.isdisjoint(lead[-1:])
        joints = _AND if ranged else _TO
        if joints.isdisjoint(gap) or not _one_unit(wording, low, high, set(gap) - joints):
            return None
    elif wording.between(high.first) not in _DASHES:
        return None
    # "£30m to £35m" are no metres.
    told = -1 if not _SIGNS.isdisjoint(gap) else 0
    x, y = low.values[told], high.values[told]
    if isinstance(x, str) or isinstance(y, str):
        return None
    values = [both(x, y)]
    if len(low.values) == len(high.values) == 2 and told == 0:
        values += [both(float(low.values[1]), float(high.values[1]))]  # without the sign
    scale = SCALES["en"].get(wording.keys[high.last - 1], 1.0) if high.rounded else 1.0
    if scale > 1 and not low.rounded:
        values.append(both(x * scale, y))
    return Number(low.first, high.last, tuple(values), form="pair", parts=(x, y))


def both(x: float, y: float) -> str:
    """Two numbers as one; who lost tells the score the other way round."""
    return f"{min(x, y):.10g}-{max(x, y):.10g}"


def _one_unit(wording: Wording, low: Number, high: Number, between: set[str]) -> bool:
    """Whether what stands between two numbers is a unit that both have."""
    if between <= _SIGNS:
        before = wording.keys[low.first - 1] if low.first > 0 else ""
        return not between or before in between
    after = wording.keys[high.last] if high.last < len(wording.keys) else ""
    # "54 percent to 46".
    return (between <= _PERCENT) or (between == {after} and is_unit_word(after))


def number_places(wording: Wording) -> list[int]:
    """The words of a wording that may be part of a number."""
    keys = wording.keys
    return list(compress(range(len(keys)), map(is_number_word, keys)))


def _numbers(wording: Wording, taken: Collection[int]) -> Iterator[Number]:
    done = 0
    for i in wording.once(number_places):
        if i < done or i in taken or is_nought(wording, i):
            continue
        key = wording.keys[i]
        number: Number | None
        if key == "one" and i > 0 and wording.keys[i - 1] == "no":
            continue  # "no one was hurt"
        if (key.isdecimal() and _is_numbered(wording, i)) or _is_round(wording, i):
            number = Number(i, i + 1, (key,), form="name")
        elif key[0].isdecimal():
            number = _run_time(wording, i) or figure_at(wording, i, wording.language)
        elif key[-1].isdecimal():
            number = Number(i, i + 1, (key,), form="name")
        elif key[-1] in FRACTIONS:
            number = Number(i, i + 1, (FRACTIONS[key[-1]],))
        else:
            number = _words(wording, i, wording.language)
        if number is not None:
            yield below_nought(wording, number)
            done = number.last


def _is_round(wording: Wording, i: int) -> bool:
    """Whether a number is the name of a round: "reached the last eight"."""
    keys = wording.keys
    if keys[i] not in _ROUNDS or keys[max(0, i - 1) : i] not in (["last"], ["final"]):
        return False
    return (
        i + 1 == len(keys) or keys[i + 1] in wording.light or bool(wording.between(i + 1).strip())
    )


def _is_numbered(wording: Wording, i: int) -> bool:
    """Whether a number is the end of a name: "Tern-2", "Covid-19"."""
    if i == 0 or wording.between(i) not in HYPHENS or not wording.capital(i - 1):
        return False
    behind = wording.between(i + 1) if i + 1 < len(wording) else ""
    # "I-81" is a road that others spell out.
    return len(wording.keys[i - 1]) > 1 and behind not in HYPHENS


def _run_time(wording: Wording, i: int) -> Number | None:
    """The seconds of a runner's 2:05:41 or a swimmer's 1:38.21."""
    keys = wording.keys[i : i + 3]
    if len(keys) < 3 or len(keys[1]) != 2 or not keys[1].isdecimal():
        return None
    if wording.between(i + 1) != ":" or wording.between(i + 2) not in (":", "."):
        return None
    if not all(key.isdecimal() and len(key) <= 2 for key in keys):
        return None
    if wording.between(i + 2) == ".":
        return Number(i, i + 3, (60.0 * int(keys[0]) + float(f"{keys[1]}.{keys[2]}"),))
    hours, minutes, seconds = map(int, keys)
    return Number(i, i + 3, (3600.0 * hours + 60.0 * minutes + seconds,))


def _words(wording: Wording, i: int, spoken: str) -> Number | None:
    keys, size = wording.keys, len(wording.keys)
    key = keys[i]
    if key in ("cent", "ciento") and i > 0 and keys[i - 1] in ("pour", "por", "per"):
        return None
    if key in VAGUE:
        return _vague(wording, i)
    if (multiple := multiple_at(wording, i)) is not None:
        return multiple
    if key == "twice":
        return Number(i, i + 1, (2.0,))  # as often as that
    if (part := part_at(wording, i, 1.0)) is not None:
        return part
    found = spelled(keys, i, language=spoken)
    if found is None:
        if key == "second" and i > 0 and wording.between(i) in HYPHENS and keys[i - 1].isalnum():
            return None  # "a 43-second lead"
        if key == "second" and keys[max(0, i - 2) : i] == ["of", "a"]:
            return None  # "nine hundredths of a second"
        if key in ORDINALS and spoken == "en":
            return Number(i, i + 1, (float(ORDINALS[key]),), form="ordinal")
        return None
    last, value = found
    if key in SCALES[spoken] and i > 0 and keys[i - 1] in A:
        i -= 1
    if (multiple := times_at(wording, i, last, value)) is not None:
        return multiple
    if last < size and keys[last] in ORDINALS and value >= 20 and ORDINALS[keys[last]] < 10:
        return Number(i, last + 1, (value + ORDINALS[keys[last]],), form="ordinal")
    if (share := share_of(wording, last, value)) is not None:
        return Number(i, share.last, share.values, form="share")
    if last < size and value < 100 and (part := part_at(wording, last, value)) is not None:
        return Number(i, part.last, part.values, form=part.form)
    if last + 2 < size and keys[last] == "and" and keys[last + 1] in A and keys[last + 2] in HALF:
        return and_a_half(wording, i, last, value)
    return Number(i, last, (value,), rounded=keys[last - 1] in SCALES[spoken] and value >= 1000)


def _vague(wording: Wording, i: int) -> Number | None:
    """Dozens, hundreds of thousands; None for "scores" as a verb."""
    keys, size = wording.keys, len(wording.keys)
    value, last = VAGUE[keys[i]], i + 1
    if keys[i] in ("scores", "tens", "miles", "cientos") and not (last < size and keys[last] in OF):
        return None
    while last + 1 < size and keys[last] in OF and keys[last + 1] in VAGUE:
        value *= VAGUE[keys[last + 1]]
        last += 2
    return Number(i, last, (value,), form="vague")
