"""The application under gunicorn: some processes, each with some threads, stopped gracefully."""

import logging
import os
import shutil
import socket
import struct
import sys
import tempfile
from typing import TYPE_CHECKING, Any

from gunicorn.app.base import BaseApplication
from gunicorn.arbiter import Arbiter
from gunicorn.workers.base import Worker

from service import __version__
from service.settings import Settings
from service.web import SHARED_COUNTS

if TYPE_CHECKING:
    from service.text.credit.outlets import Outlets
    from service.text.ends.boundaries import Head

STOP_SECONDS = 30
# Longer than proxies keep a connection that is not in use (nginx: 60), so that a request never
# meets one which this side has just closed.
IDLE_SECONDS = 75
LOG_LINE = "%(asctime)s %(levelname)s %(process)d %(message)s"


class Server(BaseApplication):
    """gunicorn with the settings of the service instead of its own command line."""

    def __init__(
        self, settings: Settings, *, outlets: "Outlets | None", head: "Head | None"
    ) -> None:
        self._settings, self._outlets, self._head = settings, outlets, head
        self.patience = settings.patience
        super().__init__()

    def load_config(self) -> None:
        """Set what gunicorn shall do."""
        settings = self._settings
        host = f"[{settings.host}]" if ":" in settings.host else settings.host
        choices: dict[str, Any] = {
            "bind": f"{host}:{settings.port}",
            "workers": settings.workers,
            "worker_class": "service.web.worker.Worker",
            "threads": settings.threads,
            "timeout": settings.timeout,
            "graceful_timeout": STOP_SECONDS,
            "keepalive": IDLE_SECONDS,
            "preload_app": True,
            "control_socket_disable": True,
            "loglevel": "warning",
            "when_ready": self._announce,
            "child_exit": _forget_worker,
        }
        for name, value in choices.items():
            self.cfg.set(name, value)

    # The type that gunicorn's stubs want is one that no WSGI framework declares.
    def load(self) -> Any:
        """Build the application, once, before the workers are forked."""
        from service.web.app import create_app

        return create_app(self._settings, outlets=self._outlets, head=self._head)

    def _announce(self, arbiter: Arbiter) -> None:
        # A connection inherits these from its listener. Without them a client that goes silent
        # within a request would hold a thread for ever: gunicorn waits for it without a limit.
        patience = struct.pack("@ll", self._settings.patience, 0)
        for listener in arbiter.LISTENERS:
            for side in (socket.SO_RCVTIMEO, socket.SO_SNDTIMEO):
                listener.sock.setsockopt(socket.SOL_SOCKET, side, patience)
            print(f"wiremerge {__version__} listens on {listener}", file=sys.stderr, flush=True)


def _forget_worker(_arbiter: Arbiter, worker: Worker) -> None:
    from prometheus_client.multiprocess import mark_process_dead

    mark_process_dead(worker.pid)  # type: ignore[no-untyped-call]


def can_listen(settings: Settings) -> None:
    """Try to listen where the settings say; gunicorn tries for five seconds, and says it in ten.

    Raises OSError where that cannot be done.
    """
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    socket.create_server((settings.host, settings.port), family=family).close()


def serve(
    settings: Settings, *, outlets: "Outlets | None" = None, head: "Head | None" = None
) -> None:
    """Run the service until it is told to stop; it then ends the requests it has begun.

    ``outlets`` and ``head`` are a newsroom's own, for every merge.
    """
    logging.basicConfig(stream=sys.stderr, level=logging.INFO, format=LOG_LINE)
    master = os.getpid()
    counts = os.environ[SHARED_COUNTS] = tempfile.mkdtemp(prefix="wiremerge-")
    try:
        Server(settings, outlets=outlets, head=head).run()
    finally:
        # A worker that ends comes through here as well, and the others still count.
        if os.getpid() == master:
            shutil.rmtree(counts, ignore_errors=True)
