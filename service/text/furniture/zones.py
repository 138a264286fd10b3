"""Where on a page the story is over: the place that the lines below it speak for most.

What a page prints below a story (buttons, other stories with their first sentences, rules of its
forum, readers' remarks) has sentences like any other. Its lines are weighed from the last one up:
what is known as the page's speaks for the page, what speaks of the same as the story above speaks
for the story, and the page begins where the sum is greatest, if it is above nought.
"""

import re
from collections.abc import Sequence
from itertools import accumulate
from typing import Final

from service.text.furniture.bylines import dated
from service.text.furniture.headings import LISTS, headlined
from service.text.furniture.lines import Bounds, Line, ends_sentence
from service.text.furniture.unended import WITHIN

# What closes a story speaks for the page wherever it stands; what stands within stories too, boxes
# and buttons and adverts, says little of what is below it.
_CLOSING, _NOTICE = 2.5, 1.5
_CLOSERS: Final = frozenset(("comments", "credit", "tagline", "contact"))
_AMID: Final[dict[str, float]] = {"advert": 0.8, "note": -1.0, "caption": -0.5, "table": 0.0}
_LIST, _SMALL = 0.8, 0.4
# Such lines in a row say no more than so much together: boxes stand above last paragraphs too.
_ROW: Final = 1.6
# Two notices in a row say as much as ten, and less than a paragraph that speaks of the same.
_CLOSED: Final = 4.0
# More lines without a stop above all that is known may be the story's own list.
_LOOSE: Final = 2
# Above a back that says so much such lines are its tags and links.
_HEAVY: Final = 5.0
_TITLE: Final = 8
# A paragraph speaks for the story: one that speaks of the same most of all; one cut off in the
# middle, or with a link to its rest below it, or in the page's own words, hardly.
_SAME, _TOLD, _LITTLE, _OTHER, _SAID, _PAGE = -6.0, -4.0, -3.0, -2.0, -1.0, -0.4
_PAGES_OWN, _OWN_SAME, _HALF_SAME = 0.5, -1.0, -2.0
# What pages say of themselves below their stories. Words that stories of apps and films have as
# well ("video", "access", "download") are not among them.
_RULES: Final = frozenset(
    """
    newsletter newsletters inbox subscribe subscriber subscribers subscribing subscription
    subscriptions unsubscribe journalism newsroom cookie cookies privacy policy terms comment
    comments commenting moderation moderated moderators forum forums guidelines rules community
    respectful civil relevant copyright license licensed commons rights reserved reproduced
    permission purposes affiliate affiliates commission advertising advertisers sponsors
    sponsored trackers analytics publisher trademark trademarks feedback editors deals updates
    daily weekly delivered email emails alerts notifications membership donate donation
    donations contribute contribution contributions sign signing reader readers retrieved
    podcast podcasts episode blog click website articles offers paywall advertisement supporter
    artikel startseite abo abonnement leser redaktion datenschutz kostenlos gratis journalismus
    infos kommentare teilen weiterlesen abonnenten abonnés abonnez lecteurs partager gratuit
    rédaction commentaires suscripción suscríbete lectores boletín redacción comentarios
    """.split()
)
_FEW_WORDS, _WORDS = 2, 3
# Of the page's own sentences one word in nine is such a word; of a story about apps one in fifteen.
_DENSITY: Final = 9
# A sentence with fewer blanks says nothing of what it is about.
_BRIEF: Final = 3
_LONG: Final = 320
# A question or a call alone, so short, is as often another story's headline.
_ASKED: Final = 100
# Below the greatest sum by so much nothing above will make up for it.
_FLOOR: Final = 6.0
# So much must speak for the page before any of its sentences is left out.
_ENOUGH: Final = 1.5
_WORD: Final = re.compile(r"[^\W\d_]{3,}")
_TELLING: Final = 5
_STEM: Final = 5
# Of the last paragraphs of 90 stories half share more than a third of such words with what stands
# above them, three in four more than a quarter; of the page's own sentences below, two and three
# in eleven.
_SHARED, _SHARED_LITTLE = 1 / 3, 1 / 4
# Three in four of those paragraphs tell something in such words, and two in eleven of the page's.
_TELLS: Final = re.compile(
    r"\b(?:said|says|told|added|according to|he|she|his|her|him|police|was|were|sagte|erklärte"
    r"|er|ihr|ihre|war|wurde|a déclaré|il|elle|était|dijo|su|fue|era|had|would|been)\b",
    re.IGNORECASE,
)
_QUOTES: Final = re.compile(r"[\"“”„«»]")
_CUT_OFF: Final = ("…]", "...]", "[…", "...", "…", "[+]")
_POINTER: Final = re.compile(
    r"[\W_]*(?:(?:read|view|see|continue|keep)\s+(?:more|on|the rest|reading|full|it|now)\b.{0,40}"
    r"|full (?:story|article)|more|continued?)[\W_]*",
    re.IGNORECASE,
)
# Less above says too little of what a story is about.
_STORY: Final = 500
_SAYS, _SAYS_MUCH = 3, 8
# So near above the page's last sentence one of its lines must be known.
_REACH: Final = 12


def back(
    text: str, paragraphs: Sequence[Bounds], *, lines: list[Line | None], sentences: list[bool]
) -> None:
    """Fill in the lines below the story; sentences among them are none any more.

    Looks from the end of the page up, as far as it may be the page's; linear.
    """
    cut = _cut(text, paragraphs, lines=lines, sentences=sentences)
    remarks = any(line is not None and line.kind == "comments" for line in lines[cut:])
    said = Line("comments" if remarks else "advert")
    for at in range(cut, len(lines)):
        if lines[at] is None:
            lines[at] = said if sentences[at] else Line("heading")
            sentences[at] = False


