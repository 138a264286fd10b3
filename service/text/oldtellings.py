"""Sentences set aside, held against those that are merged: every wording once.

The versions of an item mostly repeat one another word for word: 300 of them have 6,000 sentences
and the wordings of a few hundred.
"""

from collections.abc import Callable, Hashable, Sequence
from typing import Any, TypeVar

from service.text.fact import fact
from service.text.facts.conflict import disagreements
from service.text.facts.telling import Telling
from service.text.likeness import Likeness, likeness
from service.text.model import Article, ConflictKind
from service.text.stream import Sentence, Stream
from service.text.tellings import told_by
from service.text.words import fold

_Found = TypeVar("_Found")

# A fact of the printed telling, as a span of its article, and other words told for it, folded.
Fact = tuple[tuple[int, int], tuple[int, ...]]


@fact
class Differs:
    """A fact that a sentence tells otherwise than an older one, whose article may be any."""

    kind: ConflictKind
    here: tuple[int, int]
    older: str


class OldTellings:
    """What was once found of sentences of a request that are held against older ones."""

    def __init__(self, stream: Stream, articles: Sequence[Article]) -> None:
        self.stream = stream
        self._articles = articles
        self._alike: dict[tuple[str, str], Likeness] = {}
        self._found: dict[Hashable, Any] = {}

    def once(self, asked: Hashable, find: Callable[[], _Found]) -> _Found:
        """What is found of something, looked for when it is first asked for."""
        if asked not in self._found:
            self._found[asked] = find()
        found: _Found = self._found[asked]
        return found

    def likeness(self, here: Sentence, there: Sentence) -> Likeness:
        """How like two sentences are."""
        stems = self.stream.stems
        words = stems[here.first : here.last], stems[there.first : there.last]
        found = self._alike.get(words)
        if found is None:
            found = self._alike[words] = likeness(self.stream, here, there)
        return found

    def told(self, sentence: Sentence) -> Telling:
        """A sentence as the comparison of facts takes it."""
        return told_by(self.stream, self._articles, sentence)

    def wording_of(self, sentence: Sentence) -> Hashable:
        """What sentences have in common that tell the same: words, case, day of publication."""
        time = self._articles[sentence.article].published
        words = self.stream.words.text[sentence.start : sentence.end]
        return words, time.date() if time else None, sentence.restored or sentence.rank > 1

    def differ(self, new: Sentence, old: Sentence, *, same: bool = True) -> tuple[Differs, ...]:
        """What a newer sentence tells otherwise than an older one (see ``disagreements``)."""

        def find() -> tuple[Differs, ...]:
            told = disagreements(self.told(new), self.told(old), same=same)
            return tuple(Differs(d.kind, d.here, d.value_there) for d in told)

        return self.once(("differ", new.first, new.last, self.wording_of(old), same), find)

    def facts(self, new: Sentence, old: Sentence, *, same: bool = True) -> frozenset[Fact]:
        """The same as places in the newer article, with the older words for them."""

        def find() -> frozenset[Fact]:
            told = self.differ(new, old, same=same)
            return frozenset((differs.here, wording(differs.older)) for differs in told)

        return self.once(("facts", new.first, new.last, self.wording_of(old), same), find)


def wording(value: str) -> tuple[int, ...]:
    """Return a value's words as they are compared: "nine" and "9" are one."""
    return tuple(fold([value]).exact.tolist())
