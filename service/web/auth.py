"""Who may send: the holders of a key, where the service has keys; whoever reaches it, where not."""

from collections.abc import Mapping
from datetime import UTC, datetime
from functools import partial
from typing import Any

from flask import Response, request
from werkzeug.datastructures import WWWAuthenticate
from werkzeug.exceptions import Unauthorized

from service.items.signatures import is_woocommerce_ping, verify
from service.web import body
from service.web.context import context

READING = ("GET", "HEAD", "OPTIONS")
FORM = "application/x-www-form-urlencoded"
CHALLENGE = WWWAuthenticate("bearer", {"realm": "wiremerge"})

# OpenAPI's security schemes; one of them is enough.
SCHEMES: Mapping[str, Mapping[str, Any]] = {
    "bearer": {
        "type": "http",
        "scheme": "bearer",
        "description": "One of the service's keys.",
    },
    "superdesk": {
        "type": "apiKey",
        "in": "header",
        "name": "x-superdesk-signature",
        "description": "`sha1=` and the HMAC-SHA1 of the body as sent, in hexadecimal.",
    },
    "standard-webhooks": {
        "type": "apiKey",
        "in": "header",
        "name": "webhook-signature",
        "description": "As Standard Webhooks has it, beside `webhook-id` and `webhook-timestamp`.",
    },
    "ghost": {
        "type": "apiKey",
        "in": "header",
        "name": "x-ghost-signature",
        "description": "`sha256=`, the HMAC-SHA256 of the body and the time, `, t=` and the time.",
    },
    "woocommerce": {
        "type": "apiKey",
        "in": "header",
        "name": "x-wc-webhook-signature",
        "description": "The HMAC-SHA256 of the body as sent, in Base64.",
    },
}


def admit() -> Response | None:
    """Let a request pass that only reads, or whose sender holds a key where there are keys.

    Answers the form that WooCommerce sends, unsigned, when a webhook is set up. Raises
    Unauthorized (401) for what must not pass, and what reading the body raises.
    """
    shared = context()
    if request.method in READING or not (shared.keys or request.mimetype == FORM):
        return None
    data = partial(body.raw, request, max_bytes=shared.max_bytes)
    headers = dict(request.headers.items())
    if request.routing_exception is None and is_woocommerce_ping(headers, data):
        return Response("pong", mimetype="text/plain")
    if not shared.keys:
        return None
    verdict = verify(headers, data, keys=shared.keys, now=datetime.now(UTC))
    if verdict.refusal is not None:
        raise Unauthorized(verdict.refusal, www_authenticate=CHALLENGE)
    return None
