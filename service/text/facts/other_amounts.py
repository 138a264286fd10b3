"""Signs that two figures of related statements are not of one thing."""

from collections.abc import Sequence
from itertools import pairwise

from service.text.facts.alike_amounts import digits_turned, shared_nouns
from service.text.facts.common_ground import clause_at, common_ground
from service.text.facts.concepts import concept
from service.text.facts.contrasts import is_label
from service.text.facts.daytimes import read_times, since
from service.text.facts.differences import Alignment
from service.text.facts.quantities import Quantity
from service.text.facts.subjects import other_sides
from service.text.facts.telling import Wording

UNITS = frozenset(
    map(
        concept,
        """
        percent year month week day hour minute second mile kilometer meter foot ton tonne dollar
        euro pound people person others total least most
        """.split(),
    )
)
# What was asked for, offered or at most possible is not what came of it.
_WISHED = frozenset(
    """
    demanded demand demanding sought seeks seeking requested recommended proposed offered face
    faces facing maximum wanted aside provision budgeted earmarked hoped
    """.split()
)
_SOUGHT_MEN = frozenset(("wanted", key) for key in "for over by on in".split())
# What is to come is told as such in one telling or the other: "expects claims of", "will cost".
_FORESEEN = frozenset("expected expects forecast forecasts predicted foresees foreseen".split())
_TO_COME = _FORESEEN | frozenset("will would estimated estimates estimate".split())
_RESTATED = 0.75
# Those who are left, and how a match stood before it ended.
_LEFT = frozenset("remain remains remained remaining still led leading halftime interval".split())
_OTHERS = frozenset("other others another more further additional".split())
# From a figure to "since the month began".
_SO_FAR = 6
# Two shares that make this are those of two sides.
_WHOLE = 100
_BASE_BEFORE = frozenset("from against versus vs compared nach gegenuber contre frente".split())
_FORMERLY = frozenset("previously formerly".split())  # "which previously held 9 percent"
# "Which started the year at 5 percent".
_BEGAN = frozenset("started began opened starting beginning opening".split())
_BASE_AFTER = frozenset(
    "earlier ago previously previous prior last zuvor vorjahr auparavant precedente antes".split()
)
_SPANS = frozenset("year years month week quarter season time night spring summer autumn".split())
_BASE_REACH = 5
# "Rose by half a point", "rose to 6.5 percent".
_BY_OR_TO = frozenset({"by", "to"})
_AMONG_THOSE = frozenset({("among", "those"), ("among", "them"), ("amongst", "those")})
# "Two of them critically" are of those counted before.
_OF_THEM = frozenset(
    {
        ("of", "them"),
        ("of", "whom"),
        ("of", "these"),
        ("d", "entre"),
        ("von", "ihnen"),
        ("de", "ellos"),
        ("de", "ellas"),
    }
)
_APART = frozenset("margin majority lead gap differ".split())  # stems
_OPENING = frozenset("opening morning early intraday midday".split())
_CLOSING = frozenset("close closed closing settled".split())
_THOSE = [[fate] for fate in "wounded injured dead hurt missing victims casualties".split()]
_HALF_TIME = ["half", "time"]
_PAUSES = frozenset(",;:")


def of_other_facts(alignment: Alignment, x: Quantity, y: Quantity) -> bool:
    """Whether two figures of one unit are of two things, or of one at two times."""
    a, b = alignment.a, alignment.b
    return (
        _of_two_fates(alignment, x, y)
        or _of_two_things(x, y)
        or _complete(x, y)
        or _is_base(a, x, told=b) != _is_base(b, y, told=a)
        or (_of_two_years(alignment, x, y) and not digits_turned(x, y))
        or _real(a, x) != _real(b, y)
        or _foreseen(a, x, b, y)
        or _foreseen(b, y, a, x)
        or (_so_far(a, x) != _so_far(b, y) and not digits_turned(x, y))
        or _remaining(a, x) != _remaining(b, y)
        or _besides(a, x) != _besides(b, y)
        or _is_part(a, x) != _is_part(b, y)
        or _of_two_hours(a, x, b, y)
        or _of_two_hours(b, y, a, x)
        or is_label(a.keys, x.first)
        or is_label(b.keys, y.first)
        or {_led_to(a, x), _led_to(b, y)} == _BY_OR_TO
        or (x.number.form == "pair" and other_sides(alignment, x, y))
    )


