"""Whom sentences credit: the golden cases, what a credit is for, and what holds for any text."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.text.credit.credits import credited, credits
from service.text.credit.outlets import extended
from tests.text.golden_credits import Case, cases

SEEDS = Path(__file__).parents[2] / "seeds"
CUES = "told said reported reports according to citing via in on by the a s by, (AP) -- : “ ” ' ,"
NAMES = "AP CNN Bloomberg Reuters Le Monde Daily Gazette newspaper TV news agency Time (@AP) dpa"


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_a_sentence_credits_whom_the_golden_line_marks(case: Case) -> None:
    assert tuple(credits(case.sentence, cased=case.cased)) == case.expected


@pytest.mark.parametrize(
    ("sentence", "roles"),
    [
        ("The line was dead, Yonhap reported.", ["report"]),
        ("The line was dead, Yonhap reported, citing KCNA.", ["report", "cited"]),
        ("Citing KCNA, Yonhap reported that the line was dead.", ["cited", "report"]),
        ("He told CNN that the line was dead.", ["told"]),
        ("Speaking to CNN, he said the line was dead.", ["told"]),
        ("Die Leitung sei tot, sagte er dem «Spiegel».", ["told"]),
        ("La ligne est morte, a-t-il confié au Monde.", ["told"]),
        ("La línea no funciona, dijo a la agencia Efe.", ["told"]),
        ("Holt, who told CNN in May that she would stay, has gone.", ["venue"]),
        ("The line was dead, according to a report in Le Monde.", ["report"]),
        ("A report in Le Monde said the line was dead.", ["venue"]),
        ("According to a CNN poll, 40 percent agree.", ["report"]),
        ("A CNN poll found that 40 percent agree.", ["venue"]),
        ("SEOUL (AP) — The line was dead.", ["report"]),
        ("Photo: AFP", ["venue"]),
        ("He told CNN's Paula Kirk that the line was dead.", ["told", "person"]),
    ],
)
def test_who_tells_the_news_is_kept_apart_from_where_it_was_said(
    sentence: str, roles: list[str]
) -> None:
    assert [found.role for found in credited(sentence)] == roles


def test_an_outlet_credited_twice_is_listed_once_with_its_nearest_role() -> None:
    found = credited("He told CNN that the line was dead, CNN reported.")
    assert [(c.credit.name, c.credit.start, c.role) for c in found] == [("CNN", 8, "report")]


def test_shouted_text_is_read_as_text_without_capitals() -> None:
    assert [c.name for c in credits("THE LINE WAS DEAD, BLOOMBERG REPORTS.")] == ["Bloomberg"]


def test_a_newsroom_can_add_its_own_outlets() -> None:
    outlets = extended("The Harbour Bugle\toutlet\tBugle; ~HB\tharbourbugle\tbugle.example")
    sentence = "The Bugle said the ferry would not sail."
    assert credits(sentence) == []
    assert [c.name for c in credits(sentence, outlets=outlets)] == ["The Harbour Bugle"]
    signed = "— Newsroom (@HarbourBugle) May 4, 2019"
    assert [c.name for c in credits(signed, outlets=outlets)] == ["The Harbour Bugle"]


def test_the_seeds_credit_their_outlets() -> None:
    names = {}
    for path in sorted(SEEDS.glob("*.txt")):
        lines = path.read_text("utf-8").splitlines()
        names[path.name[:3]] = {
            credit.name for line in lines for credit in credits(line, cased=path.name[:3] != "004")
        }
    assert names == {
        "000": {"Bloomberg", "Yonhap News Agency", "CNN", "Michelle Kosinski", "Fox News"},
        "001": {"The Associated Press"},
        "004": {"Yonhap News Agency", "KCNA", "Fox News"},
    }


words = st.lists(st.sampled_from(f"{CUES} {NAMES}".split()), max_size=30).map(" ".join)


@given(st.text() | words, st.booleans())
def test_spans_lie_in_the_sentence_in_reading_order_and_no_name_is_listed_twice(
    sentence: str, cased: bool
) -> None:
    found = credits(sentence, cased=cased)
    starts = [credit.start for credit in found]
    assert starts == sorted(starts)
    assert len({credit.name for credit in found}) == len(found)
    for credit in found:
        assert credit.name
        assert sentence[credit.start : credit.end].strip() == sentence[credit.start : credit.end]
        assert 0 <= credit.start < credit.end <= len(sentence)


@given(words)
def test_space_around_a_sentence_changes_nothing_but_the_offsets(sentence: str) -> None:
    moved = [(c.name, c.start - 2, c.end - 2) for c in credits(f"  {sentence} ")]
    assert moved == [(c.name, c.start, c.end) for c in credits(sentence)]


@pytest.mark.parametrize(
    "piece", ["told CNN ", "(AP/", "AP", "(@AP", "the CNN's ", "Daily News of "]
)
def test_a_long_run_of_one_piece_is_read_to_its_end(piece: str) -> None:
    assert len(credits(piece * 20_000)) <= 1


def test_lone_surrogates_and_invisible_marks_do_no_harm() -> None:
    sentence = "\ud800 The line\u200b was dead\udfff, \ufeffBloomberg reports."
    assert [c.name for c in credits(sentence)] == ["Bloomberg"]
