"""What an answer got right, held against the truth of a generated input.

Units are tellings: one article's words for one original sentence. Overlaps are counted by
characters, so a sentence found to nine tenths is found to nine tenths.
"""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from bench.generate import Input, Told
from service.text.model import MergedArticle

# From this share on a telling is told by a sentence, a pair is found, a sentence is printed twice.
_MOSTLY = 0.5
# An original is told twice where two printed sentences each hold this much of it.
_NEARLY_ALL = 0.8


@dataclass(slots=True)
class Tally:
    """Found and all, weighed by characters."""

    found: float = 0.0
    all: int = 0

    def add(self, share: float) -> None:
        """Count one more, found to ``share``."""
        self.found += share
        self.all += 1

    @property
    def share(self) -> float:
        """What was found of all; 1 where there was nothing to find."""
        return self.found / self.all if self.all else 1.0


@dataclass(slots=True)
class Verdict:
    """How well one answer fits the truth.

    ``recall`` and ``precision`` are over pairs of tellings that became one statement, ``linked``
    takes those whose sentences are related as found as well; ``by`` is both by what was done to one
    of the two. ``missed`` are neither. ``lost`` are originals that are printed nowhere, ``again``
    those of which several related sentences print nearly all, ``twice`` the same, not related.
    ``dropped`` are tellings that were left out as something that is no story, and as what;
    ``furniture`` are printed sentences that tell no original.
    """

    recall: Tally = field(default_factory=Tally)
    linked: Tally = field(default_factory=Tally)
    precision: Tally = field(default_factory=Tally)
    by: dict[str, tuple[Tally, Tally]] = field(
        default_factory=lambda: defaultdict(lambda: (Tally(), Tally()))
    )
    missed: list[tuple[Told, Told]] = field(default_factory=list)
    false: list[tuple[str, int, int]] = field(default_factory=list)
    trapped: list[tuple[str, int, int]] = field(default_factory=list)
    lost: list[int] = field(default_factory=list)
    again: list[int] = field(default_factory=list)
    twice: list[int] = field(default_factory=list)
    dropped: list[tuple[str, Told]] = field(default_factory=list)
    furniture: list[str] = field(default_factory=list)


def judge(answer: MergedArticle, given: Input) -> Verdict:
    """Hold an answer against the truth of its input."""
    verdict = Verdict()
    places = [(told.article, told.start, told.end) for told in given.told]
    shares = held(answer, places)
    related = {s.id: {r.sentence for r in s.related} for s in answer.sentences}
    _judge_recall(verdict, given, shares=shares, related=related)
    _judge_precision(verdict, answer, given, shares=shares)
    verdict.dropped = [
        (kind, told)
        for told, kind in zip(given.told, left_out(answer, places), strict=True)
        if kind not in ("", "repeat")
    ]
    story = {name for parts in shares for name in parts}
    verdict.furniture = [s.text for s in answer.sentences if s.id not in story]
    _judge_printed(verdict, answer, given, shares=shares, related=related)
    return verdict


Place = tuple[str, int, int]  # article, start, end
Shares = Sequence[Mapping[str, float]]  # for each place: the share of it that each sentence holds


def held(answer: MergedArticle, places: Sequence[Place]) -> Shares:
    """Which printed sentences hold each place, by their ids, and how much of it."""
    spans: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
    for sentence in answer.sentences:
        for a in sentence.attributions:
            spans[a.article].append((a.start, a.end, sentence.id))
    for found in spans.values():
        found.sort()
    shares: list[dict[str, float]] = [{} for _ in places]
    article, at = "", 0
    for n in sorted(range(len(places)), key=places.__getitem__):
        name, start, end = places[n]
        if name != article:
            article, at = name, 0
        here = spans[article]
        while at < len(here) and here[at][1] <= start:
            at += 1
        for first, last, printed in here[at:]:
            if first >= end:
                break
            part = (min(last, end) - max(first, start)) / (end - start)
            shares[n][printed] = shares[n].get(printed, 0.0) + part
    return shares


def left_out(answer: MergedArticle, places: Sequence[Place]) -> list[str]:
    """As what most of each place was left out; empty where it was not."""
    kinds = [""] * len(places)
    outs = {article.id: article.left_out for article in answer.articles}
    starts = {name: [out.start for out in found] for name, found in outs.items()}
    for n, (name, start, end) in enumerate(places):
        for at in range(max(0, bisect_right(starts[name], start) - 1), len(outs[name])):
            out = outs[name][at]
            if out.start >= end:
                break
            if min(end, out.end) - max(start, out.start) > _MOSTLY * (end - start):
                kinds[n] = out.kind
    return kinds


