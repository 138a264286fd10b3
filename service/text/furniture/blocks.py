"""What lines set close together say of each other, on a page whose paragraphs stand apart.

Where a blank line parts the paragraphs, lines without one between them are one thing: a picture's
caption and its credit, its title and its caption.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from operator import itemgetter
from typing import Final

from service.text.furniture.endings import opens_tagline
from service.text.furniture.lines import Bounds, Line

# So great a part of the breaks must be blank lines.
_APART: Final = 0.6
_LONGEST: Final = 320
# What enlarges a picture stands above its caption; what corrects stands below such a label.
_BUTTON: Final = re.compile(r"(?:enlarge|expand|open|view|zoom)\b", re.IGNORECASE)
_LABEL: Final = re.compile(
    r"(?:corrections?|clarifications?|updates?|editor[’']?s note)\W{0,2}", re.IGNORECASE
)
# A reader, and what stands below his remark, which has so many lines at most.
_SAYS: Final = re.compile(r"[^!?:,\"“]{1,40}\s(?:says|said|wrote|writes|schreibt|a écrit|dice):")
_REPLY: Final = re.compile(r"(?:reply|antworten|répondre|responder)\W{0,3}", re.IGNORECASE)
_REMARK, _NAMED = 8, 60
# "bob77: who is the captain???", where so many sentences of a story stand above.
_HANDLE: Final = re.compile(r"[\w.-]{2,24}(?: [\w.-]{1,20}){0,2}: \S")
_ABOVE: Final = 2
_TAGLINE: Final = Line("tagline")
_WRAPPED_LINES: Final = 4
_SPOKEN: Final = re.compile(r"[\"“”„«»]|\b(?:said|says|told|tells|added|according to)\b")


def opened(
    text: str, paragraphs: Sequence[Bounds], *, lines: list[Line | None], sentences: list[bool]
) -> None:
    """Fill in what stands below a picture's button, and the label above a correction. Linear."""
    for at, line in enumerate(lines[:-1]):
        below = lines[at + 1]
        start, end = paragraphs[at + 1]
        if line is not None and line.kind == "caption" and below is None:
            if _BUTTON.match(text, *paragraphs[at]) and end - start <= _LONGEST:
                behind = lines[at + 2] if at + 2 < len(lines) else None
                if behind is not None and behind.kind == "caption":
                    lines[at + 1], sentences[at + 1] = Line("caption"), False
        elif (
            line is None
            and not sentences[at]
            and _LABEL.fullmatch(text, *paragraphs[at])
            and any(near is not None and near.kind == "note" for near in lines[at + 1 : at + 3])
        ):
            lines[at] = Line("note")


def remarked(
    text: str, paragraphs: Sequence[Bounds], *, lines: list[Line | None], sentences: list[bool]
) -> None:
    """Fill in what readers say below a page's line about remarks: from "Ann says:" to "Reply".

    Linear: no remark is looked at twice.
    """
    known = next(
        (at for at, line in enumerate(lines) if line is not None and line.kind == "comments"), None
    )
    if known is None:
        return
    _handled(text, paragraphs, lines=lines, sentences=sentences, below=known)
    at = known + 1
    while at < len(lines):
        start, end = paragraphs[at]
        if end - start <= _NAMED and text[end - 1] == ":" and _SAYS.fullmatch(text, start, end):
            behind = range(at + 1, min(at + 2 + _REMARK, len(lines)))
            over = next((to for to in behind if _REPLY.fullmatch(text, *paragraphs[to])), None)
            if over is not None:
                for amid in range(at, over):
                    lines[amid] = lines[amid] or Line("comments")
                    sentences[amid] = False
                at = over
        at += 1


def _handled(
    text: str,
    paragraphs: Sequence[Bounds],
    *,
    lines: list[Line | None],
    sentences: list[bool],
    below: int,
) -> None:
    """Fill in what follows a line about remarks, below a story, where each line opens with a name.

    Not where the story's lines do so too: there speakers take turns.
    """
    rest = [at for at in range(below + 1, len(lines)) if lines[at] is None]
    above = [at for at in range(below) if lines[at] is None and sentences[at]]
    if not rest or len(above) < _ABOVE:
        return
    if all(_HANDLE.match(text, *paragraphs[at]) for at in rest) and not any(
        _HANDLE.match(text, *paragraphs[at]) for at in above
    ):
        for at in rest:
            lines[at], sentences[at] = Line("comments"), False


def captioned(text: str, paragraphs: Sequence[Bounds], *, lines: list[Line | None]) -> None:
    """Fill in the lines set close above a caption, or close below its bare credit. Linear."""
    pictures = [at for at, line in enumerate(lines) if line is not None and line.kind == "caption"]
    if not pictures:
        return
    apart = ["\n" in text[end + 1 : start] for (_, end), (start, _) in pairwise(paragraphs)]
    if sum(apart) < _APART * len(apart):
        return
    for at in reversed(pictures):
        above = at - 1
        if above > 0 and not apart[above] and lines[above] is None and apart[above - 1]:
            start, end = paragraphs[above]
            if end - start <= _LONGEST and not _SPOKEN.search(text, start, end):
                lines[above] = Line("caption")


def wrapped(text: str, paragraphs: Sequence[Bounds], *, lines: list[Line | None]) -> dict[int, int]:
    """Follow bracketed taglines over the lines they were wrapped into.

    Gives for each line that one opens in where it opens; the lines behind it are filled in.
    """
    opened: dict[int, int] = {}
    behind_wrapped = 0
    for at in _with_brackets(text, paragraphs):
        if at < behind_wrapped:
            continue
        begun = lines[at] is None or lines[at] == _TAGLINE
        opens = opens_tagline(text, *paragraphs[at]) if begun else None
        closes = (
            next(
                (
                    behind
                    for behind in range(at + 1, min(at + 1 + _WRAPPED_LINES, len(lines)))
                    if text[paragraphs[behind][1] - 1] in ")]"
                ),
                None,
            )
            if opens is not None
            else None
        )
        if opens is not None and closes is not None:
            opened[at] = opens
            lines[at + 1 : closes + 1] = [_TAGLINE] * (closes - at)
            behind_wrapped = closes + 1
    return opened


def _with_brackets(text: str, paragraphs: Sequence[Bounds]) -> Iterator[int]:
    """The paragraphs that a bracket opens in, in order."""
    opened = text.find("(") if paragraphs else -1
    while opened >= 0:
        at = max(bisect_right(paragraphs, opened, key=itemgetter(0)) - 1, 0)
        yield at
        opened = text.find("(", max(opened + 1, paragraphs[at][1]))
