"""How like sentences are, and when one adds nothing to another."""

import pytest

from tests.text.merging import merged, printed


def test_one_who_adds_a_clause_is_printed() -> None:
    """Two that each have a clause of their own are both printed, and linked by what they share."""
    fire = "A fire destroyed the town hall of Elmsford on Saturday night, witnesses said"
    one = f"{fire}, while the mayor was abroad at a conference of twin cities."
    two = f"{fire}, and flames spread to a bakery and three parked delivery vans."
    answer = merged(one, two)
    assert [s.text for s in answer.sentences] == [one, two]
    assert [r.kind for s in answer.sentences for r in s.related] == ["clause", "clause"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Route 29 is a state highway in New Jersey.", "Route 50 is a state highway in Nevada."),
        ("Anna Berg scored 20 points for Malmo.", "Carla Dahl scored 14 points for Lund."),
        (
            "President Alan Moore met Chancellor Eva Brandt in Vienna on Monday to discuss steel.",
            "President Alan Moore praised Chancellor Eva Brandt in Vienna on Monday for her nerve.",
        ),
        (
            "The company did not immediately respond to a request for comment on the recall.",
            "The ministry did not immediately respond to questions about the ferry.",
        ),
    ],
)
def test_a_like_frame_about_others_is_another_statement(one: str, other: str) -> None:
    """Names, numbers and stock phrases do not make two sentences one."""
    assert printed(one, other) == [one, other]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The bridge will stay closed until Friday, the transport ministry said on Monday.",
            "On Monday the transport ministry said the bridge will stay closed until Friday.",
        ),
        (
            "Firefighters rescued 14 goats from a burning barn near Ashford.",
            "Firefighters rescued fourteen goats from a burning barn close to Ashford.",
        ),
        (
            "The U.S. Navy lost contact with the 5,300-ton ship at 4 a.m.",
            "THE US NAVY LOST CONTACT WITH THE 5300 TON SHIP AT 4 AM.",
        ),
    ],
)
def test_the_same_told_with_small_edits_is_one_statement(one: str, other: str) -> None:
    assert len(printed(one, other)) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("is in hospital.", "was not badly hurt."),
        ("was in hospital.", "was not badly hurt."),
        ("resigned on Monday.", "has sued the company."),
        (
            "sending the shares of the operator down 4%.",
            "the third such failure since its merger with a smaller rival in 2022.",
        ),
    ],
)
def test_another_predicate_is_another_statement(one: str, other: str) -> None:
    """However much of either sentence their subject is."""
    subject = "The driver, a 34-year-old woman,"
    assert printed(f"{subject} {one}", f"{subject} {other}") == [
        f"{subject} {one}",
        f"{subject} {other}",
    ]


def test_who_said_it_is_no_clause_of_its_own() -> None:
    """A source named otherwise is told among the edits, however long it is described."""
    crest = "The river will crest on Thursday night at nine meters,"
    one = f"{crest} chief hydrologist Lena Ost of the weather service said on Tuesday."
    other = f"{crest} according to a statement issued by the regional government in Sundal."
    assert len(printed(one, other)) == 1


def test_a_quotation_does_not_vanish_behind_its_paraphrase() -> None:
    said = "“I told them at the half that nobody remembers second place,” coach Paula Grant said."
    told = "Coach Paula Grant said she had told her team at half-time nobody remembers the second."
    assert said in printed(said, told)


def test_half_of_a_paraphrase_does_not_hide_a_quotation() -> None:
    """Not where the other sentence holds all of its words either."""
    told = "Lyng said the board had been divided, and four members wanted half a point at once."
    said = "Lyng said the board had been divided. “Four members wanted half a point at once.”"
    assert "“Four members wanted half a point at once.”" in printed(told, said)
