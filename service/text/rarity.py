"""How much a shared word proves: rare words much, stock words and names little.

Two stories on one event share names and phrases without sharing a sentence. A word's worth is
how rare it is in the language at large (minus the natural logarithm of its frequency), taken down
where the story itself keeps repeating it and where it is a name.
"""

from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources

import numpy as np
from numpy.typing import NDArray

from service.text.characters import Ints
from service.text.sorting import equal_runs
from service.text.words import Hashes, Words, word_hash

Weights = NDArray[np.float64]

# Rarer than about one in 160,000 words, frequency lists no longer order words reliably.
_RAREST = 12.0
# Up to here lie the few dozen words of grammar, one in 60 words and commoner ("the" 2.8,
# "that" 4.5): sharing them proves nothing.
_GRAMMAR = 4.2
# The least a word adds, so that a long run of common words is evidence in the end.
_LEAST = 0.3
# A word that tells something is rarer than one in 180 ("said" 2.0, "not" 0.6).
TELLING = 1.0
# On the seeds "Secretary of State Mike Pompeo" must stay below a clause of plain words such as
# "citing diplomatic officials it didn't identify" (29): at 0.25 it is worth 11.
_NAME = 0.25
# A word that a 500-word story uses once keeps its worth, one it uses six times keeps half.
_REPEATED = 0.2
_STORY_WORDS = 500
# Words of up to three letters have no plural s.
_SHORT = 3


@dataclass(frozen=True, slots=True, eq=False)
class Worth:
    """Per word of the stream: ``content`` tells sentences apart, ``evidence`` proves reuse.

    ``particular`` marks names and numbers, which say of whom or what a sentence speaks.
    """

    content: Weights
    evidence: Weights
    particular: NDArray[np.bool_]


def weigh(
    words: Words, *, identity: Ints, article: Ints, opening: Ints, cased: NDArray[np.bool_]
) -> Worth:
    """Weigh every word of the stream.

    ``identity`` numbers the stems from 0, ``article`` gives each word's article, ``opening`` are
    the words that open a sentence (their capital says nothing), ``cased`` the words from text
    that has kept its case.
    """
    if not len(identity):
        return Worth(np.zeros(0), np.zeros(0), np.zeros(0, dtype=bool))
    count = int(identity.max()) + 1
    stem = np.zeros(count, dtype=np.uint64)
    stem[identity] = words.stem
    rare = _rarity(stem)

    telling = cased.copy()
    telling[opening] = False
    capital = np.bincount(identity[telling & words.upper], minlength=count)
    small = np.bincount(identity[telling], minlength=count) - capital
    name = (capital > 0) & (capital > 3 * small)

    articles = int(article.max()) + 1
    used = identity * articles
    used += article
    used.sort()
    head, again = equal_runs(used)
    kinds, teller = np.divmod(used[head], articles)
    again -= 1  # how often each article says each word once more
    sizes = np.maximum(np.bincount(article, minlength=articles), _STORY_WORDS)
    weights = again * _STORY_WORDS / sizes[teller]
    carriers = np.bincount(kinds, minlength=count)
    repeated = np.bincount(kinds, weights=weights, minlength=count) / carriers

    content = np.maximum(rare - _GRAMMAR, _LEAST)
    evidence = content / (1 + _REPEATED * repeated) * np.where(name, _NAME, 1.0)
    return Worth(content[identity], evidence[identity], name[identity] | words.number)


@lru_cache(maxsize=1 << 14)
def telling_of(word: str) -> float:
    """How much one folded word tells by its rarity in the language alone."""
    # A plural is weighed as its stem is (see words).
    plural = len(word) > _SHORT and word[-1] == "s" and word[-2] not in "siu"
    stem = np.array([word_hash(word[:-1] if plural else word)], dtype=np.uint64)
    return max(float(_rarity(stem)[0]) - _GRAMMAR, _LEAST)


def _rarity(stems: Hashes) -> Weights:
    """Minus the natural logarithm of each stem's frequency in the language at large."""
    known, tenths = _table()
    at = known.searchsorted(stems)
    at[at == len(known)] = 0
    return np.where(known[at] == stems, np.minimum(tenths[at] / 10, _RAREST), _RAREST)


@cache
def _table() -> tuple[Hashes, NDArray[np.uint8]]:
    """The shipped table, made by training/frequencies.py from wordfreq's lists (CC BY-SA 4.0)."""
    with (resources.files("service.text") / "models" / "frequencies.npz").open("rb") as file:
        table = np.load(file)
        return table["stem"], table["rarity"]
