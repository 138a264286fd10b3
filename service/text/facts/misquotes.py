"""Where the words inside quotation marks differ between two tellings."""

from collections.abc import Iterator
from dataclasses import replace

from service.text.facts.concepts import read_concepts
from service.text.facts.differences import Alignment, Stretch, align
from service.text.facts.number_forms import Number
from service.text.facts.numbers import is_number_word, read_numbers
from service.text.facts.quotations import Quotation
from service.text.facts.telling import Disagreement, Wording

# A quotation of more words is shown by its differing words, with a word on either side.
_SHOWN_WHOLE = 12
# A quotation that begins later or ends earlier is quoted in part, unless this few words are gone.
_TRIMMED = 2
# ... or they narrow what is said, in so many words, and nothing else is told otherwise.
_CLIPPED = 5
_JOINING = frozenset("for to that and but so well as of in on at with by a an the".split())
_NARROWING = frozenset("in on at with without for from by under against since before after".split())
# Two quotations are tellings of one from half of the words of the shorter.
_ALIKE = 0.5
_ALIKE_BARE = 0.6
_ALIKE_RELATED = 0.55
# So many shared words of weight make two quotations in two related statements one.
_RELATED = 2
_RELATED_WORTH = 6.0
# ... or this many words, and nearly all of both: "I did what any father would do".
_LONG = 5
_NEARLY = 0.8
_COMMAS = (",", ";", "–", "—")
_BRACKETS = "[(…"
# Where the marks were lost, other words in place of so few quoted ones are told by their place.
_SHORT = 3
_MOST = 30
_SHORT_FORMS = frozenset(
    ((short,), (full,))
    for short, fulls in {
        "re": "are", "ll": "will", "ve": "have", "m": "am", "s": "is has", "d": "would had",
    }.items()
    for full in fulls.split()
)  # fmt: skip
_PERCENT = frozenset("% percent per cent pct $ € £ ¥ dollars euros pounds".split())
_ADJECTIVES = ("able", "ible", "ful", "ive", "ous", "al", "ic", "less", "ary", "ish", "ant", "ent")
_STEM = 5


def quote_disagreements(
    alignment: Alignment, here: list[Quotation], there: list[Quotation], *, same: bool
) -> Iterator[Disagreement]:
    """The quotations of which both tellings quote the same, and not in the same words."""
    if here and there:
        if same:
            yield from _both_quoted(alignment, here[:_MOST], there[:_MOST])
        return

    if not alignment.b.telling.cased:
        for quotation in here[:_MOST]:
            yield from _against_bare(alignment, quotation, same=same)
    if not alignment.a.telling.cased:
        turned = alignment.swapped
        for quotation in there[:_MOST]:
            for found in _against_bare(turned, quotation, same=same):
                yield found.swapped()


def _both_quoted(
    alignment: Alignment, here: list[Quotation], there: list[Quotation]
) -> Iterator[Disagreement]:
    for x in here:
        for y in there:
            shared = [i for i in range(x.first, x.last) if y.first <= alignment.to_b[i] < y.last]
            if shared and _enough(alignment, shared, x, y):
                spans = _differing(alignment, x, y, shared)
                if spans is not None:
                    yield alignment.disagreement("quote", *spans)
            elif _untold(alignment, x) and _same_slot(alignment, x, y):
                yield alignment.disagreement("quote", (x.first, x.last), (y.first, y.last))


def quoted_alike(
    alignment: Alignment, here: list[Quotation], there: list[Quotation]
) -> Iterator[tuple[Quotation, Quotation, Alignment]]:
    """The quotations of two related statements that are one, each held against the other alone.

    The sentences around them may be told in any order.
    """
    for x in here[:_MOST]:
        for y in there[:_MOST]:
            if min(x.last - x.first, y.last - y.first) < _RELATED:
                continue
            own = align(_words_of(alignment.a, x), _words_of(alignment.b, y))
            shared = sum(j >= 0 for j in own.to_b)
            if shared < _ALIKE_RELATED * min(len(own.a), len(own.b)):
                continue
            if shared >= max(_LONG, _NEARLY * max(len(own.a), len(own.b))) or _telling(own):
                yield x, y, own


