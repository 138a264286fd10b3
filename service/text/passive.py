"""One thing told in the active and in the passive: the same words, turned round.

"The council approved the budget" and "The budget was approved by the council" have too few words
in one order to be alike, and the same words in other roles ("The budget approved ...") are another
thing said. So are "lost to" and "beat" of the same two. Where the verb stands beside what turns
the roles only: German has it at the end.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence

from service.text.clauses import word
from service.text.stream import Sentence, Stream

_BE = frozenset(
    "is are was were be been being est sont été fut furent es son fue fueron ser sido".split()
)
_DOER = frozenset("by par por".split())
_BY = " by ", " par ", " por "
# Who lost "to" another was beaten by that one; the result stands between.
_LOST = " lost ", " lose ", " loses ", " fell "
_TO = "to"
_BEAT = frozenset(
    """
    beat beats beaten beating defeat defeats defeated edged thrashed trounced routed overcame
    outplayed downed hammered crushed
    """.split()
)
_NOT = frozenset("not never no nobody nothing without hardly".split())
# Between "was" and the verb there may be "later", "also", "been".
_REACH = 3
# Words behind "by" among which who did it is named.
_AGENT = 4
# Two forms of a verb have so many letters in common at least, and so many apart at their ends.
_ROOT, _ENDING = 4, 2
# This share of what each tells the other tells too.
_SHARED = 0.85


def is_turned(stream: Stream, here: Sentence, there: Sentence) -> bool:
    """Whether one sentence tells in the passive what the other tells in the active."""
    return (
        _turns(stream, here, there) is True
        and _is_shared(stream, here, there)
        and _negations(stream, here) == _negations(stream, there)
    )


def is_contrary(stream: Stream, here: Sentence, there: Sentence) -> bool:
    """Whether an active and a passive sentence tell of two things with one verb.

    Who did it in one suffers it in the other, "The captain accused the pilot" and "The captain was
    accused by the pilot", or one of them denies it: no alignment of their words shows an editor
    where they differ.
    """
    agree = _turns(stream, here, there)
    if agree is None:
        return False
    return not agree or _negations(stream, here) != _negations(stream, there)


def _turns(stream: Stream, here: Sentence, there: Sentence) -> bool | None:
    """Whether an active and a passive sentence agree on who did it; None where they are no pair."""
    for passive, active in ((here, there), (there, here)):
        place = _passive(stream, passive) or _lost(stream, passive)
        found = place and _agrees(stream, active, passive, place)
        if found is not None:
            return found
    return None


def _passive(stream: Stream, sentence: Sentence) -> tuple[int, int] | None:
    """The words "was" and "by" of the first "was ... by" with a verb between, if there is one."""
    for by in _found(stream, sentence, _BY):
        if by >= sentence.first + 2:
            for be in range(by - 2, max(sentence.first, by - 2 - _REACH), -1):
                if word(stream, be) in _BE:
                    return be, by
    return None


def _lost(stream: Stream, sentence: Sentence) -> tuple[int, int] | None:
    """The words "lost" and "to" of the first "lost 3-1 to", if there is one."""
    for lost in _found(stream, sentence, _LOST):
        for to in range(lost + 1, min(lost + 2 + _REACH, sentence.last - 1)):
            if word(stream, to) == _TO:
                return lost, to
            if not stream.words.number[to]:
                break
    return None


def _found(stream: Stream, sentence: Sentence, sought: Sequence[str]) -> Iterator[int]:
    """Where one of these words stands in a sentence, neither first nor last."""
    text = stream.words.text
    # Most sentences have none, which their own text tells in half the time.
    if not any(map(text[sentence.start : sentence.end].__contains__, sought)):
        return
    for told in sought:
        at = text.find(told, sentence.start, sentence.end)
        while at >= 0:
            place = bisect_right(stream.starts, at, sentence.first, sentence.last)
            if sentence.first < place < sentence.last - 1:
                yield place
            at = text.find(told, at + 1, sentence.end)


def _agrees(
    stream: Stream, active: Sentence, passive: Sentence, place: tuple[int, int]
) -> bool | None:
    """Whether an active sentence has who did it before the verb and to whom behind it."""
    be, by = place
    stems = stream.stems
    verb = _verb(stream, active, by=by)
    # "was nicknamed the Heron" has a passive of its own before what looks like the verb.
    if not verb or any(
        word(stream, n) in _BE for n in range(max(active.first, verb - _REACH), verb)
    ):
        return None
    if any(word(stream, n) in _DOER for n in range(verb + 1, min(verb + 1 + _REACH, active.last))):
        return None  # "a bomb planted by rebels"
    doers = _told(stream, by + 1, min(by + 1 + _AGENT, passive.last))
    sufferers = _told(stream, passive.first, be)
    if not doers or not sufferers:
        return None
    doer, sufferer = doers[0], sufferers[-1]
    before, behind = stems[active.first : verb], stems[verb + 1 : active.last]
    if doer in before and sufferer in behind:
        return True
    return False if sufferer in before and doer in behind else None


def _verb(stream: Stream, active: Sentence, *, by: int) -> int:
    """Where an active sentence has the verb that stands before "by"; 0 if nowhere."""
    inner = range(active.first + 1, active.last)
    if word(stream, by) == _TO:
        return next((n for n in inner if word(stream, n) in _BEAT), 0)
    told = word(stream, by - 1)
    # Most sentences have no form of the verb, which a look at their words would tell ten times
    # as slowly.
    if told[:_ROOT] not in stream.words.text[active.start : active.end].casefold():
        return 0
    return next((n for n in inner if _is_form(word(stream, n), told)), 0)


def _is_form(one: str, other: str) -> bool:
    """Whether two words may be forms of one verb: approve, approved, approves."""
    least = max(_ROOT, min(len(one), len(other)) - _ENDING)
    return one[:least] == other[:least] and abs(len(one) - len(other)) <= _ENDING


def _told(stream: Stream, first: int, last: int) -> str:
    """The words of a range that are no mere grammar, as stems."""
    telling = stream.telling
    return "".join(stream.stems[n] for n in range(first, last) if telling[n + 1] > telling[n])


def _is_shared(stream: Stream, one: Sentence, other: Sentence) -> bool:
    """Whether hardly anything that either tells is told by it alone, whatever the order."""
    bags = [Counter(_told(stream, s.first, s.last)) for s in (one, other)]
    worth = {
        stream.stems[n]: stream.worth(n, n + 1)
        for s in (one, other)
        for n in range(s.first, s.last)
    }
    shared = sum(worth[stem] * count for stem, count in (bags[0] & bags[1]).items())
    return all(
        shared >= _SHARED * sum(worth[stem] * count for stem, count in bag.items()) for bag in bags
    )


def _negations(stream: Stream, sentence: Sentence) -> int:
    words = (word(stream, n) for n in range(sentence.first, sentence.last))
    return sum(found in _NOT or found.endswith("n't") for found in words)
