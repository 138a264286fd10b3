"""Whom the lines around a story credit, and where they say so."""

import pytest

from service.text.merge import merge
from service.text.model import Article

STORY = "The bridge at Velde was closed on Monday. It is old and narrow."


@pytest.mark.parametrize(
    ("text", "credits"),
    [
        (f"HELSINKI (AP) — {STORY}", [("The Associated Press", "AP")]),
        (f"NEW YORK, Jan 21 (Reuters) - {STORY}", [("Reuters", "Reuters")]),
        (f"KIRKBY (NNS) — {STORY}", [("NNS", "NNS")]),
        (
            f"{STORY}\n\nThe bridge is closed. — The Associated Press (@AP) July 7, 2018",
            [("The Associated Press", "The Associated Press")],
        ),
        (
            f"By Jane Doe, Associated Press\n\n{STORY}",
            [("The Associated Press", "Associated Press")],
        ),
        (f"{STORY}\n\n- Reuters", [("Reuters", "Reuters")]),
        (f"{STORY}\n\nPhoto: AFP\n\nMore rain is coming on Friday.", [("AFP", "AFP")]),
        (f"{STORY}\n\n(Reporting by Jane Doe; Editing by Ole Dahl)", []),
        (f"By Jane Doe\n\n{STORY}", []),
        (f"KIRKBY — {STORY}", []),
    ],
)
def test_a_line_beside_the_story_credits_with_its_place(
    text: str, credits: list[tuple[str, str]]
) -> None:
    (article,) = merge([Article("a", "Valley Courier", text)]).articles
    assert [(c.name, article.text[c.start : c.end]) for c in article.credits] == credits
    assert all(
        any(out.start <= c.start < c.end <= out.end for out in article.left_out)
        for c in article.credits
    )


def test_what_a_sentence_credits_is_the_sentences_and_not_told_again() -> None:
    answer = merge([Article("a", "Valley Courier", f"{STORY} It may fall, Bloomberg reports.")])
    assert [c.name for s in answer.sentences for c in s.credits] == ["Bloomberg"]
    assert answer.articles[0].credits == ()
