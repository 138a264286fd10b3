"""Two spellings of one word: British and American, joined and apart."""

import re
from functools import lru_cache

_PAIRS = {
    "programme": "program", "programmes": "programs", "grey": "gray", "cheque": "check",
    "cheques": "checks", "tyre": "tire", "tyres": "tires", "aluminium": "aluminum",
    "kerb": "curb", "plough": "plow", "sceptic": "skeptic", "sceptical": "skeptical",
    "scepticism": "skepticism", "jewellery": "jewelry", "storey": "story", "storeys": "stories",
    "whilst": "while", "amongst": "among", "towards": "toward", "afterwards": "afterward",
    "backwards": "backward", "forwards": "forward", "learnt": "learned", "burnt": "burned",
    "spelt": "spelled", "dreamt": "dreamed", "leant": "leaned", "okay": "ok", "cosy": "cozy",
    "mum": "mom", "moustache": "mustache", "pyjamas": "pajamas", "sulphur": "sulfur",
    "draught": "draft", "gaol": "jail", "ageing": "aging", "judgement": "judgment",
    "acknowledgement": "acknowledgment", "fulfil": "fulfill", "enrol": "enroll",
    "skilful": "skillful", "wilful": "willful", "instalment": "installment", "artefact": "artifact",
    "adviser": "advisor", "advisers": "advisors", "protester": "protestor",
    "protesters": "protestors", "manoeuvre": "maneuver", "manoeuvres": "maneuvers",
    "practise": "practice", "practised": "practiced", "licence": "license", "defence": "defense",
    "offence": "offense", "pretence": "pretense", "percent": "pct", "proved": "proven",
    "doughnut": "donut", "yoghurt": "yogurt", "whisky": "whiskey", "speciality": "specialty",
    "axe": "ax", "catalogue": "catalog", "dialogue": "dialog", "travelling": "traveling",
    "got": "gotten", "tonne": "ton", "tonnes": "tons", "premise": "premiss", "analyse": "analyze",
    "analysed": "analyzed", "paralysed": "paralyzed", "paediatric": "pediatric",
    "haemorrhage": "hemorrhage", "foetus": "fetus", "oestrogen": "estrogen", "encyclopaedia":
    "encyclopedia", "anaemia": "anemia", "leukaemia": "leukemia", "diarrhoea": "diarrhea",
    "oesophagus": "esophagus", "orthopaedic": "orthopedic", "anaesthetic": "anesthetic",
    "archaeologist": "archeologist", "archaeologists": "archeologists", "mediaeval": "medieval",
    "etc": "etcetera", "mr": "mister", "dr": "doctor", "st": "saint", "vs": "versus",
    "&": "and", "tv": "television", "govt": "government",
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


@lru_cache(maxsize=4096)
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
