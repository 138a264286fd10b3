"""Two tellings of one statement: where they disagree, and where they only use other words."""

import re
from pathlib import Path

import pytest

from service.text.facts.conflict import Telling, disagreements
from tests.text.golden_conflicts import Expected, Pair, pairs

SEEDS = Path(__file__).parents[2] / "seeds"
PAIRS = pairs()


def telling(text: str, *, cased: bool = True) -> Telling:
    return Telling(text, 0, len(text), cased=cased)


def told(a: str, b: str, *, same: bool = True) -> list[tuple[str, str, str]]:
    found = disagreements(telling(a), telling(b), same=same)
    return [(d.kind, d.value_here, d.value_there) for d in found]


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.name)
def test_a_pair_disagrees_where_its_file_says_and_nowhere_else(pair: Pair) -> None:
    found = [Expected(d.kind, d.value_here, d.value_there) for d in pair.found()]
    assert sorted(found, key=repr) == sorted(pair.expected, key=repr)


def test_there_are_at_least_150_pairs_and_about_half_of_them_are_silent() -> None:
    silent = sum(not pair.expected for pair in PAIRS)
    assert len(PAIRS) >= 150
    assert 0.4 < silent / len(PAIRS) < 0.6


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.name)
def test_the_other_side_sees_the_same(pair: Pair) -> None:
    turned = disagreements(pair.b, pair.a, same=pair.same, printed=pair.printed)
    assert {d.swapped() for d in turned} == set(pair.found())


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.name)
def test_the_values_are_the_words_at_their_offsets_in_the_whole_article(pair: Pair) -> None:
    before, after = "Nothing was known of it on Sunday.\n\n", " The rest is silence."
    a = Telling(
        before + pair.a.text + after,
        len(before),
        len(before) + len(pair.a.text),
        published=pair.a.published,
        cased=pair.a.cased,
    )
    found = disagreements(a, pair.b, same=pair.same, printed=pair.printed)
    for d in found:
        assert a.text[slice(*d.here)] == d.value_here
        assert pair.b.text[slice(*d.there)] == d.value_there
        assert a.start <= d.here[0] <= d.here[1] <= a.end
    shifted = [(d.kind, d.value_here, d.value_there) for d in found]
    assert shifted == [(d.kind, d.value_here, d.value_there) for d in pair.found()]


def test_words_that_are_missing_in_one_telling_are_an_empty_span_at_their_place() -> None:
    a = "The driver was drunk, police said, when he hit the bus."
    b = "The driver was drunk when he hit the bus."
    (found,) = disagreements(telling(a), telling(b))
    assert found.value_here == "police said"
    assert found.there == (len("The driver was drunk"),) * 2


def test_the_rest_of_the_sentence_may_say_who_says_so() -> None:
    """A telling is a part of a sentence whose speaker stands outside that part."""
    claim = "the rebels burned the mill on the river"
    a = telling(f"Witnesses said {claim}.")
    article = f"Monday was quiet. Witnesses in the village said {claim}."
    start = article.index("the rebels")
    assert disagreements(a, Telling(article, start, len(article))) == []
    bare = f"Monday was quiet. {claim.capitalize()}."
    start = bare.index("The rebels")
    (found,) = disagreements(a, Telling(bare, start, len(bare)))
    assert found.kind == "attribution"


def test_a_quotation_may_have_begun_before_the_telling() -> None:
    before = "“We have waited long enough. "
    a = before + "We shall rebuild the old bridge,” she said."
    b = before + "We shall repair the old bridge,” she said."
    start = len(before)
    (found,) = disagreements(Telling(a, start, len(a)), Telling(b, start, len(b)))
    assert (found.kind, found.value_here) == ("quote", "We shall rebuild the old bridge")


def test_a_name_at_the_head_of_a_sentence_is_known_from_the_rest_of_its_article() -> None:
    """Winters is a plural until the article says "told Winters"."""
    a = "Trance wept. The judge told Trance to sit down."
    b = "Winters wept. The judge told Winters to sit down."
    assert told("Winters wept in court.", "Officers wept in court.") == []
    (found,) = disagreements(Telling(a, 0, 12), Telling(b, 0, 13))
    assert (found.kind, found.value_here, found.value_there) == ("name", "Trance", "Winters")


