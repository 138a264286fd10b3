"""Words about names: titles, nicknames, peoples and their countries."""

from collections.abc import Mapping

TITLES = frozenset(
    """
    mr mrs ms miss dr sir dame lord lady sen senator senators rep representative gov governor gen
    general lt lieutenant col colonel maj major capt captain sgt sergeant cpl adm admiral cmdr
    commander brig brigadier president vice prime minister ministry premier chancellor secretary
    state foreign defense defence interior finance treasury attorney deputy former ex acting
    interim king queen prince princess pope cardinal archbishop bishop rev reverend imam ayatollah
    sheikh judge justice chief chairman chairwoman chair ceo director speaker leader sheriff mayor
    ambassador envoy professor prof coach manager officer inspector detective constable police
    insp det supt superintendent
    congressman congresswoman councillor councilman republican democrat democratic saint st
    spokesman spokeswoman spokesperson jr sr ii iii marshal emperor sultan emir first u supreme
    herr frau prasident prasidentin kanzler kanzlerin bundeskanzler bundeskanzlerin minister
    ministerin prasidenten aussenminister verteidigungsminister innenminister finanzminister m mme
    monsieur madame presidente president premiere ministre presidenta senor senora don dona
    ministro ministra papa rey reina canciller
    """.split()
)
# Roles that stand before a person's name in German, where every noun has a capital.
GERMAN_ROLES = frozenset(
    """
    herr frau prasident prasidentin kanzler kanzlerin bundeskanzler bundeskanzlerin minister
    ministerin premier premierminister aussenminister aussenministerin verteidigungsminister
    innenminister finanzminister prasidenten trainer sprecher sprecherin general papst konig
    burgermeister generalsekretar
    """.split()
)
_NICKNAMES = """
michael mike mick mickey; william bill will billy; robert bob rob bobby robbie; joseph joe joey;
thomas tom tommy; james jim jimmy jamie; david dave davey; daniel dan danny; benjamin ben benny;
samuel sam; stephen steven steve; anthony tony; edward ed ted eddie; richard dick rick rich richie;
charles chuck charlie; katherine kate kathy katie cathy catherine; elizabeth liz beth betty lizzie;
bernard bernie; christopher chris; matthew matt; gregory greg; jeffrey jeff geoffrey geoff; kenneth
ken; lawrence larry laurence; ronald ron; donald don; alexander alex sasha aleksandar aleksander
aleksandr alexandre oleksandr; andrew andy drew; nicholas nick; patrick pat patricia; peter pete;
philip phil; raymond ray; timothy tim; vincent vince; zachary zach; gerald jerry gerry; henry hank
harry; john jack johnny jon jonathan; francis frank; theodore teddy; deborah debbie; margaret maggie
peggy; rebecca becky; susan sue; victoria vicky; jennifer jenny jen; jessica jess; barbara barb;
douglas doug; eugene gene; frederick fred; harold hal; leonard len leo; martin marty; nathaniel
nathan nate; russell russ; stanley stan; walter walt; abraham abe; albert al; mohammed muhammad
mohamed mohammad mohamad; kiev kyiv; gaddafi qaddafi kadafi; yevgeny evgeny; sergei sergey serhiy;
volodymyr vladimir; mikhail mykhailo; andrei andrey andriy; nikolai nikolay mykola; abdullah
abdallah; khaled khalid; omar umar; alexei alexey aleksei; dmitry dmitri; hussein hussain; hassan
hasan; yusuf youssef; ahmad ahmed; peking beijing; mumbai bombay; burma myanmar; odessa odesa;
kharkov kharkiv; lvov lviv; calcutta kolkata
"""
# A country, its people, its capital and the house that speaks for it: one may stand for another.
_NATIONS = """
us america american americans usa washington states united white house administration; uk britain
british briton english england london downing kingdom britons; russia russian russians moscow
kremlin; china chinese beijing; france french paris elysee; germany german germans berlin; japan
japanese tokyo; india indian delhi; iran iranian iranians tehran; iraq iraqi iraqis baghdad; syria
syrian syrians damascus; israel israeli israelis jerusalem; turkey turkish turk turks ankara
turkiye; ukraine ukrainian ukrainians kyiv kiev; korea korean koreans seoul pyongyang; eu european
europeans europe brussels union; spain spanish spaniard spaniards madrid; italy italian italians
rome; canada canadian canadians ottawa; mexico mexican mexicans; brazil brazilian brazilians
brasilia; australia australian australians canberra; egypt egyptian egyptians cairo; pakistan
pakistani pakistanis islamabad; afghanistan afghan afghans kabul taliban; saudi arabia saudis
riyadh arabian; venezuela venezuelan venezuelans caracas; cuba cuban cubans havana; poland polish
pole poles warsaw; greece greek greeks athens; sweden swedish swede swedes stockholm; norway
norwegian norwegians oslo; denmark danish dane danes copenhagen; finland finnish finn finns
helsinki; serbia serbian serb serbs belgrade; croatia croatian croat croats zagreb; czech czechs
prague; romania romanian romanians bucharest; bulgaria bulgarian bulgarians sofia; portugal
portuguese lisbon; georgia georgian georgians tbilisi; belarus belarusian minsk; netherlands dutch
holland hague amsterdam; belgium belgian belgians; switzerland swiss bern; austria austrian
austrians vienna; hungary hungarian hungarians budapest; ireland irish dublin; scotland scottish
scots edinburgh; nigeria nigerian nigerians abuja; kenya kenyan kenyans nairobi; libya libyan
libyans tripoli; yemen yemeni yemenis sanaa houthi houthis; lebanon lebanese beirut; palestinian
palestinians gaza palestine hamas; philippines philippine filipino filipinos manila; indonesia
indonesian indonesians jakarta; vietnam vietnamese hanoi; thailand thai thais bangkok; argentina
argentine argentinian buenos aires; colombia colombian colombians bogota; chile chilean chileans
santiago; peru peruvian lima; african africans africa pretoria; un nations; nato alliance;
isis isil daesh; pentagon defense department dod; myanmar burma burmese; mongolia mongolian
mongolians ulaanbaatar; albania albanian albanians tirana; algeria algerian algerians algiers;
angola angolan angolans luanda; armenia armenian armenians yerevan; azerbaijan azerbaijani azeri
azeris baku; bahrain bahraini bahrainis manama; bangladesh bangladeshi bangladeshis dhaka; bolivia
bolivian bolivians; bosnia bosnian bosnians sarajevo; botswana gaborone; burundi burundian;
cambodia cambodian cambodians; cameroon cameroonian yaounde; chad chadian; congo congolese
kinshasa; cyprus cypriot cypriots nicosia; ecuador ecuadorean ecuadorian quito; eritrea eritrean
eritreans; estonia estonian estonians tallinn; ethiopia ethiopian ethiopians addis ababa; fiji
fijian fijians; gabon gabonese; gambia gambian; ghana ghanaian ghanaians accra; guatemala
guatemalan guatemalans; guinea guinean; haiti haitian haitians; honduras honduran hondurans;
iceland icelandic icelanders reykjavik; jamaica jamaican jamaicans kingston; jordan jordanian
jordanians amman; kazakhstan kazakh kazakhs astana; kosovo kosovan kosovar pristina; kuwait kuwaiti
kuwaitis; kyrgyzstan kyrgyz bishkek; laos lao laotian laotians vientiane; latvia latvian latvians
riga; liberia liberian liberians monrovia; lithuania lithuanian lithuanians vilnius; luxembourg;
macedonia macedonian skopje; madagascar malagasy; malawi malawian malawians lilongwe;
malaysia malaysian malaysians; mali malian bamako; malta maltese valletta; mauritania mauritanian;
moldova moldovan moldovans; montenegro montenegrin; morocco moroccan moroccans rabat;
mozambique mozambican maputo;
namibia namibian windhoek; nepal nepalese nepali kathmandu; nicaragua nicaraguan nicaraguans
managua; niger nigerien niamey; oman omani omanis muscat; panama panamanian panamanians; paraguay
paraguayan asuncion; qatar qatari qataris doha; rwanda rwandan rwandans kigali; senegal senegalese
dakar; singapore singaporean singaporeans; slovakia slovak slovaks bratislava; slovenia slovenian
slovene ljubljana; somalia somali somalis mogadishu; sudan sudanese khartoum; taiwan taiwanese
taipei; tajikistan tajik tajiks dushanbe; tanzania tanzanian tanzanians; togo togolese; tunisia
tunisian tunisians tunis; turkmenistan turkmen; uganda ugandan ugandans kampala; uruguay uruguayan
montevideo; uzbekistan uzbek uzbeks tashkent; zambia zambian zambians lusaka; zimbabwe zimbabwean
zimbabweans harare; ivory ivorian ivorians ivoire abidjan yamoussoukro; burkina faso burkinabe
ouagadougou; sierra leone leonean leoneans freetown; rica rican ricans; salvador salvadoran
salvadorans; emirates emirati emiratis uae dubai; benin beninese cotonou; lesotho basotho maseru;
eswatini swazi swazis swaziland; mauritius mauritian mauritians; djibouti djiboutian; bhutan
bhutanese thimphu; maldives maldivian maldivians; brunei bruneian; timor timorese dili; tonga tongan
tongans; samoa samoan samoans apia; guyana guyanese georgetown; suriname surinamese; trinidad
trinidadian trinidadians; barbados barbadian barbadians; zealand zealanders wellington; sri
lanka lankan lankans colombo; vatican rome holy see;
europe european europeans; wales welsh welshman welshmen cardiff; wallonia walloon walloons;
flanders flemish; catalonia catalan catalans barcelona; brittany breton bretons; normandy norman
normans; provence provencal; tuscany tuscan tuscans; naples neapolitan neapolitans; venice venetian
venetians; florence florentine florentines; corsica corsican corsicans; greenland greenlanders
greenlandic nuuk; quebec quebecois quebecers; crimea crimean crimeans; basque basques euskadi
"""
COMMON_OPENERS = frozenset(
    """
    police fire flames smoke gunmen rain snow wind winter summer spring autumn oil gas gold water
    food help aid work talks trade crime war peace power traffic weather health science sport
    music art news data security government parliament congress council court company management
    staff people men women crowd most many several some few both all each every other another more
    less much nearly almost about around over under early late earlier later meanwhile however
    moreover nevertheless still yet then now once when while after before since until although
    though because if unless despite amid during following according asked today yesterday
    tomorrow there here nobody everyone someone anyone nothing everything something one two three
    what why how where who heavy strong local federal state national regional central public
    private new old young former senior top military civil army navy air land sea troops leave
    remain trading stock growth demand supply production output industry profit revenue income
    debt evidence research surgery treatment emergency rescue search
    """.split()
)


