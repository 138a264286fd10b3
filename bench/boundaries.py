"""How well sentence ends are found in words that lost their case and punctuation, and how fast.

The data folder (``WIREMERGE_DATA`` or the first argument) holds text files with one sentence a
line, a blank line between paragraphs and ``# id`` before each document. A document is one stream
of folded words; found is an end at exactly the right word, and the last of a document, which is
no find, is not counted. Sentences without context are joined by twenty. None of what is measured
here was learnt from (``training/README.md``).
"""

import json
import os
import re
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.sentences import Score
from service.text.ends.boundaries import restore

ROOT = Path(__file__).resolve().parents[1]
Sentences = list[list[str]]

# Newspaper text that training leaves out.
_NEWS = (
    "20000410_nyt-NEW.txt", "20000415_apw_eng-NEW.txt", "20000424_nyt-NEW.txt",
    "20020731-nyt.txt", "A1.E1-NEW.txt", "NYTnewswire2.txt", "NYTnewswire3.txt",
    "NYTnewswire8.txt",
)  # fmt: skip
# Every twelfth sentence is left out of what is learnt.
_EVERY = 12
_BLOCK = 20
_SAMPLE = 10_000  # words to time


@dataclass(frozen=True, slots=True)
class NearScore(Score):
    """A score with how many of the ends found lie within two words of one in the gold."""

    near: int

    @property
    def nearly(self) -> float:
        return 2 * self.near / (self.found + self.gold) if self.found + self.gold else 1.0


def words_of(text: str) -> list[str]:
    """Folded words, as the service compares them."""
    return re.findall(r"[^\W_]+", text.casefold())


def documents_of(path: Path) -> Iterator[tuple[str, Sentences]]:
    """The documents of a file: id, and sentences of folded words."""
    name, sentences = path.stem, Sentences()
    for line in path.read_text(encoding="utf-8").split("\n"):
        if re.fullmatch(r"# \S+( \(.*\))?", line.strip()):
            if sentences:
                yield name, sentences
            name, sentences = line.split()[1], []
        elif words := words_of(line):
            sentences.append(words)
    if sentences:
        yield name, sentences


def blocks_of(sentences: Sentences) -> list[Sentences]:
    """Sentences without context, so many to a stream."""
    return [sentences[at : at + _BLOCK] for at in range(0, len(sentences), _BLOCK)]


def score(documents: Iterable[Sentences]) -> NearScore:
    """Restore every document's ends and compare."""
    right = near = found = gold = 0
    for sentences in documents:
        words = [word for sentence in sentences for word in sentence]
        ends = set[int]()
        count = 0
        for sentence in sentences[:-1]:
            count += len(sentence)
            ends.add(count - 1)
        have = {end for end, _ in restore(words)} - {len(words) - 1}
        left = set(ends)
        for end in sorted(have):
            if beside := [end + by for by in (0, -1, 1, -2, 2) if end + by in left]:
                near += 1
                left.remove(beside[0])
        right, found, gold = right + len(have & ends), found + len(have), gold + len(ends)
    return NearScore(right, found, gold, near)


def sets_of(data: Path) -> dict[str, list[Sentences]]:
    """What there is to measure on."""
    sets: dict[str, list[Sentences]] = {}
    if (path := data / "masc_written.txt").exists():
        sets["newspapers"] = [d for name, d in documents_of(path) if name in _NEWS]
    if (path := data / "leipzig_news_2016.txt").exists():
        every = [s for _, d in documents_of(path) for s in d]
        sets["news, mixed"] = blocks_of(every[::_EVERY])
    if (path := data / "pud.txt").exists():
        sets["pud"] = blocks_of([s for _, d in documents_of(path) for s in d])
    if (path := data / "ewt_test.txt").exists():
        sets["ewt test"] = [d for _, d in documents_of(path)]
    return sets


def seed() -> list[Sentences]:
    """The seed without punctuation, where its gold is at hand."""
    path = ROOT.parent / "shared" / "gold" / "seeds.json"
    if not path.exists():
        return []
    gold = json.loads(path.read_text(encoding="utf-8"))["sentences"]
    return [[words_of(s) for s in gold[name]] for name in gold if name.startswith("004")]


def speed(words: Sequence[str]) -> tuple[float, float]:
    """Words a second of this thread's processor time and of the clock, the model being loaded."""
    restore(words[:200])
    clock, used = time.perf_counter(), time.process_time()
    restore(words)
    clock, used = time.perf_counter() - clock, time.process_time() - used
    return len(words) / used, len(words) / clock


def measure(data: str | None = None) -> None:
    """Print precision, recall and F1 of every set, and the speed."""
    folder = Path(data or os.environ.get("WIREMERGE_DATA", "data"))
    sets = {name: documents for name, documents in sets_of(folder).items() if documents}
    if documents := seed():
        sets["seed 004"] = documents
    if not sets:
        print("boundaries: no data; name its folder in WIREMERGE_DATA")
        return
    print("sentence ends without punctuation or case")
    print(f"{'set':12} {'ends':>5} {'P':>6} {'R':>6} {'F1':>6} {'F1 ±2':>6}")
    for name, documents in sets.items():
        s = score(documents)
        print(
            f"{name:12} {s.gold:5} {s.precision:6.3f} {s.recall:6.3f} {s.f1:6.3f} {s.nearly:6.3f}"
        )
    words = [w for documents in sets.values() for d in documents for s in d for w in s]
    used, clock = speed((words * (1 + _SAMPLE // len(words)))[:_SAMPLE])
    print(f"{used:.0f} words a second of processor time, {clock:.0f} by the clock")


if __name__ == "__main__":
    measure(*sys.argv[1:2])
