"""Numbers told in words: English, with the commonest German, French and Spanish ones."""

from collections.abc import Sequence
from functools import cache

_EN_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
_EN_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_NO_GOALS = {"nil": 0}
_EN_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
).split()
_EN_TENTHS = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth".split()
_DE_SMALL = (
    "null eins zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn "
    "funfzehn sechzehn siebzehn achtzehn neunzehn"
).split()
_DE_TENS = "zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig".split()
_DE_HALVES = {"anderthalb": 1.5, "eineinhalb": 1.5, "zweieinhalb": 2.5, "dreieinhalb": 3.5}
_FR_SMALL = (
    "zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"
).split()
_FR_TENS = {"vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60}
_ES_SMALL = (
    "cero un dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince "
    "dieciseis diecisiete dieciocho diecinueve veinte veintiuno veintidos veintitres veinticuatro "
    "veinticinco veintiseis veintisiete veintiocho veintinueve"
).split()
_ES_TENS = "treinta cuarenta cincuenta sesenta setenta ochenta noventa".split()
_ES_HUNDREDS = {
    "cien": 100, "ciento": 100, "doscientos": 200, "doscientas": 200, "trescientos": 300,
    "trescientas": 300, "cuatrocientos": 400, "cuatrocientas": 400, "quinientos": 500,
    "quinientas": 500, "seiscientos": 600, "seiscientas": 600, "setecientos": 700,
    "ochocientos": 800, "novecientos": 900,
}  # fmt: skip
# "un", "une", "un" are articles far more often than numbers.
_ARTICLES = frozenset({"un", "une", "ein", "eine", "una", "uno", "eins"})

SCALES: dict[str, dict[str, float]] = {
    "en": {
        "hundred": 1e2, "thousand": 1e3, "million": 1e6, "millions": 1e6, "billion": 1e9,
        "billions": 1e9, "trillion": 1e12, "dozen": 12, "mln": 1e6, "mn": 1e6, "bn": 1e9,
        "bln": 1e9, "tn": 1e12, "trn": 1e12, "lakh": 1e5, "crore": 1e7, "m": 1e6, "k": 1e3,
    },
    "de": {
        "hundert": 1e2, "tausend": 1e3, "million": 1e6, "millionen": 1e6, "milliarde": 1e9,
        "milliarden": 1e9, "billion": 1e12, "billionen": 1e12, "dutzend": 12, "mio": 1e6,
        "mrd": 1e9,
    },
    "fr": {
        "cent": 1e2, "cents": 1e2, "mille": 1e3, "million": 1e6, "millions": 1e6, "milliard": 1e9,
        "milliards": 1e9, "douzaine": 12, "mds": 1e9,
    },
    "es": {
        "mil": 1e3, "millon": 1e6, "millones": 1e6, "billon": 1e12, "billones": 1e12, "docena": 12,
    },
}  # fmt: skip
SUFFIXES: dict[str, tuple[float, ...]] = {
    # "5m" is five million or five metres.
    "m": (1.0, 1e6), "k": (1e3,), "bn": (1e9,), "b": (1e9,), "mn": (1e6,), "mln": (1e6,),
    "tn": (1e12,), "mio": (1e6,), "mrd": (1e9,), "bln": (1e9,),
}  # fmt: skip
VAGUE: dict[str, float] = {
    "dozens": 12, "scores": 20, "hundreds": 1e2, "thousands": 1e3, "tens": 10, "dutzende": 12,
    "hunderte": 1e2, "hunderten": 1e2, "tausende": 1e3, "tausenden": 1e3, "douzaines": 12,
    "centaines": 1e2, "milliers": 1e3, "decenas": 10, "docenas": 12, "cientos": 1e2,
    "centenares": 1e2, "miles": 1e3, "dizaines": 10,
}  # fmt: skip
ORDINALS: dict[str, int] = {
    **{word: n for n, word in enumerate(_EN_ORDINALS, 1)},
    **{word: 10 * n for n, word in enumerate(_EN_TENTHS, 2)},
    "hundredth": 100,
}
PARTS: dict[str, int] = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5,
    "fifths": 5, "sixth": 6, "eighth": 8, "eighths": 8, "tenth": 10, "tenths": 10,
    "hundredth": 100, "hundredths": 100, "thousandth": 1000, "thousandths": 1000,
    "halfte": 2, "drittel": 3, "viertel": 4, "funftel": 5, "moitie": 2, "tiers": 3, "quart": 4,
    "mitad": 2, "tercio": 3, "tercios": 3, "cuarto": 4, "cuarta": 4,
}  # fmt: skip
# How many times as much: as deeds, and before "the price" or behind "will" alone.
MULTIPLES: dict[str, float] = {
    "doubled": 2, "doubling": 2, "twofold": 2, "tripled": 3, "tripling": 3, "trebled": 3,
    "trebling": 3, "threefold": 3, "quadrupled": 4, "quadrupling": 4, "fourfold": 4,
    "fivefold": 5, "sixfold": 6, "tenfold": 10, "halved": 0.5, "halving": 0.5,
    "verdoppelt": 2, "verdreifacht": 3, "halbiert": 0.5, "double": 2, "doubles": 2, "twice": 2,
    "triple": 3, "triples": 3, "treble": 3, "quadruple": 4, "halve": 0.5, "halves": 0.5,
}  # fmt: skip
_AND = {"en": "and", "de": "und", "fr": "et", "es": "y"}


