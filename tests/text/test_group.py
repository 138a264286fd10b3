"""Statements: who says the same thing, and whose words are printed."""

import pytest

from tests.text.merging import merged, printed


def test_a_chain_of_likes_is_no_statement() -> None:
    """A is like B and B like C; where A and C are not alike they are never one statement."""
    one = "The harbor master closed both piers on Monday after a crane fell into the water."
    two = "The harbor master closed both piers on Monday because of fog over the whole bay."
    three = "The coast guard closed two lanes on Friday because of fog over the whole bay."
    answer = merged(one, two, three)
    together = [{a.article for a in s.attributions} for s in answer.sentences]
    assert not any({"a", "c"} <= articles for articles in together)


def test_the_fuller_telling_is_printed() -> None:
    short = "The council approved the budget on Tuesday."
    long = "The council approved the budget on Tuesday after nine hours of debate."
    assert printed(short, long) == [long]


def test_of_equal_tellings_the_commoner_is_printed() -> None:
    """A word that one source changed is not what the article says."""
    most = "Rangers counted more than 60 wolves in the valley last winter."
    one = "Rangers counted fewer than 60 wolves in the valley last winter."
    assert printed(one, most, most) == [most]


def test_of_equal_tellings_the_earlier_is_printed() -> None:
    """Articles come earliest first; without times by id."""
    first = "Rangers counted 61 wolves in the valley last winter."
    second = "Rangers counted 67 wolves in the valley last winter."
    assert printed(first, second) == [first]


def test_two_like_sentences_of_one_article_are_two_statements() -> None:
    """Whoever wrote both meant two things."""
    one = "The northern gate of the stadium opened at nine for the first visitors."
    two = "The southern entrance of the stadium opened at noon for a few guests."
    assert printed(f"{one} {two}") == [one, two]


def test_the_same_words_again_in_one_article_are_a_repeat() -> None:
    line = "The match was stopped for an hour because of lightning over the stadium."
    answer = merged(f"{line} Nobody was hurt. {line}")
    assert [s.text for s in answer.sentences] == [line, "Nobody was hurt."]
    (out,) = answer.articles[0].left_out
    assert (out.kind, out.sentence) == ("repeat", "s1")


def test_punctuated_words_are_printed_before_stripped_ones() -> None:
    clean = "The river rose four meters in a night and carried away the footbridge at Sundal."
    assert printed(clean.lower().rstrip("."), clean) == [clean]


def test_two_facts_of_one_article_are_printed_however_alike_they_look() -> None:
    """Whoever wrote both meant two things: an article merges to itself."""
    one = "The northern gate of the stadium opened at nine for the first visitors."
    two = "The southern gate of the stadium opened at noon for the first visitors."
    assert printed(f"{one} {two}") == [one, two]
    assert printed(f"{one} {two}", two) == [one, two]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "A magnitude 4.8 tremor shook houses in Ostrava on Tuesday, the seismic office said.",
            "A magnitude 6.3 tremor shook houses in Lindau on Saturday, the seismic office said.",
        ),
        (
            "Three men died and 12 were hurt when a ferry ran aground off Korsnes on Sunday.",
            "Five men died and 20 were hurt when a ferry ran aground off Havik on Sunday.",
        ),
        (
            "Transport Minister Ada Holm told the union in a speech that the road would be built.",
            "Transport Minister Ada Holm told the union in a speech that she was tired of it all.",
        ),
    ],
)
def test_two_things_told_in_one_frame_are_two_statements(one: str, other: str) -> None:
    """Neither outlet is credited with what the other tells of another event, or claims."""
    answer = merged(f"{one} Rain is forecast.", f"{other} The pier was empty.")
    assert {s.text for s in answer.sentences} > {one, other}
    assert all(len(s.attributions) == 1 for s in answer.sentences)


@pytest.mark.parametrize("other", ["minister's aide", "deputy minister"])
def test_what_the_minister_says_is_not_what_those_about_him_say(other: str) -> None:
    """An article that tells what both say is held against each with each."""
    answer = merged(
        f"The {other} said the survey was wrong. The minister said the survey was right.",
        f"The {other} said the survey was right. The minister said the survey was wrong.",
    )
    speakers = [
        {a.text.partition(" said")[0] for a in sentence.attributions}
        for sentence in answer.sentences
    ]
    assert speakers == [{f"The {other}"}, {"The minister"}]


@pytest.mark.parametrize(("month", "short"), [("September", "Sept. 9"), ("October", "Oct. 4")])
def test_a_day_is_fuller_than_its_month_however_that_is_written(month: str, short: str) -> None:
    fuller = f"The trial is set for {short} in Velby."
    assert printed(f"The trial is set for {month}.", fuller) == [fuller]


def test_of_the_same_words_those_without_hints_of_where_to_break_are_printed() -> None:
    """A typesetter's soft hyphens are in the telling of one source, and in no reader's way."""
    hinted = (
        "The co\u00adop\u00ader\u00ada\u00adtive's trea\u200bsurer was acquitted of fraud in Lund."
    )
    plain = "The cooperative's treasurer was acquitted of fraud in Lund."
    assert printed(hinted, plain) == [plain]


def test_a_sentence_with_an_aside_holds_the_same_one_without() -> None:
    """However long the aside is: printed beside each other they say one thing twice."""
    short = "The bakery on Holm Street burned down on Sunday. Its owner, Nils Rask, was unhurt."
    long = (
        "The bakery on Holm Street, which had sold the same rye loaf since 1911 and was to be "
        "listed as a landmark next month, burned down on Sunday. Its owner was unhurt."
    )
    aside, owner = long.split(". ")[0] + ".", short.split(". ")[1]
    assert printed(short, long) == [aside, owner]


def test_what_two_clauses_tell_is_not_held_by_the_sentence_around_them() -> None:
    """Words of one sentence that lie far apart in another stand in different claims there."""
    short = "The bakery on Holm Street was sold on Sunday. Its owner, Nils Rask, was unhurt."
    long = (
        "The bakery on Holm Street lost its oven in a fire that firefighters from three towns "
        "fought until dawn, and a house was sold on Sunday. Its owner was unhurt."
    )
    assert len(printed(short, long)) == 3
