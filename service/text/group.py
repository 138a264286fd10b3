"""Matches to statements: who says the same thing.

Every telling is compared with the tellings that would be printed before it (well-formed before
stripped, fuller before shorter, earlier before later). It joins the likest that says all it says,
or it is printed itself. A statement is a leader and those who joined it, so a chain A~B~C in which
A and C are not alike never becomes one statement, and no two leaders are near-duplicates.
"""

from collections.abc import Sequence

from service.text.beside import gathered
from service.text.compare import COMMONER, compared_with_earlier, grouped_late, of_one_story
from service.text.joining import joins, reads_twice, tells_otherwise
from service.text.likeness import SAME, Likeness, turned
from service.text.portions import Portion, piece, portions
from service.text.statements import NOTHING, Draft, Grouping
from service.text.stream import Sentence, Stream
from service.text.wordings import letters, wordings


def group(
    stream: Stream,
    sentences: Sequence[Sentence],
    *,
    known: Grouping = NOTHING,
) -> Grouping:
    """Group sentences into statements, beside those ``known``; their order does not matter."""
    drafts = [Draft.of(statement) for statement in known.statements]
    near = dict(known.near)
    variants = _unknown(stream, wordings(stream, sentences), drafts)
    first = len(drafts)
    heads = [draft.leader for draft in drafts] + [variant[0] for variant in variants]
    compared = compared_with_earlier(stream, heads, known=first)
    owner: dict[int, int] = {n: n for n in range(first)}
    tellers = [set(draft.told) for draft in drafts]
    tellers += [{sentence.article for sentence in variant} for variant in variants]
    late = grouped_late(
        stream, heads, compared, carried=[len(told) for told in tellers], known=first
    )
    kin = of_one_story(heads, compared, tellers=tellers)
    order = [n for n in range(first, len(heads)) if n not in late]
    for index in (*order, *sorted(late)):
        here, variant = heads[index], variants[index - first]
        leading = [
            (owner[other], alike)
            for other, alike in compared[index] + late.get(index, [])
            if other in owner and heads[other] is drafts[owner[other]].leader
        ]
        best: tuple[int, Likeness] | None = None
        for number, alike in leading:
            if best and alike.both <= best[1].both:
                continue
            there = drafts[number].leader
            free = drafts[number].free(variant, alike)
            if reads_twice(stream, here, there, alike=alike):
                # Whoever wrote both of "the northern gate opened at nine" and "the southern gate
                # opened at noon" meant two things, however alike they look: neither may vanish.
                joined = free or not tells_otherwise(stream, here, there, alike=alike)
            else:
                related = kin[here.article] == kin[there.article]
                joined = free and joins(stream, here, there, alike=alike, floor=SAME, kin=related)
            if joined:
                best = number, alike
        if best is not None:
            owner[index] = best[0]
            drafts[best[0]].add(variant, score=best[1].both, within=best[1].said)
            continue
        new = [(number, alike) for number, alike in leading if number >= first]
        if cut := _cut(stream, here, variant, leading=leading, drafts=drafts):
            owner[index] = cut[0].statement
            for portion in cut:
                pieces = [piece(stream, sentence, portion) for sentence in variant]
                drafts[portion.statement].add(pieces, score=portion.score, within=portion.within)
        elif index in late and (number := _exceeded(stream, variant, new, drafts)) >= 0:
            owner[index] = number
            drafts[number].lead(stream, variant)
        else:
            owner[index] = len(drafts)
            drafts.append(Draft(here, [], [], {}))
            drafts[-1].add(variant, score=1.0, within=((0, here.size),))
    leads = {n for n, head in enumerate(heads) if head is drafts[owner[n]].leader}
    for index, others in enumerate(compared):
        for other, alike in others:
            one, two = sorted((owner[index], owner[other]))
            # A telling speaks for its statement only in what it shares with near-duplicates.
            if one != two and (alike.both >= SAME or alike.looks or {index, other} <= leads):
                near[one, two] = max(near.get((one, two), 0.0), alike.both, alike.looks)
    return gathered(stream, drafts, near, settled=known.settled)


def _exceeded(
    stream: Stream,
    variant: Sequence[Sentence],
    leading: Sequence[tuple[int, Likeness]],
    drafts: Sequence[Draft],
) -> int:
    """The statement that a fuller telling, put off in vain, should have led; -1 if there is none.

    It waited for statements that it might be the sum of, and is not.
    """
    here = variant[0]
    for number, alike in sorted(leading, key=lambda found: -found[1].both):
        draft = drafts[number]
        if (
            alike.both >= SAME
            and draft.leader.rank >= here.rank
            and len(draft.tellings) < COMMONER * len(variant)
            and draft.free(variant, alike)
            and joins(stream, draft.leader, here, alike=turned(alike), floor=SAME, kin=False)
        ):
            return number
    return -1


def _unknown(
    stream: Stream, variants: Sequence[list[Sentence]], drafts: Sequence[Draft]
) -> list[list[Sentence]]:
    """The wordings that no known statement has; the others join theirs."""
    if not drafts:
        return list(variants)
    leaders = [draft.leader for draft in drafts]
    known = dict(zip(letters(stream, leaders), drafts, strict=True))
    left = []
    for variant, key in zip(variants, letters(stream, [v[0] for v in variants]), strict=True):
        if key in known:
            known[key].add(variant, score=1.0, within=((0, known[key].leader.size),))
        else:
            left.append(variant)
    return left


def _cut(
    stream: Stream,
    here: Sentence,
    variant: Sequence[Sentence],
    *,
    leading: Sequence[tuple[int, Likeness]],
    drafts: Sequence[Draft],
) -> Sequence[Portion]:
    """What several statements say of a wording, if none of its articles tells that already."""
    if len(leading) < 2:
        return ()
    printed = [(number, drafts[number].leader, alike) for number, alike in leading]
    found = portions(stream, here, printed)
    if all(drafts[p.statement].free(variant, p) for p in found):
        return found
    return ()
