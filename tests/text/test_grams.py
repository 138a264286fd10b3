"""Which runs of words stand several times, held against a count of all of them."""

from collections import Counter

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.text.grams import Grams


@pytest.mark.parametrize("size", [2, 3, 5])
@given(words=st.lists(st.integers(0, 3), max_size=40))
def test_runs_that_stand_several_times_are_numbered_and_no_others(
    size: int, words: list[int]
) -> None:
    """Equal runs have one number, different ones another, and what stands once has none."""
    numbers = Grams(np.array(words, dtype=np.int64)).of(size).tolist()
    runs = [tuple(words[at : at + size]) for at in range(len(words) - size + 1)]
    times = Counter(runs)
    assert len(numbers) == len(words)
    assert not any(numbers[len(runs) :])
    assert [number > 0 for number in numbers[: len(runs)]] == [times[run] > 1 for run in runs]
    told = {(run, number) for run, number in zip(runs, numbers, strict=False) if number}
    assert len(told) == len({run for run, _ in told}) == len({number for _, number in told})
