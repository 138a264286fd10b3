"""One small item of every format, for tests that take all of them and break them."""

import json

BODY = (
    "<p>PORT ABER (TNA) - The board raised its fees.</p><h2>Appeal</h2><ul><li>Skippers</li>"
    "<li>Anglers</li></ul><table><tr><td>Aber</td><td>4</td></tr></table><blockquote>No!"
    "</blockquote><figure><img src='x'><figcaption>A pier</figcaption></figure><br><br>Ends."
)


def _packed(item: object) -> bytes:
    return json.dumps(item).encode()


_STORY = {
    "_id": "x",
    "type": "story",
    "version": "0.10.12",
    "headlines": {"basic": "Fees up"},
    "content_elements": [
        {"type": "text", "content": BODY},
        {"type": "list", "items": [{"type": "text", "content": "One"}]},
        {"type": "table", "header": [{"content": "Port"}], "rows": [[{"content": "Aber"}]]},
        {"type": "quote", "content_elements": [], "citation": {"type": "text", "content": "Ann"}},
    ],
    "content_restrictions": {"embargo": {"active": True, "end_time": "2026-03-02T09:00:00Z"}},
}
_POST = {
    "guid": {"rendered": "https://echo.example/?p=1"},
    "title": {"rendered": "Fees &amp; fury"},
    "content": {"rendered": BODY, "protected": False},
    "date_gmt": "2026-03-02T09:00:00",
    "_embedded": {"author": [{"name": "Ann Pike"}]},
}
_DPA = {
    "format": "digitalwires@0.9.1",
    "urn": "urn:newsml:dpa.com:1",
    "article_html": BODY,
    "ednotes": [{"role": "x:correction", "ednote": "Fixed.", "is_publishable": True}],
}
_NINJS = {
    "uri": "tag:tna.example,2026:newsml_x:7",
    "versioncreated": "2026-03-02T09:00:00+0000",
    "body_html": BODY,
    "body_nitf": f"<nitf><body.content>{BODY}</body.content></nitf>",
    "infosource": [{"name": "TNA"}],
    "evolvedfrom": "older",
}
_XHTML = BODY.replace("<br>", "<br/>").replace("<img src='x'>", "<img src='x'/>")
_NEWSML = (
    '<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet><newsItem guid="x" '
    'version="2"><itemMeta><provider literal="tna.example"/><embargoed>2026-03-02T09:00:00Z'
    '</embargoed><edNote role="x:public">Fixed.</edNote></itemMeta><contentMeta><headline>Fees'
    "</headline></contentMeta><contentSet><inlineXML><html><body>"
    f"{_XHTML}</body></html></inlineXML></contentSet></newsItem></itemSet></newsMessage>"
)
_NITF = (
    '<nitf><head><docdata><doc-id id-string="x"/></docdata></head><body><body.head><hedline><hl1>'
    f"Fees</hl1></hedline></body.head><body.content>{_XHTML}</body.content></body></nitf>"
)
_NEWSML_1 = (
    "<NewsML><NewsItem><NewsComponent><ContentItem><DataContent>"
    f"{_XHTML}</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>"
)
_PAGE = (
    "<!doctype html><html lang=en><head><meta charset=utf-8><title>Fees</title>"
    '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Fees"}</script>'
    f"</head><body><nav>Home</nav><article itemprop=articleBody>{BODY}</article></body></html>"
)
_IPTC = (
    b"\x01ecx0042 4 i 120  tna 0908\r\n\r\nPorts/\r\n\x02Fees up\r\nBy Ann Pike =\r\n\r\n"
    b"Port Aber (tna) - The board raised its\r\nfees, said M\xfcller.\r\n\r\n"
    b"# Notebook\r\n\r\n## Correction\r\n- fixes\r\n  fee\r\n\x03\r\n031205 GMT Jul 19\r\n\x04"
)
_ANPA = (
    b"\x16\x16\x01z6715\x1f-----\r\nr z\x13\x11 BC-Fees  07-03 0120\r\n\x02^BC-Fees,120<\r\n"
    b"^Fees up<\r\n^By ANN PIKE=\r\n\t   PORT ABER (TNA) _ The board raised its fees. \r\n"
    b"\x08Aber    4\r\n\x08Bodwen    6\r\n\x03TN-WF-07-03-19 1205GMT<\r\n\x04"
)
SPECIMENS = {
    "own": _packed({"articles": [{"text": "One."}, {"html": BODY}]}),
    "ninjs": _packed(_NINJS),
    "arc": _packed({"key": "story:update", "body": _STORY}),
    "wordpress": _packed(_POST),
    "ghost": _packed({"post": {"current": {"uuid": "x", "html": BODY}, "previous": {}}}),
    "dpa": _packed(_DPA),
    "ap": _packed({"data": {"item": {"altids": {"itemid": "x", "friendlykey": "1"}}}}),
    "reuters": _packed({"data": {"items": [{"item": {"headLine": "Fees", "bodyXhtml": BODY}}]}}),
    "newsml": _NEWSML.encode(),
    "nitf": _NITF.encode(),
    "newsml 1": _NEWSML_1.encode(),
    "page": _PAGE.encode(),
    "fragment": BODY.encode(),
    "iptc 7901": _IPTC,
    "anpa": _ANPA,
    "plain": b"PORT ABER (TNA) - The board raised its fees.\n\nSkippers will appeal.",
}
