"""Answers of real merges of small texts, for what must hold of a face whatever is in them."""

from datetime import UTC, datetime

from hypothesis import strategies as st

from service.text.merge import merge
from service.text.model import Article, MergedArticle

MARKUP = "<>&\"'`=/\\-![](){}#;:?%@ \t\n\r\x00\x0b\x0c\x1b\x85\u2028\ufeff\ufe0f\U000e0101é“”😀"
TOLD = (
    "The ferry Marigold ran aground off Port Ellery on Tuesday with 212 people on board. ",
    "The ferry Marigold ran aground off Port Ellery on Tuesday with 221 people on board. ",
    "the pilot said the channel lights had failed and nobody was hurt ",
    "“We will refund <b>all</b> & sundry,” the owner told Coast Radio. ",
    "What is known\n\n",
    "Divers looked at the hull twice & found no hole.\n\n",
    "Correction: An earlier version of this story misspelt the name of the ferry.\n\n",
)
ANY = st.one_of(st.text(max_size=20), st.text(st.sampled_from(MARKUP), max_size=20))
WORDS = st.lists(st.one_of(st.sampled_from(TOLD), ANY), max_size=6).map("".join)
MAYBE = st.none() | ANY
TIMES = st.none() | st.datetimes(timezones=st.just(UTC), min_value=datetime(1970, 1, 1))


@st.composite
def answers(draw: st.DrawFn) -> MergedArticle:
    """What is merged of up to three articles with any characters in any field."""
    articles = [
        Article(
            id=f"{number}{draw(ANY)}",
            source=draw(st.sampled_from(("Coast Radio", "Ellery Gazette")) | ANY),
            text=draw(WORDS),
            headline=draw(MAYBE),
            byline=draw(MAYBE),
            url=draw(MAYBE | ANY.map("https://gazette.example/".__add__)),
            language=draw(st.sampled_from((None, "en", "en_GB", "<de>"))),
            rights=draw(MAYBE),
            published=draw(TIMES),
            version=draw(MAYBE),
            ednote=draw(MAYBE),
        )
        for number in range(draw(st.integers(0, 3)))
    ]
    return merge(articles)
