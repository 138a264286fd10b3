"""Lines that belong to a picture: captions, their credits, gallery counters.

A caption tells news too; it is known by the picture's words for itself ("FILE - In this July 6
photo", "Image copyright") or by its credit, never by its length or its tense.
"""

import re
from typing import Final

from service.text.furniture.datelines import AGENCIES, dateline
from service.text.furniture.happenings import past
from service.text.furniture.lines import CAPITAL, CLOSED, OPEN, PERSON, Line, Table
from service.text.furniture.owners import agency_owned, news

_IMAGE: Final = (
    r"(?:photo|photos|photograph|image|images|picture|pictures|frame ?grab|screen ?grab"
    r"|screenshot|still|combo|handout|illustration)"
)
_LENGTH: Final = r".{0,600}"
# A label with a colon may have been glued to a whole paragraph: then the paragraph counts.
_LABELLED: Final = r"(?:[^.!?]{1,200}|.{1,160})?"

# What opens a caption: first words, and what must follow them.
CAPTIONS: Final[Table] = {
    "file": (
        rf"\s*(?:[-–—:_]|(?-i:PHOTO|IMAGE|PICTURE)\b|(?:photo|image|picture"
        rf"|video)s?\s*(?:[-–—:(.]|of\b|\Z)){_LENGTH}"
    ),
    "image": rf"\s+(?:copyright|caption|credit|source)s?\b{_LENGTH}",
    "media": rf"\s+caption\b{_LENGTH}",
    "image images photo photos photograph photographs picture pictures caption captions video"
    " credit credits foto fotos bild quelle bildunterschrift illustration graphic grafik légende": (
        rf"(?:\s+(?:caption|credits?|source))?\s*[:|]\s*(?-i:[^\Wa-zß-ÿ]|[“\"‘'(@©]){_LABELLED}"
    ),
    "photo photos photograph photographs picture pictures image images illustration graphic "
    "video foto screenshot screengrab": (
        rf"\s+(?:credit\s+)?(?:by|courtesy(?: of)?|via|(?:provided|supplied|taken) (?:by"
        rf"|of))\s+(?:the\s+)?{CAPITAL}{OPEN}"
    ),
    "featured lead header hero cover main top": (
        rf"\s+{_IMAGE}(?:\s+credit)?\s*(?:[:|]|by\b|via\b|courtesy\b){_LABELLED}"
    ),
    "pictured": (
        rf"\s*(?:[,:(]|(?:above|left|right|here|from left|below|are|is|together|in)\b){_LENGTH}"
    ),
    "in": (
        rf"\s+(?:this|these)\s[^.;“\"]{{0,80}}?\b{_IMAGE}(?:,|\s+(?:taken|provided|released|made"
        rf"|obtained|posted|issued|supplied|distributed|from|by|shot)\b){_LENGTH}"
    ),
    "this these": (
        rf"\s[^.;“\"]{{0,60}}?\b{_IMAGE}\b[^.;“\"]{{0,120}}?\b(?:shows?|showing"
        rf"|depicts?)\s{_LENGTH}"
    ),
    "a an": (
        rf"\s+(?:undated|combination|handout|file|still|satellite|screen ?grab"
        rf"|composite)\s(?:[\w]+\s){{0,2}}{_IMAGE}\b[^.;“\"]{{0,90}}?\b(?:shows?"
        rf"|showing)\s{_LENGTH}"
    ),
    "combination undated handout": rf"\s(?:\w+\s){{0,3}}{_IMAGE}\b{_LENGTH}",
    "above below": rf"\s*:\s(?-i:[^\Wa-zß-ÿ]){_LENGTH}",
    "enlarge toggle": rf"\s+(?:this\s+|the\s+)?(?:{_IMAGE}|captions?)",
    "hide show view see open close": (
        r"\s+(?:captions?|gallery|photos?|images?|slideshow|photo gallery|pictures?)(?:\s+(?:\d+"
        r"|gallery|photos|of \d+))*"
    ),
    "slideshow gallery bildergalerie fullscreen": r"(?:\s*:.{0,120}|\s+\d+\s+\w+)?",
    "photo photos video picture image": (
        r"\s+(?:gallery|galleries|essay|slideshow)(?:\s*[:|].{0,120})?"
    ),
    "image photo photos caption picture foto gallery": "",
    "photo image slide picture gallery page bild foto": (
        r"s?\s+\d{1,3}\s*(?:of|/|von|de|sur)\s*\d{1,3}"
    ),
}

