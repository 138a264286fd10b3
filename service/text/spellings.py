"""Words that British and American desks spell differently, for comparison only.

A form that nobody writes does no harm here, so that forms are made of roots and endings. Where
one of two spellings is another word besides (storey, tonne, cheque, practise) both are left as
they are. So is a word that is somebody's name as well, wherever it has a capital: Helen Grey is not
Helen Gray.
"""

# colour, coloured, harbour, neighbourhood: less the u.
_OUR = """
    arm behavi cand clam col endeav fav ferv flav harb hon hum lab neighb od parl ranc rig rum sav
    savi splend tum val vap vig
""".split()
_OUR_ENDINGS = "our ours oured ouring ourable ourably ourite ourful ourhood oural ourer".split()
# organise, organised, organising, organisation: with a z.
_ISE = """
    agon american amort anglic antagon apolog author brutal capital categor central character
    civil colon commercial computer critic crystall custom demil demilitar democrat demon demoral
    digit econom emphas energ epitom equal euthan final formal fratern general global harmon
    homogen hospital human ideal immobil immun individual industrial institutional internal
    international jeopard legal legitim liberal local marginal material maxim mechan memor minim
    mobil modern monopol moral national natural neutral normal optim organ ostrac penal pasteur
    polar politic popular priorit privat public radical random rational real recogn regular
    reorgan revolution rival roman sanit scrutin sensational social special stabil standard steril
    subsid summar symbol sympath terror theor tranquil traumat unauthor util vandal verbal victim
    visual vocal westerni
""".split()
_ISE_ENDINGS = "ise ised iser ising isation isations isational".split()
# centre, theatre, metre: -er.
_RE = "calib cent centim fib lit lust meag met millim sab somb spect theat".split()
# traveller, cancelled, labelling: one l.
_LL = """
    bevel cancel channel chisel counsel dial duel equal fuel funnel gravel initial jewel label
    level libel marshal marvel medal model panel pedal quarrel rival shovel signal snorkel spiral
    swivel total towel travel tunnel unravel yodel
""".split()
_LL_ENDINGS = "ed ing er or ist".split()
_WORDS = """
    aeroplane airplane  aluminium aluminum  analyse analyze  analysed analyzed
    analysing analyzing  anaemia anemia  anaesthetic anesthetic  archaeology archeology
    archaeologist archeologist  artefact artifact  catalogue catalog  catalysed catalyzed
    cosy cozy  defence defense  dialogue dialog  diarrhoea diarrhea  doughnut donut
    encyclopaedia encyclopedia  enrol enroll  fulfil fulfill  foetus fetus  grey gray
    haemorrhage hemorrhage  instalment installment  jewellery jewelry  judgement judgment
    kerb curb  leukaemia leukemia  licence license  manoeuvre maneuver  mould mold
    mouldy moldy  moustache mustache  offence offense  orthopaedic orthopedic
    paediatric pediatric  paediatrician pediatrician  paralyse paralyze  paralysed paralyzed
    plough plow  ploughed plowed  pretence pretense  programme program  pyjamas pajamas
    sceptic skeptic  sceptical skeptical  scepticism skepticism  skilful skillful
    smoulder smolder  smouldering smoldering  sulphur sulfur  tyre tire  wilful willful
    woollen woolen  yoghurt yogurt
""".split()
# Surnames, first names, towns and firms.
NAMES = frozenset("grey honour armour tyre mould parlour sabre".split())

# Months as American copy shortens them before a day. Jan and Mar are names; French counts "sept".
_MONTHS = """
    feb february  aug august  sept september  oct october  nov november  dec december
""".split()

AMERICAN = (
    {root + end: root + end.replace("our", "or", 1) for root in _OUR for end in _OUR_ENDINGS}
    | {root + end: root + end.replace("is", "iz", 1) for root in _ISE for end in _ISE_ENDINGS}
    | {f"{root}re{end}": f"{root}er{end and 'ed'}" for root in _RE for end in ("", "d")}
    | {f"{root}l{end}": root + end for root in _LL for end in _LL_ENDINGS}
    | dict(zip(_WORDS[::2], _WORDS[1::2], strict=True))
    | dict(zip(_MONTHS[::2], _MONTHS[1::2], strict=True))
)
