"""Copies of what was killed or corrected, in stories that are merged."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from service.text.credit.announced import corrects
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


THEFT = Article(
    "theft", "Harbour Wire",
    "Ivar Brandt, 28, was arrested in Holm on Monday over the theft of six boats, police said. "
    "He has a criminal record in two countries. His lawyer asked for bail on the same day. "
    "The boats had been left without a guard for three weeks in March.",
    published=datetime(2026, 2, 3, 8, tzinfo=UTC),
)  # fmt: skip
GUARD = "The boats had been left without a guard for three weeks in March."


def newer(old: str, new: str, **fields: str) -> Article:
    return replace(
        THEFT, id="new", replaces=("theft",), text=THEFT.text.replace(old, new), **fields
    )


def copied() -> Article:
    return replace(THEFT, id="copy", source="Valley Post")


def test_a_claim_that_the_newer_version_denies_does_not_come_back() -> None:
    new = newer("has a criminal record in two", "does not have a criminal record in any")
    answer = merge([THEFT, new, copied()])
    assert "He has a criminal record" not in answer.text
    assert [(c.kind, {v.article for v in c.values}) for c in answer.conflicts] == [
        ("corrected", {"new", "copy"})
    ]


def test_words_that_the_newer_version_put_in_place_of_others_are_printed() -> None:
    """Of an older one's words and the copy's; what is merely cut is printed from the copy."""
    answer = merge([THEFT, newer("asked for bail", "turned down bail"), copied()])
    assert "His lawyer turned down bail on the same day." in answer.text
    assert "asked for" not in answer.text
    shorter = merge([THEFT, newer(" on the same day", ""), copied()])
    assert "His lawyer asked for bail on the same day." in shorter.text
    assert not any(s.flags for s in shorter.sentences)


def test_a_verb_that_the_newer_version_changed_is_flagged_where_it_is_told_again() -> None:
    old = replace(
        THEFT, text="The trial of Ivar Brandt began on Monday in Holm. He denied the charge."
    )
    new = replace(old, id="new", replaces=("theft",), text=old.text.replace("denied", "admitted"))
    answer = merge([old, new, replace(old, id="copy", source="Valley Post")])
    assert {s.text: s.flags for s in answer.sentences} == {
        "The trial of Ivar Brandt began on Monday in Holm.": (),
        "He admitted the charge.": (),
        "He denied the charge.": ("corrected",),
    }


def test_a_corrected_figure_that_another_tells_in_other_words_is_a_correction() -> None:
    text = (
        "Police in Holm have arrested a 28-year-old man, Ivar Brandt, over the theft of six boats."
    )
    other = replace(THEFT, id="copy", source="Valley Post", text=text)
    conflicts = merge([THEFT, newer("28", "26"), other]).conflicts
    assert [(c.kind, {v.value for v in c.values}) for c in conflicts] == [
        ("corrected", {"26", "28"})
    ]


@pytest.mark.parametrize(
    ("said", "flags"),
    [
        ({"ednote": "Eds: CORRECTS by removing a sentence on the guard."}, ("corrected",)),
        ({"headline": "CORRECTED - Man held over theft of boats"}, ("corrected",)),
        ({"ednote": "Eds: UPDATES with bail."}, ()),
        ({"headline": "Man held over theft of boats"}, ()),
        ({}, ()),
    ],
)
def test_a_sentence_withdrawn_by_a_correction_is_flagged_and_one_cut_is_not(
    said: dict[str, str], flags: tuple[str, ...]
) -> None:
    answer = merge([THEFT, newer(GUARD, "", **said), copied()])
    told = {s.text: s.flags for s in answer.sentences}
    assert told.pop(GUARD) == flags
    assert set(told.values()) == {()}


def test_words_that_a_correction_takes_out_of_a_sentence_are_not_printed() -> None:
    new = newer(" in two countries", "", ednote="CORRECTS record in second sentence")
    (sentence,) = (s for s in merge([THEFT, new, copied()]).sentences if "record" in s.text)
    assert sentence.text == "He has a criminal record."
    assert sentence.flags == ("corrected",)
    assert [a.article for a in sentence.attributions] == ["new", "copy"]


@pytest.mark.parametrize(
    ("fields", "announced"),
    [
        ({"ednote": "Eds: CORRECTS age of suspect in first paragraph"}, True),
        ({"ednote": "Im zweiten Absatz muss es richtig heißen: 26"}, True),
        ({"headline": "CORRECTED-Man held over theft of boats"}, True),
        ({"headline": "dpa/KORR: Mann gefasst"}, False),
        ({"headline": "KORR: Mann gefasst"}, True),
        ({"text": "(Corrects age in first paragraph)\n\nIvar Brandt, 26, was held."}, True),
        ({"text": "Brandt was held.\n\nCorrection: An earlier version gave another age."}, True),
        ({"text": "Brandt was held. He corrected his teacher and was sent home for it."}, False),
        ({"headline": "House of Corrections closes"}, False),
        ({"text": "Corrections officers went on strike on Monday."}, False),
        ({"text": "Corrected for inflation, prices fell by a tenth."}, False),
        ({"text": "CORRECTION (Feb. 4): Brandt is 26.\n\nBrandt was held."}, True),
        ({}, False),
    ],
)
def test_a_version_says_of_itself_that_it_corrects(fields: dict[str, str], announced: bool) -> None:
    assert corrects(replace(THEFT, **fields)) == announced
