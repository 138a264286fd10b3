"""The HTTP side of the service: routes parse, call and reply; no rule of merging lives here."""

# The variable that prometheus_client reads, when it is imported, to learn where the workers of
# one service leave their counts for each other.
SHARED_COUNTS = "PROMETHEUS_MULTIPROC_DIR"
