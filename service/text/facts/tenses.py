"""Whether a clause tells of what has been or of what is yet to be."""

from service.text.facts.common_ground import clause_at
from service.text.facts.telling import Wording

PAST, COMING = 1, 2
_FUTURE = frozenset("will due scheduled set plans soll wird sera".split())
_WAS = frozenset("was were had did died fell won lost began met left came went".split())


def tense_at(wording: Wording, i: int) -> int:
    """The tense of the clause of word ``i``, 0 where it does not say."""
    keys = wording.keys[slice(*clause_at(wording, i))]
    if not _FUTURE.isdisjoint(keys):
        return COMING
    past = any(key in _WAS or (len(key) > 4 and key.endswith("ed")) for key in keys)
    return PAST if past else 0
