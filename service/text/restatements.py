"""Sentences that say the same in other words: the rare words they share, in any order."""

from collections.abc import Sequence

import numpy as np

from service.text.pairs import sharing
from service.text.stream import Sentence, Stream

# A word tells something of what a sentence is about from here (see rarity); names and what the
# story repeats all the time do not reach it.
_RARE = 3.0
# On the seeds, of the nine restatements found by hand five share three such words that make up
# 0.27 of both sentences; of all other 2,200 pairs seven do.
_WORDS = 3
_SHARE = 0.27
_PROOF = 14.0
# Words that more sentences hold than this bring too many together.
_COMMONEST = 40


def restatements(stream: Stream, sentences: Sequence[Sentence]) -> dict[tuple[int, int], float]:
    """Pairs of sentences, by index, that share enough rare words, and the share of both."""
    evidence = np.array(stream.evidence)
    size = np.array([s.size for s in sentences], dtype=np.int64)
    if len(size) < 2:
        return {}
    first = np.array([s.first for s in sentences], dtype=np.int64)
    owner = np.repeat(np.arange(len(sentences)), size)
    inner = np.arange(len(owner)) - np.repeat(np.cumsum(size) - size, size)
    place = np.repeat(first, size) + inner
    worth = evidence[place + 1] - evidence[place]
    rare = worth >= _RARE
    found = sharing(
        stream.words.stem[place[rare]],
        owner[rare],
        worth=worth[rare],
        count=len(sentences),
        most=_COMMONEST,
    )
    whole = evidence[first + size] - evidence[first]
    total = np.maximum(whole[found.low] + whole[found.high], 1e-9)
    share = 2 * found.worth / total
    good = (found.words >= _WORDS) & (found.worth >= _PROOF) & (share >= _SHARE)
    pairs = zip(found.low[good].tolist(), found.high[good].tolist(), strict=True)
    return dict(zip(pairs, share[good].tolist(), strict=True))
