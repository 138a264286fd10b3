"""Documents as arrays, and the windows that training cuts from them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray

from service.text.ends.wordpiece import FIRST, LAST, pieces
from training.corpus import Document, Line

Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Stream:
    """Words one after the other: where their pieces start, and what is to be learnt of each.

    ``counted`` is 0 after the last word of a document, where nothing can be learnt. ``taught`` is
    what a larger network says: the log-odds of an end, then the log-odds of each mark (words by
    6), or words by 0 without a teacher.
    """

    pieces: Ints
    starts: Ints
    ends: Ints
    marks: Ints
    cases: Ints
    counted: Ints
    taught: NDArray[np.float32]

    @property
    def size(self) -> int:
        """Its words."""
        return len(self.ends)


@dataclass(frozen=True, slots=True)
class Batch:
    """Windows for the network, and what it should say; -1 where it is not asked."""

    pieces: torch.Tensor
    owner: torch.Tensor
    ends: torch.Tensor
    marks: torch.Tensor
    cases: torch.Tensor
    taught: torch.Tensor


def stream(lines: Sequence[Line], *, vocabulary: Mapping[str, int]) -> Stream:
    """The lines of one document as arrays."""
    found = [pieces(word, vocabulary=vocabulary) for line in lines for word in line.words]
    ends = np.zeros(len(found), dtype=np.int64)
    ends[np.cumsum([len(line.words) for line in lines]) - 1] = 1
    counted = np.ones(len(found), dtype=np.int64)
    counted[-1] = 0
    return Stream(
        pieces=np.array([p for word in found for p in word]),
        starts=np.concatenate([[0], np.cumsum([len(word) for word in found])]),
        ends=ends,
        marks=np.array([m for line in lines for m in line.marks]),
        cases=np.array([c for line in lines for c in line.cases]),
        counted=counted,
        taught=np.zeros((len(found), 0), dtype=np.float32),
    )


def joined(parts: Sequence[Stream]) -> Stream:
    """Streams one after the other."""
    shifts = np.cumsum([0] + [len(part.pieces) for part in parts])
    return Stream(
        pieces=np.concatenate([part.pieces for part in parts]),
        starts=np.concatenate(
            [part.starts[:-1] + shift for part, shift in zip(parts, shifts, strict=False)]
            + [shifts[-1:]]
        ),
        **{
            name: np.concatenate([getattr(part, name) for part in parts])
            for name in ("ends", "marks", "cases", "counted", "taught")
        },
    )


def batch(
    text: Stream, firsts: Sequence[int], *, vocabulary: Mapping[str, int], window: int
) -> Batch:
    """The windows that start at ``firsts``, padded to the longest."""
    spans = [(a, min(a + window, text.size)) for a in firsts]
    longest = 2 + max(int(text.starts[b] - text.starts[a]) for a, b in spans)
    shape = (len(spans), window)
    ids = np.zeros((len(spans), longest), dtype=np.int64)
    owner = np.full((len(spans), longest), window, dtype=np.int64)
    ends, marks, cases = (np.full(shape, -1, dtype=np.int64) for _ in range(3))
    taught = np.zeros((*shape, text.taught.shape[1]), dtype=np.float32)
    for row, (a, b) in enumerate(spans):
        low, high = int(text.starts[a]), int(text.starts[b])
        ids[row, 0] = vocabulary[FIRST]
        ids[row, 1 : 1 + high - low] = text.pieces[low:high]
        ids[row, 1 + high - low] = vocabulary[LAST]
        owner[row, 1 : 1 + high - low] = np.repeat(
            np.arange(b - a), np.diff(text.starts[a : b + 1])
        )
        taught[row, : b - a] = text.taught[a:b]
        asked = text.counted[a:b] == 1
        for target, known in ((ends, text.ends), (marks, text.marks), (cases, text.cases)):
            target[row, : b - a] = np.where(asked, known[a:b], -1)
    owner += np.arange(len(spans))[:, None] * (window + 1)
    return Batch(*(torch.from_numpy(x) for x in (ids, owner, ends, marks, cases, taught)))


def epoch(
    documents: Sequence[tuple[Document, float]],
    *,
    streams: Mapping[int, Stream],
    lines: Mapping[int, Sequence[Stream]],
    vocabulary: Mapping[str, int],
    rng: np.random.Generator,
    rows: int,
    window: int,
) -> Iterator[Batch]:
    """One pass: every document with its probability, unconnected sentences in a new order each."""
    chosen = [n for n, (_, weight) in enumerate(documents) if rng.random() < weight]
    rng.shuffle(chosen)
    parts: list[Stream] = []
    for n in chosen:
        if n in lines:
            parts.extend(lines[n][k] for k in rng.permutation(len(lines[n])))
        else:
            parts.append(streams[n])
    text = joined(parts)
    firsts = np.arange(int(rng.integers(window)), text.size - window, window)
    rng.shuffle(firsts)
    for start in range(0, len(firsts) - rows + 1, rows):
        some = firsts[start : start + rows].tolist()
        yield batch(text, some, vocabulary=vocabulary, window=window)
