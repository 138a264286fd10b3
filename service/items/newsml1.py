"""NewsML 1.x, the older IPTC standard that press release wires and some agencies still send."""

import re

from service.items.blocks import Block
from service.items.fields import outlet_of, status_of
from service.items.html import blocks_of
from service.items.nitf import nitf_blocks
from service.items.plain import plain_blocks
from service.items.public import lay_out_public
from service.items.times import as_version, read_time
from service.items.xmltree import Element, all_named, blocks_in, child, local, text_in
from service.text.model import Article

_STORY_ROLES = frozenset(("body", "lead", "main", "main text", "maintext", "text", "story"))
_OTHER_ROLES = frozenset(
    "headline title subtitle logo photo picture image graphic video audio caption contact "
    "stylesheet summary abstract teaser keyword keywords thumbnail quicklook preview".split()
)


def newsml1_items(root: Element) -> list[Element]:
    """The items of a ``<NewsML>`` document."""
    return all_named(root, "NewsItem")


def read_newsml1(item: Element, *, default_id: str, id_given: bool, pointer: str) -> Article:
    """Read one ``<NewsItem>``."""
    identifier = child(item, "Identification", "NewsIdentifier")
    management = child(item, "NewsManagement")
    named = text_in(child(identifier, "PublicIdentifier"))
    version = text_in(child(identifier, "RevisionId"))
    # The public identifier ends with the revision, and the revisions of a story are one item.
    if named and version:
        named = re.sub(rf":{re.escape(version)}[A-Z]?$", "", named)
    provider = _party(item, "Provider") or text_in(child(identifier, "ProviderId"))
    text, marks, private = lay_out_public(_story(item, pointer=pointer))
    return Article(
        id=named or default_id,
        id_given=named is not None or id_given,
        source=provider or outlet_of(named) or named or default_id,
        text=text,
        marks=marks,
        headline=_line(item, "HeadLine"),
        byline=_line(item, "ByLine"),
        dateline=_line(item, "DateLine"),
        credit=_line(item, "CreditLine") or _party(item, "Source"),
        rights=_line(item, "CopyrightLine"),
        language=_attribute(item, "Language"),
        published=read_time(text_in(child(management, "FirstCreated"))),
        version=version or as_version(text_in(child(management, "ThisRevisionCreated"))),
        status=status_of(_attribute(management, "Status")),
        ednote=private,
    )


def _story(item: Element, *, pointer: str) -> list[Block]:
    """The text of the components that say they are the story; else of all that may be it."""
    told: list[Block] = []
    untold: list[Block] = []
    for component in all_named(item, "NewsComponent"):
        role = _role(component)
        if role in _OTHER_ROLES:
            continue
        found = _rendition(component, pointer=pointer)
        (told if role in _STORY_ROLES else untold).extend(found)
    return told or untold


def _rendition(component: Element, *, pointer: str) -> list[Block]:
    """The first content item of a component that has text; the others are other forms of it."""
    for content in component.iterchildren("{*}ContentItem"):
        data = child(content, "DataContent")
        media = (_attribute(content, "MimeType") or _attribute(content, "MediaType") or "").lower()
        if data is None or "css" in media or "image" in media:
            continue
        if blocks := _data(data, pointer=pointer):
            return blocks
    return []


def _data(data: Element, *, pointer: str) -> list[Block]:
    if any(local(each) == "nitf" for each in data.iterchildren("{*}*")):
        return nitf_blocks(data, pointer=pointer)
    if len(data):
        return blocks_in(data, pointer=pointer)
    text = data.text or ""
    markup = "</p>" in text or "<br" in text
    return blocks_of(text, pointer=pointer) if markup else plain_blocks(text)


def _role(component: Element) -> str:
    role = child(component, "Role")
    return (role.get("FormalName") or "").strip().lower() if role is not None else ""


def _line(item: Element, name: str) -> str | None:
    return next(filter(None, map(text_in, all_named(item, name))), None)


def _attribute(element: Element | None, name: str) -> str | None:
    found = all_named(element, name) if element is not None else []
    return next((value for each in found if (value := each.get("FormalName"))), None)


def _party(item: Element, name: str) -> str | None:
    parties = (party for each in all_named(item, name) for party in all_named(each, "Party"))
    return next((value for each in parties if (value := each.get("FormalName"))), None)
