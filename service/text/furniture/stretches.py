"""What surrounds a story, told from it by the form of the line.

When in doubt it is story: a rule needs more evidence than a first word, and what no rule knows is
printed. Order of the work: each line alone, then what its neighbours say of it, then the fronts
and ends of the lines that are left.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache
from typing import Final

from service.text.fact import fact
from service.text.furniture.blocks import wrapped
from service.text.furniture.datelines import dateline
from service.text.furniture.endings import desk_note, ending
from service.text.furniture.forms import alone
from service.text.furniture.happenings import impersonal
from service.text.furniture.lines import Bounds, Line
from service.text.furniture.neighbours import beside, tells
from service.text.furniture.pleas import PLEAS, Pleaded, hints_plea, may_plead, pleaded
from service.text.furniture.unpunctuated import is_stream, stream_ends
from service.text.model import LeftOutKind, Mark, MarkKind


@fact
class Furniture:
    """A stretch of an article that is not story; ``name`` is whom it credits, if it says so."""

    start: int
    end: int
    kind: LeftOutKind
    name: str | None = None


_MARKED: Final[dict[MarkKind, Line]] = {
    "caption": Line("caption"),
    "embed": Line("social"),
    "related": Line("heading"),
    "table": Line("table"),
    "note": Line("note"),
    "tagline": Line("tagline"),
}
# Where nothing else is story, a sentence that looks like these is.
_DOUBTED: Final = frozenset(("advert", "caption", "heading", "social"))
# How many lines from the front a dateline may stand (summary points and update notes precede it),
# and how many from the back a tagline of bare words.
_FILED_WITHIN: Final = 5
_CLOSING_WITHIN: Final = 6
_WORD: Final = re.compile(r"[^\W\d_]{3,}")


def furniture(
    text: str,
    paragraphs: Sequence[Bounds],
    *,
    marks: Sequence[Mark] = (),
    headline: str | None = None,
) -> list[Furniture]:
    """Give the stretches of one article that are not story, by their form and their neighbours.

    ``paragraphs`` are the trimmed bounds of the text's lines, in order. Ordered and disjoint; each
    is a whole paragraph, or the front (dateline, update note) or the end (tagline) of one. Linear.
    """
    lines = [alone(text[start:end]) for start, end in paragraphs]
    parted = _parted(text, paragraphs, lines=lines)
    _marked(paragraphs, marks, lines=lines)
    sentences = [
        lines[at] is None and tells(text, start, end) for at, (start, end) in enumerate(paragraphs)
    ]
    headed = frozenset(
        bisect_right(paragraphs, mark.start, key=lambda bounds: bounds[0]) - 1
        for mark in marks
        if mark.kind == "heading"
    )
    beside(text, paragraphs, lines=lines, sentences=sentences, headline=headline, headed=headed)
    if not any(sentences[at] and line is None for at, line in enumerate(lines)):
        _kept(text, paragraphs, lines=lines, sentences=sentences)
    opened = wrapped(text, paragraphs, lines=lines)
    return _stretches(
        text, paragraphs, lines=lines, sentences=sentences, opened=opened, parted=parted
    )


def _parted(
    text: str, paragraphs: Sequence[Bounds], *, lines: list[Line | None]
) -> dict[int, Pleaded]:
    """Give back the paragraphs that hold news beside a plea, parted from it."""
    hinted = hints_plea(text)
    asked = [
        at
        for at, line in enumerate(lines)
        if (
            hinted and may_plead(text[slice(*paragraphs[at])])
            if line is None
            else line.kind in PLEAS
        )
    ]
    if not asked:
        return {}

    told = [bounds for bounds, line in zip(paragraphs, lines, strict=True) if line is None]

    @cache
    def story() -> frozenset[str]:
        return frozenset(word.lower() for bounds in told for word in _WORD.findall(text, *bounds))

    found: dict[int, Pleaded] = {}
    for at in asked:
        parts = pleaded(text, paragraphs[at], read=alone, story=story)
        if parts is not None:
            found[at], lines[at] = parts, None
    return found


def _marked(
    paragraphs: Sequence[Bounds], marks: Sequence[Mark], *, lines: list[Line | None]
) -> None:
    """Take the sender's own word for what a line is."""
    telling = sorted((mark for mark in marks if mark.kind in _MARKED), key=lambda mark: mark.start)
    following = 0
    widest: Mark | None = None
    for at, (start, end) in enumerate(paragraphs):
        while following < len(telling) and telling[following].start <= start:
            mark = telling[following]
            widest = mark if widest is None or mark.end > widest.end else widest
            following += 1
        if widest is None or end > widest.end:
            continue
        if lines[at] is None or widest.kind != "tagline":  # a correction may stand there too
            lines[at] = _MARKED[widest.kind]


