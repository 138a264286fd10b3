"""Where an allegation in one telling is a fact in the other: "police said" is gone."""

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from functools import cache

from service.text.facts.calendar_words import MONTHS, RELATIVE_DAYS, WEEKDAYS
from service.text.facts.common_ground import clause_at, common_ground
from service.text.facts.concepts import concept
from service.text.facts.differences import Alignment, Stretch, content_stems, from_both_sides
from service.text.facts.own_names import share_without
from service.text.facts.quotations import read_quotations
from service.text.facts.scope import Qualifier, borne_on
from service.text.facts.speech_words import (
    ACCUSERS,
    ACCUSING,
    ADVERBS,
    ALLEGED,
    BE,
    BEFORE_REPORTED,
    CHARGED,
    CLAIMED,
    CLAIMS,
    DENIED,
    DETERMINERS,
    MARKS,
    MISDEEDS,
    ORDER,
    ORDERED,
    PREPOSITIONS,
    REPORTED,
    SPEAKING,
    SPEAKING_ENDINGS,
    THEIRS,
    THEMSELVES,
    WHOM,
)
from service.text.facts.telling import Disagreement, Wording, fold, stem

# Who "was told" a thing does not say it.
_SAID_SURELY = MARKS - {"told"}
_SAYING = MARKS | CLAIMS | SPEAKING
# "Das teilte das Unternehmen mit.": what such a sentence says is said of the one before it.
_POINTING = frozenset("das dies that this c ce asi eso ainsi".split())
_POINTED = 8
_CUT = re.compile(r"\s*[\[(]?(?:…|\.\s?\.\s?\.)")
_CONJUNCTIONS = frozenset(
    "and but while who which whom whose where und aber et mais y pero".split()
)
_WHEN = (
    WEEKDAYS.keys()
    | MONTHS.keys()
    | RELATIVE_DAYS.keys()
    | frozenset(
        """
    that the a an on in at late early earlier later again morning afternoon evening night reporters
    journalists he she it they his her its their had has have was were is are would will there
    dass die der das que la le les los el hier en un une
    """.split()
    )
)
_TOLD_TO = frozenset("told warned".split())
_LIVES = frozenset("life lives".split())
_BEFORE_SPEAKER = frozenset("said says say sagte sagten erklarte dit declare dijo dijeron".split())
_CLAUSE = frozenset("that he she they it we i there this is are was were will would".split())
_AROUND = 90
# Where the sentence before is looked for, in code points.
_SENTENCE = 240
_SPEAKER = 6
# "Lithuania's anti-corruption agency said" is seven words.
_SOURCE = 8
# "Accuse Viktor Sandu, the interior minister's brother, of taking bribes".
_ACCUSED = 12
_TAIL = 4
# So many shared words, of so many beside an attribution, are the claim.
_SHARED_RUN = 3
_RUN = 5
# "a spokesman for the ministry said on Monday" is eight words.
_LONGEST_ASIDE = 9
_CLAIM_SHARED = 0.75
# Statements in words of their own are one claim from so much in common (see rarity).
_GROUNDS = ((25.0, 0.55), (18.0, 0.75))
# From so much, where somebody is blamed, who says so need be no accuser: "the ministry said".
_RESTATED = (30.0, 0.8)
_SENTENCE_ENDS = ".!?\n"


def is_speech_word(key: str) -> bool:
    """Whether a folded word may say that what stands beside it is somebody's claim."""
    return key in MARKS or key in ACCUSING


def attribution_disagreements(
    alignment: Alignment, *, quoted: Callable[[Wording, int], bool]
) -> Iterator[Disagreement]:
    """What one telling gives as somebody's words and the other as a fact.

    ``quoted`` tells whether a word stands inside quotation marks: what does stays somebody's.
    """

    def dropped(seen: Alignment) -> Iterator[Disagreement]:
        return _dropped(seen, quoted)

    found = [*from_both_sides(dropped, alignment)]
    yield from found or related_attributions(alignment)


