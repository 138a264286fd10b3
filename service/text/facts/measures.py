"""What a number counts: money, per cent, a unit of measure; and how exactly it is told."""

from collections.abc import Sequence
from functools import cache
from typing import Final, Literal

from service.text.fact import fact
from service.text.facts.number_words import PARTS
from service.text.facts.shares import MULTIPLIED, A
from service.text.facts.telling import MINUS_KEY, Wording

Bound = Literal["exact", "about", "near", "least", "over", "most", "below"]
COMPATIBLE_BOUNDS: Final[frozenset[frozenset[Bound]]] = frozenset(
    {frozenset({"about", "near"}), frozenset({"near", "below"}), frozenset({"least", "over"})}
)

CURRENCY_SIGNS: Final = {
    "$": "usd", "€": "eur", "£": "gbp", "¥": "jpy", "₹": "inr",
    "₽": "rub", "₩": "krw", "₺": "try", "₴": "uah", "₪": "ils",
}  # fmt: skip
_CURRENCIES: Final = {
    word: code
    for code, words in {
        "usd": "dollar dollars usd dolar dolares", "eur": "euro euros eur",
        "gbp": "sterling gbp", "jpy": "yen jpy", "cny": "yuan renminbi cny rmb",
        "inr": "rupee rupees inr", "rub": "ruble rubles rouble roubles rub",
        "chf": "franc francs franken chf", "krw": "krw", "mxn": "peso pesos", "brl": "reais brl",
        "try": "lira liras", "uah": "hryvnia hryvnias", "ils": "shekel shekels",
        "sek": "kronor krona kroner krone", "zar": "rand zar",
        "crown": "crowns",
        "cent": "cents", "pence": "pence p",
        "rial": "rial rials riyal riyals", "dinar": "dinar dinars",
    }.items()
    for word in words.split()
}  # fmt: skip
# Pounds are money or weight, the won also won matches: only what stands beside them tells.
_PERCENT: Final = frozenset({"%", "percent", "pct", "prozent"})

POUND: Final = 0.4536  # of a kilogram
_DEGREES: Final = frozenset({"degree", "degrees", "grad", "degres", "grados"})
HEAT_SCALES: Final = {"celsius": "c", "centigrade": "c", "fahrenheit": "f"}
_LETTERS: Final = frozenset("cf")

# A heat is told with these, and they are what its figure is measured by: "12 degrees below zero".
BELOW_ZERO: Final = (
    ("below", "zero"), ("below", "0"), ("unter", "null"), ("unter", "dem", "gefrierpunkt"),
    ("sous", "zero"), ("au", "dessous", "de", "zero"), ("bajo", "cero"),
)  # fmt: skip

_ABOVE_ZERO: Final = (("above", "zero"), ("uber", "null"), ("sobre", "cero"))

_NOUGHT: Final = frozenset({"zero", "null", "cero"})
_NOUGHT_REACH: Final = 4

# Square metres of a hectare, cubic metres of a litre.
_POWERS: Final = {"square": ("area", 2, 1e4), "cubic": ("volume", 3, 1e-3)}
# "Who died at 88", "at the age of 88", "a man of 44".
_AT_AGE: Final = frozenset(
    {("died", "at"), ("age", "of"), ("man", "of"), ("woman", "of"), ("boy", "of"), ("girl", "of")}
)
# "Who was 78, passed away", "She was 91.": so where nothing follows that is counted.
_WAS_AGED: Final = frozenset({("who", "was"), ("he", "was"), ("she", "was")})
_BREAKS: Final = frozenset(",.;")
_AGE_DIGITS = 2
HYPHENS: Final = frozenset({"-", "‐", "‑"})
SECOND: Final = 1 / 86400  # of a day

