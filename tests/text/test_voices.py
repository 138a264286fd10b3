"""A quotation is printed in the words and marks of one source."""

import pytest

from tests.promises import broken
from tests.text.merging import merged

FIRST = "“We came with nothing. We leave with a gate and a key to it,” Reva said."


@pytest.mark.parametrize(
    "other",
    [
        '"We came with nothing. We leave with a gate and a key to it," Anton Reva told reporters.',
        '"We came here with nothing at all. We leave with a gate and a key to it," he said.',
        '"We came with nothing," Reva said late on Sunday. "We leave with a gate and a key to it."',
    ],
)
def test_a_quotation_over_two_sentences_has_one_source(other: str) -> None:
    one, two = merged(FIRST, other).sentences
    assert one.attributions[0].article == two.attributions[0].article
    assert {a.article for a in one.attributions} == {a.article for a in two.attributions}


def test_a_source_that_lacks_half_of_a_quotation_leads_nothing_of_it() -> None:
    """The fuller end is not taken from a source that the beginning cannot be taken from."""
    end = '"We leave with a gate and a key to it," Reva told reporters on the quay at dawn.'
    answer = merged(FIRST, end)
    marks = [(s.text.count("“"), s.text.count("”"), s.text.count('"')) for s in answer.sentences]
    assert sum(a - b for a, b, _ in marks) == 0
    assert all(straight % 2 == 0 for *_, straight in marks)


def test_somebodys_own_words_are_printed_before_their_paraphrase() -> None:
    told = "Hansen said on Monday in Oslo she would not sell a single share to a stranger."
    said = "“I will not sell a single share to a stranger,” Hansen said on Monday in Oslo."
    answer = merged(told, said)
    assert answer.sentences[0].text == said


def test_whom_a_torn_quotation_leads_is_printed_once() -> None:
    """A sentence that comes to lead for its quotation may be one that another statement has."""
    texts = (
        "The crew rebuilt the mill reportedly near Lund in 1995 while dozens of boys looked on. "
        'The owner elsewhere the old canal near Perth for the third time this year," he said.',
        "The owner examined the old canal near Perth for the third time this year. "
        'The crew rebuilt the mill near Lund in 1995 while dozens of boys looked on," he said.',
        '"The crew rebuilt the mill near Lund in 1995 reportedly while dozens of boys looked on. '
        'The owner examined the old canal near Perth for the third time this year," he said.',
    )
    assert broken(merged(*texts)) == []
