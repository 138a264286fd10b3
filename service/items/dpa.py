"""dpa digitalwires: a story in parts, and notes of which only some are for the reader."""

from collections.abc import Mapping
from dataclasses import replace

from service.items.blocks import Block
from service.items.fields import first_text, joined, list_of, mapping_of
from service.items.html import blocks_of
from service.items.ninjs import read_ninjs
from service.items.public import lay_out_public
from service.text.model import Article

_FOR_READERS = ("correction", "correctionshort")


def read_dpa(item: Mapping[str, object], *, default_id: str, pointer: str) -> Article:
    """Read one item: its story, its boxes as related matter, its corrections as notes.

    dpa's names are those of ninjs with underscores (``version_created``).
    """
    facts = {key.replace("_", ""): value for key, value in item.items()}
    facts |= {"uri": facts.get("urn"), "source": facts.get("creditline")}
    article = read_ninjs(facts, default_id=default_id, pointer=pointer)
    blocks = blocks_of(first_text(item, "article_html") or "", pointer=pointer)
    for key in ("infobox_html", "linkbox_html"):
        box = blocks_of(first_text(item, key) or "", pointer=pointer)
        blocks.extend(replace(block, kind="related") for block in box)
    notes = [mapping_of(note) for note in list_of(item.get("ednotes"))]
    public = [first_text(note, "ednote") for note in notes if _is_for_readers(note)]
    private = [first_text(note, "ednote") for note in notes if not _is_for_readers(note)]
    blocks.extend(Block(note, kind="note") for note in public if note)
    text, marks, cut = lay_out_public(blocks)
    return replace(article, text=text, marks=marks, ednote=joined((*private, cut)))


def _is_for_readers(note: Mapping[str, object]) -> bool:
    role = (first_text(note, "role") or "").rpartition(":")[2]
    return role in _FOR_READERS and note.get("is_publishable") is True
