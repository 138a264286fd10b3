"""Which articles tell one story, so that their sentences are woven into one another.

Two articles on one event share statements, clauses and figures; two that merely share a stock
sentence, a background paragraph or the names of officials are told one after the other.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from service.text.links import Link
from service.text.statements import Statement
from service.text.stream import Sentence, Stream

# What a desk adds to any story: that somebody did not comment, or would not be named.
_STOCK = re.compile(
    r"\bdeclined (?:to|further) (?:comment|answer|discuss|respond|elaborate|say)\b"
    r"|(?:\bnot|n['’]t) (?:be |been )?(?:\w+ ){0,2}(?:respond|repl|return|answer|reach|avail)\w* "
    r"[^.!?]{0,60}\b(?:comment|questions?|requests?|messages?|e-?mails?|calls?)\b"
    r"|\bcondition of anonymity\b"
    r"|\blehnten? (?:\w+ ){0,4}(?:Stellungnahme|Kommentar)\b"
    r"|\bn['’](?:a|ont) pas (?:\w+ )?répondu\b|\brefusé de (?:faire de )?comment"
    r"|\bno respondi\w+ (?:\w+ ){0,4}solicitud",
    re.IGNORECASE,
)
_STOCK_HINTS = (
    "declined ",
    "not ",
    "n't ",
    "n’t ",
    "anonymity",
    "lehnte",
    "répondu",
    "refusé",
    "respondi",
)
_STOCK_WORDS = 40
# Articles of one story have this many statements in common ...
_SHARED = 2
# ... or this share of what the shorter one tells ...
_MOST = 0.4
# ... or one, and links between others, that prove this much together (see rarity): a story's
# second lede, count and sentence are linked to the first's with 50 to 110 beside a shared
# quotation of 50 to 60; a stock sentence alone weighs 26, a background sentence 20 to 70.
_PROOF = 75.0
# ... or one that holds somebody's own words: nobody is quoted alike on two events.
_QUOTATION = 40.0
_QUOTED = re.compile(r"[\"“„«][^\"”“»]{30,}[\"”“»]")
# The last third of an article of six statements and more may be background.
_LONG = 6
_ENDING = 2 / 3
# Of a statement that more articles tell, each is paired with the first teller alone.
_ALL_PAIRS = 16
# Two sentences are of one matter where they share three words and a quarter of what the shorter
# tells, names and all: ledes of one event share 0.26 to 0.82, a feature's first sentence and a
# wire's lede 0.00 to 0.20.
_MATTER = 0.25
_MATTER_WORDS = 3


def kin(
    stream: Stream,
    statements: Sequence[Statement],
    *,
    sequences: Sequence[Sequence[int]],
    linked: Iterable[Link],
) -> list[list[int]]:
    """Articles of one story together, each by its number, those without statements left out.

    ``sequences`` are the statements of each article in its own order.
    """
    proves = _Proof(stream, statements)
    ending = [_ending(sequence) for sequence in sequences]
    tellers = _tellers(sequences, len(statements))
    solid: Counter[tuple[int, int]] = Counter()
    proof: defaultdict[tuple[int, int], float] = defaultdict(float)
    quoted: set[tuple[int, int]] = set()
    for number, told in enumerate(tellers):
        if len(told) < 2 or not (worth := proves.worth(number)):
            continue
        quotation = worth >= _QUOTATION and proves.quotes(number)
        for pair in _pairs(told):
            proof[pair] += worth
            if quotation:
                quoted.add(pair)
            elif number in ending[pair[0]] and number in ending[pair[1]]:
                continue
            solid[pair] += 1
    sure = {pair for pair in proof if solid[pair] >= _SHARED} | quoted
    sure |= {
        pair
        for pair in proof.keys() - sure
        if proof[pair] >= _MOST * min(proves.whole(sequences[article]) for article in pair)
    }
    links = _links_between(proof.keys() - sure, proves=proves, tellers=tellers, linked=linked)
    sure |= {pair for pair, worth in links.items() if worth + proof[pair] >= _PROOF}
    return _components(sequences, sure)


def of_one_matter(stream: Stream, here: Sentence, there: Sentence) -> bool:
    """Whether two sentences speak of the same people and things, in whatever words."""
    one, other = _telling(stream, here), _telling(stream, there)
    shared = one.keys() & other.keys()
    least = min(sum(one.values()), sum(other.values()))
    return len(shared) >= _MATTER_WORDS and sum(one[w] for w in shared) >= _MATTER * least


def _telling(stream: Stream, sentence: Sentence) -> dict[str, float]:
    """The words of a sentence that are no mere grammar, each with what it tells."""
    content, telling, stems = stream.content, stream.telling, stream.stems
    return {
        stems[n]: content[n + 1] - content[n]
        for n in range(sentence.first, sentence.last)
        if telling[n + 1] > telling[n]
    }


class _Proof:
    """What statements prove where two articles tell them."""

    def __init__(self, stream: Stream, statements: Sequence[Statement]) -> None:
        self._stream = stream
        self._leaders = [statement.leader for statement in statements]
        self._known: dict[int, float] = {}

    def worth(self, number: int) -> float:
        """What one statement proves; a stock sentence proves nothing."""
        if number not in self._known:
            leader = self._leaders[number]
            worth = self._stream.evidence[leader.last] - self._stream.evidence[leader.first]
            if leader.size <= _STOCK_WORDS:
                text = self._stream.words.text[leader.start : leader.end]
                # The search is dear, and hardly any sentence holds one of its words.
                if any(hint in text for hint in _STOCK_HINTS) and _STOCK.search(text):
                    worth = 0.0
            self._known[number] = worth
        return self._known[number]

    def whole(self, sequence: Sequence[int]) -> float:
        """What all statements of an article prove."""
        return sum(self.worth(number) for number in sequence)

    def quotes(self, number: int) -> bool:
        """Whether a statement holds somebody's own words."""
        leader = self._leaders[number]
        return _QUOTED.search(self._stream.words.text, leader.start, leader.end) is not None


