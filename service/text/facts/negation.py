"""Where one telling denies what the other says: "will", "won't"; "losses", "no losses"."""

from collections.abc import Iterator, Sequence

from service.text.facts.differences import Alignment
from service.text.facts.scope import Qualifier, borne_on, unmatched, window_there
from service.text.facts.telling import Disagreement, Wording, same_stem, stem
from service.text.model import ConflictKind

_NEGATIONS = {
    "en": frozenset(
        "not no never none nobody nothing nowhere neither nor without cannot non".split()
    ),
    "de": frozenset(
        "nicht kein keine keinen keinem keiner keines nie niemals niemand nichts ohne weder".split()
    ),
    "fr": frozenset("pas jamais aucun aucune sans rien".split()),
    "es": frozenset("no nunca jamas ningun ninguna ninguno nadie nada sin tampoco".split()),
}
_AUXILIARIES = (
    "do does did is are was were has have had would should could must need might sha".split()
)
# Before the t of n't; "ca" and "wo" are what the fold leaves of can't and won't.
_BEFORE_T = frozenset([*(f"{verb}n" for verb in _AUXILIARIES), "can", "won", "ain", "shan"])
_RUN_TOGETHER = frozenset([*(f"{verb}nt" for verb in _AUXILIARIES), "cant", "wont", "aint"])
_NEGATED_INFINITIVE = frozenset(
    """
    failed fails fail failing refused refuses refuse refusing declined declines decline unable
    """.split()
)
_NO_DENIAL_BEFORE = {
    "not": frozenset("only just merely least so more less fewer surprisingly".split()),
    "no": frozenset("doubt less fewer more sooner matter".split()),
    "sans": frozenset({"doute"}),
    "without": frozenset({"doubt"}),
    "nothing": frozenset({"but", "less"}),
    "none": frozenset({"other"}),
    "never": frozenset({"mind"}),
}
# Words that deny what they stand beside, so that "no" there is only another way of telling.
DENYING = frozenset(
    """
    denied denies deny denying lack lacks lacked lacking rejected rejects reject ruled barred
    prevented prevent avoid avoided halted stopped stops ended hardly barely scarcely rarely
    seldom little few unclear unknown innocent absent instead rather despite against ban banned
    scrapped cancelled canceled skipped missed misses miss zero refusal failure inability short
    ignored ignores ignore beyond
    yet stranded neither blocked dropped abandoned withdrew free stop except missing false wrong
    empty bereft deprived gone lost cutting cut impossible dismissed out opposed too unchanged
    """.split()
)
DENIED = frozenset("denied denies deny denying bestritt bestreitet dementi negado nego".split())
# A plea is no verdict.
PLEAS = frozenset("plead pleads pleaded pleading pled plea".split())
# "Have yet to arrest" is what "have not arrested" says, and "is no longer" what "is not" says.
_YET, _LONGER = "yet", "longer"
_DENYING_PAIRS = frozenset({(_YET, "to"), ("no", _LONGER)})
_STILL = frozenset("still remain remains remained is are was were".split())
_TAKING_BACK = frozenset({"not", "never", "didn", "doesn", "don", "didnt", "doesnt", "dont"})
# From "not" to the denial that it takes back: "did not immediately deny".
_TAKEN_BACK = 3
_ANY = frozenset({"t", _YET}).union(
    _RUN_TOGETHER, _NEGATED_INFINITIVE, DENIED, *_NEGATIONS.values()
)  # fmt: skip
_UNTIL = frozenset("before until till bevor bis avant".split())
_WHILE = 9
_MOST_OF = {"more": "most", "worse": "worst", "better": "best", "less": "least"}
_OPEN = frozenset("when why whether where if".split())
_SKIPPED = frozenset("any one such yet ever been be being already single all".split())
_PREFIXES = ("un", "non", "dis", "il", "ir", "im", "in")
_PREFIXED = frozenset(
    """
    agree agreed agrees approve approved approves legal legally possible regular complete accurate
    effective capable ability visible eligible dependent responsible continue continued adequate
    sufficient secure stable formal consistent direct valid satisfied honest proportionate
    solvent conclusive
    volontaire volontaires voluntario voluntaria voluntarios voluntarias
    """.split()
)


