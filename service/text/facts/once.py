"""What is read of words when it is first asked for, and only once."""

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

_Self = TypeVar("_Self", bound="Once")
_Found = TypeVar("_Found")


class Once:
    """Something of which facts are read; whatever inherits it has a dictionary ``_read``."""

    __slots__ = ()
    _read: dict[Hashable, Any]

    def once(self: _Self, read: Callable[[_Self], _Found]) -> _Found:
        """What ``read`` finds in this, however often it is asked for."""
        known = self._read
        if read in known:
            found: _Found = known[read]
            return found
        found = known[read] = read(self)
        return found
