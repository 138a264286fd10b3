"""Whatever is sent, a real server answers, says what is wrong and where, and goes on serving."""

import json
from dataclasses import dataclass, field

import pytest

from tests.web.sending import MULTIPART, SECRET, assert_problem, field_part, form
from tests.web.serving import JSON, Server


@dataclass(frozen=True)
class Refusal:
    """What is sent, and the status, pointer and words with which it must come back."""

    status: int
    body: bytes
    says: str = ""
    pointer: str | None = None
    headers: dict[str, str] = field(default_factory=lambda: JSON)


def items(*values: object) -> bytes:
    return json.dumps({"articles": values}).encode()


REFUSALS = {
    "no body": Refusal(400, b"", "empty"),
    "white space": Refusal(400, b" \n ", "not JSON", ""),
    "no JSON": Refusal(400, b'{"articles": [' + SECRET.encode(), "not JSON", ""),
    "a number": Refusal(422, b"7", "must be an object", ""),
    "a string": Refusal(422, b'"' + SECRET.encode() + b'"', "must be an object", ""),
    "null": Refusal(422, b"null", "must be an object", ""),
    "nothing in an object": Refusal(422, b"{}", "is required", "/articles"),
    "an empty list": Refusal(422, b"[]", "must not be empty", ""),
    "no articles": Refusal(422, items(), "must not be empty", "/articles"),
    "articles that are no list": Refusal(
        422, b'{"articles": {"text": "a"}}', "must be a list", "/articles"
    ),
    "an unknown field beside the articles": Refusal(
        422, b'{"articles": [{"text": "a"}], "article": 1}', "is not a known field", "/article"
    ),
    "an item that is a string": Refusal(422, items("a"), "must be an object", "/articles/0"),
    "an item that is null": Refusal(422, items(None), "must be an object", "/articles/0"),
    "an item without a story": Refusal(
        422, items({"text": "a"}, {"id": "b"}), "must have text or html", "/articles/1"
    ),
    "a text that is a number": Refusal(
        422, items({"text": 5}), "must be a string", "/articles/0/text"
    ),
    "a text that is a list": Refusal(
        422, items({"text": ["a"]}), "must be a string", "/articles/0/text"
    ),
    "an id that is a number": Refusal(
        422, items({"text": "a", "id": 5}), "must be a string", "/articles/0/id"
    ),
    "an id that is empty": Refusal(
        422, items({"text": "a", "id": ""}), "must not be empty", "/articles/0/id"
    ),
    "an unknown field": Refusal(
        422, items({"text": "a", "txt/2": "b"}), "is not a known field", "/articles/0/txt~12"
    ),
    "one id for two articles": Refusal(
        422, items({"text": "a", "id": "x"}, {"text": "b", "id": "x"}), "taken", "/articles/1/id"
    ),
    "an id that is the default of another": Refusal(
        422, items({"text": "a", "id": "a2"}, {"text": "b"}), "taken", "/articles/1/id"
    ),
    "a time without a zone": Refusal(
        422,
        items({"text": "a", "published": "2026-03-03T08:15:00"}),
        "RFC 3339",
        "/articles/0/published",
    ),
    "a day that is none": Refusal(
        422,
        items({"text": "a", "published": "2026-02-30T08:15:00Z"}),
        "RFC 3339",
        "/articles/0/published",
    ),
    "a time before all time": Refusal(
        422,
        items({"text": "a", "published": "0001-01-01T00:00:00+14:00"}),
        "RFC 3339",
        "/articles/0/published",
    ),
    "a time that is a number": Refusal(
        422, items({"text": "a", "published": 5}), "RFC 3339", "/articles/0/published"
    ),
    "an unknown option": Refusal(
        422, b'{"articles": [{"text": "a"}], "options": {"x": 1}}', "not a known", "/options/x"
    ),
    "a format nobody has": Refusal(
        422, b'{"articles": [{"text": "a"}], "options": {"format": "x"}}', "json", "/options/format"
    ),
    "a collapse nobody has": Refusal(
        422,
        b'{"articles": [{"text": "a"}], "options": {"collapse": "x"}}',
        "restatements",
        "/options/collapse",
    ),
    "options that are a list": Refusal(
        422, b'{"articles": [{"text": "a"}], "options": []}', "must be an object", "/options"
    ),
    "NaN": Refusal(400, b'[{"text": "a", "version": NaN}]', "line 1 column 27", ""),
    "Infinity": Refusal(400, b'[{"text": "a", "version": -Infinity}]', "not JSON", ""),
    "a number out of range": Refusal(400, b'[{"text": "a", "version": 1e999}]', "range", ""),
    "a number of 5,000 digits": Refusal(
        400, b'[{"text": "a", "version": ' + b"9" * 5_000 + b"}]", "range", ""
    ),
    "half a surrogate pair": Refusal(400, b'[{"text": "a\\ud800b"}]', "hex escape", ""),
    "the other half": Refusal(400, b'[{"text": "a\\udc00b"}]', "lone", ""),
    "100,000 open brackets": Refusal(400, b"[" * 100_000, "recursion", ""),
    "100,000 brackets": Refusal(400, b"[" * 100_000 + b"]" * 100_000, "recursion", ""),
    "100,000 objects": Refusal(400, b'{"articles":' * 100_000, "recursion", ""),
    "latin-1 for UTF-8": Refusal(400, '[{"text": "Café"}]'.encode("latin-1"), "byte at 14", ""),
    "UTF-16": Refusal(400, '[{"text": "a"}]'.encode("utf-16"), "byte at 0", ""),
    "a control character": Refusal(400, b'[{"text": "a\x00b"}]', "control character", ""),
    "no content type": Refusal(415, items({"text": "a"}), "application/json", headers={}),
    "plain text": Refusal(
        415, b"A story.", "multipart/form-data", headers={"Content-Type": "text/plain"}
    ),
    "what curl -d says it is": Refusal(
        415,
        items({"text": "a"}),
        "application/json",
        headers={"Content-Type": "application/x-www-form-urlencoded"},
    ),
    "JSON that says it is latin-1": Refusal(
        415,
        items({"text": "a"}),
        "UTF-8",
        headers={"Content-Type": "application/json; charset=iso-8859-1"},
    ),
    "something compressed": Refusal(
        415, b"\x1f\x8b\x08", "compressed", headers={**JSON, "Content-Encoding": "gzip"}
    ),
    "a form without a boundary": Refusal(
        400, form(field_part(b"a")), "boundary", headers={"Content-Type": "multipart/form-data"}
    ),
    "a form with another boundary": Refusal(
        400, form(field_part(b"a")).replace(b"cut", b"but"), "broken", headers=MULTIPART
    ),
    "a form that breaks off in a part": Refusal(
        400, form(field_part(b"a"))[:-14], "breaks off", headers=MULTIPART
    ),
    "a form that breaks off after a part": Refusal(
        400, form(field_part(b"a"), end=b""), "breaks off", headers=MULTIPART
    ),
    "a form that breaks off in a header": Refusal(
        400, b"--cut\r\nContent-Disposition: form-d", "breaks off", headers=MULTIPART
    ),
    "a form part without a name": Refusal(
        422,
        form(b"Content-Disposition: form-data\r\n\r\na"),
        "must not be empty",
        "/articles",
        headers=MULTIPART,
    ),
    "a form part without a header": Refusal(
        400, form(b"X: y\r\n\r\na"), "broken", headers=MULTIPART
    ),
    "a form part with a broken header": Refusal(
        400, form(b"\xff\xfe\r\n\r\na"), "broken", headers=MULTIPART
    ),
    "a form without parts": Refusal(
        422, form(), "must not be empty", "/articles", headers=MULTIPART
    ),
    "a form with another part": Refusal(
        422,
        form(field_part(b"a"), field_part(b"b", name=b"file")),
        "article and options",
        "/file",
        headers=MULTIPART,
    ),
    "a form with one file twice": Refusal(
        422,
        form(*[b'Content-Disposition: form-data; name="article"; filename="x.txt"\r\n\r\na'] * 2),
        "taken",
        "/articles/1/id",
        headers=MULTIPART,
    ),
    "a form with latin-1 in it": Refusal(
        400,
        form(field_part(b"a"), field_part("Café".encode("latin-1"))),
        "byte at 3",
        "/articles/1",
        headers=MULTIPART,
    ),
    "a form with broken JSON in it": Refusal(
        400, form(field_part(b'{"text": ]}')), "not JSON", "/articles/0", headers=MULTIPART
    ),
    "a form with options that are no JSON": Refusal(
        400,
        form(field_part(b"a"), field_part(b"text", name=b"options")),
        "not JSON",
        "/options",
        headers=MULTIPART,
    ),
    "a form with an unknown option": Refusal(
        422,
        form(field_part(b"a"), field_part(b'{"x": 1}', name=b"options")),
        "is not a known field",
        "/options/x",
        headers=MULTIPART,
    ),
}


