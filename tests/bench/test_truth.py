"""A verdict tells a perfect answer from a faulty one."""

from dataclasses import replace

from bench.generate import Input, Told
from bench.truth import Verdict, judge
from service.text.model import (
    Article,
    Attribution,
    LeftOut,
    MergedArticle,
    MergedSentence,
    Origin,
    ReadArticle,
    Related,
)

ONE = "The ferry to the island was cancelled on Friday."
TWO = "The harbour master expects the storm to pass by noon."
TEXTS = {"x": f"{ONE} {TWO}", "y": f"{TWO} {ONE}"}


def given() -> Input:
    told = [
        Told(name, text.index(words), text.index(words) + len(words), n, (0, 9), "copy")
        for name, text in TEXTS.items()
        for n, words in enumerate((ONE, TWO))
    ]
    articles = [Article(name, name, text) for name, text in TEXTS.items()]
    settings = dict.fromkeys(TEXTS, "plain")
    return Input("small", articles, [ONE, TWO], told, [(0, 1)], settings)  # type: ignore[arg-type]


def sentence(name: str, *spans: tuple[str, int, int]) -> MergedSentence:
    who = tuple(
        Attribution(article, article, start, end, TEXTS[article][start:end], "verbatim", 1.0)
        for article, start, end in spans
    )
    origin = Origin(None, None, "unknown")
    return MergedSentence(name, "sentence", 0, 0, 0, who[0].text, who, origin)


def span(article: str, words: str) -> tuple[str, int, int]:
    start = TEXTS[article].index(words)
    return article, start, start + len(words)


def judged(*sentences: MergedSentence) -> Verdict:
    read = tuple(ReadArticle(n, n, t, "punctuation", 1.0) for n, t in TEXTS.items())
    return judge(MergedArticle(None, "", sentences, articles=read), given())


def test_an_answer_that_joins_all_tellings_is_perfect() -> None:
    verdict = judged(
        sentence("s1", span("x", ONE), span("y", ONE)),
        sentence("s2", span("x", TWO), span("y", TWO)),
    )
    assert verdict.recall.share == verdict.linked.share == verdict.precision.share == 1
    assert [verdict.missed, verdict.false, verdict.lost, verdict.twice] == [[], [], [], []]


def test_tellings_left_apart_are_missed_and_printed_twice() -> None:
    verdict = judged(
        sentence("s1", span("x", ONE)),
        sentence("s2", span("y", ONE)),
        sentence("s3", span("x", TWO), span("y", TWO)),
    )
    assert verdict.recall.share == 0.5
    assert len(verdict.missed) == 1
    assert verdict.twice == [0]


def test_tellings_that_are_related_are_found_all_the_same() -> None:
    apart = sentence("s1", span("x", ONE)), sentence("s2", span("y", ONE))
    links = Related("s2", "clause", 0.5), Related("s1", "clause", 0.5)
    related = [replace(s, related=(r,)) for s, r in zip(apart, links, strict=True)]
    verdict = judged(*related, sentence("s3", span("x", TWO), span("y", TWO)))
    assert verdict.recall.share == 0.5
    assert verdict.linked.share == 1
    assert not verdict.twice


def test_different_statements_merged_are_false_trapped_and_lost() -> None:
    verdict = judged(sentence("s1", span("x", ONE), span("y", TWO)), sentence("s2", span("y", ONE)))
    assert verdict.precision.share == 0
    assert [(a, b) for _, a, b in verdict.false] == [(0, 1)]
    assert len(verdict.trapped) == 1
    assert verdict.lost == [1]


def test_a_telling_left_out_as_furniture_is_dropped_and_a_repeat_is_not() -> None:
    _, start, end = span("x", ONE)
    outs = LeftOut(start, end, "advert", ONE), LeftOut(*span("x", TWO)[1:], "repeat", TWO)
    read = (
        ReadArticle("x", "x", TEXTS["x"], "punctuation", 1.0, outs),
        ReadArticle("y", "y", TEXTS["y"], "punctuation", 1.0),
    )
    verdict = judge(MergedArticle(None, "", (), articles=read), given())
    assert [(kind, told.start) for kind, told in verdict.dropped] == [("advert", start)]


def test_a_printed_sentence_that_tells_no_original_is_furniture() -> None:
    extra = Told("x", 0, 3, 1, (0, 1), "copy")
    small = replace(given(), told=[extra])
    answer = MergedArticle(None, "", (sentence("s1", span("y", TWO)), sentence("s2", ("x", 0, 9))))
    read = tuple(ReadArticle(n, n, t, "punctuation", 1.0) for n, t in TEXTS.items())
    assert judge(replace(answer, articles=read), small).furniture == [TWO]


def test_a_sentence_over_two_is_not_a_false_merge() -> None:
    verdict = judged(sentence("s1", ("x", 0, len(TEXTS["x"])), ("y", 0, len(TEXTS["y"]))))
    assert verdict.precision.share == 1
    assert not verdict.false
