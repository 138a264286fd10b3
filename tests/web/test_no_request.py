"""What HTTP itself does not allow is refused in the same form as all else, and not repeated."""

import json
import socket

import pytest

from service.web.problems import MEDIA_TYPE
from tests.web.serving import Server

SECRET = "Zanzibarquux"


def exchange(server: Server, sent: bytes) -> tuple[int, str, bytes]:
    """Send bytes and no more, as they are; the status, the content type and the body."""
    with socket.create_connection(("127.0.0.1", server.port), timeout=60) as connection:
        connection.sendall(sent)
        connection.shutdown(socket.SHUT_WR)
        with connection.makefile("rb") as stream:
            head, _, body = stream.read().partition(b"\r\n\r\n")
    status, *headers = head.decode("latin-1").split("\r\n")
    types = [line.partition(": ")[2] for line in headers if line.lower().startswith("content-type")]
    return int(status.split()[1]), types[0], body


POST = b"POST /v1/merge HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
NO_REQUESTS = {
    "not HTTP": (400, f"{SECRET}\r\n\r\n".encode()),
    "a length that is none": (400, POST + f"Content-Length: {SECRET}\r\n\r\n".encode()),
    "two ways to tell the length": (
        400,
        POST + b"Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n",
    ),
    "a transfer coding that nobody has": (501, POST + b"Transfer-Encoding: quoz\r\n\r\n"),
    "an expectation": (417, POST + f"Expect: {SECRET}\r\n\r\n".encode()),
    "a header too long": (431, POST + b"X: " + SECRET.encode() * 1_000 + b"\r\n\r\n"),
    "an address too long": (414, b"GET /" + SECRET.encode() * 500 + b" HTTP/1.1\r\n\r\n"),
    "less than was announced": (
        400,
        POST + b'Content-Length: 99\r\n\r\n[{"text": "Nobody was hurt."}]',
    ),
}


@pytest.mark.parametrize(("status", "sent"), NO_REQUESTS.values(), ids=NO_REQUESTS)
def test_what_is_no_request_is_refused_as_all_else_is(
    server: Server, status: int, sent: bytes
) -> None:
    told, media_type, body = exchange(server, sent)
    assert (told, media_type) == (status, MEDIA_TYPE)
    assert json.loads(body)["status"] == status
    assert SECRET.encode() not in body
    assert not [line for line in server.lines if SECRET in line]
