"""The answer as a news item: IPTC ninjs 3.1, withheld until an editor has seen it.

The schema forbids keys of one's own, so who says which sentence is not in here: the native JSON
has that. Here are the sources as a whole, their terms, and what to check as a note to the editor.
"""

import json
from typing import Any

from service.faces.identity import (
    credited,
    language,
    name_document,
    name_sources,
    rights,
    title,
)
from service.faces.markup import Markup, element, joined, words
from service.faces.sheet import Style, findings, number_sources, paragraphs
from service.text.furniture.manifests import MANIFEST
from service.text.model import MergedArticle, ReadArticle

STANDARD = {
    "name": "ninjs",
    "version": "3.1",
    "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#",
}
XHTML = "http://www.w3.org/1999/xhtml"
STYLE = Style(words=str, number="[{}]".format, link=str)


def render(answer: MergedArticle) -> str:
    """Render the answer; the same answer always gives the same item with the same ``uri``."""
    numbers = number_sources(answer)
    by_id = {article.id: article for article in answer.articles}
    uris = name_sources(answer)
    item = _given(
        standard=STANDARD,
        type="text",
        representationType="full",
        pubStatus="withheld",
        language=language(answer),
        headlines=_headline(answer.headline),
        bodies=_bodies(answer),
        usageTerms=rights(answer),
        edNote=_note(answer, numbers=numbers),
        infoSources=_outlets(answer),
        associations=[_source(by_id[key], uri=uris[key]) for key in numbers],
    )
    return json.dumps(
        {"uri": name_document(item), **item}, ensure_ascii=False, separators=(",", ":")
    )


def _given(**properties: Any) -> dict[str, Any]:
    return {name: value for name, value in properties.items() if value}


def _headline(headline: str | None) -> list[dict[str, str]]:
    return [{"role": "main", "value": MANIFEST.sub("", headline)}] if headline else []


def _bodies(answer: MergedArticle) -> list[dict[str, Any]]:
    text = MANIFEST.sub("", answer.text)
    counts = {"charCount": len(text), "wordCount": len(text.split())}
    return [
        {"role": "text", "contentType": "text/plain", **counts, "value": text},
        {"role": "xhtml", "contentType": "application/xhtml+xml", "value": _xhtml(answer)},
    ]


def _xhtml(answer: MergedArticle) -> Markup:
    blocks = []
    for sentences in paragraphs(answer):
        name = "h2" if sentences[0].kind == "heading" else "p"
        blocks.append(element(name, joined((words(each.text) for each in sentences), by=" ")))
    return element("div", *blocks, xmlns=XHTML)


def _note(answer: MergedArticle, *, numbers: dict[str, int]) -> str:
    by_id = {article.id: article for article in answer.articles}
    sources = ", ".join(f"[{number}] {title(by_id[key])}" for key, number in numbers.items())
    lines = [f"Merged from {sources}." if sources else "Merged from nothing."]
    for section in findings(answer, numbers=numbers, style=STYLE):
        lines += ["", section.title, *(f"- {line}" for line in section.lines)]
    return "\n".join(lines)


def _outlets(answer: MergedArticle) -> list[dict[str, str]]:
    """Who supplied the articles, who had a sentence first, and who is merely credited."""
    first = {each.origin.article for each in answer.sentences}
    beside = {each.origin.name for each in answer.sentences if each.origin.article is None}
    roles = {
        **{each.source: "supplied" for each in answer.articles},
        **{each.source: "originated" for each in answer.articles if each.id in first},
        **{name: "originated" if name in beside else "credited" for name in credited(answer)},
    }
    return [{"name": name, "role": role} for name, role in roles.items()]


def _source(article: ReadArticle, *, uri: str) -> dict[str, Any]:
    return _given(
        name=title(article),
        rel="derivedFrom",
        uri=uri,
        type="text",
        representationType="partial",
        altIds=[{"role": "article", "value": article.id}],
        version=article.version,
        firstCreated=article.published and article.published.isoformat(),
        language=article.language,
        headlines=_headline(article.headline),
        by=article.byline,
        usageTerms=article.rights,
        infoSources=[{"name": article.source}],
    )
