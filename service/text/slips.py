"""Slips of the hand: one name or figure in two spellings, wherever two articles tell it.

"Josefa Radike", "Josefa Radika"; 66,400 and 64,600. The sentences around them need have nothing in
common: who writes an event anew names the same people and counts the same things. Neither article
may have the other's spelling, so that two people and two counts of one article are no slip.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

import numpy as np

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
from service.text.rarity import telling_of
from service.text.statements import Statement
from service.text.stream import Sentence, Stream

# A name that several bear goes by its other part; a word that stands before so many is a title.
_MOST_BEARERS = 12
# "Milan Dorsch", "Marek Dorsch": so rare a name in one story is that of one person ("Quinn" 7.5,
# "Smith" 5.2), if no kin is told of.
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
_FIGURE = re.compile(r"(?<![\w.,])(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?![\w])")
_DIGITS = 3
_LONG = 4
_MOST_FIGURES = 8
_YEAR = re.compile(r"(?:19|20)\d\d")
# Of 57 pairs of articles of one event 51 share as much of their names, of 190 of two none.
_NAMED = 0.18
# Three digits may be turned by chance: what both sentences tell must be worth this (see rarity).
_GROUND = 8.0


@fact
class _Place:
    """A name or a figure: the statement's number, its sentence, and the words or characters."""

    statement: int
    sentence: Sentence
    first: int
    last: int


def slips(stream: Stream, statements: Sequence[Statement], *, reader: Reader) -> Iterator[Dissent]:
    """One name or figure in two spellings, which two articles of one event tell.

    At most one pair of places of each two spellings is told, the first of either.
    """
    named = _Named(stream)
    yield from _names(stream, statements, named=named)
    yield from _figures(stream, statements, reader=reader, named=named)


def _names(
    stream: Stream, statements: Sequence[Statement], *, named: "_Named"
) -> Iterator[Dissent]:
    bearers: dict[tuple[int, int], _Place] = {}
    by_given, by_surname = defaultdict(list), defaultdict(list)
    for given, surname, place in _full_names(stream, statements):
        if (given, surname) not in bearers:
            bearers[given, surname] = place
            by_given[given].append(surname)
            by_surname[surname].append(given)
    told = _Told(stream)
    for given, surnames in by_given.items():
        if 1 < len(surnames) <= _MOST_BEARERS:
            for one, other in combinations(surnames, 2):
                x, y = bearers[given, one], bearers[given, other]
                if _misheard(stream, x, y) and told.apart(one, other):
                    yield _dissent(stream, x, y)
    for surname, names in by_surname.items():
        if 1 < len(names) <= _MOST_BEARERS:
            for one, other in combinations(names, 2):
                x, y = bearers[one, surname], bearers[other, surname]
                if _renamed(stream, x, y) and named.alike(x, y) and told.apart(one, other):
                    yield _dissent(stream, x, y)


def _full_names(
    stream: Stream, statements: Sequence[Statement]
) -> Iterator[tuple[int, int, _Place]]:
    """Two words with a capital in a row, which the request writes with one, in order."""
    words = stream.words
    # What opens a sentence has its capital from there: "Marek Dorsch, the regional governor,".
    capitals = words.upper & ~words.number
    pairs = (capitals[:-1] & (capitals & stream.worth_of.particular)[1:]).nonzero()[0]
    if not len(pairs):
        return
    first = np.array([s.leader.first for s in statements], dtype=np.int64)
    order = first.argsort(kind="stable")
    at = first[order].searchsorted(pairs, side="right") - 1
    for i, n in zip(pairs.tolist(), at.tolist(), strict=True):
        if n < 0:
            continue
        number = int(order[n])
        sentence = statements[number].leader
        if i + 1 < sentence.last and words.text[stream.ends[i] : stream.starts[i + 1]] == " ":
            place = _Place(number, sentence, i, i + 2)
            yield int(stream.identity[i]), int(stream.identity[i + 1]), place


class _Named:
    """Whether two articles name the same, and so are of one event; each article is read once."""

    def __init__(self, stream: Stream) -> None:
        self._stream = stream
        self._known: dict[int, dict[int, float]] = {}

    def alike(self, x: _Place, y: _Place) -> bool:
        """Whether two places are in articles that have enough of their names in common."""
        here, there = self._names(x.sentence.article), self._names(y.sentence.article)
        shared = sum(here[name] for name in here.keys() & there.keys())
        return shared >= _NAMED * min(sum(here.values()), sum(there.values()))

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


def _misheard(stream: Stream, x: _Place, y: _Place) -> bool:
    """Whether two who share their first name have surnames that are one, misheard."""
    given = _word(stream, x.first)
    one, other = _word(stream, x.first + 1), _word(stream, y.first + 1)
    if given in TITLES or given in NATIONS or not _are_names(one, other):
        return False
    if min(telling_of(one), telling_of(other)) < _COMMON and telling_of(given) < _COMMON:
        return False
    return akin(one, other) and not one.startswith(other) and not other.startswith(one)


