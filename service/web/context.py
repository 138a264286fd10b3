"""What the routes of one application share."""

from dataclasses import dataclass
from typing import cast

from flask import current_app

from service.settings import Settings
from service.text.model import Limits
from service.web.limits import Slots
from service.web.metrics import Metrics

NAME = "wiremerge"


@dataclass(frozen=True, slots=True)
class Context:
    """The limits, the places to work in and the counts of one application."""

    max_bytes: int
    limits: Limits
    slots: Slots
    metrics: Metrics

    @classmethod
    def of(cls, settings: Settings) -> "Context":
        """Set up what an application with these settings shares."""
        return cls(
            max_bytes=settings.max_bytes,
            limits=Limits(articles=settings.max_articles, words=settings.max_words),
            slots=Slots(settings.merges),
            metrics=Metrics(),
        )


def context() -> Context:
    """Find what the application of the current request shares."""
    return cast(Context, current_app.extensions[NAME])
