"""Comparable words, and the alignment of two tellings."""

from hypothesis import given
from hypothesis import strategies as st

from service.text.facts.differences import align
from service.text.facts.quotations import read_quotations
from service.text.facts.spelling import same_spelling
from service.text.facts.telling import Telling, Wording, read_wording, same_stem

WORDS = st.lists(st.sampled_from("the dam broke late on a wet day center centre 12".split()))


def wording(text: str, *, cased: bool = True) -> Wording:
    return read_wording(Telling(text, 0, len(text), cased=cased))


def quoted(text: str) -> list[str]:
    words = wording(text)
    return [text[slice(*words.span(q.first, q.last))] for q in read_quotations(words)]


def test_initials_are_one_word_with_and_without_their_points() -> None:
    assert wording("U.S. envoys").keys == wording("US envoys").keys == wording("u s envoys").keys
    assert wording("Trump's U.S. aides").keys == ["trump", "s", "us", "aides"]
    assert wording("trump s u s aides").keys == ["trump", "s", "us", "aides"]
    assert wording("at 9 a.m. a U.N. aide").keys == ["at", "9", "am", "a", "un", "aide"]


def test_accents_and_case_do_not_count() -> None:
    assert wording("MÜLLER à Orléans").keys == ["muller", "a", "orleans"]


def test_the_language_is_told_from_the_commonest_words() -> None:
    assert wording("Die Wahl ist vorbei und der Sieger").language == "de"
    assert wording("Le maire est dans la ville").language == "fr"
    assert wording("El alcalde y los vecinos de la ciudad").language == "es"
    assert wording("Dam broke").language == "en"


def test_spellings_of_one_word_are_known_and_other_words_are_not() -> None:
    for british, american in (
        ("colour", "color"), ("theatre", "theater"), ("organise", "organize"),
        ("travelled", "traveled"), ("programme", "program"), ("defence", "defense"),
        ("labour", "labor"), ("catalogue", "catalog"), ("grey", "gray"),
    ):  # fmt: skip
        assert same_spelling(british, american)
    for one, other in (("four", "for"), ("prize", "price"), ("metre", "meta"), ("hour", "house")):
        assert not same_spelling(one, other)


def test_forms_of_one_word_share_a_stem() -> None:
    for one, other in (("met", "meet"), ("injured", "injuries"), ("men", "man"), ("tried", "try")):
        assert same_stem(one, other)
    assert not same_stem("attack", "attach")


def test_quotations_are_found_in_every_kind_of_marks() -> None:
    assert quoted("He called it “a sham” and left.") == ["a sham"]
    assert quoted('He called it "a sham" and "a farce."') == ["a sham", "a farce"]
    assert quoted("Er nannte es „eine Farce“ und ging.") == ["eine Farce"]
    assert quoted("Il a parlé d'une « farce » hier.") == ["farce"]
    assert quoted("Minister calls it ‘a sham’ again") == ["a sham"]
    assert quoted("The dog’s tail and the men’s hats") == []
    assert quoted("“It is over,” he said, “and I am glad.”") == ["It is over", "and I am glad"]


@given(WORDS, WORDS)
def test_an_alignment_accounts_for_every_word_of_both(a: list[str], b: list[str]) -> None:
    here, there = wording(" ".join(a)), wording(" ".join(b))
    found = align(here, there)
    loose_a = {i for s in found.stretches for i in range(s.i1, s.i2)}
    loose_b = {j for s in found.stretches for j in range(s.j1, s.j2)}
    assert loose_a == {i for i, j in enumerate(found.to_b) if j < 0}
    assert loose_b == {j for j, i in enumerate(found.to_a) if i < 0}
    shared = [j for j in found.to_b if j >= 0]
    assert shared == sorted(shared)
    for i, j in enumerate(found.to_b):
        if j >= 0:
            assert same_spelling(here.keys[i], there.keys[j])
            assert found.place(i) == j


@given(WORDS, WORDS)
def test_an_alignment_turned_twice_is_itself(a: list[str], b: list[str]) -> None:
    found = align(wording(" ".join(a)), wording(" ".join(b)))
    assert found.swapped.swapped == found
