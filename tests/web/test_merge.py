"""POST /v1/merge: what goes in, and in which shape it comes out."""

import io
import json
from typing import Any

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from service.faces import FACES, Face

FERRY = (
    "The ferry Marigold ran aground off Port Ellery on Tuesday morning with 212 people on board. "
    "Nobody was hurt. "
)
PILOT = "The pilot told the harbour office that the channel lights had failed an hour before. "
OWNER = "The owner, Bay Lines, said it would refund every ticket sold for the crossing."

ARTICLES = [
    {"id": "gazette", "source": "Ellery Gazette", "text": FERRY + PILOT},
    {"id": "coast", "source": "Coast Radio", "text": FERRY + OWNER},
]


def merged(reply: TestResponse) -> Any:
    assert reply.status_code == 200, reply.text
    return reply.json


def texts(answer: Any) -> list[str]:
    return [sentence["text"] for sentence in answer["sentences"]]


def sources(answer: Any) -> dict[str, set[str]]:
    return {
        sentence["text"]: {each["article"] for each in sentence["attributions"]}
        for sentence in answer["sentences"]
    }


def post_form(client: FlaskClient, parts: Any) -> TestResponse:
    return client.post("/v1/merge", data=parts, content_type="multipart/form-data")


def part(text: str, name: str | None = None) -> tuple[io.BytesIO, str] | str:
    return (io.BytesIO(text.encode()), name) if name else text


def test_what_two_outlets_say_is_printed_once_and_credited_to_both(client: FlaskClient) -> None:
    answer = merged(client.post("/v1/merge", json={"articles": ARTICLES}))
    assert sources(answer)["Nobody was hurt."] == {"gazette", "coast"}
    assert sources(answer)[PILOT.strip()] == {"gazette"}
    assert sources(answer)[OWNER] == {"coast"}


def test_a_bare_list_is_the_same_as_an_object_with_articles(client: FlaskClient) -> None:
    bare = client.post("/v1/merge", json=ARTICLES)
    assert bare.data == client.post("/v1/merge", json={"articles": ARTICLES}).data


def test_the_same_request_gets_the_same_bytes(client: FlaskClient) -> None:
    first, second = (client.post("/v1/merge", json=ARTICLES).data for _ in range(2))
    assert first == second


def test_files_in_a_form_are_named_after_themselves(client: FlaskClient) -> None:
    answer = merged(
        client.post(
            "/v1/merge",
            data={
                "article": [part(FERRY + PILOT, "gazette.txt"), part(FERRY + OWNER, "coast.txt")]
            },
        )
    )
    assert {article["id"] for article in answer["articles"]} == {"gazette", "coast"}
    assert sources(answer)["Nobody was hurt."] == {"gazette", "coast"}


def test_parts_without_a_file_name_are_numbered(client: FlaskClient) -> None:
    answer = merged(post_form(client, {"article": [FERRY + PILOT, FERRY + OWNER]}))
    assert {article["id"] for article in answer["articles"]} == {"a1", "a2"}


def test_each_part_is_told_by_its_content(client: FlaskClient) -> None:
    item = json.dumps({"id": "coast", "text": FERRY + OWNER})
    page = f"<p>{FERRY}</p><p>{PILOT}</p>"
    answer = merged(
        client.post(
            "/v1/merge",
            data={"article": [part(item, "one"), part(page, "two"), part(FERRY, "three")]},
        )
    )
    assert sources(answer)["Nobody was hurt."] == {"coast", "two", "three"}


def test_a_form_may_carry_options(client: FlaskClient) -> None:
    reply = post_form(client, {"article": [FERRY], "options": '{"format": "text"}'})
    assert reply.mimetype == "text/plain"


def test_html_is_read_as_text(client: FlaskClient) -> None:
    answer = merged(client.post("/v1/merge", json=[{"html": "<p>Nobody was <b>hurt</b>.</p>"}]))
    assert texts(answer) == ["Nobody was hurt."]


