"""The front of a story: where it was filed, when, and by which agency.

Forms: ``CITY[, State][, Mon D] (LOGO) -``, the same without a city or without a logo, "/TASS/",
"Dec. 9 Kyodo -". An agency in brackets further on in a sentence is not one.
"""

import re
from typing import Final

# Agencies and outlets that sign their datelines, folded. A logo may join several by a slash.
AGENCIES: Final = frozenset(
    name.strip()
    for name in """
    ap, a.p, associated press, the associated press, reuters, thomson reuters, thomson reuters
    foundation, afp, agence france-presse, agence france presse, upi, dpa, dpa-afx, bloomberg,
    bloomberg news, bloomberg law, bloomberg opinion, xinhua, kyodo, kyodo news, jiji, jiji
    press, yonhap, tass, itar-tass, interfax, ria novosti, ria, sputnik, rt, efe, ansa, ansamed,
    aki, adnkronos, agi, apa, sda, ats, keystone-sda, belga, anp, ritzau, ntb, tt, stt, lusa,
    pti, ians, ani, anadolu, aa, anadolu agency, kcna, cna, central news agency, aap, the
    canadian press, canadian press, cp, press association, pa, pa media, tca, tns, tribune news
    service, cnn, cnnmoney, cnn money, cnn business, cnn politics, cnn newsource, fox news, fox
    business, nbc news, nbc, abc news, cbs news, cbs, bbc, bbc news, npr, voa, voa news, rfe/rl,
    dw, euronews, al jazeera, aljazeera, europa press, notimex, ddp, kna, epd, sid, lni, mena,
    irna, isna, fna, mna, sana, spa, wam, qna, petra, bernama, antara, vna, pna, aps, tap, ina,
    globe newswire, business wire, prnewswire, pr newswire, prnewswire-asianet, accesswire,
    marketwired, ma'an, wafa, jta, jns, sbg, khn, kaiser health news, stateline, cns, cns news,
    dcnf, the daily caller news foundation, naturalnews, natural news, ukrinform, unian,
    azertac, belta, kazinform, tanjug, hina, mti, pap, ctk, čtk, bta, agerpres, agrp, prensa
    latina, ips, the center square, states newsroom, thelocal, newsmax, breitbart, ein presswire
    """.split(",")
)
# Cities that stand alone in datelines, for forms that have nothing else to be known by.
CITIES: Final = frozenset(
    name.strip()
    for name in """
    abuja, accra, addis ababa, aden, algiers, amman, amsterdam, ankara, athens, atlanta, austin,
    baghdad, baku, baltimore, bamako, bangkok, barcelona, basra, beijing, beirut, belfast, belgrade,
    berlin, bern, bogota, bogotá, bonn, boston, brasilia, brussels, bucharest, budapest,
    buenos aires, cairo, canberra, cape town, caracas, chicago, cincinnati, cleveland, colombo,
    copenhagen, dakar, dallas, damascus, davos, delhi, denver, detroit, dhaka, doha, dubai, dublin,
    erbil, frankfurt, gaza, gaza city, geneva, guatemala city, hamburg, hanoi, harare, havana,
    helsinki, hong kong, honolulu, houston, indianapolis, islamabad, istanbul, jakarta, jerusalem,
    johannesburg, juba, kabul, kampala, karachi, kathmandu, khartoum, kiev, kinshasa, kyiv, köln,
    kuala lumpur, kuwait city, la paz, lagos, lahore, las vegas, lima, lisbon, london, los angeles,
    luxembourg, lyon, madrid, manila, melbourne, mexico city, miami, milan, milwaukee, minneapolis,
    minsk, mogadishu, monrovia, montreal, moscow, mosul, mumbai, munich, münchen, nairobi,
    new delhi, new orleans, new york, nicosia, oklahoma city, oslo, ottawa, panama city, paris,
    philadelphia, phoenix, pittsburgh, prague, pretoria, pyongyang, quito, ramallah, rabat, riga,
    rio de janeiro, riyadh, rome, salt lake city, san antonio, san diego, san francisco, sanaa,
    santiago, sao paulo, sarajevo, seattle, seoul, shanghai, singapore, skopje, sofia, st louis,
    st. louis, stockholm, sydney, taipei, tallinn, tbilisi, tehran, tel aviv, the hague, tirana,
    tokyo, toronto, tripoli, tunis, ulaanbaatar, united nations, vancouver, vatican city, vienna,
    vilnius, warsaw, washington, washington d.c, washington dc, wellington, wien, yangon, yerevan,
    zagreb, zurich, zürich, kolkata, srinagar, chennai, hyderabad, bengaluru, rawalpindi, peshawar,
    quetta, jeddah, abu dhabi, nur-sultan, tashkent, tegucigalpa, san salvador, montevideo, roma,
    milano, ciudad de méxico, washington d. c, genf, brüssel, moskau, peking, rom, düsseldorf,
    dresden, leipzig, stuttgart, hannover, bremen, nürnberg, magdeburg, erfurt, potsdam, mainz,
    kiel, dortmund, essen, duisburg, bochum, rostock, schwerin, wiesbaden, saarbrücken, karlsruhe,
    mannheim, augsburg, halle, chemnitz, bielefeld, münster, freiburg, kassel, lübeck, graz, linz,
    salzburg, innsbruck, basel, luzern, lausanne, marseille, toulouse, bordeaux, lille, nantes,
    strasbourg, rennes, nice, valencia, sevilla, bilbao, zaragoza, málaga, murcia, napoli, torino,
    bologna, firenze, palermo, genova, bari, turin, naples, rotterdam, antwerp, ghent, krakow
    """.split(",")
)
_MONTHS: Final = frozenset(
    "jan january feb february mar march apr april may jun june jul july aug august sep sept "
    "september oct october nov november dec december januar februar märz mai juni juli oktober "
    "dezember janv janvier févr février mars avr avril juin juil juillet août septembre octobre "
    "novembre décembre ene enero febrero marzo abr abril mayo junio julio ago agosto septiembre "
    "octubre noviembre dic diciembre gen gennaio febbraio aprile maggio giugno luglio settembre "
    "ottobre monday tuesday wednesday thursday friday saturday sunday".split()
)
_SMALL: Final = frozenset(
    "de del la las los le les of the on upon am an der den im in and near sur lès al el es y do da"
    " dos di aboard board off at".split()
)
# What stands before a dash in capitals and is no place.
_LABELS: Final = frozenset(
    "breaking update updated watch exclusive opinion analysis video photos live new nato daca "
    "isis fbi cia obamacare brexit covid gop i a no yes but and so fact q editorial review poll "
    "report note warning spoiler correction listen read more related factbox explainer".split()
)
_REACH: Final = 110
_FRONT: Final = 64
_DASH: Final = r"(?:[-–—―‒‑_]{1,3})"
_TOKEN: Final = re.compile(r"[^\s,/]+")
_NAME: Final = re.compile(r"(?=\w)[^a-zß-ÿ\d_][\w.'’-]*(?<!\d)")
_AFTER_LOGO: Final = re.compile(rf"[ \t.:,]{{0,3}}(?P<dash>{_DASH})?\s*")
_SLASHED: Final = re.compile(
    r"(?P<place>[^/\n“\"]{0,60})/(?P<logo>[A-Za-z -]{2,30})/\.?\s{0,2}" rf"{_DASH}?"
)
_BARE: Final = re.compile(
    r"(?P<front>[^\n“\"!?:()–—―]{2,60}?)(?:\s{0,2}(?P<dash>[–—―]|--|-{1,2}(?=\s)|_(?=\s))"
    r"|(?P<colon>:)(?=\s))[-–—]{0,2}"
)
# German papers: "Adrana. 26 Menschen sind ..."; a second word with a stop makes it a lead's words.
_STOPPED: Final = re.compile(
    r"(?P<place>[A-ZÄÖÜ][^\W\d_]{2,20}(?:[ -][A-ZÄÖÜ][^\W\d_]{1,20}){0,2})\."
    r"\s(?=[\"“„»«A-ZÄÖÜ\d])(?!\w+[.!?])"
)
_DASHED: Final = re.compile(r"[-–—―_:]")
# 新华社北京5月6日电, (法新社巴黎6日電), 【ワシントン共同】, (서울=연합뉴스) 김민수 기자 =
_EASTERN: Final = re.compile(
    r"[（(]?(?P<logo>[\u4e00-\u9fff]{2,6}?(?:社|网|網|报|報|台))[\u4e00-\u9fff·]{0,12}?"
    r"(?:\d{1,2}月)?\d{1,2}日(?:综合)?(?:电|電|讯|訊|消息)(?:[（(][^（）()]{1,30}[）)]){0,2}[）)]?"
    r"|【(?P<place>[^【】。]{2,24})】"
    r"|[(（\[][\uac00-\ud7a3]{2,8}=(?P<wire>[\uac00-\ud7a3]{2,8})[)）\]]"
    r"(?:\s?[\uac00-\ud7a3· ]{2,24}?(?:기자|특파원))?\s?="
)
_STATION: Final = re.compile(
    r"[KW][A-Z]{2,3}(?:[- ]?(?:TV|DT|AM|FM|\d{1,2}))*|(?:CBS|ABC|NBC|FOX|CW|News|Channel"
    r"|Action News|Eyewitness News)[ -]?[A-Z0-9][\w. ]{0,20}|CBS[A-Z]\w{2,20}"
    r"|[A-Z][A-Z ]{1,14}\d{0,2}"
)
# German papers sign their own reports so: "Sundheim (na) -", "Sundheim (na/eb) -".
_DESK: Final = re.compile(r"[a-zäöü]{2,3}(?:/[a-zäöü]{2,3})?")
# A logo beside a place in title case is a word or an acronym; the same stands behind the names of
# politicians.
_LOGO: Final = re.compile(r"[A-Z][\w’'&-]{1,20}(?: [A-Z][\w’'&-]{1,20})?")
_ACRONYM: Final = re.compile(r"[A-Z][A-Z&]{1,5}")
_PARTIES: Final = frozenset(
    "CDU CSU SPD FDP AFD BSW PDS OVP ÖVP FPÖ SPÖ SVP SP PSOE PP PS LR RN LFI UMP UDI EELV ERC PNV"
    " CUP PD FI PVV VVD GOP DUP SNP DUP UUP SDLP UKIP LDP BJP AKP CHP HDP ANC DA EFF".split()
)
_CITY: Final = 3
_DATED: Final = re.compile(
    r"[^,\d]{2,40}(?:, ?[^,\d]{2,30})?, ?(?:(?P<month>[^\W\d]{3,9}\.?) \d{1,2}"
    r"|\d{1,2}\.? (?:de )?(?P<late>[^\W\d]{3,10}\.?))(?:,? \d{4})?[ .]*\Z"
)
_WEEKDAYS: Final = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_PRESS: Final = re.compile(
    r"\b(?:news|press|agency|agencies|times|post|herald|tribune|wires?|newswire|radio|report"
    r"|journal|network|media|gazette|chronicle|observer|service|foundation|today|daily|star|globe"
    r"|bee)\b",
    re.IGNORECASE,
)


