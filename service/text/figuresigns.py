"""The signs that change what a figure says: that of its currency, and a minus.

To a reader "€5" is not "$5" and "-12 degrees" is not "12 degrees", though the words are the same.
A hyphen before a digit is mostly no minus ("Covid-19", "12-14", "mid-12", a dash that begins an
item): one that is stands alone before its figure, behind another word than a figure, and either
a measure that has a nought follows or "to", "at" and the like stand before it.
"""

import re
from itertools import takewhile

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
_SIGN = re.compile(rf"[{CURRENCIES}]|{_MINUS}")
_BEFORE_FIGURE = CURRENCIES + " \u00a0\u202f"
# From a figure to the sign behind it: "40 000 €".
_BESIDE = 1


def has_minus(text: str) -> bool:
    """Whether a minus stands before any figure of a text."""
    return any(map(text.__contains__, DASHES)) and MINUS.search(text) is not None


def signs(text: str, start: int, end: int) -> list[str]:
    """The signs that begin between two places of a text, in order, a minus always as ``-``."""
    found = takewhile(lambda sign: sign.start() < end, _SIGN.finditer(text, start))
    return [_mark(sign) for sign in found]


def _mark(sign: re.Match[str]) -> str:
    return sign.group() if sign.group() in CURRENCIES else "-"


def signed(words: Words) -> Hashes:
    """The exact hashes of words, those of figures with their signs: "$5" is another than "€5"."""
    text = words.text
    if not any(map(text.__contains__, CURRENCIES + DASHES)):
        return words.exact
    exact, count = words.exact, len(words.start)
    for found in _SIGN.finditer(text):
        after = int(np.searchsorted(words.start, found.end()))
        leads = after < count and not text[found.end() : words.start[after]].strip(_BEFORE_FIGURE)
        if leads and words.number[after]:
            at = after
        elif after and found.start() - words.end[after - 1] <= _BESIDE:
            at = after - 1
        else:
            continue
        if exact is words.exact:
            exact = exact.copy()
        exact[at] ^= np.uint64(word_hash(f"sign {_mark(found)}"))
    return exact
