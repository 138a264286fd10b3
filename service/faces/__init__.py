"""The faces of one answer: each turns a MergedArticle into a document of one media type.

A face is a module with ``render(answer) -> str``; one that ``quotes`` the sources beside the
article has ``render(answer, *, quotes) -> str``. It is imported when it is first asked for, so
that a command line which prints text never waits for what the other faces need.
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
    quotes: bool = False

    def render(self, answer: MergedArticle, *, quotes: bool = True) -> bytes:
        """Render the answer as UTF-8.

        Without ``quotes``, a face that quotes the sources tells the places of their words alone.
        """
        render = cast(Callable[..., str], import_module(self.module).render)
        return (render(answer, quotes=quotes) if self.quotes else render(answer)).encode()


FACES = (
    Face("json", "application/json", "service.faces.json", "everything, for programs"),
    Face("text", "text/plain", "service.faces.text", "the article, its sources numbered"),
    Face("markdown", "text/markdown", "service.faces.markdown", "the article with footnotes"),
    Face("html", "text/html", "service.faces.html", "the article as a page, for editors"),
    Face(
        "ninjs",
        "application/vnd.iptc.ninjs+json",
        "service.faces.ninjs",
        "an IPTC ninjs 3.1 item, withheld, for newsroom systems",
    ),
    Face(
        "json-ld",
        "application/ld+json",
        "service.faces.jsonld",
        "a schema.org NewsArticle, its sentences as W3C Web Annotations",
        quotes=True,
    ),
)
BY_NAME = {face.name: face for face in FACES}