def dateline(
    text: str, start: int, end: int, *, bare: bool = True
) -> tuple[int, str | None] | None:
    """Tell where the dateline at the front of ``text[start:end]`` ends, and whom it credits.

    The end lies behind the dash, before the blank that follows it. None where there is none.
    ``bare``: the line is the story's first; there a place and a dash are enough. On later lines,
    as in a column of briefs, the place must be in capitals and known, or have its state.
    """
    head = text[start : min(end, start + _REACH)]
    found = _eastern(head) if head[:1] > "ɏ" or head[1:2] > "ɏ" else None
    if found is None and bare and (stopped := _STOPPED.match(head)) is not None:
        found = (stopped.end("place") + 1, None) if _named(text, stopped["place"]) else None
    if (
        found := found or _logo(head, bare=bare, text=text) or _slashed(head) or _bare(head)
    ) is None:
        return None
    length, name = found
    if start + length >= end:
        return None
    if not bare and "(" not in head[:length] and "/" not in head[:length]:
        city = head[:length].split(",")[0].strip(" -–—―_")
        if not city.isupper() or not ("," in head[:length] or _is_city(city)):
            return None
    return start + length, name


def filed(line: str) -> tuple[str | None] | None:
    """Tell whom a line credits that is a dateline alone ("WASHINGTON (AP)"); None if it is none."""
    if len(line) > _REACH - 6:
        return None
    found = dateline(line + " — A", 0, len(line) + 4) or dateline(line + " A", 0, len(line) + 2)
    if found is None or found[0] < len(line):
        return None
    return (found[1],) if found[1] or "," in line or _is_city(line.strip(" -–—")) else None


