"""How whole, how alike and how fast newsroom items are read.

The samples (``WIREMERGE_SAMPLES``, the first argument, or ``shared/samples`` beside the project)
are searched for bodies. Words lost are counted against the body with its tags stripped by one
regular expression, which keeps even what is rightly left out (a struck figure), so that it cannot
flatter. Where two files tell of one item, the sentences of the shorter must be in the longer.
Speed is CPU time over one composed story in every format.
"""

import html
import json
import os
import re
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from random import Random

from bench import grammar
from bench.tables import show
from service.errors import InputError
from service.items import read_bytes
from service.text.ends.paragraphs import paragraph_bounds
from service.text.ends.sentences import sentence_bounds
from service.text.model import Article

ROOT = Path(__file__).parents[1]
_SECONDS = 0.4
_WORDS = 600
_WORD = re.compile(r"\w+")
_TAG = re.compile(r"<[^<>]*>")
_INLINE = re.compile(r"</?(?:a|b|i|em|strong|sup|sub|u|span|font|small)\b[^<>]*>", re.I)
_UNSEEN = re.compile(r"<(script|style|head|title)\b.*?</\1\s*>|<!--.*?-->", re.S | re.I)
_XML_BODY = re.compile(
    r"<(inlineXML|inlineData|body\.content|DataContent)\b[^>]*>(.*?)</\1>", re.S | re.I
)
_PARAGRAPH = re.compile(r"<p[\s>]")
# What one format writes otherwise than another: quotes, dashes, accents, signs of markup.
_TRYING = (
    "“We won’t pay,” said Ann Müller — who runs the U.S. arm at No. 4 — on Jan. 5. The fee is "
    "4.5 % & rising, though 3 < 4. Its 'new' berths at 7 p.m. are the pilots\" own."
)
# What parsers trip over.
_TOKENS = (
    b'< > & " \\ { } [ ] <p> </p> <table> <td> <q> <br> <pre> <!-- --> <![CDATA[ ]]> <title> '
    b"<!DOCTYPE &x; &#0; \\ud800 \x00 \x01 \x02 \x03 \x16 \xff \xc3 ^ = null -1 1e999 NaN"
).split(b" ")
_BODIES = frozenset(
    ("article_html", "body_html", "body_html5", "body_text", "body_xhtml", "bodyXhtml", "html")
)


@dataclass(frozen=True, slots=True)
class Loss:
    """One file: the words of its body, and how many of them the article lacks."""

    name: str
    words: int
    lost: int

    @property
    def share(self) -> float:
        """The lost words in all words, 0 to 1."""
        return self.lost / self.words if self.words else 0.0


@dataclass(frozen=True, slots=True)
class Pair:
    """Two files that tell of one item: the sentences of the shorter, those not in the longer."""

    names: tuple[str, str]
    sentences: int
    missing: int


def measure() -> None:
    """Print the words lost, the agreement and the speed."""
    folder = samples(sys.argv[1:])
    if folder.is_dir():
        measured = losses(folder)
        rows = [
            [each.name, str(each.words), str(each.lost), f"{each.share:.1%}"] for each in measured
        ]
        show("words lost, by file with a body", ["file", "words", "lost", "share"], rows)
        bad = sum(each.share > 0.02 for each in measured)
        print(f"  {len(measured)} bodies, {bad} of them lose more than 2 % of their words")
        pairs = agreement(folder)
        rows = [[*each.names, str(each.sentences), str(each.missing)] for each in pairs]
        show("one item in two files", ["file", "file", "sentences", "missing"], rows)
    else:
        print("\nthere are no samples: words lost and agreement are skipped")
    columns = ["format", "items", "MB", "sentences that plain text has not, or it alone"]
    show("one story in every format: items read per second of CPU time", columns, speeds())
    count, failures = broken(folder, seconds=float(os.environ.get("WIREMERGE_LONG") or _SECONDS))
    print(f"\nbroken on purpose: {count:,} files read or refused, {len(failures)} in another way")
    for failure in failures:
        print(f"  {failure}")


