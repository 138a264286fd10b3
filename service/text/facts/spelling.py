"""Two spellings of one word: British and American, joined and apart."""

import re
from functools import lru_cache

from service.text.spellings import AMERICAN

# Besides the British spellings that every comparison knows: words that are one in a fact.
_PAIRS = AMERICAN | {
    "programmes": "programs", "cheque": "check", "cheques": "checks", "tyres": "tires",
    "storey": "story", "storeys": "stories", "whilst": "while", "amongst": "among",
    "towards": "toward", "afterwards": "afterward", "backwards": "backward", "forwards": "forward",
    "learnt": "learned", "burnt": "burned", "spelt": "spelled", "dreamt": "dreamed",
    "leant": "leaned", "okay": "ok", "mum": "mom", "draught": "draft", "gaol": "jail",
    "ageing": "aging", "acknowledgement": "acknowledgment", "adviser": "advisor",
    "advisers": "advisors", "protester": "protestor", "protesters": "protestors",
    "manoeuvres": "maneuvers", "practise": "practice", "practised": "practiced", "percent": "pct",
    "proved": "proven", "whisky": "whiskey", "speciality": "specialty", "axe": "ax",
    "got": "gotten", "tonne": "ton", "tonnes": "tons", "premise": "premiss",
    "oestrogen": "estrogen", "oesophagus": "esophagus", "archaeologists": "archeologists",
    "mediaeval": "medieval", "etc": "etcetera", "mr": "mister", "dr": "doctor", "st": "saint",
    "vs": "versus", "&": "and", "tv": "television", "govt": "government",
}  # fmt: skip
_RULES = (
    (re.compile(r"is(e|ed|es|er|ers|ing|ation|ations)$"), r"iz\1"),
    (
        re.compile(r"(?<=..)our(s|ed|ing|able|ful|ite|ites|hood|hoods|ly|less|er|ers|ist)?$"),
        r"or\1",
    ),
    (re.compile(r"([^aeiou])re(s|d)?$"), r"\1er\2"),
    (re.compile(r"([ae])ll(ed|ing|er|ers|ist|or|ors|ation)$"), r"\1l\2"),
)


@lru_cache(maxsize=1 << 14)
def american(key: str) -> str:
    """The American spelling of a folded word; words that have but one spelling may be bent too.

    Meant only for asking whether two different words are spellings of one.
    """
    known = _PAIRS.get(key)
    if known is not None:
        return known
    for ending, other in _RULES:
        changed, count = ending.subn(other, key)
        if count:
            return changed
    return key


def same_spelling(a: str, b: str) -> bool:
    """Whether two folded words are spellings of one word."""
    if a == b:
        return True
    # Spellings of one word begin alike, but for a few that are listed.
    if a[0] != b[0] and a not in _PAIRS and b not in _PAIRS:
        return False
    return american(a) == american(b)
