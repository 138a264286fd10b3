"""Where the tellings of a request disagree."""

from service.text.merge import merge
from service.text.model import Article
from tests.text.merging import merged

FIRE = "The fire at the paper mill in Aston killed 14 people on Sunday, the police chief said."


def test_every_value_is_told_with_its_source() -> None:
    """Those who agree with the printed telling are named beside those who do not."""
    (conflict,) = merged(FIRE, FIRE, FIRE.replace("14", "16")).conflicts
    assert conflict.kind == "number"
    assert [(v.article, v.value[:2]) for v in conflict.values] == [
        ("a", "14"), ("b", "14"), ("c", "16"),
    ]  # fmt: skip


def test_values_stand_where_they_say() -> None:
    answer = merged(FIRE, FIRE.replace("14", "16"))
    texts = {article.id: article.text for article in answer.articles}
    for value in answer.conflicts[0].values:
        assert texts[value.article][value.start : value.end] == value.value


def test_what_one_article_tells_of_two_things_is_no_conflict() -> None:
    games = "Ada Holm scored 20 points against Lund. Eva Krantz scored 14 points against Lund."
    assert not merged(games, games).conflicts


def test_a_sentence_said_over_two_is_compared_as_a_whole() -> None:
    """What the second sentence lacks the first one has said."""
    one = "The mine had no alarm, according to the inspector's report, and reopened on Friday."
    two = "The mine had no alarm, according to the inspector's report. It reopened on Friday."
    assert not merged(one, two).conflicts


def test_sentences_name_their_conflicts() -> None:
    answer = merged(FIRE, FIRE.replace("14", "16"))
    assert answer.sentences[0].conflicts == (answer.conflicts[0].id,)


def values(*texts: str) -> list[tuple[str, list[tuple[str, str]]]]:
    conflicts = merged(*texts).conflicts
    return [(c.kind, [(v.article, v.value) for v in c.values]) for c in conflicts]


TRAM = "{} people were killed and at least eleven others injured when a tram derailed in Lund."


def test_who_tells_a_value_in_other_words_is_named_too() -> None:
    """An editor counts heads: two against one is not one against one."""
    fuller = "The fire at the paper mill in Aston killed 14 people on Sunday morning, police said."
    found = values(FIRE, FIRE.replace("14", "16"), fuller)
    assert found == [("number", [("a", "14"), ("c", "14"), ("b", "16")])]


def test_one_fact_is_one_conflict_though_it_is_told_in_several_sentences() -> None:
    other = "A tram derailed in Lund, killing three people and injuring 11."
    answer = merged(TRAM.format("Two"), TRAM.format("Three"), other)
    (conflict,) = answer.conflicts
    assert len(conflict.sentences) == 2
    assert [v.value for v in conflict.values] == ["Two", "Three", "three"]


def test_short_sentences_that_differ_in_nothing_but_a_number_disagree() -> None:
    death = "Agnes Thorne, the novelist, died on Sunday at her home in Cork. She was {}."
    assert values(death.format(91), death.format(93)) == [("number", [("a", "91"), ("b", "93")])]


def test_two_events_told_in_one_frame_do_not_disagree() -> None:
    rest = " The season ends in May. Fans waited for hours outside the hall."
    one = "Brown scored 27 points in the Nets' 108-99 win over the Magic." + rest
    other = "Miller scored 19 points in the Spurs' 97-90 win over the Pacers." + rest
    assert values(one, other) == []


def test_who_said_it_may_be_told_in_the_next_sentence() -> None:
    claim = "Der Umsatz stieg im dritten Quartal um vier Prozent auf 812 Millionen Euro"
    one = claim + ", wie das Unternehmen am Donnerstag mitteilte."
    other = claim + ". Das teilte das Unternehmen am Donnerstag mit."
    assert values(one, other) == []


def test_a_reused_text_that_names_its_source_does_not_disagree_with_it() -> None:
    """That the paper says who reported it makes no allegation of what the agency reports."""
    claim = "The central bank raised its key interest rate by half a point on Thursday"
    agency = Article("a", "Capital News Agency", f"{claim}.")
    paper = Article("b", "Evening Ledger", f"{claim}, the Capital News Agency reported.")
    assert not merge([agency, paper]).conflicts
    other = Article("b", "Evening Ledger", f"{claim}, the newspaper Morgen reported.")
    assert [c.kind for c in merge([agency, other]).conflicts] == ["attribution"]


