"""Whether one sentence says nothing that another does not say as well."""

from collections.abc import Sequence

from service.text.clauses import begins_claim, is_aside, is_predicate, is_set_off, word
from service.text.exchanged import is_exchanged
from service.text.likeness import (
    CLAUSE_WORDS,
    CLAUSE_WORTH,
    INSIDE,
    SAME_STORY,
    WHOLE,
    Likeness,
    looks_like,
)
from service.text.othermatter import is_another_event
from service.text.passages import Block
from service.text.passive import is_contrary, is_turned
from service.text.polish import FORM, has_like
from service.text.quoted import is_paraphrased, is_quoting, same_quotation
from service.text.stock import is_of_another
from service.text.stream import Sentence, Stream

# A sentence inside another is told shorter there if it is no mere clause of the longer one ...
_CLAUSE_SHARE = 0.35
# ... or where it stands in the longer one but for a word or two of grammar ("He", "had"), however
# long that is, in an article of the same story; "after 45 weeks of legal" cut from a stripped text
# is no sentence at all.
_BUT_FOR = 2
# What shared words must prove (see rarity) unless hardly anything differs.
_PROOF = 8.0
_PLAIN = 0.85
# As many words as these in the place of others are another clause, not a rewording.
_OTHER_WORDS = 8
_OTHER_WORTH = 35.0
_GRAMMAR = 4.0
# "is in hospital" is another thing said of the same subject than "was not badly hurt".
_PREDICATE = 2
_PREDICATES = 5
# "Route 29 is a state highway in New Jersey" and "Route 50 is ..." share this much and no fact.
_OF_OTHERS = 0.75
# Two outlets with a number, a place and a day of their own tell of two events in one frame.
_ANOTHER_EVENT = 3
# Two printed sentences this alike (rapidfuzz ratio over casefolded characters) are one printed
# twice; the contract promises none, tests hold it at 90. Shorter ones differ by what they tell.
_TWICE = 0.90
_TWICE_WORDS = 6
_TWICE_KEPT = 0.7
_PERSONS = frozenset({"he", "she"})
# A word more that makes another of whoever is named behind it, or denies what is said.
_MAKES_ANOTHER = frozenset("deputy vice former acting interim assistant not never".split())
_POSSESSIVE = "'s", "s'"


def joins(
    stream: Stream,
    here: Sentence,
    there: Sentence,
    *,
    alike: Likeness,
    floor: float,
    kin: bool,
) -> bool:
    """Whether ``here`` says nothing that ``there`` does not say as well.

    ``kin`` says that their articles tell other things alike: then a number that differs is a
    conflict between tellings of one thing, else it is a sign of another thing.
    """
    if alike.both < _PLAIN and is_paraphrased(stream, here, there):
        return False
    if is_contrary(stream, here, there) or _is_by_another(stream, here, there, alike=alike):
        return False
    same = (
        _tells_less(stream, here, there, alike=alike, floor=floor, kin=kin)
        or _same_but_for_source(stream, here, there, alike=alike, kin=kin)
        or same_quotation(stream, here, there, proof=alike.proof >= _PROOF)
    )
    if same:
        return not (
            is_exchanged(stream, here, there, alike=alike)
            or is_of_another(stream, here, there)
            or is_another_event(stream, here, there, alike=alike)
        )
    return alike.proof >= _PROOF and is_turned(stream, here, there)


def _is_by_another(stream: Stream, here: Sentence, there: Sentence, *, alike: Likeness) -> bool:
    """Whether "he" stands beside what is quoted in the one, where "she" does in the other."""
    if not is_quoting(stream, here) or not is_quoting(stream, there):
        return False
    at_here, at_there = here.first, there.first
    for a, b, n in (*alike.blocks, (here.size, there.size, 0)):
        # One word in the place of one.
        if here.first + a == at_here + 1 and there.first + b == at_there + 1:
            pair = {word(stream, at_here), word(stream, at_there)}
            if pair == _PERSONS:
                return True
        at_here, at_there = here.first + a + n, there.first + b + n
    return False


