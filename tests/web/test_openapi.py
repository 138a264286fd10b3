"""The OpenAPI document is valid, complete, and true of what the service takes and answers."""

from typing import Any

import jsonschema
import pytest
from flask.testing import FlaskClient
from openapi_spec_validator import OpenAPIV31SpecValidator

from service.faces import FACES
from service.settings import Settings
from service.web.app import create_app
from service.web.problems import MEDIA_TYPE

STORIES = [
    {
        "id": "one",
        "source": "Ellery Gazette",
        "published": "2026-03-03T08:15:00Z",
        "url": "https://gazette.example/1",
        "text": "The ferry Marigold ran aground off Port Ellery on Tuesday. Nobody was hurt.",
    },
    {"text": "the ferry marigold ran aground off port ellery on tuesday nobody was hurt"},
    {"text": " "},
]


@pytest.fixture(scope="module")
def document() -> Any:
    return create_app(Settings()).test_client().get("/openapi.json").json


def holds(document: Any, schema: Any, value: object) -> bool:
    whole = {**schema, "components": document["components"]}
    return bool(jsonschema.Draft202012Validator(whole).is_valid(value))


def test_the_document_is_valid_openapi(document: Any) -> None:
    OpenAPIV31SpecValidator(document).validate()
    assert document["openapi"].startswith("3.1")


def test_every_route_is_described_and_no_other(document: Any) -> None:
    described = {(m, path) for path, methods in document["paths"].items() for m in methods}
    routed = {
        (method.lower(), rule.rule)
        for rule in create_app(Settings()).url_map.iter_rules()
        if rule.endpoint != "static"
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
    }
    assert described == routed
    for path, method in (("/", "get"), ("/v1/merge", "post")):
        assert document["paths"][path][method]["summary"]


def test_every_face_and_no_other_is_an_answer_of_a_merge(document: Any) -> None:
    content = document["paths"]["/v1/merge"]["post"]["responses"]["200"]["content"]
    assert set(content) == {face.media_type for face in FACES}


def test_every_refusal_is_a_problem_document(document: Any) -> None:
    for methods in document["paths"].values():
        for method in methods.values():
            for status, response in method["responses"].items():
                if status != "200":
                    assert list(response["content"]) == [MEDIA_TYPE]


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (STORIES, 200),
        ({"articles": STORIES, "options": {"collapse": "restatements"}}, 200),
        (STORIES[0], 200),
        ({"uri": "x", "type": "picture"}, 200),
        ([{"content_elements": []}, {"post": {"current": {"html": "a"}}}], 200),
        ({"content": {"rendered": "a"}, "title": {"rendered": "b"}}, 200),
        ([], 422),
        ({}, 422),
        ([{}], 422),
        ({"post": {}}, 422),
        ({"uri": "x", "text": "a"}, 200),
        ({"articles": []}, 422),
        ({"articles": [{"text": "a"}], "options": {"format": "none"}}, 422),
        ({"articles": [{"text": "a"}], "options": {"more": 1}}, 422),
        ({"articles": [{"text": "a"}], "more": 1}, 422),
        ({"articles": "a"}, 422),
        ("a", 422),
    ],
)
def test_what_the_document_says_of_a_body_and_its_answer_is_true(
    client: FlaskClient, document: Any, body: object, status: int
) -> None:
    merge = document["paths"]["/v1/merge"]["post"]
    taken = merge["requestBody"]["content"]["application/json"]["schema"]
    reply = client.post("/v1/merge", json=body)
    assert reply.status_code == status
    assert holds(document, taken, body) == (status == 200)
    described = merge["responses"][str(status)]["content"][reply.mimetype]["schema"]
    assert holds(document, described, reply.json)


@pytest.mark.parametrize(
    ("item", "right"),
    [
        ({"text": "a"}, True),
        ({"html": "a", "replaces": ["b"], "version": 3}, True),
        ({"text": "a", "replaces": "b", "version": "3", "published": "2026-03-03T08:15:00Z"}, True),
        ({"id": "a"}, False),
        ({"html": None}, False),
        ({"text": None, "html": "a"}, True),
        ({"text": 1}, False),
        ({"text": "a", "more": 1}, False),
        ({"text": "a", "id": ""}, False),
        ({"text": "a", "replaces": [1]}, False),
        ({"text": "a", "replaces": ""}, False),
        ({"text": "a", "version": ""}, False),
        ({"text": "a", "pubstatus": "usable"}, True),
        ({"text": "a", "pubstatus": "withheld", "embargoed": "2026-03-03T08:15:00Z"}, True),
        ({"id": "a", "pubstatus": "cancelled"}, True),
        ({"id": "a", "pubstatus": "withheld"}, False),
        ({"text": "a", "pubstatus": "killed"}, False),
        ({"text": "a", "pubstatus": None}, True),
        ({"text": "a", "embargoed": 5}, False),
    ],
)
def test_what_the_document_says_of_an_item_is_true(
    client: FlaskClient, document: Any, item: object, right: bool
) -> None:
    assert holds(document, {"$ref": "#/components/schemas/OwnItem"}, item) == right
    assert (client.post("/v1/merge", json=[item]).status_code == 200) == right
