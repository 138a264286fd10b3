"""JSON items: which newsroom's shape a value has, told from its properties."""

from collections.abc import Callable, Mapping
from typing import TypeAlias

from service.items.agencies import read_ap, read_reuters, wrapped_items
from service.items.ans import read_ans
from service.items.dpa import read_dpa
from service.items.fields import mapping_of, text_of
from service.items.ghost import read_ghost
from service.items.ninjs import read_ninjs
from service.items.own import read_own_item
from service.items.wordpress import read_wordpress
from service.text.model import Article

Reader: TypeAlias = Callable[..., Article]

# An item that names itself so is a newsroom's, even where (an event, a picture) it has no text.
_NEWSROOM_IDS = frozenset(("guid", "uri", "urn", "_id"))
_ARC_TYPES = frozenset(("story", "gallery", "video", "image"))


def items_in(value: object, *, pointer: str) -> list[tuple[str, object]]:
    """The items in a JSON value, each with its pointer: a list, an answer of AP, or one item."""
    if isinstance(value, list):
        return [(f"{pointer}/{place}", item) for place, item in enumerate(value)]
    item = mapping_of(value)
    for key in ("articles", "items", "item"):
        several = item.get(key)
        if isinstance(several, list) and not item.keys() & {"text", "html"}:
            return [(f"{pointer}/{key}/{place}", each) for place, each in enumerate(several)]
    data = item.get("data")
    if isinstance(data, dict):
        if wrapped := wrapped_items(item):
            return [(f"{pointer}{place}", each) for place, each in wrapped]
        if not _is_one(item):
            # Standard Webhooks: {"type": …, "timestamp": …, "data": ITEM}.
            return [(f"{pointer}/data", data)]
    return [(pointer, value)]


def is_pushed(value: object) -> bool:
    """Tell what a newsroom system pushes, an item or an envelope of some, from a request."""
    item = mapping_of(value)
    if "articles" in item:
        return False
    return _is_one(item) or items_in(item, pointer="") != [("", value)]


def read_shape(value: object, *, default_id: str, pointer: str) -> Article:
    """Read one item of whatever shape; what has none of the newsrooms' is read as the own one.

    Raises InvalidError where the own shape is meant and broken.
    """
    item = mapping_of(value)
    reader: Reader | None = _reader(item)
    if reader is None:
        return read_own_item(value, default_id=default_id, pointer=pointer)
    return reader(item, default_id=default_id, pointer=pointer)


def _reader(item: Mapping[str, object]) -> Reader | None:
    small = {key.lower() for key in item}
    if any(mapping_of(item.get(key)).keys() & {"current", "previous"} for key in ("post", "page")):
        return read_ghost
    if _is_ans(item) or _is_ans(mapping_of(item.get("body"))):
        return read_ans
    if "article_html" in small or (text_of(item.get("format")) or "").startswith("digitalwires"):
        return read_dpa
    if small & {"bodyxhtml", "versionedguid"} or {"headLine", "byLine"} & item.keys():
        return read_reuters
    if "itemid" in mapping_of(item.get("altids")) and "friendlykey" in mapping_of(item["altids"]):
        return read_ap
    content = item.get("content")
    if isinstance(content, dict) or (isinstance(content, str) and "title" in small):
        return read_wordpress
    if small & _NEWSROOM_IDS:
        return read_ninjs
    own = isinstance(item.get("text") or item.get("html"), str)
    return read_ninjs if not own and any(map(_is_body, small)) else None


def _is_body(key: str) -> bool:
    return key.startswith(("body_", "bodies"))


def _is_one(item: Mapping[str, object]) -> bool:
    return bool(item.keys() & {"text", "html"}) or _reader(item) is not None


def _is_ans(item: Mapping[str, object]) -> bool:
    return "content_elements" in item or (
        text_of(item.get("type")) in _ARC_TYPES
        and (text_of(item.get("version")) or "").startswith("0.")
        and isinstance(item.get("version"), str)
    )
