"""Small readings that newsroom items share: a string of any key, a status, an outlet, rights."""

import re
from collections.abc import Iterable, Mapping, Sequence
from urllib.parse import urlsplit

from service.items.html import readable
from service.text.model import Status

# Stems, since senders write canceled, cancelled, killed, stat:canceled, takedown ...
_CANCELED = re.compile(r"cancel|kill|delet|withdr|retract|recall|take-?down|trash|unpublish")
_WITHHELD = re.compile(r"with-?held|\bhold\b|\bheld\b|draft|pending|private|future|schedul|embargo")
_URN_PROVIDER = re.compile(r"urn:newsml:([^:]+):", re.I)
_TAG_AUTHORITY = re.compile(r"tag:([^,:]+),", re.I)


def mapping_of(value: object) -> Mapping[str, object]:
    """Take an object as it is, and anything else as an empty one."""
    return value if isinstance(value, dict) else {}


def list_of(value: object) -> Sequence[object]:
    """Take a list as it is, nothing as empty, and anything else as a list of one."""
    if isinstance(value, list):
        return value
    return () if value is None else (value,)


def text_of(value: object) -> str | None:
    """Read a string or a number as text less outer space; None where nothing is left."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    return readable(str(value)).strip() or None


def first_text(item: Mapping[str, object], *keys: str) -> str | None:
    """Read the first of the keys that holds text."""
    return next((text for key in keys if (text := text_of(item.get(key)))), None)


def joined(texts: Iterable[str | None], *, by: str = "\n") -> str | None:
    """Join what is there, each text once."""
    return by.join(dict.fromkeys(text for text in texts if text)) or None


def status_of(value: object) -> Status:
    """Read a publishing status in any spelling; what is not known to be held back is usable."""
    text = (text_of(value) or "").lower()
    if _CANCELED.search(text):
        return "canceled"
    return "withheld" if _WITHHELD.search(text) else "usable"


def web_address(value: object) -> str | None:
    """Read an address that a page may link to: http and https only, with a host."""
    text = text_of(value)
    if text is None or any(char.isspace() for char in text):
        return None
    try:
        parts = urlsplit(text)
    except ValueError:
        return None
    return text if parts.scheme.lower() in ("http", "https") and parts.netloc else None


def outlet_of(identifier: str | None) -> str | None:
    """Name the outlet that an item's own identifier names.

    ``urn:newsml:dpa.com:…`` (RFC 3085), ``tag:reuters.com,2023:…`` (RFC 4151), or a web address.
    """
    if identifier is None:
        return None
    if match := _URN_PROVIDER.match(identifier) or _TAG_AUTHORITY.match(identifier):
        name = match.group(1).lower()
    elif web_address(identifier):
        name = (urlsplit(identifier).hostname or "").removeprefix("www.")
    else:
        return None
    return name if name not in ("", "localhost") else None
