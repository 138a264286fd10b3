"""Where two tellings give one claim to two kinds of people: witnesses here, the minister there.

Who says a thing is as much a fact as what is said where the two are on different sides. Police,
officials and a ministry are one side: desks name whichever they spoke to.
"""

from collections.abc import Iterator
from functools import cache

from service.text.fact import fact
from service.text.facts.common_ground import clause_at, common_ground
from service.text.facts.differences import Alignment
from service.text.facts.negation import read_negations
from service.text.facts.own_names import share_without
from service.text.facts.quotations import inside, read_quotations
from service.text.facts.speech_words import BE, THEIRS
from service.text.facts.telling import Disagreement, Wording

_SIDES = """
official: rescue rescuers medics paramedics lawmakers senators diplomats police officer officers
policeman official officials authorities authority ministry minister ministers government
president premier chancellor mayor governor army military navy prosecutor prosecutors prosecution
firefighters fire brigade department regulator customs commission commissioner council court judge
investigators inspectors detectives harbour harbor coastguard guard sheriff ambassador embassy
secretary parliament bureau marines soldiers troops;
witness: witness witnesses eyewitness eyewitnesses resident residents villager villagers locals
neighbour neighbours neighbor neighbors survivor survivors passenger passengers bystanders
onlookers relative relatives family families refugee refugees migrants inhabitants farmer farmers
fishermen shopkeepers students parents mother father grandmother grandfather widow widower husband
wife brother sister uncle aunt;
opposition: rebel rebels opposition activist activists militant militants insurgents protesters
demonstrators campaigner campaigners critics dissidents separatists;
expert: analyst analysts economist economists engineer engineers expert experts scientist scientists
researcher researchers academics professor historians biologists;
company: company firm operator airline maker manufacturer carrier owner owners retailer management
employer employers insurer insurers;
bank: bank;
staff: union unions workers staff employees doctors nurses miners pilots teachers;
lawyer: lawyer lawyers solicitor solicitors barrister;
consumer: consumer consumers;
observer: monitor monitors observer observers;
aid: aid charity charities volunteers;
trade: association associations federation guild chamber growers producers;
own: director head chief manager boss spokesman spokeswoman spokesperson chairman chairwoman
leader
"""
# Of these pairs both may be the same people, or people who know it from one another.
_NEAR = frozenset(
    frozenset(pair.split("-"))
    for pair in """
    own-official own-company own-staff own-expert own-opposition expert-official expert-company
    people-own people-company people-staff people-expert people-witness people-aid people-observer
    trade-own trade-company trade-staff trade-people trade-expert trade-aid
    lawyer-own lawyer-people lawyer-witness lawyer-company consumer-own consumer-people
    consumer-trade consumer-aid consumer-observer consumer-opposition consumer-expert
    bank-own bank-company bank-people bank-expert aid-staff observer-official observer-expert
    observer-aid
    """.split()
)
_SAYING = frozenset(
    """
    said says say told tells claimed claims claim announced insisted insists argued argues stated
    alleged alleges warned confirmed estimated
    """.split()
)
_ACCORDING = frozenset({"according"})
_SPEECH = _SAYING | _ACCORDING
# Of these nobody knows on which side they are.
_NOBODY = frozenset(
    "sources reports media news papers newspapers aides others results figures documents".split()
)
_WHERE = frozenset("in near at from of on close".split())
# "The head of the doctors' association": six words; "to a report by the county's engineers": eight.
_REACH = 7
_REACH_BEHIND = 8
# Statements in words of their own make one claim from so much in common (see rarity).
_GROUNDS = ((25.0, 0.65), (20.0, 0.8))


@fact
class Claimant:
    """Those who say it, by words ``first`` to ``last``, and the sides that they are on."""

    first: int
    last: int
    sides: frozenset[str]


@cache
def _sides() -> dict[str, str]:
    found = {}
    for line in _SIDES.split(";"):
        side, _, words = line.partition(":")
        found.update(dict.fromkeys(words.split(), side.strip()))
    return found


def is_voice_word(key: str) -> bool:
    """Whether a folded word may say on which side a speaker is."""
    return key in _sides()


