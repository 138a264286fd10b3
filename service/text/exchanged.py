"""Who did it to whom: two sentences of the same words in which the two have changed places.

"Holm beat Sund" and "Sund beat Holm" are as alike as a sentence and its copy, and one of them
printed for both would turn a result round. The order of English words tells it; where anything
else differs between them (was, by, of) they may say the same all the same, and are not told apart.
"""

from collections.abc import Iterator
from itertools import pairwise

from service.text.clauses import is_conjunction, says, word
from service.text.likeness import Likeness
from service.text.stream import Sentence, Stream

# Two have changed places within so many words; more is a clause that moved.
_WINDOW = 14
# Whoever does this to another suffers it as well.
_MUTUAL = frozenset(
    """
    met meet meets meeting married marry marries wed face faces faced facing play plays played
    playing fight fights fought fighting drew draw tied tie clash clashed border borders joined
    """.split()
)
# What stands behind these says when and where, and may stand at either end.
_PREPOSITIONS = frozenset(
    """
    in on at for from with of to after before during since near under over until against into
    about amid despite through between within
    """.split()
)
# "in the", "on a quiet": a preposition is looked for so many words before.
_PHRASE = 2


def is_exchanged(stream: Stream, here: Sentence, there: Sentence, *, alike: Likeness) -> bool:
    """Whether what does something in one sentence has it done in the other, verb and all alike."""
    return len(alike.blocks) > 1 and any(
        _turns(stream, *window) for window in _windows(stream, here, there, alike=alike)
    )


def _windows(
    stream: Stream, here: Sentence, there: Sentence, *, alike: Likeness
) -> Iterator[tuple[range, range]]:
    """Where the same words stand in another order, as ranges of the stream.

    That are two stretches in which the sentences differ, with what they share between.
    """
    gaps: list[tuple[int, int, int, int]] = []
    at, at_there = here.first, there.first
    for a, b, n in (*alike.blocks, (here.size, there.size, 0)):
        a, b = here.first + a, there.first + b
        if a > at or b > at_there:
            gaps.append((at, a, at_there, b))
        at, at_there = a + n, b + n
    for (start, _, start_there, _), (_, end, _, end_there) in pairwise(gaps):
        if end - start == end_there - start_there <= _WINDOW and sorted(
            stream.stems[start:end]
        ) == sorted(stream.stems[start_there:end_there]):
            yield range(start, end), range(start_there, end_there)


def _turns(stream: Stream, here: range, there: range) -> bool:
    """Whether two things have changed places around a word that tells something."""
    for n in here:
        if is_conjunction(stream, n) or says(stream, n) or word(stream, n) in _MUTUAL:
            return False  # a list, or who said what stands before
    told, other = _told(stream, here), _told(stream, there)
    for verb, at in told.items():
        behind = other[verb]
        if stream.words.number[at]:
            continue
        bare = [s for s, n in told.items() if _is_bare(stream, n) or _is_bare(stream, other[s])]
        if any(told[s] < at and other[s] > behind for s in bare) and any(
            told[s] > at and other[s] < behind for s in bare
        ):
            return True
    return False


def _told(stream: Stream, words: range) -> dict[str, int]:
    """The words that are no mere grammar, as stems, and where each stands first."""
    telling = stream.telling
    found: dict[str, int] = {}
    for place in words:
        if telling[place + 1] > telling[place]:
            found.setdefault(stream.stems[place], place)
    return found


def _is_bare(stream: Stream, place: int) -> bool:
    """Whether a word is no part of when, where or how."""
    before = range(max(place - _PHRASE, 0), place)
    return all(word(stream, n) not in _PREPOSITIONS for n in before)
