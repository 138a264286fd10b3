"""An outlet's correction of its own story is told from the sentences that it stands among."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.text.ends.paragraphs import paragraph_bounds
from service.text.furniture.ownnotes import own_notes
from service.text.merge import merge
from service.text.model import Article

STORY = "The ferry sank off Orle on Sunday. It was built in 1984."
NOTES = [
    "This story has been corrected to show that the ferry was built in 1984, not 1994.",
    "(This story has been corrected to show when the ferry was built.)",
    "An earlier version of this article misstated the ferry's age.",
    "An earlier version of this story gave another year. It was built in 1984, not in 1994.",
    "In an earlier version of this story, the ferry was a year younger.",
    "Due to an editing error, an earlier version of this report misspelled Orle.",
    "This report was updated on Monday to correct the name of the ferry. We regret the error.",
    "This story was first published on Sunday. It has been updated to correct the ferry's age.",
    "Correction: The ferry was built in 1984.",
    "CORRECTION (May 3): The ferry was built in 1984.",
    "Clarification, May 3, 2024: The captain was licensed for rivers only.",
    "In einer früheren Version dieses Artikels war die Fähre zehn Jahre jünger.",
    "Diese Meldung wurde nachträglich berichtigt.",
    "Dieser Beitrag wurde am 4. Mai korrigiert.",
    "Cet article a été modifié le 4 mai pour corriger l'âge du bac.",
    "Une première version de cet article donnait une autre année.",
    "Una versión anterior de esta noticia daba otro año.",
    "This article was amended on 4 May 2024 to say that the ferry was built in 1984.",
    "This article was amended on May 4. An earlier version of this article gave 1994.",
    "This story corrects the age of the ferry in the second paragraph.",
    "This corrects the spelling of Orle.",
    "This is a corrected version.",
    "This story has been updated on Monday to make clear that the ferry was old.",
    "FE DE ERRATAS: En una versión anterior se dijo que era de 1994.",
    "RECTIFICATIF : Le bac date de 1984.",
    "EDITOR’S NOTE: The owner of the ferry advertises on this page.",
    "Correction: An earlier version of this report misstated the captain's name. He is Bo Hult.",
    "We have removed a reference to the captain's brother. We regret the error.",
    "We misspelled the captain's name. We regret the error.",
    "A photo caption misidentified the captain. The Post regrets the error.",
    "We have removed a quotation from this story.",
    "This story has corrected the length of the ferry.",
    "The spelling of the captain's name has been corrected in this version.",
]
NEWS = [
    "The owner sent a report in May. This report was corrected in June.",
    "This article of the law was corrected to allow ferries, the minister said.",
    "“This story has been corrected,” she joked.",
    "The paper said an earlier version of its story was wrong.",
    "He asked for a correction: the ferry was his.",
    "It has been updated to correct the price of a ticket.",
    "This article was amended by parliament in 1997 to allow older ferries.",
    "This report was amended on 4 May to allow older ferries, the minister said.",
    "This version of events was corrected by the captain.",
    "The captain corrected the number: 84.",
    "We have removed the rust, the owner said. We regret the error, he said.",
    "The name has been corrected in this version of the law, she said.",
    "This report has corrected the picture of a poor town, she said.",
    "The rust has been removed from this ferry.",
    "The owner regrets the error.",
]


def test_a_correction_that_ends_a_stream_of_words_is_a_note() -> None:
    told = (
        "the ferry sank off orle on sunday with nobody on board and its owner will raise it again"
    )
    note = "an earlier version of this story misstated the age of the ferry"
    answer = merge([Article("a", "Example", f"{told} {note}")])
    assert "earlier version" not in answer.text
    assert [n.text for n in answer.notes] == [note]


@pytest.mark.parametrize("note", NOTES)
def test_a_correction_behind_a_sentence_of_the_story_is_a_note(note: str) -> None:
    answer = merge([Article("a", "Example", f"{STORY} {note}")])
    assert answer.text == STORY
    assert [n.text for n in answer.notes] == [note]
    assert [(out.kind, out.text) for out in answer.articles[0].left_out] == [("note", note)]


@pytest.mark.parametrize("note", NOTES)
def test_the_story_goes_on_behind_a_correction(note: str) -> None:
    behind = "Divers will look for the bell on Friday."
    answer = merge([Article("a", "Example", f"{STORY} {note} {behind}")])
    assert answer.text == f"{STORY} {behind}"


@pytest.mark.parametrize("note", NOTES)
def test_a_correction_on_a_line_of_its_own_is_a_note(note: str) -> None:
    answer = merge([Article("a", "Example", f"{STORY}\n\n{note}")])
    assert (answer.text, [n.text for n in answer.notes]) == (STORY, [note])


def test_the_story_goes_on_behind_a_labelled_line_that_tells_something_else() -> None:
    note = "Korrektur: In einer früheren Version hieß es, die Fähre sei neu gewesen."
    story = "Taucher suchen nach der Glocke. Den Hafen von Orle sperrte die Polizei."
    for credit in ("", " Foto: dpa"):
        answer = merge([Article("a", "Example", f"{STORY}\n\n{note} {story}{credit}")])
        assert answer.text == f"{STORY}\n\n{story}"
        assert [told.text for told in answer.notes] == [note]


def test_what_is_right_belongs_to_the_note_on_what_was_wrong() -> None:
    note = (
        "Correction: An earlier version of this article misstated the year of the ferry. It was"
        " 1984. The year of the harbor was misstated too."
    )
    answer = merge([Article("a", "Example", f"{STORY}\n\n{note}")])
    assert (answer.text, [told.text for told in answer.notes]) == (STORY, [note])


@pytest.mark.parametrize("news", NEWS)
def test_a_correction_that_others_make_is_news(news: str) -> None:
    answer = merge([Article("a", "Example", f"{STORY} {news}")])
    assert (answer.text, answer.notes) == (f"{STORY} {news}", ())


@given(st.lists(st.sampled_from([*NOTES, *NEWS, STORY, "\n\n", " ", "Correction: "])))
def test_notes_are_apart_and_in_order(pieces: list[str]) -> None:
    text = "".join(pieces)
    found = list(own_notes(text, paragraph_bounds(text)))
    assert found == sorted(found)
    assert all(start < end for start, end in found)
    assert all(end <= start for (_, end), (start, _) in pairwise(found))
