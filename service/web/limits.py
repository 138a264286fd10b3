"""How much a worker takes on at a time."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import BoundedSemaphore

from service.errors import BusyError

# Long enough for a burst of everyday merges (tens of milliseconds each) to pass one after the
# other, short enough that a waiting request does not hold a thread for long.
WAIT_SECONDS = 1.0
RETRY_AFTER_SECONDS = 2


class Slots:
    """A fixed number of places to work in; who finds none free is asked to come back."""

    def __init__(self, places: int) -> None:
        self._free = BoundedSemaphore(places)

    @contextmanager
    def take(self) -> Iterator[None]:
        """Hold a place.

        Raises BusyError where none becomes free within a second.
        """
        if not self._free.acquire(timeout=WAIT_SECONDS):
            raise BusyError("all places to merge are taken", retry_after=RETRY_AFTER_SECONDS)
        try:
            yield
        finally:
            self._free.release()
