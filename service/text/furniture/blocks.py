"""What lines set close together say of each other, on a page whose paragraphs stand apart.

Where a blank line parts the paragraphs, lines without one between them are one thing: a picture's
caption and its credit, its title and its caption.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from service.text.furniture.lines import Line

Bounds = tuple[int, int]

# So great a part of the breaks must be blank lines.
_APART: Final = 0.6
_LONGEST: Final = 320
_SPOKEN: Final = re.compile(r"[\"“”„«»]|\b(?:said|says|told|tells|added|according to)\b")


def captioned(text: str, paragraphs: Sequence[Bounds], *, lines: list[Line | None]) -> None:
    """Fill in the lines set close above a caption, or close below its bare credit. Linear."""
    pictures = [at for at, line in enumerate(lines) if line is not None and line.kind == "caption"]
    if not pictures:
        return
    apart = ["\n" in text[end + 1 : start] for (_, end), (start, _) in pairwise(paragraphs)]
    if sum(apart) < _APART * len(apart):
        return
    for at in reversed(pictures):
        above = at - 1
        if above > 0 and not apart[above] and lines[above] is None and apart[above - 1]:
            start, end = paragraphs[above]
            if end - start <= _LONGEST and not _SPOKEN.search(text, start, end):
                lines[above] = Line("caption")
