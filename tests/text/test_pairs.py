"""Which sentences are compared, held against a slow and obvious search."""

from itertools import combinations, pairwise

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from service.text.grams import Grams
from service.text.pairs import pairs

vocabulary = st.integers(1, 12)
sentences = st.lists(st.lists(vocabulary, max_size=14), min_size=2, max_size=9)


def found(texts: list[list[int]]) -> set[tuple[int, int]]:
    stem = np.array([w for text in texts for w in text], dtype=np.int64)
    edges = np.cumsum([0, *map(len, texts)]).tolist()
    result = pairs(Grams(stem), list(pairwise(edges)), content=np.ones(len(stem)))
    return set(zip(result.low.tolist(), result.high.tolist(), strict=True))


def shares_run(one: list[int], other: list[int], size: int) -> bool:
    runs = {tuple(one[i : i + size]) for i in range(len(one) - size + 1)}
    return any(tuple(other[i : i + size]) in runs for i in range(len(other) - size + 1))


@settings(max_examples=200)
@given(sentences)
def test_every_pair_with_a_shared_run_is_found(texts: list[list[int]]) -> None:
    """Five words in a row that two sentences share bring them together, wherever they stand."""
    expected = {
        (low, high)
        for low, high in combinations(range(len(texts)), 2)
        if shares_run(texts[low], texts[high], 5)
    }
    assert expected <= found(texts)


@given(sentences)
def test_no_pair_is_found_without_shared_words(texts: list[list[int]]) -> None:
    """Pairs are ordered, each once, and share at least two neighbouring words."""
    for low, high in found(texts):
        assert low < high
        assert shares_run(texts[low], texts[high], 2)


def test_a_run_that_hundreds_share_connects_them_all() -> None:
    """There is no frequency cap: the story that everybody carries is the one that matters."""
    texts = [[100 + n, 1, 2, 3, 4, 5, 1000 + n] for n in range(400)]
    reached = {0}
    links = found(texts)
    for low, high in sorted(links):
        if low in reached or high in reached:
            reached |= {low, high}
    assert reached == set(range(400))
    assert len(links) < 3 * 400


@given(sentences, st.integers(0, 4))
def test_what_is_known_is_paired_with_the_new_alone(texts: list[list[int]], known: int) -> None:
    """Of all pairs those are found of which one sentence is new."""
    stem = np.array([w for text in texts for w in text], dtype=np.int64)
    edges = list(pairwise(np.cumsum([0, *map(len, texts)]).tolist()))
    content = np.ones(len(stem))
    known = min(known, len(texts))
    every = pairs(Grams(stem), edges, content=content)
    new = pairs(Grams(stem), edges, content=content, known=known)
    assert new.low.tolist() == every.low[every.high >= known].tolist()
    assert new.high.tolist() == every.high[every.high >= known].tolist()
    assert new.run.tolist() == every.run[every.high >= known].tolist()
