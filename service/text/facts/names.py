"""Names in a wording, as far as capitals tell them."""

from collections.abc import Collection

from service.text.fact import fact
from service.text.facts.calendar_words import MONTHS, SHORT_MONTHS, WEEKDAYS, ZONES
from service.text.facts.daytimes import read_times
from service.text.facts.measures import HEAT_SCALES
from service.text.facts.name_words import GERMAN_ROLES, TITLES
from service.text.facts.number_words import NUMBER_WORDS
from service.text.facts.telling import Wording

# "St Brannock's Hospital"
_SAINTS = frozenset("st saint".split())
_PARTICLES = frozenset("of de van von der den al el bin ben la le du del da dos".split())
# All that a name may have without a capital.
WITHIN_NAMES = _PARTICLES | {"s"}

BODIES = frozenset(
    """
    court department agency commission committee council office bureau institute university
    college union board authority association federation ministry assembly
    """.split()
)


@fact
class Name:
    """Words ``first`` to ``last`` of a wording that name somebody or something.

    ``parts`` are the folded words without titles and particles; ``doubtful`` says that only the
    place at the head of a sentence may have given it its capital.
    """

    first: int
    last: int
    parts: tuple[str, ...]
    doubtful: bool


def names_told(wording: Wording) -> list[Name]:
    """The names of a wording in order, without those of its dates."""
    return read_names(wording, taken=wording.once(read_times).taken)


def read_names(wording: Wording, *, taken: Collection[int] = ()) -> list[Name]:
    """The names of a wording in order, as far as capitals tell them; ``taken`` are dates."""
    if not wording.telling.cased or _capitals_tell_nothing(wording):
        return []
    german = wording.language == "de"
    found: list[Name] = []
    last, size = 0, len(wording.keys)
    for i, head in enumerate(wording.heads):
        if i < last or not head.isupper() or not _may_name(wording, i, taken):
            continue
        last = i + 1
        while last < size:
            step = _next_in_name(wording, last, taken)
            if step is None and wording.keys[i] in _SAINTS and wording.keys[last] == "s":
                step = _next_in_name(wording, last + 1, taken) if last + 1 < size else None
            if step is None:
                break
            last = step
        name = _name(wording, i, last)
        if not german or _is_german_name(wording, name):
            found.append(name)
    return found


def _next_in_name(wording: Wording, i: int, taken: Collection[int]) -> int | None:
    """The end of the name when it goes on at word ``i``, over a particle if need be."""
    if wording.between(i).strip(" .-’'\u00a0") or wording.keys[i] == "s":
        return None
    if _may_name(wording, i, taken):
        return i + 1
    if (
        wording.keys[i] in _PARTICLES
        and i + 1 < len(wording.keys)
        and not wording.between(i + 1).strip(" -")
        and _may_name(wording, i + 1, taken)
    ):
        return i + 2
    return None


def _may_name(wording: Wording, i: int, taken: Collection[int]) -> bool:
    key = wording.keys[i]
    return (
        wording.capital(i)
        and i not in taken
        and key not in wording.light
        and key not in WEEKDAYS
        and key not in MONTHS
        and (key not in SHORT_MONTHS or _is_given_name(wording, i))
        and key not in NUMBER_WORDS
        and key not in HEAT_SCALES
        and key not in ZONES
    )


def _is_given_name(wording: Wording, i: int) -> bool:
    """Whether what is short for a month is a name: "Jan Petersen"."""
    return i + 1 < len(wording.keys) and wording.between(i + 1) == " " and wording.capital(i + 1)


def _name(wording: Wording, first: int, last: int) -> Name:
    light, keys = wording.light, wording.keys[first:last]
    # "The Justice Department" has no title, as Justice Rhee has.
    titles = frozenset[str]() if keys[-1] in BODIES and last - first > 1 else TITLES
    parts = tuple([key for key in keys if key not in titles and key not in light])
    return Name(first, last, parts, last - first == 1 and _opens_sentence(wording, first))


def _opens_sentence(wording: Wording, i: int) -> bool:
    text = wording.telling.text
    before = (
        wording.between(i) if i > 0 else text[max(0, wording.starts[0] - 40) : wording.starts[0]]
    )
    bare = before.rstrip()
    return (not bare and (i == 0)) or (bare[-1:] in '.!?:;"“‘«„(—–-•' and bool(bare))


def _capitals_tell_nothing(wording: Wording) -> bool:
    """Whether nearly every word has a capital, as in a headline."""
    light, weighty = wording.light, 0
    for key, head in zip(wording.keys, wording.heads, strict=True):
        if key not in light and key[0].isalpha():
            if not head.isupper():
                break
            weighty += 1
    else:
        if weighty >= 5:
            return True
    text = wording.telling.text[wording.telling.start : wording.telling.end]
    return text.isupper() and len(text) > 12


def _is_german_name(wording: Wording, name: Name) -> bool:
    """German writes every noun with a capital: only a row of two, or a role before, tells names."""
    if name.last - name.first >= 2:
        return len(name.parts) >= 1
    return name.first > 0 and wording.keys[name.first - 1] in GERMAN_ROLES
