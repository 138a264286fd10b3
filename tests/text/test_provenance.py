"""Who had a statement first, and how many say it for themselves."""

from datetime import UTC, datetime
from typing import Any

import pytest

from service.text.merge import merge
from service.text.model import Article, Origin

STORY = [
    "The dam above Kirkby will be lowered by two meters before the autumn rains begin.",
    "Engineers found a crack as long as a bus in its eastern wall during an inspection in June.",
    "About 900 people who live below the dam were told on Monday where to go if it breaks.",
    "The last time the valley had to be cleared was after a week of storms in 1968.",
]


def test_copies_word_for_word_are_one_hand() -> None:
    """Thirteen that print the same copy do not confirm it thirteen times."""
    articles = [Article(f"p{n}", f"Paper {n}", " ".join(STORY)) for n in range(13)]
    assert {s.independent for s in merge(articles).sentences} == {1}


@pytest.mark.parametrize(
    ("sentence", "independent"),
    [
        (STORY[0], 1),
        ('"The dam above Kirkby will be lowered by two meters before autumn," Dahl said.', 2),
        ("The dam above Kirkby was lowered on Monday.", 2),
    ],
)
def test_a_long_sentence_word_for_word_was_written_once(sentence: str, independent: int) -> None:
    """What somebody is quoted with two may have heard, and few words two may choose."""
    one = Article("a", "Paper A", f"{sentence} The school at Lund stays closed until Thursday.")
    two = Article("b", "Paper B", f"{sentence} The fire chief of Kirkby asked for a new siren.")
    assert merge([one, two]).sentences[0].independent == independent


SHORT = "The keeper, Lena Moss, was not hurt."


@pytest.mark.parametrize(
    ("one", "two", "independent"),
    [
        (f"{STORY[0]} {SHORT}", f"{STORY[0]} {SHORT}", 1),
        (f"{SHORT} {STORY[0]}", f"{SHORT} {STORY[0]}", 1),
        ("A tower fell. " + SHORT, "A tower fell. " + SHORT, 2),
        (f"{STORY[0]} “It fell. {SHORT}”", f"{STORY[0]} “It fell. {SHORT}”", 2),
        (f"{STORY[0]} {SHORT}", f"{SHORT} {STORY[0]}", 2),
        (f"{STORY[0]} {SHORT}", f"{STORY[1]} {SHORT}", 2),
        (SHORT, SHORT, 2),
        (f"“{STORY[0]}” {SHORT}", f"“{STORY[0]}” {SHORT}", 2),
    ],
)
def test_a_short_sentence_that_runs_on_from_a_copy_is_of_that_copy(
    one: str, two: str, independent: int
) -> None:
    articles = [
        Article("a", "Paper A", f"{one} The school at Lund stays closed until Thursday."),
        Article("b", "Paper B", f"{two} A ferry with forty people on board was delayed."),
    ]
    told = next(s for s in merge(articles).sentences if s.text.startswith(SHORT))
    assert told.independent == independent


def test_two_agencies_are_two_sources_in_whatever_words() -> None:
    one = Article("a", "Paper A", f"KIRKBY (AP) - {STORY[0]} The school at Lund stays closed.")
    two = Article("b", "Paper B", f"KIRKBY (Reuters) - {STORY[0]} The fire chief wants a siren.")
    three = Article("c", "Paper C", f"{STORY[0]} Nobody had told the baker of it, he said.")
    assert merge([one, two, three]).sentences[0].independent == 2


def test_whom_the_words_were_told_had_them_first() -> None:
    one = Article(
        "ap", "AP", "The lake is dying, warden Ole Dahl told Reuters in his boat on Monday.",
        published=datetime(2024, 1, 1, 8, tzinfo=UTC),
    )  # fmt: skip
    two = Article(
        "rtr", "Reuters", "The lake is dying, warden Ole Dahl said in his boat on Monday.",
        published=datetime(2024, 1, 1, 9, tzinfo=UTC),
    )  # fmt: skip
    (sentence,) = merge([one, two]).sentences
    assert sentence.origin.article == "rtr"
    assert sentence.independent == 1


