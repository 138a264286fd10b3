"""What sentences prove by their place: beside a telling of the same thing."""

from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from service.text.clauses import begins_claim, is_aside, is_set_off, says, word
from service.text.exchanged import is_exchanged
from service.text.joining import says_more, stretched
from service.text.likeness import SAME_STORY, Likeness, Ranges, likeness
from service.text.othermatter import is_another_event, names_more
from service.text.passive import is_contrary
from service.text.quoted import BESIDE, is_paraphrased, is_said, quoted, same_quotation
from service.text.statements import Draft, Grouping, Telling, overlap
from service.text.stock import is_of_another
from service.text.stream import Sentence, Stream

# A sentence finishes what its neighbour begins where this share of it stands in what is left.
_FINISHES = 0.6
# Words that are quoted alike beside tellings of one statement.
_QUOTED = 2
# "He said", "she added".
_PRONOUN_SAYS = 2
_SPEAKERS = frozenset("he she they it".split())
# Tellers of one statement whose next sentences are looked at.
_TELLERS = 20


# A statement and a telling of it, and these by the telling's article and its first or last word.
_Told = tuple[int, Telling]
_Places = Mapping[tuple[int, int], _Told]


def gathered(
    stream: Stream,
    drafts: Sequence[Draft],
    near: Mapping[tuple[int, int], float],
    *,
    settled: Sequence[int] = (),
) -> Grouping:
    """The statements, with sentences that what stands beside them proves.

    "It sank on Saturday. Its engine room had flooded." is one sentence elsewhere; one half alone
    is too short to prove it, but its neighbour tells the other half of the same sentence.

    Of the first tellings of the first drafts, as many as ``settled`` says, every one has been
    looked at beside every other before.
    """
    behind: dict[tuple[int, int], _Told] = {}
    before: dict[tuple[int, int], _Told] = {}
    for number, draft in enumerate(drafts):
        for telling in draft.tellings:
            told, sentence = (number, telling), telling.sentence
            behind[sentence.article, sentence.last] = told
            before[sentence.article, sentence.first] = told
    fresh = _fresh(drafts, settled=settled, behind=behind, before=before)
    meet = _beside_joined(drafts, behind=behind, before=before)
    counts = [len(draft.tellings) for draft in drafts]
    place = list(range(len(drafts)))
    waiting = deque([n for n in fresh if n in meet and not drafts[n].repeats])
    while waiting:
        number = waiting.popleft()
        if place[number] != number:
            continue
        draft = drafts[number]
        if not _may_finish(draft, drafts, behind=behind, before=before):
            continue
        around = _around(draft, behind=behind, before=before)
        for home in _homes(draft, around, drafts):
            added = _finishing(stream, draft, around, home=home, leader=drafts[home].leader)
            if not added:
                continue
            place[number] = home
            for sentence, alike in added:
                drafts[home].add([sentence], score=alike.both, within=alike.said)
                told = home, drafts[home].tellings[-1]
                behind[sentence.article, sentence.last] = told
                before[sentence.article, sentence.first] = told
            # What stands on its other side may tell what is still left.
            waiting.extend(dict.fromkeys(n for told in around for n, _ in told if n != home))
            break
    for number in fresh:
        if number not in meet or place[number] != number or not _is_alone(drafts[number]):
            continue
        here = drafts[number].leader
        edges = behind.get((here.article, here.first)), before.get((here.article, here.last))
        for other in _placed_alike(edges, drafts, behind=behind, before=before):
            if other < number and place[other] == other and _is_alone(drafts[other]):
                alike = likeness(stream, here, drafts[other].leader)
                if _goes_on(stream, here, drafts[other].leader, alike=alike):
                    drafts[other].add([here], score=alike.both, within=alike.said)
                    place[number] = other
                    meet |= _beside_joined([drafts[other]], behind=behind, before=before)
                    break
    _with_restored(stream, drafts, fresh, place=place, behind=behind, before=before)
    for number in range(len(drafts)):
        while place[place[number]] != place[number]:
            place[number] = place[place[number]]
    kept = [number for number in range(len(drafts)) if place[number] == number]
    new = {number: at for at, number in enumerate(kept)}
    moved: dict[tuple[int, int], float] = {}
    for (one, other), score in near.items():
        low, high = sorted((new[place[one]], new[place[other]]))
        if low != high:
            moved[low, high] = max(moved.get((low, high), 0.0), score)
    return Grouping(
        tuple(drafts[number].statement() for number in kept),
        moved,
        settled=tuple(counts[number] for number in kept),
    )


