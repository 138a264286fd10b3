"""The printed article and the account of every source."""

from dataclasses import replace

from service.text.merge import merge
from service.text.model import Article
from tests.text.merging import merged

LEDE = "The last lighthouse keeper of Gull Island retired on Monday after 41 years."
OWN = "His daughter will rent out the cottage to painters."


def test_shared_is_the_share_of_words_that_others_tell_too() -> None:
    answer = merged(f"{LEDE} {OWN}", LEDE)
    words = [len(LEDE.split()), len(OWN.split())]
    assert answer.articles[0].shared == round(words[0] / sum(words), 3)
    assert answer.articles[1].shared == 1.0


def test_an_article_alone_shares_nothing() -> None:
    assert merged(LEDE).articles[0].shared == 0.0


def test_the_headline_is_the_earliest_given() -> None:
    one = Article("b", "B", LEDE, headline="Keeper retires")
    assert merge([one, replace(one, id="a", headline=None)]).headline == "Keeper retires"


def test_sentences_are_numbered_in_reading_order() -> None:
    answer = merged(f"{LEDE} {OWN}")
    assert [s.id for s in answer.sentences] == ["s1", "s2"]
    assert [(s.start, s.end) for s in answer.sentences] == [
        (0, len(LEDE)), (len(LEDE) + 1, len(LEDE) + 1 + len(OWN)),
    ]  # fmt: skip


def test_nothing_given_is_an_empty_answer() -> None:
    answer = merge([])
    assert (answer.text, answer.sentences, answer.articles) == ("", (), ())
