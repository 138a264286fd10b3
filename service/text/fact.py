"""Small facts that a merge makes by the ten thousand."""

from dataclasses import dataclass
from typing import TypeVar, dataclass_transform

_Kind = TypeVar("_Kind")


@dataclass_transform(frozen_default=True)
def fact(kind: type[_Kind]) -> type[_Kind]:
    """A slotted dataclass that is frozen to the type checker, and not to the interpreter.

    Python makes a frozen one field by field through ``object.__setattr__``: ten fields take four
    times as long, and that was a fifteenth of a merge of 600 articles.
    """
    return dataclass(slots=True, unsafe_hash=True)(kind)