def _kept(
    text: str, paragraphs: Sequence[Bounds], *, lines: list[Line | None], sentences: list[bool]
) -> None:
    """Give back the sentences of an article of which nothing is left: they are its story."""
    for at, (start, end) in enumerate(paragraphs):
        line = lines[at]
        if line is None or line.kind not in _DOUBTED:
            continue
        if not any(line is said for said in _MARKED.values()) and impersonal(text[start:end]):
            lines[at], sentences[at] = None, True


def _stretches(
    text: str,
    paragraphs: Sequence[Bounds],
    *,
    lines: list[Line | None],
    sentences: list[bool],
    opened: dict[int, int],
    parted: dict[int, Pleaded],
) -> list[Furniture]:
    found: list[Furniture] = []
    story = [at for at, line in enumerate(lines) if line is None and sentences[at]]
    first = story[0] if story else 0
    closing = story[-_CLOSING_WITHIN] if len(story) >= _CLOSING_WITHIN else 0
    filed_until = story[min(_FILED_WITHIN, len(story)) - 1] if story else len(lines)
    for at, (start, end) in enumerate(paragraphs):
        if (whole := lines[at]) is not None:
            found.append(Furniture(start, end, whole.kind, whole.name))
            continue
        if (pleas := parted.get(at)) is not None:
            found.extend(Furniture(*bounds, *line) for bounds, line in pleas.before)
            start, end = pleas.story
            front = at <= filed_until
            ends = at >= closing and not pleas.behind
            found.extend(_parts(text, start, end, front=front, first=at == first, closing=ends))
            found.extend(Furniture(*bounds, *line) for bounds, line in pleas.behind)
            continue
        front = at <= filed_until or text[start : start + 2].isupper()
        if not (front or at >= closing or at in opened or _edged(text, start, end)):
            continue
        tagline = opened.get(at, end)
        last = start + len(text[start:tagline].rstrip())
        if start < last:
            parts = _parts(text, start, last, front=front, first=at == first, closing=at >= closing)
            found.extend(parts)
        if tagline < end:
            found.append(Furniture(tagline, end, "tagline"))
    return found


def _edged(text: str, start: int, end: int) -> bool:
    """Tell whether a line amid the story may have anything at its edges that is none."""
    last = text[end - 1]
    return (
        text[start] in "(["
        or last in ")]/;}"
        or "here" in text[end - 6 : end]
        or last.isalnum()
        or (not text[start].isupper() and is_stream(text, start, end))
    )


def _parts(
    text: str, start: int, end: int, *, front: bool, first: bool, closing: bool
) -> list[Furniture]:
    """Give what is not story at the front and at the end of a line of story."""
    found: list[Furniture] = []
    begin = start
    if text[start] in "([" and (note := desk_note(text, start, end)) is not None:
        begin = _add(found, text, (start, note[0], note[1]))
    if front and begin < end and (place := dateline(text, begin, end, bare=first)) is not None:
        begin = _add(found, text, (begin, place[0], Line("dateline", place[1])))
    if begin < end and (back := ending(text, begin, end, closing=closing)) is not None:
        end = _add(found, text, (back[0], end, back[1]))
    if not found and not text[start].isupper():
        return [Furniture(*part) for part in stream_ends(text, start, end)]
    return found


def _add(found: list[Furniture], text: str, stretch: tuple[int, int, Line]) -> int:
    """Note a stretch, and give where the text behind it begins."""
    start, end, line = stretch
    found.append(Furniture(start, end, line.kind, line.name))
    behind = text[end : end + 8]
    return end + len(behind) - len(behind.lstrip())
