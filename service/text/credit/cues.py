"""The words that make the name of an outlet a credit: English, German, French and Spanish.

The four languages stand together, so that a credit is told without first telling the language;
words are compared without case and accents.
"""

from collections.abc import Mapping
from typing import Final, Literal

from service.text.credit.outlets import fold

Role = Literal["cited", "report", "told", "venue", "person"]
Words = frozenset[str]

# Where words were said or shown: no outlet's report.
SPOKEN_TO: Final[tuple[Role, ...]] = ("told", "venue")


def _words(text: str) -> Words:
    return frozenset(map(fold, text.split()))


def _all(role: Role, words: str | Words) -> dict[str, Role]:
    return dict.fromkeys(_words(words) if isinstance(words, str) else words, role)


# Verbs of an outlet that passes news on.
REPORTS: Final = _words("""
    report reports reported reporting write writes wrote reveal reveals revealed quote quotes quoted
    cite cites cited publish publishes published note notes noted learned learnt understands
    obtained found estimates estimated projects projected carried aired broke uncovered documented
    counted tallied verified reviewed examined analyzed analysed interviewed contributed put states
    stated observes observed called showed relays relayed tweets tweeted explains explained details
    detailed recounts recounted mentions mentioned demonstrates demonstrated suggests suggested
    argues argued points pointed talked spoke posted ran featured broadcast
    berichtet berichtete berichten berichteten meldet meldete melden meldeten schreibt schrieb
    schreiben schrieben erfuhr erfuhren zitieren zitierten zitiert zitierte vermeldet vermeldete
    enthüllte gemeldet geschrieben rapporte rapporté rapportait rapportent indique indiqué indiquait
    indiquent écrit écrivait
    écrivent affirme affirmé affirmait affirment révèle révélé révélait révèlent annoncé précise
    précisé évoque relate relaté relaie publie publié cité croit raconte racontait dévoile dévoilé
    souligne souligné titre détaille
    informó informa informan informaron informado reportó reporta publicó publica publicado
    publicaron reveló revela revelado aseguró asegura asegurado señaló señala señalado indicó
    indicado adelantó adelanta adelantado avanzó avanza avanzado recoge recogió destacó destaca
    afirma afirmó reseña reseñó detalló emitió difundió transmitió mostró
""")
# Of these, the ones that report only with such an object behind them.
OBJECTS: Final[Mapping[str, Words]] = {
    "contributed": _words("report story article"),
    "put": _words("toll number figure count total"),
    "called": _words("race election contest"),
    **dict.fromkeys(("talked", "spoke", "points", "pointed"), _words("to with out")),
    "showed": _words("footage pictures images video videos photos live"),
    "broadcast": _words("recording audio footage images pictures video interview interviews tape"),
    **dict.fromkeys(("posted", "ran", "featured"), _words("piece story article report interview")),
}
# Verbs an agency uses for news, and any company for its own affairs.
SAYS: Final = _words(
    "said says say announced announces added adds claims claimed confirmed confirms dijo dice"
)
# Of these, the ones that an outlet that is no agency uses for news.
TELLS: Final = _words("said says say claims claimed adds")
# Verbs that stand right before their outlet ("informó EFE"); the English ones after a pause.
INVERTED: Final = _words("""
    berichtet berichtete berichten berichteten meldet meldete melden meldeten schreibt schrieb
    schreiben erfuhr zitiert
    appris raconte racontait dévoile dévoilé souligne détaille rapporte rapporté rapportait indique
    indiqué écrit écrivait affirme affirmé révèle révélé précise précisé relate relaie annoncé
    informó informa informan informaron informado reportó reporta publicó publica publicado reveló
    revela aseguró asegura señaló señala indicó adelantó adelanta recoge recogió reseña reseñó
    destacó saber sabido
""")
INVERTED_AFTER_PAUSE: Final = _words("reports reported writes wrote says said quotes so")
# German verbs that end an outlet's clause ("wie die dpa am Freitag aus Berlin erfuhr").
LATE_VERBS: Final = _words("""
    berichtet berichtete berichten berichteten meldet meldete melden meldeten schreibt schrieb
    erfuhr erfahren vermeldet vermeldete gemeldet geschrieben enthüllte enthüllt
""")

