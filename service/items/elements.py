"""What the elements and classes of HTML and NITF say of the text inside them."""

import re
from collections.abc import Mapping

from service.text.model import MarkKind

BLOCKS = frozenset(
    "abstract address article aside block blockquote body body.content body.end body.head bq "
    "byline caption center dateline dd details distributor div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hedline hl1 hl2 hr html li main media media-caption "
    "media-producer nav note ol p pre section summary table tagline tbody td tfoot th thead tr "
    "ul".split()
)
# What a reader of the page never sees, or what is no prose; and what the writer has struck out:
# printing a struck figure would bring a corrected fact back.
_HIDDEN = frozenset(
    "audio button canvas datalist del embed head iframe input link map math meta noscript object "
    "option rp rt s script select strike style svg template textarea title video".split()
)
_HIDDEN_CLASSES = frozenset(("np-nonpublic",))
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6", "hl1", "hl2"))
_LIST_ITEMS = frozenset(("li", "dd", "dt"))
_BOXES: dict[str, MarkKind] = {
    "aside": "related",
    "caption": "caption",
    "figcaption": "caption",
    "media-caption": "caption",
    "media-producer": "caption",
    "nav": "related",
    "tagline": "tagline",
}
_BOX_CLASSES: tuple[tuple[MarkKind, frozenset[str]], ...] = (
    (
        "caption",
        frozenset("caption image-caption photo-caption wp-caption wp-caption-text".split()),
    ),
    (
        "embed",
        frozenset(
            "bluesky-embed fb-post fb-video instagram-media oembed reddit-embed tiktok-embed "
            "twitter-tweet wp-block-embed".split()
        ),
    ),
    (
        "related",
        frozenset(
            "linkbox more-on-this newsletter promo read-more readmore recirc related "
            "related-articles related-content related-stories related-story see-also".split()
        ),
    ),
    ("note", frozenset("clarification correction correction-note corrections".split())),
)
_UNSEEN_STYLE = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.I)


def is_unseen(tag: str, attributes: Mapping[str, str]) -> bool:
    """Whether no reader sees what is inside an element."""
    if not attributes or tag in _HIDDEN:
        return tag in _HIDDEN
    if "hidden" in attributes or _HIDDEN_CLASSES & _classes(attributes):
        return True
    return _UNSEEN_STYLE.search(attributes.get("style", "")) is not None


def is_label(tag: str, attributes: Mapping[str, str]) -> bool:
    """Whether an element is a label that a style sheet parts from the next one."""
    return tag == "span" and "class" in attributes


def box_kind(tag: str, attributes: Mapping[str, str]) -> MarkKind | None:
    """The kind of an element that is a box of its own, with all that is inside."""
    if tag in _BOXES or not attributes:
        return _BOXES.get(tag)
    if attributes.get("role") in ("complementary", "navigation"):
        return "related"
    names = _classes(attributes)
    return next((kind for kind, known in _BOX_CLASSES if names & known), None)


def plain_kind(tag: str, *, outer_tag: str, outer: MarkKind | None) -> MarkKind | None:
    """The kind of what is directly inside an element; elements inside may have another."""
    if tag in _HEADINGS:
        return "heading"
    if tag in ("blockquote", "bq"):
        return "quote"
    if tag in _LIST_ITEMS and outer != "quote":
        return "list"
    if tag in ("figure", "media"):
        return "caption"
    if tag == "header":
        return "related"
    # Some agencies set a lead of several paragraphs inside one heading.
    if tag == "p" and (outer_tag in _HEADINGS or outer_tag == "header"):
        return None
    return outer


def _classes(attributes: Mapping[str, str]) -> frozenset[str]:
    return frozenset(attributes.get("class", "").lower().split())
