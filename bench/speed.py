"""How fast a merge is and what it holds in memory, beside what it must reach.

CPU time of the process, never wall time: a busy machine does not slow it down. Every ratio is to
one pass of ``re.findall`` over the same case-folded text in the same run. Memory is measured in a
fresh process. Only HTTP is measured by the clock, as a client waits by the clock.
"""

import json
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest.mock import patch

from bench import generate, prose
from bench.bruteforce import near_pairs
from bench.service_process import running
from bench.tables import show
from service.text import compose as composing
from service.text import merge as merging
from service.text import project as projecting
from service.text.merge import merge
from service.text.model import Article
from service.text.remembered import forget

# What a merge does besides aligning and merging: what may be merged at all, what must not come
# out, furniture, ends of sentences that nobody else has, whose quotation leads, conflicts, credit.
_BESIDES = (
    (merging, "usable"),
    (merging, "without_private"),
    (merging, "lay_out"),
    (merging, "voiced"),
    (projecting, "restored"),
    (composing, "disputes"),
    (composing, "provenance"),
)
_WORD = re.compile(r"[^\W_]+")
# So many of the first article's sentences stand for all when brute force is timed: each costs as
# much as any other.
_SAMPLED = 1_000
_REQUESTS = 200
_BLOCK = 20
# Merges one file of articles and says how much memory that took: VmHWM where there is /proc,
# because a child's ru_maxrss begins at what its parent held when it was started.
_CHILD = """
import json, pathlib, resource, sys
from service.process import prepare
prepare()
from service.text.merge import merge
from service.text.model import Article
def peak():
    status = pathlib.Path("/proc/self/status")
    if status.exists():
        return int(status.read_text().split("VmHWM:")[1].split()[0])
    unit = 1 if sys.platform != "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // unit
with open(sys.argv[1], encoding="utf-8", errors="surrogatepass") as file:
    articles = [Article(*row) for row in json.load(file)]
before = peak()
merge(articles)
print(before, peak())
"""


@dataclass(frozen=True, slots=True)
class Timing:
    """CPU seconds of the best merge and of one pass over the same words, and how many words.

    ``alignment`` is what the merge took less furniture, restored ends, conflicts and credit.
    """

    merge: float
    alignment: float
    scan: float
    words: int

    @property
    def ratio(self) -> float:
        """How many passes one merge costs."""
        return self.merge / self.scan

    @property
    def per_word(self) -> float:
        """Microseconds a word."""
        return self.merge / self.words * 1e6


def cpu(work: Callable[[], object], *, times: int) -> float:
    """CPU seconds of the best of so many runs."""
    best = float("inf")
    for _ in range(times):
        begun = time.process_time()
        work()
        best = min(best, time.process_time() - begun)
    return best


def clock(work: Callable[[], object]) -> float:
    """Seconds by the clock."""
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def timed(articles: Sequence[Article], *, times: int) -> Timing:
    """Time merges of the same articles, and passes over the same text between them."""
    text = "\n".join(article.text for article in articles)
    best = alone = scan = float("inf")
    for _ in range(times):
        scan = min(scan, cpu(lambda: _WORD.findall(text.casefold()), times=3))
        with _timed_besides() as besides:
            whole = cpu(lambda: merge(articles), times=1)
        best, alone = min(best, whole), min(alone, whole - sum(besides))
    return Timing(best, alone, scan, len(_WORD.findall(text)))


@contextmanager
def _timed_besides() -> Iterator[list[float]]:
    """Collect the CPU seconds that a merge spends on what is not aligning and merging."""
    spent: list[float] = []

    def timing(work: Callable[..., Any]) -> Callable[..., Any]:
        def run(*args: Any, **options: Any) -> Any:
            begun = time.process_time()
            try:
                return work(*args, **options)
            finally:
                spent.append(time.process_time() - begun)

        return run

    with ExitStack() as replaced:
        for module, name in _BESIDES:
            work = timing(getattr(module, name))
            replaced.enter_context(patch.object(module, name, work))
        yield spent


def _unknown(articles: Sequence[Article]) -> float:
    """CPU seconds of a merge of articles that were never seen before."""
    forget()
    return cpu(lambda: merge(articles), times=1)


def _grown(articles: Sequence[Article]) -> float:
    """CPU seconds of a merge after one of the same articles but the last."""
    forget()
    merge(articles[:-1])
    return cpu(lambda: merge(articles), times=1)


