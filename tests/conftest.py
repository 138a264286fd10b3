"""What holds for every test."""

from service.process import prepare

# Before anything imports numpy, as the command line does it.
prepare()
