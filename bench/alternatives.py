"""What others find on the seeds, and what it costs them: CPU time and the gold's pairs, in one run.

Each engine is given all pairs of the three texts and says which stretches are shared. Sentence
scorers are given the sentences that our splitter finds; the third seed has none to find.
"""

import contextlib
import importlib
import io
import types
from collections.abc import Callable, Iterator, Mapping
from difflib import SequenceMatcher
from functools import partial
from itertools import combinations
from typing import Any

import numpy as np
from rapidfuzz import fuzz, process

from bench import gold
from bench.gold import Gold, Match
from bench.prose import seeds
from bench.speed import cpu, seed_articles
from bench.tables import show
from service.text.ends.sentences import sentence_bounds
from service.text.merge import merge

Texts = Mapping[str, str]
Engine = Callable[[Texts], list[Match]]

_BLOCK = 4  # words of a shared block, for difflib and collatex
_STOP_WORDS = (
    "a about after all also an and any are as at be been before but by can could did do does for "
    "from had has have he her him his how i if in into is it its just may me more most my no not "
    "of on one only or other our out over she should so some such than that the their them then "
    "there these they this those through to up was we were what when where which who why will "
    "with would you your"
).split()


def measure() -> None:
    """Print a row for each engine that is installed, and name those that are not."""
    known = gold.load()
    if known is None:
        print("\nalternatives: skipped, no gold beside the project")
        return
    texts = {gold.name_of(name): text for name, text in seeds().items()}
    rows, missing = [], []
    for name, engine, times in _ENGINES:
        with contextlib.redirect_stdout(io.StringIO()):
            try:
                found = engine(texts)
            except ModuleNotFoundError as error:
                missing.append(
                    f"{name}: skipped, {error.name} is not installed (see the extra bench)"
                )
                continue
            milliseconds = cpu(partial(engine, texts), times=times) * 1e3
        rows.append([name, f"{milliseconds:,.1f}", f"{len(found):,}", *_found(found, known)])
    show(
        "On the seeds, all three pairs",
        ("engine", "CPU ms", "matches", "reuse", "clause", "traps", "stray"),
        rows,
    )
    for line in missing:
        print(f"  {line}")
    print("  reuse, clause: of the gold's pairs; traps: sentences that only look alike, matched;")
    print("  stray: share of the matched characters that lie in no pair of the gold")


def _found(matches: list[Match], known: Gold) -> Iterator[str]:
    for kind in ("reuse", "clause", "trap"):
        pairs = known.pairs[kind]
        yield f"{sum(gold.is_found(pair, matches) for pair in pairs)} of {len(pairs)}"
    yield f"{gold.stray(matches, known):.0%}"


def _ours(texts: Texts) -> list[Match]:
    # The others never look inside one text.
    found = {tuple(sorted(match)) for match in gold.matches_of(merge(seed_articles()))}
    return [(one, other) for one, other in sorted(found) if one[0] != other[0]]


def _cdist(texts: Texts) -> list[Match]:
    bounds = {name: sentence_bounds(text, 0, len(text)) for name, text in texts.items()}
    folded = {name: [texts[name][a:b].casefold() for a, b in bounds[name]] for name in texts}
    found: list[Match] = []
    for one, other in combinations(texts, 2):
        scores = process.cdist(
            folded[one], folded[other], scorer=fuzz.ratio, score_cutoff=70, dtype=np.uint8
        )
        for a, b in np.argwhere(scores).tolist():
            found.append(((one, *bounds[one][a]), (other, *bounds[other][b])))
    return found


def _difflib(texts: Texts) -> list[Match]:
    words = {name: gold.folded_words(text) for name, text in texts.items()}
    found: list[Match] = []
    for one, other in combinations(texts, 2):
        keys, others = ([word for word, _, _ in words[name]] for name in (one, other))
        for a, b, n in SequenceMatcher(None, keys, others, autojunk=False).get_matching_blocks():
            if n >= _BLOCK:
                found.append(
                    (
                        (one, words[one][a][1], words[one][a + n - 1][2]),
                        (other, words[other][b][1], words[other][b + n - 1][2]),
                    )
                )
    return found


def _collatex(texts: Texts) -> list[Match]:
    """All three at once, on case-folded tokens: columns in which two of them stand are shared."""
    collatex = importlib.import_module("collatex")
    witnesses = [
        {
            "id": name,
            "tokens": [
                {"t": f"{text[a:b]} ", "n": w, "at": [a, b]} for w, a, b in gold.folded_words(text)
            ],
        }
        for name, text in texts.items()
    ]
    table = collatex.collate({"witnesses": witnesses}, output="table", segmentation=True)
    rows: dict[str, list[Any]] = {row.header: row.cells for row in table.rows}
    found: list[Match] = []
    for one, other in combinations(texts, 2):
        for here, there in zip(rows[one], rows[other], strict=True):
            if not here or not there:
                continue
            a, b = ([t.token_data for t in cell] for cell in (here, there))
            if len(a) >= _BLOCK and [t["n"] for t in a] == [t["n"] for t in b]:
                found.append(
                    (
                        (one, a[0]["at"][0], a[-1]["at"][1]),
                        (other, b[0]["at"][0], b[-1]["at"][1]),
                    )
                )
    return found


def _text_matcher(texts: Texts) -> list[Match]:
    """Its defaults; the stop words it would download are the commonest of English."""
    nltk = importlib.import_module("nltk")
    nltk.corpus.stopwords = types.SimpleNamespace(words=lambda language: _STOP_WORDS)
    matcher = importlib.import_module("text_matcher.matcher")
    found: list[Match] = []
    for one, other in combinations(texts, 2):
        sides = [matcher.Text(texts[name], name) for name in (one, other)]
        _, here, there = matcher.Matcher(*sides).match()
        found += [((one, *a), (other, *b)) for a, b in zip(here, there, strict=True)]
    return found


# By name, and how often it is timed.
_ENGINES: tuple[tuple[str, Engine, int], ...] = (
    ("wiremerge", _ours, 20),
    ("rapidfuzz cdist, ratio 70, sentences", _cdist, 20),
    ("difflib, blocks of 4 words", _difflib, 5),
    ("collatex", _collatex, 1),
    ("text-matcher, as it comes", _text_matcher, 2),
)
