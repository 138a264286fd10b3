"""What two statements that restate one another leave over: the one thing in which they differ.

"Xinjing sold 1.5 million cars last year", "Last year sales of cars by Xinjing came to 1.2 million":
where nearly all that either tells is told by both, in whatever words and order, a lone figure, a
lone name or a lone quotation left on either side is told of the same thing. What leaves over more
is two facts in one frame.
"""

from collections.abc import Iterator, Sequence

from rapidfuzz import fuzz

from service.text.facts.alike_amounts import (
    digit_lost,
    digits_turned,
    of_one_size,
    of_other_magnitude,
    same_unit,
    same_value,
    shown_against,
)
from service.text.facts.amounts import other_part_of_year, quantities_of_both
from service.text.facts.common_ground import common_ground
from service.text.facts.concepts import read_concepts
from service.text.facts.contrasts import is_retold, other_things
from service.text.facts.differences import Alignment
from service.text.facts.name_words import COUNTRIES
from service.text.facts.names import Name
from service.text.facts.numbers import number_places
from service.text.facts.other_amounts import is_sum, make_whole, of_other_facts
from service.text.facts.own_names import may_be_left, names_left, places, share_without
from service.text.facts.quantities import Quantity
from service.text.facts.quotations import read_quotations
from service.text.facts.subjects import SPEAKING, other_days, other_owners, other_periods, speaks
from service.text.facts.telling import Disagreement, Wording

# What both tell, by its worth and its share of what the shorter one tells (see rarity). Of 240
# pairs written apart, 120 of them conflicts, it finds six conflicts more and none that is false.
_GROUND = 25.0
_SHARE = 0.7
_GROUND_NAMES = 35.0
# Names need less in common where that is worth more: of 410 pairs two conflicts more and none
# false, of the next 130 one that is.
_SHARE_RENAMED = 0.65
_GROUND_RENAMED = 40.0
# A name and a figure both: "sold to Ashgrove for 36 million", "bought by Dunmore for 42 million".
_SHARE_OF_BOTH = 0.8
_GROUND_OF_BOTH = 50.0
# "4.2 million euros", "2.4 million euros": the slip of a hand; of 2,633 pairs none is told falsely.
_SHARE_TURNED = 0.45
# One claim, all but word for word, that two people make.
_SHARE_SAID = 0.9
# Who is quoted once in each, in words so much alike, is quoted of one thing.
_SHARE_QUOTING = 0.6
# Two that are called one thing: "the chipmaker Luxar", "a Nordwing aircraft".
_SHARE_IN_ROLE = 0.5
_GROUND_IN_ROLE = 30.0
# "holds about 200", "handed over about 55": what differs by more is of two things.
_SIZE = 3.0
_SIZE_AT_MOST = 5.0  # "up to 300 jobs", "up to 1,300"
# "a catastrophe for Norway", "a disaster for Norway": of so many words, so many in a hundred alike.
_QUOTED = 3
# "Of the 22", "of its 22".
_WHOLE = 2
_RANGING = frozenset("aged ages between from".split())
_ALIKE = 50.0
# "Called the defeat "a disgrace"".
_CALLED = frozenset("called calls calling described describes branded dubbed termed".split())
_CALLING = 5
# One of these more or less, with a word beside it, turns a short quotation; more is a cut.
_TURNED = 2
_TURNING = frozenset("almost nearly not never hardly barely largely partly mostly".split())
_OMITTED = ("...", "…", "[", ". . .")


