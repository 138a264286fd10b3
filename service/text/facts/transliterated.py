"""One Arabic name in two spellings: Abdulrahman al-Hadidi, Abdel Rahman el-Hadidi.

Every desk writes such names by a table of its own, and none is a slip. Where an article or "Abd"
shows that a name is Arabic, its consonants tell whom it names.
"""

import re

from service.text.facts.differences import Alignment
from service.text.facts.telling import Disagreement, Wording, fold

_WORD = re.compile(r"[^\W\d_]+")
_SHOWS = frozenset("al el ul ad ar as ash az abu abd abdul abdel abdal bin ibn bint".split())
_SERVANT = re.compile(r"^abd(?:[aeu]l)?")  # "Abdulrahman", "Abdel Rahman"
_DROPPED = re.compile(r"[aeiouwy'’]|h$")
_ALIKE = str.maketrans("qgcz", "kkks")
_DOUBLED = re.compile(r"(.)\1+")
# Of fewer consonants nothing is told.
_LEAST = 3
_BARE = 2


def is_transliterated(alignment: Alignment, told: Disagreement) -> bool:
    """Whether a name is told in two spellings of one Arabic one."""
    here = _words(alignment.a, told.here)
    there = _words(alignment.b, told.there)
    if not (_SHOWS & {*here, *there} or any(w.startswith("abd") for w in (*here, *there))):
        return False
    one, other = _consonants(here), _consonants(there)
    if len(one) >= _LEAST and one == other:
        return True
    # One desk has the last name alone, or a title before it.
    one, other = _consonants(here[-1:]), _consonants(there[-1:])
    return min(len(here), len(there)) <= _BARE and len(one) >= _LEAST and one == other


def _words(wording: Wording, span: tuple[int, int]) -> list[str]:
    """The folded words of a name, and the article that is written before it."""
    text = wording.telling.text
    begin = span[0]
    while begin > wording.telling.start and not text[begin - 1].isspace():
        begin -= 1
    return [fold(word) for word in _WORD.findall(text[begin : span[1]])]


def _consonants(words: list[str]) -> str:
    """What all spellings of a name have in common."""
    told = "".join(_SERVANT.sub("", word) for word in words if word not in _SHOWS)
    return _DOUBLED.sub(r"\1", _DROPPED.sub("", told).translate(_ALIKE))
