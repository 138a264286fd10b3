"""Lines that say who wrote the story and when it was posted: bylines, dates, reading times."""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from service.text.furniture.lines import CAPITAL, MONTH, PERSON, Line

_OUTLETS: Final = (
    r"(?:(?:the\s+)?associated press|ap|reuters|afp|agence france-presse|press association|pa|upi"
    r"|bloomberg(?: news)?|cnn|fox(?:\s?news)?|nbc(?:\s?news)?|abc(?:\s?news)?|cbs(?:\s?news)?"
    r"|bbc(?: news| sport)?|npr|politico|the hill|usa today|msnbc|cnbc|vox|axios|aap|dpa|efe|tass"
    r"|xinhua|(?:the\s+)?canadian press|mailonline|daily mail|the guardian|huffpost|breitbart"
    r"|sputnik|rt|al jazeera|france 24|sky news|euronews|deutsche welle|voa(?: news)?|time"
    r"|newsweek|slate|salon|xinhua|tass|(?:the\s+)?(?:new york|washington|los angeles|chicago"
    r"|daily|sunday) (?:times|post|tribune|mail|news|express|mirror|telegraph|sun))"
)
_ROLES: Final = (
    r"(?:(?:senior|staff|chief|political|national|foreign|deputy|managing|business|health|science"
    r"|sports?|tech(?:nology)?|world|digital|associate|assistant|white house|congressional|special"
    r"|news|crime|education|environment|diplomatic|security|defen[cs]e|economics?|legal|city"
    r"|contributing|freelance|guest|opinion|general|web|online|royal|entertainment|media)\s+){0,3}"
    r"(?:reporters?|writers?|editors?|correspondents?|staff|contributors?|columnists?|producers?"
    r"|journalists?|bureau|intern|newsroom|photographers?|anchor|desk|analyst|blogger|author"
    r"|reporting|service)"
)
_DESK: Final = (
    r"(?:admin|editor|staff|(?:la\s+|onze\s+)?(?:redactie|redacción|redaktion|rédaction|redazione)"
    r"|(?:[\w-]+\s+){0,3}(?:staff|desk|newsroom|news service))"
)
_WHO: Final = rf"(?:{PERSON}|(?:the\s+)?{_OUTLETS}(?:\s+{_ROLES})?)"
_NAMES: Final = rf"{_WHO}(?:\s*(?:,|\band\b|&|/|\bund\b|\bet\b|\by\b|;)\s*(?:by\s+)?{_WHO}){{0,5}}"
# What may follow the names: anything short that is no sentence.
_BEHIND: Final = (
    rf"(?:\s*[,|·•/–—(:@=-]\s*[^!?]{{0,110}}|\s+(?:for|in|at|of|via|from|with|avec|mit|con|on"
    rf"|special to|published|updated|posted|last|bbc|cnn|special|contributor|{_ROLES}|{_OUTLETS}"
    rf"|{MONTH}|\d)\b[^!?]{{0,110}})?"
)
_BYLINE: Final = re.compile(
    rf"[\W_]{{0,4}}(?:(?:written|reported|posted|published|submitted|authored|story|stories|words"
    rf"|text|compiled|analysis|opinion|commentary|guest post|post|article|exclusive|report|review"
    rf"|video|interview|photos|a column|essay|created|uploaded|contributed|perspective"
    rf"|column|(?:eine?\s+)?(?:analyse|kommentar|kolumne|reportage|rezension|gastbeitrag|interview"
    rf"|essay|glosse))\s+)?(?:by|von|par|por|door|di|text:|author:|autor(?:in|en)?:|auteure?:"
    rf"|byline:|from)\s*:?\s+"
    rf"(?:{_NAMES}"
    rf"|{_DESK}){_BEHIND}[\s=|,]*",
    re.IGNORECASE,
)
_SIGNED: Final = re.compile(
    rf"[\W_]{{0,2}}(?!(?:an?|the|rt|some|any|no|more|our)\s){_NAMES}\s*(?:[,|·•–—@-]|\bfor\b"
    rf"|\bin\b|\s)\s*(?:\(?@\w+\)?[\W_]*\Z"
    rf"|{CAPITAL}[\w’'-]+(?:\s+and\s+{CAPITAL}[\w’'-]+)?(?:,)?\s+(?:for"
    rf"|at)\s+(?:the\s+)?{_OUTLETS}\b.{{0,20}}|special to\b.{{1,40}}|(?:the\s+"
    rf"|an?\s+)?(?:{_OUTLETS}|{_ROLES})\b[^!?:]{{0,90}})",
    re.IGNORECASE,
)
_LABELLED: Final = re.compile(
    r"(?:editors?|reporters?|authors?|writers?|redakteur)\s*:\s*[^.!?]{2,60}"
    r"|reporting from (?-i:[A-Z])[^.!?]{2,60}",
    re.IGNORECASE,
)
# The line under a byline: "Science correspondent", "White House Reporter", "BBC News, Yorkshire".
_POST: Final = re.compile(
    r"(?:[A-Z][\w’'&-]*\s+){1,4}(?:[Cc]orrespondent|[Rr]eporter|[Ww]riter|[Ee]ditor)s?"
    r"(?:, [A-Z][\w ]{2,30})?"
    r"|(?:[Ff]rom )?(?:[Ss]taff|[Ww]ire|[Aa]gency) (?:and [Aa]gency |and [Ww]ire )?[Rr]eports?"
    r"|(?:BBC|CNN|ABC|NBC|CBS|Fox|Sky|ITV|RTÉ) News,? (?:in )?[A-Z][\w ]{2,30}"
)
_POST_LENGTH: Final = 240
_POSITION: Final = re.compile(
    rf"(?:[\w’'&-]+\s){{0,4}}?(?:{_ROLES}|redakteur(?:in)?|korrespondent(?:in)?|autor(?:in)?"
    r"|journaliste?|rédact(?:eur|rice)|redactora?|periodista|corresponsal)\b[^!?\"“]*\Z",
    re.IGNORECASE,
)
_NAMED_FRONT: Final = re.compile(rf"[\W_]{{0,3}}(?:by\s+)?{PERSON}", re.IGNORECASE)
_NAME_ONLY: Final = re.compile(rf"(?:{PERSON})(?:\s*(?:,|and|&)\s*{PERSON}){{0,3}}")
_BIOGRAPHY: Final = re.compile(
    rf"[\W_]{{0,4}}(?!(?:the|an?|this)\s){PERSON}\s+(?:(?:is|was)\s+(?!(?:an?\s+)?(?:former"
    rf"|accused|retired|jailed)\b)(?:(?:an?|the"
    rf"|our)\s+)?(?:[\w’'&.,-]+\s+){{0,8}}?{_ROLES}\b(?:\s+(?:at|for|with|of|in|covering|based|on"
    rf"|and)\b[^!?]{{0,280}}|\.)|(?:covers|writes\s+about|reports\s+on)\s+[^.!?]{{2,80}}\s+(?:for"
    rf"|at)\s+(?:the\s+)?{CAPITAL}[^!?]{{0,200}})",
    re.IGNORECASE,
)
_ABOUT: Final = re.compile(
    rf"(?P<who>{PERSON})\s+(?:covers|writes|reports|is an?|is the|has (?:covered|written|reported)"
    rf"|can be reached|joined)\b"
)
# Sentences end in a word of four letters and a stop; "p.m.", "Jr." and "Inc." do not.
_SENTENCE: Final = re.compile(r"[^\W\d]{4}[.!?][\"”’)]*\Z")
_STOPPED: Final = '.!?"”’)'

