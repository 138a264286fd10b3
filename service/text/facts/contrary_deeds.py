"""Where one telling has the contrary of a deed that the other tells: denied, confirmed.

No word such as "not" stands in either. Both must be about one thing, and each have but one side of
it: who approves one plan and rejects another tells of two.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import cache

from service.text.facts.amounts import other_figures
from service.text.facts.common_ground import common_ground
from service.text.facts.contrary_words import DEEDS, ENDS, OUTCOMES, PHRASES, STILL, TURNS
from service.text.facts.differences import Alignment
from service.text.facts.negation import PLEAS, is_opposite, read_negations
from service.text.facts.quotations import inside, read_quotations
from service.text.facts.sides import Sides, read_sides
from service.text.facts.subjects import either_names_more, other_days, other_subjects
from service.text.facts.telling import Disagreement, Wording

_YET = frozenset("still remain remains remained remaining keep keeps kept".split())
_YET_REACH = 6
_HAD = frozenset("having had".split())
_STAYED = _YET | {"stayed", "stays"}
_SURVIVED = frozenset("survived survives".split())
_KILLING = "killing"
_WHOSE = frozenset("the its a an his her their both all".split())
_WAYS = {"to", "from"}
_FIRST = frozenset(first for first, _ in PHRASES)
_SECOND = frozenset(second for _, second in PHRASES)
# Who "failed to" do a thing did not do it: that is a denial.
_DENYING_BEFORE_TO = frozenset("fail fails failed".split())
# What was only sought was not done.
_SOUGHT = frozenset(
    "bid attempt attempts request motion effort efforts move plan proposal appeal call".split()
)
_SOUGHT_REACH = 6
_VOTED = "voted"
_VOTED_REACH = 8
_AGAINST = frozenset("against down not".split())
_THREW_OUT = "threwout"
_APPEAL_REACH = 10
_APPEALS = frozenset("appeal appeals challenge challenges bid motion suit lawsuit".split())
# From a denial to the deed that it bears on: "could not yet confirm".
_REACH = 3
# "Neither of the conjoined twins separated in Porto Alegre has died" denies it ten words behind.
_NOBODY = frozenset("neither none nobody".split())
_SUBJECT = 12
# "Pleaded not guilty", "a plea of not guilty".
_PLEA = 3
_PREFIXES = ("un", "non", "dis", "il", "ir", "im", "in")
# Shorter words that begin so are hardly ever another's contrary.
_PREFIXED = 8
# What both tell, by its worth and its share of what the shorter one tells (see rarity).
_GROUND = 14.0
# At 0.6 two motions of one congress, the one rejected and the other approved, were one.
_SHARE = 0.65
# Who survived here and was killed there is named by the same noun: of 2,633 pairs none is told so
# falsely, and one of the made pairs shares 0.55.
_SHARE_OF_FATES = 0.5
# Of much that is told less needs to be told by both.
_GROUND_OF_MUCH = 45.0
_SHARE_OF_MUCH = 0.55
_OUTCOMES_MET = ((40.0, 0.7), (48.0, 0.62))

_Span = tuple[int, int]
_Told = dict[int, dict[int, _Span]]


def is_contrary_word(key: str) -> bool:
    """Whether a folded word may have its contrary."""
    return (
        key in _places()
        or key in _turns()
        or key in _outcomes()
        or key in _still()
        or key in _FIRST
        or key in (_VOTED, _KILLING)
        or key.startswith("un")
        or (len(key) > _PREFIXED and key.startswith(_PREFIXES))
    )


def contrary_disagreements(
    alignment: Alignment, *, same: bool = True, printed: bool = False
) -> Iterator[Disagreement]:
    """The deed or state of which the two tellings have contrary words, if there is one.

    With ``same`` both are tellings of one statement; with ``printed`` one of them is printed for
    both, whose reader has no way to know of the other.
    """
    # Two offers: one of 590 pence rejected, one of 640 accepted. A plea is of one case.
    found = _told(alignment, _pleaded)
    if found is None and (same or not other_figures(alignment)):
        found = _told(alignment, _deeds) or _prefixed(alignment) or _told(alignment, _still_so)
        found = found or _told(alignment, _stayed_so)
        if not found and same:
            found = _turned(alignment)
        found = found or _outcome(alignment, printed=printed)
    least = _SHARE
    if found is None:
        found, least = _fates(alignment), _SHARE_OF_FATES
    if found is None:
        return
    if printed:
        yield alignment.disagreement("negation", *found)
        return
    ground = common_ground(alignment)
    shared = ground.worth >= _GROUND and ground.share >= least
    shared = shared or (ground.worth >= _GROUND_OF_MUCH and ground.share >= _SHARE_OF_MUCH)
    of_one = shared and not other_subjects(alignment)
    if of_one or _is_all(alignment, found):
        yield alignment.disagreement("negation", *found)


def _outcome(alignment: Alignment, *, printed: bool) -> tuple[_Span, _Span] | None:
    """Two ends that one thing met, where nobody else and no other day is told of."""
    found = _told(alignment, _outcomes_told)
    if found is None or printed:
        return found
    ground = common_ground(alignment)
    if not any(ground.worth >= worth and ground.share >= share for worth, share in _OUTCOMES_MET):
        return None
    return None if other_days(alignment) or either_names_more(alignment) else found


def _is_all(alignment: Alignment, found: tuple[_Span, _Span]) -> bool:
    """Whether nothing else differs: then there is no other thing that they could be told of."""
    return [((i1, i2), (j1, j2)) for i1, i2, j1, j2 in alignment.stretches] == [found]


def _told(alignment: Alignment, read: Callable[[Wording], _Told]) -> tuple[_Span, _Span] | None:
    here = alignment.a.once(read)
    there = alignment.b.once(read) if here else {}
    for line, sides in here.items():
        if len(sides) == len(there.get(line, {})) == 1:
            ((side, x),) = sides.items()
            if (y := there[line].get(1 - side)) is not None:
                return x, y
    return None


def _deeds(wording: Wording) -> _Told:
    """By line, on which sides of it the deeds of a wording are, and where each is told first."""
    return _on_sides(wording, _places())


def _outcomes_told(wording: Wording) -> _Told:
    """The same for outcomes."""
    return _on_sides(wording, _outcomes())


def _pleaded(wording: Wording) -> _Told:
    """The same for pleas: guilty, or not."""
    found: _Told = {}
    for i, key in enumerate(wording.keys):
        if key in PLEAS and "guilty" in (plea := wording.keys[i + 1 : i + 1 + _PLEA]):
            end = i + 2 + plea.index("guilty")
            found.setdefault(0, {}).setdefault(int("not" in plea), (i, end))
    return found


def _still_so(wording: Wording) -> _Told:
    """The same for what is over, or still so."""
    found = _on_sides(wording, _still())
    for sides in found.values():
        first, _ = sides.get(1, (0, 0))
        denied = sides.get(0) == sides.get(1)
        before = wording.keys[max(0, first - _YET_REACH) : first]
        # "Which had kept it shut" is over.
        if 1 in sides and not denied and (_YET.isdisjoint(before) or not _HAD.isdisjoint(before)):
            del sides[1]  # "the pass, shut by an avalanche on Sunday"
    return found


def _stayed_so(wording: Wording) -> _Told:
    """The same for what stayed as it was: "the airport stayed open", and "was closed"."""
    found = _on_sides(wording, _still())
    for sides in found.values():
        first, _ = sides.get(0, (0, 0))
        if _STAYED.isdisjoint(wording.keys[max(0, first - 1) : first]):
            sides.pop(0, None)
    return found


def _fates(alignment: Alignment) -> tuple[_Span, _Span] | None:
    """Who survived here and was killed there: "the pilot survived", "killing the pilot"."""
    for turned, (here, there) in enumerate(
        ((alignment.a, alignment.b), (alignment.b, alignment.a))
    ):
        for i, key in enumerate(here.keys):
            if key not in _SURVIVED:
                continue
            subject = set(here.keys[max(0, i - _SUBJECT) : i]) - here.light
            for j, other in enumerate(there.keys[:-1]):
                if other != _KILLING:
                    continue
                last = j + 3 if there.keys[j + 1] in _WHOSE else j + 2
                if not subject.isdisjoint(there.keys[j + 1 : last]):
                    found = (i, i + 1), (j, last)
                    return found[::-1] if turned else found
    return None


def _on_sides(wording: Wording, lines: Sides) -> _Told:
    found: _Told = {}
    keys = wording.keys
    marked = [i for i, key in enumerate(keys) if key in lines or key in _FIRST or key == _VOTED]
    if not marked:
        return found
    denied = {negation.last - 1 for negation in wording.once(read_negations)}
    quoted = wording.once(read_quotations)
    last = 0
    for i in marked:
        key = keys[i]
        behind = i + 3 if keys[i + 1 : i + 2] == ["on"] else i + 1  # "failed on Friday to reach"
        following = keys[behind] if behind < len(keys) else ""
        phrase = PHRASES.get((key, following)) if following in _SECOND else None
        if key == _VOTED and _voted_for(keys, i):
            phrase = "approved"
        if phrase == _THREW_OUT and not _APPEALS.isdisjoint(keys[i : i + _APPEAL_REACH]):
            phrase = "rejected"  # who throws out an appeal upholds the verdict
        places = lines.get(phrase or key)
        if i < last or places is None or inside(quoted, i):
            continue
        if not PLEAS.isdisjoint(keys[max(0, i - 2) : i]):
            continue
        if keys[i - 1 : i] == ["to"] and not _SOUGHT.isdisjoint(
            keys[max(0, i - _SOUGHT_REACH) : i]
        ):
            continue  # "a bid by ranchers to block the release"
        if not phrase and key in _DENYING_BEFORE_TO and following == "to":
            continue
        last = i + (2 if phrase and following in _SECOND else 1)
        # Who "could not confirm" a thing does not deny it: what is denied is on neither side.
        turned = not phrase and not (
            denied.isdisjoint(range(i - _REACH, i))
            and _NOBODY.isdisjoint(keys[max(0, i - _SUBJECT) : i])
        )
        for line, side in places:
            for told in (0, 1) if turned else (side,):
                found.setdefault(line, {}).setdefault(told, (i, last))
    return found


def _voted_for(keys: Sequence[str], i: int) -> bool:
    """Whether who voted did so for something: "voted by nine to six on Wednesday to demolish"."""
    behind = keys[i + 1 : i + 1 + _VOTED_REACH]
    if "to" not in behind or not _AGAINST.isdisjoint(behind):
        return False
    # "Voted to accept" says which in its deed.
    return _places().keys().isdisjoint(behind[behind.index("to") + 1 :][:1])


def _prefixed(alignment: Alignment) -> tuple[_Span, _Span] | None:
    """Identified here, unidentified there, in whatever place."""
    a, b = alignment.a, alignment.b
    if a.once(read_negations) or b.once(read_negations):
        return None
    for turned, (here, there) in enumerate(((a, b), (b, a))):
        begun = [i for i, key in enumerate(here.keys) if key.startswith(_PREFIXES)]
        own = [i for i in begun if here.keys[i] not in there.keys]
        if not own:
            continue
        told = set(here.keys)
        bare = [(j, base) for j, base in enumerate(there.keys) if base not in told]
        for i in own:
            if inside(here.once(read_quotations), i):
                continue
            for j, base in bare:
                if is_opposite(here.keys[i], base):
                    found = (i, i + 1), (j, j + 1)
                    return found[::-1] if turned else found
    return None


def _turned(alignment: Alignment) -> tuple[_Span, _Span] | None:
    """A word in the place of its contrary, which both tellings have once."""
    a, b = alignment.a, alignment.b
    for i1, i2, j1, j2 in alignment.stretches:
        if i2 - i1 == j2 - j1 == 1:
            here, there = _turns().get(a.keys[i1], ()), _turns().get(b.keys[j1], ())
            if any((line, 1 - side) in there for line, side in here):
                return (i1, i2), (j1, j2)
    return None


def of_two_ends(alignment: Alignment) -> bool:
    """Whether one telling is of the beginning of what the other ends: arrived, left."""
    a, b = alignment.a, alignment.b
    if _to_and_from(alignment):
        return True
    here = {key for i, key in enumerate(a.keys) if key in _ends() and alignment.to_b[i] < 0}
    there = {key for j, key in enumerate(b.keys) if key in _ends() and alignment.to_a[j] < 0}
    return any(
        (line, 1 - side) in _ends()[other]
        for one in here
        for line, side in _ends()[one]
        for other in there
    )


def _to_and_from(alignment: Alignment) -> bool:
    """Whether the same place is gone to here and come from there."""
    a, b = alignment.a, alignment.b
    return any(
        i > 0 and alignment.to_b[i] > 0 and {a.keys[i - 1], b.keys[alignment.to_b[i] - 1]} == _WAYS
        for i, head in enumerate(a.heads)
        if head.isupper()
    )


@cache
def _ends() -> Sides:
    return read_sides(ENDS)


@cache
def _places() -> Sides:
    """The lines and the sides of them that each deed is on."""
    return read_sides(DEEDS)


@cache
def _outcomes() -> Sides:
    return read_sides(OUTCOMES)


@cache
def _still() -> Sides:
    return read_sides(STILL)


@cache
def _turns() -> Sides:
    """The same for words that turn what is told about."""
    return read_sides(TURNS)
