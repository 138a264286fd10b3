"""Lines that head something: a part of the story, or a part of the page around it."""

import re
from typing import Final

from service.text.ends.sentences import sentence_bounds
from service.text.furniture.lines import OPEN, Table

_NEWS: Final = (
    r"(?:news|stories|story|articles?|posts?|headlines|coverage|content|videos?|photos?|reading"
    r"|links|topics|reports|features|galleries|items|tags|searches|products|podcasts|episodes"
    r"|columns|opinion)"
)

# The page's own headings, and its pointers to other stories.
PAGE_HEADINGS: Final[Table] = {
    "advisory": "",
    "most": (
        rf"\s+(?:read|popular|viewed|watched|shared|commented|recent|emailed|discussed|trending"
        rf"|clicked|searched)(?:\s+(?:{_NEWS}|on|in|from|today|this week|now)\b{OPEN})?"
    ),
    "related": (
        rf"(?:\s+(?:{_NEWS}|to this (?:story|article)|from|on|internet links|tags?))?",
        rf"(?:\s+{_NEWS})?\s*[:|>»]\s*.{{0,200}}",
        rf"\s+(?:article|story|video|stories)\s+(?-i:[A-Z]){OPEN}",
    ),
    "recommended suggested": (
        rf"(?:\s+(?:{_NEWS}|for you|by|from|reads?|slideshows)\b{OPEN})?(?:\s*:\s*.{{0,160}})?"
    ),
    "trending": (
        rf"(?:\s+(?:now|today|{_NEWS}|on|in|this week|stories)\b{OPEN})?(?:\s*:\s*.{{0,160}})?"
    ),
    "latest": r"\s+on\s*:?",
    "references bibliography footnotes endnotes": r"(?:\s+and\s+(?:notes|links))?",
    "doi": r"\s*:\s*\S{6,120}",
    "top latest popular more featured breaking other recent local new": (
        rf"\s+(?:(?:top|local|breaking|latest|recent|popular|us|u\.s\.|world|trending|related"
        rf"|live)\s+)?{_NEWS}(?:\s+(?:from|in|on|about|by|at|today|this week|for you|like this"
        rf"|you may like|now)\b{OPEN})?"
    ),
    "more": (
        "",
        rf"\s+(?:from|on|about|in|at|by|like this|to explore|to read|to know)\b{OPEN}",
        rf"(?-i:(?:\s+[A-Z][\w’'-]{{1,20}}){{1,3}}\s+(?:From|from|FROM|On|ON)\s+[A-Z]){OPEN}",
        rf"(?:\s+{_NEWS})?\s*:\s*(?-i:[A-Z“‘\"]){OPEN}",
    ),
    "read": (
        r"\s+(?:the|our|his|her|their|all|more)\b[^.!?,]{0,80}\shere",
        r"\s+(?:more|also|next|this next|this (?:article|story)|the (?:full|rest|whole|entire"
        r"|original|complete)|full|it here|now|related|or share)\b(?:\s+(?:trending|story|article"
        r"|report|post|stories|news|coverage|on this story|here|next|about it here"
        r"|posts)\b)*(?:\s*[:|>»–—-]\s*.{0,200}|\s+(?:at|on|in|from|about|by|of|here|via|with"
        r"|for)\b(?:[^.!?]|\.(?=\w)){0,120})?",
        r"\s*[:|]\s*.{1,200}",
    ),
    "also": (
        r"\s+(?:read|see|watch)(?:\s*[:|–—-]\s*.{0,200})?",
        rf"\s+(?:on|in the news|from)\s+(?-i:[A-Z]){OPEN}",
    ),
    "see": (
        r"\s+(?:also|more|related|all|videos?|photos?|pictures|gallery)(?:\s*[:|–—-].{0,200})?",
        rf"\s+(?:also|more|related|all)\s+(?:at|on|about|from|in|of|stories|news)\b{OPEN}",
        r"\s*:\s*.{1,160}",
    ),
    "must": r"[\s-]+(?:reads?|see|watch)(?:\s*:.{0,160})?",
    "you": (
        r"\s+(?:may|might|could)\s+(?:also\s+|actually\s+)?(?:like|be interested|want to read"
        r"|enjoy|have missed)\b[^.,]{0,60}"
    ),
    "editor editors": rf"(?:[’']?s?[’']?)\s+(?:picks?|choice|selections?|recommendations?)\b{OPEN}",
    "don": r"[’']t\s+miss(?:\s*[:!].{0,160})?",
    "popular featured spotlight": rf"(?:\s+(?:now|today|on|in|this week)\b{OPEN})?",
    "up": (r"\s+(?-i:[Nn]ext)", r"\s+next\s*[:|].{0,90}"),
    "elsewhere": r"\s+(?:on the web|in the news|on (?-i:[A-Z])\S+)",
    "just": r"\s+in",
    "on": r"\s+air",
    "next previous prev": (
        rf"(?:\s+(?:article|story|post|page|read|photo|video|slide)\b{OPEN})?",
        r"\s*[:»>→|].{1,160}",
    ),
    "in": (
        r"\s+(?:this (?:story|article)|pictures|other news|case you missed it|photos|related news"
        r"|depth|brief|the news)(?:\s*:.{0,160})?"
    ),
    "icymi": r".{0,160}",
    "required": r"\s+reading",
    "news": r"\s+videos?",
    "go": r"\s+deeper(?:\s*[:|].{0,120})?",
    "look fact quiz poll podcast map timeline throwback flashback opinion factbox graphic "
    "explainer exclusive interactive": (rf"(?:\s+(?:back|check))?\s*[:|]\s*(?-i:[A-Z“‘\"]){OPEN}"),
    "story article": r"\s+(?:at a glance|highlights|so far|tools|links|timeline|topics|tags)\s*:?",
    "highlights contents breadcrumbs": "",
    "key": r"\s+(?:points|takeaways|events|updates|moments)",
    "people": r"\s+are also reading",
    "how": r"\s+we (?:handle corrections|(?:reviewed|review|report(?:ed)?) this)\b.{0,40}",
    "tags topics": rf"\s+(?-i:[A-Z]){OPEN}",
    "this": r"\s+(?:article|story|post)\s+(?:is\s+)?tagged\b.{0,120}",
    "tags tag topics filed categories category keywords subjects subject sections section posted "
    "tagged labels": (
        rf"(?:\s+(?:under|in|as|with))?\s*:{OPEN}",
        rf"\s+(?:in|under|as|with)\s{OPEN}",
        "",
    ),
    "from around across": (
        rf"\s+(?:around\s+)?(?:the\s+(?:web|site|archives?|network)|our (?:partners|sponsors"
        rf"|archives|advertisers))\b{OPEN}"
    ),
    "what": (
        r"\s+(?:others are|people are|we[’']re|to) (?:reading|watch next|read next"
        r"|watching)\b.{0,40}"
    ),
    "explore": rf"\s+(?:more|further|the|our)\b{OPEN}",
    "about": (
        rf"\s+(?:the\s+(?:authors?|writer)|us|our ads|this (?:author|story|article"
        rf"|report))\b{OPEN}"
    ),
    "a": rf"\s+(?:message|note|letter) from (?:the|our) (?:editors?|publishers?|newsroom)\b{OPEN}",
    "author authors": r"(?:\s+bio(?:graphy)?|\s+archive|\s+page)?",
    "transcript": rf"(?:\s+for\s+(?-i:[A-Z]){OPEN})?",
    "watch": r"\s+next",
    "today": rf"[’']s\s+(?:top|must|best|headlines|paper|picks|e-?paper|news|coverage)\b{OPEN}",
    "live": r"\s+(?:blog|updates|coverage|tv)(?:\s*:\s*.{0,160})?",
    # German, French, Spanish, Italian, Dutch.
    "mehr lesen": rf"\s+(?:zum thema|auch|sie (?:auch|hier|mehr)|dazu|aus)\b{OPEN}",
    "auch": rf"\s+interessant\b{OPEN}",
    "zum": r"\s+thema(?:\s*:.{0,120})?",
    "lesetipps meistgelesen meistgelesene themen": r"(?:\s+artikel)?(?:\s*:.{0,120})?",
    "à lire": r"\s+(?:lire|aussi)(?:\s+(?:aussi|également))?\s*[:>–—-]?.{0,200}",
    "à a": (
        r"\s+(?:lire|écouter|voir|découvrir|suivre|regarder)(?:\s+(?:aussi|également))?\s*"
        rf"(?::{OPEN})?"
    ),
    "réécouter": rf"\s{OPEN}",
    "sur": r"\s+le même sujet",
    "les": rf"\s+(?:plus lus|articles les plus lus)\b{OPEN}",
    "lea lee": r"\s+(?:también|además|más)\b.{0,200}",
    "más te lo": (
        rf"\s+(?:información|noticias|sobre|puede interesar|más leído|más visto"
        rf"|sobre este tema)\b{OPEN}"
    ),
    "te": r"\s+(?:puede|podría|recomendamos)\b\s?(?:interesar|gustar)?\s*:.{0,160}",
    "relacionado relacionadas noticias": r"(?:\s+relacionadas)?(?:\s*:.{0,160})?",
    "leggi lees leia": r"\s+(?:anche|ook|também|mais|verder)\b.{0,160}",
}