_READING: Final = re.compile(
    r"[\W_]{0,3}(?:(?:reading time|read time|lesedauer|lesezeit|temps de lecture|tiempo de lectura"
    r"|listen)\W{0,3})?(?:about |approx\.? |circa )?\d{1,3}[\s-]*(?:min(?:ute)?s?"
    r"|minuten)\b\W{0,2}\s*(?:read|to read|lesezeit|de lecture|de lectura|listen)?[\W_]*"
    r"|[\W_]{0,3}(?:reading time|lesedauer|temps de lecture)\W{0,3}(?:less than )?\d{1,3}.{0,20}",
    re.IGNORECASE,
)
_DATE_WORD: Final = re.compile(
    rf"(?:{MONTH}|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?"
    rf"|\d[\d:./-]*(?:st|nd|rd|th|am|pm|h(?:\d\d)?|z)?(?:\b|(?=upd))\.?|a\.?m\b\.?|p\.?m\b\.?"
    rf"|noon|midnight"
    rf"|et|est|edt|ct|cst|cdt|mt|mst|mdt|pt|pst|pdt|gmt|utc|bst|ist|cet|cest|msk|aest|hkt|jst"
    rf"|gmt(?=\d)|uhr|h\b|hrs?|hours?|minutes?|mins?|days?|weeks?|months?|years?|ago|today"
    rf"|yesterday"
    rf"|tomorrow|at|on|um|den|from|le|à|el|a las|de|the|of|in|am|vom|il|del|alle|às"
    rf"|(?P<said>first|last|originally|published|updated?|posted|modified|edited|created|time"
    rf"|date|filed|revised|issued|reviewed|version|publication|stand|veröffentlicht|aktualisiert"
    rf"|erstellt|publié|mis à jour|modifié|publicado|actualizado|pubblicato|aggiornato"
    rf"|gepubliceerd|bijgewerkt|atualizado|article|story|now|just|since|live|local|eastern"
    rf"|standard|daylight)\b|januar|februar|märz|mai|juni|juli|oktober|dezember|montag|dienstag"
    rf"|mittwoch|donnerstag|freitag|samstag|sonntag|janv(?:ier)?|févr(?:ier)?|mars|avr(?:il)?"
    rf"|juin|juil(?:let)?|août|septembre|octobre|novembre|décembre|lundi|mardi|mercredi|jeudi"
    rf"|vendredi|samedi|dimanche|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre"
    rf"|octubre|noviembre|diciembre|lunes|martes|miércoles|jueves|viernes|sábado|domingo"
    rf"|janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro|gennaio"
    rf"|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre|januari|februari|maart"
    rf"|mei|augustus|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|om|(?P<told>"
    rf"aangepast|gewijzigd))(?:\b|(?=upd))\.?",
    re.IGNORECASE,
)
# The first word of each alternative above, as the pattern takes it, for it takes ten times as long
# to say that a word is none.
_DATE_WORDS: Final = frozenset(
    """
    a aangepast abril actualizado aest aggiornato ago agosto aktualisiert alle am août apr april
    aprile article at atualizado aug august augustus avr avril bijgewerkt bst cdt cest cet
    created cst ct date day daylight days de dec december del den dezember dezembro dicembre
    diciembre dienstag dimanche dinsdag domingo donderdag donnerstag décembre eastern edited edt
    el enero erstellt est et feb febbraio febrero februar februari february fevereiro filed
    first freitag fri friday from févr février gennaio gepubliceerd gewijzigd giugno gmt h hkt
    hour hours hr hrs il in issued ist jan janeiro januar januari january janv janvier jeudi jst
    jueves juil juillet juin jul julho juli julio july jun june junho juni junio just last le
    live local luglio lundi lunes maandag maart maggio mai maio mar march mardi mars martes
    marzo março may mayo mdt mei mercredi midnight min mins minute minutes mis mittwoch
    miércoles modified modifié mon monday montag month months msk mst mt märz noon nov november
    novembre novembro noviembre now oct october octobre octubre of oktober om on originally
    ottobre outubro p pdt pm posted pst pt pubblicato publicado publication published publié
    reviewed revised samedi samstag sat satday satur saturday sep sepember sept september
    septembre septiembre setembro settembre since sonntag stand standard story sun sunday sábado
    the thu thuday thurs thursday time today tomorrow tue tueday tues tuesday uhr um update
    updated utc vendredi version veröffentlicht viernes vom vrijdag wed wedday wednes wednesday
    week weeks woensdag year years yesterday zaterdag zondag à às
    """.split()
)
_LETTERS: Final = re.compile(r"[^\W\d_]+")
# "Madrid - 21 sept 2021 - 10:15 CEST": a place may stand before a time of posting.
_PLACED: Final = re.compile(rf"{CAPITAL}[\w’'.-]{{1,30}}\s?[-–—|,·]")
_EASTERN: Final = re.compile(
    r"[（(【]?\s?(?:本报|本社|特约)?(?:记者|記者|编辑|編輯|责编|責編|责任编辑|撰文)"
    r"[\s/:：]{0,3}[^（）()。，]{2,24}[)）】]?"
)
_MARKS: Final = re.compile(r"\s?[·|•∙]\s?")
_PARTS: Final = 5
# A name, an outlet or a mailbox in such a line: up to five words that begin with a capital.
_PARTY: Final = re.compile(
    rf"(?:by\s)?(?:{CAPITAL}[\w’'.&-]{{0,30}}(?:\s(?:and\s|of\s|the\s)?{CAPITAL}[\w’'.&-]{{0,30}})"
    rf"{{0,4}}|[\w.+-]{{1,40}}@[\w.-]{{3,60}})",
    re.IGNORECASE,
)
_POSTED: Final = frozenset("yesterday today gestern heute hier ayer hoy ieri oggi".split())
_SINCE: Final = re.compile(
    r"(?:vor|hace|il y a|há)\s\d{1,3}\s(?:sek|min|stund|tag|woche|monat|jahr|segundo|hora"
    r"|d[ií]a|mes|semana|año|ano|seconde|heure|jour|mois|semaine|an)\w{0,5}\.?",
    re.IGNORECASE,
)
_CLOCK: Final = re.compile(r"\d:\d")
_BETWEEN: Final = re.compile(r"[\s,;:|/·•()\[\]–—@*>-]*")
_LONGEST: Final = 200


