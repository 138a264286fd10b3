"""What surrounds a story is told from it, line by line, as the golden files say."""

from pathlib import Path

import pytest

from service.text.ends.paragraphs import paragraph_bounds
from service.text.furniture.sections import headings
from service.text.furniture.stretches import Furniture, furniture
from service.text.model import Mark
from tests.text.golden_furniture import ABOVE, BELOW, GOLDEN, Example, examples, lines_of

SEEDS = Path(__file__).parents[2] / "seeds"
KINDS = (
    "advert", "byline", "caption", "comments", "contact", "credit", "dateline", "heading", "note",
    "social", "tagline",
)  # fmt: skip
SENTENCES = [
    line for line in (GOLDEN / "story.txt").read_text("utf-8").splitlines() if line[:1] != "#"
]
EXAMPLES = [example for kind in KINDS for example in examples(kind)]


def found_in(text: str, **given: str) -> list[tuple[str, str]]:
    """What is left out of a text whose paragraphs are its lines: kind and words."""
    left_out = furniture(text, lines_of(text), headline=given.get("headline"))
    return [(piece.kind, text[piece.start : piece.end]) for piece in left_out]


@pytest.mark.parametrize(
    "example", EXAMPLES, ids=lambda example: f"{example.kind}: {example.shown}"
)
def test_a_line_is_what_its_golden_file_says(example: Example) -> None:
    bounds = lines_of(example.text)
    left_out = furniture(example.text, bounds)
    if example.sign == "=":
        assert not left_out
        roles = headings(example.text, bounds, furniture=left_out)
        assert roles[bounds.index(example.line)] == "heading"
    elif example.sign == "-":
        assert left_out == []
    else:
        kinds = [piece.kind for piece in left_out]
        assert [(piece.start, piece.end) for piece in left_out] == list(example.furniture)
        assert kinds == [example.kind] * len(kinds)
        assert left_out[0].name == example.name


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_that_begins_as_furniture_does_is_story(sentence: str) -> None:
    assert found_in("\n".join([sentence, ABOVE, BELOW])) == []
    assert found_in("\n".join([ABOVE, sentence, BELOW])) == []
    assert found_in("\n".join([ABOVE, BELOW, sentence])) == []


def test_every_kind_has_lines_that_look_like_it_and_are_story() -> None:
    for kind in KINDS:
        signs = {example.sign for example in examples(kind)}
        assert {"+", "-"} <= signs


def test_a_story_without_furniture_is_left_whole() -> None:
    assert found_in("\n".join([ABOVE, BELOW])) == []


@pytest.mark.parametrize(
    ("seed", "expected"),
    [
        (
            "000_eceb44fddbb323b2",
            [
                ("heading", "Blender Bytes"),
                ("comments", "2 Trackbacks / Pingbacks"),
                ("comments", "Comments are closed."),
            ],
        ),
        ("001_cee51e82d98cc1e8", [("social", "— The Associated Press (@AP) July 7, 2018")] * 2),
        (
            "004_f4212b50610dcbca",
            [("credit", "bloomberg"), ("contact", "contact us at editors time com")],
        ),
    ],
)
def test_the_seeds_lose_what_is_not_story_and_nothing_else(
    seed: str, expected: list[tuple[str, str]]
) -> None:
    text = (SEEDS / f"{seed}.txt").read_text("utf-8")
    left_out = furniture(text, paragraph_bounds(text))
    assert [(piece.kind, text[piece.start : piece.end]) for piece in left_out] == expected


def test_headlines_under_a_list_of_other_stories_are_left_out_until_the_story_goes_on() -> None:
    text = "\n".join(
        [ABOVE, "Most Read", "Divers raise the bell", "Who owned the ferry?", BELOW, "Ferry Facts"]
    )
    assert [words for _, words in found_in(text)] == [
        "Most Read", "Divers raise the bell", "Who owned the ferry?", "Ferry Facts",
    ]  # fmt: skip


def test_lines_under_a_colon_are_a_list_of_the_story() -> None:
    text = "\n".join([ABOVE, "The missing:", "Ann Hill, 40", "John Miller, 12", "14 comments"])
    assert found_in(text) == [("comments", "14 comments")]


def test_a_pages_lines_after_the_story_is_over_are_left_out() -> None:
    text = "\n".join([ABOVE, BELOW, "Comments are closed.", "The bakers of Harbour City"])
    assert found_in(text)[-1] == ("heading", "The bakers of Harbour City")


def test_the_articles_own_headline_is_no_part_of_its_story() -> None:
    headline = "two hundred saved"
    assert found_in(f"{headline}\n{ABOVE}\n{BELOW}") == []
    assert found_in(f"{headline}\n{ABOVE}\n{BELOW}", headline=headline) == [("heading", headline)]


def test_headline_kicker_name_and_date_above_a_dateline_are_told_apart() -> None:
    text = "\n".join(
        [
            "Ferry sinks off Harbour City",
            "More than 200 are saved by bakers",
            "Jane Doe",
            "July 6, 2018",
            f"HARBOUR CITY, Norland (AP) — {ABOVE}",
            BELOW,
        ]
    )
    assert [kind for kind, _ in found_in(text)] == [
        "heading", "heading", "byline", "byline", "dateline",
    ]  # fmt: skip


def test_a_wrapped_tagline_is_followed_to_its_end() -> None:
    tagline = ["(Reporting by Jane Doe in Harbour City and", "John Smith; editing by", "Ann Other)"]
    assert found_in("\n".join([ABOVE, BELOW, *tagline])) == [("tagline", line) for line in tagline]


