"""The answer as a page for editors: the article, who says each sentence, what to look at.

It runs no script and has no style of its own, so that the service's content security policy,
and that of any CMS which shows it, can stay strict.
"""

from collections.abc import Iterable, Iterator
from itertools import starmap

from service.faces.identity import language, web_address
from service.faces.markup import Markup, element, joined, words
from service.faces.sheet import (
    NOT_SAID,
    Told,
    excerpt,
    item,
    number_sources,
    paragraphs,
    use,
    values,
    variants,
)
from service.text.model import (
    Conflict,
    Edit,
    Flag,
    MergedArticle,
    MergedSentence,
    ReadArticle,
    Related,
)

STYLESHEET = "/static/page.css"
UNTITLED = "Merged article"
FLAGS: dict[Flag, tuple[str, str]] = {
    "origin-killed": ("killed", "The story that this sentence comes from was killed."),
    "corrected": ("corrected", "A later version of its source corrects this sentence."),
}


def render(answer: MergedArticle) -> str:
    """Render the answer as one HTML page.

    Each sentence is a ``span`` whose id is the sentence's and whose ``data-source``,
    ``data-start`` and ``data-end`` tell where its words stand (code points), followed by the
    numbers of all who say it, first the one whose words are printed.
    """
    page = _Page(answer)
    head = joined(
        [
            Markup('<meta charset="utf-8">'),
            Markup('<meta name="viewport" content="width=device-width, initial-scale=1">'),
            element("title", words(answer.headline or UNTITLED)),
            Markup(f'<link rel="stylesheet" href="{STYLESHEET}">'),
        ],
        by="\n",
    )
    body = element("body", element("main", joined(page.blocks(), by="\n")))
    html = element("html", element("head", head), Markup("\n"), body, lang=language(answer))
    return f"<!doctype html>\n{html}\n"


