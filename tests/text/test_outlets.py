"""The table of outlets: what names it knows, and how a newsroom adds to it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.errors import InvalidError
from service.text.credit.credits import credits
from service.text.credit.outlets import Outlet, Outlets, besides, extended, fold, read, shipped


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("AP", "The Associated Press"),
        ("ap", "The Associated Press"),
        ("the associated press", "The Associated Press"),
        ("Associated Press", "The Associated Press"),
        ("The New York Times", "The New York Times"),
        ("NEW YORK TIMES", "The New York Times"),
        ("bloomberg", "Bloomberg"),
        ("Korean Central News Agency", "KCNA"),
        ("el pais", "El País"),
        ("reuters.com", "Reuters"),
        ("Le Monde", "Le Monde"),
        ("Agence France-Presse", "AFP"),
    ],
)
def test_an_outlet_is_known_by_any_of_its_spellings(words: str, name: str) -> None:
    outlet = shipped().named(words)
    assert outlet is not None
    assert outlet.name == name


@pytest.mark.parametrize("words", ["", "The", "Harbour Bugle", "AP Industrial", "bloomberg and"])
def test_words_that_are_no_outlets_name_are_nobody(words: str) -> None:
    assert shipped().named(words) is None


@pytest.mark.parametrize(
    "url",
    [
        "https://www.bbc.co.uk/news/world-1",
        "http://user@bbc.com:8080/?q=a.b",
        "bbc.co.uk",
        "//news.bbc.com/a//b",
        "www.bbc.com/redirect?to=https://cnn.com",
    ],
)
def test_a_url_belongs_to_the_outlet_of_its_host(url: str) -> None:
    outlet = shipped().at(url)
    assert outlet is not None
    assert outlet.name == "BBC"


@pytest.mark.parametrize("url", ["", "https://", "https://notbbc.com/bbc.com", "co.uk", "bbc"])
def test_a_url_of_an_unknown_host_belongs_to_nobody(url: str) -> None:
    assert shipped().at(url) is None


def test_no_two_rows_of_the_shipped_table_claim_one_name_handle_or_domain() -> None:
    seen: dict[tuple[str, str], str] = {}
    for outlet in {found.name: found for found in _rows(shipped())}.values():
        claims = [("handle", handle.casefold()) for handle in outlet.handles]
        claims += [("domain", domain) for domain in outlet.domains]
        claims += [("name", " ".join(map(fold, s.lstrip("~^").split()))) for s in outlet.spellings]
        for claim in claims:
            assert seen.setdefault(claim, outlet.name) == outlet.name, claim


def _rows(outlets: Outlets) -> list[Outlet]:
    endings = [found for ends in outlets.spellings.values() for found in ends.values()]
    return [spelling.outlet for found in endings for spelling in found]


def test_a_newsrooms_own_line_replaces_the_shipped_one_of_that_name() -> None:
    outlets = extended("# ours\n\nReuters\toutlet\tRtr\trtr\trtr.example\n")
    for outlet in (outlets.named("Rtr"), outlets.at("rtr.example"), outlets.with_handle("@RTR")):
        assert outlet is not None
        assert (outlet.name, outlet.kind) == ("Reuters", "outlet")
    assert outlets.with_handle("@ReutersWorld") is None
    assert shipped().named("Rtr") is None


def test_every_wrong_line_of_a_table_is_pointed_at() -> None:
    table = "Bugle\toutlet\nHorn\tpaper\n\t agency\nDrum\n# no line\nFlute\tagency\ta\tb\tc\td\n"
    with pytest.raises(InvalidError) as caught:
        read(table)
    assert [fault.pointer for fault in caught.value.faults] == ["/2", "/3", "/4", "/6"]


@given(st.text())
def test_looking_up_never_fails(words: str) -> None:
    table = shipped()
    for found in (table.named(words), table.at(words), table.with_handle(words)):
        assert found is None or found.name


@given(st.text())
def test_a_folded_word_folds_to_itself(word: str) -> None:
    assert fold(fold(word)) == fold(word)


def test_names_that_senders_give_themselves_are_outlets_beside_those_of_the_table() -> None:
    known = besides(
        shipped(), frozenset({"Der Morgen", "The Harbour Bugle", "AP", "blog", "X", "7"})
    )
    for words, name in [
        ("Der Morgen", "Der Morgen"),
        ("Harbour Bugle", "The Harbour Bugle"),
        ("AP", "The Associated Press"),
    ]:
        outlet = known.named(words)
        assert outlet is not None
        assert outlet.name == name
    assert [known.named(words) for words in ("blog", "X", "7")] == [None] * 3
    assert shipped().named("Der Morgen") is None


def test_the_name_of_a_sender_that_is_an_everyday_word_credits_nobody_as_such() -> None:
    known = besides(shipped(), frozenset({"Der Morgen", "Neue Post", "Signal"}))
    said = {
        "Der Morgen war kalt, sagte die Bäuerin.": [],
        "Am Morgen sagte sie der Neuen Post, sie gehe.": ["Neue Post"],
        "The signal told the driver to stop.": [],
        "Das berichtet Der Morgen.": ["Der Morgen"],
    }
    for sentence, names in said.items():
        assert [c.name for c in credits(sentence, outlets=known)] == names


@given(st.frozensets(st.text(), max_size=4))
def test_any_sender_may_name_itself_anything(names: frozenset[str]) -> None:
    known = besides(shipped(), names)
    assert all(known.named(name) is None or name for name in names)
