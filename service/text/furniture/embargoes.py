"""Embargoes told by a text itself: "EMBARGOED UNTIL 00:01 GMT, Monday 3 March 2025".

An embargo is a line of its own at the top of an item, or opens it. It is made of nothing but words
of release and of time, and names a moment; a story about an embargo tells something, and so has
other words ("Embargo on grain lifted", "Embargoed until Monday, the report says ...").
"""

import re
from collections.abc import Iterator
from datetime import datetime
from typing import Final, NamedTuple

from service.text.credit.outlets import fold
from service.text.furniture.lines import Bounds
from service.text.furniture.release_times import TIME_WORDS, Told, ended, read_time
from service.text.model import Article

# The word that an opener below begins with, if nothing else: most lines begin with another, and
# the pattern takes five times as long to see that. Many lines of news begin with "The", and an
# opener goes on from there in one way alone.
_FIRST: Final = re.compile(
    r"[ \t\u00a0*#>=_|/!~.•([–—:,-]*(?!(?:the|all)\s+(?!material|information|content))(\w*)",
    re.IGNORECASE,
)
_FIRST_WORDS: Final = frozenset(
    """
    news press media please note notes attention editor editors eds desk desks transmission the
    all material information content contents this strict strictly strikte strikter striktes under
    an global general sous bajo onder sotto sob embargo embargoed embargado embargada sperrfrist
    gesperrt not do must may nicht à ne no hold for zur frei freigabe
    """.split()
)
# An embargo stands so near to the top: lines that are not blank, and code points.
_LINES: Final = 10
_HEAD: Final = 1_500
_LINE: Final = 300
# What may be told behind a moment in a line without a full stop: "to coincide with the debate".
_BESIDE: Final = 9

_OPENER: Final = re.compile(
    r"[ \t\u00a0*#>=_|/!~.•([–—-]{0,8}"
    r"(?:(?:news|press|media)\s+(?:release|statement|notice|information)\s*[:–—-]\s*)?"
    r"(?:(?:(?:please\s+)?notes?(?:\s+to)?(?:\s+the)?|attention)?\s*(?:editors?|eds|desks)?"
    r"\s?[:,–—-]\s*)?"
    r"(?:(?P<label>(?:(?:transmission\s+of\s+)?(?:the\s+|all\s+)?(?:material|information|contents?)\s"
    r"+(?:in|of)\s+)?this\s+(?:\w{1,12}\s+)?(?:release|report|statement|document|story|item)\s+is\s+"
    r"(?:strictly\s+|under\s+)?embargo(?:ed)?"
    r"|(?:(?:strict(?:ly)?|strikte[sr]?|under|an|press|media|news|global|general|sous"
    r"|bajo|onder|sotto|sob)\s+){0,3}(?:embargo(?:ed)?|embargad[oa]|sperrfrist|gesperrt))"
    r"|(?P<ban>(?:strictly\s+)?not\s+for\s+(?:release|publication|broadcast|use)"
    r"|(?:not\s+to|do\s+not|must\s+not|may\s+not)\s+(?:be\s+)?"
    r"(?:released?|publish(?:ed)?|broadcast|used?)"
    r"|nicht\s+(?:zur\s+veröffentlichung|zu\s+veröffentlichen|veröffentlichen|verwenden)"
    r"|(?:à\s+)?ne\s+pas\s+(?:publier|diffuser|utiliser)|no\s+(?:publicar|difundir))"
    r"|(?P<release>(?:hold\s+)?for\s+(?:release|publication|use)|hold(?=\s+(?:until|till)\b)"
    r"|zur\s+veröffentlichung(?=\s+ab\b)"
    r"|frei(?:gabe)?(?:\s+zur\s+veröffentlichung)?)(?=\s*:|\s+\S))\b",
    re.IGNORECASE,
)
_WORD: Final = re.compile(
    r"\d+(?:[:./-]\d+)*(?:h\d{0,2}\b|st\b|nd\b|rd\b|th\b|er\b|º)?|[^\W\d_]+(?:['’.][^\W\d_]+)*"
)
_LIMITS: Final = frozenset(
    "until till til before prior after from at on bis vor ab avant jusqu'a jusqu'au hasta antes "
    "tot fino ate ends lifts expires endet".split()
)
_ENDING: Final = frozenset("ends lifts expires endet".split())
_EVENTS: Final = frozenset(
    "end close conclusion papers newspapers editions delivery delivered notice speech address "
    "announcement start beginning beginn redebeginn rede "
    "begins starts ende discours discurso".split()
)
_OVER: Final = frozenset(
    "lifted none over expired ended keine keins aufgehoben beendet abgelaufen leve levee aucun "
    "levantado ninguno".split()
)
# Words that say nothing of their own between those of release and of time.
_GLUE: Final = _LIMITS.union(
    """
    for release public publication broadcast use not or and to be published released online
    print web media social all wire any is it this report press only strictly strict the of in
    a an am um den dem der die das zum zur des nicht zu veröffentlichung le la les du de d l à au
    el las los del por further until new freigegeben frei
    """.split()
)
_FOLDED: Final = frozenset(map(fold, _GLUE | _EVENTS | _OVER)) | TIME_WORDS
_LOOSE: Final = frozenset(map(fold, _GLUE))
_MARKS: Final = " \t\u00a0.;:)]*|!–—/-"
_BEHIND: Final = re.compile(r"[\s\u00a0]*(?:[.;:)\]*|!–—/-]|\Z)")


