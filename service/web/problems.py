"""Every error as a problem document (RFC 9457): what is wrong and where, never what was sent."""

import logging
import traceback
from collections.abc import Sequence
from dataclasses import dataclass
from http import HTTPStatus

from flask import Flask, Response, g
from pydantic import TypeAdapter
from werkzeug.exceptions import HTTPException

from service.errors import (
    BusyError,
    Fault,
    InputError,
    InvalidError,
    TooLargeError,
    UnreadableError,
    UnsupportedError,
    WiremergeError,
)

MEDIA_TYPE = "application/problem+json"
MOST_FAULTS = 100
STATUS: dict[type[WiremergeError], HTTPStatus] = {
    UnreadableError: HTTPStatus.BAD_REQUEST,
    InvalidError: HTTPStatus.UNPROCESSABLE_ENTITY,
    TooLargeError: HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    UnsupportedError: HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
    BusyError: HTTPStatus.SERVICE_UNAVAILABLE,
}

DETAILS = {
    HTTPStatus.NOT_FOUND: "there is nothing at this address",
    HTTPStatus.METHOD_NOT_ALLOWED: "this address does not answer this method",
}

log = logging.getLogger("wiremerge")


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """A problem document; ``errors`` holds at most the first 100 faults."""

    type: str = "about:blank"
    title: str
    status: int
    detail: str
    errors: tuple[Fault, ...] = ()


problem_type = TypeAdapter(Problem)


def problem(status: HTTPStatus, detail: str, *, faults: Sequence[Fault] = ()) -> Response:
    """Answer with a problem document."""
    if len(faults) > MOST_FAULTS:
        detail = f"{detail}; these are the first {MOST_FAULTS} of {len(faults)} faults"
    document = document_of(status, detail, faults=faults[:MOST_FAULTS])
    return Response(document, status=status, mimetype=MEDIA_TYPE)


def document_of(status: HTTPStatus, detail: str, *, faults: Sequence[Fault] = ()) -> bytes:
    """Write a problem document."""
    problem = Problem(title=status.phrase, status=status, detail=detail, errors=tuple(faults))
    return problem_type.dump_json(problem)


def register(app: Flask) -> None:
    """Answer every error that the application can meet with a problem document."""

    @app.errorhandler(InputError)
    def refuse(error: InputError) -> Response:
        return problem(STATUS[type(error)], error.detail, faults=error.faults)

    @app.errorhandler(BusyError)
    def put_off(error: BusyError) -> Response:
        answer = problem(STATUS[BusyError], error.detail)
        answer.retry_after = error.retry_after
        return answer

    @app.errorhandler(HTTPException)
    def refuse_request(error: HTTPException) -> Response:
        status = HTTPStatus(error.code or HTTPStatus.INTERNAL_SERVER_ERROR)
        answer = problem(status, DETAILS.get(status, error.description or error.name))
        answer.headers.extend(
            (name, value)
            for name, value in error.get_headers()
            if name.lower() not in ("content-type", "content-length")
        )
        return answer

    @app.errorhandler(Exception)
    def fail(error: Exception) -> Response:
        # An exception's message may hold words of an article: its type and its place must do.
        places = traceback.extract_tb(error.__traceback__)
        place = " < ".join(f"{each.filename}:{each.lineno}" for each in reversed(places[-3:]))
        log.error("request=%s failed: %s at %s", g.request_id, type(error).__name__, place)
        return problem(
            HTTPStatus.INTERNAL_SERVER_ERROR,
            "the service failed, and its log says where; its request id is in X-Request-Id",
        )
