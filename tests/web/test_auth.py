"""Who may send: whoever holds a key; where there are none, whoever is on the same machine."""

import base64
import hashlib
import hmac
import io
import json
import logging
import time
from collections.abc import Callable
from typing import Any

import pytest
from flask.testing import FlaskClient
from hypothesis import given
from hypothesis import strategies as st
from openapi_spec_validator import OpenAPIV31SpecValidator
from werkzeug.test import TestResponse

from service.settings import Settings
from service.web.app import create_app
from service.web.problems import MEDIA_TYPE
from tests.web.serving import JSON, Server, serving, stopped

OLD, NEW = "Quorumfish-2025", "Zanzibarquux-2026"
BODY = b'[ {"text": "Nobody was hurt, caf\xc3\xa9 owners said."} ]'
KEYED = create_app(Settings(keys=(OLD, NEW))).test_client()

Sign = Callable[[str, bytes, float], dict[str, str]]


def bearer(key: str, body: bytes, at: float) -> dict[str, str]:
    return {"Authorization": f"Bearer {key}"}


def superdesk(key: str, body: bytes, at: float) -> dict[str, str]:
    digest = hmac.new(key.encode(), body, hashlib.sha1).hexdigest()
    return {"x-superdesk-signature": f"sha1={digest}"}


def standard(key: str, body: bytes, at: float) -> dict[str, str]:
    stamp = str(int(at))
    digest = hmac.digest(key.encode(), f"msg_1.{stamp}.".encode() + body, "sha256")
    return {
        "webhook-id": "msg_1",
        "webhook-timestamp": stamp,
        "webhook-signature": f"v1,{base64.b64encode(digest).decode()}",
    }


def ghost(key: str, body: bytes, at: float) -> dict[str, str]:
    stamp = str(int(at * 1000))
    digest = hmac.new(key.encode(), body + stamp.encode(), hashlib.sha256).hexdigest()
    return {"X-Ghost-Signature": f"sha256={digest}, t={stamp}"}


def woocommerce(key: str, body: bytes, at: float) -> dict[str, str]:
    digest = hmac.digest(key.encode(), body, "sha256")
    return {"X-WC-Webhook-Signature": base64.b64encode(digest).decode()}


SIGNS = [bearer, superdesk, standard, ghost, woocommerce]
STAMPED = [standard, ghost]


def send(headers: dict[str, str], body: bytes = BODY, *, path: str = "/v1/merge") -> TestResponse:
    return KEYED.post(path, data=body, headers={**JSON, **headers})


def assert_refused(reply: TestResponse) -> None:
    assert reply.status_code == 401
    assert reply.mimetype == MEDIA_TYPE
    assert reply.headers["WWW-Authenticate"].lower().startswith("bearer")
    problem: Any = reply.json
    assert problem["status"] == 401
    assert OLD not in reply.text
    assert NEW not in reply.text


@pytest.mark.parametrize("sign", SIGNS)
@pytest.mark.parametrize("key", [OLD, NEW])
def test_every_way_to_sign_passes_with_every_key(sign: Sign, key: str) -> None:
    assert send(sign(key, BODY, time.time())).status_code == 200


@pytest.mark.parametrize("sign", SIGNS)
def test_no_way_to_sign_passes_with_another_key(sign: Sign) -> None:
    assert_refused(send(sign("another", BODY, time.time())))


@pytest.mark.parametrize("sign", [each for each in SIGNS if each is not bearer])
def test_a_signature_is_of_the_bytes_as_they_came(sign: Sign) -> None:
    assert_refused(send(sign(NEW, json.dumps(json.loads(BODY)).encode(), time.time())))


@pytest.mark.parametrize("sign", STAMPED)
@pytest.mark.parametrize("seconds", [-301, 302])
def test_what_was_signed_more_than_five_minutes_away_is_refused(sign: Sign, seconds: int) -> None:
    assert_refused(send(sign(NEW, BODY, time.time() + seconds)))
    assert send(sign(NEW, BODY, time.time() - 280)).status_code == 200


def test_what_is_not_signed_is_refused_before_its_type_is_looked_at() -> None:
    assert_refused(send({}))
    assert_refused(send({"Content-Type": "text/plain"}))
    assert_refused(send({}, b""))
    assert_refused(send({}, path="/nothing"))
    assert send({"Content-Type": "text/plain", **bearer(NEW, BODY, 0)}).status_code == 415


def test_a_form_of_files_passes_with_a_key() -> None:
    reply = KEYED.post(
        "/v1/merge",
        data={"article": "Nobody was hurt."},
        content_type="multipart/form-data",
        headers=bearer(NEW, b"", 0),
    )
    assert reply.status_code == 200


@pytest.mark.parametrize("path", ["/", "/healthz", "/readyz", "/metrics", "/openapi.json"])
def test_whoever_only_reads_needs_no_key(path: str) -> None:
    assert KEYED.get(path).status_code == 200


def test_the_page_shows_that_a_key_is_wanted(client: FlaskClient) -> None:
    assert "Authorization: Bearer" in KEYED.get("/").text
    assert "Authorization" not in client.get("/").text


@pytest.mark.parametrize("sign", SIGNS)
def test_a_body_over_the_limit_is_a_413_whoever_signs_it(sign: Sign) -> None:
    small = create_app(Settings(keys=(NEW,), max_bytes=10)).test_client()
    headers = {**JSON, **sign(NEW, BODY, time.time())}
    assert small.post("/v1/merge", data=BODY, headers=headers).status_code == 413