def _eastern(head: str) -> tuple[int, str | None] | None:
    """Read the datelines of Chinese, Japanese and Korean agencies."""
    if (found := _EASTERN.match(head)) is None:
        return None
    return found.end(), found["logo"] or found["wire"]


def _logo(head: str, *, bare: bool, text: str) -> tuple[int, str | None] | None:
    """Read "PLACE, date (LOGO) -"."""
    opened = head.find("(")
    closed = head.find(")", opened)
    if opened < 0 or closed < 0 or closed - opened > 50:
        return None
    place, logo = head[:opened].strip(" \t-–—_,."), head[opened + 1 : closed].strip()
    again = head.find("(", closed)
    if again > 0 and not _known(logo) and _is_place(logo, capitals=False):
        ends = head.find(")", again)
        if _known(wire := head[again + 1 : max(ends, 0)].strip()):  # "Arica (Chile), 4 ene (EFE)"
            place, logo, closed = f"{place} {head[closed + 1 : again]}".strip(), wire, ends
    after = _AFTER_LOGO.match(head, closed + 1)
    if after is None or not _starts_sentence(behind := head[after.end() :]):
        return None
    dash = after["dash"]
    known = _known(logo)
    if place.lower() in AGENCIES and dash and _is_place(logo, capitals=True):
        return after.end("dash"), place  # "ABC News(JERSEY CITY, N.J.) -- "
    desk = dash is not None and _DESK.fullmatch(logo) is not None
    signed = bare and dash is not None and _signed(place, logo, text=text)
    if place and not _is_place(
        place, capitals=not (known or signed or (desk and place.count(" ") < 2))
    ):
        return None
    if dash is None and not (known and (place or logo.lower() in AGENCIES)):
        return None
    sited = bool(place) and dash is not None and ("," in place or any(c.isdigit() for c in place))
    if not known and not signed and not _maybe_logo(logo, alone=not place, sited=sited):
        return None
    length = after.end("dash") if dash else closed + 1
    if dash is None and head[closed + 1 : closed + 2] in (".", ":"):
        length = closed + 2
    unknown = (desk or (signed and not _STATION.fullmatch(logo))) and not known
    name = None if unknown or (not place and _is_city(logo)) else logo
    if not place and dash is not None:  # "(ANSA) - ROME, JUL 6 - "
        second = _bare(behind)
        if second is not None:
            return len(head) - len(behind) + second[0], name
    return length, name