def both_speak(a: Wording, b: Wording) -> bool:
    """Whether each of two tellings says that somebody says so."""
    return not _SPEECH.isdisjoint(a.keys) and not _SPEECH.isdisjoint(b.keys)


def claim_voice_disagreements(alignment: Alignment, *, same: bool) -> Iterator[Disagreement]:
    """The kinds of people to whom two tellings give one claim, where they are on two sides.

    With ``same`` both are tellings of one statement.
    """
    here, there = alignment.a.once(read_claimants), alignment.b.once(read_claimants)
    if not here or not there:
        return
    sides = [frozenset().union(*(c.sides for c in found)) for found in (here, there)]
    if not (all(c.sides for c in here) and all(c.sides for c in there)):
        return  # somebody by name, who may be on either
    if not sides[0].isdisjoint(sides[1]) or all(
        frozenset({x, y}) in _NEAR for x in sides[0] for y in sides[1]
    ):
        return
    if not same:
        if bool(alignment.a.once(read_negations)) != bool(alignment.b.once(read_negations)):
            return  # no one claim: "there is no money", "there is money"
        told = common_ground(alignment).worth
        share = share_without(
            alignment, [(c.first, c.last) for c in here], [(c.first, c.last) for c in there]
        )
        if not any(told >= worth and share >= least for worth, least in _GROUNDS):
            return
    x, y = here[0], there[0]
    yield alignment.disagreement("attribution", (x.first, x.last), (y.first, y.last))


def read_claimants(wording: Wording) -> tuple[Claimant, ...]:
    """Those who say what a telling tells, in order."""
    keys = wording.keys
    if _SPEECH.isdisjoint(keys):
        return ()
    quoted = wording.once(read_quotations)
    return tuple(
        [
            claimant
            for i, key in enumerate(keys)
            if key in _SPEECH
            and not inside(quoted, i)
            and not (key == "told" and i > 0 and keys[i - 1] in BE)
            and (claimant := _claimant(wording, i)) is not None
        ]
    )


def _claimant(wording: Wording, i: int) -> Claimant | None:
    first, last = clause_at(wording, i)
    if first == i and wording.keys[i] not in _ACCORDING and _is_named_before(wording, i):
        low, high = max(0, i - _REACH), i
    elif first == i > 1 and wording.keys[i] == "told":
        # "Berta Lind, the presiding judge, told Mr Stix": nobody says "told the judge him".
        aside, _ = clause_at(wording, i - 1)
        low, high = clause_at(wording, max(0, aside - 1))[0], max(aside, 1)
    elif wording.keys[i] in _ACCORDING or first == i:  # ", said the mayor"
        low, high = i + 1, min(last, i + 1 + _REACH_BEHIND)
    else:
        low, high = max(first, i - _REACH), i
    while low < high and wording.keys[low] in wording.light:
        low += 1
    if low == high:
        return None  # "he said"
    sides = _sides()
    told = frozenset([sides[key] for key in wording.keys[low:high] if key in sides])
    if "lawyer" in told and low > 0 and wording.keys[low - 1] in THEIRS:
        return Claimant(low, high, frozenset())  # "his lawyer said" what he says
    if not told and _is_people(wording, low, high):
        told = frozenset({"people"})
    return Claimant(low, high, told - {"own"} or told)


def _is_named_before(wording: Wording, i: int) -> bool:
    """Whether nothing but a name stands between commas before: "the engineer, Rolf Dietz, said"."""
    if i < 1 or wording.between(i).strip() != ",":
        return False
    first, last = clause_at(wording, i - 1)
    return first > 0 and all(map(wording.capital, range(first, last)))


def _is_people(wording: Wording, first: int, last: int) -> bool:
    """Whether those are named by what they are alone, as many: shepherds, organisers."""
    head = next((i for i in range(first, last) if wording.keys[i].endswith("s")), None)
    return (
        head is not None
        and wording.keys[head] not in _NOBODY
        and not any(wording.capital(i) for i in range(max(1, first), head + 1))
        and (head + 1 == last or wording.keys[head + 1] in _WHERE)
    )
