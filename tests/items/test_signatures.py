"""A sender is known by its key or signature, and by nothing else."""

import base64
import hmac
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.items.signatures import Verdict, is_woocommerce_ping, verify

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
BODY = b'{"guid": "x", "body_html": "\xc3\xbc"}'
KEY = "a key with ü"
SECRET = "whsec_" + base64.b64encode(bytes(range(24))).decode()


def hexed(algorithm: str, body: bytes = BODY, *, key: str = KEY) -> str:
    return hmac.new(key.encode(), body, algorithm).hexdigest()


def based(body: bytes = BODY, *, key: bytes = KEY.encode()) -> str:
    return base64.b64encode(hmac.digest(key, body, "sha256")).decode()


def standard(
    *, at: datetime = NOW, key: bytes = bytes(range(24)), before: str = ""
) -> dict[str, str]:
    stamp = str(int(at.timestamp()))
    signed = based(f"msg_1.{stamp}.".encode() + BODY, key=key)
    return {
        "webhook-id": "msg_1",
        "webhook-timestamp": stamp,
        "webhook-signature": f"{before}v1,{signed}",
    }


def ghost(*, at: datetime = NOW) -> dict[str, str]:
    stamp = str(int(at.timestamp() * 1000))
    digest = hexed("sha256", BODY + stamp.encode())
    return {"X-Ghost-Signature": f"sha256={digest}, t={stamp}"}


SIGNED = {
    "bearer": {"Authorization": "Bearer plain-key"},
    "superdesk": {"x-superdesk-signature": "sha1=" + hexed("sha1")},
    "publisher": {"X-Publisher-Signature": "sha1=" + hexed("sha1").upper()},
    "standard": standard(),
    "standard, several": standard(before="v1,AAAA v2,BBBB "),
    "standard, plain secret": standard(key=KEY.encode()),
    "ghost": ghost(),
    "ghost, older": {"x-ghost-signature": "sha256=" + hexed("sha256")},
    "woocommerce": {"X-WC-Webhook-Signature": based()},
}
KEYS = ["another", "plain-key", KEY, SECRET]


def check(headers: dict[str, str], *, body: bytes = BODY, keys: list[str] | None = None,
          now: datetime = NOW) -> Verdict:  # fmt: skip
    return verify(headers, lambda: body, keys=KEYS if keys is None else keys, now=now)


@pytest.mark.parametrize("headers", SIGNED.values(), ids=SIGNED)
def test_the_holder_of_any_of_the_keys_is_known(headers: dict[str, str]) -> None:
    assert check(headers).verified
    assert check({name.upper(): value for name, value in headers.items()}).verified
    assert check(headers, keys=KEYS[::-1]).verified


@pytest.mark.parametrize("headers", SIGNED.values(), ids=SIGNED)
def test_nobody_else_is_known(headers: dict[str, str]) -> None:
    assert not check(headers, keys=["another", "yet another"]).verified
    assert not check(headers, keys=[]).verified
    assert not check(headers, keys=[""]).verified


@pytest.mark.parametrize("name", [name for name in SIGNED if name != "bearer"])
def test_a_signature_holds_for_its_own_bytes_only(name: str) -> None:
    assert not check(SIGNED[name], body=BODY + b" ").verified
    assert not check(SIGNED[name], body=b"").verified


def test_an_empty_key_signs_nothing() -> None:
    headers = {"x-superdesk-signature": "sha1=" + hexed("sha1", key="")}
    assert not check(headers, keys=[""]).verified
    assert not check({"authorization": "Bearer "}, keys=[""]).verified


@pytest.mark.parametrize("minutes", [-6, 6, 60 * 24 * 400])
def test_what_was_signed_more_than_five_minutes_away_is_refused(minutes: int) -> None:
    for make in (standard, ghost):
        signed = make(at=NOW - timedelta(minutes=minutes))
        assert not check(signed).verified
        assert check(signed, now=NOW - timedelta(minutes=minutes)).verified


def test_what_was_signed_a_little_while_ago_is_taken() -> None:
    for make in (standard, ghost):
        assert check(make(at=NOW - timedelta(minutes=4))).verified
        assert check(make(at=NOW + timedelta(minutes=4))).verified


def test_a_timestamp_cannot_be_exchanged() -> None:
    headers = standard(at=NOW - timedelta(hours=1))
    headers["webhook-timestamp"] = str(int(NOW.timestamp()))
    assert not check(headers).verified
    headers = ghost(at=NOW - timedelta(hours=1))
    old, _, _ = headers["X-Ghost-Signature"].partition(", t=")
    headers["X-Ghost-Signature"] = f"{old}, t={int(NOW.timestamp() * 1000)}"
    assert not check(headers).verified


def test_a_request_without_a_signature_is_refused_by_name() -> None:
    assert check({}) == Verdict(None, "a key or a signature is wanted")
    assert check({"x-other": "1"}).scheme is None
    assert check({"x-wc-webhook-signature": "no"}).scheme == "woocommerce"


@given(
    st.sampled_from(
        ["authorization", "x-superdesk-signature", "x-publisher-signature", "webhook-id",
         "webhook-timestamp", "webhook-signature", "x-ghost-signature", "x-wc-webhook-signature"]
    ),
    st.text() | st.sampled_from(["Bearer \udcff", "sha1=é", "v1,é v1,", "sha256=é, t=١"]),
    st.binary(),
)  # fmt: skip
def test_whatever_is_sent_is_refused_and_never_an_error(name: str, value: str, body: bytes) -> None:
    headers = {**standard(), name: value} if name.startswith("webhook") else {name: value}
    assert not verify(headers, lambda: body, keys=KEYS, now=NOW).verified


@pytest.mark.parametrize(
    ("media", "body", "told"),
    [
        ("application/x-www-form-urlencoded; charset=utf-8", b"webhook_id=17", True),
        ("application/x-www-form-urlencoded", b"webhook_id=17&x=1", False),
        ("application/json", b"webhook_id=17", False),
        ("", b"", False),
    ],
)
def test_the_ping_of_woocommerce_is_told(media: str, body: bytes, told: bool) -> None:
    headers = {"Content-Type": media, "Content-Length": str(len(body))}
    assert is_woocommerce_ping(headers, lambda: body) == told


@pytest.mark.parametrize("length", ["30000000", "", "-1", "١٣", "9" * 20])
def test_what_cannot_be_a_ping_is_not_read(length: str) -> None:
    def read() -> bytes:
        raise AssertionError("the body was read")

    headers = {"Content-Type": "application/x-www-form-urlencoded", "Content-Length": length}
    assert not is_woocommerce_ping(headers, read)


def test_superdesks_own_example_verifies(samples: Path) -> None:
    vector = json.loads((samples / "signature-vectors" / "superdesk.json").read_text())
    body = (samples / "signature-vectors" / vector["body_file"]).read_bytes()
    headers = {vector["header"]: vector["value"]}
    assert verify(headers, lambda: body, keys=[vector["secret"]], now=NOW).verified