def related_attributions(alignment: Alignment) -> Iterator[Disagreement]:
    """What one of two statements that tell much the same gives as a claim, the other as a fact."""
    ground = common_ground(alignment)
    if not any(ground.worth >= worth and ground.share >= share for worth, share in _GROUNDS):
        return
    least_worth, least_share = _RESTATED
    restated = ground.worth >= least_worth and (
        ground.share >= least_share
        # Who says so is no part of the claim.
        or share_without(alignment, _sources(alignment.a), _sources(alignment.b)) >= least_share
    )
    blamed = (
        restated
        and not _misdeeds().isdisjoint(ground.shared)
        and CHARGED.isdisjoint((*alignment.a.keys, *alignment.b.keys))
    )

    def claimed(seen: Alignment) -> Iterator[Disagreement]:
        return _claimed(seen, restated=restated, blamed=blamed)

    yield from from_both_sides(claimed, alignment)


def _sources(wording: Wording) -> list[tuple[int, int]]:
    """The words that say who says so, where they stand behind the claim: "…, the army said"."""
    found = []
    for i, key in enumerate(wording.keys):
        if i == 0 or (key in REPORTED and wording.keys[i - 1] in BEFORE_REPORTED):
            continue  # "though no deaths were reported"
        if key in MARKS and not _acts(wording, i):
            first, last = clause_at(wording, i)
            if first > 0 and i - first <= _SOURCE:
                found.append((first, last))
    return found


def _claimed(alignment: Alignment, *, restated: bool, blamed: bool) -> Iterator[Disagreement]:
    a, b = alignment.a, alignment.b
    if MARKS.isdisjoint(a.keys) and ACCUSING.isdisjoint(a.keys):
        return
    if not _SAID_SURELY.isdisjoint(b.keys):
        return
    if a.once(read_quotations) or b.once(read_quotations):
        return
    if _still_told(alignment) or _speaks_around(b) or _cut_off(b):
        return
    for i, key in enumerate(a.keys):
        accused = key in ACCUSING and i > 0 and not a.between(i).strip() and a.keys[i - 1] not in BE
        if accused and "of" in a.keys[i + 1 : i + 1 + _ACCUSED]:
            yield alignment.disagreement("attribution", (clause_at(a, i)[0], i + 1), (0, 0))
            return
        if key not in MARKS or _acts(a, i):
            continue
        if _is_adjective(a, i) and a.keys[i + 1] in b.keys:
            # "An alleged smuggler", whoever alleges it.
            place = b.keys.index(a.keys[i + 1])
            yield alignment.disagreement("attribution", (i, i + 2), (place, place + 1))
            return
        first, last = clause_at(a, i)
        first, last = max(first, i - _SPEAKER), min(last, i + _SPEAKER)
        speaker = a.keys[i + 1 : last] if key in PREPOSITIONS else a.keys[first:i]
        theirs = not THEIRS.isdisjoint(speaker)  # "his lawyer said"
        alleged = blamed or key in ALLEGED or not (theirs or ACCUSERS.isdisjoint(speaker))
        # Who puts a loss at so much, or reports a profit of his own, makes no claim of others.
        # Of what is restated "claims" is enough, whoever it is who claims it.
        if alleged and (
            (restated and key in ALLEGED)
            or _of_themselves(a, i)
            or set(map(stem, b.keys)).isdisjoint(_stems(speaker, a.light))
        ):
            end = last if key in PREPOSITIONS else i + 1
            yield alignment.disagreement("attribution", (first, end), (0, 0))
            return


@cache
def _misdeeds() -> frozenset[str]:
    return frozenset(map(concept, MISDEEDS))


def _is_adjective(wording: Wording, i: int) -> bool:
    """Whether word ``i`` leaves open what the next one is: "an alleged smuggler"."""
    keys = wording.keys
    return (
        keys[i] in ADVERBS
        and 0 < i < len(keys) - 1
        and keys[i - 1] in BEFORE_REPORTED
        and keys[i + 1] not in wording.light
    )


