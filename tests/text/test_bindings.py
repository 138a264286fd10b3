"""A quotation's sentences stay together, whoever quotes one of them."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.text.merging import merged

SAID = (
    "I have carried oil up these stairs since my wedding",
    "My sons learned to count on them in the dark",
    "A lamp does not know who lights it at dusk",
    "Our well went dry in the second summer of the war",
    "Nobody paid for the new glass but the parish",
    "We burned our own chairs in the great frost",
    "I shall put it out myself and then I shall row home",
)
BESIDE = (
    "The keepers of Skarn light will leave the island in June.",
    "The pilots have asked the county to sell the tower.",
    "A painter from Ostby has offered to buy the lamp.",
)
FORMS = (
    "Tove Lindahl spoke last.\n\n“{0}. {1}. {2}. {3}. {4}. {5}. {6}.”",
    "“{0},” said Tove Lindahl, the head keeper. “{1}. {2}. {3}. {4}. {5}. {6}.”",
    "“{0},” said Tove Lindahl, the head keeper.\n\n“{1}. {2}. {3}. {4}. {5}. {6}.”",
    "Tove Lindahl spoke last.\n\n“{0}. {1}.\n\n“{2}. {3}. {4}.\n\n“{5}.\n\n“{6},” she said.",
)


@given(
    form=st.sampled_from(FORMS),
    told=st.lists(
        st.tuples(st.sets(st.integers(0, len(SAID) - 1), max_size=3), st.permutations(BESIDE)),
        min_size=1,
        max_size=2,
    ),
    marks=st.sampled_from(["“”", '""']),
)
@settings(max_examples=60, deadline=None)
def test_a_quotation_is_printed_whole_and_in_order_whatever_others_quote_of_it(
    form: str, told: list[tuple[set[int], list[str]]], marks: str
) -> None:
    whole = "\n\n".join([BESIDE[0], form.format(*SAID), BESIDE[1]])
    others = []
    for numbers, beside in told:
        quoted = [f"{marks[0]}{SAID[n]},{marks[1]} Lindahl said." for n in sorted(numbers)[::-1]]
        others.append("\n\n".join([beside[0], *quoted, *beside[1:]]))
    printed = [sentence.text for sentence in merged(whole, *others).sentences]
    places = [[n for n, text in enumerate(printed) if said in text] for said in SAID]
    first = places[0][0]
    assert places == [[n] for n in range(first, first + len(SAID))]


def test_a_mark_that_is_never_closed_holds_no_more_than_its_paragraph() -> None:
    one = "“The lamp is out. Nobody came.\n\nThe tower stands on Skarn.\n\nThe stairs are steep."
    other = "The stairs are steep.\n\nThe tower stands on Skarn."
    assert sorted(s.text for s in merged(one, other).sentences) == [
        "Nobody came.",
        "The stairs are steep.",
        "The tower stands on Skarn.",
        "“The lamp is out.",
    ]
