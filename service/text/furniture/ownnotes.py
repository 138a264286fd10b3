"""Corrections that an outlet makes inside a paragraph of its story: "It has been corrected to ...".

A line that is a correction is told by its form (see corrections). Between sentences of news the
same words may be news ("The report was corrected in June"), so that more is asked of them: they
speak of this very story, or say behind a label what was wrong.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from service.text.ends.sentences import sentence_bounds
from service.text.furniture.happenings import attributed
from service.text.furniture.lines import Bounds, colons, ends_sentence, places

# Without one of these a paragraph has no such sentence. A search of a text for one takes 2 us, and
# a text in English, which says "the" more than once where it begins, is not searched for the rest.
_SIGNS = ("orrec", "ersion", "mended", "pdated", "larif", "emoved", "eleted")
_REGRETTED = ("egret", "pologi")
_SIGNS_ABROAD = ("ersión", "Fassung", "orrig", "orreg", "ectifi", "ichtig")
_OPENING = 600
# Around a sign stands whose story it is of; before a colon, a label.
_BEFORE, _BEHIND, _LABEL_LENGTH = 200, 120, 48
_OWNERS = (
    "this ",
    "This ",
    "our ",
    "Our ",
    "iese",
    "ies ist",
    "et a",
    "ette ",
    "e texte",
    "ste",
    "sta",
)
_OURS = re.compile(
    r"(?:(?:[Tt]his|[Oo]ur)\s(?:[\w.]{1,9}\s\d{1,2}\s|news\s)?"
    r"(?:story|article|report|dispatch|post|column|item|headline|caption|version|is\sa\s|corrects)"
    r"|[Dd]iese[rs]?\s(?:Artikel|Text|Beitrag|Bericht|Meldung)"
    r"|[Dd]ies ist eine"
    r"|[Cc]e(?:t|tte)?\s(?:article|dépêche|texte)|[Ee]st[ea]\s(?:noticia|artículo|texto|nota))"
)
_STORY = (
    r"(?:(?:this|our)\s+(?:[\w.]+\s+\d{1,2}\s+)?(?:news\s+)?"
    r"(?:story|article|report|dispatch|post|column|item|headline|caption))\b"
)
_TO = r"to\s+(?:correct|clarify|fix|show|reflect|say|state|remove|delete|indicate)\b"
_HAS_BEEN = r"(?:(?:has|had)\s+(?:since\s+|also\s+)?been|was|is\s+being)\s+(?:\w+ly\s+)?"
_LABEL = (
    r"(?-i:(?:CORRECTION|CLARIFICATION|Correction|Clarification|Erratum|Korrektur|KORREKTUR"
    r"|Berichtigung|Richtigstellung|Rectificatif|Rectification|Corrección|Rectificación"
    r"|RECTIFICATIF|CORRECCIÓN|BERICHTIGUNG|(?:Fe|FE) (?:de|DE) (?i:err(?:ata|ore)s)"
    r"|(?i:editor[’']s note))s?(?:\s\([^()]{3,30}\)|,?\s[^:.!?\n]{3,24}\d)?\s?:)[*_]{0,2}\s"
)
_LABELLED = re.compile(_LABEL)
_DATE = r"on\s(?:[A-Z][a-z]{2,8}\.?\s\d{1,2}|\d{1,2}\s[A-Z][a-z]{2,8})(?:,?\s\d{4})?\b"
_EARLIER = (
    r"an?\s+(?:earlier|previous|prior|original|initial|first)\s+versions?\s+of\s+"
    rf"{_STORY}"
)
_UNDONE = r"(?:removed|deleted|corrected|changed|amended|clarified)"
_MISTOLD = (
    r"(?:misstated|misspelled|misidentified|misquoted|misattributed|incorrectly|mistakenly"
    r"|wrongly|erroneously|inaccurately)"
)
# What an outlet says before it regrets the error: "We have removed a reference to her brother."
_ADMITS = re.compile(
    r"(?:we|(?:the|this|our)\s(?:story|article|report|headline|(?:photo\s)?caption|graphic|item))"
    rf"(?:\s(?:have|has|had)|['’]ve)?\s(?:since\s|also\s|now\s)?(?:{_UNDONE}|{_MISTOLD})\b"
    rf"|an?\s(?:story|article|report|headline|(?:photo\s)?caption|graphic)\s[^.!?]{{0,80}}?{_MISTOLD}\b",
    re.IGNORECASE,
)
_REGRETS = re.compile(
    r"(?:we|the\s\w+)\s(?:sincerely\s|deeply\s)?(?:regrets?|apologi[sz]es?\sfor)\s(?:the|this|our|any)"
    r"\s(?:errors?|mistakes?|confusion)\b",
    re.IGNORECASE,
)
_CORRECTS = re.compile(
    rf"[(\[*_]{{0,3}}(?:{_LABEL}"
    rf"|{_STORY}\s+(?:{_HAS_BEEN}(?:corrected|clarified)(?:\s+{_TO}|\s*[.:,;)]|\s+(?:on|after)\b)"
    rf"|{_HAS_BEEN}(?:corrected|updated|amended|revised|edited|changed)\b[^.!?]{{0,60}}?\s"
    r"to\s+(?:correct|clarify|make (?:it )?clear)\b"
    r"|(?:has|have)\s+(?:since\s+)?(?:corrected|clarified)\s(?:the|an?|his|her|its|their)\b"
    r"(?![^.!?]{0,160}\bsaid\b)"
    rf"|{_HAS_BEEN}(?:amended|revised|edited|updated|changed)\s{_DATE}(?:\s(?:to\s(?:correct|clarify"
    r"|say|state|make|reflect|show|note|give|fix|attribute|name)|because|after|as)\b|[.;])"
    r"|(?:corrects|clarifies)\s"
    r"|(?:originally\s+|previously\s+|initially\s+|had\s+)?(?:misstated|misspelled|misidentified"
    r"|misquoted|misattributed|incorrectly|mistakenly|wrongly|erroneously)\b)"
    r"|this\s(?:version\s)?corrects\s(?:(?:the|an?|his|her|its|their)\s(?:\w+\s){0,3}?)?(?:spelling"
    r"|name|age|title|date|day|number|figure|byline|style|story|item|report|version|paragraph)\b"
    r"|this\sis\sa\scorrected\s(?:version|story|report|item)\b"
    r"|dies\sist\seine\s(?:korrigierte|berichtigte)\s(?:fassung|version|meldung)\b"
    r"|(?:cette|ceci\sest\sune)\sversion\s(?:corrige|rectifie|corrigée)\b"
    r"|esta\s(?:es\suna\s)?versión\s(?:corrige|corregida)\b"
    rf"|(?:the|an?|his|her)\s[^.!?]{{3,120}}?\s(?:has|have)\s(?:since\s)?been\s(?:corrected|fixed"
    rf"|amended|removed|deleted)\s(?:in|from)\s(?:this\s(?:\w+\s)?version\b(?! of)|{_STORY})"
    r"(?![^.!?]{0,80}\bsaid\b)"
    rf"|we(?:\s+have|['’]ve)\s+(?:since\s+|also\s+)?{_UNDONE}\s[^.!?]{{3,160}}?\s(?:in|from)\s"
    rf"(?:{_EARLIER}|this\sversion\b(?! of)|{_STORY})"
    rf"|(?:earlier|previous)\s+versions\s+of\s+{_STORY}"
    rf"|{_EARLIER}|the\s+(?:original|first)\s+version\s+of\s+{_STORY}|in\s+{_EARLIER}"
    rf"|(?:due\s+to|because\s+of)\s+an?\s[^.!?]{{3,60}},\s(?:{_EARLIER}|{_STORY})"
    r"|(?:in\s+)?eine[r]?\s+(?:früheren?|ersten?|vorherigen?|vorigen?|ursprünglichen?|älteren?)\s+"
    r"(?:version|fassung)\s+(?:dieses\s+(?:artikels|textes|beitrags|berichts)|dieser\s+meldung)\b"
    r"|(?:dieser\s+(?:artikel|text|beitrag)|diese\s+meldung)\s+wurde\s[^!?\n]{0,40}?"
    r"(?:korrigiert|berichtigt|richtiggestellt)\b"
    r"|(?:dans\s+)?une\s+(?:première|précédente|ancienne)\s+version\s+de\s+"
    r"(?:cet\s+article|cette\s+dépêche|ce\s+texte)\b"
    r"|(?:cet\s+article|cette\s+dépêche|ce\s+texte)\s+a\s+été\s+(?:corrigée?|rectifiée?"
    r"|modifiée?\s[^.!?]{0,40}?pour\s(?:corriger|rectifier))\b"
    r"|(?:en\s+)?una\s+versión\s+anterior\s+de\s+est[ea]\s+(?:noticia|artículo|texto|nota)\b"
    r"|est[ea]\s+(?:noticia|artículo|texto|nota)\s+(?:ha\s+sido|fue)\s+(?:corregid|rectificad)[oa]"
    r")",
    re.IGNORECASE,
)
# What goes on about it, and what may open it: "This story was first published on March 3."
_GOES_ON = re.compile(
    rf"(?:it|the\s+(?:story|article|error|mistake|headline))\s+{_HAS_BEEN}(?:also\s+)?(?:corrected"
    r"|updated|amended|clarified|fixed|removed|made)\b|the\s+correct\s|we\s+regret\b"
    r"|(?:wir\s(?:haben|bitten)|richtig\sist|nous\sregrettons|lamentamos|lo\scorrecto)\b"
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
# Behind a note that tells what was wrong, a few words tell what is right: "He is Alan Bray."
_RIGHT = re.compile(
    r"(?:he|she|it|they|there|(?:his|her|its|their)\s\w+|er|sie|es|il|elle|c['’])\s?"
    r"(?:is|are|was|were|has|had|ist|sind|war|waren|est|était)\s[^,;.!?]{1,40}[.!]?\Z"
    r"|(?:es|son|fue|fueron|era)\s[^,;.!?]{1,40}[.!]?\Z",
    re.IGNORECASE,
)
_WRONG = re.compile(
    r"\b(?:misstated|misspelled|misidentified|misquoted|misattributed|incorrectly|mistakenly|wrongly"
    r"|erroneously|version|versión|fassung)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"\w{4,}")
# A labelled line is a note as a whole unless more sentences than one tell something else.
_GOES_ON_ALONE = 2


def own_notes(text: str, paragraphs: Sequence[Bounds]) -> Iterator[Bounds]:
    """The corrections of their own story inside paragraphs of a text, in order. Linear."""
    may = set[int]()
    for at in _hints(text):
        number = bisect_right(paragraphs, at, key=lambda bounds: bounds[0]) - 1
        if number >= 0:
            may.add(number)
    for number in sorted(may):
        yield from _within(text, sentence_bounds(text, *paragraphs[number]))


def parts_of_note(text: str, start: int, end: int) -> list[Bounds]:
    """A labelled line as a note, the story that goes on behind it, and a credit with no stop.

    A note as a whole is one part, and so is any line without a label.
    """
    if not _LABELLED.match(text, start, end):
        return [(start, end)]
    sentences = sentence_bounds(text, start, end)
    told = text[slice(*sentences[0])]
    after = _behind(text, sentences, 1)
    known = set(_WORD.findall(told.lower()))
    if after == 1 < len(sentences):
        after += not known.isdisjoint(_WORD.findall(text[slice(*sentences[1])].lower()))
        after = _behind(text, sentences, after)
    story = sentences[after:]
    if (
        not _WRONG.search(told)
        or len(story) < _GOES_ON_ALONE
        or any(map(_is_more, (text[slice(*bounds)] for bounds in story)))
    ):
        return [(start, end)]
    parts = [(start, sentences[after - 1][1])]
    if not ends_sentence(text[slice(*story[-1])]):
        return [*parts, (story[0][0], story[-2][1]), story[-1]]
    return [*parts, (story[0][0], end)]


def _hints(text: str) -> Iterator[int]:
    """Where a paragraph may have such a sentence, each place looked at once."""
    for colon in colons(text):
        if _LABELLED.search(text, max(0, colon - _LABEL_LENGTH), colon + 2):
            yield colon
    english = text.count(" the ", 0, _OPENING) > 1
    for regretted in _REGRETTED:
        for at in places(text, regretted):
            behind = text[at : at + _LABEL_LENGTH]
            if "error" in behind or "mistake" in behind or "confusion" in behind:
                yield at
    for sign in _SIGNS if english else (*_SIGNS, *_SIGNS_ABROAD):
        for at in places(text, sign):
            around = text[max(0, at - _BEFORE) : at + _BEHIND]
            if any(map(around.__contains__, _OWNERS)) and _OURS.search(around):
                yield at


def _within(text: str, sentences: Sequence[Bounds]) -> Iterator[Bounds]:
    following = 0
    for at, (start, end) in enumerate(sentences):
        if at < following:
            continue
        sentence, after = text[start:end], at + 1
        opens = _FIRST_SENT.match(sentence) and after < len(sentences)
        if opens and _SINCE.match(text[slice(*sentences[after])]):
            after += 1
        elif _ADMITS.match(sentence) and after < len(sentences):
            regrets = _REGRETS.match(text[slice(*sentences[after])])
            if not (regrets or _CORRECTS.match(sentence)) or attributed(sentence):
                continue
        elif not _CORRECTS.match(sentence) or attributed(sentence):
            continue
        following = _behind(text, sentences, after)
        yield start, sentences[following - 1][1]


def _behind(text: str, sentences: Sequence[Bounds], after: int) -> int:
    """The number of the sentence with which the story goes on behind a note."""
    first = after
    while after < len(sentences):
        before, behind = (text[slice(*sentences[n])] for n in (after - 1, after))
        right = after == first and (
            (_WRONG.search(before) and _RIGHT.match(behind)) or _REGRETS.match(behind)
        )
        if not (right or _is_more(behind)) or attributed(behind):
            break
        after += 1
    return after


def _is_more(sentence: str) -> bool:
    """Whether a sentence goes on about a correction, or makes another."""
    return bool(_GOES_ON.match(sentence) or _CORRECTS.match(sentence))
