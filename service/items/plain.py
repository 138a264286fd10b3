"""Plain text inside an item: its paragraphs, and its lines joined where a typesetter broke them."""

import re

from service.items.blocks import Block
from service.items.html import readable
from service.items.typeset import is_typeset, paragraphs

_BLANK_LINES = re.compile(r"\n[ \t]*\n\s*")


def plain_text(text: str) -> str:
    """Put line ends and characters in order: ``\\n`` for all line ends, no NUL, no surrogates."""
    return readable(text.replace("\r\n", "\n").replace("\r", "\n"))


def plain_blocks(text: str) -> list[Block]:
    """Read paragraphs, parted by blank lines, or by indentation where lines are wire columns."""
    text = plain_text(text)
    parts = paragraphs(text) if is_typeset(text) else _BLANK_LINES.split(text)
    return [Block(part.strip()) for part in parts if part.strip()]
