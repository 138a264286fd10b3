"""The faces of one answer: each turns a MergedArticle into a document of one media type.

A face is a module with ``render(answer) -> str``. It is imported when it is first asked for,
so that a command line which prints text never waits for what the other faces need.
"""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import cast

from service.text.model import MergedArticle


@dataclass(frozen=True, slots=True)
class Face:
    """One way to see the answer: ``name`` is for ``?format=``, ``media_type`` for ``Accept``."""

    name: str
    media_type: str
    module: str
    meaning: str

    def render(self, answer: MergedArticle) -> bytes:
        """Render the answer as UTF-8."""
        render = cast(Callable[[MergedArticle], str], import_module(self.module).render)
        return render(answer).encode()


FACES = (
    Face("json", "application/json", "service.faces.json", "everything, for programs"),
    Face("text", "text/plain", "service.faces.text", "the article, its sources numbered"),
    Face("markdown", "text/markdown", "service.faces.markdown", "the article with footnotes"),
)
BY_NAME = {face.name: face for face in FACES}