def at(hour: int, id: str, source: str, text: str, **fields: Any) -> Article:
    return Article(id, source, text, published=datetime(2024, 5, 6, hour, tzinfo=UTC), **fields)


QUOTE = '"Nobody who has a boiler that works will have to rip it out," '


def test_a_source_of_the_request_is_an_outlet_that_others_credit() -> None:
    """Though no table has it, and an agency passes its interview on."""
    answer = merge([
        at(5, "m", "Der Morgen", f"{QUOTE}Petra Kern said in an interview with this paper."),
        at(7, "r", "Reuters", f"{QUOTE}Kern told the daily Der Morgen."),
        at(9, "k", "Der Kurier", f"{QUOTE}the energy minister told Der Morgen."),
    ])  # fmt: skip
    assert {(s.origin.name, s.origin.article, s.independent) for s in answer.sentences} == {
        ("Der Morgen", "m", 1)
    }
    passed_on = merge([
        at(5, "m", "Der Morgen", "Petra Kern was at our table on Monday evening."),
        at(9, "k", "Der Kurier", f"{QUOTE}the energy minister told Der Morgen."),
    ])  # fmt: skip
    told = next(s for s in passed_on.sentences if s.attributions[0].article == "k")
    assert [credit.name for credit in told.credits] == ["Der Morgen"]


def test_the_version_that_was_replaced_is_the_evidence_for_who_was_first() -> None:
    text = "The city will close its last coal plant in March, the mayor said on Monday evening."
    answer = merge([
        at(14, "v1", "Metro Wire", text),
        at(16, "g", "Garden Daily", text),
        at(18, "v2", "Metro Wire", f"{text} The union was not asked.", replaces=("v1",)),
    ])  # fmt: skip
    assert answer.sentences[0].origin == Origin("v2", "Metro Wire", "version")


def test_a_version_that_was_corrected_was_not_first_with_what_it_did_not_say() -> None:
    text = "The blast at the quarry injured 21 workers on Tuesday, the owner of the pit said."
    answer = merge([
        at(14, "v1", "Metro Wire", text.replace("21", "12")),
        at(16, "g", "Garden Daily", text),
        at(18, "v2", "Metro Wire", text, replaces=("v1",)),
    ])  # fmt: skip
    assert answer.sentences[0].origin == Origin("g", "Garden Daily", "published")


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("(Avec AFP)", "Le Midi"),
        ("With files from The Canadian Press", "Le Midi"),
        ("AFP", "AFP"),
        ("(AFP)", "AFP"),
    ],
)
def test_a_line_below_says_whose_copy_it_is_or_who_contributed(line: str, name: str) -> None:
    text = " ".join(STORY[:2])
    answer = merge([
        at(8, "m", "Le Midi", f"{text} {STORY[2]}\n\n{line}"),
        at(9, "s", "Le Soleil", f"{text} {STORY[3]}\n\n{line}"),
    ])  # fmt: skip
    shared = [s for s in answer.sentences if len(s.attributions) > 1]
    assert {(s.independent, s.origin.name) for s in shared} == {(1, name)}


def test_who_prints_an_agencys_help_is_not_independent_of_the_agency() -> None:
    text = " ".join(STORY[:2])
    answer = merge([at(8, "m", "Le Midi", f"{text}\n\n(Avec AFP)"), at(9, "a", "AFP", text)])
    assert {(s.independent, s.origin.article) for s in answer.sentences} == {(1, "a")}


def test_who_has_anothers_sentences_whole_and_adds_to_them_is_no_second_source() -> None:
    longer = [
        f"{one[:-1]}, {more}."
        for one, more in zip(
            STORY,
            (
                "as the owner had promised the people of the valley in a letter in the spring",
                "when divers from the navy went down with lamps at the end of a dry month",
                "and most of them said that they would rather stay in their beds and pray",
                "which the oldest of the villagers still talk of when the river is loud at night",
            ),
            strict=True,
        )
    ]
    articles = [
        Article("long", "Evening Post", " ".join(longer)),
        *(Article(f"p{n}", f"Paper {n}", " ".join(STORY)) for n in range(2)),
    ]
    answer = merge(articles)
    assert {s.attributions[0].article for s in answer.sentences} == {"long"}
    assert {s.independent for s in answer.sentences} == {1}


