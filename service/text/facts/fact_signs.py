"""Signs of facts in the words that differ: what they may tell, before anything is read of them."""

from functools import lru_cache

from service.text.facts.amounts import ARTICLES, is_ranked
from service.text.facts.claim_voices import is_voice_word
from service.text.facts.contrary_deeds import is_contrary_word
from service.text.facts.dates import is_date_word
from service.text.facts.daytimes import is_part_word
from service.text.facts.hedges import is_hedge_word
from service.text.facts.measures import is_bound_word, is_unit_word
from service.text.facts.negation import is_negation_word
from service.text.facts.negatives import is_minus_word
from service.text.facts.numbers import is_number_word
from service.text.facts.speech import is_speech_word
from service.text.facts.swapped import is_kind_word
from service.text.facts.telling import Wording

FIGURE, BOUND, DATE, DENIAL, HEDGE, SPEECH, ONE, DEED, VOICE, KIND = (1 << n for n in range(10))


def may_be_numbers(signs_a: int, signs_b: int) -> bool:
    """Whether the signs in what differs of two tellings may be of one number told twice."""
    # What only one telling has is news; it takes two to disagree about a day or a number.
    return bool((signs_a | signs_b) & BOUND) or _face(signs_a, signs_b, FIGURE, FIGURE | ONE)


def may_be_dates(signs_a: int, signs_b: int) -> bool:
    """Whether they may be of one day told twice."""
    return _face(signs_a, signs_b, DATE, DATE | FIGURE)


def _face(signs_a: int, signs_b: int, sign: int, others: int) -> bool:
    """Whether one telling has a sign where the other has one of the others."""
    return bool((signs_a & sign and signs_b & others) or (signs_b & sign and signs_a & others))


def signs_at(wording: Wording, places: list[tuple[int, int]]) -> int:
    """The kinds of facts that the words at these places may tell."""
    signs, keys = 0, wording.keys
    for first, last in places:
        found = 0
        for key in keys[first:last]:
            found |= _sign(key)
        if found & FIGURE and (
            any(map(is_number_word, wording.beside(first, last))) or is_ranked(wording, last)
        ):
            found |= BOUND  # "four hundred" where the other has but "four"
        signs |= found
    return signs


@lru_cache(maxsize=1 << 14)
def _sign(key: str) -> int:
    """The kinds of facts that a folded word may tell."""
    signs = 0
    if is_number_word(key) or is_unit_word(key):
        signs |= FIGURE
    if is_bound_word(key) or is_minus_word(key):
        signs |= BOUND
    if is_date_word(key) or is_part_word(key):
        signs |= DATE
    if is_negation_word(key):
        signs |= DENIAL
    if is_hedge_word(key):
        signs |= HEDGE
    if is_speech_word(key):
        signs |= SPEECH
    if key in ARTICLES:
        signs |= ONE
    if is_contrary_word(key):
        signs |= DEED
    if is_voice_word(key):
        signs |= VOICE
    if is_kind_word(key):
        signs |= KIND
    return signs
