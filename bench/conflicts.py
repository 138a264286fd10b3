"""How well disagreements between two tellings are told, and how fast.

Four tables. The hand-made pairs of ``tests/golden/conflicts``, precision and recall by kind, as
they stand and with the second telling stripped of case and punctuation; the same as sentences of
two short articles, by what the answer tells of their merge. Sentences of the given
text with one fact changed by rule: recall by kind. The same sentences changed in form alone, where
everything told is a false alarm. Rules change facts blindly, so that a few changed sentences are
nonsense; they guard against rules that know only the hand-made pairs.
"""

import re
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from random import Random

from bench import prose
from bench.tables import show
from service.text.facts.conflict import Disagreement, Telling, disagreements
from service.text.merge import merge
from service.text.model import Article
from tests.text.golden_conflicts import Expected, Pair, pairs

_SENTENCES = 4_000
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_MONTHS = "January February April June July September October November December".split()
_DATE = re.compile(rf"\b(?:{'|'.join(_DAYS + _MONTHS)})\b")
# A figure that counts something: no day of the month, year or telephone number.
_FIGURE = re.compile(
    r"(?<![\w.,:/–-])\d{1,3}(?:,\d{3})*"
    r"(?= (?:percent|million|people|[a-z]+ing|[a-z]{3,}s)\b)"
)
_NAME = re.compile(r"(?<=[a-z,] )(?!The|Mr)[A-Z][a-z]{4,}\b")
_QUOTATION = re.compile('[“"]([^“”"]{25,})[”"]')
_SPEAKER = re.compile(r", ((?:\w+ ){1,3}said|according to [^,.]{3,40})\.$")
_MARK = re.compile("[“”\"‘«»]|(?<= )'")
_LIGHT = (
    (" but ", " yet "), (" while ", " as "), (" because ", " since "), (" also ", " "),
    (" after ", " following "), (" very ", " "), (" the ", " "),
)  # fmt: skip
_SPELLED = dict(enumerate("two three four five six seven eight nine ten eleven twelve".split(), 2))
_DENIED = ((" will ", " will not "), (" was ", " was not "), (" is ", " is not "), (" not ", " "))
_HEDGED = ((" may ", " will "), (" could ", " will "), (" probably ", " "), (" will ", " may "))

# What stands around a pair in its two articles: lines that both have, and one of each.
_BOTH = (
    "The council had met behind closed doors for most of the winter.",
    "Nobody in the harbour district remembers a season quite like this one.",
    "A long queue formed outside the bakery on the market square.",
)
_OWN = {
    "a": "Neighbours brought blankets and hot soup to the town hall.",
    "b": "The local radio station played music instead of its usual programme.",
}

Change = Callable[[str, Random], str]


@dataclass(frozen=True, slots=True)
class Found:
    """A conflict between two tellings, and what each says."""

    kind: str
    here: str
    there: str


def measure() -> None:
    """Print the four tables and the time that a pair takes."""
    golden = pairs()
    bare = [_bare(pair) for pair in golden]
    header = ("kind", "right", "told", "to be told", "precision", "recall")
    show(
        f"hand-made pairs: {len(golden)}, {sum(not pair.expected for pair in golden)} silent",
        header,
        [*_scored(golden, "", found=_alone), *_scored(bare, ", stripped", found=_alone)],
    )
    show("the same, in the merge of two articles", header, [*_scored(golden, "", found=_merged)])
    sentences = _sentences()
    rows: list[tuple[str, ...]] = []
    for kind, change in _FACTS.items():
        found, count = _recall(kind, change, sentences)
        rows.append((kind, str(count), f"{found / max(1, count):.2f}"))
    show("one fact changed by rule", ("kind", "sentences", "recall"), rows)
    rows = []
    for name, harmless in _FORMS.items():
        alarms, count = _alarms(harmless, sentences)
        rows.append((name, str(count), str(alarms), f"{alarms / max(1, count):.4f}"))
    show("changed in form alone", ("change", "sentences", "alarms", "a sentence"), rows)
    show("time", ("pairs", "microseconds"), list(_timed(golden, sentences)))


