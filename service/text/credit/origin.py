"""Who had a sentence first, on what evidence, and how many independent sources say it.

The evidence, strongest first: whom a telling itself credits ("Bloomberg reports"); to whom the
words were said ("told CNN"); where else they were shown or printed, if that tells them too; the
agency in an item's own source, credit line or byline; its logo in the dateline; where they were
shown, if that is not among the articles; which article credits which elsewhere in its text; the
earliest time; the only source there is.
Nothing is voted on: evidence that names two is no evidence, and what it leaves open is unknown.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from types import MappingProxyType

from service.text.credit.credits import Credited
from service.text.credit.cues import SPOKEN_TO, Role
from service.text.credit.source import Source
from service.text.fact import fact
from service.text.model import Origin, OriginBasis

Sent = Mapping[str, Sequence[Source]]
_NONE: Sent = MappingProxyType({})
_UNKNOWN = Origin(article=None, name=None, basis="unknown")


@fact
class Telling:
    """One article's telling of a statement: its source, and what its own words credit.

    ``since`` is when the first version of the item that said it was published, where that is an
    older version than the article itself.
    """

    source: Source
    credited: Sequence[Credited] = ()
    since: datetime | None = None


def by_outlet(sources: Iterable[Source]) -> Sent:
    """Return the sources of a request by the outlets that they are of."""
    found: dict[str, list[Source]] = {}
    for source in sources:
        found.setdefault(source.outlet, []).append(source)
    return found


def origin(tellings: Sequence[Telling], *, sent: Sent = _NONE) -> tuple[Origin, int]:
    """Return who had a statement first, and how many independent sources tell it.

    ``sent`` are the sources of all articles of the request: the origin's own article is looked for
    among the tellings, then among them, and is null where it sent none or several that tell
    something else.
    Independent sources neither carry one agency's copy nor what was said to one outlet, nor credit
    one another; at least one.
    """
    relied = _relied(tellings, heard=False)
    independent = len(_leading(relied))
    crediting = [telling for telling in tellings if telling.credited]
    if any(told.role in SPOKEN_TO for telling in crediting for told in telling.credited):
        independent = min(independent, len(_leading(_relied(tellings, heard=True))))
    return _first(tellings, relied, sent), max(1, independent)


def _first(
    tellings: Sequence[Telling],
    relied: Mapping[str, frozenset[str]],
    sent: Sent,
) -> Origin:
    crediting = [t for t in tellings if t.credited]
    names = _credited(crediting, "cited") or _credited(crediting, "report")
    if len(names) > 1:
        names &= {_hand(t.source) for t in tellings}
        if len(names) != 1:
            return _UNKNOWN
    if names:
        return _origin(names.pop(), "credit", tellings=tellings, sent=sent)
    agencies = {t.source.agency for t in tellings if t.source.agency}
    told = _heard_by(crediting, "told") if crediting else set()
    # What others say was told to CNN is CNN's, whichever agency's item has it too.
    if len(told) == 1 and told != agencies and told <= _credited(crediting, "told"):
        return _origin(told.pop(), "credit", tellings=tellings, sent=sent)
    venues = _heard_by(crediting, *SPOKEN_TO) if crediting else set()
    if len(venues) > 1:
        venues &= {t.source.outlet for t in tellings}
        if len(venues) != 1 and not agencies:
            return _UNKNOWN
    # What was "told the Courier" is the Courier's also in an agency's copy that it prints; beside
    # the tellings of others its own word proves nothing.
    if len(venues) == 1 and venues.isdisjoint(agencies):
        here = sent.keys() | {t.source.outlet for t in tellings}
        passed_on = venues <= _credited(crediting, *SPOKEN_TO)
        added = agencies and venues == {t.source.outlet for t in tellings}
        if added or (passed_on and (venues <= here or not agencies)):
            return _origin(venues.pop(), "credit", tellings=tellings, sent=sent)
    if _added(tellings, sent):
        return Origin(tellings[0].source.article, tellings[0].source.name, "only-source")
    contending = _contending(tellings, _leading(relied) or set(relied))
    leading = {_hand(t.source) for t in contending}
    if len(leading) == 1:
        name = leading.pop()
        basis = _basis(name, contending, alone=len(relied) == 1)
        return _origin(name, basis, tellings=tellings, sent=sent)
    earliest = _earliest(contending)
    if earliest is None:
        return _UNKNOWN
    name = _hand(earliest.source)
    by_version = earliest.since is not None and _time(earliest) == earliest.since
    return _origin(name, "version" if by_version else "published", tellings=tellings, sent=sent)


def _hand(source: Source) -> str:
    return source.agency or source.outlet


def _added(tellings: Sequence[Telling], sent: Sent) -> bool:
    """Whether a paper alone says what the agency's own item, which was sent too, does not say."""
    agency = tellings[0].source.agency
    if agency is None or len({t.source.outlet for t in tellings}) > 1:
        return False
    return tellings[0].source.outlet != agency and agency in sent


