"""Who had a statement first, and how many say it for themselves."""

from datetime import UTC, datetime

from service.text.merge import merge
from service.text.model import Article

STORY = [
    "The dam above Kirkby will be lowered by two meters before the autumn rains begin.",
    "Engineers found a crack as long as a bus in its eastern wall during an inspection in June.",
    "About 900 people who live below the dam were told on Monday where to go if it breaks.",
    "The last time the valley had to be cleared was after a week of storms in 1968.",
]


def test_copies_word_for_word_are_one_hand() -> None:
    """Thirteen that print the same copy do not confirm it thirteen times."""
    articles = [Article(f"p{n}", f"Paper {n}", " ".join(STORY)) for n in range(13)]
    assert {s.independent for s in merge(articles).sentences} == {1}


def test_one_sentence_alike_is_no_copy() -> None:
    """A statement read out to all stands in all their stories."""
    one = Article("a", "Paper A", STORY[0])
    two = Article("b", "Paper B", f"{STORY[0]} The fire chief of Kirkby asked for a new siren.")
    assert merge([one, two]).sentences[0].independent == 2


def test_whom_the_words_were_told_had_them_first() -> None:
    one = Article(
        "ap", "AP", "The lake is dying, warden Ole Dahl told Reuters in his boat on Monday.",
        published=datetime(2024, 1, 1, 8, tzinfo=UTC),
    )  # fmt: skip
    two = Article(
        "rtr", "Reuters", "The lake is dying, warden Ole Dahl said in his boat on Monday.",
        published=datetime(2024, 1, 1, 9, tzinfo=UTC),
    )  # fmt: skip
    (sentence,) = merge([one, two]).sentences
    assert sentence.origin.article == "rtr"
    assert sentence.independent == 1
