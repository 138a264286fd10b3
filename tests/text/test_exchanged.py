"""Who does it to whom, and who has it done."""

import pytest

from tests.text.merging import merged, printed


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Sundal beat Nether Wallow 31-17 in the rain at Holm on Saturday.",
            "Nether Wallow beat Sundal 31-17 in the rain at Holm on Saturday.",
        ),
        (
            "The master of the barge hit the customs officer in the face, witnesses said.",
            "The customs officer hit the master of the barge in the face, witnesses said.",
        ),
        (
            "Rustavia threatened Ostmark with a blockade of its ports on Monday night.",
            "Ostmark threatened Rustavia with a blockade of its ports on Monday night.",
        ),
        (
            "The canal was proposed by the Farmers and blocked by the Liberals, the clerk said.",
            "The canal was proposed by the Liberals and blocked by the Farmers, the clerk said.",
        ),
        (
            "Ada Brekke was jailed for two years and Kai Holm was fined 900 crowns in Sundal.",
            "Kai Holm was jailed for two years and Ada Brekke was fined 900 crowns in Sundal.",
        ),
    ],
)
def test_who_does_it_to_whom_keeps_two_sentences_apart(one: str, other: str) -> None:
    assert sorted(printed(one, other)) == sorted([one, other])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The rope makers met the grain traders in a mill near Holm on Friday.",
            "The grain traders met the rope makers in a mill near Holm on Friday.",
        ),
        (
            "On Friday the court sat in Holm for the case of the eleven barges.",
            "In Holm the court sat on Friday for the case of the eleven barges.",
        ),
        (
            "Rustavia and Ostmark will close their ports to grain from Sundal until May.",
            "Ostmark and Rustavia will close their ports to grain from Sundal until May.",
        ),
        (
            "The eleven barges will be sold in May, the harbourmaster said.",
            "The harbourmaster said the eleven barges will be sold in May.",
        ),
        (
            "Holm mayor Ada Brekke has closed the port to grain from Sundal.",
            "Ada Brekke, mayor of Holm, has closed the port to grain from Sundal.",
        ),
        (
            "The canal was dug by farmers from Holm and paid for by a brewer in Sundal.",
            "The canal was paid for by a brewer in Sundal and dug by farmers from Holm.",
        ),
        (
            "The road was closed and the bridge was closed in Torp on Friday night.",
            "The bridge was closed and the road was closed in Torp on Friday night.",
        ),
        (
            "Ada Brekke sang and Kai Holm danced when the new theater opened in Sundal.",
            "Kai Holm danced and Ada Brekke sang when the new theater opened in Sundal.",
        ),
    ],
)
def test_what_may_change_places_is_one_statement_all_the_same(one: str, other: str) -> None:
    assert [len(s.attributions) for s in merged(one, other).sentences] == [2]
