"""HTML and XHTML without a way to forget escaping: only ``Markup`` goes into an element.

What is written here reads the same as HTML (the WHATWG standard) and as XML 1.0.
"""

from collections.abc import Iterable
from html import escape
from typing import NewType

from service.text.furniture.manifests import MANIFEST

Markup = NewType("Markup", str)

# One for one, so that a place in a sentence stays its place.
SHOWN = {
    **dict.fromkeys([*range(0x20), *range(0x7F, 0xA0), *range(0xD800, 0xE000)], "\ufffd"),
    **dict.fromkeys([0xFFFE, 0xFFFF], "\ufffd"),
    **dict.fromkeys([0x0B, 0x0C, 0x0D, *range(0x1C, 0x20), 0x85], " "),
    0x09: "\t",
    0x0A: "\n",
}


def shown(text: str) -> str:
    """Make a text one that markup can hold: what it cannot becomes a blank or U+FFFD."""
    return MANIFEST.sub("", text).translate(SHOWN)


def words(text: str) -> Markup:
    """Escape words of a source."""
    return Markup(escape(shown(text)))


def joined(parts: Iterable[Markup], *, by: str = "") -> Markup:
    """Put markup behind markup; what is between them is escaped."""
    return Markup(words(by).join(parts))


def element(name: str, *content: Markup, **attributes: object) -> Markup:
    """Write an element; ``data_start=4`` is ``data-start="4"``, and None is left out.

    A trailing underscore is dropped, so that ``class_`` can be given.
    """
    given = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{words(str(value))}"'
        for key, value in attributes.items()
        if value is not None
    )
    return Markup(f"<{name}{given}>{joined(content)}</{name}>")
