"""Sentences that restate one another printed once, where the caller asks for it.

The sentences that would be printed are taken well-formed before stripped, fuller before shorter,
earlier before later; each that restates one taken before is told of it, the likest, or is taken
itself. So no two that are printed restate each other, and a chain A~B~C in which A and C do not
never becomes one statement.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from service.text.facts.conflict import disagreements
from service.text.joining import joins
from service.text.likeness import RESTATED, likeness
from service.text.model import Article
from service.text.othermatter import is_other_matter, names_more
from service.text.relations import relations
from service.text.setaside import Past
from service.text.statements import Grouping, Statement, Telling
from service.text.stock import is_of_another
from service.text.stream import Sentence, Stream
from service.text.tellings import told_by

# Fewer sentences make their words rarer, so that others may come to restate each other: on the
# seeds and on the golden stories nothing is left after the first round.
_ROUNDS = 3


def collapsed(
    stream: Stream, grouping: Grouping, articles: Sequence[Article], *, known: Sequence[Past]
) -> tuple[Grouping, list[Past]]:
    """The statements, those that restate one another told as one, and what is ``known`` of each.

    What two articles tell differently in any fact, what one article tells twice, and what a kill
    or a correction has marked stays apart.
    """
    pasts = list(known)
    single = [True] * len(grouping.statements)
    for _ in range(_ROUNDS):
        homes = _homes(stream, grouping, articles, known=pasts, single=single)
        if not homes:
            break
        grouping, pasts, single = _folded(stream, grouping, homes, known=pasts, single=single)
    return grouping, pasts


def _homes(
    stream: Stream,
    grouping: Grouping,
    articles: Sequence[Article],
    *,
    known: Sequence[Past],
    single: Sequence[bool],
) -> dict[int, tuple[int, float]]:
    """The statements that are told of another one: which, and how alike they are.

    Those that are not ``single`` have restatements of their own and can but lead.
    """
    statements = grouping.statements
    restated = _restated(stream, grouping, articles)
    tellers = [{t.sentence.article for t in s.tellings} for s in statements]
    beside: dict[int, dict[int, float]] = {}
    for (one, other), score in restated.items():
        if _is_marked(known[one]) or _is_marked(known[other]):
            continue
        beside.setdefault(one, {})[other] = score
        beside.setdefault(other, {})[one] = score
    leads: set[int] = set()
    homes: dict[int, tuple[int, float]] = {}
    for number in sorted(beside, key=lambda n: (single[n], *_before(statements[n].leader))):
        likest = sorted(beside[number].items(), key=lambda found: (-found[1], found[0]))
        for home, score in likest if single[number] else ():
            if home not in leads or not tellers[home].isdisjoint(tellers[number]):
                continue
            if not _disagree(stream, articles, statements[home], statements[number]):
                homes[number] = home, score
                tellers[home] |= tellers[number]
                break
        else:
            leads.add(number)
    return homes


def _restated(
    stream: Stream, grouping: Grouping, articles: Sequence[Article]
) -> dict[tuple[int, int], float]:
    """The pairs of statements that the answer would call restatements, and how alike they are.

    So are those that share a clause where the one says nothing that the other lacks.
    """
    statements = grouping.statements
    related = relations(stream, grouping, articles=len(articles))
    leaders = [statement.leader for statement in statements]
    story = {article: n for n, kin in enumerate(related.stories) for article in kin}
    told = [{story[t.sentence.article] for t in s.tellings} for s in statements]
    found = {}
    for link in related.linked:
        one, other = link.one, link.other
        if link.kind == "clause":
            # Two stories have their stock phrases in common, and tell nothing alike.
            alike = link.score >= RESTATED and not told[one].isdisjoint(told[other])
            if not alike or not _is_told(stream, statements[one].leader, statements[other].leader):
                continue
        if link not in related.apart and not _is_another(stream, leaders[one], leaders[other]):
            found[one, other] = link.score
    return found


def _is_told(stream: Stream, one: Sentence, other: Sentence) -> bool:
    """Whether the sentence that would be taken later says nothing that the earlier one does not."""
    fuller, here = sorted((one, other), key=_before)
    alike = likeness(stream, here, fuller)
    return joins(stream, here, fuller, alike=alike, floor=RESTATED, kin=False)


def _is_another(stream: Stream, one: Sentence, other: Sentence) -> bool:
    """Whether the sentence that would be taken later names what the earlier one does not."""
    fuller, here = sorted((one, other), key=_before)
    if names_more(stream, here, fuller) or is_of_another(stream, here, fuller):
        return True
    return is_other_matter(stream, here, fuller, alike=likeness(stream, here, fuller))


def _before(leader: Sentence) -> tuple[int, int, int]:
    return leader.rank, -leader.size, leader.first


def _is_marked(past: Past) -> bool:
    """Whether a kill or a correction is known of a statement, which an editor must see printed."""
    return past.killed or past.retracted or bool(past.corrected or past.outdated or past.again)


def _disagree(
    stream: Stream, articles: Sequence[Article], one: Statement, other: Statement
) -> bool:
    """Whether any telling of one statement has a fact otherwise than the other's printed one."""
    printed = told_by(stream, articles, one.leader)
    return any(
        disagreements(printed, told, same=same)
        for telling in other.tellings
        for told in [told_by(stream, articles, telling.sentence)]
        for same in (True, False)
    )


def _folded(
    stream: Stream,
    grouping: Grouping,
    homes: Mapping[int, tuple[int, float]],
    *,
    known: Sequence[Past],
    single: Sequence[bool],
) -> tuple[Grouping, list[Past], list[bool]]:
    """The statements that are left, with the tellings of those that are told of them."""
    tellings = [list(statement.tellings) for statement in grouping.statements]
    repeats = [list(statement.repeats) for statement in grouping.statements]
    pasts = list(known)
    for number, (home, score) in sorted(homes.items()):
        leader = grouping.statements[home].leader
        for telling in grouping.statements[number].tellings:
            said = likeness(stream, telling.sentence, leader).said
            tellings[home].append(Telling(telling.sentence, score, said))
        repeats[home] += grouping.statements[number].repeats
        since = (*pasts[home].since, *pasts[number].since)
        pasts[home] = replace(pasts[home], since=tuple(sorted(since)))
    kept = [n for n in range(len(tellings)) if n not in homes]
    place = {number: n for n, number in enumerate(kept)}
    led = {home for home, _ in homes.values()}
    near = {
        (place[one], place[other]): score
        for (one, other), score in grouping.near.items()
        if one in place and other in place
    }
    left = Grouping(
        tuple(
            Statement(grouping.statements[n].leader, tuple(tellings[n]), tuple(repeats[n]))
            for n in kept
        ),
        near,
    )
    told = [
        replace(pasts[n], again=tuple(replace(a, number=place[a.number]) for a in pasts[n].again))
        for n in kept
    ]
    return left, told, [single[n] and n not in led for n in kept]
