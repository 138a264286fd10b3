"""Kills, holds and advisories that are told by their words: "A kill is mandatory".

A notice speaks to editors in set phrases that open a line or a sentence, outside quotation marks,
and briefly. A story about a kill order, a withdrawn candidate or a health advisory does not. The
forms are those of AP, Reuters, dpa, AFP and EFE.
"""

from re import IGNORECASE, Pattern
from re import compile as pattern
from typing import Literal

from service.text.credit.outlets import WORD, Outlets, fold, shipped
from service.text.model import Article, RejectReason

# In words. A withdrawal may repeat the first paragraphs of its story; an order or an advisory is
# a few sentences; beside a note to editors, 25 words of something else are a story.
_WITHDRAWAL = 250
_ORDER = 120
_REMARK = 60
_STORY = 25
_LINE = 400
_LONG_HEAD, _BRIEF_HEAD, _TAIL = 4, 12, 3
_SHORTEST_HEADLINE = 3
_SHORT_ID = 3

_ITEM = (
    "(?:story|stories|items?|article|dispatch|report|version|alert|copy|headline|meldung|meldungen"
    "|bericht|nachricht|beitrag|dépêche|depeche|texte|papier|noticia|nota|información|informacion"
    "|despacho)"
)
_GONE = (
    "(?:withdrawn|killed|retracted|cancell?ed|removed|eliminated|zurückgezogen|annulliert|storniert"
    "|annulée?|retirée?|supprimée?|anulad[ao]|retirad[ao]|eliminad[ao])"
)


def _forms(*forms: str) -> tuple[Pattern[str], ...]:
    return tuple(pattern(form, IGNORECASE) for form in forms)