def _renamed(stream: Stream, x: _Place, y: _Place) -> bool:
    """Whether two of one rare surname have first names that begin alike and are none of one."""
    surname = _word(stream, x.first + 1)
    one, other = _word(stream, x.first), _word(stream, y.first)
    if not _are_names(one, other) or not _are_names(surname, surname):
        return False
    if telling_of(surname) < _RARE or one[0] != other[0] or one_given_name(one, other):
        return False
    return min(len(one), len(other)) > 1 and not one.startswith(other) and not other.startswith(one)


def _are_names(one: str, other: str) -> bool:
    return not any(
        word in _BODIES or word in NATIONS or word in TITLES or telling_of(word) < _NAME
        for word in (one, other)
    )


def _word(stream: Stream, i: int) -> str:
    return fold(stream.words.text[stream.starts[i] : stream.ends[i]])


def _dissent(stream: Stream, x: _Place, y: _Place) -> Dissent:
    values = []
    for place in (x, y):
        base = stream.bases[place.sentence.article]
        span = stream.starts[place.first] - base, stream.ends[place.last - 1] - base
        values.append(Value(place.statement, place.sentence, span))
    return "name", values[0], values[1]


def _figures(
    stream: Stream, statements: Sequence[Statement], *, reader: Reader, named: "_Named"
) -> Iterator[Dissent]:
    places: dict[str, _Place] = {}
    alike: dict[tuple[str, int], list[str]] = defaultdict(list)
    for number, sentence in _counting(stream, statements):
        text = stream.words.text[sentence.start : sentence.end]
        for found in _FIGURE.finditer(text):
            told = found[0].replace(",", "")
            digits = told.replace(".", "")
            if len(digits) < _DIGITS or told in places or _YEAR.fullmatch(found[0]):
                continue
            places[told] = _Place(
                number, sentence, sentence.start + found.start(), sentence.start + found.end()
            )
            alike["".join(sorted(digits)), len(told.partition(".")[2])].append(told)
    for group in alike.values():
        if 1 < len(group) <= _MOST_FIGURES:
            for one, other in combinations(group, 2):
                if sum(p != q for p, q in zip(one, other, strict=True)) != 2:
                    continue  # more than two digits are exchanged
                x, y = places[one], places[other]
                if x.statement == y.statement or not named.alike(x, y):
                    continue
                if _of_one(stream, x, y, reader=reader):
                    yield _counted(stream, x, y)


def _counting(stream: Stream, statements: Sequence[Statement]) -> Iterator[tuple[int, Sentence]]:
    """The printed sentences that have figures."""
    upto = np.concatenate([[0], stream.words.number.cumsum()])
    for number, statement in enumerate(statements):
        sentence = statement.leader
        if upto[sentence.last] > upto[sentence.first]:
            yield number, sentence


def _of_one(stream: Stream, x: _Place, y: _Place, *, reader: Reader) -> bool:
    """Whether two figures with their digits exchanged are told of one thing."""
    if x.sentence.article == y.sentence.article:
        return False
    texts = [_article(stream, place.sentence.article) for place in (x, y)]
    figures = [stream.words.text[place.first : place.last] for place in (x, y)]
    if figures[1] in texts[0] or figures[0] in texts[1]:
        return False
    a, b = reader.wording(x.sentence), reader.wording(y.sentence)
    one, other = _quantity(stream, x, a), _quantity(stream, y, b)
    if one is None or other is None or one.unit.kind != other.unit.kind:
        return False
    alignment = align(a, b)
    if not same_unit(one.unit, other.unit) or of_other_facts(alignment, one, other):
        return False
    if other_owners(alignment, one, other):
        return False
    digits = figures[0].replace(",", "").replace(".", "")
    exact = len(digits) >= _LONG and not digits.endswith("00") and "." not in figures[0]
    if exact or shared_nouns(one, other) or one.unit.kind == "percent":
        return True
    return common_ground(alignment).worth >= _GROUND


def _article(stream: Stream, number: int) -> str:
    base = stream.bases[number]
    end = stream.bases[number + 1] if number + 1 < len(stream.bases) else len(stream.words.text)
    return stream.words.text[base:end]


def _quantity(stream: Stream, place: _Place, wording: Wording) -> Quantity | None:
    """The quantity that a figure is the number of, if it is no date and no time of day."""
    base = stream.bases[place.sentence.article]
    first, last = place.first - base, place.last - base
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


def _counted(stream: Stream, x: _Place, y: _Place) -> Dissent:
    values = []
    for place in (x, y):
        base = stream.bases[place.sentence.article]
        span = place.first - base, place.last - base
        values.append(Value(place.statement, place.sentence, span))
    return "number", values[0], values[1]
