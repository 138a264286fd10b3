"""What a newer version has corrected, where other outlets still tell it as the older one did."""

import re
from collections import defaultdict
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, replace

from service.text.credit.versions import SetAside
from service.text.facts.conflict import disagreements
from service.text.joining import says_more
from service.text.layout import Layout
from service.text.likeness import RESTATED
from service.text.model import Article
from service.text.oldtellings import OldTellings
from service.text.rarity import TELLING
from service.text.revisions import Revised, Revision, revised
from service.text.setaside import Again, Past
from service.text.statements import Grouping, Statement, Telling
from service.text.stream import Sentence
from service.text.toldagain import Places, changes_again, facts_again, names_again

# A note that owns to a mistake, as against one on who wrote the story.
_CORRECTS = re.compile(
    r"correct|clarif|retract|withdr|remov|delet|drop|eliminat|erron|error|mistak|wrong|inaccura"
    r"|misstat|misspel|misident|korr|berichtig|richtigstell|rectif|rettif|corri[gj]|errat|errad",
    re.IGNORECASE,
)
_REMOVES = re.compile(
    r"retract|withdr|remov|delet|drop|eliminat|strik|supprim|retir|gestrichen|entfernt|elimin",
    re.IGNORECASE,
)
# What heads an item as the correction of another: "CORRECTED-Storm closes the port".
_HEADED = re.compile(
    r"\W{0,2}(?:\w{2,10}[ -])?(?:CORRECT(?:ED|ION|IVE)|Correction|Corrected|KORREKTUR|Korrektur"
    r"|BERICHTIGUNG|Berichtigung|RECTIFICATI(?:F|ON)|Rectificati(?:f|on)|CORRECCIÓN|Corrección)"
    r"\s?[-–—:()/]"
)
# What more statements than these have tells nothing of any of them.
_COMMON = 40


def retold(
    held: OldTellings,
    joined: Grouping,
    articles: Sequence[Article],
    *,
    aside: Sequence[SetAside],
    layouts: Sequence[Layout],
    grouping: Grouping,
    known: Sequence[Past],
) -> tuple[Grouping, list[Past]]:
    """The statements of ``grouping`` with what newer versions have corrected in them marked.

    ``joined`` has the stories set aside beside those merged, ``known`` what is known of each
    statement so far. Where others tell what was corrected in a sentence that is the older
    version's, it is told of the newer one, in whose words it is printed; where they tell it in
    a sentence of their own, that is kept.
    """
    replaced = [
        (place, set_aside.by)
        for place, set_aside in enumerate(aside, start=len(articles) - len(aside))
        if set_aside.reason == "superseded"
    ]
    if not replaced:
        return grouping, list(known)
    merged = {a.id: n for n, a in enumerate(articles[: len(articles) - len(aside)])}
    search = _Search(held, articles, joined, list(grouping.statements), list(known))
    for older, by in replaced:
        newer = merged.get(by or "", -1)
        if newer < 0:
            continue
        notes = [
            (f.start, f.end)
            for f in layouts[newer].furniture
            if f.kind == "note" and _CORRECTS.search(articles[newer].text[f.start : f.end])
        ]
        ednote = articles[newer].ednote or ""
        headed = _HEADED.match(articles[newer].headline or "")
        corrects = bool(notes or headed or _CORRECTS.search(ednote))
        found = search.revised(older, newer, corrects=corrects)
        for revision in found.revisions:
            search.correct(revision)
        if corrects:
            search.retract(found, newer, note=notes[0] if notes else None, ednote=ednote)
    return search.grouping(grouping.near)


@dataclass(slots=True)
class _Found:
    """What is found of one statement: what is told again, by whom, and what was retracted."""

    again: dict[Again, None]
    outdated: set[int]
    retracted: bool = False


