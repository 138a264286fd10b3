"""Where one clause ends and the next begins: predicates, what joins clauses, and who says so.

Closed classes of words only, in the languages that the wires most often write; a word of another
language is none of them.
"""

from service.text.stream import Sentence, Stream

# Verbs that need no ending to be told: a word of these is the predicate of what stands before it.
_VERBS = frozenset(
    """
    is are was were be been am isn't aren't wasn't weren't has have had hasn't haven't hadn't does
    do did doesn't don't didn't will would won't wouldn't can could can't cannot couldn't may might
    must shall should shouldn't
    became began bought broke brought built came caught chose cut drew drove fell felt flew found
    fought gave got grew heard held hit kept knew lay led left lost made met paid put ran read rose
    said sank sat saw sent set shot shut sold spent spoke stole stood struck swept taught thought
    threw told took went won wore wrote says tells
    ist sind war waren wird werden wurde wurden hat haben hatte hatten kann können konnte soll
    sollen sollte will wollen wollte muss müssen musste darf sagte sagten kam kamen ging starb
    est sont était étaient ont avait avaient sera seront peut peuvent doit fut furent
    es era eran fue fueron está están estaba ha han había habían será serán puede dijo
    """.split()
)
# Words that begin a clause, or the phrase that stands for one.
_CONNECTIVES = frozenset(
    """
    and but or nor so yet while when where which who whom whose that than after before because
    since as though although until unless if once whereas with without amid despite following
    according including then
    und aber oder sondern denn während als wenn wo welcher welche nachdem bevor weil da
    obwohl bis dass mit ohne laut
    et mais ou donc pendant quand où qui que dont après avant parce puisque comme bien alors
    avec sans selon
    y e pero o sino porque mientras cuando donde quien cual después antes como aunque si con sin
    según
    """.split()
)
_CONJUNCTIONS = frozenset("and but or nor then und oder aber et ou mais y e o pero".split())
_SAYING = frozenset(
    """
    said says say saying told tells added adds wrote writes tweeted posted asked replied according
    announced reported
    sagte sagten sagt erklärte schrieb teilte mitteilte betonte zufolge laut
    dit déclaré affirmé écrit ajouté indiqué selon
    dijo dijeron afirmó escribió añadió declaró según
    """.split()
)
_SOURCES = frozenset("according laut selon según".split())
# Behind "said" these begin what was said.
_CLAIMS = frozenset(
    """
    that whether he she it they we i there dass ob er sie es ich wir que si il elle ils elles
    """.split()
)
# Behind these stands what was said, thought or asked.
_TOLD_BEHIND = frozenset("that whether if dass ob que si".split())
# "according to a statement issued by the regional government in Sundal" is eleven words.
_LONGEST_ASIDE = 12
_BREAKS = frozenset(",;:–—-(…")
_SHORTEST = 4  # "shed", "need", "bed" end in no ending


def word(stream: Stream, place: int) -> str:
    """A word of the stream as it stands, casefolded."""
    text = stream.words.text[stream.starts[place] : stream.ends[place]]
    return text.casefold().replace("’", "'")


def is_predicate(stream: Stream, place: int) -> bool:
    """Whether a verb stands here that says something of what stands before it."""
    found = word(stream, place)
    if found in _VERBS:
        return True
    # "resigned", but not the United States.
    small = stream.words.text[stream.starts[place]] == found[0]
    return small and len(found) > _SHORTEST and found.endswith("ed")


def says_something(stream: Stream, first: int, last: int) -> bool:
    """Whether a verb among these words says something of one before it: "nobody was hurt".

    Who said what stands before ("police said") says nothing by itself.
    """
    found = any(
        is_predicate(stream, place) and word(stream, place) not in _SAYING
        for place in range(first + 1, last)
    )
    return found and not is_connective(stream, first)


def is_conjunction(stream: Stream, place: int) -> bool:
    """Whether a word puts what follows beside what stands before it."""
    return word(stream, place) in _CONJUNCTIONS


def is_connective(stream: Stream, place: int) -> bool:
    """Whether a word begins a clause."""
    return word(stream, place) in _CONNECTIVES


def begins_claim(stream: Stream, place: int) -> bool:
    """Whether a word says that what was said, thought or asked comes next."""
    return word(stream, place) in _TOLD_BEHIND


def is_set_off(stream: Stream, sentence: Sentence, place: int) -> bool:
    """Whether a comma or dash stands before a word of a sentence."""
    if place <= sentence.first or place >= sentence.last:
        return False
    between = stream.words.text[stream.ends[place - 1] : stream.starts[place]]
    # Most words have a blank between them and nothing else.
    return between != " " and not _BREAKS.isdisjoint(between)


def says_who(stream: Stream, first: int, last: int) -> bool:
    """Whether these words name somebody who says so."""
    return any(word(stream, place) in _SAYING for place in range(first, last))


def is_aside(stream: Stream, sentence: Sentence, first: int) -> bool:
    """Whether a sentence ends, from word ``first`` on, with who says so and nothing else.

    The name before it may be part of that. Where there are marks it is set off: "Dahl said she
    agrees" says what she said.
    """
    last = sentence.last
    if not sentence.first < first < last:
        return False
    if sentence.rank < 2:
        least = max(sentence.first, last - _LONGEST_ASIDE)
        while first > least and not is_set_off(stream, sentence, first):
            first -= 1
        if not is_set_off(stream, sentence, first):
            return False
    if last - first > _LONGEST_ASIDE:
        return False
    words = [word(stream, place) for place in range(first, last)]
    if words[0] in _SOURCES:
        return True
    if words[0] in _CONNECTIVES:
        return False
    saying = next((at for at, found in enumerate(words) if found in _SAYING), None)
    if saying is None or not _CLAIMS.isdisjoint(words[saying:]):
        return False
    return _VERBS.isdisjoint(set(words) - _SAYING)


def says(stream: Stream, place: int) -> bool:
    """Whether a word is a verb of saying."""
    return word(stream, place) in _SAYING
