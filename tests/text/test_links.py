"""Printed sentences that share a clause."""

from tests.text.merging import merged

CLAUSE = "after a hunter found the missing violin in an abandoned beehive"
ONE = f"Collectors offered rewards of every size on Tuesday {CLAUSE}."
TWO = f"Customs officers were still counting smuggled parrots {CLAUSE}."


def test_a_clause_is_linked_both_ways_by_its_own_words() -> None:
    answer = merged(ONE, TWO)
    one, other = answer.sentences
    (here,), (there,) = one.related, other.related
    assert (here.sentence, there.sentence) == (other.id, one.id)
    assert here.kind == there.kind == "clause"
    (span,) = here.spans
    assert one.text[slice(*span.here)] == CLAUSE
    assert other.text[slice(*span.there)] == CLAUSE
    assert [(s.there, s.here) for s in there.spans] == [(span.here, span.there)]


def test_shared_names_and_titles_are_no_clause() -> None:
    one = "Reporters waited for Prime Minister Inga Maria Lindqvist outside a bakery."
    two = "Thieves stole the bicycle of Prime Minister Inga Maria Lindqvist during a concert."
    assert not any(s.related for s in merged(one, two).sentences)


def test_a_phrase_of_three_words_is_no_clause() -> None:
    one = "The widow kept her savings in biscuit tins under the stairs for forty years."
    two = "Police found a pistol and 300 love letters in biscuit tins at the vicarage."
    assert not any(s.related for s in merged(one, two).sentences)


def test_a_few_characters_of_chinese_are_no_clause() -> None:
    one = "春运首日，全国铁路发送旅客1200万人次，比去年同期增长百分之八。"
    two = "国庆假期，上海机场共发送旅客350万人次，创下新的纪录。"
    assert not any(s.related for s in merged(one, two).sentences)


def test_the_items_of_a_list_are_not_linked() -> None:
    """One article's results are told in one frame, and so is another's: no two say the same."""
    results = [
        "Brown scored 27 points in the Nets' 108-99 win over the Magic.",
        "Miller scored 19 points in the Spurs' 97-90 win over the Pacers.",
        "Jones scored 31 points in the Hawks' 120-111 win over the Kings.",
        "Reed scored 22 points in the Bulls' 104-101 win over the Suns.",
    ]
    other = "Webb scored 24 points in the Bucks' 112-108 win over the Pistons."
    answer = merged(" ".join(results), other)
    assert len(answer.sentences) == 5
    assert not any(s.related for s in answer.sentences)


def test_one_frame_in_two_stories_makes_no_restatement_and_no_conflict() -> None:
    """The words that both share are a clause all the same."""
    one = [
        "About 61,000 cribs are being recalled because a rail can come loose, an agency said.",
        "The agency has received 14 reports of rails coming loose, including two injuries.",
    ]
    two = [
        "About 20,000 kettles are being recalled because a handle can break, an agency said.",
        "The agency has received 31 reports of handles breaking, including four burns.",
    ]
    answer = merged("\n\n".join(one), "\n\n".join(two))
    assert len(answer.sentences) == 4
    assert not answer.conflicts
    assert {r.kind for s in answer.sentences for r in s.related} == {"clause"}
