"""The page says what the answer says, and nothing that came with a source is taken for markup."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from lxml import html
from lxml.html import HtmlElement

from service.faces.html import STYLESHEET, render
from service.faces.markup import shown
from service.settings import Settings
from service.text.merge import merge
from service.text.model import Article, MergedArticle
from service.web.app import create_app
from tests.faces.articles import AGROUND, EVERYTHING, HEADING, telling
from tests.faces.merges import answers

OWN = {
    "html", "head", "meta", "title", "link", "body", "main", "article", "section", "h1", "h2", "p",
    "span", "sup", "a", "mark", "q", "strong", "b", "ul", "ol", "li", "div",
}  # fmt: skip


def page(answer: MergedArticle) -> HtmlElement:
    return html.document_fromstring(render(answer))


def spans(whole: HtmlElement) -> list[HtmlElement]:
    return [each for each in whole.iter("span") if "sentence" in each.get("class", "").split()]


def section(whole: HtmlElement, heading: str) -> HtmlElement:
    (found,) = (each for each in whole.iter("section") if each.findtext("h2") == heading)
    return found


def lines(whole: HtmlElement, heading: str) -> list[str]:
    return [item.text_content() for item in section(whole, heading).iter("li")]


@given(answers())
def test_whatever_the_sources_hold_the_sentences_read_the_same(answer: MergedArticle) -> None:
    found = spans(page(answer))
    assert [each.get("id") for each in found] == [each.id for each in answer.sentences]
    assert [each.text_content() for each in found] == [shown(s.text) for s in answer.sentences]


@given(answers())
def test_whatever_the_sources_hold_no_element_and_no_attribute_is_theirs(
    answer: MergedArticle,
) -> None:
    whole = page(answer)
    assert {each.tag for each in whole.iter()} <= OWN
    for each in whole.iter():
        assert not any(name.startswith("on") or name == "style" for name in each.attrib)
        if address := each.get("href"):
            assert address == STYLESHEET or re.match(r"#|https?://", address)


@given(answers())
def test_every_link_within_the_page_has_an_end_and_every_id_is_one(answer: MergedArticle) -> None:
    whole = page(answer)
    ids = [each.get("id") for each in whole.iter() if each.get("id")]
    assert len(set(ids)) == len(ids)
    inner = {link.get("href", "") for link in whole.iter("a")}
    assert {address[1:] for address in inner if address.startswith("#")} <= set(ids)


def test_a_sentence_tells_where_its_words_stand() -> None:
    first = spans(page(EVERYTHING))[0]
    assert first.text_content() == AGROUND
    told = {name: first.get(name) for name in ("id", "data-source", "data-start", "data-end")}
    assert told == {
        "id": "s1", "data-source": "gazette", "data-start": "0", "data-end": str(len(AGROUND)),
    }  # fmt: skip


def test_a_sentence_is_followed_by_links_to_all_who_say_it() -> None:
    whole = page(EVERYTHING)
    paragraph = spans(whole)[0].getparent()
    assert paragraph is not None
    numbers = [(link.text, link.get("href")) for link in paragraph.iter("a")]
    assert numbers[:2] == [("[1]", "#source-1"), ("[2]", "#source-2")]
    assert whole.get_element_by_id("source-2").findtext("b") == "Coast Radio"


def test_a_heading_is_a_heading_and_its_own_paragraph() -> None:
    (heading,) = (each for each in spans(page(EVERYTHING)) if each.text_content() == HEADING)
    parent = heading.getparent()
    assert parent is not None
    assert parent.tag == "h2"


def test_only_a_restored_sentence_is_marked_as_restored() -> None:
    first = EVERYTHING.sentences[0]
    words = replace(first.attributions[0], boundary="restored", confidence=0.83)
    sentences = (replace(first, attributions=(words,)), *EVERYTHING.sentences[1:])
    restored, *others = spans(page(replace(EVERYTHING, sentences=sentences)))
    assert "restored" in restored.get("class", "").split()
    assert "83%" in restored.get("title", "")
    for each in others:
        assert each.get("class") == "sentence"
        assert each.get("title") is None


def test_a_flag_stands_at_its_sentence() -> None:
    whole = page(EVERYTHING)
    (flag,) = whole.iter("mark")
    before = flag.getprevious()
    assert before is not None
    assert (flag.text, before.get("id")) == ("killed", "s2")


def test_public_notes_stand_before_the_article() -> None:
    whole = page(EVERYTHING)
    note = "An earlier report misspelt the ferry's name. [2]"
    assert lines(whole, "Notes from the sources") == [note]
    (article,) = whole.iter("article")
    assert article.getprevious() is section(whole, "Notes from the sources")


def test_a_conflict_stands_under_the_article_with_its_values_and_sources() -> None:
    whole = page(EVERYTHING)
    (line,) = lines(whole, "Where the sources differ")
    assert line.startswith("number: 212 [1] / 221 [2], in: The ferry Marigold")
    assert [link.get("href") for link in whole.iter("a") if link.text == "≠"] == ["#c1"]
    assert whole.get_element_by_id("c1").text == "number"


def test_what_is_related_rejected_or_warned_of_is_told() -> None:
    whole = page(EVERYTHING)
    related = lines(whole, "Said twice, in part or in other words")
    assert related[0].endswith("share The pilot")
    assert related[1].endswith("say the same in other words")
    assert lines(whole, "Not merged") == ["old: superseded"]
    assert lines(whole, "Warnings") == ["One article is in another language."]


def test_a_clean_answer_has_its_sources_and_no_other_section() -> None:
    whole = page(telling("Nobody was hurt."))
    assert [each.findtext("h2") for each in whole.iter("section")] == ["Sources"]


def test_what_the_desk_says_to_itself_is_not_shown() -> None:
    story = Article(id="a", source="a", text="Nobody was hurt.", ednote="Call 555 0100 first.")
    assert "555" not in render(merge([story]))


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "//a.example",
        "https://",
        "https://a.example/ b",
        "data:text/html,x",
        "https://a.example@b.example/",
        "https://a.example:b/",
        "https://a.example/%zz",
    ],
)
def test_an_address_that_is_none_is_no_link(url: str) -> None:
    answer = telling("Nobody was hurt.")
    whole = page(replace(answer, articles=(replace(answer.articles[0], url=url),)))
    assert [link.get("href") for link in whole.iter("a")] == ["#source-1"]


def test_an_address_is_a_link_with_no_character_of_markup_in_it() -> None:
    answer = telling("Nobody was hurt.")
    url = 'https://a.example/"><script>?q=ü&a=1'
    whole = page(replace(answer, articles=(replace(answer.articles[0], url=url),)))
    addresses = [link.get("href") for link in whole.iter("a")]
    assert addresses == ["#source-1", "https://a.example/%22%3E%3Cscript%3E?q=%C3%BC&a=1"]


def test_the_language_that_all_articles_have_is_the_pages() -> None:
    answer = telling("Niemand wurde verletzt.")
    for language, told in (("de", "de"), ("de_AT", "de-AT"), ('"><b>', None), (None, None)):
        article = replace(answer.articles[0], language=language)
        assert page(replace(answer, articles=(article,))).get("lang") == told


def test_the_manifest_of_one_publisher_does_not_travel_on() -> None:
    hidden = "\ufeff" + "".join(map(chr, range(0xE0100, 0xE0110)))
    whole = page(telling(f"Nobody was hurt ❤\ufe0f.{hidden}"))
    assert [each.text_content() for each in spans(whole)] == ["Nobody was hurt ❤\ufe0f."]


def test_its_style_sheet_is_one_that_the_service_has() -> None:
    with create_app(Settings()).test_client() as client, client.get(STYLESHEET) as reply:
        assert reply.status_code == 200
        assert reply.mimetype == "text/css"


def test_what_a_source_does_not_say_and_what_was_corrected_are_told_in_words() -> None:
    (conflict,) = EVERYTHING.conflicts
    first, second = conflict.values
    silent = replace(conflict, values=(first, replace(second, value="")))
    (line,) = lines(page(replace(EVERYTHING, conflicts=(silent,))), "Where the sources differ")
    assert line.startswith("number: 212 [1] / (not said) [2], in")
    corrected = replace(conflict, kind="corrected")
    (line,) = lines(page(replace(EVERYTHING, conflicts=(corrected,))), "Where the sources differ")
    assert line.startswith("corrected: now 212 [1] / before 221 [2], in")
