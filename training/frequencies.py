"""Make the table of how common words are: ``python -m training.frequencies``.

It reads the word lists of the ``wordfreq`` package (Robyn Speer, data under CC BY-SA 4.0) and
writes, for the commonest words of eight languages, the hash of each word's stem beside minus the
natural logarithm of its frequency, in tenths, as one byte. A word common in any of the languages
is common: nobody is known by it.
"""

import math
from pathlib import Path

import numpy as np
import wordfreq

from service.text.words import fold

LANGUAGES = ("en", "de", "fr", "es", "it", "pt", "nl", "pl")
# Beyond rank 20,000 a word's frequency is below 2 in a million, where every word counts as rare.
WORDS_PER_LANGUAGE = 20_000
TARGET = Path(__file__).parents[1] / "service" / "text" / "models" / "frequencies.npz"


def main() -> None:
    """Write the table to the package."""
    common: dict[int, float] = {}
    for language in LANGUAGES:
        shares: dict[int, float] = {}
        for word in wordfreq.top_n_list(language, WORDS_PER_LANGUAGE):
            stems = fold([word]).stem
            if len(stems) == 1:
                stem = int(stems[0])
                shares[stem] = shares.get(stem, 0.0) + wordfreq.word_frequency(word, language)
        for stem, share in shares.items():
            common[stem] = max(common.get(stem, 0.0), share)
    stems_sorted = np.array(sorted(common), dtype=np.uint64)
    tenths = [min(255, round(-10 * math.log(common[int(stem)]))) for stem in stems_sorted]
    np.savez_compressed(TARGET, stem=stems_sorted, rarity=np.array(tenths, dtype=np.uint8))
    print(f"{len(tenths)} words, {TARGET.stat().st_size} bytes")


if __name__ == "__main__":
    main()
