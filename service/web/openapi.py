"""OpenAPI 3.1 of the routes, made from the types that validate and answer."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, TypeVar

from flask import Flask
from pydantic import TypeAdapter

from service import __version__
from service.faces.json import answer_type
from service.items.own import OwnItem
from service.web import auth, problems
from service.web.body import MergeBody
from service.web.context import NAME

Schema = dict[str, Any]
View = TypeVar("View", bound=Callable[..., Any])

SCHEMAS = "#/components/schemas/"


@dataclass(frozen=True, slots=True)
class Operation:
    """What a route takes and answers: media types with their schemas, and its problems."""

    summary: str
    answers: Mapping[str, Schema]
    body: Mapping[str, Schema] | None = None
    parameters: tuple[Schema, ...] = ()
    refusals: tuple[HTTPStatus, ...] = ()


_operations: dict[Callable[..., Any], Operation] = {}


def operation(described: Operation) -> Callable[[View], View]:
    """Say what a route takes and answers."""

    def describe(view: View) -> View:
        _operations[view] = described
        return view

    return describe


def reference(name: str) -> Schema:
    """Refer to the schema of a type by its name."""
    return {"$ref": SCHEMAS + name}


def document(app: Flask) -> Schema:
    """Describe every route of the application.

    Raises KeyError for a route without an Operation.
    """
    senders: list[Schema] = [{scheme: []} for scheme in auth.SCHEMES]
    if not app.extensions[NAME].keys:
        senders.insert(0, {})  # whoever reaches the service
    paths: dict[str, Schema] = {}
    for rule in app.url_map.iter_rules():
        if rule.endpoint == "static":
            continue
        described = _describe(_operations[app.view_functions[rule.endpoint]])
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}:
            operation_id = f"{method.lower()}_{rule.endpoint.rpartition('.')[2]}"
            paths.setdefault(rule.rule, {})[method.lower()] = {
                "operationId": operation_id,
                **described,
            }
            if method not in auth.READING:
                paths[rule.rule][method.lower()]["security"] = senders
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "wiremerge",
            "version": __version__,
            "summary": "Overlapping wire stories in, one article out, every sentence attributed.",
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
        },
        "paths": dict(sorted(paths.items())),
        "components": {"schemas": _schemas(), "securitySchemes": dict(auth.SCHEMES)},
    }


def _describe(described: Operation) -> Schema:
    answers: Schema = {
        "200": {
            "description": "Done.",
            "content": {media: {"schema": schema} for media, schema in described.answers.items()},
        },
        "default": _refusal("Anything that is not done."),
    }
    for status in described.refusals:
        answers[str(int(status))] = _refusal(status.phrase)
        if status is HTTPStatus.SERVICE_UNAVAILABLE:
            seconds = {"description": "Seconds to wait.", "schema": {"type": "integer"}}
            answers[str(int(status))]["headers"] = {"Retry-After": seconds}
        if status is HTTPStatus.UNAUTHORIZED:
            challenge = {"description": "What is wanted.", "schema": {"type": "string"}}
            answers[str(int(status))]["headers"] = {"WWW-Authenticate": challenge}
    found: Schema = {"summary": described.summary, "responses": answers}
    if described.parameters:
        found["parameters"] = list(described.parameters)
    if described.body is not None:
        content = {media: {"schema": schema} for media, schema in described.body.items()}
        found["requestBody"] = {"required": True, "content": content}
    return found


def _refusal(description: str) -> Schema:
    content = {problems.MEDIA_TYPE: {"schema": reference("Problem")}}
    return {"description": description, "content": content}


def _schemas() -> Schema:
    read: list[TypeAdapter[Any]] = [TypeAdapter(OwnItem), TypeAdapter(MergeBody)]
    written: list[TypeAdapter[Any]] = [answer_type(), problems.problem_type]
    _, found = TypeAdapter.json_schemas(
        [
            *((place, "validation", each) for place, each in enumerate(read)),
            *((place, "serialization", each) for place, each in enumerate(written)),
        ],
        ref_template=SCHEMAS + "{model}",
    )
    schemas: Schema = found["$defs"]
    return schemas
