"""Where sentences end in words that came without punctuation or case.

A network weighs the place after every word, a head turns that into log-odds of an end, and the cut
that is likeliest as a whole, sentence lengths considered, is found by dynamic programming
(a semi-Markov model: Sarawagi and Cohen 2004).
"""

import functools
import io
import math
import struct
import zipfile
import zlib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from service.errors import UnreadableError
from service.text.ends.network import judged
from service.text.ends.weights import weights

Floats = NDArray[np.float64]

# What one known end or known non-end weighs: above the sum of all that a network could say.
_CERTAIN = 1e6
# What reading a damaged or foreign zip file raises (20,000 damaged ones tried).
_DAMAGED = (
    ValueError, KeyError, TypeError, OSError, EOFError, RuntimeError, MemoryError, OverflowError,
    zipfile.BadZipFile, zlib.error, struct.error,
)  # fmt: skip


@dataclass(frozen=True, slots=True, eq=False)
class Head:
    """The last step from the network to sentences; a newsroom may fit its own to its articles.

    ``weight`` and ``bias`` give the log-odds of an end from the network's features;
    ``prior[k]`` is what a sentence of k + 1 words earns for its length, longer ones lose ``tail``
    a word more; ``shift`` is added to the log-odds when cutting (more ends where positive), not
    to the confidence.
    """

    weight: Floats
    bias: float
    prior: Floats
    tail: float
    shift: float


@functools.cache
def shipped() -> Head:
    """The head that was trained with the network."""
    dense = weights().dense
    shift, tail = (float(x) for x in dense["cut"])
    return Head(
        weight=dense["end.weight"][:, 0].astype(np.float64),
        bias=float(dense["end.bias"][0]),
        prior=dense["prior"].astype(np.float64),
        tail=tail,
        shift=shift,
    )


def packed(head: Head) -> bytes:
    """The head as a file."""
    file = io.BytesIO()
    np.savez(
        file,
        weight=head.weight,
        prior=head.prior,
        rest=np.array([head.bias, head.tail, head.shift]),
    )
    return file.getvalue()


def unpacked(data: bytes) -> Head:
    """The head in a file that ``packed`` made.

    Raises UnreadableError where it is none, or was fitted to another network.
    """
    try:
        with np.load(io.BytesIO(data), allow_pickle=False) as stored:
            weight, prior, rest = (
                np.asarray(stored[name], dtype=np.float64) for name in ("weight", "prior", "rest")
            )
        bias, tail, shift = (float(x) for x in rest)
    except _DAMAGED as error:
        raise UnreadableError("not a boundary model") from error
    finite = all(np.isfinite(array).all() for array in (weight, prior, rest))
    if weight.shape != shipped().weight.shape or prior.ndim != 1 or not len(prior) or not finite:
        raise UnreadableError("a boundary model of another version: train it again")
    return Head(weight, bias, prior, tail, shift)


def decode(scores: Floats, *, prior: Floats, tail: float) -> list[int]:
    """The last words of the likeliest sentences: the greatest sum of the scores of the ends and
    the prior of every sentence's length.

    Takes time linear in the words, whatever the scores. The last word is always an end.
    """
    count, longest = len(scores), len(prior)
    # What stands before the first word is no start: every end then looks back equally far.
    best = np.full(longest + count, -np.inf)
    best[longest - 1] = 0.0
    options = np.empty(longest)
    gains = scores.tolist()
    origin = [0] * (count + 1)
    # The best start of a sentence longer than the table, and what it is worth by now.
    far, far_origin = -math.inf, 0
    upside = prior[::-1]
    for end in range(1, count + 1):
        np.add(best[end - 1 : end - 1 + longest], upside, out=options)
        choice = int(options.argmax())
        value, start = options[choice], end - longest + choice
        far += tail
        if end > longest and (late := best[end - 2] + prior[-1] + tail) > far:
            far, far_origin = late, end - longest - 1
        if far > value:
            value, start = far, far_origin
        best[end + longest - 1] = value + gains[end - 1]
        origin[end] = start
    ends: list[int] = []
    place = count
    while place > 0:
        ends.append(place - 1)
        place = origin[place]
    return ends[::-1]


def weigh(stretches: Sequence[Sequence[str]], *, head: Head | None = None) -> list[Floats]:
    """The log-odds of an end after each word of some stretches, asked of the network in one pass.

    What is said of a stretch does not depend on the others.
    """
    head = head or shipped()
    scores = [np.empty(len(words)) for words in stretches]
    for number, first, block in judged(stretches):
        scores[number][first : first + len(block)] = block @ head.weight + head.bias
    return scores


def restore(
    words: Sequence[str],
    *,
    scores: Floats | None = None,
    fixed_ends: Collection[int] = (),
    no_ends: Collection[int] = (),
    evidence: Mapping[int, float] | None = None,
    head: Head | None = None,
) -> list[tuple[int, float]]:
    """Where sentences end in a stretch of words: (index of the last word, confidence 0 to 1).

    ``words`` are folded: lower case, letters and digits only. ``fixed_ends`` are known to be ends
    and ``no_ends`` known not to be (a known end wins where both are said); ``evidence`` adds
    log-odds at a position. Positions outside the stretch are ignored. The last word is always an
    end, of confidence 1. ``head`` replaces the shipped one, ``scores`` is what ``weigh`` gave.
    """
    if not words:
        return []
    head = head or shipped()
    count = len(words)
    scores = weigh([words], head=head)[0] if scores is None else scores.copy()
    for place, weight in (evidence or {}).items():
        if 0 <= place < count and not math.isnan(weight):
            scores[place] += min(max(weight, -50.0), 50.0)
    confidence = 1 / (1 + np.exp(-np.clip(scores, -50, 50)))
    scores += head.shift
    for place in no_ends:
        if 0 <= place < count:
            scores[place] = -_CERTAIN
    for place in (*fixed_ends, count - 1):
        if 0 <= place < count:
            scores[place], confidence[place] = _CERTAIN, 1.0
    ends = decode(scores, prior=head.prior, tail=head.tail)
    return [(end, round(float(confidence[end]), 2)) for end in ends]
