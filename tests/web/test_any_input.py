"""Whatever the bytes, the answer is a merge or a problem document, never a 500."""

import json
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from service.settings import Settings
from service.web.app import create_app
from service.web.problems import MEDIA_TYPE

CLIENT = create_app(Settings()).test_client()
FORM = (
    b'--cut\r\nContent-Disposition: form-data; name="article"; filename="a.txt"\r\n'
    b"Content-Type: text/plain\r\n\r\nNobody was hurt.\r\n"
    b'--cut\r\nContent-Disposition: form-data; name="options"\r\n\r\n{"format": "text"}\r\n'
    b"--cut--\r\n"
)
FIELDS = st.sampled_from(
    "id source text html headline byline url language rights published version replaces "
    "guid uri headlines body_html content title post data type content_elements".split()
)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=30),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(FIELDS, inner, max_size=4),
    max_leaves=8,
)


def assert_answered(body: bytes, content_type: str) -> None:
    reply = CLIENT.post("/v1/merge", data=body, content_type=content_type)
    assert reply.status_code in (200, 400, 413, 415, 422)
    if reply.status_code != 200:
        problem: Any = reply.json
        assert reply.mimetype == MEDIA_TYPE
        assert problem["status"] == reply.status_code


@given(st.lists(st.dictionaries(FIELDS, VALUES, max_size=6) | VALUES, max_size=4))
def test_any_items_are_answered(items: list[Any]) -> None:
    assert_answered(json.dumps({"articles": items}).encode(), "application/json")


@given(VALUES | st.dictionaries(st.sampled_from(["articles", "options", "x"]), VALUES))
def test_any_json_is_answered(value: Any) -> None:
    assert_answered(json.dumps(value).encode("utf-8", "surrogatepass"), "application/json")


@given(st.binary(max_size=200))
def test_any_bytes_are_answered(body: bytes) -> None:
    assert_answered(body, "application/json")
    assert_answered(b"--cut\r\n" + body + b"\r\n--cut--", "multipart/form-data; boundary=cut")


@settings(max_examples=300)
@given(st.integers(0, len(FORM) - 1), st.integers(0, 8), st.binary(max_size=4))
def test_any_damage_to_a_form_is_answered(place: int, lost: int, put: bytes) -> None:
    body = FORM[:place] + put + FORM[place + lost :]
    assert_answered(body, "multipart/form-data; boundary=cut")


@given(st.text(st.characters(max_codepoint=255, exclude_categories=["Cc"]), max_size=40))
def test_any_content_type_is_answered(content_type: str) -> None:
    assert_answered(b"[]", content_type)
    assert_answered(FORM, "multipart/form-data; boundary=" + content_type)
