"""Story and furniture of an article, told apart without a gap."""

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
