"""NewsML-G2: a newsItem alone, or the items of a newsMessage."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from service.items.blocks import Block
from service.items.fields import joined, outlet_of, status_of, web_address
from service.items.html import blocks_of
from service.items.nitf import nitf_blocks
from service.items.plain import plain_blocks
from service.items.public import lay_out_public
from service.items.times import as_version, read_time
from service.items.xmltree import Element, all_named, blocks_in, child, children, local, text_in
from service.text.model import Article, Status

ITEMS = ("newsItem", "packageItem", "conceptItem", "knowledgeItem", "planningItem", "catalogItem")
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_MARKUP = frozenset(("html", "body", "div", "section", "article", "p"))
_REPLACED = frozenset(("evolvedfrom", "previousversion", "replaces"))
_FOR_READERS = ("public", "correction", "correctionshort")


def newsml_items(root: Element) -> list[Element]:
    """The items of a document, which is one item or holds several (a message, an envelope)."""
    return [root] if local(root) in ITEMS else all_named(root, *ITEMS)


def read_newsml(item: Element, *, default_id: str, id_given: bool, pointer: str) -> Article:
    """Read one item; only a newsItem with inline text has any, all others are empty."""
    about, content = child(item, "itemMeta"), child(item, "contentMeta")
    rights = child(item, "rightsInfo")
    guid = (item.get("guid") or "").strip() or None
    notes = children(about, "edNote")
    public = [text_in(note) for note in notes if _is_for_readers(note)]
    private = [text_in(note) for note in notes if not _is_for_readers(note)]
    blocks = [
        *_body(child(item, "contentSet"), pointer=pointer),
        *(Block(note, kind="note") for note in public if note),
    ]
    text, marks, cut = lay_out_public(blocks)
    status, embargoed = _standing(about)
    creditline = text_in(child(content, "creditline"))
    holder = _name(child(rights, "copyrightHolder"))
    named_sources = [name for each in children(content, "infoSource") if (name := _name(each))]
    return Article(
        id=guid or default_id,
        id_given=guid is not None or id_given,
        source=_outlet(child(about, "provider"), known=[creditline, *named_sources, holder])
        or holder
        or outlet_of(guid)
        or guid
        or default_id,
        text=text,
        marks=marks,
        headline=text_in(child(content, "headline")),
        byline=text_in(child(content, "by")) or _byline(item),
        language=_language(item, content),
        rights=joined(
            map(text_in, [*children(rights, "copyrightNotice"), *children(rights, "usageTerms")])
        ),
        published=_time(about, "firstCreated") or _time(about, "versionCreated"),
        version=item.get("version") or as_version(text_in(child(about, "versionCreated"))),
        replaces=tuple(_replaced(about)),
        status=status,
        embargoed=embargoed,
        credit=creditline or joined(named_sources, by=", "),
        dateline=text_in(child(content, "dateline")),
        ednote=joined((*private, cut)),
    )


def _body(content: Element | None, *, pointer: str) -> list[Block]:
    """The first rendition that has text; the others say the same in another form."""
    for each in children(content, "inlineXML") + children(content, "inlineData"):
        if blocks := _rendition(each, pointer=pointer):
            return blocks
    return []


def _rendition(part: Element, *, pointer: str) -> list[Block]:
    if local(part) == "inlineData":
        text = "".join(map(str, part.itertext()))
        kind = part.get("contenttype") or ""
        if "html" in kind or "</p>" in text:
            return blocks_of(text, pointer=pointer)
        return plain_blocks(text) if kind in ("", "text/plain") else []
    found: list[Block] = []
    for root in part.iterchildren("{*}*"):
        if local(root) == "nitf":
            found.extend(nitf_blocks(root, pointer=pointer))
        elif local(root) in _MARKUP:
            found.extend(blocks_in(root, pointer=pointer))
    return found


def _standing(about: Element | None) -> tuple[Status, datetime | None]:
    """The status, and the end of an embargo; an embargo without a readable end has none."""
    found = child(about, "pubStatus")
    code = (found.get("qcode") or found.get("uri") or "") if found is not None else ""
    status, embargoed = status_of(code), _time(about, "embargoed")
    if child(about, "embargoed") is not None and embargoed is None and status == "usable":
        status = "withheld"
    return status, embargoed


def _outlet(provider: Element | None, *, known: Sequence[str | None]) -> str | None:
    """A provider's name: as it credits itself, where that is its code (``reuters.com``)."""
    if provider is None:
        return None
    qcode, address = provider.get("qcode"), web_address(provider.get("uri"))
    code = provider.get("literal") or _code(qcode, lower=False) or outlet_of(address) or ""
    short = code.lower().partition(".")[0]
    credited = next((name for name in known if name and name.lower() == short), None)
    return credited or text_in(child(provider, "name")) or code or None


def _name(element: Element | None) -> str | None:
    if element is None:
        return None
    return text_in(child(element, "name")) or element.get("literal") or None


def _byline(item: Element) -> str | None:
    return next(filter(None, map(text_in, all_named(item, "byline"))), None)


def _is_for_readers(note: Element) -> bool:
    return _code(note.get("role")) in _FOR_READERS and note.get("pubconstraint") is None


def _language(item: Element, content: Element | None) -> str | None:
    language = child(content, "language")
    tag = language.get("tag") if language is not None else None
    return tag or item.get(_LANGUAGE)


def _time(about: Element | None, name: str) -> datetime | None:
    return read_time(text_in(child(about, name)))


def _replaced(about: Element | None) -> Iterable[str]:
    for link in children(about, "link"):
        target = link.get("residref") or link.get("href")
        if target and _code(link.get("rel")) in _REPLACED:
            yield target


def _code(qcode: str | None, *, lower: bool = True) -> str:
    """What a QCode says within its scheme: ``stat:usable`` is ``usable``."""
    code = (qcode or "").rpartition(":")[2].strip()
    return code.lower() if lower else code
