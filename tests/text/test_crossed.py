"""Two sources that tell the same of two people the other way round."""

import pytest

from tests.text.merging import merged


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Witness Per Dahl told the jury on Monday that he heard Sund shout at the guard. "
            "Witness Kai Holm told the jury on Monday that he heard nothing.",
            "Witness Per Dahl told the jury on Monday that he heard nothing. "
            "Witness Kai Holm told the jury on Monday that he heard Sund shout at the guard.",
        ),
        (
            "Diver Ada Brekke told the inquiry on Friday that she saw the hatch stand open. "
            "Diver Karl Ove Lund told the inquiry on Friday that he saw nothing.",
            "Diver Ada Brekke told the inquiry on Friday that she saw nothing. "
            "Diver Karl Ove Lund told the inquiry on Friday that he saw the hatch stand open.",
        ),
    ],
)
def test_two_witnesses_who_are_exchanged_are_both_printed_from_one_source(
    one: str, other: str
) -> None:
    """Else one would contradict himself and the other be printed nowhere."""
    answer = merged(one, other)
    assert answer.text == one
    assert [[a.article for a in s.attributions] for s in answer.sentences] == [["a", "b"]] * 2
    assert [c.kind for c in answer.conflicts] == ["name", "name"]


def test_who_is_jailed_and_who_is_acquitted_is_one_source_s_telling() -> None:
    """The second sentences are too short to be one; what they exchange still decides the first."""
    one = "Sundal Crown Court jailed Per Dahl for six years for arson. Kai Holm was acquitted."
    other = "Sundal Crown Court jailed Kai Holm for six years for arson. Per Dahl was acquitted."
    assert merged(one, other).text.startswith(one)


def test_a_fuller_name_leads_where_nothing_is_exchanged() -> None:
    one = "Diver Ada Lund told the inquiry on Friday that the hatch stood open."
    other = "Diver Ada Marie Lund told the inquiry on Friday that the hatch stood open."
    assert merged(one, other).text == other
