"""Sentences that lean on the one before them: taken from it they point at someone else."""

import re

from service.text.stream import Sentence, Stream

_OPENS = re.compile(r"[\"'“”‘’«»(\[\s]*(\w+)(?:\s+(\w+))?")
_LEANS = frozenset(
    "he she they it his her hers their its him them this that these those such both now "
    "but and or so yet still however nevertheless nonetheless meanwhile instead also then "
    "er sie es ihr ihre sein seine dies das diese dieser auch aber doch und zudem außerdem dabei "
    "damit dagegen il elle ils elles ce cela cette ces son sa ses mais et aussi cependant "
    "él ella ellos ellas su sus este esta esto pero y también además".split()
)
# What leans with the word behind it alone.
_LEANS_WITH = {
    "the": frozenset(
        "source official officials spokesman spokeswoman spokesperson former latter two "
        "pair".split()
    ),
    "sin": frozenset({"embargo"}),
}
_SAYING = "said", "says", "added", "told", "wrote", "asked", "continued", "recalled"
_SPEAKER = re.compile(rf"\b(?:he|she|they) (?:{'|'.join(_SAYING)})\b[^.!?]{{0,40}}\W*$")
# Where a speaker is looked for: from so many characters before a sentence's end.
_TAIL = 80


_QUOTATION = re.compile(r"[\"“„«»][^\"“”„«»]*[\"”“«»]|['‘]\w.*?[.,!?…]['’](?!\w)")


def announces(text: str) -> bool:
    """Whether a sentence cannot be read without the one behind it: "The message reads:"."""
    return text.endswith(":")


def is_leaning(stream: Stream, sentence: Sentence) -> bool:
    """Whether a sentence of the stream points back at the one before it."""
    at = sentence.start, sentence.end
    found = stream.leaning.get(at)
    if found is None:
        found = stream.leaning[at] = leans(stream.words.text[sentence.start : sentence.end])
    return found


def leans(text: str) -> bool:
    """Whether a sentence points back at the one before it.

    "He said ...", "The source told ..."; also "..., she said." and a quotation without a word of
    who speaks: whose is it? What is quoted points at nobody where its speaker is named.
    """
    quotation = _QUOTATION.match(text)
    if quotation is not None:
        beside = text[quotation.end() :]
        if not any(map(str.isalnum, beside)):
            return True
        return _is_by_pronoun(text)
    opens = _OPENS.match(text)
    if opens is None:
        return False
    first, second = opens.groups(default="")
    first = first.lower()
    if first in _LEANS or second.lower() in _LEANS_WITH.get(first, ()):
        return True
    return _is_by_pronoun(text)


def _is_by_pronoun(text: str) -> bool:
    """Whether a sentence ends with who says so, and does not name them."""
    tail = text[-_TAIL:].lower()
    # The search is dear, and most sentences end in nobody's saying anything.
    for verb in _SAYING:
        if verb in tail:
            return _SPEAKER.search(tail) is not None
    return False
