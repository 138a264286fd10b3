"""What outlets do to one another's copy: cut, move, edit, split, join, add, and set it anew.

Every function takes pieces that know which original sentence they tell and gives pieces that
still know it, so that a generated article carries its own truth.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from random import Random
from typing import Literal

from bench import grammar

How = Literal[
    "copy", "edited", "moved", "number", "clause", "cut", "split", "joined", "own", "furniture"
]


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that tell words ``part`` of an original sentence; -1 is the page's own furniture."""

    text: str
    original: int
    part: tuple[int, int]
    how: How = "copy"


Unit = tuple[Piece, ...]  # the pieces of one sentence, nothing between them
Page = list[list[Unit]]  # paragraphs


@dataclass(frozen=True, slots=True)
class House:
    """How hard an outlet works its copy: shares of paragraphs cut, of sentences edited, of words
    changed in an edited sentence; and how many paragraphs of its own it adds."""

    cut: float
    edited: float
    words: float
    own: int = 0


# What house styles change word for word, either way round.
_STYLE = (
    ("said", "told reporters"), ("about", "around"), ("after", "following"), ("big", "large"),
    ("began", "started"), ("also", "in addition"), ("before", "ahead of"), ("many", "numerous"),
    ("because", "since"), ("people", "persons"), ("near", "close to"), ("last", "previous"),
    ("kill", "slay"), ("killed", "left dead"), ("bought", "acquired"), ("help", "assist"),
    ("show", "demonstrate"), ("showed", "revealed"), ("during", "in the course of"), ("but", "yet"),
    ("more than", "over"), ("ended", "finished"), ("plan", "scheme"), ("wants", "seeks"),
    ("government", "administration"), ("money", "funds"), ("often", "frequently"),
    ("several", "a number of"), ("against", "opposed to"), ("while", "as"), ("however", "though"),
    ("percent", "per cent"), ("United States", "US"), ("made", "reached"), ("used", "employed"),
    ("become", "turn into"), ("given", "handed"), ("great", "considerable"), ("war", "conflict"),
)  # fmt: skip
_SWAP = {a: b for pair in _STYLE for a, b in (pair, pair[::-1])}
_ADDED = "reportedly also now still then officially quietly later largely again".split()
_NOISE = (
    "market window committee yellow seldom bring across winter teacher paper agree sudden river "
    "quiet measure beyond simple figure carry northern doubt number evening small promise letter"
).split()
_SPLIT = re.compile(
    r"(?:,|;)(?: and| but| while| although)? "
    r"(?=(?:the|a|an|he|she|it|they|his|her|its|their|this|there|we|some|[A-Z][a-z]+) )"
)
_JOINABLE = re.compile(r"(?:The|A|An|He|She|It|They|His|Her|Its|Their|This|There|We|In|On|Some) ")
_LAST_PHRASE = re.compile(r" ((?:in|on|at|during|after|since|ahead of) [^,;“”\"]{3,40})\.\Z")
_QUOTES = '"“”'
# What begins so is no sentence without the clause that follows.
_HANGING = re.compile(
    r"(?:According|After|Although|As|At|Because|Before|Born|By|Despite|Due|During|Following|For|From|"
    r"Given|If|In|On|Once|Since|Though|Under|Unlike|Until|When|While|With|[A-Z][a-z]+ing)\b"
)
_LEAST = 6  # words of a half sentence


def cut(story: Page, rng: Random, *, house: House) -> Page:
    """Paragraphs dropped, one block of them moved, a sentence dropped here and there."""
    kept = [list(p) for p in story if rng.random() >= house.cut] or [list(story[0])]
    if rng.random() < 0.5 and len(kept) > 4:
        start = rng.randrange(1, len(kept) - 2)
        block = kept[start : start + rng.randint(1, 2)]
        del kept[start : start + len(block)]
        at = rng.randrange(1, len(kept) + 1)
        kept[at:at] = block
    thinned = [[unit for unit in p if len(p) < 2 or rng.random() >= house.cut / 3] for p in kept]
    return [p for p in thinned if p]


