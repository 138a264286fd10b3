"""The larger inputs of the bench, each with its truth: who tells which original sentence where.

Everything is drawn from fixed seeds: the same text to draw from gives the same inputs.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import chain
from random import Random

from bench import grammar, newsroom, prose
from bench.newsroom import House, How, Page, Piece
from bench.prose import Document, Prose
from bench.typeset import SETTINGS, Setting, set_page
from service.text.model import Article

_OUTLETS = (
    "Valley Ledger", "Harbor Tribune", "Northern Post", "Daily Beacon", "City Courier",
    "The Sentinel", "Plains Gazette", "Metro Herald", "Coast Observer", "Union Star",
    "Morning Mail", "The Dispatch", "Lakeside Times",
)  # fmt: skip
_FIRST = datetime(2019, 3, 4, 6, 0, tzinfo=UTC)
# Said alike of everyone: a phrase of about ten words that proves nothing.
_STOCK = (
    "{name} told reporters at a news conference in {place} on {day} that",
    "In a statement released late on {day}, the office of {name} confirmed that",
    "Speaking on condition of anonymity, a senior official close to {name} said",
    "{name}, who took office in January after a closely fought election, said",
    "According to two people familiar with the matter, {name} believes",
    "At a meeting between {name} and {other} in {place},",
)  # fmt: skip
_STOCK_DAYS = ("Tuesday", "Thursday")


@dataclass(frozen=True, slots=True)
class Told:
    """``text[start:end]`` of an article tells words ``part`` of an original sentence."""

    article: str
    start: int
    end: int
    original: int
    part: tuple[int, int]
    how: How


@dataclass(slots=True)
class Input:
    """Articles and their truth. ``traps`` are sets of originals that share stock words alone;
    ``setting`` is how each article was set. Furniture has no entry in ``told``."""

    name: str
    articles: list[Article] = field(default_factory=list)
    originals: list[str] = field(default_factory=list)
    told: list[Told] = field(default_factory=list)
    traps: list[tuple[int, ...]] = field(default_factory=list)
    setting: dict[str, Setting] = field(default_factory=dict)

    def add(self, text: str) -> int:
        """Enter an original sentence."""
        self.originals.append(text)
        return len(self.originals) - 1

    def words(self) -> int:
        """Blank-separated words over all articles."""
        return sum(len(article.text.split()) for article in self.articles)

    def publish(
        self, page: Page, *, outlet: str, setting: Setting, published: datetime | None
    ) -> None:
        """Set a page and enter it as an article."""
        text, places = set_page(page, setting)
        name = f"{self.name}-{len(self.articles) + 1:03}"
        self.articles.append(Article(name, outlet, text, published=published))
        self.setting[name] = setting
        self.told += [
            Told(name, start, end, piece.original, piece.part, piece.how)
            for start, end, piece in places
            if piece.original >= 0
        ]


def story_of(document: Document, given: Input) -> Page:
    """A document as a page whose every sentence is an original."""
    return [
        [(Piece(text, given.add(text), (0, len(text.split()))),) for text in paragraph]
        for paragraph in document
    ]


def drawn(documents: Sequence[Document], *, words: int) -> Iterator[Document]:
    """Stretches of documents of at least so many words each, none twice."""
    for document in documents:
        story: list[tuple[str, ...]] = []
        count = 0
        for paragraph in document:
            story.append(paragraph)
            count += sum(len(text.split()) for text in paragraph)
            if count >= words:
                yield tuple(story)
                story, count = [], 0


def outlets(
    given: Input, story: Page, *, rng: Random, count: int, heavy: bool, settings: Sequence[Setting]
) -> None:
    """So many outlets' versions of one story; the first is the story as its agency sent it."""
    begun = _FIRST + timedelta(minutes=rng.randrange(20_000))
    for n in range(count):
        outlet = _OUTLETS[n] if n < len(_OUTLETS) else f"Outlet {n + 1}"
        rng_here = Random(rng.random())
        house = House(
            cut=0.0 if n == 0 else rng_here.choice((0.1, 0.2, 0.4)),
            edited=0.0 if n == 0 else rng_here.choice((0.1, 0.3, 0.5)),
            words=rng_here.choice((0.05, 0.12)),
            own=0 if n == 0 else rng_here.randint(0, 2),
        )
        page = newsroom.cut(story, rng_here, house=house)
        page = newsroom.edit(page, rng_here, house=house, add=given.add)
        page += newsroom.own_paragraphs(rng_here, count=house.own, add=given.add)
        page = newsroom.framed(page, rng_here, outlet=outlet, heavy=heavy)
        setting = settings[n] if n < len(settings) else "plain"
        published = None if rng_here.random() < 0.2 else begun + timedelta(minutes=7 * n)
        given.publish(page, outlet=outlet, setting=setting, published=published)


