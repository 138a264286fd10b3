"""Where in the texts of a request an outlet may be named: the cheap question before the dear one.

The words of a request are folded and hashed once for all. Outlets' names are looked for among
them by the same hashes, and so are the words by which names that are in no table are known; only
a sentence that holds one is read as a sentence.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import groupby, pairwise
from re import compile as pattern

import numpy as np
from numpy.typing import NDArray

from service.text.characters import Ints
from service.text.credit.forms import (
    CALL_SIGN,
    CITED_AS,
    DESCRIBERS,
    DESCRIBERS_WRITTEN,
    DOMAINS,
    GERMAN_ARTICLES,
    LEADING,
    MASTHEADS,
    TOLD_BY,
    is_call_sign,
)
from service.text.credit.outlets import Outlets, Spelling, sender_forms
from service.text.fact import fact
from service.text.stream import Sentence
from service.text.words import HEAD, Hashes, Words, fold, heads, word_hash

Bits = NDArray[np.uint8]

# What a found word stands for, as bits. In cased text: a name, written with a capital or without;
# the last word of newspapers' names; a word beside them; a turn in which only outlets are named.
# In text without case: a name; a word beside one.
_CAPITAL, _SMALL, _MASTHEAD, _DESCRIBER, _STRIPPED, _STRIPPED_DESCRIBER, _TURN = (
    1 << n for n in range(7)
)
# How a name stands in such a turn: before its verb or behind it after a pause, behind a preposition
# that has a verb before it or an opening mark, behind an article in quotation marks.
_VERB, _BY, _VIA, _QUOTED, _SHOWN = range(1, 6)
_TURNS = {
    **dict.fromkeys(TOLD_BY, _VERB),
    "by": _BY,
    "appeared": _SHOWN,
    "via": _VIA,
    **dict.fromkeys(GERMAN_ARTICLES, _QUOTED),
}
# What needs no words beside it: an address in the net, the author of a post, a tip ("h/t"); each
# with what it cannot be without.
_MARKED = (
    (".", pattern(rf"\.(?=[a-z])(?:{'|'.join(sorted(DOMAINS))})\b(?!/)")),
    ("(@", pattern(r"\(@")),
    ("/", pattern(r"/[tT]\b(?!\.)")),
)
# Words in outlets' names that 10 or more of 10,000 sentences of news hold: a name is known by its
# last word that is none of them.
_EVERYDAY = frozenset(
    """
    0 1 2 3 4 5 8 9 12 24 s p a i n l de com co the on and of la le el die der am news times time
    post press star today daily sun radio tv world business international america american canada
    canadian india israel australia australian asia europe nigeria britain london washington french
    russia korea service agency association company media group center online live life school board
    system policy age hill review national house people standard mail mirror focus magazine street
    first family public free united call sunday morning financial nine foreign east global evening
    central china politics network good south middle students us an north in at as be 7
    """.split()
)


@fact
class Places:
    """The characters of a text at which words stand that an outlet may be named by."""

    text: str
    cased: list[int]
    stripped: list[int]

    def among(self, sentences: Sequence[Sentence]) -> list[int]:
        """Return which sentences of the text are worth being read for the outlets they name."""
        if not (self.cased or self.stripped):
            return []
        starts = np.array([sentence.start for sentence in sentences], dtype=np.int64)
        ends = np.array([sentence.end for sentence in sentences], dtype=np.int64)
        cased, stripped = (
            at.searchsorted(starts) < at.searchsorted(ends)
            for at in (np.array(places, dtype=np.int64) for places in (self.cased, self.stripped))
        )
        found = []
        for number in (cased | stripped).nonzero()[0].tolist():
            sentence = sentences[number]
            if sentence.restored or not cased[number]:
                lower = sentence.restored or self.text[sentence.start : sentence.end].islower()
                if not (stripped[number] and lower):
                    continue
            found.append(number)
        return found


def named_anywhere(words: Words, names: Iterable[str]) -> bool:
    """Whether the texts may hold one of the names: the rarest word of it, in any form."""
    sought = np.array([cue for name in names for cue in _rarest(name)], dtype=np.uint64)
    near = heads(sought)
    return any(
        bool(np.isin(hashes[near[hashes >> HEAD]], sought).any())
        for hashes in (words.exact, words.stem)
    )


def places(words: Words, *, outlets: Outlets) -> Places:
    """Find where the texts may name an outlet, and where a social post may be signed."""
    table = _table(outlets)
    posts = [*_marked(words.text), *_call_signs(words)]
    at = table.near[words.exact >> HEAD].nonzero()[0]
    if not len(at):
        return Places(words.text, posts, posts)
    one, means_one = _listed(words, at, table)
    other, means_other = _unlisted(words, at, table)
    at, means = np.concatenate((one, other)), np.concatenate((means_one, means_other))
    starts = words.start[at]
    cased = means & (_CAPITAL | _SMALL | _MASTHEAD | _DESCRIBER | _TURN) != 0
    stripped = means & (_STRIPPED | _STRIPPED_DESCRIBER) != 0
    return Places(
        words.text,
        sorted({*starts[cased].tolist(), *posts}),
        sorted({*starts[stripped].tolist(), *posts}),
    )


@dataclass(frozen=True, slots=True, eq=False)
class _Table:
    """What is sought: spellings by the hash of their cue, and words beside unlisted names.

    ``near`` tells by the highest bits of a hash whether a look is worth it. Of each spelling:
    the hash of all its characters, how many words stand before its cue, and how many it has.
    """

    near: NDArray[np.bool_]
    cues: Hashes
    letters: Hashes
    before: Ints
    size: Ints
    forms: Bits
    words: Hashes
    means: Bits
    turns: Bits


def _listed(words: Words, at: Ints, table: _Table) -> tuple[Ints, Bits]:
    """Where a spelling stands whole around its cue, whatever stands between its words."""
    cues = words.exact[at]
    low = table.cues.searchsorted(cues)
    several = table.cues.searchsorted(cues, side="right") - low
    at = at.repeat(several)
    spelling = np.arange(len(at)) + (low - (several.cumsum() - several)).repeat(several)
    first = at - table.before[spelling]
    last = first + table.size[spelling] - 1
    inside = (first >= 0) & (last < len(words.start))
    if not inside.all():
        at, spelling, first, last = (found[inside] for found in (at, spelling, first, last))
    letters = (words.after[last] - words.before[first]) * words.unshift[first]
    forms = table.forms[spelling]
    forms[~words.upper[at]] &= 0xFF - _CAPITAL
    spelled = (letters == table.letters[spelling]) & (forms != 0)
    return at[spelled], forms[spelled]


def _unlisted(words: Words, at: Ints, table: _Table) -> tuple[Ints, Bits]:
    """Where a word stands that names in no table are known by, and a name may stand beside it."""
    place = table.words.searchsorted(words.exact[at])
    place[place == len(table.words)] = 0
    found = table.words[place] == words.exact[at]
    at, means, turns = at[found], table.means[place[found]], table.turns[place[found]]
    capital = np.zeros(len(words.upper) + 6, dtype=bool)
    capital[3:-3] = words.upper
    beside = capital[at + 2] | capital[at + 4] | capital[at + 5]
    behind = words.exact[np.minimum(at + 1, len(words.exact) - 1)]
    around = beside | capital[at + 1] | capital[at + 3]
    around |= capital[at + 6] & (behind == _hash("such"))
    before = words.exact[np.maximum(at - 1, 0)]
    state, news = before == _hash("state"), before == _hash("news")
    alone = before == _hash("the")
    fitting = _bits(words.upper[at] & (beside | alone), _MASTHEAD)
    fitting |= _bits(around | state, _DESCRIBER) | _bits(news | state, _STRIPPED_DESCRIBER)
    turning = turns.nonzero()[0]
    if len(turning):
        taken = _turns(words, at[turning], turns[turning], capital)
        fitting[turning] |= _bits(taken, _TURN)
    means &= fitting
    return at[means != 0], means[means != 0]


def _turns(words: Words, at: Ints, turns: Bits, capital: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Where a name may stand in a turn as the turn has it; ``capital`` is three words ahead."""
    last = len(words.start) - 1
    before, second = words.exact[np.maximum(at - 1, 0)], words.exact[np.maximum(at - 2, 0)]
    after = capital[at + 4] | capital[at + 5]
    paused = words.start[at] - words.end[np.maximum(at - 1, 0)] > 1
    marked = words.start[np.minimum(at + 1, last)] - words.end[at] > 1
    subject = capital[at + 2] | (capital[at + 1] & _among(before, LEADING))
    found: NDArray[np.bool_] = (
        ((turns == _VERB) & (subject | (capital[at + 4] & paused)))
        | ((turns == _BY) & after & _among(second, CITED_AS))
        | ((turns == _VIA) & after & paused)
        | ((turns == _QUOTED) & capital[at + 4] & marked)
        | ((turns == _SHOWN) & (capital[at + 5] | capital[at + 6]))
    )
    return found


