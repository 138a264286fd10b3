"""A sentence as words, and what is known of one that names an outlet."""

from re import compile as pattern
from typing import Literal

from service.text.credit.outlets import WORD, Kind, fold
from service.text.fact import fact

Certainty = Literal["sure", "word", "name", "masthead", "described", "cued"]

QUOTES = "\"'`\u00ab\u00bb\u2018\u2019\u201a\u201c\u201d\u201e\u2039\u203a"
_PIECES = pattern(f"({WORD.pattern})")
# The same where no underscore is, which is no letter of a word.
_PLAIN_PIECES = pattern(r"(\w+)")
# ... and of ASCII, in which a word is found in four fifths of the time.
_ASCII_PIECES = pattern(r"([A-Za-z0-9]+)")


@fact
class Reading:
    """A sentence as words: as they stand, and folded.

    ``gaps`` is what stands before each word, and behind the last.
    """

    text: str
    cased: bool
    words: tuple[str, ...]
    folded: tuple[str, ...]
    gaps: tuple[str, ...]

    def capital(self, index: int) -> bool:
        """Whether a word of a cased sentence bears a capital."""
        return self.cased and self.words[index][0].isupper()

    def bounds(self, first: int, last: int) -> tuple[int, int]:
        """Where the words from ``first`` to ``last``, both included, start and end."""
        before = len("".join(self.gaps[: first + 1])) + len("".join(self.words[:first]))
        gaps, words = self.gaps[first + 1 : last + 1], self.words[first : last + 1]
        return before, before + len("".join(gaps)) + len("".join(words))


@fact
class Mention:
    """An outlet named by the words from ``first`` to ``last``, both included.

    ``certainty`` is that of the spelling, or says that no table has the name: a ``masthead``
    is formed as outlets' names are, a ``described`` one stands beside a word like "newspaper",
    and a ``cued`` one where hardly anything but an outlet is named.
    """

    first: int
    last: int
    name: str
    kind: Kind
    certainty: Certainty

    @property
    def listed(self) -> bool:
        """Whether the table has the name."""
        return self.certainty in ("sure", "word", "name")


def read(sentence: str, *, cased: bool) -> Reading:
    """Cut a sentence into words."""
    if sentence.isascii():
        pieces = tuple(_ASCII_PIECES.split(sentence))
    else:
        pieces = tuple((_PIECES if "_" in sentence else _PLAIN_PIECES).split(sentence))
    words = pieces[1::2]
    joined = " ".join(words)
    folded = joined.lower().split() if joined.isascii() else map(fold, words)
    return Reading(text=sentence, cased=cased, words=words, folded=tuple(folded), gaps=pieces[::2])
