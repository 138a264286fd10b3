"""Where the sentences of punctuated text begin and end.

Rules, not a model: every run of stops is a candidate, and what stands around it decides. Each
decision looks at a bounded number of characters, so the time is linear in the text, whatever
the text is. A quotation of several sentences is several sentences; a line is never looked
beyond (see paragraphs.py).
"""

import re

from service.text.ends.abbreviations import (
    ABBREVIATIONS,
    ACTORS,
    AFTER_TIME,
    BEFORE_ORDINAL,
    CASELESS_STARTERS,
    CLIPPED,
    DEGREES,
    DOCTORS,
    EXCLAIMED,
    FOREIGN_STARTERS,
    GERMAN_MONTHS,
    INNER,
    MAYBE,
    MONTHS,
    NUMBERED,
    SAINTS,
    SPEECH,
    STARTERS,
    SUFFIXES,
    TITLES,
)

# Stops that are nothing else and need no space: Chinese, Japanese, Arabic, Urdu, Devanagari,
# Armenian, Ethiopic, Khmer, Burmese, Tibetan (from Unicode's Sentence_Terminal).
_FINAL = "。！？｡．؟۔।॥։።፧፨។៕၊။།༎"
_STOPS = ".!?…‼⁇⁈⁉" + _FINAL
_CLOSERS = "\"'’”“»«›‹)\\]}」』）》】〉*¹²³⁴⁵⁶⁷⁸⁹⁰"
_OPENERS = "\"'“‘«»„‚‹›([{¿¡"
# Closers in German or Swedish, openers elsewhere: the white space around them tells.
_OPENING = frozenset("“‘«")
# Stops, what closes after them (also » ” ) ] set off by a space, and notes: [12]), white space;
# then, not consumed, signs and the word that follow. All but the stops may be empty: nothing
# that was scanned is ever scanned again, whatever the text.
_CANDIDATE = re.compile(
    rf"([{_STOPS}]++)"
    rf"((?:[{_CLOSERS}]|\s[»”)\]](?!\S)|\s?\[\d{{1,3}}\])*+)"
    r"(\s*+)"
    r"(?=([\W_]{0,8})([^\W_]{0,24}))"
)
_STOP = re.compile(f"[{_STOPS}]")
_LAST_PART = re.compile(r"[\w.°§'’‘ʻ]+\Z")
_ENGLISH = re.compile(r" (?:the|and|for|with) ")
# Behind a closed quotation in Chinese or Japanese: its particle, or who speaks.
_QUOTE_GOES_ON = re.compile(
    r"[とのがをはにでも，、,]|って|"
    r"[^。！？，、：“「\s]{0,10}?(?:说|說|道|问|問|称|稱|表示|指出|强调|強調)"
)
# What opens a sentence and is none: "6:10 a.m. Two men enter", "By 10 p.m. Mrs. Hill had left".
_CLOCK = re.compile(
    r"(?:(?:at|by|around|about|before|after|until|since|from|shortly (?:after|before))\s)?"
    r"\d{1,2}(?:[:.]\d\d)?\s?[ap]\.m",
    re.IGNORECASE,
)
# An article that an apostrophe joins to an abbreviation: "l'avv. Bianchi", "dell'art. 3".
_ARTICLE = re.compile(r"[a-zA-Z]{1,4}[’'](?=[a-z]{2})")
_COMPANIES = frozenset({"Inc", "Corp", "Ltd", "LLC", "Plc", "PLC"})
_SUBJECT = re.compile(r"[A-Z][a-z]{3,}s (?!(?:and|or|of|for|at|in|on|to|by|from|with)\b)[a-z]{2}")
_VOWELS = frozenset("aeiouyAEIOUY")
_ROMAN = frozenset("IVXLC")
_DASHES = frozenset("-–—_")
_BULLETS = frozenset("•⊕▪◦‣·")
_NOT_PROSE = frozenset("@/\\_:.#=&%")
# Words up to this long may be abbreviations that no list has, numbers this long an item's.
_SHORT = 3
_NAME_PARTICLES = frozenset({"of", "the", "de", "van", "von", "and", "al"})
# How far a decision looks back: longer than any title with its abbreviation.
_REACH = 40
# How far it looks around for the language, and ahead for who speaks.
_AROUND, _AHEAD = 300, 80


