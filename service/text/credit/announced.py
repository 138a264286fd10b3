"""Whether a version says of itself that it corrects: "CORRECTS age of suspect in paragraph 3".

A later version that says nothing of the kind adds, cuts and rewrites; one that does takes back
what it no longer tells. AP wants the word "correction" in every such note; Reuters and dpa have
theirs.
"""

from re import IGNORECASE
from re import compile as pattern

from service.text.model import Article

_SIGNS = ("orrect", "ORRECT", "KORR", "ichtig", "orrig", "ORRIG", "ectific", "ECTIFIC")
# At the head of a headline, a note or a line: news corrects things too ("He corrected the time").
_CORRECTS = pattern(
    r"(?:^|[\n(\[*:;.–—-])\s*(?:(?:eds?|editors?|a|an|the|this|story|version|urgent|update[sd]?"
    r"|writethru|1st|2nd|3rd|ld)[\s:.,-]+){0,4}"
    r"(?:corrects|(?:correct(?:ed|ions?|ive))(?=\s*[:(–—-]|,? \w+ \d)|refile\w* to correct"
    r"|korrektur|korr|berichtigung|berichtigt|richtigstellung|rectificatif|rectifie|corrige|corrección|corrigendo"
    r"|rectificación)\b",
    IGNORECASE,
)
_AMENDED = pattern(
    r"\b(?:earlier|previous) version|\b(?:has been|was) (?:corrected|amended)\b"
    r"|\bmuss es (?:richtig )?heißen\b|\b(?:removes|deletes|withdraws) (?:incorrect|wrong|the)\b",
    IGNORECASE,
)
_HEAD, _TAIL = 400, 600


def corrects(article: Article) -> bool:
    """Whether an article's headline, note to editors, first or last lines announce a correction."""
    text = article.text
    ends = text[:_HEAD], text[max(_HEAD, len(text) - _TAIL) :]
    for told in (article.headline or "", article.ednote or "", *ends):
        if any(sign in told for sign in _SIGNS) and _CORRECTS.search(told):
            return True
    return any(_AMENDED.search(told) for told in (article.ednote or "", ends[1]))