_WHENEVER: Final = re.compile(
    rf"(?:by [A-Z][^.!?:]{{2,60}}|[A-Z]\w{{2,30}})\s{MONTH}\s\d{{1,2}},?\s\d{{4}}"
    rf"(?:,?\s(?:at\s)?\d{{1,2}}[:.]\d\d(?:\s?[ap]\.?m\.?)?(?:\s[A-Z]{{2,4}})?)?",
    re.IGNORECASE,
)


def byline(line: str, *, dates: bool = True) -> Line | None:
    """Tell whether ``line`` names the story's writers, "By" or not, with a date or not.

    ``dates``: the line has a digit, so that a date may be in it.
    """
    if len(line) > _LONGEST or (
        line[-1] in _STOPPED and _SENTENCE.search(line, max(0, len(line) - 12))
    ):
        return None
    if line[-1] == ":" and line.startswith("From "):
        return None  # what follows is quoted from there
    for form in (_LABELLED, _BYLINE, _SIGNED, _POST):
        if form.fullmatch(line):
            return Line("byline")
    if not line.isascii() and _EASTERN.fullmatch(line):
        return Line("byline")
    if not dates:
        return None
    if _READING.fullmatch(line) or _parted(line) or _WHENEVER.fullmatch(line):
        return Line("byline")
    behind = _dates(line, 0)
    if behind.digits and behind.end < len(line):
        return Line("byline") if _BYLINE.fullmatch(line, behind.end) else None
    # The longest name first: "Jane Doe Jul 6, 2018" is no person called Jul.
    named = _PLACED.match(line) or _NAMED_FRONT.match(line)
    while named is not None:
        behind = _dates(line, named.end())
        if behind.said and behind.digits and behind.end == len(line):
            return Line("byline")
        shorter = line.rfind(" ", 0, named.end())
        named = _NAMED_FRONT.fullmatch(line, 0, shorter) if shorter > 0 else None
    return None


