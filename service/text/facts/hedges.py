"""Where one telling is sure and the other is not: "may", "probably", "is expected to"."""

from collections.abc import Iterator

from service.text.facts.calendar_words import MONTHS, SHORT_MONTHS
from service.text.facts.differences import Alignment
from service.text.facts.scope import Qualifier, borne_on, unmatched, window_there
from service.text.facts.speech_words import SPEAKING
from service.text.facts.telling import Disagreement, Wording, same_stem

_HEDGES = frozenset(
    """
    may might could expect probably possibly perhaps maybe likely potentially presumably apparently
    seemingly conceivably probable suspected apparent potential possible
    wohl vermutlich wahrscheinlich moglicherweise offenbar vielleicht anscheinend konnte konnten
    durfte durften voraussichtlich womoglich
    probablement pourrait pourraient semble semblent apparemment vraisemblablement
    quiza quizas probablemente posiblemente podria podrian aparentemente parece previsiblemente
    presumiblemente
    """.split()
)
_BEFORE_TO = frozenset(
    """
    expects expected believed thought appears appear appeared seems seem seemed suspected feared
    """.split()
)
# "Is accused of having killed" is not yet "killed".
_BEFORE_OF = frozenset("accused suspected".split())
# "Is considering a ban" is not yet "is banning".
_WEIGHING = frozenset("considering mulling pondering".split())
# "Was considering on Sunday" what is told before it.
_WHEN = frozenset("on in at this that it".split())
_BE = frozenset("is are was were be been being s re".split())
# What the fold leaves of "couldn't": denied, and a hedge still.
_DENIED = frozenset({"couldn", "mightn", "mayn"})
# By these a French, Spanish or German telling gives what it tells as hearsay: "aurait reçu",
# "habría recibido", "soll betrunken gewesen sein". What "soll" be done is but to come.
_HEARSAY = frozenset("aurait auraient habria habrian".split())
_SAID_TO = frozenset({"soll", "sollen"})
_SAID_TO_HAVE = frozenset({"gewesen sein", "worden sein"})
_SAID_TO_REACH = 14
_ANY = (
    _HEDGES
    | _BEFORE_TO
    | _BEFORE_OF
    | _WEIGHING
    | _HEARSAY
    | _SAID_TO
    | frozenset("peut doute tal parecer".split())
)
# What a hedge begins with.
_FIRST = _ANY | _DENIED | frozenset({"sans", "al"})
# With these at the same place the other telling is no surer.
AS_UNSURE = frozenset(
    """
    set cannot due scheduled planned plans plan planning able can if unless whether believed
    believe believes suspect suspects possible possibility chance risk hopes hope hoped intends
    wants threatened threatens potential prospect about probability appears appeared seems seemed
    unlikely unclear feared alleged allegedly reportedly would thinks think thought soll sollen
    peut puede pueden chances should ready poised slated guess estimated estimates suggests
    suggested impossible enough thinking suspicion forecast forecasts outlook guidance target
    considers considered consider weighing proposes proposed proposal
    """.split()
)
# "It appeared that", "it is believed that": what follows is left open, in whatever clause.
SEEMING = frozenset("appears appeared seems seemed believed thought suspected".split())
_ABLE = frozenset({"could"})
_ABLE_TO = frozenset("only seen heard felt hear see smell feel".split())
_SKIPPED = frozenset("to been be being already".split())
_MONTH_LEADS = frozenset("in of since by until last this early late mid from next to s on".split())


def is_hedge_word(key: str) -> bool:
    """Whether a folded word may be part of a hedge."""
    return key in _ANY


