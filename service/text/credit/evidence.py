"""What makes an outlet that a sentence names one that it credits: the words around the name."""

from collections.abc import Iterator

from service.text.credit import cues as cue
from service.text.credit.cues import SPOKEN_TO, Role
from service.text.credit.denials import unsaid
from service.text.credit.forms import DESCRIBERS
from service.text.credit.marks import by_marks
from service.text.credit.newsverbs import NEAR, PASSIVE, REACH, breaks_news, reports_news, says_news
from service.text.credit.reading import QUOTES, Mention, Reading
from service.text.credit.speech import ADDRESS, SPEECH

_SPACES = " \t\n\u00a0"
_JOINTS = _SPACES + "-\u2010\u2011" + QUOTES
_APOSTROPHES = ("'", "\u2019")

_TOLD = frozenset({"told", "tells", "telling"})
_CITING = frozenset({"citing", "quoting", "citant", "citando", "unter"})
_GENITIVES = frozenset({"of", "du", "de", "des", "von"})
_GENITIVE_ARTICLES = frozenset({"der", "des", "du", "del"})
_ITS_OWN = {(word,) for word in "its their seine seinen ihre ihren ses son sa sus su".split()}
_OPENING = frozenset({"on", "sur", "dans", "en", "im", "beim"})
_HARMED = PASSIVE | frozenset("been be who accused jailed detained killed arrested".split())
_SKIPPED = cue.ARTICLES | cue.DESCRIPTIONS | cue.DEMONYMS
_BETWEEN = cue.TIMES | cue.ADVERBS
# Whoever "meldete dem NDR" is no outlet; "meldete der NDR" is said of one.
_DATIVES = ADDRESS - frozenset({"der"})
# Of these the ones that may part a verb from the outlet behind it, and not lead a place or a work.
_WHEN = _BETWEEN - frozenset({"in", "at", "on", "en"})


def role(reading: Reading, mention: Mention) -> Role | None:
    """Return what a mention is credited as, or None where it is no credit."""
    if "zufolge" in reading.folded[mention.last + 1 : mention.last + 3]:
        return "report"
    found = by_marks(reading, mention)
    if found is None and (found := _by_words_before(reading, mention)) in SPOKEN_TO:
        return None if unsaid(reading, mention.first) else found
    return found or _by_words_after(reading, mention)


def _joined(reading: Reading, index: int) -> bool:
    """Whether nothing but space, hyphens and quotation marks stands before a word."""
    return not reading.gaps[index].strip(_JOINTS)


def _before(reading: Reading, index: int) -> Iterator[str]:
    """The words, eight at most, that run up to the word at ``index`` without a pause, backwards."""
    for other in range(index, max(0, index - REACH), -1):
        if not _joined(reading, other):
            return
        yield reading.folded[other - 1]


def _by_words_before(reading: Reading, mention: Mention) -> Role | None:
    """The cue before a name, past what only describes it: "told South Korea's Yonhap agency"."""
    index, addressed, described, plain = mention.first - 1, False, False, -1
    for _ in range(REACH):
        if index < 0 or not (_joined(reading, index + 1) or reading.folded[index] == "based"):
            break
        if found := _by_cue(reading, mention, index) or _by_turned_verb(reading, mention, index):
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
    held = "vor" in reading.folded[mention.last + 1 : mention.last + 1 + NEAR]
    spoken = before & SPEECH or (held and before & cue.LIES)
    return "told" if spoken else None


def _by_turned_verb(reading: Reading, mention: Mention, index: int) -> Role | None:
    """A verb that its time or an adverb parts from its outlet: "berichtete zuerst die dpa".

    Or all of it before the outlet: "First to report it was the Guardian", "Aufgedeckt hatte den
    Fall das Magazin".
    """
    folded = reading.folded
    if folded[mention.first - 1] in _DATIVES:
        return None
    if folded[index] in cue.WAS:
        return "report" if breaks_news(folded[:index]) else None
    opened = 2 if folded[:2] in cue.MADE_PUBLIC else folded[0] in cue.OPENED_BY
    if opened and not cue.HAD.isdisjoint(folded[opened : opened + 1]):
        return "report" if mention.last == len(folded) - 1 else None
    if folded[index] not in _WHEN or folded[index] == "am":
        return None
    for word in _before(reading, index):
        if word not in _WHEN:
            return "report" if word in cue.INVERTED else None
    return None


def _past_place(reading: Reading, based: int) -> int:
    """The first word of a place that an outlet is based in: "Darwin, Australia-based"."""
    first = based
    while first > max(0, based - NEAR) and reading.capital(first - 1):
        first -= 1
    return first


