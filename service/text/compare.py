"""Which sentences are held against each other, and what that says of their order and stories."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from rapidfuzz import process
from rapidfuzz.distance import LCSseq

from service.text.likeness import (
    INSIDE,
    NEAR,
    RESTATED,
    SAME,
    WHOLE,
    Likeness,
    likeness,
    looking_alike,
    turned,
)
from service.text.pairs import pairs
from service.text.portions import PROOF, portions
from service.text.stream import Sentence, Stream

# The least share of the shorter sentence's words that both hold in order, to be compared closely.
_KEPT = 0.45
# Close comparisons in all and per sentence; ten thousand take a tenth of a second.
_COMPARED = 100_000
_COMPARED_EACH = 4
# A sentence that says this share of a longer one is a piece of it; more would be the same one.
_PIECE = 0.2
# A sentence that this many others resemble is a stock phrase, and no sum of its pieces.
_MANY = 50
# Articles that tell this many things alike are of one story.
_KIN = 2
# So many times as many articles must carry a wording for another to be an oddity beside it.
COMMONER = 5
# Pairs left apart are kept for the links between sentences where they share this much.
_NOTED = 12.0


def compared_with_earlier(
    stream: Stream, heads: Sequence[Sentence], *, known: int
) -> list[list[tuple[int, Likeness]]]:
    """For every sentence the earlier ones that share something with it, and how like they are."""
    compared: list[list[tuple[int, Likeness]]] = [[] for _ in heads]
    candidates = _candidates(stream, heads, known=known)
    likenesses = [likeness(stream, heads[high], heads[low]) for low, high, _ in candidates]
    unlike = [n for n, alike in enumerate(likenesses) if alike.both < RESTATED]
    looks = looking_alike(
        stream, heads, [(candidates[n][1], candidates[n][0]) for n in unlike], least=NEAR
    )
    for n, look in zip(unlike, looks, strict=True):
        if look:
            likenesses[n] = replace(likenesses[n], looks=look)
    for (low, high, run), alike in zip(candidates, likenesses, strict=True):
        if run or alike.looks or alike.both >= RESTATED or alike.proof >= _NOTED:
            compared[high].append((low, alike))
    return compared


def grouped_late(
    stream: Stream,
    heads: Sequence[Sentence],
    compared: Sequence[Sequence[tuple[int, Likeness]]],
    *,
    carried: Sequence[int],
    known: int,
) -> dict[int, list[tuple[int, Likeness]]]:
    """Sentences that are grouped after those they are fuller than, with their likeness to them.

    One is the sum of several: "the bridge will close and commuters will take the ferry" says
    nothing that two sentences, each with a clause more, do not say. The other is an oddity: beside
    98 copies of a sentence a stray word in the ninety-ninth does not make it the telling to print,
    and a clause that only it has is printed as its own.
    """
    pieces: set[int] = set()
    commoner: set[int] = set()
    behind: dict[int, list[tuple[int, Likeness]]] = {}
    for index, others in enumerate(compared):
        for other, alike in others:
            behind.setdefault(other, []).append((index, alike))
            if carried[index] >= COMMONER * carried[other] and (
                alike.both >= SAME or alike.here >= INSIDE
            ):
                commoner.add(other)
            elif alike.proof >= _NOTED and alike.here < INSIDE and _PIECE <= alike.there < SAME:
                pieces.add(other)
                if _PIECE <= alike.here < SAME:
                    pieces.add(index)
    late: dict[int, list[tuple[int, Likeness]]] = {}
    for index in sorted(n for n in pieces | commoner if n >= known):
        after = behind.get(index, [])
        if len(after) > _MANY and index not in commoner:
            continue
        # Hardly any is the sum of others: that two of them prove themselves is asked first.
        proven = after and sum(alike.proof >= PROOF for _, alike in (*compared[index], *after)) > 1
        if not proven and index not in commoner:
            continue
        told = [(n, turned(alike)) for n, alike in after]
        both = [(n, heads[n], alike) for n, alike in (*compared[index], *told)]
        if index in commoner or portions(stream, heads[index], both):
            late[index] = told
    return late


def of_one_story(
    heads: Sequence[Sentence],
    compared: Sequence[Sequence[tuple[int, Likeness]]],
    *,
    tellers: Sequence[set[int]],
) -> list[int]:
    """For every article the lowest article of its story: those that tell several things alike.

    ``tellers`` are the articles that tell each sentence as it stands.
    """
    shared: Counter[tuple[int, int]] = Counter()
    for told in tellers:
        if len(told) > 1:
            first, *rest = sorted(told)
            shared.update((first, article) for article in rest)
    for index, others in enumerate(compared):
        for other, alike in others:
            if alike.both >= SAME or max(alike.here, alike.there) >= WHOLE:
                one, two = sorted((heads[index].article, heads[other].article))
                shared[one, two] += one != two
    root = list(range(1 + max(map(max, tellers), default=-1)))
    for (one, other), count in sorted(shared.items()):
        if count >= _KIN:
            while root[one] != one:
                one = root[one]
            while root[other] != other:
                other = root[other]
            root[max(one, other)] = min(one, other)
    for article in range(len(root)):
        root[article] = root[root[article]]
    return root


def _candidates(
    stream: Stream, heads: Sequence[Sentence], *, known: int
) -> list[tuple[int, int, bool]]:
    """Pairs (earlier, later, whether they share a run) to compare closely, the later not known.

    What keeps in order less than a share of the shorter one's words can neither be the same
    statement nor restate it. Where there are too many, those that keep most are compared.
    """
    ranges = [(head.first, head.last) for head in heads]
    found = pairs(stream.grams, ranges, content=stream.worth_of.content, known=known)
    low, high, run = found.low, found.high, found.run
    words = [stream.stems[head.first : head.last] for head in heads]
    kept = process.cpdist(
        [words[n] for n in low.tolist()],
        [words[n] for n in high.tolist()],
        scorer=LCSseq.similarity,
        dtype=np.int32,
    )
    size = np.array([len(word) for word in words])
    share = kept / np.maximum(np.minimum(size[low], size[high]), 1)
    worth = (run | (share >= _KEPT)).nonzero()[0]
    most = _COMPARED + _COMPARED_EACH * len(heads)
    if len(worth) > most:
        worth = np.sort(worth[np.argsort(-share[worth], kind="stable")[:most]])
    chosen = low[worth].tolist(), high[worth].tolist(), run[worth].tolist()
    return list(zip(*chosen, strict=True))