# Behind these stand the headlines of other stories, one a line.
LISTS: Final = re.compile(
    r"[\W_]{0,3}(?:most\b|related|recommended|trending|top|latest|popular|more|featured|other"
    r"|recent|read (?:more|next|also)|also|see|you (?:may|might)|editor|don[’']t miss|in (?:other"
    r"|case)|from|around|what (?:others|people|to)|must|up next|suggested|sponsored|promoted|mehr"
    r"|auch|lesen|zum|meist|à lire|lire|sur le|les plus|lea|más|te puede|lo más|noticias"
    r"|breaking|people are also|leggi|lees|leia|te recomendamos|das könnte|vous aimerez)",
    re.IGNORECASE,
)

_SECTION: Final = (
    r"(?:home|news|world|politics|us|u\.s\.|usa|uk|asia|europe|africa|americas|middle east"
    r"|business|sports?|opinion|tech|technology|science|health|entertainment|culture|life"
    r"|lifestyle|travel|money|markets|local|national|nation|international|video|videos|weather"
    r"|environment|education|crime|economy|finance|media|arts|religion|photos|blogs?|features"
    r"|columns|editorials?|letters|analysis|elections?|congress|white house|security|defen[cs]e"
    r"|energy|latin america|asia pacific|australia|canada|china|india|russia|ukraine|israel"
    r"|north america|national security|top stories|breaking|breaking news|headlines|latest"
    r"|exclusive|live|society|style|food|books|film|music|tv|football|soccer|obituaries|regional"
    r"|state|metro|community|real estate|autos|investigations|fact check|law|foreign policy"
    r"|policy|war|military|wires?|ap|more|newspaper|front page|today's paper|city|cities|metro"
    r"|politik|wirtschaft|panorama|kultur|ausland|inland|monde|société|économie|mundo|política"
    r"|economía|deportes|sociedad|internacional|nacional|sucesos|españa|faits divers|planète"
    r"|binnenland|buitenland|país|economia|cultura|desporto|esportes"
    r"|esteri|cronaca|interni|vermischtes|lokales|regionales|gesellschaft|wissen)"
)
_SECTION_LINE: Final = re.compile(rf"[\W_]{{0,3}}{_SECTION}[\W_]{{0,3}}", re.IGNORECASE)
_CRUMBS: Final = re.compile(
    rf"[\W_]{{0,3}}(?:{_SECTION}\s*(?:[>»›/|•·→]|::)\s*[^.!?]{{1,120}}"
    rf"|[^.!?>»›/|•·\n]{{1,40}}(?:\s*[>»›→|•·]\s*[^.!?>»›/|•·\n]{{1,40}}){{0,5}}\s*[>»›/|•·→]"
    rf"\s*{_SECTION})[\W_]*",
    re.IGNORECASE,
)
_STEPS: Final = re.compile(r"[>»›/|•·:→]")
_ARROWS: Final = re.compile(r"[^>»›→\n]{1,50}(?:\s[>»›→]\s[^>»›→\n]{1,80}){1,6}")
_ASKS: Final = re.compile(
    r"(?:what|who|why|how|where|when|which|is|are|will|can|does|do|did|should|was)\b", re.IGNORECASE
)
_LONG_QUESTION: Final = 8
# So many words make a sentence of what stands before a full stop within a line. Of the headlines
# of 540 real pages none has such a one.
_PHRASE: Final = 5
# "(2nd LD) Bell raised from the harbor": which telling of it this is.
_LABELLED: Final = re.compile(r"[(\[][^()\[\]]{1,24}[)\]]\s+(?=[\w\"“‘'])")
# With these a story goes on to ask.
_GOES_ON: Final = ("So", "But ", "And ", "However", "Yet ", "Then ", "Still", "Or ")
_WORD: Final = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?")
_STEM: Final = 5
# So many words of a heading come again in its first paragraph; of a pointer one does by chance.
_LED: Final = 2
_MINOR: Final = frozenset(
    "a an the and or but nor of in on at to for from by with as is vs over into after amid up "
    "off out via".split()
)


