"""Words whose full stop says little about the end of a sentence, and words that begin one.

English as wire copy writes it (AP style for months, states and titles), the abbreviations of
German, French and Spanish copy, and a few of Italian, Dutch, Polish and Russian. Each stands as
in text, without its last stop. The sets hold words, not rules: what a set means for a stop is
said above it.
"""

# A name, a noun or a number always follows: the stop never ends a sentence.
TITLES = frozenset(
    """
    Mr Mrs Ms Mx Messrs Mmes Dr Drs Prof Profs Hon Rev Revd Fr Gov Govs Lt Sen Sens Rep Reps Gen
    Gens Adm Col Cols Capt Capts Cmdr Cpl Cpt Sgt Sgts Maj Pfc Pvt Brig Insp Det Supt Ald Amb Atty
    Asst Assoc Msgr Mgr Treas Comm Mt Ste dr prof
    MM Mlle Mme Vve
    Sra Sras Sres Srta Dra Dña Lic Ing Gral Cnel Tte Arq Mons sra
    Hr Frl Dipl Hl
    """.split()
)

# Stand in the middle of a phrase, in lower case or with stops of their own.
INNER = frozenset(
    """
    vs v cf viz ca approx e.g i.e a.k.a aka incl esp
    z.B d.h u.a i.d.R v.a bzw vgl evtl ggf sog zzgl inkl exkl rd geb gest engl frz lat österr
    einschl ehem insb allg bspw mult
    p.ej EE
    dott avv dhr mevr drs o.a m.n d.w.z bijv resp t.a.v i.v.m ul św tzw np ks им ул св проф акад
    """.split()
)

# Before a number: "No. 1", "Nr. 7", "p. 12". Elsewhere words like any other.
NUMBERED = frozenset(
    """
    No Nos no nos Nr Nrn nr núm núms Núm N n nº Art Arts art arts Abs Bd Bde Kap Ziff Chap chap ch
    Ch Sec Secs sec Sect Fig Figs fig figs Eq Eqs eq Vol Vols vol vols p pp P pg pgs Pg pág págs
    Tel tel Ext ext Tab Ref Rm Apt Rte Hwy Ver ver Op op Ps pop div § §§ S Z par para c ca ft lb oz
    """.split()
)

# May stand at an end as well: the next word decides.
MAYBE = frozenset(
    """
    Inc Corp Co Cos Ltd Bros Mfg Assn Dept Univ Intl Natl Govt Jr Sr Esq St Ave Av Blvd Bd Rd Sq Pl
    Pkwy Hwy Bldg Ct Ft Pres Dist Del Sec Dir Ret ret Ph.D Ph.Ds Ed.D Psy.D Pharm.D B.Sc M.Sc Lt.Gov
    Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Tue Tues Wed Thu Thur Thurs Fri
    Ala Ariz Ark Calif Cal Colo Conn Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mo Mont Neb Nev
    Okla Ore Pa Penn Tenn Tex Vt Va Wash Wis Wyo Ont Que Alta Sask
    Mio Mrd Bio Tsd Std Min Sek Str Jh Jhd Hrsg Aufl Mär Okt Dez
    env janv févr avr juil sept déc av bd boul Cie Ets
    UU EE.UU Ud Uds Vd Vds Avda Cía dpto depto
    Ed Eds ed eds al mio mrd dept govt assn natl
    """.split()
)

# Behind a name a street or fort; elsewhere a name follows, though it may look like any word.
SAINTS = frozenset({"St", "Ft", "Pt"})

# Of what somebody is a doctor; elsewhere words like any other.
DEGREES = frozenset("med phil jur iur rer nat vet dent pol oec agr theol habil pharm".split())
DOCTORS = frozenset({"Dr.", "Drs.", "DDr.", "Prof.", "rer.", "nat.", "med.", "h.c."})

ABBREVIATIONS = TITLES | INNER | NUMBERED | MAYBE | DEGREES

# Shortened words that a lower-case word follows in notes and recipes.
CLIPPED = frozenset(
    """
    orig temp prev cont misc hosp univ corp bros info spec specs intl sched assoc mins secs hrs yrs
    tbsp tbsps asst resp subj inst publ prob bldg
    """.split()
)

# After "a.m." or "p.m." these go on with the sentence.
AFTER_TIME = frozenset(
    """
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thurs Fri Sat Sun
    January February March April May June July August September October November December Jan Feb
    Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Eastern Central Mountain Pacific Atlantic Alaska Hawaii
    Greenwich ET EST EDT CT CST CDT MT MST MDT PT PST PDT AKST HST GMT UTC BST CET CEST IST JST KST
    AEST AEDT EET MSK WIB
    """.split()
)

# After a numeral these tell a German date ("am 3. Oktober").
MONTHS = frozenset(
    """
    Januar Jänner Februar Feber März April Mai Juni Juli August September Oktober November Dezember
    Jan Feb Mär Apr Jun Jul Aug Sep Sept Okt Nov Dez
    """.split()
)

