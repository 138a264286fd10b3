"""Furniture in a stream of words that came without case and punctuation.

Such a text is one long line; only its first and last words can be told from the story, and only
where they cannot be part of a sentence ("bloomberg the talks ...", but "bloomberg reported ...").
"""

import re
from typing import Final

from service.text.furniture.datelines import AGENCIES, CITIES
from service.text.model import LeftOutKind

_LOOK: Final = 200
# A shorter line without case is a caption, a tag or a button.
_SHORTEST: Final = 100
_WORD: Final = re.compile(r"\S+")
_MONTHS: Final = frozenset(
    "jan january feb february mar march apr april may jun june jul july aug august sep sept "
    "september oct october nov november dec december".split()
)
# Countries and states that datelines name beside a city.
_REGIONS: Final = frozenset(
    name.strip()
    for name in """
    afghanistan, alabama, arizona, arkansas, australia, austria, bangladesh, belarus, belgium,
    brazil, britain, calif, california, canada, chile, china, colorado, colombia, conn, cuba,
    cyprus, egypt, england, ethiopia, fla, florida, finland, france, georgia, germany, ghana,
    greece, haiti, honduras, hungary, ill, illinois, india, indiana, indonesia, iowa, iran,
    iraq, ireland, israel, italy, japan, jordan, kansas, kentucky, kenya, kosovo, ky, lebanon,
    libya, louisiana, malaysia, mali, mass, mexico, mich, michigan, minn, minnesota, mo,
    morocco, myanmar, n c, n j, n y, nebraska, nepal, netherlands, nevada, nev, new jersey, new
    mexico, nigeria, north carolina, north korea, norway, ohio, okla, oklahoma, ore, oregon, pa,
    pakistan, peru, philippines, poland, portugal, qatar, romania, russia, saudi arabia,
    scotland, senegal, serbia, somalia, south africa, south carolina, south korea, spain, sri
    lanka, sudan, sweden, switzerland, syria, taiwan, tenn, tennessee, texas, thailand, tunisia,
    turkey, uganda, ukraine, utah, va, venezuela, vietnam, virginia, wash, wis, wisconsin,
    yemen, zimbabwe, alaska, connecticut, delaware, hawaii, idaho, maine, maryland,
    massachusetts, mississippi, missouri, montana, new hampshire, north dakota, rhode island,
    south dakota, vermont, west virginia, wyoming, algeria, angola, argentina, armenia,
    azerbaijan, bolivia, bulgaria, cambodia, cameroon, congo, croatia, czech republic, denmark,
    ecuador, el salvador, estonia, guatemala, iceland, ivory coast, kazakhstan, kuwait, latvia,
    lithuania, luxembourg, new zealand, nicaragua, niger, oman, panama, paraguay, rwanda,
    slovakia, slovenia, uruguay
    """.split(",")
)
# What can follow an agency's name only where a new sentence begins.
_BEGINS: Final = frozenset(
    "the a an it he she they we this these those there when while if".split()
)
# What follows it where it is the subject of a sentence.
_REPORTS: Final = frozenset(
    "reported reports said says s has had was is wrote told and news".split()
)
# First names that are no words: without case nothing else tells "by john smith the ..." from "by
# early morning the ...".
_FIRST_NAMES: Final = frozenset(
    """
    aaron adam alan albert alejandro alex alexander alexandra alice alison amanda amy ana andrea
    andrew angela ann anna anne anthony antonio arthur ashley barbara ben benjamin beth brandon
    brian bruce carla carlos carol caroline catherine charles charlotte chris christian christina
    christine christopher claire daniel danielle david deborah dennis diana donald donna dorothy
    douglas edward elena elizabeth ellen emily emma eric erica ernest eva evan fernando fiona
    francisco gabriel gary george gerald gregory hannah harold heather helen henry howard hugh ian
    irene isabel jacob james jane janet jason javier jeff jeffrey jennifer jeremy jessica joan joe
    john jonathan jorge jose joseph joshua juan judith julia julie justin karen karl kate katherine
    kathleen keith kelly kenneth kevin kimberly larry laura lauren lawrence leah leonard linda lisa
    louis lucas lucy luis lynn manuel marcus margaret maria marie marta martha martin mary matthew
    megan melanie melissa michael michelle miguel mohammed monica nancy natalie nathan neil
    nicholas nicole nina nora oliver oscar pablo pamela patricia patrick paul paula pedro peter
    philip rachel ralph raymond rebecca ricardo richard robert roberto roger ronald roy russell
    ruth ryan samantha samuel sandra sara sarah scott sean sergio sharon sheila simon sophie stephen
    steve steven stuart susan sylvia teresa theresa thomas tim timothy todd tom tony tyler valerie
    vanessa victor victoria vincent walter wendy william zachary
    """.split()
)
# What else stands behind "by" where a sentence opens with it, and the endings of such words.
_BY: Final = _MONTHS | frozenset(
    """
    accident accounts after afternoon against all any approval armed bail ballot before better
    between boat both bus car chance choice coincidence common comparison consent contrast
    custom dark dawn day daybreak days decree default definition degrees demand design dint due
    dusk each early eight end estimates evening every extension fall far fax federal few fire
    five food foot force four friday general good half hand her here his hook hour hours
    implication its january just land large last late later law local luck lunch mail majority
    many margin means measure midday middle midnight midweek mistake monday month months
    moonlight morning most much name national nature necessity next night nightfall nine nobody
    noon now number numbers one order other our over permission phone popular private proxy
    public rail reason request right road roughly rule sale saturday sea second seven several
    she sheer six some spring standards standing state storm summer sunday sunrise sunset
    surprise tea ten the their then third this three thursday time today tomorrow tonight trade
    tradition train treaty tuesday turns twelve two unanimous virtue voice vote war wednesday
    week weekend weeks which whom whose will winter word year years your
    """.split()
)
_COMMON_ENDINGS: Final = ("ing", "ed", "ly", "ment", "tion", "sion", "ness", "ity", "ism", "ous")
_TWO: Final = 2
_FIRST_WORDS: Final = 12
_LONGEST_NAME: Final = 3
_NAME: Final = r"(?: \w{1,30})"
# How the last words begin, and what they are to the text's end.
_LAST: Final[tuple[tuple[LeftOutKind, str, re.Pattern[str]], ...]] = (
    ("contact", "contact us at", re.compile(rf"contact us at{_NAME}{{1,8}} (?:com|org|net|uk)")),
    ("tagline", "additional reporting by", re.compile(rf"additional reporting by{_NAME}{{2,40}}")),
    ("tagline", "reporting by", re.compile(rf"reporting by{_NAME}{{2,40}}")),
    ("tagline", "editing by", re.compile(rf"editing by{_NAME}{{2,8}}")),
    (
        "tagline",
        "the associated press contributed",
        re.compile(r"the associated press contributed to this (?:report|story)"),
    ),
    ("credit", "copyright", re.compile(rf"copyright(?: c)? (?:19|20)\d\d{_NAME}{{1,30}}")),
    ("credit", "all rights reserved", re.compile(rf"all rights reserved{_NAME}{{0,16}}")),
    (
        "note",
        "an earlier version of this",
        re.compile(
            r"an earlier version of this (?:story|article|report) (?:misstated|misspelled"
            rf"|misidentified|misquoted|incorrectly|mistakenly|wrongly|erroneously){_NAME}{{2,40}}"
        ),
    ),
    ("heading", "read more", re.compile(r"read more(?: (?:here|at|on|about)\w{0,20})?")),
    ("heading", "click here", re.compile(r"click here(?: (?:to|for)(?: \w{1,20}){1,6})?")),
    ("caption", "photo by", re.compile(rf"photo by{_NAME}{{1,5}}")),
    ("comments", "leave a comment", re.compile(r"leave a comment")),
    ("advert", "sign up for our", re.compile(rf"sign up for our{_NAME}{{1,8}}")),
    ("comments", "comments are closed", re.compile(r"comments are closed")),
    (
        "social",
        "follow us on",
        re.compile(rf"follow us on (?:twitter|facebook|instagram){_NAME}{{0,6}}"),
    ),
)
# What a page shows below a story, its buttons: three and more in a row.
_BUTTON_WORDS: Final = (
    "share", "tweet", "email", "e mail", "print", "pin it", "facebook", "twitter", "pinterest",
    "linkedin", "whatsapp", "reddit", "save", "comment", "comments", "like", "more", "on", "this",
)  # fmt: skip
_BUTTONS: Final = re.compile(rf"(?<= )(?P<tag>(?:(?:{'|'.join(_BUTTON_WORDS)})(?: |\Z)){{3,24}})\Z")
_TAIL: Final = 400
_LAST_PARTS: Final = 4
# Behind these the words are the sentence's: "children who read more", "asked to click here".
_GOES_ON: Final = frozenset(
    "to can could should would will must may might do did they we i you who that people children "
    "not never and or a the".split()
)


