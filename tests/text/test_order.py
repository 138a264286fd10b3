"""The order in which statements are read, and their paragraphs."""

import pytest

from service.text.leaning import leans
from tests.text.merging import merged, printed

LEDE = "The opera house of Varna will close for two years because its roof leaks."
COST = "Repairs will cost 18 million euros, the city council said in a statement."
SINGER = "Soprano Mira Petrova called the decision a blow to every singer in the region."
SHE = "She has sung there since 1998."
UNION = "The musicians' union wants the orchestra to play in the old tobacco factory."


@pytest.mark.parametrize(
    "text",
    [
        "He left.", "“But we stayed,” he said.", "The former won.", "That was it.",
        "“Nobody starved,” she said.", "Er ging.", "Elle a dit non.", "Pero no vino.",
    ],
)  # fmt: skip
def test_a_sentence_leans_that_points_at_the_one_before_it(text: str) -> None:
    assert leans(text)


@pytest.mark.parametrize("text", ["Heather left.", "Theirry Henry scored.", "Itinerant, cold.", ""])
def test_a_word_that_only_begins_like_a_pronoun_does_not_lean(text: str) -> None:
    assert not leans(text)


def test_what_leans_stays_behind_what_it_leans_on() -> None:
    """Another source's sentence is not put between a person and "she"."""
    answer = printed(f"{LEDE}\n\n{SINGER}\n\n{SHE}\n\n{COST}", f"{LEDE}\n\n{SINGER}\n\n{UNION}")
    assert answer.index(SHE) == answer.index(SINGER) + 1


def test_what_one_source_adds_stands_where_it_stood_there() -> None:
    assert printed(f"{LEDE}\n\n{COST}", f"{LEDE}\n\n{UNION}\n\n{COST}") == [LEDE, UNION, COST]


def test_articles_that_share_nothing_follow_one_another_whole() -> None:
    one = [LEDE, COST]
    two = ["A beekeeper in Oslo won the lottery twice.", "The second prize was larger."]
    both = printed("\n\n".join(one), "\n\n".join(two))
    assert both in ([*one, *two], [*two, *one])


def test_a_paragraph_of_a_source_is_a_paragraph_of_the_answer() -> None:
    answer = merged(f"{LEDE} {COST}\n\n{UNION}", f"{LEDE}\n\n{UNION}")
    assert [s.paragraph for s in answer.sentences] == [0, 0, 1]
    assert answer.text == f"{LEDE} {COST}\n\n{UNION}"


def test_a_second_lede_stands_by_the_first() -> None:
    """What begins another article on the same event is no news in the middle of the story."""
    other = "Varna's opera house shuts for two years from Monday: water runs down its boxes."
    answer = printed(f"{LEDE}\n\n{COST}\n\n{SINGER}\n\n{UNION}", f"{other}\n\n{SINGER}\n\n{UNION}")
    assert answer == [LEDE, other, COST, SINGER, UNION]


def test_the_lede_that_others_have_comes_first() -> None:
    """A feature begins with a scene; the news of it is what the other sources begin with."""
    scene = [
        "Ivan Kolev hears the rain before he sees it.",
        "Every evening the porter carries eleven buckets up to the gods.",
        "Nobody has ever clapped for that, Kolev says with a grin.",
    ]
    feature = "\n\n".join([*scene, LEDE, SINGER, UNION])
    assert printed(feature, f"{LEDE}\n\n{COST}\n\n{UNION}") == [
        LEDE, *scene, SINGER, COST, UNION,
    ]  # fmt: skip


def test_a_cut_copy_does_not_hide_the_lede() -> None:
    """What another article has in front of a copy's first sentence is the lede it has lost."""
    assert printed(f"{COST}\n\n{UNION}", f"{LEDE}\n\n{COST}\n\n{SINGER}")[0] == LEDE


def test_what_is_told_in_like_words_is_read_side_by_side() -> None:
    one = (
        "The city pays the opera 2.4 million euros a year, more than it spends on its schools, "
        "on gravel and on cats."
    )
    two = (
        "Although half of the boxes stay empty on most nights, the city pays the opera 2.4 "
        "million euros a year."
    )
    answer = printed(
        f"{LEDE}\n\n{one}\n\n{COST}\n\n{UNION}", f"{LEDE}\n\n{COST}\n\n{UNION}\n\n{two}"
    )
    assert answer == [LEDE, one, two, COST, UNION]


@pytest.mark.parametrize(
    "text", ["“Nobody starved.”", '"It was cold."', "„Es war kalt.“", "»Kalt war es.«"]
)
def test_a_quotation_without_its_speaker_leans(text: str) -> None:
    assert leans(text)


@pytest.mark.parametrize("text", ["“It was cold,” Dahl said.", '"He left us," said the mayor.'])
def test_what_a_named_speaker_says_points_at_nobody(text: str) -> None:
    assert not leans(text)
