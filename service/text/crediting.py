"""Whom the sentences of a request credit: by full names, by short ones, and from behind."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from itertools import pairwise
from re import compile as pattern

from service.text.credit.credits import Credited, credited
from service.text.credit.outlets import Outlets
from service.text.credit.places import places
from service.text.credit.shortnames import called_so, own_short_names, short_names, with_short_names
from service.text.model import Article
from service.text.remembered import Remembered, digest
from service.text.stream import Sentence, Stream

# What opens a sentence that credits somebody for the one before it.
_POINTING = pattern(
    r"(?:Das|Dies) (?:sagte|sagten|berichtete|berichten|berichtet|meldete|meldet|teilte|erfuhr"
    r"|bestätigte|erklärte|geht|schrieb|schreibt|hatten?)\b|Darüber (?:berichtete[nt]?|hatten?)\b"
    # "Zuvor hatte der Spiegel über Streit berichtet" is of something else.
    r"|(?:Zuvor|Zuerst|Zunächst|Als [Ee]rste[rs]?(?: Medium)?) (?:berichteten?|hatten?)\b"
    r"(?:(?!\b(?:über|von|vom)\b)[^.,]){1,60}\W?$"
    r"|C[’']est ce qu|Comme l[’']a(?:vait)? (?:écrit|annoncé|révélé)[^,]{1,40}\W*$"
    r"|(?:L[’']|Cette |Une )information (?:(?:a|avait) (?:d[’']abord )?été )?"
    r"(?:d[’']abord )?(?:révélée|publiée|rapportée|dévoilée)\b"
    r"|C[’']est [^.,]{2,40} qui (?:a|avait) (?:révélé|publié) (?:l[’']|cette )information\b"
    r"|Así lo\b|Lo (?:ha )?(?:adelant|revel|public)(?:ó|ado)\b"
    r"|La (?:noticia|información|exclusiva) (?:la (?:ha )?(?:adelantó|adelantado|publicó|reveló)"
    r"|(?:fue|ha sido) (?:adelantada|publicada|revelada))\b"
    r"|That (?:is|was) (?:according|what|reported)\b|This (?:is|was) (?:according|reported)\b"
    r"|(?:It|The (?:news|story|information)) (?:was|were|had been) "
    r"(?:(?:first|originally|earlier|previously) )?(?:reported|published|revealed|disclosed) "
    r"(?:\w+ )?by\b"
    r"|[^.,;“”\"]{2,40} (?:was|were) (?:the )?first to report (?:it|this|that|the (?:news|story))\b"
    r"|[^.,;“”\"]{2,40} (?:first|earlier) reported (?:it|this|that|the (?:news|story))\b"
)
Credits = Sequence[Credited]
# Whom so many sentences credit is kept, of so many at most (100 bytes each on the archive, where
# most credit nobody; 700 the largest).
_REMEMBERED, _REMEMBERED_CREDITS = 4_000, 8
_CREDITED: Remembered[Credits] = Remembered(most=_REMEMBERED)
# Whose a sentence is and whom it credits, by where it stands.
Read = Mapping[tuple[int, int], tuple[int, Credits]]


def read_credits(
    stream: Stream,
    sentences: Sequence[Sentence],
    *,
    articles: Sequence[Article],
    outlets: Outlets,
) -> Read:
    """The credits of all sentences that have any, by where they stand, and whose they are.

    Places are code points in the texts of the request, one behind the other.
    """
    text = stream.words.text
    wordings: dict[str, Credits] = {}
    found: dict[tuple[int, int], tuple[int, Credits]] = {}
    for number in places(stream.words, outlets=outlets).among(sentences):
        sentence = sentences[number]
        words = text[sentence.start : sentence.end]
        if words not in wordings:
            wordings[words] = _credited(words, cased=not sentence.restored, outlets=outlets)
        if wordings[words]:
            found[sentence.start, sentence.end] = sentence.article, wordings[words]
    return found | _read_by_short_names(
        stream, sentences, found, articles=articles, outlets=outlets
    )


def _credited(words: str, *, cased: bool, outlets: Outlets) -> Credits:
    """Whom a sentence credits; of one that was read before with these outlets, whom it did."""
    key = digest(words, cased, outlets.number)
    found = _CREDITED.get(key)
    if found is None:
        found = tuple(credited(words, cased=cased, outlets=outlets))
        if len(found) <= _REMEMBERED_CREDITS:
            _CREDITED.keep(key, found)
    return found


def _read_by_short_names(
    stream: Stream,
    sentences: Sequence[Sentence],
    read: Read,
    *,
    articles: Sequence[Article],
    outlets: Outlets,
) -> dict[tuple[int, int], tuple[int, Credits]]:
    """The credits of sentences that name an outlet as their article has named it before.

    An article calls itself by its short name too: "told the Courier".
    """
    text = stream.words.text
    bounds = list(pairwise((*stream.bases, len(text))))
    owns = {
        number: _own_names(article, outlets)
        for number, article in enumerate(articles)
        if article.source != article.id
    }
    written: dict[int, list[tuple[str, str]]] = {
        number: []
        for number, own in owns.items()
        if any(
            text.find(short, *bounds[number]) >= 0
            for name in own
            for short in own_short_names(name)
        )
    }
    for (start, _), (article, credits) in sorted(read.items(), key=lambda item: item[0]):
        for told in (c for c in credits if c.role != "person"):
            name = text[start + told.credit.start : start + told.credit.end]
            written.setdefault(article, []).append((told.credit.name, name))
    found: dict[tuple[int, int], tuple[int, Credits]] = {}
    ordered: list[Sentence] = []
    for article, names in written.items():
        short = short_names(names, outlets=outlets, own=owns.get(article))
        start, end = bounds[article]
        places = called_so(text, short, start=start, end=end) if short else ()
        if places and not ordered:
            ordered = sorted(sentences, key=lambda s: s.start)
        table = with_short_names(outlets, short) if places else outlets
        for place in places:
            sentence = ordered[bisect_right(ordered, place, key=lambda s: s.start) - 1]
            if not sentence.start <= place < sentence.end:
                continue
            words = text[sentence.start : sentence.end]
            if credits := credited(words, cased=not sentence.restored, outlets=table):
                found[sentence.start, sentence.end] = article, credits
    return found


def _own_names(article: Article, outlets: Outlets) -> tuple[str, str]:
    """The name of the outlet whose story an article is, and the same as it was sent."""
    own = outlets.named(article.source)
    outlet = own.name if own and own.kind != "company" else article.source.removeprefix("The ")
    return outlet, article.source


def pointed_behind(
    sentences: Sequence[Sentence], read: Read, text: str
) -> Mapping[tuple[int, int], Credits]:
    """Whom the sentence behind credits: "It will close. That is what she told Le Monde."."""
    pointing = {
        start: credits
        for (start, end), (_, credits) in read.items()
        if _POINTING.match(text, start, end)
    }
    if not pointing:
        return {}
    ordered = sorted(sentences, key=lambda s: s.start)
    return {
        (before.start, before.end): pointing[after.start]
        for before, after in pairwise(ordered)
        if after.start in pointing and before.article == after.article
    }
