"""Where two sentences say the same words."""

from itertools import accumulate

from hypothesis import given
from hypothesis import strategies as st

from service.text.passages import compact, moved, passages, runs

words = st.text("abcdefg", max_size=20)


def evidence(size: int, worth: float = 5.0) -> list[float]:
    return list(accumulate([worth] * size, initial=0.0))


@given(words, words)
def test_runs_are_equal_words_in_order(here: str, there: str) -> None:
    """Every run holds the same words on both sides, and no word is in two of them."""
    at = other = 0
    for a, b, n in runs(here, there):
        assert n > 0
        assert here[a : a + n] == there[b : b + n]
        assert a >= at
        assert b >= other
        at, other = a + n, b + n


@given(words, words)
def test_gathering_keeps_the_longest_common_subsequence(here: str, there: str) -> None:
    """As many words are kept as the textbook algorithm keeps."""
    table = [0] * (len(there) + 1)
    for a in here:
        before = table[:]
        for j, b in enumerate(there, start=1):
            table[j] = before[j - 1] + 1 if a == b else max(before[j], table[j - 1])
    assert sum(n for _, _, n in runs(here, there)) == table[-1]


def test_a_word_goes_with_the_run_it_begins() -> None:
    """Of two places for one word the one beside the next run is taken."""
    assert runs("xthe", "tathe") == [(1, 2, 3)]


def test_words_that_moved_are_found() -> None:
    """A phrase at the front here and at the end there is one moved run."""
    here, there = "onthursdayMETINPARIS", "METINPARISonthursday"
    kept = runs(here, there)
    found = moved(here, there, kept=kept)
    assert sum(n for _, _, n in (*kept, *found)) == len(here)


@given(words, words)
def test_moved_runs_are_new(here: str, there: str) -> None:
    """No word counts twice, in order and as moved."""
    kept = runs(here, there)
    taken_here = [i for a, _, n in kept for i in range(a, a + n)]
    taken_there = [i for _, b, n in kept for i in range(b, b + n)]
    for a, b, n in moved(here, there, kept=kept):
        assert here[a : a + n] == there[b : b + n]
        taken_here += range(a, a + n)
        taken_there += range(b, b + n)
    assert len(taken_here) == len(set(taken_here))
    assert len(taken_there) == len(set(taken_there))


def test_small_edits_are_bridged_and_large_gaps_are_not() -> None:
    """Two words replaced leave one passage, nine leave two."""
    near = passages([(0, 0, 5), (7, 7, 5)], evidence(30), first=0)
    far = passages([(0, 0, 5), (14, 14, 5)], evidence(30), first=0)
    assert [(p.here, p.words) for p in near] == [((0, 12), 10)]
    assert [p.here for p in far] == [(0, 5), (14, 19)]


def test_a_passage_does_not_reach_for_a_stray_word() -> None:
    """One common word four words off is no part of the passage."""
    found = passages([(0, 0, 6), (10, 9, 1)], evidence(20, worth=0.3), first=0)
    assert found[0].here == (0, 6)


def test_stray_words_at_the_edges_are_dropped() -> None:
    """A lone word far before the first real run does not widen it."""
    assert compact([(0, 0, 1), (9, 8, 7)]) == [(9, 8, 7)]
    assert compact([(3, 3, 7), (20, 19, 1)]) == [(3, 3, 7)]
    assert compact([(0, 0, 1), (3, 3, 7)]) == [(0, 0, 1), (3, 3, 7)]
