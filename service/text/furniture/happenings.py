"""Sentences that say what happened: news, though they begin as a line of the page does.

A page's lines are in the present tense, or give orders; they speak of the page or to its reader.
A sentence in the past tense that does neither is story ("Terms of use of the dam were agreed in
1954."), and so is one behind which stands who said it (", the court stressed.").
"""

import re
from typing import Final

from service.text.furniture.lines import CAPITAL, ends_sentence

# Past tenses that are nothing else: "read", "put" and "cut" are orders too.
_PAST: Final = frozenset(
    """
    was were had did became began bought broke brought built came caught chose drew drove fell felt
    flew forgot fought found gave got grew heard held kept knew laid lay led left lost made meant
    met paid ran rang rose said sang sank sat saw sent shook shot slept sold spent spoke stole
    stood struck swam swept swore taught thought threw told took understood went woke won wore wrote
    died fled sued resigned
    war waren wurde wurden hatte hatten kam kamen ging gingen starb starben sagte sagten fiel fielen
    trat traten blieb blieben gab gaben nahm nahmen traf trafen fand fanden hielt hielten rief
    riefen stieg stiegen verlor verloren gewann gewannen begann begannen schloss schlossen brach
    brachen zog zogen erhielt erhielten verließ verließen flog flogen floh flohen schlug schlugen
    stand standen lag lagen ließ ließen sprach sprachen schrieb schrieben sah sahen
    stieß stießen teilte teilten erklärte erklärten meldete meldeten wollte wollten konnte konnten
    était étaient avait avaient fut furent
    era eran fue fueron había habían dijo dijeron
    """.split()
)
# Of these a page's own notices are made: "Content provided by", "All rights reserved".
_TRADE: Final = frozenset(
    "reserved edited published updated posted licensed provided supplied distributed produced "
    "created contributed syndicated sponsored promoted featured".split()
)
# "is carried" and "are seen" show something; "resigned", "dimitió" and "llegaron" tell it.
_PRETERITE: Final = re.compile(
    r"(?<!\bis )(?<!\bare )(?<!\bbeing )(?<!\bbe )\b\w{3,20}ed\b"
    r"|\b[a-zà-ÿ]{2,20}(?:ó|aron|ieron|aban|ían)\b"
)
# "a démissionné", "se sont rendus", "han cerrado", "ist ... zurückgetreten".
_PERFECT: Final = re.compile(
    r"\b(?:a|ont|avait|avaient)\s(?:[a-zà-ÿ]{2,12}\s)?[a-zà-ÿ]{1,20}ée?s?\b"
    r"|\b(?:est|sont)\s(?:mort|décédé|devenu|parti|arrivé|venu|tombé|né)e?s?\b"
    r"|\b(?:s[’']est|se sont|s[’']étai(?:en)?t)\s|\b(?:ha|han)\s[a-zà-ÿ]{2,20}(?:ado|ido|cho|to)\b"
    r"|\b(?:hat|haben)\s|\b(?:ist|sind)\s.{0,200}ge[a-zäöüß]{2,14}(?:t|en)[.!]"
)
_ARTICLE: Final = r"(?:the|an?|one|all|his|her|their|its)"
_SAID: Final = r"(?:said|says|told|wrote|swore|thought|sang|\w{2,20}ed)"
_DID: Final = re.compile(
    rf"\s(?:(?P<verb>\w{{2,20}}ed)\s(?:{_ARTICLE}|that|him|them|\d[\d.,]*)\s"
    r"|(?:he|she|they|it)\s\w{2,20}ed\b)"
)
# ", the host joked." behind words that a page might say.
_ATTRIBUTED: Final = re.compile(
    rf",[”\"’]?\s(?:{_ARTICLE}|{CAPITAL}[\w’'.-]{{0,30}})(?:\s[\w’'-]{{1,30}}){{0,4}}?"
    rf"\s(?:(?P<verb>{_SAID})(?:[.,!]|\s(?:{_ARTICLE}|him|them|that|it|reporters)\b)"
    r"|(?:holds|argues|warns|insists|claims|adds|tells|writes|believes|thinks|knows)[^,.]{0,30}\.\Z)"
)
# What speaks to the reader, or of the page that it stands on.
_READER: Final = frozenset(
    "you your yours we our us my please click sie ihr ihre ihren unser unsere vous votre vos notre "
    "nos usted su sus nuestro nuestra".split()
)
_PAGE: Final = re.compile(
    r"\b(?:this|these|the following|original|diese[rsm]?|cet|cette|este|esta)\s(?:[\w’'-]{1,20}\s)?"
    r"(?:article|artikel|artículo|story|report|post|posts|piece|column|essay|page|blog|site|website"
    r"|newsletter|podcast|episode|transcript|interview|content|material|copy|item|dispatch|version"
    r"|headline|tweet|photo|photograph|picture|image|video|graphic|map|beitrag|text|ad"
    r"|advertisement|conversation|headlines|stories|links?)\b"
    r"|\b(?:below|above|here|opens in)[\s.)]*\Z|\b(?:views?|opinions?) expressed\b"
    r"|(?:©|\(c\))\s?(?:copyright\s)?\d{4}",
    re.IGNORECASE,
)
# "RELATED: Mayor was arrested." leads to another story.
_LED: Final = re.compile(r"[\W_]{0,4}\w[\w’'-]{0,20}(?:\s[\w’'-]{1,20}){0,3}\s?[:|–—]\s?\S")
_WORD: Final = re.compile(r"[^\W\d_]+")
_CLOSED_OFF: Final = re.compile(r"[^\W_]{3}[.!?][”\"’»]? [(\[][^()\[\]]{2,40}[)\]]\Z")
# Fewer words say too little: "Comments were closed."
_WORDS, _FEW_WORDS = 6, 4


def happened(line: str) -> bool:
    """Tell whether ``line`` is a sentence of news by its tense, its stop, and whom it speaks to.

    Linear; asked of the few lines alone that a rule would take.
    """
    if not ends_sentence(line) or line[-1] in "?…":
        return False
    if attributed(line):
        return True
    words = [word.lower() for word in _WORD.findall(line)]
    if len(words) < _WORDS or not _READER.isdisjoint(words) or _LED.match(line):
        return False
    did = not _PAST.isdisjoint(words[1:]) or any(
        found["verb"] not in _TRADE for found in _DID.finditer(line)
    )
    return did and _PAGE.search(line) is None


def past(line: str) -> bool:
    """Tell whether a sentence is told in a past tense, as news is and a picture's words are not."""
    return (
        not _PAST.isdisjoint(word.lower() for word in _WORD.findall(line))
        or _PRETERITE.search(line) is not None
        or _PERFECT.search(line) is not None
    )


def impersonal(line: str, *, few: bool = False) -> bool:
    """Tell whether ``line`` is a whole sentence that speaks neither to the reader nor of a page.

    ``few``: four words are enough, for something else shows that it is one.
    """
    words = [word.lower() for word in _WORD.findall(line)]
    return (
        (ends_sentence(line) or _CLOSED_OFF.search(line) is not None)
        and line[-1] not in "?…"
        and len(words) >= (_FEW_WORDS if few else _WORDS)
        and _READER.isdisjoint(words)
        and _LED.match(line) is None
        and _PAGE.search(line) is None
    )


def attributed(line: str) -> bool:
    """Tell whether ``line`` says behind a comma who said it: ", the host joked."."""
    return any((found["verb"] or "").lower() not in _TRADE for found in _ATTRIBUTED.finditer(line))