def _of_two_fates(alignment: Alignment, x: Quantity, y: Quantity) -> bool:
    """Whether other things befell those counted: "19 people died", "41 people were rescued".

    Where only one telling says what befell them, they must be told by more than being people.
    """
    if x.unit.kind or x.role == y.role:
        return False
    if x.role and y.role:
        return True
    if own_nouns(x) & (own_nouns(y) | y.before) or own_nouns(y) & x.before:
        return False
    # The slip of a hand, where nearly all else is told by both.
    return not (digits_turned(x, y) and common_ground(alignment).share >= _RESTATED)


def own_nouns(quantity: Quantity) -> frozenset[str]:
    """What is counted, less the unit and mere people."""
    return quantity.nouns - UNITS


def _real(wording: Wording, quantity: Quantity) -> bool:
    """Whether a figure is told as it is, and not as somebody asked for or offered it."""
    first, last = clause_at(wording, quantity.first)
    told = wording.keys[first:last]
    if _WISHED.isdisjoint(told):
        return True
    # "A former minister wanted over the tapping" asks for nothing.
    return not any(
        key in _WISHED and (key, following) not in _SOUGHT_MEN
        for key, following in pairwise((*told, ""))
    )


def _foreseen(here: Wording, x: Quantity, there: Wording, y: Quantity) -> bool:
    """Whether one figure is but foreseen, and the other is told as what has come."""
    first, last = clause_at(here, x.first)
    if _FORESEEN.isdisjoint(here.keys[first:last]) or not _FORESEEN.isdisjoint(there.keys):
        return False
    first, last = clause_at(there, y.first)
    return _TO_COME.isdisjoint(there.keys[first:last])


def _remaining(wording: Wording, quantity: Quantity) -> bool:
    """Whether those are counted who are left: "four remain in the hands of the gunmen"."""
    first, last = clause_at(wording, quantity.first)
    told = wording.keys[first:last]
    if any(told[i : i + 2] == _HALF_TIME for i in range(len(told))):
        return True
    # "Led to the cancellation of 200 flights" tells no score.
    return any(key in _LEFT and told[i + 1 : i + 2] != ["to"] for i, key in enumerate(told))


def _led_to(wording: Wording, quantity: Quantity) -> str:
    """The word before a figure: what rose by it, or to it."""
    return wording.keys[quantity.first - 1] if quantity.first else ""


def _besides(wording: Wording, quantity: Quantity) -> bool:
    """Whether more is counted than the figure says: "the head and 21 other objects"."""
    return not _OTHERS.isdisjoint(wording.beside(quantity.number.first, quantity.number.last))


def is_of_them(wording: Wording, quantity: Quantity) -> bool:
    """Whether those counted are some of those counted before: "two of them critically"."""
    behind = wording.keys[quantity.last : quantity.last + 3]
    return tuple(behind[:2]) in _OF_THEM or (behind[:2] == ["of", "the"] and behind[2:] in _THOSE)


def _is_part(wording: Wording, quantity: Quantity) -> bool:
    """Whether those counted are told to be some of all: "nine children were among those hurt"."""
    after = wording.keys[quantity.last : quantity.last + _SO_FAR]
    return is_of_them(wording, quantity) or any(pair in _AMONG_THOSE for pair in pairwise(after))


def _so_far(wording: Wording, quantity: Quantity) -> bool:
    """Whether a measure has grown since some day: "410 millimetres since the month began"."""
    keys = wording.keys
    after = keys[quantity.last : quantity.last + _SO_FAR]
    return bool(quantity.unit.kind) and "since" in after


def _of_two_hours(here: Wording, x: Quantity, there: Wording, y: Quantity) -> bool:
    """Whether one figure is that of the morning's trade, and the other that of the close."""
    if x.unit.kind != "percent":
        return False
    return (
        not _OPENING.isdisjoint(here.keys)
        and not _CLOSING.isdisjoint(there.keys)
        and (_CLOSING.isdisjoint(here.keys) or _OPENING.isdisjoint(there.keys))
    )