def samples(arguments: list[str]) -> Path:
    """Where the samples lie, there or not."""
    given = next((each for each in arguments if Path(each).is_dir()), None)
    return Path(given or os.environ.get("WIREMERGE_SAMPLES") or ROOT / "../shared/samples")


def losses(folder: Path) -> list[Loss]:
    """Compare every file's article with the form of its body that it comes nearest to."""
    found: list[Loss] = []
    for path, articles in _read(folder):
        words = Counter(word for article in articles for word in _WORD.findall(article.text))
        bodies = [Counter(_WORD.findall(form)) for body in _bodies(path) for form in _forms(body)]
        measured = [
            Loss(path.name, body.total(), (body - words).total()) for body in bodies if body
        ]
        if measured:
            found.append(min(measured, key=lambda loss: loss.share))
    return found


def agreement(folder: Path) -> list[Pair]:
    """Compare articles of one language and headline from two folders, of a format each."""
    known: dict[tuple[str, str], list[tuple[str, Article]]] = defaultdict(list)
    for path, articles in _read(folder):
        for article in articles:
            if article.headline and article.text:
                key = (article.headline.casefold(), (article.language or "")[:2])
                known[key].append((str(path.relative_to(folder)), article))
    pairs: list[Pair] = []
    for group in known.values():
        for (name, article), (other_name, other) in combinations(group, 2):
            if Path(name).parent == Path(other_name).parent:
                continue
            short, long = sorted((sentences_of(article), sentences_of(other)), key=len)
            missing = len(set(short) - set(long))
            pairs.append(Pair((name, other_name), len(short), missing))
    return pairs


def sentences_of(article: Article) -> list[str]:
    """The sentences of the story itself, as lower-case words: no captions, tables or boxes."""
    other = [
        mark for mark in article.marks if mark.kind in ("caption", "table", "embed", "related")
    ]
    found = []
    for start, end in paragraph_bounds(article.text):
        if any(mark.start <= start and end <= mark.end for mark in other):
            continue
        for first, last in sentence_bounds(article.text, start, end):
            if words := _WORD.findall(article.text[first:last].casefold()):
                found.append(" ".join(words))
    return found


def speeds() -> list[list[str]]:
    """Read one composed story in every format again and again, and compare its sentences."""
    story = grammar.story(Random("items"), words=_WORDS)
    written = formats([*(" ".join(paragraph) for paragraph in story), _TRYING])
    plain = set(sentences_of(read_bytes(written["plain text"])[0]))
    rows = []
    for name, data in written.items():
        differ = plain.symmetric_difference(sentences_of(read_bytes(data, name=name)[0]))
        count, begun = 0, time.process_time()
        while (spent := time.process_time() - begun) < _SECONDS:
            read_bytes(data, name=name)
            count += 1
        rate, volume = f"{count / spent:,.0f}", f"{count * len(data) / spent / 1e6:.1f}"
        rows.append([name, rate, volume, str(len(differ))])
    return rows


def formats(paragraphs: list[str]) -> dict[str, bytes]:
    """One story as every format has it."""
    body = "".join(f"<p>{html.escape(each)}</p>" for each in paragraphs)
    lines = "\r\n\r\n".join(_wrapped(each) for each in paragraphs)
    items: dict[str, object] = {
        "own shape": {"text": "\n\n".join(paragraphs)},
        "ninjs": {"uri": "x", "body_html": body},
        "Arc XP": {
            "content_elements": [
                {"type": "text", "content": html.escape(each)} for each in paragraphs
            ]
        },
        "WordPress": {"title": {"rendered": "Fees"}, "content": {"rendered": body}},
        "Ghost": {"post": {"current": {"html": body}}},
        "dpa": {"article_html": body},
        "Reuters": {"headLine": "Fees", "bodyXhtml": f"<html><body>{body}</body></html>"},
    }
    return {
        "plain text": "\n\n".join(paragraphs).encode(),
        "HTML page": f"<html><body><article>{body}</article></body></html>".encode(),
        **{name: json.dumps(item).encode() for name, item in items.items()},
        "NewsML-G2": (
            '<newsItem guid="x"><contentSet><inlineXML><html><body>'
            f"{body}</body></html></inlineXML></contentSet></newsItem>"
        ).encode(),
        "NITF": f"<nitf><body><body.content>{body}</body.content></body></nitf>".encode(),
        "IPTC 7901": f"\x01ecx0042 4 i 9 tna\r\n\x02Fees\r\n\r\n{lines}\r\n\x03\r\n".encode(),
        "ANPA 1312": (
            "\x16\x16\x01z0001\x1f-----\r\nr z x\r\n\x02^BC-Fees<\r\n^Fees<\r\n\t   "
            + lines.replace("\r\n\r\n", "\r\n\t   ")
        ).encode(),
    }


