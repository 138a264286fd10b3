"""The sentences of tests/golden/credits, read for the tests and the measures."""

import re
from dataclasses import dataclass
from pathlib import Path

from service.text.model import Credit

FOLDER = Path(__file__).parents[1] / "golden" / "credits"
_CREDIT = re.compile(r"\{([^{}=]*?)(?: = ([^{}]*))?\}")


@dataclass(frozen=True, slots=True)
class Case:
    """A sentence, whether it came with capitals, and whom it credits."""

    name: str
    sentence: str
    expected: tuple[Credit, ...]
    cased: bool


def cases() -> list[Case]:
    """Every line of every file; the format is told in the folder's README."""
    found: list[Case] = []
    for path in sorted(FOLDER.glob("*.txt")):
        for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
            if line and not line.startswith("#"):
                name = f"{path.stem}:{number}"
                found.append(Case(name, *_read(line), cased=path.stem != "stripped"))
    return found


def _read(line: str) -> tuple[str, tuple[Credit, ...]]:
    sentence, last = "", 0
    expected: list[Credit] = []
    for part in _CREDIT.finditer(line):
        sentence += line[last : part.start()]
        expected.append(Credit(part[2] or part[1], len(sentence), len(sentence) + len(part[1])))
        sentence += part[1]
        last = part.end()
    return sentence + line[last:], tuple(expected)
