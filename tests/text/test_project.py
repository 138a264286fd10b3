"""Text without punctuation: cut where other sources end their sentences."""

import re

from tests.text.merging import merged, telling

STORY = [
    "A landslide buried the only road to the village of Tarn on Wednesday night.",
    "Helicopters brought food and medicine to about 400 people who were cut off.",
    "Engineers expect to reopen one lane by the weekend.",
    "“We have bread for three days,” the baker Ilse Holt said.",
]


def stripped(text: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", text.lower()))


def test_a_stripped_copy_only_adds_its_credit() -> None:
    answer = merged(" ".join(STORY), stripped(" ".join(STORY)))
    assert [s.text for s in answer.sentences] == STORY
    for place in range(len(STORY)):
        copy = telling(answer, "b", sentence=place)
        assert (copy.match, copy.boundary) == ("verbatim", "restored")
        assert copy.text == stripped(STORY[place])
    assert answer.articles[1].boundaries == "restored"


def test_sentences_are_found_in_any_order() -> None:
    turned = [STORY[2], STORY[3], STORY[0], STORY[1]]
    answer = merged(" ".join(STORY), stripped(" ".join(turned)))
    assert [len(s.attributions) for s in answer.sentences] == [2, 2, 2, 2]


def test_what_only_the_stripped_copy_has_is_printed_from_it() -> None:
    own = "The mayor had warned of the slope for ten years and asked for a tunnel."
    answer = merged(" ".join(STORY), stripped(" ".join([*STORY[:2], own, *STORY[2:]])))
    (added,) = [s for s in answer.sentences if s.attributions[0].article == "b"]
    assert added.text == stripped(own)
    assert added.attributions[0].boundary == "restored"


def test_numbers_with_points_do_not_hide_that_marks_were_lost() -> None:
    """12.000 and 4.5 are no sentence ends."""
    story = [STORY[0], STORY[1].replace("400", "12.000"), STORY[2].replace("one lane", "4.5 km")]
    bare = " ".join(story).replace(".0", "§0").replace(".5", "§5").lower()
    bare = re.sub(r"[.,“”]", "", bare).replace("§", ".")
    answer = merged(" ".join(story), bare)
    assert [s.text for s in answer.sentences] == story


def test_who_said_it_stays_with_what_was_said() -> None:
    """Also where no source has the marks, or the one that has them is not merged."""
    text = (
        "the bridge over the orle fell at dawn on monday killing four people police said mayor "
        "otis lenz ordered all schools closed for the day divers searched the muddy water until "
        "dusk for a missing bus driver"
    )
    told = [s.text for s in merged(text).sentences]
    assert told[0].endswith(" police said")
    assert told[1].startswith("mayor otis lenz")
