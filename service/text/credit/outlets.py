"""Agencies and outlets by the spellings, handles and domains they are known under.

The table beside this module is read once, when first needed; a newsroom adds its own lines to
it in the same form (see ``read``).
"""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache
from importlib.resources import files
from itertools import count
from re import compile as pattern
from typing import Literal, cast

from service.errors import Fault, InvalidError

Kind = Literal["agency", "outlet", "company"]
Sureness = Literal["sure", "word", "name"]

WORD = pattern(r"[^\W_]+")
_KINDS = ("agency", "outlet", "company")
_MARKS: Mapping[str, Sureness] = {"~": "word", "^": "name"}
_COLUMNS = 5
# What a sender calls itself is an outlet's name if it has so many letters, and words at most; a
# first word of so many letters is an article.
_SHORTEST, _LONGEST, _ARTICLE = 3, 6, 3
_PAPERS = ("post", "zeitung", "blatt", "anzeiger", "kurier", "bote", "rundschau", "nachrichten")


@dataclass(frozen=True, slots=True)
class Outlet:
    """Whoever can be credited for news, under the name an editor would print.

    An ``agency`` is one whose copy others print; a ``company`` bears an outlet's name and is
    never credited ("Thomson Reuters"). A spelling may be led by ``~`` (also an everyday word or
    another body's initials) or ``^`` (also the name of a person, a place, an index).
    """

    name: str
    kind: Kind
    spellings: tuple[str, ...] = ()
    handles: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Spelling:
    """One way to write an outlet's name, as words; ``sureness`` says what else it may mean.

    ``before`` is the folded word before the last, if there is one.
    """

    words: tuple[str, ...]
    folded: tuple[str, ...]
    before: str | None
    outlet: Outlet
    sureness: Sureness

    @classmethod
    def of(cls, words: tuple[str, ...], outlet: Outlet, sureness: Sureness) -> "Spelling":
        """Return the spelling of an outlet's name by these words."""
        folded = tuple(map(fold, words))
        before = folded[-2] if len(folded) > 1 else None
        return cls(words, folded, before, outlet, sureness)


Ends = Mapping[str, Mapping[str | None, tuple[Spelling, ...]]]


@dataclass(frozen=True, slots=True, eq=False)
class Outlets:
    """A table of outlets, indexed.

    ``spellings`` holds, by the folded last word and the one before it (None for one word), the
    spellings that end so, longest first: many names end in "news". A table that is another one
    with a few names more has that as its ``base``; ``own`` are the spellings that it has beyond it.
    ``number`` is no other table's.
    """

    spellings: Ends
    base: "Outlets | None"
    own: tuple[Spelling, ...]
    _names: Mapping[tuple[str, ...], Outlet]
    _handles: Mapping[str, Outlet]
    _domains: Mapping[str, Outlet]
    number: int = field(default_factory=count().__next__, init=False)

    def named(self, words: str) -> Outlet | None:
        """Return the outlet that these words, and no others, are a name of."""
        key = _key(words)
        return self._names.get(key) or (self.at(words) if "." in words else None)

    def with_handle(self, handle: str) -> Outlet | None:
        """Return the outlet that posts under a handle, given with or without its ``@``."""
        return self._handles.get(handle.removeprefix("@").casefold())

    def at(self, url: str) -> Outlet | None:
        """Return the outlet that a URL or host name belongs to."""
        scheme, _, rest = url.strip().casefold().partition("//")
        host = rest if scheme in ("", "http:", "https:") else scheme
        for end in "/?#":
            host = host.partition(end)[0]
        labels = host.rpartition("@")[2].partition(":")[0].split(".")[-5:]
        for first in range(len(labels) - 1):
            if found := self._domains.get(".".join(labels[first:])):
                return found
        return None


def fold(word: str) -> str:
    """Return a word without case and accents, for comparison only."""
    if word.isascii():
        return word.lower()
    apart = unicodedata.normalize("NFKD", word)
    return "".join(c for c in apart if not unicodedata.combining(c)).casefold()


