"""Embargoes told by a text: nothing is merged while they run, later their line is left out."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.text.furniture.embargoes import embargoed_until, embargoes
from service.text.merge import merge
from service.text.model import Article

NOTICES = Path(__file__).parents[1] / "golden" / "notices"
SENT = datetime(2026, 11, 20, 9, tzinfo=UTC)
STORY = "The port was closed on Monday after a storm tore two cranes from their rails."
CASES = [
    tuple(line.replace("\\n", "\n").split(" | ", 1))
    for line in (NOTICES / "embargo.txt").read_text("utf-8").splitlines()
    if not line.startswith("#")
]
STORIES = (NOTICES / "no_embargo.txt").read_text("utf-8").splitlines()


def under(line: str, published: datetime | None = SENT) -> Article:
    bare = line.replace("[[", "").replace("]]", "")
    return Article("p", "Press Office", f"{bare}\n\n{STORY}", published=published)


@pytest.mark.parametrize(("until", "line"), CASES)
def test_an_embargo_is_told_and_dated_by_a_line_at_the_top(until: str, line: str) -> None:
    told = embargoed_until(under(line))
    if until == "over":
        assert told is None
    elif until == "open":
        assert told == datetime.max
    else:
        assert told == datetime.fromisoformat(until).replace(tzinfo=UTC)


@pytest.mark.parametrize(("until", "line"), CASES)
def test_the_line_of_an_embargo_that_is_over_is_left_out(until: str, line: str) -> None:
    if until == "open":
        return
    over = None if until == "over" else datetime.fromisoformat(until).replace(tzinfo=UTC)
    answer = merge([under(line)], now=over)
    behind = line.partition("[[")[2].rstrip("]")
    assert [s.text for s in answer.sentences] == [*filter(None, [behind]), STORY]
    assert {left.kind for left in answer.articles[0].left_out} == {"tagline"}
    assert not answer.notes


@pytest.mark.parametrize(("until", "line"), CASES)
def test_a_story_is_not_merged_while_its_embargo_runs(until: str, line: str) -> None:
    if until == "over":
        return
    before = SENT
    if until != "open":
        before = datetime.fromisoformat(until).replace(tzinfo=UTC) - timedelta(minutes=1)
    other = Article("o", "Gazette", "A new school was opened in Kallio on Monday in the rain.")
    answer = merge([under(line), other], now=before)
    assert [(r.id, r.reason) for r in answer.rejected] == [("p", "embargoed")]
    assert answer.text == other.text


@pytest.mark.parametrize("line", STORIES)
@pytest.mark.parametrize("below", [f"\n\n{STORY}", f"\n{STORY}", f" {STORY}"])
def test_a_story_about_an_embargo_is_a_story(line: str, below: str) -> None:
    assert list(embargoes(line + below)) == []


def test_an_embargo_stands_at_the_top() -> None:
    """What is quoted or told further down is part of the story."""
    told = "\n\n".join([STORY] * 10)
    assert list(embargoes(f"{told}\n\nEMBARGOED UNTIL 00:01 GMT MONDAY\n\n{STORY}")) == []
    assert list(embargoes(f"PRESS RELEASE\n\nHarbour Office\n\n{CASES[0][1]}\n\n{STORY}"))


@pytest.mark.parametrize("field", ["headline", "ednote"])
def test_an_embargo_is_told_beside_the_text_too(field: str) -> None:
    told = "Eds: Embargoed until 0001 GMT, 1 May 2027"
    given: dict[str, Any] = {field: told}
    item = Article("p", "Press Office", STORY, **given)
    assert embargoed_until(item) == datetime(2027, 5, 1, 0, 1, tzinfo=UTC)


def test_without_a_day_of_publication_a_weekday_cannot_be_dated() -> None:
    assert embargoed_until(under("EMBARGOED UNTIL 0001 GMT MONDAY", None)) == datetime.max


def test_the_items_own_field_dates_what_its_words_leave_open() -> None:
    item = Article("p", "Press Office", f"EMBARGOED UNTIL DELIVERY\n\n{STORY}", embargoed=SENT)
    assert embargoed_until(item) == SENT


@given(st.text(max_size=80) | st.text("EMBARGOED UNTIL0123456789:./ \n-jJnu", max_size=80))
def test_any_text_is_read(text: str) -> None:
    line = f"EMBARGOED UNTIL {text}"
    for embargo in embargoes(line):
        start, end = embargo.bounds
        assert 0 <= start < end <= len(line)
    embargoed_until(Article("p", "p", line, published=SENT))