def section(line: str) -> bool:
    """Tell whether ``line`` is the name of a page's section alone: "World", "POLITICS"."""
    return len(line) <= 30 and _SECTION_LINE.fullmatch(line) is not None


def crumbs(line: str) -> bool:
    """Tell whether ``line`` is a path through the page: "Home > World > Asia"."""
    if _STEPS.search(line) is None:
        return False
    if _CRUMBS.fullmatch(line) is not None:
        return True
    arrows = ">" in line or "»" in line or "›" in line or "→" in line
    return arrows and _ARROWS.fullmatch(line) is not None


def titled(line: str) -> bool:
    """Tell whether ``line`` is in headline case: every word that matters has a capital."""
    major = [word for word in line.split() if word[0].isalpha() and word.lower() not in _MINOR]
    return len(major) >= 2 and sum(word[0].isupper() for word in major) >= 0.9 * len(major)


def headlined(line: str) -> bool:
    """Tell whether ``line`` is in headline case and has the words of a headline."""
    return line.count(" ") >= 4 and titled(line)


def asks(line: str) -> bool:
    """Tell whether a question, or a call, has the form of a headline."""
    if line[-1] != "?" or ":" in line or '"' in line or "“" in line:
        return headlined(line)
    return not line.startswith(_GOES_ON)


