"""What the readers of a page write below its story."""

from tests.text.ferry_page import LAST, STORY, amid, left_out, page


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


def test_what_readers_say_below_a_line_about_remarks_is_no_story() -> None:
    remark = ("Harbour B. says:", "They should all go home! It is a shame.", "Reply")
    assert left_out(page("Comments (12)", *remark)) == ["Comments (12)", *remark]
    assert left_out(page("Johan Berg says:", "They should all go home.", LAST)) == []


def test_names_with_remarks_behind_them_below_the_count_of_remarks_are_readers() -> None:
    remarks = ("bob77: who is the captain???", "Ann B.: They should have rung it louder.")
    assert left_out(page("Comments (2)", *remarks)) == ["Comments (2)", *remarks]
    assert left_out(page("12 comments", *remarks, LAST)) == ["12 comments"]
    talk = ("ANN HILL: Nobody could see it.", "JOHN REED: Not even you?")
    text = "\n\n".join(["Comments (2)", *talk, STORY])
    assert left_out(text) == ["Comments (2)"]
    assert left_out("Comments (2)\n\n" + "\n\n".join(talk * 3)) == ["Comments (2)"]