def _groups(table: str) -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for n, group in enumerate(table.split(";")):
        for word in group.split():
            found.setdefault(word, set()).add(n)
    return {word: frozenset(numbers) for word, numbers in found.items()}


# How the Associated Press used to write the states: "Eugene, Ore."
_STATES = """
alabama ala; arizona ariz; arkansas ark; california calif; colorado colo; connecticut conn;
delaware del; florida fla; georgia ga; illinois ill; indiana ind; kansas kan; kentucky ky;
louisiana la; maryland md; massachusetts mass; michigan mich; minnesota minn; mississippi miss;
missouri mo; montana mont; nebraska neb; nevada nev; oklahoma okla; oregon ore; pennsylvania pa
penn; tennessee tenn; vermont vt; virginia va; washington wash; wisconsin wis; wyoming wyo
"""
STATES = _groups(_STATES)
NICKNAMES = _groups(_NICKNAMES)
NATIONS = _groups(_NATIONS)
COUNTRIES = frozenset(group.split()[0] for group in _NATIONS.split(";"))


def one_given_name(a: str, b: str) -> bool:
    """Whether two folded words are forms of one given name, or one is the other's initial."""
    if len(a) == 1 or len(b) == 1:
        return a[:1] == b[:1]
    return _in_one_group(a, b, NICKNAMES)


def one_nation(a: str, b: str) -> bool:
    """Whether two folded words may stand for one country or body: Korea, Korean, Seoul."""
    return _in_one_group(a, b, NATIONS)


def one_state(a: str, b: str) -> bool:
    """Whether two folded words are one American state: Oregon, Ore."""
    return _in_one_group(a, b, STATES)


def _in_one_group(a: str, b: str, groups: Mapping[str, frozenset[int]]) -> bool:
    return a in groups and b in groups and not groups[a].isdisjoint(groups[b])
