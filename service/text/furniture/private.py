"""What a text says to editors alone and asks not to publish.

"NOT FOR PUBLICATION: the mayor's telephone is ..."; "Note to editors: ..."; "(EDS: The spelling is
correct.)" in the middle of a paragraph; "(Please use this version in place of ...)"; dpa's "Die
folgenden Informationen sind nicht zur Veröffentlichung bestimmt", behind which the telephones of
its desk stand. It reaches no face of an answer: the article is read as if it had come without.
"""

import re
from collections.abc import Iterator, Sequence

from service.text.furniture import bans
from service.text.furniture.cuttings import without
from service.text.furniture.desknotes import desk_notes, is_for_desks
from service.text.furniture.lines import Bounds, colons, ends_sentence, places
from service.text.model import Article
from service.text.remembered import Remembered, digest

# So many words before a section of notes are a story, and so is a line of a few that ends as a
# sentence does; a headline has fewer, and no full stop.
_STORY, _SENTENCE = 15, 4
# A note in brackets has no more code points, one in broken lines no more lines; a longer line
# has more in it than a note.
_LONGEST = 1_000
_LINE_LENGTH = 500
_NESTED = 5
_LINES = 6
_BROKEN = 50
# A title and what stands below it take no more.
_TOP = 600
# With fewer code points beside it a line has the story in it too.
_BESIDE = 40
# All that a line may begin with is tried at each line's first character: a search for it, which
# looks at every character, takes five times as long.
_LEAD = r"[ \t]*+[*#>•-]{0,4}[ \t]*+"
# Who is spoken to: words that nobody else is called by at the head of a note.
_DESKS = (
    r"(?:(?:Eds|EDS|Desks|DESKS|DESK NOTE|Subs please note|EDITORS(?! NOTE)|SUB-EDITORS"
    r"|(?:NEWS ?|COPY |PHOTO |PICTURE |NIGHT )?DESKS?|Redaktionen|REDAKTIONEN|Rédactions|RÉDACTIONS"
    r"|Redacciones|REDACCIONES)(?:,? (?i:please note|note|bitte beachten))?)"
)
_TO = (
    r"(?i:(?:attention|attn|note|notes|notice|memo|message|advisory|achtung|hinweise?|mitteilung"
    r"|avis|nota|aviso|atención)(?:,| to(?: the| all)?| an(?: die| alle)?| für(?: die)?| aux"
    r"| a (?:las|los))? (?:photo |news )?(?:editors|eds|desks?|subs|redaktion(?:en)?|rédactions"
    r"|redacciones|redactores|editores)"
    r"|(?-i:INTERNAL)|internal (?:note|use|only)|interne(?:r hinweis|r vermerk| notiz)"
    r"|redaktionshinweis"
    r"|note interne|nota interna|an die redaktion(?:en)?|(?:à|a) l['’]attention des rédactions"
    r"|editor['’]?s['’]? notes? to (?:desks|eds|editors))"
)
# "Editors:" may head a list of names as well.
_BUSINESS = (
    r"[^\n]{0,160}?\b(?:note|please|stor(?:y|ies)|items?|photos?|versions?|spelling|byline|slug"
    r"|updates?|adds|use|used|phone|call|desk|publication|embargo\w*|is|are|must|should|do|don['’]t"
    r"|not|\d{3,5}[ -]\d{3,7})\b"
)
_ADDRESSED = rf"(?:(?:{_DESKS}|{_TO})(?:\s?[:–—]|\s-\s)|Editors:(?={_BUSINESS}))"
_ITEM = r"(?:version|story|copy|report|item|lead|writethru|fassung|meldung|dépêche|noticia|versión)"
# What a desk is asked to do with the item it has before it.
_USE = (
    rf"(?i:please (?:use|run|take|substitute) (?:this|the following|the above)"
    rf" (?:\w{{1,12}} ){{0,2}}{_ITEM}\b"
    rf"|please (?:replace|disregard)\b[^\n]{{0,60}}?\b{_ITEM}\b"
    rf"|(?:this|the following) {_ITEM} (?:replaces|supersedes|subs|substitutes)\b"
    r"[^\n]{0,80}?\b(?:sent|moved|filed|transmitted|slugged|timed)\b"
    rf"|bitte (?:verwenden sie )?(?:diese|nur diese|die folgende) {_ITEM}\b"
    rf"|diese {_ITEM} ersetzt\b"
    rf"|(?:merci d['’]utiliser|veuillez utiliser) cette {_ITEM}\b|cette {_ITEM} remplace\b"
    rf"|(?:rogamos|por favor),? (?:usen|utilicen) esta {_ITEM}\b|esta {_ITEM} sustituye\b)"
)
# A line of it, or a heading behind which all is private to the end of the text.
_LINE = re.compile(
    _LEAD + rf"(?:{_ADDRESSED}|{_USE}"
    r"|(?i:notes? to (?:the )?(?:editors?|desks?)|hinweise? (?:an|für) die redaktion(?:en)?)\s*:)"
    r"[^\n]*"
)
_BAN = re.compile(rf"{_LEAD}{bans.LABEL}[^\n]*")
# In capitals, in brackets or between asterisks: a title is written so too, but not marked.
_PUBLISH = (
    r"(?:(?:STRICTLY )?NOT (?:INTENDED |MEANT )?FOR (?:PUBLICATION|BROADCAST)"
    r"(?: OR (?:PUBLICATION|BROADCAST))?|(?:DO NOT|NOT TO BE) (?:PUBLISH|BROADCAST)(?:ED)?"
    r"|(?:BITTE )?(?:NOCH )?NICHT (?:ZUR VERÖFFENTLICHUNG|VERÖFFENTLICHEN|SENDEN|VERBREITEN)"
    r"|(?:À |A )?NE PAS (?:PUBLIER|DIFFUSER)|NO (?:PUBLICAR|DIFUNDIR|EMITIR))"
)
# What heads a story as well is an order beside another: "À RETENIR" sums one up, and an embargo is
# on trade too; "NO USAR" warns of a stove.
_HOLDS = (
    r"(?:(?:À |A )?RETENIR|RETENER|EN ATTENTE|EN ESPERA|(?:ON )?HOLD"
    r"|(?:STRICTLY |UNDER |SOUS |BAJO |UNTER )?(?:EMBARGO(?:ED)?|SPERRFRIST))"
)
_USES = (
    r"(?:DO NOT USE|(?:BITTE )?NICHT VERWENDEN|(?:À |A )?NE PAS UTILISER|NO (?:USAR|UTILIZAR)"
    r"|LEGAL)"
)
_APART = r"\s{0,2}[-–—:,;!./|]{1,2}\s{0,2}"
_HEADED = re.compile(
    r"\s*(?:[*#>(\[_-]{1,8}\s?(?i:not for (?:publication|broadcast)|nicht zur veröffentlichung)"
    r"|(?i:nicht zur veröffentlichung bestimmt)|[*#>(\[_-]{0,8}\s?"
    rf"(?:(?:ATTENTION|ACHTUNG|ATENCIÓN|URGENTE?|EILT){_APART}|ATTENTION )?"
    rf"(?:{_PUBLISH}(?:{_APART}(?:{_HOLDS}|{_USES}|{_PUBLISH}))?"
    rf"|(?i:{_PUBLISH}{_APART}{_HOLDS}|{_HOLDS}{_APART}{_PUBLISH})"
    rf"|{_HOLDS}{_APART}(?:{_HOLDS}|{_USES})|RETENER|HOLD|(?:BITTE )?ZURÜCKHALTEN|SPERRVERMERK))"
    r"[ \t*!.)\]_-]{0,8}(?=\n)"
)
_BRACKETED = re.compile(rf".\s{{0,2}}(?:{_ADDRESSED}|Internal\s?:|{_USE})")
# An embargo is over some day, whatever else stands below it.
_EMBARGO = re.compile(r"embargo|sperrfrist", re.IGNORECASE)
_BRACKETED_BAN = re.compile(rf".\s{{0,2}}{bans.LABEL}")
_STOP = re.compile(r"[.!?]\s+")
_LINE_BREAK = re.compile(r"\n(?=[^\n])")
# A sentence of it amid a paragraph: what heads it, in so many code points at most, and the rest.
_HEAD = re.compile(rf"(?<=[.!?\"”)] )(?:{_DESKS}|(?i:notes? to editors)): ")
_BANNED = re.compile(rf"(?<=[.!?\"”)] ){bans.LABEL}")
_HEAD_LENGTH = 48
_REST = re.compile(r"[^\n]{1,400}?(?:[.!?](?=\s|$)|$)", re.MULTILINE)
# The last texts in which nothing was private: most, and looking takes a fiftieth of a merge.
_PUBLIC: Remembered[bool] = Remembered(most=1_000)


