"""Slips of the hand: one name or figure in two spellings, wherever two articles tell it.

"Mairi Strachan", "Mairi Stracken"; 1,482 and 1,842. The sentences around them need have nothing in
common: who writes an event anew names the same people and counts the same things. Neither article
may have the other's spelling, so that two people and two counts of one article are no slip.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

import numpy as np

from service.text.characters import Ints
from service.text.dissent import Dissent, Reader, Value
from service.text.fact import fact
from service.text.facts.alike_amounts import same_unit, shared_nouns
from service.text.facts.amounts import quantities
from service.text.facts.common_ground import common_ground
from service.text.facts.differences import align
from service.text.facts.misnomers import akin
from service.text.facts.name_words import NATIONS, TITLES, one_given_name
from service.text.facts.other_amounts import of_other_facts
from service.text.facts.quantities import Quantity
from service.text.facts.subjects import other_owners
from service.text.facts.telling import Wording, fold
from service.text.model import ConflictKind
from service.text.rarity import telling_of
from service.text.sorting import distinct
from service.text.statements import Statement
from service.text.stream import Sentence, Stream

# A name that several bear goes by its other part; a word that stands before so many is a title.
_MOST_BEARERS = 12
_INITIALS = 2  # of so many letters at the least is no initial
# "Mairi Strachan", "Marion Strachan": so rare a name is in one story that of one person, if no kin
# is told of ("Quinn" 7.5, "Smith" 5.2).
_RARE = 6.8
_NAME = 4.0  # "the", "said", "party"
# A surname as common as a word ("Ministry" 5.9) is told apart where its first name is rare.
_COMMON = 6.5
# Words of bodies and offices are alike and name no person.
_BODIES = frozenset(
    """
    minister ministry parliament parliamentary republic republican committee commission council
    counsel secretary secretariat department university college court party union bank association
    institute institution government governor director directorate president presidency
    """.split()
)
_FIGURE = re.compile(r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?")
_ENDINGS = frozenset("s es n an ian ean er ers ish ese ist ists ism y i".split())
_DIGITS = 3
_LONG = 4
_MOST_FIGURES = 8
_OWNED = re.compile(r"['’]s?$")
_YEAR = re.compile(r"(?:19|20)\d\d")
# Of 57 pairs of articles of one event 51 share as much of their names, of 190 of two none.
_NAMED = 0.18
# Three digits may be turned by chance: what both sentences tell must be worth this (see rarity).
_GROUND = 8.0


# Whom two words name, by what they are.
_Bearer = tuple[int, int]


@fact
class _Place:
    """A name or a figure: the statement's number, its sentence, and the characters it takes."""

    statement: int
    sentence: Sentence
    start: int
    end: int


def slips(stream: Stream, statements: Sequence[Statement], *, reader: Reader) -> Iterator[Dissent]:
    """One name or figure in two spellings, which two articles of one event tell.

    At most one pair of places of each two spellings is told, the first of either.
    """
    printed = _Printed(stream, statements)
    named = _Named(stream)
    yield from _names(stream, printed, named=named)
    yield from _figures(stream, printed, named=named, reader=reader)


class _Printed:
    """The printed sentences, by the words that stand in them."""

    def __init__(self, stream: Stream, statements: Sequence[Statement]) -> None:
        self._stream = stream
        self._statements = statements
        first = np.array([s.leader.first for s in statements], dtype=np.int64)
        self._order = first.argsort(kind="stable")
        self._first = first[self._order]

    def first_of(self, places: Iterable[tuple[int, int]]) -> _Place | None:
        """The first of several places that is printed."""
        found = (self.place(first, last) for first, last in places)
        return next((place for place in found if place is not None), None)

    def place(self, first: int, last: int) -> _Place | None:
        """Words ``first`` to ``last`` as a place of the printed sentence that has them all."""
        at = int(self._first.searchsorted(first, side="right")) - 1
        if at < 0:
            return None
        number = int(self._order[at])
        sentence = self._statements[number].leader
        if last > sentence.last:
            return None
        start, end = self._stream.starts[first], self._stream.ends[last - 1]
        return _Place(number, sentence, start, end)


def _names(stream: Stream, printed: _Printed, *, named: "_Named") -> Iterator[Dissent]:
    first = _full_names(stream)
    given, surname = stream.identity[first].tolist(), stream.identity[first + 1].tolist()
    text, starts, ends = stream.words.text, stream.starts, stream.ends
    bearers: dict[_Bearer, list[tuple[int, int]]] = {}
    by_given, by_surname = defaultdict(list), defaultdict(list)
    for i, both in zip(first.tolist(), zip(given, surname, strict=True), strict=True):
        if both in bearers:
            bearers[both].append((i, i + 2))
        elif text[ends[i] : starts[i + 1]] == " ":
            bearers[both] = [(i, i + 2)]
            by_given[both[0]].append(both)
            by_surname[both[1]].append(both)
    told = _Told(stream)
    for groups, part, is_slip in ((by_given, 1, _misheard), (by_surname, 0, _renamed)):
        for one, other in _begun_alike(stream, groups.values(), bearers, part=part):
            here, there = bearers[one][0][0] + part, bearers[other][0][0] + part
            shared = _word(stream, bearers[one][0][0] + 1 - part)
            if not is_slip(shared, _word(stream, here), _word(stream, there)):
                continue
            if told.apart(one[part], other[part]):
                x, y = printed.first_of(bearers[one]), printed.first_of(bearers[other])
                if x is not None and y is not None and named.alike(x, y):
                    yield _dissent(stream, "name", x, y)