def test_a_telling_of_over_a_thousand_words_is_no_statement() -> None:
    long = "The dam broke and 12 men drowned " * 150
    assert disagreements(telling(long), telling(long.replace("12", "14"))) == []


def test_related_statements_are_asked_for_names_misheard_and_not_for_dropped_speakers() -> None:
    a = "Envoy Paul Larue will not return to Lagos, his office said."
    b = "Envoy Paul Lamure will return to Lagos."
    assert {kind for kind, _, _ in told(a, b)} >= {"name", "negation"}
    assert told(a, b, same=False) == [
        ("name", "Envoy Paul Larue", "Envoy Paul Lamure"),
        ("negation", "not return", "will return"),
    ]


def test_a_sentence_that_breaks_off_behind_its_hedge_is_told_as_far_as_it_goes() -> None:
    a = (
        "Twelve thousand people were told to leave Port Lasker ahead of the storm, forecasters "
        "said; the storm in Lasker could"
    )
    b = (
        "Ahead of the storm twelve thousand people were told to leave Port Lasker; forecasters "
        "said the storm in Lasker will"
    )
    assert told(a, b, same=False) == [("hedge", "could", "will")]


def test_a_related_statement_that_shares_little_else_denies_nothing() -> None:
    a = "The striker did not train on Monday because of a sore knee, the club said."
    b = "New recruits train for nine weeks at the barracks in Orlen."
    assert told(a, b, same=False) == []


def seed(name: str, pattern: str) -> Telling:
    (path,) = SEEDS.glob(f"{name}*.txt")
    text = path.read_text(encoding="utf-8")
    found = re.search(pattern, text, re.DOTALL)
    assert found is not None
    return Telling(text, *found.span(), cased=name != "004")


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the seeds are not here")
@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (
            ("001", r"North Korea is accusing.*?morning\."),
            ("004", r"the negotiations are .*?denuclearization"),
            (
                "quote",
                "unilateral demands for denuclearization",
                "unilateral and gangster like demand for denuclearization",
            ),
        ),
        (
            ("000", r"After that meeting.*?cancerous"),
            ("004", r"the agreement to meet.*?regretful"),
            ("quote", "regrettable", "regretful"),
        ),
        (
            ("001", r"At the summit, North.*?very soon\."),
            ("004", r"the u s department of defense.*?two sides"),
            ("number", "up to 200", "about 200"),
        ),
        (
            ("001", r"At the summit, North.*?very soon\."),
            ("000", r"Defense Department estimates.*?nation\."),
            ("number", "up to 200", "about 200"),
        ),
    ],
)
def test_the_conflicts_of_the_seeds_are_found(
    a: tuple[str, str], b: tuple[str, str], expected: tuple[str, str, str]
) -> None:
    found = disagreements(seed(*a), seed(*b), same=False)
    assert [(d.kind, d.value_here, d.value_there) for d in found] == [expected]


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the seeds are not here")
@pytest.mark.parametrize(
    ("a", "b"),
    [
        (r"Trump has expressed.*?soldiers", r"trump has expressed.*?soldiers"),
        (r"He also told supporters.*?remains", r"and then to supporters.*?of remains"),
        (r"Pompeo was obliged.*?been made", r"pompeo was obliged.*?been made"),
    ],
)
def test_what_the_seeds_reuse_is_told_alike(a: str, b: str) -> None:
    assert disagreements(seed("000", a), seed("004", b)) == []


def test_a_quotation_in_single_marks_may_have_begun_before_the_telling() -> None:
    before = "Ada Reim said: ‘It never stopped. "
    a = before + "We left because of the noise.’"
    b = "“We left because of the noise,” she said."
    assert disagreements(Telling(a, len(before), len(a)), telling(b)) == []
