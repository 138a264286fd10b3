"""The nouns of the service: frozen facts that one step hands to the next.

Every position is a 0-based, end-exclusive offset in Unicode code points into the text it
belongs to, so that ``text[start:end]`` is the quoted words.
"""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from service.text.fact import fact

Boundaries = Literal["punctuation", "restored", "mixed"]
Collapse = Literal["reuse", "restatements"]
ConflictKind = Literal[
    "number", "date", "name", "quote", "negation", "attribution", "hedge", "corrected"
]
EditOp = Literal["replace", "insert", "delete"]
Flag = Literal["origin-killed", "corrected"]
LeftOutKind = Literal[
    "dateline", "byline", "credit", "tagline", "caption", "social", "comments",
    "heading", "advert", "note", "contact", "repeat", "table", "manifest",
]  # fmt: skip
MarkKind = Literal[
    "heading", "caption", "table", "list", "quote", "embed", "related", "note", "tagline"
]
MatchKind = Literal["verbatim", "edited", "part"]
OriginBasis = Literal[
    "credit", "source", "dateline", "published", "version", "only-source", "unknown"
]
RejectReason = Literal["canceled", "withheld", "embargoed", "superseded", "advisory", "no-text"]
RelatedKind = Literal["clause", "restatement"]
SentenceKind = Literal["sentence", "heading"]
Status = Literal["usable", "withheld", "canceled"]


@dataclass(frozen=True, slots=True)
class Mark:
    """What the sender's own markup says a stretch of the text is (an HTML heading, a caption)."""

    start: int
    end: int
    kind: MarkKind


@dataclass(frozen=True, slots=True)
class Article:
    """One item as read: its text is never changed, only pointed at."""

    id: str
    source: str
    text: str
    id_given: bool = True
    headline: str | None = None
    byline: str | None = None
    url: str | None = None
    language: str | None = None
    rights: str | None = None
    published: datetime | None = None
    version: str | None = None
    replaces: tuple[str, ...] = ()
    status: Status = "usable"
    embargoed: datetime | None = None
    credit: str | None = None
    dateline: str | None = None
    ednote: str | None = None
    marks: tuple[Mark, ...] = ()


@fact
class Edit:
    """One difference between the printed words (``here``) and another telling (``there``)."""

    op: EditOp
    here: str
    there: str


@fact
class Attribution:
    """Where one source says a sentence, in which words; offsets into that source's text."""

    article: str
    source: str
    start: int
    end: int
    text: str
    match: MatchKind
    score: float
    edits: tuple[Edit, ...] = ()
    boundary: Literal["punctuation", "restored"] = "punctuation"
    confidence: float = 1.0


@fact
class Origin:
    """Who had a sentence first, and on what evidence."""

    article: str | None
    name: str | None
    basis: OriginBasis


@fact
class Credit:
    """An outlet, agency or person that a sentence, or a line around the story, itself credits.

    Offsets into the sentence, or, of ``ReadArticle.credits``, into the article's text.
    """

    name: str
    start: int
    end: int


@fact
class SharedSpan:
    """The same words in two sentences: offsets into this sentence and into the other one."""

    here: tuple[int, int]
    there: tuple[int, int]


@fact
class Related:
    """Another printed sentence that shares a clause with this one or restates it."""

    sentence: str
    kind: RelatedKind
    score: float
    spans: tuple[SharedSpan, ...] = ()


@fact
class MergedSentence:
    """One printed sentence; ``start`` and ``end`` are offsets into the merged text."""

    id: str
    kind: SentenceKind
    start: int
    end: int
    paragraph: int
    text: str
    attributions: tuple[Attribution, ...]
    origin: Origin
    credits: tuple[Credit, ...] = ()
    related: tuple[Related, ...] = ()
    independent: int = 1
    flags: tuple[Flag, ...] = ()
    conflicts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ConflictValue:
    """What one source tells of a disputed fact; offsets into that source's text."""

    value: str
    article: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Conflict:
    """A fact on which the sources differ, with every value told."""

    id: str
    kind: ConflictKind
    sentences: tuple[str, ...]
    values: tuple[ConflictValue, ...]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A stretch of an article that is not printed, and what it is.

    ``sentence`` names the printed sentence that a stretch of kind ``repeat`` repeats.
    """

    start: int
    end: int
    kind: LeftOutKind
    text: str
    sentence: str | None = None


@dataclass(frozen=True, slots=True)
class ReadArticle:
    """One article of the answer: the text that all its offsets point into.

    ``credits`` are those of the lines around its story: datelines, bylines, signatures of posts.
    """

    id: str
    source: str
    text: str
    boundaries: Boundaries
    shared: float
    left_out: tuple[LeftOut, ...] = ()
    headline: str | None = None
    byline: str | None = None
    url: str | None = None
    language: str | None = None
    rights: str | None = None
    published: datetime | None = None
    version: str | None = None
    credits: tuple[Credit, ...] = ()


@dataclass(frozen=True, slots=True)
class Rejected:
    """An item that was read and may not be merged, of which version if it says so."""

    id: str
    reason: RejectReason
    version: str | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """A public correction note, which the editor must see."""

    article: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class MergedArticle:
    """The answer: one article that says everything once, every sentence attributed."""

    headline: str | None
    text: str
    sentences: tuple[MergedSentence, ...]
    conflicts: tuple[Conflict, ...] = ()
    articles: tuple[ReadArticle, ...] = ()
    rejected: tuple[Rejected, ...] = ()
    notes: tuple[Note, ...] = ()
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Options:
    """What the caller may choose."""

    collapse: Collapse = "reuse"


@dataclass(frozen=True, slots=True)
class Limits:
    """How much work one merge may be; what is over it is refused before it is begun.

    ``characters`` (code points) and ``words`` (folded) count over all articles: a character takes
    some 65 bytes while texts are folded. ``restored`` are those words that came without
    punctuation and are told by no punctuated source, which cost some 0.2 ms each.
    """

    articles: int = field(default=2_000)
    characters: int = field(default=8_000_000)
    words: int = field(default=600_000)
    restored: int = field(default=60_000)
