"""Who had a sentence first: every kind of evidence, its rank, and who counts as independent."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.text.credit.credits import credited
from service.text.credit.origin import Telling, by_outlet, origin
from service.text.credit.source import Source, source_of
from service.text.model import Article, Origin

NOON = datetime(2018, 7, 13, 12, tzinfo=UTC)


def source(name: str, **fields: Any) -> Source:
    return replace(Source(article=name.casefold(), name=name, outlet=name), **fields)


def agency(name: str = "Reuters", **fields: Any) -> Source:
    return source(name, agency=name, agency_basis="source", **fields)


def telling(told: Source, sentence: str = "", since: datetime | None = None) -> Telling:
    return Telling(told, credited(sentence), since)


class TestSourceOf:
    """What is known of an article before its sentences are."""

    def test_an_agencys_own_item_is_known_by_its_source(self) -> None:
        known = source_of(Article(id="1", source="AP", text=""))
        assert (known.name, known.outlet) == ("AP", "The Associated Press")
        assert (known.agency, known.agency_basis) == ("The Associated Press", "source")

    def test_a_papers_own_item_carries_nobodys_copy(self) -> None:
        known = source_of(Article(id="1", source="The Harbour Bugle", text=""))
        assert (known.outlet, known.agency, known.agency_basis) == ("Harbour Bugle", None, None)

    @pytest.mark.parametrize(
        ("fields", "basis"),
        [
            ({"credit": "AP"}, "source"),
            ({"credit": "From The Associated Press"}, "source"),
            ({"byline": "By JANE DOE, Associated Press"}, "source"),
            ({"byline": "AP Sports Writer"}, "source"),
            ({"dateline": "HELSINKI (AP) — "}, "dateline"),
        ],
    )
    def test_a_papers_fields_say_whose_copy_it_carries(
        self, fields: dict[str, Any], basis: str
    ) -> None:
        article = replace(Article(id="1", source="The Harbour Bugle", text=""), **fields)
        known = source_of(article)
        assert (known.outlet, known.agency) == ("Harbour Bugle", "The Associated Press")
        assert known.agency_basis == basis

    def test_the_logo_of_a_dateline_says_whose_copy_a_text_is(self) -> None:
        known = source_of(Article(id="1", source="Bugle", text=""), dateline_name="AP")
        assert (known.agency, known.agency_basis) == ("The Associated Press", "dateline")

    def test_a_credit_line_outranks_a_logo(self) -> None:
        article = Article(id="1", source="Bugle", text="")
        known = source_of(article, dateline_name="dpa", credit_lines=["AFP"])
        assert (known.agency, known.agency_basis) == ("AFP", "source")

    def test_a_logo_of_two_agencies_is_one_copy_in_either_order(self) -> None:
        article = Article(id="1", source="Bugle", text="")
        one = source_of(article, dateline_name="dpa/AFP")
        assert one.agency == source_of(article, dateline_name="AFP/dpa").agency == "AFP/dpa"

    def test_a_regional_service_beside_an_agency_is_left_out(self) -> None:
        article = Article(id="1", source="Bugle", text="")
        assert source_of(article, dateline_name="dpa/lni").agency == "dpa"

    def test_an_unnamed_article_is_the_item_of_the_agency_it_names(self) -> None:
        known = source_of(Article(id="004", source="004", text=""), dateline_name="bloomberg")
        assert (known.name, known.outlet, known.agency) == ("Bloomberg",) * 3

    def test_an_unnamed_article_is_known_by_its_url(self) -> None:
        article = Article(id="1", source="1", text="", url="https://edition.cnn.com/2018/a")
        assert (source_of(article).name, source_of(article).agency) == ("CNN", None)

    @pytest.mark.parametrize("line", ["Photo: AFP", "Foto: dpa", "Michael Bloomberg", "Jane Doe"])
    def test_a_picture_credit_and_a_person_are_no_agency(self, line: str) -> None:
        assert source_of(Article(id="1", source="Bugle", text="", credit=line)).agency is None

    def test_a_papers_own_name_in_its_credit_line_is_no_other_copy(self) -> None:
        article = Article(id="1", source="The Guardian", text="", credit="Guardian")
        assert source_of(article).agency is None

    def test_an_article_relies_on_whom_it_credits_for_news_not_on_where_people_spoke(self) -> None:
        text = "He told CNN it was over, Bloomberg reported, citing KCNA."
        known = source_of(Article(id="1", source="Bugle", text=""), credits=credited(text))
        assert known.relies_on == {"Bloomberg", "KCNA"}


class TestOrigin:
    """The ranks of the evidence."""

    def test_the_only_source_is_the_origin(self) -> None:
        assert origin([telling(source("Bugle"))]) == (Origin("bugle", "Bugle", "only-source"), 1)

    def test_a_sentence_that_credits_an_outlet_is_that_outlets(self) -> None:
        told = telling(source("Blog"), "It sank, Bloomberg reports.")
        assert origin([told]) == (Origin(None, "Bloomberg", "credit"), 1)

    def test_the_credited_outlets_item_is_named_where_it_was_sent(self) -> None:
        told = telling(source("Blog"), "It sank, Bloomberg reports.")
        sent = agency("Bloomberg")
        found, _ = origin([told], sent=by_outlet([told.source, sent]))
        assert found == Origin("bloomberg", "Bloomberg", "credit")

    def test_of_two_items_of_the_credited_outlet_none_is_picked(self) -> None:
        told = telling(source("Blog"), "It sank, Bloomberg reports.")
        sent = [agency("Bloomberg", article=id) for id in ("b1", "b2")]
        found, _ = origin([told], sent=by_outlet(sent))
        assert found == Origin(None, "Bloomberg", "credit")

    def test_a_credit_in_another_telling_counts_for_the_statement(self) -> None:
        tellings = [telling(source("Blog"), "It sank, CNN reported."), telling(source("Bugle"))]
        assert origin(tellings) == (Origin(None, "CNN", "credit"), 2)

    def test_whom_the_credited_outlet_cites_had_it_before(self) -> None:
        told = telling(agency("Yonhap"), "It sank, Yonhap reported, citing KCNA.")
        assert origin([told])[0] == Origin(None, "KCNA", "credit")

    def test_two_credited_outlets_are_no_evidence(self) -> None:
        told = telling(source("Blog"), "It sank, CNN and Politico reported.")
        assert origin([told]) == (Origin(None, None, "unknown"), 2)

    def test_of_two_credited_outlets_the_one_that_tells_it_itself_is_the_origin(self) -> None:
        told = telling(source("Blog"), "It sank, CNN and Politico reported.")
        found, independent = origin([told, telling(source("CNN"))])
        assert (found, independent) == (Origin("cnn", "CNN", "credit"), 2)

    def test_an_agencys_item_is_the_origin_of_a_papers_copy(self) -> None:
        copy = source("Bugle", agency="Reuters", agency_basis="dateline")
        assert origin([telling(copy), telling(agency())]) == (
            Origin("reuters", "Reuters", "source"),
            1,
        )

    def test_two_papers_with_one_agencys_text_are_one_source(self) -> None:
        copies = [
            telling(source(name, agency="Reuters", agency_basis="dateline"))
            for name in ("Bugle", "Horn")
        ]
        assert origin(copies) == (Origin(None, "Reuters", "dateline"), 1)

    @pytest.mark.parametrize("teller", ["Reuters", "Blog"])
    def test_what_was_told_to_an_outlet_is_its_own_before_an_agency_that_has_it_too(
        self, teller: str
    ) -> None:
        words = {"Reuters": "", "Blog": ""} | {teller: "He told CNN it sank."}
        tellings = [telling(agency(), words["Reuters"]), telling(source("Blog"), words["Blog"])]
        assert origin(tellings)[0] == Origin(None, "CNN", "credit")

    @pytest.mark.parametrize(
        "words",
        ["A CNN poll found it sank.", "Holt, who told CNN last year of the leak, said it sank."],
    )
    def test_an_agency_is_the_origin_before_what_another_outlet_showed(self, words: str) -> None:
        tellings = [telling(agency(), words), telling(source("Blog"))]
        assert origin(tellings)[0] == Origin("reuters", "Reuters", "source")

    def test_what_an_agency_says_was_told_to_itself_is_its_item_s(self) -> None:
        tellings = [telling(agency(), "He told Reuters it sank."), telling(source("Blog"))]
        assert origin(tellings)[0] == Origin("reuters", "Reuters", "source")

    def test_what_was_told_to_one_agency_is_no_other_agency_s(self) -> None:
        tellings = [telling(agency(), "He told AFP it sank."), telling(agency("AFP"))]
        assert origin(tellings)[0] == Origin("afp", "AFP", "credit")

    def test_where_the_words_were_said_is_the_origin_before_the_time(self) -> None:
        early = telling(source("Blog", published=NOON), "He told CNN it sank.")
        late = telling(source("Bugle", published=NOON + timedelta(hours=1)))
        assert origin([early, late])[0] == Origin(None, "CNN", "credit")

    def test_an_article_that_credits_the_other_elsewhere_is_its_copy(self) -> None:
        blog = telling(source("Blog", relies_on=frozenset({"CNN"}), published=NOON))
        assert origin([blog, telling(source("CNN"))]) == (Origin("cnn", "CNN", "credit"), 1)

    def test_two_articles_that_credit_each_other_are_no_ones_copy(self) -> None:
        one = telling(source("Blog", relies_on=frozenset({"CNN"})))
        other = telling(source("CNN", relies_on=frozenset({"Blog"})))
        assert origin([one, other]) == (Origin(None, None, "unknown"), 2)

    def test_the_earliest_of_the_rest_is_the_origin(self) -> None:
        tellings = [
            telling(source("Bugle", published=NOON + timedelta(hours=1))),
            telling(source("Horn", published=NOON)),
        ]
        assert origin(tellings) == (Origin("horn", "Horn", "published"), 2)

    @pytest.mark.parametrize("published", [None, NOON, NOON.replace(tzinfo=None)])
    def test_without_one_earliest_time_nobody_is_known_to_be_first(
        self, published: datetime | None
    ) -> None:
        tellings = [
            telling(source("Bugle", published=published)),
            telling(source("Horn", published=NOON)),
        ]
        assert origin(tellings)[0] == Origin(None, None, "unknown")

    def test_two_agencies_are_decided_by_time(self) -> None:
        tellings = [
            telling(agency("Reuters", published=NOON + timedelta(hours=1))),
            telling(agency("AFP", published=NOON)),
            telling(source("Blog", published=NOON - timedelta(hours=1))),
        ]
        assert origin(tellings) == (Origin("afp", "AFP", "published"), 3)

    def test_the_first_version_that_said_it_counts_not_the_last(self) -> None:
        rewritten = source("Bugle", published=NOON + timedelta(hours=5))
        tellings = [
            telling(rewritten, since=NOON - timedelta(hours=5)),
            telling(source("Horn", published=NOON)),
        ]
        assert origin(tellings)[0] == Origin("bugle", "Bugle", "version")

    def test_one_outlet_telling_it_twice_counts_once(self) -> None:
        tellings = [telling(source("Bugle", article=id)) for id in ("b1", "b2")]
        assert origin(tellings) == (Origin("b1", "Bugle", "only-source"), 1)

    def test_of_two_items_of_the_origin_that_tell_it_the_first_by_time_is_named(self) -> None:
        tellings = [
            telling(source("Bugle", article="b1", published=NOON)),
            telling(source("Bugle", article="b2", published=NOON - timedelta(hours=2))),
            telling(source("Bugle", article="b0")),
        ]
        assert origin(tellings)[0].article == "b2"

    def test_what_was_told_to_a_paper_is_its_own_in_an_agencys_copy_too(self) -> None:
        copy = source("CNN", agency="Reuters", agency_basis="dateline")
        told = telling(copy, "She told CNN that it sank.")
        assert origin([told])[0] == Origin("cnn", "CNN", "credit")

    def test_what_was_told_to_two_outlets_is_of_neither_unless_one_tells_it(self) -> None:
        passed_on = telling(source("Ledger"), "He told CNN and the BBC that it sank.")
        assert origin([passed_on])[0].basis == "unknown"
        own = telling(source("BBC"), "He told CNN and the BBC that it sank.")
        assert origin([passed_on, own])[0] == Origin("bbc", "BBC", "credit")

    def test_the_senders_name_for_itself_is_kept(self) -> None:
        known = source_of(Article(id="1", source="AP", text=""))
        assert origin([telling(known)])[0] == Origin("1", "AP", "source")

    def test_the_seeds_case_a_blog_and_the_agency_it_copied(self) -> None:
        item = source_of(Article(id="004", source="004", text=""), dateline_name="bloomberg")
        lead = credited("Officials were stood up, Bloomberg reports.")
        blog = source_of(Article(id="000", source="000", text=""), credits=lead)
        shared = [Telling(blog), Telling(item)]
        assert origin(shared, sent=by_outlet([blog, item])) == (
            Origin("004", "Bloomberg", "dateline"),
            1,
        )
        own = [Telling(blog, lead)]
        assert origin(own, sent=by_outlet([blog, item]))[0] == Origin("004", "Bloomberg", "credit")


NAMES = ["Bugle", "Horn", "CNN", "Reuters", "AFP"]
SENTENCES = ["", "It sank, CNN reported.", "He told CNN.", "Reuters reported, citing AFP."]
times = st.none() | st.datetimes(timezones=st.none() | st.just(UTC))
sources = st.builds(
    lambda index, name, carried, published, relied: Source(
        article=f"{name}{index}",
        name=name,
        outlet=name,
        agency=carried,
        agency_basis=carried and "dateline",
        published=published,
        relies_on=frozenset(relied) - {name},
    ),
    st.integers(0, 3),
    st.sampled_from(NAMES),
    st.none() | st.sampled_from(["Reuters", "AFP"]),
    times,
    st.lists(st.sampled_from(NAMES), max_size=2),
)
told = st.builds(telling, sources, st.sampled_from(SENTENCES), times)


@given(
    st.lists(told, min_size=1, max_size=5, unique_by=lambda t: t.source.article),
    st.randoms(use_true_random=False),
)
def test_the_order_of_arrival_does_not_matter(tellings: list[Telling], random: Random) -> None:
    shuffled = list(tellings)
    random.shuffle(shuffled)
    everyone = [t.source for t in tellings]
    assert origin(tellings, sent=by_outlet(everyone)) == origin(
        shuffled, sent=by_outlet(everyone[::-1])
    )


@given(st.lists(told, min_size=1, max_size=5))
def test_an_origin_is_named_or_unknown_and_there_is_a_source(tellings: list[Telling]) -> None:
    found, independent = origin(tellings)
    assert (found.name is None) == (found.basis == "unknown")
    assert found.article is None or found.name is not None
    assert 1 <= independent <= 2 * len(tellings)
