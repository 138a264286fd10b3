"""An article without some stretches of its text."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate

from service.text.furniture.lines import Bounds
from service.text.model import Article, Mark


def without(article: Article, spans: Sequence[Bounds]) -> Article:
    """Read an article again without stretches of its text, its marks on the same words as before.

    ``spans`` are disjoint and in order.
    """
    if not spans:
        return article
    firsts = [first for first, _ in spans]
    lasts = [last for _, last in spans]
    text = "".join(
        article.text[begin:end]
        for begin, end in zip([0, *lasts], [*firsts, len(article.text)], strict=True)
    )
    gone = list(accumulate((last - first for first, last in spans), initial=0))

    def moved(place: int) -> int:
        before = bisect_left(firsts, place)
        within = max(0, lasts[before - 1] - place) if before else 0
        return place - gone[before] + within

    marks = (Mark(moved(mark.start), moved(mark.end), mark.kind) for mark in article.marks)
    kept = tuple(mark for mark in marks if mark.start < mark.end)
    return replace(article, text=text, marks=kept)