def test_a_toll_told_in_other_words_is_held_against_the_first() -> None:
    """Neither sentence is a telling of the other: what is counted and who they were is the same."""
    one = "A gas explosion killed 31 miners at the Orlow colliery on Sunday, the ministry said."
    other = "On Sunday the ministry said a blast at Orlow had cost the lives of 27 miners."
    assert values(one, other) == [("number", [("a", "31"), ("b", "27")])]


def test_what_befell_others_is_another_figure() -> None:
    one = "A gas explosion killed 31 miners at the Orlow colliery on Sunday, the ministry said."
    other = "The ministry said 16 miners were pulled alive from the Orlow pit on Sunday."
    assert values(one, other) == []


def test_another_day_and_another_figure_in_what_is_printed_once_are_told() -> None:
    """Both sources stand beside the one sentence: a reader must see that neither fact is shared."""
    one = "Shells hit the market of Darsk on Monday and killed 12 people, the governor said."
    other = "Shells hit the market of Darsk on Thursday and killed 15 people, the governor said."
    assert [kind for kind, _ in values(one, other)] == ["date", "number"]


def test_one_quotation_has_one_speaker() -> None:
    words = "“They knew for two years that the bridge was not safe,”"
    one = f"{words} said Mayor Anna Ruiz. Engineers came on Friday."
    other = f"The bridge fell at noon. {words} fire chief Tom Bellows said at the scene."
    ((kind, told),) = values(one, other)
    assert kind == "attribution"
    assert sorted(told) == [("a", "Mayor Anna Ruiz"), ("b", "fire chief Tom Bellows")]


def test_a_quotation_is_held_against_its_like_wherever_it_stands() -> None:
    one = (
        "The coroner, Miriam Shaw, recorded her conclusion: “This was a cruel and needless death.”"
    )
    other = "Twice they had sent the boy home. “This was a needless death,” Miriam Shaw told them."
    assert [kind for kind, _ in values(one, other)] == ["quote"]


def test_what_a_source_lacks_between_two_sentences_is_not_its_own_name() -> None:
    """The wire tells in its own voice what a paper tells as the wire's, and longer."""
    own = "Profit rose to $212.4 million, or $1.87 a share, from $180.2 million a year before."
    passed_on = "Profit rose to $212.4 million, or $1.78 a share, {} reported."
    for wire, kinds in (("Reuters", ["number"]), ("Elm Ledger", ["attribution", "number"])):
        answer = merge([
            Article("a", wire, own), Article("b", "Oak Herald", passed_on.format("Reuters"))
        ])  # fmt: skip
        assert [conflict.kind for conflict in answer.conflicts] == kinds


def test_papers_that_each_name_themselves_are_no_conflict() -> None:
    """As the Valley Post has "told the Post", the Harbour News has "told the News"."""
    told = "The harbour master told the {} on Monday that the ferry would sail again in May."
    articles = [
        Article(id=id, source=source, text=told.format(source.split()[-1]))
        for id, source in (("a", "Valley Post"), ("b", "Harbour News"))
    ]
    assert merge(articles).conflicts == ()


CASTLE = "Divers have recovered the bell of the trawler Amsel, which sank off Kolding in 1961."


def test_one_sentence_is_held_against_two_that_tell_it() -> None:
    """What stands in the second of them is told with its own words and its own sentence."""
    apart = (
        "The trawler Amsel sank off Kolding in 1961. Its bell, divers said, has not been recovered."
    )
    answer = merged(CASTLE, apart)
    (conflict,) = answer.conflicts
    assert conflict.kind == "negation"
    texts = {article.id: article.text for article in answer.articles}
    for value in conflict.values:
        assert texts[value.article][value.start : value.end] == value.value
        assert "." not in value.value


def test_an_age_told_in_a_sentence_of_its_own_is_held_against_one_told_inside() -> None:
    one = "Painter Ida Sund, who drew the Lakeside alphabet, died at her home in Arlen aged 87."
    two = "Painter Ida Sund, who drew the Lakeside alphabet, died at home in Arlen. She was 91."
    assert [v.value for c in merged(one, two).conflicts for v in c.values] == ["87", "91"]
    assert not merged(one, two.replace("91", "87")).conflicts


def test_what_is_printed_once_is_not_silent_on_a_period_or_a_name_it_was_told_of() -> None:
    """Two quarters may be two facts; but here one sentence stands for both."""
    one = "Norrland Freight reported a profit of 41 million crowns for the third quarter."
    other = "Norrland Freight reported a profit of 38 million crowns for the second quarter."
    answer = merged(one, other)
    if len(answer.sentences) == 1:
        told = {conflict.kind for conflict in answer.conflicts}
        assert told == {"number", "date"}
