"""Fits the last step of the boundary network to a newsroom's own punctuated articles.

The network itself stays as shipped (training it anew needs what does not ship); what changes is
how its features are weighed, how often this newsroom ends a sentence, and how long its sentences
are. Logistic regression, pulled towards the shipped weights (a Gaussian prior around them).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from service.errors import InvalidError
from service.text.ends.boundaries import Head, decode, shipped
from service.text.ends.network import features

Floats = NDArray[np.float64]
Features = NDArray[np.float32]
Document = Sequence[Sequence[str]]

_TABLE = 120
# How much of the log ratio counts: 0.25 was best on held-out news (0.25 to 1 tried, 1 point).
_STRENGTH = 0.25
# A word beyond the 60th costs so much more, that text in which the network finds no end at all
# (another language, a table) still falls into stretches that can be read.
_LONG, _COST = 60, 0.1
# The pull towards the shipped weights; the best is chosen on documents left aside.
_PULLS = (10.0, 100.0, 1_000.0, 10_000.0)
_FEWEST_DOCUMENTS, _FEWEST_SENTENCES = 5, 100
# Words learnt from: 1.8 kB each while fitting, and 449 weights need no more.
MOST_WORDS = 300_000


@dataclass(frozen=True, slots=True)
class Fit:
    """A fitted head, and F1 of the ends in documents left aside, with the shipped head and with
    one fitted without them. Where fitting did not help, ``head`` is the shipped one."""

    head: Head
    documents: int
    sentences: int
    before: float
    after: float


def length_prior(lengths: NDArray[np.int64]) -> Floats:
    """What a sentence of 1, 2, ... words earns: its smoothed log ratio to a geometric law."""
    counts = np.bincount(np.minimum(lengths, _TABLE), minlength=_TABLE + 1)[1:] + 0.5
    kernel = np.exp(-0.5 * (np.arange(-6, 7) / 2.0) ** 2)
    smooth = np.convolve(np.pad(counts, 6, mode="edge"), kernel / kernel.sum(), "valid")
    mean = float(np.mean(lengths))
    words = np.arange(1, _TABLE + 1)
    geometric = (words - 1) * np.log1p(-1 / max(mean, 1.5)) - np.log(mean)
    ratio = np.log(smooth / smooth.sum()) - geometric
    # Clipped: lengths hardly ever seen must not outweigh what the words say.
    kept = _STRENGTH * np.clip(ratio, -8, 2)
    return np.asarray(kept - _COST * np.maximum(words - _LONG, 0))


def f1(found: Sequence[Sequence[int]], gold: Sequence[Sequence[int]]) -> float:
    """Ends found at exactly the right word; the last of a document, always right, not counted."""
    right = sum(len(set(a[:-1]) & set(b[:-1])) for a, b in zip(found, gold, strict=True))
    total = sum(len(a) + len(b) - 2 for a, b in zip(found, gold, strict=True))
    return 2 * right / total if total else 1.0


def _weighed(
    x: Sequence[Features], y: Sequence[Floats], *, head: Head, pull: float
) -> tuple[Floats, float]:
    """The weights and bias of the likeliest head, by Newton's method, document by document."""
    start = np.append(head.weight, head.bias)
    penalty = np.full(len(start), pull)
    penalty[-1] = 1.0
    at = start.copy()
    for _ in range(6):
        slope = penalty * (at - start)
        curve = np.diag(penalty)
        for known, asked in zip(x, y, strict=True):
            design = np.hstack([known, np.ones((len(known), 1))])
            p = 1 / (1 + np.exp(-np.clip(design @ at, -30, 30)))
            slope += design.T @ (p - asked)
            curve += (design * (p * (1 - p))[:, None]).T @ design
        step = np.linalg.solve(curve, slope)
        at -= step
        if np.abs(step).max() < 1e-4:
            break
    return at[:-1], float(at[-1])


def _at_most(documents: list[list[Sequence[str]]]) -> list[list[Sequence[str]]]:
    """As many of the documents, from the first on, as MOST_WORDS allows."""
    sizes = np.cumsum([sum(map(len, document)) for document in documents])
    return documents[: int(np.searchsorted(sizes, MOST_WORDS, side="right"))]


def fit(documents: Sequence[Document]) -> Fit:
    """A head fitted to documents of sentences of folded words; every fifth is left aside to see
    whether it helps. Of very many documents the first MOST_WORDS words are taken.

    Raises InvalidError where there is too little to learn from.
    """
    kept = [[sentence for sentence in document if sentence] for document in documents]
    kept = _at_most([document for document in kept if document])
    sentences = sum(len(document) for document in kept)
    if len(kept) < _FEWEST_DOCUMENTS or sentences < _FEWEST_SENTENCES:
        raise InvalidError(
            f"at least {_FEWEST_DOCUMENTS} articles of {_FEWEST_SENTENCES} sentences in all "
            f"are needed to learn from, not {len(kept)} of {sentences}"
        )
    old = shipped()
    known = [np.concatenate(list(features([w for s in d for w in s]))) for d in kept]
    gold = [np.cumsum([len(sentence) for sentence in d]) - 1 for d in kept]
    asked = [np.zeros(len(x)) for x in known]
    for y, ends in zip(asked, gold, strict=True):
        y[ends] = 1
    tried = range(0, len(kept), 5)
    learnt = [n for n in range(len(kept)) if n % 5]

    def head(which: Sequence[int], pull: float) -> Head:
        # The last word of a document is an end whatever is learnt.
        x, y = [known[n][:-1] for n in which], [asked[n][:-1] for n in which]
        weight, bias = _weighed(x, y, head=old, pull=pull)
        lengths = np.concatenate([np.diff(gold[n], prepend=-1) for n in which])
        trust = len(lengths) / (len(lengths) + 1_000)
        prior = trust * length_prior(lengths) + (1 - trust) * old.prior
        return replace(old, weight=weight, bias=bias, prior=prior)

    def score(candidate: Head) -> float:
        cut = [
            decode(
                known[n] @ candidate.weight + candidate.bias + candidate.shift,
                prior=candidate.prior,
                tail=candidate.tail,
            )
            for n in tried
        ]
        return f1(cut, [gold[n].tolist() for n in tried])

    before = score(old)
    after, pull = max((score(head(learnt, pull)), pull) for pull in _PULLS)
    best = head(range(len(kept)), pull) if after > before else old
    return Fit(best, len(kept), sentences, round(before, 3), round(after, 3))
