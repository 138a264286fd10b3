"""A story of a ferry and the pages around it, for tests of what a page adds to its story."""

from service.text.ends.paragraphs import paragraph_bounds
from service.text.furniture.stretches import furniture

STORY = """\
The ferry left Harbour City at dawn on Monday with 214 people on board, the port said.

Its captain, John Miller, had steered the same route for eleven years and knew every rock of it.

"Nobody could see the bell buoy," said Ann Hill, who runs the lighthouse north of the city.

Divers will go down to the wreck of the ferry again on Tuesday if the wind allows it.

The port has closed its northern basin until the coast guard has searched the rocks.
"""
LAST = "Miller, 52, is survived by two sons and by a parrot."


def left_out(text: str) -> list[str]:
    return [text[piece.start : piece.end] for piece in furniture(text, paragraph_bounds(text))]


def page(*lines: str, story: str = STORY) -> str:
    return story + "\n" + "\n\n".join(lines) + "\n"


def amid(*lines: str) -> str:
    """The story with lines in its middle."""
    first, rest = STORY.split("\n\n", 1)
    return "\n\n".join([first, *lines, rest])
