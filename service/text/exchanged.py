"""Who did it to whom: two sentences of the same words in which the two have changed places.

"Holm beat Sund" and "Sund beat Holm" are as alike as a sentence and its copy, and one of them
printed for both would turn a result round. The order of English words tells it; where anything
else differs between them (was, by, of) they may say the same all the same, and are not told apart.
"""

from collections.abc import Iterator
from itertools import pairwise

from service.text.clauses import is_conjunction, is_predicate, says, word
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
# A verb stands so many words behind who does it: "Rask was later jailed".
_REACH = 3


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
    if any(says(stream, n) or word(stream, n) in _MUTUAL for n in here):
        return False  # who said what stands before
    if any(is_conjunction(stream, n) for n in here):
        return _trades_places(stream, here, there)
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


def _trades_places(stream: Stream, here: range, there: range) -> bool:
    """Whether the first and the last words, and no others, stand in each other's place.

    "Berg and opposed by Rask", "Rask and opposed by Berg": with a verb of its own for the second
    it is no list, "Berg, Rask and Holm", whose order says nothing.
    """
    one, other = stream.stems[here.start : here.stop], stream.stems[there.start : there.stop]
    size = len(one)
    for first in range(1, size - 1):
        for last in range(1, size - first):
            if (
                one[:first] == other[size - first :]
                and one[size - last :] == other[:last]
                and one[first : size - last] == other[last : size - first]
            ):
                between = range(here.start + first, here.stop - last)
                beside = [n for n in here if n not in between]
                if any(is_conjunction(stream, n) or is_predicate(stream, n) for n in beside):
                    return False
                # What is said of both may be said in any order: "the road was closed and the
                # bridge was closed".
                before = range(max(here.start - _PHRASE, 0), here.start)
                behind = range(here.stop, min(here.stop + _REACH, len(stream.ends)))
                said = {word(stream, n) for n in (*before, *behind)}
                verbs = {word(stream, n) for n in between if is_predicate(stream, n)}
                return not verbs <= said
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
