"""Who had each statement first: the credits of every telling, weighed as evidence."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import combinations

from service.text.credit.credits import Credited
from service.text.credit.lines import credit_lines, logo
from service.text.credit.origin import Telling, by_outlet, origin
from service.text.credit.outlets import Outlets, besides, shipped
from service.text.credit.places import named_anywhere
from service.text.credit.source import source_of
from service.text.crediting import Credits, Read, pointed_behind, read_credits
from service.text.fact import fact
from service.text.layout import Layout
from service.text.model import Article, Credit, Origin
from service.text.quoted import is_quoting, quotation_marks, quoted
from service.text.setaside import Past
from service.text.statements import Statement
from service.text.stream import Sentence, Stream

# Two articles that tell three sentences of eight words and more in nearly the same words carry one
# copy: nobody writes three such sentences alike by himself. One such sentence may be a quotation.
# So do two of which the shorter has hardly a sentence of its own, if it has two and 20 words.
_COPIES = 3
_COPIED_WORDS = 8
_COPIED = 0.9
_WHOLE, _BRIEF = 0.8, 20
# Nobody writes ten words in one order by chance (see sharedclauses); what is quoted two may hear.
_COPIED_RUN = 10
# Of more articles than this that print one sentence, each is held against the first alone.
_MANY = 16
# Who tells fewer of the printed words has neither had the sentence first nor confirms it: "It would
# not comment" beside "It would not comment, but the buyer confirmed the talks to the Ledger".
_LITTLE = 0.3


@fact
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
    known: Sequence[Past],
) -> list[Provenance]:
    """Tell for each statement who had it first and how many independent sources tell it.

    ``known`` is what older versions, which are not merged, told of each statement.
    """
    table = _outlets(stream, articles, shipped() if outlets is None else outlets)
    sentences = [telling.sentence for s in statements for telling in s.tellings]
    sentences += [repeat for statement in statements for repeat in statement.repeats]
    read = read_credits(stream, sentences, articles=articles, outlets=table)
    behind = pointed_behind(sentences, read, stream.words.text)
    by_article: list[list[Credited]] = [[] for _ in articles]
    for article, credits in read.values():
        by_article[article] += credits
    sources = tuple(
        source_of(
            article,
            dateline_name=logo(article, layout.furniture, table),
            credit_lines=_credit_lines(article, layout, table),
            credits=credits,
            outlets=table,
        )
        for article, layout, credits in zip(articles, layouts, by_article, strict=True)
    )
    hands = _hands(stream, statements, [source.agency or source.outlet for source in sources])
    sent = by_outlet(sources)
    wired = {article for article, source in enumerate(sources) if source.agency}
    starts = {start for start, _ in (*read, *behind)}
    silent: dict[tuple[tuple[int, ...], int], Provenance] = {}
    found: list[Provenance] = []
    for statement, past in zip(statements, known, strict=True):
        tellers = _tellers(statement, past)
        speaks = _speaks(statement, starts) or past.since or past.outdated
        copies = 1
        if len(tellers) > 1:
            of = {article: hands[article] for article in tellers}
            copies = _copies_apart(stream, statement, hands=of, wired=wired)
        if not speaks and (same := silent.get((tellers, copies))) is not None:
            found.append(same)
            continue
        told = _told(statement, read, behind) if speaks else {}
        since = dict(past.since)
        first, independent = origin(
            [Telling(sources[a], told.get(a, ()), since.get(a)) for a in tellers], sent=sent
        )
        own = tuple([told.credit for told in _of(statement.leader, read)])
        found.append(Provenance(first, min(independent, copies), own))
        if not speaks:
            silent[tellers, copies] = found[-1]
    return found


def _outlets(stream: Stream, articles: Sequence[Article], known: Outlets) -> Outlets:
    """The table, with the sources of the request where a text names one that it lacks."""
    names = {article.source for article in articles if article.source != article.id}
    new = frozenset(name for name in names if known.named(name) is None)
    return besides(known, new) if new and named_anywhere(stream.words, new) else known


def _speaks(statement: Statement, starts: Set[int]) -> bool:
    """Whether any telling of a statement stands at one of the ``starts``."""
    if len(statement.tellings) == 1:
        return statement.leader.start in starts
    return any(telling.sentence.start in starts for telling in statement.tellings)


def _tellers(statement: Statement, past: Past) -> tuple[int, ...]:
    """The articles that tell a statement, in their order.

    Less those that copied what a newer version tells otherwise, and those that tell little of it.
    """
    if len(statement.tellings) == 1:
        return (statement.leader.article,)
    told: dict[int, int] = {}
    for telling in statement.tellings:
        article = telling.sentence.article
        if article not in past.outdated:
            for first, end in telling.within:
                told[article] = told.get(article, 0) + end - first
    least = min(_LITTLE * statement.leader.size, max(told.values(), default=0))
    return tuple(sorted(article for article, words in told.items() if words >= least))


def _told(
    statement: Statement, read: Read, behind: Mapping[tuple[int, int], Credits]
) -> Mapping[int, Credits]:
    """Whom each article that tells a statement credits for it."""
    told: dict[int, Credits] = {}
    for sentence in (telling.sentence for telling in statement.tellings):
        later = behind.get((sentence.start, sentence.end), ())
        credits = (*told.get(sentence.article, ()), *_of(sentence, read), *later)
        told[sentence.article] = credits
    return told


def _of(sentence: Sentence, read: Read) -> Credits:
    found = read.get((sentence.start, sentence.end))
    return found[1] if found else ()


def _hands(
    stream: Stream, statements: Sequence[Statement], outlets: Sequence[str]
) -> Sequence[int]:
    """For every article the lowest one of its outlet or its copy; ``outlets`` are the articles'."""
    size = [0] * len(outlets)
    together: dict[tuple[int, ...], _Alike] = {}
    for statement in statements:
        for telling in statement.tellings:
            sentence = telling.sentence
            size[sentence.article] += sentence.last - sentence.first
        if len(statement.tellings) > 1:
            for articles in _copies(stream, statement):
                together.setdefault(articles, _Alike()).add(statement.leader.size)
    pairs: dict[tuple[int, int], _Alike] = {}
    for articles, alike in together.items():
        certain = alike.long >= _COPIES or len(articles) > _MANY
        first = ((articles[0], other) for other in articles[1:])
        for pair in first if certain else combinations(articles, 2):
            pairs.setdefault(pair, _Alike()).join(alike)
    lowest: dict[str, int] = {}
    hand = [lowest.setdefault(outlet, article) for article, outlet in enumerate(outlets)]
    for (one, other), alike in sorted(pairs.items(), key=lambda item: item[0]):
        low, high = sorted((hand[one], hand[other]))
        if low != high and alike.copied(whole=min(size[one], size[other])):
            hand = [low if h == high else h for h in hand]
    return hand


