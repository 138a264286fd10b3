"""Where two tellings differ in a number, or in how exactly it is told."""

from collections.abc import Iterator
from dataclasses import replace

from service.text.fact import fact
from service.text.facts.alike_amounts import (
    like_figures,
    of_one_size,
    same_unit,
    same_value,
    shared_nouns,
    shown_against,
)
from service.text.facts.concepts import concept
from service.text.facts.daytimes import read_times
from service.text.facts.differences import Alignment
from service.text.facts.joined_amounts import joined, scores_joined
from service.text.facts.measures import COMPATIBLE_BOUNDS
from service.text.facts.negatives import lost_marks, turned
from service.text.facts.numbers import is_number_word, number_places, read_numbers
from service.text.facts.other_amounts import is_of_them, is_sum
from service.text.facts.quantities import Quantity, read_quantities, shown, values
from service.text.facts.related_amounts import related_number_disagreements
from service.text.facts.settled_amounts import unsettled_amounts
from service.text.facts.telling import MINUS_KEY, Disagreement, Wording
from service.text.model import ConflictKind

# What two quantities have in common, in points. Two numbers that differ are held to be tellings
# of one from three points in one stretch of the alignment, from four in two.
_BOTH_NEIGHBOURS = 3
_ONE_NEIGHBOUR = 1
_SAME_NOUN = 2
_LIKE_FIGURES = 4
_SAME_UNIT = 2
_SAME_ROLE = 2
_SAME_BEFORE = 1
_SAME_PART = 2
_NEAR = 1
_ALONE = 1
_ONLY_PAIR = 4
_ONLY = 2
_ENOUGH = 3
_ENOUGH_APART = 4

# Every open number is held against every other; a telling with more is a table.
_MOST = 40

# Nothing told in another form is held against these.
_ALONE_OF_THEIR_FORM = frozenset({"ordinal", "name", "multiple"})

_SKIPPED = frozenset("the a an all its his her their".split())
# Where the other telling counts, an article is the number one.
ARTICLES = frozenset("a an ein eine einen un une una".split())
# "Best", "west" and "rest" are no superlatives that a number ranks, or need no number.
_SUPERLATIVE = 4
_LONE = frozenset(
    "lone single sole solitary einzelner einzelne einzelnen einziger einzige einzigen seul seule "
    "solo sola unico unica".split()
)


@fact
class _Link:
    here: Quantity
    there: Quantity
    points: int
    neighbours: int
    distance: int
    near: bool

    @property
    def rank(self) -> tuple[int, int, int, int]:
        places = self.here.first + self.there.first
        return -self.neighbours, -self.points, self.distance, places


def number_disagreements(alignment: Alignment, *, same: bool) -> Iterator[Disagreement]:
    """The numbers told differently, those of dates left to the dates.

    With ``same`` the tellings are of one statement; without, only numbers whose surroundings
    say the same are compared.
    """
    a, b = alignment.a, alignment.b
    if not same and not (a.once(number_places) and b.once(number_places)):
        return
    if not same and not (a.once(read_numbers) and b.once(read_numbers)):
        return
    here, there = quantities_of_both(alignment)
    if _scored(here) != _scored(there):
        here, there = scores_joined(a, here), scores_joined(b, there)
    unsettled = unsettled_amounts(alignment, here, there)
    if same:
        here, there = (found[:_MOST] for found in unsettled)
        links = [link for x in here for y in there if (link := _link(alignment, x, y))]
        links = [_lone(alignment, link, here, there) for link in links]
        links = [link for link in links if link.points >= _ENOUGH_APART or link.near]
        yield from _of_one_statement(alignment, here, there, links)
    else:
        yield from related_number_disagreements(alignment, (here, there), unsettled=unsettled)


def quantities_of_both(alignment: Alignment) -> tuple[list[Quantity], list[Quantity]]:
    """The quantities of two tellings, as they can be held against one another."""
    a, b = alignment.a, alignment.b
    here, there = a.once(quantities), b.once(quantities)
    if lost_marks(a) or lost_marks(b):
        # A telling without any mark has lost its minus too.
        return [_unsigned(a, x) for x in here], [_unsigned(b, y) for y in there]
    return here, there


def _unsigned(wording: Wording, quantity: Quantity) -> Quantity:
    """The quantity as it reads where its minus is lost."""
    number = quantity.number
    if isinstance(number.values[0], str) or number.values[0] >= 0:
        return quantity
    signed = wording.keys[number.first] == MINUS_KEY
    number = replace(turned(number), first=number.first + signed)
    return replace(quantity, number=number, first=quantity.first + signed)


