"""What holds for every test."""

import os

from hypothesis import HealthCheck, settings

from service.process import prepare

# Before anything imports numpy, as the command line does it.
prepare()

# How long an example takes is measured in bench/: a busy machine is no fault of the code. One
# commit has one verdict, so that whoever runs the tests meets the same examples; with
# WIREMERGE_EXPLORE set they are new each time.
settings.register_profile(
    "untimed",
    deadline=None,
    derandomize="WIREMERGE_EXPLORE" not in os.environ,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("untimed")
