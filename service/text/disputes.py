"""Where the tellings of a statement, or two statements close to one another, disagree."""

import re
from bisect import bisect_left, bisect_right
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace

from service.text.attribute import spans, whole
from service.text.fact import fact
from service.text.facts.agreement import told_too
from service.text.facts.conflict import Disagreement, Wording, disagreeing, read_wording
from service.text.heldpairs import SHORT, behind_one, held, tellers
from service.text.hints import Hints
from service.text.links import Link
from service.text.model import Article, Conflict, ConflictKind, ConflictValue
from service.text.roots import Roots
from service.text.setaside import Past
from service.text.statements import Grouping, Statement
from service.text.stream import Sentence, Stream
from service.text.tellings import told_by

# Sentences that share less, in the same words, are held against each other only where they share
# rare words enough (see roots): they are about different facts, and every number in one would
# stand against every number in the other.
_CLOSE = 0.35

# Claims that one sentence denies, leaves open or gives to another are told apart from here; the
# least shares of the made pairs are 0.43 for denials, 0.52 for hedges, 0.35 for names.
_CLAIMS = 0.33
# Two stories are told apart by their names and figures, and it is in a name or a figure that two
# tellings of one fact differ: sentences that share so much of the shorter one, and no clause, are
# read all the same. One frame filled twice shares 0.41, facts told twice 0.44 to 0.88.
_RETOLD = 0.44
# ... and those that share a clause as well, which a frame does too, where it is nearly all.
_RETOLD_IN_CLAUSES = 0.7
# Two that are told apart by their names and share so much in the same words may have one thing
# told of another, or by another; their figures are held to be of two.
_RENAMED = 0.6
_NAMING = frozenset({"name", "attribution"})

# From here two sentences that were not joined say the same but for what they disagree on.
_ONE = 0.85

# A source without a name is called by its id: a, a1.
_NAME = 3

# So many readings are kept, those longest unused given up: 8 KB each on the archive.
_REMEMBERED = 1_000

# The longest sentences of news have some 120 words; what is longer is a list or a table, where
# every figure would be held against every other.
_LONGEST = 120


@fact
class _Value:
    """What one source tells of a fact: the statement's number, its sentence and the place there."""

    statement: int
    sentence: Sentence
    span: tuple[int, int]


# What a second sentence has of the one it is held against, by its worth: two words that tell.
_GOES_ON = 8.0

# Tellings of a statement that are read together with the sentence behind each.
_IN_TWO = 4

# A sentence with the number of its statement.
_Told = tuple[int, Sentence]
_Dissent = tuple[ConflictKind, _Value, _Value]


@dataclass(slots=True)
class _Dispute:
    """One fact with every value told; ``heads`` are those in printed sentences."""

    kind: ConflictKind
    heads: dict[int, _Value]
    others: list[_Value]


def disputes(
    stream: Stream,
    grouping: Grouping,
    articles: Sequence[Article],
    *,
    links: Iterable[Link],
    apart: Set[Link],
    roots: Roots,
    names: dict[int, str],
    known: Sequence[Past],
) -> list[Conflict]:
    """Every fact on which sources differ, with each value told, in the order of the sentences.

    Besides statements with several tellings, those are compared that are linked, less those of
    two stories (``apart``), and those that share a few rare ``roots``. ``names`` gives each
    statement's id by its number, ``known`` what older versions told.
    """
    reader, hints = _Tellings(stream, articles), Hints(stream)
    found: list[_Dissent] = []
    begins = {s.leader.first: number for number, s in enumerate(grouping.statements)}
    for number, statement in enumerate(grouping.statements):
        if len(statement.tellings) > 1:
            found += reader.within(number, statement)
            for sentence in _apart(statement):
                both = (number, statement.leader), (number, sentence)
                # What the two tell themselves has been told.
                more = reader.in_two(both, grouping.statements, begins)
                found += [each for each in more if each[2].statement != number]
    close = {(link.one, link.other): link.score for link in links}
    near = {*roots.shares, *(pair for pair, score in close.items() if score >= _CLOSE)}
    renamed = {(link.one, link.other) for link in apart if not _retold(link, roots)}
    near -= {
        pair
        for pair in renamed
        if close.get(pair, 0.0) < _RENAMED
        and not hints.both_quote(*(grouping.statements[n].leader for n in pair))
    }
    behind = behind_one(grouping.statements)
    for pair in held(near | behind, grouping.statements, close=close):
        one, other = (grouping.statements[n] for n in pair)
        likeness = close.get(pair, 0.0)
        claims = likeness >= _CLOSE or roots.shares.get(pair, 0.0) >= _CLAIMS
        if not claims and not hints.comparable(one.leader, other.leader):
            continue
        same = likeness >= _ONE or pair in behind
        told = reader.between(pair, one.leader, other.leader, same=same, claims=claims)
        if not told and claims and not same:
            told = reader.in_two(
                ((pair[0], one.leader), (pair[1], other.leader)), grouping.statements, begins
            )
        found += told if pair not in renamed else [each for each in told if each[0] in _NAMING]
    found = _settled(grouping.statements, found, known=known)
    if not found:
        return []
    place = {number: int(name[1:]) for number, name in names.items()}
    placed = []
    for dispute in _gathered(found):
        numbers = sorted(dispute.heads, key=lambda number: place[number])
        values = [
            reader.told(value)
            for number in numbers
            for value in reader.values(dispute, number, grouping.statements[number])
        ]
        order = [place[number] for number in numbers], values[0].start, dispute.kind
        placed.append((order, dispute.kind, tuple(names[n] for n in numbers), values))
    placed.sort(key=lambda conflict: conflict[0])
    return [
        Conflict(f"c{number}", kind, sentences, tuple(dict.fromkeys(values)))
        for number, (_, kind, sentences, values) in enumerate(placed, start=1)
    ]


