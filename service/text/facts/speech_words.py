"""Words by which a telling says that somebody says so, in four languages."""

ADVERBS = frozenset(
    """
    allegedly alleged reportedly purportedly purported reported supposedly
    angeblich angebliche angeblichen mutmasslich mutmassliche mutmasslichen
    presuntamente presunto presuntos presunta supuestamente presume presumes
    """.split()
)
VERBS = frozenset(
    """
    believe believes said says say saying told tells telling claimed claims claim claiming allege
    alleges alleging reports sagte sagten teilte teilten mitteilte mitteilten erklarte hiess
    berichtete berichteten dit declare affirme indique annonce dijo dijeron afirmo declaro informo
    aseguro
    """.split()
)
# ... unless what follows is a thing and no clause: "claim a title", "reported higher profits".
CLAIMED = frozenset("claim claims claimed claiming".split())
THEIRS = frozenset("his her its their".split())
THEMSELVES = frozenset("they it he she to have".split())
REPORTED = frozenset("report reports reported reporting".split())
DETERMINERS = frozenset("a an its his her their first second third another".split())
# Behind these "reported" is said of what follows: "the reported attack", "was reported killed".
BEFORE_REPORTED = frozenset(
    "the a an any no of in by after over about was were is are been be being his her their".split()
)
BE = frozenset("is are was were be been being".split())
# An order is no claim: "told residents to leave", "were told to leave".
ORDERED = frozenset("told tell tells telling".split())
ORDER = 8
DENIED = frozenset("deny denies denied".split())
WHOM = frozenset("them him her us".split())
PREPOSITIONS = frozenset("according laut zufolge angaben selon apres segun".split())
MARKS = ADVERBS | VERBS | PREPOSITIONS
# What somebody says of others, and might not be so.
ACCUSING = frozenset("accuse accuses accused accusing".split())
ALLEGED = ADVERBS | frozenset("claimed claims claiming allege alleges alleging".split())
ACCUSERS = frozenset(
    """
    police prosecutors prosecutor detectives investigators inspectors authorities rebels opposition
    activists refugees witnesses eyewitnesses militants militia insurgents army military villagers
    survivors neighbours neighbors relatives campaigners employees workers staff nurses lawyer
    lawyers families parents residents passengers victims migrants monitors locals union unions
    rebel activist refugee witness eyewitness militant insurgent villager survivor neighbour
    neighbor campaigner resident
    """.split()
)
# What somebody is blamed for, whoever says so.
MISDEEDS = frozenset(
    """
    attacked raided shelled bombed rockets missiles shot stabbed beat tortured raped abused
    harassed stole embezzled bribed bribes laundered ignored concealed falsified forged cheated
    doping smuggled hacked poisoned murdered executed kidnapped abducted looted sabotaged
    ambushed massacred overcharged misled leaked dumped
    veruntreute veruntreut bestochen angegriffen erschossen gestohlen entfuhrt misshandelt
    detourne vole attaque abattu corrompu enleve atacaron disparo robo malverso secuestro soborno
    """.split()
)
# Of what a court is to decide every telling says that it is yet to be decided.
CHARGED = frozenset("charged charges trial convicted sentenced pleaded anklage angeklagt".split())
# These too say in every telling that what follows is somebody's claim.
CLAIMS = frozenset(
    """
    thinks accuse accuses accused estimates estimate deny denies denied warn warns warned
    announced confirms confirmed insists insisted argues argued predicts predicted
    """.split()
)
# Any of these, and the other telling still says that somebody said so.
SPEAKING = (
    MARKS
    | CLAIMS
    | frozenset(
        """
    citing allegation allegations announced announces announcing announcement reported stated states
    stating added adds adding insisted insists acknowledged acknowledges confirmed confirms
    confirming denied denies denying warned warns warning wrote write writes tweeted testified
    argued argues asserted asserts accused accuses accusing quoted quoting suspected charged
    believed believes estimates estimated understood sources source account accounts statement noted
    notes described describes called calls calling asked contends contended maintains maintained
    revealed disclosed posted conceded admitted predicted promised vowed pledged explained
    recalled suggested declared concluded found shows showed report interview spokesman
    spokeswoman spokesperson quote heard think thought presumed expects expected complained remarked
    commented comments indicated indicates zitierte betonte soll sollen angab angaben gab
    berichten meldete meldeten bekannt explique precise assure estime annoncee aurait auraient
    rapporte anuncio senalo explico indico habria habrian reporto comunico
    """.split()
    )
)
# Polizeiangaben, Medienberichten
SPEAKING_ENDINGS = ("angaben", "berichten")
