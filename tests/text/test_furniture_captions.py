"""Captions of pictures amid a story, and whose picture it is."""

import pytest

from service.text.ends.paragraphs import paragraph_bounds
from service.text.furniture.stretches import furniture
from service.text.layout import lay_out
from service.text.model import Article
from tests.text.ferry_page import LAST, STORY, amid, left_out, page

CAPTION = "Divers in yellow suits carry the bell of the ferry up the steps of the northern quay"


def test_a_long_line_without_a_stop_among_paragraphs_that_have_theirs_is_a_caption() -> None:
    assert left_out(amid(CAPTION)) == [CAPTION]
    assert left_out(page("They saw this:", CAPTION, LAST)) == []


def test_a_line_close_above_a_pictures_credit_is_its_caption_where_paragraphs_stand_apart() -> None:
    seen = "John Miller is the captain of the ferry."
    assert left_out(amid(f"{seen}\nANN HILL / GETTY IMAGES")) == [seen, "ANN HILL / GETTY IMAGES"]
    assert left_out(amid(seen, "ANN HILL / GETTY IMAGES")) == ["ANN HILL / GETTY IMAGES"]


def test_a_caption_of_several_sentences_printed_twice_is_no_story() -> None:
    seen = "In mourning ... Harbour City, where the ferry sank."
    assert left_out(amid(seen, seen)) == [seen, seen]


def test_a_caption_is_one_sentence_and_an_agency() -> None:
    seen = "The captain leaves the court on this Friday. AFP"
    assert left_out(amid(seen)) == [seen]
    told = "The captain said that nobody saw him leave the court. AFP"
    assert left_out(amid(told)) == ["AFP"]


def test_what_closes_a_story_is_its_last_sentence_and_its_owner() -> None:
    """The same line is a caption amid the story."""
    seen = "The captain leaves the court on this Friday. AFP"
    assert left_out(page(seen)) == ["AFP"]
    assert left_out(page("Advertisement", seen, "Share", "12 comments")) == [
        "Advertisement", "AFP", "Share", "12 comments",
    ]  # fmt: skip
    gallery = [seen, "His lawyer waits at the door of the court. AFP"]
    assert left_out(page(*gallery)) == gallery


def test_an_owned_sentence_above_the_byline_is_the_pictures() -> None:
    seen = "The bell was raised on Friday. (AP)"
    front = ["A bell in the fog", seen, "By Jane Doe", "July 6, 2018"]
    assert left_out("\n\n".join([*front, STORY])) == front


def test_a_story_of_one_sentence_keeps_it_whoever_owns_it() -> None:
    assert left_out("The captain leaves the court this Friday. AFP") == ["AFP"]


@pytest.mark.parametrize(
    "told",
    [
        "The captain left the court on Friday.",
        "The captain resigned on Friday, after eleven years.",
        "El capitán dimitió el viernes.",
        "Los vecinos han pedido agua.",
        "Le capitaine a démissionné vendredi soir.",
        "La cloche s'est brisée vendredi.",
        "Der Kapitän ist am Freitag zurückgetreten.",
        "Die Taucher haben die Glocke gefunden.",
    ],
)
@pytest.mark.parametrize("owner", ["AFP", "EFE", "dpa", "AP", "(With AP)", "(avec AFP)"])
def test_what_is_told_in_a_past_tense_is_news_whoever_owns_it(told: str, owner: str) -> None:
    assert left_out(amid(f"{told} {owner}")) == [owner]


def test_a_caption_that_another_article_tells_as_news_is_news() -> None:
    seen = "The captain leaves the court on this Friday."
    ours = Article(id="a", source="A", text=amid(f"{seen} AFP"))
    theirs = Article(id="b", source="B", text=amid(seen))
    alone, _ = lay_out([ours, Article(id="b", source="B", text=STORY)])
    assert [ours.text[f.start : f.end] for f in alone.furniture] == [f"{seen} AFP"]
    retold, _ = lay_out([ours, theirs])
    assert [ours.text[f.start : f.end] for f in retold.furniture] == ["AFP"]


def test_what_stands_between_a_pictures_button_and_its_credit_is_its_caption() -> None:
    seen = "Relatives of the dead hold up pictures outside the court. A judge freed the captain."
    box = ("Enlarge this image", seen, "Max Green/AP")
    assert left_out(amid(*box)) == list(box)
    assert left_out(amid(seen, "Max Green/AP")) == ["Max Green/AP"]


def test_a_line_without_a_stop_in_a_long_list_of_sentences_is_story() -> None:
    """What has hundreds of lines is no page, and its captions are nobody's."""
    lines = [f"The mayor of town number {n} opened the new bridge on Monday." for n in range(400)]
    lines[200] = "The mayor of the last town of all opened a new bridge over the river on Monday"
    text = "\n".join(lines)
    assert furniture(text, paragraph_bounds(text)) == []
