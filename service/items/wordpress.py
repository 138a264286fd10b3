"""WordPress: a post as its REST interface gives it, and as plugins send it on."""

from collections.abc import Mapping

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
from service.text.model import Article


def read_wordpress(post: Mapping[str, object], *, default_id: str, pointer: str) -> Article:
    """Read one post. Times are read from the ``_gmt`` fields, whose name gives their zone.

    The id is the post's guid, which is unique beyond one site as its number is not.
    """
    content = mapping_of(post.get("content"))
    rendered = first_text(content, "rendered")
    blocks = blocks_of(
        rendered or first_text(content, "raw") or text_of(post.get("content")) or "",
        pointer=pointer,
        blank_lines=rendered is None,
    )
    text, marks, private = lay_out_public(blocks)
    url = web_address(post.get("link")) or web_address(post.get("url"))
    named = _rendered(post.get("guid")) or url or first_text(post, "id", "ID")
    status = status_of(post.get("status"))
    head = mapping_of(post.get("yoast_head_json"))
    return Article(
        id=named or default_id,
        id_given=named is not None,
        source=first_text(head, "og_site_name") or outlet_of(url) or named or default_id,
        text=text,
        marks=marks,
        headline=read_line(_rendered(post.get("title")) or ""),
        byline=_authors(post) or first_text(head, "author"),
        url=url,
        published=read_time(post.get("date_gmt"), naive_is_utc=True) or read_time(post.get("date")),
        version=first_text(post, "modified_gmt"),
        status="withheld" if status == "usable" and content.get("protected") is True else status,
        ednote=private,
    )


def _rendered(value: object) -> str | None:
    return first_text(mapping_of(value), "rendered", "raw") or text_of(value)


def _authors(post: Mapping[str, object]) -> str | None:
    embedded = mapping_of(post.get("_embedded"))
    authors = map(mapping_of, list_of(embedded.get("author")))
    return joined((first_text(author, "name") for author in authors), by=", ")
