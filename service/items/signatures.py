"""Who sent it: the signatures and keys that newsroom systems put on what they push.

All are functions of the headers, the raw bytes, the keys and the time. Digests and keys are
compared in constant time, against every key, so that keys can be rotated: set both, then drop one.
The bytes are asked for only where a signature over them is to be checked: who shows nothing, or a
key that is none, is refused before a body is taken in.
"""

import base64
import binascii
import hashlib
import hmac
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal, TypeAlias

Scheme: TypeAlias = Literal["bearer", "superdesk", "standard-webhooks", "ghost", "woocommerce"]
Body: TypeAlias = Callable[[], bytes]

# What Standard Webhooks recommends; it holds for clocks that run ahead as well.
TOLERANCE = timedelta(minutes=5)

_STANDARD_SECRET = "whsec_"
_BEARER = re.compile(r"bearer +(\S+) *", re.I)
_SECONDS = re.compile(r"\d{1,12}", re.ASCII)
_GHOST = re.compile(r"sha256=([0-9a-f]{64})(?:, *t=(\d{1,15}))?", re.I | re.ASCII)
_PING = re.compile(rb"webhook_id=\d{1,20}")
_LONGEST_PING = 31
_FORM = "application/x-www-form-urlencoded"


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a sender is known: by which scheme, or else why not (never with anything sent)."""

    scheme: Scheme | None
    refusal: str | None

    @property
    def verified(self) -> bool:
        """Whether the sender holds one of the keys."""
        return self.refusal is None


def verify(
    headers: Mapping[str, str], body: Body, *, keys: Sequence[str], now: datetime
) -> Verdict:
    """Tell whether a request comes from the holder of one of ``keys``.

    ``headers`` in any case, ``body`` gives the bytes as they came, ``now`` with a zone. Read are
    ``Authorization: Bearer``, ``X-Superdesk-Signature`` and ``X-Publisher-Signature`` (HMAC-SHA1),
    Standard Webhooks (``webhook-id``, ``-timestamp``, ``-signature``), ``X-Ghost-Signature``, and
    ``X-WC-Webhook-Signature``. One that verifies is enough. A request that says when it was signed
    is refused when that is more than ``TOLERANCE`` away, whatever its signature.
    """
    given = {name.lower(): value for name, value in headers.items()}
    secrets = [key for key in keys if key]
    refused = Verdict(None, "a key or a signature is wanted")
    for scheme, header, check in _SCHEMES:
        if header not in given:
            continue
        refusal = check(given, body, secrets, now)
        if refusal is None:
            return Verdict(scheme, None)
        refused = Verdict(scheme, refusal)
    return refused


def is_woocommerce_ping(headers: Mapping[str, str], body: Body) -> bool:
    """Tell the unsigned form that WooCommerce sends when a webhook is made; it wants a 200."""
    given = {name.lower(): value for name, value in headers.items()}
    media = given.get("content-type", "").partition(";")[0].strip().lower()
    length = given.get("content-length", "").strip()
    # Whoever sends it holds no key: what is longer than a ping is not even read.
    short = length.isascii() and length.isdigit() and int(length[:9]) <= _LONGEST_PING
    return media == _FORM and short and _PING.fullmatch(body()) is not None


_Given: TypeAlias = Mapping[str, str]
_Check: TypeAlias = Callable[[_Given, Body, Sequence[str], datetime], str | None]
_WRONG = "the signature does not fit"
_STALE = "the timestamp is more than five minutes away"


def _bearer(given: _Given, body: Body, keys: Sequence[str], now: datetime) -> str | None:
    found = _BEARER.fullmatch(given["authorization"])
    sent = found.group(1) if found else ""
    return None if _same(sent.encode(errors="replace"), map(_raw, keys)) else "the key is not known"


def _superdesk(given: _Given, body: Body, keys: Sequence[str], now: datetime) -> str | None:
    sent = given.get("x-superdesk-signature") or given.get("x-publisher-signature", "")
    name, _, digest = sent.strip().partition("=")
    if name.lower() != "sha1":
        return _WRONG
    data = body()
    own = (hmac.new(_raw(key), data, hashlib.sha1).hexdigest().encode() for key in keys)
    return None if _same(digest.lower().encode(errors="replace"), own) else _WRONG


def _standard(given: _Given, body: Body, keys: Sequence[str], now: datetime) -> str | None:
    stamp = given.get("webhook-timestamp", "").strip()
    if not _SECONDS.fullmatch(stamp) or not _is_fresh(int(stamp), now=now):
        return _STALE
    signed = f"{given.get('webhook-id', '')}.{stamp}.".encode(errors="replace") + body()
    own = [_base64(hmac.digest(_standard_secret(key), signed, "sha256")) for key in keys]
    sent = given["webhook-signature"].split()
    versions = [each.removeprefix("v1,") for each in sent if each.startswith("v1,")]
    fits = [_same(each.encode(errors="replace"), own) for each in versions]
    return None if any(fits) else _WRONG


def _ghost(given: _Given, body: Body, keys: Sequence[str], now: datetime) -> str | None:
    found = _GHOST.fullmatch(given["x-ghost-signature"].strip())
    if found is None:
        return _WRONG
    digest, stamp = found.group(1).lower().encode(), found.group(2)
    if stamp is not None and not _is_fresh(int(stamp) / 1000, now=now):
        return _STALE
    # Before it signed the time as well, Ghost signed the body alone.
    data = body()
    signed = [data] if stamp is None else [data + stamp.encode(), data]
    own = (hmac.new(_raw(key), each, hashlib.sha256).hexdigest() for key in keys for each in signed)
    return None if _same(digest, (each.encode() for each in own)) else _WRONG


def _woocommerce(given: _Given, body: Body, keys: Sequence[str], now: datetime) -> str | None:
    sent = given["x-wc-webhook-signature"].strip().encode(errors="replace")
    data = body()
    own = (_base64(hmac.digest(_raw(key), data, "sha256")) for key in keys)
    return None if _same(sent, own) else _WRONG


_SCHEMES: tuple[tuple[Scheme, str, _Check], ...] = (
    ("bearer", "authorization", _bearer),
    ("superdesk", "x-superdesk-signature", _superdesk),
    ("superdesk", "x-publisher-signature", _superdesk),
    ("standard-webhooks", "webhook-signature", _standard),
    ("ghost", "x-ghost-signature", _ghost),
    ("woocommerce", "x-wc-webhook-signature", _woocommerce),
)


def _same(sent: bytes, own: Iterable[bytes]) -> bool:
    # All are compared, so that how long this takes does not tell which key fits.
    fits = [hmac.compare_digest(sent, each) for each in own]
    return any(fits)


def _is_fresh(signed_at: float, *, now: datetime) -> bool:
    return abs(now.timestamp() - signed_at) <= TOLERANCE.total_seconds()


def _raw(key: str) -> bytes:
    return key.encode("utf-8", "surrogateescape")


def _base64(digest: bytes) -> bytes:
    return base64.b64encode(digest)


def _standard_secret(key: str) -> bytes:
    """The bytes of a secret, which Standard Webhooks writes in Base64 after ``whsec_``."""
    if not key.startswith(_STANDARD_SECRET):
        return _raw(key)
    try:
        return base64.b64decode(key.removeprefix(_STANDARD_SECRET), validate=True)
    except (binascii.Error, ValueError):
        return _raw(key)
