"""ninjs of every version, and the dialects that go by its name."""

from datetime import UTC, datetime

import pytest

from service.items import read_json_item
from service.text.model import Article
from tests.items.shown import marked

BODY = "<p>The board raised its fees.</p><h2>Appeal</h2><p>Skippers will appeal.</p>"
TEXT = "The board raised its fees.\n\nAppeal\n\nSkippers will appeal."


def read(item: object) -> Article:
    return read_json_item(item, default_id="a1", pointer="/articles/0")


VERSION_1 = {
    "uri": "urn:newsml:tna.example:fees",
    "type": "text",
    "version": "3",
    "firstcreated": "2026-03-02T09:00:00Z",
    "versioncreated": "2026-03-02T12:00:00Z",
    "pubstatus": "usable",
    "embargoed": "2026-03-02T13:00:00Z",
    "headline": "Fees <b>up</b>",
    "byline": "Ann Pike",
    "language": "en",
    "ednote": "Photos to come",
    "copyrightholder": "TNA",
    "copyrightnotice": "(c) TNA",
    "usageterms": "Not in Bodwen",
    "infosource": [{"name": "Aber Echo"}],
    "body_text": "The same without headings.",
    "body_html": BODY,
}
VERSION_2 = {
    **{key: value for key, value in VERSION_1.items() if not key.startswith("body")},
    "headlines": [{"role": "short", "value": "Fees"}, {"role": "main", "value": "Fees up"}],
    "headline": None,
    "byline": None,
    "by": "Ann Pike",
    "infosource": None,
    "infosources": [{"name": "Aber Echo", "role": "x"}],
    "bodies": [
        {"role": "text", "contenttype": "text/plain", "value": "The same without headings."},
        {"role": "html", "contenttype": "text/html", "value": BODY},
    ],
}
VERSION_3 = {
    "uri": "urn:newsml:tna.example:fees",
    "version": "3",
    "firstCreated": "2026-03-02T09:00:00Z",
    "versionCreated": "2026-03-02T12:00:00Z",
    "pubStatus": "usable",
    "embargoedUntil": "2026-03-02T13:00:00Z",
    "headlines": [{"value": "Fees up"}],
    "by": "Ann Pike",
    "language": "en",
    "edNote": "Photos to come",
    "copyrightHolder": "TNA",
    "copyrightNotice": "(c) TNA",
    "usageTerms": "Not in Bodwen",
    "infoSources": [{"name": "Aber Echo"}],
    "bodies": [{"contentType": "application/xhtml+xml", "value": BODY}],
}


@pytest.mark.parametrize("item", [VERSION_1, VERSION_2, VERSION_3])
def test_every_version_reads_alike(item: dict[str, object]) -> None:
    assert read(item) == Article(
        id="urn:newsml:tna.example:fees",
        source="TNA",
        text=TEXT,
        marks=read(VERSION_1).marks,
        headline="Fees up",
        byline="Ann Pike",
        language="en",
        rights="(c) TNA\nNot in Bodwen",
        published=datetime(2026, 3, 2, 9, tzinfo=UTC),
        version="3",
        embargoed=datetime(2026, 3, 2, 13, tzinfo=UTC),
        credit="Aber Echo",
        ednote="Photos to come",
    )
    assert marked(TEXT, read(item).marks) == [("heading", "Appeal")]


def test_superdesks_dialect_is_read() -> None:
    article = read(
        {
            "guid": "urn:newsml:localhost:2026:fees",
            "version": 2,
            "versioncreated": "2026-03-02T12:00:00+0000",
            "source": "TNA",
            "slugline": "fees",
            "evolvedfrom": "urn:newsml:localhost:2026:older",
            "body_html": BODY,
            "priority": 6,
        }
    )
    assert (article.id, article.source) == ("urn:newsml:localhost:2026:fees", "TNA")
    assert (article.version, article.replaces) == ("2", ("urn:newsml:localhost:2026:older",))
    assert article.published == datetime(2026, 3, 2, 12, tzinfo=UTC)
    assert article.text == TEXT


def test_tts_dialect_is_read() -> None:
    article = read(
        {
            "uri": "http://tt.example/fees",
            "body_html5": f"<html><head><title>No</title></head><body>{BODY}</body></html>",
            "replacing": ["http://tt.example/old", {"uri": "http://tt.example/older"}],
            "source": "TT",
        }
    )
    assert article.text == TEXT
    assert article.replaces == ("http://tt.example/old", "http://tt.example/older")
    assert article.url == "http://tt.example/fees"


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        ("usable", "usable"),
        ("stat:usable", "usable"),
        (None, "usable"),
        (7, "usable"),
        ("canceled", "canceled"),
        ("Cancelled", "canceled"),
        ("stat:canceled", "canceled"),
        ("killed", "canceled"),
        ("withheld", "withheld"),
        ("HOLD", "withheld"),
    ],
)
def test_the_status_is_read_in_any_spelling(status: object, expected: str) -> None:
    assert read({"guid": "x", "body_html": BODY, "pubstatus": status}).status == expected


