"""What the service counts, for Prometheus; summed over all workers where there are several."""

import os

from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Counter, Gauge, Histogram
from prometheus_client.exposition import generate_latest
from prometheus_client.multiprocess import MultiProcessCollector

from service.web import SHARED_COUNTS

CONTENT_TYPE = CONTENT_TYPE_LATEST
SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60)


class Metrics:
    """The counts of one application. No label ever holds what a sender chose."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self.requests = Counter(
            "wiremerge_requests",
            "Requests answered.",
            ["route", "status"],
            registry=self._registry,
        )
        self.seconds = Histogram(
            "wiremerge_request_seconds",
            "Seconds from a request's arrival at the application to its answer.",
            ["route"],
            buckets=SECONDS,
            registry=self._registry,
        )
        self.articles = Counter(
            "wiremerge_articles", "Articles that came in to be merged.", registry=self._registry
        )
        self.sentences = Counter(
            "wiremerge_sentences", "Sentences printed.", registry=self._registry
        )
        self.merging = Gauge(
            "wiremerge_merging",
            "Merges under way.",
            multiprocess_mode="livesum",
            registry=self._registry,
        )

    def render(self) -> bytes:
        """Render the counts, those of the other workers included, in Prometheus' text format."""
        if SHARED_COUNTS not in os.environ:
            return generate_latest(self._registry)
        everyone = CollectorRegistry()
        MultiProcessCollector(everyone)  # type: ignore[no-untyped-call]
        return generate_latest(everyone)