class _Search:
    """The statements of a request while what was corrected is looked for in them."""

    def __init__(
        self,
        held: OldTellings,
        articles: Sequence[Article],
        joined: Grouping,
        statements: list[Statement],
        known: list[Past],
    ) -> None:
        self.held = held
        self.stream = held.stream
        self.articles = articles
        self.statements = statements
        self.known = known
        self.home = {
            telling.sentence.first: number
            for number, statement in enumerate(statements)
            for telling in statement.tellings
        }
        self.sentences: defaultdict[int, list[Sentence]] = defaultdict(list)
        self.of: dict[int, int] = {}
        for number, statement in enumerate(joined.statements):
            for sentence in (*(t.sentence for t in statement.tellings), *statement.repeats):
                self.sentences[sentence.article].append(sentence)
                self.of[sentence.first] = number
        self.printed = [
            [t.sentence.first for t in statement.tellings if t.sentence.first in self.home]
            for statement in joined.statements
        ]
        self.beside: defaultdict[int, list[int]] = defaultdict(list)
        for one, other in joined.near:
            self.beside[one].append(other)
            self.beside[other].append(one)
        self.found: defaultdict[int, _Found] = defaultdict(lambda: _Found({}, set()))
        self.about: dict[str, list[int]] = {}
        self.asked = set[Hashable]()
        self.led: dict[int, Sentence] = {}
        self.taken: dict[int, int] = {}

    def revised(self, older: int, newer: int, *, corrects: bool) -> Revised:
        """How the newer article words its sentences otherwise than the older one."""
        old, new = (sorted(self.sentences[n], key=lambda s: s.first) for n in (older, newer))
        return revised(old, new, held=self.held, joined=self.of, corrects=corrects)

    def correct(self, revision: Revision) -> None:
        """Find who tells what a sentence of a newer version has corrected."""
        new, old = revision.new, revision.old
        asked = new.first, self.of[old.first], self.held.wording_of(old), revision.said
        if asked in self.asked:
            return
        self.asked.add(asked)
        home = self.home.get(new.first)
        # Where the newer versions of two items tell one statement, the first of them is printed.
        if home is None or self.led.get(home, new).article != new.article:
            return
        copies = self._copies(revision.old) - {home}
        for number in sorted(copies):
            leader = self.statements[number].leader
            if self._tells(number, new.article) or not self._again(revision, leader):
                continue
            alike = self.held.likeness(leader, revision.old)
            if says_more(self.stream, leader, revision.old, alike=alike):
                self._mark(revision, home, number)
            else:
                self._take(home, number, new)
        for number in sorted(self._others(revision) - copies - {home}):
            if not self._tells(number, new.article):
                self._mark(revision, home, number)
        for telling in self.statements[home].tellings:
            if telling.sentence.article != new.article:
                self._note(revision, home, home, telling.sentence)

    def retract(
        self, found: Revised, newer: int, *, note: tuple[int, int] | None, ednote: str
    ) -> None:
        """Mark what others tell of sentences that a version dropped which says that it corrects.

        A note that tells of a change in another sentence speaks of that one alone.
        """
        text = self.articles[newer].text[slice(*note)] if note else ednote
        for old in found.dropped:
            if found.revisions and not (_REMOVES.search(text) or self._mentions(text, old)):
                continue
            for number in self._copies(old):
                if not self._tells(number, newer):
                    self._retract(number, newer, note=note)

    def _retract(self, number: int, newer: int, *, note: tuple[int, int] | None) -> None:
        self.found[number].retracted = True
        if note:
            leader = self.statements[number].leader
            base = self.stream.bases[leader.article]
            says = replace(leader, article=newer, start=note[0], end=note[1])
            here = leader.start - base, leader.end - base
            self.found[number].again[Again(number, here, says, note)] = None

    def grouping(self, near: Mapping[tuple[int, int], float]) -> tuple[Grouping, list[Past]]:
        """The statements that are left, and what is known of each."""
        kept = [n for n, statement in enumerate(self.statements) if statement.tellings]
        renumbered = {number: n for n, number in enumerate(kept)}
        pasts = []
        for number in kept:
            past, found = self.known[number], self.found.get(number)
            if found:
                again = [replace(a, number=renumbered[self._now(a.number)]) for a in found.again]
                past = replace(
                    past,
                    again=tuple(dict.fromkeys(again)),
                    outdated=frozenset(found.outdated) if found.again else past.outdated,
                    retracted=found.retracted,
                )
            pasts.append(past)
        left = {
            (renumbered[one], renumbered[other]): score
            for (one, other), score in near.items()
            if one in renumbered and other in renumbered
        }
        return Grouping(tuple(self.statements[number] for number in kept), left), pasts

    def _copies(self, old: Sentence) -> set[int]:
        """The printed statements in which others tell the very sentence of an older version."""
        return {self.home[first] for first in self.printed[self.of[old.first]]}

    def _others(self, revision: Revision) -> set[int]:
        """The printed statements that are like the older sentence, or tell of the same things."""
        found = set[int]()
        for number in self.beside[self.of[revision.old.first]]:
            found.update(self.home[first] for first in self.printed[number])
        lost = self._of_whom(revision.old) - self._of_whom(revision.new)
        if revision.facts and lost:
            about = self._about()
            tell = {n for stem in lost for n in about.get(stem, ())}
            alike = {n for stem in self._stems(revision.old) for n in about.get(stem, ())}
            found |= tell & alike
        return found

    def _about(self) -> dict[str, list[int]]:
        """The statements that have each word of weight, less words that very many have."""
        if not self.about:
            about: defaultdict[str, list[int]] = defaultdict(list)
            for number, statement in enumerate(self.statements):
                for stem in self._stems(statement.leader) | self._of_whom(statement.leader):
                    about[stem].append(number)
            self.about = {s: told for s, told in about.items() if len(told) <= _COMMON}
        return self.about

    def _stems(self, sentence: Sentence) -> set[str]:
        worth, stems = self.stream.worth_of, self.stream.stems
        return {
            stems[at]
            for at in range(sentence.first, sentence.last)
            if worth.content[at] >= TELLING and not worth.particular[at]
        }

    def _of_whom(self, sentence: Sentence) -> set[str]:
        """The names and numbers of a sentence."""
        particular, stems = self.stream.worth_of.particular, self.stream.stems
        places = range(sentence.first, sentence.last)
        return {stems[at] for at in places if particular[at]}

    def _tells(self, number: int, article: int) -> bool:
        return any(t.sentence.article == article for t in self.statements[number].tellings)

    def _again(self, revision: Revision, sentence: Sentence) -> list[Places]:
        """Where a sentence has what was corrected: the places in the newer one, and its own."""
        new, other = self.held.told(revision.new), self.held.told(sentence)
        near = self.held.likeness(sentence, revision.old).both >= RESTATED
        differ = self.held.once(
            ("again", revision.new.first, sentence.first, sentence.last),
            lambda: disagreements(new, other),
        )
        found = list(dict.fromkeys(facts_again(revision, new, other, differ=differ, near=near)))
        more = [*names_again(revision, other)]
        if near:
            more += changes_again(revision, new, other)
        for places in more:
            if not any(_meet(places, known) for known in found):
                found.append(places)
        return found

    def _mark(self, revision: Revision, home: int, number: int) -> None:
        """Mark a statement that is told in words of its own, if it tells what was corrected."""
        if self.statements[number].tellings:
            self._note(revision, home, number, self.statements[number].leader)

    def _note(self, revision: Revision, home: int, number: int, sentence: Sentence) -> None:
        places = self._again(revision, sentence)
        if not places:
            return
        statement = self.statements[home]
        leader = self.led.setdefault(home, revision.new)
        self.statements[home] = Statement(leader, statement.tellings, statement.repeats)
        found = self.found[home]
        for here, there in places:
            found.again[Again(number, here, sentence, there)] = None
        if number == home:
            found.outdated.add(sentence.article)

    def _take(self, home: int, number: int, new: Sentence) -> None:
        """Tell of the newer sentence what others tell of the older one."""
        other, statement = self.statements[number], self.statements[home]
        tellings = list(statement.tellings)
        for telling in other.tellings:
            alike = self.held.likeness(telling.sentence, new)
            tellings.append(Telling(telling.sentence, alike.both, alike.said))
            self.home[telling.sentence.first] = home
        self.taken[number] = home
        repeats = (*statement.repeats, *other.repeats)
        self.statements[home] = Statement(statement.leader, tuple(tellings), repeats)
        self.statements[number] = Statement(other.leader, (), ())

    def _now(self, number: int) -> int:
        """The statement in which one is told by now."""
        while number in self.taken:
            number = self.taken[number]
        return number

    def _mentions(self, text: str, sentence: Sentence) -> bool:
        """Whether a note has a word of weight of a sentence."""
        words = set(re.findall(r"\w+", text.casefold()))
        starts, ends, body = self.stream.starts, self.stream.ends, self.stream.words.text
        worth = self.stream.worth_of
        return any(
            worth.content[at] >= TELLING and body[starts[at] : ends[at]].casefold() in words
            for at in range(sentence.first, sentence.last)
        )


def _meet(one: Places, other: Places) -> bool:
    """Whether two pairs of places are over the same words on either side."""
    return any(a[0] <= b[1] and b[0] <= a[1] for a, b in zip(one, other, strict=True))
