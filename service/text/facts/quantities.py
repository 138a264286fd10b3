"""Quantities: a number with its unit, how exactly it is told, and what it is said of."""

import math
from collections.abc import Collection

from service.text.fact import fact
from service.text.facts.concepts import concept
from service.text.facts.measures import POUND, Bound, Unit, read_bound, read_unit
from service.text.facts.number_forms import Number
from service.text.facts.numbers import is_number_word, number_places, read_numbers
from service.text.facts.telling import Wording

# What befell those who are counted: "killing 12", "12 dead" and "a toll of 12" say the same.
_ROLES = {
    word: role
    for role, words in {
        "dead": "dead kill kills killed killing die died dies dying death deaths fatalities bodies "
                "toll perished perish lifeless drowned drowning "
                "toten tote getotet starben ums morts tues tuees muertos murieron slain",
        "hurt": "hurt injured injuring injuries injury wounded wounding wounds verletzt verletzte "
                "blesses blessees heridos heridas hospitalized hospitalised "
                "burns treated",
        "missing": "missing unaccounted vermisst disparus desaparecidos",
        "held": "arrested arresting arrests detained detaining detains custody apprehended "
                "festgenommen arretes detenidos jailed",
        "ill": "sickened sick ill infected infections",
        "trapped": "trapped trapping stranded",
        "moved": "evacuated evacuating displaced homeless evacuees",
        "saved": "rescued rescuing saved survivors survived alive escaped plucked winched unhurt "
                "unharmed gerettet",
    }.items()
    for word in words.split()
}  # fmt: skip
# "The lives of 27 miners were lost", "claimed three lives".
_LIVES = frozenset({"life", "lives"})
_TAKEN = frozenset("lost lose losing loses claimed claim claiming claims cost took taken".split())
_ROLE_WORDS = _ROLES.keys() | _LIVES
_ROLE_REACH = 6
_NOT = 3
_NOUN_REACH = 4
_BEFORE_REACH = 5
# Past any other light word, the words after a number no longer say what is counted.
_AND = frozenset({"and", "und", "et", "y"})
_ARTICLES = frozenset("a an one ein eine un une una".split())
_PAUSES = frozenset(",;:")
_NOUN_GOES_ON = frozenset(
    "of s the a an his her its their our my de der des del la les los las".split()
)
# With these begins what is said of those counted: "60 nurses since last autumn".
_NOUN_ENDS = frozenset(
    """
    since after before during when while near between under through across against because until
    within without despite around along amid
    """.split()
)

# Days, as the factor of a unit of time.
_YEAR = 365.25

_PEOPLE = frozenset(
    map(concept, "people person persons souls menschen personen personnes personas".split())
)
_CHILDREN = frozenset(map(concept, "children pupils kinder schuler enfants ninos".split()))
_HUMANS = frozenset(
    map(
        concept,
        """
        residents inhabitants villagers islanders passengers migrants refugees students pupils
        workers employees miners soldiers troops officers protesters demonstrators spectators fans
        worshippers customers patients victims men women children adults civilians prisoners inmates
        detainees pensioners volunteers tourists travellers travelers guests members evacuees
        bewohner einwohner anwohner passagiere fahrgaste schuler arbeiter soldaten demonstranten
        habitants passagers migrants manifestants ouvriers soldats vecinos pasajeros migrantes
        manifestantes trabajadores soldados
        """.split(),
    )
)

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


@fact
class Quantity:
    """A number told by words ``number.first`` to ``number.last``, with all that belongs to it.

    ``first`` to ``last`` covers the qualifying words and the unit as well. ``nouns`` are stems of
    what is counted, ``before`` of what stands before and ``verb`` of the nearest word of weight
    among these; ``role`` is what befell those counted.
    ``part`` says that more is counted at once: "three men and a woman".
    """

    number: Number
    unit: Unit
    bound: Bound
    first: int
    last: int
    nouns: frozenset[str]
    before: frozenset[str]
    verb: str
    role: str
    part: bool


def read_quantities(wording: Wording, *, taken: Collection[int] = ()) -> list[Quantity]:
    """The quantities of a wording in order, except where its words are ``taken`` by a date."""
    if any(i in taken for i in wording.once(number_places)):
        numbers = read_numbers(wording, taken=taken)
    else:
        numbers = wording.once(read_numbers)
    quantities: list[Quantity] = []
    for n, number in enumerate(numbers):
        unit = read_unit(wording, number.first, number.last)
        bound, first = read_bound(wording, unit.first, unit.last)
        low = numbers[n - 1].last if n > 0 else 0
        high = numbers[n + 1].first if n + 1 < len(numbers) else len(wording.keys)
        before = _before(wording, max(0, first - _BEFORE_REACH), first)
        counted = number.last + _NOUN_REACH if number.form != "multiple" else number.last
        quantities.append(
            Quantity(
                number,
                unit,
                bound,
                first,
                unit.last,
                nouns=_nouns(wording, number.last, min(high, counted))
                or _nouns_of_share(wording, number),
                before=frozenset(before),
                verb=before[-1] if before else "",
                role=_role(wording, first, number.last, low, high),
                part=_is_part(wording, number.last),
            )
        )
    return quantities


def _is_part(wording: Wording, last: int) -> bool:
    """Whether "and", with an article or a number after it, follows what is counted."""
    keys = wording.keys
    for i in range(last, min(len(keys) - 1, last + _NOUN_REACH - 1)):
        if keys[i] in _AND:
            return keys[i + 1] in _ARTICLES or is_number_word(keys[i + 1])
    return False