# The same that end a clause for news only where it says "zuerst": papers publish figures too.
LATE_FIRSTS: Final = _words("veröffentlicht publiziert enthüllt aufgedeckt")
FIRST: Final = _words("zuerst zunächst erstmals")
# What was made "öffentlich" or "publik" by whoever had it: "hatte der WDR öffentlich gemacht".
MADE_PUBLIC: Final = frozenset((fold(word), "gemacht") for word in ("öffentlich", "publik"))
# What opens a sentence that ends with whoever had the news: "Aufgedeckt hatte es der Spiegel".
OPENED_BY: Final = _words("aufgedeckt enthüllt berichtet gemeldet")
HAD: Final = _words("hatte hatten hat haben")
# What stands between "the first to report" and whoever was that.
WAS: Final = _words("was were is war waren fue fueron fut était est")

# What an outlet makes: a report of it, an interview in it, a poll for it.
WORKS: Final = _words("""
    report reports story article articles piece source sources op ed oped editorial column essay
    commentary interview interviews poll polls survey surveys
    analysis investigation study account dispatch documentary
    programme podcast broadcast debate exclusive scoop scoops video footage tally count review
    calculations data newscast segment feature profile information material
    bericht berichts berichten berichte umfrage informationen recherchen angaben meldung meldungen
    gespräch artikel kommentar gastbeitrag beitrag
    enquête entretien tribune sondage dépêche reportage
    entrevista encuesta reportaje artículo investigación informe sondeo
""")
# Its people, who make a credit only where they saw or say something.
STAFF: Final = _words("""
    reporter reporters journalist journalists correspondent correspondents witness witnesses
    photographer photographers crew team stringer
    reporterin korrespondent korrespondentin journalistin fotograf
    journaliste journalistes correspondant correspondante photographe
    periodista periodistas corresponsal fotógrafo
""")
WITNESSES: Final = _words("""
    saw seen heard hears sees reported reports counted watched witnessed observed said says wrote
    writes visited
    sah sahen hörte berichtete berichteten berichtet
    constaté constatait vu entendu
    constató comprobó vio
""")

