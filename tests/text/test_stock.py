"""Stock phrases: who is named is all that they tell."""

import pytest

from tests.promises import broken
from tests.text.merging import merged, printed


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The harbor board did not immediately respond to a request for comment.",
            "The bishop did not immediately respond to a request for comment.",
        ),
        ("The brewery declined to comment.", "The customs service declined to comment."),
        (
            "The ferry's captain could not be reached for comment on Monday.",
            "The mayor could not be reached for comment on Monday.",
        ),
        (
            "Sundal Ferries said it was cooperating with investigators.",
            "The state railway said it was cooperating with investigators.",
        ),
        (
            '"We are deeply saddened by this loss of life," said Sundal Ferries chief Kai Holm.',
            '"We are deeply saddened by this loss of life," said Health Minister Ada Brekke.',
        ),
    ],
)
def test_who_is_told_of_in_a_stock_phrase_is_printed(one: str, other: str) -> None:
    """Two desks wrote it of two people; neither sent the other's words on."""
    answer = merged(one, other)
    assert [s.text for s in answer.sentences] == [one, other]
    assert [s.independent for s in answer.sentences] == [1, 1]
    assert not broken(answer)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Sundal Ferries did not immediately respond to a request for comment.",
            "The company did not immediately respond to a request for comment.",
        ),
        (
            "A spokesman for Sundal Ferries declined to comment on the case.",
            "Sundal Ferries declined to comment on the case.",
        ),
        (
            "Sundal Ferries did not immediately respond to an email seeking comment.",
            "Sundall Feries did not immediately respond to an email seeking comment.",
        ),
        (
            '"We are deeply saddened by this loss of life," said chief executive Kai Holm.',
            '"We are deeply saddened by this loss of life," Holm said.',
        ),
    ],
)
def test_one_who_is_named_otherwise_in_a_stock_phrase_is_one_all_the_same(
    one: str, other: str
) -> None:
    assert len(printed(one, other)) == 1
