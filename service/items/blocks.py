"""Markup to text: a target for a parser's events that lays out blocks as marked paragraphs."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from service.errors import Fault, InvalidError
from service.items.elements import BLOCKS, box_kind, is_label, is_unseen, plain_kind
from service.items.typeset import is_typeset, join_wrapped, paragraphs
from service.text.model import Mark, MarkKind

# Deeper than any page: what a browser's own parser stops at is 512. A limit also keeps the cost
# of an end tag that matches nothing, for which a parser walks all open elements, linear.
MAX_DEPTH = 1_000

# A table of one cell with fewer words is the heading of a table; with more, it holds a text.
_CAPTION_WORDS = 20
_MARKUP_SPACE = re.compile(r"[ \t\n\r\f]+")
QUOTES = "\"'\u201c\u201d\u201e\u2018\u2019\u201a\u00ab\u00bb\u2039\u203a`"


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph; ``table`` numbers the table it is a row of, ``cell`` its place in it."""

    text: str
    kind: MarkKind | None = None
    table: int = 0
    cell: tuple[int, int] = (0, 0)


@dataclass(slots=True)
class _Open:
    tag: str
    kind: MarkKind | None
    hidden: bool
    boxed: bool  # no element inside changes the kind any more
    preserved: bool
    line: list[str] = field(default_factory=list)  # the line it opened on
    place: int = 0  # how many pieces that line had then
    labelled: bool = False  # a <span> with a class


_NOTHING_OPEN = _Open("", None, hidden=False, boxed=False, preserved=False)


@dataclass(slots=True)
class _Table:
    number: int
    first: int  # its first block
    row: int = 0
    column: int = 0
    nested: bool = False


