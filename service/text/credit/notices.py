"""Kills, holds and advisories that are told by their words: "A kill is mandatory".

A notice speaks to editors in set phrases that open a line or a sentence, outside quotation marks,
and briefly. A story about a kill order, a withdrawn candidate or a health advisory does not.
"""

from re import IGNORECASE, Pattern
from re import compile as pattern
from typing import Literal

from service.text.credit import orders
from service.text.credit.outlets import WORD, Outlets, fold, shipped
from service.text.furniture.private import private, without_private
from service.text.model import Article, RejectReason

# In words. A withdrawal may repeat the first paragraphs of its story; an order or an advisory is
# a few sentences; beside a note to editors, 25 words of something else are a story.
_WITHDRAWAL = 250
_ORDER = 120
_REMARK = 60
_STORY = 25
# ... and so are fewer that speak of no item, desk or picture.
_NEWS = 12
# A line of so many words that ends as a sentence does is one.
_BRIEFEST = 4
# ... and beside an order on a picture or a paragraph, two brief sentences: "The bridge was closed
# on Monday. Engineers will inspect it."
_FEWEST = 8
# A withdrawal at the end of a text takes so many code points.
_LAST = 80
_MARKS = ".!)]*_=- "
_STOPS, _CLOSING = (".", "!", "?", "\u2026"), "\"'\u201d\u201c\u2019\u00bb\u00ab) "
_LINE = 400
_LONG_HEAD, _BRIEF_HEAD, _TAIL = 4, 12, 3
_SHORTEST_HEADLINE = 3
_SHORT_ID = 3

_SENTENCES = pattern(r"(?<=[.!?])\s+")
_NUMBER = pattern(
    r"\b(?:(?:dpa|apa|bdt|efe|afp)[ -]?(?=\d{3})"
    r"|(?:items?|story|number|no|nr|id|meldung|dispatch|noticia|despacho|message|d[ée]p[êe]che)\b"
    r"[.:#\s]{0,3}(?:[a-z]{2,6}[ -]?)?)(\d{1,8})\b",
    IGNORECASE,
)
_QUOTED = pattern(
    '["\u201c\u201e\u00ab\u00bb\u2018(]([^"\u201c\u201d\u201e\u00ab\u00bb()\n]{8,200})'
    '["\u201d\u201c\u00bb\u00ab\u2019)]'
)
_NAMED = pattern(
    r"\b(?:headlined|slugged|headline|titled|entitled|überschrift|titel|titrée?|titulad[ao])\b"
    r"[:\s]{1,3}([^\n]{8,200})",
    IGNORECASE,
)
_LAST_NUMBER = pattern(r"(\d{1,12})\D{0,12}$")
_AROUND = ".,;:!?()[]<>\"'\u201c\u201d\u201e\u00ab\u00bb"


# How notices and items find each other: an id as it stands, a number without leading zeros, a
# headline as folded words.
Name = tuple[Literal["id", "number", "headline"], str | tuple[str, ...]]


