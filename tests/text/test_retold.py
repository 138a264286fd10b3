"""What a newer version has corrected does not come back through a copy of the older one."""

from dataclasses import replace

import pytest

from service.text.merge import merge
from service.text.model import Article, MergedArticle
from tests.promises import broken

# The older version, the newer one, and the words in which the two differ as an editor is shown.
CORRECTED = [
    (
        "The mayor resigned on Friday. She took the money from the school fund, the auditor said.",
        "The mayor resigned on Friday. She did not take the money from the school fund, the "
        "auditor said.",
        "not take", "took",
    ),
    (
        "The clinic in Torvik sent 40 unpaid bills to the council, a clerk told reporters.",
        "The clinic in Torvik sent 40 bills to the council, a clerk told reporters.",
        "bills", "unpaid bills",
    ),
    (
        "The pilot, who had been suspended twice for drinking, landed safely at Marsk on Tuesday.",
        "The pilot landed safely at Marsk on Tuesday.",
        "pilot", "pilot, who had been suspended twice for drinking",
    ),
    (
        "The court in Lund convicted the ferry captain of fraud after a trial of nine weeks.",
        "The court in Lund acquitted the ferry captain of fraud after a trial of nine weeks.",
        "acquitted", "convicted",
    ),
    (
        "Detectives searched the home of the suspect's brother in Aldby and took two computers.",
        "Detectives searched the home of the suspect's cousin in Aldby and took two computers.",
        "cousin", "brother",
    ),
    (
        '"We will sell the harbour to the Danes," Finance Minister Ove Lind said on Monday.',
        '"We will not sell the harbour to the Danes," Finance Minister Ove Lind said on Monday.',
        "We will not sell the harbour to the Danes", "We will sell the harbour to the Danes",
    ),
    (
        "Der Bürgermeister von Aldorf hat den Bericht gefälscht, teilte die Polizei mit.",
        "Der Bürgermeister von Aldorf hat den Bericht gelesen, teilte die Polizei mit.",
        "gelesen", "gefälscht",
    ),
    (
        "Senator Dale Whitcomb, a Republican from Ohio, voted against the farm bill on Tuesday.",
        "Senator Dale Whitcomb, a Democrat from Ohio, voted against the farm bill on Tuesday.",
        "Democrat", "Republican",
    ),
    (
        "The pipe leaked 400 litres of crude a day, the ministry said on Sunday.",
        "The pipe leaked 400 barrels of crude a day, the ministry said on Sunday.",
        "400 barrels", "400 litres",
    ),
    (
        "She was born in Vik. She rejected the offer.",
        "She was born in Vik. She accepted the offer.",
        "accepted", "rejected",
    ),
]  # fmt: skip

POLISHED = [
    ("Firefighters battled the blaze at the mill all night.",
     "Firefighters fought the blaze at the mill all night."),
    ("The company bought the brewery in Arna for 12 million crowns last year.",
     "The company acquired the brewery in Arna for 12 million crowns last year."),
    ("On Tuesday the council in Vik approved a new school for 300 pupils.",
     "The council in Vik approved a new school for 300 pupils on Tuesday."),
    ("Transport Minister Greta Solberg opened the tunnel under the fjord on Friday.",
     "Solberg opened the tunnel under the fjord on Friday."),
    ("The lake at Ustad froze on Monday for the first time since 1987, the county said.",
     "The lake at Ustad froze on Monday for the first time since 1987, a county spokesman said."),
    ("The minister also said that the tunnel was currently closed to heavy lorries.",
     "The minister said the tunnel was closed to heavy trucks."),
    ("The colour of the harbour ferry was changed to grey by the Tyne port authority.",
     "The color of the harbor ferry was changed to gray by the Tyne port authority."),
    ("The train left the rails near Moss on Friday and hit a signal box, which collapsed.",
     "The train left the rails near Moss on Friday. It hit a signal box, which collapsed."),
    ("The council in Arvo approved the budget for the new library on Monday.",
     "The budget for the new library was approved by the council in Arvo on Monday."),
    ("The baker, who trained in Vienna, won the prize in Skien. She thanked her mother.",
     "The baker won the prize in Skien. She thanked her mother. She trained in Vienna."),
    ("The dam above Lier, built in 1931 by prisoners, held on Sunday. A pump failed at noon. "
     "Engineers had worked on it for nine days, the mayor said.",
     "The dam above Lier held on Sunday. A pump failed at noon."),
    ("The storm, which forecasters had been watching for days, reached Alta early on Thursday "
     "morning.",
     "The storm reached Alta early on Thursday."),
    ("The company will shed 300 jobs at its plant in Aker by the summer, it said.",
     "The company will cut 300 jobs at its factory in Aker by summer, it said."),
    ("The World Health Organization sent six doctors to Vardal on Friday.",
     "The WHO sent six doctors to Vardal on Friday."),
    ("Scientists discovered a new kind of beetle in a cave in Laos, the journal said.",
     "Researchers found a new species of beetle in a cave in Laos, the journal said."),
    ("Shares in the brewer plunged 9 percent on Friday after it lowered its forecast.",
     "Shares in the brewer tumbled 9 percent on Friday after it cut its outlook."),
    ("The airline scrapped 80 flights on Sunday because of snow at its hub in Turin.",
     "The airline cancelled 80 flights on Sunday due to snow at its hub in Turin."),
    ("The strike at the mill ended on Monday. Bakers will be back on Tuesday.",
     "The strike at the mill ended on Monday. The owner thanked the mediator for his patience."),
]  # fmt: skip


