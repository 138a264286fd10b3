"""What a text says to editors alone and asks not to publish.

"NOT FOR PUBLICATION: the mayor's telephone is ..."; "Note to editors: ..."; dpa's "Die folgenden
Informationen sind nicht zur Veröffentlichung bestimmt", behind which the telephones of its desk
stand. It reaches no face of an answer: the article is read as if it had come without.
"""

import re

from service.text.furniture.cuttings import without
from service.text.furniture.lines import Bounds
from service.text.model import Article

# Looked for first, as most texts have none of them and a pattern takes longer: what several have
# in common, and then each.
_SIGNS = (
    ("ublication", ("publication", "Publication")),
    ("ditors", ("o editors", "o Editors")),
    ("edaktion", ("ie Redaktion", "edaktionelle")),
    ("NOT FOR", ("NOT FOR",)),
    ("O EDITORS", ("O EDITORS",)),
    ("eröffentlichung", ("eröffentlichung",)),
    ("otizblock", ("otizblock",)),
)
# So many words before a section of notes are a story; a headline has fewer.
_STORY = 15
_LEAD = r"^[ \t]*[(\[*#>-]{0,4}[ \t]*"
# A line of it, or a heading behind which all is private to the end of the text.
_LINE = re.compile(
    _LEAD + r"(?:(?:NOT FOR (?:PUBLICATION|BROADCAST)|Not for publication(?=\s*[:.–—-]))\b"
    r"|(?i:notes? to (?:the )?(?:editors?|desks?)|hinweise? (?:an|für) die redaktion(?:en)?)\s*:)"
    r"[^\n]*",
    re.MULTILINE,
)
_SECTION = re.compile(
    _LEAD + r"(?i:(?:the following|following)[^\n.]{0,60}\bnot (?:intended |meant )?for publication"
    r"|die folgenden[^\n.]{0,60}\bnicht zur veröffentlichung\b[^\n]*"
    r"|(?:not for publication|nicht zur veröffentlichung|notes? to (?:the )?editors?"
    r"|redaktionelle hinweise|dpa-notizblock)[ \t]*[:.]?[ \t]*$)",
    re.MULTILINE,
)


def private(text: str) -> list[Bounds]:
    """The stretches of a text that are for editors alone, disjoint and in order. Linear."""
    for part, signs in _SIGNS:
        if part in text and any(sign in text for sign in signs):
            break
    else:
        return []
    # What opens a text is not cut from there to its end.
    opening = text.split(None, _STORY)
    begins = len(text) - len(opening[_STORY]) if len(opening) > _STORY else len(text)
    section = _SECTION.search(text, begins)
    end = section.start() if section else len(text)
    found = [match.span() for match in _LINE.finditer(text, 0, end)]
    return [*found, (end, len(text))] if section else found


def without_private(article: Article) -> Article:
    """Read an article without what is for editors alone."""
    return without(article, private(article.text))