def copies(count: int = 13, *, source: Prose | None = None, characters: int = 9_000) -> Input:
    """So many outlets' versions of one story of about so many characters."""
    given = Input(f"copies{count}")
    rng = Random(given.name)
    source = source or prose.load()
    document = next(drawn(source.documents, words=characters // 6))
    settings: list[Setting] = [
        "plain", "stripped", "curly", "wrapped", "straight", "hyphenated",
    ]  # fmt: skip
    outlets(given, story_of(document, given), rng=rng, count=count, heavy=True, settings=settings)
    return given


def archive(
    count: int = 600,
    *,
    words: int = 440_000,
    largest: int = 60,
    heavy: bool = False,
    settings: Sequence[Setting] = SETTINGS,
    source: Prose | None = None,
) -> Input:
    """So many articles in groups of one to eight versions of a story, and one of ``largest``.

    One in five is set in one of the ``settings``, so one in thirty comes stripped. Unrelated
    stories share names and stock phrases: those are the traps.
    """
    given = Input("pages" if heavy else "archive")
    rng = Random(given.name)
    source = source or prose.load()
    # A version keeps some four fifths of its story; its own paragraphs and page make up for some.
    length = round(words / count * 0.97)
    texts = drawn(source.documents, words=length)
    stories = chain([next(texts)], prose.seed_stories(), texts)
    stock = _stock(rng)
    trapped: list[list[int]] = [[] for _ in stock]
    left, size = count, largest
    while left:
        story = story_of(next(stories), given)
        for kind in rng.sample(range(len(stock)), 2):
            text = f"{stock[kind]} {grammar.clause(rng, grammar.cast(rng))}."
            trapped[kind].append(given.add(text))
            unit = (Piece(text, trapped[kind][-1], (0, len(text.split()))),)
            story.insert(rng.randrange(1, len(story) + 1), [unit])
        chosen = [rng.choice(settings) if rng.random() < 0.2 else "plain" for _ in range(size)]
        outlets(given, story, rng=rng, count=size, heavy=heavy, settings=chosen)
        left -= size
        size = min(left, rng.choice((1, 1, 1, 1, 2, 2, 2, 3, 3, 4, 5, 6, 7, 8)))
    given.traps = [tuple(originals) for originals in trapped]
    return given


def _stock(rng: Random) -> list[str]:
    """Stock phrases with names filled in: the same few people are in all the news."""
    filled = []
    for phrase in _STOCK:
        for day in _STOCK_DAYS:
            names = grammar.cast(rng)
            filled.append(
                phrase.format(
                    name=names.people[0], other=names.people[1], place=names.places[0], day=day
                )
            )
    return filled


def sentences(here: int = 10_000, there: int = 10_000, *, source: Prose | None = None) -> Input:
    """Two articles of one paragraph a sentence; half of the second are noisy copies of the first's.

    A copy has 0 to 40 % of its words edited, and one in five is cut short.
    """
    given = Input("sentences")
    rng = Random(given.name)
    source = source or prose.load()
    pool = list(source.singles)
    pool += [text for document in source.documents for p in document for text in p]
    pool = sorted({text for text in pool if 60 <= len(text) <= 320})
    rng.shuffle(pool)
    copied = there // 2
    if len(pool) < here + there - copied:
        raise ValueError("there is not enough text for so many sentences")
    first = [_alone(given, text) for text in pool[:here]]
    second = [_alone(given, text) for text in pool[here : here + there - copied]]
    for piece in rng.sample(first, copied):
        text = newsroom.reworded(piece.text, rng, rate=rng.uniform(0, 0.4), quotes=True)
        if rng.random() < 0.2:
            kept = text.split()
            text = " ".join(kept[: max(6, round(len(kept) * rng.uniform(0.5, 0.9)))])
        second.append(Piece(text, piece.original, piece.part, "edited"))
    rng.shuffle(second)
    for outlet, pieces in zip(_OUTLETS, (first, second), strict=False):
        page: Page = [[(piece,)] for piece in pieces]
        given.publish(page, outlet=outlet, setting="plain", published=None)
    return given


def _alone(given: Input, text: str) -> Piece:
    return Piece(text, given.add(text), (0, len(text.split())))
