"""A broken promise is noticed, whichever it is."""

from dataclasses import replace

import pytest

from service.text.model import (
    Attribution,
    LeftOut,
    MergedArticle,
    MergedSentence,
    Origin,
    ReadArticle,
)
from tests.promises import broken

SOURCE = "The bridge was closed for repairs on Monday. Nobody knows until when.\nAdvertisement"
FIRST, SECOND = SOURCE.splitlines()[0][:44], SOURCE.splitlines()[0][45:]


def printed(name: str, words: str, *, start: int, paragraph: int = 0) -> MergedSentence:
    at = SOURCE.index(words)
    who = Attribution("a", "Post", at, at + len(words), words, "verbatim", 1.0)
    end = start + len(words)
    origin = Origin("a", "Post", "only-source")
    return MergedSentence(name, "sentence", start, end, paragraph, words, (who,), origin)


def kept() -> MergedArticle:
    advert = SOURCE.index("Advert")
    out = LeftOut(advert, len(SOURCE), "advert", SOURCE[advert:])
    read = ReadArticle("a", "Post", SOURCE, "punctuation", 0.0, (out,))
    sentences = printed("s1", FIRST, start=0), printed("s2", SECOND, start=len(FIRST) + 1)
    return MergedArticle(None, f"{FIRST} {SECOND}", sentences, articles=(read,))


def test_an_answer_that_keeps_its_promises_is_not_broken() -> None:
    assert broken(kept()) == []


@pytest.mark.parametrize(
    ("change", "breach"),
    [
        ({"text": FIRST.upper()}, "not what stands at its offsets"),
        ({"start": 1}, "not what stands at its offsets"),
        ({"attributions": ()}, "nobody says it"),
        ({"id": "s2"}, "one id"),
        ({"paragraph": 2}, "follows paragraph 0"),
    ],
)
def test_invented_words_are_noticed(change: dict[str, object], breach: str) -> None:
    answer = kept()
    faulty = replace(answer.sentences[0], **change)  # type: ignore[arg-type]
    found = broken(replace(answer, sentences=(faulty, answer.sentences[1])))
    assert any(breach in line for line in found)


def test_words_that_a_source_does_not_have_are_noticed() -> None:
    answer = kept()
    (who,) = answer.sentences[0].attributions
    faulty = replace(answer.sentences[0], attributions=(who, replace(who, text="Other words")))
    found = broken(replace(answer, sentences=(faulty, answer.sentences[1])))
    assert "s1: a does not say so at 0" in found


def test_lost_characters_are_noticed() -> None:
    answer = kept()
    short = replace(answer, sentences=answer.sentences[:1], text=FIRST)
    assert any("not accounted for" in line for line in broken(short))
    bare = replace(answer, articles=(replace(answer.articles[0], left_out=()),))
    assert any("to the end is not accounted for" in line for line in broken(bare))


def test_characters_accounted_for_twice_are_noticed() -> None:
    answer = kept()
    (read,) = answer.articles
    again = LeftOut(0, len(FIRST), "repeat", FIRST)
    faulty = replace(answer, articles=(replace(read, left_out=(again, *read.left_out)),))
    assert f"a: 0 to {len(FIRST)} is accounted for twice" in broken(faulty)


def test_doubled_sentences_are_noticed() -> None:
    answer = kept()
    (who,) = answer.sentences[1].attributions
    elsewhere = (replace(who, article="b"),)
    other = FIRST.replace("Monday", "Sunday")
    doubled = replace(answer.sentences[1], text=other, attributions=elsewhere)
    near = broken(replace(answer, sentences=(answer.sentences[0], doubled)))
    assert any("is like s" in line for line in near)
    equal = replace(answer.sentences[1], text=FIRST.upper())
    same = broken(replace(answer, sentences=(answer.sentences[0], equal)))
    assert "s2: has the letters of s1" in same


def test_two_facts_of_one_article_are_not_doubled() -> None:
    answer = kept()
    other = replace(answer.sentences[1], text=FIRST.replace("Monday", "Sunday"))
    found = broken(replace(answer, sentences=(answer.sentences[0], other)))
    assert not any("is like s" in line for line in found)


def test_a_breach_is_told_without_the_text() -> None:
    answer = kept()
    faulty = replace(answer.sentences[0], text="Secret words that nobody may see in a message.")
    for line in broken(replace(answer, sentences=(faulty, answer.sentences[1]))):
        assert "Secret" not in line
