"""One source's words for a statement, as comparable words that know their places."""

import re
import unicodedata
from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from itertools import accumulate
from string import ascii_lowercase
from typing import Any

import numpy as np

from service.text.fact import fact
from service.text.facts.once import Once
from service.text.figuresigns import CURRENCIES, DASHES, MINUS, has_minus
from service.text.model import ConflictKind

_WORD = re.compile(rf"[^\W_][\w\u0300-\u036f]*|[{CURRENCIES}%]")
# Words and what stands between them in turn, the latter first and last. Most tellings have no
# sign that is a word of its own, and without one a word is found in two thirds of the time; in
# half of it where they have no letter but those of ASCII.
_SIGNS = CURRENCIES + "%"
_PIECES = re.compile(f"({_WORD.pattern})")
# A minus is read as the word.
MINUS_KEY = "minus"
_SIGNED_PIECES = re.compile(f"({_WORD.pattern}|{MINUS.pattern})")
_PLAIN_PIECES = re.compile(r"([^\W_][\w\u0300-\u036f]*)")
# Nine in ten tellings are all ASCII, without a sign or an underscore: their words are what is left
# when every other character is made a space, and are found in a third of the time.
_PLAIN = bytes(byte if chr(byte).isalnum() and byte < 128 else ord(" ") for byte in range(256))
_PLAIN_LOWER = _PLAIN.lower()
_NOT_PLAIN = "$%_"
_SPACE = ord(" ")
_RUN_NEVER_STARTS_WITH = frozenset("aistdm")
# Names that begin small: easyJet, eBay, iPhone.
_MARQUE = re.compile(r"(?<![A-Za-z])[a-z]{1,6}(?=[A-Z][a-z])")
# Joining is looked into only where a letter stands alone that is not one of the commonest.
_LONE = re.compile(r"^[^\W\d_aistd]$", re.MULTILINE)
_LONE_LETTERS = frozenset(filter(_LONE.match, ascii_lowercase))