def _by_cue(reading: Reading, mention: Mention, index: int) -> Role | None:
    """The role that the word at ``index``, alone or with those before it, gives to a mention."""
    folded, word = reading.folded, reading.folded[index]
    follows = folded[mention.last + 1 : mention.last + 1 + 2 * REACH]
    if word in cue.CUES:
        if word not in _TOLD:
            return cue.CUES[word]
        if follows[:1] == ("to",):
            return None
        # "Holt, who told CNN in May that she would stay, was arrested."
        aside = index > 0 and folded[index - 1] in ("who", "which")
        return "venue" if aside else "told"
    if word in cue.INVERTED:
        return "report"
    if word in cue.GIVES:
        return None if cue.GIFTS.isdisjoint(follows[:NEAR]) else "told"
    if word in cue.INVERTED_AFTER_PAUSE:
        return "report" if _inverted(reading, mention, index) else None
    if word in cue.STAFF:
        near = folded[max(0, index - NEAR) : index] + follows[:NEAR]
        seen = not cue.WITNESSES.isdisjoint(near) or _governed(reading, index)
        return "report" if seen else None
    if word in ("of", "from", "on") and _told_to_somebody(reading, index):
        return "told"
    if word in cue.WORKS and folded[index + 1] in _GENITIVE_ARTICLES:
        return "report" if _governed(reading, index) else "venue"
    if word in _OPENING and index == 0:
        said = cue.SAYS if word == "on" else SPEECH
        return None if said.isdisjoint(follows) else "venue"
    if word == "to" and not cue.CONFIDES.isdisjoint(_before(reading, index)):
        return "told"
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
        if word not in _BETWEEN or distance > NEAR:
            return None
    return None


def _told_to_somebody(reading: Reading, index: int) -> bool:
    """Whether the words before are "told", and a name: "told Jane Doe of CNN"."""
    person = index - 1
    while person >= max(0, index - NEAR) and reading.capital(person):
        person -= 1
    if not 0 <= person < index - 1:
        return False
    spoke = reading.folded[person] in ("to", "with") and person > 0
    pairs = cue.PAIRS[reading.folded[person]] if spoke else {}
    return reading.folded[person] in _TOLD or pairs.get(reading.folded[person - 1]) in SPOKEN_TO


def _governed(reading: Reading, work: int) -> bool:
    """Whether all that is told stands in the work: "according to a report in Le Monde"."""
    return not cue.GOVERNS.isdisjoint(reading.folded[max(0, work - NEAR) : work])


def _by_words_after(reading: Reading, mention: Mention) -> Role | None:
    folded, index = reading.folded, _past_name(reading, mention)
    if index >= len(folded):
        return None
    word, pause = folded[index], reading.gaps[index].strip(_JOINTS + ")")
    if pause not in ("", ","):
        return None
    if word in _CITING and (word != "unter" or folded[index + 1 : index + 2] == ("berufung",)):
        return "report"
    relative = folded[index + 1 : index + {"which": 4, "qui": 4, "that": 2}.get(word, 0)]
    for place, told in enumerate(relative, start=index + 2):
        if told in cue.REPORTS and folded[place : place + 1] not in _ITS_OWN:
            return "report"
    if pause:
        before = folded[max(0, mention.first - REACH) : mention.first]
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
        return "told"
    asked = word == "anfrage" and led == "auf"
    held = _is_marked(reading, mention) or _is_addressed(reading, mention)
    if asked or (word in cue.HELD and held):
        return "venue"
    return _by_verb(reading, mention, index)


def _is_marked(reading: Reading, mention: Mention) -> bool:
    """Whether a name is no everyday word, or quotation marks or capitals say that it is none."""
    quoted = any(mark in reading.gaps[mention.first] for mark in QUOTES)
    return mention.certainty == "sure" or quoted or reading.words[mention.first].isupper()


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
        inside = range(index + 1, min(size, index + NEAR))
        index = next((i for i in inside if reading.gaps[i].strip(_SPACES) == ")"), index)
    possessive = index < size and folded[index] == "s"
    if possessive or reading.gaps[index][:1] in _APOSTROPHES:
        index += possessive
        while index < min(size, mention.last + 1 + NEAR) and reading.capital(index):
            index += 1
    elif mention.certainty == "sure":
        index = _past_branch(reading, index)
    while index < size and folded[index] in cue.DESCRIPTIONS and _joined(reading, index):
        index += 1
    return index


def _past_branch(reading: Reading, index: int) -> int:
    """The verb behind the branch of an outlet: "BBC Radio Leeds reports", "NBC 4 reported"."""
    for verb in range(index, min(len(reading.words), index + NEAR)):
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
    aside = range(index + 1, min(size, index + REACH))
    return next((after for after in aside if not _joined(reading, after)), size)


def _by_staff(reading: Reading, index: int) -> Role | None:
    for word in reading.folded[index + 1 : index + 2 + NEAR]:
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
    while verb < min(size, index + REACH) and folded[verb] in _BETWEEN:
        placed = folded[verb] == "in" and verb + 1 < size and reading.capital(verb + 1)
        verb += 2 if placed else 1
        if verb < size and not _joined(reading, verb):
            return None
    word = folded[verb] if verb < size else ""
    if breaks_news(folded[index : index + REACH]):
        return "report"
    if word in cue.REPORTS:
        return "report" if reports_news(reading, mention, index, verb) else None
    if word in cue.SAYS:
        return "report" if says_news(reading, mention, verb) else None
    if "reporting" in folded[verb : verb + NEAR] and mention.certainty != "word":
        return "report"
    for late in range(verb, min(size, index + REACH + 2)):
        if not _joined(reading, late):
            return None
        if folded[late] in cue.LATE_VERBS or folded[late : late + 2] in cue.MADE_PUBLIC:
            return "report"
        if folded[late] in cue.LATE_FIRSTS:
            own = any((word,) in _ITS_OWN for word in folded[index:late])
            around = folded[max(0, mention.first - REACH) : late]
            return None if own or cue.FIRST.isdisjoint(around) else "report"
    return None