def versions(older: str, newer: str, third: str) -> MergedArticle:
    """Two versions of an agency's item and what another outlet makes of the first."""
    first = Article("item", "Capital Agency", older, version="1")
    answer = merge(
        [first, replace(first, text=newer, version="2"), Article("copy", "Valley Post", third)]
    )
    assert broken(answer) == []
    return answer


def flagged(answer: MergedArticle) -> list[str]:
    return [s.text for s in answer.sentences if "corrected" in s.flags]


@pytest.mark.parametrize(("older", "newer", "right", "wrong"), CORRECTED)
def test_a_copy_of_the_older_version_is_told_in_the_words_of_the_newer(
    older: str, newer: str, right: str, wrong: str
) -> None:
    answer = versions(older, newer, f"{older} Snow lay on the hills.")
    assert answer.text.replace("\n\n", " ") == f"{newer} Snow lay on the hills."
    (conflict,) = answer.conflicts
    assert conflict.kind == "corrected"
    assert [(v.article, v.value) for v in conflict.values] == [("item", right), ("copy", wrong)]
    assert len(flagged(answer)) == 1


@pytest.mark.parametrize(("older", "newer"), POLISHED)
def test_polishing_trimming_and_going_on_correct_nothing(older: str, newer: str) -> None:
    answer = versions(older, newer, f"{older} Snow lay on the hills.")
    assert not flagged(answer)
    assert not [c for c in answer.conflicts if c.kind == "corrected"]


@pytest.mark.parametrize(("older", "newer", "right", "wrong"), CORRECTED)
def test_an_outlet_that_tells_the_newer_version_is_not_flagged(
    older: str, newer: str, right: str, wrong: str
) -> None:
    assert right != wrong
    answer = versions(older, newer, f"{newer} Snow lay on the hills.")
    assert not flagged(answer)
    assert not answer.conflicts


def test_a_corrected_sentence_is_the_newer_versions_alone() -> None:
    older, newer, _, _ = CORRECTED[3]
    (sentence,) = versions(older, newer, older).sentences
    assert (sentence.origin.name, sentence.independent) == ("Capital Agency", 1)


def test_the_older_figure_in_other_words_is_kept_and_flagged() -> None:
    older = "A landslide at Korvik buried 14 houses on Sunday, the county said."
    newer = older.replace("14", "four")
    third = "Mud and rock came down on Korvik on Sunday, burying 14 houses."
    answer = versions(older, newer, third)
    assert set(flagged(answer)) == {newer, third}
    (conflict,) = answer.conflicts
    assert conflict.kind == "corrected"
    assert {(v.article, v.value) for v in conflict.values} == {("item", "four"), ("copy", "14")}


def test_a_name_that_was_taken_back_is_flagged_in_whatever_sentence() -> None:
    older = "Police in Orr named the dead woman as Lise Brandt. She was found on Monday."
    third = "The woman found dead in Orr was Lise Brandt, according to police."
    answer = versions(older, older.replace("Brandt", "Brenner"), third)
    assert third in flagged(answer)
    (conflict,) = answer.conflicts
    assert {v.value for v in conflict.values} == {"Lise Brenner", "Lise Brandt"}


def test_the_older_figure_for_other_things_is_not_flagged() -> None:
    older = "A landslide at Korvik buried 14 houses on Sunday, the county said."
    third = "The road to Korvik was closed on Sunday for 14 hours, the county said."
    assert not flagged(versions(older, older.replace("14", "four"), third))


@pytest.mark.parametrize(
    ("note", "flags"),
    [("(Corrects by deleting the sentence on the captain)\n\n", 1), ("", 0)],
)
def test_a_sentence_that_was_dropped_is_flagged_where_the_version_owns_to_a_mistake(
    note: str, flags: int
) -> None:
    kept = "The ferry sank off Hest on Monday."
    dropped = "Its captain was asleep at the wheel, survivors told the coast guard."
    answer = versions(f"{kept} {dropped}", f"{note}{kept}", f"{kept} {dropped}")
    assert flagged(answer) == [dropped] * flags
    assert [c.kind for c in answer.conflicts] == ["corrected"] * flags
    for conflict in answer.conflicts:
        assert [(v.article, v.value) for v in conflict.values] == [
            ("copy", dropped),
            ("item", note.strip()),
        ]


