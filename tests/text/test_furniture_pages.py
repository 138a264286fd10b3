"""Whole pages in the forms of outlets, labelled by hand, against the issue's targets."""

from collections import Counter

from bench.furniture import judged, pages, strewn

# "At most 3 % of printed sentences are furniture, at most 0.5 % of story sentences left out."
PRINTED = 0.03
LEFT_OUT = 0.005


def test_the_pages_cover_many_outlets_and_every_kind() -> None:
    labels = Counter(line.label for _, _, lines in pages() for line in lines)
    assert sum(labels.values()) >= 400
    assert len(list(pages())) >= 50
    assert set(labels) == {
        "story", "heading+", "dateline", "byline", "credit", "tagline", "caption", "social",
        "comments", "heading", "advert", "note", "contact",
    }  # fmt: skip


def test_the_pages_are_read_within_the_targets() -> None:
    result = judged()
    assert result.furniture_printed <= PRINTED, result.faults
    assert result.story_left_out <= LEFT_OUT, result.faults


def test_lines_strewn_between_its_paragraphs_leave_a_story_whole() -> None:
    result = strewn(20)
    assert result.story > 1000
    assert result.left_out <= LEFT_OUT, result.faults
