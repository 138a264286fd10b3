"""Where two tellings put one quotation into two mouths."""

from collections.abc import Iterator

from service.text.facts.concepts import read_concepts
from service.text.facts.differences import Alignment
from service.text.facts.misnomers import misspelt, one_part
from service.text.facts.name_words import one_nation
from service.text.facts.quotations import Quotation, inside
from service.text.facts.related_names import Person, read_persons
from service.text.facts.subjects import SPEAKING
from service.text.facts.telling import Disagreement, Wording

# From the quotation to who speaks: ", said the mayor of Utvik, Anna Ruiz".
_REACH = 10
# Between a verb of speech and its speaker.
_BESIDE = 4
# A quotation of fewer words may be anybody's.
_LEAST = 5
# ... unless they tell so much (see rarity): "The ceasefire is holding".
_WORTH = 10.0
_MOST = 30


def voices_of_one(
    alignment: Alignment, here: list[Quotation], there: list[Quotation]
) -> Iterator[Disagreement]:
    """Who says the quotations that two tellings of one statement have in the same words."""
    for x in here[:_MOST]:
        size = x.last - x.first
        place = alignment.to_b[x.first]
        if place < 0 or alignment.to_b[x.first : x.last] != list(range(place, place + size)):
            continue
        for y in there[:_MOST]:
            if (y.first, y.last) == (place, place + size):
                yield from voice_disagreements(alignment, x, y)


def voice_disagreements(alignment: Alignment, x: Quotation, y: Quotation) -> Iterator[Disagreement]:
    """Who says a quotation here, and who says the same one there."""
    if min(x.last - x.first, y.last - y.first) < _LEAST and not _telling(alignment.a, x):
        return
    one, other = _voice(alignment.a, x), _voice(alignment.b, y)
    if one is None or other is None or not (one.office or other.office):
        return
    if any(
        one_part(p, q) or misspelt(p, q) or one_nation(p, q) for p in one.parts for q in other.parts
    ):
        return
    # "Lead author Hiroshi Tanaka, of the University of Tokyo": who else stands there is no matter.
    if not {*one.parts}.isdisjoint(alignment.b.keys) or not {*other.parts}.isdisjoint(
        alignment.a.keys
    ):
        return
    yield alignment.disagreement("attribution", (one.first, one.last), (other.first, other.last))


def _telling(wording: Wording, quotation: Quotation) -> bool:
    """Whether the few words of a quotation are such as not everybody says."""
    told = wording.once(read_concepts)
    worths = {c: told.worth[c] for c in told.at[quotation.first : quotation.last] if c}
    return len(worths) > 1 and sum(worths.values()) >= _WORTH


def _voice(wording: Wording, quotation: Quotation) -> Person | None:
    """The one person who stands with a verb of speech beside a quotation."""
    found = [
        person
        for person in wording.once(read_persons)
        if not inside([quotation], person.first)
        and (
            0 <= person.first - quotation.last <= _REACH
            or 0 <= quotation.first - person.last <= _REACH
        )
        and not SPEAKING.isdisjoint(
            wording.keys[max(0, person.first - _BESIDE) : person.last + _BESIDE]
        )
    ]
    return found[0] if len(found) == 1 else None
