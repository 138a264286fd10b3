"""What agencies' own interfaces answer with: AP's Media API and Reuters Connect.

Both wrap items whose properties are those of ninjs but for a few.
"""

from collections.abc import Mapping

from service.items.fields import first_text, list_of, mapping_of
from service.items.ninjs import read_ninjs
from service.text.model import Article


def read_ap(item: Mapping[str, object], *, default_id: str, pointer: str) -> Article:
    """Read one item of AP's Media API.

    The story itself lies behind a link (a NITF rendition), so the text is empty unless the
    sender put it in. The id is ``altids.itemid``: AP's uri differs with every query.
    """
    id = first_text(mapping_of(item.get("altids")), "itemid")
    facts = {**item, "guid": id or item.get("uri"), "uri": None}
    facts.setdefault("source", item.get("provider") or "AP")
    return read_ninjs(facts, default_id=default_id, pointer=pointer)


def read_reuters(item: Mapping[str, object], *, default_id: str, pointer: str) -> Article:
    """Read one item of Reuters Connect (``headLine``, ``byLine``, ``bodyXhtml``)."""
    facts = {"source": "Reuters", **item, "guid": item.get("uri") or item.get("versionedGuid")}
    return read_ninjs(facts, default_id=default_id, pointer=pointer)


def wrapped_items(value: Mapping[str, object]) -> list[tuple[str, Mapping[str, object]]]:
    """The items in an answer of either, each with its JSON pointer from the answer on."""
    data = mapping_of(value.get("data"))
    if isinstance(data.get("item"), dict):
        return [("/data/item", mapping_of(data["item"]))]
    found = "/data/items", data.get("items")
    if not isinstance(data.get("items"), list):
        found = "/data/search/items", mapping_of(data.get("search")).get("items")
    pointer, items = found
    return [
        (f"{pointer}/{place}/item", mapping_of(each["item"]))
        if isinstance(each.get("item"), dict)
        else (f"{pointer}/{place}", each)
        for place, each in enumerate(map(mapping_of, list_of(items)))
    ]
