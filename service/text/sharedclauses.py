"""Clauses that two sentences share word for word, told from stock phrases and names."""

from collections.abc import Iterator, Sequence

import numpy as np

from service.text.characters import LOWEST_ALONE, WITHOUT_SPACES
from service.text.grams import ONCE
from service.text.likeness import CLAUSE_WORDS
from service.text.passages import Block, Passage, passages, runs
from service.text.stream import Sentence, Stream

# A clause two sentences share is worth a link from here: "citing diplomatic officials it didn't
# identify" weighs 24 on the seeds, "Secretary of State Mike Pompeo" 9, "following the summit
# between President Trump and Kim" 12.
_PROOF = 15.0
# A run of plain words, shared word for word, needs the less the longer it is: by how many of its
# words are no names and no numbers. "Said in a statement on Thursday that" weighs 8, "for the
# first time since the" 8, "at the end of the year" 5; nobody writes ten such words by chance.
_RUN_PROOF = {6: 10.0, 7: 8.0, 8: 6.0, 9: 4.0}
_CERTAIN_RUN = 10
# Fewer words are a phrase ("in biscuit tins"), however rare they are.
_CLAUSE = 4
# Where a character stands for a word two make one, and prove what one proves.
_CHARACTERS_PROOF = 2


class Clauses:
    """What of a request's sentences, by index, is shared clause by clause."""

    def __init__(self, stream: Stream, sentences: Sequence[Sentence]) -> None:
        self._stream = stream
        self._evidence = stream.evidence
        self._particular = stream.particular
        self._first = [s.first for s in sentences]
        self._words = [stream.stems[s.first : s.last] for s in sentences]
        self._grams = stream.grams.of(CLAUSE_WORDS)
        self._holds: dict[int, set[int]] = {}

    def shared(self, one: int, other: int) -> list[Passage]:
        """Passages that two sentences share and that prove reuse, in words of each."""
        here, there = self._words[one], self._words[other]
        first = self._first[one]
        blocks = runs(here, there)
        long = [block for block in blocks if self._proves(first, block)]
        found: list[Passage] = []
        if long or sum([self._worth(first, block) for block in blocks]) >= _PROOF:
            found = [
                p
                for p in passages(blocks, self._evidence, first=first)
                if p.words >= _CLAUSE
                and (p.evidence >= _PROOF or any(_inside(run, p) for run in long))
            ]
        aligned = sum([n - CLAUSE_WORDS + 1 for _, _, n in blocks if n >= CLAUSE_WORDS])
        if len(self._held(one) & self._held(other)) > aligned:
            found += self._crossing(first, here, there, kept=found)
        return [p for p in found if not self._is_phrase(first, p)]

    def _is_phrase(self, first: int, passage: Passage) -> bool:
        """Whether a passage of characters that stand for words is too short for a clause."""
        ends = first + passage.here[0], first + passage.here[1] - 1
        if not any(is_character(self._stream, n) for n in ends):
            return False
        least = passage.words < _CHARACTERS_PROOF * _CLAUSE
        return least or passage.evidence < _CHARACTERS_PROOF * _PROOF

    def _crossing(
        self, first: int, here: str, there: str, *, kept: Sequence[Passage]
    ) -> Iterator[Passage]:
        """Shared runs that an alignment in order cannot hold beside the passages it found."""
        at = 0
        while at + CLAUSE_WORDS <= len(here):
            begin = there.find(here[at : at + CLAUSE_WORDS])
            if begin < 0:
                at += 1
                continue
            size = CLAUSE_WORDS
            while at + size < len(here) and there[begin + size :].startswith(here[at + size]):
                size += 1
            run = at, begin, size
            if self._proves(first, run) and not any(
                p.here[0] < at + size and at < p.here[1] for p in kept
            ):
                yield Passage((at, at + size), (begin, begin + size), self._worth(first, run), size)
            at += size

    def _held(self, number: int) -> set[int]:
        """Every run of a clause's length in a sentence that the request holds again."""
        found = self._holds.get(number)
        if found is None:
            first, words = self._first[number], len(self._words[number])
            held = self._grams[first : first + max(0, words - CLAUSE_WORDS + 1)]
            found = self._holds[number] = set(held.tolist()) - ONCE
        return found

    def _proves(self, first: int, run: Block) -> bool:
        """Whether a run of shared words is no chance, by its length and its words."""
        start, _, size = run
        if size < CLAUSE_WORDS:
            return False
        at = first + start
        plain = size - (self._particular[at + size] - self._particular[at])
        return plain >= _CERTAIN_RUN or self._worth(first, run) >= _RUN_PROOF.get(plain, _PROOF)

    def _worth(self, first: int, run: Block) -> float:
        return self._evidence[first + run[0] + run[2]] - self._evidence[first + run[0]]


def has_characters(stream: Stream) -> bool:
    """Whether any word may be a character of a script written without spaces."""
    text = stream.words.text
    if text.isascii():
        return False
    # A search reads every character: seven times as long as looking at the highest ones alone.
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    high = set(codes[codes >= LOWEST_ALONE].tolist())
    return WITHOUT_SPACES.search("".join(map(chr, high))) is not None


def is_character(stream: Stream, word: int) -> bool:
    """Whether a word of the stream is a character of a script written without spaces."""
    return WITHOUT_SPACES.match(stream.words.text, stream.starts[word]) is not None


def _inside(run: Block, passage: Passage) -> bool:
    return passage.here[0] <= run[0] and run[0] + run[2] <= passage.here[1]
