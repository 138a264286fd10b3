"""Of a web page the article is read, and what its head says about it."""

from datetime import UTC, datetime

from service.items.page import read_page
from service.text.model import Article
from tests.items.shown import marked

ARTICLE = "<p>The harbour board raised its fees on Monday.</p><p>Skippers will appeal.</p>"
TEXT = "The harbour board raised its fees on Monday.\n\nSkippers will appeal."


def read(markup: str) -> Article:
    return read_page(markup, default_id="page", id_given=True, pointer="")


def test_the_article_is_found_and_the_page_around_it_is_not() -> None:
    for container in (
        "<article>{}</article>",
        "<main>{}</main>",
        "<div itemprop=articleBody>{}</div>",
    ):
        page = f"<body><nav>Home</nav><p>Cookies</p>{container.format(ARTICLE)}<p>Imprint</p>"
        assert read(page).text == TEXT


def test_the_body_is_read_where_there_is_no_article() -> None:
    assert read(f"<html><body>{ARTICLE}</body></html>").text == TEXT


def test_a_teaser_is_not_the_article() -> None:
    page = f"<body><article><p>More.</p></article><div>{ARTICLE * 3}</div></body>"
    assert "Skippers" in read(page).text


def test_the_longest_of_several_articles_is_the_article() -> None:
    page = f"<article><p>A reader's comment.</p></article><article>{ARTICLE}</article>"
    assert read(page).text == TEXT


def test_the_head_says_who_when_and_where() -> None:
    article = read(
        "<!doctype html><html lang=en-GB><head><title>Fees up | Aber Echo</title>"
        "<link rel=canonical href='https://echo.example/fees'>"
        "<meta property='og:title' content='Fees &amp; fury'>"
        "<meta property='og:site_name' content='Aber Echo'>"
        "<meta name=author content='Ann Pike'>"
        "<meta property='article:published_time' content='2026-03-02T09:00:00Z'></head>"
        f"<body><article><h1>Fees and fury</h1>{ARTICLE}</article></body></html>"
    )
    assert (article.id, article.source, article.headline) == ("page", "Aber Echo", "Fees & fury")
    assert (article.byline, article.language) == ("Ann Pike", "en-GB")
    assert article.url == "https://echo.example/fees"
    assert article.published == datetime(2026, 3, 2, 9, tzinfo=UTC)
    assert marked(article.text, article.marks) == [("heading", "Fees and fury")]


def test_linked_data_says_what_the_head_does_not() -> None:
    article = read(
        '<script type="application/ld+json">{"@graph": [{"@type": "WebSite"}, {"@type":'
        ' ["NewsArticle"], "headline": "Fees up", "author": [{"name": "Ann Pike"}],'
        ' "publisher": {"name": "Aber Echo"}, "datePublished": "2026-03-02T09:00:00+01:00"}]}'
        f"</script>{ARTICLE}"
    )
    assert (article.headline, article.source, article.byline) == (
        "Fees up",
        "Aber Echo",
        "Ann Pike",
    )
    assert article.published == datetime(2026, 3, 2, 8, tzinfo=UTC)


def test_linked_data_that_is_broken_is_passed_over() -> None:
    for broken in ("{", "[[[[", '{"@type": 4}', '"NewsArticle"', "{'@graph': 1}"):
        markup = f'<script type="application/ld+json">{broken}</script>{ARTICLE}'
        assert read(markup).source == "page"


def test_only_an_address_of_the_web_is_an_address() -> None:
    for address in ("javascript:alert(1)", "data:text/html,x", "/fees", "https://", "http://[x"):
        page = f"<link rel=canonical href='{address}'>{ARTICLE}"
        assert read(page).url is None


def test_a_date_without_a_zone_is_no_date() -> None:
    page = f"<meta property='article:published_time' content='2026-03-02T09:00:00'>{ARTICLE}"
    assert read(page).published is None
