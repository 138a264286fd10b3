"""Plain tables for a terminal: words to the left, figures to the right."""

from collections.abc import Sequence


def show(title: str, header: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print a titled table; a column is figures if all its cells begin so."""
    widths = [max(map(len, column)) for column in zip(header, *rows, strict=True)]
    figures = [
        all(not row[n] or row[n][0] in "0123456789+-<" for row in rows) for n in range(len(header))
    ]
    print(f"\n{title}")
    for row in (header, ["-" * width for width in widths], *rows):
        cells = (
            cell.rjust(width) if right else cell.ljust(width)
            for cell, width, right in zip(row, widths, figures, strict=True)
        )
        print(("  " + "  ".join(cells)).rstrip())
