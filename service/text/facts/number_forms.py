"""What a number in a wording is, however it is told."""

from typing import Literal

from service.text.fact import fact

NumberForm = Literal["cardinal", "ordinal", "share", "vague", "name", "pair", "multiple"]


@fact
class Number:
    """A number told by words ``first`` to ``last`` of a wording.

    ``values`` are all it may stand for: "7.500" is seven and a half or, in German, 7500. A
    ``vague`` number ("hundreds") has the least it may mean; a ``name`` ("F16") its letters; a
    ``pair`` (a score, a range) both its numbers in one string, and each in ``parts``; a
    ``multiple`` (doubled, threefold) how many times as much there is.
    """

    first: int
    last: int
    values: tuple[float | str, ...]
    form: NumberForm = "cardinal"
    rounded: bool = False
    parts: tuple[float, ...] = ()
