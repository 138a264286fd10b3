"""NewsML-G2, NewsML 1 and NITF give the story and what is said about it."""

from datetime import UTC, datetime

import pytest

from service.errors import InvalidError
from service.items import read_bytes
from service.text.model import Article
from tests.items.shown import marked

XHTML = (
    '<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml">'
    "<head><title>Not this</title></head><body><p>The board raised its fees.</p>"
    "<h2>Appeal</h2><p>Skippers will appeal.</p></body></html></inlineXML>"
)
NITF_BODY = (
    "<body><body.head><hedline><hl1>Fees up</hl1></hedline><byline>By <person>Ann Pike</person>"
    "</byline><distributor>The News Agency</distributor><dateline><location>PORT ABER</location>"
    '<story.date norm="20260302"/></dateline></body.head><body.content><block>'
    "<p>The board raised its fees.</p><hl2>Appeal</hl2><p>Skippers will appeal.</p></block>"
    '<media media-type="image"><media-reference source="x"/><media-caption>A pier</media-caption>'
    "</media></body.content><body.end><tagline>(Editing by Bo Carp)</tagline></body.end></body>"
)
TEXT = "The board raised its fees.\n\nAppeal\n\nSkippers will appeal."


def item(
    about: str = "", content: str = XHTML, *, guid: str = "urn:newsml:tna.example:2026:fees"
) -> str:
    return (
        f'<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="{guid}" version="11" '
        'xml:lang="en-GB"><rightsInfo><copyrightNotice>(c) TNA</copyrightNotice>'
        "<usageTerms>Not in Bodwen</usageTerms></rightsInfo><itemMeta>"
        '<provider qcode="nprov:TNA"><name>The News Agency plc</name></provider>'
        f"<versionCreated>2026-03-02T12:00:00Z</versionCreated>{about}</itemMeta><contentMeta>"
        "<headline> Fees\n up</headline><by>Ann Pike</by><creditline>TNA</creditline>"
        "<dateline>PORT ABER (TNA) - </dateline></contentMeta>"
        f"<contentSet>{content}</contentSet></newsItem>"
    )


def read(document: str) -> Article:
    (article,) = read_bytes(document.encode(), name="file.xml")
    return article


def test_a_news_item_is_read() -> None:
    article = read(item("<firstCreated>2026-03-02T10:00:00+01:00</firstCreated>"))
    assert article.id == "urn:newsml:tna.example:2026:fees"
    assert (article.source, article.credit, article.version) == ("TNA", "TNA", "11")
    assert (article.headline, article.byline) == ("Fees up", "Ann Pike")
    assert (article.dateline, article.language) == ("PORT ABER (TNA) -", "en-GB")
    assert article.rights == "(c) TNA\nNot in Bodwen"
    assert article.published == datetime(2026, 3, 2, 9, tzinfo=UTC)
    assert article.text == TEXT
    assert marked(article.text, article.marks) == [("heading", "Appeal")]


@pytest.mark.parametrize(
    ("about", "status"),
    [
        ("", "usable"),
        ('<pubStatus qcode="stat:usable"/>', "usable"),
        ('<pubStatus qcode="stat:canceled"/>', "canceled"),
        ('<pubStatus qcode="stat:withheld"/>', "withheld"),
        ('<pubStatus uri="http://cv.iptc.org/newscodes/pubstatusg2/canceled"/>', "canceled"),
        ("<embargoed/>", "withheld"),
        ("<embargoed>noon</embargoed>", "withheld"),
        ("<embargoed>2026-03-02T12:00:00Z</embargoed>", "usable"),
    ],
)
def test_the_status_is_read_and_an_embargo_without_an_end_withholds(
    about: str, status: str
) -> None:
    article = read(item(about))
    assert article.status == status
    assert (article.embargoed is not None) == ("T12" in about)