def _telling(own: Alignment) -> bool:
    """Whether what two quotations share is more than what anybody says."""
    here, there = own.a.once(read_concepts).worth, own.b.once(read_concepts).worth
    told = [min(here[c], there[c]) for c in here.keys() & there.keys()]
    return len(told) >= _RELATED and sum(told) >= _RELATED_WORTH


def requoted(own: Alignment) -> Iterator[Disagreement]:
    """The words in which two wordings of one quotation differ."""
    shared = [i for i in range(len(own.a)) if own.to_b[i] >= 0]
    spans = _differing(own, Quotation(0, len(own.a)), Quotation(0, len(own.b)), shared)
    if spans is not None:
        yield own.disagreement("quote", *spans)


def _words_of(wording: Wording, quotation: Quotation) -> Wording:
    """A quotation alone, with the bracket or mark of omission that may stand before it."""
    first, last = quotation.first, quotation.last
    start, end = wording.span(first, last)
    while start > wording.telling.start and wording.telling.text[start - 1] in _BRACKETS:
        start -= 1
    return Wording(
        replace(wording.telling, start=start, end=end),
        wording.keys[first:last],
        wording.heads[first:last],
        wording.starts[first:last],
        wording.ends[first:last],
    )


def _enough(alignment: Alignment, shared: list[int], x: Quotation, y: Quotation) -> bool:
    """Whether two quotations share so much that they quote the same words."""
    least = min(x.last - x.first, y.last - y.first)
    weighty = _weighty(alignment, shared)
    if len(shared) < _ALIKE_RELATED * least and weighty < _RELATED + 1:
        return False
    return len(shared) >= _ALIKE * least and (weighty >= 1 or len(shared) >= 3)


def _weighty(alignment: Alignment, shared: list[int]) -> int:
    return sum(alignment.a.keys[i] not in alignment.a.light for i in shared)


def _untold(alignment: Alignment, x: Quotation) -> bool:
    return any(s.i1 < x.last and x.first < s.i2 for s in alignment.stretches)


def _same_slot(alignment: Alignment, x: Quotation, y: Quotation) -> bool:
    """Whether two short quotations with no word in common stand between the same words."""
    if x.last - x.first > 3 or y.last - y.first > 3:
        return False
    left = x.first > 0 and y.first > 0 and alignment.to_b[x.first - 1] == y.first - 1
    ends = x.last == len(alignment.a) and y.last == len(alignment.b)
    right = ends or (
        x.last < len(alignment.a) and y.last < len(alignment.b) and alignment.to_b[x.last] == y.last
    )
    return left and right


def _differing(
    alignment: Alignment, x: Quotation, y: Quotation, shared: list[int]
) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """The words of both quotations from their first to their last difference, or None."""
    places: list[tuple[int, int, int, int]] = []
    # A sentence quoted whole here, and from its midst there.
    in_part = alignment.a.capital(x.first) != alignment.b.capital(y.first)
    for s in alignment.stretches:
        i1, i2 = max(s.i1, x.first), min(s.i2, x.last)
        j1, j2 = max(s.j1, y.first), min(s.j2, y.last)
        if i1 > i2 or j1 > j2 or (i1 == i2 and j1 == j2):
            continue
        if _cut(alignment, s) or _figures_alike(alignment, s) or _contracted(alignment, s):
            continue
        if i1 == i2 or j1 == j2:
            if _moved_out(alignment, i1, i2, j1, j2):
                continue
            at_edge = i2 <= shared[0] or i1 > shared[-1]
            if i1 > shared[-1] and _only_clipped(alignment, s):
                places.append((i1, i2, j1, j2))
                continue
            if i2 <= shared[0] and _led_in(alignment, Stretch(i1, i2, j1, j2)):
                continue  # "for every kid in the city"
            if at_edge and (in_part or max(i2 - i1, j2 - j1) > _TRIMMED):
                continue
            if i1 > shared[-1] and _is_trimmed(alignment, x, y, shared[-1]):
                continue
            if i1 > shared[-1] and _set_off(alignment, i1, i2, j1):
                continue  # "…, nobody"
        places.append((i1, i2, j1, j2))
    if not places or alignment.a.keys[x.first : x.last] == alignment.b.keys[y.first : y.last]:
        return None
    if x.last - x.first <= _SHOWN_WHOLE and y.last - y.first <= _SHOWN_WHOLE:
        return (x.first, x.last), (y.first, y.last)
    return (
        (max(x.first, places[0][0] - 1), min(x.last, places[-1][1] + 1)),
        (max(y.first, places[0][2] - 1), min(y.last, places[-1][3] + 1)),
    )


