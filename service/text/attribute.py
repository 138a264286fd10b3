"""Tellings to attributions: which words of which source say a printed sentence, and how."""

from collections.abc import Sequence
from dataclasses import replace

from rapidfuzz.distance import Levenshtein, Opcode

from service.text.characters import alphanumerics
from service.text.figuresigns import CURRENCIES, DASHES, MINUS, signs
from service.text.likeness import likeness
from service.text.model import Article, Attribution, Edit
from service.text.statements import Statement, Telling, overlap
from service.text.stream import Sentence, Stream

# So many words that differ around a word of grammar are reworded with it.
_REWORDED = 6


def attributions(
    stream: Stream, statement: Statement, articles: Sequence[Article]
) -> tuple[Attribution, ...]:
    """Everyone who says a statement, the printed telling first, then in the articles' order."""
    leader = statement.leader
    if len(statement.tellings) == 1:
        return (_attribution(stream, leader, statement.tellings, articles),)
    told = spans(stream, statement)
    told.sort(key=lambda span: (span[0].sentence is not leader, span[0].sentence.article))
    return tuple(_attribution(stream, leader, span, articles) for span in told)


def spans(stream: Stream, statement: Statement) -> list[list[Telling]]:
    """Tellings of one source that follow one another and tell different parts make one span."""
    found: list[list[Telling]] = []
    before: Telling | None = None
    for telling in sorted(statement.tellings, key=lambda t: t.sentence.start):
        if before and _continues(stream, before, telling, leader=statement.leader):
            found[-1].append(telling)
        else:
            found.append([telling])
        before = telling
    return found


def whole(span: Sequence[Telling]) -> Sentence:
    """The tellings of a span as one sentence."""
    first, last = span[0].sentence, span[-1].sentence
    if first is last:
        return first
    return replace(first, last=last.last, end=last.end)


def _continues(stream: Stream, before: Telling, after: Telling, *, leader: Sentence) -> bool:
    one, other = before.sentence, after.sentence
    if one.last != other.first or one.article != other.article:
        return False
    if stream.words.text[one.end : other.start].strip():
        return False  # a mark that was left out stands between them
    return one is not leader and other is not leader and not overlap(before.within, after.within)


def _attribution(
    stream: Stream, leader: Sentence, span: Sequence[Telling], articles: Sequence[Article]
) -> Attribution:
    told = whole(span)
    article = articles[told.article]
    base = stream.bases[told.article]
    start, end = told.start - base, told.end - base
    part, restored, confidence = told.cut, told.restored, told.confidence
    if len(span) > 1:
        part, restored = True, restored or span[-1].sentence.restored
        confidence = min(telling.sentence.confidence for telling in span)
    changes = () if told is leader else edits(stream, leader, (told.first, told.last))
    score = 1.0
    if changes:
        score = likeness(stream, leader, told).both if len(span) > 1 else span[0].score
    return Attribution(
        article.id,
        article.source,
        start,
        end,
        article.text[start:end],
        "part" if part else "edited" if changes else "verbatim",
        round(score, 3) if changes else 1.0,
        changes,
        "restored" if restored else "punctuation",
        round(confidence, 3) if restored else 1.0,
    )


def edits(stream: Stream, here: Sentence, there: tuple[int, int]) -> tuple[Edit, ...]:
    """Every difference in words between the printed sentence and another telling of it.

    Case, punctuation and spacing are no differences, but the sign of another currency is, and a
    minus. ``there`` is a range of words of the stream.
    """
    first, last = there
    a, b = stream.figures[here.first : here.last], stream.figures[first:last]
    if a == b:
        return ()
    joined: list[list[int]] = []
    for op in Levenshtein.opcodes(a, b):
        if op.tag == "equal":
            continue
        if joined and _is_one(stream, joined[-1], op, first=here.first):
            joined[-1][1], joined[-1][3] = op.src_end, op.dest_end
        else:
            joined.append([op.src_start, op.src_end, op.dest_start, op.dest_end])
    found, text = [], stream.words.text
    for a0, a1, b0, b1 in joined:
        while (
            a0
            and b0
            and (_splits_number(stream, here.first + a0) or _splits_number(stream, first + b0))
        ):
            a0, b0 = a0 - 1, b0 - 1
        while _splits_number(stream, here.first + a1) and _splits_number(stream, first + b1):
            if here.first + a1 >= here.last or first + b1 >= last or a1 == a0 or b1 == b0:
                break
            a1, b1 = a1 + 1, b1 + 1
        left = _place(stream, here.first + a0, here.first + a1)
        right = _place(stream, first + b0, first + b1)
        old, new = text[slice(*left)], text[slice(*right)]
        if alphanumerics(old) != alphanumerics(new) or _clash(text, left, right):
            found.append(
                Edit("replace" if old and new else "delete" if old else "insert", old, new)
            )
    return tuple(found)


def _is_one(stream: Stream, before: Sequence[int], after: Opcode, *, first: int) -> bool:
    """Whether two edits are one: a lone word of grammar that both texts have parts nothing.

    Where one has "minister of fisheries" and the other "any of my nets" the "of" is chance.
    """
    a0, a1, b0, b1 = before
    alike = after.src_start - a1
    if not alike:
        return True
    if alike > 1 or stream.telling[first + a1 + 1] > stream.telling[first + a1]:
        return False
    here, there = (
        a1 - a0 + after.src_end - after.src_start,
        b1 - b0 + after.dest_end - after.dest_start,
    )
    return here > 0 and there > 0 and here + there >= _REWORDED


def _clash(text: str, left: tuple[int, int], right: tuple[int, int]) -> bool:
    """Whether the same figures have other signs; a feed may lose that of a currency."""
    here, there = signs(text, *left), signs(text, *right)
    if here.count("-") != there.count("-"):
        return True
    here, there = ([sign for sign in found if sign != "-"] for found in (here, there))
    return bool(here and there) and here != there


def _splits_number(stream: Stream, word: int) -> bool:
    """Whether a word is the fraction of the number before it: "4.75" is told whole."""
    if word >= len(stream.starts):
        return False
    text, start, end = stream.words.text, stream.starts[word], stream.ends[word - 1]
    return (
        start - end == 1 and text[end] in ".," and text[start].isdigit() and text[end - 1].isdigit()
    )


def _place(stream: Stream, first: int, last: int) -> tuple[int, int]:
    """Where words stand, with the sign of a currency or the minus that touches them."""
    if first >= last:
        return 0, 0
    text, start = stream.words.text, stream.starts[first]
    if start and text[start - 1] in f"{CURRENCIES}#":
        start -= 1
    if start and text[start - 1] in DASHES and MINUS.match(text, start - 1):
        start -= 1
    end = stream.ends[last - 1]
    behind = text[end : end + 2].lstrip()[:1]
    if behind and behind in CURRENCIES and text[end - 1].isalnum():
        past = text.index(behind, end) + 1
        end = end if text[past : past + 1].isdigit() else past
    # The last stop of "U.S." is part of the word.
    dotted = text[end : end + 1] == "." and "." in text[stream.starts[last - 1] : end]
    return start, end + dotted
