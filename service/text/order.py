"""The order in which statements are read, and where paragraphs begin.

The lede comes first. The order that the sources agree on holds; what only one of them has stays
where it stood in that source, behind the sentence it followed (augmented ordering: Barzilay,
Elhadad and McKeown 2002), unless it says the like of another: then it stands beside that. What
closes a story closes the whole. Stories that are not of one kin follow one another whole.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from itertools import combinations, pairwise

from service.text.bindings import held_together
from service.text.statements import Statement
from service.text.weaving import Linked, Row

# One sentence or two before the lede of others are the lede that those others have lost.
_OPENING = 2
# A lede told elsewhere than at the head of another article supports that it is one by less.
_TOLD_LATER = 0.4
# ... or that speaks of the same, where so few ledes are in question that all can be compared.
_OF_ONE_MATTER = 0.2
_LEDES = 16


def reading_order(
    statements: Sequence[Statement],
    *,
    leaning: Sequence[bool],
    bound: Mapping[int, int],
    sequences: Sequence[Sequence[int]],
    stories: Sequence[Sequence[int]],
    linked: Linked,
    matter: Callable[[int, int], bool],
) -> list[int]:
    """Statements in the order in which they are read, as indices.

    ``sequences`` are the statements of each article, ``stories`` the articles of one kin,
    ``linked`` the statements that say the like of each one, ``matter`` whether two speak of the
    same things. What is ``leaning`` is read with what stands before it; ``bound`` gives what one
    must be followed by. The story that most articles tell comes first.
    """
    order: list[int] = []
    printed: set[int] = set()
    sequences = held_together(sequences, bound)
    home = {
        after: before
        for article, sequence in enumerate(sequences)
        for before, after in pairwise(sequence)
        if statements[after].leader.article == article
    }
    stripped = Counter(s.leader.article for s in statements if s.leader.restored)
    for story in sorted(stories, key=len, reverse=True):
        # What lost its sentences lost its paragraphs: it is the weft wherever there is a choice.
        whole = sorted(story, key=lambda article: stripped[article] > 0)
        for article in whole if order else ():
            # What leans on a sentence goes where that one is printed, in another story too.
            for before, after in pairwise(sequences[article]):
                if after in printed or before not in printed or home.get(after) != before:
                    continue
                if leaning[after] or bound.get(before) == after:
                    _put_behind(order, before, after, bound=bound)
                    printed.add(after)
        own = [[n for n in sequences[article] if n not in printed] for article in whole]
        if left := [sequence for sequence in own if sequence]:
            woven = _woven(left, chain=Row(statements, leaning, bound, home, linked, matter))
            order += woven
            printed.update(woven)
    return order


def _put_behind(order: list[int], before: int, after: int, *, bound: Mapping[int, int]) -> None:
    """Put a statement behind another one and what that must be followed by."""
    at = order.index(before) + 1
    while at < len(order) and bound.get(order[at - 1]) == order[at]:
        at += 1
    order.insert(at, after)


def told_in_order(statements: Sequence[Statement], *, articles: int) -> list[list[int]]:
    """The statements of each article in its own order, each once."""
    placed: list[list[tuple[int, int]]] = [[] for _ in range(articles)]
    for number, statement in enumerate(statements):
        if len(statement.tellings) == 1:
            placed[statement.leader.article].append((statement.leader.start, number))
            continue
        seen: set[int] = set()
        for telling in statement.tellings:
            sentence = telling.sentence
            if sentence.article not in seen:
                seen.add(sentence.article)
                placed[sentence.article].append((sentence.start, number))
    return [[number for _, number in sorted(found)] for found in placed]


def _woven(sequences: Sequence[Sequence[int]], *, chain: Row) -> list[int]:
    """One order for the articles of a story.

    The article whose lede most others have is the warp, of several the one that agrees best with
    the others; those are woven into it, each run of its own behind the statement that it followed
    at home.
    """
    follows = Counter(pair for sequence in sequences for pair in pairwise(sequence))

    def agreement(sequence: Sequence[int]) -> int:
        return sum(follows[a, b] - follows[b, a] - 1 for a, b in pairwise(sequence))

    support = _support(sequences, chain=chain)
    ranked = sorted(sequences, key=lambda s: (support[s[0]], agreement(s)), reverse=True)
    chain.begin(ranked[0])
    waiting = ranked[1:]
    while waiting:
        later = []
        for sequence in waiting:
            if any(number in chain.after for number in sequence):
                chain.weave(sequence)
            else:
                later.append(sequence)
        if len(later) == len(waiting):
            # Nothing of it is told by those before it: it follows whole.
            chain.weave(later.pop(0))
        waiting = later
    return chain.all()


def _support(sequences: Sequence[Sequence[int]], *, chain: Row) -> dict[int, float]:
    """For each statement that opens an article how much the others begin with it or its like."""
    told: dict[int, float] = {}
    opening: dict[int, float] = {}
    for sequence in sequences:
        for place, number in enumerate(sequence):
            told[number] = told.get(number, 0.0) + (_TOLD_LATER if place else 1.0)
        for place, number in enumerate(sequence[:_OPENING]):
            opening[number] = max(opening.get(number, 0.0), 1 / (1 + place))
    ledes = Counter(sequence[0] for sequence in sequences)
    support = {
        lede: told[lede]
        + sum(likeness * opening.get(other, 0.0) for likeness, other in chain.linked.get(lede, ()))
        for lede in ledes
    }
    if len(ledes) <= _LEDES:
        for one, other in combinations(ledes, 2):
            if chain.matter(one, other):
                support[one] += _OF_ONE_MATTER * ledes[other]
                support[other] += _OF_ONE_MATTER * ledes[one]
    return support