def _led_in(alignment: Alignment, s: Stretch) -> bool:
    """Whether one of two quotations begins a word sooner, that joins it to what stands before."""
    here, there = alignment.a.keys[s.i1 : s.i2], alignment.b.keys[s.j1 : s.j2]
    return len(here) + len(there) == 1 and not _JOINING.isdisjoint((*here, *there))


def _only_clipped(alignment: Alignment, s: Stretch) -> bool:
    """Whether the few words that a quotation lacks at its end are all that the telling lacks.

    Who quotes less tells less around it as well; "from anyone in this industry", "from anyone", is
    said to be the same sentence, and says another thing.
    """
    size = max(s.i2 - s.i1, s.j2 - s.j1)
    if len(alignment.stretches) > 1 or size > _CLIPPED or min(s.i2 - s.i1, s.j2 - s.j1):
        return False
    wording, first, last = (alignment.a, s.i1, s.i2) if s.i1 < s.i2 else (alignment.b, s.j1, s.j2)
    return (
        not wording.between(first).strip()
        and wording.keys[first] in _NARROWING
        and last < len(wording)
    )


def _is_trimmed(alignment: Alignment, x: Quotation, y: Quotation, last: int) -> bool:
    """Whether one of two quotations ends with shared word ``last``, the other well behind it."""
    behind = x.last - 1 - last, y.last - 1 - alignment.to_b[last]
    return min(behind) == 0 and max(behind) > _TRIMMED


def _set_off(alignment: Alignment, i1: int, i2: int, j1: int) -> bool:
    """Whether the words by which one quotation goes on stand behind a comma."""
    mark = alignment.a.between(i1) if i1 < i2 else alignment.b.between(j1)
    return mark.strip()[:1] in _COMMAS


def _figures_alike(alignment: Alignment, s: Stretch) -> bool:
    """Whether a stretch holds but a number in two spellings, or a sign that one telling lost."""
    a, b = alignment.a, alignment.b
    here, there = a.keys[s.i1 : s.i2], b.keys[s.j1 : s.j2]
    if _PERCENT.issuperset(here) and _PERCENT.issuperset(there):
        return True
    if not any(map(is_number_word, here)) or not any(map(is_number_word, there)):
        return False
    in_a = [n for n in a.once(read_numbers) if n.first < s.i2 and s.i1 < n.last]
    in_b = [n for n in b.once(read_numbers) if n.first < s.j2 and s.j1 < n.last]
    return (
        [n.values[0] for n in in_a] == [n.values[0] for n in in_b]
        and {a.keys[i] for i in _outside(in_a, s.i1, s.i2)} <= _PERCENT
        and {b.keys[j] for j in _outside(in_b, s.j1, s.j2)} <= _PERCENT
    )


