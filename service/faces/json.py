"""The answer as JSON: the dataclasses of ``service.text.model``, field by field."""

from functools import cache
from typing import Any

from pydantic import TypeAdapter
from pydantic_core import to_json

from service.text.model import MergedArticle


@cache
def answer_type() -> TypeAdapter[MergedArticle]:
    """Build the one description of the answer, for writing it and for documenting it."""
    return TypeAdapter(MergedArticle)


def render(answer: MergedArticle) -> str:
    """Render the answer compactly; the same answer always gives the same characters.

    What an article, merged or not, did not come with is left out, as is the boundary of a sentence
    that ends where its source says so. Every other field is always there.
    """
    document: dict[str, Any] = answer_type().dump_python(answer, mode="json")
    for article in (*document["articles"], *document["rejected"]):
        for name in [name for name, value in article.items() if value is None]:
            del article[name]
    for sentence in document["sentences"]:
        for attribution in sentence["attributions"]:
            if attribution["boundary"] == "punctuation":
                del attribution["boundary"], attribution["confidence"]
    return to_json(document).decode()
