"""Captions that the request itself shows to be news: another article tells them in its story."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from service.text.furniture.owners import owner
from service.text.furniture.repeats import Page
from service.text.furniture.stretches import Furniture

# More such captions are a picture desk's; fewer keep the work linear.
_MOST: Final = 200


def retold(pages: Sequence[Page], found: Sequence[Sequence[Furniture]]) -> list[list[Furniture]]:
    """Give the furniture of each page, without the captions that are told as news elsewhere.

    Only those that an owner behind the sentence made captions; the owner alone stays out.
    """
    asked: defaultdict[str, list[tuple[int, int, int]]] = defaultdict(list)
    told = [list(out) for out in found]
    for at, (page, out) in enumerate(zip(pages, found, strict=True)):
        for number, piece in enumerate(out):
            if piece.kind == "caption" and (
                back := owner(page.text, piece.start, piece.end, closing=True)
            ):
                asked[page.text[piece.start : back[0]].rstrip()].append((at, number, back[0]))
    if not asked or len(asked) > _MOST:
        return told
    story = "\n".join(page.text[slice(*bounds)] for page in pages for bounds in page.paragraphs)
    for sentence, places in asked.items():
        for at, number, tag in places if sentence in story else ():
            told[at][number] = Furniture(tag, told[at][number].end, "credit")
    return told
