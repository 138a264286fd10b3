"""The names that one of two tellings has and the other has not, in any form of theirs."""

from collections.abc import Sequence

from service.text.facts.common_ground import common_ground
from service.text.facts.concepts import read_concepts
from service.text.facts.differences import Alignment
from service.text.facts.misnomers import one_part
from service.text.facts.name_words import NATIONS, NICKNAMES, one_given_name, one_nation
from service.text.facts.names import WITHIN_NAMES, Name, names_told
from service.text.facts.numbers import is_number_word
from service.text.facts.telling import Wording

# "in Nepal", "the Nepalese district": so many letters alike, and all but one of the shorter word's.
# Oakhanger is not Oakhurst.
_STEM = 4

Words = tuple[int, int]


def names_left(a: Wording, b: Wording) -> tuple[list[Name], list[Name]]:
    """The names that either wording has and the other has not, or has a part of alone.

    The University of Lund is left over beside the University of Oslo, Greta Holm is not beside
    Holm.
    """
    here, there = _untold(a, b), _untold(b, a)
    shared = {name.parts[-1] for name in here} & {name.parts[-1] for name in there}
    left = [
        [
            name
            for name in names
            if name.parts[-1] in shared or not tells_part(name.parts[-1], other)
        ]
        for names, other in ((here, b), (there, a))
    ]
    if not all(left):
        left = [
            [name for name in names if not any(tells_part(part, other) for part in name.parts)]
            for names, other in zip(left, (b, a), strict=True)
        ]
    return left[0], left[1]


def may_be_left(a: Wording, b: Wording) -> bool:
    """Whether ``names_left`` may find names in both: words of names that the other has not."""
    return _has_own(a, b) and _has_own(b, a)


def _has_own(wording: Wording, other: Wording) -> bool:
    told = set(other.keys)
    return any(
        (head.isupper() or key in WITHIN_NAMES) and key not in told
        for key, head in zip(wording.keys, wording.heads, strict=True)
    )


def _untold(wording: Wording, other: Wording) -> list[Name]:
    """The names in a wording some part of which the other wording has not in any form."""
    names = [
        name
        for name in wording.once(names_told)
        if not name.doubtful
        and name.parts
        and not all(tells_part(part, other) for part in name.parts)
    ]
    # Of "Finnish conductor Aino Salmela" the nation goes with the name.
    return [name for name in names if not NATIONS.keys() >= set(name.parts)] or names


def share_without(alignment: Alignment, here: Sequence[Words], there: Sequence[Words]) -> float:
    """How much of what the shorter one tells both tell, apart from these words and all figures.

    Words that are held against one another are no other matter that only one of two tells.
    """
    wholes = []
    for wording, left in ((alignment.a, here), (alignment.b, there)):
        told = wording.once(read_concepts)
        own = {told.at[i] for first, last in left for i in range(first, last)}
        own |= {told.at[i] for i, key in enumerate(wording.keys) if is_number_word(key)}
        wholes.append(told.whole - sum(told.worth.get(about, 0.0) for about in sorted(own)))
    return common_ground(alignment).worth / max(min(wholes), 1.0)


def places(names: Sequence[Name]) -> list[Words]:
    """The words of names."""
    return [(name.first, name.last) for name in names]


def tells_part(part: str, other: Wording) -> bool:
    """Whether another wording has a part of a name in any form, or its country or people."""
    if part in other.keys:
        return True
    forms = other.once(_by_letter)
    # "A" is no initial.
    keys = [key for key in forms.get(part[0], ()) if len(key) > 1]
    if any(one_part(part, key) or _one_stem(part, key) for key in keys):
        return True
    if part not in NATIONS and part not in NICKNAMES:
        return False
    return any(
        one_nation(part, key) or one_given_name(part, key) for key in other.once(_standing_in)
    )


def _standing_in(wording: Wording) -> list[str]:
    """The words that may stand for another name: nations, given names and initials."""
    return [
        key
        for i, key in enumerate(wording.keys)
        if key in NATIONS or key in NICKNAMES or (len(key) == 1 and wording.capital(i))
    ]


def _one_stem(part: str, key: str) -> bool:
    size = max(_STEM, min(len(part), len(key)) - 1)
    return len(key) >= _STEM and part[:size] == key[:size]


def _by_letter(wording: Wording) -> dict[str, list[str]]:
    """The words of a wording by their first letter."""
    found: dict[str, list[str]] = {}
    for key in dict.fromkeys(wording.keys):
        found.setdefault(key[0], []).append(key)
    return found
