"""Lines without a stop, in a story whose paragraphs have theirs.

Nobody forgets the stop of a whole paragraph between two that have it: a line of twelve words and
more that runs on as prose does is what a picture shows, or another story's headline. Fewer words
may head a part of the story; they are the page's only between two of the page's own lines.
"""

import re
from collections.abc import Sequence
from typing import Final

from service.text.furniture.bylines import name_only
from service.text.furniture.headings import titled
from service.text.furniture.lines import Bounds, Line, ends_sentence
from service.text.furniture.machinery import shouted

_CAPTION: Final = Line("caption")
_HEADING: Final = Line("heading")
_BYLINE: Final = Line("byline")
# Of 60 real pages by many outlets no heading inside a story has nine words; of the lines without a
# stop that have, all but those that a colon leads to are captions and headlines.
_WORDS: Final = 12
# So many paragraphs that end as they should make a story whose lines are judged by their ends, and
# so many of them to each line without an end: else it is a list, or a feed that lost its stops.
_ENDED: Final = 4
_TO_EACH: Final = 2
# More such lines in a row are a list.
_ROW: Final = 3
# The longest of 290 real pages has 70 lines; what has more than so many is no page.
_PAGE: Final = 200
_BRIEF: Final = 60
# So many lines that open with a label in capitals make the rest of such lines pointers too.
_POINTERS: Final = 3
_LONGEST: Final = 420
_LABEL: Final = 80
_ENDS: Final = frozenset('.!?…:"”')
_OPEN: Final = frozenset(":,;-–—…(&/=|")
_ITEM: Final = re.compile(r"[\W_]|\d{1,3}[.):]|[a-z]")
WITHIN: Final = re.compile(r"[^\W\d]{3}[.!?][”’\"')]*\s+\S")
_TOLD_WITHIN: Final = re.compile(r"(?:[^\W\d]{3}|[)\]”\"’\d%])[.!][”’\"')\]]*(?:\[\d{1,3}\])?\s+\S")
# What somebody says, and what somebody posted, is told although its stop is lost.
_SPOKEN: Final = re.compile(
    r"[\"“”„«»@]|https?:|\bpic\.|#\w|\b(?:said|says|told|tells|added|asked|wrote|writes|tweeted"
    r"|posted|reported|reports|according to|I|we|my)\b"
)
_AGAIN: Final = frozenset(("heading", "caption", "credit"))
# A link has so many words at least, and so many code points at most.
_TITLE: Final = 4
_LINKED: Final = 120
# "Disowned: Ann Hill, who is 21, says that her mother ...": a tabloid's captions have a lead.
_LEAD: Final = re.compile(
    r"[A-Z][\w’'-]{3,20}(?: [a-z][\w’'-]{0,15}){0,5}: [A-ZÀ-Þ][^\"“”]{40,400}\Z"
)
# With these a story tells on.
_TELLS: Final = tuple(
    f"{word} "
    for word in "He She They It We I You This That These Those Some Many But And So Or Yet".split()
)
_COMMENTS: Final = Line("comments")
# A reader's remark, between his name and the next reader's, has so many lines at most.
_REMARK: Final = 2
_WORKED: Final = frozenset(("heading", "social", "comments", "advert", "contact"))
_PAGES: Final = _WORKED | {"byline"}


def unended(
    text: str, paragraphs: Sequence[Bounds], *, lines: list[Line | None], last: int
) -> None:
    """Fill in the lines up to ``last``, the story's last sentence, that lack a stop and are none.

    What is known already is left as it is. Linear.
    """
    open_ended = [
        at
        for at in range(1, last)
        if lines[at] is None and text[paragraphs[at][1] - 1] not in _ENDS
    ]
    if not open_ended or len(paragraphs) > _PAGE:
        return
    _pointers(text, paragraphs, lines=lines, open_ended=open_ended)
    candidates = [
        at
        for at in open_ended
        if lines[at] is None and _prose(text, *paragraphs[at], before=paragraphs[at - 1])
    ]
    if not candidates:
        return
    ended = sum(
        lines[at] is None and ends_sentence(text[max(start, end - 6) : end])
        for at, (start, end) in enumerate(paragraphs)
    )
    if ended < _ENDED or ended < _TO_EACH * len(candidates):
        return
    taken = set(candidates)
    for at in candidates:
        first = at
        while first - 1 in taken:
            first -= 1
        row = first
        while row in taken:
            row += 1
        if row - first > _ROW or _item(text, paragraphs, lines, first - 1):
            continue
        if not _item(text, paragraphs, lines, row):
            lines[at] = _HEADING if titled(text[slice(*paragraphs[at])]) else _CAPTION


