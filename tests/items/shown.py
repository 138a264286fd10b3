"""What a reader made of an item, in a form that a test can state."""

from collections.abc import Sequence

from service.text.model import Mark


def marked(text: str, marks: Sequence[Mark]) -> list[tuple[str, str]]:
    """Give the kind and the words of every mark."""
    return [(mark.kind, text[mark.start : mark.end]) for mark in marks]