def edit(page: Page, rng: Random, *, house: House, add: Callable[[str], int]) -> Page:
    """Sentences reworded, split, joined, cut or lengthened; ``add`` enters an original."""
    edited: Page = []
    for paragraph in page:
        units: list[Unit] = []
        for unit in paragraph:
            if rng.random() >= house.edited:
                units.append(unit)
            elif units and rng.random() < 0.12 and (both := _joined(units[-1], unit)):
                units[-1] = both
            else:
                units += _edited(unit, rng, house=house, add=add)
        edited.append(units)
    return edited


def _edited(unit: Unit, rng: Random, *, house: House, add: Callable[[str], int]) -> list[Unit]:
    if len(unit) > 1:
        return [unit]
    (piece,) = unit
    if _words(piece.text) < 2 * _LEAST:
        # A word of four more or less is another sentence.
        return [unit]
    kind = rng.random()
    changed: list[Unit] = []
    if kind < 0.12:
        changed = _split(piece)
    elif kind < 0.24:
        changed = [(shorter,)] if (shorter := _shortened(piece)) else []
    elif kind < 0.32 and piece.text.endswith("."):
        changed = [_lengthened(piece, rng, add=add)]
    elif kind < 0.42:
        changed = [(moved,)] if (moved := _moved(piece)) else []
    elif kind < 0.52:
        changed = [(other,)] if (other := _renumbered(piece, rng)) else []
    if changed:
        return changed
    text = reworded(piece.text, rng, rate=house.words)
    return [(replace(piece, text=text, how="edited" if text != piece.text else piece.how),)]


def reworded(text: str, rng: Random, *, rate: float, quotes: bool = False) -> str:
    """A sentence with about this share of its words changed: half replaced, the rest dropped or
    added. Quotations stay as they are unless ``quotes``."""
    words: list[str] = []
    quoted = False
    given = text.split(" ")
    last = len(given) - 1
    for n, word in enumerate(given):
        opens = any(mark in word for mark in _QUOTES)
        inside = (quoted or opens) and not quotes
        quoted ^= sum(map(word.count, _QUOTES)) % 2 == 1
        bare = word.rstrip(".,;:!?")
        # "No." and "Mr." are left alone: a word put there would seem to end a sentence.
        shortened = word.endswith(".") and n < last
        if n == 0 or inside or shortened or rng.random() >= rate:
            words.append(word)
            continue
        kind = rng.random()
        if kind < 0.5:
            words.append((_SWAP.get(bare) or rng.choice(_NOISE)) + word[len(bare) :])
        elif kind < 0.75:
            words.append(word)
            words.insert(len(words) - 1, rng.choice(_ADDED))
        elif word != bare:
            words[-1] += word[len(bare) :]
    return " ".join(words)


def _words(text: str) -> int:
    return len(text.split())


def _split(piece: Piece) -> list[Unit]:
    """One sentence as two, where its clauses could stand alone; empty where they could not."""
    if any(mark in piece.text for mark in _QUOTES) or _HANGING.match(piece.text):
        return []
    for place in _SPLIT.finditer(piece.text):
        one, other = piece.text[: place.start()], piece.text[place.end() :]
        if min(_words(one), _words(other)) >= _LEAST:
            middle, last = piece.part[0] + _words(one), piece.part[1]
            return [
                (replace(piece, text=f"{one}.", part=(piece.part[0], middle), how="split"),),
                (
                    replace(
                        piece, text=other[0].upper() + other[1:], part=(middle, last), how="split"
                    ),
                ),
            ]
    return []


def _joined(one: Unit, other: Unit) -> Unit | None:
    """Two sentences as one."""
    if len(one) > 1 or len(other) > 1:
        return None
    (a,), (b,) = one, other
    if not a.text.endswith(".") or not _JOINABLE.match(b.text) or _words(a.text + b.text) > 55:
        return None
    return (
        replace(a, text=a.text[:-1], how="joined"),
        replace(b, text=f", and {b.text[0].lower()}{b.text[1:]}", how="joined"),
    )