def _contending(tellings: Sequence[Telling], leading: set[str]) -> list[Telling]:
    """The tellings that may be the first: agencies' copy, if others rely on it or on nobody.

    An agency that credits a paper elsewhere has from it what the paper told before the agency.
    """
    agencies = [t for t in tellings if t.source.agency]
    first = [t for t in tellings if _hand(t.source) in leading]
    if not agencies or any(t.source.agency for t in first):
        return [t for t in first if t.source.agency] or first
    earlier, later = (_earliest_time(found) for found in (first, agencies))
    return first if earlier is None or later is None or earlier <= later else agencies


def _earliest_time(tellings: Sequence[Telling]) -> datetime | None:
    return min((time for t in tellings if (time := _time(t)) is not None), default=None)


def _basis(name: str, contending: Sequence[Telling], *, alone: bool) -> OriginBasis:
    bases = {t.source.agency_basis for t in contending if t.source.agency == name}
    if "source" in bases:
        return "source"
    if "dateline" in bases:
        return "dateline"
    return "only-source" if alone else "credit"


def _origin(name: str, basis: OriginBasis, *, tellings: Sequence[Telling], sent: Sent) -> Origin:
    """The origin, with the article of its own that tells it first, or the only one it sent."""
    own = [t.source for t in sorted(tellings, key=_order) if t.source.outlet == name]
    items = own or sent.get(name, ())
    if not own and len(items) != 1:
        return Origin(article=None, name=name, basis=basis)
    return Origin(article=items[0].article, name=items[0].name, basis=basis)


def _order(telling: Telling) -> tuple[bool, float, str]:
    """The order of tellings by time, those without one last, and of one time by their articles."""
    time = _time(telling)
    return time is None, time.timestamp() if time else 0.0, telling.source.article


def _credited(tellings: Sequence[Telling], *roles: Role) -> set[str]:
    """Whom tellings credit beside themselves: what was "told the Courier" is the Courier's own."""
    if not tellings:
        return set()
    return {
        c.credit.name
        for t in tellings
        for c in t.credited
        if c.role in roles and c.credit.name != t.source.outlet
    }


def _heard_by(tellings: Sequence[Telling], *roles: Role) -> set[str]:
    """The outlets to which tellings say that it was told, their own among them."""
    return {c.credit.name for t in tellings for c in t.credited if c.role in roles}


def _relied(tellings: Sequence[Telling], *, heard: bool) -> dict[str, frozenset[str]]:
    """Every hand that the tellings come from, and on whom all its articles rely.

    With ``heard`` what was said to an outlet comes from that outlet, whoever passes it on.
    """
    relied: dict[str, frozenset[str]] = {}
    for telling in tellings:
        source, on = telling.source, telling.source.relies_on
        if telling.credited:
            names = _credited([telling], "cited") or _credited([telling], "report")
            venues = set() if names else _credited([telling], *SPOKEN_TO)
            if names := names or (venues if heard else set()):
                relied |= dict.fromkeys(names, frozenset())
                continue
            # "told Reuters": what was said there came from there, beside Reuters' own telling.
            on |= venues
        hand = _hand(source)
        relied[hand] = relied.get(hand, on) & on
    return relied


def _leading(relied: Mapping[str, frozenset[str]]) -> set[str]:
    """Those who do not rely on another of them, or only on one that relies on them in turn."""
    if not any(relied.values()):
        return set(relied)
    return {
        name
        for name, on in relied.items()
        if not any(other in relied and name not in relied[other] for other in on if other != name)
    }


def _earliest(tellings: Sequence[Telling]) -> Telling | None:
    """The telling before all others, or None where a time is missing or two share the first."""
    if len({t.source.article for t in tellings}) == 1:
        return tellings[0]
    timed = [(time, t) for t in tellings if (time := _time(t)) is not None]
    if len(timed) < len(tellings):
        return None
    first = min(time for time, _ in timed)
    firsts = [t for time, t in timed if time == first]
    return firsts[0] if len({t.source.article for t in firsts}) == 1 else None


def _time(telling: Telling) -> datetime | None:
    """The time of a telling, where it says its zone: without, times cannot be compared."""
    since, published = telling.since, telling.source.published
    if published is None or published.utcoffset() is None:
        published = None
    if since is None or since.utcoffset() is None:
        return published
    return since if published is None else min(since, published)
