"""Ghost: the post in what its webhooks send."""

from collections.abc import Mapping

from service.items.fields import (
    first_text,
    joined,
    list_of,
    mapping_of,
    outlet_of,
    status_of,
    web_address,
)
from service.items.html import blocks_of, read_line
from service.items.plain import plain_blocks
from service.items.public import lay_out_public
from service.items.times import read_time
from service.text.model import Article


def read_ghost(value: Mapping[str, object], *, default_id: str, pointer: str) -> Article:
    """Read the current state of a post or page; what was deleted or unpublished is canceled."""
    kind = "page" if "page" in value and "post" not in value else "post"
    pointer = f"{pointer}/{kind}/current"
    states = mapping_of(value.get(kind))
    current = mapping_of(states.get("current"))
    # A deleted post has no current state, and its id only in the previous one.
    post = {**mapping_of(states.get("previous")), **current}
    blocks = blocks_of(first_text(current, "html") or "", pointer=pointer)
    blocks = blocks or plain_blocks(first_text(current, "plaintext") or "")
    text, marks, private = lay_out_public(blocks)
    url = web_address(post.get("url")) or web_address(post.get("canonical_url"))
    named = first_text(post, "uuid", "id")
    gone = not current or status_of(value.get("event")) == "canceled"
    authors = map(mapping_of, list_of(post.get("authors")))
    author = mapping_of(post.get("primary_author"))
    return Article(
        id=named or default_id,
        id_given=named is not None,
        source=outlet_of(url) or named or default_id,
        text=text,
        marks=marks,
        headline=read_line(first_text(post, "title") or ""),
        byline=joined((first_text(each, "name") for each in authors), by=", ")
        or first_text(author, "name"),
        url=url,
        published=read_time(post.get("published_at")) or read_time(post.get("created_at")),
        version=first_text(post, "updated_at"),
        status="canceled" if gone else status_of(post.get("status")),
        ednote=private,
    )
