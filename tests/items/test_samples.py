"""Real items of the standards bodies and agencies are read whole, and alike in every format."""

import json
import re
from pathlib import Path

import pytest

from bench.items import agreement, losses
from service.items import read_bytes
from service.text.model import Article


def read(path: Path) -> list[Article]:
    return read_bytes(path.read_bytes(), name=path.name)


def test_no_real_body_loses_more_than_two_words_in_a_hundred(samples: Path) -> None:
    measured = losses(samples)
    assert measured
    assert [loss.name for loss in measured if loss.share > 0.02] == []


def test_one_item_in_two_formats_gives_the_same_sentences(samples: Path) -> None:
    compared = agreement(samples)
    assert compared
    assert [pair.names for pair in compared if pair.missing] == []


@pytest.mark.parametrize(
    "name",
    [
        "dpa/no_content.json",
        "ninjs/examples/2.1/ap_image.json",
        "ninjs/examples/2.1/ap_video.json",
        "ninjs/examples/2.1/ap_audio.json",
        "ninjs/examples/3.0/simpleEvent.json",
        "ninjs/examples/3.0/20231004-UEFA-ChampionLeague.json",
        "ninjs/examples/3.0/collection/20231016-event-timeline-sample.json",
        "newsml-g2/examples/LISTING_3_Photo_in_NewsML-G2.xml",
        "newsml-g2/examples/LISTING_6_Simple_NewsML-G2_Package.xml",
        "newsml-g2/examples/LISTING_14_Event_sent_as_a_Concept_Item.xml",
    ],
)
def test_pictures_events_and_packages_have_no_text(samples: Path, name: str) -> None:
    articles = read(samples / name)
    assert articles
    assert [article.text for article in articles] == [""] * len(articles)


def test_every_version_of_ninjs_says_the_same_of_an_item(samples: Path) -> None:
    found = [
        read(samples / "ninjs" / "examples" / version / name)[0]
        for version, name in (
            ("1.4", "ninjsExSimpleText1.json"),
            ("2.1", "ninjsExSimpleText_2.json"),
            ("3.0", "ninjsExSimpleText_3.json"),
        )
    ]
    assert all(article == found[0] for article in found)


def test_a_dpa_correction_is_shown_and_the_desks_telephone_numbers_are_not(samples: Path) -> None:
    path = samples / "dpa" / "dw-1.json"
    (article,) = read(path)
    notes = [mark for mark in article.marks if mark.kind == "note"]
    assert any("1997" in article.text[mark.start : mark.end] for mark in notes)
    private = json.loads(path.read_text())["notepad"]["nonpublic_html"]
    numbers = re.findall(r"\d{6,}", private)
    assert numbers
    assert not any(number in article.text for number in numbers)
