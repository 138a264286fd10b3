"""Sentences in which a page speaks to its reader about itself: appeals, offers, instructions.

A story speaks of people; a pitch says "you" or "we" and speaks of newsletters, accounts, buttons.
Both are asked for, and nobody else may be speaking or spoken of: a quotation mark, a "said" or a
"they" makes it news again.
"""

import re
from typing import Final

from service.text.furniture.happenings import happened
from service.text.furniture.lines import ends_sentence, told

# What a page has and the world does not: one of these is enough.
_PAGE: Final = (
    r"newsletters?|(?:in|to|into|from) your (?:e-?mail )?inbox|unlimited (?:\w+ )?access"
    r"|unsubscribe"
    r"|subscribers?|our (?:journalism|newsroom|apps?|podcasts?|web ?site|stories free"
    r"|(?:privacy|cookie|comment) policy)|(?:news|stories|journalism) free\b|free for (?:all"
    r"|everyone)|as little as [$£€]\d|privacy (?:policy|notice|preferences|choices)"
    r"|terms of (?:use|service)|cookies"
    r"|javascript|(?:your|browser|push) (?:browser|notifications)|click(?:ing)? (?:here|below"
    r"|on (?:this|the (?:link|button|image)))|external links|gift articles?|non-?commercial use"
    r"|play button|comments? (?:section|below)|these messages|(?:follow|like) us on|paywalls?"
    r"|ad ?blocker|(?:independent|quality) journalism|tax[- ]deductible|news tips?"
    r"|(?:straight|direct(?:ly)?) to your (?:device|phone|e-?mail)|breaking news alerts"
    r"|commenting (?:platform|policy|system|guidelines)"
    r"|our comments? (?:section|policy|rules|to be)|ios and android|android and ios"
    r"|listen to (?:this (?:story|article)|(?:fox|our))|(?:this|our) blog\b"
    r"|(?:stories|news) that matters?|affiliate (?:links?|commissions?)"
    r"|earn (?:a |an )?(?:small )?commissions?"
    r"|(?:all )?the latest (?:news|headlines)|our (?:articles|experts|editors)|accepting "
    r"comments|comments on this (?:article|story|post)"
    r"|drop us a (?:line|note)"
)
# What both have: two of these are needed.
_SHARED: Final = (
    r"sign(?:ed|ing)? up|subscri(?:be|bing|ptions?)|e-?mails?(?: address)?|log(?:ged)? in"
    r"|accounts?|download(?:s|ed)?|apps?|videos?|articles?|stor(?:y|ies)|alerts?|notifications"
    r"|links?|comments?|feedback|contribut(?:e|ion|ing)|donat(?:e|ion)s?|support|web ?site|page"
    r"|delivered|inbox|readers|news|share|follow|social media|coverage|membership|commission"
    r"|settings|episodes?|highlights|our site|content|preferences|privacy|browser|player|tracking"
    r"|advertisements?|journalism|forum|extensions?|loading|enable|trial|premium|agenda"
)
# A word of each alternative above, for the regex takes longer than all else: it looks only where
# a page's word stands, or but one of the shared words is missing.
_PAGE_WORDS: Final = frozenset(
    "newsletter newsletters inbox unlimited unsubscribe subscriber subscribers journalism newsroom "
    "app apps podcast podcasts website site policy free little privacy terms cookies javascript "
    "browser notifications ios click clicking external gift noncommercial commercial button "
    "comment comments commenting messages follow like paywall paywalls adblocker blocker "
    "device phone deductible tip tips alerts listen blog drop articles experts editors support "
    "affiliate commission commissions "
    "latest matter matters".split()
)
_SHARED_WORDS: Final = frozenset(
    "sign signed signing subscribe subscribing subscription subscriptions email emails mail mails "
    "log logged account accounts download downloads downloaded app apps video videos article "
    "articles story stories alert alerts notifications link links comment comments feedback "
    "contribute contribution contributing donate donation donates donations support website site "
    "page delivered inbox readers news share follow media coverage membership commission "
    "settings episode episodes highlights content preferences privacy browser player tracking "
    "advertisement advertisements journalism forum extension extensions loading enable trial "
    "premium "
    "agenda".split()
)
# "Straight to your e-mail" has no other word that a page alone has.
_DELIVERED: Final = frozenset(("straight", "direct", "directly"))
_OF_THE_PAGE: Final = re.compile(rf"\b(?:(?P<page>{_PAGE})|(?P<shared>{_SHARED}))\b", re.IGNORECASE)
# In lower case the same is found three times as fast; only ASCII letters have but one other case.
_IN_LOWER_CASE: Final = re.compile(_OF_THE_PAGE.pattern)
_READER: Final = frozenset("you your yours we our us please my".split())
# A page that speaks to its reader without speaking of itself begins so.
_OURS: Final = frozenset("we our us please".split())
_ADDRESSED: Final = frozenset(
    "you your you've you’ve you're you’re if want need for to by as not don't don’t thank thanks "
    "already new this these here have do are did love like enjoy enjoying got ready looking can "
    "can't can’t when missed tired curious interested wondering all more every some big there "
    "whether in because something an it it's it’s now just never stay keep chat video one "
    "having where try".split()
)
# Orders to the reader, with no "you" in them: "Get browser notifications for breaking news."
ORDERS: Final = frozenset(
    "sign subscribe click download get join follow support donate contribute help listen watch "
    "read enter check stay keep never send add become register log access share like see tap "
    "find visit skip enable turn save start try give explore discover "
    "enjoy".split()
)
_NEWS: Final = frozenset(
    "said says told tells according he she his her him they their them was were had announced "
    "reported asked mr mrs ms officials police i".split()
)
_WORD: Final = re.compile(r"\w+")
# How many different words that both have make a pitch. Of 1,000 news sentences of PUD none, of
# 10,000 of Leipzig's crawl 15 are taken, 12 of which are a page's own lines.
_SHARED_ORDERED: Final = 2
_SHARED_SPOKEN: Final = 3
_APPEALED: Final = 1
_LONGEST: Final = 420
# A line of several sentences whose case was lost: its last words may be a page's, the rest is not.
_STRIPPED: Final = 160
_NEXT: Final = re.compile(r"[.!?][”’)]*\s+(?=[A-ZÀ-Þ])")
# No sentence of news begins with these.
_CALLS: Final = ("Stay ", "Get ", "Never ", "Click ")
# A question that opens so is put to the reader, and an order behind it is given to him.
_APPEALS: Final = (
    "Want ", "Looking ", "Need ", "Love ", "Like ", "Got ", "Have ", "Do you ", "Are you ",
    "Ready ", "Missed ", "Curious ", "Interested ", "Enjoy", "Wondering ", "Did you ", "Tired ",
)  # fmt: skip
_ORDERED_LATER: Final = re.compile(
    r"[?.!]\s+(?:sign|subscribe|click|download|get|join|follow|check|listen|watch|find|visit"
    r"|try)\b",
    re.IGNORECASE,
)
# A sentence with fewer blanks is an exclamation that leads to the pitch: "Big fan of ours!"
_FEW: Final = 6


