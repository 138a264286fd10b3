"""HTML fragments, and whatever XML can be written as them: to text with marked blocks."""

import re
from typing import Any, cast

from lxml import etree

from service.items.blocks import Block, Layout, lay_out
from service.text.model import Mark

# The parser notices that a target has refused only between two pieces.
_PIECE = 16_384
_BLOCK_TAG = re.compile(r"<(?:p|div|br|h[1-6]|ul|ol|table|blockquote|section|pre)[\s/>]", re.I)
_BLANK_LINES = re.compile(r"\n[ \t\r]*\n\s*")
# What shows a text to be markup: an element opened and closed, or lines ended by tags. Attributes
# have values: "a <b and c> d" has none.
_ATTRIBUTES = r"(?:\s[^<>=]{1,40}=[^<>]{0,500})?"
_BLOCK = re.compile(
    rf"<(p|div|h[1-6]|ul|ol|li|table|blockquote|section|article|body|figure){_ATTRIBUTES}\s?>"
    r"|<br\s?/?>",
    re.I,
)
_CLOSED = re.compile(r"</([a-z][a-z1-6]{0,9})\s?>", re.I)
_INLINE_PAIR = re.compile(
    rf"<(?P<tag>b|i|em|strong|u|s|a|span|q|cite|sup|sub|small|mark|font){_ATTRIBUTES}\s?>"
    r"[^<>]{1,500}</(?P=tag)\s?>",
    re.I,
)
_NO_TEXT = re.compile("[\x00\ud800-\udfff]")


def readable(text: str) -> str:
    """Replace what no document can carry (NUL, lone surrogates) with U+FFFD, one for one."""
    return _NO_TEXT.sub("\ufffd", text)


def parse(markup: str, target: Layout) -> None:
    """Send the events of HTML to ``target``; broken markup is mended, nothing is fetched.

    The parser is libxml2's, which needs time linear in the input where a tree builder that
    follows the HTML standard needs its square: 100,000 nested ``<div>`` take 0.1 s, in lexbor
    26 s (measured). Raises InvalidError where the target does.
    """
    # The stubs ask for what the parser does not: a target may leave methods out.
    events = cast(Any, target)
    parser = etree.HTMLParser(target=events, recover=True, no_network=True, huge_tree=False)
    markup = readable(markup)
    for start in range(0, len(markup), _PIECE):
        parser.feed(markup[start : start + _PIECE])
    if markup:
        parser.close()


def blocks_of(markup: str, *, pointer: str = "", blank_lines: bool = False) -> list[Block]:
    """Read the blocks of an HTML fragment or of the whole of a document.

    ``blank_lines`` says that they part paragraphs, as in what WordPress stores; they do, too,
    where no block element does. Raises InvalidError where elements are nested too deeply.
    """
    if blank_lines or not _BLOCK_TAG.search(markup):
        markup = _BLANK_LINES.sub("\n<p>", markup.replace("\r\n", "\n"))
    target = Layout(pointer=pointer)
    parse(markup, target)
    return target.blocks()


def read_markup(markup: str, *, pointer: str = "") -> tuple[str, tuple[Mark, ...]]:
    """Read an HTML body as text and marks, paragraphs parted by a blank line.

    The offsets of the marks are code points into the text. Raises InvalidError where elements
    are nested too deeply.
    """
    return lay_out(blocks_of(markup, pointer=pointer))


def read_unlabelled(text: str, *, pointer: str = "") -> tuple[str, tuple[Mark, ...]]:
    """Read a body that is said to be plain text, as HTML where it shows itself to be.

    It does where it opens with a block, where an element is opened and closed in it (``<p>…</p>``,
    ``<b>…</b>``), or ``<br>`` ends its lines; "x < y" does not. Its own line ends stay line ends
    beside words marked so. Raises InvalidError where elements are nested too deeply.
    """
    if "<" not in text:
        return text, ()
    if _shows_blocks(text):
        return lay_out(blocks_of(text, pointer=pointer, blank_lines=True))
    if _INLINE_PAIR.search(text):
        return read_markup(text.replace("\r\n", "\n").replace("\n", "<br>\n"), pointer=pointer)
    return text, ()


def _shows_blocks(text: str) -> bool:
    if _BLOCK.match(text.lstrip()):
        return True
    opened = {(found[1] or "br").lower() for found in _BLOCK.finditer(text)}
    return not opened.isdisjoint(["br", *(found[1].lower() for found in _CLOSED.finditer(text))])


def read_line(markup: str) -> str | None:
    """Read a headline or a byline, in which markup and entities may stand, as one line."""
    if "<" not in markup and "&" not in markup:
        return " ".join(readable(markup).split()) or None
    text, _ = read_markup(markup)
    return " ".join(text.split()) or None
