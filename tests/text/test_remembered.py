"""What is kept between merges: few answers, no text, and nothing that changes an answer."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings

from service.text import crediting, dissent, layout, restored
from service.text.credit import versions
from service.text.credit.outlets import extended
from service.text.furniture import private
from service.text.merge import merge
from service.text.model import Article, Mark
from service.text.remembered import Remembered, digest, forget
from tests.text.test_promises import stories

MEMORIES = (
    restored._SCORES, restored._ENDS, layout._FORMS, private._PUBLIC, crediting._CREDITED,
    dissent._AGREED, versions._PLAIN,
)  # fmt: skip

STRIPPED = (
    "the ferry left the harbor late on friday the crew had waited for the tide a spokeswoman said "
    "the next one sails on monday and all passengers of the first may use it for nothing"
)
PUNCTUATED = (
    "The ferry left the harbor late on Friday. The crew had waited for the tide, a spokeswoman "
    "told Reuters. All passengers of the first boat may use the next one for nothing on Monday."
)


@pytest.fixture(autouse=True)
def _as_if_new() -> Iterator[None]:
    """Nothing is remembered from one test to the next."""
    forget()
    yield
    forget()


def test_the_answer_not_asked_for_longest_is_given_up() -> None:
    known: Remembered[int] = Remembered(most=2)
    known.keep(b"a", 1)
    known.keep(b"b", 2)
    assert known.get(b"a") == 1
    known.keep(b"c", 3)
    assert (known.get(b"a"), known.get(b"b"), known.get(b"c")) == (1, None, 3)


def test_digests_differ_wherever_what_is_asked_does() -> None:
    digests = [
        digest("a b"), digest("a b", []), digest("a b", [1]), digest("a b", [(1, 2.0)]),
        digest("a c"), digest("\ud800"), digest("\ud801"),
    ]  # fmt: skip
    assert len(set(digests)) == len(digests)


def test_what_is_forgotten_is_asked_anew() -> None:
    known: Remembered[int] = Remembered(most=2)
    known.keep(b"a", 1)
    forget()
    assert known.get(b"a") is None


def test_a_merge_keeps_no_word_of_an_article() -> None:
    """Of texts digests are kept, numbers and kinds; of words the names that are credited."""
    wire = Article("b", "b", f"{PUNCTUATED}\n\nRelated: Storm closes three islands")
    first = merge([Article("a", "a", STRIPPED), wire])
    kept = repr([list(memory._answers.items()) for memory in MEMORIES])
    assert all(memory._answers for memory in MEMORIES)
    assert not any(word in kept for word in ("ferry", "harbor", "passengers", "islands"))
    assert "Reuters" in kept
    assert merge([Article("a", "a", STRIPPED), wire]) == first


@settings(max_examples=40)
@given(stories())
def test_what_was_merged_before_changes_no_answer(articles: list[Article]) -> None:
    """A story that grew, and one merged again with its articles out on other days."""
    forget()
    first = merge(articles)
    forget()
    merge([replace(article, published=datetime(2026, 1, 3, tzinfo=UTC)) for article in articles])
    merge(articles[:-1])
    assert merge(articles) == first
    assert merge(articles) == first


def test_sentences_that_agree_on_one_day_are_held_against_each_other_on_another() -> None:
    here = "The minister opened the northern harbour bridge for lorries on Thursday."
    there = "The minister opened the northern harbour bridge for lorries on July 12."
    one, other = (
        Article(name, f"Outlet {name}", text) for name, text in (("a", here), ("b", there))
    )

    def kinds(year: int) -> list[str]:
        out = datetime(year, 7, 14, tzinfo=UTC)
        told = merge([replace(one, published=out), replace(other, published=out)])
        return [conflict.kind for conflict in told.conflicts]

    assert kinds(2018) == []  # July 12 was a Thursday
    assert kinds(2019) == ["date"]
    assert kinds(2018) == []


def test_a_page_is_read_anew_where_its_marks_are_others() -> None:
    text = f"{PUNCTUATED}\n\nThe tall lighthouse above the western bay"
    bare = Article("a", "a", text)
    marked = replace(bare, marks=(Mark(text.rindex("The tall"), len(text), "caption"),))

    def kinds(article: Article) -> list[str]:
        (read,) = merge([article]).articles
        return [out.kind for out in read.left_out]

    assert kinds(bare) == ["heading"]
    assert kinds(marked) == ["caption"]
    assert kinds(bare) == ["heading"]


def test_credits_are_read_anew_with_another_table() -> None:
    articles = [
        Article("a", "a", "The bridge will close on Friday, the Wexbury Observer reported.")
    ]
    unknown = merge(articles)
    named = merge(
        articles, outlets=extended("Wexbury Herald and Observer\toutlet\tWexbury Observer")
    )
    assert [c.name for s in named.sentences for c in s.credits] == ["Wexbury Herald and Observer"]
    assert merge(articles) == unknown != named


def test_an_article_of_very_many_paragraphs_is_not_kept() -> None:
    """Memory is bounded by how much is kept of an article as well as by how many are."""
    merge([Article("a", "a", "\n\n".join(f"Boat {n} sailed." for n in range(300)))])
    assert not layout._FORMS._answers