def _judge_recall(
    verdict: Verdict, given: Input, *, shares: Shares, related: Mapping[str, set[str]]
) -> None:
    for one, other in _true_pairs(given):
        here, there = given.told[one], given.told[other]
        share = sum(min(part, shares[other].get(s, 0.0)) for s, part in shares[one].items())
        share = min(share, 1.0)
        linked = (
            1.0 if any(not related[s].isdisjoint(shares[other]) for s in shares[one]) else share
        )
        verdict.recall.add(share)
        verdict.linked.add(linked)
        for name in _done(here, there, given):
            for tally, found in zip(verdict.by[name], (share, linked), strict=True):
                tally.add(found)
        if linked < _MOSTLY:
            verdict.missed.append((here, there))


def _true_pairs(given: Input) -> Iterator[tuple[int, int]]:
    """Tellings of different articles that tell the same words of one original."""
    tellings: dict[int, list[int]] = defaultdict(list)
    for n, told in enumerate(given.told):
        tellings[told.original].append(n)
    for found in tellings.values():
        for one, other in combinations(found, 2):
            a, b = given.told[one], given.told[other]
            if a.article != b.article and a.part[0] < b.part[1] and b.part[0] < a.part[1]:
                yield one, other


def _done(here: Told, there: Told, given: Input) -> Iterator[str]:
    """What was done to one of the two, where the other is a plain copy."""
    for one, other in ((here, there), (there, here)):
        if other.how == "copy" and given.setting[other.article] == "plain":
            setting = given.setting[one.article]
            if setting == "plain":
                yield one.how
            elif one.how == "copy":
                yield f"copy, {setting}"


def _judge_precision(
    verdict: Verdict, answer: MergedArticle, given: Input, *, shares: Shares
) -> None:
    """Every pair of attributions of one sentence: do they tell one original?"""
    told_in: dict[tuple[str, str], Counter[int]] = defaultdict(Counter)
    for told, parts in zip(given.told, shares, strict=True):
        for name, share in parts.items():
            told_in[name, told.article][told.original] += round(share * (told.end - told.start))
    trap = {original: n for n, kind in enumerate(given.traps) for original in kind}
    for sentence in answer.sentences:
        # What the printed words tell in one sentence is one thing: others tell parts of it.
        whole = told_in[sentence.id, sentence.attributions[0].article]
        articles = sorted({a.article for a in sentence.attributions})
        known = [told_in[sentence.id, name] for name in articles if told_in[sentence.id, name]]
        for one, other in combinations(known, 2):
            here, there = _common(one, other, whole), _common(other, one, whole)
            share = max(here, there)
            verdict.precision.add(share)
            if share < _MOSTLY:
                a, b = one.most_common(1)[0][0], other.most_common(1)[0][0]
                verdict.false.append((sentence.id, a, b))
                if a in trap and trap[a] == trap.get(b):
                    verdict.trapped.append((sentence.id, a, b))


def _common(one: Counter[int], other: Counter[int], whole: Counter[int]) -> float:
    """The share of one telling that tells what another tells as well."""
    through = not whole.keys().isdisjoint(other)
    common = sum(
        n for original, n in one.items() if original in other or (through and original in whole)
    )
    return common / one.total()


def _judge_printed(
    verdict: Verdict,
    answer: MergedArticle,
    given: Input,
    *,
    shares: Shares,
    related: Mapping[str, set[str]],
) -> None:
    """What nobody gets to read, and what is read twice."""
    printed = {s.id: s.attributions[0].article for s in answer.sentences}
    told_by: dict[int, dict[str, float]] = defaultdict(dict)
    for told, parts in zip(given.told, shares, strict=True):
        size = told.part[1] - told.part[0]
        whole = max(len(given.originals[told.original].split()), 1)
        for sentence, share in parts.items():
            if printed[sentence] == told.article:
                known = told_by[told.original].get(sentence, 0.0)
                told_by[told.original][sentence] = max(known, share * size / whole)
    for original in sorted({told.original for told in given.told}):
        here = told_by[original]
        if max(here.values(), default=0.0) < _MOSTLY and sum(here.values()) < _NEARLY_ALL:
            verdict.lost.append(original)
        whole_in = [s for s, share in here.items() if share >= _NEARLY_ALL]
        if any(b not in related[a] for a, b in combinations(whole_in, 2)):
            verdict.twice.append(original)
        elif len(whole_in) > 1:
            verdict.again.append(original)
