"""How well a merge fits the truth: what it finds, what it wrongly merges, what it promises."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from bench import generate, gold, prose
from bench.bruteforce import near_pairs
from bench.generate import Input
from bench.speed import seed_articles
from bench.tables import show
from bench.truth import Tally, Verdict, held, judge, left_out
from service.text.merge import merge
from tests.promises import broken

_EXAMPLES = 3
_AGAINST = (
    "input", "pairs", "one statement", "or related", "precision", "false", "trapped", "lost",
    "again", "twice", "dropped", "furniture",
    "promises broken",
)  # fmt: skip
_BY = ("telling", "pairs", "one statement", "or related")


def measure() -> None:
    """Print recall, precision and broken promises on all inputs."""
    _measure_seeds()
    rows, details = [], []
    for given in (generate.copies(), generate.archive(), generate.copies(150)):
        answer = merge(given.articles)
        verdict = judge(answer, given)
        breaches = broken(answer)
        rows.append(_row(given, verdict, breaches))
        details.append((given, verdict, breaches))
    title = f"Against the truth of generated inputs ({prose.load().origin})"
    show(title, _AGAINST, rows)
    for given, verdict, breaches in details:
        _show_by(given, verdict)
        _show_examples(given, verdict, breaches)
    _measure_near()


def _row(given: Input, verdict: Verdict, breaches: Sequence[str]) -> list[str]:
    return [
        given.name, f"{verdict.recall.all:,}", f"{verdict.recall.share:.4f}",
        f"{verdict.linked.share:.4f}", f"{verdict.precision.share:.4f}", f"{len(verdict.false):,}",
        f"{len(verdict.trapped):,}", f"{len(verdict.lost):,}", f"{len(verdict.again):,}",
        f"{len(verdict.twice):,}", f"{len(verdict.dropped):,}",
        f"{len(verdict.furniture):,}", f"{len(breaches):,}",
    ]  # fmt: skip


def _show_by(given: Input, verdict: Verdict) -> None:
    rows = [
        [name, f"{same.all:,}", f"{same.share:.4f}", f"{linked.share:.4f}"]
        for name, (same, linked) in sorted(verdict.by.items())
    ]
    show(f"{given.name}: recall of plain copies against ...", _BY, rows)


def _show_examples(given: Input, verdict: Verdict, breaches: Sequence[str]) -> None:
    texts = {article.id: article.text for article in given.articles}
    for pair in verdict.missed[:: max(1, len(verdict.missed) // _EXAMPLES)][:_EXAMPLES]:
        for lead, told in zip(("missed:", ""), pair, strict=True):
            words = texts[told.article][told.start : told.end]
            print(f"  {lead:<7} {told.article} {told.how}: {words}")
    for name, one, other in verdict.false[:_EXAMPLES]:
        print(f"  false:  {name}: {given.originals[one]}\n          {given.originals[other]}")
    for original in verdict.lost[:_EXAMPLES]:
        print(f"  lost:   {given.originals[original]}")
    for original in verdict.twice[:_EXAMPLES]:
        print(f"  twice:  {given.originals[original]}")
    for kind, told in verdict.dropped[:_EXAMPLES]:
        print(f"  dropped: as {kind}: {texts[told.article][told.start : told.end]}")
    for text in verdict.furniture[:_EXAMPLES]:
        print(f"  furniture printed: {text}")
    for breach in breaches[:_EXAMPLES]:
        print(f"  broken: {breach}")


def _measure_seeds() -> None:
    """The seeds against the hand-made gold, where it lies beside the project."""
    answer = merge(seed_articles())
    breaches = broken(answer)
    if (known := gold.load()) is None:
        print("\nseeds: no gold beside the project; promises broken:", len(breaches))
        return
    found = gold.held_against(answer, known)
    rows = [[kind, f"{n} of {of}", wish] for kind, n, of, wish in found.rows()]
    rows.append(["promises broken", str(len(breaches)), "0"])
    show("Seeds against the gold", ("what", "reached", "must be"), rows)
    for line in (*found.remarks, *breaches):
        print(f"  {line}")


def _measure_near() -> None:
    """Near-duplicates among 10,000 x 10,000 sentences against brute force."""
    given = generate.sentences()
    answer = merge(given.articles)
    places = [(told.article, told.start, told.end) for told in given.told]
    holders = [set(parts) for parts in held(answer, places)]
    dropped = [kind if kind != "repeat" else "" for kind in left_out(answer, places)]
    related = {s.id: {r.sentence for r in s.related} for s in answer.sentences}
    texts = {article.id: article.text for article in given.articles}
    told = [texts[name][start:end] for name, start, end in places]
    first = sum(name == given.articles[0].id for name, _, _ in places)
    bands: dict[int, tuple[Tally, Tally]] = defaultdict(lambda: (Tally(), Tally()))
    whole = Tally(), Tally()
    missed: list[tuple[int, str, str]] = []
    unread = 0
    for one, other, ratio in near_pairs(told[:first], told[first:]):
        if dropped[one] or dropped[first + other]:
            unread += 1
            continue
        here, there = holders[one], holders[first + other]
        together = not here.isdisjoint(there)
        linked = together or any(not related[s].isdisjoint(there) for s in here)
        for same, found in (bands[min(ratio // 10 * 10, 90)], whole):
            same.add(together)
            found.add(linked)
        if not linked:
            missed.append((ratio, told[one], told[first + other]))
    rows = [
        [name, f"{same.all:,}", f"{found.share:.4f}", f"{same.share:.4f}"]
        for name, (same, found) in [*((f"{b} up", bands[b]) for b in sorted(bands)), ("all", whole)]
    ]
    title = "10,000 x 10,000 sentences: pairs at a rapidfuzz ratio of 0.70 (recall must be 0.999)"
    show(title, ("ratio", "pairs", "recall", "one statement"), rows)
    print(f"  promises broken: {len(broken(answer))}")
    kinds = Counter(kind for kind in dropped if kind)
    print(f"  not counted: {unread} pairs of sentences left out as {dict(kinds.most_common())}")
    for kind in kinds:
        lines = [text for text, other in zip(told, dropped, strict=True) if other == kind]
        for text in lines[:: max(1, len(lines) // _EXAMPLES)][:_EXAMPLES]:
            print(f"  left out as {kind}: {text}")
    for ratio, mine, theirs in missed[:: max(1, len(missed) // 8)][:8]:
        print(f"  missed at {ratio}: {mine}\n                {theirs}")
