"""The words of calendars and clocks: English, German, French and Spanish, folded."""

MONTHS: dict[str, int] = {
    word: number
    for number, words in enumerate(
        (
            "january januar janvier enero janner", "february februar fevrier febrero",
            "march marz mars marzo", "april avril abril", "may mai mayo", "june juni juin junio",
            "july juli juillet julio", "august aout agosto", "september septembre septiembre",
            "october oktober octobre octubre", "november novembre noviembre",
            "december dezember decembre diciembre",
        ),
        1,
    )
    for word in words.split()
}  # fmt: skip
# Short forms are months only beside the number of a day.
SHORT_MONTHS: dict[str, int] = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9,
    "oct": 10, "okt": 10, "nov": 11, "dec": 12, "dez": 12,
}  # fmt: skip
# Also a verb, a modal, a planet: months where a day stands beside them, or by their surroundings.
DOUBTFUL_MONTHS = frozenset({"may", "march", "mars", "august"})
WEEKDAYS: dict[str, int] = {
    word: number
    for number, words in enumerate(
        (
            "monday montag montags lundi lunes", "tuesday dienstag mardi martes",
            "wednesday mittwoch mercredi miercoles", "thursday donnerstag jeudi jueves",
            "friday freitag vendredi viernes", "saturday samstag sonnabend samedi sabado",
            "sunday sonntag dimanche domingo",
        )
    )
    for word in words.split()
}  # fmt: skip
# "Freitagabend": German writes the part of the day behind the day as one word.
WEEKDAYS |= {
    day + part: WEEKDAYS[day]
    for day in "montag dienstag mittwoch donnerstag freitag samstag sonntag".split()
    for part in "morgen fruh vormittag mittag nachmittag abend nacht".split()
}
# Days from the day of publication.
RELATIVE_DAYS: dict[str, int] = {
    "today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1, "heute": 0, "gestern": -1,
    "morgen": 1, "aujourd": 0, "hier": -1, "demain": 1, "hoy": 0, "ayer": -1,
}  # fmt: skip
PARTS_OF_DAY: dict[str, str] = {
    word: part
    for part, words in {
        "morning": "morning mornings vormittag matin manana",
        "afternoon": "afternoon nachmittag tarde",
        "evening": "evening abend soir", "night": "night overnight nacht nuit noche",
    }.items()
    for word in words.split()
}  # fmt: skip
# Parts of a day between which desks do not tell apart.
NEAR_PARTS = frozenset({frozenset({"evening", "night"}), frozenset({"afternoon", "evening"})})
CLOCK_WORDS = frozenset("am pm o uhr gmt utc noon midnight mediodia medianoche".split())
YEAR_LEADS = frozenset(
    """in since by from until till before after during of the for late early mid fiscal year between
    and to through a this im seit jahr en depuis desde annee ano del circa around""".split()
)
ZONES = frozenset("gmt utc est edt et cst cdt ct mst mdt mt pst pdt pt bst cet cest".split())
