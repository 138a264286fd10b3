"""Which statements that are close to one another are held against each other, fact by fact."""

from collections.abc import Collection, Mapping, Sequence
from itertools import combinations

from service.text.statements import Statement

# Words of statements that are held against each other in all, as many as a request may have. The
# 600 articles of the bench need 110,000; sentences of mere figures take 25 us a word.
_HELD_WORDS = 600_000

# What is told behind one sentence in so few words is told of it: "She was 87."
SHORT = 5
_MOST_BEHIND = 16

Pair = tuple[int, int]


def held(
    near: Collection[Pair], statements: Sequence[Statement], *, close: Mapping[Pair, float]
) -> list[Pair]:
    """The statements that are held against each other, in order: of too many those most alike."""
    # What one article tells both of are two facts: "Smith scored 20", "Jones scored 22".
    told_by = {number: tellers(statements[number]) for pair in near for number in pair}
    pairs = [pair for pair in near if told_by[pair[0]].isdisjoint(told_by[pair[1]])]
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


def behind_one(statements: Sequence[Statement]) -> set[Pair]:
    """Short sentences that two articles have behind one statement: "She was 87.", "She was 91."."""
    begins = {
        telling.sentence.first: number
        for number, statement in enumerate(statements)
        for telling in statement.tellings
    }
    found: set[Pair] = set()
    for statement in statements:
        if len(statement.tellings) < 2:
            continue
        behind = {begins.get(telling.sentence.last, -1) for telling in statement.tellings} - {-1}
        short = [number for number in behind if statements[number].leader.size <= SHORT]
        found.update(combinations(sorted(short)[:_MOST_BEHIND], 2))
    return found


def tellers(statement: Statement) -> set[int]:
    """The articles that tell a statement, by their index."""
    return {telling.sentence.article for telling in statement.tellings}
