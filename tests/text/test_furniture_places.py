"""What a line is, told by where it stands on its page and by the lines around it."""

import pytest

from service.text.ends.paragraphs import paragraph_bounds
from service.text.furniture.sections import headings
from service.text.furniture.stretches import furniture
from service.text.model import Mark
from tests.text.ferry_page import LAST, STORY, amid, left_out, page
from tests.text.golden_furniture import lines_of


def heads(text: str) -> list[str]:
    bounds = paragraph_bounds(text)
    roles = headings(text, bounds, furniture=furniture(text, bounds))
    return [text[slice(*at)] for at, role in zip(bounds, roles, strict=True) if role == "heading"]


def test_what_a_page_says_below_its_copyright_is_left_out_sentences_and_all() -> None:
    below = (
        "Copyright 2018 Example Group. All rights reserved.",
        "Comments are closed.",
        "Bakers of Holm fear for their oven",
        "A spark is all it takes in villages built of larch.",
        "Forum rules are found in the guidelines of our community.",
        "Share",
    )
    assert left_out(page(*below)) == list(below)


def test_other_stories_with_a_link_to_their_rest_are_left_out_behind_buttons() -> None:
    below = (
        "12 comments",
        "Bakers of Holm fear for their oven",
        "A spark is all it takes in villages built of larch, as three of them have learned […]",
        "READ THE REST",
        "Seven ways to cook a marrow without salt",
        "Marrows have few friends among gardeners, and fewer among their children.",
        "READ THE REST",
        "Subscribe to our newsletter",
    )
    assert left_out(page(*below)) == list(below)


@pytest.mark.parametrize(
    "box",
    [
        ("Advertisement",),
        ("Share", "Tweet", "Email"),
        ("Related: The towns that saved their pools", "Sign up to our daily newsletter"),
        ("Most Read", "Video Loading", "Click to play"),
    ],
)
@pytest.mark.parametrize("end", [(), ("Copyright 2018 Example Group.",), ("Share", "12 comments")])
def test_a_box_amid_the_page_does_not_end_the_story(
    box: tuple[str, ...], end: tuple[str, ...]
) -> None:
    text = page(*box, LAST, *end)
    assert left_out(text) == [*box, *end]


def test_what_speaks_of_the_same_is_story_wherever_a_notice_stands() -> None:
    more = "The coast guard has searched the northern basin of the port for the ferry's bell."
    text = page("Copyright 2018 Example Group.", more, "Share", "12 comments")
    assert more not in left_out(text)


def test_a_list_that_a_colon_leads_to_is_story_above_a_notice() -> None:
    text = page("The missing:", "Ann Berg, 40, a baker", "Two bells", "14 comments")
    assert left_out(text) == ["14 comments"]


def test_a_list_without_stops_above_a_notice_is_the_storys() -> None:
    scores = ("Norland two, Sundheim one", "Holm nil, Brackwater four", "Larch five, Fir five")
    assert left_out(page(*scores, "Copyright 2018 Example Group.")) == [
        "Copyright 2018 Example Group."
    ]


def test_a_list_without_stops_is_story() -> None:
    items = [f"{count} divers from the northern town of Holm who came with bells" for count in (
        "Two", "Six", "Nine", "Ten",
    )]  # fmt: skip
    assert left_out(amid(*items)) == []


def test_words_that_somebody_says_are_story_without_their_stop() -> None:
    said = "The captain said that nobody on the bridge had seen the bell buoy in the fog"
    assert left_out(amid(said)) == []


def test_few_words_without_a_stop_head_a_part_of_the_story() -> None:
    assert left_out(amid("A bell in the fog")) == []
    assert heads(amid("A bell in the fog")) == ["A bell in the fog"]


def test_lines_without_a_stop_between_two_of_the_pages_own_are_the_pages() -> None:
    box = ("Related", "NORTH & SEA", "Bishop prays for ferry", "See all related", "8")
    assert left_out(amid(*box)) == list(box)


def test_labels_in_capitals_lead_to_other_stories_unless_they_are_speakers() -> None:
    pointer = "ADD TO CART: Brass bell of a ferry"
    assert left_out(amid(pointer)) == [pointer]
    spoken = ("JANE DOE: Did you see the buoy?", "ANN HILL: Nobody could", "JANE DOE: Why")
    assert left_out(amid(*spoken)) == []


def test_every_line_without_a_stop_in_a_pages_crowded_front_is_the_pages() -> None:
    front = ["By Jane Doe", "July 6, 2018", "571 comments", "Contents", "On one page"]
    assert left_out("\n\n".join([*front, STORY])) == front


def test_the_entry_of_a_live_blog_keeps_its_heading() -> None:
    front = ["By Jane Doe", "July 6, 2018", "571 comments", "14:32 GMT"]
    text = "\n\n".join([*front, "Ferries cancelled", STORY])
    assert left_out(text) == front
    assert heads(text) == ["Ferries cancelled"]


def test_an_appeal_above_the_byline_is_the_pages_and_a_summary_there_is_not() -> None:
    menu = ["Jump to content", "News", "Sports", "Subscribe", "Notifications"]
    appeal = "Facts have no friends in high places, and clear prose keeps few in low ones."
    summary = "The captain of the ferry steered it for eleven years, the port and its divers say."
    by = ["By Jane Doe", "July 6, 2018", "Comments"]
    out = left_out("\n\n".join([*menu, appeal, *by, STORY]))
    assert out == [*menu, appeal, *by]
    assert summary not in left_out("\n\n".join([*menu, summary, *by, STORY]))