def signed(line: str, by: Sequence[str]) -> bool:
    """Tell whether ``line``, the last of a story, says of a writer named above what he does.

    ``by``: the story's bylines.
    """
    first = line.partition(" ")[0]
    if not any(first in above for above in by):
        return False
    named = _ABOUT.match(line)
    return named is not None and any(named["who"] in above for above in by)


def _parted(line: str) -> bool:
    """Tell whether ``line`` is names and a date told apart by marks: "Jane Doe · Post · May 3"."""
    if not ("|" in line or "·" in line or "•" in line or "∙" in line):
        return False
    parts = _MARKS.split(line)
    if not 1 < len(parts) <= _PARTS:
        return False
    days = [dated(part) is not None for part in parts]
    return any(days) and all(
        day or _PARTY.fullmatch(part) for part, day in zip(parts, days, strict=True)
    )


def biography(line: str) -> bool:
    """Tell whether ``line``, the last of a story, says who its writer is.

    "Jane Doe is a senior reporter at the Example." Only there: within a story it is news.
    """
    return len(line) <= 420 and _BIOGRAPHY.fullmatch(line) is not None


def dated(line: str) -> bool | None:
    """Tell whether ``line`` is a date and nothing else.

    True: one that says it is a time of posting ("Updated 9:14 AM ET, Fri July 6, 2018"); False: a
    bare date, which may be a heading in a chronicle; None: there are other words in it.
    """
    if len(line) > _LONGEST:
        return None
    if _SINCE.fullmatch(line):
        return True
    found = _dates(line, 0)
    return found.said if found.digits and found.end == len(line) else None


class _Dates(NamedTuple):
    """A run of the words that dates are made of."""

    end: int
    digits: bool
    said: bool


def _dates(line: str, at: int) -> _Dates:
    said = digits = False
    at = _end(_BETWEEN, line, at)
    while _may_date(line, at) and (word := _DATE_WORD.match(line, at)) is not None:
        said = said or bool(word["said"] or word["told"]) or word[0].lower() == "ago"
        said = said or _CLOCK.search(word[0]) is not None
        digits = digits or any(c.isdigit() for c in word[0])
        at = _end(_BETWEEN, line, word.end())
    return _Dates(at, digits, said)


def _may_date(line: str, at: int) -> bool:
    """Tell whether a word that dates are made of may stand at a place, before a regex looks."""
    word = _LETTERS.match(line, at)
    if word is None:
        return line[at : at + 1].isdecimal()
    folded = word[0].lower()
    return folded in _DATE_WORDS or "upd" in folded


def posted(line: str) -> bool:
    """Tell whether ``line``, above a story, is the day on which it was posted, in one word."""
    return line.lower() in _POSTED


def post(line: str) -> bool:
    """Tell whether ``line``, below a writer's name, says no more than what he is."""
    return len(line) <= _POST_LENGTH and _POSITION.match(line) is not None


def name_only(line: str) -> bool:
    """Tell whether ``line`` has the form of people's names, and no more."""
    return len(line) <= _LONGEST and _NAME_ONLY.fullmatch(line) is not None


def _end(pattern: re.Pattern[str], line: str, at: int) -> int:
    found = pattern.match(line, at)
    return at if found is None else found.end()
