"""What two sentences tell otherwise: within a statement, between two, and over two sentences."""

import re
from bisect import bisect_left, bisect_right
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from service.text.attribute import spans, whole
from service.text.fact import fact
from service.text.facts.agreement import told_too
from service.text.facts.conflict import Disagreement, Wording, disagreeing, read_wording
from service.text.heldpairs import SHORT, tellers
from service.text.model import Article, ConflictKind
from service.text.remembered import Remembered, digest
from service.text.statements import Statement
from service.text.stream import Sentence, Stream
from service.text.tellings import told_by

# A source without a name is called by its id: a, a1.
_NAME = 3
# So many readings are kept, those longest unused given up: 8 KB each on the archive.
_READ = 1_000
# The longest sentences of news have some 120 words; what is longer is a list or a table, where
# every figure would be held against every other.
_LONGEST = 120
# What a second sentence has of the one it is held against, by its worth: two words that tell.
_GOES_ON = 8.0
# A story grows, and is merged again with the articles that it had: which of their sentences agree
# is not asked again. 290 bytes each on the archive.
_AGREED: Remembered[bool] = Remembered(most=20_000)


@fact
class Value:
    """What one source tells of a fact: the statement's number, its sentence and the place there."""

    statement: int
    sentence: Sentence
    span: tuple[int, int]


# A sentence with the number of its statement.
Told = tuple[int, Sentence]
Dissent = tuple[ConflictKind, Value, Value]


