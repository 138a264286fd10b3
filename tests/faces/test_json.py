"""The JSON face has the fields of the contract, no more and no fewer."""

import json
from dataclasses import replace
from typing import Any

from service.faces.json import render
from service.text.merge import merge
from service.text.model import Article
from tests.faces.articles import EVERYTHING

SENTENCE = {
    "id", "kind", "start", "end", "paragraph", "text", "attributions", "origin", "credits",
    "related", "independent", "flags", "conflicts",
}  # fmt: skip
ATTRIBUTION = {"article", "source", "start", "end", "text", "match", "score", "edits"}


def shown(**changes: Any) -> Any:
    return json.loads(render(replace(EVERYTHING, **changes)))


def test_the_fields_are_those_of_the_contract() -> None:
    answer = shown()
    assert set(answer) == {
        "headline", "text", "sentences", "conflicts", "articles", "rejected", "notes", "warnings",
    }  # fmt: skip
    for sentence in answer["sentences"]:
        assert set(sentence) == SENTENCE
        assert set(sentence["origin"]) == {"article", "name", "basis"}
    assert answer["sentences"][0]["attributions"][1]["edits"] == [
        {"op": "replace", "here": "212", "there": "221"}
    ]
    assert answer["sentences"][1]["related"][0] == {
        "sentence": "s4",
        "kind": "clause",
        "score": 0.4,
        "spans": [{"here": [0, 9], "there": [12, 21]}],
    }
    assert answer["conflicts"][0]["values"][0] == {
        "value": "212",
        "article": "gazette",
        "start": 52,
        "end": 55,
    }
    assert answer["rejected"] == [{"id": "old", "reason": "superseded"}]
    assert answer["notes"][0]["article"] == "coast"


def test_an_origin_that_is_not_known_is_null() -> None:
    assert shown()["sentences"][1]["origin"] == {"article": None, "name": None, "basis": "unknown"}


def test_a_headline_that_is_not_there_is_null() -> None:
    assert shown(headline=None)["headline"] is None


def test_only_a_restored_boundary_is_told() -> None:
    as_written, restored = shown()["sentences"][0]["attributions"]
    assert set(as_written) == ATTRIBUTION
    assert set(restored) == ATTRIBUTION | {"boundary", "confidence"}
    assert restored["confidence"] == 0.83


def test_an_article_has_only_what_it_came_with() -> None:
    always = {"id", "source", "text", "boundaries", "shared", "left_out", "credits"}
    coast, gazette, _ = shown()["articles"]
    assert set(coast) == always
    assert set(gazette) == always | {"url", "published"}
    assert gazette["published"] == "2026-03-03T08:15:00Z"


def test_it_is_compact_and_always_the_same() -> None:
    first = render(EVERYTHING)
    assert first == render(EVERYTHING)
    assert "\n" not in first
    assert first == json.dumps(json.loads(first), ensure_ascii=False, separators=(",", ":"))


def test_a_real_merge_can_be_shown() -> None:
    story = "The ferry ran aground. Nobody was hurt."
    answer = merge([Article(id=name, source=name, text=story) for name in ("a", "b")])
    assert json.loads(render(answer))["text"] == answer.text
