"""A C2PA manifest hidden in a text: counted in its offsets, ignored, and never printed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.text.furniture.manifests import MANIFEST, without_manifests
from service.text.merge import merge
from service.text.model import Article, Mark, MergedArticle
from tests.promises import broken

HIDDEN = "\ufeff" + "".join(map(chr, [*range(0xFE00, 0xFE10), *range(0xE0100, 0xE0140)]))
STORY = (
    "The harbour board met on Monday in Ellery.",
    "It raised the fee for berths by four percent ❤\ufe0f.",
    "Nobody spoke against it.",
)
TEXT = f"{STORY[0]} {STORY[1]}\n\n{STORY[2]}"
BETWEEN = {
    "behind the story": f"{TEXT}{HIDDEN}",
    "before the story": f"{HIDDEN}{TEXT}",
    "behind every sentence": TEXT.replace(".", f".{HIDDEN}"),
    "a paragraph of its own": f"{TEXT}\n\n{HIDDEN}",
    "nothing but spaces around it": TEXT.replace("\n\n", f" {HIDDEN} \n\n {HIDDEN} "),
}
WITHIN = {
    "in a word": TEXT.replace("raised", f"rai{HIDDEN}sed"),
    "between two words": TEXT.replace("raised the", f"raised {HIDDEN} the"),
    "behind an abbreviation": TEXT.replace("Monday in", f"Monday, a.m.{HIDDEN} in"),
}


def printed(answer: MergedArticle) -> list[str]:
    assert broken(answer) == []
    assert MANIFEST.search(answer.text) is None
    return [sentence.text for sentence in answer.sentences]


@pytest.mark.parametrize("text", BETWEEN.values(), ids=BETWEEN)
def test_between_sentences_it_is_left_out_and_counted(text: str) -> None:
    answer = merge([Article("a", "a", text)])
    assert printed(answer) == list(STORY)
    [article] = answer.articles
    assert article.text == text
    assert {each.kind for each in article.left_out} == {"manifest"}
    assert "".join(each.text for each in article.left_out).count(HIDDEN) == text.count(HIDDEN)


@pytest.mark.parametrize("text", [*BETWEEN.values(), *WITHIN.values()], ids=[*BETWEEN, *WITHIN])
def test_it_changes_nothing_in_what_is_the_same(text: str) -> None:
    plain = Article("b", "b", MANIFEST.sub("", text).strip())
    answer = merge([Article("a", "a", text), plain])
    assert printed(answer) == printed(merge([plain]))
    assert {article.text for article in answer.articles} == {text, plain.text}
    for sentence in answer.sentences:
        assert {each.match for each in sentence.attributions} == {"verbatim"}
        assert {each.article for each in sentence.attributions} == {"a", "b"}


@pytest.mark.parametrize("text", WITHIN.values(), ids=WITHIN)
def test_within_a_sentence_that_nobody_tells_without_it_the_text_is_read_without_it(
    text: str,
) -> None:
    answer = merge([Article("a", "a", text)])
    assert printed(answer) == printed(merge([Article("a", "a", MANIFEST.sub("", text))]))
    assert answer.articles[0].text == MANIFEST.sub("", text)


# A manifest before an emoji's own selector cannot be told from a longer manifest.
PLACES = st.integers(0, len(TEXT)).filter(lambda at: TEXT[at : at + 1] != "\ufe0f")


@given(st.lists(PLACES, max_size=5), st.booleans())
def test_wherever_it_stands_the_promises_hold(places: list[int], twice: bool) -> None:
    text = TEXT
    for place in sorted(places, reverse=True):
        text = text[:place] + HIDDEN + text[place:]
    articles = [Article("a", "a", text), *([Article("b", "b", TEXT)] if twice else [])]
    assert printed(merge(articles)) == list(STORY)


@given(st.lists(st.sampled_from([HIDDEN, HIDDEN[1:3], "ab", "\n"]), max_size=8), st.data())
def test_marks_stay_on_their_words(pieces: list[str], data: st.DataObject) -> None:
    text = "".join(pieces)
    places = st.integers(0, len(text))
    start, end = sorted((data.draw(places), data.draw(places)))
    read = without_manifests(Article("a", "a", text, marks=(Mark(start, end, "quote"),)))
    bare = MANIFEST.sub("", text)
    assert read.text == bare
    # A selector cut off alone by the mark's end is none that can be told from a manifest's.
    inside = [at for at in range(start, end) if not _hidden(text, at)]
    assert sum(mark.end - mark.start for mark in read.marks) == len(inside)
    for mark in read.marks:
        assert bare[mark.start : mark.end] == "".join(text[at] for at in inside)


def _hidden(text: str, at: int) -> bool:
    return any(match.start() <= at < match.end() for match in MANIFEST.finditer(text))
