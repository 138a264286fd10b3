"""Numbers in digits and in words, and everything they may stand for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.text.facts.alike_amounts import same_value
from service.text.facts.number_forms import Number
from service.text.facts.number_words import spelled, units
from service.text.facts.numbers import read_numbers
from service.text.facts.quantities import Quantity, read_quantities
from service.text.facts.telling import Telling, fold, read_wording

ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()


def english(n: int) -> str:
    """A number below a million as a newspaper would spell it; the slow and obvious way."""
    if n < 20:
        return ONES[n]
    if n < 100:
        return TENS[n // 10 - 2] + (f"-{ONES[n % 10]}" if n % 10 else "")
    if n < 1000:
        return f"{ONES[n // 100]} hundred" + (f" and {english(n % 100)}" if n % 100 else "")
    return f"{english(n // 1000)} thousand" + (f" {english(n % 1000)}" if n % 1000 else "")


def numbers(text: str, *, cased: bool = True) -> list[Number]:
    return read_numbers(read_wording(Telling(text, 0, len(text), cased=cased)))


def values(text: str, *, cased: bool = True) -> list[tuple[float | str, ...]]:
    return [number.values for number in numbers(text, cased=cased)]


def quantity(text: str) -> Quantity:
    (found,) = read_quantities(read_wording(Telling(text, 0, len(text))))
    return found


@given(st.integers(0, 999_999))
def test_an_english_number_is_read_from_its_words(n: int) -> None:
    assert values(f"There were {english(n)} of them.") == [(n,)]


@given(st.integers(0, 10**15))
def test_a_grouped_figure_is_its_digits(n: int) -> None:
    assert n in values(f"There were {n:,} of them.")[0]


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("de", "dreihundertfünfundsechzig", 365),
        ("de", "elf", 11),
        ("de", "zweitausend", 2000),
        ("de", "zwei millionen", 2e6),
        ("fr", "quatre vingt dix sept", 97),
        ("fr", "soixante et onze", 71),
        ("fr", "deux cents", 200),
        ("fr", "trois mille", 3000),
        ("es", "treinta y dos", 32),
        ("es", "doscientos cuarenta", 240),
        ("es", "dos mil millones", 2e9),
    ],
)
def test_other_languages_count_too(language: str, text: str, value: float) -> None:
    keys = [fold(word) for word in text.split()]
    assert spelled(keys, 0, language=language) == (len(keys), value)


def test_every_german_number_below_a_thousand_is_one_word() -> None:
    assert set(range(2, 1000)) <= set(units("de").values())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("7,500 men", [(7500,)]),
        ("7.500 men", [(7500, 7.5)]),
        ("7 500 men", [(7500,)]),
        ("1.5 million", [(1.5e6,)]),
        ("1.5m people", [(1.5, 1.5e6)]),
        ("two and a half years", [(2.5,)]),
        ("2-1/2 years", [(2.5,)]),
        ("2½ years", [(2.5,)]),
        ("half a million", [(5e5,)]),
        ("a dozen eggs", [(12,)]),
        ("two-thirds of them", [(2 / 3,)]),
        ("one in three", [(1 / 3,)]),
        ("won 3-1 at home", [("1-3",)]),
        ("three to five days", [("3-5",)]),
        ("a year and a half", []),
        ("the twenty-first time", [(21,)]),
        ("an F16 jet", [("f16",)]),
        ("12, 13 and 14", [(12,), (13,), (14,)]),
    ],
)
def test_a_number_is_read(text: str, expected: list[tuple[float | str, ...]]) -> None:
    assert values(text) == expected


def test_what_lost_its_punctuation_is_read_as_it_was() -> None:
    assert values("1 5 million people", cased=False) == [(1.5e6,)]
    assert values("one to 2 1 2 years", cased=False)[-1] == ("1-2.5",)


@pytest.mark.parametrize(
    ("text", "kind", "bound"),
    [
        ("about $5 million", "money", "about"),
        ("up to 200 euros", "money", "most"),
        ("at least 12 people", "", "least"),
        ("no more than 7 per cent", "percent", "most"),
        ("nearly 40 miles", "length", "near"),
        ("a 28-year-old", "time", "exact"),
        ("handed over 200 sets", "", "exact"),
        ("20 or so villages", "", "about"),
    ],
)
def test_a_quantity_has_its_unit_and_its_qualification(text: str, kind: str, bound: str) -> None:
    found = quantity(text)
    assert (found.unit.kind, found.bound) == (kind, bound)


def test_the_nearest_verb_says_what_befell_those_counted() -> None:
    text = "The blast killed 12 people, and 30 were wounded."
    found = read_quantities(read_wording(Telling(text, 0, len(text))))
    assert [q.role for q in found] == ["dead", "hurt"]


@given(st.text(alphabet="0123456789.,/-½ anddozenhalfmillion", max_size=40), st.booleans())
def test_numbers_stand_in_order_and_apart(text: str, cased: bool) -> None:
    at = 0
    for number in numbers(text, cased=cased):
        assert at <= number.first < number.last
        at = number.last
        assert number.values


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("Prices doubled in May.", 2),
        ("Losses rose threefold.", 3),
        ("It will cost twice the sum.", 2),
        ("They pay five times as much.", 5),
        ("The herd was halved.", 0.5),
    ],
)
def test_how_many_times_as_much_there_is_is_a_multiple(text: str, times: float) -> None:
    (found,) = numbers(text)
    assert (found.form, found.values) == ("multiple", (times,))


def test_how_often_is_no_multiple() -> None:
    assert not numbers("He is a double champion.")
    (found,) = numbers("She won it twice.")
    assert (found.form, found.values) == ("cardinal", (2.0,))


@pytest.mark.parametrize(
    ("here", "there", "alike"),
    [
        ("It was 40 degrees Celsius.", "It was 104 degrees Fahrenheit.", True),
        ("It was 40C.", "It was 104F.", True),
        ("It was 40 degrees.", "It was 104 degrees Fahrenheit.", True),
        ("It was 40 degrees Celsius.", "It was 94 degrees Fahrenheit.", False),
        ("It got warmer by 5 degrees Celsius.", "It got warmer by 9 degrees Fahrenheit.", True),
        ("It weighed 100 kilograms.", "It weighed 220 pounds.", True),
        ("It weighed 100 kilograms.", "It weighed 320 pounds.", False),
    ],
)
def test_one_heat_and_one_weight_may_be_told_in_two_scales(
    here: str, there: str, alike: bool
) -> None:
    x, y = quantity(here), quantity(there)
    assert same_value(x, y) is same_value(y, x) is alike
