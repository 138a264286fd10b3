"""Which articles may be merged: of every item the newest version, if it may be used at all.

Versions of one item bear the same id, or say what they replace. A kill counts for all versions
of an item and for what it replaced (Superdesk cancels every item of a uri); before an embargo
ends "all versions are embargoed" (IPTC ninjs).
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from re import IGNORECASE, escape
from re import compile as pattern
from typing import Literal

from service.text.credit.notices import Name, named_in, names_of, notice
from service.text.credit.outlets import Outlets, fold, shipped
from service.text.credit.slugs import bears, slugs_in
from service.text.furniture.embargoes import embargoed_until
from service.text.furniture.private import is_private
from service.text.model import Article, Rejected, RejectReason
from service.text.remembered import Remembered, digest

Items = Mapping[str, Sequence[int]]
Verdicts = dict[str, RejectReason | None]

# What stops a whole item, the stronger last.
_BARS: tuple[RejectReason, ...] = ("withheld", "canceled")
_RUNS = pattern(r"\d+|\D+")
# The last articles whose words tell of no notice, embargo or ban, as those of most do.
_PLAIN: Remembered[bool] = Remembered(most=1_000)


@dataclass(frozen=True, slots=True)
class SetAside:
    """A story that is not merged and whose sentences others may carry.

    ``reason`` is ``superseded`` or ``canceled``; ``by`` is the id of the article merged in its
    place, where one is.
    """

    article: Article
    reason: Literal["superseded", "canceled"]
    by: str | None


def usable(
    articles: Sequence[Article], *, now: datetime | None, outlets: Outlets | None = None
) -> tuple[list[Article], list[Rejected], list[SetAside]]:
    """Return the articles to merge, those that may not be, and the evidence these leave.

    The first list keeps the order given; the second tells of each of the others why. Of an item
    whose newest version is held or under embargo no older one is used instead: a desk that sends
    such a version means the item, and its older ones are superseded. The third holds the superseded
    and killed stories (no notices), so that copies of their words can be told in other outlets'
    stories; what is held or under embargo may be used in the end, and says nothing against a copy
    of it, unless a newer version is used instead. ``now`` (with a zone) is what embargoes are held
    against; without it every embargo still runs.
    """
    judged = [_judged(article, now=now, outlets=outlets) for article in articles]
    notices, reasons = [told for told, _ in judged], [reason for _, reason in judged]
    items = _items(articles, reasons)
    verdicts: Verdicts = {id: reasons[indices[-1]] for id, indices in items.items()}
    for id, order in _orders(articles, notices, outlets=outlets):
        if id in verdicts and verdicts[id] != "canceled":
            verdicts[id] = order
    replaced = _replaced(articles, items, verdicts)
    for order in _BARS:
        barring = [id for id, verdict in verdicts.items() if verdict == order]
        verdicts |= dict.fromkeys(_reached(barring, replaced), order)
    heads = _heads(articles, items, replaced)
    for id, indices in items.items():
        verdict = verdicts[id] or ("superseded" if heads[id] != id else None)
        for index in indices[:-1]:
            killed = verdict == "canceled"
            reasons[index] = verdict if killed else reasons[index] or "superseded"
        reasons[indices[-1]] = verdict
    merged, rejected, aside = [], [], []
    for article, reason, told in zip(articles, reasons, notices, strict=True):
        if reason is None:
            merged.append(article)
            continue
        rejected.append(Rejected(id=article.id, reason=reason, version=article.version))
        if told is not None:
            continue
        head = heads.get(article.id, "")
        if reason == "canceled":
            aside.append(SetAside(article, "canceled", None))
        elif verdicts.get(head, reason) is None and reason != "no-text":
            aside.append(SetAside(article, "superseded", head))
    return merged, rejected, aside


def _judged(
    article: Article, *, now: datetime | None, outlets: Outlets | None
) -> tuple[RejectReason | None, RejectReason | None]:
    """What notice to editors an article is, and why it may not be used by itself, if it may not.

    Whatever other versions there are. Of a story that was read before nothing is read again.
    """
    text = article.text
    asked = article.id, article.source, article.headline, article.ednote, article.published
    key = digest(text, asked, outlets.number if outlets else None)
    if _PLAIN.get(key):
        return None, _held(article, now=now)
    told = notice(article, outlets=outlets)
    until = embargoed_until(article)
    private = is_private(text)
    held = _held(article, told, "withheld" if private else None, now=now, until=until)
    if not any(c.isprintable() and not c.isspace() for c in text):
        return told, held if held in _BARS else "no-text"
    if told is None and until is None and not private:
        _PLAIN.keep(key, True)
    return told, held or told


def _held(
    article: Article,
    *told: RejectReason | None,
    now: datetime | None,
    until: datetime | None = None,
) -> RejectReason | None:
    """Why an article may not be used, by its fields, and what is told in its text.

    ``told`` are the orders of its words, ``until`` when the embargo ends that they tell.
    """
    for order in reversed(_BARS):
        if order in (article.status, *told):
            return order
    if any(time and not _passed(time, now) for time in (article.embargoed, until)):
        return "embargoed"
    return None


def _passed(time: datetime, now: datetime | None) -> bool:
    if now is None or time.utcoffset() is None or now.utcoffset() is None:
        return False
    return time <= now


def _items(articles: Sequence[Article], reasons: Sequence[RejectReason | None]) -> Items:
    """The articles of every id, oldest first; advisories and blank texts are no versions."""
    items: dict[str, list[int]] = defaultdict(list)
    for index, article in enumerate(articles):
        if reasons[index] not in ("no-text", "advisory"):
            items[article.id].append(index)
    for indices in items.values():
        if len(indices) > 1:
            versions = {v for i in indices if (v := articles[i].version)}
            numbered = bool(versions) and all(v.isascii() and v.isdigit() for v in versions)
            indices.sort(key=lambda i: _age(articles[i], reasons[i], numbered=numbered))
    return items


def _age(
    article: Article, reason: RejectReason | None, *, numbered: bool
) -> tuple[tuple[object, ...], ...]:
    """What orders versions: numbers where all have them, else times, else the words of versions.

    A kill or hold that does not say which version it is, or of when, counts as the newest.
    """
    time, barred = article.published, reason in _BARS
    unsaid = (2,) if barred else (0,)
    timed = (1, time) if time and time.utcoffset() is not None else unsaid
    version = tuple(_natural(article.version)) if article.version else (unsaid,)
    order = (version, timed) if numbered else (timed, version)
    return (*order, (barred, article.text, repr(article)))


def _natural(version: str) -> Iterable[tuple[int, int, str]]:
    for run in _RUNS.findall(version):
        digits = run.lstrip("0") if run.isascii() and run.isdigit() else None
        yield (0, 0, run) if digits is None else (1, len(digits), digits)


def _orders(
    articles: Sequence[Article],
    notices: Sequence[RejectReason | None],
    *,
    outlets: Outlets | None,
) -> Iterable[tuple[str, RejectReason]]:
    """The items that kills and holds among the articles name, and what is to be done with them."""
    if not any(told in _BARS for told in notices):
        return
    known = shipped() if outlets is None else outlets
    named: dict[Name, list[Article]] = defaultdict(list)
    for article, told in zip(articles, notices, strict=True):
        if told is None:
            for name in names_of(article):
                named[name].append(article)
    stories = [a for a, told in zip(articles, notices, strict=True) if told is None]
    for bar in _BARS:
        for order in (a for a, told in zip(articles, notices, strict=True) if told == bar):
            meant = {
                article.id
                for name in named_in(order)
                for article in named.get(name, ())
                if article.id != order.id
                and (_one_sender(article, order, known) or _names_sender(order, article, name))
            }
            for id in meant or _slugged(order, stories, outlets=known):
                yield id, bar


def _slugged(order: Article, stories: Sequence[Article], *, outlets: Outlets) -> set[str]:
    """The sender's own stories that bear the keywords a notice names, sent no later than it."""
    slugs = slugs_in(order)
    return {
        article.id
        for article in (stories if slugs else ())
        if article.id != order.id
        and article.source != article.id
        and order.source != order.id
        and _one_sender(article, order, outlets)
        and not _later(article, order)
        and any(bears(article, slug) for slug in slugs)
    }


