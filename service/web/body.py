"""The body of a request, JSON or multipart, as the articles and options in it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import Annotated, cast

from flask import Request, g
from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    TypeAdapter,
    ValidationError,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError
from werkzeug.sansio import multipart

from service import faces, items
from service.errors import (
    Fault,
    InvalidError,
    TooLargeError,
    UnreadableError,
    UnsupportedError,
)
from service.items.decode import read_json
from service.items.faults import Reading, below, faults_of, gather
from service.text.model import Article, Collapse

JSON = "application/json"
MULTIPART = "multipart/form-data"
UTF_8 = ("", "utf-8", "utf8")
CHUNK = 64 * 1024
# Parts that are no article: the options, and what is named wrongly and told so.
MOST_OTHER_PARTS = 100


def _known_format(name: str) -> str:
    if name in faces.BY_NAME:
        return name
    raise PydanticCustomError(
        "format", "must be one of {names}", {"names": ", ".join(faces.BY_NAME)}
    )


# The marks of the newsroom shapes. A body that has none of them may still be told by others.
NEWSROOM = {
    "title": "NewsroomItem",
    "description": "An item in one of the newsroom shapes, which are told by their content: ninjs "
    "and its dialects, ANS, dpa digitalwires, WordPress, Ghost and others.",
    "type": "object",
    "anyOf": [
        *(
            {"required": [name]}
            for name in ("guid", "uri", "urn", "_id", "content_elements", "article_html")
        ),
        {"required": ["content"], "properties": {"content": {"type": "object"}}},
        {
            "required": ["post"],
            "properties": {"post": {"type": "object", "required": ["current"]}},
        },
    ],
}
OWN_OR_NEWSROOM = {"anyOf": [{"$ref": "#/components/schemas/OwnItem"}, NEWSROOM]}
Item = Annotated[object, WithJsonSchema(OWN_OR_NEWSROOM)]
Items = Annotated[list[Item], Field(min_length=1)]
# The body of a webhook: an item and nothing around it, or the sender's own envelope.
PUSHED = {
    "description": "One item as a newsroom system pushes it.",
    "not": {"required": ["articles"]},
    **OWN_OR_NEWSROOM,
}
Format = Annotated[
    str,
    AfterValidator(_known_format),
    WithJsonSchema({"type": "string", "enum": list(faces.BY_NAME)}),
]


class MergeOptions(BaseModel):
    """What the caller may choose."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

    format: Format | None = Field(
        default=None, description="Wins over `Accept`; `?format=` wins over it."
    )
    collapse: Collapse = Field(
        default="reuse", description="What is printed once: reused words, or restatements as well."
    )


class MergeBody(BaseModel):
    """Articles to merge, and how."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

    articles: Items
    options: MergeOptions = MergeOptions()


@dataclass(frozen=True, slots=True)
class Asked:
    """What a request asks to be merged, and how."""

    articles: tuple[Article, ...]
    options: MergeOptions


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a multipart body."""

    name: str
    filename: str | None
    content_type: str | None
    data: bytes


def receive(request: Request, *, max_bytes: int) -> bytes:
    """Take in the body of a request, if it is of a type that is read here.

    Raises UnsupportedError before a byte is read, TooLargeError where there is more than
    ``max_bytes``, and UnreadableError where there is no body or it breaks off.
    """
    if request.content_encoding not in (None, "", "identity"):
        raise UnsupportedError("the body must not be compressed")
    if request.mimetype not in (JSON, MULTIPART):
        raise UnsupportedError(f"the body must be {JSON} or {MULTIPART}, and say so")
    if request.mimetype_params.get("charset", "").lower() not in UTF_8:
        raise UnsupportedError("the body must be in UTF-8")
    data = raw(request, max_bytes=max_bytes)
    if not data:
        raise UnreadableError("the body is empty")
    return data


def raw(request: Request, *, max_bytes: int) -> bytes:
    """Take in the bytes of a request as they came, of whatever type; once, however often asked.

    Raises TooLargeError where there are more than ``max_bytes``, UnreadableError where they
    break off.
    """
    if "body" not in g:
        g.body = _read(request, max_bytes=max_bytes)
    return cast(bytes, g.body)


def _read(request: Request, *, max_bytes: int) -> bytes:
    too_large = TooLargeError(f"a request may have {max_bytes:,} bytes")
    # A client sees no answer while it is still sending. So what is somewhat too large is read to
    # its end, and thrown away; what is far too large is not worth that.
    patience = 2 * max_bytes
    if (request.content_length or 0) > patience:
        raise too_large
    pieces, size = [], 0
    try:
        while size <= patience and (piece := request.stream.read(CHUNK)):
            size += len(piece)
            if size <= max_bytes:
                pieces.append(piece)
    except Exception as error:  # each server has its own for a client that goes away
        raise UnreadableError("the body breaks off") from error
    if size > max_bytes:
        raise too_large
    # gunicorn reads to the end of what comes, be it less than was announced.
    if size < (request.content_length or 0):
        raise UnreadableError("the body breaks off")
    return b"".join(pieces)


