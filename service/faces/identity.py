"""How programs are told what is what: an identifier for every source and for the document."""

import json
import re
from collections.abc import Mapping
from urllib.parse import quote
from uuid import UUID, uuid5

from service.text.model import MergedArticle, ReadArticle

# Chosen once, at random: with it, equal content has an equal name everywhere and for ever.
NAMESPACE = UUID("5d0c1f0e-6a53-4d7c-9f0b-3c2b7f4e9a61")

# What RFC 3986 allows. Brackets are left out, being allowed around an IPv6 address only.
URI_CHARACTERS = "-._~:/?#@!$&'()*+,;=%"
# A host and perhaps a port. Who is named before a host ("user@") has no place in a link.
SITE = r"https?://[^/?#@:]+(?::[0-9]+)?(?:[/?][^#]*)?"
WEB = re.compile(rf"{SITE}(?:#[^#]*)?", re.IGNORECASE)
# Identifiers that newsrooms give: RFC 8141 (urn:newsml:…), RFC 4151 (tag:…), and web addresses.
GIVEN = re.compile(rf"urn:[a-z0-9-]{{2,31}}:[^#]+|tag:[^:#]+:[^#]*|{SITE}", re.IGNORECASE)
BROKEN = re.compile(r"%(?![0-9A-Fa-f]{2})")
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")


def web_address(url: str | None) -> str | None:
    """Write an address that may be linked to as a URI (RFC 3986); None for any other."""
    return _uri(url, shape=WEB)


def name_document(document: Mapping[str, object]) -> str:
    """Name a document by its content: a name-based UUID (RFC 9562, version 5) as a URN."""
    return _name(json.dumps(document, sort_keys=True))


def name_sources(answer: MergedArticle) -> dict[str, str]:
    """Give every article a URI of its own, by its id.

    That is its id where this is a URI, else its web address, else a name made from its id.
    """
    named: dict[str, str] = {}
    for article in answer.articles:
        given = (_uri(article.id, shape=GIVEN), web_address(article.url))
        free = (uri for uri in given if uri and uri not in named)
        named[next(free, _name(article.id))] = article.id
    return {id: uri for uri, id in named.items()}


def title(article: ReadArticle) -> str:
    """Name an article for people, and no two of an answer alike."""
    return article.source if article.source == article.id else f"{article.source} ({article.id})"


def language(answer: MergedArticle) -> str | None:
    """Tell the language (BCP 47) that every article which names one has."""
    named = {each.language.replace("_", "-") for each in answer.articles if each.language}
    only = named.pop() if len(named) == 1 else ""
    return only if LANGUAGE.fullmatch(only) else None


def credited(answer: MergedArticle) -> tuple[str, ...]:
    """List the names that texts credit, or come from, and that are no article's source."""
    here = {article.source.casefold() for article in answer.articles}
    named: dict[str, str] = {}
    for sentence in answer.sentences:
        origin = sentence.origin
        if origin.article is None and origin.name:
            named.setdefault(origin.name.casefold(), origin.name)
        elif origin.name:
            here.add(origin.name.casefold())
        for credit in sentence.credits:
            named.setdefault(credit.name.casefold(), credit.name)
    for article in answer.articles:
        for credit in article.credits:
            named.setdefault(credit.name.casefold(), credit.name)
    return tuple(name for key, name in named.items() if key not in here)


def rights(answer: MergedArticle) -> str | None:
    """Say under which terms each source gave its words, a line each."""
    lines = [f"{each.source}: {each.rights}" for each in answer.articles if each.rights]
    return "\n".join(dict.fromkeys(lines)) or None


def _uri(text: str | None, *, shape: re.Pattern[str]) -> str | None:
    if text is None or not shape.fullmatch(text) or BROKEN.search(text):
        return None
    if any(character.isspace() or not character.isprintable() for character in text):
        return None
    return quote(text, safe=URI_CHARACTERS, errors="replace")


def _name(text: str) -> str:
    return f"urn:uuid:{uuid5(NAMESPACE, json.dumps(text))}"
