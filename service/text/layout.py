"""What of each article is story, paragraph by paragraph, and what surrounds it."""

from collections.abc import Sequence
from dataclasses import dataclass

from service.text.ends.paragraphs import paragraph_bounds
from service.text.fact import fact
from service.text.furniture.embargoes import embargoes
from service.text.furniture.manifests import part_manifests
from service.text.furniture.ownnotes import own_notes, parts_of_note
from service.text.furniture.repeats import Page, repeated
from service.text.furniture.retellings import retold
from service.text.furniture.sections import headings
from service.text.furniture.stretches import Furniture, furniture
from service.text.furniture.undashed import undashed
from service.text.model import Article


@fact
class Piece:
    """A stretch of story inside one paragraph; code points of the article's text."""

    paragraph: int
    start: int
    end: int
    heading: bool = False


@dataclass(frozen=True, slots=True)
class Layout:
    """One article told apart: its story in pieces, and its furniture, both in order, disjoint."""

    pieces: tuple[Piece, ...]
    furniture: tuple[Furniture, ...]


def lay_out(articles: Sequence[Article]) -> list[Layout]:
    """Tell in each article what is story from what is not, by its form and by the request."""
    parted = [part_manifests(article.text, paragraph_bounds(article.text)) for article in articles]
    read = [_furniture(a, paragraphs) for a, (paragraphs, _) in zip(articles, parted, strict=True)]
    bounds, found = [paragraphs for paragraphs, _ in read], [out for _, out in read]
    pages = []
    for article, paragraphs, out in zip(articles, bounds, found, strict=True):
        taken = {(f.start, f.end) for f in out}
        kept = [paragraph for paragraph in paragraphs if paragraph not in taken]
        pages.append(Page(article.source, article.text, kept))
    found = undashed(pages, retold(pages, found))
    told = []
    for article, paragraphs, (_, manifests), out, again in zip(
        articles, bounds, parted, found, repeated(pages), strict=True
    ):
        hidden = (Furniture(start, end, "manifest") for start, end in manifests)
        notes = (Furniture(*bounds, "note") for bounds in own_notes(article.text, paragraphs))
        passed = (Furniture(*embargo.bounds, "tagline") for embargo in embargoes(article.text))
        furnished = _disjoint([*passed, *out, *notes, *again, *hidden])
        told.append(Layout(tuple(_pieces(article, paragraphs, furnished)), tuple(furnished)))
    return told


def _furniture(
    article: Article, paragraphs: Sequence[tuple[int, int]]
) -> tuple[Sequence[tuple[int, int]], list[Furniture]]:
    """The paragraphs and their furniture; a new one begins where the story goes on after a note."""
    text, marks, headline = article.text, article.marks, article.headline
    out = furniture(text, paragraphs, marks=marks, headline=headline)
    parts = {f.start: parts_of_note(text, f.start, f.end) for f in out if f.kind == "note"}
    if all(len(told) == 1 for told in parts.values()):
        return paragraphs, out
    parted = [part for start, end in paragraphs for part in parts.get(start, [(start, end)])]
    return parted, furniture(text, parted, marks=marks, headline=headline)


def _disjoint(found: Sequence[Furniture]) -> list[Furniture]:
    """Furniture in order; where two kinds of evidence meet, the one that begins first counts."""
    kept: list[Furniture] = []
    for out in sorted(found, key=lambda f: (f.start, -f.end)):
        if not kept or out.start >= kept[-1].end:
            kept.append(out)
    return kept


def _pieces(
    article: Article, paragraphs: Sequence[tuple[int, int]], out: Sequence[Furniture]
) -> list[Piece]:
    """What the furniture leaves of each paragraph, trimmed of white space."""
    text = article.text
    roles = headings(text, paragraphs, furniture=out, marks=article.marks)
    pieces: list[Piece] = []
    following = 0
    for number, (start, end) in enumerate(paragraphs):
        heads = roles[number] == "heading"
        if following == len(out) or out[following].start >= end:
            pieces.append(Piece(number, start, end, heads))
            continue
        at = start
        while following < len(out) and out[following].start < end:
            _add(pieces, text, Piece(number, at, out[following].start))
            at = max(at, out[following].end)
            following += 1
        _add(pieces, text, Piece(number, at, end, heading=heads and at == start))
    return pieces


def _add(pieces: list[Piece], text: str, piece: Piece) -> None:
    start, end = piece.start, piece.end
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    if start < end:
        pieces.append(Piece(piece.paragraph, start, end, piece.heading))
