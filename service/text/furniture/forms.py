"""What one line is by its form alone, cheap tests before dear ones."""

import re
from typing import Final

from service.text.characters import BREAKS
from service.text.furniture.adverts import ADVERTS
from service.text.furniture.audience import COMMENTS, CONTACT, SOCIAL
from service.text.furniture.bylines import byline, dated
from service.text.furniture.captions import CAPTIONS, caption, picture_credit
from service.text.furniture.continental import CONTINENTAL
from service.text.furniture.corrections import NOTES
from service.text.furniture.endings import signature
from service.text.furniture.happenings import happened
from service.text.furniture.headings import PAGE_HEADINGS, crumbs
from service.text.furniture.labels import label
from service.text.furniture.lines import CAPITAL, PERSON, Line, Rules, ends_sentence, told
from service.text.furniture.machinery import labelled, scripted
from service.text.furniture.pitches import plea
from service.text.furniture.taglines import RIGHTS, TAGLINES

# A line that two rules know goes to the first: a correction is never taken for anything else.
_RULES: Final = Rules(
    ("note", NOTES),
    ("caption", CAPTIONS),
    ("credit", RIGHTS),
    ("tagline", TAGLINES),
    ("comments", COMMENTS),
    ("social", SOCIAL),
    ("contact", CONTACT),
    ("heading", PAGE_HEADINGS),
    ("advert", ADVERTS),
    *CONTINENTAL,
)
# "..., he said." behind words that a page might say makes them somebody's.
_ATTRIBUTED: Final = re.compile(
    r",[”\"’]?\s[^,.]{2,80}\b(?:said|says|told|tells|asked|added|wrote|urged|warn(?:s|ed)?"
    r"|insisted|announced|claimed|argued|demanded|begged|shouted|liked to say|reported"
    r"|according to)\b[^,.]{0,60}[.!]?\Z"
)
# No notice is longer; corrections and captions have been seen with 700 code points.
_LONGEST: Final = 900
_SHORT: Final = 160