def _scored(
    golden: Sequence[Pair], suffix: str, *, found: Callable[[Pair], list[Found]]
) -> Iterator[tuple[str, ...]]:
    right: Counter[str] = Counter()
    told: Counter[str] = Counter()
    wanted: Counter[str] = Counter()
    for pair in golden:
        expected = list(pair.expected)
        for each in found(pair):
            told[each.kind] += 1
            match = next((e for e in expected if _meets(e, each)), None)
            if match is not None:
                expected.remove(match)
                right[each.kind] += 1
        wanted.update(e.kind for e in pair.expected)
    for kind in sorted(wanted | told):
        precision, recall = right[kind] / max(1, told[kind]), right[kind] / max(1, wanted[kind])
        yield (
            kind + suffix, str(right[kind]), str(told[kind]), str(wanted[kind]),
            f"{precision:.2f}", f"{recall:.2f}",
        )  # fmt: skip


def _alone(pair: Pair) -> list[Found]:
    return [Found(d.kind, d.value_here, d.value_there) for d in pair.found()]


def _merged(pair: Pair) -> list[Found]:
    """The conflicts of a merge of two short articles that hold the pair."""
    articles = []
    for name, telling in (("a", pair.a), ("b", pair.b)):
        text = f"{_BOTH[0]} {_BOTH[1]}\n\n{telling.text} {_OWN[name]}\n\n{_BOTH[2]}"
        if not telling.cased:
            text = _stripped(text)
        articles.append(Article(name, name, text, published=telling.published))
    found = []
    for conflict in merge(articles).conflicts:
        told = {value.article: value.value for value in reversed(conflict.values)}
        found.append(Found(conflict.kind, told.get("a", ""), told.get("b", "")))
    return found


def _meets(expected: Expected, found: Found) -> bool:
    """The same kind, and a word in common on the side that has words."""
    if expected.kind != found.kind:
        return False
    here = set(_stripped(expected.here).split()), set(_stripped(found.here).split())
    there = set(_stripped(expected.there).split()), set(_stripped(found.there).split())
    return bool(here[0] & here[1] or there[0] & there[1])


def _stripped(text: str) -> str:
    return " ".join(re.sub(r"[^\w\s]|_", " ", text).lower().split())


def _bare(pair: Pair) -> Pair:
    text = _stripped(pair.b.text)
    return replace(pair, b=replace(pair.b, text=text, end=len(text), cased=False))


def _sentences() -> list[str]:
    singles = [text for text in prose.load().singles if 8 <= len(text.split()) <= 45]
    return Random("conflicts").sample(singles, min(_SENTENCES, len(singles)))


def _told(a: str, b: str, *, cased: bool = True) -> list[Disagreement]:
    return disagreements(Telling(a, 0, len(a)), Telling(b, 0, len(b), cased=cased))


def _recall(kind: str, change: Change, sentences: Sequence[str]) -> tuple[int, int]:
    rng = Random(kind)
    found = count = 0
    for sentence in sentences:
        changed = change(sentence, rng)
        if changed == sentence:
            continue
        count += 1
        found += any(d.kind == kind for d in _told(sentence, changed))
    return found, count


def _alarms(change: Change, sentences: Sequence[str]) -> tuple[int, int]:
    rng = Random("form")
    alarms = count = 0
    for sentence in sentences:
        changed = change(sentence, rng)
        if changed != sentence:
            count += 1
            cased = changed != changed.lower()
            alarms += bool(_told(sentence, changed, cased=cased))
    return alarms, count