def _shortened(piece: Piece) -> Piece | None:
    """A sentence without its last clause."""
    head, comma, tail = piece.text.rpartition(", ")
    if not comma or _HANGING.match(head) or min(_words(tail), _words(head) - 2) < _LEAST:
        return None
    if head[-1] in _QUOTES or sum(map(head.count, _QUOTES)) % 2:
        return None
    part = piece.part[0], piece.part[0] + _words(head)
    return replace(piece, text=f"{head}.", part=part, how="cut")


def _lengthened(piece: Piece, rng: Random, *, add: Callable[[str], int]) -> Unit:
    """A sentence with a clause that nobody else has."""
    text = f", {rng.choice(('as', 'while', 'although'))} {grammar.clause(rng, grammar.cast(rng))}"
    own = Piece(f"{text}.", add(text), (0, _words(text)), "own")
    return replace(piece, text=piece.text[:-1], how="clause"), own


def _moved(piece: Piece) -> Piece | None:
    """A sentence whose last phrase stands at its front."""
    found = _LAST_PHRASE.search(piece.text)
    if not found or _words(piece.text) < 2 * _LEAST:
        return None
    phrase, rest = found.group(1), piece.text[: found.start()]
    text = f"{phrase[0].upper()}{phrase[1:]}, {rest[0].lower() if rest[1:2].islower() else rest[0]}"
    return replace(piece, text=f"{text}{rest[1:]}.", how="moved")


def _renumbered(piece: Piece, rng: Random) -> Piece | None:
    """A sentence that tells one figure otherwise."""
    figures = list(re.finditer(r"\d+", piece.text))
    if not figures:
        return None
    figure = rng.choice(figures)
    digits = figure.group()
    other = str((int(digits[-1]) + rng.randint(1, 8)) % 10)
    text = piece.text[: figure.end() - 1] + other + piece.text[figure.end() :]
    return replace(piece, text=text, how="number")


def own_paragraphs(rng: Random, *, count: int, add: Callable[[str], int]) -> Page:
    """Paragraphs that only this outlet has."""
    names = grammar.cast(rng)
    page: Page = []
    for _ in range(count):
        told = [grammar.sentence(rng, names) for _ in range(rng.randint(1, 2))]
        page.append([(Piece(text, add(text), (0, _words(text)), "own"),) for text in told])
    return page


def furniture(text: str) -> list[Unit]:
    """A line of the page around the story."""
    return [(Piece(text, -1, (0, 0), "furniture"),)]


def framed(page: Page, rng: Random, *, outlet: str, heavy: bool) -> Page:
    """The page around a story: by-line, dateline, and with ``heavy`` what web pages carry."""
    place = grammar.word(rng, syllables=1).capitalize() + " Falls"
    name = f"{grammar.word(rng, syllables=1).capitalize()} {grammar.word(rng).capitalize()}"
    page = [list(paragraph) for paragraph in page]
    if rng.random() < 0.6:
        line = rng.choice((f"{place.upper()} (NNS) — ", f"{place}, March 4 (NNS) - "))
        page[0][0] = (Piece(line, -1, (0, 0), "furniture"), *page[0][0])
    top = [furniture(rng.choice((f"By {name}", f"By {name}, Staff Writer", f"{name} | {outlet}")))]
    bottom: Page = []
    if heavy:
        top.append(furniture(rng.choice(("Share this story", "Share Tweet Email Print"))))
        if rng.random() < 0.5:
            page.insert(min(3, len(page)), furniture("Advertisement"))
        if rng.random() < 0.5:
            page.insert(min(5, len(page)), furniture(f"Related: more from {place}"))
        bottom.append(furniture(f"Sign up for the {outlet} morning newsletter"))
        bottom.append(furniture(rng.choice(("No comments yet", f"{rng.randint(2, 40)} Comments"))))
    bottom.append(furniture(f"© 2019 {outlet}. All rights reserved."))
    return [*top, *page, *bottom]
