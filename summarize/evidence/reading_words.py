# ruff: noqa: E501, SIM905 (tables are lines of words)
"""Words that turn what a sentence tells: denial, doubt, the future, and what leans on the sentence before."""

from __future__ import annotations

NEGATION = frozenset(
    """
not no never none nobody nothing neither nor without cannot can't won't didn't doesn't isn't wasn't aren't weren't hasn't haven't hadn't
nicht kein keine keinen keinem keiner nie niemals ohne weder niemand nichts pas jamais aucun aucune sans ni rien personne non no nunca ningún ninguna ninguno sin
tampoco nadie nada не нет ни никогда без لا لم لن ليس ما غير नहीं न मत 不 没 未 无
""".split()
)

MODAL = frozenset(
    """
may might could possibly perhaps maybe potentially likely unlikely probably könnte könnten möglicherweise vielleicht wahrscheinlich pourrait pourraient peut-être
probablement podría podrían quizás quizá posiblemente
""".split()
)

DOUBT = (
    "unclear", "uncertain", "unknown", "whether", "did not mention", "did not say", "did not specify", "not known", "not clear",
    "remains to be seen", "unklar", "ungewiss", "on ignore", "incertain", "incierto", "se desconoce",
)  # fmt: skip

FUTURE = frozenset("will shall would wird werden sera seront va vont será serán irá будет будут".split())

PRONOUNS = frozenset(
    """
he she it they him his her its their this these that those er sie es dieser diese dieses il elle ils elles ce cette ces él ella ellos
ellas este esta estos estas eso он она они оно это
""".split()
)

DEFINITE = frozenset("the der die das le la les l' el los las".split())

# A sentence that opens so needs the one before it.
OPENERS = frozenset(
    """
but and however meanwhile also additionally moreover furthermore nevertheless nonetheless instead then afterwards similarly despite
notably therefore thus otherwise yet so still aber und jedoch außerdem zudem dennoch deshalb dann mais et cependant toutefois ensuite
ainsi pero y sin además luego entonces
""".split()
)

# They deny the next word only.
LACKING = frozenset("no without ohne kein keine keinen keinem keiner sans aucun aucune sin ningún ninguna".split())

# Verbs that deny what their clause tells.
DENYING = frozenset(
    "deny denies denied denying bestritt bestreitet bestritten dementiert dementierte nie nié dément démenti negó niega desmintió".split()
)

# "not only", "not just": what follows is affirmed.
NOT_DENYING = frozenset(
    "only just merely solely simply least surprisingly wonder doubt less fewer nur weniger moins menos менее меньше только лишь seulement seulement solo solamente sólo".split()
)

# Before "to", they deny what follows.
UNWILLING = frozenset(
    "fail fails failed failing refuse refuses refused refusing decline declines declined unable".split()
)

PLANNED = frozenset(
    "plan plans planned planning talks poised close threaten threatens threatened ask asks asked urge urges urged offer offers offered promise promises promised pledge pledges pledged agree agrees agreed try tries tried seek seeks sought call calls called order orders ordered decide decides decided prepare prepares preparing vow hope expected set due scheduled intend intends intended want wants wanted hope hopes aims aim ready likely vowed vows".split()
)

# Past forms that do not end in -ed.
PAST = frozenset(
    """
left withdrew won lost fell rose bought sold began struck shot killed died hit met held said told became took gave went came sent spent
built caught fought found grew kept led paid sank sought stole broke brought chose drew drove flew fled froze rang ran sang spoke stood
swore threw wore wrote withdrawn gone begun fallen risen taken given stolen broken chosen driven flown sunk
""".split()
)

PREPOSITIONS = frozenset(
    """
in at of with from to for against near on by under over after before between among into about and or than as like during via per
von in an auf mit aus bei nach gegen für über durch zu zum zur de à au aux en dans avec pour contre par sur del al con por para contra
""".split()
)

# A sentence that opens so tells its matter in passing, in the clause before the main one.
SUBORDINATORS = frozenset(
    "after while when as since although though because before until if nachdem während als weil obwohl après lorsque alors cuando aunque mientras tras".split()
)
