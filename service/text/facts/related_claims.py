"""Where one of two related statements denies, or leaves open, what the other says outright.

Each has words of its own, so that nothing stands in the place of anything: what the one denies
must be told in the other, in a clause about the same things, and denied nowhere in it.
"""

from collections.abc import Collection, Iterator

from service.text.facts.common_ground import Ground, clause_at, common_ground
from service.text.facts.concepts import concept, read_concepts, verb_end
from service.text.facts.differences import Alignment
from service.text.facts.hedges import AS_UNSURE, SEEMING, is_given_as_said, read_hedges
from service.text.facts.negation import (
    DENIED,
    DENYING,
    PLEAS,
    exceeds,
    is_for_a_while,
    read_negations,
)
from service.text.facts.numbers import is_number_word
from service.text.facts.quotations import inside, read_quotations
from service.text.facts.scope import Qualifier
from service.text.facts.subjects import SPEAKING
from service.text.facts.telling import Disagreement, Wording, same_stem
from service.text.model import ConflictKind

# What both statements are about, by its worth and its share of the shorter one (see rarity).
_GROUND = 14.0
_SHARE = 0.33
_RESTATED = 0.75
_RESTATED_ALL = 0.85
# "May", "will": of two clauses that share two things at the least.
_WILL = "will"
_GROUND_OF_WILL = 35.0
_SHARE_OF_WILL = 0.55
_SHARE_OF_MUCH = 0.65
# So much of the clause that denies is told in the other statement, or so many of its concepts.
_CLAUSE = 0.5
_TOLD = 3
_TOLD_RESTATED = 2
# From the denial to what it bears on: "no further sign of".
_REACH = 5
# "No sign of", "did not immediately": of what is denied the words behind them tell.
_EMPTY = frozenset(
    """
    sign signs evidence trace traces indication indications immediately further yet been being
    longer such one single kind sort found
    """.split()
)
# What is told with one of these is denied in other words.
_DENYING = DENYING | frozenset(
    """
    suspended closed shut unhurt unharmed unscathed unhurt escaped spared failed fails failing
    halting nil void tearing tore torn ripped ripping stripped removed removing
    """.split()
)
# What somebody did not say, know or name is another matter than what is so.
_UNSAID = frozenset(
    map(
        concept,
        """
        say comment know clear tell identify name elaborate disclose specify reveal confirm
        respond reply answer speak discuss explain detail think believe want
        """.split(),
    )
)
# "Not until Monday", "not all of them", "not the first": on Monday, some of them, the second.
_LIMITS = frozenset(
    "until before because all every everyone always first only just enough far very".split()
)
_AUXILIARIES = frozenset(
    "will is are was were be been being has have had can may did does do to".split()
)
_MADE = frozenset("made found reported held used issued taken given filed".split())
_YET_TO = ["yet", "to"]
_COMING = frozenset("will would shall due set expected scheduled planned".split())
_SINCE = frozenset("since again anymore longer more yet".split())
_OPEN = frozenset("when how why whether what who where which if".split())
_ASIDE = frozenset("when after before as while since until although though".split())
_DECIDING = frozenset(
    "vote votes voted voting decide decided rule ruled advise advised argue argued".split()
)
# What somebody may or could do is as often what he is let or able to.
_ABLE = frozenset("may might could".split())
_ASKED = frozenset("if whether unless would should".split())


def related_denials(alignment: Alignment) -> Iterator[Disagreement]:
    """What one of two related statements denies and the other says."""
    here, there = (w.once(read_negations) for w in (alignment.a, alignment.b))
    if bool(here) == bool(there):
        return
    turned = bool(there)
    seen = alignment.swapped if turned else alignment
    for negation in there or here:
        if _is_bounded(seen.a, negation) or _quoted(seen.a, negation.first):
            continue
        if is_for_a_while(seen, negation) or exceeds(seen, negation):
            continue
        if seen.a.keys[negation.first : negation.last] == _YET_TO and not _COMING.isdisjoint(
            seen.b.keys
        ):
            continue  # "has yet to open", "will open in June"
        ground = common_ground(alignment)
        if not DENIED.isdisjoint(seen.b.keys):
            return  # "denied that it had been shut down"
        found = _told(seen, negation, ground, kind="negation", unsaid=_UNSAID, counter=_DENYING)
        if found is not None:
            yield found.swapped() if turned else found
            return


