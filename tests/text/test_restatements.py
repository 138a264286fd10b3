"""The same thing in other words: told apart, and linked."""

import pytest

from service.text.merge import merge
from service.text.model import Article, Options
from tests.text.merging import merged

ONE = "Smugglers had hidden their tarantulas on a freighter that was bound for Rotterdam."
TWO = "Rotterdam police boarded the freighter: tarantulas everywhere, and of smugglers no trace."


def test_both_tellings_are_printed_and_linked() -> None:
    one, other = merged(ONE, TWO).sentences
    assert [r.sentence for r in one.related] == [other.id]
    assert [r.kind for r in (*one.related, *other.related)] == ["restatement", "restatement"]


def test_other_words_on_the_same_people_are_no_restatement() -> None:
    one = "Mayor Greta Holm of Arvika opened a kindergarten with a trumpet solo on Monday."
    two = "Voters complained to Mayor Greta Holm of Arvika about rats, noise and broken swings."
    assert not any(s.related for s in merged(one, two).sentences)


def test_restatements_are_one_statement_where_the_caller_asks() -> None:
    one = "The opposition accused the minister of hiding a report on asbestos in primary schools."
    two = (
        "The minister was accused by the opposition of concealing an asbestos report about "
        "primary schools."
    )
    articles = [Article("a", "A", one), Article("b", "B", two)]
    kept = merge(articles).sentences
    collapsed = merge(articles, options=Options(collapse="restatements")).sentences
    assert (len(kept), len(collapsed)) == (2, 1)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (
            "Halloway declared a state of emergency in three counties.",
            "Three counties are under a state of emergency proclaimed by Governor Tess Halloway.",
        ),
        (
            "Moss headed in a corner after nine minutes and doubled the lead from the penalty "
            "spot before the break.",
            "A penalty just before half-time gave Moss her second of the night after her "
            "ninth-minute header.",
        ),
        (
            "Regulators still have to sign off on the deal, which Kestrel hopes to complete soon.",
            "The deal will be completed once regulators have signed off, Kestrel hopes.",
        ),
    ],
)
def test_the_same_in_other_words_and_another_order_is_linked(one: str, two: str) -> None:
    sentences = merged(one, two).sentences
    assert len(sentences) == 2
    assert [r.sentence for r in sentences[0].related] == [sentences[1].id]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (
            "Mayor Greta Holm opened the Lindholm Bridge in Arvika on Monday.",
            "Mayor Greta Holm will not pay for repairs of the Lindholm Bridge in Arvika.",
        ),
        (
            "Secretary of State Helen Marsh will travel to Kazakhstan next week, an aide said.",
            "Secretary of State Helen Marsh said that wheat would be sent to the Horn of Africa.",
        ),
        (
            "Brody, who is 51, took over Kestrel in 2019 from her uncle.",
            "Kestrel rejected an offer from Dunmore last year, Brody told reporters.",
        ),
    ],
)
def test_names_and_titles_alone_are_no_restatement(one: str, two: str) -> None:
    """Also where the title is written small elsewhere in the same story."""
    answer = merged(one, two, "The mayor and the secretary of the club laughed.")
    assert not any(s.related for s in answer.sentences)


def test_neighbours_lower_the_bar() -> None:
    """Between two sentences that are told alike in both, the third says the same in both."""
    before = "The plane took off from Lumasi with four crew and medicines for Tefara on Friday."
    after = "Both flight recorders have been recovered and will be opened in Paris next week."
    one = "The freighter veered off the runway and burst into flames, two witnesses said."
    two = "The plane left the runway and caught fire while it was gathering speed, people said."
    alone = merged(one, two)
    assert not any(s.related for s in alone.sentences)
    beside = merged(f"{before} {one} {after}", f"{before} {two} {after}")
    texts = {s.id: s.text for s in beside.sentences}
    linked = {(s.text, texts[r.sentence]) for s in beside.sentences for r in s.related}
    assert linked == {(one, two), (two, one)}


def test_an_article_does_not_restate_itself_in_one_breath() -> None:
    """What stands beside a sentence in its own article is the next thing it says."""
    text = f"{ONE} {TWO}"
    assert not any(s.related for s in merged(text).sentences)
