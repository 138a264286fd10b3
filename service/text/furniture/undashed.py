"""Datelines that lost their dash: another article's dateline says that these words are one.

"halden bay a freight train derailed ..." is told apart by "HALDEN BAY — A freight train derailed
..." alone: nothing in it says where the place ends and the sentence begins.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from service.text.furniture.repeats import Page
from service.text.furniture.stretches import Furniture

_WORD: Final = re.compile(r"[^\W_]+")
_LOOK: Final = 240
# A lead is the same where its first two words are, or three of the four behind the first: "Two
# freight trains left" and "A freight train left", not "officials said a freight train left".
_LEAD: Final = 6
_SAME: Final = 2
_NEAR, _FAR, _ALIKE = slice(1, 5), slice(1, 6), 3
# A place has no more words; with its state, its date and its agency a dateline has no more.
_PLACE, _LONGEST = 4, 9
_WORDS = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Dated:
    """A dateline as told elsewhere: its words, those of its place, and the words behind it."""

    words: _WORDS
    place: int
    lead: _WORDS


def undashed(pages: Sequence[Page], found: Sequence[list[Furniture]]) -> list[list[Furniture]]:
    """Give the furniture of each page with the datelines that another page's dateline shows.

    Linear in the pages: of each only the first words of its story are looked at.
    """
    told: dict[str, list[_Dated]] = {}
    for page, out in zip(pages, found, strict=True):
        for piece in out:
            if piece.kind == "dateline" and (dated := _dated(page.text, piece)) is not None:
                known = told.setdefault(dated.words[0], [])
                if dated not in known:
                    known.append(dated)
    if not told:
        return list(found)
    return [[*out, *_of(page, out, told)] for page, out in zip(pages, found, strict=True)]


def _dated(text: str, piece: Furniture) -> _Dated | None:
    written = text[piece.start : piece.end]
    words = tuple(_WORD.findall(written.casefold()))
    city = re.split(r"[,(/—–:]|\s-", written, maxsplit=1)[0]
    place = len(_WORD.findall(city))
    lead = tuple(_WORD.findall(text[piece.end : piece.end + _LOOK].casefold())[:_LEAD])
    if not 0 < place <= _PLACE or len(words) > _LONGEST or len(lead) < _LEAD:
        return None
    return _Dated(words, place, lead)


def _of(page: Page, out: Sequence[Furniture], told: dict[str, list[_Dated]]) -> Sequence[Furniture]:
    """The dateline of a page that has none, if its story begins with one told elsewhere."""
    if any(piece.kind == "dateline" for piece in out) or not page.paragraphs:
        return ()
    start, end = page.paragraphs[0]
    found = list(_WORD.finditer(page.text, start, min(end, start + _LOOK)))
    words = tuple(match[0].casefold() for match in found)
    known = told.get(words[0], ()) if words else ()
    lengths = [length for dated in known if (length := _length(words, dated))]
    for length in sorted(set(lengths), reverse=True):
        if length < len(found) and _begins(page.text, found[length].start(), start):
            return (Furniture(start, found[length - 1].end(), "dateline"),)
    return ()


def _begins(text: str, at: int, start: int) -> bool:
    """Whether a sentence may begin at a word: a small letter opens one in a stream alone."""
    return not text[at].islower() or text[start:at].islower()


def _length(words: _WORDS, dated: _Dated) -> int:
    """How many words a dateline has at the front of these; 0 where they are not it."""
    if words[: dated.place] != dated.words[: dated.place]:
        return 0
    length, after = dated.place, dated.words[dated.place :]
    while length < len(words) and words[length] in after:
        after = after[after.index(words[length]) + 1 :]
        length += 1
    for size in range(length, dated.place - 1, -1):
        behind = words[size : size + _LEAD]
        if behind[:_SAME] == dated.lead[:_SAME]:
            return size
        # "paris bakers struck" may open a sentence, where the other's does so too.
        again = dated.lead[: dated.place] == dated.words[: dated.place]
        if not again and len(set(behind[_NEAR]) & set(dated.lead[_FAR])) >= _ALIKE:
            return size
    return 0
