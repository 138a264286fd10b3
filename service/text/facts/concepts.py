"""What the words of a telling are about, whatever word a desk has chosen for it.

Two desks tell one event in words of their own: a blast is an explosion, who was arrested is in
custody.
"""

from functools import cache, lru_cache
from itertools import pairwise

from service.text.fact import fact
from service.text.facts.concept_lines import CONCEPT_LINES
from service.text.facts.spelling import american
from service.text.facts.telling import Wording, stem
from service.text.rarity import telling_of

# Two words that are one verb: what they mean is a line's first word.
_PHRASES = {
    ("step", "down"): "resign", ("stood", "down"): "resign", ("stand", "down"): "resign",
    ("stepped", "down"): "resign", ("stepping", "down"): "resign", ("pull", "out"): "withdraw",
    ("pulled", "out"): "withdraw", ("called", "off"): "cancel", ("call", "off"): "cancel",
    ("put", "off"): "delay", ("shut", "down"): "close", ("set", "off"): "launch",
    ("blew", "up"): "explosion", ("blown", "up"): "explosion", ("went", "down"): "sink",
    ("going", "down"): "sink", ("gone", "down"): "sink", ("took", "over"): "buy",
    ("laid", "off"): "layoff", ("lay", "off"): "layoff", ("broke", "out"): "outbreak",
    ("gave", "up"): "resign", ("passed", "away"): "die", ("put", "out"): "extinguish",
    ("take", "on"): "hire", ("took", "on"): "hire", ("taking", "on"): "hire",
    ("take", "part"): "join", ("took", "part"): "join", ("taking", "part"): "join",
    ("takes", "part"): "join", ("taken", "part"): "join",
    ("come", "back"): "return", ("came", "back"): "return", ("coming", "back"): "return",
    ("comes", "back"): "return", ("turned", "down"): "reject", ("turn", "down"): "reject",
}  # fmt: skip
# Who says it, like "said" but for its stem, which is that of an accord.
_ACCORDING = "according"
_PARTICLE_VERBS = frozenset(verb for verb, _ in _PHRASES)


_NOTHING = ("", 0.0)


@fact
class Concepts:
    """What each word of a wording is about, empty for words of no weight; and what each tells."""

    at: list[str]
    worth: dict[str, float]
    whole: float  # what all of them tell


def read_concepts(wording: Wording) -> Concepts:
    """What a wording is about, word for word."""
    light, keys = wording.light, wording.keys
    told = [_NOTHING if key in light else _told(key) for key in keys]
    if not _PARTICLE_VERBS.isdisjoint(keys):
        for i, pair in enumerate(pairwise(keys)):
            if pair in _PHRASES:
                told[i] = concept(_PHRASES[pair]), _told(pair[0])[1]
    worth: dict[str, float] = {}
    for about, tells in told:
        if about and tells >= worth.get(about, 0.0):
            worth[about] = tells
    return Concepts([about for about, _ in told], worth, sum(worth.values()))


def verb_end(wording: Wording, i: int) -> int:
    """The end of the verb that begins at word ``i``, with the particle that belongs to it."""
    return i + 2 if tuple(wording.keys[i : i + 2]) in _PHRASES else i + 1


@lru_cache(maxsize=1 << 14)
def concept(key: str) -> str:
    """What a folded word is about: the stem of the first word of its line, or its own."""
    root = stem(american(key))
    return _lines().get(root, root)


@lru_cache(maxsize=1 << 14)
def _told(key: str) -> tuple[str, float]:
    """What a folded word is about, empty for one of no weight; and what it tells."""
    if len(key) < 3 or not key.isalpha() or key == _ACCORDING:
        return _NOTHING
    return concept(key), telling_of(key)


@cache
def _lines() -> dict[str, str]:
    return {
        stem(american(word)): stem(american(words[0]))
        for line in CONCEPT_LINES.strip().splitlines()
        for words in (line.split(),)
        for word in words
    }