_UNITS: Final = {
    word: (dimension, factor)
    for dimension, factor, words in (
        ("length", 1000.0, "kilometer kilometers kilometre kilometres km kms kilometros"),
        ("length", 1609.34, "mile miles meile meilen millas"),
        ("length", 1.0, "meter meters metre metres metros metern"),
        ("length", 0.3048, "foot feet ft"),
        ("length", 0.9144, "yard yards"),
        ("length", 0.0254, "inch inches"),
        ("length", 0.01, "centimeter centimeters centimetre centimetres cm"),
        ("length", 0.001, "millimeter millimeters millimetre millimetres mm"),
        ("mass", 1.0, "kilogram kilograms kilogramme kilogrammes kilo kilos kg"),
        ("mass", POUND, "lb lbs"),
        ("mass", 1000.0, "ton tons tonne tonnes tonnen toneladas"),
        ("mass", 0.001, "gram grams gramme grammes"),
        ("mass", 0.02835, "ounce ounces"),
        ("speed", 1.0, "kph kmh"),
        ("speed", 1.60934, "mph"),
        ("speed", 1.852, "knot knots"),
        ("area", 1.0, "hectare hectares hektar hectareas"),
        ("area", 0.4047, "acre acres"),
        ("volume", 1.0, "liter liters litre litres litros"),
        ("volume", 3.785, "gallon gallons"),
        ("volume", 159.0, "barrel barrels"),
        ("time", SECOND, "seconds"),
        ("time", 1 / 1440, "minute minutes minuten minutos"),
        ("time", 1 / 24, "hour hours stunde stunden heure heures hora horas"),
        ("time", 1.0, "day days tag tage tagen jour jours dia dias"),
        ("time", 7.0, "week weeks woche wochen semaine semaines semana semanas"),
        ("time", 30.44, "month months monat monate monaten mois mes meses"),
        ("time", 365.25, "year years jahr jahre jahren ans annee annees ano anos"),
        ("time", 3652.5, "decade decades"),
    )
    for word in words.split()
}

_BOUNDS: Final[dict[Bound, str]] = {
    "about": "about; around; some; roughly; approximately; approx; an estimated; estimated; circa; "
             "ca; somewhere around; in the region of; rund; etwa; ungefahr; zirka; "
             "schatzungsweise; environ; quelque; aproximadamente; alrededor de; unos; unas",
    "near": "nearly; almost; close to; just under; just short of; knapp; fast; beinahe; presque; "
            "pres de; casi; cerca de",
    "least": "at least; no fewer than; no less than; not less than; a minimum of; mindestens; "
             "wenigstens; au moins; al menos; por lo menos",
    "over": "more than; over; above; older than; upwards of; upward of; in excess of; exceeding; "
            "well over; just over; greater than; mehr als; uber; plus de; mas de",
    "most": "up to; as many as; as much as; at most; no more than; not more than; a maximum of; "
            "at the most; bis zu; hochstens; maximal; jusqu a; au plus; hasta; como maximo",
    "below": "fewer than; less than; under; below; weniger als; unter; moins de; menos de",
}  # fmt: skip
# Of "the region of", "at least" and "no more than" the other words tell.
_IN_ANY_PHRASE: Final = frozenset("the of a an in at to as no not than de por lo como au".split())
_STOPS: Final = frozenset(",.;:")
# "handed over 200 sets": here "over" is no bound.
_HANDED: Final = frozenset(
    "hand hands handed handing turn turns turned turning pass passed passing".split()
)


def is_unit_word(key: str) -> bool:
    """Whether a folded word says what a number counts."""
    return (
        key in CURRENCY_SIGNS or key in _CURRENCIES or key in _PERCENT or key in _UNITS
        or key in ("pound", "pounds", "percentage") or key in _DEGREES or key in HEAT_SCALES
    )  # fmt: skip


