"""Signs that two tellings in one frame speak of two things: gold and silver, north and south."""

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from service.text.facts.common_ground import common_ground
from service.text.facts.differences import Alignment
from service.text.facts.number_words import NUMBER_WORDS
from service.text.facts.sides import Sides, read_sides

# Words of one line exclude one another; who has one and who has another tell of two things.
_LINES = """
gold silver bronze; north northern - south southern - east eastern - west western;
men mens - women womens - boys - girls; male - female;
adult adults - child children; husband - wife; son - daughter;
brother - sister; mother - father; driver drivers - passenger passengers;
victim victims - suspect suspects; import imports imported - export exports exported;
domestic - foreign; rose rise risen rises climbed jumped increased increase grew gained
- fell fallen falls dropped decreased decrease declined slipped; arrested detained - released
freed; minimum - maximum; cost costs budget - takings took
earned grossed; gas - electricity; upper - lower; inner - outer; earthquake
quake - aftershock aftershocks; daily - weekly - monthly
- yearly annual annually; fine fined fines - damages compensation
"""
# The steps of one case, each of which has its day.
_STEPS = """
arrested detained - charged indicted - trial tried - convicted guilty acquitted - sentenced jailed
- appeal appealed - released freed paroled; announced unveiled - begins begin began - ends ended;
nominated - elected - sworn inaugurated; born - died
"""
# With one of these before it a noun is of another thing: semi-final, deputy mayor.
_OF_ANOTHER = frozenset("semi vice deputy".split())

# What both tell of one event, by its worth (see rarity) and its share of what the shorter one
# tells: of 19 frames that were filled twice the one that shares most shares 60. Of 530 pairs made
# apart the second line tells five conflicts more than (62, 0.88) did, and one that is none.
_ONE_EVENT = ((70.0, 0.75), (50.0, 0.78))

# Desks that tell one event in words of their own set them in another order than a frame has,
# filled twice: of which less than this stands in one order, so much in common is one event.
_LOOSE = 0.6
_ONE_EVENT_RETOLD = (40.0, 0.65)

_ARTICLES = frozenset({"a", "an"})
_OTHER, _SEPARATE = "another", "separate"
_ENDS = {"first": 0, "last": 1, "final": 1, "latest": 1}
_TIMES = frozenset("time day week month year quarter half night minute hour".split())
_FURTHER = frozenset("second third fourth fifth sixth further".split())
# What goes by a number: the number is its name.
_LABELLED = frozenset(
    """
    line route interstate flight bus tram train room gate highway motorway platform reactor runway
    terminal ward precinct channel lane unit block plot exit race stage heat match game group league
    """.split()
)


def other_things(alignment: Alignment) -> bool:
    """Whether one telling has a word of a line and the other only such as exclude it."""
    a, b = alignment.a.keys, alignment.b.keys
    here, there = _sides(a, _places()), _sides(b, _places())
    if any(line in there and sides.isdisjoint(there[line]) for line, sides in here.items()):
        return True
    return _first_and_last(a, b) or _another(a, b) or _another(b, a) or _other_label(a, b)


def is_retold(alignment: Alignment) -> bool:
    """Whether two tellings each have an order of their own; a frame filled twice has one."""
    return alignment.in_place < _LOOSE


def is_one_event(alignment: Alignment) -> bool:
    """Whether two tellings have so much in common that it is no frame, whatever facts differ."""
    ground = common_ground(alignment)
    grounds = [*_ONE_EVENT, *([_ONE_EVENT_RETOLD] if is_retold(alignment) else [])]
    if not any(ground.worth >= worth and ground.share >= share for worth, share in grounds):
        return False
    return not other_things(alignment)


def other_steps(alignment: Alignment) -> bool:
    """Whether two tellings of one case tell two of its steps: charged in March, tried in May."""
    here, there = (_sides(keys, _steps()) for keys in (alignment.a.keys, alignment.b.keys))
    return any(line in there and sides.isdisjoint(there[line]) for line, sides in here.items())


def steps_at(keys: Sequence[str], first: int, last: int) -> dict[int, set[int]]:
    """By case, the last step that words ``first`` to ``last`` tell: "detained ... was charged"."""
    for i in range(last - 1, first - 1, -1):
        if keys[i] in _steps():
            return _sides(keys[i : i + 1], _steps())
    return {}


def _another(keys: Sequence[str], others: Sequence[str]) -> bool:
    """Whether one telling is of a further thing, and the other of the thing: "a second man"."""
    for i, key in enumerate(keys[:-1]):
        if key in _OF_ANOTHER and key not in others and keys[i + 1] in others:
            return True
    for i, key in enumerate(keys[:-2]):
        following = keys[i + 1]
        if (key in _ARTICLES and (following in _FURTHER or following == _SEPARATE)) or (
            key == _OTHER
        ):
            noun = following if key == _OTHER else keys[i + 2]
            if noun == "of":
                continue  # "a third of the nets"
            if noun in others and _FURTHER.isdisjoint(others) and _OTHER not in others:
                return True
    return False


def _first_and_last(here: Sequence[str], there: Sequence[str]) -> bool:
    """Whether the first of a kind is told of here and the last there: volumes, but no years."""
    one, other = (
        {key: lead for lead, key in pairwise(keys) if lead in _ENDS} for keys in (here, there)
    )
    return any(
        key in other and _ENDS[lead] != _ENDS[other[key]]
        for key, lead in one.items()
        if key not in _TIMES
    )


def _other_label(here: Sequence[str], there: Sequence[str]) -> bool:
    """Whether two things of one kind go by other numbers, and what is told has another number
    besides: "line 6 for nine weeks", "line 14 for two weeks"."""
    one, other = _labels(here), _labels(there)
    return any(
        kind in other and numbers.isdisjoint(other[kind]) for kind, numbers in one.items()
    ) and all(_figures(keys) > len(labels) for keys, labels in ((here, one), (there, other)))


def is_label(keys: Sequence[str], i: int) -> bool:
    """Whether a number at word ``i`` is the name of one of a kind: "Route 29"."""
    return i > 0 and keys[i - 1] in _LABELLED


def _labels(keys: Sequence[str]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for kind, number in pairwise(keys):
        if kind in _LABELLED and number.isdecimal():
            found.setdefault(kind, set()).add(number)
    return found


def _figures(keys: Sequence[str]) -> int:
    return sum(key in NUMBER_WORDS or key[0].isdecimal() for key in keys)


def _sides(keys: Sequence[str], places: Sides) -> dict[int, set[int]]:
    found: dict[int, set[int]] = {}
    for key in keys:
        for line, side in places.get(key, ()):
            found.setdefault(line, set()).add(side)
    return found


@cache
def _places() -> Sides:
    return read_sides(_LINES)


@cache
def _steps() -> Sides:
    return read_sides(_STEPS)
