"""What a line is, told by where it stands on its page and by the lines around it."""

import pytest

from service.text.ends.paragraphs import paragraph_bounds
from service.text.furniture.sections import headings
from service.text.furniture.stretches import furniture
from service.text.layout import lay_out
from service.text.model import Article, Mark
from tests.text.golden_furniture import lines_of

STORY = """\
The ferry left Harbour City at dawn on Monday with 214 people on board, the port said.

Its captain, John Miller, had steered the same route for eleven years and knew every rock of it.

"Nobody could see the bell buoy," said Ann Hill, who runs the lighthouse north of the city.

Divers will go down to the wreck of the ferry again on Tuesday if the wind allows it.

The port has closed its northern basin until the coast guard has searched the rocks.
"""
LAST = "Miller, 52, is survived by two sons and by a parrot."


def left_out(text: str) -> list[str]:
    return [text[piece.start : piece.end] for piece in furniture(text, paragraph_bounds(text))]


def heads(text: str) -> list[str]:
    bounds = paragraph_bounds(text)
    roles = headings(text, bounds, furniture=furniture(text, bounds))
    return [text[slice(*at)] for at, role in zip(bounds, roles, strict=True) if role == "heading"]


def page(*lines: str, story: str = STORY) -> str:
    return story + "\n" + "\n\n".join(lines) + "\n"


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


CAPTION = "Divers in yellow suits carry the bell of the ferry up the steps of the northern quay"


def amid(*lines: str) -> str:
    """The story with lines in its middle."""
    first, rest = STORY.split("\n\n", 1)
    return "\n\n".join([first, *lines, rest])


def test_a_long_line_without_a_stop_among_paragraphs_that_have_theirs_is_a_caption() -> None:
    assert left_out(amid(CAPTION)) == [CAPTION]
    assert left_out(page("They saw this:", CAPTION, LAST)) == []


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


def test_a_readers_remark_stands_between_the_names_of_two_readers() -> None:
    remarks = (
        "RECENT COMMENTS",
        "harbourman64 16 minutes ago",
        "They should have rung it louder.",
        "annie 20 minutes ago",
        "Louder still!",
        "See all comments",
    )
    assert left_out(amid(*remarks)) == list(remarks)


def test_a_story_between_its_count_of_comments_and_its_comments_is_told() -> None:
    text = "3 comments\n\nThe ferry sank on Monday.\n\nNobody drowned.\n\nComments are closed.\n"
    assert left_out(text) == ["3 comments", "Comments are closed."]


def test_a_line_close_above_a_pictures_credit_is_its_caption_where_paragraphs_stand_apart() -> None:
    seen = "John Miller is the captain of the ferry."
    assert left_out(amid(f"{seen}\nANN HILL / GETTY IMAGES")) == [seen, "ANN HILL / GETTY IMAGES"]
    assert left_out(amid(seen, "ANN HILL / GETTY IMAGES")) == ["ANN HILL / GETTY IMAGES"]


def test_a_caption_of_several_sentences_printed_twice_is_no_story() -> None:
    seen = "In mourning ... Harbour City, where the ferry sank."
    assert left_out(amid(seen, seen)) == [seen, seen]


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


def test_a_caption_is_one_sentence_and_an_agency() -> None:
    seen = "The captain leaves the court on this Friday. AFP"
    assert left_out(amid(seen)) == [seen]
    told = "The captain said that nobody saw him leave the court. AFP"
    assert left_out(amid(told)) == ["AFP"]


def test_what_closes_a_story_is_its_last_sentence_and_its_owner() -> None:
    """The same line is a caption amid the story."""
    seen = "The captain leaves the court on this Friday. AFP"
    assert left_out(page(seen)) == ["AFP"]
    assert left_out(page("Advertisement", seen, "Share", "12 comments")) == [
        "Advertisement", "AFP", "Share", "12 comments",
    ]  # fmt: skip
    gallery = [seen, "His lawyer waits at the door of the court. AFP"]
    assert left_out(page(*gallery)) == gallery


def test_an_owned_sentence_above_the_byline_is_the_pictures() -> None:
    seen = "The bell was raised on Friday. (AP)"
    front = ["A bell in the fog", seen, "By Jane Doe", "July 6, 2018"]
    assert left_out("\n\n".join([*front, STORY])) == front


