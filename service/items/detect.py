"""What some bytes are, told from the bytes: wire, JSON, XML, HTML or plain text."""

import codecs
import re
from typing import Literal

Kind = Literal["iptc-7901", "anpa", "json", "xml", "html", "text"]

_LOOK = 4_096
_SYN = b"\x16"
_SOH = b"\x01"
# Control characters are lost where a wire file was copied by hand; its header lines still tell it.
_ANPA_LINE = re.compile(rb"^[\x02\s]*\^[^\n]*[<=]\s*$", re.M)
_IPTC_HEADER = re.compile(rb"\s*[a-z]{2,4}\d{3,4} [1-9] [a-z]{1,3} +\d+ [^\n]{0,80}\r?\n", re.I)
_JSON = re.compile(r"\{\s*[\"}]|\[\s*[\[{\"\]]")
_SAYS_JSON = re.compile(r"[./+]json\b")
_SAYS_HTML = re.compile(r"[./+]x?html?\b")
_DOCUMENT_TYPE = re.compile(r"<!DOCTYPE\s+([\w.:-]+)", re.I)
_ELEMENT = re.compile(r"<([a-z][\w.:-]*)", re.I)
_XML_ROOTS = frozenset(
    "newsitem newsmessage packageitem conceptitem knowledgeitem planningitem catalogitem nitf "
    "newsml".split()
)
_HTML_ELEMENTS = frozenset(
    "a abbr address article aside audio b blockquote body br button center cite code dd del div dl "
    "dt em fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header hr html i "
    "iframe img ins li link main mark meta nav ol p picture pre q s script section small span "
    "strike strong style sub sup svg table tbody td template tfoot th thead time title tr u ul "
    "video".split()
)
_TAG = re.compile(
    r"</(?:p|div|h[1-6]|ul|ol|li|table|blockquote|article|section|body|html|figure|span|a|b|i|em|"
    r"strong)\s*>|<(?:p|br|hr|div|article|section|body|html)(?:\s[^<>]{0,500})?/?>",
    re.I,
)


def kind_of(data: bytes, *, label: str = "") -> Kind:
    """Tell what bytes are; ``label`` is a media type or a file name, which may tip the balance."""
    head = data[:_LOOK]
    if head.lstrip().startswith(_SYN) or len(_ANPA_LINE.findall(head)) > 1:
        return "anpa"
    if head.lstrip().startswith(_SOH) or _IPTC_HEADER.match(head):
        return "iptc-7901"
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _kind_of_text(data.decode("utf-16", "replace"), label=label.lower())
    # All that tells these kinds apart is ASCII.
    text = data.removeprefix(codecs.BOM_UTF8).decode("latin-1")
    return _kind_of_text(text, label=label.lower())


def _kind_of_text(text: str, *, label: str) -> Kind:
    text = text.lstrip()
    if _JSON.match(text) or (text[:1] in ("{", "[") and _SAYS_JSON.search(label)):
        return "json"
    root = _root(text)
    if root == "html":
        return "html"
    if root in _XML_ROOTS or text.startswith("<?xml"):
        return "xml"
    if root and root not in _HTML_ELEMENTS and text.rstrip().lower().endswith(f"{root}>"):
        return "xml"
    return "html" if _SAYS_HTML.search(label) or _TAG.search(text) else "text"


def _root(text: str) -> str:
    """The local name of a document's first element, or of its document type, in lower case."""
    place = 0
    while text.startswith(("<!--", "<?"), place):
        ending = "-->" if text.startswith("<!--", place) else "?>"
        end = text.find(ending, place)
        if end < 0:
            return ""
        place = end + len(ending)
        while text[place : place + 1].isspace():
            place += 1
    found = _DOCUMENT_TYPE.match(text, place) or _ELEMENT.match(text, place)
    return found.group(1).rpartition(":")[2].lower() if found else ""
