"""One frame, other people and things in it: two sentences that are no two tellings of one fact.

"Anna Berg, 41, of Torp, died at the scene" and "Lars Holm, 52, of Osk, died at the scene" have all
in common but who died. One of them printed for both loses a death.
"""

from collections.abc import Iterator

from rapidfuzz import fuzz

from service.text.clauses import says, word
from service.text.facts.calendar_words import MONTHS, WEEKDAYS
from service.text.likeness import Likeness
from service.text.polish import FORM, has_like
from service.text.stream import Sentence, Stream

# Two outlets with a number, a place and an age of their own tell of two events in one frame.
_DIFFERENCES = 3
_PARTICULARS = 2
# ... where they share no more than this: pairs with three differences share 0.59 to 0.67.
_ALL_BUT = 0.85
# Sentences that keep so much of one another, word for word and in order, are one frame ...
_FRAME = 0.5
# ... if what each has in the place of the other's is no more than a name: "The museum will open".
_SLOT = 4
# In longer sentences one other noun may be a word that a desk has changed: of 10,000 sentences
# edited at random 13 looked like their copies and began with another word.
_SHORT = 8
# Words this alike to the eye (rapidfuzz ratio) are one that is misspelled: "Odum", "Odom".
_MISSPELLED = 70
_POINTS = frozenset(".,")
_CALENDAR = MONTHS.keys() | WEEKDAYS.keys()
# "No one was hurt", "Nobody was hurt".
_ANYBODY = frozenset("no one nobody none everyone everybody someone somebody anyone all".split())
_MEN = frozenset("man men boy boys he husband father son brother".split())
_WOMEN = frozenset("woman women girl girls she wife mother daughter sister".split())

# Words of two sentences that stand in one another's place.
_Gap = tuple[range, range]


def is_another_event(stream: Stream, here: Sentence, there: Sentence, *, alike: Likeness) -> bool:
    """Whether two sentences tell of two events in one frame: nobody that either names is in both.

    Or of two people: a man of 24 held for arson, a woman of 42 for fraud.
    """
    # Most differ in no more than a word.
    if alike.both >= _ALL_BUT:
        return False
    gaps = [
        gap for gap in _gaps(here, there, alike=alike) if all(_tells(stream, part) for part in gap)
    ]
    figured = [all(_has_figure(stream, part) for part in gap) for gap in gaps]
    naming = [all(_names(stream, part) for part in gap) for gap in gaps]
    figures, named = sum(figured), sum(naming)
    # "Osk, 14" in the place of "Velby, 11" is two differences.
    if len(gaps) + sum(map(all, zip(figured, naming, strict=True))) < _DIFFERENCES:
        return False
    if figures and any(_are_man_and_woman(stream, gap) for gap in gaps):
        return True
    return (
        bool(named)
        and figures + named >= _PARTICULARS
        and _particulars(stream, here).isdisjoint(_particulars(stream, there))
    )


def is_other_matter(stream: Stream, here: Sentence, there: Sentence, *, alike: Likeness) -> bool:
    """Whether two sentences of one frame have other people, figures or things in its slots."""
    kept = sum(n for _, _, n in alike.blocks)
    if kept < _FRAME * max(here.size, there.size):
        return False
    for gap in _gaps(here, there, alike=alike):
        if max(map(len, gap)) > _SLOT:
            continue
        one, other = (_told(stream, part) for part in gap)
        figures = [[n for n in part if stream.words.number[n]] for part in gap]
        if all(figures) or (one and other and not _are_alike(one, other)):
            return True
    return False


def is_of_other_subject(
    stream: Stream, here: Sentence, there: Sentence, *, alike: Likeness
) -> bool:
    """Whether two sentences of one frame begin with others, who are said to do the same.

    Who says so is no subject: "Police said", "Officials said".
    """
    kept = sum(n for _, _, n in alike.blocks)
    size = max(here.size, there.size)
    if kept < _FRAME * size:
        return False
    gap = next(_gaps(here, there, alike=alike), None)
    if gap is None or max(map(len, gap)) > _SLOT:
        return False
    if gap[0].start > here.first + 1 or gap[0].stop == here.last or says(stream, gap[0].stop):
        return False
    one, other = ([told for told in _told(stream, part) if told not in _ANYBODY] for part in gap)
    # One may be named here and described there: "Reiss", "the climber".
    named = _names(stream, gap[0])
    if named != _names(stream, gap[1]) or (not named and size > _SHORT):
        return False
    return bool(one and other) and not _are_alike(one, other)


def names_more(stream: Stream, here: Sentence, there: Sentence) -> bool:
    """Whether one sentence names anybody, or has any figure, that the other does not have."""
    told = set(stream.stems[there.first : there.last])
    return any(
        stream.particular[n + 1] > stream.particular[n] and stream.stems[n] not in told
        for n in range(here.first, here.last)
    )


def _gaps(here: Sentence, there: Sentence, *, alike: Likeness) -> Iterator[_Gap]:
    """Where two sentences differ, as ranges of the stream, of which one may be empty."""
    at_here, at_there = here.first, there.first
    for a, b, n in (*alike.blocks, (here.size, there.size, 0)):
        a, b = here.first + a, there.first + b
        if a > at_here or b > at_there:
            yield range(at_here, a), range(at_there, b)
        at_here, at_there = a + n, b + n


def _tells(stream: Stream, words: range) -> bool:
    return stream.telling[words.stop] > stream.telling[words.start]


def _told(stream: Stream, words: range) -> list[str]:
    """The words of a range that are no mere grammar, folded."""
    telling, particular = stream.telling, stream.particular
    return [
        word(stream, n).removesuffix("'s")
        for n in words
        if telling[n + 1] > telling[n] or particular[n + 1] > particular[n]
    ]


def _are_alike(one: list[str], other: list[str]) -> bool:
    """Whether any word of one is another form of a word of the other, or another word for it."""
    if not {told[:FORM] for told in one}.isdisjoint(told[:FORM] for told in other):
        return True
    return has_like(one, other) or fuzz.ratio(" ".join(one), " ".join(other)) >= _MISSPELLED


def _has_figure(stream: Stream, words: range) -> bool:
    return any(stream.words.number[n] for n in words)


def _names(stream: Stream, words: range) -> bool:
    """Whether a range names anybody or a place, days and months apart."""
    return any(_is_name(stream, n) for n in words)


def _is_name(stream: Stream, place: int) -> bool:
    return (
        stream.particular[place + 1] > stream.particular[place]
        and not stream.words.number[place]
        and word(stream, place) not in _CALENDAR
    )


def _particulars(stream: Stream, sentence: Sentence) -> set[str]:
    """The names and figures of a sentence, as stems, days and months apart: "3.1" is no 3."""
    found = set()
    text, starts, ends = stream.words.text, stream.starts, stream.ends
    figure = ""
    for n in range(sentence.first, sentence.last):
        if stream.words.number[n]:
            goes_on = figure and text[ends[n - 1] : starts[n]] in _POINTS
            found.discard(figure if goes_on else "")
            figure = (figure if goes_on else "") + stream.stems[n]
            found.add(figure)
            continue
        figure = ""
        if _is_name(stream, n):
            found.add(stream.stems[n])
    return found


def _are_man_and_woman(stream: Stream, gap: _Gap) -> bool:
    one, other = ({word(stream, n) for n in part} for part in gap)
    return bool((one & _MEN and other & _WOMEN) or (one & _WOMEN and other & _MEN))
