"""What a newsroom adds of its own: outlets that it knows, and where its own sentences end."""

import json
import random
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from service.cli import main
from service.cli.training import sentences
from service.text.ends.boundaries import packed, shipped, unpacked
from tests.cli.test_merge import run
from tests.web.serving import serving, stopped

REPORTED = "Nobody was hurt when the ferry ran aground, the Ellery Bugle reported on Tuesday.\n"
TABLE = "# ours\nThe Ellery Bugle\toutlet\tBugle\tbugle\tbugle.example\n"
NOUNS = "mayor council ferry harbour budget school river storm minister union court bridge".split()
VERBS = "opposed praised closed delayed reviewed opened mentioned repaired".split()
LOST = "the mayor opposed the bridge again the council praised the ferry " * 5


def articles(folder: Path, *, count: int) -> list[str]:
    """Articles of short sentences, as this newsroom writes them."""
    draw = random.Random(1)
    paths = []
    for number in range(count):
        lines = [
            f"The {draw.choice(NOUNS)} {draw.choice(VERBS)} the {draw.choice(NOUNS)} again."
            for _ in range(12)
        ]
        path = folder / f"{number}.txt"
        path.write_text("Heading without a stop\n\n" + " ".join(lines), encoding="utf-8")
        paths.append(str(path))
    return paths


def credited(answer: Any) -> set[str]:
    return {credit["name"] for sentence in answer["sentences"] for credit in sentence["credits"]}


