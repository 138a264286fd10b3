"""Deeds and states that are contrary: confirm and deny, rose and fell, closed and reopened."""

# Whoever does what stands before the dash does not what stands behind it. Deeds alone that are
# told of a claim, a plan, a charge or a rule: of these there is one answer at a time, while what
# rises may fall again, and who loses to one wins against another.
DEEDS = """
confirm confirms confirmed confirming admit admits admitted acknowledge acknowledges acknowledged
concede concedes conceded - deny denies denied denying;
approve approves approved approving approval accept accepts accepted accepting acceptance endorse
endorses endorsed adopt adopts adopted back backs backed support supports supported - reject
rejects rejected rejecting rejection block blocks blocked veto vetoes vetoed oppose opposes
opposed dismiss dismisses dismissed defeat defeated withhold withholds withheld threwout refusal;
clear clears cleared - block blocks blocked prohibit prohibits prohibited;
managedto - failedto;
grant grants granted - deny denies denied refuse refuses refused;
acquit acquits acquitted acquittal cleared innocent - convict convicts convicted conviction guilty;
allow allows allowed permit permits permitted let lets - ban bans banned bar bars barred forbid
forbids forbade forbidden prohibit prohibits prohibited block blocks blocked;
lift lifts lifted ease eases eased drop drops dropped - impose imposes imposed tighten tightens
tightened keep keeps kept retain retains retained;
uphold upholds upheld affirm affirms affirmed - overturn overturns overturned quash quashes
quashed reverse reversed annul annuls annulled vacate vacated threwout;
stay stays staying remain remains - leave leaves leaving resign resigns resigned quit quits
pulledout withdraw withdraws withdrew withdrawn;
attend attends attended - boycott boycotts boycotted skip skips skipped stayedaway;
succeed succeeds succeeded - fail fails failed;
agree agrees agreed - refuse refuses refused declinedto ruledout;
cancel cancels cancelled canceled scrap scrapped - proceed proceeds;
alive - dead;
gestand gestanden bestatigte bestatigt - bestritt bestritten leugnete dementierte dementiert;
freigesprochen - verurteilt;
angenommen gebilligt zugestimmt stimmte genehmigt - abgelehnt lehnte;
confirme reconnu admis - dementi nie;
relaxe acquitte relaxee acquittee - condamne condamnee;
adopte adoptee approuve approuvee accepte acceptee accorde accordee - rejete rejetee refuse
refusee;
admitio reconocio confirmo - nego desmintio;
absuelto absuelta - condenado condenada;
aprobo aprobado aprobada acepto aceptado aceptada - rechazo rechazado rechazada
"""
# What rises may fall again, and who won may have lost: these are contrary where one stands in the
# place of the other, in the same words.
TURNS = """
rose rise rises rising climbed climbs jumped grew grow grows gained increased increase increases
up higher - fell fall falls falling dropped drops slipped shrank lost declined decline declines
decreased decrease decreases down lower;
won wins - lost loses;
before - after;
win wins victory victories - defeat defeats loss losses;
passed passes - failed fails;
raised raises raising - cut cuts cutting lowered lowers lowering slashed slashes;
survived survives - died dies perished killed;
killed - injured hurt wounded;
accused charged - cleared acquitted;
lack lacks lacked - have has had;
right correct true - wrong incorrect false untrue;
within - above beyond exceeding;
red - green;
few - most many;
accelerated quickened - slowed;
widened - narrowed;
strengthened - weakened;
stieg stiegen gestiegen - fiel fielen gefallen sank sanken gesunken;
gewann gewonnen - verlor verloren;
hausse augmente progresse monte - baisse recule diminue chute;
gagne gagnee - perdu perdue;
subio subieron aumento aumentaron - bajo bajaron cayo cayeron;
gano ganaron - perdio perdieron
"""
# ... and these in any words, where what else is told is told alike: of one outcome on one day.
OUTCOMES = """
rose climbed jumped grew increased surged soared - fell dropped slipped shrank declined decreased
slumped plunged tumbled;
passed - failed rejected;
raised raises - cut cuts lowered lowers slashed slashes;
landed - crashed;
survived survives - died dies;
miss misses - play plays;
met meets - missed misses;
accelerated quickened - slowed;
widened - narrowed;
strengthened - weakened;
held holds - brokedown collapsed;
resumed restarted restored - suspended halted grounded;
profit profits - loss losses;
surplus - deficit;
demolish demolished demolition - save saved spare spared preserve preserved;
intact undamaged unscathed - damaged destroyed;
unhurt unharmed uninjured unscathed - hurt injured wounded;
scored converted - missed;
qualified - eliminated;
promoted - relegated;
reelected - ousted unseated;
praised hailed welcomed - condemned criticised criticized;
accident accidental accidentally - deliberate deliberately arson;
peaceful peacefully - violent violently;
unanimous unanimously - narrow narrowly;
expand expanded - shrink shrunk;
stieg stiegen gestiegen - fiel fielen gefallen sank sanken gesunken;
augmente progresse grimpe - baisse recule chute;
subio subieron aumento aumentaron - bajo bajaron cayo cayeron
"""
# What is over in one telling, and in the other still so: "remained closed", "is still held".
STILL = """
reopened reopens reopen opened open - closed shut;
freed released - held detained captive;
found located - missing;
extinguished doused - burning ablaze;
lifted allowed permitted legal - prohibited banned forbidden barred
"""
# The two ends of one thing, which are on two days.
ENDS = """
arrive arrives arrived arriving land landed enter entered - leave leaves left leaving depart departs
departed;
begin begins began beginning start starts started open opens opened - end ends ended finish finished
close closes closed;
born - died dies;
marry married - divorce divorced
"""
# Two words that are one deed: the deed whose side they are. No word of the news is "managedto".
PHRASES = {
    ("turned", "down"): "rejected", ("turn", "down"): "reject", ("turns", "down"): "rejects",
    ("voted", "down"): "rejected", ("threw", "out"): "threwout", ("thrown", "out"): "threwout",
    ("decided", "against"): "refused", ("declined", "to"): "declinedto",
    ("ruled", "out"): "ruledout", ("pulled", "out"): "pulledout", ("pull", "out"): "pulledout",
    ("stayed", "away"): "stayedaway", ("broke", "down"): "brokedown",
    ("set", "aside"): "overturned", ("struck", "down"): "overturned",
    ("step", "down"): "resign", ("stepped", "down"): "resign",
    ("steps", "down"): "resigns", ("not", "guilty"): "innocent",
    ("called", "off"): "cancelled", ("go", "ahead"): "proceed", ("goes", "ahead"): "proceeds",
    ("going", "ahead"): "proceeds", ("calls", "off"): "cancelled", ("call", "off"): "cancel",
    ("been", "declined"): "rejected", ("declined", "an"): "rejected",
    ("lost", "ground"): "fell", ("gained", "ground"): "rose", ("managed", "to"): "managedto",
    ("able", "to"): "managedto", ("failed", "to"): "failedto", ("unable", "to"): "failedto",
}  # fmt: skip