def left_over(alignment: Alignment) -> Iterator[Disagreement]:
    """The facts in which two statements that restate one another differ, if they are so few.

    One figure and one name may be left on either side; a quotation only where nothing else is.
    """
    a, b = alignment.a, alignment.b
    # Without capitals nothing but figures is told apart.
    cased = a.telling.cased and b.telling.cased
    numbers = bool(a.once(number_places) and b.once(number_places))
    if not numbers and not (cased and (may_be_left(a, b) or _quote_once(a, b))):
        return  # two in three have nothing that could be left over on both sides
    ground = common_ground(alignment)
    if ground.worth < _GROUND:
        return
    told = quantities_of_both(alignment)
    figures = [
        [x for x in here if not any(same_value(x, y) for y in there)]
        for here, there in (told, told[::-1])
    ]
    if not all(figures) or (max(map(len, figures)) == 1 and not _of_one_form(figures)):
        figures = [[], []]  # what one alone counts is news: "in the 88th minute", "two minutes"
    if max(map(len, figures)) > 1:
        return
    names = names_left(a, b)
    if not any(figures) and not any(names):
        if ground.share >= _SHARE_QUOTING:
            yield from lone_quotations(alignment)
        return
    if any(names) != all(names) or max(map(len, names)) > 1:
        return  # what one alone names is news as well
    share = share_without(alignment, *map(places, names))
    called = all(len(left) == 1 for left in names) and not _called(a, names[0][0]).isdisjoint(
        _called(b, names[1][0])
    )
    least = _SHARE if any(figures) or ground.worth < _GROUND_RENAMED else _SHARE_RENAMED
    if called and ground.worth >= _GROUND_IN_ROLE:
        least = _SHARE_IN_ROLE
    if ground.worth >= _GROUND_NAMES and all(map(len, figures)) and not any(names):
        x, y = figures[0][0], figures[1][0]
        if x.unit.kind and same_unit(x.unit, y.unit) and digits_turned(x, y):
            least = _SHARE_TURNED
    if share < least:
        return
    # "Shares in Norda rose 3 percent", "Shares in Veltis rose 5 percent": a frame, filled twice.
    retold = is_retold(alignment)
    one_event = retold and ground.worth >= _GROUND_RENAMED
    if other_periods(alignment):
        if share >= _SHARE_OF_BOTH and ground.worth >= _GROUND_RENAMED and not any(names):
            for x, y in zip(figures[0], figures[1], strict=True):
                yield from filter(None, [other_part_of_year(alignment, x, y)])
        return
    if other_days(alignment) and not one_event:
        return
    if other_things(alignment):
        return
    both = any(figures) and any(names)
    if (
        both
        and not (called and retold)
        and (share < _SHARE_OF_BOTH or ground.worth < _GROUND_OF_BOTH)
    ):
        return
    found: list[Disagreement] = []
    if all(figures):
        found += _figures(alignment, figures[0][0], y=figures[1][0], owned=not both)
    least = _GROUND if share >= _SHARE_OF_BOTH else _GROUND_NAMES
    if all(names) and (called or ground.worth >= least):
        found += _names(alignment, names[0][0], y=names[1][0])
    # Where a name and a figure are left over, both are told or neither is.
    if len(found) == 1 + both:
        yield from found


def _quote_once(a: Wording, b: Wording) -> bool:
    """Whether each of two tellings has one quotation."""
    return len(a.once(read_quotations)) == len(b.once(read_quotations)) == 1


def speakers_left(alignment: Alignment) -> Iterator[Disagreement]:
    """Two people by name who say one thing, where all but who says it is told alike."""
    a, b = alignment.a, alignment.b
    ground = common_ground(alignment)
    if ground.worth < _GROUND_OF_BOTH:
        return
    names = names_left(a, b)
    here, there = ([n for n in left if speaks(w, n)] for w, left in zip((a, b), names, strict=True))
    if len(here) != 1 or len(there) != 1 or min(len(n.parts) for n in (*here, *there)) < 2:
        return  # the WMC is the World Meteorology Council
    if share_without(alignment, *map(places, names)) < _SHARE_SAID:
        return
    if not other_days(alignment) and not other_things(alignment):
        x, y = here[0], there[0]
        yield alignment.disagreement("name", (x.first, x.last), (y.first, y.last))


def _called(wording: Wording, name: Name) -> set[tuple[str, bool]]:
    """What the word before a name calls it, and the word behind: "chipmaker Luxar", "a Fokker jet".

    With each goes whether it stands before the name.
    """
    told = wording.once(read_concepts).at
    found = set()
    first = next((i for i in range(name.first, name.last) if wording.keys[i] in name.parts[:1]), -1)
    before_it = max(first, name.first) - 1
    if before_it > 0 and wording.keys[before_it] == "s":
        before_it -= 1  # "Ethiopia's Selam Haile"
    for i, before in ((before_it, True), (name.last, False)):
        if 0 <= i < len(told) and told[i] and not wording.between(i + before).strip():
            found.add((told[i], before))
    return found


def _of_one_form(figures: Sequence[Sequence[Quantity]]) -> bool:
    """Whether the figure that either telling has left is of one form: no 88th and no two."""
    return len({x.number.form == "ordinal" for left in figures for x in left}) == 1


def _figures(
    alignment: Alignment, x: Quantity, *, y: Quantity, owned: bool
) -> Iterator[Disagreement]:
    here, there = quantities_of_both(alignment)
    one = _of_one_whole(alignment, x, y) or _of_one_range(alignment, x, y)
    if not one and (not _may_be_one(x, y) or of_other_facts(alignment, x, y)):
        return
    if owned and other_owners(alignment, x, y):
        return
    if not x.unit.kind and (is_sum(x, there) or is_sum(y, here)):
        return  # eight people; five adults and three children
    if not make_whole(x, y, here):
        yield alignment.disagreement("number", *shown_against(x, y))


def _of_one_whole(alignment: Alignment, x: Quantity, y: Quantity) -> bool:
    """Whether two figures are parts of as many: "seven of the 22 crew", "eight of its 22 crew"."""
    here, there = quantities_of_both(alignment)
    wholes = _whole(alignment.a, x, here), _whole(alignment.b, y, there)
    return wholes[0] is not None and wholes[1] is not None and same_value(wholes[0], wholes[1])


def _whole(wording: Wording, part: Quantity, told: Sequence[Quantity]) -> Quantity | None:
    """The figure of which a figure is told to be a part, right behind it."""
    last = part.number.last
    if wording.keys[last : last + 1] != ["of"]:
        return None
    return next((q for q in told if last < q.number.first <= last + _WHOLE), None)