class Untouched(io.BytesIO):
    """A body that nobody may read."""

    def read(self, size: int | None = -1) -> bytes:
        raise AssertionError("the body was read")

    readinto = read  # type: ignore[assignment]


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Authorization": "Bearer another"},
        {"X-Superdesk-Signature": "md5=00"},
        {"X-Ghost-Signature": "sha256=0"},
        ghost(NEW, BODY, 0),
        standard(NEW, BODY, 0),
        {"Content-Type": "application/x-www-form-urlencoded"},
    ],
)
def test_who_cannot_be_known_is_refused_before_a_body_is_read(headers: dict[str, str]) -> None:
    reply = KEYED.post(
        "/v1/merge",
        input_stream=Untouched(BODY),
        headers={**JSON, **headers},
    )
    assert_refused(reply)


def test_the_ping_of_woocommerce_gets_its_200_with_keys_and_without(client: FlaskClient) -> None:
    form = {"Content-Type": "application/x-www-form-urlencoded"}
    for each in (KEYED, client):
        assert each.post("/v1/merge", data=b"webhook_id=17", headers=form).status_code == 200
        assert each.post("/nothing", data=b"webhook_id=17", headers=form).status_code != 200
    assert client.post("/v1/merge", data=b"webhook_id=x", headers=form).status_code == 415
    assert_refused(send(form, b"webhook_id=x"))
    assert_refused(send(JSON, b"webhook_id=17"))


HEADERS = st.sampled_from(
    "Authorization X-Superdesk-Signature X-Publisher-Signature Webhook-Signature Webhook-Timestamp "
    "Webhook-Id X-Ghost-Signature X-WC-Webhook-Signature".split()
)
LATIN = st.text(st.characters(max_codepoint=255, exclude_categories=["Cc"]), max_size=40)
VALUES = st.one_of(
    LATIN,
    st.builds(
        "{}{}".format, st.sampled_from(["Bearer ", "sha1=", "sha256=", "v1,", "9" * 11]), LATIN
    ),
)


@given(st.dictionaries(HEADERS, VALUES, max_size=4), st.binary(max_size=20))
def test_whatever_stands_in_the_headers_is_a_401(headers: dict[str, str], body: bytes) -> None:
    assert_refused(send(headers, body))


def test_the_document_says_how_to_sign_and_stays_valid(client: FlaskClient) -> None:
    optional: Any = client.get("/openapi.json").json
    wanted: Any = KEYED.get("/openapi.json").json
    for document in (optional, wanted):
        OpenAPIV31SpecValidator(document).validate()
        senders = document["paths"]["/v1/merge"]["post"]["security"]
        schemes = {name for sender in senders for name in sender}
        assert schemes == set(document["components"]["securitySchemes"])
        assert len(schemes) == len(SIGNS)
        assert "401" in document["paths"]["/v1/merge"]["post"]["responses"]
        assert "security" not in document["paths"]["/healthz"]["get"]
    assert {} in optional["paths"]["/v1/merge"]["post"]["security"]
    assert {} not in wanted["paths"]["/v1/merge"]["post"]["security"]


def test_a_key_is_never_logged(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        send(bearer(NEW, BODY, 0))
        send(bearer("another-" + NEW, BODY, 0))
    assert "status=401" in caplog.text
    assert NEW not in caplog.text


def authorised(server: Server, key: str) -> int:
    return server.ask("POST", "/v1/merge", BODY, {**JSON, **bearer(key, BODY, 0)}).status


def test_the_keys_of_the_variable_and_those_of_the_file_all_hold(tmp_path: Any) -> None:
    file = tmp_path / "keys"
    file.write_text("from-file-1\nfrom-file-2,from-file-3\n", encoding="utf-8")
    with serving(
        "--host", "0.0.0.0", WIREMERGE_KEYS=f"{OLD},{NEW}", WIREMERGE_KEYS_FILE=str(file)
    ) as server:
        keys = [OLD, NEW, "from-file-1", "from-file-2", "from-file-3"]
        assert [authorised(server, key) for key in keys] == [200] * 5
        assert authorised(server, "from-file") == 401
        assert server.merge([{"text": "Nobody was hurt."}]).status == 401
        assert server.ask("GET", "/healthz").status == 200
    assert not [line for line in server.lines if "no keys" in line]
    assert not [line for line in server.lines if any(key in line for key in keys)]


def test_a_service_without_keys_says_so_at_start(server: Server) -> None:
    assert (
        server.lines[0] == "wiremerge: there are no keys, so whoever reaches 127.0.0.1 may send\n"
    )


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "", "192.0.2.1", "desk.example"])
def test_a_service_without_keys_listens_nowhere_but_on_the_loopback(host: str) -> None:
    status, lines = stopped("--host", host)
    assert status == 2
    [line] = lines
    assert "without keys" in line
    assert "WIREMERGE_KEYS" in line


def test_keys_that_are_none_end_the_service_at_start(tmp_path: Any) -> None:
    empty = tmp_path / "keys"
    empty.write_bytes(b"\n")
    for environment, says in [
        ({"WIREMERGE_KEYS": ","}, "WIREMERGE_KEYS must hold at least one key"),
        ({"WIREMERGE_KEYS_FILE": str(empty)}, f"--keys-file {empty}: must hold at least one key"),
        ({"WIREMERGE_KEYS_FILE": str(tmp_path / "no")}, "cannot be read: No such file"),
    ]:
        status, lines = stopped(**environment)
        assert status == 2
        [line] = lines
        assert says in line
