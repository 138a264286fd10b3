"""Outlets that a story has named are known by their short names in its other sentences."""

import pytest

from service.text.credit.outlets import shipped
from service.text.credit.shortnames import short_names
from service.text.merge import merge
from service.text.model import Article


def credited(*texts: str) -> dict[str, list[tuple[str, str]]]:
    """The credits of every printed sentence: the outlet's name, and the words that name it."""
    articles = [Article(id=f"a{n}", source=f"Paper {n}", text=t) for n, t in enumerate(texts)]
    return {
        s.text: [(c.name, s.text[c.start : c.end]) for c in s.credits]
        for s in merge(articles).sentences
    }


def test_the_last_word_of_a_name_stands_for_it_in_the_same_story() -> None:
    told = credited(
        "The bridge had a crack in March, the Hollywood Reporter said on Monday.\n\n"
        "Nobody closed it, the Reporter said, citing two engineers.",
        "A diver found the wreck of the ferry off the northern cape.\n\n"
        "A man asked the Reporter of the year for a light.",
    )
    assert told["Nobody closed it, the Reporter said, citing two engineers."] == [
        ("The Hollywood Reporter", "Reporter")
    ]
    assert told["A man asked the Reporter of the year for a light."] == []


def test_a_name_that_no_table_has_is_known_once_a_sentence_told_that_it_is_an_outlets() -> None:
    told = credited(
        "The guard told the site Tidewatch that he had slept.\n\n"
        "The gate was open all night, Tidewatch said.\n\n"
        "Tidewatch was founded by two sisters in a garage."
    )
    assert told["The gate was open all night, Tidewatch said."] == [("Tidewatch", "Tidewatch")]
    assert told["Tidewatch was founded by two sisters in a garage."] == []


def test_a_short_name_that_two_outlets_share_is_nobodys() -> None:
    names = [("The Washington Post", "Washington Post"), ("The Denver Post", "Denver Post")]
    assert short_names(names, outlets=shipped()) == {}
    assert short_names(names[:1], outlets=shipped()) == {"Post": "The Washington Post"}


@pytest.mark.parametrize("name", ["Kyodo News", "The Associated Press", "Al Jazeera", "CNN"])
def test_words_that_anybody_is_called_by_are_no_short_name(name: str) -> None:
    assert short_names([(name, name)], outlets=shipped()) == {}
