"""The set phrases in which editors are told to kill, hold or wait for an item.

The forms are those of AP, Reuters, dpa, AFP and EFE; each opens a line or a sentence.
"""

from re import IGNORECASE, Pattern
from re import compile as pattern

_ITEM = (
    "(?:story|stories|items?|article|piece|dispatch|report|version|alert|copy|headline|meldung|meldungen"
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
KILLS = _forms(
    r"(?:bulletin|urgent|mandatory)\s+kill\b",
    r"(?:(?:a|this|the)\s+)?(?:kill|takedown|kill/takedown|withdrawal)\s+is\s+mandatory",
    r"(?:kill|takedown|kill/takedown)\s+notice\b",
    r"kill(?:ed)?:?\s+bc-\w",
    r"make certain (?:that )?(?:the|this) story is not used",
    rf"(?:the|this)\s+(?:following|above|preceding)\s+{_ITEM}\b.{{0,80}}?"
    rf"\s(?:is|was|been)\s+{_GONE}",
    rf"die\s+(?:folgende|obige|vorstehende)\s+{_ITEM}\b.{{0,80}}?\s{_GONE}",
)
KILL_KILL_KILL = pattern(r"KILL\W+KILL\W+KILL\b|kill kill kill\b")
HOLD_HOLD_HOLD = pattern(r"HOLD\W+HOLD\W+HOLD\b|hold hold hold\b")
# News may use these too: only a text of a few sentences is an order.
ORDERS = _forms(
    rf"(?:please|pls)\s+(?:kill|spike|withdraw|disregard|delete|remove|ignore|cancel"
    rf"|do not (?:use|publish|run))\s[^.,;!?]{{0,40}}?\b{_ITEM}\b",
    rf"(?:kill|spike|withdraw|disregard|do not (?:use|publish|run))\s[^.,;!?]{{0,40}}?\b{_ITEM}\b"
    r"[^.,;!?]{0,30}?\s(?:slugged|headlined|titled|entitled|sent|moved|filed|no\b|number|[a-z]{0,6}\s?\d)",
    r"(?:clients|subscribers|editors|customers|members) are (?:asked|requested|advised|urged) to"
    rf" (?:delete|remove|kill|disregard|withdraw|take down|destroy)\s[^.,;!?]{{0,40}}?\b{_ITEM}\b",
    rf"this\s+(?:story|item|article|dispatch|alert)\s+(?:is|was|has been)\s+{_GONE}",
    rf"(?:the|our)\s+{_ITEM}\s+(?:headlined|slugged|titled|entitled|moved|sent|filed)\b.{{0,160}}?"
    rf"\b(?:{_GONE}|should not be (?:used|published))",
    rf"bitte\s[^.!?]{{0,60}}?\b{_ITEM}\b.{{0,80}}?"
    r"\b(?:nicht|löschen|killen|zurückziehen|ignorieren)",
    rf"bitte\s+(?:löschen|killen|ignorieren|stornieren)[\s:!][^.!?]{{0,40}}?\b{_ITEM}\b",
    r"(?:die|diese|unsere)\s+meldung(?:en)?\b.{0,120}?\b(?:wird|wurde|werden|ist)"
    r"\s+(?:hiermit\s+)?(?:zurückgezogen|annulliert|storniert)",
    r"(?:prière|merci) de (?:ne pas (?:util|diff|publ|repr|tenir)|supprimer|détruire)"
    rf".{{0,60}}?\b{_ITEM}\b",
    rf"prière d['\u2019](?:annuler|ignorer|effacer|éliminer).{{0,60}}?\b{_ITEM}\b",
    rf"veuillez (?:annuler|supprimer|ne pas (?:util|diff|publ|repr|tenir)).{{0,60}}?\b{_ITEM}\b",
    r"(?:la|cette|notre)\s+d[ée]p[êe]che\b.{0,120}?\b(?:(?:est|a été) "
    r"(?:annulée|retirée|supprimée)|ne doi(?:t|vent) (?:pas|plus) être (?:utilis|diffus|repris))",
    r"(?:die|diese|unsere)\s+meldung(?:en)?\b.{0,120}?\b(?:darf|dürfen|sollte) nicht "
    r"(?:mehr )?(?:verwendet|verbreitet|veröffentlicht|genutzt)",
    rf"se anula (?:la|el|esta|este)\s+{_ITEM}\b",
    r"(?:rogamos|se ruega|por favor),?\s+(?:anul|elimin|ignor|no (?:util|publi|difund|us))"
    rf".{{0,60}}?\b{_ITEM}\b",
    r"(?:la|esta|nuestra)\s+(?:noticia|información)\b.{0,120}?\b(?:queda|ha sido) "
    r"(?:anulada|retirada)",
)
# To editors, a withdrawal needs no set form.
TO_EDITORS = _forms(
    rf"(?:the|our)\s+{_ITEM}\b.{{0,160}}?\b(?:is|was|been)\s+{_GONE}",
    rf"we (?:are|have) (?:retract|withdr[ae]w|kill)\w*\s[^.!?]{{0,60}}?\b{_ITEM}\b",
    rf"{_ITEM}\s(?:wird|wurde|ist)\s(?:hiermit\s)?{_GONE}",
)
# Beside a label that says so, a withdrawal is told of "the Reuters report" too.
LABELLED = _forms(rf"the\s[^.!?]{{0,40}}?\b{_ITEM}\b")
LABEL = pattern(
    r"(?P<gone>withdrawn|withdrawal|retraction|retracted|killed|kill|takedown|rückzug|zurückgezogen"
    r"|annulierung|annullierung|annulation|annulée?|anulaci[óo]n|anulad[ao])\s*[:!\u2013\u2014]\s*"
    r"|(?:eil|eilt|urgent|rectificatif|berichtigung|achtung|attention|atenci[óo]n)\s*[:,!\u2013\u2014]\s*",
    IGNORECASE,
)
# The whole of a sentence or line, in a few words that speak of an item.
BANS = _forms(
    r"(?:please )?(?:do not|don't) (?:use|publish|run)[.! ]*$",
    r"bitte (?:ab sofort )?nicht (?:mehr )?(?:verwenden|verbreiten|veröffentlichen|nutzen)[.! ]*$",
    r"(?:à |a |merci de |prière de )?ne pas (?:utiliser|diffuser|publier|reprendre)[.! ]*$",
    r"(?:por favor,? )?no (?:usar|usen|utilizar|utilicen|publicar|publiquen|difundir)[.! ]*$",
)
ITEMS = pattern(rf"\b{_ITEM}\b", IGNORECASE)
REMARKS = _forms(r"the (?:story|item) (?:is|was|has been) (?:withdrawn|killed|retracted)\b")
HOLD_ORDERS = _forms(
    rf"please\s+(?:hold|withhold)\s[^.,;!?]{{0,40}}?\b{_ITEM}\b",
    r"(?:hold|withhold)\s+(?:the\s+|this\s+)?(?:item|story)\s+"
    r"(?:slugged|headlined|titled|until|no\b|number|[a-z]{0,6}\s?\d)",
    rf"bitte\s[^.!?]{{0,60}}?\b{_ITEM}\b.{{0,80}}?\b(?:vorerst nicht|zurückhalten|zurückstellen)",
    r"(?:merci de |prière de |veuillez )?(?:mise en attente|mettre en attente)\b",
    r"(?:retengan|rogamos retener)\b",
)
RELEASES = _forms(
    r"hold (?:released|lifted|aufgehoben)\b",
    rf"(?:the\s+)?hold\s[^.!?]{{0,20}}?\b{_ITEM}\b.{{0,80}}?\b(?:released|lifted|aufgehoben)\b",
    rf"(?:the|die)\s+{_ITEM}\b.{{0,80}}?"
    r"\b(?:may now be used|(?:kann|darf) wieder verwendet werden)",
)
WITHDRAWS = pattern(
    r"((?:the )?[\w .&-]{2,40}?)\s(?:has |have )?(?:withdrawn|withdraws|retracted|retracts|killed)"
    rf"\s(?:its|the|this|our)\s[^.!?]{{0,60}}?\b{_ITEM}\b",
    IGNORECASE,
)
WITHDRAWS_IN_GERMAN = pattern(
    r"(?:die )?(?:nachrichtenagentur |agentur )?([\w.&-]{2,30})\s(?:hat|zieht)\s"
    rf"(?:ihre|seine|die|diese)\s[^.!?]{{0,60}}?\b{_ITEM}\b[^.!?]{{0,80}}?\bzurück(?:gezogen)?\b",
    IGNORECASE,
)
CAPITALS = pattern(
    r"(?:STORY|ARTICLE|ITEM|REPORT|ALERT|MELDUNG|DÉPÊCHE|DEPECHE|NOTICIA)\s+(?:IS\s+|HAS BEEN\s+)?"
    r"(?:WITHDRAWN|KILLED|RETRACTED|CANCELL?ED|REMOVED|ZURÜCKGEZOGEN|ANNULÉE|ANNULEE|ANULADA)\b"
    r"|(?:WITHDRAWN|WITHDRAWAL|RETRACTED|TAKEDOWN|ANNULATION|ANULACIÓN|ANULACION|ANULADA"
    r"|ZURÜCKGEZOGEN|RÜCKZUG|ANNULLIERUNG)\s*(?:[:\u2013\u2014-]|$)|KILL(?:ED)?\s*(?:$|.{0,3}BC-)"
)
ADDRESS = pattern(
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
ADVISORY = pattern(
    r"(?:(?:media|photo|news|coverage|editorial|wire)\s+)?advisory\s*(?:[:\u2013\u2014-]\s*|$)",
    IGNORECASE,
)
DESK = frozenset(
    """
    editors editor clients subscribers desk desks story stories slugged slug item items photos
    coverage budget embargo embargoed newsroom copy headline
    """.split()
)
# Without one of these no form above can match: a story costs no more than the look for them.
CUES = (
    "kill", "takedown", "mandatory", "withdraw", "hold", "not used", "now be used", "retract",
    "spike", "disregard", "do not ", "remove", "delete", "ignore", "cancel", "advisory",
    "editors", "eds", "desks", "subscribers", "clients", "redaktionen", "rédactions", "redac",
    "bitte", "meldung", "zurück", "annul", "retir", "supprim", "prière", "merci", "veuillez",
    "anul", "ne doi", "rückzug", "ne pas ", "no us", "no publi", "no difund", "no utili",
    "rogamos", "ruega", "por favor", "attente", "reten", "abonn", "abonados", "wieder verwendet",
)  # fmt: skip
