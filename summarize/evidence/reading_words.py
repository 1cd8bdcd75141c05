# ruff: noqa: E501, SIM905 (tables are lines of words)
"""Words that turn what a sentence tells: denial, doubt, the future, and what leans on the sentence before."""

from __future__ import annotations

NEGATION = frozenset(
    """
not no never none nobody nothing neither nor without cannot can't won't didn't doesn't isn't wasn't aren't weren't hasn't haven't hadn't
nicht kein keine keinen keinem keiner nie niemals ohne weder niemand nichts pas jamais aucun aucune sans ni rien personne non no nunca ningún ninguna ninguno sin
tampoco nadie nada não nem ninguém nenhum nenhuma sem né nessuno nessuna senza niet geen nooit niemand değil yok не нет ни никогда без لا لم لن ليس ليست غير नहीं न मत 不 没 未 无
""".split()
)

# Words that deny in one language and not in another: Portuguese "no" is "in the".
ALIEN = {"pt": frozenset(["no"]), "it": frozenset(["no"]), "nl": frozenset(["pas", "nie"]), "pl": frozenset(["no"])}

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

FUTURE = frozenset(
    """
will shall would wird werden sera seront va vont será serán irá irán будет будут soll sollen will wollen plant planen möchte möchten doit doivent devrait devraient
prévoit prévoient compte comptent promet promis planea planean prevé prevén promete prometió пообещал пообещала обещает планирует планируют намерен намерена
намерены собирается собираются хочет хотят سوف يعتزم تعتزم يخطط تخطط ينوي تنوي योजना इरादा 将 拟
""".split()
)

# They open a condition at the start of a clause.
IF = frozenset("if unless wenn falls si если إذا لو यदि अगर".split())

# After these, "if" asks, or grants.
NO_CONDITION = frozenset(
    """
as even only ask asks asked asking know knows knew known see sees wonder wonders decide decided determine determining unclear sure check whether ob même comme
demander demandé demande savoir sait pregunta preguntó preguntar saber sabe como incluso come anche
""".split()
)
# Words that open a clause after French, Spanish and Italian "si", "se".
CLAUSES = frozenset(
    "le la les l' l un une des il elle ils elles on ce cela aucun aucune les el los las no un una se su sus ellos ella".split()
)

# What is considered is not done, though no "to" follows.
CONSIDERED = frozenset(
    """
considering considers mulling mulls weighing weighs contemplating contemplates exploring eyeing envisages envisaging erwägt erwägen envisage envisagent étudie
considera consideran estudia sopesa baraja рассматривает рассматривают
""".split()
)

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
LACKING = frozenset(
    "sem senza zonder غير بدون без बिना no without ohne kein keine keinen keinem keiner sans aucun aucune sin ningún ninguna".split()
)

# Verbs that deny what their clause tells.
DENYING = frozenset(
    "deny denies denied denying bestritt bestreitet bestritten dementiert dementierte nie nié dément démenti negó niega desmintió отрицает отрицал отрицала опроверг опровергла опровергли نفى نفت ينفي تنفي इनकार खंडन 否认 否認".split()
)

# "not only", "not just": what follows is affirmed.
NOT_DENYING = frozenset(
    "only just merely solely simply least surprisingly wonder doubt less fewer nur weniger moins menos менее меньше только лишь seulement seulement solo solamente sólo يزال تزال يزالون سيما 仅 只 但 光 久 少 断 过 同 论 管 来".split()
)

# Before "to", they deny what follows.
UNWILLING = frozenset(
    "yet fail fails failed failing refuse refuses refused refusing decline declines declined unable".split()
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

# What shows in other languages than English that a sentence tells what was done: helping verbs, endings of the past.
PAST_WORDS: dict[str, frozenset[str]] = {
    "de": frozenset("wurde wurden worden hat haben hatte hatten ist sind war waren".split()),
    "fr": frozenset("a ont avait avaient est sont été était étaient".split()),
    "es": frozenset("ha han había habían fue fueron hizo hicieron".split()),
    "hi": frozenset("किया की किए गया गई गए हुआ हुई हुए था थे थी दिया दी".split()),
    "zh": frozenset(["了", "已"]),
}
PAST_ENDINGS: dict[str, tuple[str, ...]] = {
    "es": ("aron", "ieron", "ó"),
    "ru": ("ал", "ила", "ел", "ил", "ыл", "ала", "ела", "али", "или", "ели", "ыли", "лся", "лась", "лись", "ал", "ял"),
}

# Whom they stand before is to do what follows "to": "urged the government to lower the tax".
REQUESTED = frozenset(
    """
urge urges urged ask asks asked order orders ordered tell tells told want wants wanted advise advises advised expect expects expected press presses pressed require
requires required demand demands demanded implore implored beg begged invite invites invited call calls called plead pleaded
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
