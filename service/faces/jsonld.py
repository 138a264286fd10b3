"""The answer as JSON-LD: a schema.org NewsArticle, every sentence a W3C Web Annotation.

A sentence's annotation has it as its body, and the places of the sources that say it as its
targets. Behind these stand a tag for every flag, whose target is the sentence, and a question for
every conflict, whose targets are its sentences and the values that the sources tell. Places are
TextPositionSelectors in code points (W3C Web Annotation Data Model, 4.2.5), over the text as the
service read it.
"""

import json
from collections.abc import Iterator
from typing import Any

from service.faces.identity import (
    credited,
    language,
    name_document,
    name_sources,
    rights,
    web_address,
)
from service.text.furniture.manifests import MANIFEST
from service.text.model import Conflict, MergedArticle, ReadArticle

# An annotation is a node of its own, in its own vocabulary, that the article only carries along.
CONTEXT = ["https://schema.org", {"@version": 1.1, "annotations": "@included"}]
ANNOTATION = "http://www.w3.org/ns/anno.jsonld"
# Enough words to find a short sentence again that stands twice in an article.
AROUND = 32


def render(answer: MergedArticle, *, quotes: bool = True) -> str:
    """Render the answer; the same answer always gives the same document with the same ``@id``.

    Without ``quotes`` a place in a source is told by its offsets alone, and no word of a source
    is repeated beside the article.
    """
    uris = name_sources(answer)
    article = _article(answer, uris=uris)
    uri = name_document(article)
    by_id = {each.id: each for each in answer.articles}
    spans = {each.id: _place(uri, _position(each.start, each.end)) for each in answer.sentences}

    def told(article: str, start: int, end: int) -> dict[str, Any]:
        return _target(by_id[article], start, end, uri=uris[article], quotes=quotes)

    def values(conflict: Conflict) -> Iterator[dict[str, Any]]:
        # Of a version that is not merged there is no text to point into.
        return (told(v.article, v.start, v.end) for v in conflict.values if v.article in uris)

    annotations = [
        *(
            _annotation(
                f"{uri}#{sentence.id}",
                motivation="linking",
                body=spans[sentence.id],
                targets=[told(a.article, a.start, a.end) for a in sentence.attributions],
            )
            for sentence in answer.sentences
        ),
        *(
            _annotation(
                f"{uri}#{sentence.id}-{flag}",
                motivation="tagging",
                body=_tag(flag),
                targets=[spans[sentence.id]],
            )
            for sentence in answer.sentences
            for flag in sentence.flags
        ),
        *(
            _annotation(
                f"{uri}#{conflict.id}",
                motivation="questioning",
                body=_tag(conflict.kind),
                targets=[*(spans[each] for each in conflict.sentences), *values(conflict)],
            )
            for conflict in answer.conflicts
        ),
    ]
    document = {"@context": CONTEXT, "@id": uri, **article, "annotations": annotations}
    return json.dumps(document, ensure_ascii=False, separators=(",", ":"))


def _given(**properties: Any) -> dict[str, Any]:
    return {name: value for name, value in properties.items() if value}


def _article(answer: MergedArticle, *, uris: dict[str, str]) -> dict[str, Any]:
    sources = {article.id: article.source for article in answer.articles}
    return {
        "@type": "NewsArticle",
        **_given(
            headline=answer.headline,
            articleBody=answer.text,
            inLanguage=language(answer),
            creativeWorkStatus="Draft",
            creditText=", ".join(dict.fromkeys(sources.values())),
            copyrightNotice=rights(answer),
            isBasedOn=[_source(article, uri=uris[article.id]) for article in answer.articles],
            citation=[{"@type": "CreativeWork", "creditText": name} for name in credited(answer)],
            correction=[
                {
                    "@type": "CorrectionComment",
                    "text": note.text,
                    **_given(about=uris.get(note.article) and {"@id": uris[note.article]}),
                }
                for note in answer.notes
            ],
        ),
    }


def _source(article: ReadArticle, *, uri: str) -> dict[str, Any]:
    return {
        "@type": "NewsArticle",
        "@id": uri,
        "identifier": article.id,
        "sourceOrganization": {"@type": "Organization", "name": article.source},
        **_given(
            url=web_address(article.url),
            headline=article.headline,
            creditText=article.byline,
            inLanguage=article.language,
            datePublished=article.published and article.published.isoformat(),
            version=article.version,
            copyrightNotice=article.rights,
        ),
    }


def _annotation(
    name: str, *, motivation: str, body: dict[str, Any], targets: list[dict[str, Any]]
) -> dict[str, Any]:
    return {
        "@context": ANNOTATION,
        "id": name,
        "type": "Annotation",
        "motivation": motivation,
        "body": body,
        "target": targets,
    }


def _tag(value: str) -> dict[str, Any]:
    return {"type": "TextualBody", "purpose": "tagging", "value": value}


def _target(
    article: ReadArticle, start: int, end: int, *, uri: str, quotes: bool
) -> dict[str, Any]:
    position, exact = _position(start, end), article.text[start:end]
    # A manifest vouches for the source's text alone: it is not quoted here.
    if not quotes or not exact or MANIFEST.search(exact):
        return _place(uri, position)
    quote = {
        "type": "TextQuoteSelector",
        "exact": exact,
        "prefix": MANIFEST.split(article.text[max(0, start - AROUND) : start])[-1],
        "suffix": MANIFEST.split(article.text[end : end + AROUND])[0],
    }
    return _place(uri, position, quote)


def _place(uri: str, *selectors: dict[str, Any]) -> dict[str, Any]:
    return {"type": "SpecificResource", "source": uri, "selector": list(selectors)}


def _position(start: int, end: int) -> dict[str, Any]:
    return {"type": "TextPositionSelector", "start": start, "end": end}
