"""The routes: each parses, calls and replies."""

from datetime import UTC, datetime
from http import HTTPStatus

from flask import Blueprint, Response, current_app, jsonify, render_template, request

from service import __version__
from service.errors import BusyError
from service.faces import BY_NAME, FACES
from service.text.merge import merge
from service.text.model import Article, Options
from service.web import body, metrics
from service.web.context import context
from service.web.negotiation import QUOTES, choose, with_quotes
from service.web.openapi import Operation, Schema, document, operation, reference

routes = Blueprint("routes", __name__)

STRING: Schema = {"type": "string"}
OBJECT: Schema = {"type": "object"}
UNREADY_SECONDS = 10


def _face_schema(media_type: str) -> Schema:
    if media_type == "application/json":
        return reference("MergedArticle")
    return OBJECT if media_type.endswith("+json") else STRING


@routes.post("/v1/merge")
@operation(
    Operation(
        "Merge overlapping articles into one in which every sentence is attributed",
        answers={face.media_type: _face_schema(face.media_type) for face in FACES},
        body={
            body.JSON: {
                "oneOf": [
                    reference("MergeBody"),
                    {"$ref": reference("MergeBody")["$ref"] + "/properties/articles"},
                    body.PUSHED,
                ]
            },
            body.MULTIPART: {
                "type": "object",
                "properties": {
                    "article": {"type": "array", "minItems": 1, "items": STRING},
                    "options": reference("MergeOptions"),
                },
                "required": ["article"],
                "additionalProperties": False,
            },
        },
        parameters=(
            {
                "name": "format",
                "in": "query",
                "description": "The face of the answer; wins over `Accept`.",
                "schema": {"type": "string", "enum": list(BY_NAME)},
            },
            {
                "name": "quotes",
                "in": "query",
                "description": "0 leaves out what a face that quotes the sources beside the "
                f"article would quote ({', '.join(face.name for face in FACES if face.quotes)}).",
                "schema": {"type": "string", "enum": list(QUOTES), "default": "1"},
            },
        ),
        refusals=(
            HTTPStatus.BAD_REQUEST,
            HTTPStatus.UNAUTHORIZED,
            HTTPStatus.NOT_ACCEPTABLE,
            HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
            HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
            HTTPStatus.UNPROCESSABLE_ENTITY,
            HTTPStatus.SERVICE_UNAVAILABLE,
        ),
    )
)
def merge_articles() -> Response:
    """Merge what the body holds; nothing is kept."""
    shared = context()
    data = body.receive(request, max_bytes=shared.max_bytes)
    with shared.slots.take(), shared.metrics.merging.track_inprogress():
        asked = body.parse(data, request, max_articles=shared.limits.articles)
        face, quotes = choose(request, option=asked.options.format), with_quotes(request)
        answer = merge(
            asked.articles,
            options=Options(collapse=asked.options.collapse),
            limits=shared.limits,
            outlets=shared.outlets,
            head=shared.head,
            now=datetime.now(UTC),
        )
        document = face.render(answer, quotes=quotes)
    shared.metrics.articles.inc(len(asked.articles))
    shared.metrics.sentences.inc(len(answer.sentences))
    response = Response(document, mimetype=face.media_type)
    response.vary.add("Accept")
    return response


@routes.get("/")
@operation(Operation("Say what this is, and how to use it", answers={"text/html": STRING}))
def front_page() -> str:
    """Show the page for people."""
    return render_template(
        "index.html", faces=FACES, version=__version__, keyed=bool(context().keys)
    )


@routes.get("/healthz")
@operation(Operation("Tell that the process answers", answers={"application/json": OBJECT}))
def health() -> Response:
    """Answer, and do nothing else."""
    return jsonify(status="ok")


@routes.get("/readyz")
@operation(
    Operation(
        "Tell that the service can work",
        answers={"application/json": OBJECT},
        refusals=(HTTPStatus.SERVICE_UNAVAILABLE,),
    )
)
def readiness() -> Response:
    """Merge a word with itself: whatever a merge needs, this needs too."""
    try:
        merge([Article(id=name, source=name, text="Ready.") for name in ("a1", "a2")])
    except Exception as error:
        raise BusyError("the service cannot merge", retry_after=UNREADY_SECONDS) from error
    return jsonify(status="ready")


@routes.get("/metrics")
@operation(Operation("Count what was done, for Prometheus", answers={"text/plain": STRING}))
def counts() -> Response:
    """Show the counts of all workers."""
    return Response(context().metrics.render(), content_type=metrics.CONTENT_TYPE)


@routes.get("/openapi.json")
@operation(Operation("Describe this interface", answers={"application/json": OBJECT}))
def description() -> Response:
    """Show the OpenAPI document."""
    return jsonify(document(current_app))
