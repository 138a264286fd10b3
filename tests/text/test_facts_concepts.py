"""What the words of a telling are about, and what two tellings have in common."""

import pytest

from service.text.facts.common_ground import clause_at, common_ground
from service.text.facts.concepts import concept, read_concepts
from service.text.facts.contrasts import other_things
from service.text.facts.differences import align
from service.text.facts.related_names import read_persons
from service.text.facts.telling import Telling, Wording, read_wording


def wording(text: str) -> Wording:
    return read_wording(Telling(text, 0, len(text)))


@pytest.mark.parametrize(
    ("one", "other"),
    [("blast", "explosions"), ("arrested", "custody"), ("quake", "earthquake"), ("wed", "wed")],
)
def test_words_of_one_line_are_about_one_thing(one: str, other: str) -> None:
    assert concept(one) == concept(other)


@pytest.mark.parametrize(("one", "other"), [("rose", "fell"), ("killed", "injured"), ("a", "b")])
def test_words_of_two_lines_are_not(one: str, other: str) -> None:
    assert concept(one) != concept(other)


def test_a_verb_and_its_particle_are_one_word() -> None:
    """Who steps down resigns; a step alone is a step."""
    found = read_concepts(wording("He will step down on Friday"))
    assert found.at[2] == concept("resign")
    assert read_concepts(wording("a step too far")).at[1] == concept("step")


def test_light_words_and_figures_are_about_nothing() -> None:
    found = read_concepts(wording("The 12 of them were there"))
    assert found.at[:2] == ["", ""]
    assert set(found.worth) == set(found.at) - {""}


def test_rare_words_tell_more_than_common_ones() -> None:
    worth = read_concepts(wording("people visit colliery")).worth
    assert worth[concept("colliery")] > worth[concept("people")]


def test_what_two_tellings_share_is_the_same_from_either_side() -> None:
    a = wording("A blast at the Orlow colliery killed nine miners.")
    b = wording("Nine miners died in an explosion at Orlow, the ministry said.")
    here, there = common_ground(align(a, b)), common_ground(align(b, a))
    assert here == there
    assert {concept("explosion"), concept("die"), "orlow"} <= here.shared
    assert 0 < here.share <= 1


def test_nothing_is_shared_with_a_telling_of_light_words() -> None:
    ground = common_ground(align(wording("It was so."), wording("The blast killed nine.")))
    assert (ground.worth, ground.share) == (0, 0)


def test_a_clause_ends_at_punctuation_and_before_a_conjunction() -> None:
    told = wording("The crane fell, but nobody was hurt when it did.")
    assert told.keys[slice(*clause_at(told, 4))] == ["but", "nobody", "was", "hurt"]


def test_that_of_begins_no_clause() -> None:
    told = wording("The skull is probably that of a bishop.")
    assert clause_at(told, 3) == (0, len(told))


def test_gold_is_not_silver_unless_both_are_told() -> None:
    gold = wording("She won gold in the slalom.")
    silver = wording("She won silver in the slalom.")
    both = wording("She won silver and gold in the slalom.")
    assert other_things(align(gold, silver))
    assert not other_things(align(gold, both))


@pytest.mark.parametrize(
    "text",
    [
        "Transport Minister Ilse Brand opened the road.",
        "The transport minister, Ilse Brand, opened the road.",
        "Ilse Brand, the transport minister, opened the road.",
    ],
)
def test_an_office_is_known_wherever_it_stands(text: str) -> None:
    (person,) = read_persons(wording(text))
    assert person.parts == ("ilse", "brand")
    assert {concept("transport"), concept("minister")} <= person.office


def test_an_institute_is_nobody() -> None:
    assert read_persons(wording("A study by the University of Lund found nothing.")) == []
