"""Statements to the printed article, and to the account of every source."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from service.text.attribute import attributions
from service.text.bindings import bound, reopens
from service.text.credit.around import credits_around
from service.text.credit.outlets import Outlets, shipped
from service.text.disputes import disputes
from service.text.kinship import of_one_matter
from service.text.layout import Layout
from service.text.leaning import is_leaning
from service.text.links import Link, is_told_of_others
from service.text.model import (
    Article,
    Boundaries,
    Conflict,
    Flag,
    LeftOut,
    MergedArticle,
    MergedSentence,
    Note,
    ReadArticle,
    Rejected,
    Related,
    SharedSpan,
)
from service.text.order import reading_order
from service.text.provenance import provenance
from service.text.relations import relations
from service.text.segment import Segments
from service.text.setaside import Past
from service.text.statements import Grouping, Statement
from service.text.stream import Sentence, Stream
from service.text.weaving import same_paragraph


@dataclass(frozen=True, slots=True)
class Read:
    """The articles of a request as read: what of each is story, and its sentences."""

    articles: Sequence[Article]
    layouts: Sequence[Layout]
    segments: Sequence[Segments]


def compose(
    stream: Stream,
    grouping: Grouping,
    *,
    read: Read,
    rejected: Sequence[Rejected],
    known: Sequence[Past],
    outlets: Outlets | None,
) -> MergedArticle:
    """Print the statements in reading order, each with its sources, links and conflicts."""
    articles, layouts = read.articles, read.layouts
    statements = grouping.statements
    found = relations(stream, grouping, articles=len(articles))
    linked, apart = found.linked, found.apart
    near = [link for link in linked if link not in apart]
    # Words that two stories share are shared all the same.
    shown = [
        link
        for link in linked
        if link.kind == "clause"
        or (link not in apart and not is_told_of_others(stream, statements, link))
    ]
    held = bound(stream, statements, found.sequences)
    order = _order(
        stream, statements, near, sequences=found.sequences, stories=found.stories, held=held
    )
    names = {number: f"s{place}" for place, number in enumerate(order, start=1)}
    related = _related(stream, grouping, shown, names=names)
    conflicts = disputes(
        stream,
        grouping,
        articles,
        links=linked,
        apart=apart,
        roots=found.roots,
        names=names,
        known=known,
    )
    disputed = _disputed(conflicts)
    corrected = {name for c in conflicts if c.kind == "corrected" for name in c.sentences}
    origins = provenance(
        stream, statements, articles, layouts=layouts, outlets=outlets, known=known
    )
    pieces: list[str] = []
    sentences: list[MergedSentence] = []
    at = paragraph = 0
    before = -1
    for number in order:
        statement = statements[number]
        if before >= 0:
            together = same_paragraph(statements[before], statement) and not (
                held.get(before) == number
                and reopens(stream, statements[before].leader, statement.leader)
            )
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
                origin=origins[number].origin,
                credits=origins[number].credits,
                related=related.get(number, ()),
                independent=origins[number].independent,
                flags=_flags(known[number], corrected=names[number] in corrected),
                conflicts=tuple(disputed.get(names[number], ())),
            )
        )
        pieces.append(words)
        at += len(words)
        before = number
    return MergedArticle(
        headline=next((a.headline for a in articles if a.headline), None),
        text="".join(pieces),
        sentences=tuple(sentences),
        conflicts=tuple(conflicts),
        articles=tuple(_read(stream, grouping, read, names=names, outlets=outlets)),
        rejected=tuple(rejected),
        notes=tuple(
            Note(a.id, f.start, f.end, a.text[f.start : f.end])
            for a, layout in zip(articles, layouts, strict=True)
            for f in layout.furniture
            if f.kind == "note"
        ),
    )


def _order(
    stream: Stream,
    statements: Sequence[Statement],
    linked: Sequence[Link],
    *,
    sequences: Sequence[Sequence[int]],
    stories: Sequence[Sequence[int]],
    held: Mapping[int, int],
) -> list[int]:
    """The statements in reading order, by number."""
    alike: dict[int, list[tuple[float, int]]] = {}
    for link in linked:
        alike.setdefault(link.one, []).append((link.score, link.other))
        alike.setdefault(link.other, []).append((link.score, link.one))
    return reading_order(
        statements,
        leaning=[is_leaning(stream, s.leader) for s in statements],
        bound=held,
        sequences=sequences,
        stories=stories,
        linked=alike,
        matter=lambda one, other: of_one_matter(
            stream, statements[one].leader, statements[other].leader
        ),
    )


def _flags(known: Past, *, corrected: bool) -> tuple[Flag, ...]:
    flags: list[Flag] = []
    if known.killed:
        flags.append("origin-killed")
    if corrected or known.retracted:
        flags.append("corrected")
    return tuple(flags)


def _disputed(conflicts: Sequence[Conflict]) -> dict[str, list[str]]:
    """The conflicts of each sentence, by their ids."""
    found: dict[str, list[str]] = {}
    for conflict in conflicts:
        for sentence in conflict.sentences:
            found.setdefault(sentence, []).append(conflict.id)
    return found


def _related(
    stream: Stream, grouping: Grouping, linked: Sequence[Link], *, names: dict[int, str]
) -> dict[int, tuple[Related, ...]]:
    """The links of each statement, the other one named, spans in each sentence's own text."""
    found: dict[int, list[Related]] = {}
    for link in linked:
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
    read: Read,
    *,
    names: dict[int, str],
    outlets: Outlets | None,
) -> list[ReadArticle]:
    """Every article as read, with what of it is not printed."""
    articles, layouts, segments = read.articles, read.layouts, read.segments
    table = shipped() if outlets is None else outlets
    left_out = [
        [LeftOut(f.start, f.end, f.kind, a.text[f.start : f.end]) for f in layout.furniture]
        for a, layout in zip(articles, layouts, strict=True)
    ]
    shared = [0] * len(articles)
    total = [0] * len(articles)
    for number, statement in enumerate(grouping.statements):
        told = [telling.sentence for telling in statement.tellings]
        several = len(told) > 1 and len({sentence.article for sentence in told}) > 1
        for sentence in (*told, *statement.repeats):
            size = sentence.last - sentence.first
            total[sentence.article] += size
            shared[sentence.article] += size * several
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
            credits=credits_around(article.text, layouts[n].furniture, outlets=table),
        )
        for n, article in enumerate(articles)
    ]


def _boundaries(part: Segments) -> Boundaries:
    if not part.stretches:
        return "punctuation"
    return "mixed" if any(s.rank < 2 for s in part.sentences) else "restored"
