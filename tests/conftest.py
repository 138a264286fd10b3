"""What holds for every test."""

from hypothesis import HealthCheck, settings

from service.process import prepare

# Before anything imports numpy, as the command line does it.
prepare()

# How long an example takes is measured in bench/: a busy machine is no fault of the code.
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")
