"""The recipes for newsroom systems work as they are printed, key and all."""

import base64
import json
import os
import re
import shutil
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from service.items import read_json_item
from service.text.merge import merge
from tests.web.serving import Server, serving

DOCS = Path(__file__).parents[2] / "docs"
KEY = "a-key-that-is-known"
FERRY = "The ferry Marigold ran aground off Port Ellery on Tuesday with 212 people on board."
PILOT = "The pilot said the channel lights had failed <after> the storm & the tide."
OWNER = "“We will refund all,” the owner told passengers on Wednesday morning."

pytestmark = pytest.mark.skipif(
    not (shutil.which("curl") and shutil.which("jq") and shutil.which("sh")),
    reason="the recipes need curl, jq and sh",
)


def html(*sentences: str) -> str:
    escaped = (each.replace("&", "&amp;").replace("<", "&lt;") for each in sentences)
    return "".join(f"<p>{each}</p>" for each in escaped)


@pytest.fixture(scope="module")
def keyed() -> Iterator[Server]:
    """The service with a key, as a newsroom would run it."""
    with serving(WIREMERGE_KEYS=KEY) as running:
        yield running


def follow(name: str, folder: Path, **environment: str) -> str:
    """Run every command of a recipe in a folder; what it prints."""
    text = (DOCS / name).read_text(encoding="utf-8")
    script = "".join(re.findall(r"^```sh\n(.*?)^```$", text, re.MULTILINE | re.DOTALL))
    assert script
    done = subprocess.run(
        ["sh", "-eu"],
        input=script,
        cwd=folder,
        env={"PATH": os.environ["PATH"], "NO_PROXY": "127.0.0.1", **environment},
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def read(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


def superdesk_item(number: int, *sentences: str, **more: object) -> dict[str, object]:
    """An item as Superdesk's formatter writes it."""
    return {
        "guid": f"urn:newsml:desk.example:{number}",
        "version": "3",
        "type": "text",
        "pubstatus": "usable",
        "headline": "Ferry aground",
        "source": ("Ellery Gazette", "Coast Radio")[number % 2],
        "versioncreated": f"2026-03-03T08:1{number}:00+0000",
        "body_html": html(*sentences),
        **more,
    }


def test_superdesk_gets_its_items_back_as_one_draft(tmp_path: Path, keyed: Server) -> None:
    outbox, inbox = tmp_path / "outbox", tmp_path / "inbox"
    outbox.mkdir()
    inbox.mkdir()
    items = (
        superdesk_item(0, FERRY, PILOT, usageterms="No archiving."),
        superdesk_item(1, FERRY.replace("212", "221"), OWNER),
        superdesk_item(2, "This kill is mandatory.", pubstatus="canceled"),
    )
    for number, item in enumerate(items):
        (outbox / f"an item {number}.txt").write_text(json.dumps(item), encoding="utf-8")
    follow("superdesk.md", tmp_path, WIREMERGE=f"http://127.0.0.1:{keyed.port}", WIREMERGE_KEY=KEY)

    (path,) = inbox.iterdir()
    draft = read(path)
    # What Superdesk's parser demands: an id, plain properties, a time in one of three patterns.
    assert draft["guid"] == read(tmp_path / "merged.json")["uri"]
    assert (draft["type"], draft["pubstatus"]) == ("text", "withheld")
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", draft["versioncreated"])
    assert draft["headline"] == "Ferry aground"
    assert draft["body_html"].startswith("<p>")
    assert draft["body_html"].endswith("</p>")
    assert "&lt;after&gt; the storm &amp; the tide." in draft["body_html"]
    assert "mandatory" not in draft["body_html"]
    assert "“212” [1] / “221” [2]" in draft["ednote"]
    assert draft["usageterms"] == "Ellery Gazette: No archiving."

    told = read(tmp_path / "sentences.json")
    assert draft["body_html"].count("<p>") == 1 + max(s["paragraph"] for s in told["sentences"])
    associated = read(tmp_path / "merged.json")["associations"]
    assert {each["altIds"][0]["value"] for each in associated} == {
        article["id"] for article in told["articles"]
    }


def test_a_draft_that_superdesk_sends_out_again_is_not_merged(
    tmp_path: Path, keyed: Server
) -> None:
    test_superdesk_gets_its_items_back_as_one_draft(tmp_path, keyed)
    (path,) = (tmp_path / "inbox").iterdir()
    answer = merge([read_json_item(read(path), default_id="a1", pointer="")])
    assert [each.reason for each in answer.rejected] == ["withheld"]


@contextmanager
def wordpress(posts: dict[str, Any], drafts: list[Any], *, login: str) -> Iterator[str]:
    """A stand-in for WordPress: it gives posts, and takes drafts from who may write them."""

    class Site(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.reply(200, posts[self.path])

        def do_POST(self) -> None:
            given = self.headers.get("Authorization", "").removeprefix("Basic ")
            body = self.rfile.read(int(self.headers["Content-Length"]))
            if base64.b64decode(given).decode() != login or self.path != "/wp-json/wp/v2/posts":
                self.reply(401, {"code": "rest_cannot_create"})
                return
            drafts.append(json.loads(body))
            self.reply(201, {"id": 71})

        def reply(self, status: int, value: object) -> None:
            body = json.dumps(value).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Site) as site:
        threading.Thread(target=site.serve_forever).start()
        try:
            yield f"http://127.0.0.1:{site.server_port}"
        finally:
            site.shutdown()


def post(host: str, number: int, *sentences: str) -> dict[str, Any]:
    """A post as the REST interface of WordPress gives it."""
    return {
        "id": number,
        "date_gmt": f"2026-03-03T08:1{number}:00",
        "guid": {"rendered": f"https://{host}/?p={number}"},
        "link": f"https://{host}/ferry?a=1&b=2",
        "status": "publish",
        "title": {"rendered": "Ferry aground"},
        "content": {"rendered": html(*sentences), "protected": False},
    }


def test_wordpress_gets_its_posts_back_as_one_draft(tmp_path: Path, keyed: Server) -> None:
    posts = {
        "/wp-json/wp/v2/posts/1?_embed=author": post("one.example", 1, FERRY, PILOT),
        "/wp-json/wp/v2/posts/2?_embed=author": post("two.example", 2, FERRY, OWNER),
    }
    drafts: list[Any] = []
    with wordpress(posts, drafts, login="ann:abcd efgh") as site:
        printed = follow(
            "wordpress.md",
            tmp_path,
            WIREMERGE=f"http://127.0.0.1:{keyed.port}",
            WIREMERGE_KEY=KEY,
            POSTS=" ".join(site + path.partition("?")[0] for path in posts),
            SITE=site,
            WP_USER="ann",
            WP_PASSWORD="abcd efgh",
        )
    (draft,) = drafts
    assert draft["status"] == "draft"
    assert draft["title"] == "Ferry aground"
    article, _, sources = draft["content"].partition("<h2>Sources</h2>")
    assert article.count("ran aground") == 1
    assert "&lt;after&gt; the storm &amp; the tide." in article
    for host, number in (("one.example", 1), ("two.example", 2)):
        assert f'<li><a href="https://{host}/?p={number}">{host}' in sources
    assert printed.startswith("Merged from [1] ")
    assert "<!doctype html>" in (tmp_path / "merged.html").read_text(encoding="utf-8")


def test_without_the_key_the_recipe_stops_and_nothing_is_drafted(
    tmp_path: Path, keyed: Server
) -> None:
    (tmp_path / "outbox").mkdir()
    (tmp_path / "inbox").mkdir()
    (tmp_path / "outbox" / "item").write_text(json.dumps(superdesk_item(0, FERRY)))
    with pytest.raises(AssertionError, match="401"):
        follow(
            "superdesk.md", tmp_path, WIREMERGE=f"http://127.0.0.1:{keyed.port}", WIREMERGE_KEY="?"
        )
    assert list((tmp_path / "inbox").iterdir()) == []
