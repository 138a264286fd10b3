"""Who says a sentence, in which words, and what differs."""

import pytest

from tests.text.merging import merged, telling


def edits(printed: str, other: str) -> list[tuple[str, str, str]]:
    answer = merged(printed, other)
    return [(e.op, e.here, e.there) for e in telling(answer, "b").edits]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "“We won’t pay,” Ruth Cole told the 1,200 strikers.",
            "WE WONT PAY RUTH COLE TOLD THE 1200 STRIKERS",
        ),
        (
            "The U.S. share rose to 6% in May, Gunter Weiss wrote.",
            "The US share rose to 6 per cent in May, Gunter Weiss wrote.",
        ),
        (
            "Nine bears crossed the road near Alta on Friday.",
            "9 bears crossed the road near Alta on Friday.",
        ),
        (
            "« C'est fini », a dit Paul Girard aux pompiers.",
            '"C’est fini", a dit Paul Girard aux pompiers.',
        ),
    ],
)
def test_case_marks_spaces_and_spelled_numbers_are_no_differences(one: str, other: str) -> None:
    assert telling(merged(one, other), "b").match == "verbatim"


def test_every_difference_is_listed() -> None:
    printed = "Rescuers found the two climbers alive on Sunday below the north face of Mount Asker."
    other = "Rescuers found two climbers alive on Monday below the north face of Mount Asker."
    assert edits(printed, other) == [("delete", "the", ""), ("replace", "Sunday", "Monday")]


def test_a_number_is_never_cut_in_an_edit() -> None:
    printed = "The bank raised its key rate to 4.75 percent on Thursday, a record for the country."
    other = printed.replace("4.75", "4.5")
    assert edits(printed, other) == [("replace", "4.75", "4.5")]


def test_the_printed_words_come_first_and_differ_from_nothing() -> None:
    answer = merged("Snow closed the pass.", "Snow closed the pass.")
    first, second = answer.sentences[0].attributions
    assert (first.match, first.score, first.edits) == ("verbatim", 1.0, ())
    assert (second.match, second.score, second.edits) == ("verbatim", 1.0, ())


@pytest.mark.parametrize(
    ("printed", "other", "edit"),
    [
        (
            "The ferry line owes €2.5 billion to three banks in Torvik.",
            "The ferry line owes $2.5 billion to three banks in Torvik.",
            ("replace", "€2.5", "$2.5"),
        ),
        (
            "The thermometer on the pier fell to -14 degrees before dawn.",
            "The thermometer on the pier fell to 14 degrees before dawn.",
            ("replace", "-14", "14"),
        ),
    ],
)
def test_another_sign_of_a_figure_is_a_difference(
    printed: str, other: str, edit: tuple[str, str, str]
) -> None:
    assert edits(printed, other) == [edit]
    assert telling(merged(printed, other), "b").match == "edited"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("It fell to −14 degrees on the pier.", "It fell to -14 degrees on the pier."),
        ("The line owes $2 billion to banks.", "the line owes 2 billion to banks"),
        ("Nurses counted nine cases of Covid-19.", "Nurses counted nine cases of Covid 19."),
    ],
)
def test_a_hyphen_a_dash_or_a_lost_sign_is_no_difference(one: str, other: str) -> None:
    assert telling(merged(one, other), "b").match == "verbatim"
