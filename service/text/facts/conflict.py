"""Where two tellings of one statement disagree: shown with their words, never voted on."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from rapidfuzz import fuzz

from service.text.facts.amounts import number_disagreements, other_figures
from service.text.facts.anchored import anchored_disagreements
from service.text.facts.claim_voices import (
    both_speak,
    claim_voice_disagreements,
)
from service.text.facts.contrary_deeds import contrary_disagreements, of_two_ends
from service.text.facts.contrasts import is_one_event, other_things
from service.text.facts.daytimes import date_disagreements
from service.text.facts.differences import Alignment, Stretch, align, differing
from service.text.facts.fact_signs import (
    DEED,
    DENIAL,
    HEDGE,
    KIND,
    SPEECH,
    VOICE,
    may_be_dates,
    may_be_numbers,
    signs_at,
)
from service.text.facts.hedges import hedge_disagreements
from service.text.facts.left_over import left_over, speakers_left
from service.text.facts.misnomers import (
    another_name,
    capitals_differ,
    capitals_left,
    name_disagreements,
)
from service.text.facts.misquotes import quote_disagreements, quoted_alike, requoted
from service.text.facts.negation import negation_disagreements
from service.text.facts.number_words import ORDINALS
from service.text.facts.quotations import Quotation, inside, read_quotations
from service.text.facts.related_claims import related_denials, related_hedges
from service.text.facts.related_days import related_date_disagreements
from service.text.facts.related_names import (
    holder_disagreements,
    office_disagreements,
    other_number_words,
    related_name_disagreements,
)
from service.text.facts.speakers import voice_disagreements, voices_of_one
from service.text.facts.speech import (
    attribution_disagreements,
    related_attributions,
)
from service.text.facts.subjects import other_periods, other_subjects
from service.text.facts.swapped import swapped_kinds
from service.text.facts.telling import Disagreement, Telling, Wording, read_wording
from service.text.facts.transliterated import is_transliterated
from service.text.facts.turned_roles import exchanged_names, turned_roles

__all__ = ["Disagreement", "Telling", "Wording", "disagreeing", "disagreements", "read_wording"]

# Words of the longest statement that is looked into; facts are held against facts, so that the
# time grows with the square. A sentence of news has 25, one of the longest 120.
_LONGEST = 1_000
# What two events told in one frame differ in.
# Where no more than days differ, what else is left over is looked at.
_DAYS = frozenset({"date", "negation", "hedge"})
_TELLS_APART = frozenset({"number", "date", "name"})
# Tellings of which less than this stands in one order are read as related statements too.
_LOOSE = 0.75
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
# The kinds of facts that the words of either telling may tell (see fact_signs).
_Signs = tuple[int, int]
# Sentences this alike, by rapidfuzz's ratio, are printed once (see joining).
_TWICE = 90.0


def disagreements(
    a: Telling, b: Telling, *, same: bool = True, printed: bool = False
) -> list[Disagreement]:
    """The facts that two tellings tell differently, in the order of ``a``.

    With ``same`` both tell one statement; without, they are related and only what is clearly
    said of the same thing is compared: numbers, dates and quotations. Where both are ``printed`` as
    one sentence, they are told even if they seem to be of two things. Differences of form are no
    disagreement: case, quotation marks, spelling of words and numbers, titles, order of names.
    Tellings of over a thousand words are no statements and are not looked into. Never raises;
    ``disagreements(b, a)`` finds the same with the sides exchanged.
    """
    return disagreeing(read_wording(a), read_wording(b), same=same, printed=printed)


def disagreeing(
    here: Wording,
    there: Wording,
    *,
    same: bool = True,
    claims: bool = True,
    printed: bool = False,
) -> list[Disagreement]:
    """The ``disagreements`` of two tellings that are read already.

    Without ``claims`` related statements are asked for figures, days and quotations alone.
    """
    if here.keys == there.keys or not here.keys or not there.keys:
        return []
    if max(len(here.keys), len(there.keys)) > _LONGEST:
        return []
    # One order for both calls, so that ties in the alignment fall the same way.
    turned = (there.keys, here.telling.cased) < (here.keys, there.telling.cased)
    a, b = (there, here) if turned else (here, there)
    places = differing(a, b)
    signs = _signs(a, b, places)
    if not _may_disagree(a, b, places, signs, claims=same or claims):
        return []
    alignment = align(a, b, places)
    if not alignment.stretches:
        return []
    if alignment.stretches != tuple(places):
        signs = _signs(a, b, alignment.stretches)
    found = _found(alignment, signs, same=same, claims=claims, printed=printed)
    if turned:
        found = [disagreement.swapped() for disagreement in found]
    return sorted(found, key=lambda d: (d.here, d.there, d.kind))


def _may_disagree(
    a: Wording, b: Wording, places: Sequence[Stretch], signs: _Signs, *, claims: bool
) -> bool:
    """Whether the words that differ are such as tell a fact; most differ in nothing of interest."""
    signs_a, signs_b = signs
    return (
        may_be_numbers(signs_a, signs_b)
        or may_be_dates(signs_a, signs_b)
        or (claims and bool((signs_a | signs_b) & (DENIAL | HEDGE | SPEECH | DEED)))
        or (claims and bool((signs_a | signs_b) & VOICE) and both_speak(a, b))
        or (claims and bool(signs_a & signs_b & KIND))
        or (claims and capitals_differ(a, b, places))
        or (claims and "by" in a.keys and "by" in b.keys)
        or _in_quotations(a, [(i1, i2) for i1, i2, _, _ in places])
        or _in_quotations(b, [(j1, j2) for _, _, j1, j2 in places])
    )


def _in_quotations(wording: Wording, places: Sequence[tuple[int, int]]) -> bool:
    """Whether any of the places is in a quotation, or at its end."""
    quotations = wording.once(read_quotations)
    return bool(quotations) and any(
        first <= q.last and q.first <= last for q in quotations for first, last in places
    )


def _found(
    alignment: Alignment, signs: _Signs, *, same: bool, claims: bool, printed: bool
) -> list[Disagreement]:
    signs_a, signs_b = signs
    here, there = alignment.a.once(read_quotations), alignment.b.once(read_quotations)
    told = list(dict.fromkeys(_facts(alignment, signs, here, there, same=same, claims=claims)))
    if claims and not told and _is_moved(alignment):
        told += [*turned_roles(alignment)] or exchanged_names(alignment)
    contrary = signs_a & signs_b & DEED or (signs_a | signs_b) & DENIAL
    if claims and contrary and not any(each.kind == "negation" for each in told):
        told += contrary_disagreements(alignment, same=same, printed=printed)
    loose = _is_loose(alignment)
    if same and not told and may_be_dates(*signs):
        told = list(related_date_disagreements(alignment))  # "on Monday" here, "Tuesday" there
    if same and not told and loose:
        told = list(dict.fromkeys(_facts_apart(alignment, signs, claims=True)))
        if not told and alignment.once(capitals_left):
            told = list(related_name_disagreements(alignment))
    told = [each for each in told if not any(_holds(other, each) for other in told)]
    # What is printed as one sentence is never silent on what its tellings differ in: the reader
    # of the one has no way to know of the other.
    if (
        not printed
        and _of_two(alignment, told, same=same)
        and not _in_one_event(alignment, told, same=same)
    ):
        # What is printed as one sentence is never silent on whom or what it is told of.
        apart = _TELLS_APART - ({"name"} if same and _reads_as_one(alignment) else set())
        told = [each for each in told if each.kind not in apart]
    if printed:
        told += [
            swapped
            for swapped in swapped_kinds(alignment)
            if not any(_touches(each, swapped) for each in told)
        ]
    if here and there:
        if not same:
            told += [d for d in _quoted_apart(alignment, here, there) if d not in told]
        elif alignment.once(capitals_left):
            # Two names in one role are told as such, and not again as two who say one thing.
            named = [each.here for each in told if each.kind == "name"]
            told += [
                voice
                for voice in voices_of_one(alignment, here, there)
                if not any(voice.here[0] <= first < voice.here[1] for first, _ in named)
            ]
    if here and there:
        # Somebody's words are their own: "three hours" and "two hours" are two quotations.
        spoken = [d for d in told if _spoken(alignment, d, here, there)]
        kept = [d for d in told if d not in spoken]
        quotes = list(quote_disagreements(alignment.without(kept), here, there, same=same))
        told = kept + quotes + [d for d in spoken if not any(_covers(q, d) for q in quotes)]
    elif here or there:
        told += quote_disagreements(alignment.without(told), here, there, same=same)
    if same and here and there and not told and loose:
        told += _quoted_apart(alignment, here, there)
    if {each.kind for each in told} <= _DAYS and (not same or loose):
        told += [each for each in left_over(alignment) if each not in told]
    if not same:
        told += anchored_disagreements(alignment, told={each.kind for each in told})
    voices = (signs_a | signs_b) & VOICE
    if not told and claims and voices and both_speak(alignment.a, alignment.b):
        told += claim_voice_disagreements(alignment, same=same)
        if not told and not same:
            told += speakers_left(alignment)
    told = [t for t in told if t.kind != "name" or not is_transliterated(alignment, t)]
    # "His 1987 album", "his 1978 album": a year is a date, wherever it stands.
    return [replace(t, kind="date") if _are_years(t) else t for t in told]


def _are_years(told: Disagreement) -> bool:
    return told.kind == "number" and all(map(_YEAR.fullmatch, (told.value_here, told.value_there)))


def _spoken(
    alignment: Alignment, told: Disagreement, here: list[Quotation], there: list[Quotation]
) -> bool:
    """Whether what is told otherwise stands inside quotation marks on both sides."""
    return all(
        any(wording.starts[q.first] <= span[0] and span[1] <= wording.ends[q.last - 1] for q in qs)
        for wording, span, qs in (
            (alignment.a, told.here, here),
            (alignment.b, told.there, there),
        )
    )


def _covers(quote: Disagreement, told: Disagreement) -> bool:
    """Whether what is told otherwise stands within a quotation that is."""
    return quote.here[0] <= told.here[0] and told.here[1] <= quote.here[1]


def _holds(whole: Disagreement, part: Disagreement) -> bool:
    """Whether a disagreement is told once more, with more words around it: able, able to visit."""
    return (
        whole is not part
        and whole.kind == part.kind
        and whole.here[0] <= part.here[0] <= part.here[1] <= whole.here[1]
        and whole.there[0] <= part.there[0] <= part.there[1] <= whole.there[1]
    )


def _touches(one: Disagreement, other: Disagreement) -> bool:
    """Whether two disagreements share words of either telling."""
    return (one.here[0] < other.here[1] and other.here[0] < one.here[1]) or (
        one.there[0] < other.there[1] and other.there[0] < one.there[1]
    )


def _quoted_apart(
    alignment: Alignment, here: list[Quotation], there: list[Quotation]
) -> Iterator[Disagreement]:
    """Where the quotations of two related statements differ, in words or in who said them.

    What is said inside quotation marks is one statement, whatever stands around it.
    """
    for x, y, own in quoted_alike(alignment, here, there):
        within = list(requoted(own))
        voices = list(voice_disagreements(alignment, x, y))
        if not (voices and within):  # two speakers, each in words of their own
            yield from voices or within


def _is_moved(alignment: Alignment) -> bool:
    """Whether words of weight stand in another order, be they names or those behind "by"."""
    a, b = alignment.a, alignment.b
    if not ("by" in a.keys and "by" in b.keys) and not alignment.once(capitals_left):
        return False
    left = {key for i1, i2, _, _ in alignment.stretches for key in a.keys[i1:i2]}
    right = {key for _, _, j1, j2 in alignment.stretches for key in b.keys[j1:j2]}
    return not left & right <= a.light


def _is_loose(alignment: Alignment) -> bool:
    """Whether so little stands in its place that facts are found by what they are told of."""
    return alignment.in_place < _LOOSE


def _of_two(alignment: Alignment, told: Sequence[Disagreement], *, same: bool) -> bool:
    """Whether two things are told in one frame, as other subjects or days with other figures show.

    "Brown, 34, died", "Miller, 29, died"; "killed 12 on Monday", "killed 15 on Tuesday". Where
    the two are printed as one (``same``) a day and a figure show nothing: both may be wrong in one.
    """
    kinds = {each.kind for each in told}
    if "date" in kinds and of_two_ends(alignment):
        return True
    if {"date", "name"} <= kinds and any(another_name(n) for n in told if n.kind == "name"):
        return True  # "opened a school in Lund on Monday", "visited one in Malmo on Tuesday"
    if "number" not in kinds:
        return "date" in kinds and (
            other_figures(alignment) or other_things(alignment) or _counts_by_year(alignment, told)
        )
    if other_periods(alignment) and any(
        each.kind == "number" and not _is_ordinal(each) for each in told
    ):
        return True  # "7 percent in the second quarter", "4 percent in the third"
    names = [each for each in told if each.kind == "name"]
    if names:
        return any(map(another_name, names))
    apart = "date" in kinds and not same
    return apart or other_things(alignment) or other_subjects(alignment, sure=True)


def _counts_by_year(alignment: Alignment, told: Sequence[Disagreement]) -> bool:
    """Whether each of two years has a figure: "1.8 million last year", "2.1 million this year"."""
    a, b = alignment.a.keys, alignment.b.keys
    years = any(each.kind == "date" and each.value_here.endswith("year") for each in told)
    return years and other_number_words(a, b)


def _in_one_event(alignment: Alignment, told: Sequence[Disagreement], *, same: bool) -> bool:
    """Whether a day and a figure that differ are told of one event for all that."""
    kinds = {each.kind for each in told}
    if "number" not in kinds or other_periods(alignment):
        return False
    return is_one_event(alignment) and (same or "name" not in kinds)


def _reads_as_one(alignment: Alignment) -> bool:
    """Whether two tellings read as one sentence printed twice, which is printed once."""
    told = (alignment.a.telling, alignment.b.telling)
    one, other = (t.text[t.start : t.end].casefold() for t in told)
    return fuzz.ratio(one, other, score_cutoff=_TWICE) > 0


def _is_ordinal(told: Disagreement) -> bool:
    return told.value_here.casefold() in ORDINALS or told.value_there.casefold() in ORDINALS


def _facts(
    alignment: Alignment,
    apart: _Signs,
    here: list[Quotation],
    there: list[Quotation],
    *,
    same: bool,
    claims: bool = True,
) -> Iterator[Disagreement]:
    signs_a, signs_b = apart
    signs = signs_a | signs_b

    def quoted(wording: Wording, i: int) -> bool:
        return inside(here if wording is alignment.a else there, i)

    if not same:
        yield from _facts_apart(alignment, apart, claims=claims)
        if claims:
            yield from related_name_disagreements(alignment)
        if claims and signs & SPEECH:
            yield from related_attributions(alignment)
        return
    numbers = may_be_numbers(signs_a, signs_b)
    if numbers or may_be_dates(signs_a, signs_b):
        yield from date_disagreements(alignment)
    if numbers:
        yield from number_disagreements(alignment, same=True)
    if signs & DENIAL:
        yield from negation_disagreements(alignment)
    if signs & HEDGE:
        yield from list(hedge_disagreements(alignment)) or related_hedges(alignment)
    if signs & SPEECH:
        yield from attribution_disagreements(alignment, quoted=quoted)
    names = list(name_disagreements(alignment))
    if not names:
        names += [*office_disagreements(alignment)] or holder_disagreements(alignment)
    yield from names


def _facts_apart(alignment: Alignment, signs: _Signs, *, claims: bool) -> Iterator[Disagreement]:
    """The figures, days, denials and hedges of statements that have words of their own."""
    signs_a, signs_b = signs
    numbers = may_be_numbers(signs_a, signs_b)
    if numbers or may_be_dates(signs_a, signs_b):
        yield from related_date_disagreements(alignment)
    if numbers:
        yield from number_disagreements(alignment, same=False)
    if claims and (signs_a | signs_b) & DENIAL:
        yield from related_denials(alignment)
    if claims and (signs_a | signs_b) & HEDGE:
        yield from related_hedges(alignment)


def _signs(a: Wording, b: Wording, places: Sequence[Stretch]) -> _Signs:
    """The kinds of facts that the words of either telling that differ may tell."""
    return (
        signs_at(a, [(i1, i2) for i1, i2, _, _ in places if i1 < i2]),
        signs_at(b, [(j1, j2) for _, _, j1, j2 in places if j1 < j2]),
    )
