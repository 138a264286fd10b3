"""Where two related statements tell one number differently, each in words of its own."""

from collections.abc import Container, Iterator, Sequence

from service.text.facts.alike_amounts import (
    digits_turned,
    like_figures,
    of_one_size,
    same_unit,
    same_value,
    shared_nouns,
    shown_against,
)
from service.text.facts.common_ground import common_ground
from service.text.facts.concepts import read_concepts
from service.text.facts.contrasts import is_one_event, other_things
from service.text.facts.differences import Alignment, all_stems
from service.text.facts.measures import COMPATIBLE_BOUNDS
from service.text.facts.other_amounts import UNITS, is_sum, make_whole, of_other_facts, own_nouns
from service.text.facts.own_names import names_left
from service.text.facts.quantities import Quantity, is_age, shown, values
from service.text.facts.subjects import (
    other_days,
    other_owners,
    other_periods,
    other_subjects,
)
from service.text.facts.telling import Disagreement, Wording

_Numbers = tuple[Sequence[Quantity], Sequence[Quantity]]

# What two numbers that differ have in common, in points; from five they are tellings of one. Of
# the 27 related golden pairs five tells 9 of 9 figures and nothing else, six tells 6; of 2,138
# generated pairs that share little but a stock phrase, five tells 23 figures apart.
_SAME_NOUN = 2
_SAME_ROLE = 2
_SAME_BEFORE = 1
_MOST_BEFORE = 2
_SAME_UNIT = 1
_SAME_VERB = 1
_CROSSED = 1
_ONLY = 1
# A second number that both tell: "from 274 million", "12 percent".
_COMPANION = 2
_MOST_COMPANIONS = 4
# By the share of the words of weight so near to each number that the other statement has too.
_NEAR = 9
_MANY = 4
_OVERLAPS = ((0.6, 2), (0.45, 1))
# What differs by more is of two things, but for a toll: "holds about 200", "handed over about 55".
_SIZE = 3.0
_TOLLS = ("dead", "hurt")
# What both statements are about, by its worth (see rarity).
_GROUNDS = ((40.0, 2), (22.0, 1))
_RESTATED = 0.6
_SHARES = ((0.7, 2), (0.5, 1))
_LIKE_FIGURES = 3
# 1.5 million and 5.1 million: the slip of a hand, not another thing.
_TURNED = 1
_STRANGE = 1
_SCALES = (1e3, 1e6)
# Nothing but a quake is measured so: "a magnitude of 6.4", "6.4 on the Richter scale".
_QUAKE = frozenset("magnitude richter magnitud".split())
_QUAKE_REACH = 3
_GOVERNED = 5
_ENOUGH = 5

# A number of two digits that both tell needs no other word in common.
_TELLING_NUMBER = 10
_STEMS = 3
# With names of its own on either side what is told of two is told in one frame: two plants of one
# company share 47, a firm that is told to be sold to two buyers 56.
_NAMED_APART = 50.0
# What restates another tells the same sum in the same money.
_SHARE_IN_MONEY = 0.75
_GROUND_IN_MONEY = 35.0
# Every open number is held against every other; a statement with more is a table.
_MOST = 20


def related_number_disagreements(
    alignment: Alignment, told: _Numbers, *, unsettled: _Numbers
) -> Iterator[Disagreement]:
    """The numbers of two statements about one event that cannot both be right.

    ``unsettled`` are those not ``told`` in the very same words at the same place.
    """
    here, there = told[0][:_MOST], told[1][:_MOST]
    alike = _alike(here, there)
    bounds = [found for x, y in alike for found in _same_number(alignment, x, y)]
    bounds += _in_other_money(alignment, told)
    if bounds and not other_subjects(alignment):
        yield from bounds
    # A number that both tell is not held against the other numbers of the other telling.
    agreed = {id(q) for pair in alike for q in pair}
    open_here = [x for x in unsettled[0][:_MOST] if not _is_agreed(x, here, agreed)]
    open_there = [y for y in unsettled[1][:_MOST] if not _is_agreed(y, there, agreed)]
    if not (open_here and open_there):
        return
    lone = len(open_here) == len(open_there) == 1 and is_one_event(alignment)
    if other_periods(alignment) or other_things(alignment) or (not lone and other_days(alignment)):
        return
    ground = common_ground(alignment)
    if ground.worth < _NAMED_APART and all(names_left(alignment.a, alignment.b)):
        return  # "140 jobs at its Lemberg plant", "85 jobs at its Sorau plant"
    open_here = [x for x in open_here if not is_sum(x, there)]
    open_there = [y for y in open_there if not is_sum(y, here)]
    wholes = [x for x, _ in alike]
    given = _companions(alike)
    given += next((points for least, points in _SHARES if ground.share >= least), 0)
    given += next((points for least, points in _GROUNDS if ground.worth >= least), 0)
    found = []
    for x in open_here:
        for y in open_there:
            if make_whole(x, y, wholes):
                continue  # "14 of the 52 work", "38 of the 52 are broken"
            points = _points(alignment, x, y)
            if points is None:
                if ground.share >= _RESTATED and _other_scale(x, y):
                    found.append((-_ENOUGH, x.first + y.first, x, y))
                continue
            only = sum(_kind(q) == _kind(x) for q in open_here) == 1
            only = only and sum(_kind(q) == _kind(y) for q in open_there) == 1
            points += given + _around(alignment, x, y) + _ONLY * only
            points += _ONLY * (only and bool(x.unit.kind) and ground.share >= _RESTATED)
            if points >= _ENOUGH:
                found.append((-points, x.first + y.first, x, y))
    done: set[int] = set()
    for _, _, x, y in sorted(found, key=lambda link: link[:2]):
        if id(x) not in done and id(y) not in done:
            if not done and other_subjects(alignment):
                return  # asked for last, as it reads every name
            done |= {id(x), id(y)}
            spans = (x.unit.first, x.unit.last), (y.unit.first, y.unit.last)
            spans = spans if _other_scale(x, y) else shown_against(x, y)
            yield alignment.disagreement("number", *spans)


