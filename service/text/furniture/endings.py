"""What is not story inside a line of it: the taglines that close it, the notes that open it.

A tagline may stand behind the last sentence on the same line; "(Reporting by" may run on over
several lines. Every pattern is bounded and looks at the last few hundred code points alone.
"""

import re
from itertools import pairwise
from typing import Final

from service.text.furniture.happenings import attributed, happened
from service.text.furniture.lines import CAPITAL, CLOSED, MONTH, PERSON, Line, ends_sentence
from service.text.furniture.owners import owner
from service.text.furniture.pitches import pitch
from service.text.furniture.speakers import cited
from service.text.model import LeftOutKind

_WORKED: Final = (
    r"(?:(?:additional|further|other)\s+)?(?:reporting|research|writing|editing|reported|written"
    r"|edited|compiled|translated"
    r"|produced)(?:\s+and\s+(?:additional\s+)?\w+)?(?:\s+in\s+[\w ]{2,30}?)?\s+by\b"
)
_OPENED: Final = re.compile(
    rf"[(\[]\s*[-–—*]{{0,2}}\s*(?:{_WORKED}|with\s+(?:additional\s+)?(?:reporting|files|inputs?"
    rf"|assistance|material|reports?)\s+(?:from|by)\b|with\s+agenc|(?:bericht|redigiert)\s+von\b"
    rf"|(?:reporte|información|reportagem|reporting)(?:\s+adicional)?\s+(?:de|por)\b"
    rf"|con\s+información\s+de\b|(?:editad|traducid|escrit)[oa]\s+(?:en\s+español\s+)?por\b"
    rf"|[^()\[\]]{{3,160}}?[,;.]\s+(?:(?:editing|edited|writing)\s+by|(?:editado"
    rf"|edición)(?:\s+\w+){{0,2}}\s+por|edição\s+de|redigiert\s+von|(?:édité|rédigé|édition"
    rf"|service français)\b))",
    re.IGNORECASE,
)
_TRAILING: Final = re.compile(
    rf"(?<=[.!?”\"’)])\s+(?P<tag>[-–—(]{{0,3}}\s*{_WORKED}\s+{CAPITAL}"
    rf"|[-–—]{{0,3}}\s*with\s+assistance\s+from\s+{CAPITAL})",
    re.IGNORECASE,
)
_RIGHTS: Final = re.compile(
    r"(?<=[.!?”\"’)])\s+(?P<tag>(?:©|\(c\)|copyright\s+(?:©|\(c\)|\d))\s?.{3,200})\Z",
    re.IGNORECASE | re.DOTALL,
)
# Who keyed it in, "— mfl/abc", and a short name in brackets that no list of agencies has.
_INITIALS: Final = re.compile(
    r"(?<=[.!?”\"’])\s*(?P<tag>(?:[-–—]{1,2}\s*|[(\[])(?P<name>[a-z]{2,4}/[a-z]{2,4})[)\]]?"
    r"|[(\[][A-Z]{2,6}[)\]])\Z"
)
# "... on Friday. (END)", "... on Friday. ENDS", "... on Friday. -30-"
_OVER: Final = re.compile(
    rf"(?<=[.!?”\"’)»])\s+(?P<tag>[(\[](?:{'|'.join(sorted(CLOSED))})[)\]]"
    r"|(?:END|ENDS|ENDE|FIN|MORE)|-\s?30\s?-|#{3})\Z"
)
_NAMES: Final = rf"{PERSON}(?:\s*(?:,|,?\s+and)\s+{PERSON}){{0,6}}"
_CONTRIBUTED: Final = re.compile(
    r"[\W_]{0,4}(?P<who>[^!?]{2,240}?)\s+(?:also\s+)?(?:(?:contributed"
    r"|provided)\s+(?:additional\s+)?(?:to\s+this\s+(?:\w+\s+){0,2}?(?:report|story|article|piece"
    r"|post|coverage|dispatch|analysis|review|column)\b[^.!?]{0,70}|to\s+the\s+(?:report|story"
    r"|article)\Z|(?:reporting|research)\b[^.!?]{0,70})|helped\s+(?:with"
    r"|report)\s+(?:on\s+)?this\s+(?:story|report|article)|assisted\s+(?:in"
    r"|with)\s+(?:the\s+)?(?:reporting|this)\b[^.!?]{0,40})[\W_]*",
)
_ON_THE_SPOT: Final = re.compile(
    rf"[\W_]{{0,4}}(?:(?:AP|Associated Press|Reuters)\s+\w+\s+)?(?:{_NAMES}"
    rf"|{CAPITAL}[\w’'-]+)\s+reported\s+from\s+{CAPITAL}[\w’'., -]{{2,60}}",
)
_HOUSE: Final = re.compile(
    r"(?:The )?(?:Associated Press|Canadian Press|Press Association)|\b(?:Reuters|AFP"
    r"|Agence France-Presse|Bloomberg(?: News)?|CNN|Fox News|NBC News|ABC News|CBS News|BBC News"
    r"|NPR|UPI|dpa|Xinhua|Kyodo(?: News)?|Yonhap|AP)\b"
)
_NEXT: Final = re.compile(r"[.!?][\"”’)\]]*\s+(?=[\"“‘*(\[–—-]{0,3}[A-ZÀ-ÖØ-Þ])")
_INITIAL: Final = re.compile(r"\b(?:[A-Z]|Jr|Sr|St|Dr|Mr|Mrs|Ms)\.\Z")
_SIGNED: Final = re.compile(
    rf"\s*(?P<tag>[—–―-]{{1,2}}\s?(?P<name>[^@—–\n]{{1,60}}?)\s?\(@\w{{1,20}}\)\s*(?:on"
    rf"\s+)?(?:{MONTH}\s+\d{{1,2}}(?:,\s*\d{{4}})?"
    rf"|\d{{1,2}}\.?\s+(?:de\s+)?[^\W\d]{{3,12}}\.?,?\s+(?:de\s+)?\d{{4}}"
    rf"|\d{{4}}[./-]\d{{1,2}}[./-]\d{{1,2}}|\[?\(?https?://\S{{1,120}})?[\s.)\]]*)\Z",
    re.IGNORECASE,
)
_FOLLOW: Final = re.compile(
    rf"(?<=[.!?”\"’)])\s+(?P<tag>[-–—*]{{0,2}}\s*(?:you can\s+)?(?:follow|contact|e-?mail|reach"
    rf"|tweet)\s+(?:him|her|them|me|us|the author|{PERSON}|{CAPITAL}[\w’'-]+)\s+(?:on|at|via"
    rf"|by)\s+[^!?]{{0,60}}?(?:@|twitter|facebook)[^!?]{{0,60}})\Z",
    re.IGNORECASE,
)
_POINTER: Final = re.compile(
    r"(?<=[.!?”\"’)])\s*(?P<tag>[-–—(\[|>»…]{0,3}\s*(?:read (?:more|the full (?:story|article)"
    r"|on)|continue reading|more here|see more|full story|click here)\b[^.!?]{0,60}[\W_]{0,4})\Z",
    re.IGNORECASE,
)
_DESK: Final = re.compile(
    r"[(\[](?P<word>adds|updates|updated|recasts|refiles|rewrites|repeats|removes|fixes|deletes"
    r"|writes|releads|edits|inserts|changes|trims|corrects|clarifies|new throughout"
    r"|this (?:\w+\.? \d{1,2} )?(?:story|version) (?:corrects|has been corrected|was corrected"
    r"|has been refiled|refiles))\b[^()\[\]]{0,400}(?:\([^()]{0,80}\)[^()\[\]]{0,200})?[)\]]",
    re.IGNORECASE,
)
# "(2nd LD)": which telling of a story this is; for desks.
_TAKE: Final = re.compile(
    r"[(\[](?:\d{1,2}(?:st|nd|rd|th)\s)?(?:LEAD|Lead|LD|Ld|URGENT|Urgent|UPDATE|Update|NEWS ALERT"
    r"|WRITETHRU|FLASH|BULLETIN)(?:\s?\d{1,2})?[)\]](?=\s)"
)
# What a notice of rights says in its sentences, and who worked on a story, is said in such words.
_NOTICE: Final = re.compile(
    r"\b(?:rights|reserved|permission|material|reproduc\w+|republish\w*|redistribut\w+|publish\w*"
    r"|published|licen[cs]\w+|terms|contents?|copyright|inc|ltd|llc|visit|standards|syndicat\w+"
    r"|distributed|droits|rechte|derechos|quotes|delayed|trademarks?)\b|©",
    re.IGNORECASE,
)
_COMMON: Final = re.compile(r"\b[a-zß-ÿ]{3,30}\b")
_CREW: Final = frozenset(
    "and the for from with additional further other reporting research writing editing reported "
    "written edited compiled translated produced assistance von van der del staff bureau newsroom "
    "desk graphics video data contributed also online".split()
)
# So many other words in small letters are a sentence: names have none.
_TELLING: Final = 3
# "... he said. (RELATED: Divers raise the bell)", and a script that ran into a paragraph.
_ASIDE: Final = re.compile(
    r"(?P<tag>[(\[]\s?(?:related|read|read more|also read|see also|see|watch|listen|more|video"
    r"|photos|pictures|gallery|map|opinion|analysis|explainer)\s?[:|][^()\[\]]{3,200}[)\]])\Z",
    re.IGNORECASE,
)
_SCRIPT: Final = re.compile(
    r"(?<=[\s.!?”\"’)])\s(?P<tag>[A-Za-z_$][\w.$]{1,60}\(function\b.{0,900})\Z", re.DOTALL
)
# "... the artist said. You can see more of her work here."
_HERE: Final = re.compile(
    r"(?:remember,? |and |please |for more[^.!?]{0,60}, |to [^.!?,]{2,60}, )?(?:you can (?:also "
    r")?|to )?"
    r"(?:see|find|read|watch|check out|view|follow|listen|donate|sign up|subscribe|buy|learn"
    r"|click|order"
    r"|visit|download|get)\b[^.!?\"“”]{0,110}\b(?:here|by clicking here)[.!)]{0,2}",
    re.IGNORECASE,
)
# What a line must hold before a pattern looks at its end.
_TAILS: Final[tuple[tuple[str, re.Pattern[str], LeftOutKind], ...]] = (
    ("ting by ", _TRAILING, "tagline"),
    ("ted by ", _TRAILING, "tagline"),
    ("istance ", _TRAILING, "tagline"),
    ("@", _FOLLOW, "social"),
    ("acebook", _FOLLOW, "social"),
    ("©", _RIGHTS, "credit"),
    ("opyright", _RIGHTS, "credit"),
)
_TAIL: Final = 420