# A byline may end in a stop ("By John Smith Jr."); no other line that does is read further.
_SIGNERS: Final = ("By ", "BY ", "by ")
_ENDINGS: Final = (" min.", " Min.", " a.m.", " p.m.")  # a reading time, a time of posting
_DIGIT: Final = re.compile(r"\d")
_HANDLE: Final = re.compile(
    r"[\W_]{0,3}(?:[A-Z]\S{0,30}\s(?:\S{1,30}\s){0,3})?\(?@\w{1,20}\)?[\W_]*(?:·?\s?\d{1,2}[hms]"
    r"|\w+ \d+|[/|·-]\s?\d{1,2} \w{3,7} ago)?[\W_]*"
)
_BUTTONS: Final = frozenset(
    "facebook twitter pinterest linkedin whatsapp reddit email e-mail mail print share tweet "
    "google google+ flipboard pocket tumblr more messenger telegram copy link sms instagram "
    "youtube rss stumbleupon digg comment comments save like pin a a+ a- a+a aa gab parler mewe "
    "line viber vk adjust x threads bluesky buffer xing + "
    "| / · • 0 shares share: share! on this via and by in".split()
)
_COUNTER: Final = re.compile(
    r"[\W_]{0,3}\d[\d.,]*\s?[km]?\s+(?:shares?|comments?|likes?|retweets?|views?|replies"
    r"|responses?|tweets?|followers|votes?|trackbacks?|pingbacks?|reactions?|reads|quotes"
    r"|favorites|reposts|people are talking about this|kommentare?|commentaires?|comentarios?"
    r"|subscribers|downloads|notes)\b[^.!?]{0,60}",
    re.IGNORECASE,
)
_CLIP: Final = re.compile(r"\d{1,2}:\d\d\s*[-–|]\s*(?:source|video)\b.{0,80}", re.IGNORECASE)
_TIMED: Final = re.compile(rf"\d\d:\d\d{PERSON}")
# An outlet alone before a dash: "CNN —", its paragraph on a line of its own.
_LOGO: Final = re.compile(
    rf"([A-Z]{{2}}[A-Z &]{{0,20}}|{CAPITAL}[\w.&’']{{1,20}}(?: {CAPITAL}[\w.&’']{{1,20}}){{1,3}})"
    r"\s[—–]"
)
_FILE_NAME: Final = re.compile(r"\S{1,80}\.(?:jpe?g|png|gif|webp)", re.IGNORECASE)
_ADDRESS: Final = re.compile(
    r"[\w-]{1,40}(?:\.[\w-]{2,30}){1,3}/\S{1,200}|[^.!?\"“]{0,30}:\s?https?://\S{3,200}"
)
_DOMAIN: Final = re.compile(
    r"(?:[a-z\d-]{1,40}\.){1,3}(?:com|org|net|gov|edu|info|tv|io|me|fm|ly|be|co|uk|de|fr|es|it"
    r"|nl|ca|au)"
)
# A writer and how many have remarked on him: "Jana Berg 71 Kommentare".
_COUNTED: Final = re.compile(
    rf"{PERSON}\s\d{{1,5}}\s(?:comments?|kommentare?|commentaires?|comentarios?)", re.IGNORECASE
)
_GLUED: Final = re.compile(
    r"(?:facebook|twitter|flipboard|whatsapp|linkedin|pinterest|reddit|print|e-?mail|mail){2,}",
    re.IGNORECASE,
)
# "Now at 40% off!": what is sold is called out.
_SALE: Final = re.compile(
    r"\b(?:\d{1,2} ?% off|free shipping|(?:super|flash|summer|holiday) sale|(?:promo|coupon"
    r"|discount) code)\b",
    re.IGNORECASE,
)
# Who remarked, and when: "harbourman 16 minutes ago".
_REMARKED: Final = re.compile(
    r"[^.!?,:]{1,30}\s(?:\d{1,2}|an?)\s(?:minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?)\s"
    r"ago"
)
_ROUND: Final = re.compile(r"\d[\d.,]*[KM]")
_MAILBOX: Final = re.compile(
    r"[^\n.!?]{0,60}?[\w.+-]{1,40}@[\w-]{1,40}(?:\.[\w-]{1,30}){1,3}(?:\s*[|,;/·-]"
    r"\s*[^!?]{0,60})?[\W_]*"
)
# A person's or an office's telephones: "Ana Ruiz, 202-555-0188".
_CALLED: Final = re.compile(
    rf"{PERSON},?\s\(?\d{{3}}\)?[-. ]\d{{3}}[-. ]\d{{4}}"
    r"|.{0,90}?\d{3}-\d{3}-\d{4}[^.!?]{1,20}\d{3}-\d{3}-\d{4}[^.!?]{0,20}"
)
_DIALLED: Final = re.compile(r"\d{3}[-. ]\d{4}")
_REACHED: Final = re.compile(
    rf"{PERSON} can be reached (?:at|on|by|via) [^!?]{{0,60}}[\d@][^!?]{{3,60}}"
)
_PHONE: Final = re.compile(r"[\W_]{0,2}(?:\w+\s?:\s?)?\+?\(?\d{2,4}\)?[\s./-]\d[\d\s./-]{4,16}")
# An invitation behind another sentence: "Big fan? Sign up for our daily email here."
_INVITED: Final = re.compile(
    r"(?:[^.!?…]{0,120}[.!?…]\s)?(?:[\W_]{0,3})(?:you can |please |and )?(?:sign up"
    r"|subscribe)\b[^.!?]{0,120}\b(?:here|newsletters?|inbox|e-?mails?|alerts?"
    r"|daily|now|today|free|apps?|playbook|briefing|brief|channel)\b",
    re.IGNORECASE,
)
_MAILED: Final = re.compile(
    r"(?:\A|[.!?:,…•]\s{0,2})(?:please )?(?:e-?mail|contact|send|reach|write to|get in touch"
    r"|tweet)\b[^.!?]{0,80}?[\w.+-]{1,40}@[\w-]{1,40}\.\w",
    re.IGNORECASE,
)
_PITCH: Final = 420
# To these a page's first headline may be glued, and that may ask something.
_LEADS: Final = ("Related", "RELATED", "Recommended", "Trending")
# "© 2018 Example Group", and other stories' headlines behind a mark: ":: ...", "[The town ...]".
_OWNED: Final = re.compile(
    r"[\W_]{0,2}(?:©|\(c\))\s?(?:copyright\s+)?(?:"
    r"\d{4}[\s,–-]*)+(?P<name>[^|:;]{0,80}?)[\W_]*(?:[|:;].{0,120})?",
    re.IGNORECASE,
)
_POINTED: Final = re.compile(r"(?:::|>>|»|►|▶|→|\[(?=[^\[\]]{12,120}\]\Z))\s*\S")
_LABELLED: Final = re.compile(r"[^\W\d_]{3,20}:\s")
# "(FRANCE 24 with AFP, AP)": whose words these are, outlets and agencies alone.
_AGENCIES: Final = re.compile(
    r"(?:[A-Z][\w.&’-]{0,20}(?:\s[A-Z\d][\w.&’-]{0,20}){0,3}\s?(?:,|/|&|\bwith\b|\band\b"
    r"|\bavec\b|\bmit\b"
    r"|\bcon\b)\s?){1,4}(?:AP|AFP|REUTERS|Reuters|dpa|DPA|EFE|ANSA|PTI|agencies|wires?)"
)
# In brackets a page sends its reader elsewhere: "(Whose is the ferry? Read our primer)".
_ORDERED: Final = re.compile(
    r"(?:[^.!?:\"“]{0,80}[?:!.]\s)?(?:read|see|watch|get|click|listen|check|find out|learn|view"
    r"|scroll|follow|sign|join|download|subscribe|catch)\b[^.!?\"“]{0,120}[.!]?",
    re.IGNORECASE,
)
# "($1 = 0.97 Swiss francs)": what a currency was worth, for other desks.
_RATE: Final = re.compile(
    r"[(\[]\s?(?:[$€£¥]\s?[\d.,]+|[\d.,]+\s[^\W\d]{2,12}(?:\s[^\W\d]{2,12})?)\s?=\s?"
    r"[^()\[\]]{2,60}[)\]]"
)
# A line of wire copy between its own marks: "^By HOLLY REED=", "^Example Press Writer=".
_KEYED: Final = re.compile(r"\^[^^=]{1,100}=")
_STARRED: Final = re.compile(r"([*=~_])\1+\s?[^*=~_]{2,90}?\s?\1{2,}")
_AGENCY_SLUG: Final = re.compile(
    r"(?:[a-z]{2,4}-)?[a-z]{2,3}/[a-z]{2,3}(?: \([^()]{1,40}\))?"
    r"|AP-[A-Z]{2}-\d\d-\d\d-\d\d \d{4}GMT|[A-Z]{2}\d{0,2}-[A-Z]{2,}\S{0,20}"
)
_FIGURE: Final = re.compile(
    r"[A-Z^.&]{1,6}|[-+±▲▼△▽↑↓(]{0,3}\$?\d[\d.,]*[%°)CF]{0,3}|°?[FC]|[HL]:?|High|Low|Hi|Lo"
    r"|Currently|Today|Tonight|Wind|[▲▼↑↓|/•-]|mph|MPH|Cloudy|Sunny|Clear|Rain|Partly|Mostly|Fair"
    r"|Overcast|Snow|Feels|Like|like|Humidity:?|NASDAQ|Nasdaq|Dow|Jones|S&P|Index"
)
_MARKED: Final = re.compile(r"[°%▲▼]|[-+]\d|\b[HL]:")
_RULE: Final = re.compile(
    r"[_*#=~+<>|/\\■◆▪•·.\s–—-]+|-?\s?30\s?-|[\W_]{1,4}(?:end|ends|fin|ende|more|eom)[\W_]*",
    re.IGNORECASE,
)


