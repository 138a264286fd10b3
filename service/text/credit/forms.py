"""The words by which outlets that are in no table are known: in their names, beside, before them.

All are closed classes: what newspapers and stations call themselves in English, German, French
and Spanish, how they are introduced, and the few turns in which nobody but an outlet is named.
"""

from typing import Final

from service.text.credit.outlets import fold

# Words in the names of outlets, where they bear a capital.
MASTHEADS: Final = frozenset(
    """
    Times Post Herald Tribune Gazette Journal Chronicle News Star Globe Observer Mail Telegraph
    Today Magazine Weekly Daily Bee Sentinel Courier Examiner Dispatch Inquirer Register Record
    Mirror Echo Argus Advertiser Bulletin Guardian Independent Sun TV Radio Television Newspaper
    Agency Express Press Standard Messenger Citizen Enquirer Ledger Review Banner Beacon Clarion
    Statesman Spectator Monitor Mercury Transcript Voice Intelligencer Pioneer Recorder Gleaner
    Insider Wire Newswire Digest Online Network Broadcasting FM Trumpet Bugle Informer Sentry
    Allgemeine Allgemeinen Nachrichten Anzeiger Rundschau Kurier Tageblatt Tagblatt Abendblatt
    Morgenpost Volksblatt Zeitung Bote Rundfunk Landeszeitung Volkszeitung Tageszeitung Blatt Presse
    Diario Hebdo Heraldo Correo Gaceta Noticias Televisión Canal Periódico Prensa Voz
    Shimbun Ilbo Sinmun Dagblad Dagbladet Posten Tidende
    """.split()
)
# Of these and their like, the words that alone may stand for the whole name: "the Post".
TAILS: Final = frozenset(
    """
    Times Post Herald Tribune Gazette Journal Chronicle Star Globe Observer Mail Telegraph Bee
    Sentinel Courier Examiner Dispatch Inquirer Enquirer Register Record Mirror Echo Argus
    Advertiser Bulletin Guardian Independent Sun Express Standard Messenger Citizen Ledger Review
    Banner Beacon Clarion Statesman Spectator Monitor Mercury Transcript Voice Pioneer Recorder
    Gleaner Insider Trumpet Bugle Reporter Republic Republican Democrat Leader Union Caller Beast
    Wire
    """.split()
)
# Of these, the ones that mean an outlet behind "the" even where none was named before.
ALONE: Final = frozenset(
    """
    Times Post Herald Tribune Gazette Journal Chronicle Globe Observer Mail Telegraph Sentinel
    Courier Examiner Dispatch Inquirer Enquirer Register Mirror Echo Argus Advertiser Bulletin
    Guardian Sun Star
    """.split()
)
# Of these, the words that other bodies bear too ("Oxford University Press", "the Standard Bank").
SHARED: Final = frozenset(
    "Agency Press Standard Review Network Voice Online Wire Monitor Presse Prensa Voz".split()
)
# What an outlet's name begins with; other words of a masthead end it.
FIRST: Final = frozenset(
    """
    Radio Daily TV Diario Canal Channel Noticias Heraldo Correo Gaceta Televisión Voz Prensa
    """.split()
)
# What makes a body of a name that ends so: the makers of books, officials, parties.
BODIES: Final = frozenset(
    """
    university house secretary ministry police department court army navy force forces office bureau
    institute council committee commission congress senate parliament government bank association
    union party church hospital school company inc corp international watch group organization
    organisation foundation fund center centre board authority administration society federation
    league club cross intelligence protection security health defense defence officials officers
    prosecutors lawyers people sources
    """.split()
)
# The last part of an address in the net.
DOMAINS: Final = frozenset(
    "com net org info tv de at ch fr es it nl be ru ua co uk ie eu cz pl se no".split()
)
# Everyday German nouns that are outlets' names too; behind an adjective they are none.
NOUNS: Final = frozenset("zeit welt bild stern blick presse express".split())
# Words beside the name of an outlet.
DESCRIBERS_WRITTEN: Final = frozenset(
    """
    newspaper newspapers daily weekly magazine magazines tabloid broadcaster channel agency agencies
    website websites television radio tv affiliate site sites blog portal outlet outlets publication
    station paper network newswire
    TV Tageszeitung Wochenzeitung Zeitung Zeitungen Magazin Magazins Nachrichtenmagazin
    Nachrichtenmagazins Nachrichtenagentur Nachrichtenportal Nachrichtenportals Sender Senders
    Fernsehsender Fernsehsenders Radiosender Radiosenders Nachrichtensender Nachrichtensenders Blatt
    Blatts Blattes Portal Portals Lokalzeitung Sonntagszeitung Wochenblatt Regionalzeitung
    Wirtschaftszeitung Wirtschaftsmagazin Boulevardblatt Boulevardzeitung Onlinemagazin Newsportal
    quotidien hebdomadaire chaîne journal hebdo mensuel
    diario periódico cadena revista semanario emisora portal noticiero televisora radioemisora
    """.split()
)
DESCRIBERS: Final = frozenset(map(fold, DESCRIBERS_WRITTEN))
# Of these, the ones for several, before which no name of one stands alone.
SEVERAL: Final = frozenset(
    """
    newspapers agencies websites sites magazines outlets channels zeitungen diarios periodicos
    """.split()
)
# What stands before one of them in place of a name.
DETERMINERS: Final = frozenset(
    """
    another one every each either neither any some no this that which what our my your his her its
    their ein eine keine jede diese unsere andere welche un une aucun aucune notre cette autre
    chaque una otro otra cada este esta nuestro ningun algun
    """.split()
)
# Of these, the ones that others than outlets have too: only "news" before them makes it one.
LOOSE: Final = frozenset("agency agencies website websites site sites portal network".split())
# Sites that everybody writes to: what is told by way of them is nobody's report.
PLATFORMS: Final = frozenset(
    """
    twitter facebook youtube instagram whatsapp telegram snapchat tiktok reddit linkedin skype zoom
    google email e x
    """.split()
)
# Whoever "reports", "first reported" or "broke" what is told is an outlet.
TOLD_BY: Final = frozenset({"reports", "reported", "learned", "broke"})
# What may stand between the two.
LEADING: Final = frozenset({"first", "has", "which"})
# What stands before the verb of "first reported by", "as shown by".
CITED_AS: Final = frozenset({"as", "first", "originally", "exclusively", "earlier", "was", "also"})
# A name in quotation marks behind one of these is an outlet's, a ship's or a work's.
GERMAN_ARTICLES: Final = frozenset({"der", "die", "das", "dem", "den", "des"})
CALL_SIGN: Final = 4


def is_call_sign(word: str) -> bool:
    """Whether a word is the name of an American station: "KTVU", "WFAA"."""
    return len(word) == CALL_SIGN and word[0] in "KW" and word.isupper() and word.isascii()