def _of_one_range(alignment: Alignment, x: Quantity, y: Quantity) -> bool:
    """Whether two ranges have one end in common: "aged between six and 11", "from seven to 11"."""
    ranges = (alignment.a, x), (alignment.b, y)
    if any(q.number.form != "pair" or _RANGING.isdisjoint(_before(w, q)) for w, q in ranges):
        return False
    return len(set(_ends(x)) & set(_ends(y))) == 1


def _before(wording: Wording, quantity: Quantity) -> Sequence[str]:
    return wording.keys[max(0, quantity.number.first - 1) : quantity.number.first]


def _may_be_one(x: Quantity, y: Quantity) -> bool:
    """Whether two figures that differ may be told of one thing, by their form, unit and size."""
    forms = {x.number.form, y.number.form}
    if forms == {"share", "cardinal"}:
        return "percent" in (x.unit.kind, y.unit.kind)  # one in five, 35 percent
    kinds = {x.unit.kind, y.unit.kind}
    if not same_unit(x.unit, y.unit) or (len(kinds) > 1 and "pounds" not in kinds):
        return False
    if "pair" in forms:
        return forms <= {"pair", "cardinal"} and bool(x.unit.kind) and not _within(x, y)
    if len(forms) > 1 or not forms.isdisjoint({"name", "vague"}):
        return False
    at_most = x.bound == y.bound == "most"
    factor = _SIZE_AT_MOST if at_most else _SIZE
    if of_one_size(x, y, factor=factor):
        return True
    return bool(x.unit.kind) and (digit_lost(x, y) or of_other_magnitude(x, y))


def _within(x: Quantity, y: Quantity) -> bool:
    """Whether one of two figures is a range, and the other lies in it: 30 to 40, 35."""
    here, there = _ends(x), _ends(y)
    if not here or not there:
        return True
    return max(min(here), min(there)) <= min(max(here), max(there))


def _ends(quantity: Quantity) -> Sequence[float]:
    """The ends of a range, or the one value of any other figure."""
    values = quantity.number.parts or quantity.number.values
    return [value for value in values if isinstance(value, float)]


def _names(alignment: Alignment, x: Name, *, y: Name) -> Iterator[Disagreement]:
    if speaks(alignment.a, x) or speaks(alignment.b, y):
        return  # who says it is another matter
    if (x.parts[0] in COUNTRIES) != (y.parts[0] in COUNTRIES) and len(x.parts) == len(y.parts) == 1:
        return  # "above the village of Vals", "in eastern Switzerland"
    one, other = (len(name.parts) > 1 for name in (x, y))
    if _is_body(alignment.a, x) and _is_body(alignment.b, y):
        one = other
    if one == other or not set(x.parts).isdisjoint(y.parts):  # a person is no place
        yield alignment.disagreement("name", (x.first, x.last), (y.first, y.last))


def _is_body(wording: Wording, name: Name) -> bool:
    """Whether a name is that of a body that says what it does: "CareBridge said it was leaving"."""
    said = wording.keys[name.last : name.last + 2]
    return said[1:] == ["it"] and said[0] in SPEAKING


def _is_word_for_word(alignment: Alignment, one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether so short a quotation stands for another in what is told alike but for that."""
    ground = common_ground(alignment)
    return max(len(one), len(other)) <= _QUOTED and (
        ground.share >= _SHARE_QUOTING and ground.worth >= _GROUND_NAMES
    )


def _is_called(wording: Wording, i: int) -> bool:
    """Whether a quotation from word ``i`` on is what somebody called a thing."""
    return not _CALLED.isdisjoint(wording.keys[max(0, i - _CALLING) : i])


def lone_quotations(alignment: Alignment) -> Iterator[Disagreement]:
    """The one quotation of either telling, where the two are of one thing and differ."""
    if not _quote_once(alignment.a, alignment.b):
        return
    x, y = (w.once(read_quotations)[0] for w in (alignment.a, alignment.b))
    one, other = alignment.a.keys[x.first : x.last], alignment.b.keys[y.first : y.last]
    told, retold = f" {' '.join(one)} ", f" {' '.join(other)} "
    if told in retold or retold in told:
        # Cut shorter, but for what turns it: "almost perfect", "perfect".
        apart = abs(len(one) - len(other))
        turned = apart <= _TURNED and not _TURNING.isdisjoint(set(one) ^ set(other))
        if not turned or min(len(one), len(other)) > _QUOTED:
            return
        yield alignment.disagreement("quote", (x.first, x.last), (y.first, y.last))
        return
    quoted = (
        w.telling.text[slice(*w.span(q.first, q.last))]
        for w, q in ((alignment.a, x), (alignment.b, y))
    )
    if any(mark in text for text in quoted for mark in _OMITTED):
        return
    alike = min(len(one), len(other)) >= _QUOTED and fuzz.ratio(one, other) >= _ALIKE
    alike = alike or _is_word_for_word(alignment, one, other)
    if alike or (_is_called(alignment.a, x.first) and _is_called(alignment.b, y.first)):
        yield alignment.disagreement("quote", (x.first, x.last), (y.first, y.last))