# ... in whatever language the page is.
GERMAN_MONTHS = frozenset(
    "Januar Jänner Februar Feber März Mai Juni Juli Oktober Dezember Mär Okt Dez".split()
)

# Before a numeral these tell a German ordinal ("der 2. Weltkrieg").
BEFORE_ORDINAL = frozenset(
    """
    der die das dem den des im zum zur vom beim ins am ein eine einen einem einer jeder jede jedes
    jeden ihr ihre ihren ihrem ihrer sein seine seinen seinem seiner
    """.split()
)

# Capitalised only because a sentence begins: after "U.S." or "Inc." they tell the end. Verbs are
# not among them ("U.S. Will Not Attend"), nor are numerals ("U.S. Second Fleet").
STARTERS = frozenset(
    """
    A About According Across Additionally After Afterward Afterwards Again Against All Almost
    Along Already Also Although Amid Among An And Another Any Anyone Around As Aside At Because
    Before Behind Below Besides Between Beyond Both But By Clearly Currently Despite Due During
    Each Earlier Either Elsewhere Even Eventually Every Everyone Everything Few Fewer Finally
    For Four Five From Further Furthermore Generally Given Having He Hence Her Here His How
    However I If In Including Indeed Initially Instead It Its Just Last Lately Later Less Like
    Likewise Many Maybe Meanwhile Moreover More Most Much My Nearly Neither Never Nevertheless
    Next Nobody Nonetheless None Nor Not Nothing Now Of Often On Once One Only Or Other Others
    Our Out Outside Over Overall Perhaps Please Previously Rather Recently See Separately Seven
    Several She Similarly Since Six So Some Someone Something Sometimes Soon Still Such Suddenly
    Ten Than That The Their Them Then There Therefore These They This Those Though Three Through
    Throughout Thus To Today Together Too Toward Two Under Unfortunately Unless Unlike Until Up
    Upon Usually We What Whatever When Whenever Where Whereas Whether Which While Who Whose Why
    With Within Without Yes Yesterday Yet You Your
    """.split()
)

# The same after "Inc." or "St.", but not after "U.S." ("D.C. Police", "U.S. officials").
ACTORS = frozenset(
    """
    Authorities Critics Hundreds Officials Police Prosecutors Researchers Residents Scientists
    Thousands Witnesses
    """.split()
)

# In copy without capitals only these: "the u.s. and", "the u.s. in", but no "the u.s. he".
CASELESS_STARTERS = frozenset(
    "he she they we i it this these those there however meanwhile".split()
)

# The same in other languages. Some are names in English (Al, Los, Van), so they count only there.
FOREIGN_STARTERS = frozenset(
    """
    Der Die Das Dem Den Ein Eine Einen Einem Einer Er Sie Es Wir Ihr Im In Am An Auf Aus Bei Beim
    Bis Dabei Daher Damit Danach Dann Darauf Dass Demnach Denn Dennoch Deshalb Dies Diese Dieser
    Dieses Doch Dort Durch Für Gegen Hier Jedoch Laut Mit Nach Nachdem Nicht Noch Nun Nur Ob Obwohl
    Ohne Schon Seit Seine Sein So Über Um Und Unter Viele Von Vor Während Wegen Weil Wenn Wer Wie Zu
    Zudem Zum Zur Zwar Auch Aber Als Allerdings Außerdem Man
    Le La Les L Un Une Des Du De Il Elle Ils Elles On Nous Vous Ce Cet Cette Ces Dans En Pour Par
    Selon Mais Car Si Sur Sous Avec Sans Après Avant Depuis Lors Quand Que Qui Son Sa Ses Leur Leurs
    El Los Las Una Él Ella Ellos Esta Este Estos Estas Eso Según Pero Por Para Con Sin Desde Hasta
    Cuando Como También Además Aunque Su Sus Se No Lo Al Del Tras Entre Ya
    """.split()
)

# Who speaks after a quotation: "Are we ready?" Kim asked.
SPEECH = frozenset(
    """
    said says asked asks added adds told tells replied replies wrote writes shouted cried exclaimed
    tweeted posted continued explained wondered answered responded recalled insisted yelled
    screamed joked quipped declared demanded whispered noted warned urged concluded remarked
    observed chanted sang mused argued inquired thought called
    """.split()
)

# Names that end in a mark of their own.
EXCLAIMED = frozenset({"E", "Jeopardy", "Wham", "Yahoo", "Yum"})

# What follows a dot inside a name, not a sentence.
SUFFIXES = frozenset(
    """
    com net org gov edu mil io co uk eu de fr es us ca au js py md exe pdf doc html htm xml json tv
    info biz jpg png gif mp3 mp4 asp php
    """.split()
)