class Reader:
    """The sentences of a request as the comparison of facts takes them, each read once."""

    def __init__(self, stream: Stream, articles: Sequence[Article]) -> None:
        self._stream = stream
        self._articles = articles
        self._wordings: OrderedDict[tuple[int, int], Wording] = OrderedDict()
        self._digests: dict[int, bytes] = {}

    def within(self, number: int, statement: Statement) -> list[Dissent]:
        """The disagreements of other tellings with the printed one, by their place in it."""
        leader, exacts = statement.leader, self._stream.figures
        printed = exacts[leader.first : leader.last]
        found: list[Dissent] = []
        # The same words tell the same facts, whatever the marks around them, but for a figure's.
        for sentence in [telling.sentence for telling in statement.tellings]:
            if exacts[sentence.first : sentence.last] != printed:
                break
        else:
            return found
        for sentence in map(whole, spans(self._stream, statement)):
            if exacts[sentence.first : sentence.last] == printed:
                continue
            for told in self._disagreements(leader, sentence, same=True, printed=True):
                if self._is_of_sources(leader, sentence, told):
                    continue
                here = Value(number, leader, told.here)
                there = Value(number, sentence, told.there)
                found.append((told.kind, here, there))
        found.sort(key=lambda f: (f[1].span, f[0]))
        return found

    def between(
        self, pair: tuple[int, int], one: Sentence, other: Sentence, *, same: bool, claims: bool
    ) -> list[Dissent]:
        """The disagreements of two related sentences about what is clearly the same fact."""
        found = self._disagreements(one, other, same=same, claims=claims)
        if same and any(told.kind == "name" and not _of_both(told) for told in found):
            return []  # told alike, of two: "Smith came third", "Jones came fifth"
        return [
            (told.kind, Value(pair[0], one, told.here), Value(pair[1], other, told.there))
            for told in found
            if not self._is_of_sources(one, other, told)
        ]

    def in_two(
        self, told: Sequence[Told], statements: Sequence[Statement], begins: Mapping[int, int]
    ) -> list[Dissent]:
        """The disagreements of one of two tellings with the other and the sentence behind it.

        "Nine were taken to St Mark's after the crash", "Two buses crashed. Nine were taken to St
        Anne's". ``begins`` are the statements by the first words of their leaders.
        """
        for (one, sentence), (other, first) in (told, told[::-1]):
            number = begins.get(first.last, -1)
            if number < 0:
                continue
            second = statements[number].leader
            if second.paragraph != first.paragraph or sentence.article in tellers(
                statements[number]
            ):
                continue
            if not self._goes_on(sentence, first, second):
                continue
            base = self._stream.bases[first.article]
            both = replace(first, last=second.last, end=second.end)
            found = []
            for dissent in self._disagreements(sentence, both, same=False):
                begin, end = dissent.there
                if begin >= second.start - base:
                    there = Value(number, second, dissent.there)
                else:
                    there = Value(other, first, (begin, min(end, first.end - base)))
                if not self._is_of_sources(sentence, both, dissent):
                    found.append((dissent.kind, Value(one, sentence, dissent.here), there))
            if found:
                return found
        return []

    def _goes_on(self, sentence: Sentence, first: Sentence, second: Sentence) -> bool:
        """Whether of what a sentence tells besides a first one a second tells some as well."""
        if second.size <= SHORT:
            return True
        stems, content = self._stream.stems, self._stream.content
        left = set(stems[sentence.first : sentence.last])
        left -= set(stems[first.first : first.last])
        shared = left & set(stems[second.first : second.last])
        places = (stems.index(stem, second.first) for stem in shared)
        return sum(sorted(content[at + 1] - content[at] for at in places)) >= _GOES_ON

    def _is_of_sources(self, one: Sentence, other: Sentence, told: Disagreement) -> bool:
        """Whether what one source lacks is its own name: "the Capital Agency reported".

        So it is where either names itself: "told the Post", "told the News".
        """
        if told.kind not in ("attribution", "name"):
            return False
        here, there = (self._articles[s.article].source for s in (one, other))
        if told.kind == "name":
            return _is_short(told.value_here, here) and _is_short(told.value_there, there)
        return _names(told.value_here, there) or _names(told.value_there, here)

    def _words(self, sentence: Sentence) -> str:
        return self._stream.figures[sentence.first : sentence.last]

    def _disagreements(
        self,
        one: Sentence,
        other: Sentence,
        *,
        same: bool,
        claims: bool = True,
        printed: bool = False,
    ) -> list[Disagreement]:
        if max(one.size, other.size) > _LONGEST:
            return []
        asked = (*self._asked(one), *self._asked(other), same, claims, printed)
        if _AGREED.get(asked):
            return []
        here, there = self.wording(one), self.wording(other)
        found = disagreeing(here, there, same=same, claims=claims, printed=printed)
        if not found:
            _AGREED.keep(asked, True)
        return found

    def _asked(self, sentence: Sentence) -> tuple[bytes, int, int, bool]:
        """What the comparison of facts is told of a sentence, the article's text by its digest."""
        told = told_by(self._stream, self._articles, sentence)
        article = sentence.article
        if article not in self._digests:
            self._digests[article] = digest(told.text, told.published)
        return self._digests[article], told.start, told.end, told.cased

    def wording(self, sentence: Sentence) -> Wording:
        """The words of a sentence, read once: what is printed is held against many."""
        place = sentence.start, sentence.end
        found = self._wordings.pop(place, None)
        if found is None:
            found = read_wording(told_by(self._stream, self._articles, sentence))
            if len(self._wordings) == _READ:
                self._wordings.popitem(last=False)
        self._wordings[place] = found
        return found

    def again(self, head: Value, sentence: Sentence) -> tuple[int, int] | None:
        """Where another telling tells the same value; None where it does not."""
        span = self._same_words(head, sentence)
        if span is None and sentence.size <= _LONGEST:
            here, there = self.wording(head.sentence), self.wording(sentence)
            span = told_too(here, head.span, there)
        return span

    def _same_words(self, head: Value, sentence: Sentence) -> tuple[int, int] | None:
        """The value's place in a telling of the same words, found by the places of its words."""
        leader = head.sentence
        if self._words(leader) != self._words(sentence):
            return None
        base = self._stream.bases[leader.article]
        starts, ends = self._stream.starts, self._stream.ends
        first = bisect_right(ends, head.span[0] + base, leader.first, leader.last)
        last = bisect_left(starts, head.span[1] + base, leader.first, leader.last) - 1
        if first > last:
            return None
        shift = sentence.first - leader.first
        own = self._stream.bases[sentence.article]
        text = self._stream.words.text
        start, end = starts[first + shift], ends[last + shift]
        # With the sign that the value begins with: "$5", "-12".
        sign = text[head.span[0] + base : starts[first]]
        start -= len(sign) if text[start - len(sign) : start] == sign else 0
        return start - own, end - own


def _names(value: str, source: str) -> bool:
    """Whether a value names a source, whose name is more than the letters of an id."""
    named = " ".join(re.findall(r"\w+", source.casefold()))
    told = " ".join(re.findall(r"\w+", value.casefold()))
    return len(named) >= _NAME and f" {named} " in f" {told} "


def _is_short(value: str, source: str) -> bool:
    """Whether a value is a source's name, or words of it."""
    told = set(re.findall(r"\w+", value.casefold()))
    return bool(told) and told <= set(re.findall(r"\w+", source.casefold()))


def _of_both(told: Disagreement) -> bool:
    """Whether two names are told of on either side, in other roles: "A beat B", "B beat A"."""
    here, there = (set(value.split()) for value in (told.value_here, told.value_there))
    return len({word for word in here & there if word[:1].isupper()}) > 1
