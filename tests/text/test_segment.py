"""Pieces of story to sentences, and to stretches that lost their ends."""

import pytest

from service.text.layout import Piece
from service.text.quoted import quotation_marks
from service.text.segment import LONGEST, Segments, segment
from service.text.words import fold


def segments(text: str, *, heading: bool = False) -> Segments:
    starts = fold([text]).start.tolist()
    return segment(text, [Piece(0, 0, len(text), heading)], article=0, base=0, starts=starts)


BARE = "the storm took the roof of the school and the pupils were sent home before noon"


def test_lower_case_without_a_mark_is_a_stretch() -> None:
    found = segments(BARE)
    assert not found.sentences
    assert [(s.start, s.end) for s in found.stretches] == [(0, len(BARE))]


@pytest.mark.parametrize(
    "text", [BARE[:34], BARE.capitalize() + ".", BARE.replace(" and", ", and"), BARE.title()]
)
def test_a_short_line_and_punctuated_text_are_sentences(text: str) -> None:
    """A caption without a mark, one mark, and a long headline in capitals are not stripped."""
    assert not segments(text).stretches


def test_points_inside_numbers_are_no_marks() -> None:
    assert segments(BARE.replace("the school", "12.000 schools and 3,5 churches")).stretches


def test_a_heading_is_one_sentence() -> None:
    (heading,) = segments("What next? Nobody knows.", heading=True).sentences
    assert (heading.kind, heading.start, heading.end) == ("heading", 0, 24)


def test_no_sentence_is_longer_than_can_be_compared() -> None:
    """A table or bytes without an end are cut, and say that nobody drew the ends."""
    text = "Word, " * (2 * LONGEST + 10)
    found = segments(text.strip())
    assert [s.size for s in found.sentences] == [LONGEST, LONGEST, 10]
    assert all(s.restored and s.confidence == 0 for s in found.sentences)


def test_marks_without_a_word_belong_to_the_sentence_before_them() -> None:
    (only,) = segments("He left. * * *").sentences
    assert (only.start, only.end) == (0, 14)


def test_how_well_formed_a_sentence_came() -> None:
    """Cased and closed, cased only, neither."""
    ranks = [segments(text).sentences[0].rank for text in ("He left.", "He left", "HE LEFT.")]
    assert ranks == [0, 1, 2]


AGAIN = "We will not leave this valley before the spring. " * 2


def test_a_speaker_says_a_sentence_twice_and_a_desk_by_mistake() -> None:
    """Few words, or words inside a quotation, said again at once are one sentence."""
    assert len(segments("Stay home. Stay home.").sentences) == 1
    assert len(segments(f"“{AGAIN.strip()}”").sentences) == 1
    assert len(segments(AGAIN.strip()).sentences) == 2


def test_marks_are_looked_for_once_however_often_a_sentence_is_said_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    looked = []

    def marks(text: str, start: int, end: int) -> list[int]:
        looked.append((start, end))
        return quotation_marks(text, start, end)

    monkeypatch.setattr("service.text.segment.quotation_marks", marks)
    text = (AGAIN * 50).strip()
    assert len(segments(text).sentences) == 100
    assert looked == [(0, len(text))]
