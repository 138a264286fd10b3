"""What a word tells, and what sharing it proves."""

import numpy as np
from numpy.typing import NDArray

from service.text.rarity import Worth, weigh
from service.text.stream import identify
from service.text.words import fold


def worth(text: str) -> tuple[list[str], Worth]:
    words = fold([text])
    identity, _ = identify(words.stem)
    count = len(words.start)
    found = weigh(
        words,
        identity=identity,
        article=np.zeros(count, dtype=np.int64),
        opening=np.zeros(1, dtype=np.int64),
        cased=np.ones(count, dtype=bool),
    )
    spans = zip(words.start.tolist(), words.end.tolist(), strict=True)
    return [text[start:end] for start, end in spans], found


def of(word: str, values: NDArray[np.float64], words: list[str]) -> float:
    return float(values[words.index(word)])


def test_a_rare_word_tells_more_than_a_word_of_grammar() -> None:
    words, found = worth("Then the walrus of the harbor ate the herring")
    assert of("walrus", found.content, words) > 5 * of("of", found.content, words) > 0


def test_a_name_tells_much_and_proves_little() -> None:
    """Two stories on one event share its people without sharing a sentence."""
    words, found = worth("Then the walrus saw Ingeborg at the harbor")
    assert of("Ingeborg", found.content, words) > of("harbor", found.content, words)
    assert of("Ingeborg", found.evidence, words) < of("walrus", found.evidence, words)


def test_what_a_story_keeps_repeating_proves_less() -> None:
    words, found = worth("Then the walrus slept and the walrus ate and the walrus met a penguin")
    assert of("walrus", found.evidence, words) < of("penguin", found.evidence, words)


def test_names_and_numbers_are_particular() -> None:
    words, found = worth("Then 40 boats followed Ingeborg home")
    particular = [word for word, is_one in zip(words, found.particular, strict=True) if is_one]
    assert particular == ["40", "Ingeborg"]


def test_no_words_weigh_nothing() -> None:
    _, found = worth("")
    assert len(found.content) == len(found.evidence) == 0
