"""gunicorn's worker with threads, that refuses what is no HTTP as the service refuses all else."""

import logging
import socket
import time
from http import HTTPStatus
from typing import Any

from gunicorn import util
from gunicorn.http import errors
from gunicorn.workers.gthread import ThreadWorker

from service.web.problems import MEDIA_TYPE, document_of

REFUSALS: tuple[tuple[type[Exception], HTTPStatus], ...] = (
    (errors.LimitRequestLine, HTTPStatus.REQUEST_URI_TOO_LONG),
    (errors.LimitRequestHeaders, HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE),
    (errors.ExpectationFailed, HTTPStatus.EXPECTATION_FAILED),
    (errors.UnsupportedTransferCoding, HTTPStatus.NOT_IMPLEMENTED),
)

log = logging.getLogger("wiremerge")


# Bytes a second: a hundredth of what the slowest line in use carries.
SLOWEST = 500


class Paced:
    """A socket that does not hear out a client who sends byte by byte to hold a thread."""

    def __init__(self, sock: socket.socket, *, patience: float) -> None:
        self._sock, self._patience = sock, patience
        self.begin()

    def begin(self) -> None:
        """Begin to wait for a request."""
        self._begun, self._received = time.monotonic(), 0

    def recv(self, size: int) -> bytes:
        """Receive like a socket; nothing, as if the client had gone, from one that is too slow."""
        data = self._sock.recv(size)
        self._received += len(data)
        spent = time.monotonic() - self._begun
        too_slow = spent > self._patience and self._received < spent * SLOWEST
        return b"" if too_slow else data

    def __getattr__(self, name: str) -> Any:
        return getattr(self._sock, name)


class Worker(ThreadWorker):
    """Answers with a problem document where gunicorn's page would show what was sent, and lets no
    client hold a thread for ever; ``app`` says how much patience there is, in seconds."""

    app: Any

    def handle(self, conn: Any) -> Any:
        """Take in a request and answer it, in a thread."""
        if isinstance(conn.sock, Paced):
            conn.sock.begin()
        else:
            conn.sock = Paced(conn.sock, patience=self.app.patience)
        return super().handle(conn)

    def handle_error(self, req: Any, client: socket.socket, addr: Any, exc: BaseException) -> None:
        """Refuse what cannot be read as a request; what else fails is gunicorn's to tell."""
        if not isinstance(exc, errors.ParseException):
            super().handle_error(req, client, addr, exc)
            return
        status = next(
            (status for kind, status in REFUSALS if isinstance(exc, kind)), HTTPStatus.BAD_REQUEST
        )
        log.info("no request: %s status=%d", type(exc).__name__, status)
        body = document_of(status, "this is not a request that HTTP/1.1 allows here")
        head = (
            f"HTTP/1.1 {status.value} {status.phrase}\r\nConnection: close\r\n"
            f"Content-Type: {MEDIA_TYPE}\r\nContent-Length: {len(body)}\r\n\r\n"
        )
        try:
            util.write_nonblock(client, head.encode("ascii") + body)
        except OSError:
            log.debug("the client that sent no request is gone")
