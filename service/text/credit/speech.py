"""Verbs of speech, in German, French and Spanish: whoever speaks so to an outlet is its source.

English needs none: whom somebody told is told by the words between ("told", "speaking to").
"""

from typing import Final

from service.text.credit.outlets import fold

Words = frozenset[str]


def _words(text: str) -> Words:
    return frozenset(map(fold, text.split()))


def _forms(stems: str, endings: str) -> Words:
    return _words(" ".join(stem + ending for stem in stems.split() for ending in endings.split()))


# Prepositions and articles that say whom a speaker spoke to, once a verb of speech came before.
ADDRESS: Final = _words("à a au al aux auprès der dem den zur zum sur im beim en dans")
SPEECH: Final = (
    _forms(
        """
        sag erklär beton bestätig kündig äußer kritisier warn verriet forder teil mitteil schilder
        erzähl räum einräum versicher beteuer dementier bekräftig begründ verteidig bedauer reagier
        verrat gestand gab sprach widersprach nannt mahn rechtfertig
        """,
        "t te ten en e",
    )
    | _forms(
        """
        déclar confi affirm expliqu assur précis indiqu soulign racont confirm annonc estim lanc
        accord martel insist résum ajout rappel témoign comment avou révél rapport détaill dénonc
        regrett réag plaid justifi nuanc iron jur démenti signal gliss souffl livr parl exprim
        critiqu récus réfut
        """,
        "é ée és ées e ent ait aient er",
    )
    | _words(
        """
        sagt dit disait reconnu répondu promis prévenu appris admis décrit nié démenti réagi
        entretien interview soutenu garanti fait confiait
        """
    )
    | _forms(
        """
        declar afirm asegur explic cont señal confirm indic reiter manifest coment relat precis
        detall agreg revel lament adelant denunci critic cont conf respald neg aclar inform apunt
        subray
        """,
        "ó aron ado ada a an aba aban ar ando",
    )
    | _words(
        """
        dijo dicho decía dijeron dice admitió admitido reconoció reconocido advirtió advertido
        añadió añadido respondió desmintió desmentido insistió declaraciones entrevista expuesto
        expuso
        """
    )
)
