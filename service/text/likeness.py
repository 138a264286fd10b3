"""How like two sentences are: what they share, of what each of them tells."""

from collections.abc import Sequence

import numpy as np
from rapidfuzz import fuzz, process

from service.text.fact import fact
from service.text.passages import Block, compact, moved, runs
from service.text.stream import Sentence, Stream

# Shared share of what two sentences tell, above which they are one statement.
SAME = 0.62
# ... and between articles that tell other things alike as well.
SAME_STORY = 0.58
# From here two sentences restate each other.
RESTATED = 0.40
# Two sentences this alike to the eye (rapidfuzz ratio) are near-duplicates, whatever they tell.
NEAR = 0.70
# A sentence of which so little is missing in another lies inside it.
INSIDE = 0.78
# Articles that have a sentence of each other's in full are of one story.
WHOLE = 0.97
# An insertion of this many words, telling this much, is a clause that must not vanish.
CLAUSE_WORDS = 5
CLAUSE_WORTH = 12.0
# Words that moved are looked for where they could decide.
_MAYBE = 0.35
_SURE = 0.97

# Ranges of a sentence's words, ends exclusive, ascending.
Ranges = tuple[tuple[int, int], ...]


@fact
class Likeness:
    """How two sentences compare: shares of what each tells that the other tells as well."""

    both: float
    here: float
    there: float
    proof: float
    blocks: tuple[Block, ...]
    elsewhere: tuple[Block, ...]
    looks: float = 0.0  # set where they are near-duplicates to the eye and to nothing else

    @property
    def extent(self) -> tuple[int, int]:
        """The words of the other sentence from the first shared to behind the last, less strays."""
        if not self.blocks:
            return 0, 0
        blocks = compact(self.blocks)
        return blocks[0][1], blocks[-1][1] + blocks[-1][2]

    @property
    def said(self) -> Ranges:
        """The words of the other sentence that this one says, strays at either end left out."""
        if not self.blocks:
            return ()
        blocks = (*compact(self.blocks), *self.elsewhere)
        return tuple(sorted((b, b + n) for _, b, n in blocks))


def turned(alike: Likeness) -> Likeness:
    """The same comparison seen from the other sentence: equal words tell and prove as much."""
    return Likeness(
        both=alike.both,
        here=alike.there,
        there=alike.here,
        proof=alike.proof,
        blocks=tuple((b, a, n) for a, b, n in alike.blocks),
        elsewhere=tuple((b, a, n) for a, b, n in alike.elsewhere),
        looks=alike.looks,
    )


def likeness(stream: Stream, here: Sentence, there: Sentence) -> Likeness:
    """Align two sentences by their words."""
    a, b = stream.stems[here.first : here.last], stream.stems[there.first : there.last]
    blocks = runs(a, b)
    content, evidence, first = stream.content, stream.evidence, here.first
    shared = proof = 0.0
    for start, _, n in blocks:
        at = first + start
        end = at + n
        shared += content[end] - content[at]
        proof += evidence[end] - evidence[at]
    whole_here = content[here.last] - content[first]
    whole_there = content[there.last] - content[there.first]
    if not whole_here or not whole_there:
        return Likeness(0.0, 0.0, 0.0, 0.0, tuple(blocks), ())
    elsewhere: list[Block] = []
    both = whole_here + whole_there
    if _MAYBE * both <= 2 * shared < _SURE * both:
        elsewhere = moved(a, b, kept=blocks)
        for start, _, n in elsewhere:
            at = first + start
            end = at + n
            shared += content[end] - content[at]
            proof += evidence[end] - evidence[at]
    # A share of what is told, names in full, and a share of what proves reuse, names discounted:
    # neither the same people in other sentences nor the same phrase about others is enough.
    proof_here = evidence[here.last] - evidence[first]
    proof_there = evidence[there.last] - evidence[there.first]
    return Likeness(
        both=min(2 * shared / both, 2 * proof / (proof_here + proof_there)),
        here=min(shared / whole_here, proof / proof_here),
        there=min(shared / whole_there, proof / proof_there),
        proof=proof,
        blocks=tuple(blocks),
        elsewhere=tuple(elsewhere),
    )


def looking_alike(
    stream: Stream, sentences: Sequence[Sentence], pairs: Sequence[tuple[int, int]], *, least: float
) -> list[float]:
    """How alike pairs of sentences, by index, are to the eye; 0 for less than ``least``.

    The same as ``looks_like`` for each, at a third of its cost where there are many.
    """
    text = stream.words.text
    folded = {
        n: text[sentences[n].start : sentences[n].end].casefold()
        for n in {n for pair in pairs for n in pair}
    }
    found = process.cpdist(
        [folded[one] for one, _ in pairs],
        [folded[other] for _, other in pairs],
        scorer=fuzz.ratio,
        score_cutoff=100 * least,
        dtype=np.float64,
    )
    looks: list[float] = (found / 100).tolist()
    return looks


def looks_like(stream: Stream, here: Sentence, there: Sentence) -> float:
    """How alike two sentences are to the eye, 0 to 1: by their characters, whatever they tell."""
    size, other_size = here.end - here.start, there.end - there.start
    # The ratio is at most twice the shorter length over both.
    if 2 * min(size, other_size) < NEAR * (size + other_size):
        return 0.0
    text = stream.words.text
    one, other = text[here.start : here.end], text[there.start : there.end]
    return fuzz.ratio(one.casefold(), other.casefold(), score_cutoff=100 * NEAR) / 100
