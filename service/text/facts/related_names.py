"""Where two related statements give one office, one voice or one spelling to two names."""

from collections.abc import Iterator, Sequence

from service.text.fact import fact
from service.text.facts.common_ground import common_ground
from service.text.facts.concepts import concept, read_concepts
from service.text.facts.daytimes import read_times
from service.text.facts.differences import Alignment
from service.text.facts.misnomers import akin, misspelt, named_elsewhere, one_part
from service.text.facts.name_words import NATIONS, TITLES, one_nation
from service.text.facts.names import Name, names_told, read_names
from service.text.facts.numbers import is_number_word
from service.text.facts.subjects import SPEAKING
from service.text.facts.telling import Disagreement, Wording

# What both statements are about, by its worth and its share of the shorter one (see rarity).
_GROUND = 18.0
_GROUND_RENAMED = 35.0
_SHARE = 0.3
_SHARE_SPELLING = 0.5
_SHARE_RENAMED = 0.6
_SHARE_PLACES = 0.45
# ... from which on a captain or a minister, and nobody says of what, is the only one.
_GROUND_ALONE = 25.0
_WHERE = frozenset("in at near outside off into from to".split())
# "…, the transport minister since May," is told in so many words; "fire chief" in two.
_APPOSITION = 5
_BEFORE = 3
_OF_A_COUNTRY = 3
_MOST = 20
_APOSTROPHES = " '’"  # "the union's general secretary"
_ARTICLES = frozenset("the a an its their his her our".split())
# Offices that one holds at a time where an event has its place.
_OFFICES = frozenset(
    map(
        concept,
        """
        president chancellor premier governor mayor king queen pope bishop archbishop chairman
        chairwoman chair coach goalkeeper coroner principal headmaster rector dean mediator
        goalscorer
        """.split(),
    )
)
# Of these there are several, unless it is said of what: the transport minister, the fire chief.
_OFFICES_OF = frozenset(
    map(
        concept,
        """
        minister secretary ambassador envoy speaker chief head director manager commander captain
        owner founder sheriff judge treasurer leader conductor
        """.split(),
    )
)
_ALL_OFFICES = _OFFICES | _OFFICES_OF
_GENERAL = concept("general")  # attorney general, surgeon general


@fact
class Person:
    """Who is named by words ``first`` to ``last``: the parts of the name, and what he or she is."""

    first: int
    last: int
    parts: tuple[str, ...]
    office: frozenset[str]


def related_name_disagreements(alignment: Alignment) -> Iterator[Disagreement]:
    """Two holders of one office, and two spellings of one name."""
    a, b = alignment.a, alignment.b
    if not (a.telling.cased and b.telling.cased):
        return  # without capitals nobody is named
    ground = common_ground(alignment)
    if ground.worth < _GROUND or ground.share < _SHARE:
        return
    if ground.shared.isdisjoint(_ALL_OFFICES) and ground.share < _SHARE_PLACES:
        return
    alone = ground.worth >= _GROUND_ALONE and ground.share >= _SHARE_PLACES
    here, there = (w.once(read_persons) for w in (a, b))
    for x in here:
        for y in there:
            only = alone and not (_is_of(a, x) or _is_of(b, y))
            if _one_office(x, y, alone=only) and _two_people(alignment, x, y):
                yield alignment.disagreement("name", (x.first, x.last), (y.first, y.last))
                return
            misheard = _of_one_given_name(x, y) and akin(x.parts[1], y.parts[1])
            if misheard and not _known(b, x) and not _known(a, y):
                yield alignment.disagreement("name", (x.first, x.last), (y.first, y.last))
                return
            if ground.shared.isdisjoint(_ALL_OFFICES) and ground.share < _SHARE_SPELLING:
                continue
            renamed = (
                ground.share >= _SHARE_RENAMED
                and (
                    (_renamed(x, y) and not _given(b, x) and not _given(a, y))
                    or (
                        ground.worth >= _GROUND_RENAMED
                        and _of_one_given_name(x, y)
                        and _two_people(alignment, x, y)
                    )
                )
                and not other_number_words(a.keys, b.keys)
            )
            if renamed or (_respelt(x, y) and not _known(b, x) and not _known(a, y)):
                yield alignment.disagreement("name", (x.first, x.last), (y.first, y.last))
                return
    if ground.share >= _SHARE_PLACES and not other_number_words(a.keys, b.keys):
        for place, other in _places(alignment):
            yield alignment.disagreement(
                "name", (place.first, place.last), (other.first, other.last)
            )


