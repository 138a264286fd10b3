"""What is known of an article as evidence: its outlet, whose copy it carries, on whom it relies."""

from collections.abc import Iterable
from datetime import datetime
from re import IGNORECASE
from re import compile as pattern
from typing import Literal

from service.text.credit.credits import Credited, credited
from service.text.credit.cues import PICTURES
from service.text.credit.mentions import mentions
from service.text.credit.outlets import WORD, Outlets, fold, shipped
from service.text.credit.reading import read
from service.text.fact import fact
from service.text.model import Article

AgencyBasis = Literal["source", "dateline"]

# What makes of a name in a credit line a contributor: a word before it, or a verb beside it.
_CONTRIBUTED = pattern(
    r"\b(?:with|avec|mit|con|com)\b"
    r"|(?P<verb>\bcontribu\w+|\badditional\b|\bverwend\w+|\bbeitr[aä]\w+|\bmitarbeit\b)",
    IGNORECASE,
)


@fact
class Source:
    """What is known of one article as evidence.

    ``name`` is the outlet as to be credited and ``outlet`` the same under the table's name, so
    that two spellings are one. ``agency`` is whose copy the article carries by its own account,
    ``agency_basis`` where it says so. ``relies_on`` names whom its text credits anywhere.
    """

    article: str
    name: str
    outlet: str
    agency: str | None = None
    agency_basis: AgencyBasis | None = None
    published: datetime | None = None
    version: str | None = None
    relies_on: frozenset[str] = frozenset()


def source_of(
    article: Article,
    *,
    dateline_name: str | None = None,
    credit_lines: Iterable[str] = (),
    credits: Iterable[Credited] = (),
    outlets: Outlets | None = None,
) -> Source:
    """Return what is known of an article as evidence.

    ``dateline_name`` is the logo of its dateline ("AP", "dpa/lni"), ``credit_lines`` are lines of
    its text that say whose copy it is, ``credits`` those of all its sentences; the article's own
    fields stand in for what is missing. On who only contributed ("with inputs from ANI") the
    article relies; it is no copy of theirs. Where the sender named no source (it is the id), the
    article is taken for the item of the agency whose copy it says it is.
    """
    known = shipped() if outlets is None else outlets
    unnamed = article.source == article.id
    own = known.at(article.url or "") if unnamed else known.named(article.source)
    own = None if own and own.kind == "company" else own
    outlet = own.name if own else article.source.removeprefix("The ")
    lines = [
        _named_in(line, known) for line in (*credit_lines, article.credit, article.byline) if line
    ]
    # "(c) Harbour Bugle" on the Bugle's page is no evidence of whose copy it prints.
    copied = (names - {outlet} for names, _ in lines)
    agency: str | None = None
    basis: AgencyBasis | None = None
    if own and own.kind == "agency":
        agency, basis = own.name, "source"
    elif names := next((names for names in copied if names), None):
        # "(c) SZ/dpa": what a paper has made of an agency's copy is the agency's.
        agencies = {n for n in names if (o := known.named(n)) and o.kind == "agency"}
        agency, basis = "/".join(sorted(agencies or names)), "source"
    elif found := _logo(dateline_name, article.dateline, known):
        agency, basis = found, "dateline"
    if unnamed and agency and not own:
        outlet = agency
    elif agency == outlet and not (own and own.kind == "agency"):
        agency, basis = None, None
    relied = frozenset(c.credit.name for c in credits if c.role in ("cited", "report"))
    return Source(
        article=article.id,
        name=outlet if unnamed else article.source,
        outlet=outlet,
        agency=agency,
        agency_basis=basis,
        published=article.published,
        version=article.version,
        relies_on=relied.union(*(contributors for _, contributors in lines)) - {outlet},
    )


def contributes(line: str) -> bool:
    """Whether a line of credit names contributors: "With files from ANI", "(avec AFP)"."""
    return _CONTRIBUTED.search(line) is not None


def _named_in(line: str, outlets: Outlets) -> tuple[frozenset[str], frozenset[str]]:
    """Whose copy a line says a text is, and who contributed to it."""
    if not PICTURES.isdisjoint(map(fold, WORD.findall(line))):
        return frozenset(), frozenset()
    contributed = _CONTRIBUTED.search(line)
    own = line if contributed is None else line[: contributed.start()]
    if contributed and contributed["verb"]:
        own = ""
    names = _names(own, outlets)
    return names, _names(line, outlets) - names


def _names(line: str, outlets: Outlets) -> frozenset[str]:
    if named := outlets.named(line):
        return frozenset({named.name} if named.kind != "company" else ())
    listed = mentions(read(line, cased=True), outlets=outlets)
    return frozenset(m.name for m in listed if m.listed and m.kind != "company")


def _logo(name: str | None, dateline: str | None, outlets: Outlets) -> str | None:
    """The agencies of a dateline: of the logo told by the text, or of the field as sent."""
    if name and (parts := [part.strip() for part in name.split("/") if part.strip()]):
        listed = sorted({found.name for part in parts if (found := outlets.named(part))})
        return "/".join(listed or parts)
    found_in_field = credited(dateline, outlets=outlets) if dateline else []
    return "/".join(sorted({c.credit.name for c in found_in_field})) or None
