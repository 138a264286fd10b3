"""Where the sample items lie, which are not part of the project: a run without them skips."""

import os
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def samples() -> Path:
    """The folder of sample items: ``WIREMERGE_SAMPLES``, or ``shared/samples`` next door."""
    beside = Path(__file__).parents[3] / "shared" / "samples"
    folder = Path(os.environ.get("WIREMERGE_SAMPLES") or beside)
    if not folder.is_dir():
        pytest.skip("the sample items are not here")
    return folder
