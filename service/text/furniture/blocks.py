"""What lines set close together say of each other, on a page whose paragraphs stand apart.

Where a blank line parts the paragraphs, lines without one between them are one thing: a picture's
caption and its credit, its title and its caption.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from service.text.furniture.lines import Bounds, Line

# So great a part of the breaks must be blank lines.
_APART: Final = 0.6
_LONGEST: Final = 320
# What enlarges a picture stands above its caption; what corrects stands below such a label.
_BUTTON: Final = re.compile(r"(?:enlarge|expand|open|view|zoom)\b", re.IGNORECASE)
_LABEL: Final = re.compile(
    r"(?:corrections?|clarifications?|updates?|editor[’']?s note)\W{0,2}", re.IGNORECASE
)
_SPOKEN: Final = re.compile(r"[\"“”„«»]|\b(?:said|says|told|tells|added|according to)\b")


def opened(
    text: str, paragraphs: Sequence[Bounds], *, lines: list[Line | None], sentences: list[bool]
) -> None:
    """Fill in what stands below a picture's button, and the label above a correction. Linear."""
    for at, line in enumerate(lines[:-1]):
        below = lines[at + 1]
        start, end = paragraphs[at + 1]
        if line is not None and line.kind == "caption" and below is None:
            if _BUTTON.match(text, *paragraphs[at]) and end - start <= _LONGEST:
                behind = lines[at + 2] if at + 2 < len(lines) else None
                if behind is not None and behind.kind == "caption":
                    lines[at + 1], sentences[at + 1] = Line("caption"), False
        elif (
            line is None
            and not sentences[at]
            and _LABEL.fullmatch(text, *paragraphs[at])
            and any(near is not None and near.kind == "note" for near in lines[at + 1 : at + 3])
        ):
            lines[at] = Line("note")


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
