"""The promises of the contract, each as a check that any answer can be put to.

Messages name sentences, articles and offsets; they never repeat the text.
"""

import re
from collections.abc import Iterator
from itertools import takewhile

import numpy as np
from rapidfuzz import fuzz, process

from service.text.model import MergedArticle, MergedSentence

# Two printed sentences this alike (rapidfuzz ratio over casefolded characters) say the same.
NEAR = 0.90
# Shorter sentences ("He said so.") may be alike and say different things in different places.
NEAR_WORDS = 6
# Who was asked is all that these tell: "Police did not respond to a request for comment."
_ASKED = re.compile(r"\b(?:(?:did|could|was|were|had) not|didn't|declined|refused)\b.*\bcomment")
# "was ill", "would resign": fewer words are one in the place of another.
_CLAIM_WORDS = 2
# A number and a place of its own are another event's.
_NAMED = 2
_ROWS = 256


def broken(answer: MergedArticle, *, near: float = NEAR) -> list[str]:
    """Every breach of promises 1 (nothing invented), 2 (nothing lost) and 3 (nothing doubled).

    ``near`` is the rapidfuzz ratio, 0 to 1, from which two printed sentences of at least
    ``NEAR_WORDS`` words count as doubled; above 1 only equal letters do. Costs the square of the
    printed sentences of like length.
    """
    return [*invented(answer), *lost(answer), *doubled(answer, near=near)]


def invented(answer: MergedArticle) -> Iterator[str]:
    """Printed words that are not a source's own, character for character."""
    texts = {article.id: article.text for article in answer.articles}
    at = paragraph = 0
    for sentence in answer.sentences:
        name = sentence.id
        gap = answer.text[at : sentence.start]
        apart = "\n\n" if sentence.paragraph > paragraph else " "
        if gap != (apart if at else ""):
            yield f"{name}: what separates it from the sentence before it is not one break"
        if sentence.paragraph not in (paragraph, paragraph + bool(at)):
            yield f"{name}: paragraph {sentence.paragraph} follows paragraph {paragraph}"
        at, paragraph = sentence.end, sentence.paragraph
        if answer.text[sentence.start : sentence.end] != sentence.text:
            yield f"{name}: its text is not what stands at its offsets"
        if not sentence.attributions:
            yield f"{name}: nobody says it"
            continue
        if sentence.attributions[0].text != sentence.text:
            yield f"{name}: it is not in the words of its first source"
        for a in sentence.attributions:
            if a.article not in texts:
                yield f"{name}: said by an article that was not read"
            elif texts[a.article][a.start : a.end] != a.text:
                yield f"{name}: {a.article} does not say so at {a.start}"
    if at != len(answer.text):
        yield "the text goes on after its last sentence"
    ids = [sentence.id for sentence in answer.sentences]
    if len(set(ids)) != len(ids):
        yield "two sentences have one id"


def lost(answer: MergedArticle) -> Iterator[str]:
    """Characters of a source that are accounted for not at all, or twice."""
    spans: dict[str, list[tuple[int, int]]] = {article.id: [] for article in answer.articles}
    for sentence in answer.sentences:
        for a in sentence.attributions:
            spans.get(a.article, []).append((a.start, a.end))
    for article in answer.articles:
        for out in article.left_out:
            spans[article.id].append((out.start, out.end))
            if article.text[out.start : out.end] != out.text:
                yield f"{article.id}: what is left out does not stand at {out.start}"
        at = 0
        for start, end in sorted(spans[article.id]):
            if article.text[at:start].strip():
                yield f"{article.id}: {at} to {start} is not accounted for"
            if start < at and article.text[start : min(at, end)].strip():
                yield f"{article.id}: {start} to {min(at, end)} is accounted for twice"
            at = max(at, end)
        if article.text[at:].strip():
            yield f"{article.id}: {at} to the end is not accounted for"


def doubled(answer: MergedArticle, *, near: float = NEAR) -> Iterator[str]:
    """Printed sentences that say the same: equal letters, or a ratio of at least ``near``.

    Whoever tells both ("the northern gate opened at nine", "the southern gate at noon") meant two
    things: an article merges to itself, so that what stands in one article is never held so.
    """
    seen: dict[str, str] = {}
    for sentence in answer.sentences:
        # "5%" is "5 percent", and not 5.
        key = "".join(c for c in sentence.text.casefold() if c.isalnum() or c == "%")
        if key and key in seen:
            yield f"{sentence.id}: has the letters of {seen[key]}"
        seen.setdefault(key, sentence.id)
    if near <= 1:
        for one, other, ratio in near_pairs(answer.sentences, near=near):
            if _tellers(one) & _tellers(other) or _ends_otherwise(one.text, other.text):
                continue
            if _asks_another(one.text, other.text) or _names_others(one.text, other.text):
                continue
            yield f"{one.id}: is like {other.id} ({ratio:.0f} of 100)"


def _ends_otherwise(one: str, other: str) -> bool:
    """Whether two sentences end in words of their own, several, of which they share few."""
    words = [re.findall(r"\w+", text.casefold()) for text in (one, other)]
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(*words, strict=False)))
    tails = [set(found[same:]) for found in words]
    least = min(map(len, tails))
    return least >= _CLAIM_WORDS and 2 * len(tails[0] & tails[1]) < least


def _asks_another(one: str, other: str) -> bool:
    """Whether two sentences say of two who have no word in common that they did not comment."""
    asked = [(text, _ASKED.search(text)) for text in (one, other)]
    who = [set(re.findall(r"\w+", text[: at.start()].casefold())) for text, at in asked if at]
    return len(who) == 2 and (who[0] & who[1]) <= {"the", "a", "an", "of", "for"}


def _names_others(one: str, other: str) -> bool:
    """Whether two sentences have several names and figures each, and none but days in common.

    Or have another age and tell of a man and of a woman.
    """
    words = [set(re.findall(r"(?<!^)\b(?:[A-Z][\w.]+|[\d.,]*\d)", text)) for text in (one, other)]
    named = [{word for word in found if not word.endswith("day")} for found in words]
    if min(map(len, named)) >= _NAMED and named[0].isdisjoint(named[1]):
        return True
    ages = [set(re.findall(r"\b\d\d-year-old (?:man|woman)", text)) for text in (one, other)]
    told = [{age[-5:] for age in found} for found in ages]
    return all(ages) and ages[0].isdisjoint(ages[1]) and told[0].isdisjoint(told[1])


def _tellers(sentence: MergedSentence) -> set[str]:
    return {a.article for a in sentence.attributions}


def near_pairs(
    sentences: tuple[MergedSentence, ...], *, near: float
) -> Iterator[tuple[MergedSentence, MergedSentence, float]]:
    """Pairs of sentences of at least ``NEAR_WORDS`` words whose ratio is at least ``near``."""
    long = [s for s in sentences if len(s.text.split()) >= NEAR_WORDS]
    long.sort(key=lambda s: len(s.text))
    folded = [s.text.casefold() for s in long]
    sizes = np.array([len(text) for text in folded])
    for row in range(0, len(long), _ROWS):
        rows = folded[row : row + _ROWS]
        # A ratio of r needs lengths that differ by no more than a factor of r / (2 - r).
        stop = int(np.searchsorted(sizes, len(rows[-1]) * (2 - near) / near, side="right"))
        score = process.cdist(
            rows, folded[row:stop], scorer=fuzz.ratio, score_cutoff=near * 100, dtype=np.float32
        )
        for here, there in np.argwhere(score > 0).tolist():
            if here < there:
                yield long[row + here], long[row + there], float(score[here, there])