def _scored(told: list[Quantity]) -> bool:
    return any(quantity.number.form == "pair" for quantity in told)


def quantities(wording: Wording) -> list[Quantity]:
    """The quantities of a wording, in order, without the numbers of its dates."""
    if not wording.once(number_places):
        return []
    return joined(wording, read_quantities(wording, taken=wording.once(read_times).taken))


def other_figures(alignment: Alignment) -> bool:
    """Whether both tellings have figures of one kind, and agree in none of them.

    A vote and a score are told of nothing but what was voted on or played.
    """
    here, there = (
        [q for q in wording.once(quantities) if q.number.form != "pair"]
        for wording in (alignment.a, alignment.b)
    )
    return any(_of_one_kind(x, y) for x in here for y in there) and not any(
        same_value(x, y) for x in here for y in there
    )


def _of_one_kind(x: Quantity, y: Quantity) -> bool:
    if x.unit.kind or y.unit.kind:
        return x.unit.kind == y.unit.kind
    return (bool(x.role) and x.role == y.role) or shared_nouns(x, y)


def _of_one_statement(
    alignment: Alignment, here: list[Quantity], there: list[Quantity], links: list[_Link]
) -> Iterator[Disagreement]:
    open_here = {id(x) for x in here if not (x.unit.kind and is_sum(x, there))}
    open_there = {id(y) for y in there if not (y.unit.kind and is_sum(y, here))}

    def take(found: list[_Link]) -> Iterator[_Link]:
        for link in sorted(found, key=lambda link: link.rank):
            if id(link.here) in open_here and id(link.there) in open_there:
                open_here.discard(id(link.here))
                open_there.discard(id(link.there))
                yield link

    _drop_parts(here, there, open_here, open_there)
    _drop_parts(there, here, open_there, open_here)
    # Then the numbers that changed places: "12 dead, 30 hurt" against "30 dead, 12 hurt".
    for link in take([k for k in links if _certain(k) and not same_value(k.here, k.there)]):
        yield _differs(alignment, link)
    for link in take([k for k in links if same_value(k.here, k.there)]):
        yield from _same_number(alignment, link)
    for link in take([k for k in links if k.points >= _ENOUGH]):
        yield _differs(alignment, link)
    yield from _one_against_several(alignment, [x for x in here if id(x) in open_here])
    for found in _one_against_several(alignment.swapped, [y for y in there if id(y) in open_there]):
        yield found.swapped()
    yield from _ranked(alignment, [x for x in here if id(x) in open_here])
    for found in _ranked(alignment.swapped, [y for y in there if id(y) in open_there]):
        yield found.swapped()


def _link(alignment: Alignment, x: Quantity, y: Quantity) -> _Link | None:
    """What ties two quantities together, or None where they cannot tell one number."""
    left, right = _neighbours(alignment, x, y)
    together = _meet(alignment, x, y)
    alike = same_value(x, y)
    if _count_other_things(x, y, left=left, right=right, alike=alike, together=together):
        return None
    if (
        not alike
        and not (left and right)
        and is_of_them(alignment.a, x) != is_of_them(alignment.b, y)
    ):
        return None  # "two of them critically" is no toll
    points = _BOTH_NEIGHBOURS if left and right else _ONE_NEIGHBOUR * (left + right)
    points += _NEAR * together
    points += _SAME_UNIT * (bool(x.unit.kind) and same_unit(x.unit, y.unit) and bool(y.unit.kind))
    points += _SAME_ROLE * (bool(x.role) and x.role == y.role)
    points += _SAME_NOUN * shared_nouns(x, y)
    points += _LIKE_FIGURES * (not alike and like_figures(x, y))
    points += _SAME_NOUN * bool((x.nouns & y.before) | (x.before & y.nouns))
    points += _SAME_BEFORE * bool(x.before & y.before)
    points += _SAME_PART * (not set(x.number.parts).isdisjoint(y.number.parts))
    distance = abs(alignment.place(x.number.first) - y.number.first) + abs(
        alignment.swapped.place(y.number.first) - x.number.first
    )
    return _Link(x, y, points, left + right, distance, together or alike)


