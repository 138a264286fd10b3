"""What is more than the service takes is refused before the work; what is not, passes."""

import random
from collections.abc import Iterator

from service.text.model import Limits
from tests.web.sending import MULTIPART, assert_problem, field_part, form
from tests.web.serving import JSON, Server


def test_ten_thousand_articles_are_refused_before_they_are_read(server: Server) -> None:
    reply = server.merge([{"text": f"Story {number}."} for number in range(10_000)])
    assert_problem(reply, 422)
    assert f"{Limits().articles:,}" in reply.json()["errors"][0]["detail"]


def test_ten_thousand_files_are_refused_as_well(server: Server) -> None:
    reply = server.ask("POST", "/v1/merge", form(*[field_part(b"a")] * 10_000), MULTIPART)
    assert_problem(reply, 422)
    assert reply.json()["errors"][0]["pointer"] == "/articles"


def test_ten_thousand_parts_that_are_no_files_are_refused_without_a_fault_for_each(
    server: Server,
) -> None:
    reply = server.ask(
        "POST", "/v1/merge", form(*[field_part(b"a", name=b"x")] * 10_000), MULTIPART
    )
    assert reply.status == 422
    [error] = reply.json()["errors"]
    assert error["pointer"] == "/articles"
    assert "parts" in error["detail"]


def test_more_bytes_than_the_limit_are_a_413(server: Server) -> None:
    reply = server.ask("POST", "/v1/merge", b" " * (32 * 2**20 + 1), JSON)
    assert_problem(reply, 413)
    assert "33,554,432 bytes" in reply.json()["detail"]


def test_a_stream_of_more_bytes_than_the_limit_is_a_413(server: Server) -> None:
    def stream() -> Iterator[bytes]:
        for _ in range(33):
            yield b" " * 2**20

    headers = {**JSON, "Transfer-Encoding": "chunked"}
    assert_problem(server.ask("POST", "/v1/merge", stream(), headers, chunked=True), 413)


def test_more_words_than_the_limit_are_a_422(server: Server) -> None:
    reply = server.merge([{"text": "The man saw a big dog run. " * 90_000}])
    assert_problem(reply, 422)
    assert str(Limits().words) in reply.json()["errors"][0]["detail"]


def without_punctuation(count: int) -> str:
    draw = random.Random(count)
    letters = "abcdefghijklmnopqrstuvwxyz"
    return " ".join("".join(draw.choices(letters, k=draw.randint(2, 9))) for _ in range(count))


def test_words_that_lost_their_punctuation_are_cut_into_sentences(server: Server) -> None:
    reply = server.merge([{"text": without_punctuation(2_000)}])
    assert reply.status == 200
    assert reply.json()["articles"][0]["boundaries"] == "restored"


def test_more_of_them_than_the_limit_are_a_422(server: Server) -> None:
    reply = server.merge([{"text": without_punctuation(70_000)}])
    assert_problem(reply, 422)
    assert str(Limits().restored) in reply.json()["errors"][0]["detail"]
    assert server.ask("GET", "/readyz").status == 200


def test_more_characters_than_the_limit_are_a_422(server: Server) -> None:
    """However few words they are: one endless word takes the memory of a library."""
    reply = server.merge([{"text": "a" * (Limits().characters + 1)}])
    assert_problem(reply, 422)
    assert str(Limits().characters) in reply.json()["errors"][0]["detail"]
    assert server.ask("GET", "/readyz").status == 200


def test_six_hundred_pages_of_three_megabytes_pass(server: Server) -> None:
    # Each of words of its own: that they pass is what is held here, not how they merge. Of letters
    # alone, since a figure inside a word is a word that many have.
    def spelled(number: int) -> str:
        return str(number).translate(str.maketrans("0123456789", "abcdefghij"))

    def sentence(page: int, number: int) -> str:
        words = [f"w{spelled(page)}x{spelled(number)}x{spelled(word)}" for word in range(12)]
        return "Said " + " ".join(words) + "."

    pages = [
        {"id": f"p{page}", "text": " ".join(sentence(page, number) for number in range(42))}
        for page in range(600)
    ]
    assert sum(len(page["text"]) for page in pages) > 3_000_000
    reply = server.merge(pages)
    assert reply.status == 200
    assert len(reply.json()["articles"]) == 600
