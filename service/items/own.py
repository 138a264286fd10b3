"""The service's own shape of an item: JSON with the fields of the contract, held to strictly."""

import re
from datetime import UTC, datetime
from typing import Annotated, Literal

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainValidator,
    ValidationError,
    WithJsonSchema,
)
from pydantic.config import JsonDict
from pydantic_core import PydanticCustomError

from service.errors import Fault, InvalidError
from service.items.faults import below, faults_of
from service.items.fields import status_of
from service.items.html import read_markup, read_unlabelled
from service.text.model import Article

TIMESTAMP = re.compile(
    r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)", re.ASCII | re.IGNORECASE
)


def _timestamp(value: object) -> datetime:
    try:
        if isinstance(value, str) and TIMESTAMP.fullmatch(value):
            moment = datetime.fromisoformat(value.upper())
            moment.astimezone(UTC)
            return moment
    except (ValueError, OverflowError):
        pass
    raise PydanticCustomError("timestamp", "must be a date and time with a zone (RFC 3339)")


def _text_of_number(value: object) -> object:
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


def _list_of_one(value: object) -> object:
    return [value] if isinstance(value, str) else value


Name = Annotated[str, Field(min_length=1)]
Timestamp = Annotated[
    datetime, PlainValidator(_timestamp), WithJsonSchema({"type": "string", "format": "date-time"})
]
Version = Annotated[Name, BeforeValidator(_text_of_number, json_schema_input_type=Name | int)]
Names = Annotated[
    list[Name], BeforeValidator(_list_of_one, json_schema_input_type=Name | list[Name])
]


# As ninjs and Superdesk spell it; a kill needs no text, since its own is never merged.
KILLS = ("canceled", "cancelled")
PubStatus = Literal["usable", "withheld", "canceled", "cancelled"]


ENOUGH: JsonDict = {
    "anyOf": [
        {"required": ["text"], "properties": {"text": {"type": "string"}}},
        {"required": ["html"], "properties": {"html": {"type": "string"}}},
        {"required": ["pubstatus"], "properties": {"pubstatus": {"enum": [*KILLS]}}},
    ]
}


class OwnItem(BaseModel):
    """One story in the service's own shape; `text` or `html` is required, but of a kill."""

    model_config = ConfigDict(
        extra="forbid",
        strict=True,
        frozen=True,
        title="Item",
        json_schema_extra=ENOUGH,
    )

    text: str | None = Field(
        default=None, description="The story as plain text, or as HTML; wins over `html`."
    )
    html: str | None = Field(default=None, description="The story as HTML.")
    id: Name | None = Field(
        default=None, description="Unique in the request; `a1`, `a2`, … if absent."
    )
    source: Name | None = Field(
        default=None, description="The outlet, as to be credited; else the id."
    )
    headline: str | None = None
    byline: str | None = None
    url: str | None = None
    language: str | None = None
    rights: str | None = None
    published: Timestamp | None = Field(
        default=None, description="RFC 3339 with a zone: evidence for who was first."
    )
    version: Version | None = Field(
        default=None, description="A later version replaces an earlier one of the same id."
    )
    replaces: Names | None = Field(
        default=None, description="Ids of the items that this one replaces."
    )
    pubstatus: PubStatus | None = Field(
        default=None,
        description="`withheld` and `canceled` stop all versions of the id; `usable` if absent.",
    )
    embargoed: Timestamp | None = Field(
        default=None, description="RFC 3339 with a zone: until when the item may not be used."
    )


def read_own_item(value: object, *, default_id: str, pointer: str) -> Article:
    """Read one JSON item of the service's own shape.

    Raises InvalidError with every fault, its pointer below ``pointer``.
    """
    faults: tuple[Fault, ...] = ()
    given = value if isinstance(value, dict) else {"text": ""}
    empty = given.get("text") is None and given.get("html") is None
    if empty and given.get("pubstatus") not in KILLS:
        faults = (Fault(pointer, "must have text or html"),)
    try:
        item = OwnItem.model_validate(value)
    except ValidationError as error:
        faults += faults_of(error, pointer=pointer)
    if faults:
        raise InvalidError("an item does not have the shape of an item", faults=faults)
    if item.text is not None:
        text, marks = read_unlabelled(item.text, pointer=below(pointer, "text"))
    else:
        text, marks = read_markup(item.html or "", pointer=below(pointer, "html"))
    return Article(
        id=item.id or default_id,
        source=item.source or item.id or default_id,
        text=text,
        id_given=item.id is not None,
        headline=item.headline,
        byline=item.byline,
        url=item.url,
        language=item.language,
        rights=item.rights,
        published=item.published,
        version=item.version,
        replaces=tuple(item.replaces or ()),
        status=status_of(item.pubstatus),
        embargoed=item.embargoed,
        marks=marks,
    )
