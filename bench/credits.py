"""How well and how fast a text's own credits are told, and what origins and versions cost.

Quality on the hand-made sentences of ``tests/golden/credits``: a credit counts where name and span
are right. Speed on single sentences of news, of which few credit anybody.
"""

import re
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from bench import prose, tables
from service.text.credit.credits import credited, credits
from service.text.credit.origin import Telling, by_outlet, origin
from service.text.credit.outlets import shipped
from service.text.credit.places import places
from service.text.credit.source import source_of
from service.text.credit.versions import usable
from service.text.model import Article
from service.text.stream import Sentence
from service.text.words import fold
from tests.text.golden_credits import Case, cases

_TIMES = 5


@dataclass(frozen=True, slots=True)
class Measured:
    """Shares from 0 to 1, microseconds of process time for each sentence, statement or article."""

    precision: float
    recall: float
    plain: float
    stripped: float
    crediting: float
    origin: float
    version: float


def quality(found: Sequence[Case]) -> tuple[int, int, int]:
    """Credits that are right, that are wrong, and that are missed."""
    right = wrong = missed = 0
    for case in found:
        told = set(credits(case.sentence, cased=case.cased))
        expected = set(case.expected)
        right += len(told & expected)
        wrong += len(told - expected)
        missed += len(expected - told)
    return right, wrong, missed


def _microseconds(work: Callable[[], object], *, of: int) -> float:
    best = float("inf")
    for _ in range(_TIMES):
        begun = time.process_time()
        work()
        best = min(best, time.process_time() - begun)
    return best / of * 1e6


def _search(sentences: Sequence[str], *, cased: bool) -> Callable[[], object]:
    """The look for credits in sentences of one text, whose words the merge has folded anyway."""
    text = " ".join(sentences)
    ends = list(accumulate(len(sentence) + 1 for sentence in sentences))
    places_of = [
        Sentence(0, 0, 0, 0, end - 1 - len(s), end - 1, 0, restored=not cased)
        for s, end in zip(sentences, ends, strict=True)
    ]
    words, outlets = fold([text]), shipped()
    return lambda: [
        credits(sentences[number], cased=cased)
        for number in places(words, outlets=outlets).among(places_of)
    ]


def measure() -> Measured:
    """Print both tables, and return the figures."""
    golden = cases()
    rows = []
    for name in sorted({case.name.partition(":")[0] for case in golden}):
        part = [case for case in golden if case.name.partition(":")[0] == name]
        rows.append([name, str(len(part)), *map(str, quality(part))])
    right, wrong, missed = quality(golden)
    rows.append(["all", str(len(golden)), str(right), str(wrong), str(missed)])
    tables.show("Credits, golden sentences", ["file", "lines", "right", "wrong", "missed"], rows)

    singles = [s for s in prose.load().singles if not credits(s)]
    stripped = [" ".join(re.findall(r"\w+", s.lower())) for s in singles]
    crediting = [case.sentence for case in golden if case.expected and case.cased]
    articles = [Article(id=name, source=name, text=text) for name, text in prose.seeds().items()]
    sources = [source_of(article) for article in articles]
    tellings = [Telling(s, credited("He told CNN, Reuters reported.")) for s in sources]
    measured = Measured(
        precision=right / (right + wrong),
        recall=right / (right + missed),
        plain=_microseconds(_search(singles, cased=True), of=len(singles)),
        stripped=_microseconds(_search(stripped, cased=False), of=len(stripped)),
        crediting=_microseconds(lambda: [credits(s) for s in crediting], of=len(crediting)),
        origin=_microseconds(
            lambda: [origin(tellings, sent=by_outlet(sources)) for _ in range(1000)], of=1000
        ),
        version=_microseconds(
            lambda: [usable(articles, now=None) for _ in range(100)], of=100 * len(articles)
        ),
    )
    tables.show(
        "Cost, microseconds of process time",
        ["of", "each"],
        [
            ["a sentence of news without a credit", f"{measured.plain:.1f}"],
            ["the same without capitals and punctuation", f"{measured.stripped:.1f}"],
            ["a sentence with a credit", f"{measured.crediting:.1f}"],
            ["the origin of a statement with three tellings", f"{measured.origin:.1f}"],
            ["an article, to tell whether it may be used", f"{measured.version:.1f}"],
        ],
    )
    return measured
