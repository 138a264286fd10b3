"""Where two tellings name somebody or some place differently."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from service.text.facts.differences import Alignment, Stretch
from service.text.facts.name_words import (
    COMMON_OPENERS,
    NATIONS,
    TITLES,
    one_given_name,
    one_nation,
    one_state,
)
from service.text.facts.names import BODIES, Name, names_told
from service.text.facts.numbers import is_number_word
from service.text.facts.telling import Disagreement, Telling, Wording, fold

_COMMON_ENDINGS = (
    "s", "ing", "ed", "ly", "tion", "sion", "ment", "ers", "ness", "ity", "ance", "ence", "ism",
    "ists", "ship", "ure",
)  # fmt: skip
_DEMONYM = re.compile(r"(n|an|ian|ean|ese|ish|i|is|s|ns|ans|ians|ic|e|en|er|ern)")
_PAUSES = (",", ";", "–", "—")
_WHERE = frozenset({"in", "at", "from"})
_SAID = frozenset({"said", "says", "told"})
_LEAST_SIMILAR = 4
_SEARCHED = 20_000
# "Barca", "Barrera": so many in a hundred letters alike, of two people by one given name.
_AKIN = 55.0
_MOST = 20


def name_disagreements(alignment: Alignment) -> Iterator[Disagreement]:
    """The names that differ where two tellings name one person, place or body."""
    if not alignment.once(capitals_left):
        return
    from_a = alignment.a.telling.cased
    if from_a != alignment.b.telling.cased:
        if any(i2 - i1 == j2 - j1 for i1, i2, j1, j2 in alignment.stretches):
            names = (alignment.a if from_a else alignment.b).once(names_told)
            yield from _against_bare(alignment, names, from_a=from_a)
        return
    here, there = alignment.a.once(names_told), alignment.b.once(names_told)
    if not here or not there:
        return
    a, b = alignment.a.keys, alignment.b.keys
    loose_here = Counter(chain.from_iterable([a[s.i1 : s.i2] for s in alignment.stretches]))
    loose_there = Counter(chain.from_iterable([b[s.j1 : s.j2] for s in alignment.stretches]))
    seen: set[Name] = set()
    for s in alignment.stretches:
        in_a = [n for n in here if n.first < s.i2 and s.i1 < n.last]
        in_b = [n for n in there if n.first < s.j2 and s.j1 < n.last]
        for x in in_a:
            for y in in_b:
                if x in seen or y in seen or not _beside(s, x, y, len(in_a) == len(in_b) == 1):
                    continue
                if _differ(alignment, s, x, y, loose_here, loose_there):
                    seen |= {x, y}
                    yield alignment.disagreement("name", (x.first, x.last), (y.first, y.last))
    left_a = [x for x in here if x not in seen and any(loose_here[p] for p in x.parts)][:_MOST]
    left_b = [y for y in there if y not in seen and any(loose_there[q] for q in y.parts)][:_MOST]
    for x in left_a:
        for y in left_b:
            if _misspelt_elsewhere(alignment, x, y) or _of_one_body(alignment, x, y):
                yield alignment.disagreement("name", (x.first, x.last), (y.first, y.last))


def _misspelt_elsewhere(alignment: Alignment, x: Name, y: Name) -> bool:
    """Whether a name that moved is told in two spellings, each the only one of its telling."""
    a, b = alignment.a.keys, alignment.b.keys
    return any(
        misspelt(p, q)
        and min(len(p), len(q)) > _LEAST_SIMILAR
        and p not in b
        and q not in a
        and not one_part(p, q)
        and not _inflected(p, q)
        and not (x.doubtful or y.doubtful)
        for p in x.parts
        for q in y.parts
    )


def _of_one_body(alignment: Alignment, x: Name, y: Name) -> bool:
    """Whether two bodies of one kind stand in one place: the High Court, the Court of Appeal."""
    if len(x.parts) < 2 or len(y.parts) < 2 or {*x.parts} <= {*y.parts} or {*y.parts} <= {*x.parts}:
        return False
    return any(
        alignment.a.keys[i] in BODIES and y.first <= alignment.to_b[i] < y.last
        for i in range(x.first, x.last)
    )


def another_name(told: Disagreement) -> bool:
    """Whether two names that stand in one place are no spellings of one."""
    here, there = (fold(value).split() for value in (told.value_here, told.value_there))
    if not set(here).isdisjoint(there) and any(akin(p, q) for p in here for q in there):
        return False
    return not any(misspelt(p, q) for p in here for q in there)


def akin(surname: str, other: str) -> bool:
    """Whether two surnames are as alike as one misheard: Barca, Barrera."""
    alike = surname[0] == other[0] and fuzz.ratio(surname, other) >= _AKIN
    return alike and not one_part(surname, other)


def capitals_differ(a: Wording, b: Wording, places: Sequence[Stretch]) -> bool:
    """Whether the differing words have a capital in every telling that has capitals at all."""
    return _has_capital(a, [a.heads[i1:i2] for i1, i2, _, _ in places]) and _has_capital(
        b, [b.heads[j1:j2] for _, _, j1, j2 in places]
    )


def capitals_left(alignment: Alignment) -> bool:
    """The same of what two tellings leave over, to be asked for once."""
    return capitals_differ(alignment.a, alignment.b, alignment.stretches)


def _has_capital(wording: Wording, heads: list[str]) -> bool:
    """Whether one of these letters is a capital, as far as the telling has any."""
    if not wording.telling.cased:
        return True
    letters = "".join(heads)
    return letters != letters.lower()


def _beside(s: Stretch, x: Name, y: Name, alone: bool) -> bool:
    """Whether two names stand at one place of a stretch: alone there, or equally far in."""
    return alone or x.first - s.i1 == y.first - s.j1 or s.i2 - x.last == s.j2 - y.last


def _differ(
    alignment: Alignment,
    s: Stretch,
    x: Name,
    y: Name,
    loose_here: Counter[str],
    loose_there: Counter[str],
) -> bool:
    if _where_spoken(alignment.a, x) and _where_spoken(alignment.b, y):
        return False
    only_x = [p for p in x.parts if len(p) > 1 and not any(one_part(p, q) for q in y.parts)]
    only_y = [q for q in y.parts if len(q) > 1 and not any(one_part(p, q) for p in x.parts)]
    if not only_x or not only_y:
        return False
    if any(loose_there[p] for p in only_x) or any(loose_here[q] for q in only_y):
        return False  # the order of names
    joined_x, joined_y = "".join(x.parts), "".join(y.parts)
    if joined_x == joined_y or _initials(x.parts) == joined_y or _initials(y.parts) == joined_x:
        return False
    if _short_for(only_x, only_y) or any(one_nation(p, q) for p in only_x for q in only_y):
        return False
    if any(misspelt(p, q) for p in only_x for q in only_y):
        return not (x.doubtful and y.doubtful and _common(x, alignment) and _common(y, alignment))
    if len(only_x) < len(x.parts) and len(only_y) < len(y.parts):
        # One part is shared: another given name, another surname.
        # "Mike Pompeo" and "US Secretary Pompeo" are one; two ministries of two nations are not.
        return _led_by_nation(x, only_x) == _led_by_nation(y, only_y)
    return _in_one_slot(alignment, s, x, y)


def _led_by_nation(name: Name, parts: Sequence[str]) -> bool:
    """Whether of a name these parts are nations that lead it: "US Secretary", no "Leeds United"."""
    return all(part in NATIONS for part in parts) and name.parts[-1] not in parts


def _where_spoken(wording: Wording, name: Name) -> bool:
    """Whether a name is that of the place where somebody spoke: "a spokesman in Geneva said"."""
    before = wording.keys[name.first - 1] if name.first > 0 else ""
    behind = wording.keys[name.last] if name.last < len(wording) else ""
    return before in _WHERE and behind in _SAID


def _short_for(x: Sequence[str], y: Sequence[str]) -> bool:
    """Whether a name's own parts are the other's first letters: the Fed, the Federal Reserve."""
    short, long = (x, y) if len(x) < len(y) else (y, x)
    return len(short) == 1 < len(long) and len(short[0]) > 2 and long[0].startswith(short[0])


def one_part(p: str, q: str) -> bool:
    """Whether two words may be one part of a name: Jim and James, Korea and Korean."""
    if p == q:
        return True
    if p[:1] != q[:1]:
        return one_given_name(p, q)  # other forms of a name begin with its own letter
    if p + "s" == q or q + "s" == p or one_given_name(p, q) or one_state(p, q):
        return True
    if p[-1] in "yi" and q[-1] in "yi" and p.rstrip("yi") == q.rstrip("yi"):
        return True  # Zelensky, Zelenskyy, Zelenskiy: one name, written out of another alphabet
    if p.replace("ae", "a").replace("oe", "o").replace("ue", "u") == (
        q.replace("ae", "a").replace("oe", "o").replace("ue", "u")
    ):
        return True
    short, long = sorted((p, q), key=len)
    return (
        len(short) >= 4
        and long.startswith(short[:-1])
        and short in NATIONS
        and (_DEMONYM.fullmatch(long[len(short) - 1 :]) or _DEMONYM.fullmatch(long[len(short) :]))
        is not None
    )


def _initials(parts: tuple[str, ...]) -> str:
    return "".join(part[0] for part in parts)


def misspelt(p: str, q: str) -> bool:
    """Whether two words are one name but for a letter or two."""
    if min(len(p), len(q)) < _LEAST_SIMILAR:
        return False
    most = 1 if min(len(p), len(q)) < 6 else 2
    return 0 < Levenshtein.distance(p, q, score_cutoff=most) <= most


def _in_one_slot(alignment: Alignment, s: Stretch, x: Name, y: Name) -> bool:
    """Whether nothing but two names is exchanged between the same words."""
    a, b = alignment.a, alignment.b
    if not _only_name(a, s.i1, s.i2, x) or not _only_name(b, s.j1, s.j2, y):
        return False
    if not _has_part(a, s.i1, s.i2, x) or not _has_part(b, s.j1, s.j2, y):
        return False
    if (x.doubtful and _common(x, alignment)) or (y.doubtful and _common(y, alignment)):
        return False
    if _bracketed(a, x) and _bracketed(b, y):
        return False  # "(AP)" and "(Reuters)" say who sent it
    left = s.i1 > 0 and s.j1 > 0
    right = s.i2 < len(a) and s.j2 < len(b)
    return left or right


def _has_part(wording: Wording, first: int, last: int, name: Name) -> bool:
    """Whether a telling part of the name, and not its title alone, stands in the stretch."""
    return any(
        wording.keys[i] in name.parts for i in range(max(first, name.first), min(last, name.last))
    )


def _only_name(wording: Wording, first: int, last: int, name: Name) -> bool:
    end = last
    if name.last < last and wording.between(name.last)[:1] in _PAUSES:
        # "Near Ashcombe, damaging …", but of towns: "In Sibiu, 12 houses".
        behind = wording.keys[name.last : last]
        end = last if any(map(is_number_word, behind)) else name.last
    return all(
        name.first <= i < name.last or wording.keys[i] in TITLES or wording.keys[i] in wording.light
        for i in range(first, end)
    )


def _bracketed(wording: Wording, name: Name) -> bool:
    return wording.between(name.first).endswith("(") and wording.follows(name.last - 1)[:1] == ")"


def _common(name: Name, alignment: Alignment) -> bool:
    """Whether the one word of a doubtful name is more likely a common noun at the head."""
    word = name.parts[0] if name.parts else ""
    for telling in (alignment.a.telling, alignment.b.telling):
        if named_elsewhere(telling, word):
            return False
    return (
        not word
        or word in COMMON_OPENERS
        or (word.endswith(_COMMON_ENDINGS) and word not in NATIONS)
    )


def named_elsewhere(telling: Telling, word: str) -> bool:
    """Whether the article has a folded word with a capital in the midst of a sentence."""
    if not word or not telling.cased:
        return False
    form = word.capitalize()
    at = telling.text.find(form, 2, _SEARCHED)
    while at >= 0:
        before, after = telling.text[at - 2 : at], telling.text[at + len(form) : at + len(form) + 1]
        if before[1] == " " and (before[0].islower() or before[0] == ",") and not after.isalnum():
            return True
        at = telling.text.find(form, at + 1, _SEARCHED)
    return False


def _against_bare(
    alignment: Alignment, names: list[Name], *, from_a: bool
) -> Iterator[Disagreement]:
    """A name against a telling that lost its capitals.

    Another spelling is told by itself, another name only by standing alone in the name's place.
    """
    seen = alignment if from_a else alignment.swapped
    within = {i: name for name in names for i in range(name.first, name.last) if not name.doubtful}
    for s in seen.stretches:
        if s.i2 - s.i1 != s.j2 - s.j1:
            continue
        one_slot = (
            not _moved(seen, s)
            and all(i in within for i in range(s.i1, s.i2))
            and _between_shared(seen, s)
        )
        for i, j in zip(range(s.i1, s.i2), range(s.j1, s.j2), strict=True):
            p, q = seen.a.keys[i], seen.b.keys[j]
            if i not in within or one_part(p, q) or _inflected(p, q) or one_nation(p, q):
                continue
            if misspelt(p, q) or (one_slot and _may_be_name(seen, p) and _may_be_name(seen, q)):
                found = seen.disagreement("name", (i, i + 1), (j, j + 1))
                yield found if from_a else found.swapped()


def _moved(alignment: Alignment, s: Stretch) -> bool:
    """Whether words of either side of a stretch stand elsewhere in the other telling."""
    a, b = alignment.a, alignment.b
    return not (
        set(a.keys[s.i1 : s.i2]).isdisjoint(b.keys) and set(b.keys[s.j1 : s.j2]).isdisjoint(a.keys)
    )


def _between_shared(alignment: Alignment, s: Stretch) -> bool:
    """Whether both tellings go on before and after a stretch with the same words."""
    a, b = alignment.a, alignment.b
    before = s.i1 > 0 and s.j1 > 0
    after = s.i2 < len(a) and s.j2 < len(b)
    return before and (after or (s.i2 == len(a) and s.j2 == len(b)))


def _may_be_name(alignment: Alignment, key: str) -> bool:
    """Whether a word without its capital may be a name: no title, no common form, and never in
    small letters where the other article kept its capitals."""
    a = alignment.a
    return not (
        not key.isalpha()
        or key in TITLES
        or key in COMMON_OPENERS
        or key in a.light
        or len(key) < _LEAST_SIMILAR
        or (key.endswith(_COMMON_ENDINGS) and key not in NATIONS)
        or f" {key} " in a.telling.text[:_SEARCHED]
    )


def _inflected(p: str, q: str) -> bool:
    short, long = sorted((p, q), key=len)
    return long.startswith(short)