def _stems(keys: Sequence[str], light: Collection[str]) -> set[str]:
    return {stem(key) for key in keys if key not in light}


def _of_themselves(wording: Wording, i: int) -> bool:
    """Whether who claims a thing claims it of himself: "the rebels claimed they had taken"."""
    behind = wording.keys[i + 1 : i + 3]
    return wording.keys[i] in CLAIMED and not THEMSELVES.isdisjoint(behind)


def _dropped(
    alignment: Alignment, quoted: Callable[[Wording, int], bool]
) -> Iterator[Disagreement]:
    a, b = alignment.a, alignment.b
    marks = [
        i
        for i, key in enumerate(a.keys)
        if key in MARKS and alignment.to_b[i] < 0 and not _acts(a, i)
    ]
    if marks and _still_told(alignment):
        # "Allegedly took, in a scheme that prosecutors say lasted": what both say so is no answer.
        said = [alignment.to_a[j] for j, key in enumerate(b.keys) if key in _SAYING]
        first = min(said, default=-1)
        marks = [
            i
            for i in marks
            if a.keys[i] in ADVERBS and i < first and clause_at(a, i) != clause_at(a, first)
        ]
    if not marks or _speaks_around(b):
        return
    for i in marks:
        adverb = a.keys[i] in ADVERBS and a.keys[i + 1 : i + 2] != ["that"]
        if a.keys[i] == "reported" and (i == 0 or a.keys[i - 1] not in BEFORE_REPORTED):
            adverb = False  # "…, the newspaper reported"
        found = _adverb(alignment, i) if adverb else _clause(alignment, i) or _aside(alignment, i)
        if found is None:
            continue
        here, there = found
        if not adverb and (_is_told(alignment, here) or _goes_on(alignment, here)):
            continue
        if any(quoted(a, k) for k in range(*here)):
            continue  # what is left out is what was said
        claimed_here, claimed_there = _beside(a, here, quoted), _beside(b, there, quoted)
        if claimed_there or (claimed_here and not b.telling.cased):
            continue
        if there[1] == len(b) and _cut_off(b):
            continue
        yield alignment.disagreement("attribution", here, there)
        return


def _is_told(alignment: Alignment, span: tuple[int, int]) -> bool:
    """Whether the speaker has a part in the other telling, or none is among the words dropped.

    "The navy said" of what "a navy helicopter" did; "after the report", "according to the report".
    """
    a = alignment.a
    speaker = {
        key
        for key in a.keys[span[0] : span[1]]
        if key not in SPEAKING and key not in a.light and key not in _WHEN
    }
    told = set(alignment.b.keys) - {key for i, key in enumerate(a.keys) if _outside(i, span)}
    if not speaker:
        if any(content_stems(alignment.b, s.j1, s.j2) for s in _at(alignment, span)):
            return True  # "the weather office said", "the weather office forecast"
        return any(key in PREPOSITIONS for key in a.keys[span[0] : span[1]])
    return speaker <= told


def _goes_on(alignment: Alignment, span: tuple[int, int]) -> bool:
    """Whether the speaker, by name, says the sentence before: what follows goes on with it.

    "..., Inspector Varga said. The driver was being questioned."
    """
    a, telling = alignment.a, alignment.b.telling
    names = {a.keys[i] for i in range(*span) if a.capital(i) and a.keys[i] not in a.light}
    if not names or not telling.cased:
        return False
    before = telling.text[max(0, telling.start - _SENTENCE) : telling.start].rstrip()
    begins = max(before.rfind(mark, 0, len(before) - 1) for mark in _SENTENCE_ENDS) + 1
    words = {word.strip(",;:\"'“”’.") for word in fold(before[begins:]).split()}
    return names <= words and not SPEAKING.isdisjoint(words)


def _at(alignment: Alignment, span: tuple[int, int]) -> list[Stretch]:
    return [s for s in alignment.stretches if span[0] <= s.i1 and s.i2 <= span[1]]


