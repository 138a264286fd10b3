"""Measures: how fast and how well the service does; nothing here passes or fails."""

from service.process import prepare

# Measured as it runs.
prepare()
