"""One frame, and other people, places and things in it."""

import pytest

from tests.promises import broken
from tests.text.merging import merged

BELLS = "Nobody in Holm had heard the bells of the old lighthouse ring since 1911."


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Shares of Lumira rose 3.1 percent to 42 crowns.",
            "Shares of Dragnet rose 3.3 percent to 47 crowns.",
        ),
        (
            "A 24-year-old man from Holm was jailed for six years on Monday for burning a barn.",
            "A 31-year-old man from Sundal was jailed for nine years on Monday for burning a barn.",
        ),
        (
            "The police arrested a 24-year-old man in the town of Holm on suspicion of arson.",
            "The police arrested a 42-year-old woman in the town of Holm on suspicion of fraud.",
        ),
    ],
)
def test_what_names_nobody_that_the_other_names_is_printed(one: str, other: str) -> None:
    """Also beside a sentence that both tell, and however alike the two look."""
    for text, another in ((one, other), (f"{one} {BELLS}", f"{other} {BELLS}")):
        answer = merged(text, another)
        assert {s.text for s in answer.sentences} >= {one, other}
        assert not broken(answer)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The flood killed 14 people in Holm and 9 in Sundal, officials said on Sunday.",
            "The flood killed 17 people in Holm and 11 in Sundal, officials said on Sunday.",
        ),
        (
            "A 24-year-old man from Holm was jailed for six years on Monday for burning a barn.",
            "A 25-year-old man from Holm was jailed for nine years on Tuesday for burning a barn.",
        ),
    ],
)
def test_other_figures_of_the_same_places_are_a_conflict(one: str, other: str) -> None:
    (sentence,) = merged(one, other).sentences
    assert len(sentence.attributions) == 2
    assert sentence.conflicts


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The theater will open on Friday.", "The brewery will close on Friday."),
        (
            "Ada Brekke, 41, of Holm, died at the mill.",
            "Kai Dahl, 52, of Sundal, died at the mill.",
        ),
        ("Ada Brekke was acquitted.", "Kai Dahl was acquitted."),
    ],
)
def test_the_same_said_of_others_is_no_restatement(one: str, other: str) -> None:
    answer = merged(f"{one} {BELLS}", f"{other} {BELLS}")
    assert len(answer.sentences) == 3
    assert not any(r.kind == "restatement" for s in answer.sentences for r in s.related)


def test_nobody_is_no_other_subject_than_no_one() -> None:
    answer = merged(f"{BELLS} No one was hurt.", f"Nobody was hurt. {BELLS}")
    kinds = [[r.kind for r in s.related] for s in answer.sentences]
    assert len(answer.sentences) == 2 or kinds.count(["restatement"]) == 2