@dataclass(slots=True)
class _Alike:
    """What some articles print alike: sentences, long ones among them, words."""

    sentences: int = 0
    long: int = 0
    words: int = 0

    def add(self, size: int) -> None:
        self.sentences += 1
        self.long += size >= _COPIED_WORDS
        self.words += size

    def join(self, other: "_Alike") -> None:
        self.sentences += other.sentences
        self.long += other.long
        self.words += other.words

    def copied(self, *, whole: int) -> bool:
        """Whether that proves one copy; the shorter article has ``whole`` words."""
        if self.long >= _COPIES:
            return True
        return self.sentences > 1 and self.words >= max(_BRIEF, _WHOLE * whole)


def _copies_apart(
    stream: Stream, statement: Statement, *, hands: Mapping[int, int], wired: Set[int]
) -> int:
    """How many tell a statement in no copy of one another's; ``hands`` are the articles'.

    Whatever else two articles tell, a sentence that both have word for word was written once, and
    so was a short one that both have beside the same others, unless they are ``wired`` by two
    agencies: those say themselves that they are two. What somebody is quoted with two may have
    heard.
    """
    if len(set(hands.values())) < 2:
        return 1
    leader = statement.leader
    heard = [(first - leader.first, last - leader.first) for first, last in quoted(stream, leader)]
    copied = {
        telling.sentence.article
        for telling in statement.tellings
        if any(_unheard(part, heard) >= _COPIED_RUN for part in telling.within)
    }
    if 0 < leader.size < _COPIED_RUN and not is_quoting(stream, leader):
        told = (t.sentence for t in statement.tellings if t.sentence.article != leader.article)
        if beside := {other.article for other in told if _runs_on(stream, leader, other)}:
            copied |= {leader.article, *beside}
    apart = {hand for article, hand in hands.items() if article not in copied}
    agencies = {hand for article, hand in hands.items() if article in copied & wired}
    both = {hand for article, hand in hands.items() if article in copied}
    return len(apart - both) + (len(agencies) or bool(both))