LIGHT = {
    "en": frozenset(
        """
        a an the of to in on at by for from with and or but as that this these those it its he she
        they him her them his their i we you our your my who which whom whose is are was were be
        been being am has have had having do does did will would shall should can could may might
        must than then so there here s t d m ll re ve into onto over out up off about also just
        even still yet now very
        """.split()
    ),
    "de": frozenset(
        """
        der die das den dem des ein eine einen einem einer und von zu zum zur im in am an auf mit
        ist sind war waren hat haben wurde wurden wird werden es er sie sich als auch dass bei
        nach aus ins vom beim fur um so noch nur
        """.split()
    ),
    "fr": frozenset(
        """
        le la les l un une du de des d au aux et est sont etait ont a ete dans pour par avec que qu
        qui sur en se s ce il elle ils elles on leur leurs son sa ses n y
        """.split()
    ),
    "es": frozenset(
        """
        el la los las un una uno unos unas de del y e o es son fue fueron ha han sido en con por
        para al a su sus que lo se le les
        """.split()
    ),
}
_SPEAKS = {
    word: code
    for code, words in {
        "en": "the of and to was were that said for is has on his from at with he they "
        "two three four five seven eight nine ten eleven twelve",
        "de": "der die das und ist sind von mit nicht den im ein eine zu auf dem haben wurden sich "
        "zwei drei vier funf sechs sieben acht neun zehn elf zwolf bei nach wurde",
        "fr": "le les des et est du une dans pour que au sur qui ont pas il elle "
        "deux trois quatre cinq sept huit neuf dix onze douze aux ete selon",
        "es": "el los las y que por con una del se al fueron han su lo "
        "dos tres cuatro cinco seis siete ocho nueve diez once doce segun fue",
    }.items()
    for word in words.split()
}
_CODES = ("en", "de", "fr", "es")
_IRREGULAR = {
    form: base
    for base, forms in {
        "person": "people", "man": "men", "woman": "women", "child": "children", "meet": "met",
        "say": "said", "tell": "told", "leave": "left", "take": "took taken", "make": "made",
        "give": "gave given", "go": "went gone", "come": "came", "win": "won", "lose": "lost",
        "hold": "held", "find": "found", "send": "sent", "build": "built", "pay": "paid",
        "strike": "struck", "see": "saw seen", "know": "knew known", "begin": "began begun",
        "sell": "sold", "buy": "bought", "bring": "brought", "keep": "kept",
        "speak": "spoke spoken",
        "break": "broke broken", "fall": "fell fallen", "rise": "rose risen", "run": "ran",
        "write": "wrote written", "fly": "flew flown", "flee": "fled", "fight": "fought",
        "shoot": "shot", "steal": "stole stolen", "choose": "chose chosen", "think": "thought",
        "draw": "drew drawn", "die": "died dying", "lie": "lied lying", "become": "became",
        "drive": "drove driven", "grow": "grew grown", "lead": "led", "mean": "meant",
        "sink": "sank sunk", "spend": "spent", "stand": "stood", "teach": "taught",
        "catch": "caught", "feel": "felt", "get": "got", "hear": "heard", "sign": "signed",
        "plane": "planes", "crash": "crashes", "agree": "agreed", "free": "freed",
        "shake": "shook shaken", "bear": "bore borne", "beat": "beaten", "bend": "bent",
        "bite": "bit bitten", "bleed": "bled", "blow": "blew blown",
        "breed": "bred", "burn": "burnt", "cling": "clung", "deal": "dealt", "dig": "dug",
        "drink": "drank drunk", "eat": "ate eaten", "feed": "fed", "fling": "flung",
        "forbid": "forbade forbidden", "forget": "forgot forgotten", "forgive": "forgave forgiven",
        "freeze": "froze frozen", "hang": "hung", "hide": "hid hidden",
        "kneel": "knelt", "lay": "laid", "lean": "leant", "leap": "leapt", "learn": "learnt",
        "lend": "lent", "light": "lit", "mistake": "mistook mistaken", "overcome": "overcame",
        "overthrow": "overthrew overthrown", "prove": "proven", "ride": "rode ridden",
        "ring": "rang rung", "seek": "sought", "shine": "shone", "show": "shown",
        "shrink": "shrank shrunk", "sing": "sang sung", "sit": "sat", "sleep": "slept",
        "slide": "slid", "spin": "spun", "spring": "sprang sprung", "stick": "stuck",
        "sting": "stung", "swear": "swore sworn", "sweep": "swept", "swell": "swollen",
        "swim": "swam swum", "swing": "swung", "tear": "tore torn", "throw": "threw thrown",
        "undergo": "underwent undergone", "understand": "understood", "uphold": "upheld",
        "wake": "woke woken", "wear": "wore worn", "weave": "wove woven", "weep": "wept",
        "withdraw": "withdrew withdrawn", "withhold": "withheld", "withstand": "withstood",
        "arise": "arose arisen", "awake": "awoke", "befall": "befell",
        "oversee": "oversaw overseen", "overtake": "overtook overtaken", "sew": "sewn",
        "slay": "slew slain", "creep": "crept", "dwell": "dwelt",
    }.items()
    for form in forms.split()
}  # fmt: skip


# Units that desks write to their figures.
_GLUED = re.compile(r"\d+(kg|km|cm|mm|mg|mph|kph|kmh|ft|lbs?|kw|mw|gw|ha|p)\b", re.IGNORECASE)

# Letters that Unicode takes for letters of their own, and desks without them for plain ones.
_STROKED = str.maketrans(
    {"ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ħ": "h"}
)

# A telling without any common word is in the language of so many characters on either side.
_AROUND = 300


def _spoken(keys: Iterable[str]) -> str | None:
    found = list(filter(None, map(_SPEAKS.get, keys)))
    if 2 * found.count("en") >= len(found):
        return "en" if found else None
    return max(_CODES, key=found.count)


@fact
class Telling:
    """One source's words for a statement: ``text[start:end]`` of the article as read.

    ``cased`` is False where the source lost case and punctuation, so that names and
    quotations cannot be told by their form.
    """

    text: str
    start: int
    end: int
    published: datetime | None = None
    cased: bool = True


@fact
class Disagreement:
    """One fact told differently; ``here`` and ``there`` are offsets into the two articles.

    A span is empty, at the place where the words would stand, when one telling lacks them.
    """

    kind: ConflictKind
    here: tuple[int, int]
    there: tuple[int, int]
    value_here: str
    value_there: str

    def swapped(self) -> "Disagreement":
        """The same disagreement seen from the other telling."""
        return Disagreement(self.kind, self.there, self.here, self.value_there, self.value_here)