def _outside(i: int, span: tuple[int, int]) -> bool:
    return not span[0] <= i < span[1]


def _acts(a: Wording, i: int) -> bool:
    """Whether a verb of speech is a deed here: "claim a title", "told them to leave"."""
    key, behind = a.keys[i], a.keys[i + 1] if i + 1 < len(a) else ""
    if key in CLAIMED and i > 0 and a.keys[i - 1] in DETERMINERS:
        return True  # "dismissed her claim"
    if key in CLAIMED and not _LIVES.isdisjoint(a.keys[i + 1 : i + 1 + _TAIL]):
        return True  # "the avalanche claimed the lives of three people"
    if key in ORDERED:
        order = a.keys[i + 1 : i + 1 + ORDER]
        return "to" in order and "that" not in order[: order.index("to")]
    thing = behind in DETERMINERS or behind[:1].isdigit()
    if thing and (key in CLAIMED or key in REPORTED):
        return True
    if key not in REPORTED or not behind or any(mark in ",;:.—" for mark in a.between(i + 1)):
        return False
    return not _is_when(behind) and (i == 0 or a.keys[i - 1] not in BEFORE_REPORTED)


def _cut_off(wording: Wording) -> bool:
    """Whether a mark of omission stands behind the last word."""
    return _CUT.match(wording.telling.text, wording.ends[-1]) is not None


def _beside(
    wording: Wording, span: tuple[int, int], quoted: Callable[[Wording, int], bool]
) -> bool:
    """Whether the words beside a span stand inside quotation marks."""
    before, after = span[0] - 1, span[1]
    return (before >= 0 and quoted(wording, before)) or (
        after < len(wording) and quoted(wording, after)
    )


def _still_told(alignment: Alignment) -> bool:
    """Whether any word there says who says it."""
    keys = alignment.b.keys
    told = [j for j, key in enumerate(keys) if key in _SAYING or key.endswith(SPEAKING_ENDINGS)]
    return any(_still_speaks(alignment, j) for j in told)


def _still_speaks(alignment: Alignment, j: int) -> bool:
    """Whether word ``j`` there says who says it; a doubtful word only if it is new there.

    Who "was told" a thing does not say it, and "a written warning" says nothing of who gave it.
    """
    keys = alignment.b.keys
    key = keys[j]
    if key in _TOLD_TO and j > 0 and keys[j - 1] in BE:
        return False
    if key == "warning" and not DETERMINERS.isdisjoint(keys[max(0, j - 2) : j]):
        return False
    return (
        key in MARKS
        or (key in CLAIMS and not _withholds(alignment.b, j))
        or (key in SPEAKING and key not in alignment.a.keys)
        or key.endswith(SPEAKING_ENDINGS)
    )


def _withholds(wording: Wording, j: int) -> bool:
    """Whether a denial is one of food or water: "denied them water"."""
    return wording.keys[j] in DENIED and not WHOM.isdisjoint(wording.keys[j + 1 : j + 2])


def _adverb(alignment: Alignment, i: int) -> tuple[tuple[int, int], tuple[int, int]] | None:
    return borne_on(alignment, Qualifier(i, i + 1), skipped=("been", "be", "to"), backward=False)