def is_private(text: str) -> bool:
    """Whether a whole text is for editors alone: its head, or what is below its title, says so."""
    if _HEADED.match(text):
        return True
    top = text[:_TOP]
    starts = [0, *(broken.end() for broken in _LINE_BREAK.finditer(top))]
    heads = bans.line_starts(text, starts)
    banned = next((at for at in heads if bans.FORBIDS.match(text, at)), -1)
    if banned < 0 or _EMBARGO.search(text, 0, banned):
        return False
    return not _is_story(text[:banned])


def private(text: str) -> list[Bounds]:
    """The stretches of a text that are for editors alone, disjoint and in order. Linear."""
    starts = [0, *(broken.end() for broken in _LINE_BREAK.finditer(text))]
    banned = [*bans.line_starts(text, starts)]
    end = _section(text, [*banned, *_rules(text)])
    lines = _lines(text, end, starts=starts, banned=frozenset(banned))
    parted = [*colons(text, end=end)]
    noted = desk_notes(text, end=end, starts=starts, colons=parted)
    amid = [*_amid(text, end, colons=parted), *_banned(text, end, colons=parted)]
    found = sorted([*_bracketed(text, end), *lines, *amid, *noted])
    apart: list[Bounds] = []
    for bounds in found:
        if not apart or bounds[0] >= apart[-1][1]:
            apart.append(bounds)
        else:
            apart[-1] = apart[-1][0], max(bounds[1], apart[-1][1])
    return [*apart, (end, len(text))] if end < len(text) else apart


