"""The characters of a text as a reader sees them, each with its kind and its folded form.

Soft hyphens, joiners and tags are not there; an entity that a page's source has left in the text
(``&rsquo;``) is the character it names. Folding is by Unicode (NFKD, then case), less the marks
that carry no letter.
"""

import re
import unicodedata
from dataclasses import dataclass
from html import unescape

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]

SEPARATOR, LETTER, DIGIT, ALONE, MARK, _UNSEEN = range(6)
_HIDDEN = 6  # soft hyphens, joiners, tags: not there for any reader, so not there for us

# A typesetter's hints of where a word may break or may not, which nobody sees: the soft hyphen, the
# zero-width space, the word joiner and the byte order mark.
BREAKS = "\u00ad\u200b\u2060\ufeff"

# Written without spaces: Thai and Lao, Burmese, Khmer, kana, Han.
_ALONE_RANGES = (
    (0x0E00, 0x0EFF), (0x1000, 0x109F), (0x1780, 0x17FF), (0x3040, 0x30FF),
    (0x31F0, 0x31FF), (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x3FFFF),
)  # fmt: skip
LOWEST_ALONE = _ALONE_RANGES[0][0]

WITHOUT_SPACES = re.compile(
    "[" + "".join(f"{chr(low)}-{chr(high)}" for low, high in _ALONE_RANGES) + "]"
)

# The longest name in use, CounterClockwiseContourIntegral, is no newsroom's; eight letters are.
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8});")


@dataclass(frozen=True, slots=True, eq=False)
class Characters:
    """The characters a reader sees.

    ``places`` are where each begins and ends in the text; None where that has no others.
    """

    codes: NDArray[np.uint32]
    kinds: NDArray[np.uint8]
    places: tuple[Ints, Ints] | None

    def begins(self, at: Ints) -> Ints:
        """Where the characters at some places begin in the text."""
        return at if self.places is None else self.places[0].take(at)

    def ends(self, at: Ints) -> Ints:
        """Where the characters at some places end in the text."""
        return at + 1 if self.places is None else self.places[1].take(at)


def visible(text: str) -> Characters:
    """The characters of a text less those that are not there for a reader.

    An entity that a page's source has left in the text (``&rsquo;``) is the character it names.
    """
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    places: tuple[Ints, Ints] | None = None
    named = entities(text)
    if named:
        codes = codes.copy()
        start = np.arange(len(codes))
        end = start + 1
        shown = np.ones(len(codes), dtype=bool)
        for first, last, code in named:
            codes[first] = code
            end[first] = last
            shown[first + 1 : last] = False
        codes, places = codes[shown], (start[shown], end[shown])
    kinds = _kinds(codes, ascii_only=text.isascii() and not named)
    hidden = kinds == _HIDDEN
    if np.count_nonzero(hidden):
        shown = ~hidden
        start, end = places or (np.arange(len(codes)), np.arange(1, len(codes) + 1))
        codes, kinds, places = codes[shown], kinds[shown], (start[shown], end[shown])
    return Characters(codes, kinds, places)


def entities(text: str) -> list[tuple[int, int, int]]:
    """Where character references stand, and the one character that each names."""
    if "&" not in text:
        return []
    found = []
    for match in _ENTITY.finditer(text):
        character = unescape(match.group())
        if len(character) == 1:
            found.append((match.start(), match.end(), ord(character)))
    return found


def alphanumerics(text: str) -> str:
    """The letters and digits of a text without case: what two spellings of its marks share."""
    folded = text.casefold()
    # Most of what is asked about is one word.
    return folded if folded.isalnum() else "".join(filter(str.isalnum, folded))


# Tables over all of Unicode, filled for a character when it is first met: filling them at import
# would cost half a second. Zeroed pages that are never touched take no memory. Two threads that
# meet the same character write the same value.
_KIND = np.zeros(0x110000, dtype=np.uint8)
_FOLD = np.zeros(0x110000, dtype=np.uint32)
_MANY: dict[int, tuple[int, ...]] = {}
_KIND[128:] = _UNSEEN
_MANY[ord("%")] = tuple(map(ord, "percent"))
for _code in range(128):
    _KIND[_code] = DIGIT if chr(_code).isdigit() else LETTER if chr(_code).isalpha() else SEPARATOR
    _FOLD[_code] = ord(chr(_code).lower())
_KIND[ord("%")] = ALONE
_FOLD[ord("%")] = ord("p")


def _kinds(codes: NDArray[np.uint32], *, ascii_only: bool) -> NDArray[np.uint8]:
    kinds = _KIND.take(codes)  # three times as fast as by index
    if not ascii_only:
        unseen = kinds == _UNSEEN
        if np.count_nonzero(unseen):
            for code in np.unique(codes[unseen]).tolist():
                _learn(code)
            kinds = _KIND.take(codes)
    return kinds


def _learn(code: int) -> None:
    """Enter one character into the tables."""
    character = chr(code)
    category = unicodedata.category(character)
    folded = tuple(
        ord(c)
        for c in unicodedata.normalize("NFKD", character).casefold()
        if c.isalnum() or unicodedata.category(c)[0] == "M"
    )
    if (
        category in ("Cf", "Cn", "Co", "Cs")
        or 0xFE00 <= code <= 0xFE0F
        or (0xE0100 <= code <= 0xE01EF)
    ):
        kind = _HIDDEN if category == "Cf" or category == "Mn" else SEPARATOR
    elif not folded:
        kind = SEPARATOR
    elif category[0] == "M":
        kind = MARK
    elif any(low <= code <= high for low, high in _ALONE_RANGES):
        kind = ALONE
    elif category == "Nd":
        kind = DIGIT
    else:
        kind = LETTER if character.isalnum() else SEPARATOR
    _FOLD[code] = folded[0] if folded else code
    if len(folded) > 1:
        _MANY[code] = folded
    _KIND[code] = kind


def fold_characters(codes: NDArray[np.uint32], kept: Ints) -> tuple[NDArray[np.uint32], Ints]:
    """Folded characters at the kept places, with their offsets; one may fold to several."""
    raw = codes.take(kept)
    folded = _FOLD.take(raw)
    wide = ((raw > 127) | (raw == ord("%"))).nonzero()[0]
    if not wide.size:
        return folded, kept
    met = zip(wide.tolist(), raw[wide].tolist(), strict=True)
    several = [(index, _MANY[code]) for index, code in met if code in _MANY]
    if not several:
        return folded, kept
    counts = np.ones(len(kept), dtype=np.int64)
    for index, many in several:
        counts[index] = len(many)
    place, result = kept.repeat(counts), folded.repeat(counts)
    more = 0
    for index, many in several:
        at = index + more
        result[at : at + len(many)] = many
        more += len(many) - 1
    return result, place
