"""All texts of a request as one stream of words, and the sentences that lie in it."""

from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from service.text.characters import Ints
from service.text.fact import fact
from service.text.grams import Grams
from service.text.model import SentenceKind
from service.text.rarity import Worth
from service.text.sorting import together
from service.text.words import Hashes, Words

# Code points that may stand for a word: all but the surrogates, which no string function minds
# but no encoder takes. Past a million distinct words two may share one, which costs a wrong
# candidate and never a wrong verdict: "verbatim" is decided on the characters.
_SURROGATES = (0xD800, 0xE000)
_ROOM = 0x110000 - (_SURROGATES[1] - _SURROGATES[0])


@fact
class Sentence:
    """A sentence of one article: its words in the stream, its characters in the stream's text.

    ``rank`` says how well-formed it came: 0 cased and closed, 1 cased, 2 neither. ``confidence``
    is 1.0 where punctuation drew its ends.
    """

    article: int
    paragraph: int
    first: int
    last: int
    start: int
    end: int
    rank: int
    kind: SentenceKind = "sentence"
    restored: bool = False
    confidence: float = 1.0
    # Where a sentence was cut because another source ends a sentence inside it.
    cut: bool = False

    @property
    def size(self) -> int:
        """How many words it has."""
        return self.last - self.first


@dataclass(frozen=True, slots=True, eq=False)
class Stream:
    """The words of a request in the forms in which they are compared.

    ``worth_of`` is what each word is worth, ``grams`` are the runs that stand several times.
    ``stems`` and ``exacts`` hold one code point per word, and so do ``figures``, where the sign of
    a currency and a minus tell figures apart; so any string algorithm aligns words: two words are
    equal where their code points are.
    ``starts`` and ``ends`` are the words' places and ``bases`` the texts', as plain integers.
    ``content`` and ``evidence`` are running totals of the words' worth and ``particular`` of the
    names and numbers among them, ``telling`` of those that are not mere grammar; one longer than
    the words. ``marks`` and ``leaning`` keep what was once found of sentences, by their
    places: their quotation marks, and whether they point back at the one before them.
    """

    words: Words
    worth_of: Worth
    identity: Ints
    grams: Grams
    stems: str
    exacts: str
    figures: str
    bases: list[int] = field(repr=False)
    starts: list[int] = field(repr=False)
    ends: list[int] = field(repr=False)
    content: list[float] = field(repr=False)
    evidence: list[float] = field(repr=False)
    particular: list[int] = field(repr=False)
    telling: list[int] = field(repr=False)
    marks: dict[tuple[int, int], list[int]] = field(default_factory=dict, repr=False)
    leaning: dict[tuple[int, int], bool] = field(default_factory=dict, repr=False)

    def worth(self, first: int, last: int) -> float:
        """How much the words from ``first`` to ``last`` tell."""
        return self.content[last] - self.content[first]


def identify(hashes: Hashes) -> tuple[Ints, str]:
    """Number equal hashes alike, and spell the numbers as one code point each."""
    if not len(hashes):
        return np.zeros(0, dtype=np.int64), ""
    place, new = together(hashes)
    identity = np.empty(len(hashes), dtype=np.int64)
    identity[place] = new.cumsum() - 1
    codes = identity.astype(np.uint32)
    if identity[place[-1]] >= _SURROGATES[0]:
        codes %= _ROOM
        codes[codes >= _SURROGATES[0]] += _SURROGATES[1] - _SURROGATES[0]
    return identity, codes.tobytes().decode("utf-32-le")


def totals(values: NDArray[Any]) -> list[Any]:
    """Running totals, beginning with 0."""
    found: list[Any] = values.cumsum().tolist()
    found.insert(0, 0)
    return found
