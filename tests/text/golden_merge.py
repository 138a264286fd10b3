"""The merge cases of tests/golden/merge: sources above, what an editor should read below."""

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import cast

from service.text.merge import merge
from service.text.model import Article, Attribution, Edit, MergedArticle, MergedSentence, Status

FOLDER = Path(__file__).parents[1] / "golden" / "merge"
_FIELDS = frozenset(
    "published headline byline language version replaces status credit dateline".split()
)
_SOURCE, _EXPECTED = "=== ", "--- "


@dataclass(frozen=True, slots=True)
class Case:
    """One file: its articles in the order given, and the account expected of their merge."""

    name: str
    articles: tuple[Article, ...]
    expected: str


def cases(folder: Path = FOLDER) -> list[Case]:
    """Every case; the format is told in the golden folder's README."""
    return [read(path) for path in sorted(folder.glob("*.txt"))]


def read(path: Path) -> Case:
    """One case from its file."""
    articles: list[Article] = []
    lines = path.read_text(encoding="utf-8").split("\n")
    starts = [n for n, line in enumerate(lines) if line.startswith(_SOURCE)]
    end = next((n for n, line in enumerate(lines) if line.startswith(_EXPECTED)), len(lines))
    for start, stop in zip(starts, [*starts[1:], end], strict=True):
        articles.append(_article(lines[start:stop]))
    return Case(path.stem, tuple(articles), "\n".join(lines[end:]).rstrip("\n") + "\n")


def account(articles: tuple[Article, ...]) -> str:
    """What the service makes of the articles, in the words of the golden files."""
    return told(merge(articles))


def told(answer: MergedArticle) -> str:
    """An answer as an editor reads it: scores and offsets left aside."""
    return (
        "\n".join(
            [
                *_block("--- merged", _printed(answer)),
                *_block("--- conflicts", _conflicts(answer)),
                *_block("--- left out", _left_out(answer)),
                *_block("--- rejected", [f"{r.id}: {r.reason}" for r in answer.rejected]),
                *_block("--- notes", [f"{n.article}: {_line(n.text)}" for n in answer.notes]),
            ]
        ).lstrip("\n")
        + "\n"
    )


def _article(lines: list[str]) -> Article:
    name, _, source = lines[0].removeprefix(_SOURCE).partition(" | ")
    fields: dict[str, str] = {}
    at = 1
    while at < len(lines) and lines[at].partition(":")[0] in _FIELDS:
        key, _, value = lines[at].partition(":")
        fields[key] = value.strip()
        at += 1
    published = fields.pop("published", None)
    replaces = fields.pop("replaces", "")
    status = fields.pop("status", "usable")
    bare = Article(
        id=name.strip(), source=source.strip() or name, text="\n".join(lines[at:]).strip("\n")
    )
    return replace(
        bare,
        published=datetime.fromisoformat(published) if published else None,
        replaces=tuple(replaces.split()),
        status=cast(Status, status),
        headline=fields.get("headline"),
        byline=fields.get("byline"),
        language=fields.get("language"),
        version=fields.get("version"),
        credit=fields.get("credit"),
        dateline=fields.get("dateline"),
    )


def _block(title: str, lines: list[str]) -> list[str]:
    return ["", title, *lines] if lines else []


def _printed(answer: MergedArticle) -> list[str]:
    lines: list[str] = []
    paragraph = 0
    for sentence in answer.sentences:
        if sentence.paragraph != paragraph:
            lines.append("")
        paragraph = sentence.paragraph
        title = "# " if sentence.kind == "heading" else ""
        lines.append(f"{sentence.id[1:]}. {title}{_line(sentence.text)}")
        first, *others = sentence.attributions
        restored = " restored" if first.boundary == "restored" else ""
        lines.append(f"    {first.article}{restored}{_basis(sentence)}")
        lines += [f"    {_telling(other, printed=first.text)}" for other in others]
        for related in sentence.related:
            kind = "shares a clause with" if related.kind == "clause" else "restates"
            lines.append(f"    {kind} {related.sentence[1:]}")
        lines += [f"    flag {flag}" for flag in sentence.flags]
    return lines


def _basis(sentence: MergedSentence) -> str:
    """Who had it first, where that says more than that one source has it."""
    origin = sentence.origin
    if origin.basis == "only-source":
        return ""
    who = origin.article or origin.name or "nobody known"
    several = f", {sentence.independent} independent" if len(sentence.attributions) > 1 else ""
    return f" (first: {who} by {origin.basis}{several})"


def _telling(other: Attribution, *, printed: str) -> str:
    restored = " restored" if other.boundary == "restored" else ""
    line = f"{other.article}{restored} {other.match}"
    if other.match == "part":
        return f"{line}: {_line(other.text)}"
    if other.edits:
        return f"{line}: {'; '.join(_edit(edit) for edit in other.edits)}"
    return line if other.text == printed or restored else f"{line}: {_line(other.text)}"


def _edit(edit: Edit) -> str:
    if edit.op == "replace":
        return f"[{_line(edit.here)}] is [{_line(edit.there)}]"
    return f"lacks [{_line(edit.here)}]" if edit.op == "delete" else f"adds [{_line(edit.there)}]"


def _conflicts(answer: MergedArticle) -> list[str]:
    return [
        f"{c.kind} in {', '.join(s[1:] for s in c.sentences)}: "
        + " | ".join(f"{v.article} [{_line(v.value)}]" for v in c.values)
        for c in answer.conflicts
    ]


def _left_out(answer: MergedArticle) -> list[str]:
    lines = []
    for article in answer.articles:
        for out in article.left_out:
            of = f" of {out.sentence[1:]}" if out.sentence else ""
            lines.append(f"{article.id} {out.kind}{of}: {_line(out.text)}")
    return lines


def _line(text: str) -> str:
    """A text on one line; a line break in it is seen."""
    return text.replace("\n", " ⏎ ")
