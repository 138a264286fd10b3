"""What makes an outlet that a sentence names one that it credits: the words around the name."""

from collections.abc import Iterator, Sequence

from service.text.credit import cues as cue
from service.text.credit.cues import Role
from service.text.credit.denials import unsaid
from service.text.credit.forms import DESCRIBERS
from service.text.credit.marks import by_marks
from service.text.credit.reading import Mention, Reading
from service.text.credit.speech import ADDRESS, SPEECH

_QUOTES = "\"'`\u00ab\u00bb\u2018\u2019\u201a\u201c\u201d\u201e\u2039\u203a"
_SPACES = " \t\n\u00a0"
_JOINTS = _SPACES + "-\u2010\u2011" + _QUOTES
_APOSTROPHES = ("'", "\u2019")

# How far, in words, a cue may stand from the name it governs: "Yonhap on Friday also reported"
# needs four, "said late Sunday morning on CNN" five; beyond eight it governs something else.
_REACH = 8
_NEAR = 4
_TOLD = frozenset({"told", "tells", "telling"})
_CITING = frozenset({"citing", "quoting", "citant", "citando", "unter"})
_PASSIVE = frozenset({"was", "is", "were", "are"})
_GENITIVES = frozenset({"of", "du", "de", "des", "von"})
_GENITIVE_ARTICLES = frozenset({"der", "des", "du", "del"})
_OPENING = frozenset({"on", "sur", "dans", "en", "im", "beim"})
# Behind these an outlet is no subject: "a spokeswoman for CNN said".
_OF = frozenset({"for", "of", "at", "from", "with", "against", "about", "inside", "outside"})
_HARMED = _PASSIVE | frozenset("been be who accused jailed detained killed arrested".split())
_SKIPPED = cue.ARTICLES | cue.DESCRIPTIONS | cue.DEMONYMS
_BETWEEN = cue.TIMES | cue.ADVERBS


def role(reading: Reading, mention: Mention) -> Role | None:
    """Return what a mention is credited as, or None where it is no credit."""
    if "zufolge" in reading.folded[mention.last + 1 : mention.last + 3]:
        return "report"
    found = by_marks(reading, mention)
    if found is None and (found := _by_words_before(reading, mention)) == "venue":
        return None if unsaid(reading, mention.first) else found
    return found or _by_words_after(reading, mention)


def _joined(reading: Reading, index: int) -> bool:
    """Whether nothing but space, hyphens and quotation marks stands before a word."""
    return not reading.gaps[index].strip(_JOINTS)


def _before(reading: Reading, index: int) -> Iterator[str]:
    """The words, eight at most, that run up to the word at ``index`` without a pause, backwards."""
    for other in range(index, max(0, index - _REACH), -1):
        if not _joined(reading, other):
            return
        yield reading.folded[other - 1]


def _by_words_before(reading: Reading, mention: Mention) -> Role | None:
    """The cue before a name, past what only describes it: "told South Korea's Yonhap agency"."""
    index, addressed, described, plain = mention.first - 1, False, False, -1
    for _ in range(_REACH):
        if index < 0 or not (_joined(reading, index + 1) or reading.folded[index] == "based"):
            break
        if found := _by_cue(reading, mention, index):
            return found
        word = reading.folded[index]
        addressed = addressed or (plain < 0 and word in ADDRESS)
        if (word == "s" and index) or reading.folded[index - 1 : index + 1] == ("such", "as"):
            index -= 1
        elif word == "based":
            index = _past_place(reading, index)
        elif word in DESCRIBERS:
            described = True
        elif word not in _SKIPPED:
            plain = max(plain, index)
            if not described or word in cue.PREPOSITIONS:
                break
        index -= 1
    if not addressed or plain < 0:
        return None
    before = set(_before(reading, plain + 1))
    held = "vor" in reading.folded[mention.last + 1 : mention.last + 1 + _NEAR]
    spoken = before & SPEECH or (held and before & cue.LIES)
    return "venue" if spoken else None


def _past_place(reading: Reading, based: int) -> int:
    """The first word of a place that an outlet is based in: "Darwin, Australia-based"."""
    first = based
    while first > max(0, based - _NEAR) and reading.capital(first - 1):
        first -= 1
    return first


def _by_cue(reading: Reading, mention: Mention, index: int) -> Role | None:
    """The role that the word at ``index``, alone or with those before it, gives to a mention."""
    folded, word = reading.folded, reading.folded[index]
    follows = folded[mention.last + 1 : mention.last + 1 + 2 * _REACH]
    if word in cue.CUES:
        ordered = word in _TOLD and follows[:1] == ("to",)
        return None if ordered else cue.CUES[word]
    if word in cue.INVERTED:
        return "report"
    if word in cue.GIVES:
        return None if cue.GIFTS.isdisjoint(follows[:_NEAR]) else "venue"
    if word in cue.INVERTED_AFTER_PAUSE:
        return "report" if _inverted(reading, mention, index) else None
    if word in cue.STAFF:
        near = folded[max(0, index - _NEAR) : index] + follows[:_NEAR]
        return None if cue.WITNESSES.isdisjoint(near) else "report"
    if word in ("of", "from", "on") and _told_to_somebody(reading, index):
        return "venue"
    if word in cue.WORKS and folded[index + 1] in _GENITIVE_ARTICLES:
        return "report" if _governed(reading, index) else "venue"
    if word in _OPENING and index == 0:
        said = cue.SAYS if word == "on" else SPEECH
        return None if said.isdisjoint(follows) else "venue"
    if word == "to" and not cue.CONFIDES.isdisjoint(_before(reading, index)):
        return "venue"
    return _by_pair(reading, index)