def is_stream(text: str, start: int, end: int) -> bool:
    """Tell whether a line came without case and punctuation."""
    if end - start < _SHORTEST or text[start].isupper():
        return False
    head = text[start : min(end, start + _LOOK)]
    return head.islower() and "." not in head and "," not in head


def stream_ends(text: str, start: int, end: int) -> list[tuple[int, int, LeftOutKind, str | None]]:
    """Give the first and the last words of a stream that are not story."""
    if not is_stream(text, start, end):
        return []
    found: list[tuple[int, int, LeftOutKind, str | None]] = []
    if (front := _front(text, start, end)) is not None:
        found.append(front)
    low = max(start, end - _TAIL)
    upto = end
    for _ in range(_LAST_PARTS):
        last = _last(text, low, upto)
        if last is None:
            break
        found.insert(1 if front is not None else 0, (last[0], upto, last[1], None))
        upto = last[0]
        while text[upto - 1].isspace():
            upto -= 1
    return found


def _last(text: str, low: int, end: int) -> tuple[int, LeftOutKind] | None:
    """The furniture that the text ends in, the longest that any form tells."""
    for kind, opening, form in _LAST:
        at = text.find(opening, low, end)
        if at > low and form.fullmatch(text, at, end) and text[low:at].split()[-1] not in _GOES_ON:
            return at, kind
    if not text[low:end].rstrip(" ").endswith(_BUTTON_WORDS):
        return None
    buttons = _BUTTONS.search(text, low, end)
    return None if buttons is None else (buttons.start("tag"), "social")


