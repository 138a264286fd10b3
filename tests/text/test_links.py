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
