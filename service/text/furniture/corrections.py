"""Lines in which an outlet corrects itself in public: never dropped silently, never printed.

"Errors, clarified" take few forms the world over: a label with a colon or a date behind it, or a
sentence about an earlier version of this very story.
"""

from typing import Final

from service.text.furniture.lines import MONTH, Table

_OWN: Final = (
    r"(?:(?:this|our)\s+(?:[\w.]+\s+\d+\s+)?(?:news\s+)?(?:story|article|report|post|piece|item"
    r"|column|page|headline|caption|graphic|chart|map|essay|review|dispatch|blog|video|text"
    r"|feature|analysis|editorial|transcript|podcast|obituary)|the\s+(?:story|article|post"
    r"|headline|photo caption|caption|video|podcast))\b"
)
_WRONG: Final = (
    r"(?:incorrectly|mistakenly|wrongly|erroneously|inaccurately|misstated|misspelled|misidentified"
    r"|misattributed|misquoted|misreported|mischaracterized|misrepresented|overstated|understated)"
)
_CHANGED: Final = (
    r"(?:updated|corrected|amended|revised|edited|modified|changed|clarified|retracted)"
)
# "Correction:", "CORRECTION (Jan. 4):", "Correction, July 7, 2018:", "Correction July 7 2018 - ".
_LABELLED: Final = (
    r"(?:\s+(?:and\s+\w+|\d{1,2}|note|notice|appended|to this \w+))?\s*"
    rf"(?:[(\[][^)\]]{{0,60}}[)\]]\s*[:.–—-]|[,–—-]?\s*{MONTH}\s+\d[\d, ]{{0,10}}\W|:"
    rf"|\s[–—-]).{{0,1500}}"
)

NOTES: Final[Table] = {
    "correction corrections clarification clarifications retraction corrected corrective erratum"
    " errata rectificatif rectification rectificación korrektur berichtigung richtigstellung"
    " korrekturhinweis precisazione correzione correctie rectificatie correção corrección correctif"
    " erramos rättelse rettelse": _LABELLED,
    "editor editors editorial ed publisher": r"(?:[’']?s?[’']?)\s*note\s*(?:[:.(–—-]|to ).{0,1500}",
    "edit": r"\s*:\s+(?:removed|added|corrected|changed|fixed|clarified|deleted)\b.{0,400}",
    "update updated": (
        r".{0,60}?\s+to\s+(?:correct|clarify)\b.{1,400}",
        r"[^.!?]{0,60}?[:—–-]\s+(?:added|adds|corrects|corrected|clarif\w+|this (?:story|post"
        r"|article)|the (?:story|post|article|headline) (?:has|was))\b.{0,600}"
        r"|[^.!?]{0,60}?\s+to\s+(?:correct|clarify|reflect)\b.{1,400}",
    ),
    "note": r"\s*(?:to (?:our )?readers|de la rédaction)\s*[:.–—-].{0,900}",
    "a": r"\s+correction was (?:made|filed|added)\b.{0,1200}",
    "an a the": (
        rf"\s+(?:earlier|previous|prior|original|initial|first)\s+(?:published\s+)?(?:versions?"
        rf"|draft)\s+(?:of|on|in)\s+{_OWN}.{{1,1200}}|\s+(?:headline|caption|photo caption|story"
        rf"|article|post)\b[^.]{{0,80}}\b(?:{_WRONG}|(?:has been|was) (?:corrected|amended"
        rf"|updated to (?:correct|reflect|clarify)))\b.{{0,900}}"
    ),
    "earlier previous": rf"\s+versions?\s+(?:of|on|in)\s+{_OWN}.{{1,1200}}",
    "this our": (
        rf"\s+(?:[\w.]+\s+\d+\s+)?(?:news\s+)?(?:story|article|report|post|piece|item|column|page"
        rf"|headline|caption|essay|review|version|blog"
        rf"|video)\s+(?:and (?:its )?headline\s+)?(?:(?:(?:has|have)\s+(?:since\s+|also\s+)?been"
        rf"|was|is)\s+(?:\w+ly\s+|last\s+|first\s+)?{_CHANGED}|corrects|clarifies|(?:had\s+"
        rf"|originally\s+|previously\s+|initially\s+)*{_WRONG}|(?:originally|previously"
        rf"|initially)\s+(?:stated|said|reported|referred|gave|listed))\b.{{0,900}}",
        # "... was first published on March 3. It has been updated to correct her age."
        r"\s+(?:[\w.]+\s+\d+\s+)?(?:news\s+)?(?:story|article|report|post|piece|item|column)"
        r"\s+was\s+(?:first|originally|initially)\s+(?:published|posted|sent|filed)\b.{0,200}?\b"
        r"(?:corrected|to\s+(?:correct|clarify))\b.{0,600}",
    ),
    "corrects clarifies": (
        r"\s*:.{1,400}",
        # The wire's own line, in capitals: "CORRECTS spelling of Ashby in first paragraph."
        r"\s+(?:spelling|name|date|day|number|age|title|byline|style|attribution|that|to)\b[^()]{1,400}",
    ),
    "due because": (
        r"\s+(?:to|of)\s+an?\s+(?:\w+[’']s\s+|\w+\s+)?(?:editing|production|reporting|typographical"
        rf"|technical|transcription|translation|editor[’']s)\s+(?:error|mistake),.{{1,300}}"
        rf"(?:version|{_WRONG}|{_OWN}).{{0,600}}"
    ),
    "in": (
        rf"\s+(?:einer\s+(?:früheren|ersten|vorherigen|vorigen)\s+(?:version|fassung)"
        rf"|der\s+(?:ursprünglichen|ersten)\s+(?:version|fassung)|(?:an earlier|a previous"
        rf"|the original)\s+version\s+of\s+{_OWN}).{{1,900}}"
    ),
    "anmerkung hinweis": (
        r"\s+(?:der|d\.)\s+(?:redaktion|red\b|verfasser).{0,900}",
        r"\s*:\s+in\s+(?:einer|der)\s+(?:früheren|ersten|vorherigen|vorigen|ursprünglichen)"
        r"\s+(?:version|fassung)\b.{1,900}",
    ),
    "cet cette": (
        r"\s+(?:article|texte|dépêche|version)\s+a\s+été\s+(?:corrigée?|modifiée?|rectifiée?)"
        r"\b.{1,900}"
    ),
    "eine": (
        r"\s+(?:frühere|vorherige|erste|ältere)\s+(?:version|fassung)\s+(?:dieses|des|der"
        r"|dieser)\b.{1,900}"
    ),
    "une la": r"\s+(?:première\s+|précédente\s+|ancienne\s+)?version\s+(?:précédente\s+|antérieure"
    r"\s+|initiale\s+)?de\s+(?:cet|cette)\b.{1,900}",
    "una en": r"\s*(?:una\s+)?(?:versión|versione)\s+(?:anterior|previa|precedente)\s+(?:de|di)\s+"
    r"(?:est[ea]|quest).{1,900}",
    "fe": r"\s+de\s+(?:errores|erratas)\W.{0,900}",
    "nota": r"\s+(?:del?\s+editor|de\s+la\s+redacción|da\s+redação|della\s+redazione)\W.{0,900}",
}
