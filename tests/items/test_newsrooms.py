"""What content systems and agencies send as JSON: Arc XP, WordPress, Ghost, dpa, AP, Reuters."""

from datetime import UTC, datetime

import pytest

from service.items import read_json_item
from service.text.model import Article
from tests.items.shown import marked

BODY = "<p>The board raised its fees.</p><h2>Appeal</h2><p>Skippers will appeal.</p>"
TEXT = "The board raised its fees.\n\nAppeal\n\nSkippers will appeal."
NINE = datetime(2026, 3, 2, 9, tzinfo=UTC)


def read(item: object) -> Article:
    return read_json_item(item, default_id="a1", pointer="/articles/0")


def paragraph(words: str) -> dict[str, object]:
    return {"type": "text", "content": words}


STORY: dict[str, object] = {
    "_id": "FEES",
    "type": "story",
    "version": "0.10.12",
    "headlines": {"basic": "Fees up"},
    "credits": {"by": [{"name": "Ann Pike", "org": "Aber Echo"}, {"byline": "Bo Carp"}]},
    "canonical_url": "https://www.echo.example/fees",
    "distributor": {"name": "TNA", "category": "wires"},
    "first_publish_date": "2026-03-02T09:00:00Z",
    "last_updated_date": "2026-03-02T12:00:00.52Z",
    "content_elements": [
        paragraph("The <b>board</b> raised its fees."),
        {"type": "header", "level": 2, "content": "Appeal"},
        paragraph("Skippers will appeal."),
    ],
}


def test_an_arc_story_is_read_bare_or_wrapped() -> None:
    for item in (STORY, {"key": "story:update", "version": 2, "body": STORY}):
        article = read(item)
        assert (article.id, article.source, article.credit) == ("FEES", "echo.example", "TNA")
        assert (article.headline, article.byline) == ("Fees up", "Ann Pike, Bo Carp")
        assert (article.published, article.version) == (NINE, "2026-03-02T12:00:00.52Z")
        assert (article.text, article.status) == (TEXT, "usable")
        assert article.url == "https://www.echo.example/fees"


def test_an_arc_story_that_is_taken_down_is_canceled() -> None:
    for key in ("story:delete", "story:unpublish"):
        assert read({"key": key, "body": STORY}).status == "canceled"


def test_the_staffs_own_story_has_no_distributor() -> None:
    assert read({**STORY, "distributor": {"name": "Echo", "category": "staff"}}).credit is None
    assert read({**STORY, "distributor": None, "source": {"name": "TNA"}}).credit == "TNA"


@pytest.mark.parametrize(
    ("element", "expected"),
    [
        ({"type": "image", "caption": "A pier"}, [("caption", "A pier")]),
        ({"type": "interstitial_link", "content": "More"}, [("related", "More")]),
        (
            {
                "type": "link_list",
                "title": "More",
                "items": [{"type": "interstitial_link", "content": "One"}],
            },
            [("related", "More"), ("related", "One")],
        ),
        (
            {
                "type": "list",
                "items": [paragraph("One"), {"type": "list", "items": [paragraph("Two")]}],
            },
            [("list", "One"), ("list", "Two")],
        ),
        (
            {
                "type": "quote",
                "content_elements": [paragraph("One.")],
                "citation": paragraph("Ann"),
            },
            [("quote", "\u201cOne.\u201d"), ("quote", "\u2014 Ann")],
        ),
        ({"type": "blockquote", "content": "<i>One.</i>"}, [("quote", "One.")]),
        ({"type": "correction", "text": "Fixed."}, [("note", "Fixed.")]),
        ({"type": "raw_html", "content": "<p>Vote!</p>"}, [("embed", "Vote!")]),
        ({"type": "oembed_response", "raw_oembed": {"html": "<p>Hi</p>"}}, [("embed", "Hi")]),
        ({"type": "anything", "content": "Odd"}, [("embed", "Odd")]),
        (
            {
                "type": "table",
                "header": [paragraph("Port")],
                "rows": [[paragraph("Aber"), paragraph("4")]],
            },
            [("table", "Port\nAber\t4")],
        ),
        ({"type": "element_group", "content_elements": [paragraph("One.")]}, []),
        ({"type": "divider"}, []),
        ({"type": "reference", "referent": {"id": "x"}}, []),
        ({"type": ["text"], "content": {"no": 1}}, []),
    ],
)
def test_the_elements_of_an_arc_story_keep_their_kinds(
    element: dict[str, object], expected: list[tuple[str, str]]
) -> None:
    article = read({**STORY, "content_elements": [paragraph("Start."), element, paragraph("End.")]})
    assert article.text.startswith("Start.")
    assert article.text.endswith("End.")
    assert marked(article.text, article.marks) == expected