def _signed(place: str, logo: str, *, text: str) -> bool:
    """Tell whether a place in title case and an unknown logo have the form of a dateline.

    "Velby (NW) -": the place is known, dated, named again as one, or the logo is an acronym.
    """
    city = place.split(",")[0].strip()
    words = city.split()
    if not 0 < len(words) <= _CITY or not all(word[0].isupper() for word in words):
        return False
    if words[0].strip(".").lower() in _LABELS | _MONTHS or not _LOGO.fullmatch(logo):
        return False
    if _is_dated(place) or _is_city(city) or _named(text, city):
        return True
    # Of a person who is named before a party or a club the text goes on to speak.
    told = _ACRONYM.fullmatch(logo) is not None and logo not in _PARTIES and "." not in place
    return told and text.count(words[-1]) == 1


def _is_dated(place: str) -> bool:
    """Tell whether a day of a month stands behind a place and a comma: "Velby, March 4"."""
    dated = _DATED.match(place)
    if dated is None or not _WEEKDAYS.isdisjoint(dated[0].lower().replace(",", " ").split()):
        return False
    return (dated["month"] or dated["late"]).strip(".").lower() in _MONTHS - _WEEKDAYS


def _slashed(head: str) -> tuple[int, str | None] | None:
    """Read "MOSCOW, July 6. /TASS/." and "SAO PAULO, Feb. 1, 2017 /PRNewswire/ --"."""
    if "/" not in head or (found := _SLASHED.match(head)) is None or not _known(found["logo"]):
        return None
    place = found["place"].strip(" \t-–—_,.")
    if place and not _is_place(place, capitals=False):
        return None
    if not _starts_sentence(head[found.end() :].lstrip()):
        return None
    return len(head[: found.end()].rstrip()), found["logo"].strip()