def _clause(alignment: Alignment, i: int) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """The words of the attribution here and its place there, if the claim is told in both."""
    s = alignment.stretch_at(i)
    a = alignment.a
    if s is None:
        return None
    # A clause that moved stands in the place of nothing.
    moved = set(alignment.b.keys[s.j1 : s.j2]) <= set(a.keys)
    if (
        s.j2 - s.j1 > _SHARED_RUN
        and not moved
        and not (
            a.keys[i] in PREPOSITIONS and s.i1 == i and s.i2 == len(a) and s.j2 == len(alignment.b)
        )
    ):
        return None
    speaker, tail = i - s.i1, s.i2 - i - 1
    whole = (s.i1, s.i2), (s.j2 if moved else s.j1, s.j2)
    begins, ends = _run_before(alignment, s.i1), _run_after(alignment, s.i2)
    preposition = a.keys[i] in PREPOSITIONS
    if preposition and speaker > _SPEAKER and not begins:
        return None  # what is told "according to" those whom the other telling has as well
    if ends and (all(map(_is_when, a.keys[i + 1 : s.i2])) or (preposition and not begins)):
        return whole  # "Police said on Monday that …", "According to the ministry, …"
    if not begins or speaker > _SPEAKER or a.keys[s.i1] in _CONJUNCTIONS:
        return None
    if preposition:
        return whole
    if speaker == 0:
        # "…, said Lena Ostrow, a researcher at the institute", however long she is described;
        # but not "… says she will resign".
        following = a.keys[i + 1] if tail else ""
        return whole if a.keys[i] in _BEFORE_SPEAKER and following not in _CLAUSE else None
    set_off = not a.telling.cased or a.between(s.i1).strip() != ""
    return whole if set_off and tail <= _TAIL and a.keys[i + 1 : i + 2] != ["that"] else None


def _aside(alignment: Alignment, i: int) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """A clause of attribution at either end of a telling whose other words are all told there."""
    a, b = alignment.a, alignment.b
    first, last = i, i + 1
    while first > 0 and "," not in a.between(first):
        first -= 1
    while last < len(a) and "," not in a.between(last):
        last += 1
    if not a.telling.cased or last - first > _LONGEST_ASIDE or (first > 0 and last < len(a)):
        return None
    if a.keys[first] in _CONJUNCTIONS:
        return None
    claim = content_stems(a, 0, first) | content_stems(a, last, len(a))
    told = content_stems(b, 0, len(b))
    if not claim or len(claim & told) < _CLAIM_SHARED * max(len(claim), len(told)):
        return None
    return (first, last), ((0, 0) if first == 0 else (len(b), len(b)))


def _is_when(key: str) -> bool:
    """Whether a word between "said" and what was said only tells when or to whom."""
    return key.isdecimal() or key in _WHEN


def _run_after(alignment: Alignment, i: int) -> bool:
    """Whether the claim goes on after word ``i`` in both tellings, a word or two apart."""
    return sum(k >= 0 for k in alignment.to_b[i : i + _RUN]) >= _SHARED_RUN


def _run_before(alignment: Alignment, i: int) -> bool:
    return sum(k >= 0 for k in alignment.to_b[max(0, i - _RUN) : i]) >= _SHARED_RUN


def _speaks_around(wording: Wording) -> bool:
    """Whether the rest of the sentence, or the next one, says who says it."""
    telling = wording.telling
    before = telling.text[max(0, telling.start - _AROUND) : telling.start]
    after = telling.text[telling.end : telling.end + _AROUND]
    if telling.cased:
        before = before[max(before.rfind(mark) for mark in _SENTENCE_ENDS) + 1 :]
        if telling.text[telling.start : telling.end].rstrip("\"'”’») ")[-1:] in _SENTENCE_ENDS:
            if _points_back(after):
                return True
            after = ""
        ends = [at for mark in _SENTENCE_ENDS if (at := after.find(mark)) >= 0]
        after = after[: min(ends)] if ends else after
    words = fold(before).split() + fold(after).split()
    return not SPEAKING.isdisjoint(word.strip(",;:\"'“”’.") for word in words)


def _points_back(after: str) -> bool:
    """Whether the next sentence says who said the one before it: "Das teilte die Polizei mit"."""
    words = re.findall(r"\w+|[.!?]", fold(after[:_AROUND]))
    if not words or words[0] not in _POINTING:
        return False
    sentence = words[:_POINTED]
    ends = [i for i, word in enumerate(sentence) if word in _SENTENCE_ENDS]
    return not SPEAKING.isdisjoint(sentence[: ends[0]] if ends else sentence)