def test_notes_to_editors_are_kept_apart_and_notes_to_readers_are_in_the_text() -> None:
    article = read(
        item(
            "<edNote>Photos to come</edNote>"
            '<edNote role="x:public">We gave the wrong fee.</edNote>'
            '<edNote role="y:correction" pubconstraint="y:nonpublic">Paragraph two</edNote>'
        )
    )
    assert article.ednote == "Photos to come\nParagraph two"
    assert marked(article.text, article.marks)[-1] == ("note", "We gave the wrong fee.")


def test_an_item_names_what_it_replaces() -> None:
    about = (
        '<link rel="irel:seeAlso" href="http://x.example/"/>'
        '<link rel="irel:evolvedFrom" residref="urn:newsml:tna.example:2026:old"/>'
    )
    assert read(item(about)).replaces == ("urn:newsml:tna.example:2026:old",)


def test_a_code_is_spelt_as_the_item_credits_it() -> None:
    named = '<provider qcode="nprov:TNA"><name>The News Agency plc</name></provider>'
    for provider, source in (
        ('<provider literal="tna.example"/>', "TNA"),
        ('<provider literal="other.example"/>', "other.example"),
        ('<provider uri="http://www.tna.example/about"/>', "TNA"),
        ("", "tna.example"),
    ):
        assert read(item().replace(named, provider)).source == source


@pytest.mark.parametrize(
    "content",
    [
        f'<inlineXML><nitf xmlns="http://iptc.org/std/NITF/2006-10-18/">{NITF_BODY}</nitf></inlineXML>',
        '<inlineData contenttype="text/plain">The board raised its fees.\n\nAppeal\n\n'
        "Skippers will appeal.</inlineData>",
        '<inlineData contenttype="text/html"><![CDATA[<p>The board raised its fees.</p>'
        "<p>Appeal</p><p>Skippers will appeal.</p>]]></inlineData>",
        f'<remoteContent href="http://x.example/"/><inlineXML/>{XHTML}{XHTML}',
    ],
)
def test_the_story_is_read_once_in_whatever_form_it_comes(content: str) -> None:
    article = read(item(content=content))
    assert article.text.startswith(TEXT)
    assert article.text.count("Appeal") == 1


@pytest.mark.parametrize(
    "content", ["", "<inlineXML/>", '<remoteContent href="http://x.example/"/>']
)
def test_an_item_without_text_is_an_article_with_an_empty_text(content: str) -> None:
    assert read(item(content=content)).text == ""


def test_a_message_holds_several_items_in_their_order() -> None:
    package = '<packageItem guid="p"><itemMeta/></packageItem>'
    message = (
        '<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header/><itemSet>'
        f"{item(guid='one')}{package}{item(guid='two')}<newsItem/></itemSet></newsMessage>"
    )
    articles = read_bytes(message.encode(), name="file.xml")
    assert [article.id for article in articles] == ["one", "p", "two", "file-4"]
    assert [bool(article.text) for article in articles] == [True, False, True, False]


NITF = (
    '<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf-3-6.dtd"><nitf baselang="en-GB"><head>'
    '<title>Not this</title><docdata management-status="usable"><doc-id regsrc="TNA" '
    'id-string="fees_3"/><du-key key="fees" version="3"/><date.issue norm="20260302T090000Z"/>'
    '<date.release norm="20260302T120000Z"/><ed-msg info="Adds quote"/>'
    f'<doc.copyright holder="TNA plc" year="2026"/></docdata></head>{NITF_BODY}</nitf>'
)


def test_nitf_is_read() -> None:
    article = read(NITF)
    assert (article.id, article.version) == ("fees", "3")
    assert (article.source, article.rights) == ("The News Agency", "TNA plc")
    assert (article.headline, article.byline) == ("Fees up", "By Ann Pike")
    assert (article.dateline, article.language) == ("PORT ABER", "en-GB")
    assert article.published == datetime(2026, 3, 2, 9, tzinfo=UTC)
    assert article.embargoed == datetime(2026, 3, 2, 12, tzinfo=UTC)
    assert article.ednote == "Adds quote"
    assert article.text == f"{TEXT}\n\nA pier\n\n(Editing by Bo Carp)"
    assert marked(article.text, article.marks) == [
        ("heading", "Appeal"), ("caption", "A pier"), ("tagline", "(Editing by Bo Carp)"),
    ]  # fmt: skip