def _runs_on(stream: Stream, one: Sentence, other: Sentence) -> bool:
    """Whether two equal sentences stand in their articles beside the same words, and many."""
    exacts = stream.exacts
    if exacts[one.first : one.last] != exacts[other.first : other.last]:
        return False
    here, there = _words_around(stream, one), _words_around(stream, other)
    if here is None or there is None:
        return False
    before = min(one.first - here[0], other.first - there[0])
    if before >= _COPIED_WORDS and (
        exacts[one.first - _COPIED_WORDS : one.first]
        == exacts[other.first - _COPIED_WORDS : other.first]
    ):
        return True
    behind = min(here[1] - one.last, there[1] - other.last)
    return behind >= _COPIED_WORDS and (
        exacts[one.last : one.last + _COPIED_WORDS]
        == exacts[other.last : other.last + _COPIED_WORDS]
    )


def _words_around(stream: Stream, sentence: Sentence) -> tuple[int, int] | None:
    """The words that run up to a sentence and on from it, as far as no quotation is among them.

    In its own article, and no more on either side than prove a copy; None inside a quotation.
    """
    text, article = stream.words.text, sentence.article
    start = stream.bases[article]
    end = stream.bases[article + 1] if article + 1 < len(stream.bases) else len(text)
    first = max(sentence.first - _COPIED_WORDS, bisect_left(stream.starts, start))
    last = min(sentence.last + _COPIED_WORDS, bisect_left(stream.starts, end))
    if marks := quotation_marks(text, stream.starts[first], sentence.start):
        if not text[marks[-1] + 1].isspace():
            return None
        first = bisect_left(stream.starts, marks[-1])
    if marks := quotation_marks(text, sentence.end, stream.ends[last - 1]):
        if not text[marks[0] - 1].isspace():
            return None
        last = bisect_left(stream.starts, marks[0])
    return first, last


def _unheard(part: tuple[int, int], heard: Iterable[tuple[int, int]]) -> int:
    """How many words of a range stand in no quotation."""
    first, last = part
    return last - first - sum(max(0, min(last, end) - max(first, start)) for start, end in heard)


def _copies(stream: Stream, statement: Statement) -> Iterable[tuple[int, ...]]:
    """The articles that print a statement alike: as its leader, or as one another."""
    alike: dict[str, set[int]] = {}
    for telling in statement.tellings:
        sentence, words = telling.sentence, ""
        if telling.score < _COPIED:
            if sentence.size < _COPIED_WORDS:
                continue
            words = stream.exacts[sentence.first : sentence.last]
        alike.setdefault(words, set()).add(sentence.article)
    return [tuple(sorted(articles)) for articles in alike.values() if len(articles) > 1]


def _credit_lines(article: Article, layout: Layout, outlets: Outlets) -> Iterable[str]:
    """What lines around a story say of whose it is."""
    start = layout.pieces[0].start if layout.pieces else 0
    end = layout.pieces[-1].end if layout.pieces else 0
    return credit_lines(article, layout.furniture, start=start, end=end, outlets=outlets)
