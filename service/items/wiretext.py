"""The text wires: IPTC 7901 and ANPA 1312, made for teleprinters and still sent.

Both frame a heading, a text and a last line with control characters (SOH, STX, ETX, EOT), break
lines at about 69 columns, and name no character set. Files copied by hand have lost the control
characters; then the shape of the lines tells the same.
"""

import re
from collections.abc import Sequence
from itertools import dropwhile

from service.items.blocks import Block
from service.items.encodings import decode_wire
from service.items.fields import joined
from service.items.notebook import cut_notebook
from service.items.public import lay_out_public
from service.items.times import read_time
from service.items.typeset import is_columns, paragraphs
from service.text.model import Article

_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f]")
_HEADER_7901 = re.compile(r"[A-Za-z]{2,4}\d{3,4} [1-9] \S{1,3} +\d* *(.*)")
_SENT_7901 = re.compile(r"\s*\d{6}(?: (?:GMT|UTC|Z))? [A-Z][a-z]{2} \d\d\s*")
# Lines of an ANPA heading are set by a caret; where a system took the carets out, by STX alone.
_SET = re.compile(r"^[\x02\s]*\^", re.M)
_STARTED = re.compile(r"^\x02(?=\S)", re.M)
_SENT_ANPA = re.compile(r"\s*([A-Z]{2})-[A-Z]{2}-\d\d-\d\d-\d\d \d{4}GMT<?\s*")
_AGENCY = re.compile(r"[A-Za-z]{2,6}")
_BYLINE = re.compile(r"(?:by|von|por|par|di|door|av) \S", re.I)
_DATELINE = re.compile(r"\S.{0,60}?(?:\([^()]{2,30}\)|\b[A-Z]{2,5}) ?(?:-|--|\u2013|\u2014|_) ")
_FOR_EDITORS = re.compile(
    r"(?:eds?|editors?|editor'?s'? note|note to editors)\s*[:_-]"
    r"|(?:AP|with) (?:photo|graphic|video)",
    re.I,
)
_INDENT = " " * 3
# A heading that goes on longer than this is no heading: the story follows its first line.
_LONGEST_HEADING = 8


def read_7901(data: bytes, *, default_id: str, id_given: bool) -> Article:
    """Read an IPTC 7901 message: slug, headline, byline, a blank line, the story.

    Its id is ``default_id``, since message numbers come round again every day.
    """
    framed, _, tail = _text_of(data).partition("\x03")
    header, _, rest = framed.lstrip("\x16\x01\n ").partition("\n")
    told = _HEADER_7901.match(header)
    _, started, text = rest.partition("\x02")
    lines = _CONTROL.sub("", text if started else rest).split("\n")
    last = max((place for place, line in enumerate(lines) if line.strip()), default=-1)
    if last >= 0 and _SENT_7901.fullmatch(lines[last]):
        tail = lines.pop(last)
    heading, lines = _heading(lines)
    lines, notes, ednote = cut_notebook(lines)
    blocks = [*_blocks(lines), *(Block(note, kind="note") for note in notes)]
    story, marks, private = lay_out_public(blocks)
    titles = [line for line in heading if not line.endswith("/") and not _BYLINE.match(line)]
    agency = _AGENCY.match(told.group(1)) if told else None
    return Article(
        id=default_id,
        id_given=id_given,
        source=agency.group() if agency else default_id,
        text=story,
        marks=marks,
        headline=titles[-1] if titles else None,
        byline=joined((line for line in heading if _BYLINE.match(line)), by=", "),
        published=read_time(tail),
        ednote=joined((ednote, private), by="\n\n"),
    )


def read_anpa(data: bytes, *, default_id: str, id_given: bool) -> Article:
    """Read an ANPA 1312 message: ``^`` lines are its heading, indented ones begin paragraphs.

    Its id is ``default_id``, since message numbers come round again every day.
    """
    # TLI (0x08) begins a line of a table, and the space band (0x10) is a space.
    text = _text_of(data).replace("\x08", "").replace("\x10", " ")
    if not _SET.search(text):
        text = _STARTED.sub("^", text)
    lines = _CONTROL.sub("", text).split("\n")
    sent = next((line for line in reversed(lines) if _SENT_ANPA.fullmatch(line)), "")
    first = next((place for place, line in enumerate(lines) if line.startswith("^")), 2)
    written = [line for line in lines[first:] if line != sent]
    story = list(dropwhile(lambda line: line.startswith("^") or not line.strip(), written))
    above = [
        _bare(part) for line in written[: len(written) - len(story)] for part in line.split("^")
    ]
    heading = [line for line in above if line and not line.startswith("*")]
    blocks = _anpa_blocks(story) or [Block(line) for line in heading[2:]]
    body, marks, private = lay_out_public(blocks)
    notes = [line for line in heading if _FOR_EDITORS.match(line)]
    titles = [line for line in heading[1:] if not _FOR_EDITORS.match(line)]
    by = next((place for place, line in enumerate(titles) if _BYLINE.match(line)), len(titles))
    agency = _SENT_ANPA.fullmatch(sent)
    return Article(
        id=default_id,
        id_given=id_given,
        source=agency.group(1) if agency else default_id,
        text=body,
        marks=marks,
        headline=titles[0] if by > 0 and titles else None,
        byline=joined(titles[by:], by=", "),
        published=read_time(sent),
        ednote=joined((*notes, private)),
    )


def _text_of(data: bytes) -> str:
    return decode_wire(data).replace("\r\n", "\n").replace("\r", "\n")


def _bare(line: str) -> str:
    """A line of the heading without the signs that set it: ``^``, ``<`` and ``=`` end lines."""
    return line.strip(" \t^<=")


def _heading(lines: Sequence[str]) -> tuple[list[str], list[str]]:
    """Part heading and story: at a blank or indented line, after ``=``, or at a dateline."""
    begin = next((place for place, line in enumerate(lines) if line.strip()), len(lines))
    end = begin
    for line in lines[begin:]:
        if not line.strip() or (end > begin and (line[0] in " \t" or _DATELINE.match(line))):
            break
        end += 1
        if line.rstrip().endswith("="):
            break
    if end - begin > _LONGEST_HEADING:
        end = begin + 1
    return [_bare(line) for line in lines[begin:end]], list(lines[end:])


def _blocks(lines: Sequence[str]) -> list[Block]:
    texts = paragraphs("\n".join(lines))
    return [Block(text, kind="table" if is_columns(text.split("\n")) else None) for text in texts]


def _anpa_blocks(lines: Sequence[str]) -> list[Block]:
    blocks: list[Block] = []
    pending: list[str] = []
    for line in [*lines, "^"]:
        if line.startswith("^"):
            blocks.extend(_blocks(pending))
            pending = []
            if _bare(line):
                blocks.append(Block(_bare(line), kind="heading"))
        else:
            if line.startswith(("\t", _INDENT)):
                pending.append("")
            pending.append(line.strip().rstrip("<="))
    return blocks
