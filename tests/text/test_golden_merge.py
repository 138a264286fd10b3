"""Whole merges, as an editor reads them: every case of tests/golden/merge."""

import difflib

import pytest

from service.text.merge import merge
from tests.promises import broken
from tests.text.golden_merge import Case, account, cases

CASES = cases()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_merge_reads_as_its_file_says(case: Case) -> None:
    """The printed sentences, who says each and how, conflicts, and what is left out."""
    found = account(case.articles)
    if found != case.expected:
        lines = difflib.unified_diff(
            case.expected.splitlines(), found.splitlines(), "expected", "found", lineterm="", n=4
        )
        pytest.fail("\n" + "\n".join(lines), pytrace=False)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_merge_reads_the_same_in_any_order(case: Case) -> None:
    """Promise 4 on whole stories: the last source first changes nothing."""
    assert account(case.articles[::-1]) == account(case.articles)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_merge_keeps_the_promises(case: Case) -> None:
    assert broken(merge(case.articles)) == []


def test_there_are_at_least_20_cases() -> None:
    assert len(CASES) >= 20