# Nobody says these but to kill or hold, however long the text.
_KILLS = _forms(
    r"(?:bulletin|urgent|mandatory)\s+kill\b",
    r"(?:(?:a|this|the)\s+)?(?:kill|takedown|kill/takedown|withdrawal)\s+is\s+mandatory",
    r"(?:kill|takedown|kill/takedown)\s+notice\b",
    r"make certain (?:that )?(?:the|this) story is not used",
    rf"(?:the|this)\s+(?:following|above|preceding)\s+{_ITEM}\b.{{0,80}}?"
    rf"\s(?:is|was|been)\s+{_GONE}",
    rf"die\s+(?:folgende|obige|vorstehende)\s+{_ITEM}\b.{{0,80}}?\s{_GONE}",
)
_KILL_KILL_KILL = pattern(r"KILL\W+KILL\W+KILL\b|kill kill kill\b")
_HOLD_HOLD_HOLD = pattern(r"HOLD\W+HOLD\W+HOLD\b|hold hold hold\b")
# News may use these too: only a text of a few sentences is an order.
_ORDERS = _forms(
    rf"(?:please|pls)\s+(?:kill|spike|withdraw|disregard|delete|remove|ignore|cancel"
    rf"|do not (?:use|publish|run))\s[^.,;!?]{{0,40}}?\b{_ITEM}\b",
    rf"(?:kill|spike|withdraw|disregard|do not (?:use|publish|run))\s[^.,;!?]{{0,40}}?\b{_ITEM}\b"
    r"\s*(?:slugged|headlined|titled|entitled|sent|moved|filed|no\b|number|[a-z]{0,6}\s?\d)",
    rf"this\s+(?:story|item|article|dispatch|alert)\s+(?:is|was|has been)\s+{_GONE}",
    rf"(?:the|our)\s+{_ITEM}\s+(?:headlined|slugged|titled|entitled|moved|sent|filed)\b.{{0,160}}?"
    rf"\b(?:{_GONE}|should not be (?:used|published))",
    rf"bitte\s[^.!?]{{0,60}}?\b{_ITEM}\b.{{0,80}}?"
    r"\b(?:nicht|löschen|killen|zurückziehen|ignorieren)",
    r"(?:die|diese|unsere)\s+meldung(?:en)?\b.{0,120}?\b(?:wird|wurde|werden|ist)"
    r"\s+(?:hiermit\s+)?(?:zurückgezogen|annulliert|storniert)",
    r"(?:prière|merci) de (?:ne pas (?:util|diff|publ|repr|tenir)|supprimer|détruire)"
    rf".{{0,60}}?\b{_ITEM}\b",
    rf"veuillez (?:annuler|supprimer|ne pas (?:util|diff|publ|repr|tenir)).{{0,60}}?\b{_ITEM}\b",
    r"(?:la|cette|notre)\s+d[ée]p[êe]che\b.{0,120}?\b(?:est|a été) "
    r"(?:annulée|retirée|supprimée)",
    r"(?:rogamos|se ruega|por favor),?\s+(?:anul|elimin|ignor|no (?:util|publi|difund|us))"
    rf".{{0,60}}?\b{_ITEM}\b",
    r"(?:la|esta|nuestra)\s+(?:noticia|información)\b.{0,120}?\b(?:queda|ha sido) "
    r"(?:anulada|retirada)",
)
# To editors, a withdrawal needs no set form.
_TO_EDITORS = _forms(rf"(?:the|our)\s+{_ITEM}\b.{{0,160}}?\b(?:is|was|been)\s+{_GONE}")
_REMARKS = _forms(r"the (?:story|item) (?:is|was|has been) (?:withdrawn|killed|retracted)\b")
_HOLD_ORDERS = _forms(
    rf"please\s+(?:hold|withhold)\s[^.,;!?]{{0,40}}?\b{_ITEM}\b",
    r"(?:hold|withhold)\s+(?:the\s+|this\s+)?(?:item|story)\s+"
    r"(?:slugged|headlined|titled|until|no\b|number|[a-z]{0,6}\s?\d)",
    rf"bitte\s[^.!?]{{0,60}}?\b{_ITEM}\b.{{0,80}}?\b(?:vorerst nicht|zurückhalten|zurückstellen)",
    r"(?:mise en attente|mettre en attente|retengan|rogamos retener)\b",
)
_RELEASES = _forms(
    r"hold (?:released|lifted|aufgehoben)\b",
    rf"(?:the\s+)?hold\s[^.!?]{{0,20}}?\b{_ITEM}\b.{{0,80}}?\b(?:released|lifted|aufgehoben)\b",
    rf"(?:the|die)\s+{_ITEM}\b.{{0,80}}?"
    r"\b(?:may now be used|(?:kann|darf) wieder verwendet werden)",
)
_WITHDRAWS = pattern(
    r"((?:the )?[\w .&-]{2,40}?)\s(?:has |have )?(?:withdrawn|withdraws|retracted|retracts|killed)"
    rf"\s(?:its|the|this|our)\s[^.!?]{{0,60}}?\b{_ITEM}\b",
    IGNORECASE,
)
_CAPITALS = pattern(
    r"(?:STORY|ARTICLE|ITEM|REPORT|ALERT|MELDUNG|DÉPÊCHE|DEPECHE|NOTICIA)\s+(?:IS\s+|HAS BEEN\s+)?"
    r"(?:WITHDRAWN|KILLED|RETRACTED|CANCELL?ED|REMOVED|ZURÜCKGEZOGEN|ANNULÉE|ANNULEE|ANULADA)\b"
    r"|(?:WITHDRAWN|WITHDRAWAL|RETRACTED|TAKEDOWN|ANNULATION|ANULACIÓN|ANULACION|ANULADA"
    r"|ZURÜCKGEZOGEN|RÜCKZUG|ANNULLIERUNG)\s*(?:[:\u2013\u2014-]|$)|KILL(?:ED)?\s*(?:$|.{0,3}BC-)"
)
_ADDRESS = pattern(
    r"(?:news |photo |wire )?(?:editors|eds)\s*:\s*"
    r"|(?:attention|note to|notice to|advisory to|memo to)[ ,:]+(?:news |photo |wire )?"
    r"(?:editors|eds|desks|subscribers|clients)\s*[:,.\u2013\u2014-]*\s*"
    r"|(?:attention|achtung),?\s+(?:redaktionen|rédactions|redactions)\s*[:,.!\u2013\u2014-]*\s*"
    r"|(?:hinweis|mitteilung) an (?:die )?redaktionen\s*[:.\u2013\u2014-]*\s*"
    r"|(?:avis|note|message) aux (?:rédactions|redactions|abonnés|abonnes|clients)\s*[:.-]*\s*"
    r"|(?:atención|atencion|aviso|nota)\s*,?\s+(?:a\s+)?(?:las? |los )?"
    r"(?:redacciones|redactores|editores|abonados|clientes)\s*[:,.-]*\s*",
    IGNORECASE,
)
_ADVISORY = pattern(
    r"(?:(?:media|photo|news|coverage|editorial|wire)\s+)?advisory\s*(?:[:\u2013\u2014-]\s*|$)",
    IGNORECASE,
)
_DESK = frozenset(
    """
    editors editor clients subscribers desk desks story stories slugged slug item items photos
    coverage budget embargo embargoed newsroom copy headline
    """.split()
)
# Without one of these no form above can match: a story costs no more than the look for them.
_CUES = (
    "kill", "takedown", "mandatory", "withdraw", "hold", "not used", "now be used", "retract",
    "spike", "disregard", "do not ", "remove", "delete", "ignore", "cancel", "advisory", "editors",
    "eds", "desks", "subscribers", "clients", "redaktionen", "rédactions", "redac", "bitte",
    "meldung", "zurück", "annul", "retir", "supprim", "prière", "merci", "veuillez", "anul",
    "rogamos", "ruega", "por favor", "attente", "reten", "abonn", "abonados", "wieder verwendet",
)  # fmt: skip

