"""Reads the examples in ``tests/golden/furniture`` (see its README)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

GOLDEN = Path(__file__).parent.parent / "golden" / "furniture"
_EXAMPLE = re.compile(r"(?P<sign>[-+=])(?P<place>first|last)? (?P<line>.+)")
_PART = re.compile(r"\[\[(.*?)\]\]", re.DOTALL)

# A small story for an example to stand in; no rule knows anything of it.
ABOVE = "The ferry left Harbour City at dawn on Monday with 214 people on board, the port said."
BELOW = (
    "Divers will go down again on Tuesday if the wind allows it, the coast guard told relatives."
)


@dataclass(frozen=True, slots=True)
class Example:
    """One line of a golden file: the article it makes, and what of it is furniture."""

    kind: str
    sign: Literal["+", "-", "="]
    shown: str
    text: str
    furniture: tuple[tuple[int, int], ...]
    line: tuple[int, int]
    name: str | None


def examples(kind: str) -> Iterator[Example]:
    """The examples of ``kind``, in the order of the file."""
    for row in (GOLDEN / f"{kind}.txt").read_text("utf-8").splitlines():
        found = _EXAMPLE.fullmatch(row)
        if found is not None:
            yield _example(kind, found)


def _example(kind: str, found: re.Match[str]) -> Example:
    line, _, name = found["line"].partition(" => ")
    line = line.replace("\\n", "\n").strip()
    above = "" if found["place"] == "first" else ABOVE + "\n"
    below = "" if found["place"] == "last" else "\n" + BELOW
    bare, parts = unmarked(line)
    if found["sign"] == "+" and not parts:
        parts = [(0, len(bare))]
    at = len(above)
    return Example(
        kind,
        found["sign"],  # type: ignore[arg-type]
        found["line"],
        above + bare + below,
        tuple((at + start, at + end) for start, end in parts),
        (at, at + len(bare)),
        name or None,
    )


def unmarked(line: str) -> tuple[str, list[tuple[int, int]]]:
    """``line`` without its double brackets, and where they stood."""
    parts: list[tuple[int, int]] = []
    bare = ""
    last = 0
    for part in _PART.finditer(line):
        bare += line[last : part.start()]
        parts.append((len(bare), len(bare) + len(part[1])))
        bare += part[1]
        last = part.end()
    return bare + line[last:], parts


def lines_of(text: str) -> list[tuple[int, int]]:
    """The trimmed bounds of the lines of ``text``."""
    return [found.span() for found in re.finditer(r"\S(?:[^\n]*\S)?", text)]