BOXES = {
    "table": "<table><tr><td>The quay is long.</td><td>Its fee is 4.20.</td></tr></table>",
    "caption": "<figure><img src='x'><figcaption>The quay is long.</figcaption></figure>",
    "heading": "<div class='related-stories'><p>The quay is long. It is old.</p></div>",
    "social": "<blockquote class='twitter-tweet'><p>The quay is long.</p> Aber Port</blockquote>",
}


@pytest.mark.parametrize(("kind", "box"), BOXES.items(), ids=BOXES)
def test_what_stands_in_a_box_is_left_out_and_listed(
    client: FlaskClient, kind: str, box: str
) -> None:
    """A table, a caption, a box of related stories or an embed is no sentence of the story."""
    html = f"<p>{FERRY}</p>{box}<p>{PILOT}</p>"
    answer = merged(client.post("/v1/merge", json=[{"html": html}]))
    assert "quay" not in answer["text"]
    [article] = answer["articles"]
    left_out = [each for each in article["left_out"] if "quay" in each["text"]]
    assert [each["kind"] for each in left_out] == [kind]
    assert "Nobody was hurt." in texts(answer)


def test_a_block_quotation_is_part_of_the_story(client: FlaskClient) -> None:
    html = f"<p>{FERRY}</p><blockquote><p>{PILOT}</p></blockquote>"
    assert PILOT.strip() in texts(merged(client.post("/v1/merge", json=[{"html": html}])))


def test_text_wins_over_html(client: FlaskClient) -> None:
    answer = merged(client.post("/v1/merge", json=[{"text": "Nobody.", "html": "<p>All.</p>"}]))
    assert texts(answer) == ["Nobody."]


def test_ids_and_sources_have_defaults(client: FlaskClient) -> None:
    items = [{"text": FERRY + PILOT}, {"text": FERRY + OWNER, "id": "coast"}, {"text": OWNER}]
    answer = merged(client.post("/v1/merge", json=items))
    named = {(article["id"], article["source"]) for article in answer["articles"]}
    assert named == {("a1", "a1"), ("coast", "coast"), ("a3", "a3")}


def test_what_an_article_came_with_is_carried_through(client: FlaskClient) -> None:
    carried = {
        "headline": "Ferry aground",
        "byline": "By Ann Teller",
        "url": "https://gazette.example/ferry",
        "language": "en",
        "rights": "all",
        "published": "2026-03-03T08:15:00+01:00",
        "version": "3",
    }
    answer = merged(client.post("/v1/merge", json=[{"text": FERRY, **carried}]))
    assert {name: answer["articles"][0].get(name) for name in carried} == carried


def test_one_id_may_come_in_several_versions(client: FlaskClient) -> None:
    items = [
        {"id": "coast", "version": 1, "text": FERRY},
        {"id": "coast", "version": "2", "text": FERRY + OWNER},
    ]
    assert OWNER in texts(merged(client.post("/v1/merge", json=items)))


def test_an_article_without_words_is_rejected_not_refused(client: FlaskClient) -> None:
    items = [*ARTICLES, {"id": "empty", "text": " \n"}, {"id": "shell", "html": "<p></p>"}]
    answer = merged(client.post("/v1/merge", json=items))
    assert answer["rejected"] == [
        {"id": "empty", "reason": "no-text"},
        {"id": "shell", "reason": "no-text"},
    ]


def test_two_pictures_of_one_id_do_not_stop_a_merge(client: FlaskClient) -> None:
    pictures = [{"uri": "x", "type": "picture", "headline": each} for each in ("One", "Two")]
    answer = merged(client.post("/v1/merge", json=[*ARTICLES, *pictures]))
    assert answer["rejected"] == [{"id": "x", "reason": "no-text"}] * 2


