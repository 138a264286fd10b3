"""Merging texts in a line: what the tests of single modules ask of the whole."""

from service.text.merge import merge
from service.text.model import Article, Attribution, MergedArticle


def merged(*texts: str) -> MergedArticle:
    """The merge of texts from outlets of their own: a, b, c ..."""
    return merge([Article(chr(97 + n), f"Outlet {n}", text) for n, text in enumerate(texts)])


def printed(*texts: str) -> list[str]:
    """The sentences printed."""
    return [sentence.text for sentence in merged(*texts).sentences]


def telling(answer: MergedArticle, article: str, *, sentence: int = 0) -> Attribution:
    """How an article tells a printed sentence."""
    return next(a for a in answer.sentences[sentence].attributions if a.article == article)