def read_negations(wording: Wording) -> list[Qualifier]:
    """The words of a wording that deny, in order."""
    keys, size = wording.keys, len(wording.keys)
    if _ANY.isdisjoint(keys):
        return []
    spoken = wording.language
    known = _NEGATIONS[spoken]
    found: list[Qualifier] = []
    for i, key in enumerate(keys):
        if key not in _ANY:
            continue
        if key == "t" and i > 0 and keys[i - 1] in _BEFORE_T:
            found.append(Qualifier(i - 1, i + 1))
        elif key in _RUN_TOGETHER and spoken == "en":
            found.append(Qualifier(i, i + 1))
        elif key in _NEGATED_INFINITIVE and i + 1 < size and keys[i + 1] == "to":
            if found and found[-1].last == i:
                found.pop()  # "did not fail to notice"
            else:
                found.append(Qualifier(i, i + 2))
        elif tuple(keys[i : i + 2]) in _DENYING_PAIRS:
            found.append(Qualifier(i, i + 2))
        elif (key in known and not _is_no_denial(wording, i)) or (
            key in DENIED and i + 1 < size and keys[i + 1].endswith("ing")
        ):
            found.append(Qualifier(i, i + 1))
    return found


def is_negation_word(key: str) -> bool:
    """Whether a folded word may be part of a denial in one of the languages."""
    return key in _ANY or key.startswith(_PREFIXES)


def _is_no_denial(wording: Wording, i: int) -> bool:
    key = wording.keys[i]
    following = wording.keys[i + 1] if i + 1 < len(wording.keys) else ""
    if wording.keys[i + 1 : i + 3] == ["to", "mention"]:
        return True
    if following in _NO_DENIAL_BEFORE.get(key, ()):
        return True
    if key == "no":
        if following[:1].isdecimal():
            return True  # No. 1
        return wording.telling.cased and wording.follows(i)[:1] in (",", ".", "!", "”", '"')
    before = wording.keys[i - 1] if i > 0 else ""
    if key == "nothing" and before == "to":
        return True  # "came to nothing"
    if (key, following) == ("not", "without") or (before, key) == ("not", "without"):
        return True  # "not without risk"
    # "whether or not", "if not"
    return key == "not" and before in ("or", "if", "why")


def negation_disagreements(alignment: Alignment) -> Iterator[Disagreement]:
    """What one telling denies and the other, at the same place, says without denial."""
    if (taken_back := _taken_back(alignment)) is not None:
        yield taken_back
        return
    here, there = unmatched(
        alignment, alignment.a.once(read_negations), alignment.b.once(read_negations)
    )
    alone = any(i2 - i1 == j2 - j1 == 1 for i1, i2, j1, j2 in alignment.stretches)
    prefixed_there = [*_prefixed(alignment)] if alone else []
    prefixed_here = [*_prefixed(alignment.swapped)] if alone else []
    if (here and prefixed_there and not there) or (there and prefixed_here and not here):
        return  # "neither was hurt", "both were unhurt"
    yield from _denied(alignment, here)
    for found in _denied(alignment.swapped, there) if there else ():
        yield found.swapped()
    yield from prefixed_there
    for found in prefixed_here:
        yield found.swapped()


def _denied(alignment: Alignment, negations: list[Qualifier]) -> Iterator[Disagreement]:
    if not negations:
        return
    kind: ConflictKind = "negation"
    backward = alignment.a.language != "en"
    for negation in negations:
        if is_for_a_while(alignment, negation) or _is_plea(alignment, negation):
            continue
        if exceeds(alignment, negation):
            continue
        around = _not_told_here(alignment, window_there(alignment, negation))
        if not DENYING.isdisjoint(around) or _denies(alignment):
            continue
        spans = borne_on(alignment, negation, skipped=_SKIPPED, backward=backward)
        if spans is None:
            continue
        behind = alignment.a.keys[spans[0][1] : spans[0][1] + 1]
        if not _OPEN.isdisjoint(behind) and behind[0] not in alignment.b.keys:
            continue  # "did not say when it would reopen", "said it would reopen"
        head = alignment.a.keys[spans[0][1] - 1]
        if not _is_over(alignment, negation, around=around, head=spans[1][1] - 1):
            continue
        if any(is_opposite(word, head) for word in around):
            continue
        yield alignment.disagreement(kind, *spans)