def _cut(
    text: str, paragraphs: Sequence[Bounds], *, lines: list[Line | None], sentences: list[bool]
) -> int:
    """Give the first line of the page's back; the number of lines where there is no telling."""
    over = len(lines)
    last = next((at for at in range(over - 1, 0, -1) if sentences[at]), 0)
    if not any(_pages(line) for line in lines[max(1, last - _REACH) : last]):
        return over  # what stands below the last sentence alone is told without its weight
    tops: list[int] = []
    folded = ""
    total = 0.0
    best, cut = _ENOUGH, over
    before = below = best, cut
    row, closed, loose, fresh = 0.0, 0.0, 0, True
    for at in range(over - 1, 0, -1):
        start, end = paragraphs[at]
        if sentences[at]:
            if text[end - 1] == ":" and lines[min(at + 1, over - 1)] is None:
                best, cut = before  # what a colon leads to is the story's list
            if start < _STORY:
                break
            if not tops:
                tops, folded = _above(text, paragraphs, sentences)
            led = (
                at + 1 < over
                and not sentences[at - 1]
                and _leads(text, paragraphs[at - 1], paragraphs[at + 1])
            )
            total += weigh_paragraph(text[start:end], folded[: tops[at]], led=led)
            row, closed, loose, fresh = 0.0, 0.0, 0, True
            if total < best - _FLOOR:
                break
            continue
        if fresh:
            before = best, cut
            fresh = False
        weight = weigh_line(lines[at], text, start, end)
        if weight < _NOTICE:
            weight = min(weight, _ROW - row)
            row += weight
        else:
            weight = min(weight, _CLOSED - closed)
            closed += weight
        total += weight
        loose = loose + 1 if lines[at] is None and _item(text[start:end]) else 0
        if loose == 1:
            below = best, cut
        elif loose > _LOOSE and best < _HEAVY:
            best, cut = below
        if total >= best and (loose <= _LOOSE or best >= _HEAVY):
            best, cut = total, at
    return cut


def _shared(stems: set[str], above: str) -> int:
    """Count the stems that stand in a text; more than matter are not looked for."""
    shared = 0
    for stem in stems:
        if stem in above:
            shared += 1
            if shared > _SHARED * len(stems):
                break
    return shared


def _pages(line: Line | None) -> bool:
    """Tell whether a line is the page's own, and no part of the story's pictures or posts."""
    return line is not None and line.name is None and line.kind not in ("caption", "note")


def _item(line: str) -> bool:
    """Tell whether a line without a stop may be one of a list, and no headline."""
    return line.count(" ") < _TITLE and not headlined(line)


def _leads(text: str, above: Bounds, below: Bounds) -> bool:
    """Tell whether what stands below a paragraph leads to its rest, or dates its headline."""
    if _POINTER.fullmatch(text, *below) is not None:
        return True
    return headlined(text[slice(*above)]) and dated(text[slice(*below)]) is not None


def _above(
    text: str, paragraphs: Sequence[Bounds], sentences: Sequence[bool]
) -> tuple[list[int], str]:
    """Give for each line how much of the story stands above it, and the story in lower case."""
    parts = [
        text[start:end] if sentence else ""
        for (start, end), sentence in zip(paragraphs, sentences, strict=True)
    ]
    return list(accumulate(map(len, parts), initial=0)), "".join(parts).lower()


def weigh_line(line: Line | None, text: str, start: int, end: int) -> float:
    """Weigh a line that is no sentence."""
    if line is None:
        return _SMALL * (2 if headlined(text[start:end]) else 1)
    if line.kind in _CLOSERS:
        return _CLOSING
    if line.kind == "heading" and LISTS.match(text, start, end):
        return _LIST
    if line.kind == "advert":
        blanks = text.count(" ", start, end)
        return _NOTICE if blanks > _SAYS_MUCH else _AMID["advert"] if blanks >= _SAYS else _SMALL
    return _AMID.get(line.kind, _SMALL)


def weigh_paragraph(line: str, above: str, *, led: bool) -> float:
    """Weigh a paragraph; ``above`` are those above it (or all below), in lower case.

    ``led``: it stands between a title and a line that leads to the rest of it, or its date.
    """
    quoted, told = _QUOTES.search(line) is not None, _TELLS.search(line) is not None
    posted = "@" in line or "t.co/" in line or "pic.twitter" in line
    ended = ends_sentence(line) or WITHIN.search(line) is not None
    if not (ended or quoted or told or posted or len(line) > _LONG):
        return _PAGE
    words = frozenset(word.lower() for word in _WORD.findall(line))
    stems = {word[:_STEM] for word in words if len(word) >= _TELLING}
    own = len(words & _RULES)
    if own * _DENSITY < len(words):
        own = 0
    if line.count(" ") < _BRIEF:
        return _PAGE if own else _SAID
    if line[-1] in "?!" and len(line) <= _ASKED and line.count(line[-1]) == 1 and not told:
        return _SAID
    if (quoted or posted) and not led and own < _FEW_WORDS:
        return _SAME  # whatever it speaks of
    shared = _shared(stems, above)
    if len(stems) > 1 and shared > _SHARED * len(stems):
        return _OWN_SAME if own >= _WORDS else _HALF_SAME if led or own >= _FEW_WORDS else _SAME
    if led:
        return 0.0
    if quoted or posted:
        return _SAME
    told = told or len(stems) <= 1
    if own >= _WORDS:
        return _OWN_SAME if told else _PAGES_OWN
    if line.endswith(_CUT_OFF):
        return _PAGE
    if told:
        return _TOLD
    if own >= _FEW_WORDS:
        return _OWN_SAME
    if len(line) > _LONG:
        return _TOLD
    return _LITTLE if shared > _SHARED_LITTLE * len(stems) else _OTHER
