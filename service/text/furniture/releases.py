"""What a company says of itself below its own press release: "About Brack Bells"."""

import re
from collections.abc import Sequence
from typing import Final

from service.text.furniture.lines import CAPITAL, Bounds, Line

# Who sends releases says so at their front; else who may be called stands below.
_WIRE: Final = re.compile(
    r"/?\b(?:PR ?Newswire|BUSINESS WIRE|Business Wire|GLOBE ?NEWSWIRE|GlobeNewswire|ACCESSWIRE"
    r"|Newsfile(?: Corp)?|EIN Presswire|EINPresswire|Marketwired|news aktuell|ots)\b"
)
_FRONT: Final = 300
_ABOUT: Final = re.compile(
    rf"(?:About|ABOUT|Über|À propos (?:de|d[’'])|Acerca de|Sobre) ?(?:the |The )?"
    rf"(?P<name>{CAPITAL}[\w.&’'-]*)[^.!?:]{{0,60}}(?:Inc\.|Corp\.|Ltd\.|Co\.|N\.V\.|S\.A\.)?:?"
)
_LEGAL: Final = re.compile(
    r"(?:Cautionary (?:Note|Statement)|Forward[- ]Looking|Safe Harbou?r|Disclaimer)\b[^.!?]{0,100}",
    re.IGNORECASE,
)
_PRESS: Final = re.compile(r"\b(?:media|press|investors?|presse|prensa)\b", re.IGNORECASE)


def released(
    text: str, paragraphs: Sequence[Bounds], *, lines: list[Line | None], sentences: list[bool]
) -> None:
    """Fill in what stands under "About" a release's sender, up to the release's end. Linear.

    Only where nothing but such parts stands there: a story goes on under its next heading.
    """
    told = [at for at, sentence in enumerate(sentences) if sentence]
    if not told:
        return
    begun = len(lines)
    for at in range(len(lines) - 2, told[0], -1):
        if lines[at] is not None or sentences[at]:
            continue
        about = _ABOUT.fullmatch(text, *paragraphs[at])
        below = lines[at + 1]
        empty = below is not None and below.kind == "contact"
        if about is not None and (empty or about["name"] in text[slice(*paragraphs[at + 1])]):
            begun = at
        elif sentences[at + 1] and _LEGAL.fullmatch(text, *paragraphs[at]) is None:
            break  # a heading of the story
    if begun < len(lines) and not _WIRE.search(text, 0, _FRONT):
        called = (
            line is not None and line.kind == "contact" and _PRESS.search(text, *paragraphs[at])
            for at, line in enumerate(lines[begun:], start=begun)
        )
        if not any(called):
            return
    for at in range(begun, len(lines)):
        if lines[at] is None:
            lines[at] = Line("tagline" if sentences[at] else "heading")
            sentences[at] = False