def _section(text: str, starts: Sequence[int]) -> int:
    """Where the section of notes begins with which a text ends; where it ends if it has none."""
    for at in sorted(starts):
        # What opens a text is not cut from there to its end.
        if bans.SECTION.match(text, at) and _is_story(text[:at]):
            return _above(text, at)
    return len(text)


def _rules(text: str) -> Iterator[int]:
    """Where a rule of asterisks stands amid a line: dpa's section, its line breaks lost."""
    return (at for at in places(text, "* * * * ") if at and text[at - 1] == " ")


def _is_story(before: str) -> bool:
    if len(before.split(None, _STORY - 1)) >= _STORY:
        return True
    lines = (line.rstrip() for line in before.splitlines())
    return any(
        len(line.split()) >= _SENTENCE and line[-1] not in "!?" and ends_sentence(line)
        for line in lines
        if line
    )


def _above(text: str, section: int) -> int:
    """Where the headings begin that stand right above a section."""
    while section:
        above = text.rfind("\n", 0, section - 1) + 1
        if not above or not bans.HEADING.fullmatch(text, above, section - 1):
            break
        section = above
    return section


def _bracketed(text: str, end: int) -> Iterator[Bounds]:
    """Notes between brackets, with the blanks behind them."""
    at = 0
    for opened in sorted([*places(text, "(", end=end), *places(text, "[", end=end)]):
        if opened < at or not (_BRACKETED.match(text, opened, end) or _bans(text, opened, end)):
            continue
        at = _closed(text, opened, end)
        while at < end and text[at] in " \t":
            at += 1
        yield opened, at


