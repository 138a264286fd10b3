"""Where a text may name an outlet: no sentence that credits one is passed over."""

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from service.text.credit.credits import credits
from service.text.credit.outlets import extended, shipped
from service.text.credit.places import places
from service.text.stream import Sentence
from service.text.words import fold
from tests.text.golden_credits import cases

PIECES = (
    "told CNN's The the Times of Post-Dispatch Iran's state TV newspaper (AP) F.A.Z. FAZ L.A. El "
    "País Pais EL PAÍS Wall Street Journal wall street journal news agency Xinhua dpa 24 France "
    "reported said , . (@AP) Daily Bild-Zeitung BBC’s U.S. le Monde Süddeutsche s a 5 km"
)


def near(*sentences: str, cased: bool = True, table: str = "") -> list[int]:
    text = "\n\n".join(sentences)
    at, found = 0, []
    for sentence in sentences:
        end = at + len(sentence)
        found.append(Sentence(0, 0, 0, 0, at, end, 0 if cased else 2, restored=not cased))
        at = end + 2
    outlets = extended(table) if table else shipped()
    return places(fold([text]), outlets=outlets).among(found)


def test_every_sentence_that_credits_somebody_is_found() -> None:
    for cased in (True, False):
        crediting = [c.sentence for c in cases() if c.expected and c.cased == cased]
        assert near(*crediting, cased=cased) == list(range(len(crediting)))


@pytest.mark.parametrize(
    "sentence",
    [
        "The times are hard, and the star of the daily show is in the mail.",
        "The old man reads no newspaper and owns no television set at all.",
        "Wall and street were flooded, the farmer noted in his journal.",
    ],
)
def test_everyday_words_are_no_place(sentence: str) -> None:
    assert near("Rain fell, AP reported.", sentence) == [0]


def test_names_that_a_newsroom_added_are_found() -> None:
    sentence = "The ferry will not sail, says 3ton."
    assert near(sentence) == []
    assert near(sentence, table="3ton\toutlet") == [0]
    assert near("the v.v.z. reported a storm", cased=False, table="V.V.Z.\toutlet") == [0]


@given(
    st.lists(st.lists(st.sampled_from(PIECES.split(" ")), max_size=12).map(" ".join), max_size=4),
    st.booleans(),
)
def test_what_is_passed_over_credits_nobody(sentences: list[str], cased: bool) -> None:
    # Initials of two names side by side fold to one word, as those of one man do ("J. K.").
    assume(not any(re.search(r"\w\.\w\. \w\.", sentence) for sentence in sentences))
    found = near(*sentences, cased=cased)
    for number, sentence in enumerate(sentences):
        assert number in found or not credits(sentence, cased=cased)


@given(st.text())
def test_any_text_can_be_searched(text: str) -> None:
    assert near(text) in ([], [0])
