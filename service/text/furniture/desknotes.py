"""Editor's notes that tell desks what to do: "EDITOR'S NOTE: Do not use the name of the minor".

The label is that of notes to readers, so that what the note says decides. Readers are told what a
story holds, who wrote it and what was wrong in it; a desk is told whom to call and what not to use.
A note with a number to call is a desk's, unless it is a line that readers are to call for help.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from service.text.ends.sentences import sentence_bounds
from service.text.furniture.lines import Bounds, places

_LABEL: Final = re.compile(
    r"[ \t]*[(\[*_#>-]{0,4}[ \t]*(?i:(?:editors?['’]?s?['’]?|eds?[.'’]?|editorial) notes?"
    r"|anm(?:erkung|\.) der redaktion|note de la rédaction|ndlr"
    r"|nota (?:del? editor|de la redacción))"
    r"\s?(?:\([^()\n]{1,40}\)|,? ?not for publication)?\s?[*_]{0,2}(?:[:–—]|\s-(?=\s))[*_]{0,2}\s*"
)
# A label has so many code points at most.
_BEFORE: Final = 64
_OPENED: Final = re.compile(r"[.!?)”\"’][ ]")
_NO: Final = r"(?:do not|don['’]t|never)"
_USE: Final = (
    r"(?:(?:publish|print|broadcast|name|identify|quote|reveal|crop)\b|(?:use|run|move|send|post|air)"
    r"(?=[^.!?\n]{0,80}?\b(?:(?:sur)?names?|photos?|pictures?|images?|video|audio"
    r"|grafs?|paragraphs?|quotes?|story|stories|version|headline|caption|byline|numbers?|address"
    r"|material|online|until|before|without)\b)"
    r"|(?:use|run|publish)(?: it| this| these| them)?[.!]?\Z)"
)
_VERB: Final = (
    r"(?:kill|spike|hold|withhold|delete|remove|replace|insert|substitute|disregard|credit|check"
    r"|confirm|verify|slug|byline)"
)
_OBJECT: Final = (
    r"(?:the|this|that|these|all|any|our|with|for|until|first|second|third|last|name|names|photos?"
    r"|graf|grafs|para|caption|headline|byline|version|only)\b"
)
# What opens a sentence that desks are told.
_ORDERS: Final = re.compile(
    r"[(\[\"“]?(?:"
    rf"(?:please,? |pls |kindly )?{_NO} {_USE}"
    rf"|(?:please,? |pls |kindly )?{_VERB} {_OBJECT}"
    r"|(?:please |pls |kindly )?use (?:only |this |the |with |photos?\b|version\b)"
    r"|keep (?:the |his |her |their )?(?:names?|byline|photos?|identity)\b"
    r"|bitte\s[^.!?\n]{0,80}\b(?:verwenden|veröffentlichen|löschen|nutzen|senden|streichen)\b"
    r"|(?:foto|bild|name|fotos|bilder|namen)\s[^.!?\n]{0,60}\bnicht (?:verwenden|veröffentlichen)\b"
    r"|ne pas (?:utiliser|publier|diffuser|nommer)\b|(?:merci de|prière de|veuillez)"
    r" (?:ne pas|utiliser|supprimer|retirer|remplacer)\b"
    r"|(?:por favor,? )?(?:no (?:usar|usen|utilizar|utilicen|publicar|publiquen|difundir)"
    r"|eliminen|eliminar)\b"
    r")",
    re.IGNORECASE,
)
_CALLS: Final = re.compile(
    r"(?:please |pls |kindly )?(?:call|phone|ring|contact|ask)"
    r" (?!us\b|it\b|the (?:newsroom|reporter|author|editors?)\b|your\b|for\b|\d{3}\b)\w"
    r"|(?:merci d['’]|prière d['’]|veuillez )(?:appeler|contacter)\b|llam(?:ar|en) a\b"
    r"|bitte [^.!?\n]{0,60}\banrufen\b",
    re.IGNORECASE,
)
# What is said to desks anywhere in a sentence.
_FOR_DESKS: Final = re.compile(
    r"\b(?:not for (?:publication|broadcast)|(?:must|is|are) not (?:to )?be (?:used|published"
    r"|printed|broadcast|named|identified)|slugged|writethru|for desks?\b|desks? (?:should|must)"
    r"|photos? (?:is|are) (?:available|attached|to follow)|will be led|off the record"
    r"|nicht zur veröffentlichung)",
    re.IGNORECASE,
)
# Seven digits or more, and neither years nor a date.
_PHONE: Final = re.compile(
    r"(?<![\w$€£.,/-])(?<!ISBN )(?<!ISBN: )"
    r"(?!(?:1\d|20)\d\d(?: |[-–/](?:1\d|20)\d\d\b|-\d\d-\d\d\b)|\d\d?[./-]\d\d?[./-]\d{4})"
    r"\+?\(?\d{1,5}\)?(?:[ ()./-]{1,2}\d{1,6}){1,6}(?![\w,])"
)
_LEAST_DIGITS: Final = 7
_HELP: Final = re.compile(
    r"\b(?:crisis|suicid\w+|lifeline|hotline|helpline|samaritans|(?:get|need|needs|seek|for|offer)"
    r" (?:help|support)|(?:help|support) (?:is|line|lines|services)|readers|viewers|listeners"
    r"|hilfe|telefonseelsorge|numéro vert|ayuda)\b",
    re.IGNORECASE,
)
# A note that is longer has more in it than a note.
_LONGEST: Final = 500
# So many code points beside a line may be a story; with fewer the story is in the line.
_STORY: Final = 40


def desk_notes(
    text: str, *, end: int, starts: Sequence[int], colons: Sequence[int]
) -> Iterator[Bounds]:
    """The notes with an editor's label that are for desks, before ``end``. Linear.

    ``starts`` are where lines begin, ``colons`` where colons stand. A note that is a line goes to
    its end from where it first speaks to desks; of one amid a paragraph go the sentences that do.
    """
    behind = 0
    for label in _labels(text, end=end, starts=starts, colons=colons):
        opens = label.start()
        if opens < behind:
            continue
        line = text.rfind("\n", 0, opens) + 1
        at = label.end()
        last = text.find("\n", at, end)
        last = end if last < 0 else last
        behind = label.end()
        beside = len(text) - (last - opens) >= _STORY
        whole = opens == line and last - opens <= _LONGEST and beside
        if _FOR_DESKS.search(label[0]):
            behind = last if whole else sentence_bounds(text, opens, last)[0][1]
            yield opens, behind
            continue
        for start, stop in _told(text, label.end(), last, whole=whole):
            first = opens if start == label.end() else start
            stop += text[stop : stop + 1] in tuple(")]")
            while not whole and stop < end and text[stop] in " \t":
                stop += 1
            behind = stop
            yield first, stop
            break


def _labels(
    text: str, *, end: int, starts: Sequence[int], colons: Sequence[int]
) -> Iterator[re.Match[str]]:
    """The labels that open a line, or a sentence before a colon or a dash, in order."""
    heads = [start for start in starts if start < end and _may_label(text, start, start + 40)]
    for at in [*colons, *places(text, "NOTE ", end=end), *places(text, "note ", end=end)]:
        first = max(0, at - _BEFORE)
        if _may_label(text, first, at + 4):
            opened = _OPENED.finditer(text, first, at)
            heads += [found.end() for found in opened]
    for head in sorted(set(heads)):
        if label := _LABEL.match(text, head, end):
            yield label


def _may_label(text: str, start: int, end: int) -> bool:
    told = text[start:end].lower()
    return "note" in told or "daktion" in told or "ndlr" in told or "nota" in told


def _told(text: str, start: int, end: int, *, whole: bool) -> Iterator[Bounds]:
    """From where to where a note speaks to desks."""
    sentences = sentence_bounds(text, start, end) if start < end else []
    for number, (first, last) in enumerate(sentences):
        if not is_for_desks(text[first:last]):
            continue
        if whole:
            yield first, end
            return
        while number + 1 < len(sentences) and is_for_desks(text[slice(*sentences[number + 1])]):
            number += 1
        yield first, sentences[number][1]
        return


def is_for_desks(sentence: str) -> bool:
    """Whether a sentence of a note tells a desk what to do, or whom to call."""
    if _ORDERS.match(sentence) or _FOR_DESKS.search(sentence):
        return True
    called = _CALLS.match(sentence) is not None or has_phone(sentence)
    return called and _HELP.search(sentence) is None


def has_phone(text: str) -> bool:
    """Whether a telephone number stands in a text."""
    return any(sum(map(str.isdigit, found[0])) >= _LEAST_DIGITS for found in _PHONE.finditer(text))
