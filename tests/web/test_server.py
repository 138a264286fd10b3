"""The service as a process: it says where it is, counts together, and stops without a loss."""

import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

from tests.web.serving import ROOT, Reply, Server, serving, stopped

STORY = "The ferry Marigold ran aground off Port Ellery on Tuesday. Nobody was hurt. "
LARGE = [
    {"text": " ".join(f"Ferry {n} of line {page} left pier {n % 7} at noon." for n in range(300))}
    for page in range(6)
]


def wait_for_line(server: Server, pattern: str) -> str:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        if found := [line for line in server.lines if re.search(pattern, line)]:
            return found[0]
        time.sleep(0.02)
    raise AssertionError(f"no line with {pattern} in: " + "".join(server.lines))


def test_the_workers_count_together() -> None:
    with serving("--workers", "3") as server:
        for _ in range(12):
            assert server.merge([{"text": STORY}]).status == 200
        counts = server.ask("GET", "/metrics").body.decode()
    assert 'wiremerge_requests_total{route="/v1/merge",status="200"} 12.0' in counts
    assert "wiremerge_articles_total 12.0" in counts
    assert "wiremerge_merging 0.0" in counts


def test_a_merge_that_is_under_way_is_answered_when_the_service_is_told_to_stop() -> None:
    replies: list[Reply] = []
    with serving("--workers", "1") as server:
        asking = threading.Thread(target=lambda: replies.append(server.merge(LARGE)))
        asking.start()
        while b"wiremerge_merging 1.0" not in server.ask("GET", "/metrics").body:
            assert asking.is_alive(), "the merge was too fast to be stopped in"
        server.process.send_signal(signal.SIGTERM)
        asking.join()
        assert server.process.wait(timeout=60) == 0
    assert [reply.status for reply in replies] == [200]


def test_nothing_is_left_behind(tmp_path: Path) -> None:
    with serving(TMPDIR=str(tmp_path)) as server:
        assert server.merge([{"text": STORY}]).status == 200
        server.process.terminate()
        assert server.process.wait(timeout=60) == 0
        assert list(tmp_path.iterdir()) == []


def test_a_worker_that_dies_is_replaced() -> None:
    with serving("--workers", "1") as server:
        first = server.merge([{"text": STORY}])
        _date, _time, _level, worker, *_ = wait_for_line(
            server, first.headers["X-Request-Id"]
        ).split()
        os.kill(int(worker), signal.SIGKILL)
        assert server.merge([{"text": STORY}]).status == 200


def test_clients_that_go_silent_do_not_keep_others_out() -> None:
    beginnings = (
        b"POST /v1/merge HTTP/1.1\r\nHost: a\r\n",
        b"POST /v1/merge HTTP/1.1\r\n"
        b"Host: a\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n[",
    )
    with serving("--workers", "1", "--threads", "2", "--patience", "1") as server:
        silent = [socket.create_connection(("127.0.0.1", server.port)) for _ in range(4)]
        try:
            for connection, beginning in zip(silent, beginnings * 2, strict=True):
                connection.sendall(beginning)
            assert server.ask("GET", "/healthz").status == 200
        finally:
            for connection in silent:
                connection.close()


def test_clients_that_send_byte_by_byte_do_not_keep_others_out() -> None:
    begun = b"POST /v1/merge HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
    beginnings = (begun + b"X: ", begun + b"Content-Length: 9999\r\n\r\n[")
    served = threading.Event()

    def drip(connection: socket.socket) -> None:
        try:
            while not served.wait(0.1):
                connection.sendall(b" ")
        except OSError:
            pass  # the service has had enough

    with serving("--workers", "1", "--threads", "2", "--patience", "1") as server:
        slow = [socket.create_connection(("127.0.0.1", server.port)) for _ in range(4)]
        for connection, beginning in zip(slow, beginnings * 2, strict=True):
            connection.sendall(beginning)
        dripping = [threading.Thread(target=drip, args=(each,)) for each in slow]
        for each in dripping:
            each.start()
        try:
            assert server.ask("GET", "/healthz").status == 200
        finally:
            served.set()
            for each in dripping:
                each.join()
            for connection in slow:
                connection.close()


def test_a_port_that_is_taken_is_said_and_ends_it() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        ended = subprocess.run(
            [sys.executable, "-m", "service", "serve", "--port", port],
            cwd=ROOT,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
    assert ended.returncode == 1
    assert "in use" in ended.stderr.splitlines()[-1]


def test_an_address_of_another_machine_is_said_in_one_line() -> None:
    for host in ("192.0.2.1", "2001:db8::1", "nobody.invalid"):
        status, [line] = stopped("--host", host, WIREMERGE_KEYS="a-key")
        assert status == 1
        assert line.startswith(f"wiremerge: cannot listen on {host} port 0: ")


def test_a_request_is_logged_without_its_words(server: Server) -> None:
    reply = server.merge([{"id": "Quorumfish", "text": "Zanzibarquux was elected."}])
    line = wait_for_line(server, reply.headers["X-Request-Id"])
    assert "method=POST route=/v1/merge status=200" in line
    assert not [line for line in server.lines if "Zanzibarquux" in line or "Quorumfish" in line]


def test_the_probes_are_not_logged(server: Server) -> None:
    reply = server.ask("GET", "/healthz")
    last = server.ask("GET", "/")
    wait_for_line(server, last.headers["X-Request-Id"])
    assert not [line for line in server.lines if reply.headers["X-Request-Id"] in line]