def _bits(where: NDArray[np.bool_], bit: int) -> Bits:
    return where.view(np.uint8) * np.uint8(bit)


def _among(hashes: Hashes, words: frozenset[str]) -> NDArray[np.bool_]:
    found: NDArray[np.bool_] = (hashes[:, None] == _hashes(words)).any(axis=1)
    return found


@cache
def _hashes(words: frozenset[str]) -> Hashes:
    return np.array([word_hash(word) for word in words], dtype=np.uint64)


@cache
def _hash(word: str) -> np.uint64:
    return np.uint64(word_hash(word))


def _call_signs(words: Words) -> list[int]:
    starts = words.start[words.upper & (words.end - words.start == CALL_SIGN)].tolist()
    text = words.text
    return [s for s in starts if text[s] in "KW" and is_call_sign(text[s : s + CALL_SIGN])]


@lru_cache(maxsize=32)
def _table(outlets: Outlets) -> _Table:
    base = _table(outlets.base) if outlets.base else _nameless()
    rows = list(_names(outlets.own))
    cues = np.append(base.cues, np.array([row[0] for row in rows], dtype=np.uint64))
    near = base.near | heads(cues)
    order = np.argsort(cues, kind="stable")
    return _Table(
        near,
        cues[order],
        np.append(base.letters, np.array([row[1] for row in rows], dtype=np.uint64))[order],
        np.append(base.before, np.array([row[2] for row in rows], dtype=np.int64))[order],
        np.append(base.size, np.array([row[3] for row in rows], dtype=np.int64))[order],
        np.append(base.forms, np.array([row[4] for row in rows], dtype=np.uint8))[order],
        base.words,
        base.means,
        base.turns,
    )