def _of_two_things(x: Quantity, y: Quantity) -> bool:
    """Whether what is counted differs: 48 weeks and 36 years, students and voters."""
    if x.unit.kind or y.unit.kind:
        return x.unit.kind == y.unit.kind == "time" and x.unit.factor != y.unit.factor
    crossed = x.nouns & y.before or x.before & y.nouns
    named = x.nouns and y.nouns and not (x.role and x.role == y.role)
    return bool(named) and not crossed and not shared_nouns(x, y)


def is_sum(whole: Quantity, parts: Sequence[Quantity]) -> bool:
    """Whether one number is two of the other statement's: a dozen hurt, nine and three others."""
    value = whole.number.values[0]
    # "12 centimetres in April and 9 in May"; "32.6 percent" is no sum of "the first".
    kinds = {whole.unit.kind, ""}
    alike = [q for q in parts if q.number.form == whole.number.form and q.unit.kind in kinds]
    told = [v for q in alike if isinstance(v := q.number.values[0], float)]
    if not whole.before.isdisjoint(_APART):
        # "By 52 votes to 48", "by a margin of four".
        ends = [*told, *(end for q in parts for end in q.number.parts)]
        return any(abs(x - y) == value for n, x in enumerate(ends) for y in ends[:n])
    return isinstance(value, float) and any(
        x + y == value for n, x in enumerate(told) for y in told[:n]
    )


def make_whole(x: Quantity, y: Quantity, told: Sequence[Quantity]) -> bool:
    """Whether two counts make one that is ``told`` besides: 14 of the 52, the other 38."""
    one, other = x.number.values[0], y.number.values[0]
    if isinstance(one, str) or isinstance(other, str):
        return False
    return any(q.number.values[0] == one + other for q in told)


def _complete(x: Quantity, y: Quantity) -> bool:
    """Whether two shares are those of two sides, which make a whole: 52 percent, 48 percent."""
    one, other = x.number.values[0], y.number.values[0]
    if x.unit.kind != "percent" or isinstance(one, str) or isinstance(other, str):
        return False
    return one + other == _WHOLE


def _is_base(wording: Wording, quantity: Quantity, *, told: Wording) -> bool:
    """Whether a number only tells what another is measured by: "from 274 million a year ago".

    What is so of the other number too is ``told`` there: "last year".
    """
    before = wording.keys[max(0, quantity.first - 2) : quantity.first]
    if not _BASE_BEFORE.isdisjoint(before) or not _FORMERLY.isdisjoint(before):
        return True
    compared = wording.keys[max(0, quantity.first - _SO_FAR) : quantity.first]
    if "than" in compared and "last" in compared:
        return True  # "better than last, when they shipped 74,000"
    if before[-1:] == ["at"] and not _BEGAN.isdisjoint(
        wording.keys[clause_at(wording, quantity.first)[0] : quantity.first]
    ):
        return True
    for i in range(quantity.last, min(len(wording), quantity.last + _BASE_REACH)):
        if _parted(wording, i) or wording.keys[i] in _BASE_BEFORE:
            break
        key, following = wording.keys[i], wording.keys[i + 1 : i + 2]
        if key == "last" and _SPANS.isdisjoint(following):
            continue  # "in the last survey"
        if key in _BASE_AFTER and key not in told.keys:
            return True
    return False


def _of_two_years(alignment: Alignment, x: Quantity, y: Quantity) -> bool:
    """Whether other years stand beside two figures than both statements tell somewhere."""
    a, b = alignment.a, alignment.b
    both = _all_years(a) & _all_years(b)
    return _years(a, x) - both != _years(b, y) - both


def _all_years(wording: Wording) -> set[int]:
    return {day.year for day in wording.once(read_times).days if day.year is not None}


def _years(wording: Wording, quantity: Quantity) -> set[int]:
    """The years told in the number's own clause: what was so in 1992 is another fact."""
    first, last = quantity.first, quantity.last
    while first > 0 and not _parted(wording, first):
        first -= 1
    while last < len(wording) and not _parted(wording, last):
        last += 1
    return {
        day.year
        for day in wording.once(read_times).days
        if day.year is not None and first <= day.first < last and not since(wording, day)
    }


def _parted(wording: Wording, i: int) -> bool:
    return not _PAUSES.isdisjoint(wording.between(i))