@cache
def _bounds() -> dict[str, list[tuple[tuple[str, ...], Bound]]]:
    """The phrases of ``_BOUNDS`` by their last word, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], Bound]]] = {}
    for bound, phrases in _BOUNDS.items():
        for phrase in phrases.split("; "):
            words = tuple(phrase.split())
            found.setdefault(words[-1], []).append((words, bound))
    for phrases_of_word in found.values():
        phrases_of_word.sort(key=lambda entry: -len(entry[0]))
    return found


@cache
def _bound_words() -> frozenset[str]:
    found = {word for phrases in _bounds().values() for phrase, _ in phrases for word in phrase}
    return frozenset(found | {"so", "more"}) - _IN_ANY_PHRASE


def is_bound_word(key: str) -> bool:
    """Whether a folded word may tell how exactly a number is meant."""
    return key in _bound_words()


@fact
class Unit:
    """What a number counts. ``kind`` is empty where the words do not say.

    ``name`` tells currencies apart, ``factor`` units of one dimension. The unit's own words
    reach from ``first`` to ``last`` around the number.
    """

    kind: str
    name: str
    factor: float
    first: int
    last: int


_A = frozenset("a an".split())
_HALF = frozenset({"half"})


def _an_hour(keys: Sequence[str], i: int) -> int:
    """The end of "per hour" from word ``i`` on, or 0 where it is not told."""
    if keys[i : i + 1] == ["h"]:
        return i + 1
    said = keys[i : i + 1] in (["per"], ["an"], ["pro"], ["por"], ["a"])
    return i + 2 if said and keys[i + 1 : i + 2] in (["hour"], ["stunde"], ["hora"]) else 0


def read_unit(wording: Wording, first: int, last: int) -> Unit:
    """The unit of the number told by words ``first`` to ``last``."""
    keys, size = wording.keys, len(wording.keys)
    if first > 0 and keys[first - 1] in CURRENCY_SIGNS:
        begin = first - 1
        if begin > 0 and keys[begin - 1] in ("us", "a", "c", "hk") and not wording.between(begin):
            begin -= 1
        if begin > 0 and keys[begin - 1] == MINUS_KEY and not wording.between(begin):
            begin -= 1
        return Unit("money", CURRENCY_SIGNS[keys[first - 1]], 1.0, begin, last)
    if last - first == 3 and wording.between(first + 1) == ":":
        return Unit("time", "", SECOND, first, last)
    if last < size and keys[last] in _A and keys[last - 1] in _HALF:
        last += 1  # half an hour
    after = keys[last] if last < size else ""
    following = keys[last + 1] if last + 1 < size else ""
    if after in CURRENCY_SIGNS:
        return Unit("money", CURRENCY_SIGNS[after], 1.0, first, last + 1)
    if after in ("us", "american", "australian", "canadian") and following in _CURRENCIES:
        return Unit("money", _CURRENCIES[following], 1.0, first, last + 2)
    if (degrees := _degrees(wording, first, last)) is not None:
        return degrees
    if after in _PERCENT:
        if following in ("point", "points"):
            return Unit("points", "", 1.0, first, last + 2)
        return Unit("percent", "", 1.0, first, last + 1)
    if after in ("per", "pour", "por") and following in ("cent", "ciento"):
        return Unit("percent", "", 1.0, first, last + 2)
    if after == "of" and following in ("a", "1"):
        after_it = keys[last + 2 : last + 4]
        if after_it == ["percentage", "point"]:
            return Unit("points", "", 1.0, first, last + 4)
        if after_it[:1] == ["second"]:
            return Unit("time", "", SECOND, first, last + 3)
        if after_it[:1] == ["point"]:
            return Unit("points", "", 1.0, first, last + 3)
    if after == "basis" and following in ("point", "points"):
        return Unit("points", "", 0.01, first, last + 2)
    if after == "percentage" and following in ("point", "points"):
        return Unit("points", "", 1.0, first, last + 2)
    if after == "metric" and following in ("ton", "tons"):
        return Unit("mass", "", 1000.0, first, last + 2)
    if after == "point" and (
        wording.between(last) == "-" or not PARTS.keys().isdisjoint(keys[first:last])
    ):
        return Unit("points", "", 1.0, first, last + 1)  # "an eight-point lead", "half a point"
    if after in _CURRENCIES:
        return Unit("money", _CURRENCIES[after], 1.0, first, last + 1)
    if after == "pounds" or (after == "pound" and following == "sterling"):
        return Unit("pounds", "", 1.0, first, last + 1)
    if after in ("square", "cubic") and following in _UNITS:
        dimension, factor = _UNITS[following]
        if dimension == "length":
            measure, power, whole = _POWERS[after]
            return Unit(measure, "", factor**power / whole, first, last + 2)
        return Unit(f"{after} {dimension}", "", factor, first, last + 2)
    if after == "second" and wording.between(last) in HYPHENS:
        return Unit("time", "", SECOND, first, last + 1)
    if after == "times" or (keys[first] == "twice" and after not in MULTIPLIED):
        return Unit("occasions", "", 1.0, first, last + (after == "times"))
    if after in _UNITS:
        dimension, factor = _UNITS[after]
        if dimension == "length" and (end := _an_hour(keys, last + 1)):
            return Unit("speed", "", factor / 1000, first, end)
        return Unit(dimension, "", factor, first, last + 1)
    if after.startswith("jahrig") or (first > 0 and keys[first - 1] in ("aged", "age", "edad")):
        return Unit("time", "", 365.25, first, last)
    lead = tuple(keys[max(0, first - 2) : first])
    if last == first + 1 and (
        lead in _AT_AGE or (lead in _WAS_AGED and wording.follows(first).strip()[:1] in _BREAKS)
    ):
        return Unit("time", "", 365.25, first, last)
    if _is_age(wording, first, last):
        return Unit("time", "", 365.25, first, last)
    return Unit("", "", 1.0, first, last)


def _degrees(wording: Wording, first: int, last: int) -> Unit | None:
    """The unit of 40 degrees, 104 Fahrenheit, 40C."""
    keys = wording.keys
    after = keys[last] if last < len(keys) else ""
    end = last + 1 if after in _DEGREES else last
    scale = keys[end] if end < len(keys) else ""
    name, told = "", end > last
    if scale in HEAT_SCALES:
        name, end, told = HEAT_SCALES[scale], end + 1, True
    elif scale in _LETTERS and wording.capital(end):
        name, end, told = scale, end + 1, True
    elif keys[last - 1][-1] in _LETTERS and keys[last - 1][:-1].isdecimal():
        name, end, told = keys[last - 1][-1], last, True
    if not told:
        return None
    from_zero = (*BELOW_ZERO, *_ABOVE_ZERO)
    sizes = (len(phrase) for phrase in from_zero if tuple(keys[end : end + len(phrase)]) == phrase)
    return Unit("temperature", name, 1.0, first, end + next(sizes, 0))


def is_nought(wording: Wording, i: int) -> bool:
    """Whether word ``i`` is the nought from which a heat is told: "12 degrees below zero"."""
    keys = wording.keys
    return keys[i] in _NOUGHT and not _DEGREES.isdisjoint(keys[max(0, i - _NOUGHT_REACH) : i])


def _is_age(wording: Wording, first: int, last: int) -> bool:
    """The 26 of "John Smith, 26, was", "a fisherman, 26, was"."""
    return (
        last == first + 1
        and first > 0
        and len(wording.keys[first]) <= 3
        and (wording.capital(first - 1) or len(wording.keys[first]) == _AGE_DIGITS)
        and wording.keys[first - 1].isalpha()
        and wording.between(first) == ", "
        and wording.follows(first).startswith(",")
    )


def read_bound(wording: Wording, first: int, last: int) -> tuple[Bound, int]:
    """How the number with its unit at words ``first`` to ``last`` is qualified.

    Also the word at which the qualifying words begin.
    """
    keys = wording.keys
    end = first
    if first > 1 and (keys[first - 1] == "the" or (keys[first - 1] in A and keys[first] in PARTS)):
        end -= 1  # "nearly the 40 asked for", "nearly a third"
    for phrase, bound in _bounds().get(keys[end - 1], ()) if end > 0 else ():
        begin = end - len(phrase)
        if begin < 0 or tuple(keys[begin:end]) != phrase or _stopped(wording, begin, first):
            continue
        if phrase == ("over",) and begin > 0 and keys[begin - 1] in _HANDED:
            continue  # "handed over 200 sets"
        if keys[first] == "one" and wording.follows_light(first):
            continue  # "a story about one of them"
        return bound, begin
    after = keys[last : last + 2]
    if after == ["or", "so"]:
        return "about", first
    return ("least" if after == ["or", "more"] else "exact"), first


def _stopped(wording: Wording, begin: int, first: int) -> bool:
    """Whether punctuation parts the qualifying words from the number."""
    between = (wording.between(i) for i in range(begin + 1, first + 1))
    return not all(map(_STOPS.isdisjoint, between))
