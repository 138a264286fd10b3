"""Whom a sentence itself credits for its news: "Bloomberg reports", "told CNN", "(AP)".

An outlet that is merely named, or is itself the news, is no credit ("the CNN building", "Fox
News fired its host"); neither is an anonymous group ("citing diplomatic officials").
"""

from collections.abc import Sequence
from itertools import pairwise
from re import compile as pattern

from service.text.credit.cues import DESCRIPTIONS, JOINERS, Role
from service.text.credit.evidence import role
from service.text.credit.mentions import mentions
from service.text.credit.outlets import Outlets, shipped
from service.text.credit.reading import Mention, Reading, read
from service.text.credit.reporters import reporter
from service.text.fact import fact
from service.text.model import Credit

_SIGNATURE = pattern(r"([^()\n\u2012-\u2015]{1,60})\(@(\w{1,30})\)")
_LOWER = pattern(r"(?:^|\s)[a-z]")
_AROUND = " \t\n\u00a0\"'\u00ab\u00bb\u2018\u2019\u201a\u201c\u201d\u201e"
# "newspaper, the official news agency": so many words may stand between two names of a list.
_BETWEEN = 5
_NEARER = {"cited": 0, "report": 1, "told": 2, "venue": 3, "person": 4}


@fact
class Credited:
    """A credit and what it is for.

    ``report``: the outlet tells what the sentence says. ``cited``: the outlet on which another
    one relies for it. ``told``: the outlet to which somebody said it. ``venue``: where it was
    shown or printed, or whose poll or picture is spoken of; the sentence may be anybody's.
    ``person``: the outlet's reporter who is named too.
    """

    credit: Credit
    role: Role


def credits(sentence: str, *, cased: bool = True, outlets: Outlets | None = None) -> list[Credit]:
    """Return every outlet, agency or person that a sentence credits, in reading order.

    ``cased`` is false for text that came without capitals and punctuation. Spans are code points
    of the sentence; articles ("the Yonhap News Agency") stay outside; who is credited twice is
    listed once, at the first place. ``name`` is the table's, else the sentence's own words.
    """
    return [found.credit for found in credited(sentence, cased=cased, outlets=outlets)]


def credited(
    sentence: str, *, cased: bool = True, outlets: Outlets | None = None
) -> list[Credited]:
    """Return the credits of a sentence, as ``credits`` does, each with its role."""
    known = shipped() if outlets is None else outlets
    if "(@" in sentence and (signed := _signature(sentence, known)):
        return [signed]
    cased = cased and not (sentence.isupper() or sentence.islower())
    reading = read(sentence, cased=cased)
    named = mentions(reading, outlets=known)
    if not named:
        return []
    found: dict[str, Credited] = {}
    for mention, what in zip(named, _roles(reading, named), strict=True):
        if what is None or mention.kind == "company":
            continue
        earlier = found.get(mention.name)
        if earlier is None:
            start, end = reading.bounds(mention.first, mention.last)
            found[mention.name] = Credited(Credit(mention.name, start, end), what)
        elif _NEARER[what] < _NEARER[earlier.role]:
            found[mention.name] = Credited(earlier.credit, what)
        if person := reporter(reading, mention):
            start, end = reading.bounds(*person)
            name = sentence[start:end]
            found.setdefault(name, Credited(Credit(name, start, end), "person"))
    told = list(found.values())
    return sorted(told, key=lambda one: one.credit.start) if len(told) > 1 else told


def _signature(sentence: str, outlets: Outlets) -> Credited | None:
    """The author of a social post: "- The Associated Press (@AP) July 7, 2018"."""
    signed = _SIGNATURE.search(sentence)
    if signed is None:
        return None
    dashed = max(signed[1].rfind("- "), signed[1].rfind("--")) + 1
    name = signed[1][dashed:].strip(" -\t")
    led = dashed or sentence[: signed.start()].rstrip()[-1:] in ("\u2014", "\u2013", "\u2015")
    if not name or (not led and (sentence[: signed.start()].strip() or _LOWER.search(name))):
        return None
    outlet = outlets.with_handle(signed[2]) or outlets.named(name)
    start = sentence.index(name, signed.start() + dashed)
    credit = Credit(outlet.name if outlet else name, start, start + len(name))
    return Credited(credit, "report")


def _roles(reading: Reading, named: Sequence[Mention]) -> list[Role | None]:
    """The role of every mention; outlets listed together ("Reuters, AFP and the AP") share it."""
    roles = [role(reading, mention) for mention in named]
    if len(roles) < 2:
        return roles
    together = [_listed_together(reading, a, b) for a, b in pairwise(named)]
    for index, listed in enumerate(together):
        if listed and roles[index + 1] is None:
            roles[index + 1] = roles[index]
    for index in reversed(range(len(together))):
        if together[index] and roles[index] is None:
            roles[index] = roles[index + 1]
    return roles


def _listed_together(reading: Reading, one: Mention, other: Mention) -> bool:
    """Whether nothing but a comma or "and" parts two names: "Al-Sabah newspaper and Rudaw"."""
    between = range(one.last + 1, other.first)
    words = [reading.folded[i] for i in between if reading.folded[i] not in DESCRIPTIONS]
    if len(between) > _BETWEEN or any(word not in JOINERS for word in words):
        return False
    gaps = {reading.gaps[i].strip(_AROUND) for i in (*between, other.first)}
    return gaps <= {"", ",", "/", "&", "-", "\u2013"} and (len(words) > 0 or gaps != {""})