@pytest.mark.parametrize("face", FACES, ids=lambda face: face.name)
def test_every_face_is_had_by_name_by_option_and_by_media_type(
    client: FlaskClient, face: Face
) -> None:
    by_name = client.post(f"/v1/merge?format={face.name}", json=ARTICLES)
    by_option = client.post(
        "/v1/merge", json={"articles": ARTICLES, "options": {"format": face.name}}
    )
    by_type = client.post("/v1/merge", json=ARTICLES, headers={"Accept": face.media_type})
    assert by_name.mimetype == by_option.mimetype == by_type.mimetype == face.media_type
    assert by_name.data == by_option.data == by_type.data
    assert by_type.headers["Vary"] == "Accept"


@pytest.mark.parametrize(
    ("accept", "media_type"),
    [
        (None, "application/json"),
        ("*/*", "application/json"),
        ("text/*", "text/plain"),
        ("application/*;q=0.4, text/plain;q=0.5", "text/plain"),
        ("text/markdown; charset=utf-8", "text/markdown"),
        ("image/png, */*;q=0.1", "application/json"),
    ],
)
def test_the_best_face_that_is_accepted_is_sent(
    client: FlaskClient, accept: str | None, media_type: str
) -> None:
    headers = {} if accept is None else {"Accept": accept}
    assert client.post("/v1/merge", json=ARTICLES, headers=headers).mimetype == media_type


def test_the_query_wins_over_the_option_and_both_over_accept(client: FlaskClient) -> None:
    reply = client.post(
        "/v1/merge?format=markdown",
        json={"articles": ARTICLES, "options": {"format": "text"}},
        headers={"Accept": "application/json"},
    )
    assert reply.mimetype == "text/markdown"


def test_a_face_that_nobody_has_is_a_406_that_names_what_there_is(client: FlaskClient) -> None:
    reply = client.post("/v1/merge", json=ARTICLES, headers={"Accept": "image/png"})
    assert reply.status_code == 406
    assert reply.json is not None
    for face in FACES:
        assert face.media_type in reply.json["detail"]


def test_a_format_that_nobody_has_is_a_422_that_names_what_there_is(client: FlaskClient) -> None:
    reply = client.post("/v1/merge?format=pdf", json=ARTICLES)
    assert reply.status_code == 422
    assert reply.json is not None
    for face in FACES:
        assert face.name in reply.json["detail"]


@pytest.mark.parametrize("status", ["canceled", "cancelled", "withheld"])
def test_an_item_of_the_own_shape_can_be_killed_or_held(client: FlaskClient, status: str) -> None:
    item = {"id": "x", "text": "The senator was treated for a stroke at a clinic in June."}
    copy = {"id": "p", "text": f"{item['text']} Voters were surprised."}
    order = {**item, "pubstatus": status}
    answer = merged(client.post("/v1/merge", json=[item, copy, order]))
    assert {each["id"] for each in answer["articles"]} == {"p"}
    assert [each["id"] for each in answer["rejected"]] == ["x", "x"]
    killed = ["origin-killed"] if status != "withheld" else []
    assert answer["sentences"][0]["flags"] == killed


def test_a_kill_of_the_own_shape_needs_no_text(client: FlaskClient) -> None:
    item = {"id": "x", "text": "The senator was treated for a stroke at a clinic in June."}
    answer = merged(client.post("/v1/merge", json=[item, {"id": "x", "pubstatus": "canceled"}]))
    assert answer["text"] == ""
    assert [each["reason"] for each in answer["rejected"]] == ["canceled"] * 2


@pytest.mark.parametrize(
    ("until", "told"), [("2999-01-01T00:00:00Z", ""), ("2001-01-01T00:00:00Z", "It is over.")]
)
def test_an_item_of_the_own_shape_can_be_under_embargo(
    client: FlaskClient, until: str, told: str
) -> None:
    item = {"id": "x", "text": "It is over.", "embargoed": until}
    assert merged(client.post("/v1/merge", json=[item]))["text"] == told


def test_two_stories_of_one_id_are_refused_whatever_their_status(client: FlaskClient) -> None:
    item = {"id": "x", "text": "It is over.", "pubstatus": "usable"}
    assert client.post("/v1/merge", json=[item, {**item, "text": "No."}]).status_code == 422
