"""Sentences with whose they are behind them: the last of a story, or what a picture shows.

"... on Monday. EFE" closes a story more often than it closes a caption. A caption stands elsewhere
on its page, in the present tense, and nobody else tells it as news. A whole sentence of what was,
will be or was said closes a story even where its stop was lost or a picture's owner is behind it:
that alone goes out.
"""

import re
from collections.abc import Sequence
from typing import Final

from service.text.furniture.happenings import past
from service.text.furniture.lines import Bounds, Line, ends_sentence

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
# "... quit on Monday (AP, Reuters)": the stop was lost, so brackets or a dash tell that it is over.
_UNSTOPPED: Final = re.compile(
    rf"(?<=[^\W_])\s(?P<tag>(?:[(\[]|[-–—]{{1,2}}\s)(?P<with>{_WITH})?(?:red,\s)?"
    rf"(?P<name>{_WIRES}(?:{_JOINED}{_WIRES}){{0,3}}){_DESK}[)\]]?)\Z"
)
# "... a spokesman said. Photo: AP": whose the picture beside the story's end was. A name that is no
# agency's is a photographer's, who was where it happened: of him only what was said or will be.
_PICTURED: Final = re.compile(
    r"(?<=[.!?…”\"’»])\s(?P<tag>[(\[]?(?:(?:(?:[Ff]ile|[Ss]tock|[Aa]rchive)\s)?"
    r"(?:[Pp]hoto(?:graph|s)?|PHOTO|[Pp]icture|[Ii]mage|Foto|Bild|Imagen|Crédit(?:s|\sphoto)?"
    rf"|[Cc]redit)(?:\s[Cc]redit)?(?:\s?:\s?|\s(?:by|from|courtesy of)\s)(?:EPA|{_WIRES})"
    rf"(?:{_JOINED}(?:EPA|{_WIRES})){{0,2}}"
    r"|(?:AP|AFP|EPA|Reuters|REUTERS)\s(?:[Ff]ile\s)?(?:[Pp]hoto|PHOTO)"
    r"|(?:[Ff]ile|FILE|[Ss]tock|[Aa]rchive)\s(?:[Pp]hoto|PHOTO|[Pp]icture|[Ii]mage)"
    r"|Archiv(?:bild|foto)|Symbol(?:bild|foto)|Photo\sd[’']archives?|Foto\sde\sarchivo"
    rf"|(?:©|\([cC]\)|[Cc]opyright)\s?(?:\d{{4}}\s)?{_WIRES}(?:{_JOINED}{_WIRES}){{0,2}}"
    r"(?:\s\d{4})?)[)\]]?\.?)\Z"
)
_PHOTOGRAPHED: Final = re.compile(
    r"(?<=[.!?…”\"’»])\s(?P<tag>[(\[]?(?:[Pp]hoto(?:graph)?|[Pp]icture|[Ii]mage|Foto|Bild)"
    r"(?:\s?:\s?|\sby\s)[A-ZÀ-Þ][\w .&’'/-]{2,50}[)\]]?)\Z"
)
_LONGEST: Final = 90
# Of such a line so many words and a verb make a whole sentence.
_WORDS: Final = 4
# What will be, and what somebody says, is no more in a picture than what was.
_TOLD: Final = re.compile(
    r"\b(?:will|won[’']t|would|says?|said|according to|wird|werden|soll|sollen|laut|selon|según"
    r"|(?:ser|aur|pourr|devr|fer|viendr|fermer|ouvrir|rester)(?:a|ont)|[a-zà-ÿ]{2,12}(?:ará|erá|irá)n?)\b"
)
# Pasts that look like presents, behind whoever did it; as nouns they would have an article.
_SAME_PAST: Final = re.compile(
    r"(?<!\bto )(?<!\bthe )(?<!\ba )(?<!\bof )\b(?:quit|cut|hit|put|set|shut|beat|burst|cast|cost"
    r"|hurt|let|shed|spread|split|bid|rid)\b"
)
_SHOWN: Final = re.compile(
    r"\b(?:(?:pictured|photographed|shown|seen (?:here|in|on|at|from)|photo|picture|image|from left"
    r"|zu sehen|aufgenommen)\b|(?:left|right|cent(?:re|er)),)",
    re.IGNORECASE,
)
_WORD: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
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
    if closing and (unstopped := _bracketed(text, low, end)) is not None:
        return unstopped.start("tag"), Line(
            "credit", None if unstopped["with"] else unstopped["name"]
        )
    if closing and (pictured := _PICTURED.search(text, low, end)) is not None:
        rights = pictured["tag"].startswith(("©", "(c", "(C", "Copy", "copy"))
        return pictured.start("tag"), Line("credit" if rights else "caption")
    shot = _PHOTOGRAPHED.search(text, low, end) if closing else None
    if shot is not None and _TOLD.search(text, start, shot.start()) is not None:
        return shot.start("tag"), Line("caption")
    if closing and text[end - 1] == ")" and (found := _OUTLET.search(text, low, end)) is not None:
        return found.start("tag"), Line("credit")
    return None


def _bracketed(text: str, low: int, end: int) -> re.Match[str] | None:
    """Find agencies in brackets behind a word; not where they are that word's own short form."""
    if (found := _UNSTOPPED.search(text, low, end)) is None:
        return None
    initials = [
        part[0] for part in re.split(r"[\W_]+", text[low : found.start()]) if part[:1].isupper()
    ]
    short = found["name"].upper()
    return None if "".join(initials[-len(short) :]) == short else found


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
    below = max((at for at, line in enumerate(front) if line and line.kind == "byline"), default=0)
    for at in range(below):
        if sentences[at] and agency_owned(text[slice(*paragraphs[at])]):
            lines[at], sentences[at] = Line("caption"), False
    last = next((at for at in range(len(lines) - 1, -1, -1) if sentences[at]), -1)
    found: list[int] = []
    for at in range(last + 1, len(lines)):
        line = lines[at]
        if (line is None or line.kind == "caption") and _signed(text, *paragraphs[at]):
            found.append(at)
            if len(found) > 1 and last >= 0:
                return
        elif line is None or line.kind not in _BETWEEN:
            break
    if len(found) == 1 or last < 0:
        for at in found:
            lines[at], sentences[at] = None, True


def _signed(text: str, start: int, end: int) -> bool:
    """Tell whether a caption may be the last sentence of a story and who signs it."""
    back = owner(text, start, end, closing=True)
    if back is None or _OWNER.search(text, max(start, end - _LONGEST), end) is not None:
        return back is not None
    line = text[start : back[0]].rstrip()
    if text.endswith(")", start, end) and ends_sentence(line) and back[1].kind == "credit":
        return past(line)
    return len(_WORD.findall(line)) >= _WORDS and news(line)


def news(line: str) -> bool:
    """Tell whether a sentence says what a picture cannot show: what was, will be, or was said."""
    return _SHOWN.search(line) is None and (
        past(line) or _TOLD.search(line) is not None or _SAME_PAST.search(line) is not None
    )
