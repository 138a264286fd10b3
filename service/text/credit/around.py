"""Whom the lines around a story credit: "HELSINKI (AP) —", "— Reuters (@Reuters) May 4, 2019".

They are no sentences and are left out, so that whom they name is told with the article's place.
"""

from collections.abc import Iterator, Sequence

from service.text.credit.credits import credited
from service.text.credit.mentions import mentions
from service.text.credit.outlets import Outlets
from service.text.credit.reading import read
from service.text.furniture.stretches import Furniture
from service.text.model import Credit

_KINDS = frozenset({"dateline", "byline", "credit", "tagline", "caption", "social"})
# What is longer is a post or a caption of some sentences; its signature is its last line.
_LINE = 400


def credits_around(
    text: str, furniture: Sequence[Furniture], *, outlets: Outlets
) -> tuple[Credit, ...]:
    """Return whom the lines around a story credit, in reading order.

    Spans are code points of the article's ``text``; a line credits nobody twice.
    """
    return tuple(
        credit for out in furniture if out.kind in _KINDS for credit in _in(text, out, outlets)
    )


def _in(text: str, out: Furniture, outlets: Outlets) -> Iterator[Credit]:
    start = max(out.start, out.end - _LINE)
    line = text[start : out.end]
    found = {each.credit.name: each.credit for each in credited(line, outlets=outlets)}
    if out.kind not in ("caption", "social"):
        # A line that is nothing but a credit needs no "reports" beside the name.
        reading = read(line, cased=True)
        for named in mentions(reading, outlets=outlets):
            if named.kind == "agency" and named.name not in found:
                found[named.name] = Credit(named.name, *reading.bounds(named.first, named.last))
        if out.kind == "dateline" and out.name and not found and (at := line.find(out.name)) >= 0:
            found[out.name] = Credit(out.name, at, at + len(out.name))
    for credit in sorted(found.values(), key=lambda one: one.start):
        yield Credit(credit.name, start + credit.start, start + credit.end)
