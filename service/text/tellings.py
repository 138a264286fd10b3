"""Sentences of the stream as the comparison of facts takes them."""

from collections.abc import Sequence

from service.text.facts.conflict import Telling
from service.text.model import Article
from service.text.stream import Sentence, Stream


def told_by(stream: Stream, articles: Sequence[Article], sentence: Sentence) -> Telling:
    """A sentence as one source's words, with offsets into that article's own text."""
    article = articles[sentence.article]
    base = stream.bases[sentence.article]
    return Telling(
        article.text,
        sentence.start - base,
        sentence.end - base,
        published=article.published,
        cased=not sentence.restored and sentence.rank < 2,
    )