def notice(article: Article, *, outlets: Outlets | None = None) -> RejectReason | None:
    """Return why an article is a notice to editors, or None where it is a story.

    ``canceled`` for a kill or withdrawal, ``withheld`` for a hold, ``advisory`` for the rest. The
    note to editors that came beside a text may kill or hold it, in set phrases only.
    """
    if _withdraws(article.text[-_LAST:]):
        return "canceled"
    size = _size(article.text)
    lines = _lines(article, head=_LONG_HEAD if size > _WITHDRAWAL else _BRIEF_HEAD)
    note = (article.ednote or "")[:_LINE]
    lowered = "\n".join((*lines, note)).lower()
    if size > _WITHDRAWAL and not orders.may_bar(lowered):
        return None
    if not orders.has_cue(lowered):
        return None
    if size <= _WITHDRAWAL and any(map(_withdraws, article.text.splitlines())):
        return "canceled"
    if size <= _ORDER:
        if story := _beside_orders_on_parts(article):
            return notice(story, outlets=outlets)
        lines = [_past_logo(line, outlets) for line in lines]
    pieces = _pieces(lines)
    noted = [*pieces, *_pieces([note])]
    own = [piece for piece in noted if not orders.QUOTED_BEHIND.search(piece)]
    anywhere = size <= _WITHDRAWAL and article.text.islower()
    if _says((orders.KILL_KILL_KILL, orders.KILLS), own, anywhere=anywhere):
        return "canceled"
    if _says((orders.KILLS_ITEM,), noted, anywhere=anywhere):
        return "canceled"
    if _says((orders.HOLD_HOLD_HOLD,), own, anywhere=anywhere):
        return "withheld"
    heads = [_SENTENCES.split(line)[0] for line in lines[:3]] if size <= _WITHDRAWAL else []
    if any(orders.CAPITALS.match(x) and not orders.QUOTED_BEHIND.search(x) for x in heads):
        return "canceled"
    if size > _ORDER:
        return None
    if any(map(orders.RELEASES.match, pieces)):
        return "advisory"
    return _order(article, lines, pieces, outlets=outlets) or (
        "advisory" if _advises(article, lines) else None
    )


def _withdraws(line: str) -> bool:
    """Whether a line ends by saying that the item is withdrawn: "STORY WITHDRAWN"."""
    line = line.rstrip()
    return line.rstrip(_MARKS).endswith(orders.LAST_WORDS) and orders.LAST.search(line) is not None


def _beside_orders_on_parts(article: Article) -> Article | None:
    """The story beside notes that order parts of it alone gone: "Kill the second photo"."""
    story = without_private(article)
    notes = [article.text[slice(*bounds)] for bounds in private(article.text)]
    told = [
        piece
        for piece in _pieces([line for note in notes for line in note.splitlines()])
        if orders.DONE.search(piece) or orders.BANNED.search(piece) or orders.HELD.search(piece)
    ]
    if not told or not all(map(_is_on_part, told)):
        return None
    size = len(story.text.split(None, _STORY))
    if size < _FEWEST or orders.GOES_ON.match(story.text):
        return None
    if size < _STORY and orders.PART.search(story.text):
        return None
    return story


def _is_on_part(piece: str) -> bool:
    """Whether an order is on a picture, a paragraph or a name, and not on the item it is in."""
    part, whole = orders.PART.search(piece), orders.WHOLE.search(piece)
    if part is None or orders.AND_WHOLE.search(piece):
        return False
    return whole is None or part.start() < whole.start()


def named_in(article: Article) -> set[Name]:
    """Return what a notice says of the items it is about."""
    lines = _lines(article, head=_BRIEF_HEAD)
    text = "\n".join(lines)
    told = [_past(orders.CAPITALS, line) for line in lines]
    headlines = map(_folded, (*told, *_QUOTED.findall(text), *_NAMED.findall(text)))
    return {
        *(("id", word.strip(_AROUND)) for word in text.split()),
        *(("number", number.lstrip("0")) for number in _NUMBER.findall(text)),
        *(("headline", words) for words in headlines),
    }


def names_of(article: Article) -> set[Name]:
    """Return what a notice may name an article by.

    An id that the sender gave (one of letters and digits, which is no word of the notice's own),
    the last number in it, and the headline, or else the first line, of three words or more.
    """
    names: set[Name] = set()
    if article.id_given:
        if len(article.id) > _SHORT_ID and not article.id.isalpha() and not article.id.isdigit():
            names.add(("id", article.id))
        if (number := _LAST_NUMBER.search(article.id[-40:])) and number[1].lstrip("0"):
            names.add(("number", number[1].lstrip("0")))
    lines = _lines(article, head=1)
    if lines and len(headline := _folded(lines[0])) >= _SHORTEST_HEADLINE:
        names.add(("headline", headline))
    return names


