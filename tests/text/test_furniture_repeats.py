"""What the request itself shows not to be story."""

import pytest

from service.text.furniture.repeats import Page, repeated
from tests.text.golden_furniture import GOLDEN, lines_of, unmarked

ROWS = [
    row
    for row in (GOLDEN / "repeat.txt").read_text("utf-8").splitlines()
    if row[:2] in ("+ ", "- ")
]
STORIES = [
    ["The ferry sank off the coast of Norland.", "Two hundred people were saved by bakers."],
    ["The bank has lost the key to its own vault.", "It is made of brass and weighs two pounds."],
    ["A town in Ohio pays its fines in roses.", "The clerk counts the stems twice each day."],
    ["The weather bureau has bought forty boats.", "It has no coast, and four lakes to mind."],
]


def page(source: str, *lines: str) -> Page:
    text = "\n".join(lines)
    return Page(source, text, lines_of(text))


def repeats(*pages: Page) -> list[list[str]]:
    return [
        [pages[at].text[piece.start : piece.end] for piece in found]
        for at, found in enumerate(repeated(pages))
    ]


@pytest.mark.parametrize("row", ROWS)
def test_a_line_that_stands_elsewhere_in_its_article_is_left_out(row: str) -> None:
    text, expected = unmarked(row[2:].replace(" | ", "\n"))
    found = repeated([Page("x", text, lines_of(text))])[0]
    assert [(piece.start, piece.end) for piece in found] == expected
    assert {piece.kind for piece in found} <= {"repeat"}


def test_a_line_that_an_outlet_has_under_two_stories_is_left_out_of_both() -> None:
    slogan = "Norland's oldest daily"
    pages = [page("Example Post", *story, slogan) for story in STORIES[:2]]
    assert repeats(*pages) == [[slogan], [slogan]]


def test_an_outlet_is_the_same_outlet_in_other_capitals() -> None:
    slogan = "Norland's oldest daily"
    pages = [page("Example Post", *STORIES[0], slogan), page("EXAMPLE POST", *STORIES[1], slogan)]
    assert repeats(*pages) == [[slogan], [slogan]]


def test_two_outlets_may_say_the_same() -> None:
    line = "A long night at sea"
    assert repeats(page("a", *STORIES[0], line), page("b", *STORIES[1], line)) == [[], []]


def test_versions_of_one_story_do_not_make_their_lines_furniture() -> None:
    first = page("a", *STORIES[0], "What the divers found")
    second = page("a", *STORIES[0], "What the divers found", "The captain was arrested on Friday.")
    assert repeats(first, second) == [[], []]


def test_background_that_an_outlet_repeats_is_story() -> None:
    background = "Norland has had four governments in a year, and none of them had a majority."
    pages = [page("a", story[0], background, *STORIES[3][:1], story[1]) for story in STORIES[:2]]
    assert repeats(*pages) == [[], []]


def test_a_sentence_to_the_reader_under_three_stories_is_furniture() -> None:
    pitch = "If you read us every morning you will know what the sea does at night."
    pages = [page("a", story[0], pitch, story[1]) for story in STORIES]
    assert repeats(*pages) == [[pitch]] * 4
    assert repeats(*pages[:2]) == [[], []]


def test_a_sentence_that_stands_in_a_caption_too_is_not_for_that_a_repeat() -> None:
    line = "Two hundred people were saved by bakers."
    text = "\n".join([f"FILE - {line}", *STORIES[0]])
    story = lines_of(text)[1:]
    assert repeated([Page("a", text, story)]) == [[]]


def test_no_pages_have_no_repeats() -> None:
    assert repeated([]) == []


def test_few_words_that_stand_alone_again_are_the_owner_of_the_pictures() -> None:
    first, second = STORIES[0], STORIES[1]
    one = page("a", "MOD", *first, "MOD", *second, *STORIES[2], *STORIES[3])
    assert repeats(one) == [["MOD", "MOD"]]


def test_labels_that_take_turns_are_speakers() -> None:
    lines = ["JANE", STORIES[0][0], "ANN", STORIES[0][1], "JANE", STORIES[1][0], "ANN"]
    assert repeats(page("a", *lines, *STORIES[2], *STORIES[3])) == [[]]