def alone(line: str) -> Line | None:
    """Tell what ``line`` is, without its neighbours; None where it may be story.

    A typesetter's hints of where a word may break are no part of what it says: "Adver-tisement".
    """
    for hint in BREAKS if not line.isascii() else "":
        if hint in line:
            line = line.replace(hint, "").strip() or line
    known = _formed(line)
    if known is None or known.kind == "note":
        return known
    if known.kind == "caption" and not line.startswith("Pictured "):
        return known  # what a picture shows has happened too
    return None if happened(line) else known


def _formed(line: str) -> Line | None:
    length = len(line)
    if not 0 < length <= _LONGEST:
        return None
    if not line[0].isprintable() and not any(map(str.isprintable, line.replace(" ", ""))):
        return Line("advert")  # signs without a shape keep an empty box of the page open
    if (known := _RULES.read(line)) is not None:
        return known if known.kind == "note" or not _ATTRIBUTED.search(line) else None
    if not line[0].isalnum() and (marked := _marked(line)) is not None:
        return marked
    news = told(line)
    if length <= _PITCH:
        if not news and plea(line) == 0:
            return Line("advert")
        if ("ign up" in line or "ubscribe" in line) and _INVITED.match(line):
            return Line("advert")
        if "@" in line and _MAILED.search(line):
            return Line("contact")
    if (pictured := caption(line, news=news)) is not None:
        return pictured
    if line[0] in "RT" and line.startswith(_LEADS) and line[-1] != ".":
        lead = labelled(line)
        if lead is not None:
            return lead
    ended = ends_sentence(line)
    if (
        length <= _SHORT
        and (not ended or line.startswith(_SIGNERS) or line.endswith(_ENDINGS))
        and (short := _short(line)) is not None
    ):
        return short
    if "{" in line or ("<" in line and ("</" in line or "<!--" in line)):
        return scripted(line)
    if not ended:
        return labelled(line)
    if line[-1] == "!" and _SALE.search(line) and '"' not in line and "“" not in line:
        return Line("advert")
    if length > _SHORT:
        return None
    if "can be reached" in line and _REACHED.fullmatch(line):
        return Line("contact")
    return label(line)