@dataclass(eq=False)
class Wording(Once):
    """The folded words of a telling; word ``i`` is ``telling.text[starts[i]:ends[i]]``.

    A telling is held against many others, and most of them differ in nothing of interest: what
    facts its words tell is read when first asked for, and only once.
    """

    telling: Telling
    keys: list[str]
    heads: str  # the letter that each word begins with, as it stands
    starts: list[int]
    ends: list[int]
    _read: dict[Hashable, Any] = field(default_factory=dict, repr=False)

    @cached_property
    def language(self) -> str:
        """The language that its commonest words speak for, or those around it: en, de, fr or es."""
        spoken = _spoken(self.keys)
        if not spoken:
            telling = self.telling
            low = max(0, telling.start - _AROUND)
            spoken = _spoken(map(fold, _WORD.findall(telling.text, low, telling.end + _AROUND)))
        return spoken or "en"

    @cached_property
    def light(self) -> frozenset[str]:
        """The words of its language that carry no weight of their own."""
        return LIGHT[self.language]

    def __len__(self) -> int:
        return len(self.keys)

    def between(self, i: int) -> str:
        """What stands between word ``i - 1`` and word ``i``; empty where one of them is not."""
        if not 0 < i < len(self.keys):
            return ""
        return self.telling.text[self.ends[i - 1] : self.starts[i]]

    def follows(self, i: int) -> str:
        """What stands between word ``i`` and the next one, or the end of the telling."""
        end = self.starts[i + 1] if i + 1 < len(self.keys) else self.telling.end
        return self.telling.text[self.ends[i] : end]

    def follows_light(self, i: int) -> bool:
        """Whether a light word, or nothing, comes after word ``i``."""
        return i + 1 >= len(self.keys) or self.keys[i + 1] in self.light

    def capital(self, i: int) -> bool:
        """Whether word ``i`` begins with a capital letter in a telling that kept its case."""
        return self.telling.cased and self.heads[i].isupper()

    def beside(self, first: int, last: int) -> list[str]:
        """The folded word before ``first`` and the one at ``last``, where there are such."""
        return self.keys[max(0, first - 1) : first] + self.keys[last : last + 1]

    def span(self, first: int, last: int) -> tuple[int, int]:
        """The offsets of words ``first`` to ``last`` (end-exclusive).

        Where there are none: the empty span at the place between the words.
        """
        if first < last:
            return self.starts[first], self.ends[last - 1]
        place = (
            self.ends[first - 1] if first > 0 else min(self.telling.start, len(self.telling.text))
        )
        return place, place

    def gap(self, first: int, last: int) -> tuple[int, int]:
        """The offsets from the word before ``first`` to word ``last``: a stretch and its gaps."""
        telling = self.telling
        start = self.ends[first - 1] if first > 0 else max(0, telling.start)
        end = self.starts[last] if last < len(self) else min(telling.end, len(telling.text))
        return start, max(start, end)


def fold(word: str) -> str:
    """A word without case and accents."""
    key = word.casefold()
    if key.isascii():
        return key
    key = key.translate(_STROKED)
    return "".join(c for c in unicodedata.normalize("NFD", key) if not unicodedata.combining(c))


def read_wording(telling: Telling) -> Wording:
    """The comparable words of a telling: ``U.S.``, ``US`` and ``u s`` are one word ``us``."""
    start = max(0, telling.start)
    text = telling.text[start : max(0, telling.end)]
    wording = _cut(telling, start, text)
    if _GLUED.search(text):
        wording = _parted_units(wording)
    marques = {start + found.start() for found in _MARQUE.finditer(text)}
    if marques:
        heads = zip(wording.heads, wording.starts, strict=True)
        wording.heads = "".join([head.upper() if at in marques else head for head, at in heads])
    return wording


def _parted_units(wording: Wording) -> Wording:
    """The same words, with the units that are written to their figures apart: "800kg"."""
    keys: list[str] = []
    heads: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for key, head, start, end in zip(
        wording.keys, wording.heads, wording.starts, wording.ends, strict=True
    ):
        glued = _GLUED.fullmatch(key)
        unit = len(glued[1]) if glued and len(key) == end - start else 0
        if unit:
            keys.append(key[:-unit])
            heads.append(head)
            starts.append(start)
            ends.append(end - unit)
            start, key, head = end - unit, key[-unit:], key[-unit]
        keys.append(key)
        heads.append(head)
        starts.append(start)
        ends.append(end)
    return Wording(wording.telling, keys, "".join(heads), starts, ends)


