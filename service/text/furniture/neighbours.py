"""What the lines around a line say of it: lists of headlines, names above a story, a page's end.

Every function fills in what is still unknown (None) in ``lines``, one entry a paragraph; what a
line is by its own form is never changed.
"""

import re
from collections.abc import Sequence
from typing import Final

from service.text.furniture.blocks import captioned, opened, remarked
from service.text.furniture.bylines import dated, name_only, posted
from service.text.furniture.datelines import filed
from service.text.furniture.fronts import front
from service.text.furniture.headings import (
    LISTS,
    asks,
    boxed,
    elsewhere,
    foreign,
    goes_on,
    headlined,
    heads,
    led,
    section,
    titled,
)
from service.text.furniture.lines import Bounds, Line, ends_sentence
from service.text.furniture.owners import agency_owned, placed
from service.text.furniture.releases import released
from service.text.furniture.speakers import spoken
from service.text.furniture.unended import again, between, lone, unended
from service.text.furniture.writers import writers
from service.text.furniture.zones import back

_HEADING: Final = Line("heading")
_BYLINE: Final = Line("byline")
_CAPTION: Final = Line("caption")
_TAGLINE: Final = Line("tagline")
# A line longer than this tells something, whatever it ends with (words of headlines: up to 20).
_SHORT: Final = 160
_TELLING: Final = frozenset(".:")
_SIGNS: Final = ("byline", "credit", "dateline", "social", "comments")
# A line above a bare "Read more" is the headline that it leads to.
_LINKED: Final = re.compile(r"read (?:more|also)|(?:read )?full story|mehr", re.IGNORECASE)
_SIGNATURE: Final = re.compile(r"[–—-]{1,2}\s?[A-ZÀ-Þ]")
# "... on Friday. (END)": a sentence, and who sent it or that it is over.
_CLOSED_OFF: Final = re.compile(r"[^\W_]{3}[.!?][”\"’»]? [(\[][A-Za-z]{2,8}[)\]]\Z")
# Who keyed a wire's item in, below it: "mfl".
_CODE: Final = re.compile(r"[a-z]{2,4}(?:/[a-z]{2,4}){0,3}")
_LIST_LENGTH: Final = 12
# So many headings of an article are looked up in its text at most, which keeps the work linear.
_BOXES: Final = 8
# A front of a page with sentences in it: so many lines from the first, so many of them.
_FRONT, _SUMMARY = 14, 3
# Above a story such a line is a kicker, a name, a button; points that sum it up have more words.
_BRIEF, _BRIEF_WORDS = 40, 4
_CAPTIONED: Final = 240
_CLOCK: Final = 12
# No sentence in capitals is shorter; names of outlets with stops in them are.
_LOGO: Final = 10
# So many known lines above a story are a page's front, in which nothing heads a part of the story.
_DENSE: Final = 3
_ASKED: Final = 100
_KICKER: Final = 3
# So many lines without a stop may be left over below the last sentence; more are a list.
_LEFT_OVER: Final = 2
# Points that sum a story up stand in a list; a page's menu has names and titles in its own.
_POINT: Final = re.compile(r"[-–—•▪◦‣*●■][ \t]+(?=[^\W_])")
_POINT_WORDS: Final = 3
# A name above everything is the writer's where the page's next signs are so near.
_TITLE_LINES: Final = 2


def tells(text: str, start: int, end: int) -> bool:
    """Tell whether a line is a sentence by its end: a stop, a colon, a post's signature."""
    if end - start > _SHORT or (text[end - 1] in _TELLING and end - start > _BRIEF):
        return True
    line = text[start:end]
    if (
        section(line)
        or (line[-1] == "?" and headlined(line))
        or (len(line) < _LOGO and line.isupper())
    ):
        return False  # "U.S.", "F.A.Z."; a question in the case of headlines
    return (
        line[-1] in _TELLING
        or ends_sentence(line)
        or "(@" in line
        or "pic.twitter.com" in line
        or (line[-1] in ")]" and _CLOSED_OFF.search(line, max(0, len(line) - 20)) is not None)
        or agency_owned(line)
    )