@pytest.mark.parametrize("refusal", REFUSALS.values(), ids=REFUSALS)
def test_bad_input_comes_back_with_what_is_wrong_and_where(
    server: Server, refusal: Refusal
) -> None:
    reply = server.ask("POST", "/v1/merge", refusal.body, refusal.headers)
    assert_problem(reply, refusal.status)
    problem = reply.json()
    if refusal.pointer is None:
        assert refusal.says in problem["detail"]
    else:
        details = [e["detail"] for e in problem["errors"] if e["pointer"] == refusal.pointer]
        assert any(refusal.says in detail for detail in details), problem
    assert server.ask("GET", "/readyz").status == 200


def test_all_faults_are_named_at_once(server: Server) -> None:
    body = {
        "articles": [{"text": 1, "headline": 2}, {"id": "x", "text": "a"}, 3, {"id": "x"}],
        "options": {"collapse": "none"},
        "more": 1,
    }
    problem = server.merge(body).json()
    assert {fault["pointer"] for fault in problem["errors"]} == {
        "/more",
        "/options/collapse",
        "/articles/0/text",
        "/articles/0/headline",
        "/articles/2",
        "/articles/3",
    }


def test_of_very_many_faults_the_first_hundred_are_named(server: Server) -> None:
    reply = server.merge([7] * 1_000)
    assert_problem(reply, 422)
    assert len(reply.json()["errors"]) == 100
    assert "1000" in reply.json()["detail"]


