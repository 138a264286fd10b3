"""What says the same in other words is printed once, where the caller asks for it."""

import re
from dataclasses import replace

import pytest

from service.text.facts.conflict import Telling, disagreements
from service.text.merge import merge
from service.text.model import Article, MergedArticle, MergedSentence, Options
from tests.promises import broken
from tests.text.golden_merge import Case, cases

RESTATED = Options(collapse="restatements")


def once(*texts: str) -> MergedArticle:
    articles = [Article(f"a{n}", f"outlet {n}", text) for n, text in enumerate(texts)]
    answer = merge(articles, options=RESTATED)
    assert broken(answer) == []
    return answer


def tellers(answer: MergedArticle) -> list[list[str]]:
    return [[a.article for a in s.attributions] for s in answer.sentences]


RAIL = "A cracked axle caused the derailment near Hollin, the railway said."
AXLE = "The railway said that the derailment near Hollin was caused by an axle that had cracked."


def test_a_restatement_is_told_of_the_fuller_sentence() -> None:
    (sentence,) = once(RAIL, AXLE).sentences
    first, other = sentence.attributions
    assert (first.text, other.text) == (AXLE, RAIL)
    assert other.match == "edited"
    assert other.edits
    assert other.score < 1


def test_restatements_are_kept_apart_unless_the_caller_asks() -> None:
    articles = [Article("a", "a", RAIL), Article("b", "b", AXLE)]
    assert len(merge(articles).sentences) == 2


def test_restatements_that_differ_in_a_fact_are_both_printed() -> None:
    """A conflict is shown, with each source in its own words."""
    one = "Smugglers had hidden 40 tarantulas on a freighter bound for Rotterdam, police said."
    two = "Rotterdam police found 60 tarantulas that smugglers had hidden aboard the freighter."
    answer = once(one, two)
    assert {s.text for s in answer.sentences} == {one, two}
    assert [c.kind for c in answer.conflicts] == ["number"]


def test_a_denial_is_no_restatement() -> None:
    denied = "The railway said that the derailment near Hollin was not caused by a cracked axle."
    assert len(once(RAIL, denied).sentences) == 2


def test_what_one_article_tells_twice_is_printed_twice() -> None:
    filler = "The mayor of Hollin asked for a new timetable on Sunday, as he does each year. "
    text = f"{RAIL} {filler}{AXLE}"
    assert len(once(text).sentences) == 3
    assert len(once(text, "Nobody was hurt in Hollin.").sentences) == 4


def test_two_tellings_of_one_article_do_not_meet_in_another_sentence() -> None:
    answer = once(AXLE, f"{RAIL} Geese crossed the line. Its cracked axle derailed the train.")
    for sentence in answer.sentences:
        articles = [a.article for a in sentence.attributions]
        assert len(articles) == len(set(articles))


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_no_two_printed_sentences_restate_each_other_and_agree(case: Case) -> None:
    """Of every golden story; what disagrees or names others, or is one article's, stays."""
    answer = merge(case.articles, options=RESTATED)
    assert broken(answer) == []
    kept = merge(case.articles)
    assert {s.text for s in answer.sentences} <= {s.text for s in kept.sentences}
    printed = {s.id: s for s in answer.sentences}
    for sentence in answer.sentences:
        for related in sentence.related:
            if related.kind == "restatement":
                assert differ(sentence, printed[related.sentence])


def differ(one: MergedSentence, other: MergedSentence) -> bool:
    """Whether two sentences are told by one article, name others, or have a fact otherwise."""
    if {a.article for a in one.attributions} & {a.article for a in other.attributions}:
        return True
    shorter, longer = sorted((one.text, other.text), key=lambda text: len(text.split()))
    if any(name.casefold() not in longer.casefold() for name in re.findall(r"[A-Z]\w+", shorter)):
        return True
    here, there = (Telling(s.text, 0, len(s.text)) for s in (one, other))
    return any(disagreements(here, there, same=same) for same in (True, False))


def test_a_corrected_telling_is_not_hidden_in_another() -> None:
    old = Article(
        "item", "Capital Agency", "Six rails broke near Hollin, the line said.", version="1"
    )
    new = replace(old, text=old.text.replace("Six", "Two"), version="2")
    third = "The line counted six rails that had broken near the town of Hollin."
    answer = merge([old, new, Article("copy", "Valley Post", third)], options=RESTATED)
    assert broken(answer) == []
    assert {s.text for s in answer.sentences} == {new.text, third}
    assert [c.kind for c in answer.conflicts] == ["corrected"]


def test_stock_sentences_of_two_stories_stay_apart() -> None:
    case = next(case for case in cases() if case.name == "unrelated_same_names")
    assert len(merge(case.articles, options=RESTATED).sentences) == len(
        merge(case.articles).sentences
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Ada Brekke, 41, of Holm, died at the mill.",
            "Kai Dahl, 52, of Sundal, died at the mill.",
        ),
        (
            "In Holm, 14 barns burned and 3 farmers were hurt.",
            "In Sundal, 11 barns burned and 2 farmers were hurt.",
        ),
        ("The theater will open on Friday.", "The brewery will close on Friday."),
        ("The ferry's owner declined to comment.", "The mayor declined to comment."),
    ],
)
def test_nobody_and_nothing_that_is_named_is_hidden_in_another_sentence(
    one: str, other: str
) -> None:
    shared = "Nobody in Holm had heard the bells of the old lighthouse ring since 1911."
    answer = once(f"{one} {shared}", f"{other} {shared}")
    assert {s.text for s in answer.sentences} == {one, other, shared}


def test_a_name_that_only_the_shorter_telling_has_is_printed() -> None:
    one = "About 900 lamps were recalled on Monday after a fire, the safety board said."
    two = "The safety board announced a recall of about 900 Lumira lamps on Monday."
    assert {s.text for s in once(one, two).sentences} == {one, two}