@cache
def units(language: str) -> dict[str, float]:
    """The words of a language for numbers below a thousand that are one word."""
    if language == "de":
        return _german()
    if language == "fr":
        words = {word: n for n, word in enumerate(_FR_SMALL)} | _FR_TENS
    elif language == "es":
        words = {word: n for n, word in enumerate(_ES_SMALL)}
        words |= {word: 10 * n for n, word in enumerate(_ES_TENS, 3)} | _ES_HUNDREDS
    else:
        words = {word: n for n, word in enumerate(_EN_SMALL)}
        words |= {word: 10 * n for n, word in enumerate(_EN_TENS, 2)} | _NO_GOALS
    return {word: n for word, n in words.items() if word not in _ARTICLES}


def _german() -> dict[str, float]:
    below = dict(enumerate(_DE_SMALL))
    for n, word in enumerate(_DE_TENS, 2):
        below[10 * n] = word
        for one in range(1, 10):
            below[10 * n + one] = ("ein" if one == 1 else below[one]) + "und" + word
    words = {word: n for n, word in below.items() if word not in _ARTICLES}
    for hundreds in range(1, 10):
        for head in {"ein" if hundreds == 1 else below[hundreds], "" if hundreds == 1 else None}:
            if head is not None:
                words |= {
                    head + "hundert" + (below[n] if n else ""): 100 * hundreds + n
                    for n in range(100)
                    if head or n
                }
    thousands = {word + "tausend": 1000 * n for word, n in words.items() if 1 < n < 1000}
    return words | thousands | _DE_HALVES


# Every word that may tell a number in one of the languages.
NUMBER_WORDS = frozenset(
    [*_EN_SMALL, *_EN_TENS, *_DE_SMALL, *_DE_TENS, *_FR_SMALL, *_FR_TENS, *_ES_SMALL, *_ES_TENS]
    + [*_NO_GOALS, *_ES_HUNDREDS, *VAGUE, *ORDINALS, *PARTS, *MULTIPLES, "fold"]
    + [word for scale in SCALES.values() for word in scale]
) - {"m", "k"} - _ARTICLES  # fmt: skip


def spelled(keys: Sequence[str], i: int, *, language: str) -> tuple[int, float] | None:
    """The number that begins at word ``i`` and the word after it, or None where none begins."""
    small, scales, conjunction = units(language), SCALES[language], _AND[language]
    total = 0.0
    current = -1.0
    low, start, size = 0.0, i, len(keys)
    while i < size:
        key = keys[i]
        value = small.get(key)
        if value is not None:
            if current < 0:
                current = value
            elif language == "fr" and current == 4 and value == 20:
                current = 80.0
            elif _joins(current, value, language):
                current += value
            else:
                break
        elif key in scales and len(key) > 1:
            scale = scales[key]
            if scale <= 100:
                if current > 99:
                    break
                current = scale * (current if current > 0 else 1)
            elif low and scale > low:
                total, current, low = (total + max(current, 0)) * scale, -1.0, scale
            else:
                total, current, low = total + scale * (current if current > 0 else 1), -1.0, scale
        elif not (
            key == conjunction
            and i > start
            and i + 1 < size
            and keys[i + 1] in small
            and (current < 0 or _joins(current, small[keys[i + 1]], language))
            and (language != "en" or current < 0 or current % 100 == 0)
        ):
            break
        i += 1
        if total > 1e18:
            break
    if i == start:
        return None
    return i, total + max(current, 0)


def _joins(current: float, value: float, language: str) -> bool:
    if value <= 0 or current <= 0:
        return False
    if language == "fr" and current in (60, 80):
        return value < 20
    if current % 100 == 0:
        return value < 100
    return current % 10 == 0 and current % 100 >= 20 and value < 10
