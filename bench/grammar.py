"""News-like sentences that the bench composes itself, where no text was given to it.

A grammar over some hundred words, with names made of syllables. It has no sense; what counts is
that sentences differ from one another as sentences of news do, and share what those share: titles,
names that a story keeps repeating, days, figures, stock phrases.
"""

from dataclasses import dataclass
from random import Random

_ONSETS = "b br c ch d dr f g gr h j k kr l m n p r s sh st t tr v w y z".split()
_VOWELS = "a e i o u ai ea io ou".split()
_CODAS = "l ll m n nd r rd rn s sk th v".split()
_PLACE_ENDINGS = "burg field ford haven mouth port stad ton vale wick".split()
_TITLES = (
    "Senator Governor Minister Ambassador Commissioner Judge Mayor Professor Colonel Secretary "
    "Chairwoman Director Inspector Prosecutor Spokesman Spokeswoman"
).split()
_BODIES = (
    "council ministry court agency parliament committee union bank company regulator police "
    "commission university hospital army navy airline insurer refinery shipyard newspaper "
    "federation alliance cabinet board jury tribunal embassy utility railway museum foundation"
).split()
_ADJECTIVES = (
    "new former regional federal disputed costly long-delayed secret joint northern southern "
    "coastal rural public private temporary emergency foreign domestic ambitious modest rival "
    "independent provisional historic contested ageing crowded remote divided wealthy bankrupt "
    "flooded unpopular binding draft final partial sweeping narrow unusual"
).split()
_THINGS = (
    "agreement budget bridge pipeline ceasefire inquiry verdict merger tariff harbour railway "
    "election vaccine satellite reactor treaty subsidy pension strike convoy refinery mine ferry "
    "dam archive stadium visa fishery quota loan contract lawsuit drought harvest wildfire "
    "airport border curfew embargo licence prison statue tunnel warehouse recall outage audit "
    "referendum rescue shipment auction census dispute petition forecast"
).split()
_PEOPLE = (
    "residents workers soldiers farmers students passengers migrants investors teachers nurses "
    "miners fishermen pensioners engineers prisoners tourists drivers voters refugees volunteers"
).split()
_DID = (
    "approved rejected delayed suspended signed cancelled financed inspected denounced defended "
    "reopened postponed renewed questioned ordered abandoned expanded seized restored halted "
    "announced criticised welcomed investigated blocked accelerated privatised repaired evacuated"
).split()
_DO = (
    "approve reject delay suspend sign cancel finance inspect denounce defend reopen postpone "
    "renew question order abandon expand seize restore halt"
).split()
_UNITS = "days weeks months hours years".split()
_ACTIVITIES = (
    "negotiation repairs protests testimony fighting rehearsals hearings surveillance rainfall "
    "speculation bargaining legal wrangling mediation technical tests silence"
).split()
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_MONTHS = (
    "January February March April May June July August September October November December"
).split()
_REASONS = (
    "warnings from", "objections by", "pressure from", "an appeal by", "a rare rebuke from",
    "promises made to", "complaints lodged by", "the resignation of several members of",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Cast:
    """The names and places that one story keeps repeating."""

    people: tuple[str, ...]
    places: tuple[str, ...]


def word(rng: Random, *, syllables: int = 2) -> str:
    """A word that nobody has used."""
    parts = [rng.choice(_ONSETS) + rng.choice(_VOWELS) for _ in range(syllables)]
    return "".join(parts) + rng.choice(_CODAS)


def cast(rng: Random) -> Cast:
    """Four people and three places."""
    people = tuple(
        f"{rng.choice(_TITLES)} {word(rng, syllables=1).capitalize()} {word(rng).capitalize()}"
        for _ in range(4)
    )
    places = tuple(
        word(rng, syllables=1).capitalize() + rng.choice(_PLACE_ENDINGS) for _ in range(3)
    )
    return Cast(people, places)


def clause(rng: Random, cast: Cast) -> str:
    """A main clause without its full stop, of 12 to 30 words, to stand inside a sentence."""
    subject = rng.choice(
        (
            f"the {rng.choice(_ADJECTIVES)} {rng.choice(_BODIES)} in {rng.choice(cast.places)}",
            f"{rng.choice(cast.people)}",
            f"some {_figure(rng)} {rng.choice(_PEOPLE)} from {rng.choice(cast.places)}",
            f"a {rng.choice(_BODIES)} led by {rng.choice(cast.people)}",
            f"the {rng.choice(_BODIES)} and the {rng.choice(_ADJECTIVES)} {rng.choice(_BODIES)}",
        )
    )
    told = (
        f"{subject} {rng.choice(_DID)} the {rng.choice(_ADJECTIVES)} {rng.choice(_THINGS)} and a "
        f"{rng.choice(_THINGS)} for {rng.choice(_PEOPLE)}"
    )
    return f"{told} {_tail(rng, cast)}"


def sentence(rng: Random, cast: Cast) -> str:
    """A sentence of one to two clauses, at times a quotation."""
    kind = rng.random()
    if kind < 0.15:
        return (
            f"“We will not {rng.choice(_DO)} the {rng.choice(_ADJECTIVES)} {rng.choice(_THINGS)} "
            f"before the {rng.choice(_BODIES)} has seen every {rng.choice(_THINGS)} "
            f"{_tail(rng, cast)},” said {rng.choice(cast.people)}."
        )
    text = clause(rng, cast)
    text = text[0].upper() + text[1:]
    if kind < 0.4:
        joint = rng.choice((", and ", ", but ", "; ", ", while "))
        return f"{text}{joint}{clause(rng, cast)}."
    if kind < 0.55:
        return f"{text}, according to {rng.choice(cast.people)}."
    return f"{text}."


def story(rng: Random, *, words: int) -> list[list[str]]:
    """Paragraphs of one to three sentences on one cast, of about so many words in all."""
    names = cast(rng)
    paragraphs: list[list[str]] = []
    count = 0
    while count < words:
        paragraphs.append([sentence(rng, names) for _ in range(rng.randint(1, 3))])
        count += sum(len(told.split()) for told in paragraphs[-1])
    return paragraphs


def _tail(rng: Random, cast: Cast) -> str:
    return rng.choice(
        (
            f"after {rng.randint(2, 60)} {rng.choice(_UNITS)} of {rng.choice(_ACTIVITIES)}",
            f"on {rng.choice(_DAYS)} despite {rng.choice(_REASONS)} the {rng.choice(_BODIES)}",
            f"in {rng.choice(cast.places)} on {rng.choice(_MONTHS)} {rng.randint(1, 30)}",
            f"because the {rng.choice(_THINGS)} had cost {_figure(rng)} {rng.choice(_PEOPLE)} "
            f"their {rng.choice(_THINGS)}",
            f"ahead of the {rng.choice(_ADJECTIVES)} {rng.choice(_THINGS)} in "
            f"{rng.choice(cast.places)}",
        )
    )


def _figure(rng: Random) -> str:
    return f"{rng.randint(2, 9_999) * rng.choice((1, 1, 10)):,}"
