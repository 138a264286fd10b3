"""Statements to one article in reading order: ``merge(articles)`` is the front door."""

from collections.abc import Sequence
from datetime import UTC, datetime

import numpy as np

from service.errors import Fault, InvalidError
from service.text.attribute import attributions
from service.text.group import Grouping, Statement, group
from service.text.links import Link, links
from service.text.model import (
    Article,
    Boundaries,
    LeftOut,
    Limits,
    MergedArticle,
    MergedSentence,
    Options,
    Origin,
    ReadArticle,
    Rejected,
    Related,
    SharedSpan,
)
from service.text.order import leans, reading_order, same_paragraph
from service.text.project import project
from service.text.rarity import weigh
from service.text.segment import Segments, segment
from service.text.stream import Sentence, Stream, identify, totals
from service.text.words import Words, fold

_LATEST = datetime.max.replace(tzinfo=UTC)


def merge(
    articles: Sequence[Article],
    *,
    options: Options = Options(),  # noqa: B008 - frozen, so one shared default is safe
    limits: Limits = Limits(),  # noqa: B008 - the same
    now: datetime | None = None,
) -> MergedArticle:
    """Merge overlapping articles into one in which every sentence is attributed.

    The order of ``articles`` does not matter. ``now`` (with a zone) is what embargoes are held
    against; without it an embargoed article is taken as still embargoed. Raises InvalidError
    where the work would pass ``limits``, before any of it is done.
    """
    if len(articles) > limits.articles:
        raise _over("articles", limits.articles)
    ranked = sorted(articles, key=_rank)
    used = [article for article in ranked if article.text and not article.text.isspace()]
    rejected = [Rejected(a.id, "no-text") for a in ranked if not a.text or a.text.isspace()]
    words = fold([article.text for article in used])
    if len(words.start) > limits.words:
        raise _over("words", limits.words)
    starts = words.start.tolist()
    segments = [
        segment(article.text, article=n, base=int(words.base[n]), starts=starts)
        for n, article in enumerate(used)
    ]
    stream = _stream(words, segments, starts=starts)
    grouping = _grouped(stream, segments, restated=options.collapse == "restatements")
    return _printed(stream, grouping, used, segments=segments, rejected=rejected)


def _over(what: str, limit: int) -> InvalidError:
    detail = f"more than {limit} {what} cannot be merged in one request"
    return InvalidError(detail, faults=[Fault("/articles", detail)])


def _rank(article: Article) -> tuple[datetime, str, str, str]:
    """The order of articles wherever nothing else decides: earlier, then by id.

    An id that was counted up from the order of arrival says nothing: there the source and the
    text decide, so that the answer does not depend on the order either.
    """
    given = article.id if article.id_given else ""
    return article.published or _LATEST, given, article.source if given else "", article.text


def _stream(words: Words, segments: Sequence[Segments], *, starts: list[int]) -> Stream:
    identity, stems = identify(words.stem)
    _, exacts = identify(words.exact)
    article = np.searchsorted(words.base, words.start, side="right") - 1
    cased = np.ones(len(words.start), dtype=bool)
    opening = []
    for part in segments:
        for stretch in part.stretches:
            cased[stretch.first : stretch.last] = False
        for sentence in part.sentences:
            if sentence.first < sentence.last:
                opening.append(sentence.first)
                if sentence.rank > 1:
                    cased[sentence.first : sentence.last] = False
    worth = weigh(
        words,
        identity=identity,
        article=article,
        opening=np.array(opening, dtype=np.int64),
        cased=cased,
    )
    return Stream(
        words,
        identity,
        stems,
        exacts,
        bases=words.base.tolist(),
        starts=starts,
        ends=words.end.tolist(),
        content=totals(worth.content),
        evidence=totals(worth.evidence),
        particular=totals(worth.particular),
    )


def _grouped(stream: Stream, segments: Sequence[Segments], *, restated: bool) -> Grouping:
    """Punctuated sentences first; then what lost its ends is cut at theirs and joins them."""
    sentences = [sentence for part in segments for sentence in part.sentences]
    stretches = [stretch for part in segments for stretch in part.stretches]
    grouping = group(stream, sentences, restated=restated)
    if not stretches:
        return grouping
    leaders = [statement.leader for statement in grouping.statements]
    tellings = [list(statement.tellings) for statement in grouping.statements]
    restored: list[Sentence] = []
    for projection in project(stream, stretches, leaders):
        for number, telling in projection.tellings:
            tellings[number].append(telling)
        restored += projection.restored
    known = Grouping(
        tuple(
            Statement(statement.leader, tuple(told), statement.repeats)
            for statement, told in zip(grouping.statements, tellings, strict=True)
        ),
        grouping.near,
    )
    return group(stream, restored, known=known, restated=restated)