def test_raw_html_is_the_story_where_an_arc_story_has_no_other_text() -> None:
    beside = {"type": "image", "caption": "A pier"}
    story = {**STORY, "content_elements": [beside, {"type": "raw_html", "content": BODY}]}
    article = read(story)
    assert article.text == f"A pier\n\n{TEXT}"
    assert marked(article.text, article.marks) == [("caption", "A pier"), ("heading", "Appeal")]


def test_corrections_and_notes_for_readers_are_in_an_arc_storys_text() -> None:
    article = read({**STORY, "corrections": [{"type": "correction", "text": "Fixed."}, "odd"],
                    "editor_note": "First of two parts."})  # fmt: skip
    assert marked(article.text, article.marks)[1:] == [
        ("note", "Fixed."),
        ("note", "First of two parts."),
    ]


def test_an_arc_embargo_holds_while_it_is_active() -> None:
    def embargoed(**embargo: object) -> Article:
        return read({**STORY, "content_restrictions": {"embargo": embargo}})

    assert embargoed(active=True, end_time="2026-03-02T09:00:00Z").embargoed == NINE
    assert embargoed(active=False, end_time="2026-03-02T09:00:00Z").embargoed is None
    assert embargoed(active=True).status == "withheld"


POST: dict[str, object] = {
    "id": 17,
    "date": "2026-03-02T11:00:00",
    "date_gmt": "2026-03-02T09:00:00",
    "modified_gmt": "2026-03-02T12:00:00",
    "guid": {"rendered": "https://echo.example/?p=17"},
    "link": "https://echo.example/fees",
    "status": "publish",
    "title": {"rendered": "Fees up &#8211; again"},
    "content": {"rendered": BODY, "protected": False},
    "author": 4,
    "_embedded": {"author": [{"name": "Ann Pike"}]},
}


def test_a_wordpress_post_is_read() -> None:
    article = read(POST)
    assert (article.id, article.source) == ("https://echo.example/?p=17", "echo.example")
    assert (article.headline, article.byline) == ("Fees up – again", "Ann Pike")
    assert (article.published, article.version) == (NINE, "2026-03-02T12:00:00")
    assert (article.text, article.status) == (TEXT, "usable")


def test_a_time_of_wordpress_that_names_no_zone_is_not_guessed() -> None:
    assert read({**POST, "date_gmt": None}).published is None


def test_what_wordpress_stores_is_read_where_nothing_is_rendered() -> None:
    raw = "The board raised its fees.\r\n\r\n<h2>Appeal</h2>\r\n\r\nSkippers will appeal."
    assert read({**POST, "content": {"raw": raw}}).text == TEXT
    assert read({"title": "Fees up", "content": raw}).text == TEXT


@pytest.mark.parametrize(
    ("status", "expected"),
    [("publish", "usable"), ("draft", "withheld"), ("private", "withheld"), ("future", "withheld"),
     ("pending", "withheld"), ("trash", "canceled")],
)  # fmt: skip
def test_only_a_published_wordpress_post_is_usable(status: str, expected: str) -> None:
    assert read({**POST, "status": status}).status == expected


def test_a_wordpress_post_behind_a_password_is_withheld() -> None:
    assert read({**POST, "content": {"rendered": BODY, "protected": True}}).status == "withheld"


CURRENT: dict[str, object] = {
    "id": "1",
    "uuid": "fees-uuid",
    "title": "Fees up",
    "html": BODY,
    "plaintext": "The same.",
    "status": "published",
    "url": "https://echo.example/fees/",
    "published_at": "2026-03-02T09:00:00.000Z",
    "updated_at": "2026-03-02T12:00:00.000Z",
    "authors": [{"name": "Ann Pike"}],
}


def test_a_ghost_post_is_read() -> None:
    article = read({"event": "post.published", "post": {"current": CURRENT, "previous": {}}})
    assert (article.id, article.source) == ("fees-uuid", "echo.example")
    assert (article.headline, article.byline) == ("Fees up", "Ann Pike")
    assert (article.published, article.version) == (NINE, "2026-03-02T12:00:00.000Z")
    assert (article.text, article.status) == (TEXT, "usable")


