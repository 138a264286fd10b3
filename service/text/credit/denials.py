"""What was never said to an outlet: "I have never spoken to Reuters" credits nobody."""

from typing import Final

from service.text.credit.outlets import fold
from service.text.credit.reading import Reading

_DENIALS: Final = frozenset("never not nobody nie nicht niemals jamais pas nunca".split())
# What stands between a denial and the name: that somebody speaks, and no other verb.
_SPEAKING: Final = frozenset(
    map(
        fold,
        """
        speak spoken spoke talk talked tell told give given gave granted an any interview interviews
        to with the even ever once directly be been interviewed by mit der dem von parlé à au
        accordé hablado con concedido entrevista una
        """.split(),
    )
)


def unsaid(reading: Reading, name: int) -> bool:
    """Whether the words before a name, whose first word is ``name``, deny any speech there."""
    for word in range(name - 1, -1, -1):
        if any(mark in reading.gaps[word + 1] for mark in ",.;:"):
            return False
        folded = reading.folded[word]
        apart = folded == "t" and word > 0 and reading.folded[word - 1].endswith("n")
        if apart or folded in _DENIALS:
            return word < name - 1
        if folded not in _SPEAKING:
            return False
    return False
