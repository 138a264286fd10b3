"""The stretches of letters and digits of which words are joined, and where they join.

``U.S.`` and ``u s`` are two stretches and one word, and so are ``5 300``, ``per cent``,
``Pompeo's`` and ``didn't``. Only where a single letter, two numbers or "per" and "cent" meet is
anything looked at closely.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from service.text.characters import ALONE, DIGIT, LETTER, MARK, Ints

Codes = NDArray[np.uint32]

# What may stand inside a word, told by a look into one table over all of Unicode; pages of it that
# are never touched take no memory.
_APOSTROPHE, _GROUPING, _BLANK = 1, 2, 4
_ROLES = np.zeros(0x110000, dtype=np.uint8)
for _role, _characters in (
    (_APOSTROPHE, "'\u2019\u2018\u02bc\uff07\u0060\u00b4"),
    (_GROUPING, ",.'\u2019 \u00a0\u2009\u202f"),
    (_BLANK, " \u00a0"),
):
    for _character in _characters:
        _ROLES[ord(_character)] |= _role
# A stop and a blank, or a stop and an apostrophe, may stand inside a word.
_FARTHEST = 2
# Thousands stand in groups of so many digits.
_GROUP = 3
# What loses its "n't" has more letters than these ("don t"); "in t" is none.
_TOO_SHORT = 2


@dataclass(frozen=True, slots=True, eq=False)
class Parts:
    """The stretches of letters and digits of which words are joined.

    ``codes`` are the characters as read and ``place`` where the folded ones stand among them.
    ``cut`` and ``stop`` bound each part in the folded characters, ``opens`` is the kind of its
    first. ``gap`` is how many characters lie between two parts.
    """

    codes: Codes
    folded: Codes
    place: Ints
    kind: NDArray[np.uint8]
    cut: Ints
    stop: Ints
    size: Ints
    opens: NDArray[np.uint8]
    gap: Ints

    def between(self, joints: Ints) -> Codes:
        """The character behind the part before each joint."""
        return self.codes[self.place[self.stop[joints] - 1] + 1]

    def before(self, joints: Ints) -> Codes:
        """The character before the part behind each joint."""
        return self.codes[self.place[self.cut[joints + 1]] - 1]

    def first(self, parts: Ints) -> Codes:
        """The first folded character of each part."""
        return self.folded[self.cut[parts]]

    def kinds(self, first: int, last: int) -> list[int]:
        """The kinds of the characters from the front of one part to the end of another."""
        found: list[int] = self.kind[self.cut[first] : self.stop[last]].tolist()
        return found

    def spells(self, part: int, word: str) -> bool:
        """Whether a part is this word."""
        spelled: list[int] = self.folded[self.cut[part] : self.stop[part]].tolist()
        return spelled == [ord(character) for character in word]


def parted(codes: Codes, folded: Codes, *, place: Ints, kind: NDArray[np.uint8]) -> Parts:
    """Cut folded characters into parts."""
    cut = _cuts(kind, place)
    stop = np.empty_like(cut)
    stop[:-1] = cut[1:]
    stop[-1] = len(place)
    gap = place.take(cut[1:])
    gap -= place.take(cut[1:] - 1)
    gap -= 1
    return Parts(codes, folded, place, kind, cut, stop, stop - cut, kind.take(cut), gap)


def _cuts(kind: NDArray[np.uint8], place: Ints) -> Ints:
    """Indices of the folded characters at which a part begins."""
    begins = np.empty(len(place), dtype=bool)
    begins[0] = True
    begins[1:] = place[1:] - place[:-1] > 1  # what was not kept separates
    # "500km" is 500 kilometres: a figure is a word, whatever unit hangs on it.
    begins[1:] |= (kind[1:] == LETTER) & (kind[:-1] == DIGIT)
    alone = kind == ALONE
    if np.count_nonzero(alone):
        # A vowel sign or tone mark stays with the character that carries it.
        edge = (alone[1:] | alone[:-1]) & (kind[1:] != MARK) & (place[1:] != place[:-1])
        begins[1:] |= edge
    return begins.nonzero()[0]


def letters_joined(parts: Parts) -> tuple[Ints, Ints]:
    """The joints at which initials, a possessive s or the t of n't join, and the possessives."""
    letter = (parts.size == 1) & (parts.opens == LETTER)
    at = (letter[1:] & (parts.gap <= _FARTHEST)).nonzero()[0]
    one, two = parts.gap[at] == 1, parts.gap[at] == 2
    between, before = parts.between(at), parts.before(at)
    stop = between == ord(".")
    blank = one & _is(between, _BLANK)
    apostrophe = (one | (two & stop)) & _is(before, _APOSTROPHE)
    dotted = one & stop
    spaced = blank | (two & stop & _is(before, _BLANK))
    touching = blank | apostrophe | ~(one | two)

    character, size = parts.first(at + 1), parts.size[at]
    lone_s = touching & (character == ord("s"))
    negated = touching & (character == ord("t")) & (size > _TOO_SHORT)
    negated &= parts.folded[parts.stop[at] - 1] == ord("n")
    clinging = np.zeros(len(parts.size), dtype=bool)
    clinging[at + 1] = negated | (lone_s & (size > 1))
    # "a" and "I" are words: across a blank they are no initials.
    words = any_of(character, "ai") | (letter[at] & any_of(parts.first(at), "ai"))
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


def digits_joined(parts: Parts) -> Ints:
    """The joints inside numbers whose thousands stand apart."""
    digits = (parts.opens == DIGIT).nonzero()[0]
    at = digits[:-1][digits[1:] - digits[:-1] == 1]
    at = at[(parts.gap[at] == 1) & (parts.size[at] <= _GROUP) & (parts.size[at + 1] == _GROUP)]
    at = at[_is(parts.between(at), _GROUPING)]
    # A mark above a digit makes it none.
    pure = [set(parts.kinds(n, n + 1)) == {DIGIT} for n in at.tolist()]
    joints: Ints = at[np.array(pure, dtype=bool)]
    return joints


def cents_joined(parts: Parts) -> Ints:
    """The joints inside "per cent"."""
    like = (parts.size[:-1] == len("per")) & (parts.size[1:] == len("cent")) & (parts.gap == 1)
    at: Ints = like.nonzero()[0]
    if not at.size:
        return at
    at = at[(parts.first(at) == ord("p")) & _is(parts.between(at), _BLANK)]
    spelled = [parts.spells(n, "per") and parts.spells(n + 1, "cent") for n in at.tolist()]
    joints: Ints = at[np.array(spelled, dtype=bool)]
    return joints


def _is(codes: Codes, role: int) -> NDArray[np.bool_]:
    """Which codes have a role."""
    found: NDArray[np.bool_] = (_ROLES.take(codes) & role) > 0
    return found


def any_of(codes: Codes, characters: str) -> NDArray[np.bool_]:
    """Which codes are one of a few characters."""
    found: NDArray[np.bool_] = codes == ord(characters[0])
    for character in characters[1:]:
        found |= codes == ord(character)
    return found
