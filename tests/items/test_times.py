"""Times are read in every dialect, and none is guessed."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.items.times import read_time

NOON = datetime(2019, 7, 3, 12, 5, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    "text",
    [
        "2019-07-03T12:05:12Z",
        "2019-07-03T12:05:12.000Z",
        "2019-07-03T12:05:12+00:00",
        "2019-07-03T12:05:12+0000",
        "2019-07-03T14:05:12+02:00",
        "2019-07-03 12:05:12Z",
        "20190703T120512Z",
        "20190703T120512+0000",
        "\n 2019-07-03T12:05:12Z ",
        "Wed, 03 Jul 2019 12:05:12 GMT",
        "03 Jul 2019 13:05:12 +0100",
    ],
)
def test_every_dialect_names_the_same_moment(text: str) -> None:
    assert read_time(text) == NOON


def test_the_last_lines_of_the_text_wires_are_read() -> None:
    assert read_time("AP-WF-07-03-19 1205GMT<") == NOON.replace(second=0)
    assert read_time("\n031205 GMT Jul 19\n") == NOON.replace(second=0)


@pytest.mark.parametrize(
    "value",
    [
        None,
        "",
        "yesterday",
        "2019-07-03",
        "20190703+0100",
        "2019-07-03T12:05:12",
        "2019.07.03 12:05:12",
        "031205 Jul 19",
        "311205 GMT Feb 19",
        "031205 GMT Xyz 19",
        "AP-WF-13-03-19 1205GMT",
        "03/07/2019 12:05",
        "Wed, 03 Jul 2019 12:05:12 -0000",
        "2019-13-03T12:05:12Z",
        "0001-01-01T00:00:00+14:00",
        "9" * 5_000,
        1562155512,
        1562155512000,
        True,
        ["2019-07-03T12:05:12Z"],
    ],
)
def test_what_names_no_moment_is_none(value: object) -> None:
    assert read_time(value) is None


def test_a_field_that_names_its_zone_gives_it_to_its_times() -> None:
    assert read_time("2019-07-03T12:05:12", naive_is_utc=True) == NOON
    assert read_time("2019-07-03T14:05:12+02:00", naive_is_utc=True) == NOON


@given(st.text(alphabet="0123456789-+:.TZ JanGMT", max_size=40) | st.text())
def test_whatever_is_sent_what_comes_back_can_be_compared(text: str) -> None:
    read = read_time(text)
    assert read is None or read - NOON > timedelta.min