@pytest.mark.parametrize("embargo", ["noon", "2026-03-02", "2026-03-02T13:00:00", True])
def test_an_embargo_whose_end_cannot_be_read_withholds(embargo: object) -> None:
    article = read({"guid": "x", "body_html": BODY, "embargoed": embargo})
    assert (article.status, article.embargoed) == ("withheld", None)


@pytest.mark.parametrize(
    "item",
    [
        {"uri": "x", "type": "picture", "description_text": "A pier"},
        {"uri": "x", "title": "Board meets", "eventDetails": {}},
        {"uri": "x", "bodies": []},
        {"uri": "x", "bodies": [{"value": 4}, "no", None], "body_text": None},
        {"guid": "x", "associations": {"a": {"body_html": BODY}}},
    ],
)
def test_an_item_without_text_is_an_article_with_an_empty_text(item: object) -> None:
    assert read(item).text == ""


def test_a_body_of_nitf_or_of_plain_text_is_read_where_there_is_no_other() -> None:
    nitf = f"<nitf><body><body.content>{BODY}</body.content></body></nitf>"
    bodies = [{"contentType": "text/vnd.IPTC.NITF", "value": nitf}]
    assert read({"uri": "x", "bodies": bodies}).text == TEXT
    assert read({"uri": "x", "bodies": [{"role": "nitf", "value": "<nitf"}]}).text == ""
    assert (
        read({"uri": "x", "body_text": "One.\r\n\r\nTwo.\r\nThree."}).text == "One.\n\nTwo.\nThree."
    )


def test_the_outlet_is_what_the_item_names_else_what_its_id_names() -> None:
    for item, source in (
        ({"provider": {"name": "TNA"}}, "TNA"),
        ({"provider": "TNA"}, "TNA"),
        ({"uri": "urn:newsml:TNA.example:1"}, "tna.example"),
        ({"uri": "tag:tna.example,2026:1"}, "tna.example"),
        ({"uri": "https://www.tna.example/1"}, "tna.example"),
        ({"uri": "urn:newsml:localhost:1"}, "urn:newsml:localhost:1"),
        ({"infosource": [{"name": "Aber Echo"}]}, "Aber Echo"),
    ):
        assert read({"uri": "x", "body_html": BODY, **item}).source == source


def test_a_version_in_the_id_is_a_version() -> None:
    article = read({"uri": "tag:tna.example,2026:newsml_FEES:1345039779", "body_html": BODY})
    assert (article.id, article.version) == ("tag:tna.example,2026:newsml_FEES", "1345039779")


@pytest.mark.parametrize(
    "line",
    [
        "The following information is not intended for publication",
        "* * * The following information is not for publication.",
        "Die folgenden Informationen sind nicht zur Veröffentlichung bestimmt",
        "NOT FOR PUBLICATION",
    ],
)
def test_what_is_not_for_publication_never_reaches_the_text(line: str) -> None:
    article = read({"guid": "x", "body_html": f"{BODY}<p>* * *</p><p>{line}</p><p>Call 0199</p>"})
    assert article.text == TEXT
    assert article.ednote == "Call 0199"


def test_a_sentence_about_publication_is_a_sentence() -> None:
    body = "<p>The list was not for publication, the court heard.</p><p>It was printed.</p>"
    assert "printed" in read({"guid": "x", "body_html": body}).text


def test_versions_without_a_number_are_told_by_the_time_they_were_made() -> None:
    early, late = (
        read({"uri": "x", "versioncreated": time, "body_text": "One."})
        for time in ("2026-03-02T12:00:00+0100", "2026-03-02T11:30:00Z")
    )
    assert early.version is not None
    assert late.version is not None
    assert early.version < late.version
    assert read({"uri": "x", "versioncreated": "soon", "body_text": "One."}).version is None


def test_a_dialect_may_name_its_body_as_the_own_shape_does() -> None:
    for item in ({"guid": "x", "headline": "H", "text": "One."}, {"uri": "x", "html": "<p>One."}):
        assert (read(item).id, read(item).text) == ("x", "One.")
