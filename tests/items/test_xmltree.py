"""XML is read without anything that it names being fetched, read or expanded."""

from pathlib import Path

import pytest

from service.errors import UnreadableError
from service.items.xmltree import blocks_in, parse_xml, text_in


def test_names_of_characters_that_only_a_document_type_declares_are_read() -> None:
    assert text_in(parse_xml(b"<nitf>Caf&eacute;&nbsp;&amp; bar</nitf>")) == "Café & bar"
    typed = b'<!DOCTYPE nitf SYSTEM "nitf-3-6.dtd"><nitf>Caf&eacute;</nitf>'
    assert text_in(parse_xml(typed)) == "Café"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "iso-8859-1"])
def test_the_declared_encoding_is_followed(encoding: str) -> None:
    data = f'<?xml version="1.0" encoding="{encoding}"?><a>é</a>'.encode(encoding)
    assert text_in(parse_xml(data)) == "é"


BOMB = (
    "<!DOCTYPE a [<!ENTITY x0 'secret'>"
    + "".join(f"<!ENTITY x{n + 1} '{f'&x{n};' * 10}'>" for n in range(9))
    + "]><a b='&x9;'>&x9;</a>"
)


@pytest.mark.parametrize(
    "document",
    [
        BOMB,
        "<!DOCTYPE a [<!ENTITY x 'secret'>]><a>&x;</a>",
        "<!DOCTYPE a [<!ENTITY x 'secret'>]><a>none used</a>",
        "<!DOCTYPE a [<!ENTITY x SYSTEM 'FILE'>]><a>&x;</a>",
        "<!DOCTYPE a [<!ENTITY x PUBLIC 'secret' 'FILE'>]><a>&x;</a>",
        "<!DOCTYPE a [<!ENTITY % x SYSTEM 'FILE'> %x;]><a>none used</a>",
        "<!DOCTYPE a [<!ENTITY x SYSTEM 'FILE' NDATA y>]><a b='x'/>",
    ],
)
def test_a_document_that_declares_entities_is_refused(document: str, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("secret")
    data = document.replace("FILE", secret.as_uri()).encode()
    with pytest.raises(UnreadableError) as raised:
        parse_xml(data, pointer="/articles/1")
    assert raised.value.faults[0].pointer == "/articles/1"
    assert "secret" not in raised.value.detail + raised.value.faults[0].detail


def test_nothing_is_included(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("secret")
    data = (
        f'<a xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="{secret.as_uri()}" '
        'parse="text"/>One.</a>'
    )
    assert text_in(parse_xml(data.encode())) == "One."


def test_a_document_type_elsewhere_is_not_loaded(tmp_path: Path) -> None:
    declared = tmp_path / "x.dtd"
    declared.write_text("<!ENTITY x 'secret'>")
    data = f'<!DOCTYPE a SYSTEM "{declared.as_uri()}"><a>One &x;</a>'.encode()
    assert "secret" not in (text_in(parse_xml(data)) or "")


@pytest.mark.parametrize(
    "data",
    [b"", b"<a", b"<a></b>", b"<a>\xff</a>", b"<a>&other;</a>", b"<a>" * 100_000, b"\0\0"],
)
def test_a_broken_document_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableError, match="well-formed"):
        parse_xml(data)


def test_markup_of_any_namespace_is_read_as_blocks() -> None:
    data = (
        b'<d xmlns:h="http://www.w3.org/1999/xhtml"><h:p>One<h:br/>line.</h:p><h:p/>'
        b"<hl2>Fees</hl2><h:table><h:tr><h:td>1</h:td><h:td>2</h:td></h:tr></h:table></d>"
    )
    blocks = blocks_in(parse_xml(data))
    assert [(block.kind, block.text) for block in blocks] == [
        (None, "One\nline."),
        ("heading", "Fees"),
        ("table", "1\t2"),
    ]
