"""What a newsroom system pushes, one item and nothing around it, is understood as it comes."""

import base64
import hashlib
import hmac
import http.client
import json
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from typing import Any

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from service.settings import Settings
from service.web.app import create_app
from service.web.context import NAME
from tests.web.serving import Server, serving

KEY = "Marigold-2026"
FERRY = "The ferry Marigold ran aground off Port Ellery on Tuesday with 212 people on board."
PILOT = "The pilot said the channel lights had failed an hour before."
MARKUP = f"<p>{FERRY}</p><p>{PILOT}</p>"

Headers = dict[str, str]
KEYED = create_app(Settings(keys=(KEY,), merges=1))


def digest(body: bytes, algorithm: str) -> bytes:
    return hmac.digest(KEY.encode(), body, algorithm)


def superdesk(body: bytes) -> Headers:
    return {"x-superdesk-signature": f"sha1={digest(body, 'sha1').hex()}"}


def ghost(body: bytes) -> Headers:
    stamp = str(int(time.time() * 1000))
    return {
        "X-Ghost-Signature": f"sha256={digest(body + stamp.encode(), 'sha256').hex()}, t={stamp}"
    }


def woocommerce(body: bytes) -> Headers:
    return {
        "X-WC-Webhook-Topic": "action.publish_post",
        "X-WC-Webhook-Signature": base64.b64encode(digest(body, "sha256")).decode(),
    }


def standard(body: bytes) -> Headers:
    stamp = str(int(time.time()))
    signed = base64.b64encode(digest(f"msg_2.{stamp}.".encode() + body, "sha256")).decode()
    return {
        "webhook-id": "msg_2",
        "webhook-timestamp": stamp,
        "webhook-signature": f"v1,{signed}",
    }


def bearer(body: bytes) -> Headers:
    return {"Authorization": f"Bearer {KEY}"}


OWN = {"id": "x", "source": "Coast Radio", "text": f"{FERRY}\n\n{PILOT}"}
STORY = {
    "_id": "x",
    "type": "story",
    "version": "0.10.12",
    "content_elements": [{"type": "text", "content": each} for each in (FERRY, PILOT)],
}
POST = {
    "id": 7,
    "guid": {"rendered": "x"},
    "status": "publish",
    "title": {"rendered": "Ferry aground"},
    "content": {"rendered": MARKUP, "protected": False},
}
SUPERDESK = {
    "guid": "x",
    "type": "text",
    "version": "1",
    "pubstatus": "usable",
    "headline": "Ferry aground",
    "body_html": MARKUP,
}

PUSHES: dict[str, tuple[object, Callable[[bytes], Headers]]] = {
    "the own shape": (OWN, bearer),
    "the own shape, as html": ({"id": "x", "html": MARKUP}, bearer),
    "Superdesk": (SUPERDESK, superdesk),
    "ninjs 3": ({"uri": "x", "bodies": [{"role": "main", "value": MARKUP}]}, superdesk),
    "Arc XP": (STORY, bearer),
    "Arc XP, an event": ({"key": "story:update", "version": 2, "body": STORY}, bearer),
    "WordPress": (POST, woocommerce),
    "a plugin of WordPress": (
        {"id": "x", "title": "Ferry aground", "content": MARKUP},
        woocommerce,
    ),
    "Ghost": ({"post": {"current": {"uuid": "x", "html": MARKUP}, "previous": {}}}, ghost),
    "AP": ({"data": {"item": {"uri": "x", "body_html": MARKUP}}}, bearer),
    "Reuters": ({"data": {"item": {"uri": "x", "headLine": "F", "bodyXhtml": MARKUP}}}, bearer),
    "dpa": ({"urn": "x", "format": "digitalwires@0.9.1", "article_html": MARKUP}, bearer),
    "TT": ({"uri": "x", "body_html5": f"<html><body>{MARKUP}</body></html>"}, bearer),
    "Standard Webhooks": (
        {"type": "article.published", "timestamp": "2026-03-03T08:15:00Z", "data": OWN},
        standard,
    ),
}


@dataclass
class Pusher:
    """Sends an item as Superdesk does: what is a 4xx is lost, whatever else fails comes again."""

    client: FlaskClient
    item: object
    sign: Callable[[bytes], Headers] = superdesk
    pauses: list[int] = field(default_factory=list)
    replies: list[TestResponse] = field(default_factory=list)

    def deliver(self, *, attempts: int = 3, before_again: Callable[[], None] = lambda: None) -> str:
        body = json.dumps(self.item).encode()
        for _ in range(attempts):
            headers = {"Content-Type": "application/json", **self.sign(body)}
            reply = self.client.post("/v1/merge", data=body, headers=headers)
            self.replies.append(reply)
            if reply.status_code < 400:
                return "delivered"
            if reply.status_code < 500:
                return "lost"
            self.pauses.append(int(reply.headers["Retry-After"]))
            before_again()
        return "given up"


def merged(reply: TestResponse) -> Any:
    assert reply.status_code == 200, reply.text
    return reply.json


@pytest.mark.parametrize(("item", "sign"), PUSHES.values(), ids=PUSHES)
def test_one_item_merges_to_itself_as_its_sender_pushes_it(
    item: object, sign: Callable[[bytes], Headers]
) -> None:
    pusher = Pusher(KEYED.test_client(), item, sign)
    assert pusher.deliver() == "delivered"
    answer = merged(pusher.replies[-1])
    assert [sentence["text"] for sentence in answer["sentences"]] == [FERRY, PILOT]
    [article] = answer["articles"]
    for sentence in answer["sentences"]:
        [said] = sentence["attributions"]
        assert said["article"] == article["id"]
        assert article["text"][said["start"] : said["end"]] == sentence["text"]