def test_a_killed_nitf_document_is_canceled() -> None:
    assert read(NITF.replace('"usable"', '"canceled"')).status == "canceled"


NEWSML_1 = """<NewsML><NewsItem><Identification><NewsIdentifier>
<ProviderId>tna.example</ProviderId><RevisionId PreviousRevision="1" Update="N">2</RevisionId>
<PublicIdentifier>urn:newsml:tna.example:20260302:fees:2N</PublicIdentifier>
</NewsIdentifier></Identification><NewsManagement><FirstCreated>20260302T090000Z</FirstCreated>
<Status FormalName="Usable"/></NewsManagement><NewsComponent><NewsLines><HeadLine>Fees up</HeadLine>
<ByLine>Ann Pike</ByLine><DateLine>PORT ABER</DateLine><CopyrightLine>(c) TNA</CopyrightLine>
</NewsLines><AdministrativeMetadata><Provider><Party FormalName="TNA"/></Provider>
</AdministrativeMetadata><DescriptiveMetadata><Language FormalName="en"/></DescriptiveMetadata>
<NewsComponent><Role FormalName="Contact"/><ContentItem><DataContent><p>Call 0199</p></DataContent>
</ContentItem></NewsComponent><NewsComponent><Role FormalName="Body"/>
<ContentItem><MimeType FormalName="image/jpeg"/><DataContent>x</DataContent></ContentItem>
<ContentItem><DataContent><p>The board raised its fees.</p><p>Skippers will appeal.</p>
</DataContent></ContentItem><ContentItem><DataContent>The same again.</DataContent></ContentItem>
</NewsComponent></NewsComponent></NewsItem></NewsML>"""


def test_newsml_1_is_read() -> None:
    article = read(NEWSML_1)
    assert (article.id, article.version) == ("urn:newsml:tna.example:20260302:fees", "2")
    assert (article.source, article.rights, article.language) == ("TNA", "(c) TNA", "en")
    assert (article.headline, article.byline, article.dateline) == (
        "Fees up",
        "Ann Pike",
        "PORT ABER",
    )
    assert article.published == datetime(2026, 3, 2, 9, tzinfo=UTC)
    assert article.text == "The board raised its fees.\n\nSkippers will appeal."


def test_newsml_1_that_names_no_role_is_read_whole() -> None:
    document = NEWSML_1.replace('<Role FormalName="Body"/>', "")
    assert read(document).text == "The board raised its fees.\n\nSkippers will appeal."


def test_other_xml_is_refused() -> None:
    for document in ("<rss><channel/></rss>", '<?xml version="1.0"?><feed/>', "<NewsML/>"):
        with pytest.raises(InvalidError, match="not read"):
            read(document)


def test_a_version_without_a_number_is_told_by_the_time_it_was_made() -> None:
    assert read(item().replace(' version="11"', "")).version == "2026-03-02T12:00:00.000000+00:00"
    unnumbered = read(NITF.replace('<du-key key="fees" version="3"/>', ""))
    assert (unnumbered.id, unnumbered.version) == ("fees_3", "2026-03-02T09:00:00.000000+00:00")
    revision = '<RevisionId PreviousRevision="1" Update="N">2</RevisionId>'
    made = "</FirstCreated><ThisRevisionCreated>20260302T100000Z</ThisRevisionCreated>"
    revised = read(NEWSML_1.replace(revision, "").replace("</FirstCreated>", made))
    assert revised.version == "2026-03-02T10:00:00.000000+00:00"