def _marked(line: str) -> Line | None:
    """Read a line that opens with a mark."""
    if line[0] in "([" and line[-1] in ")]" and len(line) <= _PITCH:
        return _bracketed(line)
    if len(line) > _SHORT:
        return None
    if _RULE.fullmatch(line) or _RATE.fullmatch(line):
        return Line("tagline")
    if line[0] == "^" and _KEYED.fullmatch(line):
        return byline(line) or Line("credit", line.strip("^= "))
    if _STARRED.fullmatch(line):
        return Line("heading")
    if line[0] in "©(" and (owned := _OWNED.fullmatch(line)) is not None:
        return Line("credit", owned["name"])
    if line[0] == "©" and caption(line) is None and not picture_credit(line):
        return Line("credit", line.strip("© ").split(".")[0])
    if _POINTED.match(line) and not ends_sentence(line):
        return Line("heading")
    return None


def _bracketed(line: str) -> Line | None:
    """Read a paragraph that stands in brackets whole: a page's aside to its reader."""
    if _RATE.fullmatch(line) or _RULE.fullmatch(line):
        return Line("tagline")
    inside = line[1:-1].strip()
    if _AGENCIES.fullmatch(inside):
        return Line("credit", inside)
    if not inside or inside[0] in "([":
        return None
    if _ORDERED.fullmatch(inside) or (
        _POINTED.match(line) and (not ends_sentence(inside) or _LABELLED.match(inside))
    ):
        return Line("heading")
    return alone(inside)


def _short(line: str) -> Line | None:
    """Read a short line that does not end as a sentence does."""
    numbered = _DIGIT.search(line) is not None
    if numbered and (counted := _numbered(line)) is not None:
        return counted
    if "@" in line and (mailed := _mailed(line)) is not None:
        return mailed
    if "[email" in line:
        return Line("contact")  # an address that its page hides from machines
    if (logo := _LOGO.fullmatch(line)) is not None:
        return Line("credit", logo[1])
    if _AGENCY_SLUG.fullmatch(line) or _RULE.fullmatch(line):
        return Line("tagline")
    if byline(line, dates=numbered) is not None:
        return Line("byline")
    if picture_credit(line) or _FILE_NAME.fullmatch(line):
        return Line("caption")
    if line[-1].isalpha() and _GLUED.fullmatch(line):
        return Line("social")
    if ("/" in line and _ADDRESS.fullmatch(line)) or ("." in line and _DOMAIN.fullmatch(line)):
        return Line("social")
    if len(line) > 4 and all(word.lower().strip(",") in _BUTTONS for word in line.split()):
        return Line("social")
    return Line("heading") if crumbs(line) else label(line)


def _numbered(line: str) -> Line | None:
    """Read a line with a number in it: a counter, a date, a telephone, the weather, the market."""
    if _COUNTER.fullmatch(line) or _ROUND.fullmatch(line):
        return Line("comments" if "omment" in line or "back" in line else "social")
    if (said := dated(line)) is not None:
        return Line("byline") if said else None
    if _COUNTED.fullmatch(line):
        return Line("byline")
    if line.endswith(" ago") and "@" not in line and _REMARKED.fullmatch(line):
        return Line("comments")
    if _PHONE.fullmatch(line) or (_DIALLED.search(line) and _CALLED.fullmatch(line)):
        return Line("contact")
    if _CLIP.fullmatch(line):
        return Line("caption")
    if _TIMED.fullmatch(line):
        return Line("byline")
    if all(map(_FIGURE.fullmatch, line.split())) and _MARKED.search(line):
        return Line("advert")
    return None


def _mailed(line: str) -> Line | None:
    """Read a line with an "@" in it: the signature of a post, an address, a handle."""
    if (found := signature(line, 0, len(line))) is not None and not found[0]:
        return found[1]
    if _MAILBOX.fullmatch(line):
        return Line("contact")
    return Line("social") if _HANDLE.fullmatch(line) else None
