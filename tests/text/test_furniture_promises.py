"""What holds of furniture in every text whatever."""

from hypothesis import example, given
from hypothesis import strategies as st

from service.text.ends.paragraphs import paragraph_bounds
from service.text.furniture.repeats import Page, repeated
from service.text.furniture.sections import headings
from service.text.furniture.stretches import Furniture, furniture
from service.text.model import LeftOutKind, Mark, MarkKind
from tests.text.golden_furniture import ABOVE, BELOW, examples, lines_of

KINDS: tuple[LeftOutKind, ...] = ("advert", "byline", "caption", "credit", "dateline", "tagline")
MARKS: tuple[MarkKind, ...] = ("heading", "caption", "table", "related", "note", "embed")
# Lines of pages, in any order, glued in any way, with anything between them.
LINES = st.sampled_from(
    [found.text[slice(*found.line)] for kind in KINDS for found in examples(kind)]
)
PIECES = st.one_of(
    LINES,
    st.sampled_from([ABOVE, BELOW, "(", ")", "[", "—", "(@", "(AP)", "By ", "© 2018", "\ud800"]),
    st.sampled_from(["\n", "\n\n", " ", "\t", "\u00a0", "\u2028", ". ", ": ", "-", "…"]),
    st.text(max_size=20),
)
TEXTS = st.one_of(st.text(), st.lists(PIECES, max_size=14).map("".join))


def holds(text: str, bounds: list[tuple[int, int]], found: list[Furniture]) -> None:
    """Ordered, disjoint, not empty, trimmed, and each inside one paragraph, at one of its ends."""
    last = 0
    for piece in found:
        assert last <= piece.start < piece.end
        last = piece.end
        assert text[piece.start : piece.end].strip() == text[piece.start : piece.end]
        homes = [(start, end) for start, end in bounds if start <= piece.start and piece.end <= end]
        assert len(homes) == 1


@given(TEXTS)
@example("(Reporting by A\nB")
@example("(Adds)")
@example("— (@a)")
def test_furniture_lies_ordered_and_disjoint_inside_the_paragraphs(text: str) -> None:
    bounds = paragraph_bounds(text)
    holds(text, bounds, furniture(text, bounds))


@given(TEXTS, st.data())
def test_the_senders_marks_never_break_that(text: str, data: st.DataObject) -> None:
    bounds = lines_of(text)
    places = st.integers(0, len(text))
    pairs = st.tuples(places, places).map(sorted)
    marks = [
        Mark(start, end, data.draw(st.sampled_from(MARKS)))
        for start, end in data.draw(st.lists(pairs, max_size=4))
    ]
    found = furniture(text, bounds, marks=marks)
    holds(text, bounds, found)
    assert len(headings(text, bounds, furniture=found, marks=marks)) == len(bounds)


@given(TEXTS)
def test_the_same_text_has_the_same_furniture(text: str) -> None:
    bounds = paragraph_bounds(text)
    assert furniture(text, bounds) == furniture(text, bounds)


@given(st.lists(st.tuples(st.sampled_from("ab"), TEXTS), max_size=5))
def test_repeats_lie_ordered_and_disjoint_inside_the_paragraphs(
    articles: list[tuple[str, str]],
) -> None:
    pages = [Page(source, text, lines_of(text)) for source, text in articles]
    for page, found in zip(pages, repeated(pages), strict=True):
        holds(page.text, list(page.paragraphs), found)


@given(st.lists(TEXTS, min_size=1, max_size=4))
def test_what_a_repeat_says_still_stands_in_its_article(texts: list[str]) -> None:
    pages = [Page(str(number), text, lines_of(text)) for number, text in enumerate(texts)]
    for page, found in zip(pages, repeated(pages), strict=True):
        kept = "".join(
            page.text[slice(*bounds)]
            for bounds in page.paragraphs
            if bounds not in {(piece.start, piece.end) for piece in found}
        )
        for piece in found:
            words = page.text[piece.start : piece.end].strip(" \t\n\"“”„«»‘’'.!?…-–—•*")
            assert words in kept