class Embargo(NamedTuple):
    """A stretch of a line that tells an embargo; ``told``, where it says so, of its end."""

    bounds: Bounds
    told: Told | None


def embargoes(text: str) -> Iterator[Embargo]:
    """Yield the embargoes that the top of a text tells, in order, each with its stretch.

    A stretch is a line, or what stands at the front of one. Linear.
    """
    seen = at = 0
    head = min(len(text), _HEAD)
    while seen < _LINES and at < head:
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        if at < end and not text[at:end].isspace():
            seen += 1
            first = _FIRST.match(text, at, min(end, at + _LINE))
            if first is not None and first[1].lower() in _FIRST_WORDS:
                for embargo in _embargo(text, at, end):
                    yield embargo
                    end = max(end, embargo.bounds[1])
        at = end + 1


def embargoed_until(article: Article) -> datetime | None:
    """Return when the embargo that an article's words tell ends; None where they tell none.

    The latest time that the words allow; ``datetime.max`` where they cannot be dated. Their time
    is that of the article's own field where they leave it open.
    """
    told = [
        embargo.told
        for text in (article.headline, article.text, article.ednote)
        if text
        for embargo in embargoes(text)
        if embargo.told is not None
    ]
    if not told:
        return None
    times = [ended(one, published=article.published) for one in told]
    known = [time for time in times if time is not None]
    if len(known) == len(times):
        return max(known)
    return article.embargoed or datetime.max


def _embargo(text: str, start: int, end: int) -> Iterator[Embargo]:
    """The embargo that opens a line, if one does; its moment may stand in the next one."""
    limit = min(end, start + _LINE)
    opener = _OPENER.match(text, start, limit)
    if opener is None:
        return
    last = opener.end()
    words: list[str] = []
    limit = min(len(text), start + _LINE)
    for word in _WORD.finditer(text, opener.end(), limit):
        folded = fold(word[0]).replace("\u2019", "'").removesuffix("'s")
        broken = "\n" in text[last : word.start()]
        if (broken and _tells_time(words)) or not (folded[0].isdigit() or folded in _FOLDED):
            break
        words.append(folded)
        if folded not in _LOOSE:
            last = word.end()
    if text[last : last + 1] == "." and text[last - 2 : last - 1] == ".":
        last += 1  # "11 a.m."
    line_end = text.find("\n", last)
    line_end = len(text) if line_end < 0 else line_end
    stop = _stop(text, last, line_end)
    run = text[opener.end() : last]
    told = read_time(run)
    label = opener["label"] is not None
    if label and text[opener.end() : opener.end() + 1] == ":" and set(words) & _OVER:
        if stop is not None:
            yield Embargo((start, stop), None)
        return
    alone = not text[opener.end() : end].strip(_MARKS)
    if not _sets_a_moment(opener, told, words, alone=alone):
        return
    if stop is None:
        told_beside = text[last:line_end]
        clear = told.precise or text[start:line_end].isupper()
        if not clear or told_beside.count(" ") > _BESIDE or told_beside.rstrip()[-1:] in '.!?"”':
            return
        stop = line_end
    if last > end:
        yield Embargo((start, end), None)
        start = line_end - len(text[end:line_end].lstrip())
    yield Embargo((start, stop), told)


def _tells_time(words: list[str]) -> bool:
    return any(word[0].isdigit() or word in TIME_WORDS or word in _EVENTS for word in words)


def _stop(text: str, last: int, line_end: int) -> int | None:
    """Where the stretch ends: the whole line, or what a mark parts from the rest of it."""
    rest = text[last:line_end]
    mark = _BEHIND.match(rest)
    if mark is None:
        return None
    behind = rest[mark.end() :].lstrip(_MARKS)
    return line_end if not behind else line_end - len(behind)


def _sets_a_moment(opener: re.Match[str], told: Told, words: list[str], *, alone: bool) -> bool:
    """Whether what follows an opener says when the item may be used, or that it may not yet."""
    if opener["release"] is not None:
        return told.precise
    label, limited = opener["label"] is not None, not _LIMITS.isdisjoint(words)
    if not _ENDING.isdisjoint(words):
        return told.precise  # news says on which day an embargo ends
    if told.moment:
        return label or limited
    if label and alone:
        # "STRICTLY EMBARGOED" alone in its line; "EMBARGO" alone heads a story of one.
        return opener["label"].lower().endswith("ed")
    return (limited or label) and not _EVENTS.isdisjoint(words)
