"""Faults by JSON pointer (RFC 6901): where in the input something is wrong, never what it says."""

from collections.abc import Callable, Iterable, Sequence

from pydantic import ValidationError

from service.errors import (
    Fault,
    InputError,
    InvalidError,
    TooLargeError,
    UnreadableError,
    UnsupportedError,
)
from service.text.model import Article, Status

DETAILS = {
    "missing": "is required",
    "extra_forbidden": "is not a known field",
    "string_type": "must be a string",
    "list_type": "must be a list",
    "model_type": "must be an object",
    "model_attributes_type": "must be an object",
    "string_too_short": "must not be empty",
    "too_short": "must not be empty",
}
# A key that the sender made up is named in a pointer; this much of it is enough to find it.
LONGEST_TOKEN = 64

# What a request with several faults is refused as: what is unreadable comes before what is wrong.
WORST_LAST: tuple[type[InputError], ...] = (
    InvalidError,
    TooLargeError,
    UnsupportedError,
    UnreadableError,
)

Reading = tuple[str, Callable[[], Sequence[Article]]]


def below(pointer: str, *tokens: str | int) -> str:
    """Extend a JSON pointer by object keys and list places."""
    escaped = (str(token).replace("~", "~0").replace("/", "~1")[:LONGEST_TOKEN] for token in tokens)
    return "/".join([pointer, *escaped])


def faults_of(error: ValidationError, *, pointer: str) -> tuple[Fault, ...]:
    """Translate what pydantic found wrong with the value at ``pointer``."""
    found = error.errors(include_url=False, include_input=False, include_context=False)
    return tuple(
        Fault(below(pointer, *each["loc"]), DETAILS.get(each["type"], each["msg"]))
        for each in found
    )


def gather(readings: Iterable[Reading], *, faults: Iterable[Fault] = ()) -> tuple[Article, ...]:
    """Read every part of a request, each given as its JSON pointer and how to read it.

    Raises one InputError with the faults of all parts, after those that are known already. Two
    articles may have one id only if their versions differ, or one is held back or killed and the
    other is not, or neither has any text to merge.
    """
    articles: list[Article] = []
    faults = list(faults)
    worst: type[InputError] = InvalidError
    told: dict[tuple[str, str | None, Status], bool] = {}
    for pointer, read in readings:
        try:
            found = read()
        except InputError as error:
            worst = max(worst, type(error), key=WORST_LAST.index)
            faults.extend(error.faults or (Fault(pointer, error.detail),))
            continue
        for article in found:
            item, text = (article.id, article.version, article.status), bool(article.text.strip())
            if item in told and (text or told[item]):
                detail = "is taken: two articles have one id only as two versions of one story"
                faults.append(Fault(below(pointer, "id"), detail))
            told[item] = text or told.get(item, False)
        articles.extend(found)
    if faults:
        raise worst("the request cannot be merged as it is", faults=faults)
    return tuple(articles)
