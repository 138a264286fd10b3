"""Sentences that lean on the one before them: taken from it they point at someone else."""

import re

_LEANS = re.compile(
    r"[\"'“”‘’«»(\[\s]*(?:"
    r"he|she|they|it|his|her|hers|their|its|him|them|this|that|these|those|such|both|now|"
    r"but|and|or|so|yet|still|however|nevertheless|nonetheless|meanwhile|instead|also|then|"
    r"the (?:source|official|officials|spokesman|spokeswoman|spokesperson|former|latter|two|pair)|"
    r"er|sie|es|ihr|ihre|sein|seine|dies|das|diese|dieser|auch|aber|doch|und|zudem|außerdem|dabei|"
    r"damit|dagegen|il|elle|ils|elles|ce|cela|cette|ces|son|sa|ses|mais|et|or|aussi|cependant|"
    r"él|ella|ellos|ellas|su|sus|este|esta|esto|pero|y|también|además|sin embargo"
    r")\b",
    re.IGNORECASE,
)
_SPEAKER = re.compile(
    r"\b(?:he|she|they) (?:said|says|added|told|wrote|asked|continued|recalled)\b[^.!?]{0,40}\W*$",
    re.IGNORECASE,
)


def leans(text: str) -> bool:
    """Whether a sentence points back at the one before it.

    "He said ...", "The source told ..."; also "..., she said.": whose quotation is it?
    """
    return (
        _LEANS.match(text) is not None or _SPEAKER.search(text, max(0, len(text) - 80)) is not None
    )
