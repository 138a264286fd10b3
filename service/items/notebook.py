"""A desk's notebook below a story: corrections are for the reader, all else for the desk alone."""

import re
from collections.abc import Iterable, Sequence

from service.items.blocks import Block

_NOTEBOOK = re.compile(r"\s*#+ *(?:dpa[ -])?(?:notebook|notizblock|notepad)\s*", re.I)
_CORRECTION = re.compile(
    r"berichtigung|korrektur|richtigstellung|correction|corrección|clarification|rettelse", re.I
)


def cut_notebook(lines: Sequence[str]) -> tuple[list[str], list[str], str | None]:
    """Part a text wire's lines from the notebook (``# Notebook``) that follows the story.

    Returns the story's lines, the public notes, and what only the desk may read.
    """
    place = next((i for i, line in enumerate(lines) if _NOTEBOOK.fullmatch(line)), len(lines))
    blocks: list[Block] = []
    for line in lines[place + 1 :]:
        stripped = line.strip()
        if stripped.startswith("#"):
            blocks.append(Block(stripped.lstrip("# "), kind="heading"))
        elif line.startswith(("  ", "\t")) and blocks and blocks[-1].kind != "heading":
            blocks[-1] = Block(f"{blocks[-1].text} {stripped}")
        elif stripped:
            blocks.append(Block(stripped.removeprefix("- ")))
    notes, ednote = split_notes(blocks)
    return list(lines[:place]), notes, ednote


def split_notes(blocks: Iterable[Block]) -> tuple[list[str], str | None]:
    """Part the sections of a notebook, each under a heading, into public notes and the rest."""
    sections: list[list[str]] = [[]]
    for block in blocks:
        if block.kind == "heading":
            sections.append([])
        sections[-1].append(block.text)
    written = [section for section in sections if section]
    public = [section for section in written if _is_correction(section)]
    desk = [section for section in written if not _is_correction(section)]
    notes = ["\n".join(section) for section in public]
    return notes, "\n\n".join("\n".join(section) for section in desk) or None


def _is_correction(section: Sequence[str]) -> bool:
    return len(section) > 1 and _CORRECTION.search(section[0]) is not None
