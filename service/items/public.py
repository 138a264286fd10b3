"""What of an item may be published: all before the line after which the desk speaks to itself."""

import re
from collections.abc import Iterable

from service.items.blocks import Block, lay_out
from service.text.model import Mark

# The whole of a line, so that a sentence of the story that says the like is left alone.
_PRIVATE = re.compile(
    r"\W*(?:(?:the )?following (?:information|details|material|contacts?)"
    r" (?:is|are) not (?:intended )?for publication"
    r"|(?:attention,? )?not (?:intended )?for publication"
    r"|die folgenden informationen sind nicht (?:zur|für die) veröffentlichung bestimmt"
    r"|nicht zur veröffentlichung(?: bestimmt)?)\W*",
    re.I,
)
_RULE = re.compile(r"[*\s_-]*")
# A longer line says more than that.
_LONGEST = 120


def lay_out_public(blocks: Iterable[Block]) -> tuple[str, tuple[Mark, ...], str | None]:
    """Lay out blocks up to a line such as "The following information is not for publication".

    Returns the text, its marks (offsets in code points), and what was cut off, less that line.
    Notes to the reader are kept wherever they stand.
    """
    kept: list[Block] = []
    private: list[str] = []
    cut = False
    for block in blocks:
        if cut and block.kind != "note":
            private.append(block.text)
            continue
        before, found, after = _parted(block.text)
        if found:
            cut = True
            private.append(after)
            block = Block(before, kind=block.kind, table=block.table, cell=block.cell)
        if block.text:
            kept.append(block)
    while cut and kept and _RULE.fullmatch(kept[-1].text):
        kept.pop()
    return *lay_out(kept), "\n\n".join(filter(None, private)) or None


def cut_private(text: str) -> tuple[str, str | None]:
    """Cut a plain text at such a line; what is before it stays as it stands.

    Returns the text and what was cut off.
    """
    before, found, after = _parted(text)
    if not found:
        return text, None
    lines = before.split("\n")
    while lines and _RULE.fullmatch(lines[-1]):
        lines.pop()
    return "\n".join(lines), after or None


def _parted(text: str) -> tuple[str, bool, str]:
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        if len(line) <= _LONGEST and _PRIVATE.fullmatch(line):
            return text[:start].rstrip(), True, text[end:].strip()
        start = end + 1
    return text, False, ""