def _begun_alike(
    stream: Stream,
    groups: Iterable[Sequence[_Bearer]],
    bearers: Mapping[_Bearer, Sequence[tuple[int, int]]],
    *,
    part: int,
) -> Iterator[tuple[_Bearer, _Bearer]]:
    """Two of a group whose names begin with one letter, but for groups of too many."""
    for group in groups:
        if 1 < len(group) <= _MOST_BEARERS:
            heads = [stream.words.text[stream.starts[bearers[n][0][0] + part]] for n in group]
            for (one, head), (other, again) in combinations(zip(group, heads, strict=True), 2):
                if head == again:
                    yield one, other


def _full_names(stream: Stream) -> Ints:
    """The first of two words with a capital in a row, one of which stands beside another too."""
    words = stream.words
    # What opens a sentence has its capital from there: "Marek Dusil, the owner,".
    capitals = words.upper & ~words.number
    first = (capitals[:-1] & (capitals & stream.worth_of.particular)[1:]).nonzero()[0]
    if not len(first):
        return first
    given, surname = stream.identity[first], stream.identity[first + 1]
    size = int(max(given.max(), surname.max())) + 1
    pairs = distinct(given * size + surname)
    both = np.divmod(pairs, size)
    bearing = [np.bincount(part, minlength=size) for part in both]
    bearers = bearing[0][given], bearing[1][surname]
    borne = [(count > 1) & (count <= _MOST_BEARERS) for count in bearers]
    return first[borne[0] | borne[1]]


class _Named:
    """Whether two articles name the same, and so are of one event; each article is read once."""

    def __init__(self, stream: Stream) -> None:
        self._stream = stream
        self._known: dict[int, dict[int, float]] = {}
        self._alike: dict[tuple[int, int], bool] = {}

    def alike(self, x: _Place, y: _Place) -> bool:
        """Whether two places are in articles that have enough of their names in common."""
        both = x.sentence.article, y.sentence.article
        found = self._alike.get(both)
        if found is None:
            here, there = map(self._names, both)
            shared = sum([here[name] for name in here.keys() & there.keys()])
            least = min(sum(here.values()), sum(there.values()))
            found = self._alike[both] = shared >= _NAMED * least
        return found

    def _names(self, article: int) -> dict[int, float]:
        found = self._known.get(article)
        if found is None:
            stream = self._stream
            words = stream.words
            after = words.base[article + 1 : article + 2].tolist() or [len(words.text)]
            first, last = words.start.searchsorted([words.base[article], after[0]]).tolist()
            here = slice(first, last)
            names = words.upper[here] & stream.worth_of.particular[here] & ~words.number[here]
            told = stream.identity[here][names].tolist()
            found = dict(zip(told, stream.worth_of.content[here][names].tolist(), strict=True))
            self._known[article] = found
        return found


class _Told:
    """Which articles have a word, looked up once."""

    def __init__(self, stream: Stream) -> None:
        self._stream = stream
        self._known: dict[int, frozenset[int]] = {}

    def apart(self, one: int, other: int) -> bool:
        """Whether no article has both words."""
        return self._articles(one).isdisjoint(self._articles(other))

    def _articles(self, word: int) -> frozenset[int]:
        found = self._known.get(word)
        if found is None:
            places = self._stream.words.start[self._stream.identity == word]
            articles = self._stream.words.base.searchsorted(places, side="right") - 1
            found = self._known[word] = frozenset(articles.tolist())
        return found


def _misheard(given: str, one: str, other: str) -> bool:
    """Whether two who share their first name have surnames that are one, misheard."""
    if given in TITLES or given in NATIONS or not _are_names(one, other):
        return False
    if not one or one == other or one[:1] != other[:1]:
        return False
    if not akin(one, other) or _are_forms(one, other):
        return False
    return max(min(telling_of(one), telling_of(other)), telling_of(given)) >= _COMMON


def _are_forms(one: str, other: str) -> bool:
    """Whether one word is the other with an ending: Korea, Korean; and not Dusil, Dusill."""
    short, long = sorted((one, other), key=len)
    return long.startswith(short) and long[len(short) :] in _ENDINGS


