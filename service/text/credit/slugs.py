"""Which stories a kill means that names its item by a slug or by some words of its headline.

"The story slugged BC-Bridge Collapse": a slug is made of the keywords of a story, and the story
bears them in its id, its headline or its first words.
"""

from re import IGNORECASE
from re import compile as pattern

from service.text.credit.outlets import WORD, fold
from service.text.model import Article

_ITEM = r"(?:story|item|article|piece|dispatch|report|alert|version|copy)"
_QUOTES = '"“„«»‚‘'
_SLUG = pattern(
    r"\bslugged:?\s+[\"“„«]?([^\n.,;:\"“”„«»]{3,80})"
    r"|\b(BC-[^\n.,;:\"“”„«»]{3,80})"
    rf"|\b(?:headlined|titled|entitled):?\s+[{_QUOTES}]?([^\n.,;\"“”„«»]{{8,120}})"
    rf"|\b{_ITEM}:?\s+[{_QUOTES}]([^\n\"“”„«»]{{8,120}})[\"“”»«]",
    IGNORECASE,
)
# What slugs have beside their keywords: version words, and small words of headlines.
_BESIDE = frozenset(
    """
    ld led lead writethru insert add sub kill killed hold advisory urgent bulletin photo photos
    video story the and for with from that this was were has have had been but after over into
    over its his her their not are
    """.split()
)
# Of a longer keyword so many letters are its stem: "derailment" and "derailed" share six.
_SHORTEST, _STEM, _LONG_STEM = 3, 4, 6
# A single keyword names half the stories of a day; so many first words tell what a story is of.
_FEWEST = 2
_FIRST = 60
_LEAD = 600


def slugs_in(notice: Article) -> list[frozenset[str]]:
    """Return the keywords of every slug and headline that a notice names, as stems."""
    text = f"{notice.headline or ''}\n{notice.text[: 4 * _LEAD]}\n{notice.ednote or ''}"
    found = (_stems(next(filter(None, slug.groups()))) for slug in _SLUG.finditer(text))
    return [stems for stems in found if len(stems) >= _FEWEST]


def bears(article: Article, slug: frozenset[str]) -> bool:
    """Whether an article's id, headline and first words have all keywords of a slug."""
    text = f"{article.id if article.id_given else ''}\n{article.headline or ''}\n"
    words = _words(text + " ".join(article.text[:_LEAD].split()[:_FIRST]))
    return all(any(word.startswith(stem) for word in words) for stem in slug)


def _stems(text: str) -> frozenset[str]:
    """The keywords in a slug, each without the end that a verb or a plural has."""
    return frozenset(
        word.removesuffix("s")[: min(_LONG_STEM, max(_STEM, len(word) - 3))]
        for word in _words(text)
        if len(word) >= _SHORTEST and word.isalpha() and word not in _BESIDE
    )


def _words(text: str) -> set[str]:
    return set(map(fold, WORD.findall(text)))