def _front(text: str, start: int, end: int) -> tuple[int, int, LeftOutKind, str | None] | None:
    """Read "bloomberg the ...", "washington reuters ...", "mosul iraq july 7 ap ..."."""
    words = list(_WORD.finditer(text, start, min(end, start + _LOOK)))[:_FIRST_WORDS]
    folded = [word[0] for word in words]
    if folded[:1] == ["by"]:
        for last in (3, 4):  # "by john smith", "by mary ann smith"
            if last < len(words) and folded[last] in _BEGINS and _is_name(folded[1:last]):
                return start, words[last - 1].end(), "byline", None
    for at in range(len(words) - _LONGEST_NAME):
        for length in range(_LONGEST_NAME, 0, -1):
            name = " ".join(folded[at : at + length])
            if name not in AGENCIES:
                continue
            follows = folded[at + length]
            if not at and follows in _BEGINS:
                return start, words[length - 1].end(), "credit", name
            if at and follows not in _REPORTS and _is_place(folded[:at]):
                return start, words[at + length - 1].end(), "dateline", name
    return None


def _is_name(words: list[str]) -> bool:
    """Tell whether words between "by" and a sentence's first are a person's name."""
    if words[0] in _FIRST_NAMES:
        return True
    return len(words) == _TWO and all(
        word.isalpha()
        and len(word) > _TWO
        and word not in _BY
        and not word.endswith(_COMMON_ENDINGS)
        for word in words
    )


def _is_place(words: list[str]) -> bool:
    """Tell whether words before an agency's name are a city, its country, a date."""
    places = words
    while places and (places[-1] in _MONTHS or places[-1].isdigit()):
        places = places[:-1]
    if not places or " ".join(places) in CITIES:
        return bool(places)
    for length in (2, 1):
        city, region = places[:-length], " ".join(places[-length:])
        if region in _REGIONS and 0 < len(city) <= _LONGEST_NAME and _BEGINS.isdisjoint(city):
            return " ".join(city) in CITIES or len(city) <= 2
    return False
