"""The promises of the contract, for every input: generated stories and arbitrary characters."""

import random
import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.text.merge import merge
from service.text.model import Article, MergedArticle, Options
from tests.promises import broken

SUBJECTS = "minister senator captain engineer union court bank farmer museum team".split()
VERBS = "approved rejected delayed praised examined sold rebuilt flooded closed signed".split()
OBJECTS = "treaty bridge budget harbour vaccine archive factory railway verdict merger".split()
PLACES = "Lisbon Oslo Nairobi Quito Hanoi Tbilisi Malmo Perth Dakar Cusco".split()
TAILS = (
    "after a night of talks", "despite warnings from two experts", "for the third time this year",
    "while hundreds waited outside", "citing costs of 5,300 dollars", "before the vote in the U.S.",
    "and promised a full report", "because nobody had read the contract",
)  # fmt: skip


def sentence(number: int) -> str:
    """One of some thousand sentences, each with words that few others share."""
    pick = random.Random(number)
    words = [
        f"The {pick.choice(SUBJECTS)}", pick.choice(VERBS), f"the {pick.choice(OBJECTS)}",
        f"near {pick.choice(PLACES)} on day {number}", pick.choice(TAILS),
    ]  # fmt: skip
    return " ".join(words) + "."


def retold(text: str, how: str, seed: int) -> str:
    """A telling of a sentence as another outlet would print it."""
    pick = random.Random(seed)
    words = text.split()
    if how == "dropped":
        del words[pick.randrange(len(words) - 1)]
    elif how == "added":
        words.insert(pick.randrange(1, len(words)), "reportedly")
    elif how == "swapped":
        words[pick.randrange(1, len(words) - 1)] = "elsewhere"
    elif how == "longer":
        words[-1] = words[-1].rstrip(".") + ", according to a statement read to reporters at noon."
    return " ".join(words)


HOW = ["same", "same", "dropped", "added", "swapped", "longer"]


@st.composite
def stories(draw: st.DrawFn) -> list[Article]:
    """Articles that share sentences: in part, edited, moved, repeated, stripped."""
    articles = []
    for number in range(draw(st.integers(1, 5))):
        told = draw(st.lists(st.tuples(st.integers(0, 14), st.sampled_from(HOW)), max_size=9))
        texts = [retold(sentence(n), how, seed=n) for n, how in told]
        joined = draw(st.sampled_from([" ", "\n", "\n\n"])).join(texts)
        form = draw(st.sampled_from(["as is", "as is", "stripped", "upper", "quoted"]))
        if form == "stripped":
            joined = " ".join(re.findall(r"\w+", joined.lower()))
        elif form == "upper":
            joined = joined.upper()
        elif form == "quoted":
            joined = joined.replace("The ", "“The ", 1)
        articles.append(Article(id=f"a{number}", source=f"outlet {number % 3}", text=joined))
    return articles


def told(answer: MergedArticle) -> list[tuple[str, list[tuple[str, int, int, str]]]]:
    return [
        (s.text, [(a.article, a.start, a.end, a.match) for a in s.attributions])
        for s in answer.sentences
    ]


PATIENT = settings(max_examples=60)


@PATIENT
@given(stories())
def test_nothing_is_invented_lost_or_doubled(articles: list[Article]) -> None:
    """Promises 1, 2 and 3 hold for stories that overlap in every way."""
    assert broken(merge(articles)) == []


@PATIENT
@given(stories(), st.randoms(use_true_random=False))
def test_order_of_arrival_does_not_matter(articles: list[Article], pick: random.Random) -> None:
    """Promise 4: the same sentences with the same attributions, however the articles arrive."""
    shuffled = articles[:]
    pick.shuffle(shuffled)
    assert told(merge(shuffled)) == told(merge(articles))


@PATIENT
@given(stories(), st.randoms(use_true_random=False))
def test_order_does_not_matter_where_ids_are_counted_up(
    articles: list[Article], pick: random.Random
) -> None:
    """An id that came from the place in the request decides nothing."""
    shuffled = articles[:]
    pick.shuffle(shuffled)
    one = merge([replace(a, id=f"a{n}", id_given=False) for n, a in enumerate(articles)])
    other = merge([replace(a, id=f"a{n}", id_given=False) for n, a in enumerate(shuffled)])
    assert [s.text for s in one.sentences] == [s.text for s in other.sentences]