def broken(folder: Path, *, seconds: float) -> tuple[int, list[str]]:
    """Read samples and composed items after random edits; what is not a refusal is a failure.

    Gives how many were read or refused and, for each failure, its file, error and the draw that
    makes it again. ``WIREMERGE_LONG`` is for how many seconds.
    """
    story = grammar.story(Random("items"), words=_WORDS)
    corpus = list(formats([" ".join(paragraph) for paragraph in story]).items())
    corpus += [(path.name, path.read_bytes()) for path, _ in _read(folder)]
    count, failures, begun = 0, list[str](), time.process_time()
    while time.process_time() - begun < seconds:
        rng = Random(count)
        name, data = rng.choice(corpus)
        try:
            read_bytes(_edited(data, rng), name=name)
        except InputError:
            pass
        except Exception as error:
            failures.append(f"{name}: {type(error).__name__} (draw {count})")
        count += 1
    return count - len(failures), failures


def _edited(data: bytes, rng: Random) -> bytes:
    for _ in range(rng.randint(1, 8)):
        start = rng.randrange(len(data) + 1)
        end = start + rng.choice((0, 1, 1, 8, 200))
        piece = rng.choice((*_TOKENS, data[start:end] * 2, rng.randbytes(2)))
        data = data[:start] + piece + data[end:]
    return data


def _wrapped(text: str) -> str:
    return re.sub(r"(.{1,69})(?:\s+|$)", lambda found: found.group(1) + "\r\n", text).rstrip()


def _read(folder: Path) -> Iterator[tuple[Path, list[Article]]]:
    for path in sorted(folder.rglob("*")):
        if path.suffix in (".json", ".xml", ".html", ".txt"):
            try:
                yield path, read_bytes(path.read_bytes(), name=path.name)
            except InputError:
                continue


def _bodies(path: Path) -> Iterator[str]:
    """Every form of the body in a file, as it stands there."""
    text = path.read_bytes().decode(errors="replace")
    if path.suffix == ".json":
        yield from _json_bodies(json.loads(text))
    elif path.suffix == ".xml":
        found = [body for _, body in _XML_BODY.findall(text)]
        nested = [body for whole in found for _, body in _XML_BODY.findall(whole)]
        # Sports results and events are XML in the same place, and no text.
        yield from (body for body in nested or found if _PARAGRAPH.search(body))


def _json_bodies(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        elements = value.get("content_elements")
        if isinstance(elements, list):
            yield " ".join(
                str(each.get("content", "")) for each in elements if isinstance(each, dict)
            )
        for key, each in value.items():
            if key in _BODIES and isinstance(each, str):
                yield each
            elif key == "bodies":
                yield from (str(body["value"]) for body in each if "value" in body)
            elif key == "rendered" and isinstance(each, str):
                yield each
            elif key not in ("associations", "content_elements"):
                yield from _json_bodies(each)
    elif isinstance(value, list):
        for each in value:
            yield from _json_bodies(each)


def _forms(body: str) -> Iterator[str]:
    """A body without tags: with a blank for every tag, and with none for those inside words."""
    if "<nitf" in body:
        body = " ".join(found for _, found in _XML_BODY.findall(body)) or body
    body = _UNSEEN.sub(" ", body.replace("<![CDATA[", ""))
    for form in (body, _INLINE.sub("", body)):
        yield html.unescape(_TAG.sub(" ", form))
