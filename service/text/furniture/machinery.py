"""Lines that the page's machinery wrote: its labels run together, its scripts, its file names.

A page taken out as text often has its buttons, its path and its date on one line, in any order
("Home » Local » Mayor resigns Share This: June 3, 2020, 9:12 AM"). No one of these labels tells
such a line from news; three of them do, where no sentence ends.
"""

import re
from typing import Final

from service.text.furniture.lines import MONTH, Line

# A page's labels as they stand on buttons, with their capital; and what is there beside them.
_LABEL: Final = re.compile(
    r"\b(?P<label>Share|SHARE|Tweet|TWEET|E-?[Mm]ail|EMAIL|Print|PRINT|Pin ?[Ii]t|Follow|FOLLOW"
    r"|Comments?|COMMENTS?|Posted|POSTED|Published|PUBLISHED|Updated|UPDATED|Listen now|Sign [Uu]p"
    r"|SIGN UP|Sign [Ii]n|Log [Ii]n|Subscribe|SUBSCRIBE|Newsletters?|Read [Mm]ore|READ MORE"
    r"|Related|RELATED|Advertisement|ADVERTISEMENT|Menu|MENU|Home|Search|SEARCH|Credit|CREDIT"
    r"|Save|Bookmark|Download|Copy [Ll]ink|Click [Hh]ere|Contact [Uu]s|Privacy Policy"
    r"|Terms of (?:Use|Service)|\d{1,3} min(?:ute)?s? read|\d+ (?:[Cc]omments|[Ss]hares))\b"
    r"|(?P<beside>\b(?:Facebook|FACEBOOK|Twitter|TWITTER|Instagram|YouTube|LinkedIn|Pinterest"
    r"|WhatsApp|Reddit|Getty Images|Photos?|PHOTOS?|Videos?|VIDEOS?|Image|IMAGE"
    r"|By [A-Z][\w’'-]+ [A-Z][\w’'-]+)\b"
    rf"|\b(?i:{MONTH})\s\d{{1,2}},\s\d{{4}}|\b\d{{1,2}}:\d\d\s?(?:[AaPp]\.?[Mm]\b|[A-Z]{{2,4}}\b))"
    r"|(?P<mark>\s[»›>]\s|\s\|\s|[©™])"
)
# The regex takes longer than all else: it looks only where a label's first word stands.
_FIRST_WORDS: Final = frozenset(
    "Share SHARE Tweet TWEET Email E-mail EMAIL Print PRINT Pin Follow FOLLOW Comment Comments "
    "COMMENTS Posted POSTED Published PUBLISHED Updated UPDATED Listen Sign SIGN Log Subscribe "
    "SUBSCRIBE Newsletter Newsletters Read READ Related RELATED Advertisement ADVERTISEMENT Menu "
    "MENU Home Search SEARCH Credit CREDIT Save Bookmark Download Copy Click Contact Privacy Terms "
    "min | » › > / ShareTweet Posted: Published: Updated: Share:".split()
)
_SCRIPT: Final = re.compile(
    r"\bfunction\s?\w*\(|\bdocument\.\w|\bwindow\.\w|\}\s?\)|\)\s?\{|\(\);|[\w\]]\s?=\s?[{\[\"']"
    r"|</?(?!(?:[abipqsu]|em|strong|br|span|su[bp]|small|mark|cite|li|h[1-6]|blockquote)[\s>/])"
    r"\w{1,10}(?:\s\w+=|>)|@media\b|\w:\s?[\w#%.]+\s?(?:!important)?;"
)
_FILE: Final = re.compile(
    r"(?-i:[a-z\d]{2,20}(?:-[a-z\d]{1,20}){1,8})|(?:screen ?shot|screenshot|img|dsc|image|photo"
    r"|pic)[\s_-]*\d[\d\s._:-]*(?:at[\d\s._:-]*)?"
    r"(?:[ap]m)?[\d\s()._-]*(?:\.\w{3,4})?",
    re.IGNORECASE,
)
# A letter of an icon font before a label ("lRelated", "cComments"), or a headline glued to one.
_ICON: Final = re.compile(
    r"[a-z](?:Related|Comments?|Share|Tweet|Email|Print|Photos?|Videos?)"
    r"|(?:Related|RELATED|Recommended|Trending|(?:Read|READ|See|Also) ?(?:[Mm]ore|MORE|[Aa]lso"
    r"|[Rr]ead))"
    r"(?=[A-Z][a-z])"
)
# "NEWS: Mayor resigns after vote": shouted words and a colon lead to a headline, or to a shop.
_SHOUTED: Final = re.compile(
    r"(?!(?:UPDATED?|BREAKING|CORRECTION|NOTE|WARNING|LIVE|Q|A)\b)[A-Z][A-Z\d’'&-]+"
    r"(?:\s[A-Z\d’'&-]+){0,4}:\s(?=\S+\s\S+\s\S+\s\S)"
)
# A row of links is no longer.
_PIPED: Final = 160
# So many different labels of a page in a line; one of them may be what stands beside the labels.
_LABELS: Final = 3
# A script that ran into a paragraph of story begins behind a sentence of it.
_SCRIPT_WITHIN: Final = 60


def scripted(line: str) -> Line | None:
    """Tell whether ``line`` is program text: two of its forms, the first near its front."""
    found = [hit.start() for hit, _ in zip(_SCRIPT.finditer(line), range(2), strict=False)]
    whole = len(found) == 2 and found[0] < _SCRIPT_WITHIN and ". " not in line[: found[0]]
    return Line("advert") if whole or line.startswith("<!--") else None


def labelled(line: str) -> Line | None:
    """Tell whether ``line``, which ends no sentence, is labels of a page or a picture's file."""
    if _ICON.match(line):
        return Line("comments" if "omment" in line[:9] else "heading")
    if line[-1].isalnum() and _FILE.fullmatch(line):
        return Line("caption")
    if line.count("|") > 1 and len(line) <= _PIPED:
        return Line("social")
    if _FIRST_WORDS.isdisjoint(line.split()):
        return None
    labels: set[str] = set()
    beside: set[str] = set()
    marks = 0
    for found in _LABEL.finditer(line):
        if found["label"]:
            labels.add(found["label"].casefold())
        elif found["mark"]:
            marks += 1
        else:
            beside.add(found["beside"].casefold())
    if len(labels) > 1 - (marks > 1) and len(labels) + len(beside) + min(marks, 2) >= _LABELS:
        return Line("social")
    return None


def shouted(line: str) -> bool:
    """Tell whether ``line`` opens with words in capitals and a colon, and goes on without them."""
    return _SHOUTED.match(line) is not None and not line.isupper()
