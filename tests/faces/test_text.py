"""The text face reads as an article, and says who says what and what to look at."""

from service.faces.text import render
from service.text.merge import merge
from service.text.model import Article, MergedArticle, Rejected
from tests.faces.articles import EVERYTHING, telling

SHOWN = """\
Ferry aground

The ferry Marigold ran aground off Port Ellery with 212 people on board. [1][2] \
The pilot said the channel lights had failed. [1]

What is known [1]

“We will refund all,” the owner said. [2]

Sources (the first number after a sentence is the one whose words are printed)
[1] Ellery Gazette (gazette), 2026-03-03 08:15+00:00, https://gazette.example/1
    100% shared; left out: nothing
[2] Coast Radio (coast)
    50% shared; sentence ends restored; left out: advert 1, caption 1
[3] buoy
    0% shared; left out: nothing

Where the sources differ
- number: “212” [1] / “221” [2], in “The ferry Marigold ran aground off Port Ellery with 212 …” [1]

Said twice, in part or in other words
- “The pilot said the channel lights had failed.” [1] and “We will refund all,” the owner \
said. [2] share “The pilot”
- “The pilot said the channel lights had failed.” [1] and “The ferry Marigold ran aground off \
Port Ellery with 212 …” [1] say the same in other words

To check
- “The pilot said the channel lights had failed.” [1]: origin-killed

Notes from the sources
- An earlier report misspelt the ferry's name. [2]

Not merged
- old: superseded

Warnings
- One article is in another language.
"""


def test_everything_is_shown_once() -> None:
    assert render(EVERYTHING) == SHOWN


def test_what_there_is_nothing_of_is_not_mentioned() -> None:
    assert render(telling("Nobody was hurt.")) == (
        "Nobody was hurt. [1]\n\n"
        "Sources (the first number after a sentence is the one whose words are printed)\n"
        "[1] Ellery Gazette (gazette)\n    0% shared; left out: nothing\n"
    )


def test_nothing_but_rejected_articles_can_be_shown() -> None:
    assert render(MergedArticle(None, "", (), rejected=EVERYTHING.rejected)).startswith(
        "Not merged"
    )


def test_lines_are_wrapped_without_losing_a_word() -> None:
    wrapped = render(EVERYTHING, width=60)
    assert max(map(len, wrapped.splitlines())) <= 60
    assert wrapped.split() == SHOWN.split()


def test_no_control_character_reaches_a_terminal() -> None:
    shown = render(telling("Red \x1b[31malert\x07 \x9b0m here.\nNext\tline."))
    assert "Red \ufffd[31malert\ufffd \ufffd0m here. Next line. [1]" in shown


def test_how_others_tell_a_sentence_is_shown() -> None:
    """What an edit changes is printed nowhere: an editor must learn of it."""
    long = "The ferry Marigold, built in Sundal in 1961, ran aground off Port Ellery on Monday."
    same = render(merge([Article("a", "A", long), Article("b", "B", long.upper())]))
    assert "Told otherwise" not in same
    other = "The ferry Marigold ran aground near Port Ellery on Monday after dark."
    assert render(merge([Article("a", "A", long), Article("b", "B", other)])).endswith(
        "Told otherwise\n- “The ferry Marigold, built in Sundal in 1961, ran aground …” [1], "
        "in [2]: without “built in Sundal in 1961”, “near” for “off”, with “after dark”\n"
    )


def test_of_an_item_that_is_not_merged_the_version_is_told() -> None:
    rejected = (Rejected("m", "superseded", "1"), Rejected("m", "embargoed", "2"))
    shown = render(MergedArticle(None, "", (), rejected=rejected))
    assert "- m (version 1): superseded\n- m (version 2): embargoed" in shown


def test_what_a_source_does_not_say_is_told_in_words() -> None:
    said = "The bridge at Velde is unsafe, police said on Monday."
    answer = merge([Article("a", "A", said), Article("b", "B", said.replace(", police said", ""))])
    assert "- attribution: “police said” [1] / (not said) [2], in" in render(answer)


def test_a_denial_is_shown_with_the_words_around_it() -> None:
    said = "The ferry line will resume trips to Port Ellery in October."
    answer = merge([Article("a", "A", said), Article("b", "B", said.replace("will", "won't"))])
    shown = "negation: “ferry line will resume trips to” [1] / “ferry line won't resume trips to”"
    assert shown in render(answer)


def test_of_a_corrected_fact_the_old_and_the_new_value_are_told_apart() -> None:
    old = "The ferry Marigold ran aground off Port Ellery on Tuesday with 212 people on board."
    answer = merge(
        [
            Article("f", "dpa", old, version="1"),
            Article("f", "dpa", old.replace("212", "221"), version="2"),
            Article("p", "Post", old),
        ]
    )
    assert "- corrected: now “221” [1] / before “212” [2], in" in render(answer)
