"""Where the tellings of a statement, or two statements close to one another, disagree."""

from collections.abc import Iterable, Iterator, Sequence

from service.text.attribute import spans, whole
from service.text.facts.conflict import Disagreement, Wording, disagreeing, read_wording
from service.text.group import Grouping, Statement
from service.text.links import Link
from service.text.model import Article, Conflict, ConflictKind, ConflictValue
from service.text.setaside import Past
from service.text.stream import Sentence, Stream
from service.text.tellings import told_by

# Sentences that share less than this are not held against each other: they are about different
# facts, and every number in one would stand against every number in the other.
_CLOSE = 0.35

# So many readings are kept, those longest unused given up: 8 KB each on the archive.
_REMEMBERED = 1_000

# The longest sentences of news have some 120 words; what is longer is a list or a table, where
# every figure would be held against every other.
_LONGEST = 120


def disputes(
    stream: Stream,
    grouping: Grouping,
    articles: Sequence[Article],
    *,
    links: Iterable[Link],
    names: dict[int, str],
    known: Sequence[Past],
) -> list[Conflict]:
    """Every fact on which sources differ, with each value told, in the order of the sentences.

    ``names`` gives each statement's id by its number, ``known`` what older versions told.
    """
    reader = _Tellings(stream, articles)
    found: list[tuple[tuple[int, ...], tuple[ConflictKind, tuple[ConflictValue, ...]]]] = []
    for number, statement in enumerate(grouping.statements):
        for kind, values in reader.within(statement, known[number]):
            found.append(((number,), (kind, values)))
    for link in links:
        one, other = (grouping.statements[n] for n in (link.one, link.other))
        # What one article tells both of are two facts: "Smith scored 20", "Jones scored 22".
        if link.score >= _CLOSE and _tellers(one).isdisjoint(_tellers(other)):
            for kind, values in reader.between(one.leader, other.leader):
                found.append(((link.one, link.other), (kind, values)))
    placed = [
        (tuple(sorted((names[n] for n in numbers), key=_place)), kind, values)
        for numbers, (kind, values) in found
    ]
    placed.sort(key=lambda conflict: [_place(name) for name in conflict[0]])
    return [
        Conflict(f"c{number}", kind, sentences, values)
        for number, (sentences, kind, values) in enumerate(placed, start=1)
    ]


def _tellers(statement: Statement) -> set[int]:
    return {telling.sentence.article for telling in statement.tellings}


def _place(name: str) -> int:
    return int(name[1:])


class _Tellings:
    """Sentences as the comparison of facts takes them."""

    def __init__(self, stream: Stream, articles: Sequence[Article]) -> None:
        self.stream = stream
        self.articles = articles
        self.wordings: dict[tuple[int, int, int], Wording] = {}

    def within(
        self, statement: Statement, known: Past
    ) -> Iterator[tuple[ConflictKind, tuple[ConflictValue, ...]]]:
        """The disagreements of other tellings with the printed one, each fact once."""
        leader = statement.leader
        exacts = self.stream.exacts
        printed = exacts[leader.first : leader.last]
        facts: dict[tuple[ConflictKind, tuple[int, int]], list[ConflictValue]] = {}
        agreeing: list[Sentence] = []
        for sentence in (whole(span) for span in spans(statement)):
            wording = exacts[sentence.first : sentence.last]
            if wording == printed:
                # The same words tell the same facts, whatever the marks around them.
                agreeing.append(sentence)
                continue
            found = self._disagreements(leader, sentence, same=True)
            for told in found:
                again = (told.here, told.value_there.casefold()) in known.corrected
                kind: ConflictKind = "corrected" if again else told.kind
                values = facts.setdefault((kind, told.here), [])
                values.append(self._value(sentence, told.there))
        for (kind, here), values in sorted(facts.items(), key=lambda f: (f[0][1], f[0][0])):
            own = self._value(leader, here)
            same = [
                self._same_words(leader, here, sentence)
                for sentence in agreeing
                if sentence is not leader
            ]
            yield kind, (own, *(value for value in same if value), *_once(values))

    def between(
        self, one: Sentence, other: Sentence
    ) -> Iterator[tuple[ConflictKind, tuple[ConflictValue, ...]]]:
        """The disagreements of two related sentences about what is clearly the same fact."""
        for told in self._disagreements(one, other, same=False):
            yield told.kind, (self._value(one, told.here), self._value(other, told.there))

    def _disagreements(self, one: Sentence, other: Sentence, *, same: bool) -> list[Disagreement]:
        if max(one.size, other.size) > _LONGEST:
            return []
        return disagreeing(self._wording(one), self._wording(other), same=same)

    def _wording(self, sentence: Sentence) -> Wording:
        """The words of a sentence, read once: what is printed is held against many."""
        place = sentence.article, sentence.start, sentence.end
        found = self.wordings.pop(place, None)
        if found is None:
            found = read_wording(told_by(self.stream, self.articles, sentence))
            if len(self.wordings) == _REMEMBERED:
                del self.wordings[next(iter(self.wordings))]
        self.wordings[place] = found
        return found

    def _value(self, sentence: Sentence, span: tuple[int, int]) -> ConflictValue:
        article = self.articles[sentence.article]
        return ConflictValue(article.text[span[0] : span[1]], article.id, *span)

    def _same_words(
        self, leader: Sentence, here: tuple[int, int], sentence: Sentence
    ) -> ConflictValue | None:
        """The value in a telling of the same words, found by the places of its words."""
        base = self.stream.bases[leader.article]
        starts, ends = self.stream.starts, self.stream.ends
        words = [
            n
            for n in range(leader.first, leader.last)
            if starts[n] < here[1] + base and ends[n] > here[0] + base
        ]
        if not words:
            return None
        shift = sentence.first - leader.first
        own = self.stream.bases[sentence.article]
        return self._value(
            sentence, (starts[words[0] + shift] - own, ends[words[-1] + shift] - own)
        )


def _once(values: Sequence[ConflictValue]) -> list[ConflictValue]:
    return list(dict.fromkeys(values))
