"""Whatever comes is told from its content, and what is wrong with it is said by its place."""

import json

import pytest

from service.errors import InputError, InvalidError, UnreadableError
from service.items import read_bytes, read_json_item
from service.items.detect import Kind, kind_of

NINJS = {"guid": "x", "body_html": "<p>One.</p>"}


@pytest.mark.parametrize(
    ("data", "label", "kind"),
    [
        (b"The harbour board raised its fees.", "", "text"),
        (b"", "", "text"),
        (b"\xff\xfeT\x00h\x00e\x00", "", "text"),
        (b"[UPDATE] Fees are up", "", "text"),
        (b"{sic} he said", "", "text"),
        (b"{sic} he said", "a.json", "json"),
        (b"{sic} he said", "jsonville.txt", "text"),
        (b"<desk@tna.example> wrote", "", "text"),
        (b"3 < 4 and 5 > 4", "", "text"),
        (b' \n{"text": "x"}', "", "json"),
        (b"[]", "", "json"),
        (b'\xef\xbb\xbf[{"text": "x"}]', "", "json"),
        ('{"text": "x"}'.encode("utf-16"), "", "json"),
        (b"<p>One.</p>", "", "html"),
        (b"One.<br>Two.", "", "html"),
        (b"One is <b>bold</b>", "", "html"),
        (b"One", "text/html", "html"),
        (b"<!DOCTYPE html><title>x</title>", "", "html"),
        (b'<?xml version="1.0"?><html xmlns="x"><body/></html>', "", "html"),
        (b'<?xml version="1.0"?><!-- x --><newsItem/>', "", "xml"),
        (b"<nar:newsItem xmlns:nar='x'></nar:newsItem>", "", "xml"),
        (b'<!DOCTYPE nitf SYSTEM "x"><nitf></nitf>', "", "xml"),
        (b"<groupSet><p>x</p></groupSet>", "", "xml"),
        (b"\x01abc0001 4 i 10 tna\r\n", "", "iptc-7901"),
        (b"\x16\x16\x01a0001\x1f-----\r\n", "", "anpa"),
    ],
)
def test_the_kind_is_told_from_the_content(data: bytes, label: str, kind: Kind) -> None:
    assert kind_of(data, label=label) == kind


def test_plain_text_is_read_as_it_stands_but_for_its_line_ends() -> None:
    (article,) = read_bytes("One.\r\n\r\n  Two; ü.\r".encode(), name="dir/fees.v2.txt")
    assert article.text == "One.\n\n  Two; ü.\n"
    assert (article.id, article.source, article.id_given) == ("fees.v2", "fees.v2", True)


def test_what_is_not_for_publication_is_cut_from_plain_text() -> None:
    text = "One.\n\n* * * *\nThe following information is not for publication\n\nCall 0199\n"
    (article,) = read_bytes(text.encode())
    assert (article.text, article.ednote) == ("One.", "Call 0199")


@pytest.mark.parametrize(
    ("name", "default_id", "expected", "given"),
    [
        ("a.txt", None, "a", True),
        ("C:\\news\\a.txt", "b", "a", True),
        (".txt", None, ".txt", True),
        (None, "b", "b", False),
        (None, None, "a1", False),
        ("", "b", "b", False),
    ],
)
def test_the_id_is_the_file_name_without_its_ending(
    name: str | None, default_id: str | None, expected: str, given: bool
) -> None:
    for data in (
        b"One.",
        b"<p>One.</p>",
        b'{"text": "One."}',
        b"\x01abc0001 4 i 10 tna\r\n\r\nx\r\n",
    ):
        (article,) = read_bytes(data, name=name, default_id=default_id)
        assert (article.id, article.id_given) == (expected, given)


def test_an_item_that_names_itself_keeps_its_id() -> None:
    for data in (
        b'{"id": "x", "text": "One."}',
        json.dumps(NINJS).encode(),
        b"<newsItem guid='x'/>",
    ):
        (article,) = read_bytes(data, name="file.json")
        assert (article.id, article.id_given) == ("x", True)


@pytest.mark.parametrize(
    "holder", ["{}", '{{"articles": {}}}', '{{"items": {}}}', '{{"item": {}}}']
)
def test_one_file_may_hold_several_items_of_several_shapes(holder: str) -> None:
    items = json.dumps([{"text": "One."}, NINJS, {"html": "<p>Two.</p>"}])
    articles = read_bytes(holder.format(items).encode(), name="file.json")
    assert [article.id for article in articles] == ["file-1", "x", "file-3"]
    assert [article.text for article in articles] == ["One.", "One.", "Two."]


def test_an_empty_list_has_no_articles() -> None:
    assert read_bytes(b"[]", name="file.json") == []


@pytest.mark.parametrize(
    ("data", "error", "pointer"),
    [
        (b"One \xff", UnreadableError, "/articles/2"),
        (b"<p>One \xff</p>", UnreadableError, "/articles/2"),
        (b'{"text": "secret', UnreadableError, "/articles/2"),
        (b'{"text": NaN}', UnreadableError, "/articles/2"),
        (b'{"text": "\\ud800"}', UnreadableError, "/articles/2"),
        (b"[" * 100_000, UnreadableError, "/articles/2"),
        (b'{"a":' * 100_000, UnreadableError, "/articles/2"),
        (b"<newsItem>secret", UnreadableError, "/articles/2"),
        (b"<newsItem>" * 100_000, UnreadableError, "/articles/2"),
        (b"<div>" * 100_000, InvalidError, "/articles/2"),
        (b"<rss>secret</rss>", InvalidError, "/articles/2"),
        (b'[{"text": "x"}, {"text": 4}]', InvalidError, "/articles/2/1/text"),
        (b'{"articles": [{"text": "x"}, 7]}', InvalidError, "/articles/2/articles/1"),
        (b'{"secret": "secret"}', InvalidError, "/articles/2"),
    ],
)
def test_what_is_wrong_is_said_by_its_place_and_never_repeated(
    data: bytes, error: type[InputError], pointer: str
) -> None:
    with pytest.raises(error) as raised:
        read_bytes(data, name="file", pointer="/articles/2")
    faults = raised.value.faults
    assert faults[0].pointer == pointer
    assert all(fault.pointer.startswith(pointer) for fault in faults)
    details = (raised.value.detail, *(fault.detail for fault in faults))
    assert all("secret" not in detail for detail in details)


def test_an_item_that_is_several_is_refused_where_one_is_wanted() -> None:
    for value in ([], [{"text": "x"}, {"text": "y"}], {"items": [NINJS, NINJS]}):
        with pytest.raises(InvalidError) as raised:
            read_json_item(value, default_id="a1", pointer="/articles/0")
        assert raised.value.faults[0].pointer == "/articles/0"


def test_the_services_own_shape_wins_where_it_has_a_text() -> None:
    article = read_json_item({"id": "x", "text": "One."}, default_id="a1", pointer="")
    assert (article.id, article.text) == ("x", "One.")
    with pytest.raises(InvalidError):
        read_json_item({"text": "One.", "items": []}, default_id="a1", pointer="")
