"""Articles in, one attributed article out: ``merge(articles)`` is the front door."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import UTC, datetime

import numpy as np

from service.errors import Fault, InvalidError
from service.text.collapse import collapsed
from service.text.compose import Read, compose
from service.text.credit.outlets import Outlets
from service.text.credit.versions import usable
from service.text.ends.boundaries import Head
from service.text.figuresigns import signed
from service.text.furniture.manifests import has_manifest, without_manifests
from service.text.furniture.private import without_private
from service.text.grams import Grams
from service.text.group import group
from service.text.layout import lay_out
from service.text.model import Article, Limits, MergedArticle, Options
from service.text.oldtellings import OldTellings
from service.text.project import project
from service.text.rarity import TELLING, weigh
from service.text.retold import retold
from service.text.segment import Segments, segment
from service.text.setaside import Past, past
from service.text.statements import NOTHING, Grouping, Statement, Telling
from service.text.stream import Sentence, Stream, identify, totals
from service.text.voices import voiced
from service.text.words import Words, fold

_LATEST = datetime.max.replace(tzinfo=UTC)


def merge(
    articles: Sequence[Article],
    *,
    options: Options = Options(),  # noqa: B008 - frozen, so one shared default is safe
    limits: Limits = Limits(),  # noqa: B008 - the same
    now: datetime | None = None,
    outlets: Outlets | None = None,
    head: Head | None = None,
) -> MergedArticle:
    """Merge overlapping articles into one in which every sentence is attributed.

    The order of ``articles`` does not matter. ``now`` (with a zone) is what embargoes are held
    against; without it an embargoed article is taken as still embargoed. ``outlets`` extends the
    shipped table of agencies and outlets, ``head`` replaces the last step of the shipped boundary
    model. Raises InvalidError where the work would pass ``limits``, before it is done.
    """
    if len(articles) > limits.articles:
        raise _over("articles", limits.articles)
    if sum(len(article.text) for article in articles) > limits.characters:
        raise _over("characters", limits.characters)
    found = _merge(articles, options=options, limits=limits, now=now, outlets=outlets, head=head)
    if not has_manifest(found.text):
        return found
    # A sentence that nobody tells without a manifest inside cannot be printed without it as it
    # stands; then the texts are read without.
    bare = [without_manifests(article) for article in articles]
    return _merge(bare, options=options, limits=limits, now=now, outlets=outlets, head=head)


def _merge(
    articles: Sequence[Article],
    *,
    options: Options,
    limits: Limits,
    now: datetime | None,
    outlets: Outlets | None,
    head: Head | None,
) -> MergedArticle:
    used, rejected, aside = usable(sorted(articles, key=_rank), now=now, outlets=outlets)
    used = [without_private(article) for article in used]
    everything = [*used, *(set_aside.article for set_aside in aside)]
    words = fold([article.text for article in everything])
    if len(words.start) > limits.words:
        raise _over("words", limits.words)
    starts = words.start.tolist()
    layouts = [*lay_out(used), *lay_out(everything[len(used) :])]
    segments = [
        segment(article.text, layout.pieces, article=n, base=int(words.base[n]), starts=starts)
        for n, (article, layout) in enumerate(zip(everything, layouts, strict=True))
    ]
    stream = _stream(words, segments, starts=starts)
    own, others = segments[: len(used)], segments[len(used) :]
    grouping = voiced(stream, _grouped(stream, own, head=head, most=limits.restored))
    known = [Past()] * len(grouping.statements)
    if aside:
        joined = _grouped(stream, others, before=grouping, head=head, most=limits.restored)
        held = OldTellings(stream, everything)
        grouping, known = past(held, joined, everything, aside=aside, before=grouping)
        grouping, known = retold(
            held,
            joined,
            everything,
            aside=aside,
            layouts=layouts,
            grouping=grouping,
            known=known,
        )
    if options.collapse == "restatements":
        grouping, known = collapsed(stream, grouping, used, known=known)
    read = Read(used, layouts[: len(used)], own)
    return compose(stream, grouping, read=read, rejected=rejected, known=known, outlets=outlets)


def _over(what: str, limit: int) -> InvalidError:
    detail = f"more than {limit} {what} cannot be merged in one request"
    return InvalidError(detail, faults=[Fault("/articles", detail)])


def _rank(article: Article) -> tuple[datetime, str, str, str, str]:
    """The order of articles wherever nothing else decides: earlier, then by id.

    An id that was counted up from the order of arrival says nothing: there the source and the
    text decide, so that the answer does not depend on the order either.
    """
    given = article.id if article.id_given else ""
    return (
        article.published or _LATEST,
        given,
        article.source if given else "",
        article.text,
        article.version or "",
    )


def _stream(words: Words, segments: Sequence[Segments], *, starts: list[int]) -> Stream:
    identity, stems = identify(words.stem)
    _, exacts = identify(words.exact)
    figured = signed(words)
    figures = exacts if figured is words.exact else identify(figured)[1]
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
        worth,
        identity,
        Grams(identity),
        stems,
        exacts,
        figures,
        bases=words.base.tolist(),
        starts=starts,
        ends=words.end.tolist(),
        content=totals(worth.content),
        evidence=totals(worth.evidence),
        particular=totals(worth.particular),
        telling=totals(worth.content >= TELLING),
    )


def _grouped(
    stream: Stream,
    segments: Sequence[Segments],
    *,
    before: Grouping = NOTHING,
    head: Head | None,
    most: int,
) -> Grouping:
    """Punctuated sentences first; then what lost its ends is cut at theirs and joins them."""
    sentences = [sentence for part in segments for sentence in part.sentences]
    stretches = [stretch for part in segments for stretch in part.stretches]
    grouping = group(stream, sentences, known=before)
    if not stretches:
        return grouping
    wordings = _wordings(stream, grouping)
    joining: defaultdict[int, list[Telling]] = defaultdict(list)
    restored: list[Sentence] = []
    for projection in project(stream, stretches, wordings, head=head, most=most):
        for number, telling in projection.tellings:
            joining[number].append(telling)
        restored += projection.restored
    statements = list(grouping.statements)
    for number, more in joining.items():
        known = statements[number]
        statements[number] = Statement(known.leader, (*known.tellings, *more), known.repeats)
    found = Grouping(tuple(statements), grouping.near, grouping.settled)
    return group(stream, restored, known=found)


def _wordings(stream: Stream, grouping: Grouping) -> list[tuple[int, Telling]]:
    """Every wording of every statement, once: a stripped copy may be anybody's."""
    found = []
    for number, statement in enumerate(grouping.statements):
        seen: set[str] = set()
        for telling in statement.tellings:
            sentence = telling.sentence
            words = stream.exacts[sentence.first : sentence.last]
            if words not in seen and not sentence.cut:
                seen.add(words)
                found.append((number, telling))
    return found
