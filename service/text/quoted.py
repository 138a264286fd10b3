"""What stands between quotation marks, and whether two sentences quote the same words."""

import re
from bisect import bisect_left

from rapidfuzz import fuzz

from service.text.clauses import says_who
from service.text.stream import Sentence, Stream

_ANY = re.compile("[\"“”„«»'‘’]")
_DOUBLE = re.compile('["“”„«»]')
# British copy quotes in single marks. One opens before a letter, where no letters are left out
# ('til, 'em), and closes behind a stop; behind a word it may be a plural's apostrophe as well.
_SINGLE = re.compile(
    r"['‘’](?:(?P<closes>(?<=[.,!?…][^‘])(?!\w))|(?P<may_close>(?<=\w[^‘])(?!\w))"
    r"|(?P<opens>(?<!\w.)(?<!’)(?=[^\W\d_])"
    r"(?!(?:s|t|d|m|re|ve|ll|n|til|em|tis|twas|cause|bout)\b)))",
    re.IGNORECASE,
)
# What is opened and not closed in one sentence is a quotation where it begins it, or behind these.
_BEFORE_SPEECH = frozenset(":,-–—")
# Fewer words than these may be a title or a phrase that many use.
_LEAST = 5
# What each of two sentences says beside the same quotation is who said it, up to so many words.
BESIDE = 12
# ... and up to as many as are quoted, where those may be a title: "The film, shown on Friday, is
# called 'A Message to All of Us'".
_TITLE = 8
# One word of eight may be heard otherwise; that is a conflict between tellings of one quotation.
_ALIKE = 85.0


def quotation_marks(text: str, start: int, end: int) -> list[int]:
    """The places of the quotation marks of a sentence: single ones where it has no others."""
    first = _ANY.search(text, start, end)
    if first is None:
        return []
    found = [mark.start() for mark in _DOUBLE.finditer(text, first.start(), end)]
    if found:
        return found
    opened = closed = -1
    for mark in _SINGLE.finditer(text, first.start(), end):
        at = mark.start()
        if mark.lastgroup == "opens":
            if opened >= 0 and closed >= 0:
                found += [opened, closed]
                opened = closed = -1
            opened = at if opened < 0 else opened
        elif mark.lastgroup == "closes":
            if opened >= 0:
                found += [opened, at]
                opened = closed = -1
            elif not found:
                found.append(at)
        elif opened >= 0 and closed < 0:
            closed = at
    if opened >= 0 and closed >= 0:
        found += [opened, closed]
    elif opened >= 0 and _begins_speech(text, start, opened):
        found.append(opened)
    return found


def _begins_speech(text: str, start: int, mark: int) -> bool:
    before = text[max(start, mark - 3) : mark].rstrip()
    return not before or before[-1] in _BEFORE_SPEECH


def marks_of(stream: Stream, sentence: Sentence) -> list[int]:
    """The places of a sentence's quotation marks in the stream's text."""
    # A merge asks a dozen times a sentence, and looked each time for 7 % of 10,000 x 10,000.
    at = sentence.start, sentence.end
    found = stream.marks.get(at)
    if found is None:
        found = stream.marks[at] = quotation_marks(stream.words.text, *at)
    return found


def is_quoting(stream: Stream, sentence: Sentence) -> bool:
    """Whether a sentence has quotation marks."""
    return bool(marks_of(stream, sentence))


def quoted(stream: Stream, sentence: Sentence) -> list[tuple[int, int]]:
    """The ranges of a sentence's words that stand between quotation marks.

    A quotation that runs over several sentences opens or closes in none of them but its first
    and last: what stands before a mark that closes is quoted, and so is all behind one that opens.
    """
    found: list[tuple[int, int]] = []
    opened: int | None = None
    at = sentence.first
    for mark in marks_of(stream, sentence):
        at = bisect_left(stream.starts, mark, at, sentence.last)
        if opened is not None:
            found.append((opened, at))
            opened = None
        elif not found and _is_closed_by(stream, sentence, mark):
            found.append((sentence.first, at))
        else:
            opened = at
    if opened is not None:
        found.append((opened, sentence.last))
    return found


def quotes(stream: Stream, sentence: Sentence) -> bool:
    """Whether a sentence has somebody's own words, more than a title or a word at arm's length."""
    return (
        is_quoting(stream, sentence) and sum(b - a for a, b in quoted(stream, sentence)) >= _LEAST
    )


def is_paraphrased(stream: Stream, sentence: Sentence, other: Sentence) -> bool:
    """Whether somebody's own words would vanish behind the other sentence, which quotes nobody."""
    if not is_quoting(stream, sentence) or is_quoting(stream, other):
        return False
    return quotes(stream, sentence)


def begins_inside(stream: Stream, sentence: Sentence) -> bool:
    """Whether a sentence closes a quotation that it does not open."""
    marks = marks_of(stream, sentence)
    return bool(marks) and _is_closed_by(stream, sentence, marks[0])


def begins_with_mark(stream: Stream, sentence: Sentence) -> bool:
    """Whether a sentence opens with a quotation mark."""
    marks = marks_of(stream, sentence)
    return bool(marks) and marks[0] == sentence.start


def is_open_behind(stream: Stream, sentence: Sentence, *, inside: bool) -> bool:
    """Whether a quotation goes on behind a sentence that begins ``inside`` one or not."""
    marks = marks_of(stream, sentence)
    if not marks:
        return inside
    if inside and marks[0] == sentence.start:
        # Every paragraph of a long quotation opens it again.
        marks = marks[1:]
    return inside ^ (len(marks) % 2 == 1)


def is_torn(stream: Stream, sentence: Sentence) -> bool:
    """Whether a sentence holds one end of a quotation and not the other."""
    marks = marks_of(stream, sentence)
    return bool(marks) and (len(marks) % 2 == 1 or _is_closed_by(stream, sentence, marks[0]))


def same_quotation(
    stream: Stream, here: Sentence, there: Sentence, *, proof: bool, least: int = _LEAST
) -> bool:
    """Whether two sentences quote the same words, and ``here`` tells besides but who said them.

    What ``here`` quotes may be cut short, if the words are no chance (``proof``); fewer words than
    ``least`` are no quotation.
    """
    if not is_quoting(stream, here) or not is_quoting(stream, there):
        return False
    one, other = quoted(stream, here), quoted(stream, there)
    words, told = ("".join(stream.stems[a:b] for a, b in spans) for spans in (one, other))
    beside = here.size - len(words)
    if min(len(words), len(told)) < least or beside > BESIDE:
        return False
    if len(words) < _TITLE and beside > len(words):
        return False
    if not (proof and words in told) and fuzz.ratio(words, told) < _ALIKE:
        return False
    return is_said(stream, here, one) and is_said(stream, there, other)


def is_said(stream: Stream, sentence: Sentence, spans: list[tuple[int, int]]) -> bool:
    """Whether the words beside a quotation say who said it, if there are any."""
    edges = [sentence.first, *(edge for span in spans for edge in span), sentence.last]
    beside = [(a, b) for a, b in zip(edges[::2], edges[1::2], strict=True) if a < b]
    return not beside or any(says_who(stream, a, b) for a, b in beside)


def _is_closed_by(stream: Stream, sentence: Sentence, mark: int) -> bool:
    """Whether the first mark of a sentence closes what was opened in a sentence before it.

    What stands beside the mark tells it.
    """
    text = stream.words.text
    if mark == sentence.start or text[mark + 1 : mark + 2].isalnum():
        return False
    # French sets its marks off by a space on either side.
    return text[mark] == "»" or not text[mark - 1].isspace()
