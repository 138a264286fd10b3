"""XML to a tree without ever fetching, reading or expanding anything that it names."""

import html.entities
import re
from copy import deepcopy
from typing import Any, TypeAlias

from lxml import etree

from service.errors import Fault, UnreadableError
from service.items.blocks import Block
from service.items.html import blocks_of

Element: TypeAlias = etree._Element

_PREDEFINED = frozenset(("amp", "lt", "gt", "quot", "apos"))
_NAMED = re.compile(rb"&([A-Za-z][A-Za-z0-9]{1,31});")
_POSITION = re.compile(r"line (\d+), column (\d+)")


def parse_xml(data: bytes, *, pointer: str = "") -> Element:
    """Parse a document; its document type is neither loaded nor asked for anything.

    Names of HTML's characters (``&nbsp;``, which NITF's own document type declares) are read
    without it. Raises UnreadableError where the document is not well formed, nests deeper than
    libxml2's limit, or declares entities: news items have no use for them, attacks do.
    """
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(_NAMED.sub(_character, data), parser)
    except (etree.XMLSyntaxError, ValueError, LookupError) as error:
        place = _POSITION.search(str(error))
        where = f" at line {place.group(1)}, column {place.group(2)}" if place else ""
        raise _unreadable(f"is not well-formed XML{where}", pointer=pointer) from error
    document_type: Any = root.getroottree().docinfo.internalDTD
    if document_type is not None and document_type.entities():
        raise _unreadable("declares entities, which are not read", pointer=pointer)
    return root


def local(element: Element) -> str:
    """The name of an element without its namespace."""
    return str(etree.QName(element).localname)


def all_named(element: Element, *names: str) -> list[Element]:
    """The elements below that have one of the names, in document order."""
    wanted = frozenset(names)
    return [each for each in element.iter(etree.Element) if local(each) in wanted]


def child(element: Element | None, *path: str) -> Element | None:
    """The first child with the first name of the path, its first child with the next, and so on."""
    for name in path:
        found = children(element, name)
        element = found[0] if found else None
    return element


def children(element: Element | None, name: str) -> list[Element]:
    """The children that have the name."""
    if element is None:
        return []
    return [each for each in element.iterchildren(etree.Element) if local(each) == name]


def text_in(element: Element | None) -> str | None:
    """All text in an element as one line; None where there is none."""
    if element is None:
        return None
    return " ".join("".join(map(str, element.itertext())).split()) or None


def blocks_in(element: Element, *, pointer: str = "") -> list[Block]:
    """Read XHTML, NITF or the like inside an element as blocks.

    Written as HTML and read as that, so that there is one reading of what a paragraph is.
    """
    copy = deepcopy(element)
    copy.tail = None
    for each in copy.iter(etree.Element):
        each.tag = local(each)
    etree.cleanup_namespaces(copy)
    markup = etree.tostring(copy, encoding="unicode", method="html")
    return blocks_of(markup, pointer=pointer)


def _character(match: re.Match[bytes]) -> bytes:
    name = match.group(1).decode()
    character = html.entities.html5.get(name + ";")
    if name in _PREDEFINED or character is None:
        return match.group()
    return "".join(f"&#{ord(each)};" for each in character).encode()


def _unreadable(detail: str, *, pointer: str) -> UnreadableError:
    return UnreadableError(f"The input {detail}.", faults=[Fault(pointer, detail)])