_AGENCY: Final = (
    r"(?:getty(?: images)?(?:\s[\w ]{1,20})?|gettyimages|afp|ap(?: photos?| file)?"
    r"|associated press|reuters(?: photo)?|epa(?:-efe)?|efe|shutterstock|istock(?:photo)?|flickr"
    r"|wikimedia(?: commons)?|wikipedia|rex(?: features)?|pa(?: wire| images| media)?"
    r"|press association|bloomberg|tass|sputnik|xinhua|yonhap|kyodo(?: news)?|dpa"
    r"|anadolu(?: agency)?|zuma(?: press)?|upi|nurphoto|alamy(?: stock photo)?|pixabay|unsplash"
    r"|pexels|thinkstock|corbis|redux|screenshot|screen ?grab|file(?: photo)?|handout|pool"
    r"|twitter|facebook|instagram|youtube|nasa|newscom|splash(?: ?news)?|wenn|barcroft"
    r"|ria novosti|kcna|mega|polaris|sipa(?: usa)?|imago|picture[ -]alliance|keystone|apa|ansa"
    r"|lapresse|abaca|cc0|cc by(?:[- ]\w\w)*(?: \d\.\d)?|public domain|creative commons"
    r"|staff photo|courtesy(?: photo)?|the washington post|the new york times|cnn|npr|usa today"
    r"|cq[- ]roll call|roll call)"
)
# "Drew Angerer/Getty Images", "Saul Loeb / AFP / Getty Images", "© AP Photo / Evan Vucci".
_CREDIT_LINE: Final = re.compile(
    rf"[\W_]{{0,4}}(?:(?:photo|image|credit|source)s?\s)?(?:{PERSON}"
    rf"|{CAPITAL}[\w. ]{{2,40}}?)?\s*(?:/|\||\bvia\b|,|–|\(|©)\s*{_AGENCY}(?:\s*(?:/|\|"
    rf"|\bvia\b|,|-)\s*(?:{_AGENCY}|{PERSON})){{0,3}}[\W_]*|[\W_]{{0,4}}{_AGENCY}\s*(?:/|\|"
    rf"|\bvia\b)\s*(?:{PERSON}|{_AGENCY})(?:\s*(?:/|\||\bvia\b)\s*{_AGENCY})?[\W_]*",
    re.IGNORECASE,
)
_AGENCY_ALONE: Final = re.compile(
    rf"[\W_]{{0,4}}(?:getty images|shutterstock|istock|afp/getty images|ap photo|(?:afp|ap|epa"
    rf"|reuters)(?: photo)?\s*/\s*{PERSON}|reuters|screenshot|file photo|flickr)[\W_]*",
    re.IGNORECASE,
)
# What closes a caption: "(AP Photo/Evan Vucci)", "REUTERS/Leah Millis", "Photograph: Jane Doe/EPA".
_BRACKETED: Final = re.compile(
    rf"[(\[]\s*(?:(?:file |staff |courtesy )?(?:photo|image|picture|photograph|video|credit"
    rf"|screenshot|source|illustration|foto|bild|pic)s?\b\s*(?:[:/]|by\b|from\b|courtesy\b|via\b"
    rf"|credit\b|(?<!video)(?<!videos)[)\]])|(?-i:AP|EPA|AFP|REUTERS|Reuters)\s+(?:file "
    rf")?(?:photo|image)\b|(?-i:AP"
    rf"|REUTERS|AFP|EPA)\s*/|[^()\[\]]{{1,60}}(?:/|\||\bvia)\s*{_AGENCY}\s*[)\]]"
    rf"|(?:submitted|supplied|contributed|handout|courtesy|provided) (?:by|of|to|via|photo)\s"
    rf"[^()\[\]]{{2,60}}[)\]]|(?:sourced|supplied|handout|representational|representative image"
    rf"|representational image|file)\s?[)\]]|{CAPITAL}[\w .&-]{{1,30}}:\s{PERSON}[)\]]"
    rf"|{PERSON}\s?[/|]\s?{CAPITAL}[\w .&’'-]{{1,40}}\))",
    re.IGNORECASE,
)
# "Los vecinos miran la columna de humo. CARLOS RUIZ (EFE)".
_SHOUTED: Final = re.compile(
    rf"(?<=[\s.,])(?-i:[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.’'-]+(?:\s[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.’'-]*){{0,3}})"
    rf"\s?[(\[]{_AGENCY}[)\]]\Z",
    re.IGNORECASE,
)
_CREDITED: Final = re.compile(
    rf"(?:(?-i:REUTERS)\s?/\s?{PERSON}(?:\s?/\s?[\w ]{{1,30}})?|(?:photograph|photo|picture|image"
    rf"|foto|bild|symbolbild|imagen|crédits?(?: photo)?|photo credit|image credit|credit)"
    rf"(?:\s*(?::|\.{{3}}|…)\s*|(?=[A-Z])|(?<=(?-i:Credit))\s(?={PERSON}\s?[/"
    rf"|,])){CAPITAL}[^:]{{1,70}}"
    rf"|(?:bild|foto|photo|image)\s?:\s?{_AGENCY}|(?:hide|toggle) caption"
    rf"|©\s?(?:{PERSON}\s*[/|,]\s*)?{_AGENCY}\b.{{0,50}}"
    rf"|(?:(?-i:File (?:photo|picture)|AFP PHOTO|AP Photo))\b.{{0,60}}"
    rf"|\s{{2,4}}{CAPITAL}[\w .&-]{{2,40}})[\s.)]*",
    re.IGNORECASE,
)
_BETWEEN: Final = ("/", "|", " via ", " for ")
# Where such a credit can begin: behind a sentence or at the line's front.
_CREDIT_STARTS: Final = re.compile(
    r"(?<=[.!?”\"’)•])\s?(?=\s{2}|\S)|©|(?-i:REUTERS\s?/)|(?:hide|toggle) caption"
)
# "Max Green/AFP/Getty Images", "Max Green | Bloomberg", "Max Green via Getty Images" at the end.
_HOUSE: Final = re.compile(
    r"(?:getty(?: images)?|afp|ap(?: photo| file)?|reuters|epa|shutterstock|bloomberg"
    r"|associated press|usa today|sipa|zuma|imago|dpa|pa|rex|nurphoto|anadolu|file|pool|redux|upi"
    r"|tass|alamy|the washington post)(?: [\w ]{2,30})?[\s.)]*\Z",
    re.IGNORECASE,
)
# Who stands where in a picture: "Xi, right, walks with Kim", "(L-R)".
_SIDES: Final = re.compile(
    r"(?:(?<!left)(?<!right), (?:(?:far|second|third|bottom|top|at|front|back|standing"
    r"|seated) )?(?:from )?(?:the )?(?:left|right|center|centre)(?: to right)?,|\((?:(?:far "
    r"|second |third )?(?:left|right|center|centre)|L|C|L-R|L to R|from left|left to right)\)"
    r"|[,(] ?pictured\b|\bpictured (?:at|in|on|with|outside|inside|during|here|together|leaving"
    r"|arriving|left|right|above|below)\b|\ba file (?:photo|picture"
    r"|image) (?:[^.]{0,60}\b(?:taken|dated)\b|[^.]{2,60}\Z)|(?:\A|[,;:(] ?)(?:from"
    r"|clockwise from) (?:top )?(?:left|right)\b)",
    re.IGNORECASE,
)
# A picture's words are in the present tense, and nobody speaks in them.
_TOLD: Final = re.compile(
    r"[\"“”«»]|\b(?:said|says|was|were|had|told|included|visited|asked|added|will)\b"
)
_SPOKEN: Final = re.compile(r"[\"“”«»]|\b(?:said|added|asked)\b")
# "El capitán sale del juzgado este viernes. EFE": one sentence, and whose the picture is.
_OWNERS: Final = (
    " AP", " AFP", " EFE", " EPA", " REUTERS", " Reuters", " Getty Images", " ANSA", " dpa",
    " Europa Press",
)  # fmt: skip
_OWNED: Final = re.compile(r"\A[^.!?]{20,240}[.!?](?: [^\W\d]{2,7}){1,2}\Z")
# "1 of 6. The ferry ...": a gallery's counter and what its picture shows.
_NUMBERED: Final = 500
_OF: Final = re.compile(r"\d{1,2} (?:of|von|sur) \d{1,3}[.:|]\s")
# "She shows her cat to the vet. (Prince Albert Herald)": an outlet that is no agency.
_IN_BRACKETS: Final = re.compile(
    r"[.!?”\"] \((?P<name>[A-Z]{2,5}|[A-Z][\w.&’'-]{1,20}(?: [A-Z][\w.&’'-]{1,20}){1,4})\)\Z"
)
_HANDED: Final = re.compile(
    r"(?:(?:family|police|court|company|school|army|government) )?(?:handout|photo|picture|image)s?"
    r"|(?:supplied|submitted|provided|contributed)(?: (?:photo|image|by [\w .]{2,40}))?",
    re.IGNORECASE,
)
_COUNTER: Final = re.compile(
    r"[\W_]{0,3}\d{1,3}\s*(?:of|/|von|sur|de)\s*\d{1,3}[\W_]*(?:photos?|images?|slides?|next"
    r"|view)?[\W_]*|[\W_]{0,3}\d{1,4}\s+(?:photos?|images?|pictures|slides)[\W_]*",
    re.IGNORECASE,
)
_ARTICLES: Final = ("the", "an", "a", "by", "to", "and", "with", "from")
_TAIL: Final = 140
_SIDED: Final = 350
# A photographer's name has fewer blanks.
_SENTENCE: Final = 4