_SENTENCES = pattern(r"(?<=[.!?])\s+")
_NUMBER = pattern(
    r"\b(?:items?|story|number|no|nr|id|meldung|dispatch|noticia|despacho|message|d[ée]p[êe]che)\b"
    r"[.:#\s]{0,3}(?:[a-z]{2,6}[ -]?)?(\d{1,8})\b",
    IGNORECASE,
)
_QUOTED = pattern(
    '["\u201c\u201e\u00ab\u00bb\u2018(]([^"\u201c\u201d\u201e\u00ab\u00bb()\n]{8,200})'
    '["\u201d\u201c\u00bb\u00ab\u2019)]'
)
_NAMED = pattern(
    r"\b(?:headlined|slugged|headline|titled|entitled|überschrift|titel|titrée?|titulad[ao])\b"
    r"[:\s]{1,3}([^\n]{8,200})",
    IGNORECASE,
)
_LAST_NUMBER = pattern(r"(\d{1,12})\D{0,12}$")
_AROUND = ".,;:!?()[]<>\"'\u201c\u201d\u201e\u00ab\u00bb"


# How notices and items find each other: an id as it stands, a number without leading zeros, a
# headline as folded words.
Name = tuple[Literal["id", "number", "headline"], str | tuple[str, ...]]


def notice(article: Article, *, outlets: Outlets | None = None) -> RejectReason | None:
    """Return why an article is a notice to editors, or None where it is a story.

    ``canceled`` for a kill or withdrawal, ``withheld`` for a hold, ``advisory`` for the rest. The
    note to editors that came beside a text may kill or hold it, in set phrases only.
    """
    size = _size(article.text)
    lines = _lines(article, head=_LONG_HEAD if size > _WITHDRAWAL else _BRIEF_HEAD)
    note = (article.ednote or "")[:_LINE]
    lowered = "\n".join((*lines, note)).lower()
    if not any(cue in lowered for cue in _CUES):
        return None
    pieces = _pieces(lines)
    anywhere = size <= _WITHDRAWAL and article.text.islower()
    if _matches((_KILL_KILL_KILL, *_KILLS), [*pieces, *_pieces([note])], anywhere=anywhere):
        return "canceled"
    if _matches((_HOLD_HOLD_HOLD,), [*pieces, note], anywhere=anywhere):
        return "withheld"
    if size <= _WITHDRAWAL and any(_CAPITALS.match(line) for line in lines[:3]):
        return "canceled"
    return _order(article, lines, pieces, outlets=outlets) if size <= _ORDER else None


def named_in(article: Article) -> set[Name]:
    """Return what a notice says of the items it is about."""
    lines = _lines(article, head=_BRIEF_HEAD)
    text = "\n".join(lines)
    told = [_past(_CAPITALS, line) for line in lines]
    headlines = map(_folded, (*told, *_QUOTED.findall(text), *_NAMED.findall(text)))
    return {
        *(("id", word.strip(_AROUND)) for word in text.split()),
        *(("number", number.lstrip("0")) for number in _NUMBER.findall(text)),
        *(("headline", words) for words in headlines),
    }


