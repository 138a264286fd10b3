"""A dateline that lost its dash is told by another article's."""

import pytest

from service.text.merge import merge
from service.text.model import Article, MergedArticle

LEAD = "A freight train left the rails near Osk early on Thursday, officials said."
MORE = "Nobody was hurt, and the line was open again by noon."


def _merged(one: str, other: str) -> MergedArticle:
    return merge([Article(id=id, source=id, text=text) for id, text in (("a", one), ("b", other))])


def _stripped(text: str) -> str:
    return "".join(c for c in text.lower() if c.isalnum() or c == " ").replace("  ", " ")


@pytest.mark.parametrize(
    "dateline",
    [
        "HALDEN BAY —",
        "HALDEN BAY, Norvania —",
        "HALDEN BAY, Norvania, March 4 —",
        "VELBY, March 4 (NW) —",
        "Halden Bay, March 4 -",
    ],
)
@pytest.mark.parametrize("lead", [LEAD, LEAD.replace("A freight train", "Two freight trains")])
def test_a_stripped_dateline_is_left_out(dateline: str, lead: str) -> None:
    stripped = _stripped(f"{dateline} {lead} {MORE}")
    found = _merged(f"{dateline} {LEAD} {MORE}", stripped)
    (left_out,) = (article.left_out for article in found.articles if article.id == "b")
    assert [piece.kind for piece in left_out] == ["dateline"]
    assert left_out[0].text == _stripped(dateline).strip()
    assert "halden" not in found.text


def test_a_dateline_that_lost_its_dash_alone_is_left_out() -> None:
    found = _merged(f"HALDEN BAY — {LEAD} {MORE}", f"Halden Bay {LEAD} {MORE}")
    assert found.text == f"{LEAD} {MORE}"


@pytest.mark.parametrize(
    "front", ["halden bay officials said a freight train left the rails", "halden bay is a port"]
)
def test_a_place_that_opens_a_sentence_is_story(front: str) -> None:
    rest = _stripped(f"the town has four hundred houses and no doctor of its own {MORE}")
    found = _merged(f"HALDEN BAY — {LEAD} {MORE}", f"{front} {rest}")
    assert "halden bay" in found.text


def test_a_lead_that_opens_with_its_place_keeps_it() -> None:
    lead = "Paris bakers struck on Monday over the price of flour, their union said."
    found = _merged(f"PARIS — {lead} {MORE}", _stripped(f"{lead} {MORE}"))
    assert not next(article for article in found.articles if article.id == "b").left_out
