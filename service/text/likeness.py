"""How like two sentences are, and whether one says nothing that the other does not say."""

from dataclasses import dataclass

from service.text.passages import Block, moved, runs
from service.text.stream import Sentence, Stream

# Shared share of what two sentences tell, above which they are one statement.
SAME = 0.62
# From here two sentences restate each other.
RESTATED = 0.40
# A sentence that lies inside another is the same statement told shorter, where little of it is
# missing there and it is no mere clause of the longer one ...
INSIDE = 0.78
_CLAUSE_SHARE = 0.35
# ... or where it stands in the longer one word for word, however long that is.
_WHOLE = 0.97
# What shared words must prove (see rarity) unless hardly anything differs.
_PROOF = 8.0
_PLAIN = 0.85
# An insertion of this many words, telling this much, is a clause that must not vanish, unless so
# little differs in all that two sentences would read as one printed twice.
CLAUSE_WORDS = 5
_CLAUSE_WORTH = 12.0
_TWICE = 0.9
# Words that moved are looked for where they could decide.
_MAYBE = 0.35
_SURE = 0.97


@dataclass(frozen=True, slots=True)
class Likeness:
    """How two sentences compare: shares of what each tells that the other tells as well."""

    both: float
    here: float
    there: float
    proof: float
    blocks: tuple[Block, ...]
    elsewhere: tuple[Block, ...]

    @property
    def extent(self) -> tuple[int, int]:
        """The words of the other sentence from the first shared to behind the last shared one."""
        if not self.blocks:
            return 0, 0
        return self.blocks[0][1], self.blocks[-1][1] + self.blocks[-1][2]


def likeness(stream: Stream, here: Sentence, there: Sentence) -> Likeness:
    """Align two sentences by their words."""
    a, b = stream.stems[here.first : here.last], stream.stems[there.first : there.last]
    blocks = runs(a, b)
    content, evidence, first = stream.content, stream.evidence, here.first
    shared = proof = 0.0
    for start, _, n in blocks:
        at = first + start
        shared += content[at + n] - content[at]
        proof += evidence[at + n] - evidence[at]
    whole_here, whole_there = (
        stream.worth(here.first, here.last),
        stream.worth(there.first, there.last),
    )
    elsewhere: list[Block] = []
    whole = whole_here + whole_there
    if _MAYBE * whole <= 2 * shared < _SURE * whole:
        elsewhere = moved(a, b, kept=blocks)
        for start, _, n in elsewhere:
            at = first + start
            shared += content[at + n] - content[at]
            proof += evidence[at + n] - evidence[at]
    if not whole_here or not whole_there:
        return Likeness(0.0, 0.0, 0.0, 0.0, tuple(blocks), ())
    return Likeness(
        both=2 * shared / whole,
        here=shared / whole_here,
        there=shared / whole_there,
        proof=proof,
        blocks=tuple(blocks),
        elsewhere=tuple(elsewhere),
    )


def joins(
    stream: Stream, here: Sentence, there: Sentence, *, alike: Likeness, floor: float
) -> bool:
    """Whether ``here`` says nothing that ``there`` does not say as well."""
    if alike.both >= floor:
        if alike.proof < _PROOF and alike.both < _PLAIN:
            return False
        return alike.both >= _TWICE or not _says_more(stream, here, there, alike=alike)
    if alike.here < INSIDE or alike.proof < _PROOF:
        return False
    if alike.there < _CLAUSE_SHARE and (alike.here < _WHOLE or len(alike.blocks) > 1):
        return False
    start, end = alike.extent
    return end - start <= 1.5 * here.size + 2 and not _says_more(stream, here, there, alike=alike)


def _says_more(stream: Stream, here: Sentence, there: Sentence, *, alike: Likeness) -> bool:
    """Whether ``here`` has a whole clause that ``there`` lacks."""
    taken = sorted(alike.elsewhere)
    at_here = at_there = 0
    for a, b, n in (*alike.blocks, (here.size, there.size, 0)):
        extra_here = a - at_here - sum(m for x, _, m in taken if at_here <= x < a)
        extra_there = b - at_there - sum(m for _, y, m in taken if at_there <= y < b)
        if extra_here - extra_there >= CLAUSE_WORDS:
            worth = stream.worth(here.first + at_here, here.first + a)
            other = stream.worth(there.first + at_there, there.first + b)
            if worth - other >= _CLAUSE_WORTH:
                return True
        at_here, at_there = a + n, b + n
    return False
