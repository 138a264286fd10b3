"""Stock phrases, of which only who is named tells anything.

"Police did not respond to a request for comment" and "The palace did not respond ..." are no two
tellings of one thing: the desk wrote each of them for a story of its own, and one of two that were
asked would be printed nowhere. So it is with who is deeply saddened, and who cooperates.
"""

import re
from bisect import bisect_left

from rapidfuzz import fuzz

from service.text.clauses import word
from service.text.quoted import is_quoting, quoted
from service.text.stream import Sentence, Stream

# Who was asked stands before these.
_ASKED = re.compile(
    r"\s(?:(?:declined|refused) (?:further )?(?:to )?comment|(?:had|offered) no (?:\w+ )?comment"
    r"|(?:did|do|does|has|have|had|could|was|were|is|are)(?: not|n['’]t) (?:be |been )?"
    r"(?:\w+ ){0,2}(?:respond|repl|return|answer|reach|avail)\w* (?:\w+ ){0,8}"
    r"(?:comment|questions?|requests?|messages?|e-?mails?|calls?)"
    r"|said (?:it|they|he|she) (?:was|were|is|are|would|will) (?:be )?(?:fully )?cooperat\w+)\b",
    re.IGNORECASE,
)
_ASKED_HINTS = "comment", " not ", "n't ", "n’t ", "cooperat"
# What anybody says of a disaster.
_CONDOLENCE = re.compile(
    r"\b(?:deeply|profoundly) (?:sadden|shock|sorry)\w*|\bsaddened by\b"
    r"|\b(?:thoughts|prayers|hearts?|condolences|sympath\w+)\b[^.!?\"”]{0,40}"
    r"\b(?:with|to|out|famil\w+|victims)\b"
    r"|\bcooperating (?:fully )?with\b"
    r"|\btakes? (?:this|these|such|all) [^.!?\"”]{0,40} seriously\b",
    re.IGNORECASE,
)
_CONDOLENCE_WORDS = 20
# These may be anybody who was named before: "the company".
_ANYBODY = frozenset(
    """
    he she it they his her its their company firm group operator owner carrier airline bank agency
    department ministry office spokesman spokeswoman spokesperson spokespeople representative
    representatives official officials lawyer lawyers attorney attorneys authorities department
    corporation manufacturer maker retailer union club team school university hospital council
    committee
    """.split()
)
# Names this alike to the eye (rapidfuzz ratio) are one that is misspelled: "Norlund", "Norland".
_MISSPELLED = 70
# So many names that the other sentence lacks are somebody else, whatever title both have.
_OTHER_NAMES = 2


def is_of_another(stream: Stream, here: Sentence, there: Sentence) -> bool:
    """Whether two sentences are one stock phrase, each about somebody else."""
    one, other = _asked(stream, here), _asked(stream, there)
    if one and other:
        return one.isdisjoint(other) and not _is_misspelled(one, other)
    one, other = _saddened(stream, here), _saddened(stream, there)
    if not one or not other or _is_misspelled(one, other):
        return False
    return one.isdisjoint(other) or min(len(one - other), len(other - one)) >= _OTHER_NAMES


def _asked(stream: Stream, sentence: Sentence) -> frozenset[str]:
    """Who a sentence says did not comment, folded; nobody where it may be anybody."""
    text = stream.words.text[sentence.start : sentence.end]
    if not any(hint in text for hint in _ASKED_HINTS):
        return frozenset()
    asked = _ASKED.search(text)
    if asked is None:
        return frozenset()
    last = bisect_left(stream.starts, sentence.start + asked.start(), sentence.first, sentence.last)
    return _told(stream, sentence.first, last) - _ANYBODY


def _saddened(stream: Stream, sentence: Sentence) -> frozenset[str]:
    """Whose words of condolence a sentence quotes, by the names beside them."""
    if sentence.size > 2 * _CONDOLENCE_WORDS or not is_quoting(stream, sentence):
        return frozenset()
    text = stream.words.text[sentence.start : sentence.end]
    spans = quoted(stream, sentence)
    if sum(b - a for a, b in spans) > _CONDOLENCE_WORDS or not _CONDOLENCE.search(text):
        return frozenset()
    particular = stream.particular
    return frozenset(
        word(stream, n)
        for n in range(sentence.first, sentence.last)
        if particular[n + 1] > particular[n] and not any(a <= n < b for a, b in spans)
    )


def _told(stream: Stream, first: int, last: int) -> frozenset[str]:
    """The words of a range that are no mere grammar, or names, folded."""
    telling, particular = stream.telling, stream.particular
    return frozenset(
        word(stream, n).removesuffix("'s")
        for n in range(first, last)
        if telling[n + 1] > telling[n] or particular[n + 1] > particular[n]
    )


def _is_misspelled(one: frozenset[str], other: frozenset[str]) -> bool:
    return fuzz.ratio(" ".join(sorted(one)), " ".join(sorted(other))) >= _MISSPELLED
