"""Bytes to characters and to JSON values, strictly: what is broken is refused, not guessed."""

import math

from pydantic_core import from_json

from service.errors import Fault, UnreadableError

BYTE_ORDER_MARK = "\ufeff"


def read_text(data: bytes, *, pointer: str = "") -> str:
    """Decode UTF-8, less a byte order mark.

    Raises UnreadableError naming the first byte that is none.
    """
    try:
        return data.decode().removeprefix(BYTE_ORDER_MARK)
    except UnicodeDecodeError as error:
        detail = f"is not UTF-8: the byte at {error.start} cannot stand there"
        raise _unreadable(pointer, detail) from error


def read_json(data: bytes, *, pointer: str = "") -> object:
    """Parse JSON (RFC 8259) as it may travel on: finite numbers, whole characters, sane depth.

    Raises UnreadableError naming line and column. The depth is the parser's own limit of 200
    levels, far below the recursion limit of whatever walks through the value later.
    """
    try:
        value: object = from_json(read_text(data, pointer=pointer), allow_inf_nan=False)
    except ValueError as error:
        raise _unreadable(pointer, f"is not JSON: {error}") from error
    if not _finite(value):
        raise _unreadable(pointer, "is not JSON: a number is out of range")
    return value


def _unreadable(pointer: str, detail: str) -> UnreadableError:
    return UnreadableError(f"the input {detail}", faults=[Fault(pointer, detail)])


def _finite(value: object) -> bool:
    # The parser turns 1e999 into infinity, which JSON cannot say and no reader expects.
    if isinstance(value, float):
        return math.isfinite(value)
    if isinstance(value, dict):
        return all(map(_finite, value.values()))
    return all(map(_finite, value)) if isinstance(value, list) else True
