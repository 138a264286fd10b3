"""The lines around a story that say whose copy it is: "By Jane Doe, The Associated Press", "AFP".

Only agencies are taken at their word anywhere there: a paper that names another in its copyright
or below its last line prints that one's pictures, or is that one. Whose writer a byline names by
the whole name of a paper, that one's copy it is.
"""

from collections.abc import Iterator, Sequence
from re import IGNORECASE
from re import compile as pattern

from service.text.credit.cues import PICTURES
from service.text.credit.mentions import mentions
from service.text.credit.outlets import WORD, Outlets, fold
from service.text.credit.reading import read
from service.text.credit.source import contributes
from service.text.furniture.stretches import Furniture
from service.text.model import Article

# A line of credit has no more characters, and one that stands for a heading no more words.
_LINE, _WORDS = 120, 6
_AROUND = " \t\n\u00a0.()[]-\u2013\u2014"
# What may stand in a line of credit beside names: "Le Monde avec AFP", "EFE | Manila".
_BESIDE = frozenset(
    "with avec mit con com et and und y e par by von agences agencies staff".split()
)
# What parts a writer from the paper that he writes for.
_WRITES_FOR = pattern(r"^by\s+|\s+for\s+|\s*[,|\n]\s*", IGNORECASE)
_PARTED = pattern(r"[|/]|\b(?:with|avec|mit|con)\b")
# What signs the last line of a story behind its full stop: "... at dusk. PTI", "... (APA, 3.5.)".
_SIGNED = pattern(
    "[.!?][\"'\u201d\u201c\u2019\u00bb]?\\s+[(\\[\u2013\u2014-]*\\s?"
    r"([A-Za-z\u00c4\u00d6\u00dc][\w.]{1,14})(?:/\w{1,12})*(?:,\s*[\d.: ]{3,12})?[)\]]?\.?\s*$"
)


def logo(article: Article, furniture: Sequence[Furniture], outlets: Outlets) -> str | None:
    """Return whom the dateline of a text names: "(AP)", or "AFP, Manila -" without a bracket."""
    for out in furniture:
        if out.kind == "dateline":
            named = out.name or _agency(article.text[out.start : out.end], outlets)
            if named:
                return named
    return None


def credit_lines(
    article: Article, furniture: Sequence[Furniture], *, start: int, end: int, outlets: Outlets
) -> Iterator[str]:
    """Yield what lines around a story say of whose it is; the story lies from start to end.

    A bare name above the story or in it may be a picture's, unless a byline or nothing is before.
    """
    text, before = article.text, ""
    for out in furniture:
        line = text[out.start : min(out.end, out.start + _LINE)].strip(_AROUND)
        if out.kind == "credit" and out.name:
            yield out.name
        elif out.end - out.start > _LINE:
            pass
        elif out.kind in ("credit", "tagline"):
            heads = out.end <= start and before in ("", "byline", "heading", "dateline")
            if contributes(line) or ((heads or out.start >= end) and outlets.named(line)):
                yield line
            elif out.start >= end and (agency := _agency(line, outlets)):
                yield agency
        elif out.kind == "byline":
            if named := _agency(line, outlets) or _paper(line, outlets):
                yield named
        elif out.kind == "heading" and out.end <= start and _is_credit(line, outlets):
            yield line if contributes(line) else line.partition("|")[0]
        before = out.kind
    if signed := _SIGNED.search(text, max(start, end - _LINE), end):
        outlet = outlets.named(signed[1])
        if outlet and outlet.kind == "agency" and signed[1] == signed[1].upper():
            yield outlet.name


def _agency(line: str, outlets: Outlets) -> str | None:
    """The agencies that a line names, joined as a dateline joins them."""
    reading = read(line, cased=True)
    if not reading.words or not PICTURES.isdisjoint(reading.folded):
        return None
    named = mentions(reading, outlets=outlets)
    if named and reading.gaps[named[0].first][-1:] == "/":
        return None  # "Jane Doe/Reuters" took the picture.
    return "/".join(dict.fromkeys(m.name for m in named if m.kind == "agency")) or None


def _paper(line: str, outlets: Outlets) -> str | None:
    """The paper for which a byline says that its writer writes: "By Jane Doe, USA Today"."""
    outlet = outlets.named(_WRITES_FOR.split(line)[-1])
    return outlet.name if outlet and outlet.kind == "outlet" else None


def _is_credit(line: str, outlets: Outlets) -> bool:
    """Whether a line that stands where headings stand has nothing but names of outlets in it."""
    if not _PARTED.search(line) or len(line.split()) > _WORDS:
        return False
    reading = read(line, cased=True)
    named = mentions(reading, outlets=outlets)
    if not any(m.kind == "agency" for m in named):
        return False
    if named[0].first == 0 and reading.gaps[named[0].last + 1].strip() == "|":
        return True
    taken = {i for m in named for i in range(m.first, m.last + 1)}
    words = [fold(word) for i, word in enumerate(reading.words) if i not in taken]
    return bool(WORD.search(line)) and all(word in _BESIDE for word in words)