def _retold(link: Link, roots: Roots) -> bool:
    """Whether two statements that name others may tell one fact, each in words of its own."""
    least = _RETOLD if link.kind == "restatement" else _RETOLD_IN_CLAUSES
    return roots.alike(link.one, link.other).inside >= least


def _settled(
    statements: Sequence[Statement], found: list[_Dissent], *, known: Sequence[Past]
) -> list[_Dissent]:
    """The disagreements, with what newer versions have corrected in the place of the same."""
    settled: list[_Dissent] = []
    by_articles: dict[frozenset[int], list[_Dissent]] = {}
    for number, past in enumerate(known):
        for again in past.again:
            here = _Value(number, statements[number].leader, again.here)
            there = _Value(again.number, again.sentence, again.there)
            settled.append(("corrected", here, there))
            by_articles.setdefault(_tellers(settled[-1]), []).append(settled[-1])
    if not settled:
        return found
    for dissent in found:
        if not any(_is_one(dissent, one) for one in by_articles.get(_tellers(dissent), ())):
            settled.append(dissent)
    return settled


def _apart(statement: Statement) -> list[Sentence]:
    """The first tellings of a statement that are not the printed one's words in its article."""
    told = [t.sentence for t in statement.tellings if t.score < 1.0 and not t.sentence.cut]
    return [s for s in told if s.article != statement.leader.article][:_IN_TWO]


def _tellers(dissent: _Dissent) -> frozenset[int]:
    return frozenset(value.sentence.article for value in dissent[1:])


def _is_one(dissent: _Dissent, settled: _Dissent) -> bool:
    """Whether two disagreements are over the same words of the same tellings."""
    return any(
        all(
            one.sentence.article == other.sentence.article
            and one.span[0] <= other.span[1]
            and other.span[0] <= one.span[1]
            for one, other in zip(pair, settled[1:], strict=True)
        )
        for pair in (dissent[1:], dissent[:0:-1])
    )


def _gathered(found: Iterable[_Dissent]) -> list[_Dispute]:
    """Disagreements over the same words of a printed sentence are one dispute."""
    disputes: list[_Dispute] = []
    by_words: dict[tuple[ConflictKind, int, tuple[int, int]], _Dispute] = {}
    for kind, here, there in found:
        printed = [here] if here.statement == there.statement else [here, there]
        keys = [(kind, value.statement, value.span) for value in printed]
        dispute = next((by_words[key] for key in keys if key in by_words), None)
        if dispute is None or any(
            dispute.heads.get(value.statement, value).span != value.span for value in printed
        ):
            dispute = _Dispute(kind, {}, [])
            disputes.append(dispute)
        for key, value in zip(keys, printed, strict=True):
            dispute.heads.setdefault(value.statement, value)
            by_words.setdefault(key, dispute)
        if there not in printed:
            dispute.others.append(there)
    return disputes


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