def _with_restored(
    stream: Stream,
    drafts: Sequence[Draft],
    fresh: Sequence[int],
    *,
    place: list[int],
    behind: dict[tuple[int, int], _Told],
    before: dict[tuple[int, int], _Told],
) -> None:
    """Let what has lost its marks tell the same few words that stand beside the same sentence.

    "she said i am tired" proves nothing by its words, and its ends are guessed: where a source
    has "I am tired." in the same place it is that, word for word.
    """
    waiting = deque(n for n in fresh if drafts[n].leader.restored)
    while waiting:
        number = waiting.popleft()
        here = drafts[number].leader
        if place[number] != number or not _is_alone(drafts[number]):
            continue
        edges = behind.get((here.article, here.first)), before.get((here.article, here.last))
        for other in _placed_alike(edges, drafts, behind=behind, before=before):
            home = drafts[other]
            if other == number or not _has_words(stream, here, home.leader):
                continue
            if any(telling.sentence.article == here.article for telling in home.tellings):
                continue
            alike = likeness(stream, here, home.leader)
            home.add([here], score=alike.both, within=alike.said)
            place[number] = other
            told = other, home.tellings[-1]
            behind[here.article, here.last] = before[here.article, here.first] = told
            waiting.extend(n for n, _ in filter(None, edges) if drafts[n].leader.restored)
            break


def _has_words(stream: Stream, here: Sentence, there: Sentence) -> bool:
    """Whether two sentences have the same words but for who says so."""
    one = _claim(stream, here)
    words = stream.stems[one.first : one.last]
    if there.restored or len(words) < _QUOTED:
        return False
    spans = quoted(stream, there)
    claim = _claim(stream, there)
    if words == stream.stems[claim.first : claim.last]:
        return True
    return words == "".join(stream.stems[a:b] for a, b in spans) and is_said(stream, there, spans)


def _may_finish(draft: Draft, drafts: Sequence[Draft], *, behind: _Places, before: _Places) -> bool:
    """Whether a statement of another article's words stands beside the first telling of one.

    Beside most stand those that the same article leads, which is told at a third of the cost.
    """
    here = draft.tellings[0].sentence
    article = here.article
    ahead, after = behind.get((article, here.first)), before.get((article, here.last))
    return (ahead is not None and drafts[ahead[0]].leader.article != article) or (
        after is not None and drafts[after[0]].leader.article != article
    )


def _around(draft: Draft, *, behind: _Places, before: _Places) -> list[list[_Told]]:
    """What each telling of a statement has before and behind it."""
    found = []
    for telling in draft.tellings:
        here = telling.sentence
        edges = behind.get((here.article, here.first)), before.get((here.article, here.last))
        found.append([told for told in edges if told])
    return found


def _homes(
    draft: Draft, around: Sequence[Sequence[_Told]], drafts: Sequence[Draft]
) -> Iterator[int]:
    """The statements that stand beside every telling of another, and whose leader tells it not."""
    tellers = {telling.sentence.article for telling in draft.tellings}
    for home, _ in around[0]:
        if (
            drafts[home] is not draft
            and drafts[home].leader.article not in tellers
            and all(any(number == home for number, _ in told) for told in around)
        ):
            yield home


def _finishing(
    stream: Stream,
    draft: Draft,
    around: Sequence[Sequence[_Told]],
    *,
    home: int,
    leader: Sentence,
) -> list[tuple[Sentence, Likeness]]:
    """The tellings of a statement, if each tells what its neighbour leaves of the one beside it."""
    found = []
    for telling, neighbours in zip(draft.tellings, around, strict=True):
        taken = next(told.within for number, told in neighbours if number == home)
        alike = _finishes(stream, telling.sentence, leader, taken=taken)
        if alike is None:
            return []
        found.append((telling.sentence, alike))
    return found


