"""Whether an outlet that is the subject of a verb passes on news, or tells something of itself."""

from collections.abc import Sequence

from service.text.credit import cues as cue
from service.text.credit.forms import DESCRIBERS
from service.text.credit.reading import QUOTES, Mention, Reading

# How far, in words, a cue may stand from the name it governs: "Yonhap on Friday also reported"
# needs four, "said late Sunday morning on CNN" five; beyond eight it governs something else.
REACH = 8
NEAR = 4
PASSIVE = frozenset({"was", "is", "were", "are"})
# Behind these an outlet is no subject: "a spokeswoman for CNN said".
_OF = frozenset({"for", "of", "at", "from", "with", "against", "about", "inside", "outside"})


def breaks_news(told: Sequence[str]) -> bool:
    """Whether an outlet is told to be "the first newspaper to report" something."""
    for place, word in enumerate(told):
        if (to := cue.FIRST_TO.get(word)) is not None:
            after = told[place : place + 1 + NEAR]
            at = after.index(to) if to in after else NEAR
            return at < NEAR and not cue.BREAKS.isdisjoint(after[at + 1 : at + 2])
    return False


def reports_news(reading: Reading, mention: Mention, index: int, verb: int) -> bool:
    """Whether an outlet reports news: "was cited", "reported its profits" are no news of it."""
    folded, word = reading.folded, reading.folded[verb]
    told = folded[verb + 1 : verb + 1 + NEAR]
    passive = not PASSIVE.isdisjoint(folded[index:verb]) and not word.endswith("ing")
    own = told[:1] in (("its",), ("their",), ("itself",), ("guilty",))
    business = mention.kind != "agency" and not cue.FINANCES.isdisjoint(told)
    wanted = cue.OBJECTS.get(word)
    if word == "called" and mention.kind == "agency" and mention.certainty == "sure":
        wanted = None  # A state's agency calls an exercise a provocation; a paper is called away.
    return not (passive or own or business or (wanted and wanted.isdisjoint(told)))


def says_news(reading: Reading, mention: Mention, verb: int) -> bool:
    """Whether an outlet says news, not something of itself: "Reuters said it would cut jobs"."""
    folded = reading.folded
    led = folded[max(0, mention.first - 2) : mention.first]
    if led and (led[-1] in _OF or (led[-1] in cue.ARTICLES and led[0] in _OF)):
        return False
    told = folded[verb + 1 : verb + 2 + REACH]
    if told[:1] == ("citing",):
        return True
    beside = folded[max(0, mention.first - 1) : mention.first] + folded[mention.last + 1 : verb]
    if DESCRIBERS.isdisjoint(beside) and mention.certainty in ("word", "name", "masthead"):
        return False
    if "in" in told[:2] and not cue.OWN_PAPERS.isdisjoint(told[:5]):
        return False
    while told and (told[0] in cue.TIMES or told[0] == "that"):
        told = told[1:]
    if told[:1] and told[0] in cue.OWN:
        if told[0] == "it" and not cue.EXPLETIVES.isdisjoint(told[1:5]):
            return True
        return not cue.OWN_NEWS.isdisjoint(told[:6]) or not cue.STAFF.isdisjoint(told[1:2])
    if not told and reading.gaps[verb + 1].strip() == ":":
        return True
    if mention.kind == "agency":
        return True
    marks = reading.gaps[mention.first] + reading.gaps[verb + 1]
    quoted = ":" in marks or any(mark in marks for mark in QUOTES)
    business = not cue.FINANCES.isdisjoint(told[:3])
    return folded[verb] in cue.TELLS and not quoted and not business