def _printed(
    stream: Stream,
    grouping: Grouping,
    articles: Sequence[Article],
    *,
    segments: Sequence[Segments],
    rejected: Sequence[Rejected],
) -> MergedArticle:
    statements = grouping.statements
    text = stream.words.text
    leaning = [leans(text[s.leader.start : s.leader.end]) for s in statements]
    order = reading_order(statements, leaning=leaning, articles=len(articles))
    names = {number: f"s{place}" for place, number in enumerate(order, start=1)}
    related = _related(stream, grouping, names)
    pieces: list[str] = []
    sentences: list[MergedSentence] = []
    at = paragraph = 0
    before: Statement | None = None
    for number in order:
        statement = statements[number]
        if before is not None:
            together = same_paragraph(before, statement)
            paragraph += not together
            pieces.append(" " if together else "\n\n")
            at += len(pieces[-1])
        who = attributions(stream, statement, articles)
        words = who[0].text
        sentences.append(
            MergedSentence(
                id=names[number],
                kind=statement.leader.kind,
                start=at,
                end=at + len(words),
                paragraph=paragraph,
                text=words,
                attributions=who,
                origin=_origin(statement, articles),
                related=related.get(number, ()),
                independent=len({a.source for a in who}),
            )
        )
        pieces.append(words)
        at += len(words)
        before = statement
    return MergedArticle(
        headline=next((a.headline for a in articles if a.headline), None),
        text="".join(pieces),
        sentences=tuple(sentences),
        articles=tuple(_read(stream, grouping, articles, segments=segments, names=names)),
        rejected=tuple(rejected),
    )


def _origin(statement: Statement, articles: Sequence[Article]) -> Origin:
    told = sorted({telling.sentence.article for telling in statement.tellings})
    if len(told) == 1:
        article = articles[told[0]]
        return Origin(article.id, article.source, "only-source")
    times = [articles[n].published for n in told]
    known = [time for time in times if time is not None]
    if len(known) == len(times) and known.count(min(known)) == 1:
        article = articles[told[times.index(min(known))]]
        return Origin(article.id, article.source, "published")
    return Origin(None, None, "unknown")


def _related(
    stream: Stream, grouping: Grouping, names: dict[int, str]
) -> dict[int, tuple[Related, ...]]:
    """The links of each statement, the other one named, spans in each sentence's own text."""
    found: dict[int, list[Related]] = {}
    for link in links(stream, grouping):
        one, other = (grouping.statements[n].leader for n in (link.one, link.other))
        spans = [
            (
                _characters(stream, one, span[0], span[1]),
                _characters(stream, other, span[2], span[3]),
            )
            for span in link.spans
        ]
        found.setdefault(link.one, []).append(_link(link, names[link.other], spans))
        turned = [(there, here) for here, there in spans]
        found.setdefault(link.other, []).append(_link(link, names[link.one], turned))
    return {
        number: tuple(sorted(links, key=lambda r: (-r.score, int(r.sentence[1:]))))
        for number, links in found.items()
    }


def _link(
    link: Link, name: str, spans: Sequence[tuple[tuple[int, int], tuple[int, int]]]
) -> Related:
    return Related(
        sentence=name,
        kind=link.kind,
        score=round(min(link.score, 1.0), 3),
        spans=tuple(SharedSpan(here, there) for here, there in sorted(spans)),
    )


def _characters(stream: Stream, sentence: Sentence, first: int, last: int) -> tuple[int, int]:
    """A range of a sentence's words as offsets into its text."""
    return (
        stream.starts[sentence.first + first] - sentence.start,
        stream.ends[sentence.first + last - 1] - sentence.start,
    )


def _read(
    stream: Stream,
    grouping: Grouping,
    articles: Sequence[Article],
    *,
    segments: Sequence[Segments],
    names: dict[int, str],
) -> list[ReadArticle]:
    """Every article as read, with what of it is not printed."""
    left_out: list[list[LeftOut]] = [[] for _ in articles]
    shared = [0] * len(articles)
    total = [0] * len(articles)
    for number, statement in enumerate(grouping.statements):
        several = len({telling.sentence.article for telling in statement.tellings}) > 1
        told = [telling.sentence for telling in statement.tellings]
        for sentence in (*told, *statement.repeats):
            total[sentence.article] += sentence.size
            shared[sentence.article] += sentence.size * several
        for sentence in statement.repeats:
            base = stream.bases[sentence.article]
            start, end = sentence.start - base, sentence.end - base
            text = articles[sentence.article].text[start:end]
            left_out[sentence.article].append(LeftOut(start, end, "repeat", text, names[number]))
    return [
        ReadArticle(
            id=article.id,
            source=article.source,
            text=article.text,
            boundaries=_boundaries(segments[n]),
            shared=round(shared[n] / total[n], 3) if total[n] else 0.0,
            left_out=tuple(sorted(left_out[n], key=lambda out: out.start)),
            headline=article.headline,
            byline=article.byline,
            url=article.url,
            language=article.language,
            rights=article.rights,
            published=article.published,
            version=article.version,
        )
        for n, article in enumerate(articles)
    ]


def _boundaries(part: Segments) -> Boundaries:
    if not part.stretches:
        return "punctuation"
    return "mixed" if any(s.rank < 2 for s in part.sentences) else "restored"
