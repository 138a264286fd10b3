"""Which sentences to compare: all that share a run, and all that may be near-duplicates.

Two nets over the same words. Runs of five words are indexed without any frequency cap: in a story
that a hundred outlets carry, the commonest run is the one that matters. Where very many sentences
share a run each is paired with the first and with its neighbour, which keeps the work linear and
every sharer connected. Pairs of neighbouring words catch what was edited too heavily to keep a
run; there the commonest are left out, within a budget.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from service.text.characters import Ints
from service.text.grams import Grams
from service.text.sorting import changes, distinct, equal_runs

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
_ROUNDING = 1e-9
# Pairs of sentences that may be looked at, per sentence and in all: eight million take 250 MB.
_BUDGET = 400
_MOST = 8_000_000


@dataclass(frozen=True, slots=True, eq=False)
class Pairs:
    """Pairs of sentences, by index: ``low`` < ``high``, sorted, no pair twice.

    ``run`` says that a pair shares a run of five words.
    """

    low: Ints
    high: Ints
    run: NDArray[np.bool_]


def pairs(
    grams: Grams,
    sentences: Sequence[tuple[int, int]],
    *,
    content: NDArray[np.float64],
    known: int = 0,
) -> Pairs:
    """Pairs of sentences worth aligning, at least one of each not ``known``.

    ``sentences`` are ranges of the words whose runs are ``grams``, ``content`` is what each
    word tells. The first ``known`` sentences have been paired before.
    """
    count = len(sentences)
    flat = chain.from_iterable(sentences)
    ends = np.fromiter(flat, dtype=np.int64, count=2 * count).reshape(-1, 2)
    first, size = ends[:, 0], ends[:, 1] - ends[:, 0]
    upto = size.cumsum()
    total = int(upto[-1]) if count else 0
    if count < 2 or not total:
        none = np.zeros(0, dtype=np.int64)
        return Pairs(none, none, none.astype(bool))
    owner = np.arange(count).repeat(size)
    at = np.arange(total)
    place = at + (first - upto + size).repeat(size)
    left = upto.repeat(size) - at  # words from here to the sentence's end, this one counted

    run, two = grams.of(_RUN)[place], grams.of(2)[place]
    long = ((run > 0) & (left >= _RUN)).nonzero()[0]
    near = ((two > 0) & (left >= 2)).nonzero()[0]
    place = place[near]
    near = near[content[place] + content[place + 1] >= _TOLD - _ROUNDING]
    by_run = _run_pairs(run[long], owner[long], count=count, known=known)
    by_words = _near_pairs(two[near], owner[near], count=count, known=known)
    # Beside each other in order, a pair that shares a run before the same one that may not.
    both = np.concatenate((by_run * 2, by_words * 2 + 1))
    both.sort()
    low, high = np.divmod(both >> 1, count)
    new = changes(both >> 1) & (high >= known)
    return Pairs(low[new], high[new], (both[new] & 1) == 0)


def _run_pairs(run: Ints, owner: Ints, *, count: int, known: int) -> Ints:
    """Pairs that share a run of five words; nothing is capped."""
    who, members = _sharers(run, owner, count=count, known=known)
    small = members <= _ALL_PAIRS
    if np.count_nonzero(small) == len(small):
        return distinct(_all_pairs(who, members=members, count=count))
    inside = small.repeat(members)
    keys = [_all_pairs(who[inside], members=members[small], count=count)]
    chosen, members = who[~inside], members[~small]
    head = np.zeros(len(chosen), dtype=bool)
    head[members.cumsum() - members] = True
    keys.append(_keys(chosen[head].repeat(members), chosen, count))
    keys.append(_keys(chosen[:-1][~head[1:]], chosen[1:][~head[1:]], count))
    return distinct(np.concatenate(keys))


def _near_pairs(gram: Ints, owner: Ints, *, count: int, known: int) -> Ints:
    """Pairs that share two pairs of neighbouring words, the commonest word pairs left out."""
    who, members = _sharers(gram, owner, count=count, known=known)
    cost = members * (members - 1) // 2
    chosen = members <= _COMMONEST
    most = min(_BUDGET * max(count, 100), _MOST)
    if cost.sum() > most:
        by_size = members.argsort(kind="stable")
        chosen[by_size[cost[by_size].cumsum() > most]] = False
    key = _all_pairs(who[chosen.repeat(members)], members=members[chosen], count=count)
    rare = (members[chosen] <= _RARE).repeat(cost[chosen])
    # Side by side in order, what hardly anyone else holds first; else the second of two counts.
    key *= 2
    key += ~rare
    key.sort()
    pair = key >> 1
    head = changes(pair)
    told = head & ((key & 1) == 0)
    told[:-1] |= head[:-1] & ~head[1:]
    found: Ints = pair[told]
    return found


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
    count = max(count, 1)
    held = np.bincount(kind, minlength=len(worth))
    rare = (held[kind] > 1) & (held[kind] <= most)
    holders = kind[rare] * count + owner[rare]
    holders.sort()
    group, who = np.divmod(holders, count)
    head = changes(group).nonzero()[0]
    members = held[group[head]]
    key = _all_pairs(who, members=members, count=count)
    # Sorted as one number each, the pair before the kind: five times as fast as by place.
    key *= len(worth)
    key += group[head].repeat(members * (members - 1) // 2)
    key.sort()
    key, of = np.divmod(key, max(len(worth), 1))
    head, times = equal_runs(key)
    total = np.add.reduceat(worth[of], head) if len(head) else np.zeros(0)
    low, high = np.divmod(key[head], count)
    return Sharing(low, high, times, total)


def _sharers(gram: Ints, owner: Ints, *, count: int, known: int) -> tuple[Ints, Ints]:
    """Who holds the grams that several sentences hold, one of them not known.

    Gives the holders gram by gram, ascending and each once, and how many each gram has.
    """
    gram, owner = np.divmod(distinct(gram * count + owner), count)
    _, members = equal_runs(gram)
    keep = (members > 1) & (owner[members.cumsum() - 1] >= known)
    return owner[keep.repeat(members)], members[keep]


def _all_pairs(who: Ints, *, members: Ints, count: int) -> Ints:
    """Every pair inside each group, as keys; a pair comes once for each group it is in."""
    place = np.arange(len(who))
    # Each holder is paired with those behind it in its group.
    behind = members.cumsum().repeat(members) - place - 1
    upto = behind.cumsum()
    key: Ints = who.repeat(behind)
    key *= count
    high = np.arange(len(key))
    high -= (upto - behind - place - 1).repeat(behind)
    key += who[high]
    return key


def _keys(one: Ints, other: Ints, count: int) -> Ints:
    apart = one != other
    low, high = np.minimum(one, other)[apart], np.maximum(one, other)[apart]
    key: Ints = low * count + high
    return key
