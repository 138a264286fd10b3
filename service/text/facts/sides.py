"""Tables of words that stand on different sides of one thing: denied, confirmed; upper, lower."""

from collections.abc import Mapping, Sequence

# By word the lines of a table in which it stands, each with the side that it is on there.
Sides = Mapping[str, Sequence[tuple[int, int]]]


def read_sides(table: str) -> Sides:
    """Read a table: lines parted by semicolons, sides by dashes, or words where there are none."""
    found: dict[str, list[tuple[int, int]]] = {}
    for number, line in enumerate(table.split(";")):
        words = line.split()
        sides = " ".join(words).split(" - ") if "-" in words else words
        for side, told in enumerate(sides):
            for word in told.split():
                found.setdefault(word, []).append((number, side))
    return found