def _ending(sequence: Sequence[int]) -> frozenset[int]:
    """The statements with which an article ends, where background stands."""
    return frozenset(sequence[int(len(sequence) * _ENDING) :] if len(sequence) >= _LONG else ())


def _tellers(sequences: Sequence[Sequence[int]], count: int) -> list[list[int]]:
    """The articles that tell each statement."""
    tellers: list[list[int]] = [[] for _ in range(count)]
    for article, sequence in enumerate(sequences):
        for number in sequence:
            tellers[number].append(article)
    return tellers


def _pairs(told: Sequence[int]) -> Iterable[tuple[int, int]]:
    if len(told) <= _ALL_PAIRS:
        return combinations(told, 2)
    return ((told[0], article) for article in told[1:])


def _links_between(
    pairs: Iterable[tuple[int, int]],
    *,
    proves: _Proof,
    tellers: Sequence[Sequence[int]],
    linked: Iterable[Link],
) -> Mapping[tuple[int, int], float]:
    """What the links between statements that only one of two articles tells prove for each pair."""
    wanted = set(pairs)
    if not wanted:
        return {}
    concerned = {article for pair in wanted for article in pair}
    found: defaultdict[tuple[int, int], float] = defaultdict(float)
    for link in linked:
        here, there = tellers[link.one], tellers[link.other]
        if concerned.isdisjoint(here) or concerned.isdisjoint(there):
            continue
        worth = link.score * (proves.worth(link.one) + proves.worth(link.other)) / 2
        for one in here:
            if one in concerned and one not in there:
                for other in there:
                    pair = (one, other) if one < other else (other, one)
                    if pair in wanted and other not in here:
                        found[pair] += worth
    return found


def _components(
    sequences: Sequence[Sequence[int]], pairs: Iterable[tuple[int, int]]
) -> list[list[int]]:
    root = list(range(len(sequences)))

    def find(article: int) -> int:
        while root[article] != article:
            root[article] = root[root[article]]
            article = root[article]
        return article

    for pair in sorted(pairs):
        one, other = sorted(find(article) for article in pair)
        root[other] = one
    found: dict[int, list[int]] = {}
    for article, sequence in enumerate(sequences):
        if sequence:
            found.setdefault(find(article), []).append(article)
    return list(found.values())
