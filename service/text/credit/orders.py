"""The signs by which a note to editors is told: who is addressed, what is sent, what is to be done.

No sign proves anything alone: news speaks of withdrawn reports, killed bills and deleted photos.
An order has the thing to be done and the item in one sentence, which nobody else is quoted for.
The words are those of AP, Reuters, PA, Bloomberg, dpa, APA, AFP and EFE.
"""

from re import IGNORECASE, Pattern
from re import compile as pattern

_ITEM = (
    "(?:story|stories|items?|articles?|piece|dispatch|report|version|alerts?|copy|headlines?|photos?"
    "|photographs?|pictures?|images?|graphics?|release"
    "|(?:\\w{1,12}-|eil)?meldung(?:en)?|bericht|nachricht|beitrag|bild|bilder|fotos?|grafik"
    "|dépêches?|depeches?|alertes?|texte|papier|infographie"
    "|(?:dpa|apa|bdt|efe|afp)\\s?\\d{3,5}|noticias?|alertas?|nota|información|informacion|despacho|fotografías?|fotografía|crónica)"
)
ITEMS = pattern(rf"\b{_ITEM}\b", IGNORECASE)


def _any(*forms: str) -> Pattern[str]:
    return pattern("|".join(forms), IGNORECASE)


# Nobody says these but to kill or hold, however long the text, unless another is quoted for them.
KILLS = _any(
    r"(?:bulletin|urgent|mandatory)\s+kill\b(?! (?:switch|shelter|order|quota|polic|rule|law))",
    r"bulletin\s+elimination\b",
    r"(?:(?:a|an|this|the)\s+)?(?:kill|takedown|kill/takedown|withdrawal|elimination)"
    r"\s+is\s+mandatory\b(?! (?:when|whenever|where|wherever|if|unless|under|in cases)\b)",
    r"(?:kill|takedown|kill/takedown)\s+notice(?=\s*(?:[:.!(–—-]|$))|(?-i:KILL NOTICE)\b",
    r"kill(?:ed)?:?\s+bc-\w",
    r"make certain (?:that )?(?:the|this) story is not used",
    r"there will be no (?:replacement|substitute) (?:story|item|article|alert|copy|version)\b",
)
# A sender's word of its own item, which may say behind it whom it had misquoted.
KILLS_ITEM = _any(
    rf"(?:the|this)\s+(?:following|above|preceding)\s+{_ITEM}\b.{{0,80}}?"
    r"\s(?:is|was|been)\s+(?:withdrawn|killed|retracted|cancell?ed|removed|eliminated)",
    rf"die\s+(?:folgende|obige|vorstehende)\s+{_ITEM}\b.{{0,80}}?"
    r"\s(?:zurückgezogen|annulliert|storniert)",
)
KILL_KILL_KILL = pattern(r"KILL\W+KILL\W+KILL\b|kill kill kill\b")
HOLD_HOLD_HOLD = pattern(r"HOLD\W+HOLD\W+HOLD\b|hold hold hold\b")

