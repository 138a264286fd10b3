"""Words that the news uses for one thing or one deed, a line for each.

A word belongs to one line alone, in the sense in which the news uses it most.
"""

from typing import Final

CONCEPT_LINES: Final = """
die dead death deaths killed kill killing fatal fatality fatalities perish slay slain toll bodies
hurt injure injury injuries wound wounded
missing unaccounted
arrest detain detention custody apprehend nab
sentence jail imprison imprisonment prison
evacuate evacuation evacuee
rescue save saved survivor survive survived
explosion explode blast detonate detonation blow
fire blaze wildfire flame inferno ablaze arson burn burnt burned torch
earthquake quake tremor temblor
flood flooding inundate floodwater
storm hurricane cyclone typhoon
crash collide collision smash derail derailment ram
sink sank sunk capsize
shoot shot shooting gunfire
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
woman women female
man men male
mother mum mom
shareholder investor stockholder
customer client
spectator fan supporter
passenger traveller traveler
pilot crew
farmer grower
cattle cow livestock
minister ministry
legislator lawmaker legislature parliament mp
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
steal stole stolen theft thief thieves rob robber robbery heist burglar burglary loot
money cash
gun pistol rifle weapon
bomb device
drug narcotic
disease illness
infect infection sicken
vaccine vaccinate vaccination jab
find found discover discovery locate unearth uncover
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
damage destroy destruction ruin wreck raze flatten
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
job post position employment
inmate prisoner detainee
reporter journalist correspondent newsman
postman postmen mailman mailmen
motorcycle motorbike
cyclist bicycle bike
motorist driver
allow permit let
final last
choose chosen pick select selection
photograph photo picture image
flat apartment
rival competitor
depart departure leave
teacher instructor lecturer
dentist dental
firefighter fireman brigade
attacker assailant gunman gunmen shooter
airline carrier
cut axe slash shed eliminate
king monarch
law legislation act statute bill
ambassador envoy diplomat
embassy consulate
missile rocket
spacecraft capsule
astronaut cosmonaut
verdict ruling judgment decision decide
fine penalty
athlete runner sprinter
captain skipper
sailor seaman mariner
stadium arena
concert gig
singer vocalist
actor actress
author writer novelist
audience crowd
use used
exhibition exhibit
priest vicar cleric clergyman
pope pontiff
holiday vacation
tourist holidaymaker visitor
climber mountaineer
helicopter chopper
baby newborn
pensioner retiree
boss chief head leader executive
headquarters hq
spokesman spokeswoman spokesperson
agency authority
village hamlet
island isle
blackout outage
grain wheat
tobacco cigarette smoking
alcohol liquor
web website site online internet
hacker intruder
phone telephone mobile cellphone
video footage
newspaper paper tabloid
broadcaster television tv
apologize apology sorry
criticize criticism condemn denounce
promise vow pledge
attempt try
recover recovery
improve improvement better
worsen deteriorate
expand expansion extend extension enlarge widen
move relocate relocation transfer
escape flee
hide hidden conceal
repair fix mend restore restoration
large big huge
small little tiny
quick fast rapid
elderly old pensioner
annual yearly
admit concede acknowledge confess
wave tsunami
ammunition munitions
depot warehouse
laboratory lab
obtain get
unveil reveal disclose
document file record
figures data statistics
jewel jewelry jeweller jeweler gem
remove oust depose unseat
landslide mudslide landslip
murder homicide
disease illness sickness
vaccine jab vaccination
drug medicine medication
university college
coalition alliance
wage salary
revenue turnover
expensive costly
crime offence offense
bribe kickback
evidence proof
statue sculpture
stadium arena
cyclist rider
snow snowfall
nuclear atomic
sailor seafarer mariner
delay postpone defer
cloth clothing clothes garment apparel
bone remains
poisonous toxic
surgery operation
forbidden illegal unlawful
"""
