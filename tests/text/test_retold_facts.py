"""One fact in other words: what ties two tellings of it, and what shows that there are two."""

import pytest

from service.text.facts.amounts import quantities
from service.text.facts.conflict import disagreements
from service.text.facts.contrary_deeds import contrary_disagreements
from service.text.facts.differences import align
from service.text.facts.joined_amounts import scores_joined
from service.text.facts.quantities import is_age
from service.text.facts.telling import Telling, Wording, read_wording, stem
from service.text.facts.tenses import COMING, PAST, deeds_at, tense_at
from service.text.merge import merge
from service.text.model import Article


def wording(text: str) -> Wording:
    return read_wording(Telling(text, 0, len(text)))


def told(one: str, other: str) -> list[tuple[str, str, str]]:
    """What two related statements disagree on."""
    a, b = (Telling(text, 0, len(text)) for text in (one, other))
    return [(d.kind, d.value_here, d.value_there) for d in disagreements(a, b, same=False)]


def merged(one: str, other: str) -> list[tuple[str, tuple[str, ...]]]:
    answer = merge([Article(id="a", source="a", text=one), Article(id="b", source="b", text=other)])
    return [(c.kind, tuple(v.value for v in c.values)) for c in answer.conflicts]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The council approved the harbour plan in Oldby.", "Oldby council rejected the plan."),
        ("The union turned down the offer of the airline.", "The union accepted the offer."),
        ("The court convicted the banker of fraud.", "The court found the banker not guilty."),
    ],
)
def test_contrary_deeds_are_told_whichever_side_they_are_on(one: str, other: str) -> None:
    a, b = (wording(f"{text} The harbour of Oldby") for text in (one, other))
    here = list(contrary_disagreements(align(a, b)))
    there = list(contrary_disagreements(align(b, a)))
    assert [d.kind for d in here] == ["negation"]
    assert [d.swapped() for d in there] == here


def test_who_does_both_does_neither_to_one_thing() -> None:
    one = "The council of Oldby approved the harbour plan and rejected the bridge."
    other = "The council of Oldby rejected the bridge, and approved the harbour plan."
    assert not list(contrary_disagreements(align(wording(one), wording(other))))


def test_what_is_denied_is_on_no_side() -> None:
    """Who could not confirm a thing has not denied it."""
    one = "The ministry of Arvo could not confirm the capture of the town of Sable."
    other = "The ministry of Arvo denied the capture of the town of Sable."
    assert not list(contrary_disagreements(align(wording(one), wording(other))))


def test_votes_are_a_score_where_the_other_telling_has_one() -> None:
    text = wording("passed by 41 votes to 38 on Monday")
    (score,) = scores_joined(text, quantities(text))
    assert (score.number.form, score.number.parts) == ("pair", (41.0, 38.0))


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("the driver, 58, was", True),
        ("Ida Roth, 58, was", True),
        ("a 58-year-old driver", True),
        ("a driver aged 58 was", True),
        ("after 58 years in prison", False),
        ("the 58 drivers were", False),
    ],
)
def test_an_age_is_told_by_its_form(text: str, age: bool) -> None:
    found = wording(text)
    (quantity,) = quantities(found)
    assert is_age(found, quantity) is age


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("He was seen on Monday", PAST),
        ("He will be seen on Monday", COMING),
        ("He will appear before a judge on Monday", COMING),
        ("Doubts on Monday", 0),
    ],
)
def test_a_clause_tells_its_tense(text: str, tense: int) -> None:
    found = wording(text)
    assert tense_at(found, len(found) - 1) == tense


def test_what_was_done_is_told_before_its_day() -> None:
    found = wording("The thief was arrested on Monday over what he had earned")
    assert deeds_at(found, found.keys.index("monday")) == {stem("arrested")}


def test_a_day_at_the_head_is_told_of_the_clause_behind_it() -> None:
    one = "On Monday, the bank of Norland raised its key rate by half a point."
    other = "The key rate was raised by half a point on Tuesday by the bank of Norland."
    assert told(one, other) == [("date", "Monday", "Tuesday")]


def test_statements_that_name_other_days_are_read_where_they_tell_one_fact() -> None:
    """Alone in their request, they are two stories by their names: Friday, Monday."""
    one = "The Nepalese parliament will elect its speaker on Friday."
    other = "On Monday, lawmakers in Nepal will vote to choose the parliament's speaker."
    assert [kind for kind, _ in merged(one, other)] == ["date"]


def test_one_frame_is_no_fact() -> None:
    one = "The agency has received 14 reports of rails coming loose, including two injuries."
    other = "The agency has received 31 reports of handles breaking, including four burns."
    assert not merged(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("A man was held in Arvo over 12 thefts.", "A second man was held in Arvo over 9 thefts."),
        ("Line 6 to Arvo is shut for 9 weeks.", "Line 8 to Arvo is shut for 2 weeks."),
        ("The quake off Arvo had a magnitude of 6.1.", "The aftershock off Arvo had 4.9."),
    ],
)
def test_another_thing_has_figures_of_its_own(one: str, other: str) -> None:
    assert not told(one, other)


def test_a_disagreement_is_told_once() -> None:
    one = "The inspectors were able to visit the plant at Karun."
    other = "The inspectors were unable to visit the plant at Karun."
    a, b = (Telling(text, 0, len(text)) for text in (one, other))
    assert len(disagreements(a, b)) == 1


def test_forms_that_no_rule_makes_are_of_one_stem() -> None:
    assert stem("shook") == stem("shaken") == stem("shake")
    assert stem("wound") != stem("wind")