def _contracted(alignment: Alignment, s: Stretch) -> bool:
    """Whether a stretch is one word in full and in short: they are, they're; is not, isn't."""
    here = tuple(alignment.a.keys[s.i1 : s.i2])
    there = tuple(alignment.b.keys[s.j1 : s.j2])
    if len(here) == len(there) == 1:
        return (here, there) in _SHORT_FORMS or (there, here) in _SHORT_FORMS
    short, full = (here, there) if here[-1:] == ("t",) else (there, here)
    return len(short) == len(full) == 2 and (short[0], *full) == (f"{full[0]}n", full[0], "not")


def _outside(numbers: list[Number], first: int, last: int) -> list[int]:
    return [i for i in range(first, last) if not any(n.first <= i < n.last for n in numbers)]


def _moved_out(alignment: Alignment, i1: int, i2: int, j1: int, j2: int) -> bool:
    """Whether the words of a stretch stand elsewhere in the other telling, out of the marks."""
    here = alignment.a.keys[i1:i2]
    there = alignment.b.keys[j1:j2]
    if here and there:
        return False
    keys, other, own = (
        (here, alignment.b.keys, alignment.a.keys)
        if here
        else (there, alignment.a.keys, alignment.b.keys)
    )
    return all(other.count(key) >= own.count(key) for key in keys)


def _cut(alignment: Alignment, s: Stretch) -> bool:
    """Whether a mark of omission or an editor's bracket stands at the place of a difference."""
    here = alignment.a.telling.text[slice(*alignment.a.gap(s.i1, s.i2))]
    there = alignment.b.telling.text[slice(*alignment.b.gap(s.j1, s.j2))]
    return any(mark in side for side in (here, there) for mark in ("...", "…", "[", "(", ". . ."))


def _against_bare(alignment: Alignment, x: Quotation, *, same: bool) -> Iterator[Disagreement]:
    """A quotation against a telling whose quotation marks were lost."""
    size = x.last - x.first
    shared = [i for i in range(x.first, x.last) if alignment.to_b[i] >= 0]
    if same and size <= _SHORT and (place := _in_place(alignment, x)) is not None:
        yield alignment.disagreement("quote", (x.first, x.last), place)
        return
    if size == 1:
        yield from _near_relation(alignment, x)
        return
    if len(shared) < max(2, _ALIKE_BARE * size):
        return
    if not same and _weighty(alignment, shared) < _RELATED:
        return
    first, last = alignment.to_b[shared[0]], alignment.to_b[shared[-1]] + 1
    if last - first > size + 5:
        return
    if shared[0] > x.first and _replaced(alignment, shared[0] - 1):
        first = max(0, first - 1)
    if shared[-1] + 1 < x.last and _replaced(alignment, shared[-1] + 1):
        last = min(len(alignment.b), last + 1)
    spans = _differing(alignment, x, Quotation(first, last), shared)
    if spans is not None:
        yield alignment.disagreement("quote", *spans)


def _replaced(alignment: Alignment, i: int) -> bool:
    """Whether as many words stand there in the place of a stretch with word ``i``."""
    s = alignment.stretch_at(i)
    return s is not None and s.i2 - s.i1 == s.j2 - s.j1


def _in_place(alignment: Alignment, x: Quotation) -> tuple[int, int] | None:
    """The words in the place of a short quotation some of whose words were replaced."""
    for s in alignment.stretches:
        if x.first <= s.i1 < s.i2 <= x.last and s.i2 - s.i1 == s.j2 - s.j1:
            first, last = s.j1 - (s.i1 - x.first), s.j2 + (x.last - s.i2)
            return (first, last) if first >= 0 and last <= len(alignment.b) else None
    return None


def _near_relation(alignment: Alignment, x: Quotation) -> Iterator[Disagreement]:
    """One quoted adjective, and its near relation anywhere: regrettable, regretful."""
    word, b = alignment.a.keys[x.first], alignment.b
    if word in b.keys or len(word) <= _STEM or not word.endswith(_ADJECTIVES):
        return
    for j, key in enumerate(b.keys):
        if key[:_STEM] == word[:_STEM] and key.endswith(_ADJECTIVES):
            yield alignment.disagreement("quote", (x.first, x.last), (j, j + 1))
            return
