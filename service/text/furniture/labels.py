"""Lines made of a page's own words alone: what buttons, boxes and menus are called.

No list has every button. All have few words, no stop, and speak of the page and what is done with
it: "Keep reading", "Manage my choices", "Diesen Artikel teilen". One word that is not of the page
makes a line a heading of the story again ("Keep the peace").
"""

import re
from typing import Final

from service.text.furniture.lines import Line

# What a page has, is, or lets its reader do. Words that stories are headed by ("media", "support",
# "free", "report", "news", "death", "letters") are not among them.
_PAGE: Final = frozenset(
    """
    abonnieren accept access account ad adchoices ads advert advertise advertisement
    advertising alerts anhören anmelden antworten anzeigen app apps archive archived archives
    article articles artikel assisted audio aufklappen ausblenden author authors autoplay back
    beitrag beiträge bild bildbeschreibung bilder bildergalerie bookmark browse browser cancel
    caption captions careers choices choose clear click close code collapse comment commenting
    comments conduct contact content continue cookie cookies copied copy correction corrections
    datenschutz default description desktop dismiss display download druckansicht drucken
    e-mail edition editorial einblenden einstellungen email embed empfehlen enable enlarge
    enter epaper error errors expand explore facebook faq favorites favourites feed feedback
    folgen follow footer forum fotostrecke friendly fullscreen gallery gift guidelines headline
    headlines hear help hide hinzufügen homepage hören icon image images impressum inbox index
    install item items join journalism keep kommentar kommentare kommentieren latest lesen
    leser licensing link links list listen load loading login logo logout manage melden menu
    merken merkliste message messages minimize mode more mute navigation newsletter newsletters
    next notification notifications open options order page pages password pause pdf permalink
    permissions photo photos picture pictures play played player playlist pocket podcast
    podcasts popular post posts preferences premium preview previous print privacy profile
    promoted promotion purchase rate read reader readers reading recommended refresh register
    registrieren related reload remove replay replies reply report reprint reprints republish
    return reuse review rights rss save saved schließen screen scroll search section see select
    send senden settings share sharing shop show sign site sitemap skip slide slides slideshow
    sort sponsored startseite stories story submit subscribe subscriber subscribers
    subscription subscriptions subtitles suggest summary swipe tags tap technical terms
    thumbnail toggle top topic topics transcript translate trending trial try tweet tweets
    twitter unlock unmute unsubscribe update updates upgrade username version video videos view
    viewed views visit volume watch website widget write zoom
    abbonati abbrechen neueste schreib schreibe seite seiten speichern suche suchen teilen
    themen vergrößern verkleinern verschicken versenden vorlesen weiterlesen weitersagen
    werbung zurück öffnen übersicht
    abbonati abonner abonnez abonné abonnés affichage agrandir ajouter article articles
    articoli articolo artículo artículos boletines boletín buscar cerrar comentar comentario
    comentarios commenta commentaire commentaires commenti compartir condividi connecter
    connexion contenido contenu contribuer contribution contributions copiar copier correo
    descargar enlace envoyer escuchar fermer firma guardar imprimer imprimir iniciar
    inscription inscrire lecture leer leggi leído lien lire masquer moteur newsletters noticia
    noticias offrir partage partager passer publicité recevoir recherche relacionadas
    relacionados réactions réutiliser s'abonner s'inscrire seguir sesión signaler sommaire
    stampa suivre suscribirse suscripción suscríbete télécharger ver voir écouter
    """.split()
)
# Of these one is enough: nothing in a story is called so.
_BUTTONS: Final = frozenset(
    """
    autoplay bookmark collapse dismiss epaper expand fullscreen login logout navigation newsletters
    permalink refresh reload replies sitemap subscribe subtitles thumbnail toggle unmute unsubscribe
    abonnieren anmelden anhören datenschutz drucken impressum mehr merken registrieren speichern
    teilen vorlesen weiterlesen
    abonner copier fermer imprimer partager s'abonner
    compartir imprimir suscribirse condividi
    """.split()
)
# What such words stand with; a word of the first line means this very page or its reader.
_OWN: Final = frozenset(
    "this our your my mine diesen dieser diese dieses unser ihr ihre mein mehr cet cette ce "
    "votre vos notre nos este esta tu tus su nuestro questo questa".split()
)
_SMALL: Final = frozenset(
    """
    a an the of to for in on with and or by from at as it all any here now new again out up off down
    full other others later not no see go get be is are via per ai x you me us after past how
    about above all back below build can change closed create enjoying front give if issue more most
    news personal
    need open recent start through turn
    der die das den dem des ein eine einen zu zum zur im in auf mit und oder von für sie hier jetzt
    mehr alle weitere weiteren
    le la les l un une des du de au aux à en et ou pour sur par ici plus tous toutes
    el los las lo una del al y o con por para en más aquí todos todas sobre
    il lo gli dei della di e su qui più tutti
    """.split()
)
_MARKS: Final = frozenset('"“”„«»‘#@')
_WORD: Final = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
# Longer lines say something of their own.
_LONGEST, _WORDS = 60, 9
_PREFIX: Final = 3


def label(line: str) -> Line | None:
    """Tell whether ``line``, a short one, is made of the page's own words alone."""
    if len(line) > _LONGEST or not _opens(line) or not _MARKS.isdisjoint(line):
        return None
    words = [word.lower() for word in _WORD.findall(line)]
    if len(words) == 1:
        return Line("advert") if words[0] in _BUTTONS else None
    if len(words) > _WORDS or not words:
        return None
    page = own = 0
    for word in words:
        if word in _PAGE:
            page += 1
        elif word in _OWN:
            own += 1
        elif _parts(word):
            page += 1
        elif word not in _SMALL:
            return None
    return Line("advert") if page > 1 or (page and own) else None


def _opens(line: str) -> bool:
    """Tell whether the first word of a line may be one of these; of most lines it is none."""
    found = _WORD.search(line)
    if found is None:
        return False
    word = found[0].lower()
    return word in _PAGE or word in _SMALL or word in _OWN or word in _BUTTONS or _parts(word)


def _parts(word: str) -> bool:
    """Tell whether a compound is made of such words: "ai-assisted", "e-paper"."""
    first, mark, last = word.partition("-")
    return bool(mark) and last in _PAGE and (first in _PAGE or len(first) < _PREFIX)
