"""What holds for every two tellings, whatever their words."""

import re
from collections.abc import Callable
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.text.facts.conflict import Disagreement, Telling, disagreements
from tests.text.golden_conflicts import pairs

SENTENCES = sorted({text for pair in pairs() for text in (pair.a.text, pair.b.text)})
# Words that decide about facts, in every order and with every mark between them.
FACTS = st.sampled_from(
    """
    not n't no never may May will won't 12 7,500 7.5 1/2 $ € % million half third one in of a two
    hundred dozens July Thursday 2018 today last week 9 a.m. noon p.m. to - – 3-1 “ ” " ' ’ « » ‘
    said police according allegedly John Smith Smyth Un Kim U.S. u s about up at least over years
    old aged und drei nicht Juli kein le trois ne pas juillet el dos sin martes ½ ² 9999999999999
    mille quatre vingt \ud800 ́ 28-year-old F16 20.30 Uhr 2018-07-12 7/12/2018 unlikely likely
    """.split()
)
TEXTS = st.one_of(
    st.text(max_size=60),
    st.lists(FACTS, max_size=30).map(" ".join),
    st.lists(FACTS, max_size=30).map("".join),
    st.sampled_from(SENTENCES),
)
TIMES = st.one_of(st.none(), st.datetimes())


@st.composite
def tellings(draw: st.DrawFn) -> Telling:
    text = draw(TEXTS)
    start = draw(st.integers(0, len(text)))
    end = draw(st.integers(start, len(text)))
    if draw(st.booleans()):
        start, end = 0, len(text)
    published: datetime | None = draw(TIMES)
    return Telling(text, start, end, published=published, cased=draw(st.booleans()))


def whole(text: str, *, cased: bool = True) -> Telling:
    return Telling(text, 0, len(text), cased=cased)


@given(tellings(), tellings(), st.booleans())
def test_any_two_tellings_can_be_compared(a: Telling, b: Telling, same: bool) -> None:
    for found in disagreements(a, b, same=same):
        for telling, span, value in (
            (a, found.here, found.value_here),
            (b, found.there, found.value_there),
        ):
            assert telling.start <= span[0] <= span[1] <= telling.end
            assert telling.text[slice(*span)] == value
        assert found.value_here or found.value_there


@given(tellings(), tellings(), st.booleans())
def test_both_sides_see_the_same(a: Telling, b: Telling, same: bool) -> None:
    def turned(found: Disagreement) -> Disagreement:
        return found.swapped()

    assert set(map(turned, disagreements(b, a, same=same))) == set(disagreements(a, b, same=same))


@given(tellings(), st.booleans(), TIMES)
def test_a_telling_agrees_with_itself(a: Telling, same: bool, published: datetime | None) -> None:
    again = Telling(a.text, a.start, a.end, published=published, cased=a.cased)
    assert disagreements(a, again, same=same) == []


def differing(changed: Callable[[str], str], *, cased: bool = True) -> list[str]:
    """The sentences of the golden pairs that disagree with their own changed copies."""
    return [
        sentence
        for sentence in SENTENCES
        for same in (True, False)
        if disagreements(whole(sentence), whole(changed(sentence), cased=cased), same=same)
    ]


@pytest.mark.parametrize("cased", [True, False])
@pytest.mark.parametrize("change", [str.upper, str.lower, str.title, str.swapcase])
def test_case_is_no_disagreement(change: Callable[[str], str], cased: bool) -> None:
    assert differing(change, cased=cased) == []


def straight(sentence: str) -> str:
    return re.sub("[“”„«»]", '"', sentence).replace("‘", "'").replace("’", "'")


def curly(sentence: str) -> str:
    return re.sub(r'(?<!\S)"', "“", sentence).replace('"', "”").replace("'", "’")


def unquoted(sentence: str) -> str:
    return re.sub('[“”„«»"]', "", sentence)


def stripped(sentence: str) -> str:
    return " ".join(re.sub(r"[^\w\s]|_", " ", sentence).lower().split())


def without_apostrophes(sentence: str) -> str:
    return re.sub("['’]", "", sentence)


@pytest.mark.parametrize("change", [straight, curly, unquoted, without_apostrophes, stripped])
def test_marks_are_no_disagreement(change: Callable[[str], str]) -> None:
    assert differing(change) == []


@pytest.mark.parametrize("change", [stripped, without_apostrophes])
def test_a_stripped_copy_agrees_with_what_it_was_stripped_from(
    change: Callable[[str], str],
) -> None:
    assert differing(change, cased=False) == []


@given(TEXTS, st.sampled_from([straight, curly]))
def test_the_form_of_quotation_marks_never_disagrees(
    text: str, change: Callable[[str], str]
) -> None:
    assert disagreements(whole(text), whole(change(text))) == []
