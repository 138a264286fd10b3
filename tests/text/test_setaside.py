"""Copies of what was killed or corrected, in stories that are merged."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from service.text.merge import merge
from service.text.model import Article

OLD = Article(
    "old", "City Wire", "The blast at the quarry injured 12 workers on Tuesday, the owner said.",
    published=datetime(2024, 5, 7, 9, tzinfo=UTC),
)  # fmt: skip
NEW = replace(OLD, id="new", text=OLD.text.replace("12", "21"), replaces=("old",))
COPY = replace(OLD, id="copy", source="Valley Post")


def test_a_corrected_fact_is_printed_from_the_newer_version() -> None:
    """Though the older figure is told by as many, and told first."""
    (sentence,) = merge([OLD, NEW, COPY]).sentences
    assert sentence.text == NEW.text
    assert sentence.flags == ("corrected",)


def test_the_older_value_is_named_with_who_still_tells_it() -> None:
    (conflict,) = merge([OLD, NEW, COPY]).conflicts
    assert conflict.kind == "corrected"
    assert [(v.article, v.value) for v in conflict.values] == [("new", "21"), ("copy", "12")]


def test_what_was_killed_is_flagged_where_another_copied_it() -> None:
    kill = replace(OLD, id="kill", status="canceled")
    answer = merge([kill, COPY])
    assert [s.flags for s in answer.sentences] == [("origin-killed",)]
    assert [a.id for a in answer.articles] == ["copy"]


def test_nothing_of_a_killed_article_is_served() -> None:
    kill = replace(OLD, id="kill", status="canceled", text="Only the killed item said this thing.")
    assert "killed item" not in repr(merge([kill, COPY]))


def test_a_version_that_only_adds_corrects_nothing() -> None:
    longer = replace(NEW, text=f"{OLD.text} The pit will stay closed.")
    answer = merge([OLD, longer, COPY])
    assert not answer.conflicts
    assert [s.flags for s in answer.sentences] == [(), ()]


def test_a_copy_of_what_is_held_or_under_embargo_is_not_flagged() -> None:
    """It may be used in the end; only a kill is for good."""
    later = datetime(2024, 6, 1, tzinfo=UTC)
    held = replace(OLD, id="held", status="withheld")
    embargoed = replace(OLD, id="embargoed", embargoed=later)
    told = replace(OLD, id="told", text=f"EMBARGOED UNTIL DELIVERY\n\n{OLD.text}")
    answer = merge([held, embargoed, told, COPY], now=datetime(2024, 5, 8, tzinfo=UTC))
    assert [s.flags for s in answer.sentences] == [()]
    assert {(r.id, r.reason) for r in answer.rejected} == {
        ("held", "withheld"),
        ("embargoed", "embargoed"),
        ("told", "embargoed"),
    }


def test_a_fact_of_a_held_version_that_the_next_one_corrects_is_corrected() -> None:
    held = replace(OLD, version="1", status="withheld")
    sent = replace(held, text=NEW.text, version="2", status="usable")
    (sentence,) = merge([held, sent, COPY]).sentences
    assert (sentence.text, sentence.flags) == (NEW.text, ("corrected",))


def test_a_story_that_was_killed_and_then_sent_again_is_not_flagged() -> None:
    killed = replace(OLD, version="1", status="canceled")
    sent = replace(OLD, version="2", published=datetime(2024, 5, 7, 11, tzinfo=UTC))
    answer = merge([killed, sent, COPY])
    assert [s.flags for s in answer.sentences] == [()]
    assert [r.reason for r in answer.rejected] == ["canceled"]


def test_what_the_version_sent_again_no_longer_says_stays_flagged() -> None:
    killed = replace(OLD, version="1", status="canceled")
    text = "The quarry was closed on Tuesday after a blast, and nobody could say for how long."
    sent = replace(killed, text=text, version="2", status="usable")
    flags = {s.text: s.flags for s in merge([killed, sent, COPY]).sentences}
    assert flags == {OLD.text: ("origin-killed",), text: ()}


MILL = Article(
    "mill", "Central Wire",
    "A fire at a flour mill in Dunholm killed nine workers on Tuesday, the fire brigade said. "
    "The cause is not known, and the owner, Karl Wenga, could not be reached.",
    published=datetime(2026, 2, 3, 8, tzinfo=UTC),
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "flags"),
    [
        ("A fire at a flour mill in Dunholm killed nine workers on Tuesday.", ("origin-killed",)),
        ("The fire at a flour mill in Dunholm has killed nine workers.", ("origin-killed",)),
        ("Nine workers died in Dunholm on Tuesday in a fire at a flour mill.", ("origin-killed",)),
        ("The cause is not known.", ()),
        ("Flour mills in Dunholm will be inspected once a year from now on.", ()),
    ],
)
def test_a_killed_sentence_that_was_cut_shorter_or_edited_is_flagged(
    text: str, flags: tuple[str, ...]
) -> None:
    kill = replace(MILL, status="canceled")
    copy = Article("copy", "Valley Post", f"{text}\n\nIt rained on the moor for nine days.")
    told = {s.text: s.flags for s in merge([kill, copy]).sentences}
    assert told == {text: flags, "It rained on the moor for nine days.": ()}


@pytest.mark.parametrize(
    ("text", "flags"),
    [
        ("Bishop Karl Wenga was suspended on Friday, the diocese said.", ("origin-killed",)),
        ("He left the palace in a taxi.", ("origin-killed",)),
        ("He left the palace in a taxi, the diocese said.", ("origin-killed",)),
        ("Neighbors said he left the palace in a taxi.", ("origin-killed",)),
        ("Bishop Karl Wenga was buried on Friday.", ()),
        ("A driver was suspended on Friday, the firm said.", ()),
        ("He left in a taxi.", ()),
    ],
)
def test_a_killed_sentence_with_few_words_dropped_or_added_is_flagged(
    text: str, flags: tuple[str, ...]
) -> None:
    told = (
        "Bishop Karl Wenga was suspended on Friday over a missing chalice, the diocese said. "
        "He left the palace in a taxi."
    )
    kill = replace(MILL, status="canceled", text=told)
    copy = Article("copy", "Valley Post", f"{text}\n\nIt rained on the moor for nine days.")
    assert [s.flags for s in merge([kill, copy]).sentences] == [flags, ()]


def test_what_anybody_writes_is_flagged_only_beside_more_of_the_killed_story() -> None:
    kill = replace(MILL, status="canceled")
    short = "The owner, Karl Wenga, could not be reached."
    alone = Article("copy", "Valley Post", f"A dam burst at Orleby on Friday.\n\n{short}")
    beside = replace(alone, text=f"{MILL.text.partition('. ')[0]}.\n\n{short}")
    assert [s.flags for s in merge([kill, alone]).sentences] == [(), ()]
    assert [s.flags for s in merge([kill, beside]).sentences] == [("origin-killed",)] * 2


def test_a_corrected_name_does_not_come_back_in_a_copy_that_was_cut_shorter() -> None:
    new = replace(MILL, id="new", replaces=("mill",), text=MILL.text.replace("Wenga", "Menga"))
    short = "The owner, Karl Wenga, could not be reached."
    answer = merge([MILL, new, Article("copy", "Valley Post", f"{short}\n\nIt rained all day.")])
    assert "Wenga" not in answer.text
    (conflict,) = answer.conflicts
    assert conflict.kind == "corrected"
    assert [(v.article, v.value) for v in conflict.values] == [
        ("new", "Karl Menga"),
        ("copy", "Karl Wenga"),
    ]


def test_a_corrected_number_is_the_same_in_figures() -> None:
    new = replace(MILL, id="new", replaces=("mill",), text=MILL.text.replace("nine", "six"))
    copy = replace(MILL, id="copy", source="Valley Post", text=MILL.text.replace("nine", "9"))
    assert {c.kind for c in merge([MILL, new, copy]).conflicts} == {"corrected"}


@pytest.mark.parametrize("times", [1, 7])
def test_older_versions_that_say_the_same_change_nothing(times: int) -> None:
    first = [replace(MILL, version=str(n)) for n in range(times)]
    new = replace(MILL, version="9", text=MILL.text.replace("nine", "six"))
    copy = replace(MILL, id="copy", source="Valley Post")
    (conflict,) = merge([*first, new, copy]).conflicts
    assert [(v.article, v.value) for v in conflict.values] == [("mill", "six"), ("copy", "nine")]


def test_stock_sentences_alone_are_no_copy_and_all_of_a_killed_item_is_one() -> None:
    stock = "Nobody was harmed. Police are looking into it."
    kill = replace(MILL, status="canceled", text=f"{MILL.text} {stock}")
    copy = Article("copy", "Valley Post", f"A barn burned at Orle on Saturday. {stock}")
    assert [s.flags for s in merge([kill, copy]).sentences] == [(), (), ()]
    alert = replace(kill, text=stock)
    assert [s.flags for s in merge([alert, copy]).sentences] == [(), *[("origin-killed",)] * 2]


@pytest.mark.parametrize(
    "stock",
    [
        "The company did not immediately respond to a request for comment.",
        "He spoke on condition of anonymity because he was not authorized to brief reporters.",
        "The two declined to be named because of the sensitivity of the matter.",
        "No group has claimed responsibility for the attack so far.",
        "Eine Sprecherin des Ministeriums wollte sich dazu am Abend nicht äußern.",
        "Le ministère n'a pas souhaité faire de commentaire dans l'immédiat.",
        "La empresa no respondió de inmediato a una solicitud de comentarios.",
    ],
)
def test_who_says_nothing_says_it_in_every_story(stock: str) -> None:
    kill = replace(MILL, status="canceled", text=f"{MILL.text} {stock}")
    copy = Article("copy", "Valley Post", f"A barn burned at Orle on Saturday. {stock}")
    assert [s.flags for s in merge([kill, copy]).sentences] == [(), ()]
    copied = replace(copy, text=f"{MILL.text} {stock}")
    assert {s.flags for s in merge([kill, copied]).sentences} == {("origin-killed",)}


def test_what_is_told_beside_such_words_proves_a_copy() -> None:
    told = "The mill, which fired nine bakers on Tuesday, did not respond to a request for comment."
    kill = replace(MILL, status="canceled", text=f"{told} {MILL.text}")
    copy = Article("copy", "Valley Post", f"A barn burned at Orle on Saturday. {told}")
    assert [s.flags for s in merge([kill, copy]).sentences] == [(), ("origin-killed",)]
