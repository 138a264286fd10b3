"""Story and furniture of an article, told apart without a gap."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.text.layout import lay_out
from service.text.model import Article

LINES = [
    "PARIS (AP) — The tower closed on Monday.", "By Ann Lee", "Share this article", "12 comments",
    "The lift had stopped. Nobody was hurt.", "Photo: Ann Lee/Reuters", "What we know", "…", "",
    "(Reporting by Ann Lee; Editing by Bo Ek)", "Sign up for our newsletter",
]  # fmt: skip


@given(st.lists(st.sampled_from(LINES), max_size=12), st.sampled_from(["\n", "\n\n", " "]))
def test_every_character_is_story_or_furniture(lines: list[str], joint: str) -> None:
    """The pieces and the furniture cover all but white space, and nothing twice."""
    text = joint.join(lines)
    (layout,) = lay_out([Article("a", "a", text)])
    spans = [(p.start, p.end) for p in layout.pieces]
    spans += [(f.start, f.end) for f in layout.furniture]
    at = 0
    for start, end in sorted(spans):
        assert start >= at
        assert not text[at:start].strip()
        at = end
    assert not text[at:].strip()


def test_a_dateline_is_cut_from_its_paragraph() -> None:
    (layout,) = lay_out([Article("a", "a", LINES[0])])
    (piece,) = layout.pieces
    assert LINES[0][piece.start : piece.end] == "The tower closed on Monday."


@pytest.mark.parametrize(
    "points",
    [
        "- Tolls will be 12 crowns\n- Two workers died",
        "- Two workers died\n- Nobody fined",
        "• Two workers died\n• 12 crowns\n• Nine years late",
    ],
)
@pytest.mark.parametrize("above", ["", "Key points\n\n", "Tunnel to open in May\n\n"])
@pytest.mark.parametrize("byline", ["", "By Ida Berg\n\n"])
def test_points_above_a_story_are_all_story(points: str, above: str, byline: str) -> None:
    """One of them has a figure, another has none: facts are not dropped for that."""
    story = "The tunnel opens in May, nine years late. It cost $2 billion."
    text = f"{above}{points}\n\n{byline}{story}"
    (layout,) = lay_out([Article("a", "a", text)])
    told = [text[piece.start : piece.end] for piece in layout.pieces]
    assert told == [*points.splitlines(), story]


def test_a_menu_above_a_story_is_none() -> None:
    text = "- Home\n- World News\n- Contact us\n\nThe tunnel opens in May, nine years late."
    (layout,) = lay_out([Article("a", "a", text)])
    assert [text[p.start : p.end] for p in layout.pieces] == [text.rpartition("\n")[2]]