def holder_disagreements(alignment: Alignment) -> Iterator[Disagreement]:
    """Two people to whom two tellings of one statement give one office, wherever they name them."""
    a, b = alignment.a, alignment.b
    if _ALL_OFFICES.isdisjoint(map(concept, a.keys)):
        return
    for x in a.once(read_persons):
        for y in b.once(read_persons):
            alone = not (_is_of(a, x) or _is_of(b, y))
            if _one_office(x, y, alone=alone) and _two_people(alignment, x, y):
                yield alignment.disagreement("name", (x.first, x.last), (y.first, y.last))
                return


def office_disagreements(alignment: Alignment) -> Iterator[Disagreement]:
    """One person to whom two tellings give two offices of a kind: interior minister, defence."""
    a = alignment.a
    # Nobody is looked for unless other words stand before one word for an office.
    if not any(
        s.i1 < s.i2 < len(a) and s.j1 < s.j2 and concept(a.keys[s.i2]) in _OFFICES_OF
        for s in alignment.stretches
    ):
        return
    here, there = (w.once(read_persons) for w in (a, alignment.b))
    for x in here:
        for y in there:
            if x.parts == y.parts and len(x.parts) > 1 and _other_office(x, y):
                yield alignment.disagreement("name", (x.first, x.last), (y.first, y.last))
                return


def _other_office(x: Person, y: Person) -> bool:
    """Whether two offices are of one kind, and of each is said of what in words of its own."""
    both = x.office & y.office
    here, there = x.office - both, y.office - both
    if any(one_nation(p, q) or one_part(p, q) for p in here for q in there):
        return False  # "Senegalese coach", "Senegal coach"
    return not both.isdisjoint(_OFFICES_OF) and bool(here) and bool(there)


def read_persons(wording: Wording) -> list[Person]:
    """The people a wording names in full or by office and name, with their offices."""
    names = wording.once(names_told)[:_MOST]
    return [person for name in names if (person := _person(wording, name)) is not None]


def _person(wording: Wording, name: Name) -> Person | None:
    parts, last = name.parts[-2:], name.last
    if "of" in wording.keys[name.first : last]:
        if len(name.parts) < _OF_A_COUNTRY or name.parts[-1] not in NATIONS:
            return None  # the University of Lund
        parts, last = name.parts[-3:-1], last - 2  # "Omid Farahi of Iran"
    if not parts:
        return None
    first = last - 1
    while first > name.first and wording.keys[first] != parts[0]:
        first -= 1
    begin = first
    while begin > max(0, first - _BEFORE) and _leads(wording, begin - 1):
        begin -= 1
    before = wording.keys[begin:first]
    told = {concept(key) for key in before}
    if len(parts) < 2 and told.isdisjoint(_ALL_OFFICES) and TITLES.isdisjoint(before):
        return None
    told |= _apposition(wording, last)
    return Person(begin, last, parts, frozenset(told or _apposition_before(wording, begin)))


def _leads(wording: Wording, i: int) -> bool:
    """Whether word ``i`` belongs to what stands before a name: "fire chief"."""
    key = wording.keys[i]
    return (
        not wording.between(i + 1).strip()
        and len(key) > 2
        and key.isalpha()
        and key not in wording.light
        and key not in SPEAKING
        and not key.endswith("ed")
    )


def _apposition(wording: Wording, last: int) -> set[str]:
    """What "…, the transport minister," says of the name before it."""
    if last >= len(wording) or wording.between(last).strip() != ",":
        return set()
    found: list[str] = []
    for i in range(last, min(len(wording), last + _APPOSITION + 1)):
        if i > last and wording.between(i).strip(_APOSTROPHES):
            break
        found.append(wording.keys[i])
        if wording.keys[i] not in _ARTICLES and concept(wording.keys[i]) in _ALL_OFFICES:
            return {concept(key) for key in found if key not in wording.light and len(key) > 2}
    return set()


def _apposition_before(wording: Wording, first: int) -> set[str]:
    """What "their keeper, " says of the name behind it."""
    if first < 2 or wording.between(first).strip() != ",":
        return set()
    if concept(wording.keys[first - 1]) not in _ALL_OFFICES:
        return set()
    found: set[str] = set()
    for i in range(first - 1, max(-1, first - 1 - _BEFORE), -1):
        if wording.keys[i] in wording.light:
            break
        found.add(concept(wording.keys[i]))
    return found


