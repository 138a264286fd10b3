"""Sentences to learn from: one a line, a blank line between paragraphs, ``# id`` before a document.

Read into words exactly as the service sees text that lost its case and punctuation, with what was
lost kept beside each word as the thing to learn.
"""

import re
from dataclasses import dataclass
from pathlib import Path

_HEADER = re.compile(r"# \S+( \(unconnected sentences\))?")
_WORD = re.compile(r"[^\W_]+")

# What stood after a word, as the network is asked to guess it.
MARKS = ("none", "comma", "stop", "question", "other")
CASES = ("lower", "capital", "upper")


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence: its folded words, the mark after each (index into MARKS), its case (CASES)."""

    words: tuple[str, ...]
    marks: tuple[int, ...]
    cases: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """Sentences that stand together; ``connected`` is false where their order means nothing."""

    name: str
    lines: tuple[Line, ...]
    connected: bool = True

    @property
    def size(self) -> int:
        """Its words."""
        return sum(len(line.words) for line in self.lines)


def _mark(gap: str, *, last: bool) -> int:
    if any(c in "?!" for c in gap):
        return 3
    if "." in gap and (last or gap.strip() != gap):
        return 2
    if "," in gap:
        return 1
    return 0 if not gap.strip() and not last else 4


def _case(word: str) -> int:
    if word.isupper() and len(word) > 1:
        return 2
    return 1 if word[0].isupper() else 0


def read_line(text: str) -> Line | None:
    """The words of one punctuated sentence, or None where it has none."""
    found = list(_WORD.finditer(text))
    words: list[str] = []
    marks: list[int] = []
    cases: list[int] = []
    for place, match in enumerate(found):
        last = place + 1 == len(found)
        gap = text[match.end() : len(text) if last else found[place + 1].start()]
        folded = _WORD.findall(match.group().casefold())
        words.extend(folded)
        marks.extend([4] * (len(folded) - 1) + [_mark(gap, last=last)] if folded else [])
        cases.extend([_case(match.group())] * len(folded))
    return Line(tuple(words), tuple(marks), tuple(cases)) if words else None


def read(path: Path) -> list[Document]:
    """Every document of a file."""
    documents: list[Document] = []
    name, connected, lines = path.stem, True, list[Line]()

    def close() -> None:
        if lines:
            documents.append(Document(name, tuple(lines), connected))
            lines.clear()

    for raw in path.read_text(encoding="utf-8").split("\n"):
        text = raw.strip()
        header = _HEADER.fullmatch(text)
        if header is not None:
            close()
            name, connected = text[2:].split(" ")[0], header.group(1) is None
        elif text and (line := read_line(text)) is not None:
            lines.append(line)
    close()
    return documents