def pitch(line: str) -> int | None:
    """Tell from where on ``line`` is the page speaking to its reader about itself; None if nowhere.

    A question may open the pitch ("Want more stories like this?"); a sentence of news before it
    stays news.
    """
    return None if told(line) else plea(line)


def plea(line: str) -> int | None:
    """Tell the same of a line of which is known that it is not told as news is."""
    if len(line) > _LONGEST or (len(line) > _STRIPPED and line.islower()) or not _pitched(line):
        return None
    starts = [0, *(found.end() for found in _NEXT.finditer(line))]
    for number, at in enumerate(starts):
        end = starts[number + 1] if number + 1 < len(starts) else len(line)
        sentence = line[at:end].rstrip()
        if (
            sentence.endswith("?")
            or sentence.count(" ") < _FEW
            or sentence.startswith(_CALLS)
            or _pitched(sentence)
        ) and not happened(sentence):
            return at
    return 0


def _pitched(line: str) -> bool:
    if "«" in line or "„" in line:
        return False
    first = line[: line.find(" ")].strip("•-–—*").lower()
    ordered = "lick here" in line or first in ORDERS
    if not ordered and not _may_address(line):
        return False
    lowered = line.lower()
    # A look at what stands between blanks spares most lines of news the search for words.
    if not _NEWS.isdisjoint(lowered.split()):
        return False
    found = _WORD.findall(lowered)
    words = frozenset(found)
    if not _NEWS.isdisjoint(words) or (not ordered and _READER.isdisjoint(words)):
        return False
    own = not _OURS.isdisjoint(words)
    if not (ordered or own or first in _ADDRESSED):
        return False  # of a third who lets "you" do something tells the news
    needed = _SHARED_ORDERED if ordered else _SHARED_SPOKEN
    speaks = ordered or (own and len(_READER & words) > 1)
    if "?" in line and line.startswith(_APPEALS) and _ORDERED_LATER.search(line):
        needed, speaks = _APPEALED, True
    if ordered and not ends_sentence(line) and line.count(" ") >= _FEW:
        needed -= not _READER.isdisjoint(words)  # a button has no more words than it needs
    if _PAGE_WORDS.isdisjoint(words):
        if len(_SHARED_WORDS & words) < needed - 1:
            return False
        phrases = sum(word in _SHARED_WORDS or word == "contributing" for word in found)
        if (not speaks or phrases < max(needed, 1)) and _DELIVERED.isdisjoint(words):
            return False
    shared = set()
    form, where = (_IN_LOWER_CASE, lowered) if line.isascii() else (_OF_THE_PAGE, line)
    for phrase in form.finditer(where):
        if phrase["page"]:
            return True
        if not speaks:
            continue
        shared.add(phrase["shared"].lower())
        if len(shared) >= needed:
            return True
    return False


def _may_address(line: str) -> bool:
    """Tell whether a line may speak to its reader, before a regex looks.

    One letter is looked for twenty times as fast as a word.
    """
    return (
        " you" in line
        or " we " in line
        or " our " in line
        or (" us" in line and (" us " in line or " us." in line))
        or "please " in line
        or ("Y" in line and ("You" in line or "YOU" in line))
        or ("W" in line and "We " in line)
        or ("O" in line and "Our " in line)
        or ("P" in line and "Please " in line)
    )
