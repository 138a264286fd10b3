"""IPTC ninjs 1.x, 2.x and 3.x, and the dialects that call themselves so (Superdesk, TT, BBC)."""

import re
from collections.abc import Iterable, Mapping
from datetime import datetime

from service.errors import InputError
from service.items.blocks import Block
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
from service.items.nitf import nitf_blocks
from service.items.plain import plain_blocks
from service.items.public import lay_out_public
from service.items.times import as_version, read_time
from service.items.xmltree import parse_xml
from service.text.model import Article, Status

IDS = ("guid", "uri", "_id", "urn", "item_id", "id")
# Markup tells headings and captions from sentences, which plain text cannot.
_FORMS = ("html", "nitf", "text")
_ADDRESSES = ("canonicalurl", "url", "uri")
_REVISED = re.compile(r"(tag:[^,:]+,\d{4}:[^:]+):(\d+)")


def read_ninjs(value: Mapping[str, object], *, default_id: str, pointer: str) -> Article:
    """Read one item, whichever version's names its properties have.

    The versions differ in capitals (``versionCreated``, ``versioncreated``) and in numbers
    (``headline``, ``headlines``), so capitals are let go and both numbers looked for.
    """
    item = {key.lower(): each for key, each in value.items()}
    named = first_text(item, *IDS) or first_text(mapping_of(item.get("altids")), "itemid")
    revised = _REVISED.fullmatch(named or "")
    if revised:
        named = revised.group(1)
    text, marks, private = lay_out_public(_body(item, pointer=pointer))
    credit = _names(item, "infosource", "infosources") or None
    id = named or default_id
    status, embargoed = _standing(item)
    return Article(
        id=id,
        id_given=named is not None,
        source=_outlet(item) or outlet_of(named) or credit or id,
        text=text,
        marks=marks,
        headline=read_line(_headline(item) or ""),
        byline=read_line(first_text(item, "byline", "by") or _names(item, "bylines") or ""),
        url=next(filter(None, (web_address(item.get(key)) for key in _ADDRESSES)), None),
        language=first_text(item, "language"),
        rights=_rights(item),
        published=read_time(item.get("firstcreated"))
        or read_time(item.get("contentcreated"))
        or read_time(item.get("versioncreated")),
        version=first_text(item, "version")
        or (revised.group(2) if revised else as_version(item.get("versioncreated"))),
        replaces=tuple(_replaced(item)),
        status=status,
        embargoed=embargoed,
        credit=first_text(item, "creditline") or credit,
        dateline=_dateline(item),
        ednote=joined((first_text(item, "ednote"), private)),
    )


def _body(item: Mapping[str, object], *, pointer: str) -> list[Block]:
    """The first form of the body that has text; the others say the same in another form."""
    bodies = sorted(_bodies(item), key=lambda body: _FORMS.index(body[0]))
    for form, text in bodies:
        if form == "html":
            blocks = blocks_of(text, pointer=pointer)
        elif form == "nitf":
            blocks = _nitf(text)
        else:
            blocks = plain_blocks(text)
        if blocks:
            return blocks
    return []


def _bodies(item: Mapping[str, object]) -> Iterable[tuple[str, str]]:
    for body in map(mapping_of, list_of(item.get("bodies"))):
        body = {key.lower(): value for key, value in body.items()}
        if isinstance(text := body.get("value"), str):
            label = f"{text_of(body.get('contenttype'))} {text_of(body.get('role'))}"
            yield _form(label, text), text
    for key, text in item.items():
        if (key.startswith("body") or key in ("html", "text")) and isinstance(text, str):
            yield _form(key, text), text


def _form(name: str, text: str) -> str:
    """The form that a body's labels name, or what it shows where they say less than that."""
    name = name.lower()
    named = next((form for form in _FORMS if form in name), "text")
    return "html" if named == "text" and "</p>" in text.lower() else named


def _nitf(text: str) -> list[Block]:
    try:
        return nitf_blocks(parse_xml(text.encode("utf-8", "replace")))
    except InputError:
        return []


def _standing(item: Mapping[str, object]) -> tuple[Status, datetime | None]:
    """The status, and the end of an embargo; an embargo without a readable end has none."""
    status = status_of(item.get("pubstatus"))
    embargo = item.get("embargoeduntil") or item.get("embargoed")
    embargoed = read_time(embargo)
    if embargo and embargoed is None and status == "usable":
        status = "withheld"
    return status, embargoed


def _outlet(item: Mapping[str, object]) -> str | None:
    provider = item.get("provider")
    return (
        first_text(item, "source", "copyrightholder")
        or text_of(provider)
        or first_text(mapping_of(provider), "name", "literal")
    )


def _headline(item: Mapping[str, object]) -> str | None:
    values = [mapping_of(each) for each in list_of(item.get("headlines"))]
    main = [each for each in values if each.get("role") in (None, "main")]
    plural = next((text for each in (*main, *values) if (text := first_text(each, "value"))), None)
    return first_text(item, "headline") or plural or first_text(item, "title")


def _names(item: Mapping[str, object], *keys: str) -> str | None:
    values = [mapping_of(each) for key in keys for each in list_of(item.get(key))]
    return joined((first_text(each, "name", "by") for each in values), by=", ")


def _rights(item: Mapping[str, object]) -> str | None:
    terms = map(text_of, list_of(item.get("usageterms")))
    return joined((first_text(item, "copyrightnotice"), *terms))


def _dateline(item: Mapping[str, object]) -> str | None:
    dateline = item.get("dateline")
    return text_of(dateline) or first_text(mapping_of(dateline), "text")


def _replaced(item: Mapping[str, object]) -> Iterable[str]:
    """Superdesk's rewrites name one id, TT's replacements are objects or ids."""
    for key in ("evolvedfrom", "rewrite_of", "replacing"):
        for each in list_of(item.get(key)):
            if id := text_of(each) or first_text(mapping_of(each), *IDS):
                yield id