# Words that make a credit of the outlet they stand before.
CUES: Final[Mapping[str, Role]] = {
    **_all("cited", "citing quoting citant citando"),
    **_all("report", "via laut selon según per"),
    **_all("told", "told tells telling tell gegenüber"),
}
# The same for prepositions and the like, by the word before them.
PAIRS: Final[Mapping[str, Mapping[str, Role]]] = {
    "to": {
        **_all("told", "speaking spoke speaks spoken talking talked said confirmed disclosed"),
        **_all("told", "statement comment comments remarks email mail interview interviews"),
        **_all("venue", "confirmation leaked message letter provided sent emailed given"),
        **_all("report", "according"),
    },
    "by": {
        **_all("venue", WORKS),
        **_all("venue", "published obtained seen contacted viewed carried aired broadcast posted"),
        **_all(
            "venue",
            "interviewed asked reached polled surveyed conducted commissioned compiled shown",
        ),
        **_all("venue", "reviewed verified released broken leaked shared"),
        **_all("report", "reported quoted cited reporting revealed uncovered disclosed"),
        **_all("report", "public"),
    },
    "with": {
        **_all("told", "interview interviews spoke speaking speaks talking talked down"),
        **_all("venue", "conversation podcast shared"),
    },
    "in": {
        **_all("venue", WORKS),
        **_all("venue", "published wrote writes writing written appeared appears appearing"),
        **_all("venue", "reported printed quoted said letter emerged surfaced"),
        **_all("venue", "erschien erschienen"),
    },
    "from": {
        **_all("venue", WORKS),
        **_all("venue", "question questions comment"),
        **_all("report", "report reports reporting dispatches files contributions inputs material"),
    },
    "for": {**_all("venue", WORKS), **_all("venue", "wrote writing writes")},
    "on": {
        **_all("venue", "said says appeared appearing appears appearance appearances interview"),
        **_all("venue", "interviews interviewed speaking spoke speaks aired broadcast live shown"),
        **_all("venue", "claimed argued announced revealed insisted suggested explained admitted"),
        **_all("venue", "post posts thread"),
        **_all("venue", "televised remarks comments posted published reports"),
    },
    "at": _all("venue", "over appeared published"),
    "of": _all("venue", "edition editions issue pages"),
    "colonnes": _all("venue", "les ses"),
    "auf": _all("cited", "berufung bezug"),
    "von": {
        **_all("venue", "interview umfrage"),
        **_all("report", "angaben informationen berichten bericht recherchen material"),
    },
    "angaben": _all("report", "nach"),
    "informationen": _all("report", "nach"),
    "recherchen": _all("report", "nach"),
    "berichten": _all("report", "nach laut"),
    "anfrage": _all("venue", "auf"),
    "bericht": _all("venue", "einem nach laut im dem ein der diesem ersten"),
    "interview": _all("told", "im einem ein dem"),
    "mit": _all("told", "interview gespräch"),
    "apres": _all("report", "d"),
    "par": {
        **_all(
            "venue", "interrogé interrogée interrogés publié publiée publiés contacté contactée"
        ),
        **_all("venue", "sollicité sollicitée sollicités questionné questionnée joints"),
        **_all("venue", "consulté consultés consultée joint"),
        **_all("report", "cité citée cités citées rapporté rapportée rapportés rapportées"),
        **_all("report", "relayé relayée relayés relayées révélé révélée révélés révélées"),
        **_all("report", "dévoilé dévoilée dévoilés dévoilées"),
    },
    "avec": _all("told", "entretien interview"),
    "dans": _all("venue", "interview entretien tribune écrit paru parue parus parues"),
    "aupres": _all(
        "told", "confirmé précisé assuré indiqué expliqué déclaré affirmé appris démenti"
    ),
    "con": {**_all("told", "entrevista conversación diálogo charla"), **_all("report", "acuerdo")},
    "por": {
        **_all("venue", "publicado publicada publicados entrevistado entrevistada"),
        **_all("venue", "consultado consultados difundido difundida"),
        **_all("report", "revelado revelada revelados reveladas desvelado desvelada"),
        **_all("report", "destapado destapada destapados destapadas"),
        **_all("report", "citado citada citados citadas recogido recogida recogidos recogidas"),
        **_all("report", "adelantado adelantada"),
    },
    "en": _all("venue", "entrevista publicado publicada artículo escribió"),
    "du": _all("venue", "plateau antenne micro caméras colonnes"),
    "d": _all("venue", "plateau antenne micro caméras information"),
    "de": {
        **_all("venue", "caméras colonnes sollicitations sollicitation questions demande demandes"),
        **_all("venue", "enquête sondage invité invitée plateau antenne micro"),
        **_all("venue", "informe investigación entrevista"),
        **_all("report", "información"),
    },
}
# What is shown on a channel is its own only where somebody speaks in it or it was there itself.
SHOWN: Final = _words("aired broadcast shown")
SPOKEN: Final = _words("""
    interview interviews remarks comments speech address statement statements footage video images
    pictures report reports documentary debate program programme
""")
# What is given to an outlet: "gave CNN an interview".
GIVES: Final = _words("gave giving given granted granting")
GIFTS: Final = _words("interview interviews details statement account comment tour")
# Whoever is "first to" do so has the news: "le premier à révéler", "el primero en informar".
BREAKS: Final = _words("""
    report break reveal publish disclose announce
    révéler rapporter annoncer publier dévoiler
    informar revelar publicar adelantar contar desvelar
""")
FIRST_TO: Final[Mapping[str, str]] = {
    "first": "to",
    **dict.fromkeys(_words("premier première premiers"), "a"),
    **dict.fromkeys(_words("primero primera primeros primer"), "en"),
}
# What is confided "to" an outlet, its object between.
CONFIDES: Final = _words("confirmed disclosed admitted acknowledged denied described")
# What an outlet holds in its hands: "liegt der ARD vor".
HELD: Final = _words("vorliegt vorliegen vorlag vorlagen vorgelegen")
LIES: Final = _words("liegt liegen lag lagen")
# What leads a list of some who say the same.
AMONG: Final = _words("including among darunter notamment dont incluyendo")
# Whoever does so to an outlet's story has news of the outlet.
DISPUTES: Final = _words("""
    called dismissed denied denies disputed rejected debunked refuted slammed criticized blasted
""")
# Where all that a sentence tells stands in a report: "according to a report in Le Monde".
GOVERNS: Final = _words("according laut selon según nach acuerdo")