def caption(line: str, *, news: bool = False) -> Line | None:
    """Tell whether ``line`` closes with a picture's credit, is one, or is a gallery's counter.

    ``news``: it is known to be told as news is, which spares a look at its tense.
    """
    if line[0].isdigit() and len(line) <= _NUMBERED and _OF.match(line):
        return Line("caption")
    if line[-1] == ")" and len(line) <= _SIDED:
        outlet = _IN_BRACKETS.search(line, max(0, len(line) - _TAIL))
        if outlet is not None and not _reported(line, outlet["name"]) and not agency_owned(line):
            return Line("caption")
    if line[-1] in ")]":
        opened = max(line.rfind("("), line.rfind("["))
        if opened >= 0 and (
            _BRACKETED.match(line, opened) or _SHOUTED.search(line, max(0, opened - 50))
        ):
            return Line("caption")
    elif _credited(line[-_TAIL:]) or (
        line[-1].isalpha()
        and line.endswith(_OWNERS)
        and _OWNED.search(line)
        and not _TOLD.search(line)
        and not past(line)
    ):
        return Line("caption")
    if (
        len(line) <= _SIDED
        and not news
        and _sided(line)
        and _SIDES.search(line, 0, _TAIL)
        and not _TOLD.search(line)
    ):
        return Line("caption")
    if (
        len(line) <= _TAIL
        and (line[0].isdigit() or line[-1].isdigit())
        and _COUNTER.fullmatch(line)
    ):
        return Line("caption")
    return None


