"""Bytes of markup and of wires to characters, by what they declare or what they show."""

import codecs
import re
import unicodedata

from service.errors import Fault, UnreadableError
from service.items.decode import read_text

_DECLARED = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([A-Za-z0-9_:.-]{2,40})", re.I)
_PARAMETER = re.compile(r"charset\s*=\s*\"?([A-Za-z0-9_:.-]{2,40})", re.I)
_HEAD = 4_096
# The combining characters that the non-spacing marks of ISO 6937 (the text wires' own set) stand
# for; there the mark comes before its letter.
_ISO_6937 = dict(
    zip(
        range(0xC1, 0xD0),
        "\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u0308\u030a\u0327\u0332\u030b\u0328\u030c",
        strict=True,
    )
)
_MARK_AND_LETTER = re.compile(rb"[A-Za-z][\xc1-\xcf][a-z]")
# In code page 850 these are letters (ü é â ä à å ç ê ë è ï î ì æ ô ö ò í ó ú ñ); in Windows-1252
# they are signs, which do not stand inside words (its letters in this range are left out).
_DOS_LETTER = re.compile(rb"[A-Za-z][\x81-\x89\x8b\x8d\x90\x91\x93-\x95\xa1-\xa4][a-z]")
_WINDOWS_LETTER = re.compile(rb"[A-Za-z][\xd0-\xff][a-z]|[a-z][\xd0-\xff]")


def decode_unicode(data: bytes, *, pointer: str = "") -> str:
    """Decode UTF-8, or UTF-16 with a byte order mark.

    Raises UnreadableError naming the first byte that cannot be decoded.
    """
    if not data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return read_text(data, pointer=pointer)
    try:
        return data.decode("utf-16")
    except UnicodeDecodeError as error:
        detail = f"is not UTF-16: the byte at {error.start} cannot stand there"
        raise UnreadableError(f"the input {detail}", faults=[Fault(pointer, detail)]) from error


def decode_declared(data: bytes, *, content_type: str | None, pointer: str = "") -> str:
    """Decode text or markup: Unicode, else the character set that it or its label declares.

    Raises UnreadableError where it is neither.
    """
    try:
        return decode_unicode(data, pointer=pointer)
    except UnreadableError:
        label = _PARAMETER.search(content_type or "")
        declared = _DECLARED.search(data[:_HEAD])
        name = label.group(1) if label else declared.group(1).decode() if declared else ""
        text = _decode_as(data, name)
        if text is None:
            raise
        return text


def decode_wire(data: bytes) -> str:
    """Decode a text wire, which names no character set; every byte becomes a character.

    UTF-8 where it is valid; else ISO 6937 (a mark before its letter inside a word), code page 850
    or Windows-1252, whichever explains the most letters inside words.
    """
    try:
        return data.decode()
    except UnicodeDecodeError:
        pass
    composed = sum(
        len(unicodedata.normalize("NFC", chr(found[2]) + _ISO_6937[found[1]])) == 1
        for found in _MARK_AND_LETTER.findall(data)
    )
    evidence = {
        "cp1252": len(_WINDOWS_LETTER.findall(data)),
        "iso6937": composed,
        "cp850": len(_DOS_LETTER.findall(data)),
    }
    best = max(evidence, key=lambda name: evidence[name])
    if best == "iso6937":
        return _decode_iso_6937(data)
    return data.decode(best, "replace")


def _decode_iso_6937(data: bytes) -> str:
    decoded: list[str] = []
    mark = ""
    for byte in data:
        if byte in _ISO_6937 and not mark:
            mark = _ISO_6937[byte]
        else:
            letter = bytes([byte]).decode("latin-1")
            decoded.append(unicodedata.normalize("NFC", letter + mark))
            mark = ""
    return "".join(decoded)


def _decode_as(data: bytes, name: str) -> str | None:
    # HTML gives the label Latin-1 to what is Windows-1252 (WHATWG Encoding).
    if name.lower() in ("iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii"):
        name = "cp1252"
    try:
        return data.decode(name) if name else None
    except (LookupError, ValueError):
        # Not a character set, or a codec that is none ("hex", "rot13").
        return None