class _Tellings:
    """Sentences as the comparison of facts takes them."""

    def __init__(self, stream: Stream, articles: Sequence[Article]) -> None:
        self.stream = stream
        self.articles = articles
        self.wordings: OrderedDict[tuple[int, int], Wording] = OrderedDict()

    def within(self, number: int, statement: Statement) -> list[_Dissent]:
        """The disagreements of other tellings with the printed one, by their place in it."""
        leader, exacts = statement.leader, self.stream.figures
        printed = exacts[leader.first : leader.last]
        found: list[_Dissent] = []
        # The same words tell the same facts, whatever the marks around them, but for a figure's.
        for sentence in [telling.sentence for telling in statement.tellings]:
            if exacts[sentence.first : sentence.last] != printed:
                break
        else:
            return found
        for sentence in map(whole, spans(self.stream, statement)):
            if exacts[sentence.first : sentence.last] == printed:
                continue
            for told in self._disagreements(leader, sentence, same=True, printed=True):
                if self._is_of_sources(leader, sentence, told):
                    continue
                here = _Value(number, leader, told.here)
                there = _Value(number, sentence, told.there)
                found.append((told.kind, here, there))
        found.sort(key=lambda f: (f[1].span, f[0]))
        return found

    def between(
        self, pair: tuple[int, int], one: Sentence, other: Sentence, *, same: bool, claims: bool
    ) -> list[_Dissent]:
        """The disagreements of two related sentences about what is clearly the same fact."""
        found = self._disagreements(one, other, same=same, claims=claims)
        if same and any(told.kind == "name" and not _of_both(told) for told in found):
            return []  # told alike, of two: "Smith came third", "Jones came fifth"
        return [
            (told.kind, _Value(pair[0], one, told.here), _Value(pair[1], other, told.there))
            for told in found
            if not self._is_of_sources(one, other, told)
        ]

    def in_two(
        self, told: Sequence[_Told], statements: Sequence[Statement], begins: Mapping[int, int]
    ) -> list[_Dissent]:
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
            base = self.stream.bases[first.article]
            both = replace(first, last=second.last, end=second.end)
            found = []
            for dissent in self._disagreements(sentence, both, same=False):
                begin, end = dissent.there
                if begin >= second.start - base:
                    there = _Value(number, second, dissent.there)
                else:
                    there = _Value(other, first, (begin, min(end, first.end - base)))
                if not self._is_of_sources(sentence, both, dissent):
                    found.append((dissent.kind, _Value(one, sentence, dissent.here), there))
            if found:
                return found
        return []

    def _goes_on(self, sentence: Sentence, first: Sentence, second: Sentence) -> bool:
        """Whether of what a sentence tells besides a first one a second tells some as well."""
        if second.size <= SHORT:
            return True
        stems, content = self.stream.stems, self.stream.content
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
        here, there = (self.articles[s.article].source for s in (one, other))
        if told.kind == "name":
            return _is_short(told.value_here, here) and _is_short(told.value_there, there)
        return _names(told.value_here, there) or _names(told.value_there, here)

    def _words(self, sentence: Sentence) -> str:
        return self.stream.figures[sentence.first : sentence.last]

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
        here, there = self._wording(one), self._wording(other)
        return disagreeing(here, there, same=same, claims=claims, printed=printed)

    def _wording(self, sentence: Sentence) -> Wording:
        """The words of a sentence, read once: what is printed is held against many."""
        place = sentence.start, sentence.end
        found = self.wordings.pop(place, None)
        if found is None:
            found = read_wording(told_by(self.stream, self.articles, sentence))
            if len(self.wordings) == _REMEMBERED:
                self.wordings.popitem(last=False)
        self.wordings[place] = found
        return found

    def values(self, dispute: _Dispute, number: int, statement: Statement) -> Iterator[_Value]:
        """What is printed, the tellings that agree with it, and those that do not."""
        head = dispute.heads[number]
        others = [value for value in dispute.others if value.statement == number]
        yield head
        for sentence in map(whole, spans(self.stream, statement)):
            if sentence is head.sentence or any(v.sentence == sentence for v in others):
                continue
            span = self._same_words(head, sentence)
            if span is None and sentence.size <= _LONGEST:
                here, there = self._wording(head.sentence), self._wording(sentence)
                span = told_too(here, head.span, there)
            if span is not None:
                yield _Value(number, sentence, span)
        yield from others

    def told(self, value: _Value) -> ConflictValue:
        """A value in its source's own words."""
        article = self.articles[value.sentence.article]
        return ConflictValue(article.text[slice(*value.span)], article.id, *value.span)

    def _same_words(self, head: _Value, sentence: Sentence) -> tuple[int, int] | None:
        """The value's place in a telling of the same words, found by the places of its words."""
        leader = head.sentence
        if self._words(leader) != self._words(sentence):
            return None
        base = self.stream.bases[leader.article]
        starts, ends = self.stream.starts, self.stream.ends
        first = bisect_right(ends, head.span[0] + base, leader.first, leader.last)
        last = bisect_left(starts, head.span[1] + base, leader.first, leader.last) - 1
        if first > last:
            return None
        shift = sentence.first - leader.first
        own = self.stream.bases[sentence.article]
        text = self.stream.words.text
        start, end = starts[first + shift], ends[last + shift]
        # With the sign that the value begins with: "$5", "-12".
        sign = text[head.span[0] + base : starts[first]]
        start -= len(sign) if text[start - len(sign) : start] == sign else 0
        return start - own, end - own
