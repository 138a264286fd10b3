"""Which sentences to compare: all that share a run, and all that may be near-duplicates.

Two nets over the same words. Runs of five words are indexed without any frequency cap: in a story
that a hundred outlets carry, the commonest run is the one that matters. Where very many sentences
share a run each is paired with the first and with its neighbour, which keeps the work linear and
every sharer connected. Pairs of neighbouring words catch what was edited too heavily to keep a
run; there the commonest are left out, within a budget.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from service.text.characters import Ints
from service.text.words import Hashes

# A shared run of six of the text's words is at least five folded ones ("u s" is one word).
_RUN = 5
# Up to this many sharers of a run all pairs are taken.
_ALL_PAIRS = 16
# Of 18,021 pairs at ratio 0.70 in 10,000 x 10,000 sentences, pairs of words that at most 200
# sentences hold find 0.9993 where two are shared (alignment engines measured, 2026).
_COMMONEST = 200
_SHARED = 2
# ... or one that hardly anyone else holds.
_RARE = 6
# Two words of grammar ("of the") tell 0.6 together and bring together what has nothing in common.
_TOLD = 1.0
# Pairs of sentences that may be looked at, per sentence and in all: eight million take 250 MB.
_BUDGET = 400
_MOST = 8_000_000

_ODD = np.uint64(0x9E3779B97F4A7C15)
_SHIFT = np.uint64(31)


@dataclass(frozen=True, slots=True, eq=False)
class Pairs:
    """Pairs of sentences, by index: ``low`` < ``high``, sorted, no pair twice.

    ``run`` says that a pair shares a run of five words.
    """

    low: Ints
    high: Ints
    run: NDArray[np.bool_]


def pairs(
    stem: Hashes,
    sentences: Sequence[tuple[int, int]],
    *,
    content: NDArray[np.float64],
    known: int = 0,
) -> Pairs:
    """Pairs of sentences worth aligning, at least one of each not ``known``.

    ``sentences`` are ranges of words of ``stem``, ``content`` are running totals of what each
    word tells, one longer than ``stem``. The first ``known`` sentences have been paired before.
    """
    first = np.array([s[0] for s in sentences], dtype=np.int64)
    last = np.array([s[1] for s in sentences], dtype=np.int64)
    size = last - first
    total = int(size.sum())
    if len(sentences) < 2 or not total:
        none = np.zeros(0, dtype=np.int64)
        return Pairs(none, none, none.astype(bool))
    owner = np.repeat(np.arange(len(sentences)), size)
    at = np.arange(total) - np.repeat(np.cumsum(size) - size, size)
    place = np.repeat(first, size) + at
    word = stem[place]
    left = np.repeat(size, size) - at  # words from here to the sentence's end, this one counted

    near = np.flatnonzero(left >= 2)
    told = content[place[near] + 2] - content[place[near]]
    near = near[told >= _TOLD]
    count = len(sentences)
    by_run = _run_pairs(word, owner=owner, left=left, count=count, known=known)
    by_words = _near_pairs(word, owner=owner, usable=near, count=count, known=known)
    key = _distinct(np.concatenate((by_run, by_words)))
    key = key[key % count >= known]
    by_run = by_run[by_run % count >= known]
    run = np.zeros(len(key), dtype=bool)
    run[np.searchsorted(key, by_run)] = True
    return Pairs(key // count, key % count, run)


def _run_pairs(word: Hashes, *, owner: Ints, left: Ints, count: int, known: int) -> Ints:
    """Pairs that share a run of five words; nothing is capped."""
    usable = np.flatnonzero(left >= _RUN)
    run = grams(word, usable, size=_RUN)
    who, group, members = _sharers(run, owner[usable], known=known)
    small = members <= _ALL_PAIRS
    keys = [_all_pairs(who, members=members, chosen=small, count=count)]
    large = ~small
    if large.any():
        inside = large[group]
        chosen, of = who[inside], group[inside]
        head = np.flatnonzero(np.append(True, of[1:] != of[:-1]))
        star = np.repeat(chosen[head], np.diff(np.append(head, len(of))))
        ring = np.append(chosen[:1], chosen[:-1])
        keys.append(_keys(star, chosen, count))
        same = np.append(False, of[1:] == of[:-1])
        keys.append(_keys(ring[same], chosen[same], count))
    return _distinct(np.concatenate(keys))


def _near_pairs(word: Hashes, *, owner: Ints, usable: Ints, count: int, known: int) -> Ints:
    """Pairs that share two pairs of neighbouring words, the commonest word pairs left out."""
    if not usable.size:
        return usable
    who, _, members = _sharers(grams(word, usable, size=2), owner[usable], known=known)
    cost = members * (members - 1) // 2
    by_size = np.argsort(members, kind="stable")
    within = np.cumsum(cost[by_size]) <= min(_BUDGET * max(count, 100), _MOST)
    chosen = np.zeros(len(members), dtype=bool)
    chosen[by_size] = within
    chosen &= members <= _COMMONEST
    key = _all_pairs(who, members=members, chosen=chosen, count=count)
    key.sort()
    starts = np.flatnonzero(_changes(key))
    often = np.diff(np.append(starts, len(key))) >= _SHARED
    rare = _all_pairs(who, members=members, chosen=chosen & (members <= _RARE), count=count)
    return _distinct(np.concatenate((key[starts[often]], rare)))


@dataclass(frozen=True, slots=True, eq=False)
class Sharing:
    """Pairs of sentences with how many words they share, and what those are worth."""

    low: Ints
    high: Ints
    words: Ints
    worth: NDArray[np.float64]


def sharing(
    kind: Ints, owner: Ints, *, worth: NDArray[np.float64], count: int, most: int
) -> Sharing:
    """Pairs that share kinds of words, in any order; those that more than ``most`` hold aside.

    ``kind`` numbers what is shared from 0 and ``owner`` the sentences, both per word and each pair
    of the two once; ``worth`` is per kind, ``count`` how many sentences there are.
    """
    held = np.bincount(kind, minlength=len(worth))
    rare = (held[kind] > 1) & (held[kind] <= most)
    holders = np.sort(kind[rare] * count + owner[rare])
    group, who = holders // max(count, 1), holders % max(count, 1)
    members = held[group[_changes(group)]]
    everyone = np.ones(len(members), dtype=bool)
    key = _all_pairs(who, members=members, chosen=everyone, count=count)
    of = np.repeat(group[np.cumsum(members) - members], members * (members - 1) // 2)
    order = np.argsort(key, kind="stable")
    key = key[order]
    head = np.flatnonzero(_changes(key))
    times = np.diff(np.append(head, len(key)))
    total = np.add.reduceat(worth[of[order]], head) if len(head) else np.zeros(0)
    return Sharing(key[head] // max(count, 1), key[head] % max(count, 1), times, total)


def grams(word: Hashes, usable: Ints, *, size: int) -> Hashes:
    """The hash of the run of ``size`` words that begins at each usable place."""
    run = word[usable]
    for step in range(1, size):
        run = (run ^ (run >> _SHIFT)) * _ODD + word[usable + step]
    return run


def _sharers(gram: Hashes, owner: Ints, *, known: int = 0) -> tuple[Ints, Ints, Ints]:
    """Who holds the grams that several sentences hold, one of them not known.

    Gives the holders gram by gram, ascending and each once; the gram's number beside each; and
    how many holders each gram has.
    """
    place = _together(gram)
    gram, owner = gram[place], owner[place]
    other = _changes(gram)
    new = other | _changes(owner)
    owner, head = owner[new], other[new]
    number = np.cumsum(head) - 1
    members = np.bincount(number)
    keep = (members > 1) & (owner[np.cumsum(members) - 1] >= known)
    several = keep[number]
    renumber = np.cumsum(keep) - 1
    return owner[several], renumber[number[several]], members[keep]


def _together(hashes: Hashes) -> Ints:
    """The places of hashes, equal ones side by side and ascending.

    Sorted as one number each, the head of the hash before its place: numpy sorts numbers ten
    times as fast as it sorts their places (a million: 12 ms, 139 ms).
    """
    tail = np.uint64((1 << len(hashes).bit_length()) - 1)
    key = (hashes * _ODD) & ~tail
    key |= np.arange(len(hashes), dtype=np.uint64)
    key.sort()
    place = (key & tail).astype(np.int64)
    same = ~_changes(key & ~tail)
    if (same & _changes(hashes[place])).any():  # two hashes with one head may lie interleaved
        return np.argsort(hashes, kind="stable")
    return place


def _distinct(key: Ints) -> Ints:
    """The keys, sorted, each once; ``numpy.unique`` takes a hundred times as long."""
    key.sort()
    return key[_changes(key)]


def _changes(values: NDArray[Any]) -> NDArray[np.bool_]:
    """Where a value differs from the one before it; the first one does."""
    changes = np.ones(len(values), dtype=bool)
    np.not_equal(values[1:], values[:-1], out=changes[1:])
    return changes


def _all_pairs(who: Ints, *, members: Ints, chosen: NDArray[np.bool_], count: int) -> Ints:
    """Every pair inside each chosen group, as keys; a pair comes once for each group it is in."""
    who = who[np.repeat(chosen, members)]
    members = members[chosen]
    within = np.arange(len(who)) - np.repeat(np.cumsum(members) - members, members)
    # Each holder is paired with those behind it in its group.
    behind = np.repeat(members, members) - within - 1
    low = np.repeat(np.arange(len(who)), behind)
    step = np.arange(len(low)) - np.repeat(np.cumsum(behind) - behind, behind)
    key: Ints = who[low] * count + who[low + step + 1]
    return key


def _keys(one: Ints, other: Ints, count: int) -> Ints:
    apart = one != other
    low, high = np.minimum(one, other)[apart], np.maximum(one, other)[apart]
    key: Ints = low * count + high
    return key
