"""One sentence that says what several others say."""

from tests.text.merging import merged, printed, telling

ONE = "The bridge over the Skerne will close in May, and commuters will have to take the ferry."
TWO = [
    "The bridge over the Skerne will close in May so that divers can look at its oldest pillars.",
    "Commuters will have to take the ferry, which leaves every half hour from the fish market.",
]


def test_one_sentence_is_part_of_the_two_that_say_it() -> None:
    """Each half is credited where it is said, and the halves are the whole sentence."""
    answer = merged(ONE, " ".join(TWO))
    assert [s.text for s in answer.sentences] == TWO
    halves = [telling(answer, "a", sentence=n) for n in (0, 1)]
    assert [half.match for half in halves] == ["part", "part"]
    assert " ".join(half.text for half in halves) == ONE


def test_two_sentences_are_part_of_the_one_that_says_both() -> None:
    """They are one span, though what the second one says would prove nothing by itself."""
    two = "The bridge over the Skerne will close in May. Commuters will have to take the ferry."
    answer = merged(ONE, two)
    assert [s.text for s in answer.sentences] == [ONE]
    both = telling(answer, "b")
    assert (both.match, both.text) == ("part", two)


def test_a_clause_of_its_own_keeps_a_sentence_whole() -> None:
    """Where something would be left unsaid the sentence is printed."""
    more = ONE.replace(", and", ", though a famous chess player chained himself to it, and")
    assert more in printed(more, " ".join(TWO))
