"""A whole web page: the article in it, and what its head says about it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from service.errors import InputError
from service.items.blocks import Block, Layout
from service.items.decode import read_json
from service.items.fields import (
    first_text,
    joined,
    list_of,
    mapping_of,
    outlet_of,
    text_of,
    web_address,
)
from service.items.html import parse, read_line
from service.items.public import lay_out_public
from service.items.times import read_time
from service.text.model import Article

_ARTICLE_TYPES = ("Article", "Posting", "Report")
# An element that holds less of a page's words than this is a teaser, not the article.
_LEAST_SHARE = 0.2


@dataclass(slots=True)
class Page(Layout):
    """Takes the events of a page: the whole of it, its article's container, and its head."""

    parts: dict[str, list[list[Block]]] = field(default_factory=dict)
    meta: dict[str, str] = field(default_factory=dict)
    scripts: list[str] = field(default_factory=list)
    _inside: dict[str, Layout] = field(default_factory=dict)
    _depth: dict[str, int] = field(default_factory=dict)
    _kept: str | None = None
    _pieces: list[str] = field(default_factory=list)

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Open an element."""
        Layout.start(self, tag, attributes)
        self._note(tag, attributes)
        container = _container(tag, attributes)
        if container and container not in self._inside:
            self._inside[container] = Layout(pointer=self.pointer)
            self._depth[container] = len(self._open)
        for part in self._inside.values():
            part.start(tag, attributes)

    def data(self, text: str) -> None:
        """Take text."""
        Layout.data(self, text)
        if self._kept is not None:
            self._pieces.append(text)
        for part in self._inside.values():
            part.data(text)

    def end(self, tag: str) -> None:
        """Close an element."""
        Layout.end(self, tag)
        if tag == self._kept:
            self._keep()
        for container, part in list(self._inside.items()):
            part.end(tag)
            if len(self._open) < self._depth[container]:
                self.parts.setdefault(container, []).append(part.blocks())
                del self._inside[container]

    def article(self) -> list[Block]:
        """Give the blocks of the article: of its container, or of the whole page."""
        whole = self.blocks()
        least = _LEAST_SHARE * _words(whole)
        for container in ("articleBody", "article", "main"):
            best = max(self.parts.get(container, []), key=_words, default=[])
            if best and _words(best) >= least:
                return best
        return whole

    def _note(self, tag: str, attributes: Mapping[str, str]) -> None:
        name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop")
        value = attributes.get("content") or attributes.get("datetime")
        if name and value:
            self.meta.setdefault(name.lower(), value)
        if tag == "html" and attributes.get("lang"):
            self.meta.setdefault("lang", attributes["lang"])
        if tag == "link" and attributes.get("rel", "").lower() == "canonical":
            self.meta.setdefault("canonical", attributes.get("href", ""))
        if tag in ("title", "h1") or attributes.get("type") == "application/ld+json":
            self._kept, self._pieces = tag, []

    def _keep(self) -> None:
        text = "".join(self._pieces)
        if self._kept == "script":
            self.scripts.append(text)
        elif self._kept is not None and text.strip():
            self.meta.setdefault(self._kept, " ".join(text.split()))
        self._kept = None


def read_page(markup: str, *, default_id: str, id_given: bool, pointer: str) -> Article:
    """Read a web page as an article; an article's own container wins over the whole body.

    Its id is ``default_id``: a page names an address, not an item. Raises InvalidError where
    elements are nested too deeply.
    """
    page = Page(pointer=pointer)
    parse(markup, page)
    text, marks, ednote = lay_out_public(page.article())
    meta: Mapping[str, object] = page.meta
    data = next(_linked_data(page.scripts), {})
    url = web_address(page.meta.get("canonical")) or web_address(page.meta.get("og:url"))
    publisher = first_text(mapping_of(data.get("publisher")), "name")
    headline = first_text(meta, "og:title") or text_of(data.get("headline"))
    source = first_text(meta, "og:site_name") or publisher or outlet_of(url) or default_id
    return Article(
        id=default_id,
        id_given=id_given,
        source=source,
        text=text,
        marks=marks,
        ednote=ednote,
        headline=read_line(headline or first_text(meta, "h1", "title") or ""),
        byline=first_text(meta, "author") or _authors(data),
        url=url,
        language=first_text(meta, "lang") or text_of(data.get("inLanguage")),
        rights=first_text(meta, "copyright"),
        published=read_time(page.meta.get("article:published_time"))
        or read_time(page.meta.get("datepublished"))
        or read_time(data.get("datePublished")),
    )


def _container(tag: str, attributes: Mapping[str, str]) -> str | None:
    if "articlebody" in attributes.get("itemprop", "").lower().split():
        return "articleBody"
    return tag if tag in ("article", "main") else None


def _words(blocks: list[Block]) -> int:
    return sum(len(block.text.split()) for block in blocks)


def _linked_data(scripts: list[str]) -> Iterator[Mapping[str, object]]:
    """The descriptions of an article in a page's JSON-LD; what cannot be read is passed over."""
    for script in scripts:
        try:
            value = read_json(script.strip().encode())
        except InputError:
            continue
        nodes = [node for top in list_of(value) for node in (top, *_graph(top))]
        for node in map(mapping_of, nodes):
            types = map(text_of, list_of(node.get("@type")))
            if any(each and each.endswith(_ARTICLE_TYPES) for each in types):
                yield node


def _graph(node: object) -> tuple[object, ...]:
    return tuple(list_of(mapping_of(node).get("@graph")))


def _authors(data: Mapping[str, object]) -> str | None:
    authors = list_of(data.get("author"))
    return joined((text_of(mapping_of(each).get("name")) for each in authors), by=", ")
