"""What a page says of its writers beside the byline: their boxes, their lives, below the story."""

from collections.abc import Sequence
from typing import Final

from service.text.furniture.bylines import biography, name_only, post, signed
from service.text.furniture.lines import Bounds, Line

_BYLINE: Final = Line("byline")
_BIOGRAPHY_WITHIN: Final = 6
_NAME: Final = 40


def writers(
    text: str, paragraphs: Sequence[Bounds], *, lines: list[Line | None], last: Sequence[int]
) -> None:
    """Fill in what is said of writers; ``last`` are the story's last sentences.

    A name that a byline has, alone on a line, is a box amid the page, with the writer's post below
    it. What such a writer does, and whose reporter somebody is, stands at the end alone.
    """
    by = [
        text[start:end]
        for line, (start, end) in zip(lines, paragraphs, strict=True)
        if line == _BYLINE
    ]
    for at in last:
        if biography(text[slice(*paragraphs[at])]):
            lines[at] = _BYLINE
    if not by:
        return
    for at, (start, end) in enumerate(paragraphs):
        if lines[at] is not None:
            continue
        if _named(text[start:end], by):
            lines[at] = _BYLINE
        elif at and lines[at - 1] is not None and _named(text[slice(*paragraphs[at - 1])], by):
            if post(text[start:end]) or signed(text[start:end], by):
                lines[at] = _BYLINE
        elif at >= len(lines) - _BIOGRAPHY_WITHIN and signed(text[start:end], by):
            lines[at] = _BYLINE


def _named(line: str, by: Sequence[str]) -> bool:
    """Tell whether ``line`` is a name that a byline has."""
    return len(line) <= _NAME and name_only(line) and any(line in above for above in by)