def _finishes(stream: Stream, here: Sentence, there: Sentence, *, taken: Ranges) -> Likeness | None:
    """How a sentence tells what is left of one whose other words, ``taken``, its neighbour tells.

    None where it does not. Who says so may be told once for both: "He said the dam was holding."
    """
    claim = _claim(stream, here)
    for part in (here,) if claim is here else (here, claim):
        alike = likeness(stream, part, there)
        start, end = alike.extent
        if (
            alike.here >= _FINISHES
            and end - start <= stretched(part.size)
            and not overlap(alike.said, taken)
        ):
            # Asked last: of what stands beside one of another source's hardly any comes so far.
            told_otherwise = is_paraphrased(stream, here, there) or names_more(
                stream, replace(here, first=claim.last), there
            )
            return None if told_otherwise else alike
    return None


def _claim(stream: Stream, here: Sentence) -> Sentence:
    """A sentence less who says so: "He said ...", "..., Vik said."."""
    first = here.first
    if here.size > _PRONOUN_SAYS and word(stream, first) in _SPEAKERS and says(stream, first + 1):
        first += _PRONOUN_SAYS
        return replace(here, first=first + begins_claim(stream, first))
    for last in range(here.last - 1, max(first, here.last - BESIDE), -1):
        if is_set_off(stream, here, last):
            return replace(here, last=last) if is_aside(stream, here, last) else here
    return here


def _fresh(
    drafts: Sequence[Draft], *, settled: Sequence[int], behind: _Places, before: _Places
) -> Sequence[int]:
    """The drafts that are new or stand beside a new telling, or beside one of a draft that has it.

    Of the others nothing could be found that was not found before.
    """
    if not settled:
        return range(len(drafts))
    found = set(range(len(settled), len(drafts)))
    for number, draft in enumerate(drafts):
        if number >= len(settled) or len(draft.tellings) > settled[number]:
            for telling in draft.tellings:
                sentence = telling.sentence
                for beside, edge in ((behind, sentence.first), (before, sentence.last)):
                    if (sentence.article, edge) in beside:
                        found.add(beside[sentence.article, edge][0])
    return sorted(found)


def _beside_joined(drafts: Sequence[Draft], *, behind: _Places, before: _Places) -> set[int]:
    """The drafts beside a telling of one that has several: only there sources meet."""
    joined = (draft for draft in drafts if len(draft.tellings) > 1)
    around = (told for draft in joined for told in _around(draft, behind=behind, before=before))
    return {number for told in around for number, _ in told}


def _is_alone(draft: Draft) -> bool:
    return len(draft.tellings) == 1 and not draft.repeats


def _placed_alike(
    neighbours: tuple[_Told | None, _Told | None],
    drafts: Sequence[Draft],
    *,
    behind: _Places,
    before: _Places,
) -> Iterator[int]:
    """The statements beside tellings of a sentence's neighbours, a bounded number."""
    first, last = neighbours
    # What one article alone tells has nothing beside it in another.
    if first and len(home := drafts[first[0]].tellings) > 1:
        for telling in home[:_TELLERS]:
            if after := before.get((telling.sentence.article, telling.sentence.last)):
                yield after[0]
    if last and len(home := drafts[last[0]].tellings) > 1:
        for telling in home[:_TELLERS]:
            if ahead := behind.get((telling.sentence.article, telling.sentence.first)):
                yield ahead[0]


def _goes_on(stream: Stream, here: Sentence, there: Sentence, *, alike: Likeness) -> bool:
    """Whether two sentences beside tellings of one statement are tellings of one as well.

    "Don't eat them." or "Two have died." proves nothing by its words: their place does. So it is
    with "We have boats," said by somebody here and by nobody there.
    """
    same = alike.both >= SAME_STORY or same_quotation(
        stream, here, there, proof=False, least=_QUOTED
    )
    return (
        same
        and here.article != there.article
        and not here.restored
        and not there.restored
        and not says_more(stream, here, there, alike=alike)
        and not is_contrary(stream, here, there)
        and not is_exchanged(stream, here, there, alike=alike)
        and not is_of_another(stream, here, there)
        and not is_another_event(stream, here, there, alike=alike)
    )