def beside(
    text: str,
    paragraphs: Sequence[Bounds],
    *,
    lines: list[Line | None],
    sentences: list[bool],
    headline: str | None,
    headed: frozenset[int] = frozenset(),
) -> None:
    """Fill in what the neighbours of a line say of it.

    ``headed`` are the lines that the sender marks as headings.
    """
    spoken(text, paragraphs, lines=lines, sentences=sentences)
    captioned(text, paragraphs, lines=lines)
    opened(text, paragraphs, lines=lines, sentences=sentences)
    remarked(text, paragraphs, lines=lines, sentences=sentences)
    for at, line in enumerate(lines):
        sentences[at] = sentences[at] and line is None
    back(text, paragraphs, lines=lines, sentences=sentences)
    front(text, paragraphs, lines=lines, sentences=sentences)
    released(text, paragraphs, lines=lines, sentences=sentences)
    placed(text, paragraphs, lines=lines, sentences=sentences)
    told = [at for at, is_sentence in enumerate(sentences) if is_sentence]
    if not told:
        return
    first, last = told[0], told[-1]
    _listed(text, paragraphs, lines=lines, sentences=sentences, headed=headed)
    between(text, paragraphs, lines=lines, sentences=sentences)
    until = _below(text, paragraphs, lines=lines, sentences=sentences, first=first)
    if until:
        _front(text, paragraphs[:until], lines=lines, sentences=sentences, headline=headline)
    if len(lines) - last > 1:
        _back(text, paragraphs, lines=lines, last=last)
    _amid(text, paragraphs, lines=lines, sentences=sentences, first=first, last=last)
    again(text, paragraphs, lines=lines, last=last)
    unended(text, paragraphs, lines=lines, last=last)
    for at in told[1:-1]:
        before, behind = lines[at - 1], lines[at + 1]
        if before == behind == _CAPTION and _same(text, paragraphs[at - 1], paragraphs[at + 1]):
            lines[at] = _CAPTION  # a picture's credit, its caption, its credit again
    writers(text, paragraphs, lines=lines, last=told[-2:])


def _amid(
    text: str,
    paragraphs: Sequence[Bounds],
    *,
    lines: list[Line | None],
    sentences: list[bool],
    first: int,
    last: int,
) -> None:
    """Read the lines amid the story: captions printed twice, other stories' headlines, boxes."""
    folded = ""
    boxes = _BOXES
    for at in range(first + 1, last):
        if lines[at] is not None:
            continue
        start, end = paragraphs[at]
        below = paragraphs[at + 1]
        if (
            below[1] - below[0] == end - start <= _CAPTIONED
            and text[start:end] == text[slice(*below)]
        ):
            lines[at] = lines[at + 1] = _CAPTION  # pages for phones print captions twice
        if sentences[at] or lines[at] is not None or text[paragraphs[at - 1][1] - 1] == ":":
            continue  # what a colon leads to is quoted: a headline, a sign, a post
        line, following = text[start:end], text[slice(*below)]
        if (
            line.isupper()
            and line.count(" ") < _KICKER
            and lines[at + 1] is None
            and not sentences[at + 1]
            and following[-1].isalnum()
            and headlined(following)
        ):
            lines[at] = lines[at + 1] = _HEADING  # a kicker and a headline
        elif (
            elsewhere(line)
            and not (led(line, following) if line.isupper() else _in_list(at, lines, sentences))
        ) or _LINKED.fullmatch(following):
            lines[at] = _HEADING
        elif boxes and boxed(line, following=following):
            folded = folded or text.lower()
            boxes -= 1
            lines[at] = _HEADING if foreign(line, folded) else None


def _same(text: str, one: Bounds, other: Bounds) -> bool:
    return text[slice(*one)] == text[slice(*other)]


def _in_list(at: int, lines: list[Line | None], sentences: list[bool]) -> bool:
    """Tell whether the line beside this one is no sentence either, and not furniture."""
    return any(lines[near] is None and not sentences[near] for near in (at - 1, at + 1))


def _listed(
    text: str,
    paragraphs: Sequence[Bounds],
    *,
    lines: list[Line | None],
    sentences: list[bool],
    headed: frozenset[int],
) -> None:
    """Take the headlines under "Most Read" for what they are, up to the story's next heading."""
    under, header = 0, -1
    listed: set[int] = set()
    for at, (start, end) in enumerate(paragraphs):
        line = lines[at]
        if line is not None:
            if line.kind == "heading" and end - start <= 60 and LISTS.match(text, start, end):
                under, header = _LIST_LENGTH, at
            continue
        if at in headed and at - 1 not in headed and at - 1 != header:
            under = 0
            continue
        asked = end - start <= _ASKED and text[end - 1] in "?!" and asks(text[start:end])
        teaser = at - 2 in listed and lines[at - 1] == _BYLINE
        if not under or (sentences[at] and not asked and not teaser):
            under = 0
            continue
        sentences[at] = False
        listed.add(at)
        lines[at] = _BYLINE if dated(text[start:end]) is not None else _HEADING
        under -= 1


