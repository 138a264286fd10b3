"""What a newer version of an item says in other words than the older one did.

A desk that corrects a story takes out a word or a clause, or puts another in its place, and leaves
the sentence where it stood: the sentences of two versions are held against each other place by
place. What a desk merely polishes (another word for the same thing, another order, a first name
less) corrects nothing, nor does a version that was cut for length.
"""

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Indel

from service.text.fact import fact
from service.text.facts.conflict import Wording, read_wording
from service.text.facts.dates import is_date_word
from service.text.facts.differences import Alignment, Stretch, align
from service.text.facts.hedges import is_hedge_word
from service.text.facts.name_words import one_nation
from service.text.facts.number_words import ORDINALS
from service.text.facts.numbers import is_number_word
from service.text.facts.telling import Telling
from service.text.oldtellings import Fact, OldTellings, wording
from service.text.polish import has_like, is_filler, is_polished, sense
from service.text.rarity import telling_of
from service.text.stream import Sentence, Stream

# Sentences between the same neighbours are one sentence edited from here; where there is but one
# on either side, half as much will do ("He denied it.", "He has admitted it.").
_EDITED, _ALONE = 0.4, 0.2
# Sentences between two that stayed that are each held against each; of more only those beside.
_ALL = 400
# Where so many of its words stand there no more the sentence is written anew, and which of them
# were wrong cannot be told.
_ANEW = 0.5
# No sentence of news has so many words; what is longer is a list.
_LONGEST = 200
# "total" (4.3), "local" (3.8), "former" (4.4) add little; "armed" (6.0), "denied" (6.3), "sold"
# (5.1), "unpaid" (7.8) tell something (see rarity). Where another word takes the place of one,
# as "cousin" that of "brother" (3.6), less will do.
_TELLS, _TELLS_ELSE = 4.6, 3.0

_SPEECH = frozenset(
    "said says say told tells added adds according reported reports spokesman spokeswoman "
    "spokesperson statement noted stated explained announced sources source officials official "
    "reporters journalists interview briefing scene"
    .split()
)  # fmt: skip


@fact
class Change:
    """Words of an older sentence that the newer one has no more.

    ``new`` is the place in the newer article where others stand, or none; ``lost`` is what the
    old words were about, ``gained`` what those in their place are.
    """

    new: tuple[int, int]
    lost: frozenset[str]
    gained: frozenset[str]


@dataclass(frozen=True, slots=True)
class Revision:
    """A sentence of a newer version beside the one that it replaces, and what it corrects.

    ``names`` are the full names that the newer version has nowhere any more, each with the place
    of the one it has instead.
    """

    new: Sentence
    old: Sentence
    facts: frozenset[Fact]
    changes: tuple[Change, ...]
    names: tuple[tuple[tuple[int, int], str], ...] = ()

    @property
    def said(self) -> Hashable:
        """All that it finds, whichever older version had the sentence."""
        return self.facts, self.changes, self.names


@dataclass(frozen=True, slots=True)
class Revised:
    """How a newer version differs from an older one: sentences that it words otherwise, and those
    that it dropped."""

    revisions: tuple[Revision, ...]
    dropped: tuple[Sentence, ...]


def revised(
    old: Sequence[Sentence],
    new: Sequence[Sentence],
    *,
    held: OldTellings,
    joined: Mapping[int, int],
    corrects: bool,
) -> Revised:
    """Hold the sentences of an older version against those of the newer one.

    ``joined`` numbers the statement of each sentence, by its first word. ``corrects`` says that
    the newer version owns to a correction: else one that drops sentences was cut for length, and
    what its sentences lack corrects nothing.
    """
    pairs, dropped = _aligned(held, old, new, joined=joined)
    kept = {n.first for o, n in pairs if _same(held.stream, o, n)}
    changed = [pair for pair in pairs if pair[1].first not in kept]
    fresh = tuple(n for n in new if n.first not in kept) if changed else ()
    shorter, found = bool(dropped), []
    for before, after in changed:
        same = held.likeness(after, before).both >= _EDITED
        text = held.told(after).text
        names = tuple(
            (d.here, d.older)
            for d in held.differ(after, before, same=same)
            if d.kind == "name" and " " in d.older and d.older not in text
        )
        facts = held.facts(after, before, same=same)
        changes = _changed(held, after, before, fresh=fresh, shorter=shorter, corrects=corrects)
        if not facts:
            changes = changes or _reckoned(held, after, before)
        if facts or changes:
            found.append(Revision(after, before, facts, changes, names))
    return Revised(tuple(found), tuple(dropped))


