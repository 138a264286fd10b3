"""Rules that know a line by its first word and by what follows it.

A story has some forty lines for every line that is not story, so a line must be let go cheaply:
its first word is looked up, and only a word that some rule begins with costs a regex.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Final, NamedTuple

from service.text.model import LeftOutKind

# A word with a capital, and a name of two to six of them ("Ana María de la Cruz", "J.D. O'Hara").
CAPITAL: Final = r"(?-i:[A-ZÀ-ÖØ-ÞŠŽČĆŁŚŞİ])"
_WORD: Final = rf"{CAPITAL}[\w’'.-]{{0,30}}"
_PARTICLE: Final = r"(?-i:de|del|van|von|der|den|bin|al|el|la|da|di|du|dos|ter|ten|y)"
PERSON: Final = rf"{_WORD}(?:\s+(?:{_PARTICLE}\s+){{0,2}}{_WORD}){{1,4}}"
MONTH: Final = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
# Where else a reader is asked to follow an outlet.
MEDIA: Final = (
    r"(?:twitter|facebook|instagram|youtube|linkedin|google\+?|google news|flipboard|telegram"
    r"|whatsapp|pinterest|reddit|tiktok|snapchat|threads|bluesky|mastodon|gab|parler|gettr|x|rss"
    r"|social media|tumblr|e-?mail|messenger|vk|truth social|apple news)"
)
# The rest of a line that does not end as a sentence does.
OPEN: Final = r"(?:[^.!?]|[.!?](?=\s?\w)){0,160}[^.!?]?\Z"
# Who worked on a story: names, and the small words between them. Each word is looked at before it
# is taken, so that there is one way alone to read a line.
CREW: Final = (
    rf"(?:(?=[&]|{CAPITAL}|(?:and|in|at|for|by|the|of|with|from|und|et|y|de|del|van|von|der|bin"
    rf"|al|el|la|da|di|additional|reporting|research|writing|editing|edited|written|compiled"
    rf"|translation)\b)[\w’'&-]{{1,40}}[\s,;:.]+){{0,60}}(?={CAPITAL})[\w’'.-]{{1,40}}"
)
# With these a wire's item is over, or has another take.
CLOSED: Final = frozenset(
    "END ENDS End Ends ENDE Ende FIN Fin FINE MORE More more end ends".split()
)
# Sentences end so, in the scripts that news comes in.
STOPS: Final = ".!?…。！？؟।"
_CLOSERS: Final = "\"'”’“‘»«›‹」』)]"
_OPENERS: Final = "\"“„«‘'`"

_FIRST_WORD: Final = re.compile(r"([\W_]{0,6})([^\W_]+)")
_REST: Final = r"(?:{})[\W_]*"
# More rules of one word than so many are asked all at once first.
_FEW: Final = 2
_GROUP: Final = re.compile(r"\(\?P<\w+>")


# Where a stretch of a text begins and ends, half-open.
Bounds = tuple[int, int]
Table = Mapping[str, str | tuple[str, ...]]


class Line(NamedTuple):
    """What a line is, and whom it credits if it says so."""

    kind: LeftOutKind
    name: str | None = None


class Rules:
    """Line rules of one idea: first words to what must follow them, up to the line's end.

    The key of each rule is its first words, blank-separated, lower case, all of them alternatives;
    its value is a case-blind pattern for the rest of the line, or several, tried in turn. Trailing
    marks are free. A group called ``name`` is whom the line credits.
    """

    def __init__(self, *tables: tuple[LeftOutKind, Table]) -> None:
        self._rules: dict[str, list[tuple[LeftOutKind, str]]] = {}
        self._forms: dict[str, re.Pattern[str]] = {}
        for kind, table in tables:
            for words, rest in table.items():
                patterns = [rest] if isinstance(rest, str) else rest
                for word in words.split():
                    self._rules.setdefault(word, []).extend((kind, each) for each in patterns)

    def read(self, line: str) -> Line | None:
        """Tell what ``line`` is, or None where no rule knows it."""
        blank = line.find(" ")
        first, marks = line[:blank] if blank >= 0 else line, ""
        if not first.isalnum():
            found = _FIRST_WORD.match(line)
            if found is None:
                return None
            marks, first = found[1], found[2]
        word = first.lower()
        rules = self._rules.get(word)
        if rules is None:
            return None
        behind = len(marks) + len(first)
        if marks and any(mark in _OPENERS for mark in marks):
            return None  # a line that opens with a quotation mark is somebody's words
        if len(rules) > _FEW and not self._may(word, rules, line, behind):
            return None
        for kind, rest in rules:
            hit = _compiled(rest).fullmatch(line, behind)
            if hit is not None:
                return Line(kind, hit.groupdict().get("name"))
        return None

    def _may(
        self, word: str, rules: Sequence[tuple[LeftOutKind, str]], line: str, behind: int
    ) -> bool:
        """Tell by one look whether any rule of a word knows a line: of most lines none does."""
        form = self._forms.get(word)
        if form is None:
            form = self._forms[word] = _any_of(tuple(rest for _, rest in rules))
        return form.fullmatch(line, behind) is not None


@cache
def _any_of(rests: tuple[str, ...]) -> re.Pattern[str]:
    return _compiled("|".join(f"(?:{_GROUP.sub('(?:', rest)})" for rest in rests))


@cache
def _compiled(rest: str) -> re.Pattern[str]:
    return re.compile(_REST.format(rest), re.IGNORECASE | re.DOTALL)


def places(text: str, sought: str, *, end: int | None = None) -> Iterator[int]:
    """Yield where some characters stand in a text, ascending; linear."""
    at = text.find(sought, 0, end)
    while at >= 0:
        yield at
        at = text.find(sought, at + 1, end)


def colons(text: str, *, end: int | None = None) -> Iterator[int]:
    """Yield where a colon stands before a blank, ascending; linear.

    One letter is looked for twenty times as fast as it is with the blank behind it.
    """
    last = len(text) if end is None else end
    return (at for at in places(text, ":", end=max(last - 1, 0)) if text[at + 1] == " ")


def told(line: str) -> bool:
    """Tell of most lines of news that they are: they quote, or say what was or was said.

    Cheap; of the others a regex tells more.
    """
    return (
        '"' in line
        or "“" in line
        or " was " in line
        or " said " in line
        or " had " in line
        or " told " in line
    )


def ends_sentence(line: str) -> bool:
    """Tell whether ``line`` ends as a sentence does: a stop, closing marks behind it allowed."""
    if not line or line[-1] not in _CLOSERS:
        return line[-1:] in STOPS if line else False
    bare = line.rstrip(_CLOSERS)
    return bare[-1:] in STOPS if bare else False