def _inverted(reading: Reading, mention: Mention, index: int) -> bool:
    """Whether a verb that stands before its outlet ends a quotation: "..., reports Bloomberg"."""
    folded, word, after = reading.folded, reading.folded[index], mention.last + 1
    if word == "so" and folded[index + 1] not in cue.GERMAN_ARTICLES:
        return False
    if word in cue.SAYS:
        titled = after < len(folded) and _joined(reading, after) and folded[after] not in cue.TIMES
        if titled or mention.kind != "agency":
            return False
    paused = reading.gaps[index].strip(_SPACES) != "" or folded[max(0, index - 1)] in ("as", "wie")
    return paused and mention.certainty != "word"


def _by_pair(reading: Reading, index: int) -> Role | None:
    """The role given by a preposition and the word it belongs to: "spoke late on Friday to"."""
    pairs = cue.PAIRS.get(reading.folded[index])
    if pairs is None:
        return None
    for distance, word in enumerate(_before(reading, index), start=1):
        if (found := pairs.get(word)) is not None:
            shown = word in cue.SHOWN and reading.folded[index] == "on"
            if shown and cue.SPOKEN.isdisjoint(_before(reading, index - distance)):
                return None
            governed = word in cue.WORKS and _governed(reading, index - distance)
            return "report" if governed else found
        if word not in _BETWEEN or distance > _NEAR:
            return None
    return None


def _told_to_somebody(reading: Reading, index: int) -> bool:
    """Whether the words before are "told", and a name: "told Jane Doe of CNN"."""
    person = index - 1
    while person >= max(0, index - _NEAR) and reading.capital(person):
        person -= 1
    if not 0 <= person < index - 1:
        return False
    spoke = reading.folded[person] in ("to", "with") and person > 0
    pairs = cue.PAIRS[reading.folded[person]] if spoke else {}
    return reading.folded[person] in _TOLD or pairs.get(reading.folded[person - 1]) == "venue"


def _governed(reading: Reading, work: int) -> bool:
    """Whether all that is told stands in the work: "according to a report in Le Monde"."""
    return not cue.GOVERNS.isdisjoint(reading.folded[max(0, work - _NEAR) : work])


def _by_words_after(reading: Reading, mention: Mention) -> Role | None:
    folded, index = reading.folded, _past_name(reading, mention)
    if index >= len(folded):
        return None
    word, pause = folded[index], reading.gaps[index].strip(_JOINTS + ")")
    if pause not in ("", ","):
        return None
    if word in _CITING and (word != "unter" or folded[index + 1 : index + 2] == ("berufung",)):
        return "report"
    relative = folded[index + 1 : index + {"which": 4, "that": 2}.get(word, 0)]
    if not cue.REPORTS.isdisjoint(relative):
        return "report"
    if pause:
        before = folded[max(0, mention.first - _REACH) : mention.first]
        if word in cue.REPORTS and not cue.AMONG.isdisjoint(before):
            return "report"
        aside = word in cue.ARTICLES
        if _apposed(reading, mention):
            return _by_verb(reading, mention, index)
        return _by_verb(reading, mention, _past_aside(reading, index)) if aside else None
    if word in cue.STAFF:
        return _by_staff(reading, index)
    led = folded[mention.first - 1] if mention.first else ""
    if not cue.DISPUTES.isdisjoint(folded[max(0, mention.first - 2) : mention.first]):
        return None
    if word in cue.WORKS and (word not in cue.REPORTS or (led in cue.ARTICLES and word[-1] != "s")):
        return "report" if _governed(reading, mention.first) else "venue"
    if led in ("der", "dem") and word in SPEECH:
        return "venue"
    asked = word == "anfrage" and led == "auf"
    if asked or (word in cue.HELD and _is_addressed(reading, mention)):
        return "venue"
    return _by_verb(reading, mention, index)


def _is_addressed(reading: Reading, mention: Mention) -> bool:
    """Whether an outlet stands in the dative: "der Nachrichtenagentur AFP"."""
    index = mention.first - 1
    while index > 0 and reading.folded[index] in cue.DESCRIPTIONS:
        index -= 1
    return index >= 0 and reading.folded[index] in ADDRESS


def _apposed(reading: Reading, mention: Mention) -> bool:
    """Whether a name explains the word before a comma: "the party's newspaper, the Rodong"."""
    first = mention.first
    if first > 1 and reading.folded[first - 1] == "the":
        first -= 1
    paused = reading.gaps[first].strip(_SPACES) == ","
    return paused and first > 0 and reading.folded[first - 1] in DESCRIBERS


