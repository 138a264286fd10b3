"""Sentences of the same words, and whose words are printed."""

from collections.abc import Sequence

from service.text.characters import BREAKS, alphanumerics
from service.text.leaning import is_leaning
from service.text.quoted import is_quoting
from service.text.stream import Sentence, Stream


def wordings(stream: Stream, sentences: Sequence[Sentence]) -> list[list[Sentence]]:
    """Sentences of the same words together, best first, in the order in which they would print."""
    alike: dict[object, list[Sentence]] = {}
    for sentence, key in zip(sentences, letters(stream, sentences), strict=True):
        alike.setdefault(key, []).append(sentence)
    found = [
        variant if len(variant) == 1 else sorted(variant, key=lambda s: _best_first(stream, s))
        for variant in alike.values()
    ]
    found.sort(key=lambda variant: _preference(stream, variant))
    return found


def letters(stream: Stream, sentences: Sequence[Sentence]) -> list[object]:
    """What two sentences have in common that differ in case, spaces and marks alone."""
    keys = stream.words.letters([(s.first, s.last) for s in sentences])
    text = stream.words.text
    return [
        key if s.first < s.last else _marks(text[s.start : s.end])
        for key, s in zip(keys, sentences, strict=True)
    ]


def _marks(text: str) -> str:
    """What a sentence without a word has: the letters of its entities, or its marks."""
    return alphanumerics(text) or "".join(text.split())


def _best_first(stream: Stream, sentence: Sentence) -> tuple[int, int, int, int]:
    """Of one wording the best-formed sentence is printed, then the earliest article's.

    One that has kept its quotation marks, and its line unbroken, is better formed; so is one
    without a typesetter's hints of where a word may break, which nobody sees and a search stumbles
    over.
    """
    text = stream.words.text[sentence.start : sentence.end]
    faults = (not is_quoting(stream, sentence)) + 2 * ("\n" in text)
    faults += any(hint in text for hint in BREAKS)
    return sentence.rank, faults, sentence.article, sentence.first


def _preference(stream: Stream, variant: Sequence[Sentence]) -> tuple[int, int, int, int, int]:
    """Whose words are printed: well-formed, then fuller, then the commoner, then the earlier.

    Fuller is who tells more words that are not mere grammar, however rare they are: "fewer than
    60" is no fuller than "more than 60". A sentence that leans on one before it ("Now ...") goes
    behind one that does not.
    """
    best = variant[0]
    told = stream.telling[best.last] - stream.telling[best.first] - 2 * is_leaning(stream, best)
    # Somebody's own words are more than their paraphrase in as many.
    told += 2 * is_quoting(stream, best)
    carried = 1 if len(variant) == 1 else len({sentence.article for sentence in variant})
    return best.rank, -told, -carried, best.article, best.first
