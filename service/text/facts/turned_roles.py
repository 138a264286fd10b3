"""Where two tellings have one deed, and who did it and who suffered it changed places.

"Corvane sued Lindal", "Lindal sued Corvane": no word differs, and all is different. The active and
the passive that agree say one thing. English only, as where the doer stands tells it there alone.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from service.text.fact import fact
from service.text.facts.concepts import concept
from service.text.facts.differences import Alignment
from service.text.facts.speech_words import BE
from service.text.facts.telling import Disagreement, Wording, is_irregular

# Between who did it and the deed.
_AUXILIARIES = BE | frozenset("has have had will would did later also then".split())
_DETERMINERS = frozenset("a an the his her its their".split())
# Verbs that are the same in the past, and headlines' own.
_UNCHANGED = frozenset("beat beats hit hits hurt sues accuses defeats blames kills shot".split())
# Who meets somebody is met.
_MUTUAL = frozenset(
    map(
        concept,
        """
        met married wed wedded divorced faced played fought battled dated joined merged followed
        resembled equalled equaled matched bordered tied shared signed said told became drew
        clashed talked
        """.split(),
    )
)
# "Lost to" has the loser before it and the winner behind.
_LOSING = frozenset({"lost", "fell"})
_WINNING = concept("beat")
# Whoever does it with another does what the other does.
_TOGETHER = frozenset("with between versus vs mit zwischen avec con entre".split())
_FROM = frozenset("from von de desde du".split())
_ONTO = frozenset("to nach a al au".split())
# The longest name that is looked for on either side.
_NAME = 6
# Words of those who did or suffered it, on either side of the deed.
_REACH = 5


@fact
class Deed:
    """A deed told by words ``first`` to ``last``: what it is, who did it and to whom."""

    what: str
    doer: frozenset[str]
    sufferer: frozenset[str]
    first: int
    last: int


def turned_roles(alignment: Alignment) -> Iterator[Disagreement]:
    """The first deed of two tellings in which doer and sufferer have changed places."""
    here = alignment.a.once(read_deeds)
    there = alignment.b.once(read_deeds) if here else ()
    for x in here:
        for y in there:
            if x.what == y.what and _are_turned(x, y):
                yield alignment.disagreement("name", (x.first, x.last), (y.first, y.last))
                return


def exchanged_names(alignment: Alignment) -> Iterator[Disagreement]:
    """Two names that have changed places in a frame of the very same words: who backed the bill
    and who opposed it, from where to where."""
    a, b = alignment.a, alignment.b
    if len(a) != len(b) or not (a.telling.cased and b.telling.cased):
        return
    first = next((i for i, (x, y) in enumerate(zip(a.keys, b.keys, strict=True)) if x != y), 0)
    last = len(a)
    while last > first and a.keys[last - 1] == b.keys[last - 1]:
        last -= 1
    here, there = a.keys[first:last], b.keys[first:last]
    for n in range(1, min(_NAME, len(here) - 1) + 1):
        if here[:n] != there[-n:]:
            continue
        for m in range(1, min(_NAME, len(here) - n) + 1):
            if here[-m:] != there[:m] or here[n : len(here) - m] != there[m : len(there) - n]:
                continue
            if not (a.capital(first) and a.capital(last - m)):
                continue
            if _tells_roles(a, first, first + n, last - m, last):
                yield alignment.disagreement("name", (first, first + n), (first, first + m))
                return


def _tells_roles(wording: Wording, first: int, end: int, begin: int, last: int) -> bool:
    """Whether what stands between two names, or before them, tells what part each has."""
    between = wording.keys[end:begin]
    if not _TOGETHER.isdisjoint(wording.keys[max(0, first - 2) : begin]):
        return False
    if wording.keys[last : last + len(between) - 1] == between[:-1] and len(between) > 1:
        return False  # "Lindal of Torvik and Corvane of Torvik"
    if first > 0 and wording.keys[first - 1] in _FROM and between and between[-1] in _ONTO:
        return True
    # "Lindal, Corvane and Torvik" is a list.
    told = [
        k for i, k in enumerate(between, end) if k not in wording.light and not wording.capital(i)
    ]
    return bool(told) and _MUTUAL.isdisjoint(map(concept, told))


def _are_turned(x: Deed, y: Deed) -> bool:
    return bool(
        x.doer & y.sufferer
        and x.sufferer & y.doer
        and not x.doer & y.doer
        and not x.sufferer & y.sufferer
    )


def read_deeds(wording: Wording) -> Sequence[Deed]:
    """The deeds of a wording that name who did them and to whom, in order."""
    if wording.language != "en":
        return ()
    return [
        deed
        for i, key in enumerate(wording.keys)
        if _is_deed(key) and not wording.capital(i) and (deed := _deed(wording, i)) is not None
    ]


@lru_cache(maxsize=1 << 14)
def _is_deed(key: str) -> bool:
    return (key.endswith("ed") and len(key) > 3) or key in _UNCHANGED or is_irregular(key)


def _deed(wording: Wording, i: int) -> Deed | None:
    keys = wording.keys
    what = concept(keys[i])
    if what in _MUTUAL:
        return None
    begin = i
    while begin > 0 and keys[begin - 1] in _AUXILIARIES and not _parted(wording, begin):
        begin -= 1
    first, subject = _before(wording, begin)
    passive = not BE.isdisjoint(keys[begin:i])
    if passive and keys[i + 1 : i + 2] != ["by"]:
        return None
    if passive:
        last, doer = _behind(wording, i + 2)
        sufferer = subject
    elif keys[i] in _LOSING and (to := _to(wording, i)):
        last, winner = _behind(wording, to + 1)
        what, doer, sufferer = _WINNING, winner, subject
    else:
        last, told = _behind(wording, i + 1)
        doer, sufferer = subject, told
    return Deed(what, doer, sufferer, first, last) if doer and sufferer else None


def _to(wording: Wording, i: int) -> int:
    """The "to" of "lost 3-1 to", 0 where there is none."""
    for j in range(i + 1, min(i + 4, len(wording))):
        if wording.keys[j] == "to":
            return j
        if not wording.keys[j].isdecimal():
            return 0
    return 0


def _before(wording: Wording, i: int) -> tuple[int, frozenset[str]]:
    """Where the words begin that stand before word ``i`` without a break, and what they name."""
    first = i
    while first > max(0, i - _REACH) and not _parted(wording, first):
        key = wording.keys[first - 1]
        if key in wording.light and key not in _DETERMINERS:
            break
        first -= 1
        if key in _DETERMINERS:
            break
    return first, _named(wording, first, i)


def _behind(wording: Wording, i: int) -> tuple[int, frozenset[str]]:
    last = i
    while last < min(len(wording), i + _REACH) and not _parted(wording, last):
        key = wording.keys[last]
        if not key.isalpha() or (key in wording.light and not (key in _DETERMINERS and last == i)):
            break
        last += 1
    return last, _named(wording, i, last)


def _named(wording: Wording, first: int, last: int) -> frozenset[str]:
    """What words tell of, as concepts: no articles and no figures."""
    keys = wording.keys[first:last]
    return frozenset([concept(k) for k in keys if k not in wording.light and k.isalpha()])


def _parted(wording: Wording, i: int) -> bool:
    """Whether punctuation stands before word ``i``."""
    return not 0 < i < len(wording) or bool(wording.between(i).strip(" -'’."))