def heads(line: str) -> bool:
    """Tell whether the first line of an article is its headline."""
    if (label := _LABELLED.match(line)) is not None:
        line = line[label.end() :]
    return titled(line) or (
        4 <= len(line.split()) <= 20
        and line[:1].isupper()
        and line[-1] not in ":,;"
        and not goes_on(line)
    )


def goes_on(line: str) -> bool:
    """Tell whether a sentence ends within a line: a headline is one phrase."""
    if "." not in line:
        return False
    start, end = sentence_bounds(line, 0, len(line))[0]
    told = line[start:end].rstrip('"”’»')
    return end < len(line) and told.endswith(".") and told.count(" ") >= _PHRASE - 1


def elsewhere(line: str) -> bool:
    """Tell whether ``line`` has the form of another story's headline, set between the lines.

    Headings of a story's parts are short or ask something; eight words in capitals do neither.
    """
    if (
        line.count(" ") < 6
        or line[0] in "\"“„«‘'"
        or line.rstrip().endswith(":")
        or (line[-1] == "?" and line.count(" ") < _LONG_QUESTION)
        or _ASKS.match(line)
    ):
        return False
    return line.isupper() or titled(line)


def led(line: str, following: str) -> bool:
    """Tell whether the paragraph ``following`` a line in capitals speaks of what the line does."""
    told = following.lower()
    stems = {word[:_STEM].lower() for word in _WORD.findall(line) if len(word) >= _STEM - 1}
    return sum(stem in told for stem in stems) >= _LED


def boxed(line: str, *, following: str) -> bool:
    """Tell whether a heading may name a box of the page: a short title with a list under it."""
    if following[:1].isalnum() or following[:1] in "\"“„«‘'(" or line.isupper():
        return False
    return 1 < len(_WORD.findall(line)) <= 3 and titled(line)


def foreign(line: str, folded: str) -> bool:
    """Tell whether the story uses none of the heading's words; ``folded`` is its text, lower case.

    Headings of a story's parts speak of what the story speaks of; a box's name does not.
    """
    return all(
        folded.count(word.lower()[:_STEM]) <= 1 for word in _WORD.findall(line) if len(word) > 3
    )
