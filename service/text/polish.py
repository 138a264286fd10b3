"""Words that a desk puts in for one another when it polishes a sentence and corrects nothing."""

from collections.abc import Iterable
from functools import cache

from service.text.facts.concepts import concept

# Words that a desk strikes or puts in for another without a second thought.
_FILLERS = frozenset(
    """
    nearby currently recently reportedly meanwhile however approximately roughly exactly separately
    previously subsequently eventually immediately shortly apparently respectively namely
    simultaneously additionally furthermore moreover nevertheless locally totally
    """.split()
)
# One thing in two words, besides those of which the news makes its stories (see concepts).
_POLISHED = """
collapse fall fell fallen crumble; show reveal disclose demonstrate indicate; people resident
citizen inhabitant person local; big large huge great major massive enormous; small little minor;
quick rapid swift fast; use utilize employ; try attempt seek sought; need require; let allow permit
enable; give gave given provide supply hand; get obtain receive; keep retain maintain; hold held
stage organize; fight battle combat; choose select pick chosen; think believe consider; happen
occur; carry transport convey; near close beside; area region district zone; home residence;
boss chief head leader director; job post position role; plan scheme project program; chance
opportunity; problem issue difficulty trouble; result outcome; rule regulation; talk discuss;
speak address; tell inform notify; watch observe; hurry rush race; throw hurl toss; pull drag;
push shove; leave left depart quit exit; head travel go went; back support endorse; oppose resist;
criticize blast slam condemn; praise laud hail; main chief principal key; important significant;
hard difficult tough; strong powerful; weak feeble; scared afraid frightened; angry furious;
happy glad pleased delighted; sad unhappy; dark black; clever smart; rich wealthy; poor needy;
old elderly aged; young youthful; empty vacant; full packed crowded; wet soaked drenched; wreck
debris rubble; crowd throng; group band party; set batch; whole entire complete; part portion
section; edge brink; start outset; end close; follow after; before prior ahead; during amid
throughout; night overnight evening; yearly annual; monthly; daily; also too; many numerous
several; most majority; few handful; enough sufficient; about concerning regarding; because since;
although though while despite; rest remainder; answer reply respond; comment remark; promise
pledge vow; agree consent; refuse decline; hope expect; fear worry dread; crossing
passage; track line rail; wall barrier; gate entrance; room chamber; flat apartment; lift elevator;
holiday vacation; autumn fall; store warehouse depot; stay remain; look search hunt; save preserve;
fix repair mend restore; make produce manufacture made; move shift transfer; raise boost; reach
arrive; return go back; wait await; burn blaze; shout yell cry scream; hide conceal hid hidden;
drench douse; evict expel oust; complete finish; assemble gather; examine inspect check; measure
step; delegate envoy representative; shed cut axe trim; walk march
parade; demonstrator protester people crowd; writer author;
 actor performer; band group; teen adolescent
"""

# Forms of one word begin with so many letters.
FORM = 4


def sense(key: str) -> str:
    """What a word is about, in the plural too: "lorries", "lorry"."""
    return concept(f"{key[:-3]}y" if key.endswith("ies") else key)


def is_polished(lost: Iterable[str], instead: frozenset[str]) -> bool:
    """Whether every word has another for the same thing in its place."""
    lines = _lines()
    given = [lines.get(word, frozenset()) for word in instead]
    return all(
        any(not lines.get(word, frozenset()).isdisjoint(line) for line in given)
        or any(word[:FORM] == other[:FORM] and len(word) > FORM for other in instead)
        for word in lost
    )


def has_like(words: Iterable[str], instead: Iterable[str]) -> bool:
    """Whether another word for the same thing stands in the place of one, no mere form of it."""
    lines, others = _lines(), list(instead)
    for word in words:
        about = sense(word)
        line = lines.get(about, frozenset())
        for other in others:
            like = sense(other) == about or not line.isdisjoint(lines.get(sense(other), ()))
            if like and word[:FORM] != other[:FORM]:
                return True
    return False


def is_filler(key: str) -> bool:
    """Whether a desk adds or strikes a folded word without a second thought."""
    return key in _FILLERS


@cache
def _lines() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for n, line in enumerate(_POLISHED.split(";")):
        for word in line.split():
            found.setdefault(sense(word), set()).add(n)
    return {word: frozenset(lines) for word, lines in found.items()}