def _count_other_things(
    x: Quantity, y: Quantity, *, left: bool, right: bool, alike: bool, together: bool
) -> bool:
    """Whether units, roles or nouns tell that two numbers are not of one thing.

    Between the same words on both sides a number stands for the same thing whatever its noun,
    unless it is of another size as well: "40 ships", "3,000 sailors".
    """
    if x.number.form != y.number.form and not _ALONE_OF_THEIR_FORM.isdisjoint(
        (x.number.form, y.number.form)
    ):
        return True
    between = left and right
    if x.role and y.role and x.role != y.role:
        return not (between and alike)
    if between:
        other = bool(x.nouns and y.nouns) and not shared_nouns(x, y)
        return other and not alike and not of_one_size(x, y)
    if not same_unit(x.unit, y.unit) and x.unit.kind != y.unit.kind:
        return True
    if shared_nouns(x, y) or x.number.form == "pair":
        return False
    if x.part != y.part:
        return True
    if like_figures(x, y):
        return False
    if x.role and x.role == y.role:
        return False
    return bool(x.nouns and y.nouns) and not alike


def _meet(alignment: Alignment, x: Quantity, y: Quantity) -> bool:
    """Whether a word of either number is shared by both, or both stand in one stretch."""
    j1, j2 = y.number.first, y.number.last
    for i in range(x.number.first, x.number.last):
        s = alignment.stretch_at(i)
        if j1 <= alignment.to_b[i] < j2 or (s is not None and s.j1 < j2 and j1 < s.j2):
            return True
    return False


def _lone(alignment: Alignment, link: _Link, here: list[Quantity], there: list[Quantity]) -> _Link:
    """The link, with more points where there is no other number that either could be."""
    nouns = link.here.nouns & link.there.nouns
    if nouns and not link.near and of_one_size(link.here, link.there):
        alone = sum(bool(nouns & q.nouns) for q in here) == 1
        alone = alone and sum(bool(nouns & q.nouns) for q in there) == 1
        return replace(link, points=link.points + _ONLY * alone)
    if not link.near and _only_of_kind(link, here, there):
        worth = _ONLY_PAIR if link.here.number.form == "pair" else _ALONE
        return replace(link, points=link.points + worth)
    if link.neighbours != 1:
        return link
    alone = [q for q in there if _meet(alignment, link.here, q)] == [link.there]
    alone = alone and [q for q in here if _meet(alignment, q, link.there)] == [link.here]
    return replace(link, points=link.points + _ALONE * alone)


def _only_of_kind(link: _Link, here: list[Quantity], there: list[Quantity]) -> bool:
    """Whether either telling names one sum, one share or one weight, and they are of one size."""
    x, y = link.here, link.there
    if x.number.form == y.number.form == "pair":
        return _count(here, "pair") == _count(there, "pair") == 1
    kind = x.unit.kind
    return (
        bool(kind)
        and kind == y.unit.kind
        and of_one_size(x, y)
        and (_count(here, kind) == _count(there, kind) == 1)
    )


def _count(quantities: list[Quantity], kind: str) -> int:
    return sum(kind in (q.unit.kind, q.number.form) for q in quantities)


def _neighbours(alignment: Alignment, x: Quantity, y: Quantity) -> tuple[bool, bool]:
    """Whether the words before, and the words after, two quantities are the same."""
    a, b = alignment.a, alignment.b
    i, j = x.first - 1, y.first - 1
    while i > 0 and a.keys[i] in _SKIPPED and alignment.to_b[i] != j:
        i -= 1
    while j > 0 and b.keys[j] in _SKIPPED and alignment.to_a[j] != i:
        j -= 1
    left = (i < 0 and j < 0) or (i >= 0 and j >= 0 and alignment.to_b[i] == j)
    at_end = x.last == len(a) and y.last == len(b)
    right = at_end or (x.last < len(a) and y.last < len(b) and alignment.to_b[x.last] == y.last)
    return left, right


def _certain(link: _Link) -> bool:
    return (
        link.neighbours == 2
        and bool(link.here.nouns & link.there.nouns)
        and same_unit(link.here.unit, link.there.unit)
    )


def _differs(alignment: Alignment, link: _Link) -> Disagreement:
    x, y = link.here, link.there
    if (told := other_part_of_year(alignment, x, y)) is not None:
        return told
    kind: ConflictKind = "date" if _of_year(alignment.a, x) else "number"
    return alignment.disagreement(kind, *shown_against(x, y))


