"""Text to comparable words, each with its place in the text as read.

Folding is for comparison only. Case, Unicode form, soft hyphens, zero-width and tag characters
do not count; ``U.S.``, ``US`` and ``u s`` are one word, so are ``5,300``, ``5 300`` and
``5300``; ``Pompeo's``, ``Pompeos`` and ``pompeo s`` share a stem. In scripts written without
spaces a character stands for a word.

Everything is done on arrays over all texts of a request at once: a word is a 64-bit polynomial
hash (Karp and Rabin 1987, modulo 2**64) of its folded characters, so that joining two words is
removing the cut between them and no word is ever built as a string.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from service.text.characters import (
    ALONE,
    DIGIT,
    LETTER,
    MARK,
    SEPARATOR,
    Characters,
    Ints,
    fold_characters,
    visible,
)

Hashes = NDArray[np.uint64]

# Texts stand two characters apart in the stream: every joining rule below looks across at most
# two characters, of which none is a line break, so no word reaches from one text into the next.
GAP = "\n\n"

# An odd multiplier with well-spread bits (the 64-bit golden ratio); fixed, so that the same
# input gives the same bytes on every machine.
_BASE = np.uint64(0x9E3779B97F4A7C15)
_MIX_1 = np.uint64(0xBF58476D1CE4E5B9)
_MIX_2 = np.uint64(0x94D049BB133111EB)

_APOSTROPHES = "'\u2019\u2018\u02bc\uff07\u0060\u00b4"
_GROUPING = ",.'\u2019 \u00a0\u2009\u202f"
_BLANKS = " \u00a0"
# A stop and a blank, or a stop and an apostrophe, may stand inside a word.
_FARTHEST = 2
# Thousands stand in groups of so many digits.
_GROUP = 3
# "n't" stands behind a verb: "I'n t" is none.
_SHORTEST_NEGATED = 2

# A hash's first twelve bits tell the 28 spellings below apart.
_SLOT = np.uint64(52)

# What houses write differently and mean alike: small numbers, and the units beside figures.
_SPELLINGS = {
    word: str(number)
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen twenty".split()
    )
} | {
    "kilometer": "km",
    "kilometre": "km",
    "kilometers": "km",
    "kilometres": "km",
    "pct": "percent",
    "bn": "billion",
    "mn": "million",
}


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """The folded words of several texts as one stream.

    ``text`` is the stream's text (the texts, ``GAP`` between them) and ``base`` the offset in it
    at which each text begins. ``start`` and ``end`` are offsets of each word into the stream's
    text. ``exact`` tells folded words apart, ``stem`` also ignores a possessive or plural s.
    ``upper`` says that a word begins with a capital, ``number`` that it is one. ``before``,
    ``after`` and ``unshift`` are the running hash of all folded characters around each word.
    """

    text: str
    base: Ints
    start: Ints
    end: Ints
    exact: Hashes
    stem: Hashes
    upper: NDArray[np.bool_]
    number: NDArray[np.bool_]
    before: Hashes
    after: Hashes
    unshift: Hashes

    def letters(self, ranges: Sequence[tuple[int, int]]) -> list[int]:
        """The hash of the characters of each range of words, however they are cut into words."""
        if not len(self.start):
            return [0] * len(ranges)
        first = np.array([a for a, _ in ranges], dtype=np.int64)
        last = np.array([b for _, b in ranges], dtype=np.int64)
        empty = first >= last
        inner = np.minimum(first, len(self.start) - 1)
        found = (self.after[np.maximum(last, 1) - 1] - self.before[inner]) * self.unshift[inner]
        found[empty] = 0
        values: list[int] = found.tolist()
        return values


def fold(texts: Sequence[str]) -> Words:
    """Fold texts into one stream of words; never fails, whatever the characters."""
    text = GAP.join(texts)
    lengths = np.fromiter(map(len, texts), dtype=np.int64, count=len(texts))
    base = np.cumsum(lengths + len(GAP)) - lengths - len(GAP)
    shown = visible(text)
    kept = np.flatnonzero(shown.kinds != SEPARATOR)
    if not kept.size:
        none = np.zeros(0, dtype=np.int64)
        empty = none.astype(np.uint64)
        no = none.astype(bool)
        return Words(text, base, none, none, empty, empty, no, no, empty, empty, empty)
    folded, place = fold_characters(shown.codes, kept)
    kind = shown.kinds[place]
    parts = _parts(shown.codes, folded, place=place, kind=kind)
    return _joined(text, base, shown=shown, parts=parts)


@dataclass(frozen=True, slots=True, eq=False)
class _Parts:
    """The stretches of letters and digits of which words are joined.

    ``codes`` are the characters as read and ``place`` where the folded ones stand among them.
    ``cut`` and ``stop`` bound each part in the folded characters, ``opens`` is the kind of its
    first. ``gap`` is how many characters lie between two parts.
    """

    codes: NDArray[np.uint32]
    folded: NDArray[np.uint32]
    place: Ints
    kind: NDArray[np.uint8]
    cut: Ints
    stop: Ints
    size: Ints
    opens: NDArray[np.uint8]
    gap: Ints

    def between(self, joints: Ints) -> NDArray[np.uint32]:
        """The character behind the part before each joint."""
        return self.codes[self.place[self.stop[joints] - 1] + 1]

    def before(self, joints: Ints) -> NDArray[np.uint32]:
        """The character before the part behind each joint."""
        return self.codes[self.place[self.cut[joints + 1]] - 1]

    def first(self, parts: Ints) -> NDArray[np.uint32]:
        """The first folded character of each part."""
        return self.folded[self.cut[parts]]

    def spells(self, part: int, word: str) -> bool:
        """Whether a part is this word."""
        spelled: list[int] = self.folded[self.cut[part] : self.stop[part]].tolist()
        return spelled == [ord(character) for character in word]


def _parts(
    codes: NDArray[np.uint32], folded: NDArray[np.uint32], *, place: Ints, kind: NDArray[np.uint8]
) -> _Parts:
    """Cut folded characters into parts."""
    cut = _cuts(kind, place)
    stop = np.append(cut[1:], len(place))
    gap = place[cut[1:]] - place[cut[1:] - 1] - 1
    return _Parts(codes, folded, place, kind, cut, stop, stop - cut, kind[cut], gap)


def _cuts(kind: NDArray[np.uint8], place: Ints) -> Ints:
    """Indices of the folded characters at which a part begins."""
    begins = np.empty(len(place), dtype=bool)
    begins[0] = True
    begins[1:] = place[1:] - place[:-1] > 1  # what was not kept separates
    # "500km" is 500 kilometres: a figure is a word, whatever unit hangs on it.
    begins[1:] |= (kind[1:] == LETTER) & (kind[:-1] == DIGIT)
    alone = kind == ALONE
    if alone.any():
        # A vowel sign or tone mark stays with the character that carries it.
        edge = (alone[1:] | alone[:-1]) & (kind[1:] != MARK) & (place[1:] != place[:-1])
        begins[1:] |= edge
    return np.flatnonzero(begins)


def _letters_joined(parts: _Parts) -> tuple[Ints, Ints]:
    """The joints at which initials, a possessive s or the t of n't join, and the possessives."""
    letter = (parts.size == 1) & (parts.opens == LETTER)
    at = np.flatnonzero(letter[1:] & (parts.gap <= _FARTHEST))
    one, two = parts.gap[at] == 1, parts.gap[at] == 2
    between, before = parts.between(at), parts.before(at)
    stop = between == ord(".")
    blank = one & _any_of(between, _BLANKS)
    apostrophe = (one | (two & stop)) & _any_of(before, _APOSTROPHES)
    dotted = one & stop
    spaced = blank | (two & stop & _any_of(before, _BLANKS))
    touching = blank | apostrophe | ~(one | two)

    character, size = parts.first(at + 1), parts.size[at]
    lone_s = touching & (character == ord("s"))
    negated = touching & (character == ord("t")) & (size > _SHORTEST_NEGATED)
    negated &= parts.folded[parts.stop[at] - 1] == ord("n")
    clinging = np.zeros(len(parts.size), dtype=bool)
    clinging[at + 1] = negated | (lone_s & (size > 1))
    # "a" and "I" are words: across a blank they are no initials.
    words = _any_of(character, "ai") | (letter[at] & _any_of(parts.first(at), "ai"))
    # Nor are "U.S. F.A." one word, as "U. S." is: the joints before and behind are tight.
    tight = np.zeros(len(parts.size) + 1, dtype=bool)
    tight[at + 1] = letter[at] & dotted
    apart = tight[at] & tight[at + 2]
    initials = letter[at] & ~clinging[at] & (dotted | (spaced & ~words & ~apart))
    # What carries a possessive: a word of two letters, or initials just joined ("u s s").
    carrier = parts.size > 1
    carrier[at + 1] |= initials
    possessive = lone_s & carrier[at]
    return at[initials | possessive | negated], at[possessive]


