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


WHOLE = "Harbor chief Dag Torsen said crews had built a floating wall across the inlet"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (f"{WHOLE}. He said the wall was holding.", f"{WHOLE} and that the wall was holding."),
        (
            "The duke opened the pier. It is 900 meters long. It cost $2 billion. "
            "It took six years.",
            "The duke opened the pier, which is 900 meters long, cost $2 billion and took "
            "six years.",
        ),
        (
            "The old harbor pier opened on Friday. It cost $2 billion. It took six years.",
            "The old harbor pier, which cost $2 billion and took six years, opened on Friday.",
        ),
        (
            "His lawyer, Kai Holm, said the copper came from a ship breaker. "
            '"My client has receipts," Holm said.',
            '"My client has receipts," said his lawyer, Kai Holm, who said the copper came from '
            "a ship breaker.",
        ),
    ],
)
def test_each_short_sentence_finds_its_part_of_the_long_one(one: str, other: str) -> None:
    """However many stand in a row, with who says so told again or not, and by how many sources."""
    for texts in ((one, other), (other, one), (one, other, one)):
        answer = merged(*texts)
        assert [s.text for s in answer.sentences] == [other]
        assert len(answer.sentences[0].attributions) == len(texts)


def test_what_the_long_sentence_does_not_hold_is_printed_beside_it() -> None:
    one = f"{WHOLE}. He said the sluice was leaking."
    other = f"{WHOLE} and that the wall was holding."
    assert "He said the sluice was leaking." in printed(one, other)


def test_what_another_says_beside_it_is_printed() -> None:
    one = (
        "His lawyer, Kai Holm, said the copper came from a ship breaker. "
        '"My client has receipts," Brekke said.'
    )
    other = (
        '"My client has receipts," said his lawyer, Kai Holm, who said the copper came from '
        "a ship breaker."
    )
    assert '"My client has receipts," Brekke said.' in printed(one, other)


def test_a_stripped_copy_s_few_quoted_words_are_told_with_the_quotation() -> None:
    """Its ends are guessed, and who says so stands before the words and not behind them."""
    one = 'Holm has sold nine million lamps. "I am tired. I want to sleep," Holm said on her blog.'
    other = "holm has sold nine million lamps she said i am tired i want to sleep"
    answer = merged(one, other)
    assert answer.text == one
    assert all(len(s.attributions) == 2 for s in answer.sentences)


def test_who_says_so_is_no_sentence_of_a_stripped_copy() -> None:
    one = (
        "The sluice at Sundal will be closed for repairs on Monday. Mayor Ada Brekke will not "
        "visit the lighthouse on Thursday. The ferry to Holm will sail twice a day in winter."
    )
    other = (
        "the sluice at sundal will be closed for repairs on monday mayor ada brekke will not "
        "visit the lighthouse on thursday her office said the ferry to holm will sail twice a "
        "day in winter"
    )
    assert merged(one, other).text == one
