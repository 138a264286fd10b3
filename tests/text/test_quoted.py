"""The same quotation, whoever tells it and however they name the speaker."""

import pytest

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
