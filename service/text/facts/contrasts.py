"""Signs that two tellings in one frame speak of two things: gold and silver, north and south."""

from functools import cache

from service.text.facts.differences import Alignment

# Words of one line exclude one another; who has one and who has another tell of two things.
_LINES = """
gold silver bronze; north northern - south southern - east eastern - west western;
men mens - women womens - boys - girls; male - female;
adult adults - child children; husband - wife; son - daughter;
brother - sister; mother - father; import imports imported - export exports exported;
domestic - foreign; rose rise risen rises climbed jumped increased increase grew gained
- fell fallen falls dropped decreased decrease declined slipped; arrested detained - released
freed; minimum - maximum; cost costs budget - takings took
earned grossed; gas - electricity; upper - lower; inner - outer; earthquake
quake - aftershock aftershocks; daily - weekly - monthly
- yearly annual annually
"""


def other_things(alignment: Alignment) -> bool:
    """Whether one telling has a word of a line and the other only such as exclude it."""
    here, there = (_sides(wording.keys) for wording in (alignment.a, alignment.b))
    return any(line in there and sides.isdisjoint(there[line]) for line, sides in here.items())


def _sides(keys: list[str]) -> dict[int, set[int]]:
    found: dict[int, set[int]] = {}
    for key in keys:
        if (place := _places().get(key)) is not None:
            found.setdefault(place[0], set()).add(place[1])
    return found


@cache
def _places() -> dict[str, tuple[int, int]]:
    """The line and the side of it that each word is of; without a dash a word is its own side."""
    found = {}
    for n, line in enumerate(_LINES.split(";")):
        words = " ".join(line.split())
        for m, side in enumerate(words.split(" - ") if " - " in words else words.split()):
            for word in side.split():
                found[word] = n, m
    return found
