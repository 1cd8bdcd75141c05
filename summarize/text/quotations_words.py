# ruff: noqa: E501, SIM905 (tables are lines of words)
"""Words that attribute: who says, who claims, and hearsay, in English, German, French and Spanish."""

from __future__ import annotations

SAYS = frozenset(
    """
said says say saying told tells stated states announced announces declared added adds explained noted argued insisted confirmed
warned wrote writes remarked commented informed replied answered asked testified tweeted posted predicted suggested acknowledged admitted
sagte sagt sagten erklärte erklärt erklärten teilte teilten berichtete berichteten betonte warnte bestätigte fügte schrieb meinte meldete
dit déclaré affirmé indiqué précisé annoncé expliqué ajouté confirmé estimé averti écrit raconté déclare affirme indique précise ajoute
dijo dice dijeron declaró afirmó señaló indicó anunció explicó añadió confirmó aseguró advirtió escribió informó manifestó
заявил заявила заявили сказал сказала сообщил сообщила сообщили رفض قال قالت أعلن أعلنت
""".split()
)

CLAIMS = frozenset(
    """
claimed claims claiming claim alleged alleges alleging asserted asserts asserting accused accuses denied denies maintains contended
behauptete behauptet behaupten behaupteten prétend prétendu revendiqué accusé alega alegó sostuvo acusó negó
""".split()
)

REPORTS = frozenset(
    """
reportedly allegedly apparently purportedly reported rumoured rumored believed reports rumours
angeblich mutmaßlich offenbar berichten apparemment prétendument selon presuntamente supuestamente
""".split()
)

ACCORDING = frozenset(
    [
        "according to",
        "laut",
        "zufolge",
        "nach angaben",
        "selon",
        "d'après",
        "según",
        "de acuerdo con",
        "in the words of",
    ]
)
