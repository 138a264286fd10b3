"""What the words of a telling are about, whatever word a desk has chosen for it.

Two desks tell one event in words of their own: a blast is an explosion, who was arrested is in
custody. A line below holds words that the news uses for one thing or one deed; a word belongs to
one line alone, in the sense in which the news uses it most.
"""

from dataclasses import dataclass
from functools import cache, lru_cache

from service.text.facts.spelling import american
from service.text.facts.telling import Wording, stem
from service.text.rarity import telling_of

_GROUPS = """
die dead death deaths killed kill killing fatal fatality fatalities perish slay slain toll bodies
hurt injure injury injuries wound wounded
missing unaccounted
arrest detain detention custody apprehend nab
sentence jail imprison imprisonment prison
evacuate evacuation evacuee
rescue save saved survivor survive survived
explosion explode blast detonate detonation blow
fire blaze wildfire flame inferno ablaze arson burn burnt burned torch
earthquake quake tremor
flood flooding inundate floodwater
storm hurricane cyclone typhoon
crash collide collision smash derail derailment
sink sank sunk capsize founder
shoot shot shooting gunfire gunman gunmen shooter
stab knife stabbing
plane aircraft airplane aeroplane jet airliner
ship vessel boat ferry trawler freighter
lorry truck
car automobile vehicle
taxi cab cabbie
train railway rail locomotive
plant factory mill
mine colliery pit
house home dwelling
school classroom
hospital clinic infirmary
doctor physician medic surgeon
police officer detective cop constable policeman
soldier troop serviceman
rebel insurgent militant guerrilla
attack assault raid
army military
migrant refugee
villager resident inhabitant islander
worker employee staff staffer
pupil student schoolchild schoolchildren
teenager teen youth adolescent
child children kid youngster infant
woman women
man men
mother mum mom
shareholder investor stockholder
customer client
spectator fan supporter
passenger traveller traveler
pilot crew
farmer grower
cattle cow livestock
minister ministry
legislator lawmaker parliament mp
government cabinet administration
election elect poll ballot vote voter
campaign candidacy
agreement accord pact deal treaty
talk negotiation negotiate speak spoke spoken conversation
stop halt cease
protest demonstration demonstrator protester rally
border frontier
build construct construction erect builder
begin began begun start commence
end finish conclude
resume restart
open reopen
close shut closure closing
delay postpone postponement
cancel cancellation scrap
reject refuse refusal
approve approval endorse
ban prohibit outlaw forbid
rise climb jump increase grow growth gain soar surge grew risen rose raise lift hike
fall drop slump plunge tumble slip decline decrease fell fallen
cut reduce reduction slash lower trim
buy acquire purchase takeover acquisition bought
sell sale sales sold
pay paid payment
price cost
profit earnings
revenue turnover
loss lost lose
wage salary
rent rental
layoff redundancy dismissal dismiss sack sacked
resign quit resignation stepdown
appoint appointment
hire recruit
replace succeed successor
retire retirement
win won victory beat defeat triumph winner
match game fixture
championship title trophy
coach manager
goalkeeper keeper
team club squad
trial prosecution proceedings
charge indict indictment accuse
convict guilty conviction
acquit acquittal cleared
judge magistrate
lawyer attorney solicitor
lawsuit suit sue sued
court tribunal
thief thieves robber burglar
steal stole stolen theft rob robbery heist burglary
money cash
gun pistol rifle weapon
bomb device
drug narcotic
disease illness
infect infection sicken
vaccine vaccinate vaccination jab
find found discover discovery locate
inquiry probe investigation investigate investigator inspector
scientist researcher
warn warning alert
order command
ask request
visit trip tour
arrive arrival
depart departure
meet met meeting summit
sign signature
publish publication
release free freed freedom liberate
street road highway motorway
bridge span
airport airfield
harbour harbor port
shop store
restaurant eatery cafe
museum gallery
painting canvas
church cathedral
bishop
field meadow
forest wood woodland
river stream
hill mountain
coast shore shoreline coastline
snow blizzard
heat heatwave
crop harvest
spill slick
waste rubbish garbage trash
landfill dump
pollution contaminate contamination
company firm
bank lender
loan credit
tax levy
benchmark key
unemployment jobless
aid relief
help assist assistance
former ex
downtown centre center
spouse wife husband
launch liftoff
landing land touchdown
song tune
album
film movie
novel book
prize award honour honor
marry wedding married
born birth
birthday
funeral burial bury buried
bone skeleton skull
collapse topple
hit struck strike
damage destroy destruction ruin wreck
kidnap abduct abduction
hostage captive
ceasefire truce
shell shelling bombardment
sanction embargo
withdraw withdrawal pullout
deploy deployment send sent
jury juror
bribe bribery corruption graft
fraud scam swindle
dog puppy
cargo freight
oil crude petroleum
wind gale gust
rain downpour rainfall
"""
# Two words that are one verb: what they mean is a line's first word.
_PHRASES = {
    ("step", "down"): "resign", ("stood", "down"): "resign", ("stand", "down"): "resign",
    ("stepped", "down"): "resign", ("stepping", "down"): "resign", ("pull", "out"): "withdraw",
    ("pulled", "out"): "withdraw", ("called", "off"): "cancel", ("call", "off"): "cancel",
    ("put", "off"): "delay", ("shut", "down"): "close", ("set", "off"): "launch",
    ("blew", "up"): "explosion", ("blown", "up"): "explosion", ("went", "down"): "sink",
    ("going", "down"): "sink", ("gone", "down"): "sink", ("took", "over"): "buy",
    ("laid", "off"): "layoff", ("lay", "off"): "layoff", ("broke", "out"): "outbreak",
    ("gave", "up"): "resign", ("passed", "away"): "die", ("put", "out"): "extinguish",
    ("turned", "down"): "reject", ("turn", "down"): "reject",
}  # fmt: skip
# Who says it, like "said" but for its stem, which is that of an accord.
_ACCORDING = "according"
_PARTICLE_VERBS = frozenset(verb for verb, _ in _PHRASES)


@dataclass(frozen=True, slots=True, eq=False)
class Concepts:
    """What each word of a wording is about, empty for words of no weight; and what each tells."""

    at: list[str]
    worth: dict[str, float]


def read_concepts(wording: Wording) -> Concepts:
    """What a wording is about, word for word."""
    light, keys = wording.light, wording.keys
    at: list[str] = []
    worth: dict[str, float] = {}
    for key, following in zip(keys, [*keys[1:], ""], strict=True):
        found = ""
        if key in _PARTICLE_VERBS and (key, following) in _PHRASES:
            found = concept(_PHRASES[key, following])
        elif key not in light and key != _ACCORDING and len(key) > 2 and key.isalpha():
            found = concept(key)
        at.append(found)
        if found:
            worth[found] = max(worth.get(found, 0.0), _worth(key))
    return Concepts(at, worth)


def verb_end(wording: Wording, i: int) -> int:
    """The end of the verb that begins at word ``i``, with the particle that belongs to it."""
    return i + 2 if tuple(wording.keys[i : i + 2]) in _PHRASES else i + 1


@lru_cache(maxsize=1 << 14)
def concept(key: str) -> str:
    """What a folded word is about: the stem of the first word of its line, or its own."""
    root = stem(american(key))
    return _lines().get(root, root)


@lru_cache(maxsize=1 << 14)
def _worth(key: str) -> float:
    return telling_of(key)


@cache
def _lines() -> dict[str, str]:
    return {
        stem(american(word)): stem(american(words[0]))
        for line in _GROUPS.strip().splitlines()
        for words in (line.split(),)
        for word in words
    }
