"""``wiremerge train-boundaries``: a boundary model from a newsroom's own punctuated articles."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from service.cli.files import readings
from service.errors import Fault, UnreadableError
from service.text.ends.boundaries import packed
from service.text.ends.fit import fit
from service.text.ends.paragraphs import paragraph_bounds
from service.text.ends.sentences import sentence_bounds

WORD = re.compile(r"[^\W_]+")
FINAL = frozenset(".!?…。！？؟۔।॥։።")
CLOSERS = "\"'”’»“)]}」』"


def train(files: Sequence[str], *, out: str, most: int) -> str:
    """Fit a boundary model to the articles in files of ``most`` bytes each, and write it.

    Returns what came of it, in a line. Raises InputError where a file cannot be read, where all
    together are too little to learn from, and where the model cannot be written.
    """
    path = Path(out)
    # Known before the work rather than after it, which takes a minute for 300,000 words.
    if path.is_dir() or not path.absolute().parent.is_dir():
        raise _unwritable(out, "is a directory" if path.is_dir() else "its directory is missing")
    documents = [
        list(sentences(article.text))
        for _, read in readings(files, most=most)
        for article in read()
    ]
    found = fit(documents)
    try:
        path.write_bytes(packed(found.head))
    except OSError as error:
        raise _unwritable(out, str(error.strerror)) from error
    helped = "" if found.after > found.before else "; the shipped model is no worse, and was kept"
    return (
        f"learnt from {found.sentences:,} sentences in {found.documents:,} articles; of the ends "
        f"in those left aside F1 is {found.before:.3f} before, {found.after:.3f} after{helped}"
    )


def sentences(text: str) -> Iterator[list[str]]:
    """Cut a punctuated text into sentences of folded words.

    Paragraphs without a final mark teach nothing: headings, captions, text that lost its stops.
    """
    for begin, stop in paragraph_bounds(text):
        if text[begin:stop].rstrip(CLOSERS)[-1:] not in FINAL:
            continue
        for start, end in sentence_bounds(text, begin, stop):
            yield [word.casefold() for word in WORD.findall(text[start:end])]


def _unwritable(out: str, why: str) -> UnreadableError:
    detail = f"cannot be written: {why}"
    return UnreadableError(detail, faults=[Fault(out, detail)])
