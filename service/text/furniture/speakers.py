"""Who said what stands in quotation marks above: "— Ann Hill, keeper of the light".

A quotation that is a paragraph of its own and names nobody takes its speaker from such a line.
Under a post that is embedded without marks the same line is the post's signature.
"""

import re
from collections.abc import Sequence
from typing import Final

from service.text.furniture.bylines import name_only
from service.text.furniture.datelines import AGENCIES
from service.text.furniture.lines import Bounds, Line

_QUOTED: Final = re.compile(r"(?:\"[^\"]+\"|[“„«»][^“”„«»]+[“”«»])\Z")
_DASHED: Final = re.compile(r"[-–—―]{1,2}\s?(?P<name>[^\s,(@–—―-][^,(@–—―]{0,60})")
_LONGEST: Final = 160


def spoken(
    text: str, paragraphs: Sequence[Bounds], *, lines: list[Line | None], sentences: list[bool]
) -> None:
    """Give back the lines that name the speaker of a quotation; they are the story's. Linear."""
    for at in range(1, len(lines)):
        start, end = paragraphs[at]
        if text[start] not in "-–—―" or end - start > _LONGEST or lines[at - 1] is not None:
            continue
        line = lines[at]
        free = line is None or line.kind == "social"
        if free and _speaker(text, start, end) and cited(text, *paragraphs[at - 1]):
            lines[at], sentences[at] = None, True


def cited(text: str, start: int, end: int) -> bool:
    """Tell whether a paragraph is a quotation and nothing else."""
    return text[start] in '"“„«»' and _QUOTED.match(text, start, end) is not None


def _speaker(text: str, start: int, end: int) -> bool:
    """Tell whether a line opens with a dash and a name, or with the name of a handle."""
    found = _DASHED.match(text, start, end)
    if found is None:
        return False
    name = found["name"].strip()
    handle = text.startswith("(@", found.end())
    return handle or (name_only(name) and name.lower() not in AGENCIES)