def _later(one: Article, other: Article) -> bool:
    """Whether an item came after another: the substitute that follows a kill."""
    times = [a.published for a in (one, other) if a.published and a.published.tzinfo]
    return len(times) > 1 and times[0] > times[1]


def _one_sender(one: Article, other: Article, outlets: Outlets) -> bool:
    """Whether two items may be one outlet's: an agency's kill is no other outlet's kill."""
    if one.source == one.id or other.source == other.id or fold(one.source) == fold(other.source):
        return True
    outlet = outlets.named(one.source)
    return outlet is not None and outlet == outlets.named(other.source)


def _names_sender(order: Article, article: Article, name: Name) -> bool:
    """Whether a notice that another sender hands on says whose item it names: "dpa 201"."""
    kind, number = name
    if kind != "number" or article.source == article.id:
        return False
    named = pattern(rf"(?<!\w){escape(article.source)}[ -]?0*{number}(?!\d)", IGNORECASE)
    return named.search(order.text) is not None


def _replaced(
    articles: Sequence[Article], items: Items, verdicts: Mapping[str, RejectReason | None]
) -> Mapping[str, frozenset[str]]:
    """The ids that every id replaces; what is under embargo replaces nothing yet."""
    return {
        id: frozenset(
            other
            for index in indices
            for other in articles[index].replaces
            if other in items and other != id and verdicts[id] != "embargoed"
        )
        for id, indices in items.items()
    }


def _reached(starts: Iterable[str], replaced: Mapping[str, Iterable[str]]) -> set[str]:
    reached: set[str] = set()
    waiting = [other for start in starts for other in replaced[start]]
    while waiting:
        id = waiting.pop()
        if id not in reached:
            reached.add(id)
            waiting.extend(replaced[id])
    return reached


def _heads(
    articles: Sequence[Article], items: Items, replaced: Mapping[str, Iterable[str]]
) -> Mapping[str, str]:
    """For every id the one that replaces it in the end: itself, where none does.

    Where items replace one another in a ring, the newest of them is the head.
    """
    inner = {other for others in replaced.values() for other in others}
    rings = sorted(inner, key=lambda id: _age(articles[items[id][-1]], None, numbered=False))
    heads: dict[str, str] = {}
    for start in (*sorted(items.keys() - inner), *reversed(rings)):
        if start in heads:
            continue
        heads[start] = start
        waiting = list(replaced[start])
        while waiting:
            id = waiting.pop()
            if id not in heads:
                waiting.extend(replaced[id])
            if heads.get(id, id) == id != start:
                heads[id] = start
    for id, head in heads.items():
        while heads[head] != head:
            head = heads[head]
        heads[id] = head
    return heads
