"""The bench's inputs are what they say, and their truth is true."""

from collections import Counter
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench import generate, grammar, newsroom, prose
from bench.generate import Input, Told
from bench.newsroom import Page, Piece
from bench.typeset import SETTINGS, Setting, set_page

SEEDS = st.integers(0, 10_000)


@pytest.fixture(scope="module")
def source() -> prose.Prose:
    return prose.composed(words=120_000)


@pytest.fixture(scope="module")
def copies(source: prose.Prose) -> Input:
    return generate.copies(source=source)


@pytest.fixture(scope="module")
def archive(source: prose.Prose) -> Input:
    return generate.archive(60, words=24_000, largest=12, source=source)


def letters(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())


def words_of(made: Input, told: Told) -> str:
    article = next(article for article in made.articles if article.id == told.article)
    return article.text[told.start : told.end]


def story(rng: Random) -> Page:
    return [
        [(Piece(text, n, (0, len(text.split()))),) for n, text in enumerate(paragraph)]
        for paragraph in grammar.story(rng, words=150)
    ]


def test_the_same_text_gives_the_same_inputs(source: prose.Prose, copies: Input) -> None:
    again = generate.copies(source=source)
    assert again.articles == copies.articles
    assert again.told == copies.told


def test_thirteen_copies_are_thirteen_texts_of_one_story(copies: Input) -> None:
    assert len({article.text for article in copies.articles}) == 13
    assert 8_000 <= len(copies.articles[0].text) <= 11_000
    carriers = Counter(told.original for told in copies.told if told.how == "copy")
    assert carriers.most_common(1)[0][1] >= 8


def test_what_is_told_stands_where_the_truth_says(copies: Input, archive: Input) -> None:
    for made in (copies, archive):
        for told in made.told:
            if told.how == "copy":
                assert letters(words_of(made, told)) == letters(made.originals[told.original])


def test_a_part_tells_the_words_that_the_truth_says(archive: Input) -> None:
    parts = [told for told in archive.told if told.how in ("cut", "split")]
    assert {told.how for told in parts} == {"cut", "split"}
    for told in parts:
        first, last = told.part
        original = " ".join(archive.originals[told.original].split()[first:last])
        # A conjunction may be dropped where a sentence was split.
        assert letters(words_of(archive, told)) in letters(original)
        assert len(words_of(archive, told).split()) >= last - first - 1


def test_tellings_of_an_article_do_not_overlap(copies: Input, archive: Input) -> None:
    for made in (copies, archive):
        ends: dict[str, int] = {}
        for told in made.told:
            assert ends.get(told.article, 0) <= told.start < told.end
            ends[told.article] = told.end


def test_one_copy_lost_case_and_punctuation_and_one_is_wrapped(copies: Input) -> None:
    texts = {copies.setting[article.id]: article.text for article in copies.articles}
    assert texts["stripped"] == texts["stripped"].lower()
    assert all(c.isalnum() or c == " " for c in texts["stripped"])
    assert "“" not in texts["straight"]
    assert max(map(len, texts["wrapped"].splitlines())) <= 90
    assert max(map(len, texts["plain"].splitlines())) > 90
    assert "\u00ad" in texts["hyphenated"]


def test_an_archive_holds_groups_of_many_sizes(archive: Input) -> None:
    assert len(archive.articles) == 60
    assert archive.words() == pytest.approx(24_000, rel=0.15)
    first = {told.original: told.article for told in reversed(archive.told) if told.how == "copy"}
    carried = Counter(told.original for told in archive.told)
    sizes = {
        article: max(carried[o] for o, a in first.items() if a == article)
        for article in first.values()
    }
    assert max(sizes.values()) >= 9
    assert min(sizes.values()) == 1


def test_a_trap_shares_its_first_words_and_nothing_more(archive: Input) -> None:
    kinds = [kind for kind in archive.traps if len(kind) > 1]
    assert kinds
    for kind in kinds:
        told = [archive.originals[original].split() for original in kind]
        assert len({tuple(words[:5]) for words in told}) == 1
        assert len({tuple(words[-6:]) for words in told}) == len(told)


def test_half_of_the_second_sentences_are_copies_of_the_first(source: prose.Prose) -> None:
    made = generate.sentences(200, 100, source=source)
    here, there = (article.text.split("\n\n") for article in made.articles)
    assert (len(here), len(there)) == (200, 100)
    copied = [told for told in made.told if told.article.endswith("2") and told.how == "edited"]
    assert len(copied) == 50
    assert len({told.original for told in copied}) == 50
    assert all(told.original < 200 for told in copied)


def test_too_little_text_is_refused_rather_than_repeated(source: prose.Prose) -> None:
    with pytest.raises(ValueError, match="not enough text"):
        generate.sentences(20_000, 20_000, source=source)


@given(seed=SEEDS)
def test_words_change_at_a_rate_and_not_inside_quotations(seed: int) -> None:
    rng = Random(seed)
    text = f"The mayor said “{grammar.clause(rng, grammar.cast(rng))}” and left the hall at once."
    quoted = text[text.index("“") : text.index("”")]
    assert newsroom.reworded(text, rng, rate=0) == text
    assert quoted in newsroom.reworded(text, rng, rate=1)


@given(seed=SEEDS)
def test_edited_sentences_still_tell_their_originals(seed: int) -> None:
    rng = Random(seed)
    originals: list[str] = []

    def add(text: str) -> int:
        originals.append(text)
        return 1_000 + len(originals)

    house = newsroom.House(cut=0, edited=1, words=0.1)
    page = story(rng)
    edited = newsroom.edit(page, rng, house=house, add=add)
    for before, after in zip(page, edited, strict=True):
        told = [piece for unit in after for piece in unit if piece.original < 1_000]
        assert [p.original for p in sorted(told, key=lambda p: p.original)] == [
            p.original for p in told
        ]
        assert {p.original for p in told} == {p.original for unit in before for p in unit}


@given(seed=SEEDS, setting=st.sampled_from(SETTINGS))
def test_a_set_page_is_its_pieces_and_white_space(seed: int, setting: Setting) -> None:
    text, places = set_page(story(Random(seed)), setting)
    at = 0
    for start, end, piece in places:
        assert not text[at:start].strip()
        assert letters(text[start:end].replace("\u00ad", "")) == letters(piece.text)
        at = end
    assert at == len(text)
