"""Days and times of day, as far as words fix them."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.text.facts.clocks import read_clocks
from service.text.facts.conflict import disagreements
from service.text.facts.dates import Day, read_days
from service.text.facts.telling import Telling, read_wording

DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


def days(text: str, *, cased: bool = True) -> list[Day]:
    return read_days(read_wording(Telling(text, 0, len(text), cased=cased)))


def told(text: str, *, cased: bool = True) -> list[tuple[int | None, ...]]:
    return [(day.year, day.month, day.day) for day in days(text, cased=cased)]


def minutes(text: str, *, cased: bool = True) -> list[int]:
    wording = read_wording(Telling(text, 0, len(text), cased=cased))
    return [clock.minutes for clock in read_clocks(wording)]


@pytest.mark.parametrize(
    "text",
    [
        "on July 12, 2018, in Oslo",
        "on 12 July 2018 in Oslo",
        "on the 12th of July 2018",
        "on 2018-07-12",
        "am 12. Juli 2018 in Oslo",
        "le 12 juillet 2018 à Oslo",
        "el 12 de julio de 2018 en Oslo",
        "on 12.07.2018",
        "on Thursday, July 12, 2018",
    ],
)
def test_a_date_is_read_in_every_order(text: str) -> None:
    assert told(text) == [(2018, 7, 12)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in 1994", [(1994, None, None)]),
        ("in July", [(None, 7, None)]),
        ("killed 2018 people", []),
        ("at least 12 may have died", []),
        ("They march on Rome", []),
        ("in March", [(None, 3, None)]),
        ("the dec report", []),
        ("7/12/2018", [(2018, None, None)]),
        ("13/7/2018", [(2018, 7, 13)]),
        ("2014-15 season", []),
    ],
)
def test_what_only_looks_like_a_date_is_none(
    text: str, expected: list[tuple[int | None, ...]]
) -> None:
    assert told(text) == expected


def test_the_modal_is_no_month_where_case_was_lost() -> None:
    assert told("the court may rule on it", cased=False) == []
    assert told("the court ruled on may 12", cased=False) == [(None, 5, 12)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("at 9 p.m.", [1260]),
        ("at 9:30 p.m. EDT", [1290]),
        ("at nine o'clock", [540]),
        ("um 20.30 Uhr", [1230]),
        ("à 21h30", [1290]),
        ("at noon", [720]),
        ("at midnight", [0]),
        ("at 0712 GMT", [432]),
        ("from 7 to 9 p.m.", [420, 1260]),
        ("won 9-3", []),
        ("in 9.58 seconds", []),
    ],
)
def test_a_time_of_day_is_read(text: str, expected: list[int]) -> None:
    assert minutes(text) == expected


def test_a_time_of_day_is_read_without_its_points() -> None:
    assert minutes("at 9 30 p m on friday", cased=False) == [1290]


def compare(a: str, b: str, published: date, *, hour: int = 0) -> int:
    at = datetime.combine(published, time(hour), tzinfo=UTC)
    first = f"The envoys arrived {a} at the border."
    second = f"The envoys arrived {b} at the border."
    return len(
        disagreements(
            Telling(first, 0, len(first), published=at),
            Telling(second, 0, len(second), published=at),
        )
    )


@given(st.dates(date(1990, 1, 10), date(2040, 12, 20)), st.integers(-6, 6), st.integers(-6, 6))
def test_a_weekday_agrees_with_a_date_when_it_is_that_date(
    published: date, told_day: int, other_day: int
) -> None:
    """Every weekday within a week of publication, against every date of that week."""
    day, other = published + timedelta(told_day), published + timedelta(other_day)
    written = f"{other:%B} {other.day}"
    expected = int(day.weekday() != other.weekday())
    assert compare(f"on {DAYS[day.weekday()]}", f"on {written}", published) == expected


@pytest.mark.parametrize(
    ("hour", "may_be"),
    [(0, {-1, 0}), (7, {-1, 0}), (8, {0}), (13, {0}), (14, {0, 1}), (23, {0, 1})],
)
@given(published=st.dates(date(1990, 1, 10), date(2040, 12, 20)), apart=st.integers(-6, 6))
def test_yesterday_is_the_day_before_publication(
    hour: int, may_be: set[int], published: date, apart: int
) -> None:
    """A day more or less is allowed where it is another day in Los Angeles or in Sydney."""
    day = published - timedelta(1) + timedelta(apart)
    found = compare("yesterday", f"on {day:%B} {day.day}", published, hour=hour)
    assert found == int(apart not in may_be)


@given(published=st.dates(date(1990, 3, 10), date(2040, 10, 20)), apart=st.integers(-4, 4))
def test_last_month_is_the_month_before_that_of_publication(published: date, apart: int) -> None:
    month = published.replace(day=15) - timedelta(30) + 30 * timedelta(apart)
    before = published.replace(day=1) - timedelta(1)
    expected = int((month.year, month.month) != (before.year, before.month))
    told = f"in {month:%B} {month.year}"
    assert compare("last month", told, published.replace(day=15), hour=12) == expected


@given(st.datetimes(), st.datetimes())
def test_any_time_of_publication_will_do(a: datetime, b: datetime) -> None:
    first, second = "He left last year on Monday.", "He left in May 1999 on Tuesday."
    found = disagreements(
        Telling(first, 0, len(first), published=a), Telling(second, 0, len(second), published=b)
    )
    assert all(d.kind == "date" for d in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ministers meet on 17 and 18 March in Velmar.", [(None, 3, 17)]),
        ("The ministers meet on March 17-18 in Velmar.", [(None, 3, 17)]),
        ("The ministers meet on March 17 and 18 in Velmar.", [(None, 3, 17)]),
        ("The bomb went off on July 12 and 15 people were hurt.", [(None, 7, 12)]),
    ],
)
def test_two_days_in_a_row_are_told_by_their_first(
    text: str, expected: list[tuple[int | None, ...]]
) -> None:
    assert told(text) == expected


def test_a_count_behind_a_day_is_no_second_day() -> None:
    """ "On July 12 and 15 people": the day ends where a count begins."""
    (day,) = days("The bomb went off on July 12 and 15 people were hurt.")
    (ranged,) = days("The ministers meet on July 12 and 15 in Velmar.")
    assert (day.last - day.first, ranged.last - ranged.first) == (2, 4)