def _timed(golden: Sequence[Pair], sentences: Sequence[str]) -> Iterator[tuple[str, str]]:
    rng = Random("time")
    edited = [(sentence, _reworded(sentence, rng)) for sentence in sentences[:1_000]]
    for name, told in (
        ("hand-made pairs, nearly all about facts", [(pair.a, pair.b) for pair in golden]),
        ("verbatim but for case and marks", [_tellings(a, _stripped(a)) for a, _ in edited]),
        ("one word of no weight changed", [_tellings(a, b) for a, b in edited if a != b]),
    ):
        for a, b in told:
            disagreements(a, b)
        begun = time.process_time()
        for a, b in told:
            disagreements(a, b)
        yield name, f"{(time.process_time() - begun) / max(1, len(told)) * 1e6:.0f}"


def _tellings(a: str, b: str) -> tuple[Telling, Telling]:
    return Telling(a, 0, len(a)), Telling(b, 0, len(b))


def _number(text: str, rng: Random) -> str:
    return _at_one(_FIGURE, text, rng, lambda old: str((int(old[0]) + rng.randint(1, 7)) % 9 + 1))


def _at_one(pattern: re.Pattern[str], text: str, rng: Random, new: Callable[[str], str]) -> str:
    """The text with the beginning of one match, as long as the new words, replaced by them."""
    found = list(pattern.finditer(text))
    if not found:
        return text
    chosen = rng.choice(found)
    words = new(chosen.group())
    return text[: chosen.start()] + words + chosen.group()[len(words) :] + text[chosen.end() :]


def _date(text: str, rng: Random) -> str:
    found = _DATE.search(text)
    if found is None:
        return text
    others = _DAYS if found.group() in _DAYS else _MONTHS
    new = rng.choice([word for word in others if word != found.group()])
    return text[: found.start()] + new + text[found.end() :]


def _name(text: str, rng: Random) -> str:
    names = [m for m in _NAME.finditer(text) if not _DATE.fullmatch(m.group())]
    if not names:
        return text
    chosen = rng.choice(names)
    at = rng.randrange(chosen.start() + 1, chosen.end() - 1)
    return text[:at] + rng.choice([c for c in "aeioutrnml" if c != text[at]]) + text[at + 1 :]


def _quote(text: str, rng: Random) -> str:
    found = _QUOTATION.search(text)
    if found is None:
        return text
    words = found.group(1).split(" ")
    words.insert(rng.randrange(1, len(words)), "utterly")
    return text[: found.start(1)] + " ".join(words) + text[found.end(1) :]


def _replaced(table: Sequence[tuple[str, str]]) -> Change:
    def change(text: str, _: Random) -> str:
        for old, new in table:
            if old in text:
                return text.replace(old, new, 1)
        return text

    return change


def _unattributed(text: str, _: Random) -> str:
    return text if _QUOTATION.search(text) else _SPEAKER.sub(".", text)


def _turned(text: str, _: Random) -> str:
    """The two halves of a sentence with one comma exchanged."""
    first, comma, second = text.rstrip(".").partition(", ")
    if not comma or ", " in second or min(len(first), len(second)) < 25 or '"' in text:
        return text
    return f"{second[0].upper()}{second[1:]}, {first}."


def _spelled(text: str, _: Random) -> str:
    return re.sub(
        r"(?<=[a-z] )([2-9]|1[0-2])(?= [a-z]{3,}s\b)", lambda m: _SPELLED[int(m[1])], text
    )


def _reworded(text: str, _: Random) -> str:
    for old, new in _LIGHT:
        if old in text and not _MARK.search(text):
            return text.replace(old, new, 1)
    return text


def _plain(text: str, _: Random) -> str:
    return _stripped(text)


_FACTS: dict[str, Change] = {
    "number": _number, "date": _date, "name": _name, "quote": _quote,
    "negation": _replaced(_DENIED), "hedge": _replaced(_HEDGED), "attribution": _unattributed,
}  # fmt: skip
_FORMS: dict[str, Change] = {
    "stripped": _plain, "halves exchanged": _turned, "numbers spelled": _spelled,
    "one word changed": _reworded,
}  # fmt: skip