def related_hedges(alignment: Alignment) -> Iterator[Disagreement]:
    """What one of two related statements leaves open and the other says outright."""
    here, there = (w.once(read_hedges) for w in (alignment.a, alignment.b))
    if bool(here) == bool(there):
        return
    turned = bool(there)
    seen = alignment.swapped if turned else alignment
    denied_here, denied_there = (w.once(read_negations) for w in (seen.a, seen.b))
    if denied_there and not denied_here:
        return
    if not denied_there and any(_is_denied(seen.a, hedge) for hedge in there or here):
        return
    if not SEEMING.isdisjoint(seen.b.keys):
        return
    for hedge in there or here:
        if is_given_as_said(seen, hedge):
            continue
        word = seen.a.keys[hedge.first]
        if word not in _ABLE and any(same_stem(word, key) for key in seen.b.keys):
            continue  # "deliveries are expected to restart", "expects deliveries to resume"
        if seen.a.keys[hedge.last : hedge.last + 1] == ["not"]:
            continue  # "could not confirm the reports" leaves nothing open
        ground = common_ground(alignment)
        found = _told(seen, hedge, ground, kind="hedge", unsaid=frozenset(), counter=AS_UNSURE)
        found = found or _will(seen, hedge, ground)
        if found is not None:
            yield found.swapped() if turned else found
            return


def _will(alignment: Alignment, hedge: Qualifier, ground: Ground) -> Disagreement | None:
    """What may be here and will be there, whatever is done: "could reach", "will grow to"."""
    a, b = alignment.a, alignment.b
    if ground.worth < _GROUND_OF_WILL or ground.share < _SHARE_OF_WILL:
        return None
    if _WILL in a.keys or _WILL not in b.keys:
        return None
    place = b.keys.index(_WILL)
    here, there = (
        set(wording.once(read_concepts).at[slice(*clause_at(wording, i))]) - {""}
        for wording, i in ((a, hedge.first), (b, place))
    )
    shared = {ground.forms.get(about, about) for about in here} & there
    least = 1 if ground.share >= _SHARE_OF_MUCH else _TOLD_RESTATED
    if len(shared) < least or _quoted(b, place):
        return None
    # With what may be done, where it is told: "but it could".
    ends = min(hedge.last + 1, len(a)), min(place + 2, len(b))
    return alignment.disagreement("hedge", (hedge.first, ends[0]), (place, ends[1]))


def _is_denied(wording: Wording, hedge: Qualifier) -> bool:
    """Whether anything is denied in the clause of a hedge."""
    first, last = clause_at(wording, hedge.first)
    return any(first <= negation.first < last for negation in wording.once(read_negations))