def _taken_back(alignment: Alignment) -> Disagreement | None:
    """Where one telling has somebody deny what he does not deny in the other."""
    denials = [_denials(wording) for wording in (alignment.a, alignment.b)]
    if not all(denials) or any(len({told for _, _, told in found}) > 1 for found in denials):
        return None
    (first, last, told), (start, end, told_there) = (found[0] for found in denials)
    if told == told_there or abs(alignment.place(last - 1) - (end - 1)) > _TAKEN_BACK:
        return None
    before = first > 0 and alignment.to_b[first - 1] == start - 1
    behind = last < len(alignment.a) and alignment.to_b[last] == end
    if not (before or behind):
        return None
    return alignment.disagreement("negation", (first, last), (start, end))


def _denials(wording: Wording) -> list[tuple[int, int, bool]]:
    """The words by which somebody denies, or does not deny: where, and which of the two."""
    keys = wording.keys
    if DENIED.isdisjoint(keys):
        return []
    found = []
    for i, key in enumerate(keys):
        if key in DENIED:
            near = range(max(0, i - _TAKEN_BACK), i)
            first = next((j for j in near if keys[j] in _TAKING_BACK), i)
            if first < i and first > 0 and keys[first - 1] in ("did", "does", "do", "has", "have"):
                first -= 1
            found.append((first, i + 1, first < i))
    return found


def _is_over(
    alignment: Alignment, negation: Qualifier, *, around: Sequence[str], head: int
) -> bool:
    """Whether what is told as no longer so is so there, what is yet to be done there is done."""
    a, b = alignment.a.keys, alignment.b.keys
    if a[negation.last - 1] == _LONGER:
        return _STILL.issuperset(around)  # "is no longer in hospital", "has left hospital"
    if a[negation.first] == _YET:
        return b[head] not in a[negation.last : negation.last + 2]  # "will open in May"
    return True


def is_for_a_while(alignment: Alignment, negation: Qualifier) -> bool:
    """Whether only what comes before some time is denied: "no profit before 2028"."""
    keys = alignment.a.keys[negation.last : negation.last + _WHILE]
    return any(key in _UNTIL and key not in alignment.b.keys for key in keys)


def exceeds(alignment: Alignment, negation: Qualifier) -> bool:
    """Whether "never a higher fine" is denied of what is told as the highest there."""
    following = alignment.a.keys[negation.last : negation.last + _WHILE]
    return any(
        _MOST_OF.get(key, key[:-2] + "est") in alignment.b.keys
        for key in following
        if key in _MOST_OF or key.endswith("er")
    )


def _is_plea(alignment: Alignment, negation: Qualifier) -> bool:
    """Whether "not guilty" is but what somebody pleaded, and the other telling has no plea."""
    lead = alignment.a.keys[max(0, negation.first - 1) : negation.first]
    return not PLEAS.isdisjoint(lead) and PLEAS.isdisjoint(alignment.b.keys)


def _not_told_here(alignment: Alignment, words: list[str]) -> list[str]:
    """The words no form of which this telling has: "ruled out" does not deny "not rule out"."""
    stems = set(map(stem, alignment.a.keys))
    return [word for word in words if stem(word) not in stems]


def _denies(alignment: Alignment) -> bool:
    """Whether the other telling says "denied that he had" for "said he had not"."""
    there = [j for j, key in enumerate(alignment.b.keys) if key in DENIED]
    return any(alignment.to_a[j] < 0 for j in there)


def _prefixed(alignment: Alignment) -> Iterator[Disagreement]:
    """Identified here, unidentified there, at the same place."""
    for s in alignment.stretches:
        if s.i2 - s.i1 == s.j2 - s.j1 == 1 and is_opposite(
            alignment.b.keys[s.j1], alignment.a.keys[s.i1]
        ):
            yield alignment.disagreement("negation", (s.i1, s.i2), (s.j1, s.j2))


def is_opposite(word: str, base: str) -> bool:
    """Whether ``word`` is ``base`` with a prefix that denies it."""
    if not word.startswith(_PREFIXES):
        return False
    for prefix in _PREFIXES:
        rest = word.removeprefix(prefix)
        if rest != word and len(rest) >= 4 and same_stem(rest, base):
            return prefix in ("un", "non") or rest in _PREFIXED
    return False