def test_a_field_name_is_not_echoed_at_length(server: Server) -> None:
    reply = server.merge([{"text": "a", "x" * 10_000: 1}])
    assert_problem(reply, 422)
    assert len(reply.body) < 500


@pytest.mark.parametrize(
    "text",
    {
        "blanks": " " * 10_000,
        "emoji": "🗞️👩‍👩‍👧‍👦🇳🇿 " * 300,
        "a word of 2 MB": "x" * 2_000_000,
        "10,000 equal sentences": "The council met on Monday and agreed nothing. " * 10_000,
        "one letter": "a " * 3_000,
        "right to left": "قال الوزير إن المحادثات كانت مثمرة. " * 50,
        "Chinese": "部长说会谈富有成效。双方同意下周再次会晤。" * 50,
        "NUL": "The council met.\x00 It agreed\x00nothing.",
        "line ends": "\r\n\r\x85\u2028\u2029\x0b\x0c" * 200,
        "invisible": "\u200b\u00ad\ufeff\U000e0041" * 500,
        "markup": "<p>" * 3_000,
        "one line": "the council met on monday " * 600,
    }.items(),
    ids=lambda text: text[0],
)
def test_odd_text_is_merged_and_every_word_of_it_accounted_for(
    server: Server, text: tuple[str, str]
) -> None:
    words = text[1]
    reply = server.merge([{"id": "odd", "text": words}, {"id": "copy", "text": words}])
    assert reply.status == 200, reply.body[:500]
    answer = reply.json()
    for article in answer["articles"]:
        taken = [0] * len(article["text"])
        spans = [
            (each["start"], each["end"])
            for sentence in answer["sentences"]
            for each in sentence["attributions"]
            if each["article"] == article["id"]
        ]
        for start, end in spans + [(each["start"], each["end"]) for each in article["left_out"]]:
            for place in range(start, end):
                taken[place] += 1
        assert all(n == 1 for n, c in zip(taken, article["text"], strict=True) if not c.isspace())
    assert server.ask("GET", "/readyz").status == 200


@pytest.mark.parametrize("path", ["/nothing", "/v1", "/v1/merge/x", "/%00", "/..", "/static/x"])
def test_an_address_that_is_none_is_a_problem(server: Server, path: str) -> None:
    assert_problem(server.ask("GET", path), 404)


@pytest.mark.parametrize("method", ["GET", "PUT", "PATCH", "DELETE", "BREW"])
def test_a_method_that_is_none_is_a_problem_that_names_the_right_one(
    server: Server, method: str
) -> None:
    reply = server.ask(method, "/v1/merge")
    assert_problem(reply, 405)
    assert "POST" in reply.headers["Allow"]