def _told(
    alignment: Alignment,
    qualifier: Qualifier,
    ground: Ground,
    *,
    kind: ConflictKind,
    unsaid: Collection[str],
    counter: Collection[str],
) -> Disagreement | None:
    """The disagreement, where the other statement tells what is qualified here."""
    if ground.worth < _GROUND or ground.share < _SHARE:
        return None
    a, b = alignment.a, alignment.b
    here, there = a.once(read_concepts), b.once(read_concepts)
    heads = list(_heads(a, qualifier))
    forms = {concept: concept for concept in here.worth.keys() & there.worth.keys()}
    forms.update(ground.forms)
    head = next((i for i in heads if here.at[i] in forms), None)
    outright = kind == "hedge" and a.keys[qualifier.first] not in _ABLE
    if head is None and heads and outright and ground.share >= _RESTATED:
        # "Is expected to cut 1,200 jobs", "will shed 1,200": what is done is told in other words.
        _, end = clause_at(a, qualifier.last - 1)
        head = next((i for i in range(heads[-1] + 1, end) if here.at[i] in forms), None)
    # "Not in talks" is no matter of what was said.
    told_of = head is not None and a.keys[head] != "talks" and here.at[head] in unsaid
    if head is None or (told_of and ground.share < _RESTATED):
        return None
    behind = [i for i in (head + 1, head + 2) if i < len(a) and not a.between(i).strip()]
    if here.at[head] in _UNSAID and any(a.keys[i] in _OPEN for i in behind):
        return None  # "has not said when"
    first, last = clause_at(a, qualifier.first)
    clause = {*here.at[first : qualifier.first], *here.at[qualifier.last : last]} - {""}
    shared = clause & forms.keys()
    told, whole = (sum(here.worth[c] for c in found) for found in (shared, clause))
    least = _TOLD if ground.share < _RESTATED else _TOLD_RESTATED
    if len(shared) < least and told < _CLAUSE * whole:
        return None
    place = there.at.index(forms[here.at[head]])
    if _quoted(b, place):
        return None
    first, last = clause_at(b, place)
    around = [
        b.keys[j]
        for j in range(first, last)
        if there.at[j] != forms[here.at[head]]
        and (j == 0 or not b.capital(j))
        and not (b.keys[j] == "about" and is_number_word(b.keys[min(j + 1, last - 1)]))
    ]
    if "would" in around and not SPEAKING.isdisjoint(b.keys):
        around = [key for key in around if key != "would"]  # "said that it would return"
    if _DECIDING.isdisjoint(around):
        around = [key for key in around if key != "against"]  # "appeal against", "vote against"
    if not _ASKED.isdisjoint(around):
        return None
    # "Unable to read out the data", "able to read out": a word of both turns neither.
    if kind == "negation":
        around = [key for key in around if key not in a.keys and concept(key) not in ground.shared]
    if not set(counter).isdisjoint(around):
        return None
    if kind == "hedge" and b.keys[first] in _ASIDE and ground.share < _RESTATED_ALL:
        return None  # "when the car left the road" is told in passing
    begin = place
    while begin > first and b.keys[begin - 1] in _AUXILIARIES:
        begin -= 1
    return alignment.disagreement(
        kind, (qualifier.first, verb_end(a, head)), (begin, verb_end(b, place))
    )


def _quoted(wording: Wording, i: int) -> bool:
    """Whether a word is quoted; what is denied in a quotation is another voice's matter."""
    return inside(wording.once(read_quotations), i)


def _is_bounded(wording: Wording, negation: Qualifier) -> bool:
    """Whether a denial is only of what came after, or a plea: "nobody has seen her since"."""
    if negation.first > 0 and wording.keys[negation.first - 1] in PLEAS:
        return True
    if wording.keys[negation.last : negation.last + 1] == ["of"]:
        return True  # "none of the twins died": what is denied stands further on
    first, last = clause_at(wording, negation.first)
    if wording.keys[negation.first : negation.last] == _YET_TO:
        first = negation.last
    elif wording.keys[first] == "since" and wording.keys[first + 1] in wording.light:
        first += 1  # "since he has chosen not to appeal" gives a reason
    return not _SINCE.isdisjoint(wording.keys[first : last + 1])


def _heads(wording: Wording, qualifier: Qualifier) -> Iterator[int]:
    """The words that may be what is qualified: the next one of weight, or the name it begins."""
    told = wording.once(read_concepts).at
    begin, end = clause_at(wording, qualifier.last - 1)
    denied_subject = wording.keys[qualifier.first] == "no" and qualifier.first - begin <= 1
    for i in range(qualifier.last, min(end, qualifier.last + _REACH)):
        key = wording.keys[i]
        if key in _LIMITS:
            return
        if told[i] and key not in _EMPTY and not (key.endswith("ly") and len(key) > 4):
            if denied_subject:
                # "No trains ran", "no group has claimed": what is denied is what they did.
                denied_subject = False
                done = next((k for k in range(i + 1, end) if told[k]), i)
                if done > i and wording.keys[done] not in _MADE:
                    yield done
                    return
            yield i
            if not wording.capital(i):
                return
