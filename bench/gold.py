"""The seeds' hand-made gold: which sentences tell the same, share a clause, or only look alike.

It lies beside the project, not in it; without it the measures that need it say so.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from itertools import combinations
from typing import Any

from bench import prose
from service.text.model import MergedArticle

_FILE = prose.ROOT / "../shared/gold/seeds.json"
_WORD = re.compile(r"[^\W_]+")
# From this share of the shorter side's words, or of the shared clause, a pair is found.
_FOUND = 0.6

Place = tuple[str, int, int]  # article, start, end
Match = tuple[Place, Place]  # shared words, as an engine tells them


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sentences of the gold, and in each the words that they share."""

    sentences: tuple[Place, Place]
    shared: tuple[Place, Place]


@dataclass(frozen=True, slots=True)
class Gold:
    """Pairs by kind: reuse, clause, restatement, trap."""

    pairs: Mapping[str, Sequence[Pair]]
    sentences: Sequence[Place]


def load() -> Gold | None:
    """The gold, its sentences found in the seeds' text; None where it is not there."""
    texts = prose.seeds()
    if not _FILE.is_file() or not texts:
        return None
    known: dict[str, Any] = json.loads(_FILE.read_text(encoding="utf-8"))
    words = {name: folded_words(text) for name, text in texts.items()}
    pairs: dict[str, list[Pair]] = {}
    for kind in ("reuse", "clause", "restatement", "trap"):
        pairs[kind] = []
        for group in known[kind]:
            places = [_place(m["article"], m["sentence"], words) for m in group["members"]]
            for one, other in combinations(places, 2):
                shared = (one, other) if kind != "clause" else _clause(one, other, texts)
                pairs[kind].append(Pair((one, other), shared))
    sentences = [
        _place(name, text, words) for name, told in known["sentences"].items() for text in told
    ]
    return Gold(pairs, sentences)


def name_of(file: str) -> str:
    """The short name of a seed: the first part of its file name."""
    return file.split("_")[0]


def folded_words(text: str) -> list[tuple[str, int, int]]:
    return [(m.group().casefold(), m.start(), m.end()) for m in _WORD.finditer(text)]


def _place(
    article: str, sentence: str, words: Mapping[str, Sequence[tuple[str, int, int]]]
) -> Place:
    """Where a sentence stands, case and punctuation apart."""
    wanted = [word for word, _, _ in folded_words(sentence)]
    held = words[article]
    keys = [word for word, _, _ in held]
    for at in range(len(keys) - len(wanted) + 1):
        if keys[at : at + len(wanted)] == wanted:
            return name_of(article), held[at][1], held[at + len(wanted) - 1][2]
    raise ValueError("a sentence of the gold is not in the seeds")


def _clause(one: Place, other: Place, texts: Mapping[str, str]) -> tuple[Place, Place]:
    """The longest run of words that two sentences share, plurals apart."""
    by_name = {name_of(name): text for name, text in texts.items()}
    sides = [
        [
            (w.rstrip("s") or w, a + start, b + start)
            for w, a, b in folded_words(by_name[name][start:end])
        ]
        for name, start, end in (one, other)
    ]
    # An article that differs does not end a clause.
    left, right = ([word for word in side if word[0] != "a"] for side in sides)
    run = SequenceMatcher(None, [w[0] for w in left], [w[0] for w in right]).find_longest_match()
    here, there = left[run.a : run.a + run.size], right[run.b : run.b + run.size]
    return (one[0], here[0][1], here[-1][2]), (other[0], there[0][1], there[-1][2])


def covered(pair: Pair, matches: Sequence[Match]) -> float:
    """The share of a pair's shared words that matches cover, on the side with fewer words."""
    here, there = pair.shared
    found: list[set[int]] = [set(), set()]
    for match in matches:
        for one, other in (match, match[::-1]):
            a, b = _overlap(one, here), _overlap(other, there)
            if a and b:
                found[0].update(a)
                found[1].update(b)
    shares = [len(f) / (p[2] - p[1]) for f, p in zip(found, (here, there), strict=True)]
    sizes = [p[2] - p[1] for p in (here, there)]
    return shares[0] if sizes[0] <= sizes[1] else shares[1]


def is_found(pair: Pair, matches: Sequence[Match]) -> bool:
    """Whether most of a pair's shared words are matched."""
    return covered(pair, matches) >= _FOUND


