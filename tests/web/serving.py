"""A service process of its own, and a client that talks to it over the loopback."""

import http.client
import json
import os
import re
import subprocess
import sys
import threading
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

ROOT = Path(__file__).parents[2]
LISTENS = re.compile(r"listens on http://(?:127\.0\.0\.1|0\.0\.0\.0):(\d+)")
JSON = {"Content-Type": "application/json"}


@dataclass(frozen=True)
class Reply:
    """What the server answered."""

    status: int
    headers: http.client.HTTPMessage
    body: bytes

    def json(self) -> Any:
        return json.loads(self.body)


@dataclass(frozen=True)
class Server:
    """A running service, and what it has written to standard error so far."""

    process: subprocess.Popen[str]
    port: int
    lines: list[str]

    def ask(
        self,
        method: str,
        path: str,
        body: bytes | Iterable[bytes] | None = None,
        headers: Mapping[str, str] = {},
        *,
        chunked: bool = False,
    ) -> Reply:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=120)
        try:
            connection.request(
                method, path, body=cast(Any, body), headers=headers, encode_chunked=chunked
            )
            reply = connection.getresponse()
            return Reply(reply.status, reply.headers, reply.read())
        finally:
            connection.close()

    def merge(self, body: object, *, path: str = "/v1/merge") -> Reply:
        return self.ask("POST", path, json.dumps(body).encode(), JSON)


@contextmanager
def serving(*options: str, **environment: str) -> Iterator[Server]:
    """Run the service on a free port, and stop it as an operator does."""
    with subprocess.Popen(
        [sys.executable, "-m", "service", "serve", "--port", "0", *options],
        cwd=ROOT,
        env={**os.environ, **environment},
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stderr is not None
        lines: list[str] = []
        listens = None
        while listens is None:
            lines.append(process.stderr.readline())
            assert lines[-1], "the service did not start:\n" + "".join(lines)
            listens = LISTENS.search(lines[-1])
        rest = threading.Thread(target=lines.extend, args=(process.stderr,))
        rest.start()
        try:
            yield Server(process, int(listens[1]), lines)
        finally:
            process.terminate()
            rest.join()


def stopped(*options: str, **environment: str) -> tuple[int, list[str]]:
    """Run a service that shall not start: its exit status, and what it says on standard error."""
    ended = subprocess.run(
        [sys.executable, "-m", "service", "serve", "--port", "0", *options],
        cwd=ROOT,
        env={**os.environ, **environment},
        stderr=subprocess.PIPE,
        text=True,
        timeout=60,
        check=False,
    )
    return ended.returncode, ended.stderr.splitlines()
