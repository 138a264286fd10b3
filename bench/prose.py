"""The text that the larger inputs are made of: documents of paragraphs of sentences.

Taken from the folder that ``WIREMERGE_DATA`` names (one sentence a line, a blank line between
paragraphs, ``# id`` before each document) or, where there is none, composed by the grammar.
"""

import os
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random

from bench import grammar
from service.text.ends.sentences import sentence_bounds

ROOT = Path(__file__).resolve().parents[1]
Document = tuple[tuple[str, ...], ...]

# Well-formed running text; the other files are mail, plays or spam, where a line is no sentence.
_RUNNING = ("wikipedia.txt", "gum_ccby.txt", "presidents.txt")
_SINGLE = "leipzig_news_2016.txt"
_SHORTEST, _LONGEST = 25, 420  # characters; shorter lines are headings, longer ones lists
# What looks like a second sentence in the line, unless a title or an initial stands before it.
_SECOND = re.compile(
    r"(?<!\b[A-Z])(?<!\bMr)(?<!\bMrs)(?<!\bDr)(?<!\bSt)[.!?][\"”’)]* +[\"“(]*[A-Z]"
)
_UNKNOWN = re.compile(r"\bUnk\b")
# A document that says a thing twice, in its lead and below, is no truth to measure against: dropped
# is a sentence that shares this much of its runs of three words with an earlier one.
_SAID = 0.3


@dataclass(frozen=True, slots=True)
class Prose:
    """Documents to make stories of, and single sentences; ``origin`` says where they are from."""

    origin: str
    documents: tuple[Document, ...]
    singles: tuple[str, ...]


def folder() -> Path:
    """Where the sentences lie, there or not."""
    return Path(os.environ.get("WIREMERGE_DATA") or ROOT / "../shared/data/sentences")


def seeds() -> dict[str, str]:
    """The three seed stories by file name."""
    files = sorted((ROOT / "seeds").glob("*.txt"))
    return {file.stem: file.read_text(encoding="utf-8") for file in files}


def seed_stories() -> tuple[Document, ...]:
    """The punctuated seeds as documents; short lines are their pages' furniture."""
    stories = []
    for text in seeds().values():
        paragraphs = tuple(
            tuple(line[start:end] for start, end in sentence_bounds(line, 0, len(line)))
            for line in text.splitlines()
            if len(line) >= 2 * _SHORTEST
        )
        if len(paragraphs) > 1:
            stories.append(paragraphs)
    return tuple(stories)


@cache
def load() -> Prose:
    """The given text, or composed text where none was given."""
    place = folder()
    if not all((place / name).is_file() for name in (*_RUNNING, _SINGLE)):
        return composed(words=900_000)
    seen: set[str] = set()
    documents = [
        document
        for name in _RUNNING
        for document in _documents(place / name, seen=seen)
        if sum(map(len, document)) > 20
    ]
    singles = [
        text
        for document in _documents(place / _SINGLE, seen=seen)
        for paragraph in document
        for text in paragraph
    ]
    return Prose("given text", tuple(documents), tuple(singles))


def composed(*, words: int) -> Prose:
    """About so many words of the grammar's stories; single sentences are the second half."""
    rng = Random("composed")
    stories, count = [], 0
    while count < words:
        story = grammar.story(rng, words=3_000)
        stories.append(tuple(tuple(paragraph) for paragraph in story))
        count += 3_000
    half = len(stories) // 2
    singles = [text for story in stories[half:] for paragraph in story for text in paragraph]
    return Prose("composed text (no folder of sentences)", tuple(stories[:half]), tuple(singles))


def _documents(path: Path, *, seen: set[str]) -> Iterator[Document]:
    """The documents of a file, whole sentences alone, each told once in all files."""
    rng = Random(path.name)
    paragraphs: list[tuple[str, ...]] = []
    paragraph: list[str] = []
    said: dict[str, set[int]] = {}
    for number, line in enumerate([*path.read_text(encoding="utf-8").splitlines(), "", "# end"]):
        text = line.strip()
        if text and not text.startswith("# "):
            key = _key(text)
            if _is_sentence(text) and key not in seen and not _is_said(text, number, said=said):
                seen.add(key)
                paragraph.append(_known(text, rng))
            continue
        if paragraph:
            paragraphs.append(tuple(paragraph))
            paragraph = []
        if text and paragraphs:
            yield tuple(paragraphs)
            paragraphs = []
            said = {}


def _is_sentence(text: str) -> bool:
    return (
        _SHORTEST <= len(text) <= _LONGEST
        and text[-1] in '.!?"”'
        and (text[0].isupper() or text[0] in '"“')
        and not _SECOND.search(text)
    )


def _is_said(text: str, number: int, *, said: dict[str, set[int]]) -> bool:
    """Whether an earlier sentence of the document says much the same; remembers this one."""
    words = [_key(word) for word in text.split()]
    runs = {" ".join(words[n : n + 3]) for n in range(len(words) - 2)}
    shared = Counter(earlier for run in runs for earlier in said.get(run, ()))
    for run in runs:
        said.setdefault(run, set()).add(number)
    return max(shared.values(), default=0) > _SAID * len(runs)


def _key(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalpha())


def _known(text: str, rng: Random) -> str:
    """The sentence with a made-up word for each that its corpus left out as too rare."""

    def made(match: re.Match[str]) -> str:
        name = text[match.end() + 1 : match.end() + 2].isupper()
        made = grammar.word(rng)
        return made.capitalize() if name or match.start() == 0 else made

    return _UNKNOWN.sub(made, text)