def ending(text: str, start: int, end: int, *, closing: bool) -> tuple[int, Line] | None:
    """Tell from where on the end of ``text[start:end]`` is not story, and what it is.

    ``closing``: the line is among the last of its story, where taglines of bare words stand.
    Returns ``start`` where the whole line is not story.
    """
    low = max(start, end - _TAIL)
    last = text[end - 1]
    if last in ")]" or last.isdigit() or last == "/":
        if "(@" in text[max(low, end - 200) : end]:
            signed = signature(text, max(low, end - 260), end)
            post = text[start : signed[0]].rstrip() if signed is not None else ""
            # Alone on its line a signature was known before, or names a speaker.
            return signed if post and not cited(post, 0, len(post)) else None
        found = _OPENED.search(text, low, end)
        if (
            found is not None
            and text.find(")]"[text[found.start()] == "["], found.end(), end) == end - 1
        ):
            return found.start(), Line("tagline")
        if (aside := _ASIDE.search(text, low, end)) is not None:
            return aside.start("tag"), Line("heading")
    elif last in ";}" and (script := _SCRIPT.search(text, max(start, end - 900), end)) is not None:
        return script.start("tag"), Line("advert")
    if "here" in text[end - 6 : end] and (led := _led(text, low, end)) is not None:
        return led
    if closing:
        return _closing(text, start, end)
    return owner(text, start, end, closing=False) if last.isalpha() or last in ")]" else None


