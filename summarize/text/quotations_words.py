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
angeblich mutmaßlich offenbar berichten apparemment prétendument presuntamente supuestamente
""".split()
)

ACCORDING = (
    "according to", "in the words of", "laut", "nach angaben von", "nach angaben", "selon", "d'après", "según", "de acuerdo con",
)  # fmt: skip

# What stands between a verb and its subject, or before the subject, and is no part of it.
LEADING = frozenset(
    "and but that as ont has have had is was also then later und aber hat haben et mais y pero ha han s'est est".split()
)

# What ends a subject that stands after its verb.
TRAILING = frozenset(
    """
on in at during after before when while as that who which has have had was were is are also later earlier then yesterday today am im
bei nach während lundi mardi mercredi jeudi vendredi samedi dimanche ont a dans lors durante el los las lunes martes miércoles jueves viernes
monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag sonntag
""".split()
)