def told(arguments: Sequence[str], capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    """The exit status of a call that says one line on standard error, and that line."""
    status = main(arguments)
    captured = capsys.readouterr()
    [line] = captured.err.splitlines()
    assert captured.out == ""
    return status, line


def test_a_table_of_outlets_is_known_in_a_merge(tmp_path: Path) -> None:
    story, table = tmp_path / "story.txt", tmp_path / "outlets.tsv"
    story.write_text(REPORTED, encoding="utf-8")
    table.write_text(TABLE, encoding="utf-8")
    assert "The Ellery Bugle" not in credited(json.loads(run("merge", str(story)).stdout))
    for done in (
        run("merge", "--outlets", str(table), str(story)),
        run("merge", str(story), environment={"WIREMERGE_OUTLETS": str(table)}),
    ):
        assert done.returncode == 0
        assert "The Ellery Bugle" in credited(json.loads(done.stdout))


def test_a_table_and_a_model_are_known_to_the_server(tmp_path: Path) -> None:
    table, model = tmp_path / "outlets.tsv", tmp_path / "model"
    table.write_text(TABLE, encoding="utf-8")
    model.write_bytes(packed(replace(shipped(), shift=-1_000.0)))
    with serving("--outlets", str(table), WIREMERGE_BOUNDARY_MODEL=str(model)) as server:
        answer = server.merge([{"text": REPORTED}, {"text": LOST}]).json()
    assert "The Ellery Bugle" in credited(answer)
    assert len(answer["sentences"]) == 2


def test_a_boundary_model_decides_where_sentences_end(tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text(LOST, encoding="utf-8")
    ends = []
    for shift in (-1_000.0, 1_000.0):  # no end is likely, every end is
        model = tmp_path / "model"
        model.write_bytes(packed(replace(shipped(), shift=shift)))
        answer = json.loads(run("merge", "--boundary-model", str(model), str(story)).stdout)
        ends.append({sentence["end"] for sentence in answer["sentences"]})
    assert len(ends[0]) == 1
    assert len(ends[1]) > 1


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("A\toutlet\nB\tpaper\n", "line 2 must be: name, kind"),
        ("A\n\nB\toutlet\nC\n", "line 1 must be: name, kind"),
        ("A\n\nB\toutlet\nC\n", "; 1 more line must be mended as well"),
    ],
)
def test_a_wrong_line_of_the_table_is_named(
    tmp_path: Path, content: str, says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "outlets.tsv"
    table.write_text(content, encoding="utf-8")
    status, line = told(["merge", "--outlets", str(table), __file__], capsys)
    assert status == 2
    assert f"--outlets {table}: " in line
    assert says in line


@pytest.mark.parametrize(
    ("option", "content", "says"),
    [
        ("--outlets", None, "cannot be read: No such file"),
        ("--outlets", b"Caf\xe9\toutlet\n", "is not UTF-8"),
        ("--boundary-model", None, "cannot be read: No such file"),
        ("--boundary-model", b"", "is not a boundary model"),
        ("--boundary-model", b"PK\x03\x04 no more", "is not a boundary model"),
        ("--boundary-model", packed(shipped())[:-40], "is not a boundary model"),
        ("--boundary-model", packed(replace(shipped(), weight=shipped().prior)), "train it again"),
    ],
)
def test_a_file_that_is_not_what_it_shall_be_ends_a_merge_and_a_service_at_start(
    tmp_path: Path,
    option: str,
    content: bytes | None,
    says: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    file = tmp_path / "file"
    if content is not None:
        file.write_bytes(content)
    status, line = told(["merge", option, str(file), __file__], capsys)
    assert status == 2
    assert f"{option} {file}: " in line
    assert says in line
    served, lines = stopped(option, str(file))
    assert (served, lines[-1]) == (2, line)


def test_no_damage_to_a_model_gets_past_the_start(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    draw = random.Random(7)
    whole, model = packed(shipped()), tmp_path / "model"
    for _ in range(200):
        data = bytearray(whole)
        for _ in range(3):
            data[draw.choice([draw.randrange(200), draw.randrange(-400, 0)])] = draw.randrange(256)
        model.write_bytes(data)
        status = main(["merge", "--boundary-model", str(model), str(tmp_path / "missing.txt")])
        assert status in (1, 2)
        assert len(capsys.readouterr().err.splitlines()) == 1


def test_a_model_is_trained_on_articles_and_then_used(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    model, story = tmp_path / "model", tmp_path / "story.txt"
    files = articles(tmp_path, count=15)
    status, line = told(["train-boundaries", *files, "--out", str(model)], capsys)
    assert status == 0
    assert "learnt from 180 sentences in 15 articles" in line
    assert " before, " in line
    assert unpacked(model.read_bytes()).weight.shape == shipped().weight.shape
    story.write_text(LOST, encoding="utf-8")
    assert main(["merge", "--boundary-model", str(model), str(story)]) == 0


def test_training_twice_gives_the_same_bytes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = articles(tmp_path, count=10)
    models = [tmp_path / name for name in ("one", "two")]
    for model in models:
        assert main(["train-boundaries", "--out", str(model), *files]) == 0
    assert models[0].read_bytes() == models[1].read_bytes()
    assert capsys.readouterr().out == ""


def test_what_is_learnt_from_are_folded_words_of_whole_sentences() -> None:
    text = "No stop\n\nThe U.S. ferry sank. “Nobody was hurt.”\n\nIt cost 1,200 Euro, he said"
    assert list(sentences(text)) == [["the", "u", "s", "ferry", "sank"], ["nobody", "was", "hurt"]]


def test_training_that_cannot_be_done_is_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = articles(tmp_path, count=10)
    out, missing = str(tmp_path / "model"), str(tmp_path / "no.txt")
    for arguments, says in [
        ([files[0], "--out", out], "at least"),
        ([*files, missing, "--out", out], f"{missing}: cannot be read: No such file"),
        ([*files, "--out", str(tmp_path)], "is a directory"),
        ([*files, "--out", str(tmp_path / "no" / "model")], "its directory is missing"),
        ([*files, "--out", out, "--max-bytes", "9"], "is larger than 9 bytes"),
    ]:
        status, line = told(["train-boundaries", *arguments], capsys)
        assert status == 1
        assert says in line
    assert not Path(out).exists()


@pytest.mark.parametrize("arguments", [[], ["a.txt"], ["--out", "model"]])
def test_training_without_files_or_a_place_is_a_wrong_call(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["train-boundaries", *arguments])
    assert ended.value.code == 2
    [line] = capsys.readouterr().err.splitlines()
    assert line.startswith("wiremerge: ")