@cache
def _nameless() -> _Table:
    """The table without any spelling: only the words beside names."""
    beside: dict[str, int] = {}
    for sought, meaning in (
        (MASTHEADS, _MASTHEAD),
        (DESCRIBERS_WRITTEN, _DESCRIBER),
        (DESCRIBERS, _STRIPPED_DESCRIBER),
        (_TURNS, _TURN),
    ):
        for word in sought:
            beside[word] = beside.get(word, 0) | meaning
    words, place = np.unique(fold(list(beside)).exact, return_inverse=True)
    means, turns = np.zeros(len(words), dtype=np.uint8), np.zeros(len(words), dtype=np.uint8)
    np.bitwise_or.at(means, place, np.array(list(beside.values()), dtype=np.uint8))
    turns[place] = np.array([_TURNS.get(word, 0) for word in beside], dtype=np.uint8)
    near = heads(words)
    none, no = np.zeros(0, dtype=np.uint64), np.zeros(0, dtype=np.int64)
    return _Table(near, none, none, no, no, np.zeros(0, dtype=np.uint8), words, means, turns)


def _names(spellings: Iterable[Spelling]) -> Iterator[tuple[int, int, int, int, int]]:
    """Every form of every spelling: its cue, its letters, words before the cue, words, form."""
    stripped: dict[str, int] = {}
    for spelling in spellings:
        if spelling.outlet.kind != "company":
            for form in _forms(spelling):
                stripped[form] = stripped.get(form, 0) | _STRIPPED * (spelling.sureness != "word")
    names = fold(list(stripped))
    hashes, upper = names.exact.tolist(), names.upper.tolist()
    bounds = np.append(np.searchsorted(names.start, names.base), len(hashes)).tolist()
    ranges = list(pairwise(bounds))
    for (first, end), letters, uncased in zip(
        ranges, names.letters(ranges), stripped.values(), strict=True
    ):
        cue = first + _cue(hashes[first:end])
        cased = _CAPITAL if upper[cue] else _SMALL
        yield hashes[cue], letters, cue - first, end - first, cased | uncased


@lru_cache(maxsize=4096)
def _rarest(name: str) -> tuple[int, ...]:
    """The hash of the word that a sender's name is looked for by, in each form of the name."""
    forms = [fold([form]).exact.tolist() for form in (name, *map(" ".join, sender_forms(name)))]
    return tuple({hashes[_cue(hashes)] for hashes in forms if hashes})


def _cue(hashes: Sequence[int]) -> int:
    """Which word of a name is looked for: the last that is no everyday word, else the last."""
    rare = (n for n in reversed(range(len(hashes))) if hashes[n] not in _everyday())
    return next(rare, len(hashes) - 1)


@cache
def _everyday() -> frozenset[int]:
    return frozenset(map(word_hash, _EVERYDAY))


def _forms(spelling: Spelling) -> set[str]:
    """The ways to write a spelling: with accents and without, bare and with a possessive s."""
    runs = groupby(spelling.words, key=lambda word: len(word) == 1 and word.isalpha())
    written = " ".join(("" if initials else " ").join(run) for initials, run in runs)
    apart = unicodedata.normalize("NFKD", written)
    bare = "".join(c for c in apart if not unicodedata.combining(c))
    return {written, bare, f"{written}'s", f"{bare}'s"}


def _marked(text: str) -> Iterator[int]:
    for sign, form in _MARKED:
        if sign in text:
            yield from [found.start() for found in form.finditer(text)]
