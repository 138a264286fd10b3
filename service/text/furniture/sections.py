"""Which lines head a part of the story: printed where their part is, as headings."""

import re
from collections.abc import Sequence
from typing import Final, Literal

from service.text.furniture.lines import ends_sentence
from service.text.furniture.stretches import Furniture
from service.text.model import Mark

Role = Literal["story", "heading", "furniture"]

# Headings of a story's parts that real pages have: one to twelve words, ninety code points.
_LONGEST: Final = 90
_WORDS: Final = 12
_ITEM: Final = re.compile(r"[-–—•▪◦‣*⊕■●→]|\d{1,3}[.):]|[a-z]\)|[a-zß-ÿ]")
# A sentence ends before the line does: words of four letters and more, for "St." and "Dr." do not.
_WITHIN: Final = re.compile(r"[^\W\d]{4}[.!]\s")
_OPEN: Final = (":", ",", ";", "-", "–", "—", "…", "(", "&")


def headings(
    text: str,
    paragraphs: Sequence[tuple[int, int]],
    *,
    furniture: Sequence[Furniture] = (),
    marks: Sequence[Mark] = (),
) -> list[Role]:
    """Tell for each paragraph whether it is story, heads a part of it, or is furniture.

    ``furniture`` is what was found in the same text. A heading is a short line without a stop that
    stands alone above a paragraph; lines in a row, or under a colon, are a list and thus story.
    """
    whole = {(piece.start, piece.end) for piece in furniture}
    marked = {(mark.start, mark.end) for mark in marks if mark.kind == "heading"}
    roles: list[Role] = [
        "furniture" if bounds in whole else "story" if bounds not in marked else "heading"
        for bounds in paragraphs
    ]
    told = [at for at, role in enumerate(roles) if role != "furniture"]
    shaped = [roles[at] == "story" and _shaped(text, *paragraphs[at]) for at in told]
    for here, at in enumerate(told):
        if not shaped[here] or here + 1 == len(told):
            continue
        alone = not shaped[here + 1] and not (here and shaped[here - 1])
        listed = here > 0 and text[paragraphs[told[here - 1]][1] - 1] == ":"
        if alone and not listed:
            roles[at] = "heading"
    return roles


def _shaped(text: str, start: int, end: int) -> bool:
    """Tell whether a line has the form of a heading: short, no stop, no bullet, a capital."""
    if end - start > _LONGEST or text[end - 1] == ".":
        return False
    line = text[start:end]
    if _ITEM.match(line) or line.endswith(_OPEN) or len(line.split()) > _WORDS:
        return False
    if (
        line.startswith(("Q:", "Q.", "A:"))
        or "://" in line
        or "pic.twitter.com" in line
        or _WITHIN.search(line)
    ):
        return False
    asks = line.endswith("?") and (line.isupper() or len(line.split()) <= 7)
    return (asks or not ends_sentence(line)) and line[0] not in "\"“„«‘'("