def _led(text: str, low: int, end: int) -> tuple[int, Line] | None:
    """Find the last sentence, where it sends its reader elsewhere."""
    starts = [stop.end() for stop in _NEXT.finditer(text, low, end)]
    if starts and _HERE.fullmatch(text, starts[-1], end):
        return starts[-1], Line("heading")
    return None


def _closing(text: str, start: int, end: int) -> tuple[int, Line] | None:
    low = max(start, end - _TAIL)
    tail = text[low:end]
    if "ontribut" in tail or "elped with" in tail or "ssisted " in tail:
        helped = _contributed(text, start, end)
        if helped is not None:
            return helped
    for hint, pattern, kind in _TAILS:
        if (
            hint in tail
            and (hit := pattern.search(text, low, end))
            and not (kind in ("credit", "tagline") and _tells(text[hit.start("tag") : end], kind))
        ):
            return hit.start("tag"), Line(kind)
    if end - start <= _TAIL and (at := pitch(text[start:end])):
        return start + at, Line("advert")
    if not ends_sentence(tail[-4:]) and (pointer := _POINTER.search(text, low, end)) is not None:
        return pointer.start("tag"), Line("heading")
    if tail[-1] in ")]SDEN-#" and (over := _OVER.search(text, max(start, end - 12), end)):
        return over.start("tag"), Line("tagline")
    stopped = tail[-1] == "."
    last = tail[-2:-1] if stopped else tail[-1]
    if not (last in ")]" or (last.isupper() if stopped else last.isalpha())):
        return None
    if (owned := owner(text, start, end, closing=True)) is not None:
        return owned
    if (found := _INITIALS.search(text, max(start, end - 14), end)) is not None:
        return found.start("tag"), Line("credit", found["name"])
    return None