@dataclass(slots=True)
class Layout:
    """Takes ``start``, ``data`` and ``end`` events, and gives the blocks when closed.

    Raises InvalidError from ``start`` where elements are nested deeper than ``MAX_DEPTH``.
    """

    pointer: str = ""
    _blocks: list[Block] = field(default_factory=list)
    _open: list[_Open] = field(default_factory=list)
    _tables: list[_Table] = field(default_factory=list)
    _lines: list[list[str]] = field(default_factory=lambda: [[]])
    _count: int = 0
    _label_ended: bool = False

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Open an element."""
        if len(self._open) >= MAX_DEPTH:
            fault = Fault(self.pointer, f"markup nested deeper than {MAX_DEPTH:,} elements")
            raise InvalidError("The markup is nested too deeply.", faults=[fault])
        outer = self._open[-1] if self._open else _NOTHING_OPEN
        if tag == "br":
            self._lines.append([])
        elif tag in BLOCKS:
            self._flush()
        if tag == "table" and not outer.hidden:
            self._open_table()
        elif self._tables:
            self._place_cell(tag)
        if self._label_ended and is_label(tag, attributes):
            # Style sheets part labels that stand side by side; the text has nothing between.
            self._lines[-1].append(" ")
        box = outer.kind if outer.boxed else box_kind(tag, attributes)
        boxed = outer.boxed or box is not None
        kind = box if boxed else plain_kind(tag, outer_tag=outer.tag, outer=outer.kind)
        hidden = outer.hidden or is_unseen(tag, attributes)
        preserved = outer.preserved or tag == "pre"
        line = self._lines[-1]
        labelled = is_label(tag, attributes)
        self._open.append(_Open(tag, kind, hidden, boxed, preserved, line, len(line), labelled))
        self._label_ended = False

    def data(self, text: str) -> None:
        """Take text."""
        self._label_ended = False
        if not (self._open and self._open[-1].hidden):
            self._lines[-1].append(text)

    def end(self, tag: str) -> None:
        """Close an element and whatever was left open inside it."""
        depth = next(
            (i for i in range(len(self._open) - 1, -1, -1) if self._open[i].tag == tag), None
        )
        if depth is None:
            return
        element = self._open[depth]
        if tag in BLOCKS:
            self._flush()
        elif tag == "q" and not element.hidden:
            self._quote(element)
        del self._open[depth:]
        self._label_ended = element.labelled
        if tag == "table" and self._tables and not element.hidden:
            self._close_table()

    def close(self) -> None:
        """End the document."""

    def blocks(self) -> list[Block]:
        """Give the blocks, in reading order."""
        self._flush()
        while self._tables:
            self._close_table()
        texts = join_wrapped([block.text for block in self._blocks])
        return [
            block if block.text == text else replace(block, text=text)
            for block, text in zip(self._blocks, texts, strict=True)
        ]

    def _flush(self) -> None:
        lines, self._lines = self._lines, [[]]
        if not any(lines):
            return
        state = self._open[-1] if self._open else _NOTHING_OPEN
        table, cell = 0, (0, 0)
        if self._tables:
            inner = self._tables[-1]
            table, cell = inner.number, (inner.row, inner.column)
        written = ["".join(line) for line in lines]
        for text in _paragraph_texts(written, preserved=state.preserved):
            self._blocks.append(Block(text, state.kind, table, cell))

    def _quote(self, element: _Open) -> None:
        # A browser draws the marks around <q>; without them speech would become a statement.
        inside = "".join(element.line[element.place :]).strip()
        if element.line is self._lines[-1] and inside and inside[0] not in QUOTES:
            element.line.insert(element.place, "\u201c")
            element.line.append("\u201d")

    def _open_table(self) -> None:
        for table in self._tables:
            table.nested = True
        self._count += 1
        self._tables.append(_Table(self._count, first=len(self._blocks)))

    def _place_cell(self, tag: str) -> None:
        table = self._tables[-1]
        if tag == "tr":
            table.row += 1
            table.column = 0
        elif tag in ("td", "th"):
            table.column += 1

    def _close_table(self) -> None:
        table = self._tables.pop()
        inside = self._blocks[table.first :]
        outer = self._tables[-1] if self._tables else None
        place = (outer.number, (outer.row, outer.column)) if outer else (0, (0, 0))
        if table.nested or _is_prose(inside):
            inside = [replace(block, table=place[0], cell=place[1]) for block in inside]
        else:
            inside = list(_rows(inside, table=table.number))
        self._blocks[table.first :] = inside


def lay_out(blocks: Iterable[Block]) -> tuple[str, tuple[Mark, ...]]:
    """Join blocks with blank lines (the rows of one table with line ends) and mark their kinds.

    Returns the text and the marks, whose offsets are code points into it.
    """
    parts: list[str] = []
    marks: list[Mark] = []
    position = 0
    previous: Block | None = None
    for block in blocks:
        same_table = previous is not None and block.table != 0 and block.table == previous.table
        if previous is not None:
            parts.append("\n" if same_table else "\n\n")
            position += len(parts[-1])
        end = position + len(block.text)
        if block.kind is not None:
            if same_table and marks and marks[-1].kind == block.kind:
                marks[-1] = Mark(marks[-1].start, end, block.kind)
            else:
                marks.append(Mark(position, end, block.kind))
        parts.append(block.text)
        position, previous = end, block
    return "".join(parts), tuple(marks)


def _is_prose(blocks: Sequence[Block]) -> bool:
    """Tell a table of one cell, which only arranges the page around a text, from a caption row."""
    one_cell = len({block.cell for block in blocks}) == 1
    return one_cell and sum(len(block.text.split()) for block in blocks) > _CAPTION_WORDS


def _rows(blocks: Sequence[Block], *, table: int) -> Iterable[Block]:
    for (row, kind), members in groupby(
        blocks, key=lambda block: (block.cell[0], block.kind if block.kind == "caption" else None)
    ):
        cells = groupby(members, key=lambda block: block.cell)
        text = "\t".join(
            " ".join(block.text.replace("\n", " ") for block in cell) for _, cell in cells
        )
        number = 0 if kind == "caption" else table
        yield Block(text, kind=kind or "table", table=number, cell=(row, 0))


def _paragraph_texts(lines: Sequence[str], *, preserved: bool) -> Iterable[str]:
    """The paragraphs between two block boundaries; two ``<br>`` in a row part paragraphs."""
    shown: list[str] = []
    for line in lines:
        if preserved or is_typeset(line):
            shown.extend(part for text in paragraphs(line) for part in (text, ""))
        else:
            shown.append(_MARKUP_SPACE.sub(" ", line).strip())
    for written, group in groupby(shown, key=bool):
        if written:
            yield "\n".join(group)
