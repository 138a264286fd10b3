"""Marks that credit an outlet: "(AP)", "CNN: ...", "- Reuters" at the end, "Photo: AFP"."""

from service.text.credit.cues import LABELS, PICTURES, Role
from service.text.credit.reading import Mention, Reading

_DASHES = ("\u2014", "\u2013", "\u2015", " - ", "--", " _ ")
_AFTER_LOGO = "-\u2010\u2011\u2012\u2013\u2014\u2015_"
# A date behind a logo has no more parts: "(APA, 5.10.2015)".
_DATE = 5
_INTRODUCING = (("from",), ("via",), ("per",), ("more", "from"))
# How many names a logo may join by slashes on either side of one: "tca/dpa/lni".
_JOINED = 3


def by_marks(reading: Reading, mention: Mention) -> Role | None:
    """Return what the marks around a mention credit it as, or None."""
    if role := _by_label(reading, mention):
        return role
    if closing := _bracket(reading, mention):
        return "report" if _logo(reading, mention, closing) else None
    return "report" if _beside_dash(reading, mention) else None


def _by_label(reading: Reading, mention: Mention) -> Role | None:
    """The label before a name, or a picture's after it: "Source: Xinhua", "Jane Doe/Reuters"."""
    words, after = reading.words, mention.last + 1
    labelled = mention.first and reading.gaps[mention.first].rstrip()[-1:] in (":", "/")
    if reading.folded[: mention.first] in _INTRODUCING and reading.gaps[after].strip() == ":":
        return "report"
    if labelled and (role := LABELS.get(reading.folded[mention.first - 1])):
        return role
    if mention.first and reading.gaps[mention.first][:1] == "/" and mention.certainty == "sure":
        return "venue" if all(map(reading.capital, range(mention.first))) else None
    tip = mention.first > 1 and reading.folded[mention.first - 2 : mention.first] == ("h", "t")
    if tip:
        return "report"
    if after < len(words) and reading.folded[after] in PICTURES and not reading.gaps[after].strip():
        return "venue"
    signed = mention.first == 0 and mention.certainty == "sure"
    return "venue" if signed and reading.gaps[after][:1] == "/" else None


def _logo(reading: Reading, mention: Mention, closing: int) -> bool:
    """Whether a bracket is a logo: it opens or ends the text, or a date or a dash is beside it."""
    if not mention.listed or _gloss(reading, mention):
        return False
    at_edge = mention.first == 0 or closing == len(reading.words)
    dashed = any(mark in _AFTER_LOGO for mark in reading.gaps[closing])
    return at_edge or dashed or _dated(reading, mention)


def _beside_dash(reading: Reading, mention: Mention) -> bool:
    """Whether a name without bracket opens or signs the text: "Dec. 9 Kyodo - A man", "- AFP"."""
    sure = mention.certainty in ("sure", "name")
    first, last = mention.first == 0, mention.last + 1 == len(reading.words)
    before, after = reading.gaps[mention.first], reading.gaps[mention.last + 1]
    if last:
        signs = before.strip()[-1:] in ("-", "\u2013", "\u2014", "\u2015") and before[-1:] == " "
        return sure and not first and signs and not after.strip(" .\n")
    if _dated(reading, mention):
        return _dash(after)
    return sure and first and (_dash(after) or after.startswith(":"))


def _dated(reading: Reading, mention: Mention) -> bool:
    return mention.first > 0 and reading.words[mention.first - 1].isdigit()


def _dash(gap: str) -> bool:
    return any(dash in gap for dash in _DASHES)


def _bracket(reading: Reading, mention: Mention) -> int:
    """Return the word after the bracket that holds a mention alone, or others by slashes; or 0."""
    first, after = mention.first, mention.last + 1
    opening = reading.gaps[first].strip()
    if opening != "/" and opening[-1:] not in ("(", "["):
        return 0
    while first > max(0, mention.first - _JOINED) and reading.gaps[first].strip() == "/":
        first -= 1
    end = min(len(reading.words), mention.last + 1 + _JOINED)
    while after < end and (
        reading.gaps[after].strip() == "/"
        or (reading.capital(after) and reading.gaps[after] == " ")
    ):
        after += 1
    while after < len(reading.words) and reading.words[after][0].isdigit():
        if reading.gaps[after].strip(" ,.") or after > mention.last + _DATE:
            break
        after += 1
    opened = reading.gaps[first].rstrip().endswith(("(", "["))
    return after if opened and reading.gaps[after].lstrip()[:1] in (")", "]") else 0


def _gloss(reading: Reading, mention: Mention) -> bool:
    """Whether a bracket abbreviates the words before it: "the Andhra Pradesh (AP) police"."""
    short = reading.folded[mention.first]
    before = reading.words[max(0, mention.first - len(short) - 3) : mention.first]
    initials = "".join(word[0] for word in before if word[0].isupper()).lower()
    return len(short) > 1 and initials.endswith(short)