def _reported(line: str, name: str) -> bool:
    """Tell whether a line that closes with ``name`` in brackets is news and who sent it.

    So closes a wire's item, and with "(END)" or "(MORE)" too; nobody speaks in a picture's words.
    """
    return (
        name.lower() in AGENCIES
        or name in CLOSED
        or _SPOKEN.search(line) is not None
        or dateline(line, 0, len(line)) is not None
    )


def _credited(tail: str) -> bool:
    """Tell whether a line's end is a picture's credit."""
    for mark in _BETWEEN:
        if mark not in tail or not (at := tail.rfind(mark)):
            continue
        if _HOUSE.match(tail, at + len(mark) + (tail[at + len(mark) :][:1] == " ")):
            before = ["", *tail[:at].split()]
            return before[-1][:1].isupper() and before[-2] not in _ARTICLES
    if not (
        "oto" in tail
        or "redit" in tail
        or "icture" in tail
        or "caption" in tail
        or "©" in tail
        or ".  " in tail
        or (":" in tail and ("ild:" in tail or "mage:" in tail))
        or ("U" in tail and "REUTERS" in tail)
        or ("é" in tail and "rédit" in tail)
    ):
        return False
    return (
        any(
            _CREDITED.fullmatch(tail, start.end() if start[0].isspace() else start.start())
            for start in _CREDIT_STARTS.finditer(tail)
        )
        or _CREDITED.fullmatch(tail) is not None
    )


def _sided(line: str) -> bool:
    """Tell whether a line may say who stands where, before a regex looks."""
    return (
        "left" in line
        or "right" in line
        or ("(" in line and ("(L" in line or "(C)" in line))
        or "pictured" in line
        or " file " in line
    )


def picture_credit(line: str) -> bool:
    """Tell whether a short ``line`` is a picture's credit alone: "Alex Wong/Getty Images"."""
    if _HANDED.fullmatch(line):
        return True
    if len(line) > _TAIL:
        return False
    parted = (
        "/" in line
        or "|" in line
        or "," in line
        or "(" in line
        or "–" in line
        or "©" in line
        or "via" in line.lower()
    )
    if parted and _CREDIT_LINE.fullmatch(line) is not None:
        return line.count(" ") < _SENTENCE or not (agency_owned(line) or news(line))
    return _AGENCY_ALONE.fullmatch(line) is not None
