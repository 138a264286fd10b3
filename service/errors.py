"""What can go wrong, drawn before it is coded.

    WiremergeError
    |-- InputError           what came in cannot be merged as it is; carries every fault found
    |   |-- UnreadableError  not what it claims to be (HTTP 400)
    |   |-- InvalidError     readable, but not right (HTTP 422)
    |   |-- TooLargeError    more than the limits allow (HTTP 413)
    |   `-- UnsupportedError a content type nobody here reads (HTTP 415)
    `-- BusyError            may pass later (HTTP 503)

No message ever repeats what was sent: a pointer says where, the detail says what is wanted.
"""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong with the input: a JSON pointer (RFC 6901) to it, and what was expected."""

    pointer: str
    detail: str


class WiremergeError(Exception):
    """The root of every error that the service raises on purpose."""


class InputError(WiremergeError):
    """What came in cannot be merged as it is."""

    def __init__(self, detail: str, *, faults: Sequence[Fault] = ()) -> None:
        super().__init__(detail)
        self.detail = detail
        self.faults = tuple(faults)


class UnreadableError(InputError):
    """The input is not what it claims to be: broken JSON, bytes that are no UTF-8."""


class InvalidError(InputError):
    """The input can be read, and breaks a rule of the contract."""


class TooLargeError(InputError):
    """The input is larger than a limit in the settings."""


class UnsupportedError(InputError):
    """The input is of a type that nothing here reads."""


class BusyError(WiremergeError):
    """The work cannot be done now and may be later."""

    def __init__(self, detail: str, *, retry_after: int = 1) -> None:
        super().__init__(detail)
        self.detail = detail
        self.retry_after = retry_after