def _past_name(reading: Reading, mention: Mention) -> int:
    """The word after a name and what belongs to it: "(KCNA)", "'s Jane Doe", "news agency"."""
    folded, size = reading.folded, len(reading.words)
    index = mention.last + 1
    if index < size and reading.gaps[index].strip(_SPACES) == "(":
        inside = range(index + 1, min(size, index + _NEAR))
        index = next((i for i in inside if reading.gaps[i].strip(_SPACES) == ")"), index)
    possessive = index < size and folded[index] == "s"
    if possessive or reading.gaps[index][:1] in _APOSTROPHES:
        index += possessive
        while index < min(size, mention.last + 1 + _NEAR) and reading.capital(index):
            index += 1
    elif mention.certainty == "sure":
        index = _past_branch(reading, index)
    while index < size and folded[index] in cue.DESCRIPTIONS and _joined(reading, index):
        index += 1
    return index


def _past_branch(reading: Reading, index: int) -> int:
    """The verb behind the branch of an outlet: "BBC Radio Leeds reports", "NBC 4 reported"."""
    for verb in range(index, min(len(reading.words), index + _NEAR)):
        if not _joined(reading, verb):
            break
        if reading.folded[verb] in cue.REPORTS:
            return verb
        if not (reading.capital(verb) or reading.words[verb].isdigit()):
            break
    return index


def _past_aside(reading: Reading, index: int) -> int:
    """The word after an aside between commas: "Tass, the official agency, reported"."""
    size = len(reading.words)
    aside = range(index + 1, min(size, index + _REACH))
    return next((after for after in aside if not _joined(reading, after)), size)


def _by_staff(reading: Reading, index: int) -> Role | None:
    for word in reading.folded[index + 1 : index + 2 + _NEAR]:
        if word in cue.WITNESSES:
            return "report"
        if word in _HARMED:
            return None
    return None


def _by_verb(reading: Reading, mention: Mention, index: int) -> Role | None:
    """The verb of which the outlet is the subject, past adverbs and times."""
    folded, size = reading.folded, len(reading.words)
    if mention.certainty == "word" and mention.first and folded[mention.first - 1] in _GENITIVES:
        return None
    verb = index
    while verb < min(size, index + _REACH) and folded[verb] in _BETWEEN:
        placed = folded[verb] == "in" and verb + 1 < size and reading.capital(verb + 1)
        verb += 2 if placed else 1
        if verb < size and not _joined(reading, verb):
            return None
    word = folded[verb] if verb < size else ""
    if _breaks_news(folded[index : index + _REACH]):
        return "report"
    if word in cue.REPORTS:
        return "report" if _reports_news(reading, mention, index, verb) else None
    if word in cue.SAYS:
        return "report" if _says_news(reading, mention, verb) else None
    if "reporting" in folded[verb : verb + _NEAR] and mention.certainty != "word":
        return "report"
    for late in range(verb + 1, min(size, index + _REACH + 2)):
        if not _joined(reading, late):
            return None
        if folded[late] in cue.LATE_VERBS:
            return "report"
    return None


def _breaks_news(told: Sequence[str]) -> bool:
    """Whether an outlet is told to be "the first newspaper to report" something."""
    if "first" not in told:
        return False
    after = told[told.index("first") :]
    to = after.index("to") if "to" in after else len(after)
    return to < _NEAR and not cue.BREAKS.isdisjoint(after[to + 1 : to + 2])


def _reports_news(reading: Reading, mention: Mention, index: int, verb: int) -> bool:
    """Whether an outlet reports news: "was cited", "reported its profits" are no news of it."""
    folded, word = reading.folded, reading.folded[verb]
    told = folded[verb + 1 : verb + 1 + _NEAR]
    passive = not _PASSIVE.isdisjoint(folded[index:verb]) and not word.endswith("ing")
    own = told[:1] in (("its",), ("their",), ("itself",), ("guilty",))
    business = mention.kind != "agency" and not cue.FINANCES.isdisjoint(told)
    wanted = cue.OBJECTS.get(word)
    if word == "called" and mention.kind == "agency" and mention.certainty == "sure":
        wanted = None  # A state's agency calls an exercise a provocation; a paper is called away.
    return not (passive or own or business or (wanted and wanted.isdisjoint(told)))


def _says_news(reading: Reading, mention: Mention, verb: int) -> bool:
    """Whether an outlet says news, not something of itself: "Reuters said it would cut jobs"."""
    folded = reading.folded
    led = folded[max(0, mention.first - 2) : mention.first]
    if led and (led[-1] in _OF or (led[-1] in cue.ARTICLES and led[0] in _OF)):
        return False
    told = folded[verb + 1 : verb + 2 + _REACH]
    if told[:1] == ("citing",):
        return True
    described = mention.first and folded[mention.first - 1] in DESCRIBERS
    if not described and mention.certainty in ("word", "name", "masthead"):
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
    quoted = ":" in marks or any(mark in marks for mark in _QUOTES)
    business = not cue.FINANCES.isdisjoint(told[:3])
    return folded[verb] in cue.TELLS and not quoted and not business
