"""Pleas beside news in one paragraph: the plea alone goes out, where it opens or closes it.

"The museum opens on Friday. Contact: press@tides.example" has an address for its readers and news
for all. A sentence beside a plea is news where it speaks neither to the reader nor of the page,
and tells what was, will be, when it is, or of what the story speaks of elsewhere.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from service.text.ends.sentences import sentence_bounds
from service.text.furniture.happenings import impersonal
from service.text.furniture.lines import Bounds, Line
from service.text.furniture.owners import news
from service.text.furniture.pitches import ORDERS
from service.text.model import LeftOutKind

# What a rule may take with the sentences beside it. Of 5,098 different lines of real pages none is
# parted: what pages say beside a plea speaks to the reader too.
PLEAS: Final[frozenset[LeftOutKind]] = frozenset(
    ("contact", "social", "advert", "comments", "tagline", "credit", "heading")
)
_STOPPED: Final = (".", '."', ".”", ".’")
_WHEN: Final = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|June|July"
    r"|August|September|October|November|December|(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch"
    r"|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
    r"|lunes|martes|miércoles|jueves|viernes|sábado|domingo)\b"
)
# Who or what was spoken of before: "The man is armed.", "She is 12."
_SAME: Final = re.compile(
    r"(?:(?P<who>He|She|They|Er|Il|Elle|Ils|Elles)"
    r"|(?:The|This|That|These|Those|Der|Die|Das|Le|La|Les|El|Los|Las)\s(?P<what>[^\W\d_]{3,}))\b"
)
# How things are, in a third person; not with the page and what it asks for.
_STATE: Final = re.compile(r"\b(?:is|are|has|ist|sind|est|sont)\b")
_ASKED: Final = re.compile(
    r"\b(?:available|required|marked|reserved|moderated|welcome|information|journalism|fields?"
    r"|Felder|markiert|champs|advert\w*|free|delayed|provided|here|I)\b"
)
# What a page calls its own, and who works for it.
_PAGES: Final = re.compile(
    r"\b(?:newsletters?|newsrooms?|editors?|reporters?|correspondent|columnist|freelance\w*|authors?"
    r"|journalists?|staff writer|covers|subscri\w+|cookies|privacy|inbox|podcasts?|episodes?"
    r"|comments?|website|blog|articles?|stories|story|tips|e-?mails?|app|apps|deine?[mnrs]?|eure?)\b",
    re.IGNORECASE,
)
# "Follow her on Twitter": behind what is said of a writer, who is no part of the story.
_WRITER: Final = re.compile(
    r"\b(?:contact|follow|reach|e-?mail|tweet|write to|find) (?:her|him|them|the (?:author|writer"
    r"|reporter|editor))\b",
    re.IGNORECASE,
)
_NAME: Final = re.compile(r"[A-ZÀ-Þ][\w’'-]+ [A-ZÀ-Þ][\w’'-]+")
# Longer lines no rule takes whole either.
_LONGEST: Final = 900
_QUOTES: Final = frozenset('"“”„«»')


@dataclass(frozen=True, slots=True)
class Pleaded:
    """A paragraph's news, half-open, with the sentences before and behind it that are none."""

    story: Bounds
    before: tuple[tuple[Bounds, Line], ...]
    behind: tuple[tuple[Bounds, Line], ...]


def may_plead(line: str) -> bool:
    """Tell whether a paragraph of story may hold a plea beside its news, before it is parted.

    It may where its past tense made it story whole; not in somebody's words.
    """
    return len(line) <= _LONGEST and hints_plea(line) and _QUOTES.isdisjoint(line)


def hints_plea(text: str) -> bool:
    """Tell whether a text has a word that every such plea has; most articles have none."""
    return "Contact" in text or "Follow us" in text or "Email" in text


def pleaded(
    text: str,
    paragraph: Bounds,
    *,
    read: Callable[[str], Line | None],
    story: Callable[[], frozenset[str]],
) -> Pleaded | None:
    """Part a paragraph that holds a plea; None where there is no news beside it.

    ``read`` tells what a line is by itself, None where it may be story; ``story`` gives the
    words that the article tells elsewhere, in lower case: they are seldom asked for. A plea amid
    the news stays with it.
    """
    bounds = sentence_bounds(text, *paragraph)
    if len(bounds) <= 1:
        return None
    known = [(each, read(text[slice(*each)].strip())) for each in bounds]
    asked = " ".join(text[slice(*each)] for each, line in known if line is not None)
    free = [each for each, line in known if line is None]
    if not any(_tells(text[slice(*each)].strip(), asked=asked, story=story) for each in free):
        return None
    first, last = bounds.index(free[0]), bounds.index(free[-1])
    return Pleaded(
        (free[0][0], free[-1][1]),
        tuple((each, line) for each, line in known[:first] if line is not None),
        tuple((each, line) for each, line in known[last + 1 :] if line is not None),
    )


def _tells(sentence: str, *, asked: str, story: Callable[[], frozenset[str]]) -> bool:
    """Tell whether a sentence beside the pleas ``asked`` is news."""
    if (
        not sentence.endswith(_STOPPED)
        or _PAGES.search(sentence)
        or not impersonal(sentence, few=True)
    ):
        return False
    if sentence.split(" ", 1)[0].lower() in ORDERS:
        return False
    named = _NAME.match(sentence)
    if _WRITER.search(asked) or (named is not None and named[0] in asked):
        return False
    if news(sentence) or _WHEN.search(sentence):
        return True
    if _STATE.search(sentence) and not _ASKED.search(sentence):
        return True
    same = _SAME.match(sentence)
    if same is None:
        return False
    return same["who"] is not None or same["what"].lower() in story()