def test_what_ghost_deletes_or_unpublishes_is_canceled() -> None:
    deleted = read({"post": {"current": {}, "previous": CURRENT}})
    assert (deleted.id, deleted.text, deleted.status) == ("fees-uuid", "", "canceled")
    unpublished = {"event": "post.unpublished", "post": {"current": CURRENT, "previous": {}}}
    assert read(unpublished).status == "canceled"


def test_a_ghost_draft_is_withheld_and_its_plain_text_read_where_there_is_no_markup() -> None:
    article = read({"post": {"current": {**CURRENT, "status": "draft", "html": None}}})
    assert (article.status, article.text) == ("withheld", "The same.")


DPA: dict[str, object] = {
    "format": "digitalwires@0.9.1",
    "urn": "urn:newsml:dpa.com:20090101:fees",
    "version": 2,
    "version_created": "2026-03-02T10:00:00+01:00",
    "pubstatus": "usable",
    "language": "en",
    "headline": "Fees up",
    "byline": "Ann Pike, dpa",
    "dateline": "Port Aber (dpa) - ",
    "article_html": f'<section class="main">{BODY}</section>',
    "linkbox_html": '<section class="linkbox"><a href="http://x.example">Fees</a></section>',
    "creditline": "dpa",
    "notepad": {"nonpublic_html": "<p>Call 0199</p>"},
    "ednotes": [
        {"role": "x:correctionshort", "ednote": "We gave a wrong fee.", "is_publishable": True},
        {"role": "x:correction", "ednote": "Paragraph two", "is_publishable": False},
        {"role": "x:editorialnote", "ednote": "Photos to come", "is_publishable": True},
    ],
}  # fmt: skip


def test_a_dpa_item_is_read() -> None:
    article = read(DPA)
    assert (article.id, article.version) == ("urn:newsml:dpa.com:20090101:fees", "2")
    assert (article.source, article.credit, article.dateline) == ("dpa", "dpa", "Port Aber (dpa) -")
    assert article.published == NINE
    assert article.text == f"{TEXT}\n\nFees\n\nWe gave a wrong fee."
    assert marked(article.text, article.marks)[1:] == [
        ("related", "Fees"),
        ("note", "We gave a wrong fee."),
    ]
    assert article.ednote == "Paragraph two\nPhotos to come"


def test_a_dpa_picture_has_no_text() -> None:
    assert read({**DPA, "article_html": None, "linkbox_html": None, "ednotes": []}).text == ""


AP: dict[str, object] = {
    "uri": "https://api.ap.example/content/1?qt=changing",
    "altids": {"itemid": "5ee9", "friendlykey": "539"},
    "version": 0,
    "type": "text",
    "versioncreated": "2026-03-02T12:00:00Z",
    "firstcreated": "2026-03-02T09:00:00Z",
    "pubstatus": "usable",
    "headline": "Fees up",
    "bylines": [{"by": "By ANN PIKE", "title": "Writer"}],
    "copyrightnotice": "(c) AP",
    "usageterms": ["Editorial use only."],
    "provider": "AP",
}


def test_an_ap_item_is_read_and_its_story_lies_elsewhere() -> None:
    article = read({"api_version": "1.1", "data": {"meta": {}, "item": AP}})
    assert (article.id, article.version, article.source) == ("5ee9", "0", "AP")
    assert (article.byline, article.rights) == ("By ANN PIKE", "(c) AP\nEditorial use only.")
    assert (article.published, article.text) == (NINE, "")


REUTERS: dict[str, object] = {
    "uri": "tag:reuters.com,2026:newsml_FEES:12",
    "type": "text",
    "usn": "FEES",
    "versionCreated": "2026-03-02T12:00:00.000Z",
    "firstCreated": "2026-03-02T09:00:00.000Z",
    "language": "en",
    "byLine": "Ann Pike",
    "headLine": "Fees up",
    "bodyXhtml": f"<html><head><title>No</title></head><body>{BODY}</body></html>",
}


def test_a_reuters_item_is_read() -> None:
    for item in (REUTERS, {"data": {"item": REUTERS}}, {"data": {"search": {"items": [REUTERS]}}}):
        article = read(item)
        assert (article.id, article.version) == ("tag:reuters.com,2026:newsml_FEES", "12")
        assert (article.source, article.headline, article.byline) == (
            "Reuters",
            "Fees up",
            "Ann Pike",
        )
        assert (article.published, article.text) == (NINE, TEXT)
