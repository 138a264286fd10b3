"""Where the paragraphs of a text begin and end; lines that a wire wrapped are one paragraph."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

# Wire copy is wrapped at 64 to 72 columns, mail at up to 80; a longer line is not wrapped.
_NARROWEST, _WIDEST = 40, 100
# The width is the 90th percentile of the lines, not the widest: an address may stick out.
_PERCENTILE = 0.9
# A line broken for want of room fills this much of the width, the next word counted in. Wires
# that measured type instead of columns leave up to a tenth.
_FULL = 0.9
# Of the breaks in wrapped text so many at least come before a word in lower case (two in three
# in English prose, half in German; none in a list of headlines).
_FLOWING = 0.3
_LIST_ITEM = re.compile(r"(?:[-*•⊕▪◦‣·–—]|\d{1,2}[.)])\s")
_ENDS = frozenset('.!?…:"”’»)')
# Wires indent the first line of a paragraph by three columns, some by two.
_INDENT = 2


class _Line(NamedTuple):
    """A line that is not blank: its trimmed span, its columns, and its number in the text."""

    start: int
    end: int
    indent: int
    width: int
    number: int


def paragraph_bounds(text: str) -> list[tuple[int, int]]:
    """The paragraphs of a text as (start, end) in code points, trimmed of white space.

    A line is a paragraph, except in text that was hard-wrapped at 40 to 100 columns, where lines
    are joined up to a blank line, an indented line, a list item or a line with room left.
    """
    found = _lines(text)
    narrow = sum([end - start for start, end, _, width, _ in found if width <= _WIDEST])
    if narrow * 2 <= len(text):
        return [line[:2] for line in found]
    lines = [_Line(*line) for line in found]
    pairs = _pairs(text, lines)
    width = _wrap_width(text, pairs)
    if not width:
        return [line[:2] for line in found]
    ends = {line.end for line, following in pairs if _continues(text, line, following, width)}
    bounds: list[tuple[int, int]] = []
    for line in lines:
        if bounds and bounds[-1][1] in ends:
            bounds[-1] = (bounds[-1][0], line.end)
        else:
            bounds.append((line.start, line.end))
    return bounds


def _lines(text: str) -> list[tuple[int, int, int, int, int]]:
    """The lines that are not blank, each as the fields of a line: most texts need no more."""
    lines: list[tuple[int, int, int, int, int]] = []
    at = 0
    for number, line in enumerate(text.splitlines(keepends=True)):
        bare = line.strip()
        if bare:
            blank = 0 if line[0] == bare[0] else len(line) - len(line.lstrip())
            indent = len(line[:blank].expandtabs()) if blank else 0
            start = at + blank
            lines.append((start, start + len(bare), indent, indent + len(bare), number))
        at += len(line)
    return lines


def _blocks(lines: list[_Line]) -> Iterator[list[_Line]]:
    """The runs of lines with no blank line between."""
    block: list[_Line] = []
    for line in lines:
        if block and block[-1].number + 1 != line.number:
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _pairs(text: str, lines: list[_Line]) -> list[tuple[_Line, _Line]]:
    """The lines that may go on in the next one: no sign of a new paragraph between them.

    A sign is a list item, or an indent against the least indented line of the block. What hangs
    under a list item is not indented, nor is a block that stands to the right as a whole.
    """
    pairs: list[tuple[_Line, _Line]] = []
    for block in _blocks(lines):
        margin = min(line.indent for line in block)
        opened = block[0].indent >= margin + _INDENT
        for line, following in pairwise(block):
            hangs = _LIST_ITEM.match(text, line.start) or (
                not opened and following.indent <= line.indent
            )
            opened = following.indent >= margin + _INDENT and not hangs
            if (
                not opened
                and max(line.width, following.width) <= _WIDEST
                and not _LIST_ITEM.match(text, following.start)
            ):
                pairs.append((line, following))
    return pairs


def _wrap_width(text: str, pairs: list[tuple[_Line, _Line]]) -> int:
    """The columns at which the text was wrapped, or 0 where it was not.

    Most breaks in wrapped text come where the next word had no room, and some of them before a
    word in lower case.
    """
    widths = sorted(line.width for line, _ in pairs)
    width = widths[int((len(widths) - 1) * _PERCENTILE)] if widths else 0
    if width < _NARROWEST:
        return 0
    full = [pair for pair in pairs if _is_full(text, *pair, width)]
    flowing = sum(_flows(text, *pair) for pair in full)
    return width if len(full) * 2 > len(pairs) and flowing >= len(full) * _FLOWING else 0


def _is_full(text: str, line: _Line, following: _Line, width: int) -> bool:
    word = text[following.start : min(following.end, following.start + 16)].split()[0]
    return line.width + 1 + len(word) > width * _FULL


def _flows(text: str, line: _Line, following: _Line) -> bool:
    return (
        text[following.start].islower()
        and text[line.end - 1] not in _ENDS
        and not text.startswith(("http", "www."), following.start)
    )


def _continues(text: str, line: _Line, following: _Line, width: int) -> bool:
    return _is_full(text, line, following, width) or _flows(text, line, following)
