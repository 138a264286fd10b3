"""Sentences in which a page speaks to its reader about itself: appeals, offers, instructions.

A story speaks of people; a pitch says "you" or "we" and speaks of newsletters, accounts, buttons.
Both are asked for, and nobody else may be speaking or spoken of: a quotation mark, a "said" or a
"they" makes it news again.
"""

import re
from typing import Final

# What a page has and the world does not: one of these is enough.
_PAGE: Final = (
    r"newsletters?|(?:in|to|into|from) your (?:e-?mail )?inbox|unlimited access|unsubscribe"
    r"|subscribers?|our (?:journalism|newsroom|apps?|podcasts?|web ?site|site|stories free"
    r"|(?:privacy|cookie|comment) policy)|(?:news|stories|journalism) free\b|free for (?:all"
    r"|everyone)|as little as [$£€]\d|privacy (?:policy|notice)|terms of (?:use|service)|cookies"
    r"|javascript|(?:your|browser|push) (?:browser|notifications)|click(?:ing)? (?:here|below"
    r"|on (?:this|the (?:link|button|image)))|external links|gift articles?|non-?commercial use"
    r"|play button|comments? (?:section|below)|these messages|(?:follow|like) us on|paywalls?"
    r"|ad ?blocker|(?:independent|quality) journalism|tax[- ]deductible|news tips?"
    r"|breaking news alerts|listen to (?:this (?:story|article)|(?:fox|our))|(?:this|our) blog\b"
)
# What both have: two of these are needed.
_SHARED: Final = (
    r"sign(?:ed|ing)? up|subscri(?:be|bing|ptions?)|e-?mails?(?: address)?|log(?:ged)? in"
    r"|accounts?|download(?:s|ed)?|apps?|videos?|articles?|stor(?:y|ies)|alerts?|notifications"
    r"|links?|comments?|feedback|contribut(?:e|ion|ing)|donat(?:e|ion)s?|support|web ?site|page"
    r"|delivered|inbox|readers|share|follow|social media|coverage|membership|commission|settings"
)
_OF_THE_PAGE: Final = re.compile(rf"\b(?:(?P<page>{_PAGE})|(?P<shared>{_SHARED}))\b", re.IGNORECASE)
_READER: Final = re.compile(r"\b(?:you|your|yours|we|our|us|please|my)\b", re.IGNORECASE)
# Orders to the reader, with no "you" in them: "Get browser notifications for breaking news."
_ORDERS: Final = frozenset(
    "sign subscribe click download get join follow support donate contribute help listen watch "
    "read enter check stay keep never send add become register log access share like see tap "
    "find visit skip enable".split()
)
_NEWS: Final = re.compile(
    r"\b(?:said|says|told|tells|according|he|she|his|her|him|they|their|them|was|were|had"
    r"|announced|reported|asked|mr|mrs|ms|officials|police|i)\b",
    re.IGNORECASE,
)
# How many different words that both have make a pitch. Of 1,000 news sentences of PUD none, of
# 10,000 of Leipzig's crawl 15 are taken, 12 of which are a page's own lines.
_SHARED_ORDERED: Final = 2
_SHARED_SPOKEN: Final = 3
_LONGEST: Final = 420
_NEXT: Final = re.compile(r"[.!?][”’)]*\s+(?=[A-ZÀ-Þ])")
# A sentence with fewer blanks is an exclamation that leads to the pitch: "Big fan of ours!"
_FEW: Final = 6


def pitch(line: str) -> int | None:
    """Tell from where on ``line`` is the page speaking to its reader about itself; None if nowhere.

    A question may open the pitch ("Want more stories like this?"); a sentence of news before it
    stays news.
    """
    if len(line) > _LONGEST or not _pitched(line):
        return None
    starts = [0, *(found.end() for found in _NEXT.finditer(line))]
    for number, at in enumerate(starts):
        end = starts[number + 1] if number + 1 < len(starts) else len(line)
        sentence = line[at:end].rstrip()
        if sentence.endswith("?") or sentence.count(" ") < _FEW or _pitched(sentence):
            return at
    return 0


def _pitched(line: str) -> bool:
    if '"' in line or "“" in line or "«" in line or "„" in line:
        return False
    ordered = line[: line.find(" ")].strip("•-–—*").lower() in _ORDERS
    if not ordered and not (_may_address(line) and _READER.search(line)):
        return False
    shared = set()
    for found in _OF_THE_PAGE.finditer(line):
        if found["page"]:
            break
        shared.add(found["shared"].lower())
        if len(shared) >= (_SHARED_ORDERED if ordered else _SHARED_SPOKEN):
            break
    else:
        return False
    return _NEWS.search(line) is None


def _may_address(line: str) -> bool:
    """Tell whether a line may speak to its reader, before a regex looks."""
    return (
        " you" in line
        or "You" in line
        or " we " in line
        or "We " in line
        or " our " in line
        or "Our " in line
        or " us " in line
        or "please " in line
        or "Please " in line
        or "YOU" in line
    )