def parse(data: bytes, request: Request, *, max_articles: int) -> Asked:
    """Read what was received.

    Raises UnreadableError or InvalidError with every fault found.
    """
    if request.mimetype == JSON:
        return _from_json(data, max_articles=max_articles)
    boundary = request.mimetype_params.get("boundary")
    if not boundary:
        raise UnreadableError("the multipart body has no boundary")
    # One more than may be, to tell that there are too many; a part costs more than its bytes.
    most = max_articles + MOST_OTHER_PARTS
    parts = list(islice(_parts(data, boundary=boundary), most + 1))
    if len(parts) > most:
        detail = f"has more than {most:,} parts, and {max_articles:,} articles may be merged"
        raise InvalidError("there are too many parts", faults=[Fault("/articles", detail)])
    return _from_parts(parts, max_articles=max_articles)


def _from_json(data: bytes, *, max_articles: int) -> Asked:
    body = read_json(data)
    pointer, options = "", MergeOptions()
    faults: tuple[Fault, ...] = ()
    try:
        if items.is_pushed(body):
            return _from_push(body, max_articles=max_articles)
        if isinstance(body, list):
            found = ITEMS.validate_python(body)
        else:
            pointer = "/articles"
            asked = MergeBody.model_validate(body)
            found, options = asked.articles, asked.options
    except ValidationError as error:
        faults = faults_of(error, pointer="")
        articles = body.get("articles") if isinstance(body, dict) else None
        found = articles if isinstance(articles, list) else []
    _check_count(len(found), max_articles=max_articles, pointer=pointer)
    readings: list[Reading] = [
        (below(pointer, place), partial(_read_item, item, place, below(pointer, place)))
        for place, item in enumerate(found)
    ]
    return Asked(gather(readings, faults=faults), options)


ITEMS = TypeAdapter(Items)


def _from_push(body: object, *, max_articles: int) -> Asked:
    """Read what a newsroom system sends of itself: one item bare, or in an envelope some."""
    found = items.items_in(body, pointer="")
    if not found:
        raise InvalidError("there are no articles", faults=[Fault("", "must not be empty")])
    _check_count(len(found), max_articles=max_articles, pointer="")
    readings: list[Reading] = [
        (pointer, partial(_read_item, item, place, pointer))
        for place, (pointer, item) in enumerate(found)
    ]
    return Asked(gather(readings), MergeOptions())


def _read_item(item: object, place: int, pointer: str) -> Sequence[Article]:
    return [items.read_json_item(item, default_id=f"a{place + 1}", pointer=pointer)]


def _from_parts(parts: Sequence[Part], *, max_articles: int) -> Asked:
    files = [part for part in parts if part.name == "article"]
    _check_count(len(files), max_articles=max_articles, pointer="/articles")
    faults = [
        Fault(below("", part.name), "is not a part that is read: article and options are")
        for part in parts
        if part.name not in ("article", "options")
    ]
    options = MergeOptions()
    for part in parts:
        if part.name == "options":
            try:
                options = MergeOptions.model_validate(read_json(part.data, pointer="/options"))
            except ValidationError as error:
                faults.extend(faults_of(error, pointer="/options"))
    if not files:
        faults.append(Fault("/articles", "must not be empty"))
    readings: list[Reading] = [
        (
            below("/articles", place),
            partial(
                items.read_bytes,
                part.data,
                name=part.filename or f"a{place + 1}",
                content_type=part.content_type,
                pointer=below("/articles", place),
            ),
        )
        for place, part in enumerate(files)
    ]
    return Asked(gather(readings, faults=faults), options)


def _check_count(count: int, *, max_articles: int, pointer: str) -> None:
    if count > max_articles:
        detail = f"has {count:,} articles, and {max_articles:,} may be merged"
        raise InvalidError("there are too many articles", faults=[Fault(pointer, detail)])


def _parts(data: bytes, *, boundary: str) -> Iterator[Part]:
    """Split a multipart body (RFC 7578) into its parts, in their order.

    Raises UnreadableError where the body is broken or breaks off.
    """
    try:
        decoder = multipart.MultipartDecoder(boundary.encode("latin-1"))
        head: multipart.Field | multipart.File | None = None
        content: list[bytes] = []
        # In pieces, since the decoder searches and copies all that it holds at every event.
        for start in range(0, len(data) + CHUNK, CHUNK):
            decoder.receive_data(data[start : start + CHUNK] or None)
            while not isinstance(event := decoder.next_event(), multipart.NeedData):
                if isinstance(event, multipart.Epilogue):
                    return
                if isinstance(event, multipart.Field | multipart.File):
                    head, content = event, []
                elif isinstance(event, multipart.Data) and head is not None:
                    content.append(event.data)
                    if not event.more_data:
                        yield _part(head, b"".join(content))
    except ValueError as error:
        raise UnreadableError("the multipart body is broken or breaks off") from error


def _part(head: multipart.Field | multipart.File, data: bytes) -> Part:
    return Part(
        name=head.name or "",
        filename=getattr(head, "filename", None) or None,
        content_type=head.headers.get("Content-Type"),
        data=data,
    )