def _order(
    article: Article, lines: list[str], pieces: list[str], *, outlets: Outlets | None
) -> RejectReason | None:
    """What a text of a few sentences tells editors to do with an item, if it tells them anything.

    Any order needs a sentence that nobody else is quoted for, with an item and what is to be done
    to it: as a plea; of an item that was sent; or in a text that is addressed to editors or
    headed as a kill.
    """
    brief = _size(article.text) <= _REMARK
    short = [line for line in lines[:_TAIL] if len(line.split()) <= orders.LABEL_WORDS]
    found = [(line, orders.LABEL.match(line)) for line in lines[:_TAIL]]
    labels = [*short, *(label[1] for _, label in found if label)]
    labels = [x.strip(" .)]") for x in labels if len(x.split()) <= orders.LABEL_WORDS]
    heads = [label for label in labels if not _is_headline(label)]
    killed = any(map(orders.KILL_LABEL.search, heads))
    held = any(map(orders.HOLD_LABEL.search, heads))
    urgent = any(map(orders.URGENT_LABEL.search, labels))
    urgent = urgent or any(map(orders.BANNED.search, short))
    advised = any("ADVISORY" in line and orders.ADVISORY.match(line) for line in lines[:2])
    addressed = advised or any(map(orders.ADDRESS.match, lines))
    headed = brief and (killed or held or addressed)
    heeded = headed or (brief and urgent)
    pieces += _pieces([line[label.end() :].strip() for line, label in found if label])
    text = "\n".join(lines)
    sent_before = brief and any(map(_is_sent, pieces))
    named = killed or held or addressed or orders.ITEMS.search(text) is not None
    for piece in pieces:
        if orders.QUOTED.search(piece):
            continue
        off = orders.HELD.search(piece) is not None
        banned = orders.BANNED.search(piece) is not None
        done = off or banned or orders.DONE.search(piece)
        item = orders.ITEMS.search(piece)
        plea = orders.PLEA.match(piece) is not None
        plea = plea or (
            headed and piece not in labels and orders.BARE_PLEA.match(piece) is not None
        )
        slug = brief and not piece.isupper() and orders.SLUGGED.match(piece)
        if not (done and (item or slug or (plea and (sent_before or (heeded and named))))):
            continue
        sent = orders.SENT.search(piece) is not None
        told = (plea and (orders.PLED.match(piece) or sent)) or (headed and item)
        told = told or (plea and (heeded or sent_before))
        told = told or (brief and sent and (killed or off or _is_passed(piece)))
        if told or (slug and (heeded or plea or sent)):
            put_off = held or off or ((plea or banned) and orders.PUT_OFF.search(piece))
            return "withheld" if put_off else "canceled"
    if brief and orders.SYSTEMS.search(text) and orders.ITEMS.search(text):
        return "canceled"
    if any(_withdraws_own(article, piece, outlets) for piece in pieces[:3]):
        return "canceled"
    return None


def _is_headline(label: str) -> bool:
    """Whether a line in capitals has other words than labels have: "HOLD THE FRONT PAGE"."""
    if not label.isupper():
        return False
    words = _folded(label)
    other = sum(word not in orders.LABELS for word in words)
    return other > 1 or (other == 1 and not orders.ARTICLES.isdisjoint(words))


def _is_sent(piece: str) -> bool:
    """Whether a sentence speaks of an item as one that was sent, and nobody is quoted for it."""
    sent = orders.SENT.search(piece) and orders.ITEMS.search(piece)
    return sent is not None and not orders.QUOTED.search(piece)


def _is_passed(piece: str) -> bool:
    """Whether a sentence says of an item that it is withdrawn or not to be used."""
    return orders.PASSED.search(piece) is not None


def _withdraws_own(article: Article, piece: str, outlets: Outlets | None) -> bool:
    """Whether an outlet says here that it withdraws its own story, not another's."""
    told = orders.WITHDRAWS.match(piece)
    if told is None or not orders.DONE.search(piece) or orders.QUOTED.search(piece):
        return False
    known = shipped() if outlets is None else outlets
    outlet = known.named(told[1])
    own = article.source == article.id or known.named(article.source) == outlet
    return outlet is not None and own