def _tells(tag: str, kind: LeftOutKind) -> bool:
    """Tell whether what looks like the end of a line is its next sentence, or has one behind it."""
    starts = [0, *(stop.end() for stop in _NEXT.finditer(tag))]
    sentences = [tag[at:to].strip() for at, to in pairwise([*starts, len(tag)])]
    if kind == "tagline":
        return any(
            ends_sentence(sentence)
            and len([word for word in _COMMON.findall(sentence) if word not in _CREW]) >= _TELLING
            and _NOTICE.search(sentence) is None
            for sentence in sentences
        )
    return happened(sentences[0]) or any(
        ends_sentence(sentence) and sentence.count(" ") >= _TELLING and not _NOTICE.search(sentence)
        for sentence in sentences[1:]
    )


def signature(text: str, low: int, end: int) -> tuple[int, Line] | None:
    """Find "— Name (@handle) July 7, 2018" at the end of a line."""
    for at in range(text.rfind("(@", low, end) - 1, low - 1, -1):
        if text[at] in "—–―" or (
            text[at] == "-" and text[at + 1] in "- " and not text[at - 1 : at].isalnum()
        ):
            found = _SIGNED.match(text, at, end)
            return (found.start("tag"), Line("social", found["name"].strip())) if found else None
    return None


def _contributed(text: str, begun: int, end: int) -> tuple[int, Line] | None:
    """Find the sentences at the end that say who helped: "X contributed to this report."."""
    low = max(begun, end - _TAIL)
    starts = [low] if low == begun else []
    for stop in _NEXT.finditer(text, low, end):
        if _INITIAL.search(text, max(low, stop.start() - 4), stop.start() + 1) is None:
            starts.append(stop.end())
    begin, name, seen = end, None, False
    for at in reversed(starts):
        sentence = text[at:begin].rstrip()
        helped = _CONTRIBUTED.fullmatch(sentence)
        if helped is not None and sentence[:1].isupper() | (not sentence[:1].isalnum()):
            seen = True
            house = _HOUSE.search(helped["who"])
            name = house[0] if house else name
        elif _ON_THE_SPOT.fullmatch(sentence) is None:
            break
        begin = at
    return (begin, Line("tagline", name)) if seen else None


def opens_tagline(text: str, start: int, end: int) -> int | None:
    """Tell where in ``text[start:end]`` a bracketed tagline opens that is not closed there."""
    low = max(start, end - _TAIL)
    opened = text.rfind("(", low, end)
    if opened < 0 or text.rfind(")", low, end) > max(opened, text.rfind("[", low, end)):
        return None  # what opens is closed
    found = _OPENED.search(text, low, end)
    if found is None or text.find(")", found.end(), end) >= 0:
        return None
    return found.start()


def desk_note(text: str, start: int, end: int) -> tuple[int, Line] | None:
    """Tell where the update note at the front of ``text[start:end]`` ends, and what it is.

    "(Adds details)" is for desks; "(Corrects paragraph 3)" is a correction, which readers see.
    """
    if (take := _TAKE.match(text, start, end)) is not None:
        return take.end(), Line("tagline")
    found = _DESK.match(text, start, end)
    if found is None or attributed(found[0].rstrip(")]")):
        return None
    public = "correct" in found["word"].lower() or "clarif" in found["word"].lower()
    return found.end(), Line("note" if public else "tagline")
