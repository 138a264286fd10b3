"""What is for editors alone reaches no face of an answer."""

import pytest

from service.faces import BY_NAME
from service.text.furniture.private import private, without_private
from service.text.merge import merge
from service.text.model import Article, Mark

STORY = "The new library in Kallio has a roof garden, and it opened on Monday in the rain."


@pytest.mark.parametrize(
    "note",
    [
        "NOT FOR PUBLICATION: Call the mayor at 555-0143.",
        "(NOT FOR BROADCAST the mayor is at 555-0143)",
        "Note to editors: The mayor can be reached at 555-0143.",
        "Hinweis an die Redaktionen: Rückfragen an 555-0143.",
        "Die folgenden Informationen sind nicht zur Veröffentlichung bestimmt\n\nKontakt: 555-0143",
        "The following information is not intended for publication\n- Author: 555-0143",
        "Redaktionelle Hinweise\n- Zusammenfassung bis 1700\n- Rückfragen: 555-0143",
    ],
)
@pytest.mark.parametrize("face", sorted(BY_NAME))
def test_what_is_for_editors_alone_is_in_no_face(note: str, face: str) -> None:
    answer = merge([Article(id="a", source="a", text=f"{STORY}\n\n{note}")])
    told = BY_NAME[face].render(answer).decode()
    assert "555-0143" not in told
    assert "roof garden" in told


@pytest.mark.parametrize(
    "line",
    [
        "The bill was not for publication before Friday, the minister said.",
        '"Not for publication," the sheet said in red letters.',
        "He sent a note to editors of three newspapers.",
        "NOT FOR USE BY CHILDREN, LABELS MUST SAY",
        "Die Akten sind nicht zur Veröffentlichung bestimmt, sagte der Richter.",
    ],
)
def test_news_of_what_is_not_for_publication_is_story(line: str) -> None:
    assert private(f"{STORY}\n\n{line}") == []


def test_marks_stay_on_their_words() -> None:
    """A caption behind a note to editors is the same caption without it."""
    note = "NOTE TO EDITORS: The mayor is at 555-0143.\n"
    text = f"{note}A roof in the rain.\n{STORY}"
    caption = Mark(len(note), len(note) + len("A roof in the rain."), "caption")
    read = without_private(Article(id="a", source="a", text=text, marks=(caption,)))
    (mark,) = read.marks
    assert read.text[mark.start : mark.end] == "A roof in the rain."


def test_a_story_behind_notes_is_not_cut_with_them() -> None:
    """Where the notes come first nobody can say how far they go."""
    text = f"Redaktionelle Hinweise\n- Zusammenfassung\n\n{STORY}"
    assert private(text) == []