def _one_office(x: Person, y: Person, *, alone: bool) -> bool:
    """Whether two people have one office: the one word for it, and no other words apart.

    With ``alone`` a word of which there are several holders is enough where neither has another.
    """
    both = x.office & y.office
    if _OFFICES.isdisjoint(both) and not (_GENERAL in both and len(both) > 1):
        if _OFFICES_OF.isdisjoint(both):
            return False
        if len(both) == 1 and not (alone and x.office == y.office):
            return False
    return not (x.office - y.office and y.office - x.office)


def _is_of(wording: Wording, person: Person) -> bool:
    """Whether it is said of what somebody is this: "Captain Lars Ude of the Meridian"."""
    return wording.keys[person.last : person.last + 1] == ["of"]


def _two_people(alignment: Alignment, x: Person, y: Person) -> bool:
    """Whether neither has the other's surname, and neither is named in the other's article."""
    for one, other in ((x, y), (y, x)):
        surname = one.parts[-1]
        if any(one_part(surname, q) or one_nation(surname, q) for q in other.parts):
            return False
    if misspelt(x.parts[-1], y.parts[-1]):
        return False
    return not _known(alignment.b, x) and not _known(alignment.a, y)


def _respelt(x: Person, y: Person) -> bool:
    """Whether two names share a given name or surname, and the rest but for a letter or two."""
    if len(x.parts) != 2 or len(y.parts) != 2:
        return False
    same = [p == q for p, q in zip(x.parts, y.parts, strict=True)]
    apart = [misspelt(p, q) and not one_part(p, q) for p, q in zip(x.parts, y.parts, strict=True)]
    return same.count(True) == apart.count(True) == 1


def _renamed(x: Person, y: Person) -> bool:
    """Whether two people share a surname and have given names that are none of one person's."""
    if len(x.parts) != 2 or len(y.parts) != 2 or x.parts[1] != y.parts[1]:
        return False
    return min(len(x.parts[0]), len(y.parts[0])) > 1 and not one_part(x.parts[0], y.parts[0])


def _of_one_given_name(x: Person, y: Person) -> bool:
    """Whether two people share a given name and nothing else."""
    return len(x.parts) == len(y.parts) == 2 and x.parts[0] == y.parts[0] != x.parts[1]


def _given(wording: Wording, person: Person) -> bool:
    """Whether somebody of a person's given name is told of: "her husband Bill"."""
    given = person.parts[0]
    return any(one_part(given, key) for key in wording.keys) or named_elsewhere(
        wording.telling, given
    )


def other_number_words(here: Sequence[str], there: Sequence[str]) -> bool:
    """Whether either telling has figures of its own: of another place, another figure is told."""
    one, other = ({key for key in keys if is_number_word(key)} for keys in (here, there))
    return not one <= other and not other <= one


def _places(alignment: Alignment) -> Iterator[tuple[Name, Name]]:
    """The names of two places that one thing is told to be in: "a flat in Lund", "in Malmo"."""
    a, b = alignment.a, alignment.b
    here, there = a.once(_placed), b.once(_placed)
    for told in here.keys() & there.keys():
        x, y = here[told], there[told]
        if any(one_part(p, q) or one_nation(p, q) for p in x.parts for q in y.parts):
            continue
        if not _told_of(b, x) and not _told_of(a, y):
            yield x, y


def _placed(wording: Wording) -> dict[tuple[str, str], Name]:
    """By what is told to be there, and the preposition, the names of the places of a wording."""
    taken = wording.once(read_times).taken
    concepts = wording.once(read_concepts).at
    found: dict[tuple[str, str], Name] = {}
    for name in read_names(wording, taken=taken)[:_MOST]:
        i = name.first - 1
        if not SPEAKING.isdisjoint(wording.keys[name.last : name.last + 1]):
            continue  # "a spokesman in Geneva said"
        if i > 0 and name.parts and wording.keys[i] in _WHERE and concepts[i - 1]:
            found.setdefault((concepts[i - 1], wording.keys[i]), name)
    return found


def _told_of(wording: Wording, name: Name) -> bool:
    return any(
        one_part(p, q) or one_nation(p, q) for p in name.parts for q in wording.keys if p[0] == q[0]
    ) or named_elsewhere(wording.telling, name.parts[-1])


def _known(wording: Wording, person: Person) -> bool:
    """Whether an article names somebody in the midst of its sentences."""
    return named_elsewhere(wording.telling, person.parts[-1])
