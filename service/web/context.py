"""What the routes of one application share."""

from dataclasses import dataclass, field
from typing import cast

from flask import current_app

from service.settings import Settings
from service.text.credit.outlets import Outlets
from service.text.ends.boundaries import Head
from service.text.model import Limits
from service.web.limits import Slots
from service.web.metrics import Metrics

NAME = "wiremerge"


@dataclass(frozen=True, slots=True)
class Context:
    """The keys, the limits, a newsroom's own outlets and boundary model, the places to work in
    and the counts of one application."""

    keys: tuple[str, ...] = field(repr=False)
    max_bytes: int
    limits: Limits
    outlets: Outlets | None
    head: Head | None
    slots: Slots
    metrics: Metrics

    @classmethod
    def of(cls, settings: Settings, *, outlets: Outlets | None, head: Head | None) -> "Context":
        """Set up what an application with these settings shares."""
        return cls(
            keys=settings.keys,
            max_bytes=settings.max_bytes,
            limits=settings.limits,
            outlets=outlets,
            head=head,
            slots=Slots(settings.merges),
            metrics=Metrics(),
        )


def context() -> Context:
    """Find what the application of the current request shares."""
    return cast(Context, current_app.extensions[NAME])
