"""Two sources that tell the same of two people the other way round: one of them leads both.

"Berg saw it. Lund saw nothing." is "Lund saw it. Berg saw nothing." elsewhere. Each statement led
by its fullest telling, Lund would be printed twice, contradicting himself, and Berg nowhere.
"""

from collections.abc import Mapping, Sequence

from service.text.leading import may_lead
from service.text.quoted import is_torn
from service.text.statements import Statement
from service.text.stream import Sentence, Stream

# The printed article, the one held against it, and the words that each has where the other does
# not.
_Crossing = tuple[int, int, frozenset[str], frozenset[str]]


def uncrossed(
    stream: Stream, statements: Sequence[Statement], near: Mapping[tuple[int, int], float]
) -> dict[int, Sentence]:
    """The tellings that should lead, by statement, so that one source tells what two exchange."""
    exchanged: dict[_Crossing, tuple[int, Sentence]] = {}
    for number, statement in enumerate(statements):
        leader = statement.leader
        for telling in statement.tellings:
            there = telling.sentence
            if (
                telling.score < 1.0
                and there.article != leader.article
                and (crossing := _crossing(stream, leader, there))
            ):
                exchanged.setdefault(crossing, (number, there))
    if not exchanged:
        return {}
    printed = set(exchanged)
    articles = {(article, other) for article, other, _, _ in exchanged}
    for pair in near:
        for one, other in (pair, pair[::-1]):
            here, there = statements[one].leader, statements[other].leader
            # Two that were left apart, for each of the two that changed places.
            if (there.article, here.article) in articles and (
                crossing := _crossing(stream, here, there)
            ):
                printed.add(crossing)
    found: dict[int, Sentence] = {}
    for (article, other, own, others), (number, sentence) in exchanged.items():
        if (
            other < article
            and (other, article, own, others) in printed
            and sentence.rank <= statements[number].leader.rank
            and not is_torn(stream, sentence)
            and not is_torn(stream, statements[number].leader)
            and may_lead(stream, statements[number], sentence)
        ):
            found.setdefault(number, sentence)
    return found


def _crossing(stream: Stream, here: Sentence, there: Sentence) -> _Crossing | None:
    """Whose telling of ``here`` names others than whose telling of ``there``, and whom."""
    one, other = _told(stream, here), _told(stream, there)
    if one <= other or other <= one:
        return None
    return here.article, there.article, one - other, other - one


def _told(stream: Stream, sentence: Sentence) -> frozenset[str]:
    """The words of a sentence that are no mere grammar, as stems, and its names: "Per", "Will"."""
    telling, particular = stream.telling, stream.particular
    return frozenset(
        [
            stream.stems[n]
            for n in range(sentence.first, sentence.last)
            if telling[n + 1] > telling[n] or particular[n + 1] > particular[n]
        ]
    )