def test_what_a_paper_adds_to_an_agencys_copy_is_the_papers() -> None:
    """Where the agency's own item was sent and does not say it."""
    text = f"KIRKBY (AP) — {STORY[0]} {STORY[1]}"
    answer = merge([
        at(8, "ap", "AP", text),
        at(9, "p", "Valley Post", f"{text} Schools in the valley will stay shut this week."),
    ])  # fmt: skip
    assert [s.origin.name for s in answer.sentences] == ["AP", "AP", "Valley Post"]


def test_who_copied_what_was_corrected_neither_had_it_first_nor_confirms_it() -> None:
    old = "Nine people died when the roof of the market fell in on Saturday, the mayor said."
    answer = merge([
        at(8, "v1", "Nord News", old),
        at(9, "b", "Harbour Bugle", f"{old} The market was built in 1911."),
        at(12, "v2", "Nord News", old.replace("Nine", "Seven"), replaces=("v1",)),
    ])  # fmt: skip
    corrected = answer.sentences[0]
    assert corrected.flags == ("corrected",)
    assert (corrected.origin.article, corrected.independent) == ("v2", 1)


def test_an_agency_that_credits_a_paper_has_from_it_what_the_paper_told_before() -> None:
    told = "About 1,400 people work at the yard, which was founded by two brothers in 1871."
    paper = at(7, "b", "Harbour Bugle", f"The yard will close in June, a memo shows. {told}")
    lead = "The Strathmore yard will close in June, the Harbour Bugle reported, citing a memo."
    agency = at(9, "r", "Reuters", f"GLASGOW (Reuters) - {lead} {told}")
    same = [s for s in merge([paper, agency]).sentences if s.text == told]
    assert [(s.origin.article, s.independent) for s in same] == [("b", 1)]
    later = at(11, "b", "Harbour Bugle", paper.text)
    same = [s for s in merge([later, agency]).sentences if s.text == told]
    assert [s.origin.article for s in same] == ["r"]


def test_a_sentence_is_credited_by_the_one_behind_that_points_at_it() -> None:
    news = "Die Bundesregierung will den Kauf von Wärmepumpen im nächsten Jahr stärker fördern."
    paper = at(5, "n", "Neue Post", f"{news} Das sagte die Ministerin unserer Redaktion.")
    agency = at(8, "d", "dpa", f"Berlin (dpa) - {news} Das sagte die Ministerin der «Neuen Post».")
    first = merge([paper, agency]).sentences[0]
    assert first.text == news
    assert (first.origin.article, first.independent) == ("n", 1)


@pytest.mark.parametrize(
    ("news", "behind", "name"),
    [
        ("Die Bank bleibt am Montag zu.", "Darüber berichtete zuerst der NDR.", "NDR"),
        ("Die Bank bleibt am Montag zu.", "Zuvor hatte der NDR darüber berichtet.", "NDR"),
        ("Die Bank bleibt am Montag zu.", "Das schreibt der «Tagesspiegel».", "Der Tagesspiegel"),
        ("La banque ferme lundi.", "L'information a été révélée par Mediapart.", "Mediapart"),
        ("El banco cierra el lunes.", "La noticia la adelantó El País.", "El País"),
        ("El banco cierra el lunes.", "Lo adelantó El País.", "El País"),
        ("The bank will close on Monday.", "It was first reported by Politico.", "Politico"),
        ("The bank will close on Monday.", "Politico first reported the news.", "Politico"),
    ],
)
def test_the_sentence_behind_says_who_had_the_news(news: str, behind: str, name: str) -> None:
    first = merge([Article("a", "Alpha Post", f"{news} {behind}")]).sentences[0]
    assert (first.origin.name, first.origin.basis) == (name, "credit")


@pytest.mark.parametrize(
    "behind",
    [
        "Zuvor hatte der NDR über einen Streit im Vorstand berichtet.",
        "Politico first reported from the town in May.",
        "Darüber sprach sie am Abend im Rat.",
    ],
)
def test_a_sentence_behind_that_tells_something_else_credits_nothing_before(behind: str) -> None:
    first = merge([Article("a", "Alpha Post", f"Die Bank bleibt zu. {behind}")]).sentences[0]
    assert first.origin.basis == "only-source"


