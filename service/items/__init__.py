"""What newsrooms send, read as articles: one small module a format, told from the content."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import PurePosixPath
from typing import TypeAlias

from service.errors import Fault, InvalidError
from service.items.decode import read_json
from service.items.detect import kind_of
from service.items.encodings import decode_declared, decode_unicode
from service.items.newsml import newsml_items, read_newsml
from service.items.newsml1 import newsml1_items, read_newsml1
from service.items.nitf import nitf_items, read_nitf
from service.items.page import read_page
from service.items.plain import plain_text
from service.items.public import cut_private
from service.items.shapes import is_pushed, items_in, read_shape
from service.items.wiretext import read_7901, read_anpa
from service.items.xmltree import Element, parse_xml
from service.text.model import Article

__all__ = ["is_pushed", "items_in", "read_bytes", "read_json_item"]


def read_bytes(
    data: bytes,
    *,
    name: str | None = None,
    content_type: str | None = None,
    default_id: str | None = None,
    pointer: str = "",
) -> list[Article]:
    """Read a file or a part of a form, of whatever format its content shows.

    An item that names itself keeps that id; else the id is ``name`` (a file name) without its
    ending, else ``default_id``. Several items in one file are numbered (``name-1``, ``name-2``).
    An item without text (a picture, an event, a package) is an Article with an empty text.
    Raises UnreadableError where the content is not what it shows itself to be, and InvalidError
    where it is of a kind that is not read; pointers begin with ``pointer``.
    """
    stem = PurePosixPath(name.replace("\\", "/")).stem if name else ""
    id, id_given = stem or default_id or "a1", bool(stem)
    kind = kind_of(data, label=f"{content_type or ''} {name or ''}")
    if kind == "iptc-7901":
        return [read_7901(data, default_id=id, id_given=id_given)]
    if kind == "anpa":
        return [read_anpa(data, default_id=id, id_given=id_given)]
    if kind == "xml":
        root = parse_xml(data, pointer=pointer)
        return _from_xml(root, default_id=id, id_given=id_given, pointer=pointer)
    if kind == "json":
        text = decode_unicode(data, pointer=pointer)
        return _from_json(text, default_id=id, id_given=id_given, pointer=pointer)
    text = decode_declared(data, content_type=content_type, pointer=pointer)
    if kind == "html":
        return [read_page(text, default_id=id, id_given=id_given, pointer=pointer)]
    text, ednote = cut_private(plain_text(text))
    return [Article(id=id, id_given=id_given, source=id, text=text, ednote=ednote)]


def read_json_item(value: object, *, default_id: str, pointer: str) -> Article:
    """Read one JSON value: the service's own shape or any newsroom shape that holds one item.

    Raises InvalidError where it is no item, or several; pointers begin with ``pointer``.
    """
    found = items_in(value, pointer=pointer)
    if len(found) != 1:
        detail = "must be one item, not a list of items"
        raise InvalidError("An item is not one item.", faults=[Fault(pointer, detail)])
    place, item = found[0]
    return read_shape(item, default_id=default_id, pointer=place)


def _from_json(text: str, *, default_id: str, id_given: bool, pointer: str) -> list[Article]:
    value = read_json(text.encode("utf-8", "surrogatepass"), pointer=pointer)
    found = items_in(value, pointer=pointer)
    ids = _ids(len(found), default_id=default_id)
    read = [
        read_shape(item, default_id=id, pointer=place)
        for id, (place, item) in zip(ids, found, strict=True)
    ]
    return [replace(article, id_given=article.id_given or id_given) for article in read]


def _from_xml(root: Element, *, default_id: str, id_given: bool, pointer: str) -> list[Article]:
    for find, read in _XML_FORMATS:
        items = find(root)
        if items:
            ids = _ids(len(items), default_id=default_id)
            return [
                read(item, default_id=id, id_given=id_given, pointer=pointer)
                for id, item in zip(ids, items, strict=True)
            ]
    detail = "must be NewsML-G2, NewsML 1 or NITF, with an item in it"
    raise InvalidError("XML of a kind that is not read.", faults=[Fault(pointer, detail)])


_XmlReader: TypeAlias = Callable[..., Article]
_XML_FORMATS: tuple[tuple[Callable[[Element], list[Element]], _XmlReader], ...] = (
    (newsml_items, read_newsml),
    (newsml1_items, read_newsml1),
    (nitf_items, read_nitf),
)


def _ids(count: int, *, default_id: str) -> list[str]:
    """The ids of several items of one file, for those that do not name themselves."""
    return [default_id] if count == 1 else [f"{default_id}-{n + 1}" for n in range(count)]
