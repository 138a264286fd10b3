"""Answers that are kept from one merge to the next, by a digest of what was asked.

A story grows, and is merged again with the articles that it had: what was found out of them is not
found out again. A digest and not the words: of an article's text nothing stays in memory once its
merge is done but the names of those whom it credits.
"""

from collections import OrderedDict
from collections.abc import Hashable
from hashlib import blake2b
from threading import Lock
from typing import Any, Generic, TypeVar
from weakref import WeakSet

_Answer = TypeVar("_Answer")


class Remembered(Generic[_Answer]):
    """The ``most`` answers that were last asked for; threads may share them."""

    def __init__(self, *, most: int) -> None:
        self._most = most
        self._lock = Lock()
        self._answers: OrderedDict[Hashable, _Answer] = OrderedDict()
        _MEMORIES.add(self)

    def get(self, key: Hashable) -> _Answer | None:
        """The answer to what has this digest, if it is still kept."""
        with self._lock:
            if key in self._answers:
                self._answers.move_to_end(key)
            return self._answers.get(key)

    def keep(self, key: Hashable, answer: _Answer) -> None:
        """Keep an answer, and give up the one that was not asked for longest."""
        with self._lock:
            self._answers[key] = answer
            self._answers.move_to_end(key)
            if len(self._answers) > self._most:
                self._answers.popitem(last=False)

    def clear(self) -> None:
        """Keep nothing of what was kept."""
        with self._lock:
            self._answers.clear()


_MEMORIES: WeakSet[Remembered[Any]] = WeakSet()


def forget() -> None:
    """Clear every memory: the next merge reads articles as if it never saw them."""
    for memory in tuple(_MEMORIES):
        memory.clear()


def digest(text: str, *besides: object) -> bytes:
    """The digest of a text and what is asked besides, as far as that shows in writing."""
    asked = blake2b(repr((len(text), besides)).encode(), digest_size=16)
    asked.update(text.encode("utf-8", "surrogatepass"))
    return asked.digest()
