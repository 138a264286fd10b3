"""Sentences with whose they are behind them: the last of a story, or what a picture shows.

"... on Monday. EFE" closes a story more often than it closes a caption. A caption stands elsewhere
on its page, in the present tense, and nobody else tells it as news.
"""

import re
from collections.abc import Sequence
from typing import Final

from service.text.furniture.happenings import past
from service.text.furniture.lines import Bounds, Line

_AGENCY: Final = (
    r"(?:AP|AFP|EFE|UPI|PTI|IANS|ANI|UNI|AAP|CP|PA|ANSA|TASS|APA|ATS|SDA|ANP|KNA|SID|DPA|REUTERS"
    r"|KUNA|SPA|WAM|QNA|MNA|IRNA|FNA|ANTARA|VNA|APP|BSS|NAN|ina|Bernama|Anadolu|Interfax"
    r"|Reuters|Xinhua|Yonhap|Kyodo|Bloomberg|Belga|Lusa|Adnkronos|Europa Press"
    r"|(?:The )?(?:Associated|Canadian) Press|Agence France-Presse"
    r"|dpa(?:-AFX)?|afp|ap|ats|sda|apa|epd|kna|sid|reuters|rtr|efe|lusa|belga)"
)
_WIRES: Final = (
    rf"(?:{_AGENCY}|[Aa]gences?|[Aa]gencias|[Aa]gencies|[Aa]genturen|[Aa]gency (?:inputs?|reports?)"
    r"|[Aa]genzie|wires?)"
)
_WITH: Final = (
    r"(?:with|With|WITH|avec|Avec|AVEC|mit|Mit|con|Con|CON|com|Com|met|Met)\s"
    r"(?:(?:[Mm]aterial|[Aa]genturmaterial|informations?|información|inputs?|files|reports?"
    r"|reporting)\s(?:from|by|de|der|von|vom|di)\s)?(?:l[’']|the\s|la\s|der\s)?"
)
_JOINED: Final = r"(?:\s?[/,|&+]\s?|\s(?:and|et|und|y|e|en)\s)"
# "dpa/lby", "AP/Staff", "(APA, red, 5.3.2021)".
_DESK: Final = r"(?:\s?/\s?[A-Za-z]{2,6}|,\s(?:red|ag|\d{1,2}\.\d{1,2}\.(?:\d{2,4})?)){0,2}"
# Whose the words are, bare or in brackets or behind a dash, behind a sentence.
_OWNER: Final = re.compile(
    rf"(?:(?:(?<=[.!?…])|(?<=[.!?…,][”\"’»)]))\s+|(?<=[.!?…”\"’»])\s*(?=[(\[–—-]))"
    rf"(?P<tag>(?:[(\[]|[-–—]{{1,2}}\s*)?(?P<with>{_WITH})?"
    rf"(?:red,\s)?(?P<name>{_WIRES}(?:{_JOINED}{_WIRES}){{0,3}}){_DESK}[)\]]?\.?)\Z"
)
# "... on Monday. (Harbour Herald)": an outlet that is no agency, and no seller of pictures.
_OUTLET: Final = re.compile(
    r"(?<=[.!?…”\"’»])\s(?P<tag>\((?!Getty|Shutterstock|iStock|EPA|Alamy|Handout|Photo|Image)"
    r"(?:[A-Z]{2,6}|[A-Z][\w.&’'-]{1,20}"
    r"(?: [A-Z][\w.&’'-]{1,20}){1,4})\))\Z"
)
_LONGEST: Final = 90
# A page's byline stands among so many lines.
_FRONT: Final = 14
# What may stand between a story's last sentence but one and its last.
_BETWEEN: Final = frozenset(("caption", "advert", "social"))


def owner(text: str, start: int, end: int, *, closing: bool) -> tuple[int, Line] | None:
    """Tell from where on the end of ``text[start:end]`` says whose the sentence before it is.

    ``closing``: the line is among the last of its story, which the owner signs; other outlets than
    agencies do so there alone.
    """
    low = max(start, end - _LONGEST)
    found = _OWNER.search(text, low, end)
    if found is not None:
        signs = closing and not found["with"]
        return found.start("tag"), Line("credit", found["name"] if signs else None)
    if closing and text[end - 1] == ")" and (found := _OUTLET.search(text, low, end)) is not None:
        return found.start("tag"), Line("credit")
    return None


def agency_owned(line: str) -> bool:
    """Tell whether ``line`` ends with the agency whose it is, alone or among others."""
    return _OWNER.search(line, max(0, len(line) - _LONGEST)) is not None


def placed(
    text: str, paragraphs: Sequence[Bounds], *, lines: list[Line | None], sentences: list[bool]
) -> None:
    """Tell by its place what an owned sentence is: a caption above the byline, the last of a story.

    Behind the last sentence that is known one such line may stand; several are a gallery. Linear.
    """
    front = lines[:_FRONT]
    signed = max((at for at, line in enumerate(front) if line and line.kind == "byline"), default=0)
    for at in range(signed):
        if sentences[at] and agency_owned(text[slice(*paragraphs[at])]):
            lines[at], sentences[at] = Line("caption"), False
    last = next((at for at in range(len(lines) - 1, -1, -1) if sentences[at]), -1)
    found: list[int] = []
    for at in range(last + 1, len(lines)):
        line = lines[at]
        if line is None or line.kind not in _BETWEEN:
            break
        if line.kind == "caption" and _signed(text, *paragraphs[at]):
            found.append(at)
    if len(found) == 1 or last < 0:
        for at in found:
            lines[at], sentences[at] = None, True


def _signed(text: str, start: int, end: int) -> bool:
    """Tell whether a caption may be the last sentence of a story and who signs it."""
    back = owner(text, start, end, closing=True)
    return back is not None and (
        _OWNER.search(text, max(start, end - _LONGEST), end) is not None
        or past(text[start : back[0]])
    )