def test_an_item_alone_is_the_same_as_a_list_of_it(client: FlaskClient) -> None:
    alone = client.post("/v1/merge", json=SUPERDESK)
    assert alone.data == client.post("/v1/merge", json=[SUPERDESK]).data


@pytest.mark.parametrize(
    ("item", "reason"),
    [
        ({**SUPERDESK, "pubstatus": "canceled", "body_html": "<p>Kill.</p>"}, "canceled"),
        ({"guid": "x", "type": "picture", "headline": "A ferry"}, "no-text"),
        ({"event": "post.deleted", "post": {"current": {}, "previous": {"id": "x"}}}, "canceled"),
    ],
)
def test_a_kill_or_a_picture_is_answered_and_not_refused(item: object, reason: str) -> None:
    pusher = Pusher(KEYED.test_client(), item)
    assert pusher.deliver() == "delivered"
    answer = merged(pusher.replies[-1])
    assert [(each["id"], each["reason"]) for each in answer["rejected"]] == [("x", reason)]
    assert answer["text"] == ""


def test_an_envelope_of_several_items_is_a_merge_of_them(client: FlaskClient) -> None:
    items = [{"item": {**SUPERDESK, "guid": id}} for id in ("x", "y")]
    answer = merged(client.post("/v1/merge", json={"data": {"items": items}}))
    assert {each["article"] for each in answer["sentences"][0]["attributions"]} == {"x", "y"}


def test_of_two_versions_without_a_number_the_later_one_is_merged(client: FlaskClient) -> None:
    """Senders that do not count versions tell when each was made."""
    item = {key: value for key, value in SUPERDESK.items() if key != "version"}
    early = {**item, "versioncreated": "2026-03-03T08:15:00Z"}
    late = {**item, "versioncreated": "2026-03-03T09:30:00+0100", "body_html": f"<p>{FERRY}</p>"}
    answer = merged(client.post("/v1/merge", json=[late, early]))
    assert answer["text"] == FERRY
    (rejected,) = answer["rejected"]
    assert (rejected["id"], rejected["reason"]) == ("x", "superseded")
    assert rejected["version"].startswith("2026-03-03T08:15:00")


def test_a_busy_service_is_asked_again_and_then_takes_the_item() -> None:
    pusher = Pusher(KEYED.test_client(), SUPERDESK)
    slots = KEYED.extensions[NAME].slots
    taken = slots.take()
    taken.__enter__()
    done = lambda: taken.__exit__(None, None, None)  # noqa: E731
    assert pusher.deliver(before_again=done) == "delivered"
    assert [reply.status_code for reply in pusher.replies] == [503, 200]
    assert pusher.pauses[0] > 0


def test_a_sender_with_another_key_is_told_so_once() -> None:
    def wrong(body: bytes) -> Headers:
        return {"x-superdesk-signature": f"sha1={hashlib.sha1(body).hexdigest()}"}

    pusher = Pusher(KEYED.test_client(), SUPERDESK, wrong)
    assert pusher.deliver() == "lost"
    assert [reply.status_code for reply in pusher.replies] == [401]


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ({"text": 5}, "/text"),
        ({"html": "a", "txt": "b"}, "/txt"),
        ({"type": "article.published", "data": {"text": 5}}, "/data/text"),
        ({"type": "article.published", "data": {}}, "/data"),
        ({"data": {"items": [{"item": {"text": ["a"]}}]}}, "/data/items/0/item/text"),
        ({"items": []}, ""),
    ],
)
def test_what_is_wrong_with_a_pushed_item_is_told_by_its_place(
    client: FlaskClient, body: object, pointer: str
) -> None:
    reply = client.post("/v1/merge", json=body)
    assert reply.status_code == 422
    problem: Any = reply.json
    assert pointer in [error["pointer"] for error in problem["errors"]]


# How long each waits for a connection, and then for the answer, in seconds.
PATIENCE: dict[str, tuple[float, float]] = {
    "Superdesk": (5, 30),
    "a plugin of WordPress": (60, 60),
    "Ghost": (2, 2),
}


@pytest.fixture(scope="module")
def keyed() -> Iterator[Server]:
    """The service as an operator runs it who has given keys."""
    with serving(WIREMERGE_KEYS=KEY) as running:
        yield running


def pushed(server: Server, name: str) -> int:
    """The status that a sender reads off the network before its patience ends."""
    item, sign = PUSHES[name]
    connect, read = PATIENCE[name]
    body = json.dumps(item).encode()
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=connect)
    with closing(connection):
        connection.connect()
        connection.sock.settimeout(read)
        headers = {"Content-Type": "application/json", **sign(body)}
        connection.request("POST", "/v1/merge", body=body, headers=headers)
        return connection.getresponse().status


@pytest.mark.parametrize("name", PATIENCE)
def test_a_sender_has_its_answer_while_it_waits(keyed: Server, name: str) -> None:
    assert pushed(keyed, name) == 200


def test_a_sender_that_gives_up_halfway_keeps_nobody_waiting(keyed: Server) -> None:
    """More of them hang up within a request than the service has threads; the next is answered."""
    for _ in range(2 * Settings().workers * Settings().threads):
        with socket.create_connection(("127.0.0.1", keyed.port), timeout=5) as line:
            line.sendall(b"POST /v1/merge HTTP/1.1\r\nHost: x\r\nContent-Length: 500\r\n\r\n{")
    assert pushed(keyed, "Superdesk") == 200