def other_part_of_year(alignment: Alignment, x: Quantity, y: Quantity) -> Disagreement | None:
    """The quarters or halves that two ordinals tell, None where they do not tell any."""
    if not _of_year(alignment.a, x) or not _of_year(alignment.b, y):
        return None
    return alignment.disagreement(
        "date", (x.first, x.number.last + 1), (y.first, y.number.last + 1)
    )


def _of_year(wording: Wording, quantity: Quantity) -> bool:
    """Whether an ordinal tells a part of the year: "the first quarter of 2027"."""
    following = wording.keys[quantity.number.last : quantity.number.last + 3]
    if quantity.number.form != "ordinal" or following[:1] not in (["quarter"], ["half"]):
        return False
    return following[:1] == ["quarter"] or following[1:2] == ["of"]


def _same_number(alignment: Alignment, link: _Link) -> Iterator[Disagreement]:
    x, y = link.here, link.there
    if not same_unit(x.unit, y.unit):
        if link.neighbours:
            yield alignment.disagreement(
                "number", (x.unit.first, x.unit.last), (y.unit.first, y.unit.last)
            )
        return
    if link.points < 1 or x.number.form == "vague" or y.number.form == "vague":
        return
    if values(x) != values(y) or x.bound == y.bound:
        return  # "about 5,000" is how one desk tells 5,012
    if _lasts(alignment.a, x) or _lasts(alignment.b, y):
        return
    whole_x, whole_y = (x.first, shown(x)[1]), (y.first, shown(y)[1])
    if "exact" in (x.bound, y.bound):
        told, wording = (x, alignment.a) if x.bound == "exact" else (y, alignment.b)
        if "(" not in wording.between(told.first):  # "about 40 acres (16 hectares)"
            yield alignment.disagreement("hedge", whole_x, whole_y)
    elif frozenset({x.bound, y.bound}) not in COMPATIBLE_BOUNDS:
        yield alignment.disagreement("number", whole_x, whole_y)


def _lasts(wording: Wording, quantity: Quantity) -> bool:
    """Whether "over" may as well mean during: "over two days"."""
    before = wording.keys[quantity.first : quantity.unit.first]
    return quantity.unit.kind == "time" and before == ["over"]


def _drop_parts(
    pairs: list[Quantity], others: list[Quantity], open_pairs: set[int], open_others: set[int]
) -> None:
    """Settle "3 to 5 percent" against "to 5 percent from 3 percent"."""
    for pair in pairs:
        if not pair.number.parts or id(pair) not in open_pairs:
            continue
        found = [
            q for q in others if id(q) in open_others and q.number.values[0] in pair.number.parts
        ]
        if len({q.number.values[0] for q in found}) == len(set(pair.number.parts)):
            open_pairs.discard(id(pair))
            open_others.difference_update(id(q) for q in found)


def is_ranked(wording: Wording, i: int) -> bool:
    """Whether word ``i`` is a superlative, which a number before it ranks: "second-largest"."""
    key = wording.keys[i] if i < len(wording) else ""
    return key.endswith("est") and len(key) > _SUPERLATIVE


def _ranked(alignment: Alignment, here: list[Quantity]) -> Iterator[Disagreement]:
    """ "The second-largest" against "the largest"."""
    a, b = alignment.a, alignment.b
    for x in here:
        i = x.number.last
        if x.number.form != "ordinal" or not is_ranked(a, i) or (j := alignment.to_b[i]) < 0:
            continue
        if alignment.to_b[x.first] < 0 and not is_number_word(b.keys[j - 1] if j else ""):
            yield alignment.disagreement("number", (x.first, i + 1), (j, j + 1))


def _one_against_several(alignment: Alignment, here: list[Quantity]) -> Iterator[Disagreement]:
    """ "A man" against "two men": an article is the number one where the noun is the same."""
    for x in here:
        if x.number.form != "cardinal" or x.number.values[0] == 1 or x.unit.kind:
            continue
        stretch = alignment.stretch_at(x.number.first)
        if stretch is None or not x.nouns:
            continue
        for j in range(stretch.j1, stretch.j2):
            if alignment.b.keys[j] not in ARTICLES:
                continue
            noun = j + 1
            if noun < len(alignment.b) and alignment.b.keys[noun] in _LONE:
                noun += 1
            following = alignment.b.keys[noun : noun + 1]
            if following and concept(following[0]) in x.nouns:
                yield alignment.disagreement(
                    "number", (x.number.first, x.number.last + 1), (j, noun + 1)
                )
                break