def test_a_story_of_one_sentence_keeps_it_whoever_owns_it() -> None:
    assert left_out("The captain leaves the court this Friday. AFP") == ["AFP"]


@pytest.mark.parametrize(
    "told",
    [
        "The captain left the court on Friday.",
        "The captain resigned on Friday, after eleven years.",
        "El capitán dimitió el viernes.",
        "Los vecinos han pedido agua.",
        "Le capitaine a démissionné vendredi soir.",
        "La cloche s'est brisée vendredi.",
        "Der Kapitän ist am Freitag zurückgetreten.",
        "Die Taucher haben die Glocke gefunden.",
    ],
)
@pytest.mark.parametrize("owner", ["AFP", "EFE", "dpa", "AP", "(With AP)", "(avec AFP)"])
def test_what_is_told_in_a_past_tense_is_news_whoever_owns_it(told: str, owner: str) -> None:
    assert left_out(amid(f"{told} {owner}")) == [owner]


def test_a_caption_that_another_article_tells_as_news_is_news() -> None:
    seen = "The captain leaves the court on this Friday."
    ours = Article(id="a", source="A", text=amid(f"{seen} AFP"))
    theirs = Article(id="b", source="B", text=amid(seen))
    alone, _ = lay_out([ours, Article(id="b", source="B", text=STORY)])
    assert [ours.text[f.start : f.end] for f in alone.furniture] == [f"{seen} AFP"]
    retold, _ = lay_out([ours, theirs])
    assert [ours.text[f.start : f.end] for f in retold.furniture] == ["AFP"]


def test_what_stands_between_a_pictures_button_and_its_credit_is_its_caption() -> None:
    seen = "Relatives of the dead hold up pictures outside the court. A judge freed the captain."
    box = ("Enlarge this image", seen, "Max Green/AP")
    assert left_out(amid(*box)) == list(box)
    assert left_out(amid(seen, "Max Green/AP")) == ["Max Green/AP"]


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


def test_dated_teasers_below_the_remarks_are_left_out() -> None:
    below = (
        "Write a comment",
        "The Coast Guard And The Bell: What Divers Know",
        "The coast guard and its divers still look for a bell in the northern basin.",
        "August 21, 2018",
        "Seven Ways To Cook A Marrow Without Salt",
        "Marrows have few friends among gardeners, and fewer among their children.",
        "August 20, 2018",
    )
    assert left_out(page(*below)) == list(below)


def test_a_line_without_a_stop_in_a_long_list_of_sentences_is_story() -> None:
    """What has hundreds of lines is no page, and its captions are nobody's."""
    lines = [f"The mayor of town number {n} opened the new bridge on Monday." for n in range(400)]
    lines[200] = "The mayor of the last town of all opened a new bridge over the river on Monday"
    text = "\n".join(lines)
    assert furniture(text, paragraph_bounds(text)) == []


def test_what_readers_say_below_a_line_about_remarks_is_no_story() -> None:
    remark = ("Harbour B. says:", "They should all go home! It is a shame.", "Reply")
    assert left_out(page("Comments (12)", *remark)) == ["Comments (12)", *remark]
    assert left_out(page("Johan Berg says:", "They should all go home.", LAST)) == []


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


def test_names_with_remarks_behind_them_below_the_count_of_remarks_are_readers() -> None:
    remarks = ("bob77: who is the captain???", "Ann B.: They should have rung it louder.")
    assert left_out(page("Comments (2)", *remarks)) == ["Comments (2)", *remarks]
    assert left_out(page("12 comments", *remarks, LAST)) == ["12 comments"]
    talk = ("ANN HILL: Nobody could see it.", "JOHN REED: Not even you?")
    text = "\n\n".join(["Comments (2)", *talk, STORY])
    assert left_out(text) == ["Comments (2)"]
    assert left_out("Comments (2)\n\n" + "\n\n".join(talk * 3)) == ["Comments (2)"]


def test_a_heading_that_its_sender_marks_ends_a_list_of_other_stories() -> None:
    text = amid("Most read", "Ten soups for winter", "Man bites dog", "A sound boat")
    at = text.index("A sound boat")
    heads = (Mark(at, at + len("A sound boat"), "heading"),)
    bounds = lines_of(text)
    taken = {text[each.start : each.end] for each in furniture(text, bounds, marks=heads)}
    assert "Man bites dog" in taken
    assert "A sound boat" not in taken
    assert "A sound boat" in left_out(text)
