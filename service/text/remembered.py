"""Answers that are kept from one merge to the next, by a digest of what was asked.

A digest and not the words: no article's text stays in memory once its merge is done.
"""

from collections import OrderedDict
from hashlib import blake2b
from threading import Lock
from typing import Generic, TypeVar

_Answer = TypeVar("_Answer")


class Remembered(Generic[_Answer]):
    """The ``most`` answers that were last asked for; threads may share them."""

    def __init__(self, *, most: int) -> None:
        self._most = most
        self._lock = Lock()
        self._answers: OrderedDict[bytes, _Answer] = OrderedDict()

    def get(self, key: bytes) -> _Answer | None:
        """The answer to what has this digest, if it is still kept."""
        with self._lock:
            if key in self._answers:
                self._answers.move_to_end(key)
            return self._answers.get(key)

    def keep(self, key: bytes, answer: _Answer) -> None:
        """Keep an answer, and give up the one that was not asked for longest."""
        with self._lock:
            self._answers[key] = answer
            self._answers.move_to_end(key)
            if len(self._answers) > self._most:
                self._answers.popitem(last=False)


def digest(text: str, *besides: object) -> bytes:
    """The digest of a text and what is asked besides, as far as that shows in writing."""
    asked = blake2b(repr((len(text), besides)).encode(), digest_size=16)
    asked.update(text.encode("utf-8", "surrogatepass"))
    return asked.digest()