def _advises(article: Article, lines: list[str]) -> bool:
    """Whether a brief text is addressed to editors, or calls itself an advisory to them.

    The world is advised as well, of snow and of bad water: what is for desks speaks of items.
    """
    for line in lines[:1]:
        listed = orders.SCHEDULE.match(line)
        planned = listed and (not listed["public"] or _is_for_desks(article.text, line))
        if (planned or orders.PLAN.match(line)) and _size(article.text) <= _REMARK:
            return True
    for line in lines[:2]:
        if address := orders.ADDRESS.match(line):
            whole = address.end() == len(line)
            return whole or not (_is_news(article.text, line) or _has_story(article.text, line))
        if label := orders.ADVISORY.match(line):
            named = label["desk"] and label[0].isupper()
            return bool(named) or _is_for_desks(article.text, label[0])
    return False


def _is_for_desks(text: str, head: str) -> bool:
    """Whether a text speaks of items, desks or coverage behind its head."""
    behind = text.replace(head, "", 1)
    return not orders.DESK.isdisjoint(_folded(behind)) or orders.SENDS.search(behind) is not None


def _is_news(text: str, note: str) -> bool:
    """Whether enough words stand beside a note to editors for a story."""
    rest = _folded(text.replace(note, "", 1))
    return len(rest) >= _STORY or (len(rest) >= _NEWS and orders.DESK.isdisjoint(rest))


def _has_story(text: str, note: str) -> bool:
    """Whether a sentence has a line of its own beside a note, and all speak of the world."""
    rest = text.replace(note, "", 1)
    return orders.DESK.isdisjoint(_folded(rest)) and any(
        len(line.split()) >= _BRIEFEST and line.rstrip(_CLOSING)[-1:] in _STOPS
        for line in rest.splitlines()
        if line.strip(_AROUND)
    )


def _pieces(lines: list[str]) -> list[str]:
    """The sentences of lines, each without the editors whom it addresses.

    What goes on with a quotation, as one sentence of several in it, is not the sender's.
    """
    pieces = []
    for line in lines:
        quoted = 0
        balanced = _quotes(line) % 2 == 0
        for piece in _SENTENCES.split(line):
            if not (balanced and quoted % 2):
                pieces.append(_past(orders.HEED, _past(orders.ADDRESS, piece)))
            quoted += _quotes(piece)
    return pieces


def _quotes(piece: str) -> int:
    return sum(map(piece.count, '"\u201c\u201d\u201e\u00ab\u00bb'))


def _past_logo(line: str, outlets: Outlets | None) -> str:
    """A line without the agency whose wire it is on: "NEW YORK, March 3 (Reuters) - "."""
    logo = orders.LOGO.match(line)
    if logo is None:
        return line
    outlet = (shipped() if outlets is None else outlets).named(logo[1])
    return line[logo.end() :] if outlet and outlet.kind == "agency" else line


def _past(form: Pattern[str], piece: str) -> str:
    found = form.match(piece)
    return piece[found.end() :] if found else piece


def _says(forms: tuple[Pattern[str], ...], pieces: list[str], *, anywhere: bool) -> bool:
    return any(
        form.search(piece) if anywhere else form.match(piece) for piece in pieces for form in forms
    )


def _lines(article: Article, *, head: int) -> list[str]:
    """The headline, the first lines of the text and the last, each cut to 400 characters."""
    first, last = article.text[: _LINE * head], article.text[-_LINE * _TAIL :]
    lines = [
        article.headline or "",
        *[line for line in first.splitlines() if line.strip()][:head],
        *[line for line in last.splitlines() if line.strip()][-_TAIL:],
    ]
    cut = (line.strip("*=-_#\u2022/( \t\u00a0")[:_LINE] for line in lines)
    return [line for line in dict.fromkeys(cut) if line]


def _size(text: str) -> int:
    """The number of words, counted no further than matters."""
    return len(text.split(maxsplit=_WITHDRAWAL + 1))


def _folded(line: str) -> tuple[str, ...]:
    return tuple(map(fold, WORD.findall(line)))