def _nouns(wording: Wording, first: int, last: int) -> frozenset[str]:
    found: list[str] = []
    light = wording.light
    i, last = first - 1, min(last, len(wording))
    while (i := i + 1) < last:
        key = wording.keys[i]
        if key == "s":  # "one in eight of the country's teenagers"
            found.clear()
            last = min(last + 1, len(wording))
        if key in _NOUN_ENDS or (key in light and key not in _NOUN_GOES_ON):
            break
        between = wording.between(i)
        if not _PAUSES.isdisjoint(between) or (i > first and "." in between):
            break
        if len(key) > 2 and key not in light and not key.isdecimal():
            found.append(concept(key))
    return frozenset(found)


def _nouns_of_share(wording: Wording, number: Number) -> frozenset[str]:
    """What is counted in the midst of a share: "one teenager in five"."""
    if number.form != "share":
        return frozenset()
    inside = _before(wording, number.first + 1, number.last - 1)
    return frozenset(about for about in inside if not is_number_word(about))


def is_age(wording: Wording, quantity: Quantity) -> bool:
    """Whether a number tells how old somebody is: "aged 24", "Tveit, 77,", "57-year-old"."""
    unit = quantity.unit
    if unit.kind != "time" or unit.factor != _YEAR:
        return False
    return unit.last == quantity.number.last or wording.keys[unit.last : unit.last + 1] == ["old"]


def _before(wording: Wording, first: int, last: int) -> list[str]:
    light = wording.light
    return [
        concept(key)
        for key in wording.keys[first:last]
        if len(key) > 2 and key not in light and not key.isdecimal()
    ]


def _role(wording: Wording, first: int, last: int, low: int, high: int) -> str:
    """The role word nearest to the number, a comma counting as two words."""
    best, nearest = "", _ROLE_REACH + 1
    around = wording.keys[max(low, first - _ROLE_REACH) : min(high, last + _ROLE_REACH)]
    if _ROLE_WORDS.isdisjoint(around):
        return best
    stops = 0
    for i in range(last, min(high, last + _ROLE_REACH)):
        stops += i > last and wording.between(i)[:1] in (",", ";")
        distance = i - last + 2 * stops
        if distance < nearest and (role := _role_of(wording, i)):
            best, nearest = role, distance
    stops = 0
    for i in range(first - 1, max(low, first - _ROLE_REACH) - 1, -1):
        stops += wording.between(i + 1)[:1] in (",", ";") or wording.keys[i] in _AND
        distance = first - 1 - i + 2 * stops
        if distance < nearest and (role := _role_of(wording, i)):
            best, nearest = role, distance
    return best


def _role_of(wording: Wording, i: int) -> str:
    """What word ``i`` says befell those counted; the German article "die" says nothing."""
    key = wording.keys[i]
    if key in _LIVES:
        around = wording.keys[max(0, i - _ROLE_REACH) : i + 1 + _ROLE_REACH]
        return "" if _TAKEN.isdisjoint(around) else "dead"
    role = "" if key in wording.light else _ROLES.get(key, "")
    if role == "saved" and "not" in wording.keys[max(0, i - _NOT) : i]:
        return "dead"  # "21 horses could not be saved"
    return role


def shown(quantity: Quantity) -> tuple[int, int]:
    """The words by which a quantity is told to the reader, with the sign of its money."""
    if quantity.unit.kind in ("money", "percent", "points"):
        return quantity.unit.first, quantity.unit.last
    return quantity.number.first, quantity.number.last


def values(quantity: Quantity) -> tuple[float | str, ...]:
    """What a quantity stands for first of all, rounded so that equal ones are equal."""
    value = quantity.number.values[0]
    return (value if isinstance(value, str) else round(value, 6),)


def of_one_size(x: Quantity, y: Quantity, *, factor: float = 10.0) -> bool:
    """Whether two quantities are within a factor of one another, in one unit if they have two."""
    low, high = x.number.values[0], y.number.values[0]
    if isinstance(low, str) or isinstance(high, str):
        return False
    if x.unit.kind != "time" and (x.unit.factor != y.unit.factor or x.unit.kind != y.unit.kind):
        low, high = low * in_kind(x, y), high * in_kind(y, x)
    return low / factor < high < low * factor


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
    here, there = not _PEOPLE.isdisjoint(x.nouns), not _PEOPLE.isdisjoint(y.nouns)
    return (here and not _HUMANS.isdisjoint(y.nouns)) or (there and not _HUMANS.isdisjoint(x.nouns))


def same_value(a: Quantity, b: Quantity) -> bool:
    """Whether two quantities may tell one number: also 1.5 million and 1,498,210, half and 50%."""
    if a.number.form == "vague" or b.number.form == "vague":
        return _vaguely_same(a, b)
    if len(a.number.values) == len(b.number.values) == 1:  # as nearly always
        return _agree(a, a.number.values[0], b, b.number.values[0])
    return any(_agree(a, x, b, y) for x in a.number.values for y in b.number.values)


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
        return _as_warm(a, x, b, y)
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
    one, other = (q.number.values[0] for q in (x, y))
    if isinstance(one, str) or isinstance(other, str) or min(one, other) < 10:
        return False
    here, there = (f"{value:.10g}".rstrip("0").replace(".", "") for value in (one, other))
    return here != there and sorted(here) == sorted(there)


def same_unit(a: Unit, b: Unit) -> bool:
    """Whether two units do not contradict: a missing one never does, and pounds are either."""
    if not a.kind or not b.kind:
        return True
    if "pounds" in (a.kind, b.kind):
        other = b if a.kind == "pounds" else a
        return other.kind in ("pounds", "mass") or other.name == "gbp"
    return a.kind == b.kind and (a.name == b.name or a.kind == "temperature")