def _cut(telling: Telling, start: int, text: str) -> Wording:
    """Cut a telling, whose ``text`` begins at code point ``start``, into words."""
    minus = has_minus(text)
    if text.isascii() and not minus and not any(map(text.__contains__, _NOT_PLAIN)):
        return _plain_wording(telling, start, text.encode())
    if minus:
        pieces = _SIGNED_PIECES.split(text)
    elif any(map(text.__contains__, _SIGNS)):
        pieces = _PIECES.split(text)
    else:
        pieces = _PLAIN_PIECES.split(text)
    words = pieces[1::2]
    line = "\n".join(words)
    if line.isascii():
        keys = line.lower().split("\n") if words else []
    else:
        keys = [key.lower() if key.isascii() else fold(key) for key in words]
    if minus:
        keys = [MINUS_KEY if word in DASHES else key for word, key in zip(words, keys, strict=True)]
    places = list(accumulate(map(len, pieces), initial=start))
    heads = "".join([word[0] for word in words])
    wording = Wording(telling, keys, heads, starts=places[1:-1:2], ends=places[2::2])
    single = "\n".join([key for key in keys if len(key) == 1])
    return _joined_initials(wording) if single and _LONE.search(single) else wording


def _plain_wording(telling: Telling, start: int, text: bytes) -> Wording:
    """The wording of a telling that has no sign, and no letter but those of ASCII."""
    keys = text.translate(_PLAIN_LOWER).decode().split()
    spaced = np.frombuffer(b" %b " % text.translate(_PLAIN), dtype=np.uint8)
    inside = spaced != _SPACE
    # Where a word begins or ends, in turn.
    edges = (inside[1:] != inside[:-1]).nonzero()[0]
    heads = spaced[1:][edges[::2]].tobytes().decode()
    places = (edges + start).tolist()
    wording = Wording(telling, keys, heads, starts=places[::2], ends=places[1::2])
    return wording if _LONE_LETTERS.isdisjoint(keys) else _joined_initials(wording)


def _joined_initials(wording: Wording) -> Wording:
    runs: list[tuple[int, int]] = []
    done = 0
    for i in [i for i, key in enumerate(wording.keys) if len(key) == 1]:
        if i >= done and (done := _initials_end(wording, i)) > i + 1:
            runs.append((i, done))
    if not runs:
        return wording
    keys: list[str] = []
    heads: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    done = 0
    for first, last in [*runs, (len(wording), 0)]:
        keys += wording.keys[done:first]
        heads.append(wording.heads[done : first + 1])
        starts += wording.starts[done : first + 1]
        ends += wording.ends[done:first]
        if last:
            keys.append("".join(wording.keys[first:last]))
            ends.append(wording.ends[last - 1])
        done = last
    return Wording(wording.telling, keys, "".join(heads), starts, ends)


def _initials_end(wording: Wording, i: int) -> int:
    keys, size = wording.keys, len(wording)
    if len(keys[i]) != 1 or not keys[i].isalpha():
        return i + 1
    if (
        keys[i] in "ap"
        and i + 1 < size
        and keys[i + 1] == "m"
        and i > 0
        and keys[i - 1][0].isdecimal()
    ):
        return i + 2
    # "Trump's U.S. aides" and "I, a reader" are no initials, with or without their punctuation.
    dotted = i + 1 < size and wording.between(i + 1) == "."
    if keys[i] in _RUN_NEVER_STARTS_WITH and not (dotted and keys[i] != "s"):
        return i + 1
    if i > 0 and wording.between(i) in ("'", "’"):
        return i + 1
    last = i + 1
    while last < size and len(keys[last]) == 1 and keys[last].isalpha():
        if wording.between(last) not in (".", " ", ". ", ".  "):
            break
        if keys[last] == "s" and last - i >= 2:
            break
        last += 1
    return last


def stem(key: str) -> str:
    """A crude common form of a word's inflections, for comparing two words of one statement."""
    key = _IRREGULAR.get(key, key)
    # Most words end in no letter that ends one of these.
    for ending in ("ings", "ing", "ied", "ies", "ed", "es", "s") if key[-1] in "gds" else ():
        if len(key) - len(ending) >= 3 and key.endswith(ending):
            key = key[: -len(ending)]
            if len(key) > 3 and key[-1] == key[-2] and key[-1] not in "sl":
                key = key[:-1]
            break
    if key[-1] in "iy" and len(key) > 2:
        return key[:-1]
    return key[:-1] if key[-1] == "e" and len(key) > 3 else key


def is_irregular(key: str) -> bool:
    """Whether a folded word is a form that its verb or noun has not by rule: began, women."""
    return key in _IRREGULAR


def same_stem(a: str, b: str) -> bool:
    """Whether two words are forms of one word."""
    return a == b or stem(a) == stem(b)
