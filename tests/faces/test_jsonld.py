"""The linked data says where every sentence stands, and in whose words, by code points."""

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from hypothesis import given

from service.faces import BY_NAME
from service.faces.jsonld import AROUND, render
from service.settings import Settings
from service.text.furniture.manifests import MANIFEST
from service.text.merge import merge
from service.text.model import Article, Credit, MergedArticle, Origin
from service.web.app import create_app
from tests.faces.articles import EVERYTHING
from tests.faces.merges import answers

FERRY = "The ferry Marigold ran aground off Port Ellery on Tuesday with 212 people on board."
PILOT = "The pilot 😀 said the channel lights had failed."


def document(answer: MergedArticle, *, quotes: bool = True) -> Any:
    return json.loads(render(answer, quotes=quotes))


def selectors(place: Any) -> dict[str, Any]:
    return {each["type"]: each for each in place["selector"]}


def linked(found: Any, motivation: str = "linking") -> list[Any]:
    return [each for each in found["annotations"] if each["motivation"] == motivation]


def places(answer: MergedArticle, found: Any) -> Iterator[tuple[str, Any]]:
    """Every target, and the text of the source that it points into."""
    texts = {article.id: article.text for article in answer.articles}
    by_uri = {source["@id"]: texts[source["identifier"]] for source in found.get("isBasedOn", [])}
    for annotation in linked(found):
        for target in annotation["target"]:
            yield by_uri[target["source"]], selectors(target)


def hidden(text: str) -> bool:
    return MANIFEST.search(text) is not None


@given(answers())
def test_whatever_the_sources_hold_both_selectors_find_the_same_words(
    answer: MergedArticle,
) -> None:
    found = document(answer)
    assert len(linked(found)) == len(answer.sentences)
    count = 0
    for text, selector in places(answer, found):
        count += 1
        position, quote = selector["TextPositionSelector"], selector.get("TextQuoteSelector")
        start, end = position["start"], position["end"]
        # Words with a hidden manifest among them are pointed at, and not copied.
        assert (quote is None) == hidden(text[start:end])
        if quote is None:
            continue
        assert text[start:end] == quote["exact"]
        assert text[:start].endswith(quote["prefix"])
        assert text[end:].startswith(quote["suffix"])
        # Thirty-two characters, or up to the text's end or a hidden manifest, which is not copied.
        before, behind = start - len(quote["prefix"]), end + len(quote["suffix"])
        assert start - before == min(AROUND, start) or hidden(text[max(0, start - AROUND) : before])
        assert behind - end == min(AROUND, len(text) - end) or hidden(text[behind : end + AROUND])
    assert count == sum(len(sentence.attributions) for sentence in answer.sentences)


@given(answers())
def test_a_body_is_a_sentence_of_the_article(answer: MergedArticle) -> None:
    found = document(answer)
    for annotation, sentence in zip(linked(found), answer.sentences, strict=True):
        assert annotation["id"] == f"{found['@id']}#{sentence.id}"
        assert annotation["body"]["source"] == found["@id"]
        position = selectors(annotation["body"])["TextPositionSelector"]
        assert found["articleBody"][position["start"] : position["end"]] == sentence.text


@given(answers())
def test_without_quotes_there_are_the_same_places_and_no_words_of_a_source(
    answer: MergedArticle,
) -> None:
    quoted, bare = document(answer), document(answer, quotes=False)
    for annotation in quoted["annotations"]:
        for target in annotation["target"]:
            target["selector"] = target["selector"][:1]
    assert bare == quoted


@given(answers())
def test_every_flag_is_a_tag_of_its_sentence_and_every_conflict_a_question(
    answer: MergedArticle,
) -> None:
    found = document(answer)
    tagged = [
        (each["body"]["value"], each["target"][0]["source"] == found["@id"], each["id"])
        for each in linked(found, "tagging")
    ]
    assert tagged == [
        (flag, True, f"{found['@id']}#{sentence.id}-{flag}")
        for sentence in answer.sentences
        for flag in sentence.flags
    ]
    asked = linked(found, "questioning")
    for annotation, conflict in zip(asked, answer.conflicts, strict=True):
        assert annotation["body"]["value"] == conflict.kind
        values = [each for each in annotation["target"] if each["source"] != found["@id"]]
        exact = [selectors(each).get("TextQuoteSelector", {}).get("exact") for each in values]
        told = {value.value for value in conflict.values}
        assert {each for each in exact if each is not None} <= told


def test_a_killed_origin_and_what_the_sources_dispute_are_told() -> None:
    killed = "Senator Halloway was treated for a stroke at a Boston clinic in June, two aides said."
    answer = merge(
        [
            Article("k", "AP", killed, status="canceled"),
            Article("p", "Bay Herald", f"{killed} {FERRY}"),
            Article("q", "Alpha Post", FERRY.replace("212", "221")),
        ]
    )
    found = document(answer)
    (tag,) = linked(found, "tagging")
    assert tag["body"]["value"] == "origin-killed"
    (question,) = linked(found, "questioning")
    assert question["body"]["value"] == "number"
    exact = [selectors(each)["TextQuoteSelector"]["exact"] for each in question["target"][1:]]
    assert sorted(exact) == ["212", "221"]