def test_a_private_note_flags_without_being_shown() -> None:
    kept = "The ferry sank off Hest on Monday."
    dropped = "Its captain was asleep at the wheel, survivors told the coast guard."
    old = Article("item", "Capital Agency", f"{kept} {dropped}", version="1")
    new = replace(old, text=kept, version="2", ednote="Corrects: sentence on the captain is wrong")
    answer = merge([old, new, replace(old, id="copy", source="Valley Post", version=None)])
    assert flagged(answer) == [dropped]
    assert not answer.conflicts
    assert "is wrong" not in repr(answer)


def test_a_note_on_one_fact_says_nothing_of_a_sentence_that_was_trimmed() -> None:
    older = "Max Holm, 28, was held in Brenn on Monday, police said. Bread was given to the poor."
    newer = "(Corrects age in first paragraph)\n\nMax Holm, 26, was held in Brenn on Monday, "
    answer = versions(older, f"{newer}police said.", "Bread was given to the poor.")
    assert not flagged(answer)


def test_two_items_that_correct_one_statement_otherwise_are_both_answered() -> None:
    """The newer version of either is outdated to the other; one of them is printed."""
    text = "The court in Lund convicted the captain and {} sailors of fraud after a long trial."
    items = [
        Article(id, id, text.format(count), version=version)
        for id, counts in (("north", "24"), ("south", "42"))
        for version, count in zip("12", counts, strict=True)
    ]
    answer = merge(items)
    assert broken(answer) == []
    texts = {article.id: article.text for article in answer.articles}
    (conflict,) = answer.conflicts
    assert conflict.kind == "corrected"
    for value in conflict.values:
        assert texts[value.article][value.start : value.end] == value.value


def test_what_two_older_versions_say_differently_is_corrected_in_a_copy_once() -> None:
    """A copy that one version shows to be like the older words is told of the newer by another."""
    said = [
        "The river between Osmund and Felden is blocked by some 30 sunken barges, the pilot said.",
        "The lock between Osmund and Felden is blocked by about 30 sunken rafts, the mayor said.",
        "The lock between Osmund and Felden is blocked by about 32 sunken rafts, the mayor said.",
    ]
    sent = [Article("v", "Wire", text, version=str(n)) for n, text in enumerate(said)]
    copy = (
        "The canal between Osmund and Felden is blocked by some 30 sunken barges, the warden said."
    )
    answer = merge([*sent, Article("copy", "Post", copy)])
    assert [s.text for s in answer.sentences] == said[2:]
    figures = [[v.value for v in c.values] for c in answer.conflicts if c.kind == "corrected"]
    assert ["32", "30"] in figures
    assert broken(answer) == []


def test_of_more_that_others_tell_otherwise_the_words_that_changed_are_shown() -> None:
    """What stands before an age differs too; only the age was corrected."""
    older = (
        "Rescuers said 41-year-old Eva Kolb was steering the ferry when it hit the pier at noon."
    )
    third = (
        "The pilot, 41-year-old Eva Kolb, was unhurt. Rescuers said the ferry hit the pier at noon."
    )
    answer = versions(older, older.replace("41", "43"), third)
    told = [[v.value for v in c.values] for c in answer.conflicts if c.kind == "corrected"]
    assert [sorted(values) for values in told] == [["41", "43"]]


def test_a_figure_and_a_day_that_changed_in_one_sentence_are_corrected_both() -> None:
    older = "The fire at the tannery hurt 12 people on Monday night, the brigade said."
    newer = "The fire at the tannery hurt 14 people on Tuesday night, the brigade said."
    answer = versions(older, newer, older)
    told = {tuple(v.value for v in c.values) for c in answer.conflicts if c.kind == "corrected"}
    assert told == {("14", "12"), ("Tuesday", "Monday")}
    assert answer.text == newer


def test_one_figure_in_two_spellings_beside_another_day_is_not_corrected() -> None:
    older = "The fire at the tannery hurt 12 people on Monday night, the brigade said."
    newer = "The fire at the tannery hurt twelve people on Tuesday night, the brigade said."
    answer = versions(older, newer, older)
    told = {tuple(v.value for v in c.values) for c in answer.conflicts if c.kind == "corrected"}
    assert told == {("Tuesday", "Monday")}


@pytest.mark.parametrize(
    ("headline", "told"),
    [
        ("CORRECTED-Ferry sinks off Hest", True),
        ("Berichtigung: Fähre vor Hest gesunken", True),
        ("RECTIFICATIF - Un ferry coule", True),
        ("Ferry sinks off Hest", False),
        ("Corrected course came too late for ferry", False),
    ],
)
def test_a_sentence_that_a_correction_dropped_is_flagged_where_its_headline_says_so(
    headline: str, told: bool
) -> None:
    """A version that says nothing of a mistake may have been cut for length, or moved on."""
    kept = "The ferry sank off Hest on Monday."
    dropped = "Its captain was asleep at the wheel, survivors told the coast guard."
    old = Article("item", "Capital Agency", f"{kept} {dropped}", version="1")
    new = replace(old, text=f"{kept} Divers look for it.", version="2", headline=headline)
    answer = merge([old, new, replace(old, id="copy", source="Valley Post", version=None)])
    assert flagged(answer) == ([dropped] if told else [])