def test_what_was_told_to_one_outlet_is_one_voice_however_many_pass_it_on() -> None:
    text = "The lake is dying and nobody cares, warden Ole Dahl told Reuters in his boat on Monday."
    answer = merge([at(8, "a", "Valley Post", text), at(9, "b", "Harbour Bugle", text)])
    assert [(s.origin.name, s.independent) for s in answer.sentences] == [("Reuters", 1)]


def test_a_papers_own_name_below_an_agencys_copy_does_not_make_it_the_papers() -> None:
    text = f"KIRKBY (NNS) — {STORY[0]}\n\n{STORY[1]}"
    articles = [
        at(hour, source, source.upper(), f"{text}\n\n© 2019 {source.upper()}. All rights reserved.")
        for hour, source in ((8, "Valley Post"), (9, "Harbour Bugle"))
    ]
    assert {(s.origin.name, s.origin.basis) for s in merge(articles).sentences} == {
        ("NNS", "dateline")
    }


def test_a_brief_that_has_hardly_a_sentence_of_its_own_is_a_copy() -> None:
    """Two sentences are enough, and three short ones, where they are all that it says."""
    brief = (
        "The driver of the bus fled on foot. Divers looked for two children until it was dark, "
        "and the mayor wept with them."
    )
    answer = merge([
        at(8, "a", "Valley Post", f"{STORY[0]} {STORY[2]} {brief}"),
        at(9, "b", "Ticker", brief.upper()),
    ])  # fmt: skip
    assert [s.independent for s in answer.sentences] == [1] * 4


def test_two_items_of_one_outlet_are_one_hand_also_where_a_third_copies_one_of_them() -> None:
    answer = merge([
        at(8, "a", "Valley Post", STORY[0]),
        at(9, "b", "Valley Post", f"{STORY[0]} {STORY[1]}"),
        at(10, "c", "Harbour Bugle", f"{STORY[0]} {STORY[1]}"),
    ])  # fmt: skip
    assert {s.independent for s in answer.sentences} == {1}


AP, REUTERS, DPA = "The Associated Press", "Reuters", "dpa"
WIRE = " ".join(STORY[:2])


@pytest.mark.parametrize(
    ("form", "agency"),
    [
        ("KIRKBY (AP) — {}", AP),
        ("By JANE DOE\nAP Business Writer\n\n{}", AP),
        ("By Jane Doe, The Associated Press\n\n{}", AP),
        ("By Jane Doe\nAssociated Press\n\n{}", AP),
        ("By The Associated Press\n\n{}", AP),
        ("ASSOCIATED PRESS\n\n{}", AP),
        ("By Reuters Staff\n\n{}", REUTERS),
        ("{}\n\n— The Associated Press", AP),
        ("{}\n\n© 2026 The Associated Press. All rights reserved.", AP),
        (
            "{}\n\nCopyright 2026 The Associated Press. All rights reserved. This material may not"
            " be published, broadcast, rewritten or redistributed without permission.",
            AP,
        ),
        ("By Jane Doe, The New York Times\n\n{}", "The New York Times"),
        ("By Jane Doe\nLos Angeles Times\n\n{}", "Los Angeles Times"),
        ("{} PTI", "Press Trust of India"),
        ("{} (APA, 3.5.2026)", "APA"),
        ("AFP, Kirkby — {}", "AFP"),
        ("EFE | Kirkby\n\n{}", "EFE"),
        ("Par AFP\n\n{}", "AFP"),
        ("{}\n\n© dpa-infocom, dpa:260503-99-12345/2", DPA),
        ("{}\n\n© SZ/dpa/abc", DPA),
    ],
)
def test_what_stands_around_a_story_says_whose_copy_it_is(form: str, agency: str) -> None:
    marked = Article("a", "Elm Ledger", form.format(WIRE))
    plain = Article("b", "Oak Herald", f"{WIRE} Hens were moved to a barn in the next valley.")
    first = merge([marked, plain]).sentences[0]
    assert (first.origin.name, first.origin.basis) in ((agency, "source"), (agency, "dateline"))
    assert first.independent == 1