def sentence_bounds(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The sentences between two offsets as (start, end) in code points, trimmed, in order.

    Together they cover every character that is not white space. A closing quotation mark or
    bracket belongs to the sentence it closes, a bullet to the one it begins.
    """
    base = start
    text = text[start:end]
    base += len(text) - len(text.lstrip())
    text = text.strip()
    if not text:
        return []
    caseless = text.islower()
    bounds: list[tuple[int, int]] = []
    # A character alone is found ten times as fast as one of many.
    plain = text.isascii() and "!" not in text and "?" not in text
    begin = counted = inside = at = 0
    last = len(text) - 1
    while -1 < (at := text.find(".", at) if plain else _next_stop(text, at)) < last:
        if not caseless and _is_plain_end(text, begin, at):
            bounds.append((base + begin, base + at + 1))
            begin = at = at + 2
            continue
        match = _CANDIDATE.match(text, at)
        assert match is not None, "a stop is a candidate"
        at = match.end()
        if not _ends(match, begin, caseless):
            continue
        cut, resume = match.end(2), match.end()
        spaced = resume > cut
        quote = resume if spaced else cut - 1
        if text[quote] == '"' and (not spaced or text[quote + 1].isspace()):
            # A straight mark with space on both sides or on neither: it closes if one is open.
            inside ^= text.count('"', counted, quote) & 1
            counted = quote
            if inside and spaced:
                cut = resume = quote + 1
                while text[resume].isspace():
                    resume += 1
            elif not inside and not spaced:
                cut = resume = quote
        elif not spaced and text[quote] in _OPENING:
            cut = resume = quote
        bounds.append((base + begin, base + cut))
        begin = resume
    bounds.append((base + begin, base + len(text)))
    return bounds


def _next_stop(text: str, at: int) -> int:
    """The first stop from ``at`` on, or -1."""
    found = _STOP.search(text, at)
    return -1 if found is None else found.start()


def _is_plain_end(text: str, begin: int, at: int) -> bool:
    """Whether a full stop stands between a word in lower case, a blank and a capital.

    Most stops do, and need no closer look.
    """
    if text[at] != "." or text[at + 1 : at + 2] != " ":
        return False
    first = text[at + 2 : at + 3]
    if not (first.isupper() and first.isalpha()):
        return False
    before = text[max(begin, at - _REACH) : at]
    return _is_plain(before[before.rfind(" ") + 1 :])


def _ends(match: re.Match[str], begin: int, caseless: bool) -> bool:
    """Whether the sentence that begins at ``begin`` ends at these stops."""
    stop, close, gap, opening, word = match.groups()
    if match.start() == begin or not word:
        return False
    last = stop[-1]
    if last in _FINAL:
        return _ends_at_final(match)
    if not gap:
        return _ends_without_space(match, begin)
    if opening and opening[0] in _STOPS:
        # An ellipsis may begin the next sentence; the dots of ". . ." are weighed one by one.
        return word[0].isupper() and opening.startswith(("...", "…"))
    if word[0].islower() and not caseless and opening[:1] not in _BULLETS:
        return not close and _ends_before_lower(match, begin)
    if stop == ".":
        return _ends_at_full_stop(match, begin, caseless)
    if last in ".…" and (word[0].isdigit() or (word == "I" and _is_apart(match))):
        return False
    if close:
        return not _speaker_follows(match, caseless)
    if word in _COMPANIES and match.string[match.end(5) : match.end(5) + 1] in (".", ","):
        return False  # Guess? Inc.
    return last != "!" or _token(match, begin) not in EXCLAIMED or word in STARTERS


def _ends_at_full_stop(match: re.Match[str], begin: int, caseless: bool) -> bool:
    """Whether one full stop is an end: white space and no lower-case word follow."""
    _, close, _, opening, word = match.groups()
    token = _token(match, begin)
    if (_is_plain(token) and not caseless) or _is_apart(match):
        return True
    key = token
    if not token.isalnum():
        part = _LAST_PART.search(token)
        key = part.group() if part else ""
        if len(key) > 2 and (article := _ARTICLE.match(key)):
            key = key[article.end() :]
    # A quotation mark or a bracket may stand before the sentence's first word.
    first = match.start() - len(token) <= begin + 1
    if key == token and (
        (first and _is_numbering(key)) or (key.isdigit() and _is_ordinal(match, begin))
    ):
        return False
    if opening[:1] == "&":
        return False
    if caseless or (key.isupper() and word.isupper() and len(word) > 1):
        key = key.capitalize() if key.capitalize() in ABBREVIATIONS else key
    if first and key.lower() in INNER:
        return False
    if key in TITLES or key in INNER or (key in NUMBERED and word[0].isdigit()):
        return False
    if key in DEGREES:
        return len(tokens := _before(match, begin)) < 2 or tokens[-2] not in DOCTORS
    if key in SAINTS and key == token and not _follows_name(match, begin):
        return False
    # Not AT&T, not Jay-Z; but J.-C.
    joined = token[-2:-1] in ("-", "&") and token[-3:-2] != "."
    initial = len(key) == 1 and key.isalpha() and not joined
    shortened = key in MAYBE or key.endswith("str") or (key[:1].isupper() and _lacks_vowels(key))
    dotted = _is_dotted(key)
    if not (initial or shortened or dotted) or (close and close.lstrip()[0] not in ")]"):
        return True
    if (
        first
        or _CLOCK.fullmatch(match.string, begin, min(match.start(), begin + _REACH))
        or opening[:1] in _DASHES
        or "(" in opening
        or (len(word) == 1 and _after(match) == ".")
    ):
        return False
    if caseless:
        return word in CASELESS_STARTERS
    if key.lower() in ("a.m", "p.m"):
        if word.isupper() and len(word) > 1 and _is_shouted(match):
            return word.lower() in CASELESS_STARTERS
        return not (word[0].isdigit() or word in AFTER_TIME or _after(match, 5) == " time")
    if initial:
        return key.isupper() and word in STARTERS
    return (
        word in STARTERS
        or (word in ACTORS and not dotted)
        or (key in _COMPANIES and _is_subject(match))
        or (word in FOREIGN_STARTERS and not _is_english(match))
    )


def _ends_before_lower(match: re.Match[str], begin: int) -> bool:
    """Whether stops are an end although a lower-case word follows, as in hasty copy."""
    stop, _, _, opening, word = match.groups()
    token = _token(match, begin)
    if stop not in ".!?" or not _is_plain(token) or token in CLIPPED or _lacks_vowels(token):
        return False
    if word == "i":
        return _after(match) != "."
    if opening:
        return opening in ("(", "[") and len(token) > _SHORT
    if stop != ".":
        return match.string[begin].islower()
    return len(token) > _SHORT and word not in SUFFIXES and _is_english(match)


def _ends_without_space(match: re.Match[str], begin: int) -> bool:
    """Whether stops are an end although nothing separates them from the next word."""
    stop, close, _, opening, word = match.groups()
    if opening.strip(_OPENERS) or not word[0].isupper() or not word[1:2].islower():
        return False
    token = _token(match, begin)
    if len(token) == 1 or stop not in ".!?" or not _NOT_PROSE.isdisjoint(token):
        return False
    if token in ABBREVIATIONS or token in EXCLAIMED or word.lower() in SUFFIXES:
        return False
    after = _after(match, 2)
    if after[:1] in ("/", "@", "_", "(", "=") or (after[:1] == "." and not after[1:].isspace()):
        return False
    if token[-1:].isdigit():
        return bool(close) or word in STARTERS
    return token[-2:].islower() or (bool(close) and token[-1:].islower())


def _ends_at_final(match: re.Match[str]) -> bool:
    """Whether stops that are nothing but stops are an end: not in a number or a quotation."""
    stop, close, _, _, word = match.groups()
    if stop[-1] == "．":
        return not word[0].isdigit()
    quoted = close and close[0] not in _OPENING
    return not (quoted and _QUOTE_GOES_ON.match(match.string, match.end()))


def _before(match: re.Match[str], begin: int) -> list[str]:
    at = match.start()
    return match.string[max(begin, at - _REACH) : at].split()


def _token(match: re.Match[str], begin: int) -> str:
    """The word before a stop without what opens before it; empty after white space alone."""
    at = match.start()
    last = match.string[max(begin, at - _REACH) : at].rsplit(None, 1)
    return last[-1].lstrip(_OPENERS) if last else ""


def _after(match: re.Match[str], count: int = 1) -> str:
    """The characters behind the next word."""
    end = match.end(5)
    return match.string[end : end + count]


def _is_apart(match: re.Match[str]) -> bool:
    return match.string[match.start() - 1].isspace()


def _is_plain(token: str) -> bool:
    """A word in lower case that is no abbreviation."""
    return token.isalpha() and token.islower() and len(token) > 1 and token not in ABBREVIATIONS


def _is_numbering(key: str) -> bool:
    """1. 12. 2.1. IV. before a heading or an item."""
    if key.isdigit():
        return len(key) <= _SHORT
    return len(key) <= 2 * _SHORT and (
        _ROMAN.issuperset(key) or (key[:1].isdigit() and key.replace(".", "").isdigit())
    )


def _is_ordinal(match: re.Match[str], begin: int) -> bool:
    """The numeral of "am 3. Oktober", "der 2. Weltkrieg", or of an item behind a colon."""
    tokens = _before(match, begin)
    if not tokens[-1].isdigit() or len(tokens[-1]) >= _SHORT or len(tokens) == 1:
        return False
    previous, word = tokens[-2], match[5]
    if previous[-1] == ":":
        return previous[-2:-1].isalpha()
    if word in GERMAN_MONTHS:
        return True
    german = word in MONTHS or (previous.lower() in BEFORE_ORDINAL and word not in FOREIGN_STARTERS)
    return german and not _is_english(match)


def _follows_name(match: re.Match[str], begin: int) -> bool:
    """Whether a capital or a number stands before "St.": Main St., but near St. Just."""
    tokens = _before(match, begin)
    return len(tokens) > 1 and not tokens[-2][:1].islower()


def _lacks_vowels(key: str) -> bool:
    """Rwy, Mtn, Sgts: shortened, though no list has them."""
    short = len(key) <= 2 * _SHORT - 1
    return short and key[1:].islower() and key.isascii() and _VOWELS.isdisjoint(key)


def _is_subject(match: re.Match[str]) -> bool:
    """Whether a plural and what it does follow: "Corp. Schools stay", but "Corp. Chairman Ann"."""
    return _SUBJECT.match(match.string, match.start(5), match.start(5) + _REACH) is not None


def _is_dotted(key: str) -> bool:
    """U.S or a.m or D.C: letters with stops between them."""
    return "." in key and key[1::2] == "." * (len(key) // 2) and key[::2].isalpha()


def _is_shouted(match: re.Match[str]) -> bool:
    at = match.start()
    return match.string[max(0, at - _AROUND) : at + _AROUND].isupper()


def _is_english(match: re.Match[str]) -> bool:
    at = match.start()
    return _ENGLISH.search(match.string, max(0, at - _AROUND), at + _AROUND) is not None


def _speaker_follows(match: re.Match[str], caseless: bool) -> bool:
    """Whether the words after a closed quotation say who spoke: Kim asked; President Moon said."""
    at = match.end()
    for word in match.string[at : at + _AHEAD].split()[: 3 if caseless else 6]:
        bare = word.strip(',.:;"“”')
        if bare in SPEECH:
            return True
        if not (caseless or bare[:1].isupper() or bare in _NAME_PARTICLES):
            return False
    return False
