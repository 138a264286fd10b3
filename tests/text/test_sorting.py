"""Equal numbers side by side, held against what numpy finds slowly."""

from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from service.text.sorting import changes, distinct, repeated, together

# Small numbers differ only in the bits that their places take: there all have one head.
HASHES = st.lists(st.one_of(st.integers(0, 9), st.integers(0, 2**64 - 1)), max_size=60)
COPIED = HASHES.flatmap(lambda found: st.permutations(found + found[::3] + found[::5]))


@given(COPIED)
def test_hashes_lie_together_as_a_stable_sort_puts_them(
    found: list[int],
) -> None:
    hashes = np.array(found, dtype=np.uint64)
    places, new = together(hashes)
    assert places.tolist() == np.argsort(hashes, kind="stable").tolist()
    assert new.tolist() == _new(found, places.tolist())


@given(COPIED)
def test_every_place_of_what_occurs_several_times_is_found_and_equal_ones_touch(
    found: list[int],
) -> None:
    places = repeated(np.array(found, dtype=np.uint64)).tolist()
    assert {place for place, hash_ in enumerate(found) if found.count(hash_) > 1} <= set(places)
    groups = [found[place] for place, new in zip(places, _new(found, places), strict=True) if new]
    assert len(groups) == len(set(groups))
    assert len(places) == len(set(places))
    assert all(one < other for one, other in pairwise(places) if found[one] == found[other])


def _new(found: list[int], places: list[int]) -> list[bool]:
    """Whether another hash begins at each of the places."""
    new: list[bool] = changes(np.array([found[at] for at in places], dtype=np.uint64)).tolist()
    return new


@given(st.lists(st.integers(-5, 5), max_size=40))
def test_keys_come_once_and_ascending(keys: list[int]) -> None:
    assert distinct(np.array(keys, dtype=np.int64)).tolist() == sorted(set(keys))
