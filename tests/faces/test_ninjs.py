"""The ninjs item validates, holds the article and all its sources, and is a draft."""

import json
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from lxml import etree

from service.faces.markup import shown
from service.faces.ninjs import XHTML, render
from service.items import read_json_item
from service.text.merge import merge
from service.text.model import Article, Credit, MergedArticle, Origin
from tests.faces.articles import AGROUND, EVERYTHING, HEADING, LIGHTS, REFUND, telling
from tests.faces.merges import answers


def item(answer: MergedArticle) -> Any:
    return json.loads(render(answer))


def body(answer: MergedArticle, media_type: str) -> Any:
    (found,) = (each for each in item(answer)["bodies"] if each["contentType"] == media_type)
    return found


@pytest.fixture(scope="module")
def validate() -> Callable[[Any], None]:
    """The published schema, which is not part of the project: a run without it skips."""
    beside = Path(__file__).parents[3] / "shared" / "samples"
    folder = Path(os.environ.get("WIREMERGE_SAMPLES") or beside)
    path = folder / "ninjs" / "specification" / "ninjs-schema_3.1.json"
    if not path.is_file():
        pytest.skip("the schema of ninjs 3.1 is not here")
    schema = json.loads(path.read_text(encoding="utf-8"))
    checks = jsonschema.FormatChecker()
    return jsonschema.Draft202012Validator(schema, format_checker=checks).validate


def test_it_validates_against_the_published_schema(validate: Callable[[Any], None]) -> None:
    validate(item(EVERYTHING))


@given(answer=answers())
def test_it_validates_whatever_the_sources_hold(
    validate: Callable[[Any], None], answer: MergedArticle
) -> None:
    validate(item(answer))


def test_the_schema_would_refuse_a_key_of_our_own(validate: Callable[[Any], None]) -> None:
    with pytest.raises(jsonschema.ValidationError):
        validate(item(EVERYTHING) | {"attribution": []})


@given(answers())
def test_whatever_the_sources_hold_the_xhtml_is_well_formed_and_reads_the_same(
    answer: MergedArticle,
) -> None:
    root = etree.fromstring(body(answer, "application/xhtml+xml")["value"])
    assert root.tag == f"{{{XHTML}}}div"
    assert {each.tag for each in root} <= {f"{{{XHTML}}}p", f"{{{XHTML}}}h2"}
    said = "".join(shown(sentence.text) for sentence in answer.sentences)
    assert "".join("".join(map(str, root.itertext())).split()) == "".join(said.split())


def test_both_bodies_hold_the_article_with_its_headings() -> None:
    plain = body(EVERYTHING, "text/plain")
    assert plain["value"] == EVERYTHING.text
    assert plain["charCount"] == len(EVERYTHING.text)
    assert plain["wordCount"] == len(EVERYTHING.text.split())
    root = etree.fromstring(body(EVERYTHING, "application/xhtml+xml")["value"])
    blocks = [(etree.QName(each).localname, "".join(map(str, each.itertext()))) for each in root]
    assert blocks == [("p", f"{AGROUND} {LIGHTS}"), ("h2", HEADING), ("p", REFUND)]


def test_it_is_withheld_and_so_is_never_merged_again_by_mistake() -> None:
    assert item(EVERYTHING)["pubStatus"] == "withheld"
    read = read_json_item(item(EVERYTHING), default_id="a1", pointer="")
    assert read.status == "withheld"
    assert [each.reason for each in merge([read]).rejected] == ["withheld"]


def test_what_the_service_writes_it_reads() -> None:
    read = read_json_item(item(EVERYTHING), default_id="a1", pointer="")
    assert read.id == item(EVERYTHING)["uri"]
    assert read.headline == EVERYTHING.headline
    assert read.text.split() == EVERYTHING.text.split()


def test_its_name_comes_from_its_content_alone() -> None:
    named = item(EVERYTHING)["uri"]
    assert named.startswith("urn:uuid:")
    assert item(EVERYTHING)["uri"] == named
    assert item(replace(EVERYTHING, headline="Ferry afloat"))["uri"] != named
    assert item(replace(EVERYTHING, articles=EVERYTHING.articles[:2]))["uri"] != named


def test_every_source_is_associated_and_named() -> None:
    associations = item(EVERYTHING)["associations"]
    assert [each["name"] for each in associations] == [
        "Ellery Gazette (gazette)", "Coast Radio (coast)", "buoy",
    ]  # fmt: skip
    assert {each["rel"] for each in associations} == {"derivedFrom"}
    assert [each["altIds"][0]["value"] for each in associations] == ["gazette", "coast", "buoy"]
    gazette = associations[0]
    assert gazette["uri"] == "https://gazette.example/1"
    assert gazette["firstCreated"] == "2026-03-03T08:15:00+00:00"


@given(answers())
def test_no_two_sources_have_one_name(answer: MergedArticle) -> None:
    uris = [each["uri"] for each in item(answer).get("associations", [])]
    assert len(uris) == len(answer.articles)
    assert len(set(uris)) == len(uris)


def test_a_source_keeps_the_uri_that_it_has() -> None:
    answer = telling("Nobody was hurt.")
    for given_id, kept in (
        ("urn:newsml:gazette.example:1", True),
        ("tag:gazette.example,2026:1", True),
        ("https://gazette.example/?p=1", True),
        ("javascript:alert(1)", False),
        ("a b", False),
    ):
        (sentence,) = answer.sentences
        words = replace(sentence.attributions[0], article=given_id)
        named = replace(
            answer,
            sentences=(replace(sentence, attributions=(words,)),),
            articles=(replace(answer.articles[0], id=given_id),),
        )
        assert (item(named)["associations"][0]["uri"] == given_id) is kept


def test_who_supplied_had_it_first_or_is_credited_is_told_apart() -> None:
    first, second, *others = EVERYTHING.sentences
    sentences = (
        replace(first, credits=(Credit("Port Ellery Post", 0, 3), Credit("Coast Radio", 4, 9))),
        replace(second, origin=Origin(None, "Yonhap", "credit")),
        *others,
    )
    assert item(replace(EVERYTHING, sentences=sentences))["infoSources"] == [
        {"name": "Coast Radio", "role": "supplied"},
        {"name": "Ellery Gazette", "role": "originated"},
        {"name": "buoy", "role": "supplied"},
        {"name": "Port Ellery Post", "role": "credited"},
        {"name": "Yonhap", "role": "originated"},
    ]


def test_the_terms_of_every_source_are_carried() -> None:
    coast, *others = EVERYTHING.articles
    answer = replace(EVERYTHING, articles=(replace(coast, rights="No archiving."), *others))
    assert item(answer)["usageTerms"] == "Coast Radio: No archiving."
    terms = {each["name"]: each.get("usageTerms") for each in item(answer)["associations"]}
    assert terms == {
        "Ellery Gazette (gazette)": None, "Coast Radio (coast)": "No archiving.", "buoy": None,
    }  # fmt: skip


def test_what_to_check_is_the_note_to_the_editor() -> None:
    note = item(EVERYTHING)["edNote"]
    assert note.startswith("Merged from [1] Ellery Gazette (gazette), [2] Coast Radio (coast)")
    assert "- number: “212” [1] / “221” [2]" in note
    assert "origin-killed" in note
    assert "An earlier report misspelt the ferry's name. [2]" in note


def test_what_another_desk_says_to_itself_is_not_passed_on() -> None:
    story = Article(id="a", source="a", text="Nobody was hurt.", ednote="Call 555 0100 first.")
    assert "555" not in render(merge([story]))