def _digits_joined(parts: _Parts) -> Ints:
    """The joints inside numbers whose thousands stand apart."""
    digits = parts.opens == DIGIT
    near = digits[:-1] & digits[1:] & (parts.gap == 1)
    at = np.flatnonzero(near & (parts.size[:-1] <= _GROUP) & (parts.size[1:] == _GROUP))
    at = at[_any_of(parts.between(at), _GROUPING)]
    figures = parts.kind == DIGIT  # a mark above a digit makes it none
    pure = [figures[parts.cut[n] : parts.stop[n + 1]].all() for n in at.tolist()]
    joints: Ints = at[np.array(pure, dtype=bool)]
    return joints


def _cents_joined(parts: _Parts) -> Ints:
    """The joints inside "per cent"."""
    like = (parts.size[:-1] == len("per")) & (parts.size[1:] == len("cent")) & (parts.gap == 1)
    at = np.flatnonzero(like)
    at = at[(parts.first(at) == ord("p")) & _any_of(parts.between(at), _BLANKS)]
    spelled = [parts.spells(n, "per") and parts.spells(n + 1, "cent") for n in at.tolist()]
    joints: Ints = at[np.array(spelled, dtype=bool)]
    return joints


def _joined(text: str, base: Ints, *, shown: Characters, parts: _Parts) -> Words:
    """Words after the joins: digit groups, initials, the possessive s and the t of n't."""
    codes, folded, place, kind = shown.codes, parts.folded, parts.place, parts.kind
    letters, possessives = _letters_joined(parts)
    heads = np.ones(len(parts.cut), dtype=bool)
    for joints in (letters, _digits_joined(parts), _cents_joined(parts)):
        heads[joints + 1] = False
    clings = np.zeros(len(parts.cut), dtype=bool)
    clings[possessives + 1] = True
    head = np.flatnonzero(heads)
    tail = np.append(head[1:], len(heads)) - 1
    first, last = parts.cut[head], parts.stop[tail]
    clitic = clings[tail] & (tail > head)
    bare = last - clitic
    plural = ~clitic & (last - first >= 4) & (folded[last - 1] == ord("s"))
    plural &= ~_any_of(folded[last - 2], "siu")
    prefix, unshift = running(_mixed(folded))
    origin = unshift[first]
    exact = (prefix[last] - prefix[first]) * origin
    stem = (prefix[bare - plural] - prefix[first]) * origin
    upper = codes[place[first]] != folded[first]
    told = _spelled_alike(exact)
    return Words(
        text=text,
        base=base,
        start=shown.start[place[first]],
        end=shown.end[place[last - 1]],
        exact=told,
        stem=_spelled_alike(stem),
        upper=upper,
        number=(told != exact) | (kind[first] == DIGIT),
        before=prefix[first],
        after=prefix[last],
        unshift=origin,
    )


