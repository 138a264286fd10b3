"""The hand-made pairs of tests/golden/conflicts, read for the tests and the measures."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import cast, get_args

from service.text.facts.conflict import Disagreement, Telling, disagreements
from service.text.model import ConflictKind

FOLDER = Path(__file__).parents[1] / "golden" / "conflicts"
_KINDS = frozenset(get_args(ConflictKind))


@dataclass(frozen=True, slots=True)
class Expected:
    """A disagreement as the file tells it: its kind and the words on both sides."""

    kind: ConflictKind
    here: str
    there: str


@dataclass(frozen=True, slots=True)
class Pair:
    """Two tellings, what holds of them, and every disagreement between them."""

    name: str
    a: Telling
    b: Telling
    same: bool
    printed: bool
    expected: tuple[Expected, ...]

    def found(self) -> list[Disagreement]:
        """What the service finds."""
        return disagreements(self.a, self.b, same=self.same, printed=self.printed)


def pairs() -> list[Pair]:
    """Every pair of every file; the format is told in the folder's README."""
    found = []
    for path in sorted(FOLDER.glob("*.txt")):
        blocks = path.read_text(encoding="utf-8").split("\n\n")
        found += [_pair(path.stem, block) for block in blocks if block.strip()]
    return found


def _pair(stem: str, block: str) -> Pair:
    texts = {"A": "", "B": ""}
    published: list[datetime | None] = [None, None]
    title, bare, same, printed = "", "", True, False
    expected: list[Expected] = []
    for line in block.strip().splitlines():
        key, _, value = line.partition(":")
        value = value.strip()
        if line.startswith("#"):
            title = line[1:].strip()
        elif key in texts:
            texts[key] = value
        elif key == "published":
            published = [_day(day) for day in value.split("|")]
        elif key == "bare":
            bare = value
        elif key == "related":
            same = False
        elif key == "printed":
            printed = True
        elif key in _KINDS:
            here, there = value.split("|")
            expected.append(Expected(cast(ConflictKind, key), here.strip(), there.strip()))
        elif key != "silent":
            raise ValueError(f"{stem}: no line begins with {key}")
    a, b = (
        Telling(texts[side], 0, len(texts[side]), published=day, cased=side not in bare)
        for side, day in zip("AB", published, strict=True)
    )
    return Pair(f"{stem}: {title or a.text}", a, b, same, printed, tuple(expected))


def _day(day: str) -> datetime | None:
    return datetime.fromisoformat(day.strip()).replace(tzinfo=UTC) if day.strip() else None