def _is_agreed(quantity: Quantity, told: Sequence[Quantity], agreed: Container[int]) -> bool:
    """Whether a number is one that both tell, or what such a one is in another measure."""
    return id(quantity) in agreed or any(
        id(other) in agreed
        and quantity.unit.factor != other.unit.factor
        and same_value(quantity, other)
        for other in told
        if other.unit.kind and other.unit.kind == quantity.unit.kind
    )


def _other_scale(x: Quantity, y: Quantity) -> bool:
    """Whether one figure is told of another currency, measure or scale: £3 million, £3 billion."""
    if not x.unit.kind or x.unit.kind != y.unit.kind or x.number.form != y.number.form:
        return False
    one, other = x.number.values[0], y.number.values[0]
    if isinstance(one, str) or isinstance(other, str):
        return False
    if x.unit.name != y.unit.name and not (x.unit.name and y.unit.name):
        return False  # "four degrees Celsius", "four degrees"
    if x.unit.name == y.unit.name and x.unit.factor == y.unit.factor:
        low, high = sorted((one, other))
        return x.number.rounded and y.number.rounded and low > 0 and high / low in _SCALES
    return one == other


def _alike(here: Sequence[Quantity], there: Sequence[Quantity]) -> list[tuple[Quantity, Quantity]]:
    """The numbers that both tell; what is "over 70" may be 73 only where nobody tells 70."""
    same = [(x, y) for x in here for y in there if same_value(x, y)]
    exact = [(x, y) for x, y in same if values(x) == values(y)]
    told = {id(q) for pair in exact for q in pair}
    return exact + [(x, y) for x, y in same if id(x) not in told and id(y) not in told]


def _kind(quantity: Quantity) -> tuple[str, str]:
    return _measure(quantity), quantity.number.form


def _measure(quantity: Quantity) -> str:
    """What measure a figure is of; pounds are money unless the other telling weighs by them."""
    return "money" if quantity.unit.kind == "pounds" else quantity.unit.kind


def one_measure(x: Quantity, y: Quantity) -> bool:
    """Whether two figures are of one measure, be it told in pounds or in kilos."""
    return _measure(x) == _measure(y) or {x.unit.kind, y.unit.kind} == {"pounds", "mass"}


def _companions(alike: Sequence[tuple[Quantity, Quantity]]) -> int:
    """The points for other numbers that both statements tell."""
    found = {values(x) for x, y in alike if same_unit(x.unit, y.unit) and not _is_one(x)}
    return min(_MOST_COMPANIONS, _COMPANION * len(found))


def _around(alignment: Alignment, x: Quantity, y: Quantity) -> int:
    """The points for words beside one number that the other statement has anywhere.

    What two statements share elsewhere may be a phrase of the trade: "told reporters at a news
    conference on Thursday that".
    """
    here, there = _near(alignment.a, x), _near(alignment.b, y)
    shared_here = len(here & alignment.b.once(read_concepts).worth.keys())
    shared_there = len(there & alignment.a.once(read_concepts).worth.keys())
    share = min(shared_here / max(1, len(here)), shared_there / max(1, len(there)))
    points = int(min(shared_here, shared_there) >= _MANY)
    return points + next((worth for least, worth in _OVERLAPS if share >= least), 0)


def _near(wording: Wording, quantity: Quantity) -> set[str]:
    first, last = quantity.number.first, quantity.number.last
    told = wording.once(read_concepts).at
    return {*told[max(0, first - _NEAR) : first], *told[last : last + _NEAR]} - {""}


def _is_one(quantity: Quantity) -> bool:
    return quantity.number.values[0] == 1


