"""The short names by which a story goes on calling an outlet that it has named: "the Post".

A name that no table has is known in all sentences of a story once one of them tells that it is an
outlet's. A paper calls itself so too, before any other that the table knows by the same words.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from re import Pattern, escape
from re import compile as pattern

from service.text.credit.forms import MASTHEADS, SHARED, TAILS
from service.text.credit.outlets import WORD, Outlet, Outlets, Spelling, aliased

# Every place of a text is held against every short name; no story credits so many outlets.
_MOST = 100
_SHORTEST = 3
# The last words by which a paper may call itself; others than papers are called by the rest.
_OWN = (MASTHEADS | TAILS) - SHARED | {"Press"}
# What stands before a short name: "told the Post", "sagte dem Kurier".
_ARTICLES = "(?:[Tt]he|[Dd](?:er|ie|as|em|en))"
_ARTICLE_LENGTH = len("the ")


def short_names(
    credited: Iterable[tuple[str, str]], *, outlets: Outlets, own: tuple[str, str] | None = None
) -> Mapping[str, str]:
    """Return what else a story may call the outlets that it credits, and their names in full.

    ``credited`` are names as printed and as the story writes them, in reading order; ``own`` are
    those of the outlet whose story it is. Two outlets that would share a short name have none; the
    own has it before others, unless one of them has been written in full before.
    """
    found: dict[str, set[str]] = {}
    mine = {
        short: False
        for name in own or ()
        for short in own_short_names(name)
        if " " not in short or not _listed(outlets, short)
    }
    for name, written in credited:
        bare = written.removeprefix("The ")
        if bare in mine:
            mine[bare] = mine[bare] or bare not in found
            continue
        if not _listed(outlets, name) and len(name) >= _SHORTEST:
            found.setdefault(name, set()).add(name)
        for full in (name, written):
            if tail := _tail(full):
                found.setdefault(tail, set()).add(name)
    if own:
        found |= {short: {own[0]} for short, first in mine.items() if first or short not in found}
    for short, names in found.items():
        if len(names) > 1:
            names.discard(short)
    alone = sorted((short, names.pop()) for short, names in found.items() if len(names) == 1)
    return dict(alone[:_MOST])


@lru_cache(maxsize=4096)
def _listed(outlets: Outlets, name: str) -> bool:
    return outlets.named(name) is not None


@lru_cache(maxsize=4096)
def _tail(name: str) -> str | None:
    """The masthead at the end of a longer name: "Post", "Times-News", "Reporter"."""
    words = [(found.start(), found.group()) for found in WORD.finditer(name)]
    for start, word in words[1:]:
        if word in TAILS:
            return name[start:]
        if word in MASTHEADS:
            return None
    return None


@lru_cache(maxsize=4096)
def own_short_names(name: str) -> Sequence[str]:
    """Return by what ends of its name a paper may call itself: "Evening Post", "Post".

    The "Star Tribune" is not "the Tribune", nor the "Sun-Times" "the Times".
    """
    bare = name.removeprefix("The ")
    words = [(found.start(), found.group()) for found in WORD.finditer(bare)]
    if not words or words[-1][1] not in _OWN:
        return ()
    return tuple(
        bare[start:]
        for (_, before), (start, word) in pairwise(words)
        if before not in TAILS and word[0].isupper() and bare[start - 1] == " "
    )


def called_so(text: str, short: Mapping[str, str], *, start: int, end: int) -> Sequence[int]:
    """Where the text calls an outlet by one of the short names: behind "the", if it is a tail."""
    # The form would be tried at every word: it looks only where the letters of a name stand.
    begins = {
        at if called == name else at - _ARTICLE_LENGTH
        for called, name in short.items()
        for at in _places(text, called, start=start, end=end)
    }
    if not begins:
        return ()
    form = _form(tuple(sorted(short.items())))
    found, behind = [], start
    for begin in sorted(begins):
        if begin >= behind and (match := form.match(text, begin, end)) is not None:
            found.append(begin)
            behind = match.end()
    return found


def _places(text: str, sought: str, *, start: int, end: int) -> Iterator[int]:
    at = text.find(sought, start, end)
    while at >= 0:
        yield at
        at = text.find(sought, at + 1, end)


@lru_cache(maxsize=256)
def _form(short: tuple[tuple[str, str], ...]) -> Pattern[str]:
    forms = [escape(s) if s == name else rf"{_ARTICLES} {escape(s)}" for s, name in short]
    return pattern(rf"\b(?:{'|'.join(forms)})\b(?! [A-Z])")


def with_short_names(outlets: Outlets, short: Mapping[str, str]) -> Outlets:
    """Return a table in which the short names are spellings of their outlets."""
    spellings = []
    for called, name in sorted(short.items()):
        words = tuple(WORD.findall(called))
        outlet = outlets.named(name) or Outlet(name, "outlet")
        spellings.append(Spelling.of(words, outlet, "sure"))
    return aliased(outlets, tuple(spellings))