def _changed(
    held: OldTellings,
    new: Sentence,
    old: Sentence,
    *,
    fresh: tuple[Sentence, ...],
    shorter: bool,
    corrects: bool,
) -> tuple[Change, ...]:
    """What the older sentence tells that none of the ``fresh`` ones tells any more."""
    others = tuple(sentence.first for sentence in fresh)

    def elsewhere() -> frozenset[str]:
        wordings = [read_wording(held.told(sentence)) for sentence in fresh]
        return frozenset(sense(key) for wording in wordings for key in wording.keys)

    def find() -> tuple[Change, ...]:
        about = held.once(("elsewhere", others), elsewhere)
        return _changes(
            held.told(new), held.told(old), elsewhere=about, shorter=shorter, corrects=corrects
        )

    asked = ("changes", new.first, held.wording_of(old), others, shorter, corrects)
    return held.once(asked, find)


def _reckoned(held: OldTellings, new: Sentence, old: Sentence) -> tuple[Change, ...]:
    """The figures and the days of a sentence in which a newer version changed both.

    Of two outlets that tells two events ("killed 12 on Monday", "killed 14 on Tuesday"); a version
    that leaves every other word where it stood tells one.
    """

    def find() -> tuple[Change, ...]:
        alignment = align(read_wording(held.told(new)), read_wording(held.told(old)))
        a, b = alignment.a, alignment.b
        found = []
        for i1, i2, j1, j2 in alignment.stretches:
            own, other = a.keys[i1:i2], b.keys[j1:j2]
            if not (own and other and all(map(_is_reckoned, own + other))):
                return ()
            if wording(" ".join(own)) != wording(" ".join(other)):
                lost, gained = frozenset(map(sense, other)), frozenset(map(sense, own))
                found.append(Change(a.span(i1, i2), lost - gained, gained - lost))
        return tuple(found)

    return held.once(("reckoned", new.first, held.wording_of(old)), find)


def _is_reckoned(key: str) -> bool:
    return is_number_word(key) or is_date_word(key)


def _same(stream: Stream, one: Sentence, other: Sentence) -> bool:
    return stream.figures[one.first : one.last] == stream.figures[other.first : other.last]


def _aligned(
    held: OldTellings,
    old: Sequence[Sentence],
    new: Sequence[Sentence],
    *,
    joined: Mapping[int, int],
) -> tuple[list[tuple[Sentence, Sentence]], list[Sentence]]:
    """Each older sentence with the one that stands for it, and those that none stands for."""
    stream = held.stream
    words = [[stream.exacts[s.first : s.last] for s in version] for version in (old, new)]
    again = dict(zip(words[1], new, strict=True))
    pairs: list[tuple[Sentence, Sentence]] = []
    left: list[Sentence] = []
    i = j = 0
    for block in Indel.opcodes(*words).as_matching_blocks():
        gap = old[i : block.a], new[j : block.b]
        found = _paired(held, *gap, joined=joined)
        pairs += found
        paired = {o.first for o, _ in found}
        left += [o for o in gap[0] if o.first not in paired]
        i, j = block.a + block.size, block.b + block.size
        pairs += zip(old[block.a : i], new[block.b : j], strict=True)
    taken = {n.first for _, n in pairs}
    free: dict[int, Sentence] = {joined[n.first]: n for n in new if n.first not in taken}
    dropped = []
    for sentence in left:
        moved = again.get(stream.exacts[sentence.first : sentence.last])
        moved = moved or free.get(joined[sentence.first])
        if moved:
            pairs.append((sentence, moved))
        else:
            dropped.append(sentence)
    return pairs, dropped


