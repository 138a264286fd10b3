"""Text whose lines were broken by a typesetter: where its paragraphs are, and its lines joined.

Text wires break lines at about 69 columns and begin a paragraph with an indentation or after a
blank line. Such text also arrives inside HTML and NewsML (one ``<p>`` around a whole story),
where markup alone would run every paragraph into one.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

_SPACES = " \t\b\x10"
_COLUMNS = re.compile(r"\S(?: {3,}|\t)\S")
# Lines under this share of the widest line were ended on purpose (scores, addresses, verse).
_SHORT = 0.6
# Fewer indented and flush lines than this is a person's HTML, not a typesetter's column.
_EVIDENCE = 2
# The text wires set lines of about 69 columns; converters take off indentation.
_NARROWEST = 60
_WIDEST = 80
# So many breaks inside sentences, and this share of full lines, tell a typesetter from an author.
_FEWEST_INSIDE = 3
_MOST = 0.8


def is_typeset(text: str) -> bool:
    """Tell wire columns from pretty-printed markup, whose continuation lines all are indented."""
    indents = [_indent(line) for line in text.split("\n")[1:] if line.strip()]
    flush = indents.count(0)
    return flush >= _EVIDENCE and sum(2 <= indent <= 8 for indent in indents) >= _EVIDENCE


def paragraphs(text: str) -> list[str]:
    """Join the lines of each paragraph; columns and short lines keep their line ends (``\\n``).

    A paragraph begins after a blank line, or at an indented line where other lines are flush.
    """
    lines = [line.rstrip() for line in text.split("\n")]
    written = [line for line in lines if line]
    width = max((len(line.strip()) for line in written), default=0)
    flush_left = any(_indent(line) == 0 for line in written)
    groups: list[list[str]] = [[]]
    for line in lines:
        if not line or (flush_left and _indent(line) >= 2 and not _COLUMNS.search(line)):
            groups.append([])
        if line:
            groups[-1].append(line)
    return [_joined(group, width=width) for group in groups if group]


def is_columns(lines: Sequence[str]) -> bool:
    """Tell a table set in spaces or tabs: most of its lines have a gap inside."""
    gaps = sum(_COLUMNS.search(line.strip()) is not None for line in lines)
    return len(lines) > 1 and 2 * gaps > len(lines)


def join_wrapped(texts: Sequence[str]) -> list[str]:
    """Join lines that a typesetter broke and a converter kept (``<br>`` at every line's end).

    Only where most breaks of a document stand where the next word would not have fitted, and
    several stand within a sentence; a line break that an author set is kept.
    """
    breaks = [each for text in texts for each in pairwise(text.split("\n"))]
    full = [each for each in breaks if _is_full(*each)]
    inside = sum(after[:1].islower() for _, after in full)
    if inside < _FEWEST_INSIDE or len(full) < _MOST * len(breaks):
        return list(texts)
    return [_unwrapped(text.split("\n")) for text in texts]


def _is_full(line: str, after: str) -> bool:
    word = after.partition(" ")[0]
    return len(line) <= _WIDEST and len(line) + 1 + len(word) > _NARROWEST


def _unwrapped(lines: Sequence[str]) -> str:
    joined = [lines[0]]
    for before, line in pairwise(lines):
        joined.append(" " if _is_full(before, line) else "\n")
        joined.append(line)
    return "".join(joined)


def _joined(lines: Sequence[str], *, width: int) -> str:
    stripped = [line.strip() for line in lines]
    if is_columns(stripped) or max(map(len, stripped)) < _SHORT * width:
        return "\n".join(stripped)
    return " ".join(stripped)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(_SPACES))
