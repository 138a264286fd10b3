"""Quantities: a number with its unit, how exactly it is told, and what it is said of."""

from collections.abc import Collection

from service.text.fact import fact
from service.text.facts.concepts import concept
from service.text.facts.measures import Bound, Unit, read_bound, read_unit
from service.text.facts.number_forms import Number
from service.text.facts.numbers import is_number_word, number_places, read_numbers
from service.text.facts.telling import Wording

# What befell those who are counted: "killing 12", "12 dead" and "a toll of 12" say the same.
_ROLES = {
    word: role
    for role, words in {
        "dead": "dead kill kills killed killing die died dies dying death deaths fatalities bodies "
                "toll perished perish lifeless drowned drowning "
                "toten tote getotet todesopfer starben ums morts tues tuees muertos murieron slain",
        "hurt": "hurt injured injuring injuries injury wounded wounding wounds "
                "verletzt verletzte verletzten verletzter blesses blessees heridos heridas "
                "hospitalized hospitalised burns treated",
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

PEOPLE = frozenset(
    map(concept, "people person persons souls menschen personen personnes personas".split())
)
HUMANS = frozenset(
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
        told = distance < nearest and wording.keys[i] in _ROLE_WORDS
        if told and (role := _role_of(wording, i)):
            best, nearest = role, distance
    stops = 0
    for i in range(first - 1, max(low, first - _ROLE_REACH) - 1, -1):
        stops += wording.between(i + 1)[:1] in (",", ";") or wording.keys[i] in _AND
        distance = first - 1 - i + 2 * stops
        told = distance < nearest and wording.keys[i] in _ROLE_WORDS
        if told and (role := _role_of(wording, i)):
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
    """The words by which a quantity is told to the reader, with the sign of its money.

    So is what may tell that a heat is below nought: "12 degrees below zero".
    """
    value = quantity.number.values[0]
    cold = quantity.unit.kind == "temperature" and isinstance(value, float) and value < 0
    if cold or quantity.unit.kind in ("money", "percent", "points"):
        return quantity.unit.first, quantity.unit.last
    return quantity.number.first, quantity.number.last


def values(quantity: Quantity) -> tuple[float | str, ...]:
    """What a quantity stands for first of all, rounded so that equal ones are equal."""
    value = quantity.number.values[0]
    return (value if isinstance(value, str) else round(value, 6),)