def _tells_less(
    stream: Stream,
    here: Sentence,
    there: Sentence,
    *,
    alike: Likeness,
    floor: float,
    kin: bool,
) -> bool:
    if alike.both >= (min(floor, SAME_STORY) if kin else floor):
        if alike.proof < _PROOF and alike.both < _PLAIN:
            return False
        if (
            not kin
            and (others := _others(stream, here, there, alike=alike))
            and (others >= _ANOTHER_EVENT or max(alike.here, alike.there) < _OF_OTHERS)
        ):
            return False
        # A paraphrase of somebody's own words is no telling of them.
        if alike.both < _PLAIN and alike.here < WHOLE and is_paraphrased(stream, there, here):
            return False
        return not says_more(stream, here, there, alike=alike)
    if alike.here < INSIDE or alike.proof < _PROOF:
        return False
    start, end = alike.extent
    # What a longer sentence sets off between its commas is no distance: where hardly a word of the
    # shorter one is missing there, it stands in it however much else that tells.
    if (alike.there < _CLAUSE_SHARE or end - start > stretched(here.size)) and (
        here.restored or not kin or not _stands_in(stream, here, there, alike=alike, size=here.size)
    ):
        return False
    return not says_more(stream, here, there, alike=alike)


def _stands_in(
    stream: Stream, here: Sentence, there: Sentence, *, alike: Likeness, size: int
) -> bool:
    """Whether the first words of a sentence stand in the other one, but for words of grammar.

    What commas set off between them is no distance: "Aldous, who built a ferry, died on Tuesday".
    """
    kept, worth = 0, 0.0
    at = reach = 0
    for a, b, n in alike.blocks:
        if a >= size:
            break
        kept += n
        worth += stream.worth(here.first + a, here.first + a + n)
        aside = at and all(is_set_off(stream, there, there.first + edge) for edge in (at, b))
        reach += n if aside or not at else b + n - at
        at = b + n
    return (
        size - kept <= _BUT_FOR
        and stream.worth(here.first, here.first + size) - worth < _GRAMMAR
        and reach <= size + _BUT_FOR
    )


def stretched(size: int) -> float:
    """Over how many words of a sentence another of ``size`` words may lie and still stand in it."""
    return 1.5 * size + 2


def _same_but_for_source(
    stream: Stream, here: Sentence, there: Sentence, *, alike: Likeness, kin: bool
) -> bool:
    """Whether ``here`` says what ``there`` says and then, in words of its own, who said so."""
    if alike.proof < _PROOF:
        return False
    end, end_there = _tails(stream, here, alike)
    first, other = here.first + end, there.first + end_there
    if not is_aside(stream, here, first):
        return False
    if kin and not here.restored and _stands_in(stream, here, there, alike=alike, size=end):
        return True
    if other < there.last and not is_aside(stream, there, other):
        return False
    shared = sum(
        stream.worth(here.first + a, here.first + a + n) for a, _, n in alike.blocks if a < end
    )
    told = stream.worth(here.first, first) + stream.worth(there.first, other)
    return 2 * shared >= _PLAIN * told and not says_more(stream, here, there, alike=alike)


def _tails(stream: Stream, here: Sentence, alike: Likeness) -> tuple[int, int]:
    """The words, here and there, behind the last that are shared and hold a clause together."""
    for a, b, n in reversed(alike.blocks):
        if _holds(stream, here.first + a, n):
            return a + n, b + n
    return 0, 0


def _holds(stream: Stream, place: int, size: int) -> bool:
    """Whether shared words are more than words of grammar that fall together.

    "the ... and a ... for" holds no clause together.
    """
    return size > 2 or stream.worth(place, place + size) >= _GRAMMAR


def reads_twice(stream: Stream, here: Sentence, there: Sentence, *, alike: Likeness) -> bool:
    """Whether two sentences, both printed, would read as one printed twice."""
    size, size_there = here.size, there.size
    if min(size, size_there) < _TWICE_WORDS:
        return False
    kept = sum([n for _, _, n in alike.blocks])
    if 2 * kept < _TWICE_KEPT * (size + size_there):
        return False
    return looks_like(stream, here, there) >= _TWICE and not _is_another(
        stream, here, there, alike=alike
    )


def _is_another(stream: Stream, here: Sentence, there: Sentence, *, alike: Likeness) -> bool:
    """Whether two sentences that look alike do not say the same of the same, and no edit shows it.

    "The minister told reporters in Cairo that he was ill", or "that he would resign".
    """
    if is_exchanged(stream, here, there, alike=alike) or is_contrary(stream, here, there):
        return True
    if is_of_another(stream, here, there):
        return True
    if is_another_event(stream, here, there, alike=alike):
        return True
    tail, tail_there = _tails(stream, here, alike)
    first, first_there = here.first + tail, there.first + tail_there
    if min(here.last - first, there.last - first_there) < _PREDICATE:
        return False
    claimed = tail and begins_claim(stream, first - 1)
    if not claimed and not (is_predicate(stream, first) and is_predicate(stream, first_there)):
        return False
    told, other = (
        [word(stream, n) for n in range(at, last) if stream.telling[n + 1] > stream.telling[n]]
        for at, last in ((first, here.last), (first_there, there.last))
    )
    if not told or not other or has_like(told, other):
        return False
    return {found[:FORM] for found in told}.isdisjoint(found[:FORM] for found in other)