def _paired(
    held: OldTellings,
    old: Sequence[Sentence],
    new: Sequence[Sentence],
    *,
    joined: Mapping[int, int],
) -> list[tuple[Sentence, Sentence]]:
    """The sentences of one gap that are one sentence edited, the likest first."""
    if not old or not new:
        return []
    every = len(old) * len(new) <= _ALL
    least = _ALONE if len(old) == len(new) == 1 else _EDITED
    scored = []
    for m, one in enumerate(old):
        for n, other in enumerate(new):
            if not every and abs(m - n) > 1:
                continue
            score = held.likeness(one, other).both
            if score >= least or joined[one.first] == joined[other.first]:
                scored.append((-score, m, n))
    pairs, done_old, done_new = [], set[int](), set[int]()
    for _, m, n in sorted(scored):
        if m not in done_old and n not in done_new:
            pairs.append((old[m], new[n]))
            done_old.add(m)
            done_new.add(n)
    return pairs


def _changes(
    new: Telling, old: Telling, *, elsewhere: frozenset[str], shorter: bool, corrects: bool
) -> tuple[Change, ...]:
    """What the older sentence tells that the newer version does not tell any more."""
    alignment = align(read_wording(new), read_wording(old))
    a, b = alignment.a, alignment.b
    if len(alignment.to_a) > _LONGEST or alignment.to_a.count(-1) > _ANEW * len(alignment.to_a):
        return ()
    told = frozenset(map(sense, b.keys))
    shorter = not corrects and (
        shorter or sum(_is_cut(alignment, stretch) for stretch in alignment.stretches) > 1
    )
    polished = False
    removed, replaced, renamed = list[Change](), list[Change](), list[Change]()
    for stretch in alignment.stretches:
        i1, i2, j1, j2 = stretch
        if not _SPEECH.isdisjoint(b.keys[j1:j2]):
            continue
        if _is_renamed(alignment, stretch):
            after, before = sense(a.keys[i1]), sense(b.keys[j1])
            renamed.append(Change(a.span(i1, i2), frozenset([before]), frozenset([after])))
            continue
        instead = frozenset(sense(key) for key in a.keys[i1:i2] if key not in a.light)
        gained = instead - told
        least = _TELLS_ELSE if gained else _TELLS
        lost = frozenset(_telling(b, j1, j2, least=least)) - elsewhere
        polished = polished or has_like(b.keys[j1:j2], a.keys[i1:i2])
        if lost and not is_polished(lost, instead):
            (replaced if gained else removed).append(Change(a.span(i1, i2), lost, gained))
    # Who puts one word in for its like may have put in others of which no list knows.
    found = renamed + ([] if shorter else removed)
    found += replaced if corrects or not polished else []
    return tuple(sorted(found, key=lambda change: change.new))


def _is_cut(alignment: Alignment, stretch: Stretch) -> bool:
    """Whether words of weight were taken out: a desk corrects in one place, and trims in many."""
    a, b = alignment.a, alignment.b
    own, other = b.keys[stretch.j1 : stretch.j2], a.keys[stretch.i1 : stretch.i2]
    return not b.light.issuperset(own) and a.light.issuperset(other)


def _is_renamed(alignment: Alignment, stretch: Stretch) -> bool:
    """Whether one capital word stands in the place of another: a Republican, a Democrat."""
    i1, i2, j1, j2 = stretch
    if not i1 or not j1 or i2 - i1 != 1 or j2 - j1 != 1:
        return False
    a, b = alignment.a, alignment.b
    one, other = a.keys[i1], b.keys[j1]
    return (
        a.capital(i1)
        and b.capital(j1)
        and b.language != "de"
        and not one_nation(one, other)
        and not is_polished([sense(other)], frozenset([sense(one)]))
        and not any(is_date_word(key) or is_number_word(key) for key in (one, other))
    )


def _telling(wording: Wording, first: int, last: int, *, least: float) -> Iterator[str]:
    """What plain words tell something of: names, days, figures, denials are facts of their own."""
    for i in range(first, last):
        key = wording.keys[i]
        if (
            key in wording.light
            or is_filler(key)
            or key in _SPEECH
            or key in ORDINALS
            or (wording.capital(i) and (i or wording.capital(1)))
            or is_date_word(key)
            or is_number_word(key)
            or is_hedge_word(key)
            or telling_of(key) < least
        ):
            continue
        yield sense(key)