def test_an_annotation_is_one_by_the_standard() -> None:
    annotation = document(EVERYTHING)["annotations"][0]
    assert annotation["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert annotation["type"] == "Annotation"
    assert annotation["motivation"] == "linking"
    assert [target["type"] for target in annotation["target"]] == ["SpecificResource"] * 2
    for place in (annotation["body"], *annotation["target"]):
        assert place["selector"][0]["type"] == "TextPositionSelector"


def test_places_are_counted_in_code_points() -> None:
    answer = merge([Article(id="a", source="a", text=f"{PILOT} {FERRY}")])
    (first, second) = linked(document(answer))
    assert selectors(first["body"])["TextPositionSelector"]["end"] == len(PILOT)
    assert selectors(second["target"][0])["TextPositionSelector"]["start"] == len(PILOT) + 1


def test_it_is_a_news_article_based_on_every_source() -> None:
    found = document(EVERYTHING)
    assert found["@type"] == "NewsArticle"
    assert found["@context"][0] == "https://schema.org"
    assert found["headline"] == EVERYTHING.headline
    assert found["articleBody"] == EVERYTHING.text
    assert found["creativeWorkStatus"] == "Draft"
    assert found["creditText"] == "Coast Radio, Ellery Gazette, buoy"
    sources = {each["identifier"]: each for each in found["isBasedOn"]}
    assert set(sources) == {"coast", "gazette", "buoy"}
    assert sources["gazette"]["@id"] == sources["gazette"]["url"] == "https://gazette.example/1"
    assert sources["gazette"]["datePublished"] == "2026-03-03T08:15:00+00:00"
    assert sources["coast"]["sourceOrganization"]["name"] == "Coast Radio"
    assert sources["coast"]["@id"].startswith("urn:uuid:")


def test_a_public_note_is_a_correction_of_its_source() -> None:
    found = document(EVERYTHING)
    coast = next(each["@id"] for each in found["isBasedOn"] if each["identifier"] == "coast")
    assert found["correction"] == [
        {
            "@type": "CorrectionComment",
            "text": "An earlier report misspelt the ferry's name.",
            "about": {"@id": coast},
        }
    ]


def test_an_outlet_that_is_credited_and_not_among_the_articles_is_cited() -> None:
    first, second, *others = EVERYTHING.sentences
    sentences = (
        replace(first, credits=(Credit("Port Ellery Post", 0, 3), Credit("coast radio", 4, 9))),
        replace(second, origin=Origin(None, "Yonhap", "credit")),
        *others,
    )
    cited = document(replace(EVERYTHING, sentences=sentences))["citation"]
    assert [each["creditText"] for each in cited] == ["Port Ellery Post", "Yonhap"]
    coast, *rest = EVERYTHING.articles
    headed = replace(coast, credits=(Credit("AFP", 0, 3),))
    cited = document(replace(EVERYTHING, articles=(headed, *rest)))["citation"]
    assert [each["creditText"] for each in cited] == ["AFP"]
    assert "citation" not in document(EVERYTHING)


def test_the_terms_of_every_source_are_carried() -> None:
    coast, *others = EVERYTHING.articles
    answer = replace(EVERYTHING, articles=(replace(coast, rights="No archiving."), *others))
    found = document(answer)
    assert found["copyrightNotice"] == "Coast Radio: No archiving."
    assert [each.get("copyrightNotice") for each in found["isBasedOn"]] == [
        "No archiving.", None, None,
    ]  # fmt: skip


def test_the_registry_passes_quotes_on_to_the_one_face_that_quotes() -> None:
    for name, face in BY_NAME.items():
        differs = face.render(EVERYTHING) != face.render(EVERYTHING, quotes=False)
        assert differs is (name == "json-ld")


def test_a_caller_may_ask_for_places_without_quotes() -> None:
    client = create_app(Settings()).test_client()
    replies = {
        quotes: client.post(f"/v1/merge?format=json-ld{quotes}", json=[{"text": FERRY}])
        for quotes in ("", "&quotes=1", "&quotes=0", "&quotes=no")
    }
    assert [reply.status_code for reply in replies.values()] == [200, 200, 200, 422]
    assert replies[""].data == replies["&quotes=1"].data
    assert replies[""].text.count(FERRY) == 2
    assert replies["&quotes=0"].text.count(FERRY) == 1


def test_the_same_answer_is_always_the_same_document() -> None:
    assert render(EVERYTHING) == render(EVERYTHING)
    other = replace(EVERYTHING, headline="Ferry afloat")
    assert document(EVERYTHING)["@id"] != document(other)["@id"]


def test_what_the_desk_says_to_itself_is_not_shown() -> None:
    story = Article(id="a", source="a", text="Nobody was hurt.", ednote="Call 555 0100 first.")
    assert "555" not in render(merge([story]))
