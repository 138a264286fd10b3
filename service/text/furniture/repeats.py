"""What the request itself shows not to be story: lines that come again where news would not.

Two proofs. An outlet that has one line under several different stories prints it on every page.
A line that stands elsewhere in the same article, word for word, is a pulled quotation or a
caption; leaving it out loses nothing.
"""

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from service.text.furniture.lines import Bounds, ends_sentence
from service.text.furniture.stretches import Furniture

# A whole sentence may be background that an outlet repeats; it takes one more page to be furniture,
# and must talk to the reader or stand at the edge of each.
_PAGES: Final = 2
_PAGES_FOR_SENTENCE: Final = 3
_EDGE: Final = 3
# Two articles of an outlet tell different stories when they have fewer than this share of the
# later one's lines in common; versions of one story share nearly all.
_SAME_STORY: Final = 0.5
# A line pulled out of the story has at least so many words, and so many code points at most.
_PULLED_WORDS: Final = 6
# A pulled quotation stands in quotation marks in both places, which leaves less to chance.
_QUOTED_WORDS: Final = 4
_PULLED_LENGTH: Final = 240
# So many lines of an article are looked for in it at most, which keeps the work linear.
_PULLED_LINES: Final = 100
# The line itself, the same line in a caption, and the sentence it was pulled from.
_PLACES: Final = 3
_LABEL: Final = re.compile(r"(?:[^\W_]|Corp\.|Inc\.|Co\.|Ltd\.)\Z")
# A picture's owner ("MOD") is as long at most, and a page has four lines to each such label.
_LABEL_LENGTH: Final = 24
_LABELLED: Final = 4
_READER: Final = frozenset(
    "you your yours we our ours us subscribe newsletter click here sign @ website comments".split()
)
_QUOTES: Final = frozenset("\"“”„«»‘’'")
_TRIM: Final = " \t\n\"“”„«»‘’'.!?…-–—•*"


@dataclass(frozen=True, slots=True)
class Page:
    """One article as the search for repeats takes it; ``paragraphs`` are the bounds of its story.

    Lines that are furniture by their form are left out of ``paragraphs``: a sentence that stands
    in a caption too is not for that a repeat.
    """

    source: str
    text: str
    paragraphs: Sequence[Bounds]


def repeated(pages: Sequence[Page]) -> list[list[Furniture]]:
    """Give for each page the lines that the pages together show not to be story, in order.

    Whole paragraphs of kind ``repeat``. Linear in the text.
    """
    by_source: defaultdict[str, list[int]] = defaultdict(list)
    for at, page in enumerate(pages):
        by_source[page.source.casefold()].append(at)
    everywhere: dict[int, set[str]] = {}
    for places in by_source.values():
        if len(places) >= _PAGES:
            everywhere |= _on_every_page({at: pages[at] for at in places})
    return [_of(page, everywhere.get(at, set())) for at, page in enumerate(pages)]


def _of(page: Page, common: set[str]) -> list[Furniture]:
    found = set(_pulled(page)) | set(_labels(page))
    if common:
        found |= {
            (start, end)
            for start, end in page.paragraphs
            if _folded(page.text[start:end]) in common
        }
    return [Furniture(start, end, "repeat") for start, end in sorted(found)]


def _on_every_page(pages: Mapping[int, Page]) -> dict[int, set[str]]:
    """Find the lines that one outlet's articles on different stories have in common."""
    lines = {
        at: [_folded(page.text[start:end]) for start, end in page.paragraphs]
        for at, page in pages.items()
    }
    stories = _stories(lines)
    known: defaultdict[str, set[int]] = defaultdict(set)
    edges: Counter[str] = Counter()
    sentences: set[str] = set()
    for at, own in lines.items():
        last = len(own) - _EDGE
        for number, (line, bounds) in enumerate(zip(own, pages[at].paragraphs, strict=True)):
            if not line:
                continue
            if stories[at] not in known[line]:
                known[line].add(stories[at])
                edges[line] += number < _EDGE or number >= last
            if ends_sentence(pages[at].text[slice(*bounds)]):
                sentences.add(line)
    common = {
        line
        for line, under in known.items()
        if len(under) >= _PAGES
        and (
            line not in sentences
            or (
                len(under) >= _PAGES_FOR_SENTENCE
                and (edges[line] == len(under) or not _READER.isdisjoint(line.split()))
            )
        )
    }
    return dict.fromkeys(pages, common)


def _stories(lines: Mapping[int, Iterable[str]]) -> dict[int, int]:
    """Number the stories: an article that has the lines of an earlier one tells the same story."""
    first: dict[str, int] = {}
    stories: dict[int, int] = {}
    for at, own in lines.items():
        mine = set(own)
        size = sum(map(len, mine)) or 1
        shared: Counter[int] = Counter()
        for line in mine:
            if line in first:
                shared[first[line]] += len(line)
            else:
                first[line] = at
        likest = max(shared, key=lambda other: (shared[other], -other), default=None)
        if likest is not None and shared[likest] >= _SAME_STORY * size:
            stories[at] = stories[likest]
        else:
            stories[at] = at
    return stories


def _pulled(page: Page) -> list[Bounds]:
    """Find the lines whose words stand, as they are, in another line of the same article."""
    found: list[Bounds] = []
    seen: set[str] = set()
    tried = 0
    for start, end in page.paragraphs:
        if tried >= _PULLED_LINES:
            break
        if end - start > _PULLED_LENGTH:
            continue
        line = page.text[start:end]
        words = line.strip(_TRIM)
        quoted = line[:1] in _QUOTES and line[-1:] in _QUOTES
        fewest = _QUOTED_WORDS if quoted else _PULLED_WORDS
        if not words or words.count(" ") < fewest - 1:
            continue
        tried += 1
        # A whole sentence said again is no line pulled out: its first place is where it is read.
        whole = ends_sentence(line)
        if words in seen or (not whole and _in_longer(page, words, quoted=quoted)):
            found.append((start, end))
        seen.add(words)
    return found


def _labels(page: Page) -> list[Bounds]:
    """Find the few words that stand alone again and again: whose pictures they are.

    Several such labels that take turns are speakers.
    """
    short = [
        (start, end)
        for start, end in page.paragraphs
        if end - start <= _LABEL_LENGTH and _LABEL.search(page.text, start, end)
    ]
    if len(short) < _PAGES:
        return []
    counts = Counter(page.text[start:end] for start, end in short)
    again = [label for label, count in counts.items() if count >= _PAGES and not label.isdigit()]
    if len(again) != 1 or counts[again[0]] * _LABELLED > len(page.paragraphs):
        return []
    return [bounds for bounds in short if page.text[slice(*bounds)] == again[0]]


def _in_longer(page: Page, words: str, *, quoted: bool) -> bool:
    """Tell whether a longer line of the story has ``words`` in it, ``quoted`` there too."""
    at = -1
    for _ in range(_PLACES):
        at = page.text.find(words, at + 1)
        if at < 0:
            return False
        home = bisect_right(page.paragraphs, at, key=lambda bounds: bounds[0]) - 1
        start, end = page.paragraphs[max(home, 0)]
        if start <= at and at + len(words) <= end:
            around = page.text[start:at] + page.text[at + len(words) : end]
            opened = page.text[at - 1 : at] in _QUOTES if at else False
            if around.strip(_TRIM) and (opened or not quoted):
                return True
    return False


def _folded(line: str) -> str:
    folded = line.casefold()
    # No white space but a blank is printable: most lines need not be taken apart.
    if "  " in folded or not folded.isprintable():
        folded = " ".join(folded.split())
    return folded.strip(_TRIM)
