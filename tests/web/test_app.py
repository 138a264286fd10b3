"""What holds for every answer, and what happens when the service itself is at fault."""

import logging

import pytest
from flask.testing import FlaskClient

from service.settings import Settings
from service.web import routes
from service.web.app import create_app
from service.web.context import NAME, Context
from service.web.problems import MEDIA_TYPE

SECRET = "Zanzibarquux"
STORY = [{"text": f"{SECRET} was elected."}]


def fail(*_args: object, **_options: object) -> None:
    raise ValueError(SECRET)


@pytest.mark.parametrize("path", ["/", "/healthz", "/openapi.json", "/nothing"])
def test_no_answer_may_be_framed_sniffed_or_fetch_from_elsewhere(
    client: FlaskClient, path: str
) -> None:
    headers = client.get(path).headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]


def test_the_page_shows_how_to_use_the_service_and_needs_nothing_from_elsewhere(
    client: FlaskClient,
) -> None:
    page = client.get("/", base_url="http://desk.example:81/").text
    assert "curl" in page
    assert "http://desk.example:81/v1/merge" in page
    assert 'href="/static/page.css"' in page
    with client.get("/static/page.css") as style:
        assert style.mimetype == "text/css"
    assert "<script" not in page
    assert "<style" not in page
    assert "style=" not in page


def test_a_host_that_the_client_made_up_is_shown_as_text(client: FlaskClient) -> None:
    page = client.get("/", headers={"Host": "<script>.example"}).text
    assert "<script" not in page


def test_a_request_keeps_the_id_it_came_with(client: FlaskClient) -> None:
    given = {"X-Request-Id": "desk-17.b_2"}
    assert client.get("/healthz", headers=given).headers["X-Request-Id"] == "desk-17.b_2"


@pytest.mark.parametrize("given", ["", "a b", "a=b", "x" * 65, "é"])
def test_an_id_that_could_spoil_the_log_is_replaced(client: FlaskClient, given: str) -> None:
    kept = client.get("/healthz", headers={"X-Request-Id": given}).headers["X-Request-Id"]
    assert kept != given
    assert kept.isalnum()


def test_the_probes_answer(client: FlaskClient) -> None:
    assert client.get("/healthz").json == {"status": "ok"}
    assert client.get("/readyz").json == {"status": "ready"}


def test_a_service_that_cannot_merge_is_alive_but_not_ready(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(routes, "merge", fail)
    assert client.get("/healthz").status_code == 200
    reply = client.get("/readyz")
    assert reply.status_code == 503
    assert int(reply.headers["Retry-After"]) > 0


def test_a_fault_of_the_service_is_a_problem_and_a_log_line_without_the_article(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(routes, "merge", fail)
    with caplog.at_level(logging.INFO):
        reply = client.post("/v1/merge", json=STORY)
    assert reply.status_code == 500
    assert reply.mimetype == MEDIA_TYPE
    [line] = [record.getMessage() for record in caplog.records if record.levelname == "ERROR"]
    assert "ValueError" in line
    assert "test_app.py" in line
    assert reply.headers["X-Request-Id"] in line
    assert SECRET not in caplog.text + reply.text


def test_when_all_places_are_taken_the_client_is_asked_to_come_back() -> None:
    app = create_app(Settings(merges=1))
    shared = app.extensions[NAME]
    assert isinstance(shared, Context)
    client = app.test_client()
    with shared.slots.take():
        reply = client.post("/v1/merge", json=STORY)
        assert client.get("/healthz").status_code == 200
    assert reply.status_code == 503
    assert reply.mimetype == MEDIA_TYPE
    assert int(reply.headers["Retry-After"]) > 0
    assert client.post("/v1/merge", json=STORY).status_code == 200


def test_a_place_is_free_again_after_a_failure(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(routes, "merge", fail)
        for _ in range(Settings().merges + 1):
            assert client.post("/v1/merge", json=STORY).status_code == 500
    assert client.post("/v1/merge", json=STORY).status_code == 200


def test_the_limits_are_the_settings() -> None:
    client = create_app(Settings(max_articles=2, max_words=9, max_bytes=200)).test_client()
    assert client.post("/v1/merge", json=[{"text": "One story."}] * 2).status_code == 200
    assert client.post("/v1/merge", json=[{"text": "One story."}] * 3).status_code == 422
    assert (
        client.post("/v1/merge", json=[{"text": "A story of five words."}] * 2).status_code == 422
    )
    assert client.post("/v1/merge", json=[{"text": "story " * 40}]).status_code == 413


def test_what_was_done_is_counted(client: FlaskClient) -> None:
    client.post("/v1/merge", json=[*STORY, {"text": "Another story came in."}])
    client.post("/v1/merge", json=[])
    client.get("/no/such/" + SECRET)
    counts = client.get("/metrics").text
    assert 'wiremerge_requests_total{route="/v1/merge",status="200"} 1.0' in counts
    assert 'wiremerge_requests_total{route="/v1/merge",status="422"} 1.0' in counts
    assert 'wiremerge_requests_total{route="none",status="404"} 1.0' in counts
    assert 'wiremerge_request_seconds_count{route="/v1/merge"} 2.0' in counts
    assert "wiremerge_articles_total 2.0" in counts
    assert "wiremerge_sentences_total 2.0" in counts
    assert SECRET not in counts
