"""Where the tellings of a request disagree."""

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