# What is to be done, or is done, to an item.
DONE = _any(
    r"\b(?:kill(?:s|ed|ing)?|spike[ds]?|withdr[ae]w(?:n|s|ing)?|withdrawal|retract(?:s|ed|ing)?"
    r"|disregard(?:ed)?|delete[ds]?|removed?|eliminated?|ignored?|cancell?(?:ed|s)?|cancel|destroy"
    r"|discard|pull(?:ed)?|tak(?:e|en) down|offline)\b",
    r"\b(?:zurück(?:gezogen|zuziehen|ziehen)?|annullier\w+|stornier\w+|lösch\w+|gelöscht|streich\w+|killen"
    r"|ignorier\w+|vernicht\w+|entfern\w+|gestrichen|entfällt|entfallen|ungültig)\b",
    r"\b(?:annul\w+|retir\w+|supprim\w+|détrui\w+|ignor\w+|effac\w+|élimin\w+)\b",
    r"\b(?:anul\w+|elimin\w+|borr\w+)\b",
)
# What is not to be done with it, which only its keeper can be told.
_USE = r"(?:verwend|verbreit|veröffentlich|nutz|send|publizier)\w{1,5}"
BANNED = _any(
    r"\b(?:do not|don't|not to|must not|should not|may not|cannot) (?:be )?"
    r"(?:us|publish|run|broadcast|print)(?:e|ed|ished)?\b",
    rf"\bnicht (?:mehr |weiter |zu )*{_USE}",
    rf"\b(?:bitte {_USE}|{_USE} sie)\b[^.!?]{{0,80}}?\bnicht\b",
    rf"\b(?:darf|dürfen|sollte|bitte)\b[^.!?]{{0,60}}?\bnicht\b[^.!?]{{0,20}}?{_USE}",
    r"\b(?:ne|n['’]) ?(?:pas|plus) (?:util|diff|publ|repr|tenir)\w*",
    r"\bne doi(?:t|vent) (?:pas|plus) être\b",
    r"\b(?:ne (?:plus|pas) )(?:être )?(?:util|diff|publ|repr)\w+",
    r"\b(?:ne |n['’])(?:la |le |les |l['’])?(?:util|diff|publ|repr)\w+ez (?:pas|plus)\b",
    r"\bno (?:deb\w{1,4} (?:ser )?)?(?:l[aoe]s? )?(?:us|utili|publi|difund)\w+",
)
# What puts it off.
PUT_OFF = _any(
    r"\b(?:hold|withhold)\b(?! (?:that|it|them|the (?:bridge|line|door)))",
    r"\b(?:until|pending|avant|bis auf weiteres|bis zur|vorerst|zunächst|vorläufig|noch nicht"
    r"|zurückhalten|zurückstellen|überprüft|en attente|suspen\w+|por ahora|de momento"
    r"|en espera|reten\w+|mantengan|hasta nuev[ao])\b",
)
HELD = _any(
    r"\b(?:hold|withhold|hold off)\b",
    r"\b(?:zurückhalten|zurückstellen|sperrvermerk|en attente|suspen\w+|en espera|reten\w+)\b",
    r"\bwird (?:derzeit |gerade )?(?:über)?prüft\b",
)

