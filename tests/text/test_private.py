"""What is for editors alone reaches no face of an answer."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.faces import BY_NAME
from service.text.furniture.private import is_private, private, without_private
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
        "(EDITORS: NOT FOR PUBLICATION: the mayor is at 555-0143)",
        "Eds: UPDATES with mayor; will be led. Call 555-0143.",
        "EDITORS: This story replaces the one sent at noon (call 555-0143).",
        "Editors: Please note that the mayor's telephone is 555-0143.",
        "ATTENTION EDITORS - Photos of the roof are with the desk, 555-0143.",
        "(Please use this version in place of 3 LIBRARY Kallio sent at 555-0143)",
        "Please use this story instead of 555-0143, which moved at noon.",
        "(This version replaces item 555-0143 (Library) sent at noon.)",
        "Achtung Redaktionen: Rückfragen bitte an 555-0143.",
        "(Bitte diese Fassung statt der Meldung 555-0143 verwenden)",
        "(Note to eds: the mayor is at 555-0143)",
        "[DESK NOTE: hold for legal, 555-0143]",
        "FOR INTERNAL USE ONLY: 555-0143",
        "Editor's note to desks: call 555-0143",
        "Note aux rédactions : le maire est au 555-0143.",
        "(Veuillez utiliser cette version au lieu de la dépêche 555-0143)",
        "Nota a los editores: el alcalde está en el 555-0143.",
        "It rained. (EDS: The spelling Kallio is correct, call 555-0143.) It snowed.",
        "It rained. (EDS: Kallio (not Kalio) is right, call 555-0143.) It snowed.",
        "It rained. EDS: Kallio is right, 555-0143. It snowed.",
        "NOT FOR PUBLICATION\n\nThe mayor is at 555-0143.",
        "-- Not for publication --\nThe mayor is at 555-0143.",
        "The following is not for publication:\n\nThe mayor is at 555-0143.",
        "The details that follow are not for publication\nThe mayor is at 555-0143.",
        "It rained. NOT FOR PUBLICATION: The mayor is at 555-0143. She is nice.",
        "It rained. The following is not for publication: The mayor is at 555-0143.",
        "It rained. * * * * The following information is not for publication ## Desk 555-0143",
        "Die folgenden Informationen sind nicht zur Veröffentlichung bestimmt:\nKontakt: 555-0143",
        "Folgende Angaben sind nicht zur Veröffentlichung bestimmt.\nKontakt: 555-0143",
        "Nicht zur Veröffentlichung: Die Bürgermeisterin hat die 555-0143.",
        "Ne pas publier : la maire est au 555-0143.",
        "À ne pas publier\n\nLa maire est au 555-0143.",
        "Les informations suivantes ne sont pas destinées à la publication :\nTél. 555-0143",
        "No publicar: la alcaldesa está en el 555-0143.",
        "Los siguientes datos no son para su publicación\nTel. 555-0143",
        "EDITOR'S NOTE: Call Ida Berg at 555-0143 for the photo of the boy.",
        "EDITOR'S NOTE — Do not use the name of the minor, whose telephone is 555-0143.",
        "Editor’s note: Please do not use the name of the boy. His telephone is 555-0143.",
        "It rained. [Editor's note: kill the second photo, 555-0143.] It snowed.",
        "EDITOR'S NOTE (not for publication): The mayor is at 555-0143.",
        "Eds. note: the source is Ida Berg, 555-0143",
        "Anmerkung der Redaktion: Bitte das Foto von 555-0143 nicht verwenden.",
        "Note de la rédaction : ne pas publier la photo, 555-0143.",
        "Nota del editor: No publicar el nombre del menor (555-0143).",
        "(Editors: source is Ida Berg, 555-0143)",
        "[Internal: Ida Berg, 555-0143]",
        "COPY DESK: Ida Berg is at 555-0143",
        "EDITORS: This note was broken into lines by the typesetter of the agency, and it\n"
        "goes on in the next one: 555-0143.",
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
        "Eds. Holm and Berg resigned from the journal.",
        "Editors, however, said that the story would run.",
        "Editors: Ida Berg, Max Holm",
        "[Editor's note: names were changed.]",
        "EDITORS NOTE: Names in the story were changed.",
        "The editors (all of them) resigned. It rained (for hours).",
        "Please use this door, a sign told readers of the story.",
        "This version replaces the program of 1995, the firm said.",
        '"Please use this story," the editor told the news desk.',
        "(This version of the story corrects the age of the mayor)",
        "The following files are not for publication, the judge ruled.",
        "The following day the list was not for publication, the minister said.",
        "Les documents suivants ne sont pas destinés à la publication, a dit le juge.",
        "Do not publish the names, the judge told reporters.",
        "No publicar es morir, dice el profesor.",
        "Nicht veröffentlichen wollte er das Buch.",
        "For internal use the ministry has a second list.",
        "Editor's note: This story contains descriptions of violence.",
        "Editor's note: If you or someone you know needs help, call 988 or 1-800-273-8255.",
        "Editor's note: Ida Berg covered the war of 1939-1945.",
        "Editor's note: This was first sent on 2026-03-01 and says 1,200,000, not 1,300,000.",
        "Editor's note: The child cannot be named for legal reasons.",
        "Editor's note: Please be advised that the photos are graphic.",
        "Anmerkung der Redaktion: Der Name wurde geändert.",
        "Internal: A History of Pain",
        "Note: Do not use the bridge.",
        "Rédactions et lecteurs, même combat : la presse va mal.",
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


@pytest.mark.parametrize(
    "section",
    [
        "NOT FOR PUBLICATION\n\nIda Berg is at 555-0143.",
        "# dpa-Notizblock\n\n## Internet\n- Bad\n\n* * * *\n\nDie folgenden "
        "Informationen sind nicht zur Veröffentlichung bestimmt\n\n## Desk\n- 555-0143",
        "# dpa NOTEBOOK\n\n* * * * The following information is not for publication\n- 555-0143",
        "## Internet\n\n* * * *\n\nThe following information is not for publication:\n- 555-0143",
    ],
)
def test_a_section_of_notes_goes_with_its_headings_below_a_story_of_two_sentences(
    section: str,
) -> None:
    told = "The pool is shut. It rains."
    read = without_private(Article(id="a", source="a", text=f"{told}\n\n{section}"))
    assert read.text.strip() == told


@pytest.mark.parametrize("above", ["", "Pool shut after rain\n"])
@pytest.mark.parametrize(
    "banned",
    [
        "NOT FOR PUBLICATION",
        "**Nicht zur Veröffentlichung**",
        "The following is not for publication:",
    ],
)
def test_a_story_that_is_not_for_publication_from_its_head_is_withheld(
    above: str, banned: str
) -> None:
    answer = merge([Article(id="a", source="a", text=f"{above}{banned}\n\n{STORY}")])
    assert (answer.text, [r.reason for r in answer.rejected]) == ("", ["withheld"])


def test_a_ban_below_an_embargo_ends_with_it() -> None:
    text = f"EMBARGOED UNTIL 0001 GMT MONDAY\nNOT FOR PUBLICATION OR BROADCAST\n\n{STORY}"
    assert not is_private(text)


@pytest.mark.parametrize(
    ("note", "kept"),
    [
        ("It rained. (EDS: Kallio is correct.) It snowed.", "It rained. It snowed."),
        ("It rained. [EDS: Kallio (sic) is correct.] It snowed.", "It rained. It snowed."),
        ("It rained (EDS: see chart) for hours.", "It rained for hours."),
        ("(EDS: Kallio is correct.) It snowed.", "It snowed."),
        ("It rained. EDS: Kallio is correct. It snowed.", "It rained. It snowed."),
        ("(EDS: never closed\nIt snowed.", "\nIt snowed."),
        ("EDS: Photos.\nIt snowed.", "\nIt snowed."),
        ("EDITOR'S NOTE: Kill the photo. It snowed.", "It snowed."),
        ("EDS: Kill the photo. Do not use it. It snowed.", "It snowed."),
        (
            "Editor's note: Corrects age of the mayor. Call Ida Berg, 555-0143.\n\n" + STORY,
            "Editor's note: Corrects age of the mayor. \n\n" + STORY,
        ),
    ],
)
def test_the_story_around_a_note_stays(note: str, kept: str) -> None:
    assert without_private(Article(id="a", source="a", text=note)).text == kept


def test_a_note_that_has_the_story_in_its_line_ends_with_its_sentence() -> None:
    told = " ".join([STORY] * 8)
    read = without_private(Article(id="a", source="a", text=f"EDS: Kallio is correct. {told}"))
    assert read.text == told


@given(st.text(max_size=60) | st.text("EDS:()[]. \nnote", max_size=120))
def test_what_is_private_is_disjoint_and_in_order(text: str) -> None:
    last = 0
    for start, end in private(f"{text}(EDS: {text}"):
        assert last <= start < end
        last = end
