"""What is sent to a server to see it refused, and what a refusal must look like."""

from service.web.problems import MEDIA_TYPE
from tests.web.serving import Reply

MULTIPART = {"Content-Type": "multipart/form-data; boundary=cut"}
SECRET = "Zanzibarquux"


def form(*parts: bytes, end: bytes = b"--cut--\r\n") -> bytes:
    return b"".join(b"--cut\r\n" + part + b"\r\n" for part in parts) + end


def field_part(content: bytes, *, name: bytes = b"article") -> bytes:
    return b'Content-Disposition: form-data; name="' + name + b'"\r\n\r\n' + content


def assert_problem(reply: Reply, status: int) -> None:
    problem = reply.json()
    assert reply.status == problem["status"] == status
    assert reply.headers["Content-Type"] == MEDIA_TYPE
    assert set(problem) == {"type", "title", "status", "detail", "errors"}
    for fault in problem["errors"]:
        assert set(fault) == {"pointer", "detail"}
    assert SECRET.encode() not in reply.body