def test_a_box_about_a_writer_named_above_is_left_out_and_a_name_of_the_story_is_not() -> None:
    by = "By Jane Doe"
    box = ("Jane Doe", "Senior correspondent in Norland.")
    assert left_out("\n\n".join([by, amid(*box)])) == [by, *box]
    assert left_out("\n\n".join([by, amid("Ann Hill", "Senior keeper in Norland.")])) == [by]


def test_a_link_that_stands_in_a_list_below_is_one_amid_the_story_and_so_are_its_neighbours() -> (
    None
):
    links = ("Who was the man at the wheel of the ferry?", "Bakers try to save their oven")
    below = ("More on this story", links[0], "Two other headlines of the day")
    text = amid(*links) + "\n" + "\n\n".join(below)
    assert left_out(text) == [*links, *below]


def test_a_kicker_and_a_headline_amid_the_story_lead_elsewhere() -> None:
    box = ("THE SEA", "How A Bell Buoy Went Missing For A Year")
    assert left_out(amid(*box)) == list(box)
    assert left_out(amid("THE SEA")) == []


def test_the_label_above_a_correction_is_shown_with_it() -> None:
    note = "A previous version of this story misspelled the first name of Ann Hill."
    found = furniture(text := page("Correction", note), paragraph_bounds(text))
    assert [piece.kind for piece in found] == ["note", "note"]
    assert left_out(page("Correction", "The wind fell at noon.", "Nobody slept.")) == []


def test_teasers_under_a_list_of_other_stories_are_left_out_with_their_headlines() -> None:
    box = (
        "MORE STORIES",
        "Bakers begin to study drones",
        "BY ANN HILL | 01/12/15 12:35 PM",
        "Drones fly over what bakers would rather hide.",
        "Tax plan is laid before the council",
        "BY JANE DOE | 01/12/15 11:17 AM",
        "It takes from the rich in bread and gives to nobody.",
    )
    assert left_out(amid(*box)) == list(box)


def test_many_labels_in_capitals_lead_elsewhere_though_some_ask_something() -> None:
    box = (
        "POWER LOST: Fire and big rain as storm smashes city",
        "FUNDING CUTS: Is this the end for our harbour?",
        "SEA PAIN: Captain hurt in crash of bicycles",
        "LOST BELL: Divers look for it in the wrong bay",
    )
    first, rest = STORY.split("\n\n", 1)
    paragraphs = [first, box[0], *rest.strip().split("\n\n")[:2], *box[1:3]]
    text = "\n\n".join(
        [*paragraphs, *rest.strip().split("\n\n")[2:3], box[3], LAST, LAST[::-1] + "."]
    )
    assert [line for line in left_out(text) if line in box] == list(box)


def test_a_stream_opens_with_its_place_its_state_and_its_agency() -> None:
    told = (
        "the ferry that left harbour city at dawn on monday has not been seen since noon and nine "
        "boats went out to look for it the port said divers will go down again on tuesday if the "
        "wind allows it the coast guard told relatives who wait at the quay"
    )
    assert left_out(f"heron cove maine ap {told}") == ["heron cove maine ap"]
    assert left_out(f"heron cove maine {told}") == []


def test_a_quotation_that_names_nobody_takes_its_speaker_from_the_line_below() -> None:
    for who in ("— Ann Hill", "- Ann Hill, keeper of the light", "— Ann Hill (@annhill)"):
        assert left_out(page("“We heard it ring all night.”", who)) == []
        assert left_out(amid("«We heard it ring all night.»", who)) == []
    agency = "— Agence France-Presse"
    assert agency in left_out(page("“We heard it ring all night.”", agency))
    told = "“We heard it ring all night,” said Ann Hill."
    assert left_out(page(told, "— Jane Doe")) == ["— Jane Doe"]


def test_a_tagline_that_its_sender_marks_is_one_unless_it_corrects() -> None:
    for line, kind in (
        ("Norland Press writer Ann Hill wrote this.", "tagline"),
        ("Correction: the ferry left on Monday, not on Tuesday.", "note"),
    ):
        text = page(line)
        at = text.index(line)
        marks = (Mark(at, at + len(line), "tagline"),)
        found = furniture(text, lines_of(text), marks=marks)
        assert [(text[each.start : each.end], each.kind) for each in found] == [(line, kind)]


RELEASE = """\
HOLM, Norland, July 6 /PRNewswire/ -- Brack Bells Ltd. cast the largest bell of the north today.

"It rings in three keys at once," said Ann Hill, who runs the foundry of Brack Bells.

"""
ABOUT = ("About Brack Bells", "Brack Bells casts and tunes bells for boats, towers and trams.")


def test_what_a_company_says_of_itself_below_its_release_is_left_out() -> None:
    for below in ((), ("Media contact: Ann Hill, 555-555-0144",), ABOUT):
        out = left_out(RELEASE + "\n\n".join([*ABOUT, *below]))
        assert out[1:] == [*ABOUT, *below]


def test_what_a_story_says_about_a_company_is_told() -> None:
    told = RELEASE.replace("/PRNewswire/ --", "(AP) --")
    assert left_out(told + "\n\n".join(ABOUT))[1:] == []
    more = "The bell will ring on Friday, the town says."
    assert left_out(RELEASE + "\n\n".join([*ABOUT, "What is next", more]))[1:] == []


def test_a_heading_that_its_sender_marks_ends_a_list_of_other_stories() -> None:
    text = amid("Most read", "Ten soups for winter", "Man bites dog", "A sound boat")
    at = text.index("A sound boat")
    heads = (Mark(at, at + len("A sound boat"), "heading"),)
    bounds = lines_of(text)
    taken = {text[each.start : each.end] for each in furniture(text, bounds, marks=heads)}
    assert "Man bites dog" in taken
    assert "A sound boat" not in taken
    assert "A sound boat" in left_out(text)