def _any_of(codes: NDArray[np.uint32], characters: str) -> NDArray[np.bool_]:
    found: NDArray[np.bool_] = codes == ord(characters[0])
    for character in characters[1:]:
        found |= codes == ord(character)
    return found


def _mixed(folded: NDArray[np.uint32]) -> Hashes:
    """A well-spread number for each folded character (the finaliser of splitmix64)."""
    value = (folded.astype(np.uint64) + _BASE) * _MIX_1
    return (value ^ (value >> np.uint64(29))) * _MIX_2


def running(values: Hashes) -> tuple[Hashes, Hashes]:
    """Running polynomial hashes, one longer than the values, and what shifts a hash to the front.

    The hash of the values from ``a`` to ``b`` is ``(hashes[b] - hashes[a]) * unshift[a]``.
    """
    powers, unshift = _powers(1 << max(12, len(values).bit_length()))
    hashes = np.empty(len(values) + 1, dtype=np.uint64)
    hashes[0] = 0
    np.cumsum(values * powers[: len(values)], out=hashes[1:])
    return hashes, unshift


@cache
def _powers(size: int) -> tuple[Hashes, Hashes]:
    """Powers of the base and of its inverse modulo 2**64."""
    inverse = np.uint64(pow(int(_BASE), -1, 1 << 64))
    powers = np.full(size, _BASE, dtype=np.uint64)
    inverses = np.full(size, inverse, dtype=np.uint64)
    powers[0] = inverses[0] = 1
    return np.cumprod(powers), np.cumprod(inverses)


def _spelled_alike(hashes: Hashes) -> Hashes:
    """The hashes with "two" told as "2" and "kilometres" as "km"."""
    written, meant = _spelling_hashes()
    slot = (hashes >> _SLOT).astype(np.int64)
    return np.where(written[slot] == hashes, meant[slot], hashes)


@cache
def _spelling_hashes() -> tuple[Hashes, Hashes]:
    """The spellings and what they mean, each in the slot that its hash begins with.

    No two of them have the same slot, so that one look tells; a sorted table takes five.
    """
    written = np.zeros(1 << (64 - int(_SLOT)), dtype=np.uint64)
    meant = written.copy()
    for word, meaning in _SPELLINGS.items():
        slot = word_hash(word) >> int(_SLOT)
        assert not written[slot], f"{word} shares a slot"
        written[slot], meant[slot] = word_hash(word), word_hash(meaning)
    return written, meant


def word_hash(folded: str) -> int:
    """The hash of one word whose characters are folded already."""
    codes = np.fromiter(map(ord, folded), dtype=np.uint32, count=len(folded))
    return int(running(_mixed(codes))[0][-1])