# What opens a sentence that tells its readers to do something.
PLEA = _any(
    r"(?:please|pls|kindly)\b",
    r"(?:members|clients|subscribers|editors|customers) "
    r"(?:should|must|are (?:asked|requested|advised|urged) to)\b",
    r"les (?:abonnés|clients|rédactions) sont priés\b",
    r"(?:kill|spike|hold|withhold|delete|remove|disregard|withdraw|destroy|discard|retract"
    r"|take down|(?:do not|don't) (?:use|publish|run|broadcast))\s"
    rf"(?=(?:the|this|these|that|our|ap|afp|dpa|efe|pa|reuters|all)\b"
    rf"[^.,;!?]{{0,50}}?\b{_ITEM}\b|{_ITEM}\b)",
    rf"(?:wir bitten\b|{_USE} sie\b|[^.!?]{{0,60}}?\bbitte\b)",
    r"(?:(?:ne |n['’])(?:utilis|diffus|publi|repren)\w*ez\b|veuillez|merci d|prière d"
    r"|nous vous (?:prions|demandons)|à ne pas|ne pas)",
    r"(?:(?:les )?rogamos|se ruega|por favor|no (?:us|publi|difund|utili)|retengan|mantengan"
    r"|anulen|eliminen)",
)
# The same in a text that is headed as a kill or a hold: no item need be named.
BARE_PLEA = _any(r"(?:kill|spike|hold|withhold|delete|remove|do not|don't)\s")
# In a plea the item stands near the verb, in one clause with it.
PLED = _any(
    rf"(?:please|pls|kindly)?,?\s*(?:be advised (?:that )?|note (?:that )?)?[^.,;!?]{{0,60}}?"
    rf"\b{_ITEM}\b",
    rf"(?:bitte|wir bitten)\s[^.!?]{{0,60}}?\b{_ITEM}\b",
    r"(?:(?:members|clients|subscribers|editors|customers)|les abonnés)\s"
    rf"[^.!?]{{0,80}}?\b{_ITEM}\b",
    rf"(?:veuillez|merci|prière|nous vous)\s[^.!?]{{0,80}}?\b{_ITEM}\b",
    rf"(?:(?:les )?rogamos|se ruega|por favor)\b[^.!?]{{0,90}}?\b{_ITEM}\b",
    rf"(?:no|retengan|mantengan|anulen|eliminen)\s[^.!?]{{0,60}}?\b{_ITEM}\b",
)
# What says that the item is one that was sent: its slug, number, time or title, or whose it is.
SENT = _any(
    r"\b(?:slugged|headlined|titled|entitled|moved|sent|issued|filed|transmitted|transmise?"
    r"|diffusée?|intitulée?|enviad[ao]|titulad[ao]|transmitid[ao]|difundid[ao]|gesendete?n?"
    r"|versandte?n?)\b",
    rf"\b{_ITEM}\s?[\"“„«(]",
    rf"\b(?:our|unsere[mnrs]?|unser|notre|nos|nuestr[ao]s?)\s(?:[\w-]+\s)?{_ITEM}\b",
    r"\b(?:this|diese|cette|esta)\s(?:story|item|article|dispatch|alert|meldung|dépêche|noticia"
    r"|información)\b",
    rf"\b(?:ap|afp|dpa|efe|pa|apa|reuters|bloomberg)[ -]{_ITEM}\b",
    r"\b(?-i:[A-Z]{2,3}--[A-Z])|\b(?:nummer|numéro|número|number) \d+|"
    r"\b[a-z]{2,5}[ -]?\d{3,6}\b|\b\d{1,2}[.:h]\d{2}\b|\b\d{4}\s?gmt\b",
    r"\b(?:d[ée]p[êe]che|eilmeldung)\b",
)
# What is said of an item by its sender, in a sentence that is no plea.
PASSED = _any(
    r"\b(?:is|was|been|be|must be|are)\s+(?:hereby\s+)?(?:withdrawn|killed|retracted|cancell?ed"
    r"|removed|eliminated|deleted|used|published|taken down)\b",
    r"\b(?:wird|wurde|werden|ist|muss|müssen)\b[^.!?]{0,60}?"
    r"\b(?:zurückgezogen|annulliert|storniert|gelöscht|gestrichen)\b|\bentfällt\b|\bnicht\b",
    r"\b(?:est|a été|sont)\s+(?:annulée?s?|retirée?s?|supprimée?s?)\b|\bne (?:doi|pas|plus)",
    r"\bno deb\w{1,4}\b",
    r"\b(?:queda|ha sido|fue|se)\s+(?:anula|retira|elimina)\w*\b",
)
# What makes a sentence somebody else's: no order, but news of one.
QUOTED = _any(
    r"\b(?:(?<!that )said|says|say|(?<!been )told|tells|tell|noted|shouted|chanted|wrote"
    r"|begged|asked|warned|ruled|decided|according|argued|vowed|added|urged)\b",
    r"\b(?:sagte|sagten|steht|entschied|beschloss|teilte|erklärte|hieß|schrieb|laut|fordert\w*|warnt\w*"
    r"|bat|baten|riet|rieten)\b",
    r"\b(?:dit|a-t-il|a-t-elle|selon|déclaré|indiqué|demandent|demandé|averti)\b",
    r"\b(?:dijo|dice|según|declaró|aseguró|señaló|pidió|advirtió)\b",
    '^["“«„]',
)
# The same at a sentence's end: "A kill is mandatory, the notice said."
QUOTED_BEHIND = pattern(
    r",[\"”“’»]?\s[^,.!?]{0,60}?\b(?:said|says|say|read|reads|told|tells|wrote|writes|noted|added"
    r"|joked|explained|recalled|according|sagte|schrieb|hieß|heißt|steht|laut|dit|disait|selon"
    r"|écrit|dijo|decía|según|escribió)\b[^,.!?]{0,60}[.!?\"”]{0,2}$",
    IGNORECASE,
)
# An agency that does it to its own item.
WITHDRAWS = pattern(
    r"(?:(?:die|the|l['’]|la)\s?)?(?:nachrichtenagentur |agentur |news agency |agence |agencia )?"
    r"([\w .&-]{2,40}?)\s(?:(?:has |have |is |was )?(?:withdrawn|withdrew|withdraws|withdrawing"
    r"|retracted|retracts|retracting|killed|kills|killing|cancels|cancell?ed)"
    r"(?:\s(?:its|the|this|our|an?))?"
    r"|anula|ha anulado|retira|annule|a annulé|retire|a retiré"
    r"|(?:has |have |is )?(?:eliminat|remov|delet|pull)(?:es|ed|ing|e)"
    rf"(?:\s(?:its|the|this|our|an?))?(?=\s[^.!?]{{0,60}}?\b{_ITEM}\b)"
    rf"|zieht|hat)\s[^.!?]{{0,60}}?\b{_ITEM}\b",
    IGNORECASE,
)
LABEL = pattern(r"([^:!.\n]{2,60}?)\s*(?:[:!]|\s[-–—]|-(?=[A-Z])|$)")
# A label of so few words, with one of these in it.
LABEL_WORDS = 6
KILL_LABEL = pattern(
    r"\b(?:KILLS?|KILLED|WITHDRAWAL|WITHDRAWN|RETRACTION|RETRACTED|TAKE-?\s?DOWN|REMOVED"
    r"|LEGAL (?:WARNING|NOTICE)|RÜCKRUF|RÜCKZUG|ZURÜCKGEZOGEN|ZIEHT ZURÜCK|ANNULLIERUNG"
    r"|ANNULATION|ANNULÉE|ANULACIÓN|ANULACION|ANULADA|UNGÜLTIG)\b"
    r"|^(?i:(?:\w{2,10}[/ -])?withdrawn|withdrawal|retraction|retracted|killed|kill|takedown"
    r"|rückzug|rückruf|zurückgezogen|annulierung|annullierung|annulation|annulée?"
    r"|annule et remplace|anulaci[óo]n|anulad[ao]|\w+ ungültig|\w+ wird zurückgezogen"
    rf"|[\w ]{{2,20}} kill|{_ITEM} (?:withdrawn|killed|retracted|removed|annulée?|anulad[ao]"
    r"|gelöscht|zurückgezogen))$"
)
HOLD_LABEL = pattern(r"\b(?:HOLD|SPERRVERMERK|RETENCIÓN|RETENCION)\b|^(?i:retención|sperrvermerk)$")
URGENT_LABEL = pattern(
    r"^(?i:eil|eilt|urgent|attention|achtung|atenci[óo]n|rectificatif\w*(?: important)?"
    r"|berichtigung|korrektur|correction|advisory)$|^ADVISORY"
)
# What a label in capitals is made of, folded; a headline has words of its own.
LABELS = frozenset(
    """
    kill kills killed hold held withdrawal withdrawn retraction retracted takedown take down removed
    legal warning notice elimination eliminated mandatory bulletin urgent attention advisory alert
    please note story stories article item report photo photos picture pictures release news copy
    editors eds editor desk desks subscribers clients members all by for of from to is has been this
    do not use dpa apa afp ap efe pa reuters bloomberg yonhap korr bc the a an and
    ruckruf ruckzug zuruckgezogen zieht zuruck annullierung meldung eilmeldung ungultig wird
    ist achtung sperrvermerk die der das annulation annulee depeche rectificatif la le
    anulacion anulada noticia retencion una el
    """.split()
)
ARTICLES = frozenset("the a an die der das la le una el".split())
# Beside a plea or a label a slug may stand for the item: "Kill COURTS Hensley".
SLUGGED = pattern(
    r"(?i:please\s+)?(?i:kill|spike|withdraw|delete|hold)\s+[A-Z][A-Z-]{2,}\b"
    r"|(?i:please note\s+)?[A-Z]{3,}\b[^.!?]{0,30}?\b(?i:is|was|has been) (?i:killed|withdrawn)\b"
    r"|[^.!?]{0,40}?\b[A-Z]{2,3}--[A-Z]"
)
CAPITALS = pattern(
    r"(?:[A-Z]{2,12}-)?"
    r"(?:STORY|ARTICLE|ITEM|REPORT|ALERT|MELDUNG|DÉPÊCHE|DEPECHE|NOTICIA)\s+(?:IS\s+|HAS BEEN\s+)?"
    r"(?:WITHDRAWN|KILLED|RETRACTED|CANCELL?ED|REMOVED|ZURÜCKGEZOGEN|ANNULÉE|ANNULEE|ANULADA)\b"
    r"|(?:WITHDRAWN|WITHDRAWAL|RETRACTED|TAKEDOWN|ANNULATION|ANULACIÓN|ANULACION|ANULADA"
    r"|ZURÜCKGEZOGEN|RÜCKZUG|ANNULLIERUNG)\s*(?:[:–—-]|$)|KILL(?:ED)?\s*(?:$|.{0,3}BC-)"
)
# The same as the last sentence of a paragraph, and no more in it.
LAST = pattern(
    r"(?:^|[.!?\"”)\]]\s)[^\w\n\"“„«]*(?:[A-Z]{2,12}-)?"
    r"(?:STORY|ARTICLE|ITEM|REPORT|ALERT|MELDUNG|DÉPÊCHE|DEPECHE|NOTICIA)\s+"
    r"(?:IS\s+|HAS BEEN\s+|WIRD\s+|IST\s+|EST\s+)?"
    r"(?:WITHDRAWN|KILLED|RETRACTED|CANCELL?ED|REMOVED|ZURÜCKGEZOGEN|ANNULÉE|ANNULEE|ANULADA)"
    r"[^\w\n\"”»]*$"
)
# Without one of these words at the end of a line it cannot be that.
LAST_WORDS = (
    "WITHDRAWN", "KILLED", "RETRACTED", "CANCELED", "CANCELLED", "REMOVED", "ZURÜCKGEZOGEN",
    "ANNULÉE", "ANNULEE", "ANULADA",
)  # fmt: skip
# What is only a part of an item, or comes with it: an order on it leaves the item alone. One with
# a number of its own is an item.
PART = pattern(
    r"\b(?:photos?|photographs?|pictures?|images?|pix|graphics?|headlines?|captions?|grafs?|graphs?"
    r"|paragraphs?|paras?|bylines?|quotes?|quotations?|sentences?|sidebars?|bild(?:er|es)?|fotos?"
    r"|grafik(?:en)?|absatz|absätze|überschrift|zitat|zeile|paragraphes?|titre|légende|citation"
    r"|infographie|fotografías?|imagen|imágenes|párrafos?|titular|cita|gráficos?"
    r"|(?:sur)?names?|namen?|noms?|nombres?)\b(?!\s(?:no\.?\s|mit der nummer )?(?-i:[A-Z]*)\d{2,})"
    r"(?! [A-Z]{2,}\d)",
    IGNORECASE,
)
_WHOLE = (
    r"(?:stor(?:y|ies)|items?|articles?|piece|dispatch|report|version|alerts?|copy|release"
    r"|(?:\w{1,12}-|eil)?meldung(?:en)?|bericht|nachricht|beitrag|dépêches?|depeches?|alertes?"
    r"|texte|papier|noticias?|alertas?|nota|información|despacho|crónica)"
)
WHOLE = pattern(rf"\b{_WHOLE}\b(?!['’]s?\b)", IGNORECASE)
AND_WHOLE = pattern(rf"\b(?:and|or|und|oder|et|ou|y|o)\s(?:\w+\s){{0,2}}{_WHOLE}\b", IGNORECASE)
# What a sentence opens with that goes on about the thing before it: "It shows the wrong man."
GOES_ON = pattern(
    r"\W*(?:it|they|he|she|this|these|es|er|sie|dies\w*|il|elle|ils|elles|ce|cette|c['’]est|est[ea]"
    r"|el)\b",
    IGNORECASE,
)
# Nobody but a desk has readers who keep copies of its items.
SYSTEMS = pattern(
    r"\b(?:from (?:all )?(?:your|their(?: online)?) "
    r"(?:systems?|sites?|archives?|websites?|services)"
    r"|from all (?:systems|archives|platforms|sites)"
    r"|aus (?:ihren|allen|ihrem) (?:system|archiv|datenbank)\w{0,4}"
    r"|de vos (?:sites?|systèmes?|archives|bases)|de sus (?:sistemas|archivos|páginas))\b",
    IGNORECASE,
)
RELEASES = _any(
    r"hold (?:released|lifted|aufgehoben)\b",
    rf"(?:the\s+)?hold\s[^.!?]{{0,20}}?\b{_ITEM}\b.{{0,80}}?\b(?:released|lifted|aufgehoben)\b",
    rf"(?:the|die)\s+{_ITEM}\b.{{0,80}}?"
    r"\b(?:may (?:now|again) be used|may be used again|(?:kann|darf) wieder verwendet werden)",
)
# Whose wire a line is, before its first word: "NEW YORK, March 3 (Reuters) - ", "AFP - ", "EFE. ".
LOGO = pattern(r"(?:[^()\n]{0,40}\()?([A-Za-z][\w.]{1,12})\)?\s?(?:[-–—]+|\.)\s+")
ADDRESS = pattern(
    r"(?:legal |news |photo |wire )*(?:editors|eds)\s*[:,]\s*"
    r"|(?:legal |urgent )?(?:attention|attn|note to|notice to|advisory to|memo to)[ ,:]+"
    r"(?:news |photo |wire )?(?:editors|eds|desks|subscribers|clients)\s*[:,.–—-]*\s*"
    r"|(?:attention|achtung|an alle),?\s+(?:redaktionen|kunden|rédactions|redactions|abonnés)"
    r"\s*[:,.!–—-]+\s*"
    r"|(?:(?:hinweis|mitteilung) an (?:die )?redaktionen|redaktionelle[rn]? (?:hinweis|mitteilung))"
    r"\s*[:.–—-]*\s*"
    r"|sehr geehrte (?:kunden|kundinnen|kolleg|redaktion)[^,:]{0,40}[,:]\s*"
    r"|(?:avis|note|message) aux (?:rédactions|redactions|abonnés|abonnes|clients)\s*[:.-]*\s*"
    r"|(?:(?:atención|atencion|aviso|nota)\s*,?\s+)?(?:a\s+)?(?:las? |los )?"
    r"(?:redacciones|redactores|editores|abonados|clientes)\s*[:,.-]+\s*",
    IGNORECASE,
)
# What may stand before either, and says that it is no story's first word.
HEED = pattern(
    r"(?:(?:attention|achtung|atenci[óo]n)\s*[,:!]"
    r"|(?:chers?|chères?|dear|estimad[oa]s?) "
    r"(?:clients?|abonnés?|subscribers|clientes?)\s?[,:])\s*",
    IGNORECASE,
)
ADVISORY = pattern(
    r"(?P<desk>(?:media|photo|news|coverage|editorial|wire)\s+)?(?:advisory|aviso)\s*"
    r"(?:[:–—-]\s*|$)",
    IGNORECASE,
)
# What desks list; the public has advisories and budgets too: "WEATHER ADVISORY", "STATE BUDGET".
SCHEDULE = pattern(
    r"[A-ZÄÖÜ][A-ZÄÖÜ &/-]{3,40}\b(?:SCHEDULE|DIGEST|DAYBOOK|(?P<public>ADVISORY|BUDGET))\b\W*$"
)
# An editors' note of what the desk will send, not of what a story holds.
PLAN = pattern(
    r"editors?['’]?s?['’]? notes?\s*[:–—-][^.]{0,80}?\bwill (?:move|send|file|publish)\b",
    IGNORECASE,
)
# Whoever is read by desks tells them what it will send.
SENDS = pattern(
    r"(?:\b(?:AP|AFP|Reuters|dpa|EFE|APA|PA|Bloomberg|Yonhap|Xinhua|Kyodo|ANSA|Associated Press)"
    r"|^We|(?<=[.!:–—] )[Ww]e|\n[Ww]e)\s(?:will|is|are|plans?|expects?|intends?|hopes?)\s"
    r"(?:to\s|now\s|also\s|be\s){0,2}"
    r"(?:transmit|mov|send|fil|refil|resend|publish|issu|updat|cover|provid|distribut)(?:e|ing)?\b"
)
DESK = frozenset(
    """
    editors editor clients subscribers desk desks story stories slugged slug item items photos
    pictures photographs graphic graphics writethru writethrus
    coverage budget embargo embargoed newsroom copy headline abonados redacciones cronica
    enviaremos transmitiremos fotografias
    """.split()
)
# Without one of these no form above can match: a story costs no more than the look for them.
CUES = (
    "kill", "take down", "taken down", "takedown", "mandatory", "withdr", "hold", "be used",
    "retract", "spike", "disregard", "do not ", "remove", "delete", "ignore", "cancel", "advisory",
    "schedule", "digest", "aviso", "editor", "eds", "desks", "subscribers", "clients", "redakt",
    "kunden", "rédactions", "redac", "bitte", "meldung", "zurück", "annul", "retir", "supprim",
    "prière", "merci", "veuillez", "prions", "anul", "ne doi", "rückzug", "rückruf", "sperrvermerk",
    "ne pas ", "ne plus ", "no us", "no publi", "no difund", "no utili", "rogamos", "ruega",
    "por favor", "elimin", "clientes", "attente", "reten", "mantengan", "abonn", "abonad", "suspen",
    "ez pas ", "ez plus ", "no deb", "wenden sie", "nutzen sie", "breiten sie", "lichen sie",
    "no replacement", "no substitute",
)  # fmt: skip
# A long text kills or holds in few of these forms: a word of each side is in every one.
_BARS = (
    (
        ("kill", "takedown", "withdrawal", "elimination"),
        ("mandatory", "bulletin", "urgent", "notice", "bc-"),
    ),
    (("make certain ",), (" is not used",)),
    (("there will be no ",), ("replacement", "substitute")),
    (
        ("following", "above", "preceding"),
        ("withdrawn", "killed", "retracted", "cancel", "removed", "eliminated"),
    ),
    (("zurückgezogen", "annulliert", "storniert"), ("folgende", "obige", "vorstehende")),
)


def has_cue(lowered: str) -> bool:
    """Whether any form may match a text, given in lower case."""
    return _has(lowered, CUES)


def may_bar(lowered: str) -> bool:
    """Whether a form that kills or holds however long the text may match it, in lower case."""
    if lowered.count("kill") > 2 or lowered.count("hold") > 2:
        return True
    return any(_has(lowered, one) and _has(lowered, other) for one, other in _BARS)


def _has(text: str, words: tuple[str, ...]) -> bool:
    for word in words:  # noqa: SIM110 - any() over as many takes half as long again
        if word in text:
            return True
    return False
