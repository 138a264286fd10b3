"""Where sentences end in words that came without punctuation or case."""

import itertools
import json
import math
import re
import threading
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.errors import InvalidError, UnreadableError
from service.text.ends.boundaries import decode, packed, restore, shipped, unpacked, weigh
from service.text.ends.fit import f1, fit, length_prior
from service.text.ends.network import features
from service.text.ends.weights import weights
from service.text.ends.wordpiece import MOST_PIECES, pieces

GOLD = Path(__file__).parents[3] / "shared" / "gold" / "seeds.json"

STORY = [
    "The ferry company said on Tuesday that it would stop sailing to the island for a week.",
    "It has found cracks in the hull of its oldest ship.",
    "The mayor of the island, who has asked the government for help, said that food would run "
    "short by Friday.",
    "“We have no other way to bring milk and bread here,” he told reporters.",
    "Passengers who had bought tickets will get their money back, the company said in a statement.",
    "The ship was built in 1974 and has carried more than two million people.",
    "However, the union of seamen says that it warned the owners of the damage last spring.",
    "They did not answer its letters.",
]
WORD = st.one_of(
    st.text(max_size=12),
    st.sampled_from("the said he it 7 500 in of however u s zzz ß ﬁ 日本語 ünlü \ud800".split()),
)
STRETCH = st.lists(WORD, max_size=60)


def folded(sentences: list[str]) -> tuple[list[str], list[int]]:
    """Words of sentences, and where these end."""
    split = [re.findall(r"[^\W_]+", sentence.casefold()) for sentence in sentences]
    ends = list(itertools.accumulate(len(words) for words in split))
    return [word for words in split for word in words], [end - 1 for end in ends]


def likeliest(scores: list[float], prior: list[float], tail: float) -> float:
    """The worth of the best cut, by trying every one."""
    best = -math.inf
    for cut in itertools.product([False, True], repeat=len(scores) - 1):
        ends = [n for n, chosen in enumerate([*cut, True]) if chosen]
        best = max(best, worth(ends, scores, prior, tail))
    return best


def worth(ends: list[int], scores: list[float], prior: list[float], tail: float) -> float:
    """What a cut adds up to."""
    lengths = [b - a for a, b in itertools.pairwise([-1, *ends])]
    kept = sum(prior[min(n, len(prior)) - 1] + tail * max(0, n - len(prior)) for n in lengths)
    return kept + sum(scores[end] for end in ends)


def test_most_sentences_of_a_plain_story_are_found_without_its_stops() -> None:
    """A story nobody trained on: most ends found, few invented."""
    words, ends = folded(STORY)
    assert f1([[end for end, _ in restore(words)]], [ends]) >= 0.7


def test_the_third_seed_is_cut_well_from_its_words_alone() -> None:
    """At least 17 of its 27 inner ends, at most 10 false ones."""
    if not GOLD.exists():
        pytest.skip("the gold is not at hand")
    gold = json.loads(GOLD.read_text(encoding="utf-8"))["sentences"]
    words, ends = folded(next(gold[name] for name in gold if name.startswith("004")))
    found = {end for end, _ in restore(words)}
    assert len(found & set(ends[:-1])) >= 17
    assert len(found - set(ends)) <= 10


@settings(max_examples=60)
@given(words=STRETCH, data=st.data())
def test_whatever_the_words_the_ends_are_in_order_and_what_is_known_is_kept(
    words: list[str], data: st.DataObject
) -> None:
    """No list of strings raises; known ends are ends, known non-ends are none, the last is one."""
    place = st.integers(-2, len(words) + 2)
    known = data.draw(st.sets(place, max_size=5))
    never = data.draw(st.sets(place, max_size=20))
    evidence = data.draw(st.dictionaries(place, st.floats(), max_size=5))
    found = restore(words, fixed_ends=known, no_ends=never, evidence=evidence)
    ends = [end for end, _ in found]
    if not words:
        assert found == []
        return
    last = len(words) - 1
    assert ends == sorted(set(ends))
    assert found[-1] == (last, 1.0)
    assert all(0 <= confidence <= 1 for _, confidence in found)
    kept = {place for place in known if 0 <= place <= last}
    assert kept <= set(ends)
    assert not (never - kept - {last}) & set(ends)
    assert dict(found).items() >= dict.fromkeys(kept, 1.0).items()
    assert found == restore(words, fixed_ends=known, no_ends=never, evidence=evidence)


def test_evidence_decides_where_the_words_leave_doubt() -> None:
    """Enough log-odds for an end make one, enough against it unmake it."""
    words, _ = folded(STORY)
    middle = 5
    assert middle in dict(restore(words, evidence={middle: 20.0}))
    ends = [end for end, _ in restore(words)]
    assert ends[0] not in dict(restore(words, evidence={ends[0]: -20.0}))


def test_a_window_does_not_show() -> None:
    """A text much longer than a window is cut at the same rate throughout."""
    words, _ = folded(STORY)
    often = 12
    ends = [end for end, _ in restore(words * often)]
    each = [sum(len(words) * n <= end < len(words) * (n + 1) for end in ends) for n in range(often)]
    assert max(each) - min(each) <= 2
    assert sum(map(len, features(words * often))) == len(words) * often


def test_text_in_which_no_end_is_seen_still_falls_into_readable_stretches() -> None:
    """Another language, a list of numbers, the same word for ever: never a sentence of hundreds."""
    german = "der vorstand hat gestern die zahlen für das jahr vorgelegt und".split()
    for words in (german * 40, [str(n) for n in range(600)], ["日本語"] * 500, ["the"] * 500):
        ends = [-1] + [end for end, _ in restore(words)]
        assert max(b - a for a, b in itertools.pairwise(ends)) <= 130


