"""What a sentence proves by standing beside a telling of the same thing."""

import pytest

from tests.text.merging import merged, printed, telling

COMMON = "Twelve people who ate oysters at the festival are still in hospital."


def test_a_like_place_does_not_make_unlike_sentences_one() -> None:
    lines = [COMMON, "Nobody was told of it.", "The farm has closed."]
    assert sorted(printed(f"{COMMON} {lines[1]}", f"{COMMON} {lines[2]}")) == sorted(lines)


def test_a_short_sentence_behind_the_same_sentence_is_the_same_statement() -> None:
    answer = merged(f"{COMMON} Two have died.", f"{COMMON} Three have died.")
    assert [s.text for s in answer.sentences] == [COMMON, "Two have died."]
    assert [c.kind for c in answer.conflicts] == ["number"]


@pytest.mark.parametrize(
    "two",
    [
        "The screw was changed in September. Anybody who sends in a photograph of the cut cable "
        "will get the full price back.",
        "Anybody who sends in a photograph of the cut cable will get the full price back. "
        "The screw was changed in September.",
    ],
)
def test_a_half_too_short_to_prove_itself_is_found_beside_the_other(two: str) -> None:
    """Whichever half comes first."""
    one = (
        "The screw was changed in September, and anybody who sends in a photograph of the cut "
        "cable will get the full price back."
    )
    answer = merged(one, two)
    assert [s.text for s in answer.sentences] == [one]
    assert {a.article for a in answer.sentences[0].attributions} == {"a", "b"}
    assert telling(answer, "b").match in ("part", "edited")
