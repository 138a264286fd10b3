"""Manifests of C2PA that hide in a text: counted in its offsets, and no part of its story.

A manifest is a run of variation selectors, a byte order mark before it (C2PA 2, A.8). It vouches
for one publisher's text, which a merged article no longer is, and no reader sees it.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import Final

import numpy as np

from service.text.ends.sentences import sentence_bounds
from service.text.furniture.cuttings import without
from service.text.furniture.lines import Bounds
from service.text.model import Article

# Emoji and Han characters never have more than one selector.
MANIFEST: Final = re.compile("\ufeff?[\ufe00-\ufe0f\U000e0100-\U000e01ef]{2,}")
# What every manifest holds; a search that begins with a set of characters is four times as fast
# as one that may begin with the byte order mark.
_LOWEST = 0xFE00
_SELECTORS = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]" * 2)


def has_manifest(text: str) -> bool:
    """Whether a manifest hides in a text; most texts have none."""
    return not text.isascii() and _is_high(text) and _SELECTORS.search(text) is not None


def _is_high(text: str) -> bool:
    """Whether a text has a character as high as a selector: seen in a sixth of a search's time."""
    # In UTF-16 each selector has one of two bytes that few texts have at all.
    units = text.encode("utf-16-le", "surrogatepass")
    if b"\xfe" not in units and b"\xdb" not in units:
        return False
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    return int(np.maximum.reduce(codes)) >= _LOWEST


def part_manifests(
    text: str, paragraphs: Sequence[Bounds]
) -> tuple[Sequence[Bounds], Sequence[Bounds]]:
    """Give the paragraphs without the manifests at their edges, and the manifests to leave out.

    Left out are those at the edges of paragraphs and between sentences. One within a sentence
    stays, since a sentence is one stretch of its source. Code points, both in order. Linear.
    """
    if not has_manifest(text):
        return paragraphs, ()
    kept: list[Bounds] = []
    manifests: list[Bounds] = []
    for start, end in paragraphs:
        out = _between_sentences(text, start, end)
        manifests += out
        for first, last in out:
            if text[start:first].strip():
                break
            start = last
        for first, last in reversed(out):
            if first < start or text[last:end].strip():
                break
            end = first
        trimmed = text[start:end]
        if bare := trimmed.strip():
            start += trimmed.index(bare)
            kept.append((start, start + len(bare)))
    return kept, manifests


def without_manifests(article: Article) -> Article:
    """Read an article again without its manifests, its marks on the same words as before."""
    return without(article, [match.span() for match in MANIFEST.finditer(article.text)])


def _between_sentences(text: str, start: int, end: int) -> list[Bounds]:
    """The manifests of a paragraph that stand before, between or behind its sentences."""
    found = [match.span() for match in MANIFEST.finditer(text, start, end)]
    if not found:
        return []
    begins = [start, *(last for _, last in found)]
    stops = [*(first for first, _ in found), end]
    seen = [text[begin:stop] for begin, stop in zip(begins, stops, strict=True)]
    bounds = sentence_bounds("".join(seen), 0, sum(map(len, seen)))
    places = accumulate(map(len, seen[:-1]))
    firsts, lasts = [first for first, _ in bounds], [last for _, last in bounds]
    # As many sentences have ended at a place as have begun before it: it is in none of them.
    return [
        span
        for span, place in zip(found, places, strict=True)
        if bisect_left(firsts, place) == bisect_right(lasts, place)
    ]