# What may stand between an outlet and its cue.
ARTICLES: Final = _words("""
    the a an its their
    der die das dem den des dieser ein eine einem einer zum zur
    le la les l un une du au à
    el los las lo una al
""")
GERMAN_ARTICLES: Final = _words("der die das dem den des")
DESCRIPTIONS: Final = _words("""
    newspaper newspapers paper daily weekly magazine journal tabloid broadcaster network channel
    station agency news service wire website site outlet portal television tv radio state run owned
    newspapers websites sites outlets stations channels networks agencies media blog online language
    largest biggest leading oldest top such like
    official semi affiliated backed local regional national public private independent influential
    conservative liberal financial business sports trade media program programme show sister
    magazins nachrichtenmagazins senders nachrichtensenders blatts portals publikation
    zeitung zeitungen tageszeitung wochenzeitung boulevardzeitung sonntagszeitung blatt magazin
    nachrichtenmagazin nachrichtenagentur nachrichtenagenturen agentur nachrichtensender sender
    fernsehsender rundfunk nachrichtenportal onlineportal wirtschaftsmagazin staatliche staatlichen
    staatlicher amtliche amtlichen amtlicher deutsche deutschen deutscher russische russischen
    russischer französische französischen britische britischen amerikanische amerikanischen
    nos confrères confrère quotidien hebdomadaire chaîne agence presse d information informations de
    site télévision officielle publique française espagnole
    diario periódico agencia cadena canal revista semanario noticias oficial estatal española
    español digital emisora
""")
TIMES: Final = _words("""
    on monday tuesday wednesday thursday friday saturday sunday early earlier late later last this
    week month year today yesterday tonight morning afternoon evening night january february march
    april may june july august september october november december jan feb mar apr jun jul aug sept
    sep oct nov dec in at
    am montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag gestern heute zuvor
    zunächst bereits
    lundi mardi mercredi jeudi vendredi samedi dimanche hier matin soir ce
    lunes martes miércoles jueves viernes sábado domingo ayer hoy este
""")
ADVERBS: Final = _words("""
    also first separately exclusively previously has had have is was now further then since
    subsequently meanwhile originally both each jointly reportedly recently initially previously
    hatte hat habe haben hatten darüber ebenfalls zuerst unterdessen auch erstmals exklusiv vorab
    kürzlich übereinstimmend
    a avait ont notamment en
    ha han había también se primero
""")
JOINERS: Final = _words("and und et y e or the der die des dem le la les l du el")

# Beyond these no adjective stands before a word like "newspaper".
PREPOSITIONS: Final = _words("""
    at of in for from by with to near on about against and or as reporters journalists who that
    von bei mit für zu aus auf über und
    pour chez avec par sur et que
    con por para que
""")
# Words that lead the name of an outlet without being part of it.
DEMONYMS: Final = _words("""
    american british english scottish welsh irish canadian australian french german austrian swiss
    italian spanish portuguese dutch belgian danish swedish norwegian finnish icelandic polish czech
    slovak hungarian romanian bulgarian greek turkish russian ukrainian belarusian serbian croatian
    bosnian slovenian albanian macedonian georgian armenian azerbaijani kazakh uzbek chinese
    japanese korean taiwanese vietnamese thai indonesian malaysian filipino singaporean indian
    pakistani bangladeshi afghan iranian iraqi syrian lebanese israeli palestinian jordanian
    egyptian saudi emirati qatari kuwaiti yemeni libyan tunisian algerian moroccan sudanese
    ethiopian kenyan ugandan nigerian ghanaian south north african mexican brazilian argentine
    chilean colombian peruvian venezuelan cuban bolivian european asian arab kurdish arabic us u uk
    united states kingdom
""")
# Words that bear a capital only because a sentence starts with them.
OPENERS: Final = _words("""
    while as when but if according though although meanwhile also since after before and citing via
    however earlier because what how why
    laut wie nach so
    selon mais
    según pero
""")

# How a company speaks of its own business.
FINANCES: Final = _words("""
    profit profits loss losses revenue revenues earnings sales income turnover quarter quarterly
    dividend subscribers subscriptions advertising
""")
OWN: Final = _words("it its they their he she his her we our i")
# What nobody is meant by: "it is unclear whether".
EXPLETIVES: Final = _words("""
    clear unclear possible likely unlikely expected believed understood thought known unknown
    hoped feared
""")
OWN_NEWS: Final = _words("""
    seen obtained reviewed learned learnt viewed spoken verified interviewed understood understands
    heard received counted gathered
""")
OWN_PAPERS: Final = _words(
    "statement memo filing letter email e release lawsuit announcement tweet"
)
COMPANY: Final = _words("lp inc corp corporation co company plc ltd llc group holdings ag gmbh")

LABELS: Final[Mapping[str, Role]] = {
    **_all("venue", "photo photos foto fotos image picture credit video courtesy"),
    **_all("report", "via tip source sources quelle quellen fuente fuentes"),
}
PICTURES: Final = _words("photo photos foto fotos file pool")
