"""The same quotation, whoever tells it and however they name the speaker."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.text.quoted import quotation_marks
from tests.text.merging import merged, printed


@pytest.mark.parametrize(
    "other",
    [
        "“This is a small gate in a long wall,” Karelia's chief negotiator, Anton Reva, told us.",
        "Anton Reva told reporters after nine hours of talks in a hotel at the border that had no "
        "heating: “This is a small gate in a long wall.”",
        "«This is a small gate,» Anton Reva said through an interpreter, «in a long wall.»",
    ],
)
def test_one_quotation_is_printed_once_whatever_its_speech_tag(other: str) -> None:
    one = "“This is a small gate in a long wall,” said Anton Reva, who led Karelia's delegation."
    (sentence,) = merged(one, other).sentences
    assert [a.article for a in sentence.attributions] in (["a", "b"], ["b", "a"])


@pytest.mark.parametrize(
    "other",
    [
        "“No more water for the golf courses,” read a banner that students carried past the hall.",
        "The mayor wants to stop giving water to the golf courses before anyone else's is cut.",
        "“No more water,” said Mayor Greta Holm, who has not paid her own bill since the spring.",
    ],
)
def test_what_is_not_the_same_quotation_is_printed(other: str) -> None:
    one = "“No more water for the golf courses,” said Mayor Greta Holm."
    assert printed(one, other) == [one, other]


def test_a_quotation_with_news_beside_it_is_printed() -> None:
    """More than who said it must not vanish."""
    tag = "the mate said, adding that the radar had failed at dusk and that nobody had slept."
    one = f"“We did not see it coming at all,” {tag}"
    other = one.replace(tag, "the captain of the ferry, Jan Rask, told reporters at the court,") + (
        " where he faces charges of having left the bridge while 31 people were aboard."
    )
    assert sorted(printed(one, other)) == sorted([one, other])


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("'We left,' he said.", "''"),
        ("He said: 'We left. Nobody saw us.", "'"),
        ("Nobody saw us,' he said.", "'"),
        ("They call it ‘home’ and ‘theft’.", "‘’‘’"),
        ("'The soldiers' graves were empty,' he said.", "''"),
        ("“He said ‘no’ to us,” she said.", "“”"),
        ("The brewers' cat and the vicars’ trout don't meet.", ""),
        ("'Til then, rock 'n' roll and the '90s.", ""),
        ("It was the cat 's trout.", ""),
    ],
)
def test_apostrophes_are_told_from_single_marks(text: str, marked: str) -> None:
    assert "".join(text[at] for at in quotation_marks(text, 0, len(text))) == marked


@given(st.text(alphabet="a .,!?'‘’\"“”\n:-", max_size=40))
def test_marks_are_found_in_order_whatever_the_text(text: str) -> None:
    found = quotation_marks(text, 0, len(text))
    assert found == sorted(set(found))
    assert all(text[at] in "'‘’\"“”" for at in found)