def read_hedges(wording: Wording) -> list[Qualifier]:
    """The words of a wording by which it leaves open whether a thing is so, in order."""
    keys, size = wording.keys, len(wording.keys)
    found: list[Qualifier] = []
    if _ANY.isdisjoint(keys) and _DENIED.isdisjoint(keys):
        return found
    i = 0
    while i < size:
        key = keys[i]
        if key not in _FIRST:
            i += 1
            continue
        following = keys[i + 1] if i + 1 < size else ""
        if (
            (key in _BEFORE_TO and following == "to")
            or (key in _BEFORE_OF and following == "of")
            or (key, following)
            in (
                ("peut", "etre"),
                ("sans", "doute"),
                ("tal", "vez"),
                ("al", "parecer"),
            )
            or (key in _DENIED and following == "t")
        ):
            found.append(Qualifier(i, i + 2))
            i += 2
        elif key in _ABLE and not _ABLE_TO.isdisjoint(keys[i + 1 : i + 4]):
            i += 1  # "could save only the bell", "could be seen from the shore"
        elif key == "possible" and i > 0 and keys[i - 1] == "as":
            i += 1  # "as soon as possible" leaves nothing open
        elif (
            (key in _WEIGHING and i > 0 and keys[i - 1] in _BE and following not in _WHEN)
            or key in _HEARSAY
            or (key in _SAID_TO and _is_hearsay(wording, i))
        ):
            found.append(Qualifier(i, i + 1))
            i += 1
        elif key in _HEDGES and not _is_month(wording, i):
            end = i + 2 if key == "likely" and following == "to" else i + 1
            found.append(Qualifier(i, end))
            i = end
        else:
            i += 1
    return found


def is_given_as_said(alignment: Alignment, hedge: Qualifier) -> bool:
    """Whether what is hearsay here is told there as what somebody says: "selon le journal"."""
    if alignment.a.keys[hedge.first] not in _HEARSAY | _SAID_TO:
        return False
    return any(key in SPEAKING and alignment.to_a[j] < 0 for j, key in enumerate(alignment.b.keys))


def _is_hearsay(wording: Wording, i: int) -> bool:
    """Whether somebody "soll" have done a thing: its verb stands at the end of the clause."""
    keys = wording.keys
    for last in range(i + 2, min(len(keys), i + _SAID_TO_REACH) + 1):
        if last == len(keys) or _ends_clause(wording.between(last)):
            return keys[last - 1] == "haben" or " ".join(keys[last - 2 : last]) in _SAID_TO_HAVE
    return False


def _ends_clause(between: str) -> bool:
    """Whether a mark with a space behind it stands there: not that of "40.000"."""
    return between[:1] in (",", ".", ";", ":") and len(between) > 1


def _is_month(wording: Wording, i: int) -> bool:
    """Whether "may" is the month."""
    keys = wording.keys
    if keys[i] != "may":
        return False
    lead = keys[i - 1] if i > 0 else ""
    following = keys[i + 1] if i + 1 < len(keys) else ""
    if following[:1].isdecimal() or (
        lead[:1].isdecimal() and not wording.telling.cased and (following in MONTHS)
    ):
        return True
    if wording.telling.cased:
        return wording.capital(i) and i > 0
    return lead in _MONTH_LEADS or lead in SHORT_MONTHS


def hedge_disagreements(alignment: Alignment) -> Iterator[Disagreement]:
    """What one telling leaves open and the other, at the same place, tells as a fact."""
    here, there = unmatched(alignment, alignment.a.once(read_hedges), alignment.b.once(read_hedges))
    yield from _unsure(alignment, here)
    for found in _unsure(alignment.swapped, there):
        yield found.swapped()


def _unsure(alignment: Alignment, hedges: list[Qualifier]) -> Iterator[Disagreement]:
    backward = alignment.a.language != "en"
    for hedge in hedges:
        if not AS_UNSURE.isdisjoint(window_there(alignment, hedge)):
            continue
        if is_given_as_said(alignment, hedge):
            continue
        if any(same_stem(alignment.a.keys[hedge.first], key) for key in alignment.b.keys):
            continue  # "appear to have taken", "it appeared that"
        spans = borne_on(alignment, hedge, skipped=_SKIPPED, backward=backward)
        if spans is not None:
            yield alignment.disagreement("hedge", *spans)