def _renamed(surname: str, one: str, other: str) -> bool:
    """Whether two of one rare surname have first names that begin alike and are none of one."""
    if one == other or one[:1] != other[:1] or min(len(one), len(other)) < _INITIALS:
        return False
    if one.startswith(other) or other.startswith(one) or one_given_name(one, other):
        return False
    return telling_of(surname) >= _RARE and _are_names(one, other) and _are_names(surname, surname)


def _are_names(one: str, other: str) -> bool:
    return not any(
        word in _BODIES or word in NATIONS or word in TITLES or telling_of(word) < _NAME
        for word in (one, other)
    )


def _word(stream: Stream, i: int) -> str:
    """A word as its owner is called: "Luc Maes's corner" is of Maes."""
    return _OWNED.sub("", fold(stream.words.text[stream.starts[i] : stream.ends[i]]))


def _dissent(stream: Stream, kind: ConflictKind, x: _Place, y: _Place) -> Dissent:
    one, other = (
        Value(place.statement, place.sentence, (place.start - base, place.end - base))
        for place in (x, y)
        for base in [stream.bases[place.sentence.article]]
    )
    return kind, one, other


def _figures(
    stream: Stream, printed: _Printed, *, named: _Named, reader: Reader
) -> Iterator[Dissent]:
    text = stream.words.text
    runs: dict[str, list[tuple[int, int]]] = {}
    tellers: dict[str, set[int]] = {}
    alike: dict[tuple[str, int], list[str]] = defaultdict(list)
    for first, last, article in zip(*_long_figures(stream), strict=True):
        told = text[stream.starts[first] : stream.ends[last - 1]].rstrip("%")
        if told in tellers:
            tellers[told].add(article)
            runs[told].append((first, last))
            continue
        if not _FIGURE.fullmatch(told) or _YEAR.fullmatch(told):
            continue
        runs[told], tellers[told] = [(first, last)], {article}
        digits = told.replace(",", "")
        alike["".join(sorted(digits.replace(".", ""))), len(digits.partition(".")[2])].append(told)
    for group in alike.values():
        if 1 < len(group) <= _MOST_FIGURES:
            for one, other in combinations(group, 2):
                if not _are_turned(one, other) or not tellers[one].isdisjoint(tellers[other]):
                    continue
                x, y = printed.first_of(runs[one]), printed.first_of(runs[other])
                if x is None or y is None:
                    continue
                if named.alike(x, y) and _of_one(stream, x, y, reader=reader):
                    yield _dissent(stream, "number", x, y)


def _long_figures(stream: Stream) -> tuple[list[int], list[int], list[int]]:
    """The words of figures of three characters and more, and their articles: 169, 58.3, 66,400."""
    words = stream.words
    at = words.number.nonzero()[0]
    if not len(at):
        return [], [], []
    # Parts of one figure have a single mark between them.
    parted = (at[1:] - at[:-1] > 1) | (words.start[at[1:]] - words.end[at[:-1]] > 1)
    heads = np.concatenate([[True], parted])
    tails = np.concatenate([parted, [True]])
    first, last = at[heads], at[tails] + 1
    long = words.end[last - 1] - words.start[first] >= _DIGITS
    articles = words.base.searchsorted(words.start[first[long]], side="right") - 1
    return first[long].tolist(), last[long].tolist(), articles.tolist()


def _are_turned(one: str, other: str) -> bool:
    """Whether two digits of a figure are exchanged in another, and nothing else."""
    if max(len(figure.replace(",", "").rstrip("0")) for figure in (one, other)) < _DIGITS:
        return False  # 1,400 and 4,100 are two estimates
    return len(one) == len(other) and sum(p != q for p, q in zip(one, other, strict=True)) == 2


def _of_one(stream: Stream, x: _Place, y: _Place, *, reader: Reader) -> bool:
    """Whether two figures with their digits exchanged are told of one thing."""
    a, b = reader.wording(x.sentence), reader.wording(y.sentence)
    one, other = _quantity(stream, x, a), _quantity(stream, y, b)
    if one is None or other is None or one.unit.kind != other.unit.kind:
        return False
    alignment = align(a, b)
    if not same_unit(one.unit, other.unit) or of_other_facts(alignment, one, other):
        return False
    if other_owners(alignment, one, other):
        return False
    figure = stream.words.text[x.start : x.end].replace(",", "")
    exact = figure.isdecimal() and len(figure) >= _LONG and not figure.endswith("00")
    if exact or shared_nouns(one, other) or one.unit.kind == "percent":
        return True
    return common_ground(alignment).worth >= _GROUND


def _quantity(stream: Stream, place: _Place, wording: Wording) -> Quantity | None:
    """The quantity that a figure is the number of, if it is no date and no time of day."""
    base = stream.bases[place.sentence.article]
    first, last = place.start - base, place.end - base
    return next(
        (
            q
            for q in wording.once(quantities)
            if q.number.form == "cardinal"
            and wording.starts[q.number.first] <= first
            and last <= wording.ends[q.number.last - 1]
        ),
        None,
    )
