"""What German, French, Spanish and Italian pages say beside the story, by kind.

The same few forms as in English: an order to the reader to share, follow, subscribe or read
something else. Each stands as a line of its own.
"""

from typing import Final

from service.text.furniture.lines import MEDIA, OPEN, Table
from service.text.model import LeftOutKind

_WIRES: Final = r"(?:dpa|afp|apa|sda|epd|kna|sid|reuters|ap|efe|ansa|ats|belga|lusa)"
_ON: Final = rf"(?:\s+(?:auf|bei|per|via|sur|par|en|por|su|con|a|in|e|et|y|und|mit|{MEDIA}))"

CONTINENTAL: Final[tuple[tuple[LeftOutKind, Table], ...]] = (
    (
        "credit",
        {
            "quelle quellen source sources fuente fuentes fonte": (
                rf"\s*:\s*(?P<name>{_WIRES}(?:\s*[/,+&]\s*{_WIRES})*)(?:/[^.!?]{{2,40}})?"
            ),
            "dpa": r"(?:-[a-z-]{2,16})?,?\s*dpa:[\d/-]{6,40}",
        },
    ),
    (
        "social",
        {
            "deel": r"\s+(?:dit|op|via)\b.{0,40}",
            "volg": rf"\s+ons\b{OPEN}",
            "partilhar partilhe compartilhar compartilhe": rf"{_ON}{{0,6}}",
            "teilen": r"\s+(?:auf|per|via|bei)\b[^.!?]{0,90}",
            "teilen drucken mailen tweeten merken tweeter partager imprimer compartir imprimir "
            "condividi stampa": rf"{_ON}{{0,6}}",
            "jetzt": r"\s+teilen\b.{0,20}",
            "weitersagen": r"(?:\s+\w+){0,2}",
            "artikel beitrag seite": (
                r"\s+(?:auf einer seite lesen|teilen|drucken|merken|versenden|kommentieren|anhören)"
            ),
            "copiar copier copia": r"\s+(?:el\s+|le\s+)?(?:enlace|lien|link)",
            "link": r"\s+kopieren",
            "folgen folge": r"\s+(?:sie\s+)?(?:uns|mir)\s+(?:auf|bei)\s[^.]{0,90}",
            "suivez suivre": rf"(?:-nous|\s+nous)\b{OPEN}",
            "sigue siga síguenos síganos": rf"(?:\s+[\w .’'-]{{1,40}})?\s+en\s+{MEDIA}\b{OPEN}",
            "puedes": r"\s+seguir\b.{0,200}",
            "seguici": rf"\s+su\s+{MEDIA}\b{OPEN}",
        },
    ),
    (
        "comments",
        {
            "kommentieren comentar réagir réagissez commenter commenta normas": (
                r"(?:\s+(?:à\s+)?(?:cet article|sie|este artículo|de participación))?"
            ),
            "comentários commenti": r"(?:\s*\(?\d+\)?)?",
            "ver voir leggi": r"\s+(?:los\s+|les\s+|i\s+)?(?:comentarios|commentaires|commenti)",
            "jetzt": r"\s+kommentieren\W*",
            "noch": r"\s+keine\s+kommentare\b.{0,200}",
            "vielen": r"\s+dank für (?:ihren|deinen) kommentar\b.{0,120}",
            "deine ihre": r"\s+(?:e-mail-adresse|kommentar)\s+(?:wird|wurde)\b.{0,120}",
            "fanden war": r"\s+(?:sie\s+)?dieser?n? (?:artikel|beitrag)\b[^.!?]{0,40}\?",
            "votre": r"\s+adresse (?:e-mail|de messagerie|email)\b.{0,160}",
            "laisser déposer": r"\s+un commentaire\b.{0,40}",
            "tu su": r"\s+dirección de correo\b.{0,160}",
            "deja dejar": r"\s+(?:una respuesta|un comentario|tu comentario)\b.{0,40}",
        },
    ),
    (
        "advert",
        {
            "jetzt": (
                rf"\s+(?:abonnieren|anmelden|registrieren|testen|(?:gratis|kostenlos)\b{OPEN}"
                rf"|(?:newsletter|app)\b{OPEN})"
            ),
            "noch": r"\s+\d+\s+(?:gratis|kostenlose|freie)\b.{0,90}",
            "lesen": r"\s+sie\s+(?:mit|weiter|jetzt|alles)\b.{0,160}",
            "weiterlesen": rf"(?:\s+(?:mit|nach)\b{OPEN})?",
            "je": r"\s+m[’']\s?(?:abonne|inscris|identifie)\W*",
            "newsletter": r"\s+(?:bestellen|abonnieren|abonnez|kostenlos)\b.{0,60}",
            "abonnieren abonnez inscrivez suscríbete suscríbase suscribirse abbonati": r".{0,160}",
            "melden": r"\s+sie\s+sich\s+(?:jetzt|hier|an|für)\b.{0,120}",
            "bereits déjà ya già": (
                r"\s+(?:abonnent|registriert|abonné|inscrit|suscrito|suscriptor|eres suscriptor"
                r"|abbonato)\b.{0,60}"
            ),
            "article artículo contenuto contenido contenu": (
                r"\s+(?:réservé|exclusivo|exclusif|riservato|patrocinado|sponsorisé)\b.{0,60}"
            ),
            "réservé": r"\s+aux\s+abonnés\b.{0,40}",
            "la": r"\s+suite\s+(?:après\s+(?:la|cette)\s+publicité|est réservée\b.{0,40})",
            "contribuer apúntate": "",
            "il": r"\s+vous\s+reste\s+[\d,.]+\s?%.{0,120}",
            "offrir offrez": r"\s+(?:cet|un)\s+(?:article|abonnement)\b.{0,60}",
            "regístrate regístrese inicia identifícate": rf"(?:\s+\w+){{0,3}}{OPEN}",
            "recibe reciba recevez ricevi": (
                r"\s.{0,90}\b(?:newsletters?|bolet[ií]n|correo|boîte mail|e-?mail)\b.{0,60}"
            ),
            "téléchargez descarga scarica laden": (
                r"\s.{0,40}\b(?:app|application|applicazione)\b.{0,60}"
            ),
        },
    ),
    (
        "heading",
        {
            "nächste vorherige": r"\s+(?:seite|artikel)\b.{0,80}",
            "seite": r"\s+\d{1,2}\s?(?:[—–-].{0,80}|von \d+)?",
            "seitennavigation": "",
            "mehr weitere": (
                rf"\s+(?:nachrichten|artikel|themen|meldungen|news|videos|beiträge|infos|informationen"
                rf"|lesen)\b{OPEN}"
            ),
            "la": r"\s+rédaction vous (?:conseille|recommande)",
            "sujets schlagwörter stichwörter": rf"(?:\s+zu\s{OPEN})?",
            "archivado archiviato classé": rf"\s+(?:en|in|dans|sous)\b\s*:?{OPEN}",
            "zu": r"\s+diesem (?:beitrag|artikel|thema)\b.{0,60}",
            "umfrage": r"\s*:.{0,160}",
            "themenseiten themenseite": r"\s*:.{0,160}",
            "sobre": r"\s+la\s+firma",
            "zur": r"\s+(?:startseite|übersicht|homepage)",
            "dossier thème thèmes temas etiquetas schlagworte argomenti": rf"\s*:{OPEN}",
            "potrebbe": rf"\s+interessarti\b{OPEN}",
            "vous": rf"\s+(?:aimerez|pourriez)\s+aussi\b{OPEN}",
            "das": r"\s+könnte sie auch interessieren\W*",
            "ver": rf"\s+(?:más|también|además)\b{OPEN}",
        },
    ),
)
