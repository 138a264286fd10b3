"""``wiremerge merge``: the same merge without a server."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from service import __version__
from service.cli import main
from service.faces import FACES, Face

ROOT = Path(__file__).parents[2]
FERRY = "The ferry Marigold ran aground off Port Ellery on Tuesday morning. Nobody was hurt.\n"
LIGHTS = "The pilot told the harbour office that the channel lights had failed.\n"


def run(
    *arguments: str, stdin: bytes = b"", environment: Mapping[str, str] = {}
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "service", *arguments],
        cwd=ROOT,
        input=stdin,
        capture_output=True,
        env={**os.environ, **environment},
        timeout=120,
        check=False,
    )


@pytest.fixture
def stories(tmp_path: Path) -> list[str]:
    one, two = tmp_path / "one.txt", tmp_path / "two.html"
    one.write_text(FERRY + LIGHTS, encoding="utf-8")
    two.write_text(f"<p>{FERRY}</p>", encoding="utf-8")
    return [str(one), str(two)]


def test_files_are_merged_onto_standard_output(stories: list[str]) -> None:
    done = run("merge", *stories)
    assert (done.returncode, done.stderr) == (0, b"")
    answer = json.loads(done.stdout)
    assert {article["id"] for article in answer["articles"]} == {"one", "two"}
    said = {s["text"]: {a["article"] for a in s["attributions"]} for s in answer["sentences"]}
    assert said["Nobody was hurt."] == {"one", "two"}
    assert said[LIGHTS.strip()] == {"one"}


def test_a_dash_is_standard_input(stories: list[str]) -> None:
    done = run("merge", stories[0], "-", stdin=FERRY.encode())
    assert {article["id"] for article in json.loads(done.stdout)["articles"]} == {"one", "a2"}


@pytest.mark.parametrize("face", FACES, ids=lambda face: face.name)
def test_every_face_is_had_by_name(stories: list[str], face: Face) -> None:
    name = face.name
    by_option = run("merge", "--format", name, *stories)
    by_variable = run("merge", *stories, environment={"WIREMERGE_FORMAT": name})
    assert by_option.returncode == 0
    assert by_option.stdout == by_variable.stdout != b""


def test_files_of_one_name_are_told_apart_by_their_folders(tmp_path: Path) -> None:
    paths = [tmp_path / outlet / "ferry.txt" for outlet in ("coast", "gazette")]
    for path in paths:
        path.parent.mkdir()
        path.write_text(FERRY, encoding="utf-8")
    answer = json.loads(run("merge", *map(str, paths)).stdout)
    assert {article["id"] for article in answer["articles"]} == {
        str(path.with_suffix("")) for path in paths
    }


def test_whoever_stops_reading_gets_no_complaint(stories: list[str]) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "service", "merge", *stories],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full device here")
@pytest.mark.parametrize("output", [">/dev/full", ">&-"])
def test_an_article_that_cannot_be_written_is_said_in_one_line(
    stories: list[str], output: str
) -> None:
    done = subprocess.run(
        ["sh", "-c", f'"$@" {output}', "sh", sys.executable, "-m", "service", "merge", *stories],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    [line] = done.stderr.splitlines()
    assert line.startswith("wiremerge: the article cannot be written: ")


def test_a_merge_does_not_load_the_web(stories: list[str]) -> None:
    program = (
        "import sys; from service.cli import main; status = main(); "
        "sys.exit(status or 'flask' in sys.modules or 'gunicorn' in sys.modules)"
    )
    for name in ("json", "text"):
        done = subprocess.run(
            [sys.executable, "-c", program, "merge", "--format", name, *stories],
            cwd=ROOT,
            capture_output=True,
            timeout=120,
            check=False,
        )
        assert done.returncode == 0, done.stderr


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--version"])
    assert ended.value.code == 0
    assert capsys.readouterr().out == f"wiremerge {__version__}\n"


def test_what_cannot_be_read_is_a_line_each(
    tmp_path: Path, stories: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    missing, latin, folder = tmp_path / "no.txt", tmp_path / "latin.txt", tmp_path
    latin.write_bytes("Das Gespr\u00e4ch".encode("latin-1") + b"\x81")
    assert main(["merge", str(missing), *stories, str(latin), str(folder)]) == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    lines = captured.err.splitlines()
    assert [line.startswith("wiremerge: ") for line in lines] == [True] * 3
    assert f"{missing}: cannot be read: No such file" in lines[0]
    assert f"{latin}: is not UTF-8: the byte at 9" in lines[1]
    assert f"{folder}: cannot be read: Is a directory" in lines[2]


def test_a_broken_item_is_named_by_file_and_field(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    item = tmp_path / "item.json"
    item.write_text('{"text": 5, "id": "x"}', encoding="utf-8")
    assert main(["merge", str(item)]) == 1
    assert capsys.readouterr().err == f"wiremerge: {item}/text: must be a string\n"


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (["--max-bytes", "20"], "is larger than 20 bytes"),
        (["--max-articles", "1"], "articles"),
        (["--max-characters", "30"], "characters"),
        (["--max-words", "3"], "words"),
    ],
)
def test_the_limits_hold_here_as_well(
    stories: list[str], options: list[str], says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["merge", *options, *stories]) == 1
    assert says in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["merge"],
        ["mix"],
        ["merge", "--format", "pdf", "a"],
        ["merge", "--form", "text", "a"],
        ["merge", "--max-words", "many", "a"],
        ["serve", "--port", "70000"],
        ["serve", "--workers", "0"],
        ["serve", "a.txt"],
    ],
)
def test_a_wrong_call_ends_with_2_and_says_why(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    [line] = captured.err.splitlines()
    assert line.startswith("wiremerge: ")
