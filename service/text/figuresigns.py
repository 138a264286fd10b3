"""The signs that change what a figure says: that of its currency, and a minus.

To a reader "€5" is not "$5" and "-12 degrees" is not "12 degrees", though the words are the same.
A hyphen before a digit is mostly no minus ("Covid-19", "12-14", "mid-12", a dash that begins an
item): one that is stands alone before its figure, behind another word than a figure, and either
a measure that has a nought follows or "to", "at" and the like stand before it.
"""

import re
from collections.abc import Iterator

import numpy as np

from service.text.words import Hashes, Words, word_hash

CURRENCIES = "$€£¥₹₽₩₺₴₪"
_MEASURES = (
    r"\s?[°º%]|\s?[CFcf]\b|[\s-](?i:degrees?|per ?cent|pct|basis|percentage|points?|Grad|Prozent"
    r"|degrés?|pour cent|grados?|por ciento)\b"
)
_ALONE = r"(?<=[^\d\s][\s(])"
_LED_TO = (
    r"(?i:(?<=\sto )|(?<=\sat )|(?<=\sfrom )|(?<=between )|(?<=about )|(?<=around )|(?<=nearly )"
    r"|(?<=\sauf )|(?<=\sbei )|(?<=zwischen )|(?<=\sà ))"
)
_MINUS = (
    rf"(?<![^\s(])(?<!\d\s)−(?=[{CURRENCIES}]?\d)"
    rf"|{_ALONE}[-‑–](?=\d[\d.,]*(?:{_MEASURES})(?![-–—]))"
    rf"|{_LED_TO}[-‑–](?=[{CURRENCIES}]?\d)"
    rf"|{_ALONE}[-‑](?=[{CURRENCIES}]\d)"
)
MINUS = re.compile(_MINUS)
DASHES = "−-‑–"
# A search for one of a set of characters takes a twentieth of the time of one for a minus, which
# asks at every character what stands before it.
_MAY_BE_SIGN = re.compile(rf"[{CURRENCIES}−‑–-]")
# Wherever a minus is, this is found too.
_MAY_BE_MINUS = re.compile(rf"[−‑–-](?=[{CURRENCIES}]?\d)")
_BEFORE_FIGURE = CURRENCIES + " \u00a0\u202f"
# From a figure to the sign behind it: "40 000 €".
_BESIDE = 1


def has_minus(text: str) -> bool:
    """Whether a minus stands before any figure of a text."""
    if text.isascii() and "-" not in text:
        return False
    return any(MINUS.match(text, found.start()) for found in _MAY_BE_MINUS.finditer(text))


def signs(text: str, start: int, end: int) -> list[str]:
    """The signs that begin between two places of a text, in order, a minus always as ``-``."""
    return [sign for _, sign in _signs(text, start, end)]


def _signs(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    """The places of the signs between two places of a text, each with its sign."""
    for found in _MAY_BE_SIGN.finditer(text, start, end):
        at = found.start()
        if text[at] in CURRENCIES:
            yield at, text[at]
        elif MINUS.match(text, at) is not None:
            yield at, "-"


def signed(words: Words) -> Hashes:
    """The exact hashes of words, those of figures with their signs: "$5" is another than "€5"."""
    text = words.text
    exact, count = words.exact, len(words.start)
    for place, sign in _signs(text, 0, len(text)):
        after = int(np.searchsorted(words.start, place + 1))
        leads = after < count and not text[place + 1 : words.start[after]].strip(_BEFORE_FIGURE)
        if leads and words.number[after]:
            at = after
        elif after and place - words.end[after - 1] <= _BESIDE:
            at = after - 1
        else:
            continue
        if exact is words.exact:
            exact = exact.copy()
        exact[at] ^= np.uint64(word_hash(f"sign {sign}"))
    return exact