def _bans(text: str, opened: int, end: int) -> bool:
    """Whether a bracket opens with a ban."""
    if not bans.may_ban(text, opened, opened + bans.REACH):
        return False
    return _BRACKETED_BAN.match(text, opened, end) is not None


def _closed(text: str, start: int, end: int) -> int:
    """Where the bracket at ``start`` is closed; the end of its line where it is not."""
    opener = text[start]
    closer = ")" if opener == "(" else "]"
    limit = min(end, start + _LONGEST)
    parted = text.find("\n\n", start, limit)
    limit = limit if parted < 0 else parted
    at = start
    for inner in range(1, _NESTED):
        at = text.find(closer, at + 1, limit)
        if at < 0:
            break
        if text.count(opener, start, at) <= inner:
            return at + 1
    return _line_end(text, start, end)


def _line_end(text: str, start: int, end: int) -> int:
    found = text.find("\n", start, end)
    return end if found < 0 else found


def _lines(
    text: str, end: int, *, starts: Sequence[int], banned: frozenset[int]
) -> Iterator[Bounds]:
    """Notes that are lines of their own, over the lines that a typesetter broke them into."""
    wrapped = "\n\n" in text
    for start in starts:
        if start >= end:
            break
        line = _LINE.match(text, start, end)
        if line is None and start in banned:
            line = _BAN.match(text, start, end)
        if line is None:
            continue
        last = line.end()
        if last - start > _LINE_LENGTH or len(text) - (last - start) < _BESIDE:
            yield start, _note_end(text, start, last)
            continue
        for _ in range(_LINES if wrapped else 0):
            length = last - text.rfind("\n", 0, last) - 1
            whole = text[last - 1] in ".!?)]" or length < _BROKEN
            if whole or text[last : last + 2].strip(" ") in ("", "\n", "\n\n"):
                break
            last = _line_end(text, last + 1, end)
        yield start, last


def _note_end(text: str, start: int, end: int) -> int:
    """Where a note ends that has a story behind it in its line."""
    stop = _STOP.search(text, start, end)
    while stop and (more := _STOP.search(text, stop.end(), end)):
        if not is_for_desks(text[stop.end() : more.start() + 1]):
            break
        stop = more
    return stop.end() if stop else end


def _amid(text: str, end: int, *, colons: Sequence[int]) -> Iterator[Bounds]:
    """Notes that are sentences amid a paragraph."""
    behind = 0
    for colon in colons:
        last = min(colon + 2, end)
        if colon < behind or not (
            head := _HEAD.search(text, max(behind, colon - _HEAD_LENGTH), last)
        ):
            continue
        if rest := _REST.match(text, head.end(), end):
            behind = rest.end()
            yield head.start(), behind + (text[behind : behind + 1] == " ")


def _banned(text: str, end: int, *, colons: Sequence[int]) -> Iterator[Bounds]:
    """What a ban amid a paragraph keeps back, to the end of its line."""
    behind = 0
    for at in sorted([*colons, *places(text, " NOT FOR ", end=end)]):
        first, last = max(behind, at - bans.REACH), min(at + 24, end)
        if at < behind or not bans.may_ban(text, first, last):
            continue
        if banned := _BANNED.search(text, first, last):
            behind = _line_end(text, banned.start(), end)
            yield banned.start(), behind


def without_private(article: Article) -> Article:
    """Read an article without what is for editors alone."""
    key = digest(article.text)
    if _PUBLIC.get(key):
        return article
    spans = private(article.text)
    if not spans:
        _PUBLIC.keep(key, True)
    return without(article, spans)