class _Page:
    """One answer, and what its blocks need to point to each other."""

    def __init__(self, answer: MergedArticle) -> None:
        self.answer = answer
        self.numbers = number_sources(answer)
        self.sentences = {sentence.id: sentence for sentence in answer.sentences}
        self.articles = {article.id: article for article in answer.articles}

    def blocks(self) -> Iterator[Markup]:
        answer = self.answer
        notes = [joined([words(note.text), self.by(note.article)], by=" ") for note in answer.notes]
        yield from _section("Notes from the sources", notes, class_="notes")
        yield element("article", joined(self.story(), by="\n"))
        yield from _section("Where the sources differ", map(self.differ, answer.conflicts))
        yield from _section("Said twice, in part or in other words", self.links())
        yield from _section("Told otherwise", starmap(self.vary, variants(answer)))
        yield from _section("Sources", map(self.source, self.numbers), list_="ol")
        rejected = (words(f"{item(each)}: {each.reason}") for each in answer.rejected)
        yield from _section("Not merged", rejected)
        yield from _section("Warnings", map(words, answer.warnings))

    def story(self) -> Iterator[Markup]:
        if self.answer.headline:
            yield element("h1", words(self.answer.headline))
        for sentences in paragraphs(self.answer):
            name = "h2" if sentences[0].kind == "heading" else "p"
            yield element(name, joined(map(self.told, sentences), by=" "))

    def told(self, sentence: MergedSentence) -> Markup:
        """Show a sentence, what is wrong with it, and the numbers of all who say it."""
        first = sentence.attributions[0]
        restored = first.boundary == "restored"
        span = element(
            "span",
            words(sentence.text),
            id=sentence.id,
            class_="sentence restored" if restored else "sentence",
            title=f"Where this sentence ends was restored ({first.confidence:.0%} sure)."
            if restored
            else None,
            data_source=first.article,
            data_start=first.start,
            data_end=first.end,
        )
        flags = (FLAGS[flag] for flag in sentence.flags)
        marks = [element("mark", words(name), class_="flag", title=why) for name, why in flags]
        says = dict.fromkeys(each.article for each in sentence.attributions)
        notes = [*map(self.by, says), *map(_differs, sentence.conflicts)]
        return joined([span, *marks, joined(notes)], by=" ")

    def by(self, article: str) -> Markup:
        """Point to a source by its number; one that is not shown is named."""
        number = self.numbers.get(article)
        if number is None:
            return words(f"({article})")
        return element("sup", _link(f"#source-{number}", words(f"[{number}]")))

    def start(self, sentence: MergedSentence) -> Markup:
        """Point to a sentence by its first words."""
        return _link(f"#{sentence.id}", words(excerpt(sentence.text)))

    def differ(self, conflict: Conflict) -> Markup:
        told = joined(map(self.tell, values(conflict, self.answer)), by=" / ")
        places = (self.start(self.sentences[each]) for each in conflict.sentences)
        what = element("strong", words(conflict.kind), id=conflict.id)
        where = joined(places, by="; ")
        return joined([what, words(": "), told, words(", in: "), where])

    def tell(self, value: Told) -> Markup:
        said = words(NOT_SAID) if value.words is None else element("q", words(value.words))
        label = [words(value.label)] if value.label else []
        return joined([*label, said, self.by(value.article)], by=" ")

    def links(self) -> Iterable[Markup]:
        """Say of each pair of related sentences, once, what they have in common."""
        found: dict[frozenset[str], Markup] = {}
        for sentence in self.answer.sentences:
            for related in sentence.related:
                pair = frozenset((sentence.id, related.sentence))
                found.setdefault(pair, self.link(sentence, related))
        return found.values()

    def link(self, sentence: MergedSentence, related: Related) -> Markup:
        other = self.sentences[related.sentence]
        both = joined([self.start(sentence), self.start(other)], by=" and ")
        if related.kind == "restatement":
            return joined([both, words("say the same in other words")], by=" ")
        shared = (sentence.text[slice(*span.here)] for span in related.spans)
        quoted = joined((element("q", words(excerpt(each))) for each in shared), by=", ")
        return joined([both, words("share"), quoted], by=" ")

    def vary(self, sentence: MergedSentence, edits: list[Edit], articles: list[str]) -> Markup:
        """Say how others tell a sentence."""
        who = joined([self.start(sentence), words(", in "), *map(self.by, articles)])
        return joined([who, joined(map(_change, edits), by=", ")], by=": ")

    def source(self, key: str) -> Markup:
        """Name a source: outlet, id, headline, byline, date, address, terms, and its use."""
        article = self.articles[key]
        parts = [
            element("b", words(article.source)),
            *map(words, _about(article)),
            words(use(article)),
        ]
        if address := web_address(article.url):
            parts.insert(1, _link(address, words(article.url or "")))
        return element("div", joined(parts, by=", "), id=f"source-{self.numbers[key]}")


def _about(article: ReadArticle) -> Iterator[str]:
    if article.id != article.source:
        yield article.id
    if article.headline:
        yield f"“{article.headline}”"
    if article.byline:
        yield article.byline
    if article.published:
        yield article.published.isoformat(sep=" ", timespec="minutes")
    if article.rights:
        yield article.rights


def _change(edit: Edit) -> Markup:
    here, there = (element("q", words(excerpt(told))) for told in (edit.here, edit.there))
    if edit.op == "replace":
        return joined([there, words("for"), here], by=" ")
    return joined([words("with"), there] if edit.there else [words("without"), here], by=" ")


def _differs(conflict: str) -> Markup:
    link = _link(f"#{conflict}", words("≠"), title="The sources differ here.")
    return element("sup", link, class_="conflict")


def _link(address: str, content: Markup, *, title: str | None = None) -> Markup:
    return element("a", content, href=address, title=title)


def _section(
    heading: str, lines: Iterable[Markup], *, list_: str = "ul", class_: str | None = None
) -> Iterator[Markup]:
    items = [element("li", line) for line in lines]
    if items:
        listed = element(list_, joined(items, by="\n"))
        yield element("section", element("h2", words(heading)), Markup("\n"), listed, class_=class_)
