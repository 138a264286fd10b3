"""The real service in a process of its own, and one client that keeps its connection."""

import http.client
import json
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from bench.prose import ROOT
from service.text.model import Article

_PATIENCE = 20.0  # seconds until the service must answer


class Client:
    """One connection to the service, kept open."""

    def __init__(self, port: int) -> None:
        self._connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)

    def merge(self, articles: Sequence[Article]) -> bytes:
        """POST articles as JSON and read the whole answer; anything but 200 is an error.

        A connection that the service closed for idleness is opened anew, once, as clients do.
        """
        items = [{"id": a.id, "source": a.source, "text": a.text} for a in articles]
        body = json.dumps({"articles": items})
        headers = {"Content-Type": "application/json"}
        try:
            self._connection.request("POST", "/v1/merge", body=body, headers=headers)
            response = self._connection.getresponse()
        except (BrokenPipeError, ConnectionResetError, http.client.RemoteDisconnected):
            self._connection.close()
            self._connection.request("POST", "/v1/merge", body=body, headers=headers)
            response = self._connection.getresponse()
        answer = response.read()
        if response.status != http.client.OK:
            raise RuntimeError(f"the service answered {response.status}")
        return answer

    def is_answered(self) -> bool:
        """Whether the service takes requests by now."""
        try:
            self._connection.request("GET", "/readyz")
            response = self._connection.getresponse()
            response.read()
        except (OSError, http.client.HTTPException):
            self._connection.close()
            return False
        return response.status == http.client.OK

    def close(self) -> None:
        """Hang up."""
        self._connection.close()


@contextmanager
def running() -> Iterator[Client | None]:
    """The service on a free loopback port; None where it does not come up."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "service", "serve", "--port", str(port)]
    process = subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    client = Client(port)
    try:
        deadline = time.monotonic() + _PATIENCE
        while not (up := client.is_answered()) and process.poll() is None:
            if time.monotonic() > deadline:
                break
            time.sleep(0.1)
        yield client if up else None
    finally:
        client.close()
        process.terminate()
        process.wait()
