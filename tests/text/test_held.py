"""How many related sentences are held against each other for their facts."""

import pytest

from service.text import heldpairs
from service.text.statements import Statement, Telling
from service.text.stream import Sentence


def told(article: int) -> Statement:
    """A statement of ten words that one article tells."""
    first = 10 * article
    sentence = Sentence(article, 0, first, first + 10, 60 * article, 60 * article + 59, rank=0)
    return Statement(sentence, (Telling(sentence, 1.0, ((0, 10),)),), ())


STATEMENTS = [told(article) for article in range(5)]
PAIRS = [(0, 1), (0, 2), (1, 3)]
CLOSE = {(0, 1): 0.5, (0, 2): 0.9, (1, 3): 0.7}


def test_sentences_that_are_near_are_all_held_against_each_other() -> None:
    assert heldpairs.held(PAIRS, STATEMENTS, close=CLOSE) == PAIRS


def test_of_too_many_words_those_of_the_likest_sentences_are_held(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Two pairs of ten words each fit into fifty; they stay in the order of the statements."""
    monkeypatch.setattr(heldpairs, "_HELD_WORDS", 50)
    assert heldpairs.held(PAIRS, STATEMENTS, close=CLOSE) == PAIRS[1:]


def test_what_one_article_tells_both_of_are_two_facts() -> None:
    both = [STATEMENTS[0], STATEMENTS[0]]
    assert heldpairs.held([(0, 1)], both, close={(0, 1): 0.9}) == []
