"""Whatever is sent, a reader gives sound articles or raises the service's own error."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.errors import Fault, InputError
from service.items import read_bytes, read_json_item
from service.text.model import Article
from tests.items.specimens import SPECIMENS

POINTER = "/articles/7"
# What breaks parsers, and what makes one shape look like another.
TOKENS = [
    b"<", b">", b"&", b'"', b"\\", b"\x00", b"\xff", b"\xc3", b"\x01", b"\x02", b"\x03", b"^", b"=",
    b"<table>", b"</table>", b"<tr>", b"<td>", b"<p>", b"</p>", b"<q>", b"</q>", b"<br>", b"<pre>",
    b"<!--", b"-->", b"<![CDATA[", b"]]>", b"<?xml?>", b"<!DOCTYPE x [<!ENTITY y 'z'>]>", b"&y;",
    b"&nbsp;", b"&#0;", b"&#x110000;", b"\\ud800", b"{", b"}", b"[", b"]", b"null", b"\n\n", b"\r",
    b"<title>", b"<script>", b"<nitf>", b"\xef\xbb\xbf", b"\xff\xfe",
]  # fmt: skip
KEYS = [
    "uri", "guid", "_id", "id", "text", "html", "body", "bodies", "body_html", "body_text", "value",
    "contentType", "role", "headline", "headlines", "version", "pubstatus", "embargoed", "altids",
    "itemid", "friendlykey", "infosource", "name", "data", "item", "items", "articles", "post",
    "page", "current", "previous", "content", "rendered", "raw", "title", "content_elements",
    "type", "citation", "rows", "header", "credits", "by", "distributor",
    "content_restrictions", "embargo", "active", "corrections", "article_html", "ednotes",
    "ednote", "is_publishable", "headLine",
    "bodyXhtml", "key", "provider", "evolvedfrom", "replacing", "usageterms", "source", "owner",
]  # fmt: skip
WORDS = [
    "text",
    "quote",
    "list",
    "table",
    "image",
    "<p>x</p>",
    "usable",
    "0.10.12",
    "2026-03-02",
    "",
]


def holds_together(article: Article) -> None:
    text = article.text
    text.encode()
    assert "\x00" not in text
    assert "\r" not in text
    places = [place for mark in article.marks for place in (mark.start, mark.end)]
    assert places == sorted(places)
    assert all(0 <= place <= len(text) for place in places)
    assert all(text[mark.start : mark.end].strip() for mark in article.marks)
    assert article.id
    assert article.source
    assert article.url is None or article.url.lower().startswith(("http://", "https://"))
    for moment in (article.published, article.embargoed):
        assert moment is None or moment.tzinfo is not None


def attempt(reading: Callable[[], list[Article]]) -> list[Article]:
    """Read, or fail as the service fails."""
    articles: list[Article] = []
    faults: Sequence[Fault] = ()
    try:
        articles = reading()
    except InputError as error:
        faults = error.faults or [Fault("", "a refusal must say what is wrong")]
    for article in articles:
        holds_together(article)
    assert all(fault.pointer.startswith(POINTER) for fault in faults)
    return articles


def read(data: bytes) -> list[Article]:
    return attempt(lambda: read_bytes(data, default_id="a1", pointer=POINTER))


@st.composite
def broken(draw: st.DrawFn) -> bytes:
    """A specimen after a few edits: pieces cut, doubled or put in."""
    data = draw(st.sampled_from(list(SPECIMENS.values())))
    for _ in range(draw(st.integers(0, 6))):
        start = draw(st.integers(0, len(data)))
        end = min(len(data), start + draw(st.integers(0, 40)))
        piece = draw(st.sampled_from([*TOKENS, b"", data[start:end] * 2]) | st.binary(max_size=4))
        data = data[:start] + piece + data[end:]
    return data


def values(leaf: st.SearchStrategy[object]) -> st.SearchStrategy[object]:
    return st.recursive(
        leaf,
        lambda inner: (
            st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=6)
        ),
        max_leaves=20,
    )


JSON = values(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.sampled_from(WORDS)
    | st.text(max_size=8)
)


@pytest.mark.parametrize("name", SPECIMENS)
def test_a_whole_specimen_is_read(name: str) -> None:
    articles = read(SPECIMENS[name])
    assert articles
    assert name == "ap" or all(article.text for article in articles)


@given(broken())
def test_a_broken_specimen_is_read_or_refused(data: bytes) -> None:
    read(data)


@pytest.mark.parametrize("name", SPECIMENS)
def test_a_specimen_that_breaks_off_is_read_or_refused(name: str) -> None:
    data = SPECIMENS[name]
    for place in range(0, len(data), max(1, len(data) // 60)):
        read(data[:place])


@given(st.binary() | st.text().map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    read(data)


@given(st.lists(st.sampled_from([*TOKENS, b"words ", b" "]), max_size=60))
def test_any_markup_is_read_or_refused(tokens: list[bytes]) -> None:
    for opening in (b"<p>", b"<?xml version='1.0'?><newsItem>", b"{"):
        read(opening + b"".join(tokens))


@given(JSON)
def test_any_json_value_is_read_or_refused(value: object) -> None:
    attempt(lambda: [read_json_item(value, default_id="a1", pointer=POINTER)])


@given(st.sampled_from([name for name, data in SPECIMENS.items() if data[:1] == b"{"]), st.data())
def test_any_value_may_stand_anywhere_in_an_item(name: str, data: st.DataObject) -> None:
    item = json.loads(SPECIMENS[name])
    holder, key = item, data.draw(st.sampled_from(sorted(item)))
    while isinstance(inner := holder[key], dict) and inner and data.draw(st.booleans()):
        holder, key = inner, data.draw(st.sampled_from(sorted(inner)))
    holder[key] = data.draw(JSON)
    read(json.dumps(item).encode())


def test_an_item_nested_as_deeply_as_json_may_be_is_read() -> None:
    element: object = {"type": "text", "content": "One."}
    for _ in range(90):
        element = {"type": "list", "items": [element]}
    (article,) = read(json.dumps({"_id": "x", "content_elements": [element]}).encode())
    assert article.text == "One."


def test_every_sample_file_is_read_or_refused_whole_and_broken(samples: Path) -> None:
    files = [path for path in samples.rglob("*") if path.suffix in (".json", ".xml")]
    assert files
    for path in files:
        data = path.read_bytes()
        for piece in (
            data,
            data[: len(data) // 2],
            data[len(data) // 3 :],
            data.replace(b"<", b""),
        ):
            read(piece)
