"""What counts as the same word, and where it stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.text.words import fold


def folded(text: str) -> list[int]:
    words: list[int] = fold([text]).exact.tolist()
    return words


def spelled(text: str) -> list[str]:
    words = fold([text])
    return [text[a:b] for a, b in zip(words.start, words.end, strict=True)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Summit", "THE SUMMIT"),
        ("U.S. envoys", "us envoys"),
        ("U.S. envoys", "u s envoys"),
        ("U. S. envoys", "US envoys"),
        ("5,300 sets", "5 300 sets"),
        ("5,300 sets", "5300 sets"),
        ("1,234,567", "1 234 567"),
        ("two ships", "2 ships"),
        ("Forty-one ships", "41 ships"),
        ("forty one ships", "41 ships"),
        ("Thirty ships", "30 ships"),
        ("6% of 500km", "6 percent of 500 kilometres"),
        ("6 %", "6 per cent"),
        ("$3bn", "3 billion"),
        ("the 1990s", "the 1990's"),
        ("didn’t go", "didn't go"),
        ("didn’t go", "didn t go"),
        ("didn’t go", "didnt go"),
        ("Pompeo’s trip", "pompeo s trip"),
        ("Pompeo’s trip", "pompeos trip"),
        ("the U.S.’s demand", "the u s s demand"),
        ("naïve", "nai\u0308ve"),
        ("ﬁnal straße", "FINAL STRASSE"),
        ("co\u00adoperate", "cooperate"),
        ("zero\u200bwidth", "zerowidth"),
        ("marked\U000e0041\ufe0f word", "marked word"),
        ("“unilateral” – demands", '"unilateral" - demands'),
        ("J.K. Rowling", "J. K. Rowling"),
        ("the FBI said", "the F.B.I. said"),
        ("the F.B.I. U.S. office", "the FBI US office"),
        ("J. R.R. Holt", "J.R.R. Holt"),
        ("the museum’s isn’t", "the museum&#8217;s isn&rsquo;t"),
        ("“Wait,” he said", "&ldquo;Wait,&rdquo; he said"),
        ("a café at 5 %", "a caf&eacute; at 5&nbsp;&percnt;"),
    ],
)
def test_spellings_of_one_thing_are_the_same_words(one: str, other: str) -> None:
    """Case, Unicode form, glyphs, initials, possessives and digit groups tell nothing apart."""
    assert folded(one) == folded(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("officials", "official"),
        ("5,300", "530"),
        ("the plan", "a plan"),
        ("June 12 2018", "June 122018"),
        ("schön", "schon"),
        ("it was I am sure", "it was Iam sure"),
        ("forty. One ship", "41 ship"),
        ("forty ten", "50"),
        ("the centre", "the center"),
    ],
)
def test_different_words_stay_different(one: str, other: str) -> None:
    """Folding takes away spelling, not meaning."""
    assert folded(one) != folded(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Pompeo’s", "Pompeo"), ("soldiers", "soldier"), ("u s s", "us"), ("officials", "official")],
)
def test_a_stem_ignores_the_possessive_and_the_plural(one: str, other: str) -> None:
    """For finding passages "official" and "officials" are one word."""
    assert fold([one]).stem.tolist() == fold([other]).stem.tolist()


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("the Labour centre's programmes", "the Labor center's programs"),
        ("organised neighbourhoods", "organized neighborhoods"),
        ("travellers cancelled", "travelers canceled"),
        ("grey kerbs", "gray curbs"),
    ],
)
def test_a_stem_has_one_spelling_on_either_side_of_the_ocean(british: str, american: str) -> None:
    """For finding passages, that is; what is printed and told as an edit keeps its own."""
    assert fold([british]).stem.tolist() == fold([american]).stem.tolist()


@pytest.mark.parametrize("word", ["our", "hour", "rise", "promised", "four", "tonne", "storey"])
def test_a_word_that_only_looks_british_is_its_own_stem(word: str) -> None:
    """Endings alone tell no spelling."""
    words = fold([word])
    assert words.stem.tolist() == words.exact.tolist()


@pytest.mark.parametrize("text", ["this", "boss", "crisis", "bus", "was"])
def test_a_final_s_that_is_no_plural_stays(text: str) -> None:
    """Only what can be a plural loses its s."""
    assert fold([text]).stem.tolist() == fold([text]).exact.tolist()


def test_words_point_at_the_text_as_read() -> None:
    """Joined words span what lies between them, marks outside a word are not part of it."""
    text = "The U.S. shipped 5,300 (empty) caskets; Pompeo’s trip didn’t help."
    assert spelled(text) == [
        "The", "U.S", "shipped", "5,300", "empty", "caskets", "Pompeo’s", "trip", "didn’t", "help",
    ]  # fmt: skip


def test_a_sentence_end_between_single_letters_joins_nothing() -> None:
    """In "Vitamin C. A study" the A begins a sentence."""
    assert spelled("Vitamin C. A study") == ["Vitamin", "C", "A", "study"]


def test_scripts_without_spaces_give_a_word_a_character() -> None:
    """In Chinese, Japanese and Thai characters stand for words."""
    assert spelled("北京说，会谈") == ["北", "京", "说", "会", "谈"]
    assert spelled("ที่นี่") == ["ที่", "นี่"]


def test_no_word_reaches_over_two_texts() -> None:
    """What ends one text and begins the next is never one word."""
    words = fold(["the u", "s senate", "5", "300"])
    assert len(words.start) == 6
    assert words.base.tolist() == [0, 7, 17, 20]


@given(st.lists(st.text(st.characters(codec=None)), max_size=4))
def test_folding_never_fails_and_words_lie_in_order(texts: list[str]) -> None:
    """Any characters at all, lone surrogates too, give ordered words inside their text."""
    words = fold(texts)
    starts, ends = words.start.tolist(), words.end.tolist()
    assert all(a < b for a, b in zip(starts, ends, strict=True))
    assert all(b <= a for b, a in zip(ends, starts[1:], strict=False))
    assert all(not words.text[a].isspace() for a in starts)


@given(st.text(st.characters(categories=["L", "N", "P", "Zs"])))
def test_words_of_a_text_do_not_depend_on_its_neighbours(text: str) -> None:
    """A text folds alone as it folds beside others."""
    alone = fold([text]).exact.tolist()
    beside = fold(["before it", text, "behind it"]).exact.tolist()
    assert beside[2 : len(beside) - 2] == alone


def test_the_same_words_hash_the_same_everywhere() -> None:
    """The hash of a word depends on its characters alone, not on where it stands."""
    words = fold(["peace talks " * 5_000])
    assert len(set(words.exact.tolist())) == 2


def test_a_word_ends_behind_the_entity_that_ends_it() -> None:
    """A word that a page's source has spelled with an entity is the whole of what stands there."""
    assert spelled("a caf&eacute; in Rome") == ["a", "caf&eacute;", "in", "Rome"]
    assert spelled("Smith &amp; Sons &amp c; &unknown;")[:2] == ["Smith", "Sons"]


def test_a_name_keeps_its_spelling() -> None:
    small, tall = fold(["grey gray"]).stem.tolist(), fold(["Grey Gray"]).stem.tolist()
    assert small[0] == small[1]
    assert tall[0] != tall[1]
