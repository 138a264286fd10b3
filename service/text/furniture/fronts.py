"""Appeals above a story: a page's front may have sentences too, before it names the writer.

What stands below a page's menu and above its byline and speaks of nothing that the page goes on to
speak of is the page's own. A summary of the story stands there as well, and speaks of the same.
"""

from collections.abc import Sequence
from typing import Final

from service.text.furniture.lines import Bounds, Line
from service.text.furniture.zones import weigh_paragraph

# So many lines from the first are looked at; a menu has so many at least.
_REACH: Final = 60
_MENU: Final = 4
# What is spoken of is looked for in so many code points below.
_BELOW: Final = 6000
# A paragraph that weighs less speaks of what stands below, or lets somebody speak.
_FOREIGN: Final = -3.5


def front(
    text: str, paragraphs: Sequence[Bounds], *, lines: list[Line | None], sentences: list[bool]
) -> None:
    """Fill in the sentences above the byline that are the page's; they are none any more."""
    first = next((at for at, told in enumerate(sentences[:_REACH]) if told), len(lines))
    if first < _MENU:
        return
    found: list[int] = []
    signed = first
    for at in range(first, min(len(lines), _REACH)):
        start, end = paragraphs[at]
        line = lines[at]
        if line is not None:
            signed = at if line.kind == "byline" else signed
        elif sentences[at]:
            below = text[end : end + _BELOW].lower()
            if weigh_paragraph(text[start:end], below, led=False) < _FOREIGN:
                break
            found.append(at)
    for at in found:
        if at < signed:
            lines[at], sentences[at] = Line("advert"), False