@pytest.mark.parametrize(
    "form",
    [
        "Jane Doe/AP\n\n{}",
        "AP Photo/Gregory Bull\n\n{}",
        "By Jane Doe, Elm Ledger\n\n{}",
        "{}\n\n© 2026 Elm Ledger. All rights reserved.",
        "{}\n\nThe Associated Press contributed to this report.",
        "{}\n\n(avec AFP)",
    ],
)
def test_whose_picture_it_is_or_who_helped_does_not_make_a_copy(form: str) -> None:
    one = Article("a", "Elm Ledger", form.format(WIRE))
    two = Article("b", "Oak Herald", "A gull stood on the roof of the town hall of Orleby.")
    told = {s.text: s.origin for s in merge([one, two]).sentences}
    assert told[STORY[0]].name == "Elm Ledger"


@pytest.mark.parametrize(
    ("paper", "told", "name"),
    [
        ("Hull Mail", "The ferryman told the Mail that he would sell.", "Hull Mail"),
        ("Seattle Times", "She told the Times on Monday that she would go.", "The Seattle Times"),
        ("Seattle Times", "The Times first reported that she would go.", "The Seattle Times"),
        ("Elm Daily Ledger", "He told the Daily Ledger that it was cold.", "Elm Daily Ledger"),
        ("Elm News", "He told the News that it was cold.", "Elm News"),
        ("Kirkber Kurier", "Der Wirt sagte dem Kurier, er schließe.", "Kirkber Kurier"),
        ("Ostpost", "Der Wirt schließe, sagte ein Sprecher der Kette der Ostpost.", "Ostpost"),
        ("Elm Evening Post", "He told the Evening Post it was cold.", "Elm Evening Post"),
        ("Hull Mail", "He told the Daily Mail that it was cold.", "Daily Mail"),
        ("Elm Sun-Times", "The Times first reported that she would go.", "The Times"),
    ],
)
def test_a_paper_that_speaks_of_itself_in_short_is_known_before_any_table(
    paper: str, told: str, name: str
) -> None:
    sentence = merge([Article("a", paper, told)]).sentences[0]
    assert [credit.name for credit in sentence.credits] == [name]
    own = name.removeprefix("The ") == paper
    assert (sentence.origin.article, sentence.origin.basis) == (
        ("a", "only-source") if own else (None, "credit")
    )


@pytest.mark.parametrize(
    ("paper", "story", "names"),
    [
        (
            "Hull Mail",
            "The Daily Mail was first to report it. She told the Mail that she would go.",
            ["Daily Mail", "Daily Mail"],
        ),
        (
            "Los Angeles Times",
            "She told The Times that she would go. The New York Times reported that she wept.",
            ["Los Angeles Times", "The New York Times"],
        ),
    ],
)
def test_a_short_name_is_the_papers_own_unless_another_was_written_in_full_before(
    paper: str, story: str, names: list[str]
) -> None:
    answer = merge([Article("a", paper, story)])
    assert [c.name for s in answer.sentences for c in s.credits] == names


def test_two_papers_that_name_a_third_around_their_copies_are_one_source() -> None:
    story = "The minister quit on Monday after a vote, aides said. She had served for three years."
    answer = merge([
        Article("a", "Elm Ledger", f"By Ann Todd\nThe New York Times\n\n{story}"),
        Article("b", "Oak Herald", f"{story}\n\nThis story first appeared in The New York Times."),
    ])  # fmt: skip
    assert {(s.origin.name, s.independent) for s in answer.sentences} == {("The New York Times", 1)}


def test_who_tells_only_the_first_words_of_a_sentence_neither_had_it_nor_confirms_it() -> None:
    wire = "Orbis declined to comment. The bank was asked about the loan on Monday."
    paper = "Orbis declined to comment, but Tellan confirmed the talks in a letter to the Ledger."
    answer = merge([at(7, "r", "Reuters", wire), at(9, "l", "Elm Ledger", paper)])
    told = next(s for s in answer.sentences if s.text == paper)
    assert (told.origin.article, told.independent) == ("l", 1)
    assert {attribution.article for attribution in told.attributions} == {"r", "l"}
