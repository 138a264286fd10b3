"""Runs of words that stand in a request several times, each kind by a number.

A run can stand twice only where its parts do, so that longer runs are looked for among the shorter
ones that do: most words of most requests begin no run that stands again. Equal numbers are equal
runs, which hashes of runs promise but nearly.
"""

import numpy as np

from service.text.characters import Ints
from service.text.sorting import changes, repeated

# Each run is made of two shorter ones, the second so many words behind the first.
_PARTS = {2: (1, 1), 3: (2, 1), 5: (3, 2)}
# The numbers of what stands once.
ONCE = frozenset({0})
# An odd factor with well-spread bits (the 64-bit golden ratio): numbers as sorting takes them.
_ODD = np.uint64(0x9E3779B97F4A7C15)


class Grams:
    """The runs of two, three and five words of a stream, ``identity`` being the words."""

    def __init__(self, identity: Ints) -> None:
        self._known = {1: identity + 1}

    def of(self, size: int) -> Ints:
        """The number from 1 of the run that begins at each word; 0 where it begins only there."""
        found = self._known.get(size)
        if found is None:
            found = self._known[size] = self._found(*_PARTS[size])
        return found

    def _found(self, part: int, behind: int) -> Ints:
        shorter = self.of(part)
        number = np.zeros(len(shorter), dtype=np.int64)
        before, after = shorter[:-behind], shorter[behind:]
        at = ((before > 0) & (after > 0)).nonzero()[0]
        if len(at):
            run = before[at] * (shorter.max() + 1) + after[at]
            place = repeated(run.view(np.uint64) * _ODD)
            number[at[place]] = changes(run[place]).cumsum()
        return number
