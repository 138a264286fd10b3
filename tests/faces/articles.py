"""Answers made by hand, with one of everything that a face shows."""

from dataclasses import replace
from datetime import UTC, datetime

from service.text.model import (
    Attribution,
    Conflict,
    ConflictValue,
    Edit,
    LeftOut,
    MergedArticle,
    MergedSentence,
    Note,
    Origin,
    ReadArticle,
    Rejected,
    Related,
    SharedSpan,
)


def sentence(number: int, text: str, *, start: int = 0, **more: object) -> MergedSentence:
    """One sentence that the article "gazette" tells, in a paragraph of its own."""
    first = Attribution("gazette", "Ellery Gazette", 0, len(text), text, "verbatim", 1.0)
    made = MergedSentence(
        id=f"s{number}",
        kind="sentence",
        start=start,
        end=start + len(text),
        paragraph=number,
        text=text,
        attributions=(first,),
        origin=Origin(None, None, "unknown"),
    )
    return replace(made, **more)  # type: ignore[arg-type]


def telling(*texts: str) -> MergedArticle:
    """One article with these sentences, a paragraph each, all from one source."""
    sentences: list[MergedSentence] = []
    place = 0
    for number, text in enumerate(texts, start=1):
        sentences.append(sentence(number, text, start=place))
        place += len(text) + 2
    read = ReadArticle("gazette", "Ellery Gazette", "\n\n".join(texts), "punctuation", 0.0)
    return MergedArticle(None, "\n\n".join(texts), tuple(sentences), articles=(read,))


AGROUND = "The ferry Marigold ran aground off Port Ellery with 212 people on board."
RADIO = "The ferry Marigold ran aground off Port Ellery with 221 people on board."
HEADING = "What is known"
LIGHTS = "The pilot said the channel lights had failed."
REFUND = "“We will refund all,” the owner said."

EVERYTHING = MergedArticle(
    headline="Ferry aground",
    text="\n\n".join((f"{AGROUND} {LIGHTS}", HEADING, REFUND)),
    sentences=(
        sentence(
            1,
            AGROUND,
            attributions=(
                Attribution("gazette", "Ellery Gazette", 0, len(AGROUND), AGROUND, "verbatim", 1.0),
                Attribution(
                    "coast",
                    "Coast Radio",
                    4,
                    4 + len(RADIO),
                    RADIO,
                    "edited",
                    0.96,
                    edits=(Edit("replace", "212", "221"),),
                    boundary="restored",
                    confidence=0.83,
                ),
            ),
            origin=Origin("gazette", "Ellery Gazette", "published"),
            conflicts=("c1",),
        ),
        sentence(
            2,
            LIGHTS,
            start=len(AGROUND) + 1,
            paragraph=1,
            flags=("origin-killed",),
            related=(
                Related("s4", "clause", 0.4, (SharedSpan((0, 9), (12, 21)),)),
                Related("s1", "restatement", 0.7),
            ),
        ),
        sentence(3, HEADING, start=120, kind="heading"),
        sentence(
            4,
            REFUND,
            start=135,
            attributions=(
                Attribution("coast", "Coast Radio", 80, 80 + len(REFUND), REFUND, "verbatim", 1.0),
            ),
        ),
    ),
    conflicts=(
        Conflict(
            "c1",
            "number",
            ("s1",),
            (ConflictValue("212", "gazette", 52, 55), ConflictValue("221", "coast", 56, 59)),
        ),
    ),
    articles=(
        ReadArticle(
            "coast",
            "Coast Radio",
            "…",
            "mixed",
            0.5,
            left_out=(LeftOut(0, 4, "caption", "PIC "), LeftOut(120, 130, "advert", "Buy a boat")),
        ),
        ReadArticle(
            "gazette",
            "Ellery Gazette",
            "…",
            "punctuation",
            1.0,
            url="https://gazette.example/1",
            published=datetime(2026, 3, 3, 8, 15, tzinfo=UTC),
        ),
        ReadArticle("buoy", "buoy", "…", "punctuation", 0.0),
    ),
    rejected=(Rejected("old", "superseded"),),
    notes=(Note("coast", 131, 160, "An earlier report misspelt the ferry's name."),),
    warnings=("One article is in another language.",),
)
