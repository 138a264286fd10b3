"""One word of a kind in the place of another: his father, his brother; north, south; gold, silver.

Two such tellings may be of two things, and then nothing is said. What is printed as one sentence is
of one, and its reader has no way to know of the other.
"""

from collections.abc import Iterator
from functools import cache

from service.text.facts.differences import Alignment
from service.text.facts.sides import Sides, read_sides
from service.text.facts.telling import Disagreement, Wording

# Words of one line are of one kind, and no two of them mean the same.
_LINES = """
father dad vater pere padre - mother mum mom mutter mere madre - brother bruder frere hermano
- sister schwester soeur hermana - son sohn fils hijo - daughter tochter hija
- wife ehefrau epouse esposa - husband ehemann epoux esposo marido - uncle onkel oncle tio
- aunt tante tia - nephew neffe neveu sobrino - niece nichte sobrina - cousin primo prima
- grandfather grossvater abuelo - grandmother grossmutter abuela - grandson enkel nieto
- granddaughter enkelin nieta - stepfather - stepmother - stepson - stepdaughter
- girlfriend fiancee - boyfriend fiance;
north northern nord norden nordlich norte - south southern sud suden sudlich sur
- east eastern ost osten ostlich est este - west western westen westlich ouest oeste;
northeast northeastern - northwest northwestern - southeast southeastern - southwest southwestern;
northbound - southbound - eastbound - westbound;
gold or oro - silver silber argent plata - bronze bronce;
boy boys junge jungen garcon garcons nino ninos - girl girls madchen fille filles nina ninas;
driver drivers fahrer - passenger passengers beifahrer - cyclist cyclists - pedestrian pedestrians;
import imports imported - export exports exported;
men mens - women womens;
upper - lower; left links gauche - right rechts droite;
inside - outside; above - below; indoors - outdoors
"""
# In the place of a word are not more words than these: more are another clause, as 600 made
# articles showed.
_PLACE = 3


def is_kind_word(key: str) -> bool:
    """Whether a folded word is one of a kind."""
    return key in _lines()


def swapped_kinds(alignment: Alignment) -> Iterator[Disagreement]:
    """Where a word of a kind stands in the place of another, and neither telling has both."""
    here, there = alignment.a.once(_kinds), alignment.b.once(_kinds)
    if not here or not there:
        return
    for i1, i2, j1, j2 in alignment.stretches:
        if max(i2 - i1, j2 - j1) > _PLACE:
            continue
        for i in range(i1, i2):
            for j in range(j1, j2):
                if any(
                    line == other
                    and side != opposite
                    and here[line] == {side}
                    and there[line] == {opposite}
                    for line, side in _lines().get(alignment.a.keys[i], ())
                    for other, opposite in _lines().get(alignment.b.keys[j], ())
                ):
                    yield alignment.disagreement("name", (i, i + 1), (j, j + 1))


def _kinds(wording: Wording) -> dict[int, set[int]]:
    """By line, on which sides of it words of a wording stand."""
    found: dict[int, set[int]] = {}
    for key in wording.keys:
        for line, side in _lines().get(key, ()):
            found.setdefault(line, set()).add(side)
    return found


@cache
def _lines() -> Sides:
    return read_sides(_LINES)
