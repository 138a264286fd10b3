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
from itertools import accumulate, chain, pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from service.text.characters import DIGIT, SEPARATOR, Characters, Ints, fold_characters, visible
from service.text.spellings import AMERICAN, NAMES
from service.text.wordparts import (
    Parts,
    any_of,
    cents_joined,
    digits_joined,
    letters_joined,
    parted,
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
_MIX_SHIFT = np.uint64(29)

# Characters of lower codes are looked up: a fifth of the time of mixing each. All alphabets of
# Europe and the Near East are there.
_COMMON = 0x0800

# Shorter words have no plural s.
_PLURAL = 4

# A hash's first twelve bits tell the 35 spellings below apart.
_SLOT = np.uint64(52)

# "forty-one", and as a feed leaves it "forty one".
_HYPHENS = "-\u2010\u2011 "

# The first bits of a hash, by which most words are told not to be one that is sought.
HEAD = np.uint64(48)

# What houses write differently and mean alike: small numbers, and the units beside figures.
_SPELLINGS = (
    {
        word: str(number)
        for number, word in enumerate(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
            "fifteen sixteen seventeen eighteen nineteen twenty".split()
        )
    }
    | {
        word: str(10 * number)
        for number, word in enumerate(
            "thirty forty fifty sixty seventy eighty ninety".split(), start=3
        )
    }
    | {
        "kilometer": "km",
        "kilometre": "km",
        "kilometers": "km",
        "kilometres": "km",
        "pct": "percent",
        "bn": "billion",
        "mn": "million",
    }
)


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
        flat = chain.from_iterable(ranges)
        ends = np.fromiter(flat, dtype=np.int64, count=2 * len(ranges)).reshape(-1, 2)
        first, last = ends[:, 0], ends[:, 1]
        empty = first >= last
        inner = np.minimum(first, len(self.start) - 1)
        found = (self.after[np.maximum(last, 1) - 1] - self.before[inner]) * self.unshift[inner]
        found[empty] = 0
        values: list[int] = found.tolist()
        return values


def fold(texts: Sequence[str]) -> Words:
    """Fold texts into one stream of words; never fails, whatever the characters."""
    text = GAP.join(texts)
    ends = accumulate(len(text) + len(GAP) for text in texts)
    base = np.array([0, *ends][: len(texts)], dtype=np.int64)
    shown = visible(text)
    kept = (shown.kinds != SEPARATOR).nonzero()[0]
    if not kept.size:
        none = np.zeros(0, dtype=np.int64)
        empty = none.astype(np.uint64)
        no = none.astype(bool)
        return Words(text, base, none, none, empty, empty, no, no, empty, empty, empty)
    folded, place = fold_characters(shown.codes, kept)
    kind = shown.kinds.take(place)
    parts = parted(shown.codes, folded, place=place, kind=kind)
    return _joined(text, base, shown=shown, parts=parts)


def _joined(text: str, base: Ints, *, shown: Characters, parts: Parts) -> Words:
    """Words after the joins: digit groups, initials, the possessive s and the t of n't."""
    codes, folded, place, kind = shown.codes, parts.folded, parts.place, parts.kind
    letters, possessives = letters_joined(parts)
    count = len(parts.cut)
    heads = np.ones(count, dtype=bool)
    for joints in (letters, digits_joined(parts), cents_joined(parts)):
        heads[joints + 1] = False
    clings = np.zeros(count, dtype=bool)
    clings[possessives + 1] = True
    prefix, unshift = running(_mixed(folded))
    cut = _cut(heads, parts, prefix=prefix, unshift=unshift)
    told, spelled = _spelled_alike((cut.after - cut.before) * cut.unshift)
    if compounds := _compounds(told, spelled, parts=parts, head=cut.head):
        heads[cut.head[[n + 1 for n in compounds]]] = False
        cut = _cut(heads, parts, prefix=prefix, unshift=unshift)
        told, spelled = _spelled_alike((cut.after - cut.before) * cut.unshift)
        for joined, (n, value) in enumerate(sorted(compounds.items())):
            told[n - joined], spelled[n - joined] = value, True
    head, tail, first, last, before, after, origin = cut
    clitic = clings.take(tail)
    clitic &= tail > head
    plural = folded.take(last - 1) == ord("s")
    plural &= last - first >= _PLURAL
    plural &= ~clitic
    # Most words are their own stem.
    longer = (clitic | plural).nonzero()[0]
    kept = last[longer] - 1
    kept += plural[longer] & any_of(folded[kept - 1], "siu")
    stem = told.copy()
    stem[longer], _ = _spelled_alike((prefix[kept] - before[longer]) * origin[longer])
    begins = place.take(first)
    upper = codes.take(begins) != folded.take(first)
    _make_american(stem, upper)
    return Words(
        text=text,
        base=base,
        start=shown.begins(begins),
        end=shown.ends(place.take(last - 1)),
        exact=told,
        stem=stem,
        upper=upper,
        number=spelled | (kind.take(first) == DIGIT),
        before=before,
        after=after,
        unshift=origin,
    )


class _Cut(NamedTuple):
    """Words: their first and last parts, from which folded character to which, and the running
    hash around each with what shifts it to the front."""

    head: Ints
    tail: Ints
    first: Ints
    last: Ints
    before: Hashes
    after: Hashes
    unshift: Hashes


def _cut(heads: NDArray[np.bool_], parts: Parts, *, prefix: Hashes, unshift: Hashes) -> _Cut:
    """The words that begin with the parts that are ``heads``."""
    head = heads.nonzero()[0]
    tail = np.empty_like(head)
    np.subtract(head[1:], 1, out=tail[:-1])
    tail[-1] = len(heads) - 1
    first, last = parts.cut.take(head), parts.stop.take(tail)
    return _Cut(head, tail, first, last, prefix.take(first), prefix.take(last), unshift.take(first))


def _compounds(
    told: Hashes, spelled: NDArray[np.bool_], *, parts: Parts, head: Ints
) -> dict[int, int]:
    """The words that are tens before a unit ("forty-one"), and the hash of the number both are."""
    tens, units = _tens_and_units()
    at = spelled.nonzero()[0]
    found: dict[int, int] = {}
    for (n, ten), (m, unit) in pairwise(zip(at.tolist(), told[at].tolist(), strict=True)):
        if m == n + 1 and ten in tens and unit in units:
            joint = head[m : m + 1] - 1
            if parts.gap[joint] == 1 and chr(parts.between(joint)[0]) in _HYPHENS:
                found[n] = word_hash(str(tens[ten] + units[unit]))
    return found


@cache
def _tens_and_units() -> tuple[dict[int, int], dict[int, int]]:
    """The numbers 20 to 90 and 1 to 9 by their hashes."""
    tens = {word_hash(str(number)): number for number in range(20, 100, 10)}
    return tens, {word_hash(str(number)): number for number in range(1, 10)}


def _make_american(stems: Hashes, upper: NDArray[np.bool_]) -> None:
    """Let the stems of British spellings be those of the American ones, but not in a name."""
    written, meant, named, begins = _british()
    maybe = begins.take((stems >> HEAD).astype(np.int64)).nonzero()[0]
    if maybe.size:
        place = written.searchsorted(stems[maybe])
        place[place == len(written)] = 0
        same = written[place] == stems[maybe]
        same &= ~(named[place] & upper[maybe])
        stems[maybe[same]] = meant[place[same]]


@cache
def _british() -> tuple[Hashes, Hashes, NDArray[np.bool_], NDArray[np.bool_]]:
    """British spellings in the order of their hashes, and the American ones.

    Then which of them are names as well, and which heads occur.
    """
    written, meant = word_hashes(list(AMERICAN)), word_hashes(list(AMERICAN.values()))
    order = written.argsort()
    named = np.fromiter((word in NAMES for word in AMERICAN), dtype=bool, count=len(AMERICAN))
    return written[order], meant[order], named[order], heads(written)


def _mixed(folded: NDArray[np.uint32]) -> Hashes:
    """A well-spread number for each folded character."""
    if np.maximum.reduce(folded, initial=0) < _COMMON:
        return _mixed_common().take(folded)
    return _spread(folded)


@cache
def _mixed_common() -> Hashes:
    """The numbers of all characters of lower codes."""
    return _spread(np.arange(_COMMON, dtype=np.uint32))


def _spread(folded: NDArray[np.uint32]) -> Hashes:
    """The finaliser of splitmix64 (Steele, Lea and Flood 2014)."""
    value = folded.astype(np.uint64)
    value += _BASE
    value *= _MIX_1
    value ^= value >> _MIX_SHIFT
    value *= _MIX_2
    return value


def running(values: Hashes) -> tuple[Hashes, Hashes]:
    """Running polynomial hashes, one longer than the values, and what shifts a hash to the front.

    The hash of the values from ``a`` to ``b`` is ``(hashes[b] - hashes[a]) * unshift[a]``.
    """
    powers, unshift = _powers(1 << max(12, len(values).bit_length()))
    hashes = np.empty(len(values) + 1, dtype=np.uint64)
    hashes[0] = 0
    np.multiply(values, powers[: len(values)], out=hashes[1:])
    hashes.cumsum(out=hashes)
    return hashes, unshift


@cache
def _powers(size: int) -> tuple[Hashes, Hashes]:
    """Powers of the base and of its inverse modulo 2**64."""
    inverse = np.uint64(pow(int(_BASE), -1, 1 << 64))
    powers = np.full(size, _BASE, dtype=np.uint64)
    inverses = np.full(size, inverse, dtype=np.uint64)
    powers[0] = inverses[0] = 1
    return np.cumprod(powers), np.cumprod(inverses)


def _spelled_alike(hashes: Hashes) -> tuple[Hashes, NDArray[np.bool_]]:
    """The hashes with "two" told as "2" and "kilometres" as "km", and which of them are such."""
    written, meant = _spelling_hashes()
    slot = (hashes >> _SLOT).astype(np.int64)
    spelled = written.take(slot) == hashes
    at = spelled.nonzero()[0]
    if at.size:
        hashes = hashes.copy()
        hashes[at] = meant[slot[at]]
    return hashes, spelled


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


def heads(hashes: Hashes) -> NDArray[np.bool_]:
    """Which heads the hashes have: what has another head is none of them.

    Of words that are looked for so few others need a second look: of news 2 in 100 share the head
    of one of the 700 that outlets are named by.
    """
    found = np.zeros(1 << (64 - int(HEAD)), dtype=bool)
    found[hashes >> HEAD] = True
    return found


def word_hash(folded: str) -> int:
    """The hash of one word whose characters are folded already."""
    return int(word_hashes([folded])[0])


def word_hashes(folded: Sequence[str]) -> Hashes:
    """The hashes of words whose characters are folded already."""
    codes = np.array(list(map(ord, "".join(folded))), dtype=np.uint32)
    edges = np.array([0, *accumulate(map(len, folded))], dtype=np.int64)
    prefix, unshift = running(_mixed(codes))
    found: Hashes = (prefix[edges[1:]] - prefix[edges[:-1]]) * unshift[edges[:-1]]
    return found