def _overlap(one: Place, other: Place) -> range:
    if one[0] != other[0]:
        return range(0)
    return range(max(one[1], other[1]), max(max(one[1], other[1]), min(one[2], other[2])))


def stray(matches: Sequence[Match], known: Gold) -> float:
    """The share of matched characters that lie in no pair of the gold that may be matched."""
    right = total = 0
    pairs = [p for kind in ("reuse", "clause", "restatement") for p in known.pairs[kind]]
    for match in matches:
        for side in (0, 1):
            size = match[side][2] - match[side][1]
            inside: set[int] = set()
            for pair in pairs:
                for one, other in (pair.sentences, pair.sentences[::-1]):
                    if _overlap(match[1 - side], other):
                        inside.update(_overlap(match[side], one))
            total += size
            right += len(inside)
    return 1 - right / total if total else 0.0


def merged_together(answer: MergedArticle, pair: Pair) -> bool:
    """Whether two sentences became one statement: both mostly told by one printed sentence."""
    return any(
        all(
            any(
                2 * len(_overlap((a.article, a.start, a.end), place)) > place[2] - place[1]
                for a in sentence.attributions
            )
            for place in pair.sentences
        )
        for sentence in answer.sentences
    )


def matches_of(answer: MergedArticle) -> Iterator[Match]:
    """The shared words of an answer: tellings of one statement, and clauses of related ones."""
    first = {s.id: s.attributions[0] for s in answer.sentences}
    for sentence in answer.sentences:
        told = [(a.article, a.start, a.end) for a in sentence.attributions]
        yield from combinations(told, 2)
        for link in sentence.related:
            for span in link.spans:
                here, there = first[sentence.id], first[link.sentence]
                yield (
                    (here.article, here.start + span.here[0], here.start + span.here[1]),
                    (there.article, there.start + span.there[0], there.start + span.there[1]),
                )


@dataclass(slots=True)
class Held:
    """Counts of an answer against the gold, and remarks on what is wrong."""

    counts: dict[str, tuple[int, int]] = field(default_factory=dict)
    remarks: list[str] = field(default_factory=list)

    def rows(self) -> Iterator[tuple[str, int, int, str]]:
        """(what, how many, of how many, how many there must be)."""
        for kind, (n, of) in self.counts.items():
            yield kind, n, of, str(of) if "found" in kind or "linked" in kind else "0"


def held_against(answer: MergedArticle, known: Gold) -> Held:
    """Count what an answer found, linked and wrongly merged."""
    held = Held()
    matches = list(matches_of(answer))
    linked = _links(answer)
    for kind in ("reuse", "clause"):
        found = [is_found(pair, matches) for pair in known.pairs[kind]]
        held.counts[f"{kind} found"] = sum(found), len(found)
        held.remarks += _remarks(f"{kind} not found", known.pairs[kind], [not f for f in found])
    for kind in ("clause", "restatement", "trap"):
        merged = [merged_together(answer, pair) for pair in known.pairs[kind]]
        held.counts[f"{kind} merged"] = sum(merged), len(merged)
        held.remarks += _remarks(f"{kind} merged", known.pairs[kind], merged)
    restated = known.pairs["restatement"]
    joined = [
        any(_lies_in(link, p) or _lies_in(link[::-1], p) for link in linked) for p in restated
    ]
    held.counts["restatement linked"] = sum(joined), len(joined)
    return held


def _links(answer: MergedArticle) -> list[tuple[Place, Place]]:
    first = {
        s.id: (s.attributions[0].article, s.attributions[0].start, s.attributions[0].end)
        for s in answer.sentences
    }
    return [(first[s.id], first[r.sentence]) for s in answer.sentences for r in s.related]


def _lies_in(match: Match, pair: Pair) -> bool:
    return all(_overlap(a, b) for a, b in zip(match, pair.sentences, strict=True))


def _remarks(what: str, pairs: Sequence[Pair], wrong: Sequence[bool]) -> Iterator[str]:
    for pair, is_wrong in zip(pairs, wrong, strict=True):
        if is_wrong:
            (a, a0, a1), (b, b0, b1) = pair.sentences
            yield f"{what}: {a} at {a0} to {a1}, {b} at {b0} to {b1}"
