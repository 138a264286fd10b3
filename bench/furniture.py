"""How much furniture is printed, and how much story is left out, on pages labelled by hand.

The pages stand in ``tests/golden/furniture/pages.txt``; a line counts once. The request's own
evidence (``service.text.furniture.repeats``) has no part in it: every page is read alone.

The same stories are read again with the golden lines of other pages strewn between their
paragraphs, by rows of up to five and below the last: what stands beside a line must not make it
furniture.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Final

from bench.tables import show
from service.text.furniture.lines import ends_sentence
from service.text.furniture.sections import headings
from service.text.furniture.stretches import furniture

PAGES: Final = Path(__file__).parent.parent / "tests" / "golden" / "furniture" / "pages.txt"
_PART: Final = re.compile(r"\[\[(.*?)\]\]")
_STORY: Final = ("story", "heading+")
# Kinds whose golden lines stand on every page, in a row of any length, as likely as not.
_STREWN: Final = (
    "advert",
    "byline",
    "comments",
    "contact",
    "credit",
    "heading",
    "social",
    "tagline",
)
_ROWS: Final = (1, 1, 2, 3, 5)
_BETWEEN, _BELOW, _BELOW_LINES = 0.25, 0.7, 12
_FEWEST: Final = 4
_ROUNDS: Final = 10


@dataclass(frozen=True, slots=True)
class Labelled:
    """A line of a page: its label, its bounds in the page's text, the parts that are furniture."""

    label: str
    start: int
    end: int
    parts: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Measured:
    """What was found on the pages; both shares run from 0 to 1, the faults are readable lines."""

    lines: int
    furniture_printed: float
    story_left_out: float
    kinds_right: float
    faults: tuple[str, ...]


def pages(path: Path = PAGES) -> Iterator[tuple[str, str, list[Labelled]]]:
    """The labelled pages of a file: name, text, lines."""
    for page in path.read_text("utf-8").split("\n== ")[1:]:
        name, *rows = page.splitlines()
        yield name, *_read(rows)


def _read(rows: list[str]) -> tuple[str, list[Labelled]]:
    text = ""
    lines: list[Labelled] = []
    for row in rows:
        label, divider, marked = row.partition(" | ")
        if not divider:
            continue
        text += "\n" if text else ""
        start, parts, last = len(text), [], 0
        for part in _PART.finditer(marked):
            text += marked[last : part.start()]
            parts.append((len(text), len(text) + len(part[1])))
            text += part[1]
            last = part.end()
        text += marked[last:]
        lines.append(Labelled(label, start, len(text), tuple(parts)))
    return text, lines


def judged(path: Path = PAGES) -> Measured:
    """Read every page, and count what is printed that should not be, and the other way about."""
    printed = wrongly_printed = story = left_out = kinds = right = lines = 0
    faults: list[str] = []
    for name, text, labelled in pages(path):
        bounds = [(line.start, line.end) for line in labelled]
        found = furniture(text, bounds)
        roles = headings(text, bounds, furniture=found)
        lines += len(labelled)
        for line, role in zip(labelled, roles, strict=True):
            inside = [f for f in found if line.start <= f.start and f.end <= line.end]
            is_story = line.label in _STORY or bool(line.parts)
            shown = role != "furniture"
            printed += shown
            story += is_story
            wanted = line.parts or (() if is_story else ((line.start, line.end),))
            kinds += len(wanted)
            right += sum((f.start, f.end) in wanted and f.kind == line.label for f in inside)
            whole = shown and {(f.start, f.end) for f in inside} != set(wanted)
            if is_story and (not shown or (whole and not line.parts)):
                left_out += 1
            elif whole:
                wrongly_printed += 1
            if whole or (is_story and not shown):
                kind = f" as {inside[0].kind}" if inside else ""
                faults.append(f"{name}: {line.label}{kind}: {text[line.start : line.end]}")
    return Measured(
        lines,
        wrongly_printed / max(1, printed),
        left_out / max(1, story),
        right / max(1, kinds),
        tuple(faults),
    )


@dataclass(frozen=True, slots=True)
class Strewn:
    """Stories with other pages' lines between their paragraphs; both shares run from 0 to 1."""

    story: int
    left_out: float
    printed: float
    faults: tuple[str, ...]


def strewn(rounds: int, path: Path = PAGES) -> Strewn:
    """Put golden lines between the paragraphs of the golden stories, and read each page again.

    Only paragraphs that end as sentences do are counted.
    """
    furnished = [line for kind in _STREWN for line in _golden(path.parent / f"{kind}.txt")]
    story = left_out = shown = printed = 0
    faults: list[str] = []
    for draw in range(rounds):
        rng = Random(draw)
        for name, text, labelled in pages(path):
            told = [text[line.start : line.end] for line in labelled if line.label == "story"]
            if len(told) < _FEWEST:
                continue
            rows = _strew(told, furnished, rng)
            page = "\n\n".join(row for row, _ in rows)
            bounds, at = [], 0
            for row, _ in rows:
                bounds.append((at, at + len(row)))
                at += len(row) + 2
            whole = {(f.start, f.end) for f in furniture(page, bounds)}
            for (row, is_story), bound in zip(rows, bounds, strict=True):
                if is_story and not ends_sentence(row):
                    continue  # between two of a page's lines nobody could tell a list's from them
                story += is_story
                shown += bound not in whole
                if is_story and bound in whole:
                    left_out += 1
                    faults.append(f"{name}, draw {draw}: {row}")
                printed += not is_story and bound not in whole
    return Strewn(story, left_out / max(1, story), printed / max(1, shown), tuple(faults))


def _golden(path: Path) -> list[str]:
    """The lines of a golden file that are furniture whole, in the middle of a story."""
    rows = (row[2:] for row in path.read_text("utf-8").splitlines() if row.startswith("+ "))
    return [row.partition(" => ")[0] for row in rows if "[[" not in row and "\\n" not in row]


def _strew(told: list[str], furnished: list[str], rng: Random) -> list[tuple[str, bool]]:
    rows: list[tuple[str, bool]] = []
    for line in told:
        rows.append((line, True))
        if rng.random() < _BETWEEN:
            rows += [(rng.choice(furnished), False) for _ in range(rng.choice(_ROWS))]
    if rng.random() < _BELOW:
        rows += [(rng.choice(furnished), False) for _ in range(rng.randint(1, _BELOW_LINES))]
    return rows


def measure() -> None:
    """Print the table of targets, and each line that was told wrong."""
    result = judged()
    printed, left_out = result.furniture_printed, result.story_left_out
    show(
        f"Furniture on {result.lines:,} labelled lines; rules were tuned on them",
        ("of", "reached", "at most"),
        [
            ["printed sentences, furniture", f"{printed:.1%}", "3.0%"],
            ["sentences of story, left out", f"{left_out:.1%}", "0.5%"],
            ["furniture, of the right kind", f"{result.kinds_right:.1%}", "-"],
        ],
    )
    for fault in result.faults:
        print(f"  {fault}")
    mixed = strewn(_ROUNDS)
    show(
        f"{mixed.story:,} lines of story with other pages' lines strewn between them",
        ("of", "reached", "at most"),
        [
            ["printed lines, furniture", f"{mixed.printed:.1%}", "-"],
            ["lines of story, left out", f"{mixed.left_out:.2%}", "0.5%"],
        ],
    )
    for fault in mixed.faults:
        print(f"  {fault}")
