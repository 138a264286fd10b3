"""Which articles have the words of a story that was killed, and which have what anybody writes.

"No injuries were reported" stands in every other story. A sentence that tells enough is proof by
itself; shorter ones prove one another where they follow in one order in both stories; and a story
that stands in another from its first sentence to its last was copied, however short: an alert is
one sentence.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

from service.text.oldtellings import OldTellings
from service.text.statements import Grouping, Statement
from service.text.stream import Sentence, Stream

# What a sentence must share with a killed one to prove a copy: eight plain words prove 25. Who
# has the whole of it word for word has its names too, so that they count in full.
PROOF = 25.0
# ... and what one must tell that has all of its words, or is itself had whole, but for a few: of
# the sentences that unrelated stories share so none tells more than 14 (see below).
_WHOLE = 18.0
# "Police said" is put to a sentence so, and "over a bridge contract" dropped from it.
_FEW = 4
_CUTS = 2
# "Scroll down for video" tells as much.
_LEAST_WORDS = 5
# What sentences that follow one another in both stories must tell together. Of the sentences that
# unrelated ones of 622 stories and pages share word for word none tells more than 14, and no two
# follow one another; "Police are investigating" tells 12, "The mayor has resigned" 13.
_TOGETHER = 40.0
# What is said of whoever says nothing, in the same words in every other story: however long, it
# tells of no event.
_FORMULA = re.compile(
    r"(?:did not|didn['’]t|has not|have not|had not) (?:immediately |yet |promptly )?"
    r"(?:respond|repl(?:y|ied)|return|answer)(?:ed)?\b[^,;.!?]{0,60}"
    r"|(?:declined|refused) to (?:comment|be (?:named|identified)|elaborate)\b[^,;.!?]{0,60}"
    r"|could not (?:immediately )?be reached\b[^,;.!?]{0,40}"
    r"|(?:spoke|speaking)?\s?on (?:the )?condition of anonymity\b[^.!?]{0,120}"
    r"|(?:was|were|is|are) not authori[sz]ed to\b[^.!?]{0,80}"
    r"|no (?:immediate )?(?:one|group|claim)\b[^,;.!?]{0,20}\bresponsibility\b[^,;.!?]{0,20}"
    r"|(?:was|is) not (?:immediately )?(?:clear|known)\b"
    r"|(?:wollte|wollten)\s[^,;.!?]{0,60}\bnicht (?:kommentieren|äußern)"
    r"|(?:war|waren)\s[^,;.!?]{0,30}\bnicht (?:zu erreichen|erreichbar)"
    r"|n['’](?:a|ont) pas (?:souhaité|voulu|répondu)\b[^,;.!?]{0,60}"
    r"|no (?:quiso|quisieron|respondió|respondieron)\b[^,;.!?]{0,60}",
    re.IGNORECASE,
)


def copiers(
    old: OldTellings,
    joined: Grouping,
    statements: Sequence[Statement],
    *,
    aside: Sequence[Sequence[Sentence]],
    merged: int,
    killed: Collection[int],
) -> dict[int, set[int]]:
    """For every killed article, by its place, those of the ``merged`` first that copy it.

    ``aside`` are the sentences of stories set aside in each of the ``statements``.
    """
    found: defaultdict[int, set[int]] = defaultdict(set)
    if not killed:
        return found
    shared: defaultdict[tuple[int, int], list[_Shared]] = defaultdict(list)
    for statement, sentences in zip(statements, aside, strict=False):
        own = [t.sentence for t in statement.tellings if t.sentence.article < merged]
        for sentence in sentences:
            if sentence.article not in killed:
                continue
            for telling in own:
                place = telling.article, sentence.article
                shared[place].append(_shared(old, telling, sentence))
    sizes = _sizes(joined)
    for (article, source), places in shared.items():
        whole = (
            sum({here: words for here, _, _, words, _ in places}.values()) >= sizes[article]
            or sum({there: words for _, there, _, words, _ in places}.values()) >= sizes[source]
        )
        if whole or any(tells >= least for tells, least in _proofs(places)):
            found[source].add(article)
    return found


# The first word of a sentence and that of the killed one it is like, what the two share tells,
# how many words they are if they are the same, and what they must tell to prove a copy.
_Shared = tuple[int, int, float, int, float]


def _shared(old: OldTellings, own: Sentence, sentence: Sentence) -> _Shared:
    stream = old.stream
    words, least = 0, PROOF
    if _same(stream, own, sentence):
        tells, words, shared = stream.worth(own.first, own.last), own.size, own.size
    else:
        alike = old.likeness(own, sentence)
        tells, shared = alike.proof, sum(n for _, _, n in alike.blocks)
        if shared == min(own.size, sentence.size) and len(alike.blocks) <= _CUTS + 1:
            blocks = ((own.first + at, own.first + at + n) for at, _, n in alike.blocks)
            tells = max(tells, sum(stream.worth(*block) for block in blocks))
    sizes = own.size, sentence.size
    if max(_LEAST_WORDS, max(sizes) - _FEW) <= shared == min(sizes):
        least = _WHOLE
    return own.first, sentence.first, max(0.0, tells - _formulas(stream, own)), words, least


def _formulas(stream: Stream, sentence: Sentence) -> float:
    """How much the words of a sentence tell that stand in every other story."""
    text = stream.words.text
    return sum(
        stream.worth(*(bisect_left(stream.starts, at) for at in found.span()))
        for found in _FORMULA.finditer(text, sentence.start, sentence.end)
    )


def _same(stream: Stream, one: Sentence, other: Sentence) -> bool:
    return stream.exacts[one.first : one.last] == stream.exacts[other.first : other.last]


def _proofs(places: list[_Shared]) -> Iterator[tuple[float, float]]:
    """What is shared and what it must come to: by sentences, and by runs of them in one order."""
    together, before = 0.0, -1
    for _, there, tells, _, least in sorted(places):
        yield tells, least
        together = tells + (together if there > before else 0.0)
        before = there
        yield together, _TOGETHER


def _sizes(joined: Grouping) -> dict[int, int]:
    """How many words the sentences of every article have."""
    sizes: defaultdict[int, int] = defaultdict(int)
    for statement in joined.statements:
        for sentence in (*(t.sentence for t in statement.tellings), *statement.repeats):
            sizes[sentence.article] += sentence.size
    return sizes
