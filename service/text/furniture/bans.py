"""The words that keep a stretch of text from the public: "Not for publication", in four languages.

They head a section to the end of the text, or label a line. Who reports that a file was not for
publication uses the same words: what heads or labels has nothing else in its line, or a colon.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

_ENGLISH: Final = (
    r"(?:strictly )?not (?:to be |intended |meant )?for (?:publication|broadcast|print)"
    r"(?:(?: or | and |/)(?:for )?(?:publication|broadcast|print))?"
    r"|(?:do not|not to be) (?:publish|broadcast)(?:ed)?"
    r"|(?:for )?internal use only|for internal use"
    r"|for (?:the )?(?:desks?|editors|newsrooms?)(?:['’]s?)? (?:use |information |eyes )?only"
)
_GERMAN: Final = (
    r"(?:bitte )?(?:noch )?nicht (?:zur|für die) (?:veröffentlichung|publikation|verbreitung)"
    r"(?: (?:bestimmt|gedacht|vorgesehen|freigegeben|geeignet))?"
    r"|(?:bitte )?nicht (?:veröffentlichen|publizieren)"
    r"|(?:nur )?(?:für den internen gebrauch|zur internen (?:verwendung|information))"
    r"|nur (?:für|zur information der) (?:die )?redaktion(?:en)?"
)
_FRENCH: Final = (
    r"(?:à |a )?ne pas (?:publier|diffuser)"
    r"|(?:informations? )?(?:non|pas) destinée?s? à (?:la publication|être publiée?s?)"
    r"|pas pour (?:la )?publication|(?:à |pour )?usage (?:strictement )?interne(?: uniquement)?"
    r"|réservée?s? (?:à la rédaction|aux rédactions)"
)
_SPANISH: Final = (
    r"no (?:publicar|difundir|emitir)"
    r"|no (?:apt[oa]s? |destinad[oa]s? )?(?:para|a) (?:su |la )?(?:publicación|difusión)"
    r"|(?:s[óo]lo |exclusivamente )?para uso interno"
)
_PHRASE: Final = rf"(?:{_ENGLISH}|{_GERMAN}|{_FRENCH}|{_SPANISH})"
# "The following information is not intended for publication": of what comes, without a comma.
_FEW: Final = r"(?: [\w'’/-]{1,30}){0,5}?"
_UNTOLD: Final = (
    r"not (?:intended |meant |to be )?(?:for (?:publication|broadcast|print)"
    r"|published|broadcast)(?: or (?:publication|broadcast))?"
)
_SENTENCE: Final = (
    rf"(?:(?:the |all )?following{_FEW} {_UNTOLD}"
    rf"|(?:the |all )?(?:information|details|contacts?|notes?|material|everything|what)"
    rf"(?: (?:given|that))? (?:below|follows?) (?:is |are )?(?:strictly )?{_UNTOLD}"
    rf"|(?:contact |background )?(?:information|details|notes) {_UNTOLD}"
    rf"|(?:(?:die|alle|der|das) )?(?:nachfolgend|folgend|nachstehend|unten ?stehend)\w{{0,2}}{_FEW}"
    r" nicht (?:zur|für die) (?:veröffentlichung|publikation|verbreitung)"
    r"(?: (?:bestimmt|gedacht|vorgesehen|freigegeben|geeignet))?"
    r"|(?:les? |la |l['’]|ce )(?:\w{1,20} ){0,2}?(?:suivante?s?|ci-dessous|ci-après"
    r"|qui sui(?:t|vent))"
    r" (?:ne sont|n['’]est|n['’]ont|ne doi(?:t|vent)) pas (?:à publier|pour publication"
    r"|(?:destinée?s? à |être |à être )+(?:la )?(?:publi|diffus)\w{1,6})"
    r"|(?:l[aoe]s?|el) (?:\w{1,20} ){0,2}?(?:siguientes?|que sigue|a continuación)"
    r"(?: \w{1,20}){0,2}? no (?:es|son|está|están|debe|deben)(?: \w{1,20}){0,3}?"
    r" (?:publica|difundi|difusión)\w{0,6})"
)
_DESK_PARTS: Final = (
    r"(?:notes? to (?:the )?editors?|redaktionelle hinweise|dpa[ -](?:notizblock|notebook|notepad))"
)
_LEAD: Final = r"[ \t*#<>=_~(\[•–—-]{0,16}+"
_ALONE: Final = r"(?=[^\w\n,]{0,12}$)"
# Feeds that lose line breaks set the next part behind it in one line.
_NEXT: Final = r"(?=[^\w\n,]{0,12}$|[ \t]{0,2}[:#*(\[–—•-])"
# What heads a section that goes on to the end of a text.
SECTION: Final = re.compile(
    rf"{_LEAD}(?i:{_SENTENCE}{_NEXT}|(?:{_PHRASE}|{_DESK_PARTS}){_ALONE})", re.MULTILINE
)
# The same where it cannot be the title of a story.
FORBIDS: Final = re.compile(
    rf"(?:{_LEAD}(?i:{_SENTENCE})|[*#>=_~(\[-]{{1,8}}[ \t]?(?i:{_PHRASE})"
    r"|(?:STRICTLY )?NOT (?:INTENDED |MEANT )?FOR (?:PUBLICATION|BROADCAST)"
    r"|(?:BITTE )?(?:NOCH )?NICHT (?:ZUR VERÖFFENTLICHUNG(?: BESTIMMT)?|VERÖFFENTLICHEN)"
    r"|(?:À |A )?NE PAS (?:PUBLIER|DIFFUSER)|NO (?:PUBLICAR|DIFUNDIR))"
    r"[^\w\n,]{0,12}$",
    re.MULTILINE,
)
# What labels a line, a bracket, or the rest of a paragraph.
LABEL: Final = (
    rf"(?:(?i:(?:{_PHRASE}|{_SENTENCE})(?=\s?:))"
    r"|(?:NOT FOR (?:PUBLICATION|BROADCAST)|FOR INTERNAL USE|Not for publication(?=\s*[.–—-]))\b)"
)
# A heading in a page's marks above such a section is its own: "# dpa-Notizblock".
HEADING: Final = re.compile(r"[ \t]*#{1,4}[ \t]*[^\n.!?:]{0,40}|[^\w\n]*")
# A line that bans has one of these, folded; the rest of an article costs no more than these looks.
_SIGNS: Final = (
    "publi", "broadcast", "for print", "intern", "veröffentlich",
    "verbreitung", "redaktion", "rédaction", "diffus", "difu", "emitir", "editor", "desk",
    "newsroom", "dpa",
)  # fmt: skip
# So far from where a ban begins its sign and its colon may stand. What heads a section is alone in
# its line, or has marks behind it that a line has in its first words.
REACH: Final = 140
_CAPITALS: Final = ("NOT FOR ", "FOR INTERNAL ")


def may_ban(text: str, start: int, end: int) -> bool:
    """Tell whether a ban amid a line may stand between two places, by its words."""
    told = text[start:end].lower()
    return (
        "publi" in told
        or "broadcast" in told
        or "intern" in told
        or "veröff" in told
        or "diffus" in told
    )


def line_starts(text: str, starts: Sequence[int]) -> Iterator[int]:
    """Of the places where lines begin those at which a ban may head or label what follows."""
    for start in starts:
        reach = start + REACH
        stop = text.find("\n", start, reach + 1)
        if stop < 0:
            stop = min(reach, len(text))
        short = stop < reach or ":" in text[start:stop] or "*" in text[start : start + 8]
        may_head = short or text.startswith(_CAPITALS, start)
        if may_head and _has_sign(text[start:stop].lower()):
            yield start


def _has_sign(told: str) -> bool:
    for sign in _SIGNS:  # noqa: SIM110 - any() over as many takes half as long again
        if sign in told:
            return True
    return False
