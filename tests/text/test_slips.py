"""One name or figure in two spellings, wherever two articles of one event tell it."""

import pytest

from tests.text.merging import merged

HERALD = (
    "The ferry Maid of Lorne ran aground off Kintail on Monday with {crowd} people aboard. "
    "The coastguard in Oban took all of them off by helicopter, Captain {captain} said."
)
POST = (
    "Crowds met the passengers of the Maid of Lorne on the quay at Oban. "
    "{captain} had been at sea off Kintail for thirty years and wept as she counted {crowd} people."
)


def slips(here: str, there: str) -> list[tuple[str, list[str]]]:
    return [(c.kind, [v.value for v in c.values]) for c in merged(here, there).conflicts]


def told(*, captain: str = "Mairi Strachan", crowd: str = "1,482") -> str:
    return HERALD.format(captain=captain, crowd=crowd)


def retold(*, captain: str = "Mairi Strachan", crowd: str = "1,482") -> str:
    return POST.format(captain=captain, crowd=crowd)


def test_two_stories_that_spell_alike_tell_nothing_otherwise() -> None:
    assert slips(told(), retold()) == []


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ("Mairi Strachan", "Mairi Stracken"),  # a surname misheard
        ("Mairi Strachan", "Marion Strachan"),  # the first name of another
    ],
)
def test_a_person_in_two_spellings_is_told(here: str, there: str) -> None:
    """Their sentences have nothing else in common."""
    assert slips(told(captain=here), retold(captain=there)) == [("name", [here, there])]


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ("Mairi Strachan", "Mairi Strachan's"),
        ("Stephen Strachan", "Steve Strachan"),
        ("Mairi Strachan", "Donald Strachan"),  # who may be her husband
        ("North Korea", "North Korean"),
        ("Interior Minister", "Interior Ministry"),
        ("Supreme Court", "Supreme Courts"),
    ],
)
def test_other_forms_and_other_people_are_no_slips(here: str, there: str) -> None:
    assert slips(told(captain=here), retold(captain=there)) == []


def test_two_people_of_one_article_are_two_people() -> None:
    both = told() + " Her aunt, Mairi Stracken, had tea ready for the crew."
    assert slips(both, retold(captain="Mairi Stracken")) == []


@pytest.mark.parametrize(("here", "there"), [("1,482", "1,842"), ("1482", "1284")])
def test_a_figure_with_two_digits_exchanged_is_told(here: str, there: str) -> None:
    assert slips(told(crowd=here), retold(crowd=there)) == [("number", [here, there])]


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ("1,482", "1482"),
        ("1,482", "1,300"),  # no slip of the hand
        ("1,482", "8,214"),  # more than two digits stand elsewhere
        ("1,400", "4,100"),  # round: two estimates
    ],
)
def test_other_figures_are_no_slips(here: str, there: str) -> None:
    assert slips(told(crowd=here), retold(crowd=there)) == []


def test_who_tells_both_figures_tells_of_two_things() -> None:
    both = told() + " A year ago she had carried 1,842 cattle."
    assert slips(both, retold(crowd="1,842")) == []


def test_years_are_no_slips() -> None:
    here = told() + " She was built in 1987."
    there = retold() + " Kintail lighthouse dates from 1978."
    assert slips(here, there) == []


def test_two_events_have_figures_and_people_of_their_own() -> None:
    other = (
        "Voters in Tarragon elected a mayor on Sunday, and 1,842 of them cast a blank ballot. "
        "Mairi Stracken of the Green List won in Eastgate and Marsh End, Basil Thyme in Sage Hill."
    )
    assert slips(told(), other) == []
