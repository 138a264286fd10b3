"""What is told in the active and in the passive."""

import pytest

from tests.text.merging import merged, printed


@pytest.mark.parametrize(
    ("active", "passive"),
    [
        (
            "The council approved the budget on Monday night.",
            "The budget was approved by the council on Monday night.",
        ),
        (
            "A swarm of hornets closed the swimming bath of Nether Wallow.",
            "The swimming bath of Nether Wallow has been closed by a swarm of hornets.",
        ),
    ],
)
def test_one_thing_in_the_active_and_the_passive_is_one_statement(
    active: str, passive: str
) -> None:
    assert [len(s.attributions) for s in merged(active, passive).sentences] == [2]


def test_who_is_sued_is_not_who_sues() -> None:
    one = "The bakers' guild of Sundal sued the mill on Friday over eleven barrels of rye."
    other = "On Friday the bakers' guild was sued by the mill in Sundal over eleven casks of rye."
    assert sorted(printed(one, other)) == sorted([one, other])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Corvane was sold by Lindal for 11 barrels.", "Corvane sold Lindal for 11 barrels."),
        (
            "Holm lost 31-17 to Nether Wallow in the rain on Saturday.",
            "Holm beat Nether Wallow 31-17 in the rain on Saturday.",
        ),
        (
            "Sundal a été poursuivi par Lindal pour onze barils lundi soir.",
            "Sundal a poursuivi Lindal pour onze barils lundi soir.",
        ),
        (
            "Sundal fue demandado por Lindal ante once jueces el lunes.",
            "Sundal ha demandado a Lindal ante once jueces el lunes.",
        ),
    ],
)
def test_the_same_two_in_the_same_places_with_the_deed_turned_are_two_statements(
    one: str, other: str
) -> None:
    assert sorted(printed(one, other)) == sorted([one, other])


@pytest.mark.parametrize("denied", ["did not approve", "never approved"])
def test_a_denial_is_no_telling_of_the_passive(denied: str) -> None:
    one = f"The council {denied} the budget of the swimming bath."
    other = "The budget of the swimming bath was approved by the council."
    assert sorted(printed(one, other)) == sorted([one, other])


def test_a_participle_with_its_doer_is_no_active_verb() -> None:
    one = "The wooden bridge that was burnt by the mutineers near Sundal will be built again."
    other = "The wooden bridge burnt by the mutineers near Sundal will be built again."
    assert [len(s.attributions) for s in merged(one, other).sentences] == [2]
