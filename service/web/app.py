"""The Flask application: what every request passes through on its way to a route and back."""

import logging
import re
import time
import uuid

from flask import Flask, Response, g, request

from service.settings import Settings
from service.text.credit.outlets import Outlets
from service.text.ends.boundaries import Head
from service.web import auth, problems
from service.web.context import NAME, Context
from service.web.routes import routes

REQUEST_ID = re.compile(r"[A-Za-z0-9._-]{1,64}")
HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
# Machines ask these every few seconds: a line for each would bury what people ask.
NOT_LOGGED = ("/healthz", "/readyz", "/metrics")

log = logging.getLogger(NAME)


def create_app(
    settings: Settings, *, outlets: Outlets | None = None, head: Head | None = None
) -> Flask:
    """Build the application; between requests it keeps nothing but its counts.

    ``outlets`` and ``head`` are a newsroom's own, for every merge.
    """
    app = Flask(__name__)
    shared = app.extensions[NAME] = Context.of(settings, outlets=outlets, head=head)
    app.register_blueprint(routes)
    problems.register(app)

    @app.before_request
    def begin() -> None:
        given = request.headers.get("X-Request-Id", "")
        g.request_id = given if REQUEST_ID.fullmatch(given) else uuid.uuid4().hex
        g.begun = time.monotonic()

    # After begin, since what is refused is counted and logged as well.
    app.before_request(auth.admit)

    @app.after_request
    def finish(response: Response) -> Response:
        seconds = time.monotonic() - g.begun
        route = request.url_rule.rule if request.url_rule else "none"
        shared.metrics.requests.labels(route, response.status_code).inc()
        shared.metrics.seconds.labels(route).observe(seconds)
        if route not in NOT_LOGGED:
            log.info(
                "request=%s method=%s route=%s status=%d milliseconds=%d bytes_in=%s",
                g.request_id,
                request.method,
                route,
                response.status_code,
                seconds * 1000,
                request.content_length or 0,
            )
        response.headers.extend(HEADERS)
        response.headers["X-Request-Id"] = g.request_id
        return response

    return app
