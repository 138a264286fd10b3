"""What is kept between merges: few answers, and no text."""

import pytest

from service.text import restored
from service.text.merge import merge
from service.text.model import Article
from service.text.remembered import Remembered, digest

STRIPPED = (
    "the ferry left the harbor late on friday the crew had waited for the tide a spokeswoman said "
    "the next one sails on monday and all passengers of the first may use it for nothing"
)


def test_the_answer_not_asked_for_longest_is_given_up() -> None:
    known: Remembered[int] = Remembered(most=2)
    known.keep(b"a", 1)
    known.keep(b"b", 2)
    assert known.get(b"a") == 1
    known.keep(b"c", 3)
    assert (known.get(b"a"), known.get(b"b"), known.get(b"c")) == (1, None, 3)


def test_digests_differ_wherever_what_is_asked_does() -> None:
    digests = [
        digest("a b"), digest("a b", []), digest("a b", [1]), digest("a b", [(1, 2.0)]),
        digest("a c"), digest("\ud800"), digest("\ud801"),
    ]  # fmt: skip
    assert len(set(digests)) == len(digests)


def test_a_merge_keeps_no_word_of_an_article(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the boundary model said is kept by a digest; numbers are kept, and nothing else."""
    monkeypatch.setattr(restored, "_SCORES", Remembered(most=4))
    monkeypatch.setattr(restored, "_ENDS", Remembered(most=4))
    first = merge([Article("a", "a", STRIPPED)])
    kept = repr((list(restored._SCORES._answers), list(restored._ENDS._answers.items())))
    assert len(restored._SCORES._answers) == len(restored._ENDS._answers) == 1
    assert not any(word in kept for word in ("ferry", "harbor", "passengers"))
    assert merge([Article("a", "a", STRIPPED)]) == first
