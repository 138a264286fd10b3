"""What the faces for people have in common: numbered sources, paragraphs, and what to look at.

A face gives its ``Style``: how it shows words of a source, and how it points to a source.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby, starmap

from service.text.furniture.manifests import MANIFEST
from service.text.model import (
    Conflict,
    ConflictKind,
    ConflictValue,
    Edit,
    MergedArticle,
    MergedSentence,
    ReadArticle,
    Rejected,
    Related,
)

EXCERPT = 60
QUOTES = ("“", '"', "„", "«")
BLANKS = re.compile(r"[ \t\r\n\f\v]+")
# What stands beside a value in its sentence, two words at most on either side.
_WORD = r"[^\s,.;:!?\"“”„«»‹›()\[\]]+"
BEFORE = re.compile(rf"(?:{_WORD}[ \u00a0]){{0,2}}$")
BEHIND = re.compile(rf"(?:[ \u00a0]{_WORD}){{0,2}}")
NOT_SAID = "(not said)"
CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f]")


@dataclass(frozen=True, slots=True)
class Style:
    """How a face shows a source's words (on one line already), number and web address."""

    words: Callable[[str], str]
    number: Callable[[int], str]
    link: Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and the lines below it, ready to print."""

    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """What an article tells of a disputed fact, for people: None where it says nothing of it.

    ``label`` says of a corrected fact whether this is what holds ``now`` or what was told before.
    """

    label: str
    words: str | None
    article: str


def one_line(text: str) -> str:
    """Bring a source's words on one line; no control character or hidden manifest gets out."""
    line = BLANKS.sub(" ", MANIFEST.sub("", text)).strip()
    return CONTROLS.sub("\N{REPLACEMENT CHARACTER}", line)


def number_sources(answer: MergedArticle) -> dict[str, int]:
    """Number the articles from 1 by where they are first printed; the unprinted ones follow."""
    printed = (a.article for sentence in answer.sentences for a in sentence.attributions)
    read = (article.id for article in answer.articles)
    return {key: n for n, key in enumerate(dict.fromkeys([*printed, *read]), start=1)}


def paragraphs(answer: MergedArticle) -> Iterator[tuple[MergedSentence, ...]]:
    """Split the article into its paragraphs; a heading is a paragraph of its own."""

    def block(sentence: MergedSentence) -> tuple[int, str]:
        return sentence.paragraph, sentence.id if sentence.kind == "heading" else ""

    for _, sentences in groupby(answer.sentences, key=block):
        yield tuple(sentences)


def told(sentence: MergedSentence, *, numbers: dict[str, int], style: Style) -> str:
    """Show a sentence with the numbers of all who say it, first the one who is quoted."""
    says = dict.fromkeys(numbers[each.article] for each in sentence.attributions)
    return f"{style.words(one_line(sentence.text))} {''.join(map(style.number, says))}"


def source(article: ReadArticle, *, style: Style) -> str:
    """Name a source: outlet, id, when it was published, where it stands."""
    name = style.words(one_line(article.source))
    if article.id != article.source:
        name += f" ({style.words(one_line(article.id))})"
    published = article.published and article.published.isoformat(sep=" ", timespec="minutes")
    url = article.url and style.link(one_line(article.url))
    return ", ".join(part for part in (name, published, url) if part)


def use(article: ReadArticle) -> str:
    """Say how much of an article others have too, what was left out, and whom its lines credit."""
    kinds = Counter(each.kind for each in article.left_out)
    left_out = ", ".join(f"{kind} {count}" for kind, count in sorted(kinds.items()))
    ends = "" if article.boundaries == "punctuation" else "; sentence ends restored"
    names = ", ".join(dict.fromkeys(one_line(each.name) for each in article.credits))
    credits = f"; credits {names}" if names else ""
    return f"{article.shared:.0%} shared{ends}; left out: {left_out or 'nothing'}{credits}"


def item(rejected: Rejected) -> str:
    """Name an item that is not merged: its id, and its version if it has one."""
    return f"{rejected.id} (version {rejected.version})" if rejected.version else rejected.id


def values(conflict: Conflict, answer: MergedArticle) -> list[Told]:
    """Tell what each article says of a disputed fact, so that it can be read alone."""
    texts = {article.id: article.text for article in answer.articles}
    labels = _labels(conflict)
    return [
        Told(label, _in_sentence(each, texts.get(each.article, ""), conflict.kind), each.article)
        for each, label in zip(conflict.values, labels, strict=True)
    ]


def _labels(conflict: Conflict) -> list[str]:
    """What the newer version tells comes first; who agrees with it has the same words."""
    if conflict.kind != "corrected":
        return [""] * len(conflict.values)
    told = [each.value.casefold().split() for each in conflict.values]
    two = len(set(map(tuple, told))) == 2
    return ["now" if each == told[0] else "before" if two else "" for each in told]