def _pointers(
    text: str,
    paragraphs: Sequence[Bounds],
    *,
    lines: list[Line | None],
    open_ended: Sequence[int],
) -> None:
    """Take "NEWS: Mayor resigns after vote" for a pointer, where no such label is a speaker's."""
    found = [at for at in open_ended if shouted(text[slice(*paragraphs[at])])]
    if not found:
        return
    labels = [
        line.partition(":")[0]
        for start, end in paragraphs
        if shouted(line := text[start : min(end, start + _LABEL)])
    ]
    if len(set(labels)) < len(labels):
        return  # speakers take turns
    for at in found:
        lines[at] = _HEADING
    if len(found) < _POINTERS:
        return
    for at in range(found[0], found[-1]):
        line = text[slice(*paragraphs[at])]
        if lines[at] is None and line[-1] not in ".:" and shouted(line):
            lines[at] = _HEADING  # of so many some ask something


def _item(text: str, paragraphs: Sequence[Bounds], lines: Sequence[Line | None], at: int) -> bool:
    """Tell whether the line beside such a line is a short one that lacks its stop too: a list."""
    if not 0 <= at < len(lines) or lines[at] is not None:
        return False
    start, end = paragraphs[at]
    return end - start <= _BRIEF and not ends_sentence(text[max(start, end - 6) : end])


def _prose(text: str, start: int, end: int, *, before: Bounds) -> bool:
    """Tell whether a line runs on as one sentence does, and stops without a stop."""
    if end - start > _LONGEST or text[end - 1] in _OPEN or text[before[1] - 1] in ":,":
        return False
    if ends_sentence(text[max(start, end - 6) : end]):
        return False
    line = text[start:end]
    if line.count(" ") >= _WORDS - 1 and _LEAD.match(line) and not _TOLD_WITHIN.search(line):
        return "@" not in line and "://" not in line
    return (
        line.count(" ") >= _WORDS - 1
        and not line.startswith(_TELLS)
        and not _ITEM.match(line)
        and line != line.upper()
        and not _TOLD_WITHIN.search(line)
        and not _SPOKEN.search(line)
    )


def again(text: str, paragraphs: Sequence[Bounds], *, lines: list[Line | None], last: int) -> None:
    """Fill in the lines that stand elsewhere on the page as the page's own: links, owners of
    pictures, and what stands in one row with such a link. Linear.
    """
    known: dict[str, Line] = {}
    for at, line in enumerate(lines):
        if line is not None and line.kind in _AGAIN:
            start, end = paragraphs[at]
            title = text.count(" ", start, end) >= _TITLE - 1
            if end - start <= _LINKED and (title or (at < last and line.kind != "byline")):
                known[text[start:end]] = line
    if not known:
        return
    found = [
        at for at in range(1, last) if lines[at] is None and text[slice(*paragraphs[at])] in known
    ]
    for at in found:
        lines[at] = known[text[slice(*paragraphs[at])]]
        for step in (-1, 1):
            beside = at + step
            while 0 < beside < last and lines[beside] is None and _link(text, *paragraphs[beside]):
                lines[beside] = _HEADING
                beside += step


def _link(text: str, start: int, end: int) -> bool:
    """Tell whether a line in a row of links may be one: a headline, or a question alone."""
    line = text[start:end]
    return (
        end - start <= _LINKED
        and line.count(" ") >= _TITLE - 1
        and (line[-1] == "?" or not ends_sentence(line))
        and not WITHIN.search(line)
    )


def lone(text: str, start: int, end: int) -> bool:
    """Tell whether a line without a stop, below all sentences, is no item and nobody's words."""
    line = text[start:end]
    return not (
        _ITEM.match(line) or line[-1] in _OPEN or _SPOKEN.search(line) or WITHIN.search(line)
    )


def between(
    text: str, paragraphs: Sequence[Bounds], *, lines: list[Line | None], sentences: list[bool]
) -> None:
    """Fill in lines without a stop that stand between two of the page's own lines.

    Nothing but such lines may stand there too, except a remark between two lines about remarks; a
    number alone needs the page's line on one side.
    """
    above = -1
    for at, line in enumerate(lines):
        if line is not None:
            one = lines[above] if above >= 0 else None
            if one is not None and above < at - 1 and not _WORKED.isdisjoint((one.kind, line.kind)):
                said = any(sentences[above + 1 : at])
                if not said or one.kind == line.kind == "comments":
                    for amid in range(above + 1, at):
                        name = not said and name_only(text[slice(*paragraphs[amid])])
                        lines[amid] = one if said else _BYLINE if name else _HEADING
                        sentences[amid] = False
            above = at if line.kind in _PAGES else -1
        elif above >= 0 and (sentences[at] or not lone(text, *paragraphs[at])):
            named = text.endswith(" ago", 0, paragraphs[above][1])
            if not (named and lines[above - 1] == _COMMENTS and at - above <= _REMARK):
                above = -1
    for at, (start, end) in enumerate(paragraphs):
        if lines[at] is None and end - start <= 4 and text[start:end].isdigit():
            near = (lines[at - 1] if at else None, lines[at + 1] if at + 1 < len(lines) else None)
            if any(line is not None and line.kind in _PAGES for line in near):
                lines[at] = _COMMENTS