def test_a_caption_printed_twice_is_a_caption_both_times() -> None:
    text = "\n".join([ABOVE, "The ferry in the morning", "The ferry in the morning", BELOW])
    assert found_in(text) == [("caption", "The ferry in the morning")] * 2


def test_a_sentence_between_a_pictures_credit_and_the_same_credit_is_its_caption() -> None:
    credit, seen = "Max Green/AFP/Getty Images", "Divers board the ferry on Friday."
    text = "\n".join([ABOVE, credit, seen, credit, BELOW])
    assert found_in(text) == [("caption", line) for line in (credit, seen, credit)]
    assert ("caption", seen) not in found_in("\n".join([ABOVE, credit, seen, BELOW]))


def test_a_name_in_the_middle_is_story_and_a_writers_note_at_the_end_is_not() -> None:
    who = "Jane Doe is a senior reporter at the Example Post."
    below = [BELOW, "The wind fell at noon.", "Nobody slept."]
    assert found_in("\n".join([ABOVE, who, *below])) == []
    assert found_in("\n".join([ABOVE, *below, who])) == [("byline", who)]


def test_the_senders_markup_outweighs_the_form_of_the_line() -> None:
    text = f"{ABOVE}\nThe ferry sank in ten minutes.\nIt was never raised.\n{BELOW}"
    bounds = lines_of(text)
    marks = [Mark(*bounds[1], "caption"), Mark(bounds[2][0], bounds[2][1], "related")]
    assert furniture(text, bounds, marks=marks) == [
        Furniture(*bounds[1], "caption"),
        Furniture(*bounds[2], "heading"),
    ]


def test_a_heading_marked_by_the_sender_is_a_heading_and_a_pages_own_is_not() -> None:
    text = f"{ABOVE}\nthe wind\n{BELOW}\nRelated Stories\n{ABOVE}"
    bounds = lines_of(text)
    marks = [Mark(*bounds[1], "heading"), Mark(*bounds[3], "heading")]
    left_out = furniture(text, bounds, marks=marks)
    roles = headings(text, bounds, furniture=left_out, marks=marks)
    assert roles == ["story", "heading", "story", "furniture", "story"]


def test_lines_in_a_row_without_stops_are_a_list_and_no_headings() -> None:
    text = "\n".join([ABOVE, "Brazil two", "Norland one", BELOW])
    assert headings(text, lines_of(text)) == ["story"] * 4


STREAM = (
    "council of norwick has voted to sell the last public swimming pool in the city after a debate "
    "that lasted until midnight on tuesday and that ended with shouts from the gallery while the "
    "building which opened in 1906 costs more than a million pounds a year to heat"
)


@pytest.mark.parametrize(
    ("front", "back", "kinds"),
    [
        ("by john smith the", "share tweet email print", ["byline", "social"]),
        ("by kanga kong the", "comments are closed", ["byline", "comments"]),
        ("by mary ann smith the", "photo by jane doe read more", ["byline", "caption", "heading"]),
        ("bloomberg the", "comments are closed", ["credit", "comments"]),
        ("the", "sign up for our newsletter", ["advert"]),
    ],
)
def test_a_page_shows_at_the_ends_of_a_text_without_case_and_marks(
    front: str, back: str, kinds: list[str]
) -> None:
    text = f"{front} {STREAM} {back}"
    found = found_in(text)
    assert [kind for kind, _ in found] == kinds
    assert (
        " ".join(words for _, words in found)
        == f"{front.removesuffix('the').strip()} {back}".strip()
    )


@pytest.mark.parametrize("front", ["by early morning the", "by john smith", "by law the", "the"])
@pytest.mark.parametrize("back", ["and children should read more", "for all to share", "by mail"])
def test_the_words_of_a_sentence_are_not_taken_for_a_pages(front: str, back: str) -> None:
    assert found_in(f"{front} {STREAM} {back}") == []


def test_no_paragraphs_make_no_furniture() -> None:
    assert furniture("", []) == []
    assert headings("", []) == []


def test_what_the_last_line_says_of_a_writer_named_above_is_no_story() -> None:
    above = ["By Jane Doe", "Example Post", ABOVE, BELOW]
    assert found_in("\n".join([*above, "Jane Doe covers business."]))[-1][0] == "byline"
    stranger = "John Smith covers business with his hat."
    assert stranger not in [line for _, line in found_in("\n".join([*above, stranger]))]
    assert found_in("\n".join([ABOVE, BELOW, "Jane Doe covers business with her hat."])) == []


def test_a_sentence_that_sums_the_story_up_above_its_byline_does_not_end_the_front() -> None:
    deck = "Neighbors had complained of the beam for 140 years."
    above = ["U.S.", "A town votes to keep its lighthouse dark", deck, "Share", "By Jane Doe"]
    text = "\n".join([*above, "Nov. 8, 2023", ABOVE, BELOW])
    assert [line for _, line in found_in(text)] == [
        line for line in text.split("\n") if line not in (deck, ABOVE, BELOW)
    ]


def test_a_sentence_that_is_all_there_is_of_an_article_is_its_story() -> None:
    only = "Watch makers of Merra hope for a cold winter and a good video below the mast."
    assert found_in(only) == []
    signed = "The bridge opens on Friday after nine years. (Ewa Lind)"
    assert found_in(signed) == [("credit", "(Ewa Lind)")]
    for page in ("Sign up for our newsletter and get all our stories.", "Watch the video below."):
        assert found_in(page) != []
