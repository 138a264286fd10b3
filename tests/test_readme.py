"""What the README says is so: its example, its tables, its commands, its links."""

import re
import shlex
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import get_args

import pytest
from flask.testing import FlaskClient

from service.faces import FACES
from service.settings import Command, Settings, is_secret, option, settings_of, variable
from service.web.app import create_app

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w*)\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
DOCUMENTS = [ROOT / "README.md", ROOT / "CHANGELOG.md", ROOT / "seeds" / "README.md"]


@pytest.fixture
def client() -> FlaskClient:
    return create_app(Settings()).test_client()


def rows(first: str) -> Iterator[list[str]]:
    """The rows of the table whose heading starts with a word, cell by cell, without back ticks."""
    lines = iter(README.splitlines())
    for line in lines:
        if line.startswith(f"| {first} |"):
            break
    next(lines)
    for line in lines:
        if not line.startswith("|"):
            return
        yield [cell.strip().replace("`", "") for cell in line.strip("|").split("|")]


def test_the_example_gives_what_it_is_shown_to_give(client: FlaskClient) -> None:
    places = [n for n, (_, block) in enumerate(BLOCKS) if block.startswith("$ curl")]
    assert len(places) == 1
    url, *options = shlex.split(BLOCKS[places[0]][1].removeprefix("$ curl -s "))
    given = dict(zip(options[::2], options[1::2], strict=True))
    name, _, value = given["-H"].partition(": ")
    reply = client.post(
        url.removeprefix("http://127.0.0.1:8000"), data=given["-d"], headers={name: value}
    )
    assert reply.status_code == 200
    assert reply.text == BLOCKS[places[0] + 1][1]


def test_the_settings_are_those_of_the_service() -> None:
    assert list(rows("option")) == [
        [
            "" if is_secret(s) else option(s.name),
            variable(s.name),
            str(s.default or ""),
            s.metadata["meaning"],
        ]
        for s in settings_of("serve")
    ]


def test_the_commands_are_those_of_the_program() -> None:
    named = set(re.findall(r"^\$ \.venv/bin/wiremerge (\S+)", README, re.MULTILINE))
    assert named == set(get_args(Command))


def test_every_variable_that_is_named_is_one_of_the_service() -> None:
    known = {variable(setting.name) for setting in fields(Settings)}
    named = set(re.findall(r"WIREMERGE_[A-Z_]+", README))
    assert named == known | {variable("format"), variable("collapse")}


def test_the_formats_are_those_of_the_service() -> None:
    assert list(rows("format")) == [[face.name, face.media_type, face.meaning] for face in FACES]


def test_the_routes_are_those_of_the_service() -> None:
    routed = {
        f"{method} {rule.rule}"
        for rule in create_app(Settings()).url_map.iter_rules()
        if rule.endpoint != "static"
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
    }
    assert {row[0] for row in rows("route")} == routed


def test_the_errors_are_those_of_a_merge(client: FlaskClient) -> None:
    document = client.get("/openapi.json").json
    assert document is not None
    responses = document["paths"]["/v1/merge"]["post"]["responses"]
    assert {row[0] for row in rows("status")} == set(responses) - {"200", "default"}


def test_every_make_target_that_is_named_exists() -> None:
    named = set(re.findall(r"`?make (\w+)`?", README)) - {"and"}
    targets = set(re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    assert named
    assert named <= targets


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_link_to_a_file_leads_to_one(document: Path) -> None:
    for target in re.findall(r"\]\(([^)#]+)", document.read_text(encoding="utf-8")):
        assert target.startswith("https://") or (document.parent / target).exists(), target


def test_the_seeds_are_described_one_by_one() -> None:
    described = (ROOT / "seeds" / "README.md").read_text(encoding="utf-8")
    names = [path.name for path in (ROOT / "seeds").glob("*.txt")]
    assert len(names) == 3
    assert all(name in described for name in names)
