"""Arc XP's ANS: a story as a list of content elements."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from service.items.blocks import QUOTES, Block
from service.items.fields import (
    first_text,
    joined,
    list_of,
    mapping_of,
    outlet_of,
    status_of,
    text_of,
    web_address,
)
from service.items.html import blocks_of, read_line
from service.items.public import lay_out_public
from service.items.times import read_time
from service.text.model import Article, MarkKind, Status

# The kind of what an element holds as markup, and the property that holds it.
_SIMPLE: dict[str, tuple[str, MarkKind | None]] = {
    "text": ("content", None),
    "header": ("content", "heading"),
    "blockquote": ("content", "quote"),
    "pullquote": ("content", "quote"),
    "image": ("caption", "caption"),
    "video": ("caption", "caption"),
    "raw_html": ("content", "embed"),
    "interstitial_link": ("content", "related"),
    "correction": ("text", "note"),
}
# What stands beside the text of a story.
_BESIDE: tuple[MarkKind, ...] = ("caption", "embed", "note", "related", "table")
# The kind of what a group holds, where its members have none of their own.
_GROUPS: dict[str, MarkKind] = {"list": "list", "quote": "quote"}
_DASHES = "-\u2013\u2014"


def read_ans(value: Mapping[str, object], *, default_id: str, pointer: str) -> Article:
    """Read a story, bare or as Arc sends it to a subscriber (``{"key": …, "body": {…}}``).

    ANS defines ``editor_note`` as for the reader, unlike the notes of the agencies.
    """
    story, event = value, None
    if "content_elements" not in value and isinstance(value.get("body"), dict):
        story, event = mapping_of(value["body"]), text_of(value.get("key"))
        pointer = f"{pointer}/body"
    elements = [*list_of(story.get("content_elements")), *list_of(story.get("corrections"))]
    blocks = _story([mapping_of(each) for each in elements], pointer=pointer)
    if note := first_text(story, "editor_note"):
        blocks.extend(_marked(note, kind="note", pointer=pointer))
    text, marks, private = lay_out_public(blocks)
    named = first_text(story, "_id")
    status, embargoed = _standing(story)
    return Article(
        id=named or default_id,
        id_given=named is not None,
        source=_outlet(story) or named or default_id,
        text=text,
        marks=marks,
        headline=read_line(first_text(mapping_of(story.get("headlines")), "basic") or ""),
        byline=_byline(story),
        url=web_address(story.get("canonical_url")),
        language=first_text(story, "language"),
        rights=first_text(story, "copyright"),
        published=read_time(story.get("first_publish_date"))
        or read_time(story.get("publish_date"))
        or read_time(story.get("created_date")),
        version=first_text(story, "last_updated_date"),
        status="canceled" if status_of(event) == "canceled" else status,
        embargoed=embargoed,
        credit=_distributor(story),
        ednote=private,
    )


def _story(elements: Sequence[Mapping[str, object]], *, pointer: str) -> list[Block]:
    blocks = [block for each in elements for block in _blocks(each, pointer=pointer)]
    if any(block.kind not in _BESIDE for block in blocks):
        return blocks
    # Beside text raw HTML is an embed; some sites hold the whole of a story in it.
    opened = (
        {**each, "type": "text"} if each.get("type") == "raw_html" else each for each in elements
    )
    return [block for each in opened for block in _blocks(each, pointer=pointer)]


def _blocks(element: Mapping[str, object], *, pointer: str) -> list[Block]:
    kind = first_text(element, "type") or ""
    if kind in _SIMPLE:
        key, mark = _SIMPLE[kind]
        return _marked(first_text(element, key), kind=mark, pointer=pointer)
    if kind == "table":
        return _table(element, pointer=pointer)
    if kind == "oembed_response":
        markup = first_text(mapping_of(element.get("raw_oembed")), "html")
        return _marked(markup, kind="embed", pointer=pointer)
    members = [*list_of(element.get("items")), *list_of(element.get("content_elements"))]
    if members:
        inside = [element.get("title"), *members]
        blocks = [block for each in inside for block in _member(each, pointer=pointer)]
        if speaker := _member(element.get("citation"), pointer=pointer):
            blocks = [*_quoted(blocks), *_dashed(speaker)]
        if kind == "link_list":
            return [replace(block, kind="related") for block in blocks]
        return [replace(block, kind=block.kind or _GROUPS.get(kind)) for block in blocks]
    # What Arc's customers add of their own is in the text, but need not be prose.
    return _marked(first_text(element, "content"), kind="embed", pointer=pointer)


def _quoted(blocks: Sequence[Block]) -> list[Block]:
    """Set quotation marks where a page's style sheet would: without them speech is a statement."""
    if not blocks or blocks[0].text[0] in QUOTES:
        return list(blocks)
    texts = [block.text for block in blocks]
    texts[0] = f"\u201c{texts[0]}"
    texts[-1] = f"{texts[-1]}\u201d"
    return [replace(block, text=text) for block, text in zip(blocks, texts, strict=True)]


def _dashed(speaker: Sequence[Block]) -> list[Block]:
    return [
        replace(block, text=block.text if block.text[0] in _DASHES else f"\u2014 {block.text}")
        for block in speaker
    ]


def _member(value: object, *, pointer: str) -> list[Block]:
    if isinstance(value, str):
        return _marked(value, kind="heading", pointer=pointer)
    return _blocks(mapping_of(value), pointer=pointer)


def _marked(markup: str | None, *, kind: MarkKind | None, pointer: str) -> list[Block]:
    blocks = blocks_of(markup or "", pointer=pointer)
    return [replace(block, kind=kind or block.kind) for block in blocks]


def _table(element: Mapping[str, object], *, pointer: str) -> list[Block]:
    rows = [list_of(element.get("header")), *map(list_of, list_of(element.get("rows")))]
    cells = (
        "".join(f"<td>{first_text(mapping_of(cell), 'content') or ''}</td>" for cell in row)
        for row in rows
    )
    markup = "".join(f"<tr>{row}</tr>" for row in cells)
    return _marked(f"<table>{markup}</table>", kind="table", pointer=pointer)


def _standing(story: Mapping[str, object]) -> tuple[Status, datetime | None]:
    """The status, and the end of an embargo; an embargo without a readable end has none."""
    status = status_of(story.get("status"))
    embargo = mapping_of(mapping_of(story.get("content_restrictions")).get("embargo"))
    if embargo.get("active") is not True:
        return status, None
    embargoed = read_time(embargo.get("end_time"))
    return "withheld" if embargoed is None and status == "usable" else status, embargoed


def _outlet(story: Mapping[str, object]) -> str | None:
    """The outlet whose item it is; a distributor only where no more is known of it."""
    return (
        outlet_of(web_address(story.get("canonical_url")))
        or first_text(mapping_of(story.get("owner")), "id")
        or next((name for each in _authors(story) if (name := first_text(each, "org"))), None)
        or _distributor(story)
    )


def _distributor(story: Mapping[str, object]) -> str | None:
    """The third party whose copy it is; ``source.name`` said so before ANS 0.10.12."""
    distributor = mapping_of(story.get("distributor"))
    if not distributor:
        return first_text(mapping_of(story.get("source")), "name")
    return None if distributor.get("category") == "staff" else first_text(distributor, "name")


def _authors(story: Mapping[str, object]) -> list[Mapping[str, object]]:
    return [mapping_of(each) for each in list_of(mapping_of(story.get("credits")).get("by"))]


def _byline(story: Mapping[str, object]) -> str | None:
    return joined((first_text(each, "byline", "name") for each in _authors(story)), by=", ")