def _named(text: str, place: str) -> bool:
    """Tell whether a name is a city's, or the article says further on that it is a place."""
    if place.lower() in CITIES:
        return True
    return any(
        f" {before} {place}{mark}" in text
        for before in ("in", "aus", "nach", "bei", "near", "from", "à", "en")
        for mark in " .,;"
    )


def _bare(head: str) -> tuple[int, str | None] | None:
    """Read what has no brackets: "PARIS, July 7 -", "Dec. 9 Kyodo -", "AFP -", "LAHORE:"."""
    if (
        not _DASHED.search(head, 0, _FRONT)
        or (found := _BARE.match(head)) is None
        or not _starts_sentence(head[found.end() :].lstrip())
    ):
        return None
    front = found["front"].strip(" \t,.")
    folded = front.lower()
    if folded in AGENCIES:
        return found.end(), front
    agency = next((a for a in _tails(front) if a.lower() in AGENCIES and a[:1].isupper()), None)
    if agency is not None:
        place = front[: -len(agency)].strip(" \t,.")
        return (found.end(), agency) if _is_place(place, capitals=False) else None
    words = _TOKEN.findall(front)
    if not words or not _is_place(front, capitals=False):
        return None
    if _is_city(front) or (_is_city(front.split(",")[0]) and "," in front):
        return found.end(), None
    if found["colon"] or words[0].strip(".").lower() in _LABELS:
        return None
    city = front.split(",")[0]
    if found["dash"] and _is_dated(front) and words[0].strip(".").lower() not in _MONTHS:
        return found.end(), None
    shouted = city.isupper() and _is_place(city, capitals=True)
    fewest = 5 if found["dash"] in ("—", "–") else 6
    if shouted and (len(city) >= fewest or "," in front or " " in city):
        return found.end(), None
    return None


def _tails(front: str) -> list[str]:
    """The last word of ``front``, and its last two."""
    words = front.split()
    return [" ".join(words[-2:]), words[-1]] if len(words) > 1 else []


def _known(logo: str) -> bool:
    """Tell whether a logo names an agency, alone or beside others ("tca/dpa")."""
    folded = logo.lower().rstrip(".")
    if folded in AGENCIES:
        return True
    parts = [part.strip() for part in re.split(r"[/,&+|]|\band\b| - ", folded)]
    return len(parts) > 1 and any(part in AGENCIES for part in parts)


def _maybe_logo(logo: str, *, alone: bool, sited: bool) -> bool:
    """Tell whether an unknown name in brackets has the form of a logo.

    ``sited``: a city in capitals with its state or a date stands before it, which few else have.
    """
    if not logo or len(logo) > 40:
        return False
    if logo in ("R", "D", "I", "L", "G"):  # a politician's party
        return False
    if _STATION.fullmatch(logo) or (not alone and _DESK.fullmatch(logo)):
        return True
    if alone:
        return logo.isupper() or _is_city(logo.split(",")[0])
    return (sited and len(logo.split()) <= 3) or (
        len(logo.split()) <= 5 and _PRESS.search(logo) is not None
    )


def _is_place(place: str, *, capitals: bool) -> bool:
    """Tell whether ``place`` reads as places and dates alone; ``capitals``: the city is shouted."""
    words = _TOKEN.findall(place)
    if words and words[0] == "By":
        while words and not (words[0].isupper() and len(words[0]) > 2):
            words.pop(0)
    if not 0 < len(words) <= 9:
        return False
    names = 0
    for count, word in enumerate(words):
        bare = word.strip(".").lower()
        if bare in _MONTHS or bare.isdigit():
            continue
        if bare in _SMALL and count:
            continue
        if not _NAME.fullmatch(word):
            return False
        names += 1
    if capitals and not (words[0].isupper() or words[0].strip(".").lower() in _MONTHS):
        return False
    return names <= 6


def _is_city(place: str) -> bool:
    return place.strip(" .,").lower() in CITIES


def _starts_sentence(behind: str) -> bool:
    first = behind[:1]
    return bool(first) and not first.islower() and (first.isalnum() or first in "\"“„«‘'$€£#@¿¡[`")
