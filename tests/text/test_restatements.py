"""The same thing in other words: told apart, and linked."""

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