@PATIENT
@given(stories())
def test_an_exact_copy_adds_only_a_credit(articles: list[Article]) -> None:
    """Promise 5: one article and its copy read as the article, credited to both."""
    first = articles[0]
    alone = merge([first])
    both = merge([first, replace(first, id="copy", source="copy")])
    assert both.text == alone.text
    for before, after in zip(alone.sentences, both.sentences, strict=True):
        matches = [a.match for a in after.attributions]
        assert sorted(matches) == sorted(2 * [a.match for a in before.attributions])
        assert {a.article for a in after.attributions} == {first.id, "copy"}


RESTATED = Options(collapse="restatements")


@PATIENT
@given(stories(), st.randoms(use_true_random=False))
def test_the_promises_hold_where_restatements_are_one(
    articles: list[Article], pick: random.Random
) -> None:
    """Promises 1 to 6, with what says the same in other words printed once."""
    answer = merge(articles, options=RESTATED)
    assert broken(answer) == []
    shuffled = articles[:]
    pick.shuffle(shuffled)
    assert told(merge(shuffled, options=RESTATED)) == told(answer)
    assert merge(articles, options=RESTATED) == answer
    alone = merge(articles[:1], options=RESTATED)
    assert alone.text == merge(articles[:1]).text
    copy = replace(articles[0], id="copy", source="copy")
    assert merge([articles[0], copy], options=RESTATED).text == alone.text


@PATIENT
@given(stories())
def test_the_same_input_gives_the_same_answer(articles: list[Article]) -> None:
    """Promise 6."""
    assert merge(articles) == merge(articles)


@PATIENT
@given(st.lists(st.text(st.characters(codec=None), max_size=120), max_size=4))
def test_any_characters_at_all_keep_the_promises(texts: list[str]) -> None:
    """Whatever the characters, nothing is invented, lost or doubled, and nothing fails."""
    articles = [Article(id=str(n), source=str(n), text=text) for n, text in enumerate(texts)]
    assert broken(merge(articles)) == []


# Lines of marks, of what nobody sees, of a page's words and of a wire's, and a little story.
SCRAPS = (
    "\u200b", "\u200c", "\u2060", "\ufeff", "\u00ad", "_", "***", "©", "(AP)", "[", ")", "“", "»",
    "—", "•", "1.", "²", "🎉", "\x1c", "<p>", "@desk", "Share", "Advertisement", "By", "END",
    "-30-", "Mr.", "LONDON (Reuters) -", "CORRECTION:", "he said.", "talking", "nothing since 1944",
    "The gate was closed on Monday.",
)  # fmt: skip


@PATIENT
@given(st.lists(st.lists(st.tuples(st.sampled_from(SCRAPS), st.sampled_from("\n  ")), max_size=9)))
def test_scraps_of_lines_keep_the_promises(texts: list[list[tuple[str, str]]]) -> None:
    """A line may be nothing but what nobody sees, or stand between two halves of a sentence."""
    articles = [
        Article(id=str(n), source=str(n), text="".join(map("".join, text)))
        for n, text in enumerate(texts)
    ]
    assert broken(merge(articles), near=2) == []


def test_what_is_left_out_inside_a_sentence_is_told_by_nobody() -> None:
    stripped = Article("a", "a", "talking\n_\nnothing since 1944")
    assert broken(merge([stripped, Article("b", "b", "talking nothing since 1944")])) == []


@pytest.mark.parametrize("line", ["\u200b", "\u200b\u200b", "\u2060\u200b", "\ufeff"])
def test_a_line_of_what_nobody_sees_is_no_fault(line: str) -> None:
    answer = merge([Article("a", "a", f"The gate was closed.\n\n{line}\n\nIt rained.")])
    assert broken(answer) == []
    assert answer.sentences[0].text.strip(line) == "The gate was closed."


@pytest.mark.parametrize(
    "text",
    [
        "a " * 3_000,
        "a. " * 3_000,
        "x" * 50_000,
        "The river rose again on Monday.\n" * 2_000,
        "…" * 5_000,
        "\n" * 5_000 + "word",
        "e\u0301" * 3_000,
        "北京说会谈取得了成果。" * 300,
        "وقال المتحدث إن المحادثات كانت مثمرة. هل انتهت؟ نعم.",
        "😀😀😀",
        "nul \0 and \ud800 alone.",
    ],
)
def test_degenerate_texts_keep_the_promises(text: str) -> None:
    """Repetition without end, no words, no spaces, other scripts."""
    articles = [Article("one", "one", text), Article("two", "two", text[: len(text) // 2])]
    assert broken(merge(articles)) == []
