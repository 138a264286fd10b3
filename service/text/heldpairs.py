"""Which statements that are close to one another are held against each other, fact by fact."""

from collections.abc import Collection, Mapping, Sequence

from service.text.statements import Statement

# Words of statements that are held against each other in all, as many as a request may have. The
# 600 articles of the bench need 110,000; sentences of mere figures take 25 us a word.
_HELD_WORDS = 600_000

Pair = tuple[int, int]


def held(
    near: Collection[Pair], statements: Sequence[Statement], *, close: Mapping[Pair, float]
) -> list[Pair]:
    """The statements that are held against each other, in order: of too many those most alike."""
    # What one article tells both of are two facts: "Smith scored 20", "Jones scored 22".
    tellers = {number: _tellers(statements[number]) for pair in near for number in pair}
    pairs = [pair for pair in near if tellers[pair[0]].isdisjoint(tellers[pair[1]])]
    pairs.sort()
    words = [statements[one].leader.size + statements[other].leader.size for one, other in pairs]
    if sum(words) <= _HELD_WORDS:
        return pairs
    kept, left = [], _HELD_WORDS
    for likest in sorted(range(len(pairs)), key=lambda at: -close.get(pairs[at], 0.0)):
        left -= words[likest]
        if left < 0:
            break
        kept.append(pairs[likest])
    return sorted(kept)


def _tellers(statement: Statement) -> set[int]:
    return {telling.sentence.article for telling in statement.tellings}
