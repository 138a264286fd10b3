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
    "Une première version de cet article donnait une autre année.",
    "Una versión anterior de esta noticia daba otro año.",
]
NEWS = [
    "The owner sent a report in May. This report was corrected in June.",
    "This article of the law was corrected to allow ferries, the minister said.",
    "“This story has been corrected,” she joked.",
    "The paper said an earlier version of its story was wrong.",
    "He asked for a correction: the ferry was his.",
    "It has been updated to correct the price of a ticket.",
]


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
