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
from service.text.remembered import Remembered, digest


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


@dataclass(frozen=True, slots=True)
class _Form:
    """What one article's form tells of it, whatever it is merged with.

    ``passed`` are embargoes, ``hidden`` manifests.
    """

    paragraphs: Sequence[tuple[int, int]]
    furniture: Sequence[Furniture]
    passed: Sequence[Furniture]
    notes: Sequence[Furniture]
    hidden: Sequence[Furniture]

    @property
    def size(self) -> int:
        """How many paragraphs and pieces of furniture it has."""
        found = (self.paragraphs, self.furniture, self.passed, self.notes, self.hidden)
        return sum(map(len, found))


# The forms of so many articles are kept, of so many paragraphs and pieces at most (2 KB each on the
# archive, 3.5 the largest).
_REMEMBERED, _REMEMBERED_SIZE = 256, 200
_FORMS: Remembered[_Form] = Remembered(most=_REMEMBERED)


def lay_out(articles: Sequence[Article]) -> list[Layout]:
    """Tell in each article what is story from what is not, by its form and by the request."""
    forms = [_formed(article) for article in articles]
    pages = []
    for article, form in zip(articles, forms, strict=True):
        taken = {(f.start, f.end) for f in form.furniture}
        kept = [paragraph for paragraph in form.paragraphs if paragraph not in taken]
        pages.append(Page(article.source, article.text, kept))
    found = undashed(pages, retold(pages, [form.furniture for form in forms]))
    told = []
    for article, form, out, again in zip(articles, forms, found, repeated(pages), strict=True):
        furnished = _disjoint([*form.passed, *out, *form.notes, *again, *form.hidden])
        told.append(Layout(tuple(_pieces(article, form.paragraphs, furnished)), tuple(furnished)))
    return told


def _formed(article: Article) -> _Form:
    """What the form of an article tells of it; of one that was read before, what it told."""
    text = article.text
    key = digest(text, article.marks, article.headline)
    known = _FORMS.get(key)
    if known is not None:
        return known
    paragraphs, manifests = part_manifests(text, paragraph_bounds(text))
    paragraphs, out = _furniture(article, paragraphs)
    found = _Form(
        paragraphs,
        out,
        passed=[Furniture(*embargo.bounds, "tagline") for embargo in embargoes(text)],
        notes=[Furniture(*bounds, "note") for bounds in own_notes(text, paragraphs)],
        hidden=[Furniture(start, end, "manifest") for start, end in manifests],
    )
    if found.size <= _REMEMBERED_SIZE:
        _FORMS.keep(key, found)
    return found


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