def test_threads_read_the_same_model_and_agree() -> None:
    """Loading is lazy and safe when many ask at once."""
    words, _ = folded(STORY)
    found: list[list[tuple[int, float]]] = []
    threads = [threading.Thread(target=lambda: found.append(restore(words))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [restore(words)] * 4


@settings(max_examples=60)
@given(
    scores=st.lists(st.floats(-8, 8), min_size=1, max_size=9),
    prior=st.lists(st.floats(-4, 2), min_size=1, max_size=6),
    tail=st.floats(-3, 0),
)
def test_the_cut_is_the_best_of_all_cuts(
    scores: list[float], prior: list[float], tail: float
) -> None:
    """Dynamic programming finds what trying every cut finds."""
    ends = decode(np.array(scores), prior=np.array(prior), tail=tail)
    assert worth(ends, scores, prior, tail) == pytest.approx(likeliest(scores, prior, tail))


def test_what_is_said_of_a_stretch_does_not_depend_on_what_else_is_asked() -> None:
    """Asked together or alone, long or of one word: to the last bit the same."""
    words, _ = folded(STORY * 6)
    stretches = [words[at : at + size] for at in (0, 5, 200) for size in (1, 2, 7, 30, 190, 400)]
    for alone, together in zip(stretches, weigh([*stretches, []]), strict=False):
        assert together.tolist() == weigh([alone])[0].tolist()


def test_words_are_cut_into_the_longest_pieces_known() -> None:
    """Greedy longest match, accents dropped, the unknown piece where nothing matches."""
    vocabulary = {"[UNK]": 0, "un": 1, "##like": 2, "##ly": 3, "##li": 4, "cafe": 5, "a": 6}
    vocabulary["##a"] = 7
    assert pieces("unlikely", vocabulary=vocabulary) == [1, 2, 3]
    assert pieces("café", vocabulary=vocabulary) == [5]
    assert pieces("日本", vocabulary=vocabulary) == [0]
    assert pieces("", vocabulary=vocabulary) == [0]
    assert pieces("a" * 5000, vocabulary=vocabulary) == [6] + [7] * (MOST_PIECES - 1)


def test_the_shipped_model_is_small_and_whole() -> None:
    """At most 20 MB as stored, and nothing in it is not a number."""
    net = weights()
    path = Path(__file__).parents[2] / "service" / "text" / "models" / "boundaries.npz"
    assert path.stat().st_size <= 20_000_000
    assert all(np.isfinite(array).all() for array in net.dense.values())
    assert len(net.vocabulary) == len(net.rows) == len(net.scales)


def test_a_head_survives_being_stored() -> None:
    """What is unpacked cuts as what was packed."""
    words, _ = folded(STORY)
    head = unpacked(packed(shipped()))
    assert restore(words, head=head) == restore(words)
    assert packed(head) == packed(shipped())


WHOLE = packed(shipped())
DIRECTORY = WHOLE.rfind(b"PK\x01\x02")


def patched(at: int, value: int) -> bytes:
    """The stored head with one byte changed in the zip file's last directory entry."""
    return WHOLE[: DIRECTORY + at] + bytes([value]) + WHOLE[DIRECTORY + at + 1 :]


@pytest.mark.parametrize(
    "damage",
    [
        *(b"", b"PK\x03\x04", b"{}", WHOLE[:300]),
        *(patched(10, 99), patched(8, 1), patched(8, 32), patched(6, 181)),
    ],
    ids=["empty", "zip", "json", "cut", "compression", "encrypted", "patch", "version"],
)
def test_what_is_no_boundary_model_is_refused(damage: bytes) -> None:
    """An error of the service's own, whatever the file holds."""
    with pytest.raises(UnreadableError):
        unpacked(damage)


def test_fitting_learns_the_habits_of_a_newsroom() -> None:
    """Articles that always close with the same odd two-word sentence: the fit finds it."""
    sentences = [re.findall(r"[^\W_]+", sentence.casefold()) for sentence in STORY]
    house = [["more", "follows"]]
    documents = [
        [s for n in range(8) for s in (sentences[(n * step + n) % 8], *house)]
        for step in range(1, 11)
    ]
    fitted = fit(documents)
    assert fitted.after > fitted.before
    assert (fitted.documents, fitted.sentences) == (10, 160)
    words = [word for sentence in documents[3] for word in sentence]
    ends = (np.cumsum([len(sentence) for sentence in documents[3]]) - 1).tolist()
    old, new = ([end for end, _ in restore(words, head=head)] for head in (None, fitted.head))
    assert f1([new], [ends]) > f1([old], [ends])


def test_fitting_refuses_what_is_too_little_to_learn_from() -> None:
    """A handful of sentences would teach nothing."""
    with pytest.raises(InvalidError, match="at least 5 articles"):
        fit([[["a", "b"], ["c"]]] * 4)


@settings(max_examples=30)
@given(st.lists(st.integers(1, 400), min_size=1, max_size=50))
def test_a_prior_is_finite_and_holds_long_sentences_down(lengths: list[int]) -> None:
    """Whatever lengths were seen, far beyond the longest usual one each word costs."""
    prior = length_prior(np.array(lengths))
    assert np.isfinite(prior).all()
    assert prior[-1] < prior[59] + 3