def _in_sentence(value: ConflictValue, text: str, kind: ConflictKind) -> str | None:
    """The words of a value; those of a denial with the words around them.

    "Velde" beside "not to Velde" says less than "will go to Velde" beside "will not go to Velde".
    """
    if not value.value:
        return None
    if kind != "negation" or text[value.start : value.end] != value.value:
        return value.value
    start = max(0, value.start - EXCERPT)
    before = BEFORE.search(text, start, value.start)
    behind = BEHIND.match(text, value.end, value.end + EXCERPT)
    around = (before[0] if before else "", behind[0] if behind else "")
    return value.value.join(around)


def variants(answer: MergedArticle) -> Iterator[tuple[MergedSentence, list[Edit], list[str]]]:
    """Yield how others tell a sentence, each way once, with the articles that tell it so.

    What is listed as a conflict already is left out.
    """
    disputed: dict[str, set[str]] = {}
    for conflict in answer.conflicts:
        for name in conflict.sentences:
            disputed.setdefault(name, set()).update(each.value for each in conflict.values)
    for sentence in answer.sentences:
        known = disputed.get(sentence.id, set())
        ways: dict[tuple[Edit, ...], list[str]] = {}
        for telling in sentence.attributions[1:]:
            edits = tuple(e for e in telling.edits if not {e.here, e.there} <= known)
            if edits:
                ways.setdefault(edits, []).append(telling.article)
        for edits, articles in ways.items():
            yield sentence, list(edits), articles


def findings(
    answer: MergedArticle, *, numbers: dict[str, int], style: Style
) -> tuple[Section, ...]:
    """Collect what an editor should look at: only the sections that have something to say."""
    by_id = {sentence.id: sentence for sentence in answer.sentences}

    def quoted(text: str) -> str:
        start = style.words(excerpt(text))
        return start if start.startswith(QUOTES) else f"“{start}”"

    def by(article: str) -> str:
        if article in numbers:
            return style.number(numbers[article])
        return f"({style.words(one_line(article))})"

    def start(sentence: MergedSentence) -> str:
        return f"{quoted(sentence.text)} {by(sentence.attributions[0].article)}"

    def differ(conflict: Conflict) -> str:
        told = " / ".join(map(tell, values(conflict, answer)))
        return f"{conflict.kind}: {told}, in {start(by_id[conflict.sentences[0]])}"

    def tell(value: Told) -> str:
        words = style.words(NOT_SAID) if value.words is None else quoted(value.words)
        return " ".join(part for part in (value.label, words, by(value.article)) if part)

    def link(sentence: MergedSentence, related: Related) -> str:
        both = f"{start(sentence)} and {start(by_id[related.sentence])}"
        if related.kind == "restatement":
            return f"{both} say the same in other words"
        shared = ", ".join(quoted(sentence.text[slice(*span.here)]) for span in related.spans)
        return f"{both} share {shared}"

    def change(edit: Edit) -> str:
        if edit.op == "replace":
            return f"{quoted(edit.there)} for {quoted(edit.here)}"
        return f"with {quoted(edit.there)}" if edit.there else f"without {quoted(edit.here)}"

    def vary(sentence: MergedSentence, edits: list[Edit], articles: list[str]) -> str:
        changes = ", ".join(map(change, edits))
        return f"{start(sentence)}, in {''.join(map(by, articles))}: {changes}"

    links: dict[frozenset[str], str] = {}
    for sentence in answer.sentences:
        for related in sentence.related:
            links.setdefault(frozenset((sentence.id, related.sentence)), link(sentence, related))
    sections = (
        Section("Where the sources differ", tuple(map(differ, answer.conflicts))),
        Section("Said twice, in part or in other words", tuple(links.values())),
        Section("Told otherwise", tuple(starmap(vary, variants(answer)))),
        Section(
            "To check",
            tuple(f"{start(s)}: {', '.join(s.flags)}" for s in answer.sentences if s.flags),
        ),
        Section(
            "Notes from the sources",
            tuple(f"{style.words(one_line(n.text))} {by(n.article)}" for n in answer.notes),
        ),
        Section(
            "Not merged",
            tuple(f"{style.words(one_line(item(r)))}: {r.reason}" for r in answer.rejected),
        ),
        Section("Warnings", tuple(style.words(one_line(w)) for w in answer.warnings)),
    )
    return tuple(section for section in sections if section.lines)


def excerpt(text: str) -> str:
    """Cut a text to its first words, about ``EXCERPT`` characters of them."""
    line = one_line(text)
    if len(line) <= EXCERPT:
        return line
    start = line[:EXCERPT]
    return (start.rpartition(" ")[0] or start) + " …"
