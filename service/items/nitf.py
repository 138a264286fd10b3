"""NITF, the News Industry Text Format: alone, in NewsML-G2, or in a body of a ninjs item."""

from service.items.blocks import Block
from service.items.fields import joined, outlet_of, status_of
from service.items.public import lay_out_public
from service.items.times import as_version, read_time
from service.items.xmltree import Element, all_named, blocks_in, child, children, text_in
from service.text.model import Article


def nitf_items(root: Element) -> list[Element]:
    """The ``<nitf>`` elements of a document, which is one or wraps some."""
    return all_named(root, "nitf")


def read_nitf(root: Element, *, default_id: str, id_given: bool, pointer: str) -> Article:
    """Read an ``<nitf>`` document."""
    facts = child(root, "head", "docdata")
    head = child(root, "body", "body.head")
    document, series = child(facts, "doc-id"), child(facts, "du-key")
    version = _attribute(series, "version")
    # The updates of a story may each have their own doc-id; its key stays, and is versioned.
    named = (version and _attribute(series, "key")) or _attribute(document, "id-string")
    id = named or default_id
    text, marks, private = lay_out_public(nitf_blocks(root, pointer=pointer))
    holder = _attribute(child(facts, "doc.copyright"), "holder")
    headline = text_in(child(head, "hedline", "hl1")) or text_in(child(head, "hedline"))
    messages = [_attribute(each, "info") for each in children(facts, "ed-msg")]
    issued = _attribute(child(facts, "date.issue"), "norm")
    return Article(
        id=id,
        id_given=named is not None or id_given,
        source=text_in(child(head, "distributor"))
        or _attribute(document, "regsrc")
        or holder
        or outlet_of(named)
        or id,
        text=text,
        marks=marks,
        headline=headline or text_in(child(root, "head", "title")),
        byline=joined(map(text_in, children(head, "byline")), by=", "),
        dateline=text_in(child(head, "dateline", "location")),
        language=root.get("baselang") or root.get("{http://www.w3.org/XML/1998/namespace}lang"),
        rights=text_in(child(head, "rights")) or holder,
        published=read_time(issued),
        version=version or as_version(issued),
        status=status_of(_attribute(facts, "management-status")),
        embargoed=read_time(_attribute(child(facts, "date.release"), "norm")),
        ednote=joined((*messages, private)),
    )


def nitf_blocks(root: Element, *, pointer: str = "") -> list[Block]:
    """Read the story in an ``<nitf>`` element: its content and, below it, its tag lines."""
    parts = all_named(root, "body.content", "body.end")
    return [block for part in parts for block in blocks_in(part, pointer=pointer)]


def _attribute(element: Element | None, name: str) -> str | None:
    return (element.get(name) or "").strip() or None if element is not None else None