def peak_memory(articles: Sequence[Article]) -> tuple[int, int]:
    """Megabytes that a fresh process held at most, before its merge and after."""
    rows = [(a.id, a.source, a.text) for a in articles]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "articles.json"
        path.write_text(json.dumps(rows), encoding="utf-8")
        done = subprocess.run(
            [sys.executable, "-c", _CHILD, str(path)],
            cwd=prose.ROOT, capture_output=True, text=True, check=True,
        )  # fmt: skip
    before, after = (int(kilobytes) // 1024 for kilobytes in done.stdout.split())
    return before, after


def seed_articles() -> list[Article]:
    """The three seeds as articles, named by the first part of their file names."""
    return [Article(n.split("_")[0], n.split("_")[0], text) for n, text in prose.seeds().items()]


def verdict(reached: float, target: float) -> str:
    """One word on whether a figure that should be low is low enough."""
    return "ok" if reached <= target else "MISSED"


def row(work: str, reached: float, target: float | None, unit: str) -> list[str]:
    """A row of the table; without a target the figure stands for itself."""
    figures = f"{reached:,.1f} {unit}", f"{target:,g} {unit}" if target is not None else "-"
    return [work, *figures, verdict(reached, target) if target is not None else ""]


def measure() -> None:
    """Print the table of targets: CPU time, passes, memory, HTTP.

    Aligning and merging have a budget; the whole merge, with furniture, conflicts and credit,
    has twice that. Articles are merged again where a row does not say that they are new.
    """
    rows: list[list[str]] = []
    seeds = timed(seed_articles(), times=30)
    cold = min(_unknown(seed_articles()) for _ in range(5))
    rows += (
        row("three seeds", seeds.merge * 1e3, 20, "ms"),
        row("three seeds", seeds.ratio, 30, "passes"),
        row("three seeds, never seen before", cold * 1e3, None, "ms"),
        row("three seeds, alignment alone", seeds.alignment * 1e3, 10, "ms"),
        row("three seeds, alignment alone", seeds.alignment / seeds.scan, 15, "passes"),
    )
    told = generate.copies().articles
    copies = timed(told, times=9)
    rows += (
        row(
            "13 copies, never seen before", min(_unknown(told) for _ in range(5)) * 1e3, None, "ms"
        ),
        row("13 copies, one of them new", min(_grown(told) for _ in range(5)) * 1e3, None, "ms"),
        row("13 copies", copies.merge * 1e3, 200, "ms"),
        row("13 copies", copies.ratio, 50, "passes"),
        row("13 copies, alignment alone", copies.alignment * 1e3, 100, "ms"),
        row("13 copies, alignment alone", copies.alignment / copies.scan, 25, "passes"),
    )
    archive = generate.archive()
    whole = timed(archive.articles, times=2)
    before, after = peak_memory(archive.articles)
    punctuated = timed(generate.archive(settings=("plain",)).articles, times=2)
    rows += (
        row("archive", whole.merge, 10, "s"),
        row("archive, never seen before", _unknown(archive.articles), 10, "s"),
        row("archive, alignment alone", whole.alignment, 5, "s"),
        row("archive, a word, against 13 copies", whole.per_word / copies.per_word, 4, "times"),
        row("archive, peak memory", after, 600, "MB"),
        row("archive, memory before the merge", before, None, "MB"),
        row("archive", whole.ratio, None, "passes"),
        row("archive, no article stripped", punctuated.merge, None, "s"),
    )
    many, brute = _beside_brute_force(generate.sentences().articles)
    outlets = timed(generate.copies(150).articles, times=2)
    pages = timed(generate.archive(heavy=True, words=515_000).articles, times=1)
    rows += (
        row("10,000 x 10,000 sentences", many.merge, 5, "s"),
        row("10,000 x 10,000 sentences, alignment alone", many.alignment, 2.5, "s"),
        row("10,000 x 10,000 sentences, brute force", brute, None, "s"),
        row("10,000 x 10,000, of brute force", 100 * many.merge / brute, 16.7, "%"),
        row("10,000 x 10,000, alone, of brute force", 100 * many.alignment / brute, 8.3, "%"),
        row("one story, 150 outlets", outlets.merge, None, "s"),
        row("600 pages of 3 MB", pages.merge, None, "s"),
    )
    title = f"Speed and memory, CPU in process; larger inputs from {prose.load().origin}"
    show(title, ("work", "reached", "must reach", ""), rows)
    measure_http()


def _beside_brute_force(articles: Sequence[Article]) -> tuple[Timing, float]:
    """Time a merge of two articles of a sentence a paragraph, and every pair held together.

    CPU seconds of brute force, from a sample of the first article's sentences.
    """
    here, there = (article.text.split("\n\n") for article in articles)
    sampled = here[: min(_SAMPLED, len(here))]
    begun = cpu(lambda: list(near_pairs(sampled, there)), times=1)
    found = timed(articles, times=2)
    ended = cpu(lambda: list(near_pairs(sampled, there)), times=1)
    return found, min(begun, ended) * len(here) / len(sampled)


def measure_http() -> None:
    """Print what HTTP adds to a merge of the seeds, at the median over one client's requests."""
    articles = seed_articles()
    with running() as client:
        if client is None:
            print("\nHTTP: skipped, the service does not start")
            return
        waits, merges = [], []
        for _ in range(_REQUESTS // _BLOCK):
            # In blocks, so that both meet the same machine and neither finds the other's cold.
            waits += [clock(lambda: client.merge(articles)) for _ in range(_BLOCK)]
            merges += [clock(lambda: merge(articles)) for _ in range(_BLOCK)]
    waits.sort()
    merges.sort()
    wait, alone = waits[len(waits) // 2] * 1e3, merges[len(merges) // 2] * 1e3
    rows = [
        row("HTTP, beyond the merge", wait - alone, 5, "ms"),
        row("HTTP, beyond the merge, at best", (waits[0] - merges[0]) * 1e3, None, "ms"),
        row("HTTP, whole", wait, None, "ms"),
        row("the merge itself", alone, None, "ms"),
    ]
    show(
        f"HTTP, seeds, one client, median of {_REQUESTS}",
        ("work", "reached", "must reach", ""),
        rows,
    )
