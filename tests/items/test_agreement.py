"""A story says the same in whatever format it comes."""

from dataclasses import replace

import pytest

from bench.items import formats, sentences_of
from service.items import read_bytes
from service.text.merge import merge

PARAGRAPHS = [
    "PORT ABER (TNA) - The harbour board raised fees by 4.5 % on Jan. 5, though 3 < 4 & rising.",
    "“We won’t pay,” said Ann Müller — who runs the U.S. arm at No. 4 — after the vote in the town "
    "hall. Skippers of boats under 12 metres will pay nothing until the end of the year.",
    "The board will meet again in May, when the new pier is open to all ships of the coast.",
]
WRITTEN = formats(PARAGRAPHS)
PLAIN = read_bytes(WRITTEN["plain text"])[0]


@pytest.mark.parametrize("name", [name for name in WRITTEN if name != "plain text"])
def test_a_format_has_the_sentences_that_plain_text_has(name: str) -> None:
    [article] = read_bytes(WRITTEN[name], name=name)
    assert sentences_of(article) == sentences_of(PLAIN)


def test_all_formats_merge_to_one_story_that_all_of_them_tell() -> None:
    articles = [replace(read_bytes(data)[0], id=name) for name, data in WRITTEN.items()]
    answer = merge(articles)
    alone = merge([PLAIN])
    assert len(answer.sentences) == len(alone.sentences)
    for sentence in answer.sentences:
        assert {each.article for each in sentence.attributions} == set(WRITTEN)