def read(table: str) -> tuple[Outlet, ...]:
    """Read outlets from a table: name, kind, spellings, handles, domains, parted by tabs.

    Cells with several values part them by semicolons; the last three may be missing; lines led
    by ``#`` and blank lines are passed over. Raises InvalidError, pointing at the lines that are
    wrong, numbered from 1.
    """
    found: list[Outlet] = []
    faults: list[Fault] = []
    for number, line in enumerate(table.splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = [cell.strip() for cell in line.split("\t")]
        cells += [""] * (_COLUMNS - len(cells))
        if len(cells) > _COLUMNS or not WORD.search(cells[0]) or cells[1] not in _KINDS:
            detail = "name, kind (agency, outlet or company), spellings, handles, domains"
            faults.append(Fault(pointer=f"/{number}", detail=detail))
            continue
        lists = (tuple(v for c in cell.split(";") if (v := c.strip())) for cell in cells[2:])
        found.append(Outlet(cells[0], cast(Kind, cells[1]), *lists))
    if faults:
        raise InvalidError("the table of outlets cannot be read", faults=faults)
    return tuple(found)


def indexed(outlets: Iterable[Outlet]) -> Outlets:
    """Index outlets for look-up; of two that claim one spelling, the later has it."""
    rows = {outlet.name: outlet for outlet in outlets}
    spelled = {s.words: s for outlet in rows.values() for s in _spellings(outlet)}
    return Outlets(
        spellings=_by_last_word(spelled.values()),
        base=None,
        own=tuple(spelled.values()),
        _names={_key(" ".join(s.words)): s.outlet for s in spelled.values()},
        _handles={h.casefold(): o for o in rows.values() for h in o.handles},
        _domains={d.casefold(): o for o in rows.values() for d in o.domains},
    )


@lru_cache(maxsize=32)
def besides(known: Outlets, names: frozenset[str]) -> Outlets:
    """Return a table in which those of the names that it lacks are outlets too.

    They are what senders call themselves, so a text must name them in a way in which outlets are
    credited: one word, or one behind an article ("Der Morgen"), may be an everyday one, unless it
    ends as names of German papers do ("Nordpost").
    """
    new: dict[tuple[str, ...], Spelling] = {}
    for name in sorted(names):
        forms = () if known.named(name) else sender_forms(name)
        outlet = Outlet(name, "outlet")
        for words in forms:
            plain = len(words) == 1 or (len(words) == 2 and len(words[0]) <= _ARTICLE)
            plain = plain and not words[-1].endswith(_PAPERS)
            new[words] = Spelling.of(words, outlet, "word" if plain else "name")
    if not new:
        return known
    return aliased(known, tuple(new.values()))


def aliased(known: Outlets, spellings: tuple[Spelling, ...]) -> Outlets:
    """Return a table that has some spellings more, each for the outlet that it names.

    What the table has under the same words, with "The" or without, gives way.
    """
    ends = {spelling.folded[-1] for spelling in spellings}
    claimed = {_key(" ".join(spelling.words)) for spelling in spellings}
    again = [
        s
        for end in ends
        for ending in known.spellings.get(end, {}).values()
        for s in ending
        if _key(" ".join(s.words)) not in claimed
    ]
    names = {_key(s.outlet.name): s.outlet for s in spellings}
    return replace(
        known,
        spellings={**known.spellings, **_by_last_word([*again, *spellings])},
        base=known,
        own=spellings,
        _names={**names, **known._names},
    )


def sender_forms(name: str) -> tuple[tuple[str, ...], ...]:
    """The ways in which a text may name who calls itself so; none where that is no name.

    German declines it: "Neue Post", "der Neuen Post".
    """
    words = tuple(WORD.findall(name.removeprefix("The ")))
    if len("".join(words)) < _SHORTEST or len(words) > _LONGEST:
        return ()
    if not any(word[0].isupper() for word in words):
        return ()
    if len(words) > 1 and words[0][-1] == "e":
        return words, (f"{words[0]}n", *words[1:])
    return (words,)


def _by_last_word(spellings: Iterable[Spelling]) -> Ends:
    ends: dict[str, dict[str | None, tuple[Spelling, ...]]] = {}
    for spelling in sorted(spellings, key=lambda s: (-len(s.words), s.words)):
        ending = ends.setdefault(spelling.folded[-1], {})
        ending[spelling.before] = (*ending.get(spelling.before, ()), spelling)
    return ends


@cache
def shipped() -> Outlets:
    """Return the table that comes with the service."""
    return indexed(_shipped_rows())


def extended(table: str) -> Outlets:
    """Return the shipped table with a newsroom's own lines; a name in both is the newsroom's.

    Raises InvalidError as ``read`` does.
    """
    return indexed((*_shipped_rows(), *read(table)))


@cache
def _shipped_rows() -> tuple[Outlet, ...]:
    return read(files("service.text.credit").joinpath("outlets.tsv").read_text(encoding="utf-8"))


def _key(words: str) -> tuple[str, ...]:
    key = tuple(fold(word) for word in WORD.findall(words))
    return key[1:] if len(key) > 1 and key[0] == "the" else key


def _spellings(outlet: Outlet) -> Iterable[Spelling]:
    """Yield every spelling; the name itself is one, unless the table marks it as unsure."""
    given = {s.lstrip("~^"): _MARKS.get(s[0], "sure") for s in outlet.spellings}
    bare = outlet.name.removeprefix("The ")
    if outlet.name not in given and bare not in given:
        given[bare] = "sure"
    for spelled, sureness in given.items():
        if words := tuple(WORD.findall(spelled)):
            yield Spelling.of(words, outlet, sureness)
