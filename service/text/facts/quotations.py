"""Quotations in a wording: what stands between quotation marks of any form."""

import re
from bisect import bisect_left, bisect_right

from service.text.fact import fact
from service.text.facts.telling import Wording

_GLYPHS = re.compile("[\"“”„‟«»＂]|``|''|’’")
_SINGLES = re.compile("[‘’'‚‹›]")
# To look for each form on its own takes a fifth of the time that any of the forms takes.
_MARKS = ('"', "“", "”", "„", "‟", "«", "»", "＂", "``", "''", "’’")
_SINGLE_MARKS = ("'", "’", "‘", "‚", "‹", "›")
_ASCII_MARKS = ('"', "``", "''")
_ASCII_SINGLE_MARKS = ("'",)
_BEGINS = re.compile(r"(?:^|[\s(])[‘'‹‚](?=\w)")
_ENDS = frozenset(".,!?…")
_OPENING = frozenset({"“", "„", "«", "``", "‟"})
_CLOSING = frozenset({"”", "»", "''", "’’"})
# How far before a telling a quotation it stands in may have begun.
_LOOK_BACK = 1500
# The commonest first: behind it only the others that stand nearer are looked for.
_GLYPHS_BACK = ("”", "“", '"', "„", "«", "»")


@fact
class Quotation:
    """Words ``first`` to ``last`` of a wording that stand inside one pair of quotation marks."""

    first: int
    last: int


def read_quotations(wording: Wording) -> list[Quotation]:
    """The quotations of a wording in order; none where the telling lost its punctuation."""
    if not wording.telling.cased or not wording.keys:
        return []
    spans = _spans(wording)
    found = []
    for start, end in spans:
        first, last = bisect_left(wording.starts, start), bisect_right(wording.ends, end)
        if first < last:
            found.append(Quotation(first, last))
    return found


def _spans(wording: Wording) -> list[tuple[int, int]]:
    """The stretches of text between quotation marks, clipped to the telling."""
    text = wording.telling.text
    start, end = max(0, wording.telling.start), min(len(text), wording.telling.end)
    spans: list[tuple[int, int]] = []
    opened: int | None = start if _inside_before(text, start) else None
    told = text[start:end]
    plain = told.isascii()
    marked = any(map(told.__contains__, _ASCII_MARKS if plain else _MARKS))
    for found in _GLYPHS.finditer(text, start, end) if marked else ():
        opens = _opens(text, found.start(), found.end(), inside=opened is not None)
        if opens:
            opened = found.end()
        elif opened is not None:
            spans.append((opened, found.start()))
            opened = None
    if opened is not None:
        spans.append((opened, end))
    single = _ASCII_SINGLE_MARKS if plain else _SINGLE_MARKS
    if spans or not any(map(told.__contains__, single)):
        return spans
    return _single_quoted(text, start, end)


def _opens(text: str, start: int, end: int, *, inside: bool) -> bool:
    """Whether the mark at ``text[start:end]`` opens: by what stands beside it, then its form."""
    before = text[start - 1 : start]
    after = text[end : end + 1]
    open_before = not before or before.isspace() or before in "([{—–-/"
    open_after = bool(after) and (after.isalnum() or after in "([$€£.…'‘")
    shut_after = not after or after.isspace() or after in ")]},.;:!?—–-"
    if open_before and open_after:
        return True
    if not open_before and shut_after:
        return False
    glyph = text[start:end]
    if glyph in _OPENING:
        return not (inside and glyph == "“")
    if glyph in _CLOSING:
        return False
    return not inside


def _inside_before(text: str, start: int) -> bool:
    """Whether the last quotation mark before ``start`` opened and was never closed."""
    low, at = max(0, start - _LOOK_BACK), -1
    for glyph in ('"',) if text.isascii() else _GLYPHS_BACK:
        found = text.rfind(glyph, low, start)
        if found >= 0:
            low = at = found
    return (
        at >= 0
        and _opens(text, at, at + 1, inside=False)
        and (text[at] in _OPENING or text[at + 1 : at + 2].isalnum())
    )


def _single_quoted(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Quotations in single marks, which are apostrophes wherever letters stand on both sides."""
    spans: list[tuple[int, int]] = []
    opened: int | None = None
    for found in _SINGLES.finditer(text, start, end):
        before, after = text[found.start() - 1 : found.start()], text[found.end() : found.end() + 1]
        if (not before or before.isspace() or before in "([“") and after.isalnum():
            opened = found.end() if opened is None else opened
        elif opened is not None and before and not before.isspace() and not after.isalnum():
            spans.append((opened, found.start()))
            opened = None
        elif not spans and opened is None and before in _ENDS and _began(text, start):
            spans.append((start, found.start()))
    return spans


def _began(text: str, start: int) -> bool:
    """Whether a quotation in single marks may have begun in a sentence before ``start``."""
    return _BEGINS.search(text, max(0, start - _LOOK_BACK), start) is not None


def inside(quotations: list[Quotation], i: int) -> bool:
    """Whether word ``i`` stands inside one of the quotations."""
    return bool(quotations) and any(q.first <= i < q.last for q in quotations)
