"""Which versions are merged: newest usable only; kills, holds, embargoes and notices."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.text.credit.notices import notice
from service.text.credit.versions import SetAside, usable
from service.text.model import Article, Rejected, RejectReason

NOTICES = Path(__file__).parents[1] / "golden" / "notices"
NOON = datetime(2018, 7, 13, 12, tzinfo=UTC)
STORY = "The port was closed on Monday after a storm tore two cranes from their rails."


def article(id: str, version: str | None = None, **fields: Any) -> Article:
    made = Article(id=id, source="dpa", text=f"{STORY} ({id}, {version})", version=version)
    return replace(made, **fields)


def chosen(articles: Sequence[Article], now: datetime | None = NOON) -> set[tuple[str, str | None]]:
    return {(a.id, a.version) for a in usable(articles, now=now)[0]}


def rejected(articles: Sequence[Article], now: datetime | None = NOON) -> dict[str, str]:
    """Why the last of each item that is not merged is not."""
    return {r.id: r.reason for r in usable(articles, now=now)[1]}


def golden(name: str) -> list[str]:
    return (NOTICES / f"{name}.txt").read_text("utf-8").split("\n===\n")


CASES = [(name, text) for name in ("canceled", "withheld", "advisory") for text in golden(name)]


@pytest.mark.parametrize(("reason", "text"), CASES, ids=lambda value: value[:50])
def test_a_notice_is_told_by_its_words(reason: RejectReason, text: str) -> None:
    assert notice(Article(id="n", source="n", text=text)) == reason


@pytest.mark.parametrize("text", golden("story"), ids=lambda text: text[:50])
def test_a_story_that_speaks_of_kills_holds_and_advisories_is_a_story(text: str) -> None:
    assert notice(Article(id="n", source="n", text=text)) is None


def test_a_note_to_editors_kills_in_set_phrases_only() -> None:
    killed = replace(article("a"), ednote="Eds: The following story has been withdrawn.")
    assert notice(killed) == "canceled"
    assert (
        notice(replace(article("a"), ednote="Eds: Kill the earlier story 157, use this.")) is None
    )


def test_an_outlet_withdraws_its_own_story_only() -> None:
    text = "Reuters has withdrawn its story about the harbour after learning it was a drill."
    assert notice(Article(id="1", source="Reuters", text=text)) == "canceled"
    assert notice(Article(id="1", source="The Harbour Bugle", text=text)) is None


class TestVersions:
    """Of one item only the newest is merged."""

    def test_the_higher_number_supersedes_the_lower(self) -> None:
        articles = [article("a", "9"), article("a", "10"), article("a", "2")]
        assert chosen(articles) == {("a", "10")}
        assert rejected(articles) == {"a": "superseded"}

    def test_a_version_supersedes_one_that_came_without(self) -> None:
        assert chosen([article("a", "0"), article("a")]) == {("a", "0")}

    def test_numbers_of_any_length_are_compared(self) -> None:
        long, longer = "1" * 5000, "2" + "0" * 5000
        assert chosen([article("a", longer), article("a", long)]) == {("a", longer)}

    def test_versions_that_are_no_numbers_are_ordered_by_time(self) -> None:
        articles = [
            article("a", "2nd Ld", published=NOON),
            article("a", "1st Ld", published=NOON + timedelta(hours=1)),
        ]
        assert chosen(articles) == {("a", "1st Ld")}

    def test_without_times_they_are_ordered_as_words_and_numbers(self) -> None:
        assert chosen([article("a", "10th Ld"), article("a", "9th Ld")]) == {("a", "10th Ld")}

    def test_what_is_replaced_is_superseded_through_any_number_of_steps(self) -> None:
        articles = [
            article("a"),
            article("b", replaces=("a",)),
            article("c", replaces=("b", "gone")),
            article("d"),
        ]
        assert chosen(articles) == {("c", None), ("d", None)}
        assert rejected(articles) == {"a": "superseded", "b": "superseded"}

    def test_of_a_ring_the_newest_stays(self) -> None:
        articles = [
            article("a", replaces=("b",), published=NOON),
            article("b", replaces=("c", "b"), published=NOON + timedelta(hours=1)),
            article("c", replaces=("a",), published=NOON - timedelta(hours=1)),
        ]
        assert chosen(articles) == {("b", None)}

    def test_the_superseded_are_kept_with_what_superseded_them(self) -> None:
        old, new, replaced = article("a", "1"), article("a", "2", replaces=("z",)), article("z")
        assert usable([old, new, replaced], now=None)[2] == [
            SetAside(old, "superseded", "a"),
            SetAside(replaced, "superseded", "a"),
        ]

    @pytest.mark.parametrize(
        "held", [{"status": "withheld"}, {"embargoed": NOON + timedelta(hours=1)}]
    )
    def test_what_is_held_back_is_no_evidence_unless_a_newer_version_is_used(
        self, held: dict[str, Any]
    ) -> None:
        old, new = article("a", "1", **held), article("a", "2")
        assert usable([old], now=NOON)[2] == []
        assert usable([old, new], now=NOON)[2] == [SetAside(old, "superseded", "a")]

    def test_two_items_are_two_items(self) -> None:
        articles = [article("a"), article("b")]
        assert usable(articles, now=None) == (articles, [], [])


class TestStatus:
    """What may not be used, and for how much else that counts."""

    @pytest.mark.parametrize("status", ["canceled", "withheld"])
    def test_a_kill_or_hold_stops_all_versions_and_what_they_replaced(self, status: str) -> None:
        articles = [
            article("a", "1"),
            article("a", "2", status=status, replaces=("z",)),
            article("z"),
            article("b"),
        ]
        assert chosen(articles) == {("b", None)}
        assert rejected(articles) == {"a": status, "z": status}

    def test_the_killed_are_kept_as_evidence_and_the_notice_is_not(self) -> None:
        story = article("a", "1")
        kill = article("a", "2", text="Kill/Takedown notice\nThis kill/takedown is mandatory.")
        assert usable([kill, story], now=None)[2] == [SetAside(story, "canceled", None)]

    def test_a_kill_that_does_not_say_its_version_counts(self) -> None:
        assert chosen([article("a", "3"), article("a", status="canceled")]) == set()

    @pytest.mark.parametrize(
        ("fields", "reason"),
        [({"status": "withheld"}, "withheld"), ({"embargoed": NOON + timedelta(1)}, "embargoed")],
    )
    def test_every_version_of_an_item_held_back_is_listed(
        self, fields: dict[str, Any], reason: RejectReason
    ) -> None:
        articles = [article("a", "1"), article("a", "2"), article("a", "3", **fields)]
        merged, refused, aside = usable(articles, now=NOON)
        assert (merged, aside) == ([], [])
        assert refused == [
            Rejected("a", "superseded", "1"),
            Rejected("a", "superseded", "2"),
            Rejected("a", reason, "3"),
        ]

    def test_a_newer_usable_version_lifts_an_older_hold(self) -> None:
        assert chosen([article("a", "1", status="withheld"), article("a", "2")]) == {("a", "2")}

    @pytest.mark.parametrize(
        ("head", "reasons"),
        [
            ("NOT FOR PUBLICATION", {"a": "withheld"}),
            ("*** Not for broadcast ***", {"a": "withheld"}),
            ("Nicht zur Veröffentlichung bestimmt", {"a": "withheld"}),
            ("À NE PAS PUBLIER", {"a": "withheld"}),
            ("NE PAS DIFFUSER – EMBARGO", {"a": "withheld"}),
            ("Sous embargo - ne pas publier", {"a": "withheld"}),
            ("À RETENIR / NE PAS DIFFUSER", {"a": "withheld"}),
            ("ATENCIÓN: NO DIFUNDIR", {"a": "withheld"}),
            ("RETENER", {"a": "withheld"}),
            ("NICHT SENDEN", {"a": "withheld"}),
            ("(HOLD)", {"a": "withheld"}),
            ("À RETENIR", {}),
            ("BAJO EMBARGO", {}),
            ("NO USAR", {}),
            ("EMBARGO: NO FISHING", {}),
            ("Retener", {}),
            ("NOT FOR PUBLICATION: The mayor's telephone is 555-0143.", {}),
            ("Not for Publication", {}),
            ("Not for publication, the sheet said in red letters.", {}),
        ],
    )
    def test_what_is_headed_as_not_for_publication_is_withheld(
        self, head: str, reasons: dict[str, str]
    ) -> None:
        assert rejected([article("a", text=f"{head}\n\n{STORY}")]) == reasons

    def test_an_embargo_that_still_runs_stops_all_versions(self) -> None:
        articles = [article("a", "1"), article("a", "2", embargoed=NOON + timedelta(minutes=1))]
        assert rejected(articles) == {"a": "embargoed"}

    def test_an_embargo_that_has_ended_stops_nothing(self) -> None:
        assert chosen([article("a", embargoed=NOON)]) == {("a", None)}

    @pytest.mark.parametrize("now", [None, NOON.replace(tzinfo=None)])
    def test_without_a_time_to_hold_it_against_an_embargo_runs(self, now: datetime | None) -> None:
        assert chosen([article("a", embargoed=NOON - timedelta(days=1))], now) == set()

    def test_what_an_embargoed_item_replaces_may_be_used_meanwhile(self) -> None:
        articles = [
            article("a"),
            article("b", replaces=("a",), embargoed=NOON + timedelta(hours=1)),
        ]
        assert chosen(articles) == {("a", None)}

    @pytest.mark.parametrize("text", ["", " \n\t", "\u200b\ufeff", "\ud800"])
    def test_an_article_without_text_is_rejected_and_supersedes_nothing(self, text: str) -> None:
        articles = [article("a", "1"), article("a", "2", text=text)]
        assert chosen(articles) == {("a", "1")}
        assert rejected(articles) == {"a": "no-text"}

    def test_signs_are_text(self) -> None:
        assert chosen([article("a", text="🚢")]) == {("a", None)}

    def test_an_advisory_is_rejected_and_supersedes_nothing(self) -> None:
        note = article("a", "2", text="EDITORS: A new lead will move by noon.")
        assert chosen([article("a", "1"), note]) == {("a", "1")}


class TestKillsOfOtherItems:
    """A notice that names another item stops that one."""

    def kill(self, text: str) -> Article:
        return article("n1", text=text)

    @pytest.mark.parametrize(
        ("id", "text"),
        [
            ("dpa-157", "KILL KILL KILL\nPlease kill item dpa 157. It is wrong."),
            ("bdt0157", "Please kill item 157. It is wrong."),
            ("urn:newsml:dpa.com:20180713:180713-99-0157", "Please kill item No. 157."),
            ("bdt0157", "Bitte die Meldung bdt0157 nicht verwenden."),
            ("dpa157", "Wir bitten, dpa 157 nicht zu verwenden."),
            ("dpa157", "Verwenden Sie die Meldung dpa 157 bitte nicht."),
            ("urn:x:9Q", "Please kill the story urn:x:9Q."),
        ],
    )
    def test_by_its_number_or_id(self, id: str, text: str) -> None:
        articles = [article(id, "1"), article(id, "2"), article("dpa-158"), self.kill(text)]
        assert chosen(articles) == {("dpa-158", None)}
        assert rejected(articles) == {id: "canceled", "n1": "canceled"}

    @pytest.mark.parametrize(
        ("words", "reason"),
        [("dpa 157", "withheld"), ("dpa-0157", "withheld"), ("157", None), ("apa 157", None)],
    )
    def test_another_sender_hands_it_on_where_it_says_whose_item_it_is(
        self, words: str, reason: str | None
    ) -> None:
        text = f"HOLD HOLD HOLD\nBitte die Meldung {words} vorerst nicht verwenden."
        order = article("n1", text=text, source="Tagblatt")
        assert rejected([article("dpa0157"), order]).get("dpa0157") == reason

    @pytest.mark.parametrize(
        "text",
        [
            "Please kill the story headlined Cranes torn from rails",
            "KILL KILL KILL\nCranes torn from rails!",
            "Please kill item 9 (Cranes torn from rails).",
            "STORY WITHDRAWN - Cranes torn from rails",
        ],
    )
    @pytest.mark.parametrize("as_field", [True, False])
    def test_by_its_headline(self, text: str, as_field: bool) -> None:
        headline = "Cranes Torn From Rails"
        story = article("a", headline=headline)
        if not as_field:
            story = article("a", text=f"{headline}\n{STORY}")
        assert rejected([story, self.kill(text)]) == {"a": "canceled", "n1": "canceled"}

    @pytest.mark.parametrize(
        ("text", "meant"),
        [
            ("BULLETIN KILL\nKill the story slugged BC-Port Crane. A kill is mandatory.", True),
            ("EDITORS: dpa has killed the story slugged BC-Ports-Closing. It is wrong.", True),
            ("BULLETIN KILL\nBC-Port--Cranes,1st Ld-Writethru\nA kill is mandatory.", True),
            ('BULLETIN ELIMINATION\ndpa has eliminated the story "Storm closes the port".', True),
            ("BULLETIN KILL\nKill the story slugged BC-Port Ferry. A kill is mandatory.", False),
            ("BULLETIN KILL\nKill the story slugged STORM. A kill is mandatory.", False),
            ("BULLETIN KILL\nA kill is mandatory. Make certain the story is not used.", False),
        ],
    )
    def test_by_the_keywords_of_its_slug(self, text: str, meant: bool) -> None:
        assert (("a", None) not in chosen([article("a"), self.kill(text)])) == meant

    def test_a_slug_means_the_senders_own_stories_sent_before_the_kill(self) -> None:
        kill = replace(self.kill("BULLETIN KILL\nKill the story slugged Port Cranes."))
        kill = replace(kill, published=NOON)
        other, before = article("a", source="AP"), article("b", published=NOON)
        after = article("c", published=NOON + timedelta(hours=1))
        assert chosen([other, before, after, kill]) == {("a", None), ("c", None)}

    def test_what_is_named_by_its_headline_spares_what_shares_its_words(self) -> None:
        kill = self.kill("Please kill the story headlined Port closed after cranes fell")
        meant = article("a", headline="Port closed after cranes fell")
        beside = article("b", headline="How the port closed after the cranes fell in 1931")
        assert chosen([meant, beside, kill]) == {("b", None)}

    def test_a_hold_withholds_it(self) -> None:
        hold = self.kill("HOLD HOLD HOLD\nPlease hold item 157.")
        assert rejected([article("dpa-157"), hold])["dpa-157"] == "withheld"

    def test_a_kill_is_stronger_than_a_hold(self) -> None:
        hold = self.kill("Please hold item 157.")
        kill = article("n2", text="Please kill item 157.")
        assert rejected([hold, article("dpa-157"), kill])["dpa-157"] == "canceled"

    def test_one_agencys_kill_is_no_other_outlets(self) -> None:
        kill = self.kill("Please kill item 157.")
        assert chosen([article("ap-157", source="AP"), kill]) == {("ap-157", None)}
        unnamed = article("item-157", source="item-157")
        assert chosen([unnamed, kill]) == set()

    def test_an_id_that_nobody_gave_is_named_by_nobody(self) -> None:
        story = article("a157", id_given=False)
        assert chosen([story, self.kill("Please kill item 157.")]) == {("a157", None)}

    def test_a_story_about_a_kill_kills_nothing(self) -> None:
        told = article("b", text=f"{STORY} “Please kill item 157,” the agency had written.")
        assert chosen([article("dpa-157"), told]) == {("dpa-157", None), ("b", None)}


TEXTS = [
    "", STORY, f"{STORY} Nobody was hurt.", "KILL KILL KILL\nPlease kill item 7.",
    "HOLD HOLD HOLD\nPlease hold item b8.", "EDITORS: A new lead will move.",
]  # fmt: skip
IDS = ["a7", "b8", "c9", "d10"]
made = st.builds(
    Article,
    id=st.sampled_from(IDS),
    source=st.sampled_from(["dpa", "AP", "a7"]),
    text=st.sampled_from(TEXTS),
    headline=st.none() | st.sampled_from(["Port closed after storm", "Kill"]),
    version=st.none() | st.sampled_from(["1", "2", "10", "1st Ld"]),
    published=st.none() | st.datetimes(timezones=st.none() | st.just(UTC)),
    replaces=st.lists(st.sampled_from(IDS), max_size=2).map(tuple),
    status=st.sampled_from(["usable", "usable", "usable", "withheld", "canceled"]),
    embargoed=st.none() | st.datetimes(timezones=st.none() | st.just(UTC)),
)


@given(st.lists(made, max_size=7), st.randoms(use_true_random=False))
def test_the_order_of_arrival_does_not_matter(articles: list[Article], random: Random) -> None:
    shuffled = list(articles)
    random.shuffle(shuffled)
    one, other = usable(articles, now=NOON), usable(shuffled, now=NOON)
    assert sorted(map(repr, one[0])) == sorted(map(repr, other[0]))
    assert sorted(map(repr, one[1])) == sorted(map(repr, other[1]))
    assert sorted(map(repr, one[2])) == sorted(map(repr, other[2]))


@given(st.lists(made, max_size=7))
def test_every_article_is_merged_or_rejected_and_an_item_is_merged_once(
    articles: list[Article],
) -> None:
    merged, refused, aside = usable(articles, now=NOON)
    assert len({a.id for a in merged}) == len(merged)
    assert {a.id for a in merged} | {r.id for r in refused} == {a.id for a in articles}
    assert len(merged) + len(refused) == len(articles)
    assert all(a.status == "usable" and a.text and notice(a) is None for a in merged)
    assert all(found.by is None or found.by in {a.id for a in merged} for found in aside)
    reasons = {(r.id, r.reason) for r in refused}
    for found in aside:
        assert ((found.article.id, "canceled") in reasons) or found.reason == "superseded"
        assert (found.by is None) == (found.reason == "canceled")


@given(st.text(), st.text(), st.text())
def test_a_notice_is_looked_for_in_any_text(text: str, headline: str, id: str) -> None:
    articles = [
        Article(id=id, source="dpa", text=text, headline=headline),
        article("n1", text="Please kill item 157."),
    ]
    usable(articles, now=NOON)