def tells_otherwise(stream: Stream, here: Sentence, there: Sentence, *, alike: Likeness) -> bool:
    """Whether one sentence has words that tell something in the place of others that do.

    Or words that make something else of what stands beside them: "the minister's aide".
    """
    telling = stream.telling
    at_here, at_there = here.first, there.first
    for a, b, n in (*alike.blocks, (here.size, there.size, 0)):
        first, other = here.first + a, there.first + b
        if telling[first] > telling[at_here] and telling[other] > telling[at_there]:
            return True
        if _is_of_another(stream, (at_here, first), other=(at_there, other)):
            return True
        if _is_of_another(stream, (at_there, other), other=(at_here, first)):
            return True
        at_here, at_there = here.first + a + n, there.first + b + n
    return False


def _is_of_another(stream: Stream, more: tuple[int, int], *, other: tuple[int, int]) -> bool:
    """Whether words that one sentence has more make another of whoever stands beside them.

    "The minister's aide" is not the minister, nor is his deputy.
    """
    first, last = more
    if last - first <= other[1] - other[0]:
        return False
    if any(word(stream, n) in _MAKES_ANOTHER for n in range(first, last)):
        return True
    return (
        other[0] == other[1]
        and bool(first and other[0])
        and word(stream, first - 1).endswith(_POSSESSIVE)
        and not word(stream, other[0] - 1).endswith(_POSSESSIVE)
    )


def says_more(stream: Stream, here: Sentence, there: Sentence, *, alike: Likeness) -> bool:
    """Whether ``here`` has a whole clause that ``there`` lacks, or has another in its place."""
    taken = sorted(alike.elsewhere)
    tail, tail_there = _tails(stream, here, alike)
    if _ends_otherwise(stream, here, there, behind=(tail, tail_there), taken=taken):
        return True
    aside = is_aside(stream, here, here.first + tail)
    at_here = at_there = 0
    own = 0
    own_worth = 0.0
    for a, b, n in (*alike.blocks, (here.size, there.size, 0)):
        extra_here = a - at_here - sum(m for x, _, m in taken if at_here <= x < a)
        if extra_here > 0 and not (aside and at_here >= tail):
            worth = stream.worth(here.first + at_here, here.first + a)
            extra_there = b - at_there - sum(m for _, y, m in taken if at_there <= y < b)
            more = worth - stream.worth(there.first + at_there, there.first + b)
            if extra_here - extra_there >= CLAUSE_WORDS and more >= CLAUSE_WORTH:
                return True
            own, own_worth = own + extra_here, own_worth + worth
        if own >= _OTHER_WORDS and own_worth >= _OTHER_WORTH:
            return True
        if _holds(stream, here.first + a, n):
            own, own_worth = 0, 0.0
        at_here, at_there = a + n, b + n
    return False


def _ends_otherwise(
    stream: Stream,
    here: Sentence,
    there: Sentence,
    *,
    behind: tuple[int, int],
    taken: Sequence[Block],
) -> bool:
    """Whether what stands ``behind`` the last words shared is another clause or predicate."""
    first, other = here.first + behind[0], there.first + behind[1]
    size, size_there = here.last - first, there.last - other
    if min(size, size_there) < _PREDICATE or any(x >= behind[0] for x, _, _ in taken):
        return False
    if is_aside(stream, here, first):
        return False
    if is_predicate(stream, first) and is_predicate(stream, other):
        return True
    # "was | not badly hurt", "was | in hospital"
    if size + size_there >= _PREDICATES and behind[0] and is_predicate(stream, first - 1):
        return True
    # "told parliament that | the dam would be built", "| he was ill"
    if behind[0] and begins_claim(stream, first - 1):
        return min(stream.worth(first, here.last), stream.worth(other, there.last)) >= _GRAMMAR
    # Two tails behind a comma are two clauses, whatever their lengths.
    return (
        size >= CLAUSE_WORDS
        and is_set_off(stream, here, first)
        and stream.worth(first, here.last) >= CLAUSE_WORTH
    )


def _others(stream: Stream, here: Sentence, there: Sentence, *, alike: Likeness) -> int:
    """How often numbers or names stand in one another's place: the same said of someone else."""
    at_here, at_there = here.first, there.first
    particular = stream.particular
    found = 0
    for a, b, n in (*alike.blocks, (here.size, there.size, 0)):
        found += (
            particular[here.first + a] > particular[at_here]
            and particular[there.first + b] > particular[at_there]
        )
        at_here, at_there = here.first + a + n, there.first + b + n
    return found
