"""The Markdown face, rendered by a CommonMark processor, reads the same as the sources."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin

from service.faces.markdown import render
from service.faces.sheet import one_line
from service.text.model import Credit
from tests.faces.articles import AGROUND, EVERYTHING, HEADING, telling

TAGS = re.compile(r"<[^<>]*>")
NOTES = '<hr class="footnotes-sep" />'
MARKUP = st.text(st.sampled_from("\\`*_{}[]<>()#+-.!|~^&;:=$\"' \n\tab1w/h@%"), min_size=1)


def rendered(markdown: str) -> str:
    html = MarkdownIt("gfm-like", {"linkify": False}).use(footnote_plugin).render(markdown)
    return str(html)


def reads(html: str) -> str:
    """What a reader sees, less the numbers of the footnotes."""
    body = re.sub(r'<sup class="footnote-ref">.*?</sup>', "", html.partition(NOTES)[0])
    text = TAGS.sub("", body)
    for entity, character in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&amp;", "&")):
        text = text.replace(entity, character)
    return text


def test_the_article_its_headings_and_its_footnotes_are_there() -> None:
    html = rendered(render(EVERYTHING))
    assert "<h1>Ferry aground</h1>" in html
    assert f"<h2>{HEADING}" in html
    assert f"<p>{AGROUND} <sup" in html
    body, _, notes = html.partition(NOTES)
    assert body.count('class="footnote-ref"') >= 5
    assert '<a href="https://gazette.example/1">https://gazette.example/1</a>' in notes
    assert "50% shared; sentence ends restored; left out: advert 1, caption 1" in notes


def test_every_finding_is_a_point_in_a_list() -> None:
    html = rendered(render(EVERYTHING))
    assert "<h3>Where the sources differ</h3>\n<ul>\n<li>number: “212”" in html
    assert "<li>old: superseded</li>" in html


@given(st.lists(st.one_of(MARKUP, st.text(min_size=1)), min_size=1, max_size=3))
def test_any_words_read_the_same(texts: list[str]) -> None:
    printed = [one_line(text) for text in texts]
    html = rendered(render(telling(*texts)))
    assert reads(html).split() == " ".join(printed).split()


@pytest.mark.parametrize(
    "text",
    [
        "# 1 in the charts",
        "1. FC Köln won.",
        "- so they say -",
        "+ and more",
        "> quoted",
        "*Stars* and __scores__ and `ticks` and ~~strikes~~.",
        "[link](https://a.example) and ![image](b.png) and [^1]",
        "<b>bold</b> &amp; <script>alert(1)</script>",
        "    four spaces",
        "a | b\n--|--\n1 | 2",
        "C:\\temp\\*",
        "===",
        "www.example.org/a_b and https://example.org/a_b*c",
        "$5 and $6, 2^10",
        "Term\n: definition",
    ],
)
def test_what_looks_like_markup_reads_the_same(text: str) -> None:
    html = rendered(render(telling("Before.", text, "After.")))
    assert reads(html).split() == f"Before. {text} After.".split()


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "https://a.example/> <b>", "https://a.example/ b", "//a.example"]
)
def test_an_address_that_is_none_is_no_link(url: str) -> None:
    answer = telling("Nobody was hurt.")
    article = replace(answer.articles[0], url=url)
    notes = rendered(render(replace(answer, articles=(article,)))).partition(NOTES)[2]
    assert re.findall(r'href="(?!#)', notes) == []


def test_whom_the_lines_around_a_story_credit_is_told_with_its_source() -> None:
    coast, *others = EVERYTHING.articles
    headed = replace(coast, credits=(Credit("A*B*", 0, 3), Credit("AFP", 4, 7)))
    html = rendered(render(replace(EVERYTHING, articles=(headed, *others))))
    assert "; credits A*B*, AFP)" in html
