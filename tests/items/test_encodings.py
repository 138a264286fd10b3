"""Bytes are decoded by what they declare or show, and what cannot be is refused by its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.errors import UnreadableError
from service.items.encodings import decode_declared, decode_unicode, decode_wire


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_is_told_from_its_first_bytes(encoding: str) -> None:
    assert decode_unicode("Grüße aus Łódź 🚢".encode(encoding)) == "Grüße aus Łódź 🚢"


@pytest.mark.parametrize(("data", "place"), [(b"abc\xffd", "3"), (b"\xff\xfea\x00\x00\xd8", "4")])
def test_the_first_byte_that_cannot_stand_is_named_and_nothing_repeated(
    data: bytes, place: str
) -> None:
    with pytest.raises(UnreadableError) as raised:
        decode_unicode(data, pointer="/articles/2")
    fault = raised.value.faults[0]
    assert fault.pointer == "/articles/2"
    assert f"byte at {place}" in fault.detail


def test_markup_and_labels_declare_older_character_sets() -> None:
    markup = '<html><head><meta charset="iso-8859-1"></head><body>Müller “x”</body></html>'
    data = markup.encode("cp1252")
    assert decode_declared(data, content_type=None) == markup
    data = "Wałęsa".encode("iso-8859-2")
    label = "text/plain; charset=ISO-8859-2"
    assert decode_declared(data, content_type=label) == "Wałęsa"


@pytest.mark.parametrize("label", [None, "text/plain", "text/plain; charset=hex", "x; charset=no"])
def test_bytes_that_declare_nothing_known_are_refused(label: str | None) -> None:
    with pytest.raises(UnreadableError):
        decode_declared(b"M\xfcller", content_type=label)


def test_wires_are_read_in_the_sets_that_wires_are_sent_in() -> None:
    text = "Der Bürgermeister von Köln grüßte die Gäste"
    for encoding in ("utf-8", "cp1252", "cp850"):
        assert decode_wire(text.encode(encoding)) == text
    marks_first = b"Der B\xc8urgermeister von K\xc8oln und Andr\xc2es L\xc2opez"
    assert decode_wire(marks_first) == "Der Bürgermeister von Köln und Andrés López"
    assert decode_wire(b"don\x92t \x93stop\x94") == "don’t “stop”"


@given(st.binary())
def test_every_byte_of_a_wire_becomes_text(data: bytes) -> None:
    assert bool(decode_wire(data)) == bool(data)
