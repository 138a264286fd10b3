"""The answer as JSON-LD: a schema.org NewsArticle, every sentence a W3C Web Annotation.

An annotation's body is a sentence of the merged article, its targets are the places of the
sources that say it. Places are TextPositionSelectors in code points (W3C Web Annotation Data
Model, 4.2.5), over the text as the service read it.
"""

import json
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
from service.text.model import Attribution, MergedArticle, MergedSentence, ReadArticle

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
    annotations = [
        _annotation(
            sentence,
            uri=uri,
            targets=[
                _target(said, by_id[said.article], uri=uris[said.article], quotes=quotes)
                for said in sentence.attributions
            ],
        )
        for sentence in answer.sentences
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
    sentence: MergedSentence, *, uri: str, targets: list[dict[str, Any]]
) -> dict[str, Any]:
    return {
        "@context": ANNOTATION,
        "id": f"{uri}#{sentence.id}",
        "type": "Annotation",
        "motivation": "linking",
        "body": _place(uri, _position(sentence.start, sentence.end)),
        "target": targets,
    }


def _target(said: Attribution, article: ReadArticle, *, uri: str, quotes: bool) -> dict[str, Any]:
    position = _position(said.start, said.end)
    # A manifest vouches for the source's text alone: it is not quoted here.
    if not quotes or MANIFEST.search(said.text):
        return _place(uri, position)
    quote = {
        "type": "TextQuoteSelector",
        "exact": said.text,
        "prefix": MANIFEST.split(article.text[max(0, said.start - AROUND) : said.start])[-1],
        "suffix": MANIFEST.split(article.text[said.end : said.end + AROUND])[0],
    }
    return _place(uri, position, quote)


def _place(uri: str, *selectors: dict[str, Any]) -> dict[str, Any]:
    return {"type": "SpecificResource", "source": uri, "selector": list(selectors)}


def _position(start: int, end: int) -> dict[str, Any]:
    return {"type": "TextPositionSelector", "start": start, "end": end}
