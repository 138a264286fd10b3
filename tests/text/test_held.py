"""How many related sentences are held against each other for their facts."""

import pytest

from service.text import disputes
from service.text.links import Link
from service.text.statements import Statement, Telling
from service.text.stream import Sentence


def told(article: int) -> Statement:
    """A statement of ten words that one article tells."""
    first = 10 * article
    sentence = Sentence(article, 0, first, first + 10, 60 * article, 60 * article + 59, rank=0)
    return Statement(sentence, (Telling(sentence, 1.0, ((0, 10),)),), ())


STATEMENTS = [told(article) for article in range(5)]
LINKS = [
    Link(0, 1, "restatement", 0.5, ()),
    Link(0, 2, "restatement", 0.9, ()),
    Link(1, 3, "restatement", 0.7, ()),
    Link(3, 4, "clause", 0.1, ()),
]


def test_sentences_that_are_like_enough_are_all_held_against_each_other() -> None:
    assert disputes._held(LINKS, STATEMENTS) == LINKS[:3]


def test_of_too_many_words_those_of_the_likest_sentences_are_held(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Two pairs of ten words each fit into fifty; they stay in the order of the links."""
    monkeypatch.setattr(disputes, "_HELD_WORDS", 50)
    assert disputes._held(LINKS, STATEMENTS) == LINKS[1:3]


def test_what_one_article_tells_both_of_are_two_facts() -> None:
    both = [STATEMENTS[0], STATEMENTS[0]]
    assert disputes._held([Link(0, 1, "restatement", 0.9, ())], both) == []
