"""Who had each statement first: the credits of every telling, weighed as evidence."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from service.text.credit.credits import Credited, credited
from service.text.credit.origin import Source, Telling, origin, source_of
from service.text.credit.outlets import Outlets
from service.text.group import Statement
from service.text.layout import Layout
from service.text.model import Article, Credit, Origin
from service.text.stream import Sentence, Stream

# Two articles that tell three sentences of eight words and more in nearly the same words carry one
# copy: nobody writes three such sentences alike by himself. One such sentence may be a quotation.
_COPIES = 3
_COPIED_WORDS = 8
_COPIED = 0.9


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a statement comes from, and whom its printed sentence credits."""

    origin: Origin
    independent: int
    credits: tuple[Credit, ...]


def provenance(
    stream: Stream,
    statements: Sequence[Statement],
    articles: Sequence[Article],
    *,
    layouts: Sequence[Layout],
    outlets: Outlets | None,
) -> list[Provenance]:
    """Tell for each statement who had it first and how many independent sources tell it."""
    read = _Reader(stream, outlets)
    by_article: list[list[Credited]] = [[] for _ in articles]
    for statement in statements:
        told = [telling.sentence for telling in statement.tellings]
        for sentence in (*told, *statement.repeats):
            by_article[sentence.article] += read.credits(sentence)
    sources = [
        source_of(
            article,
            dateline_name=_named(layout, "dateline"),
            credit_line=_named(layout, "credit"),
            credits=credits,
            outlets=outlets,
        )
        for article, layout, credits in zip(articles, layouts, by_article, strict=True)
    ]
    hands = _hands(statements, len(articles))
    known: dict[tuple[int, ...], tuple[Origin, int]] = {}
    return [
        _of(statement, sources, read=read, hands=hands, known=known) for statement in statements
    ]


def _of(
    statement: Statement,
    sources: Sequence[Source],
    *,
    read: "_Reader",
    hands: Sequence[int],
    known: dict[tuple[int, ...], tuple[Origin, int]],
) -> Provenance:
    """One statement's provenance; ``known`` keeps what who tells it alone decides.

    ``hands`` numbers the articles, those alike that carry one copy.
    """
    tellings: dict[int, list[Credited]] = {}
    for telling in statement.tellings:
        found = tellings.setdefault(telling.sentence.article, [])
        found += read.credits(telling.sentence)
    told = sorted(tellings.items())
    silent = not any(tellings.values())
    key = tuple(article for article, _ in told)
    if silent and key in known:
        first, independent = known[key]
    else:
        first, independent = origin(
            [Telling(sources[article], credits) for article, credits in told], sources=sources
        )
        if silent:
            known[key] = first, independent
    own = tuple(credited.credit for credited in read.credits(statement.leader))
    copies = len({hands[article] for article in tellings})
    return Provenance(first, min(independent, copies), own)


def _hands(statements: Sequence[Statement], count: int) -> list[int]:
    """For every article the lowest one whose copy it carries, or that carries its copy."""
    shared: Counter[tuple[int, int]] = Counter()
    for statement in statements:
        if statement.leader.size >= _COPIED_WORDS:
            first, *others = sorted(
                {t.sentence.article for t in statement.tellings if t.score >= _COPIED}
            ) or [0]
            shared.update((first, other) for other in others)
    hand = list(range(count))
    for (one, other), times in sorted(shared.items()):
        if times >= _COPIES:
            hand[other] = min(hand[other], hand[one])
    for article in range(count):
        hand[article] = hand[hand[article]]
    return hand


def _named(layout: Layout, kind: str) -> str | None:
    return next((f.name for f in layout.furniture if f.kind == kind and f.name), None)


class _Reader:
    """Credits of sentences, each wording read once."""

    def __init__(self, stream: Stream, outlets: Outlets | None) -> None:
        self.text = stream.words.text
        self.outlets = outlets
        self.known: dict[str, list[Credited]] = {}

    def credits(self, sentence: Sentence) -> list[Credited]:
        words = self.text[sentence.start : sentence.end]
        if words not in self.known:
            cased = not sentence.restored
            self.known[words] = credited(words, cased=cased, outlets=self.outlets)
        return self.known[words]
