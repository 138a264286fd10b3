"""Every sentence held against every other: what an index must find, and be faster than."""

from collections.abc import Iterator, Sequence

import numpy as np
from rapidfuzz import fuzz, process

# Two sentences are near-duplicates from this ratio on, of 100.
_RATIO = 70
_ROWS = 250


def near_pairs(here: Sequence[str], there: Sequence[str]) -> Iterator[tuple[int, int, int]]:
    """By brute force: pairs (here, there, ratio) of at least 70 of 100, casefolded."""
    folded_here, folded_there = ([text.casefold() for text in side] for side in (here, there))
    for row in range(0, len(here), _ROWS):
        scores = process.cdist(
            folded_here[row : row + _ROWS], folded_there,
            scorer=fuzz.ratio, score_cutoff=_RATIO, dtype=np.uint8,
        )  # fmt: skip
        for one, other in np.argwhere(scores).tolist():
            yield row + one, other, int(scores[one, other])