def _front(
    text: str,
    paragraphs: Sequence[Bounds],
    *,
    lines: list[Line | None],
    sentences: list[bool],
    headline: str | None,
) -> None:
    """Read the lines above the story's first sentence: headline, kicker, names, the date."""
    points = _points(text, paragraphs, lines=lines)
    for at, (start, end) in enumerate(paragraphs):
        if lines[at] is None and not sentences[at] and at not in points:
            lines[at] = _posted(text[start:end])
    signed = max(
        (at for at, line in enumerate(lines[: len(paragraphs)]) if line and line.kind in _SIGNS),
        default=-1,
    )
    if signed < 0:
        nav = len(paragraphs) > 1 and _brief(text[slice(*paragraphs[1])])
        for at, (start, end) in enumerate(paragraphs[1 - nav :], start=1 - nav):
            if lines[at] is not None or sentences[at] or at in points:
                continue
            if _brief(line := text[start:end]):
                lines[at] = _BYLINE if name_only(line) else _HEADING
    dense = sum(line is not None for line in lines[: len(paragraphs)]) >= _DENSE
    for at, (start, end) in enumerate(paragraphs):
        if lines[at] is not None or sentences[at] or at in points:
            continue
        line = text[start:end]
        if signed >= 0 and (at or signed <= _TITLE_LINES) and name_only(line):
            lines[at] = _BYLINE
        elif at > signed >= 0 and lines[at - 1] == _CAPTION:
            lines[at] = _CAPTION  # below a picture's credit stands what it shows
        elif (
            at < signed
            or (signed >= 0 and elsewhere(line))
            or line == headline
            or (dense and lone(text, start, end) and not _entry(text, paragraphs[at - 1]))
            or (at == 0 and heads(line))
        ):
            lines[at] = _HEADING
        elif at == 0 and goes_on(line):
            sentences[at] = True


def _points(text: str, paragraphs: Sequence[Bounds], *, lines: list[Line | None]) -> set[int]:
    """The unknown lines of lists above a story, of which one tells something: all do, then."""
    points: set[int] = set()
    run: list[int] = []
    for at, bounds in enumerate([*paragraphs, (len(text), len(text))]):
        if _POINT.match(text, *bounds):
            run.append(at)
            continue
        if len(run) > 1:
            unknown = [item for item in run if lines[item] is None]
            said = [_POINT.sub("", text[slice(*paragraphs[item])], count=1) for item in unknown]
            if any(line.count(" ") >= _POINT_WORDS - 1 and not titled(line) for line in said):
                points.update(unknown)
        run = []
    return points


def _entry(text: str, above: Bounds) -> bool:
    """Tell whether the line above is a time of day, as above the entries of a live blog."""
    return above[1] - above[0] <= _CLOCK and dated(text[slice(*above)]) is True


def _below(
    text: str,
    paragraphs: Sequence[Bounds],
    *,
    lines: list[Line | None],
    sentences: list[bool],
    first: int,
) -> int:
    """Tell before which line the front of the page ends: a sentence or two may stand in it.

    Such a sentence sums the story up above its byline, or is the page's own.
    """
    above = 0
    end = first
    signed = False
    for at in range(first, min(first + _FRONT, len(lines))):
        if sentences[at]:
            if signed:
                end, signed = at, False
            above += 1
            if above > _SUMMARY:
                break
        elif lines[at] == _BYLINE and dated(text[slice(*paragraphs[at])]) is None:
            signed = True
    return end


def _posted(line: str) -> Line | None:
    """Read a line above the story that says where and when it was posted."""
    if dated(line) is not None or posted(line):
        return _BYLINE
    if section(line):
        return _HEADING
    return Line("dateline", logo[0]) if (logo := filed(line)) is not None else None


def _brief(line: str) -> bool:
    """Tell whether a line above the story is too short to tell anything: a name, a section."""
    return (
        len(line) <= _BRIEF
        and line.count(" ") < _BRIEF_WORDS
        and line[-1].isalnum()
        and line.lower() != line.upper()
        and not any(mark.isdigit() for mark in line)
    )


def _back(text: str, paragraphs: Sequence[Bounds], *, lines: list[Line | None], last: int) -> None:
    """Read the lines below the last sentence: what the page says when the story is over."""
    over = False
    unknown: list[int] = []
    introduced = text[paragraphs[last][1] - 1] == ":"
    for at in range(last + 1, len(lines)):
        if (known := lines[at]) is not None:
            over = over or known.name is None or known.kind not in ("social", "caption")
            continue
        line = text[slice(*paragraphs[at])]
        if _CODE.fullmatch(line):
            lines[at] = _TAGLINE
        elif _SIGNATURE.match(line) and name_only(line.lstrip("–—- ")):
            lines[at] = _BYLINE
        elif over or (not introduced and (section(line) or dated(line) is not None)):
            lines[at] = _BYLINE if dated(line) is not None or name_only(line) else _HEADING
        else:
            unknown.append(at)
    if introduced or not unknown:
        return
    headlines = sum(headlined(text[slice(*paragraphs[at])]) for at in unknown)
    if len(unknown) <= _LEFT_OVER or headlines * 2 >= len(unknown):
        for at in unknown:
            if lone(text, *paragraphs[at]):
                lines[at] = _HEADING  # headings with nothing under them, captions, headlines