def _points(alignment: Alignment, x: Quantity, y: Quantity) -> int | None:
    """What ties two numbers that differ, or None where they are not of one thing."""
    if x.number.form != y.number.form or x.number.form in ("ordinal", "name", "vague"):
        return None
    if not same_unit(x.unit, y.unit) or not one_measure(x, y):
        return None
    if x.number.form == "cardinal" and not of_one_size(x, y):
        return None
    slipped = x.unit.kind == "money" and digits_turned(x, y)  # "his firm", "Luxbet"
    if of_other_facts(alignment, x, y) or (other_owners(alignment, x, y) and not slipped):
        return None
    strange = 0
    # A score is told of nothing but the match, and so exact a figure of nothing else.
    ages = is_age(alignment.a, x) and is_age(alignment.b, y)
    if x.number.form != "pair" and not (ages or slipped or like_figures(x, y)):
        a, b = alignment.a, alignment.b
        strange = _untold(_beside(a, x), b) + _untold(_beside(b, y), a)
        if strange > 1:
            return None
    points = _SAME_NOUN * (bool(own_nouns(x) & own_nouns(y)) or _one_people(x, y))
    points += _SAME_ROLE * (bool(x.role) and x.role == y.role)
    points += min(_MOST_BEFORE, _SAME_BEFORE * len(x.before & y.before))
    points += _CROSSED * bool((x.nouns & y.before) | (x.before & y.nouns))
    points += _SAME_VERB * (bool(x.verb) and x.verb == y.verb)
    points += _SAME_UNIT * bool(x.unit.kind)
    points += _SAME_NOUN * (ages or _of_quake(alignment, x, y))
    turned = digits_turned(x, y)
    points += _LIKE_FIGURES * like_figures(x, y) + _TURNED * turned - _STRANGE * strange
    return points if x.role in _TOLLS or turned or _near_in_size(x, y) else None


def _of_quake(alignment: Alignment, x: Quantity, y: Quantity) -> bool:
    """Whether both figures are the strength of a quake."""
    return not any(
        _QUAKE.isdisjoint(wording.keys[max(0, q.first - _QUAKE_REACH) : q.last + _QUAKE_REACH])
        for wording, q in ((alignment.a, x), (alignment.b, y))
    )


def _one_people(x: Quantity, y: Quantity) -> bool:
    """Whether both count people, or one people and the other villagers."""
    return not x.unit.kind and shared_nouns(x, y)


def _untold(concepts: set[str], other: Wording) -> bool:
    """Whether of what stands beside a figure the other statement has nothing."""
    return bool(concepts) and concepts.isdisjoint(other.once(read_concepts).worth)


def _beside(wording: Wording, quantity: Quantity) -> set[str]:
    """What the words nearest to a figure are about, less names and units."""
    first, last = quantity.first, quantity.last
    told = wording.once(read_concepts).at
    near = [
        *range(max(0, first - _GOVERNED), first),
        *range(last, min(len(told), last + _GOVERNED)),
    ]
    near += range(quantity.number.last, last)
    return {told[i] for i in near if not wording.capital(i)} - UNITS - {""}


def _near_in_size(x: Quantity, y: Quantity) -> bool:
    if x.unit.factor != y.unit.factor or x.unit.kind != y.unit.kind:
        return of_one_size(x, y, factor=_SIZE)
    told = [abs(value) for value in (*values(x), *values(y)) if not isinstance(value, str)]
    return len(told) < 2 or max(told) <= min(told) * _SIZE  # a score has no size


def _in_other_money(alignment: Alignment, told: _Numbers) -> Iterator[Disagreement]:
    """The one sum of either telling, in dollars here and in euros there."""
    here, there = ([q for q in sums if q.unit.kind == "money"] for sums in told)
    if len(here) != 1 or len(there) != 1:
        return
    x, y = here[0], there[0]
    ground = common_ground(alignment)
    if x.unit.name != y.unit.name and values(x) == values(y) and (
        ground.share >= _SHARE_IN_MONEY and ground.worth >= _GROUND_IN_MONEY
    ):  # fmt: skip
        yield alignment.disagreement("number", *shown_against(x, y))


def _same_number(alignment: Alignment, x: Quantity, y: Quantity) -> Iterator[Disagreement]:
    """One number, told "up to" here and "about" there."""
    if x.number.form != y.number.form or x.number.form == "ordinal":
        return
    if not same_unit(x.unit, y.unit) or (x.role and y.role and x.role != y.role):
        return
    common = len((x.nouns | x.before) & (y.nouns | y.before))
    value = x.number.values[0]
    if not common and isinstance(value, float) and value >= _TELLING_NUMBER:
        common = len(alignment.a.once(all_stems) & alignment.b.once(all_stems)) // _STEMS
    bounds = frozenset({x.bound, y.bound})
    if not common or values(x) != values(y) or "exact" in bounds:
        return
    if len(bounds) == 2 and bounds not in COMPATIBLE_BOUNDS:
        yield alignment.disagreement("number", (x.first, shown(x)[1]), (y.first, shown(y)[1]))
