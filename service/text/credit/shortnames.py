"""The short names by which a story goes on calling an outlet that it has named: "the Post".

A name that no table has is known in all sentences of a story once one of them tells that it is an
outlet's.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from re import Pattern, escape
from re import compile as pattern

from service.text.credit.forms import MASTHEADS, TAILS
from service.text.credit.outlets import WORD, Outlet, Outlets, Spelling, aliased

# Every place of a text is held against every short name; no story credits so many outlets.
_MOST = 100
_SHORTEST = 3


def short_names(credited: Iterable[tuple[str, str]], *, outlets: Outlets) -> Mapping[str, str]:
    """Return what else a story may call the outlets that it credits, and their names in full.

    ``credited`` are names as printed and as the story writes them. Two outlets that would share a
    short name have none.
    """
    found: dict[str, set[str]] = {}
    for name, written in credited:
        if not _listed(outlets, name) and len(name) >= _SHORTEST:
            found.setdefault(name, set()).add(name)
        for full in (name, written):
            if tail := _tail(full):
                found.setdefault(tail, set()).add(name)
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


def called_so(text: str, short: Mapping[str, str], *, start: int, end: int) -> Sequence[int]:
    """Where the text calls an outlet by one of the short names: behind "the", if it is a tail."""
    form = _form(tuple(sorted(short.items())))
    return [found.start() for found in form.finditer(text, start, end)]


@lru_cache(maxsize=256)
def _form(short: tuple[tuple[str, str], ...]) -> Pattern[str]:
    forms = [escape(s) if s == name else rf"[Tt]he {escape(s)}" for s, name in short]
    return pattern(rf"\b(?:{'|'.join(forms)})\b(?! [A-Z])")


def with_short_names(outlets: Outlets, short: Mapping[str, str]) -> Outlets:
    """Return a table in which the short names are spellings of their outlets."""
    spellings = []
    for called, name in sorted(short.items()):
        words = tuple(WORD.findall(called))
        outlet = outlets.named(name) or Outlet(name, "outlet")
        spellings.append(Spelling.of(words, outlet, "sure"))
    return aliased(outlets, tuple(spellings))
