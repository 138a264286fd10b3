"""Corrections that an outlet makes inside a paragraph of its story: "It has been corrected to ...".

A line that is a correction is told by its form (see corrections). Between sentences of news the
same words may be news ("The report was corrected in June"), so that more is asked of them: they
speak of this very story, or say behind a label what was wrong.
"""

import re
from collections.abc import Iterator, Sequence

from service.text.ends.sentences import sentence_bounds
from service.text.furniture.happenings import attributed
from service.text.furniture.lines import Bounds

# Without one of these a paragraph has no such sentence.
_CUES = (
    "orrec", "ORRECT", "larif", "LARIF", "ersion", "ersión", "Fassung", "orrig", "ectifi",
    "ichtig", "KORREKTUR", "Korrektur", "Erratum",
)  # fmt: skip
_STORY = (
    r"(?:(?:this|our)\s+(?:[\w.]+\s+\d{1,2}\s+)?(?:news\s+)?"
    r"(?:story|article|report|dispatch|post|column|item|headline|caption))\b"
)
_TO = r"to\s+(?:correct|clarify|fix|show|reflect|say|state|remove|delete|indicate)\b"
_HAS_BEEN = r"(?:(?:has|had)\s+(?:since\s+|also\s+)?been|was|is\s+being)\s+(?:\w+ly\s+)?"
_LABEL = (
    r"(?-i:(?:CORRECTION|CLARIFICATION|Correction|Clarification|Erratum|Korrektur|KORREKTUR"
    r"|Berichtigung|Richtigstellung|Rectificatif|Rectification|Corrección|Rectificación)s?"
    r"(?:\s\([^()]{3,30}\)|,?\s[^:.!?\n]{3,24}\d)?:)[*_]{0,2}\s"
)
_EARLIER = (
    r"an?\s+(?:earlier|previous|prior|original|initial|first)\s+versions?\s+of\s+"
    rf"{_STORY}"
)
_CORRECTS = re.compile(
    rf"[(\[*_]{{0,3}}(?:{_LABEL}"
    rf"|{_STORY}\s+(?:{_HAS_BEEN}(?:corrected|clarified)(?:\s+{_TO}|\s*[.:,;)]|\s+(?:on|after)\b)"
    rf"|{_HAS_BEEN}(?:corrected|updated|amended|revised|edited|changed)\b[^.!?]{{0,60}}?\s"
    r"to\s+(?:correct|clarify)\b"
    r"|(?:originally\s+|previously\s+|initially\s+|had\s+)?(?:misstated|misspelled|misidentified"
    r"|misquoted|misattributed|incorrectly|mistakenly|wrongly|erroneously)\b)"
    rf"|(?:earlier|previous)\s+versions\s+of\s+{_STORY}"
    rf"|{_EARLIER}|the\s+(?:original|first)\s+version\s+of\s+{_STORY}|in\s+{_EARLIER}"
    rf"|(?:due\s+to|because\s+of)\s+an?\s[^.!?]{{3,60}},\s(?:{_EARLIER}|{_STORY})"
    r"|(?:in\s+)?eine[r]?\s+(?:früheren?|ersten?|vorherigen?|vorigen?|ursprünglichen?|älteren?)\s+"
    r"(?:version|fassung)\s+(?:dieses\s+(?:artikels|textes|beitrags|berichts)|dieser\s+meldung)\b"
    r"|(?:dieser\s+(?:artikel|text|beitrag)|diese\s+meldung)\s+wurde\s[^.!?]{0,40}?"
    r"(?:korrigiert|berichtigt|richtiggestellt)\b"
    r"|(?:dans\s+)?une\s+(?:première|précédente|ancienne)\s+version\s+de\s+"
    r"(?:cet\s+article|cette\s+dépêche|ce\s+texte)\b"
    r"|(?:cet\s+article|cette\s+dépêche|ce\s+texte)\s+a\s+été\s+(?:corrigée?|rectifiée?)\b"
    r"|(?:en\s+)?una\s+versión\s+anterior\s+de\s+est[ea]\s+(?:noticia|artículo|texto|nota)\b"
    r"|est[ea]\s+(?:noticia|artículo|texto|nota)\s+(?:ha\s+sido|fue)\s+(?:corregid|rectificad)[oa]"
    r")",
    re.IGNORECASE,
)
# What goes on about it, and what may open it: "This story was first published on March 3."
_GOES_ON = re.compile(
    rf"(?:it|the\s+(?:story|article|error|mistake|headline))\s+{_HAS_BEEN}(?:also\s+)?(?:corrected"
    r"|updated|amended|clarified|fixed|removed|made)\b|the\s+correct\s|we\s+regret\b"
    r"|[^,;.!?]{2,80}(?:,\s+(?:and\s+)?not\s+[^,;.!?]{1,60}|,\s+nicht\s+[^,;.!?]{1,60})[.!]?\Z",
    re.IGNORECASE,
)
_FIRST_SENT = re.compile(
    rf"{_STORY}\s+was\s+(?:first|originally|initially)\s+(?:published|posted|sent|filed)\b",
    re.IGNORECASE,
)
_SINCE = re.compile(
    rf"(?:it|the\s+(?:story|article))\s+{_HAS_BEEN}(?:corrected\b|(?:updated|amended|revised"
    r"|edited|changed)\b[^.!?]{0,60}?\sto\s+(?:correct|clarify)\b)",
    re.IGNORECASE,
)


def own_notes(text: str, paragraphs: Sequence[Bounds]) -> Iterator[Bounds]:
    """The corrections of their own story inside paragraphs of a text, in order. Linear."""
    cues = list(filter(text.__contains__, _CUES))
    for start, end in paragraphs if cues else ():
        if any(map(text[start:end].__contains__, cues)):
            yield from _within(text, sentence_bounds(text, start, end))


def _within(text: str, sentences: Sequence[Bounds]) -> Iterator[Bounds]:
    following = 0
    for at, (start, end) in enumerate(sentences):
        if at < following:
            continue
        sentence, after = text[start:end], at + 1
        opens = _FIRST_SENT.match(sentence) and after < len(sentences)
        if opens and _SINCE.match(text[slice(*sentences[after])]):
            after += 1
        elif not _CORRECTS.match(sentence) or attributed(sentence):
            continue
        while after < len(sentences):
            behind = text[slice(*sentences[after])]
            if not (_GOES_ON.match(behind) or _CORRECTS.match(behind)) or attributed(behind):
                break
            after += 1
        yield start, sentences[after - 1][1]
        following = after