def names_of(article: Article) -> set[Name]:
    """Return what a notice may name an article by.

    An id that the sender gave (one of letters and digits, which is no word of the notice's own),
    the last number in it, and the headline, or else the first line, of three words or more.
    """
    names: set[Name] = set()
    if article.id_given:
        if len(article.id) > _SHORT_ID and not article.id.isalpha() and not article.id.isdigit():
            names.add(("id", article.id))
        if (number := _LAST_NUMBER.search(article.id[-40:])) and number[1].lstrip("0"):
            names.add(("number", number[1].lstrip("0")))
    lines = _lines(article, head=1)
    if lines and len(headline := _folded(lines[0])) >= _SHORTEST_HEADLINE:
        names.add(("headline", headline))
    return names


def _order(
    article: Article, lines: list[str], pieces: list[str], *, outlets: Outlets | None
) -> RejectReason | None:
    """What a text of a few sentences tells editors to do, if it tells them anything."""
    said = [line[found.end() :] for line in lines if (found := _ADDRESS.match(line))]
    pieces = [*pieces, *(f"please {words}" for words in said)]
    if _matches(_RELEASES, pieces):
        return "advisory"
    if _matches(_HOLD_ORDERS, pieces):
        return "withheld"
    remark = _size(article.text) <= _REMARK and _matches(_REMARKS, pieces)
    if remark or _matches(_ORDERS, pieces) or _matches(_TO_EDITORS, said):
        return "canceled"
    if any(_withdraws_own(article, piece, outlets) for piece in pieces[:3]):
        return "canceled"
    return "advisory" if _advises(article, lines) else None


def _withdraws_own(article: Article, piece: str, outlets: Outlets | None) -> bool:
    """Whether an outlet says here that it withdraws its own story, not another's."""
    told = _WITHDRAWS.match(piece)
    if told is None:
        return False
    known = shipped() if outlets is None else outlets
    outlet = known.named(told[1])
    own = article.source == article.id or known.named(article.source) == outlet
    return outlet is not None and own


def _advises(article: Article, lines: list[str]) -> bool:
    """Whether a brief text is addressed to editors, or calls itself an advisory."""
    for line in lines[:2]:
        if address := _ADDRESS.match(line):
            inside = len(WORD.findall(line)) if line in article.text else 0
            alone = address.end() == len(line)
            return alone or _size(article.text) - inside < _STORY
        if label := _ADVISORY.match(line):
            words = (*_folded(line[label.end() :]), *_folded(article.text))
            return "ADVISORY" in label[0] or not _DESK.isdisjoint(words)
    return False


def _pieces(lines: list[str]) -> list[str]:
    """The sentences of lines, each without the editors whom it addresses."""
    return [_past(_ADDRESS, piece) for line in lines for piece in _SENTENCES.split(line)]


def _past(form: Pattern[str], piece: str) -> str:
    found = form.match(piece)
    return piece[found.end() :] if found else piece


def _matches(forms: tuple[Pattern[str], ...], pieces: list[str], *, anywhere: bool = False) -> bool:
    return any(
        form.search(piece) if anywhere else form.match(piece) for piece in pieces for form in forms
    )


def _lines(article: Article, *, head: int) -> list[str]:
    """The headline, the first lines of the text and the last, each cut to 400 characters."""
    first, last = article.text[: _LINE * head], article.text[-_LINE * _TAIL :]
    lines = [
        article.headline or "",
        *[line for line in first.splitlines() if line.strip()][:head],
        *[line for line in last.splitlines() if line.strip()][-_TAIL:],
    ]
    cut = (line.strip("*=-_#\u2022/( \t\u00a0")[:_LINE] for line in lines)
    return [line for line in dict.fromkeys(cut) if line]


def _size(text: str) -> int:
    """The number of words, counted no further than matters."""
    return len(text.split(maxsplit=_WITHDRAWAL + 1))


def _folded(line: str) -> tuple[str, ...]:
    return tuple(map(fold, WORD.findall(line)))
