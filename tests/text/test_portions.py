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


def test_a_speaker_and_a_phrase_of_two_statements_are_no_sum_of_them() -> None:
    """Nobody is lent the words that the speaker said elsewhere, nor loses their own."""
    own = (
        "Harbor pilot Irma Dahl told reporters on the quay at Skerne that fog and high waves "
        "slowed the work of a rescue helicopter."
    )
    other = (
        '"We have water for two days and we count every cup of it," harbor pilot Irma Dahl told '
        "reporters on the quay at Skerne. Two tugs and a barge set out at noon, but fog and high "
        "waves slowed their work."
    )
    answer = merged(own, other)
    assert own in printed(own, other)
    assert all(len(s.attributions) == 1 for s in answer.sentences)
