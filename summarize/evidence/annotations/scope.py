# ruff: noqa: E501, SIM905 (tables are lines of words)
"""The concepts of a sentence, and how each is told: denied, in doubt, planned, or done.

A cue reaches over the next two content words of its clause ("did not leave Mali"), in German, Dutch and Hindi also over
two before it ("verlassen Mali nicht"). It is a rough measure of scope, and enough to tell "left" from "did not leave".

Words that turn what a sentence tells: denial, doubt, the future, and what leans on the sentence before.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import chain, compress, count
from typing import NamedTuple

from msgspec import Struct

from summarize.evidence.annotations.word_classes import lexicon
from summarize.recognize.words import Memo, stems, stopwords, word_spans, words

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


REACH = 2
# In languages where a word is a sign, or the verb closes its clause, a cue reaches further.
WHOLE = 6
_WHOLE = frozenset(["zh", "ja", "de", "nl", "hi"])
_BACKWARD = frozenset(["de", "nl", "hi"])


# Every word that may be a cue, to look once.
_CUES = DENYING | NEGATION | UNWILLING | MODAL | FUTURE | PLANNED | CONSIDERED | {"to"}


class _Term(NamedTuple):
    """What a word is wherever it stands: its classes or else its stem, if it says anything."""

    told: tuple[str, ...]
    content: bool
    done: bool
    cue: bool


class Concepts(Struct, frozen=True):
    """What a sentence is about, and those of it that are denied, doubted, planned, or told as done."""

    stems: tuple[str, ...]
    found: tuple[str, ...]
    denied: tuple[str, ...]
    doubted: tuple[str, ...]
    planned: tuple[str, ...]
    done: tuple[str, ...]


def concepts(text: str, *, language: str, masked: Sequence[tuple[int, int]]) -> Concepts:
    """The concepts of `text` but for the spans `masked` (names, numbers, dates), in order, each once."""
    plain = words(text)
    bare = stems(text, language, stop=False)
    terms = map(_terms(language).__getitem__, zip(plain, bare, strict=True))
    told, said, done, cue = map(list, zip(*terms, strict=True)) if plain else ([], [], [], [])
    phrases = lexicon(language).phrases_in(bare)
    within = {place for place, _ in phrases}  # "without power": the phrase has its meaning, the word none of its own
    cues = {place: name for place in _places(cue) if place not in within and (name := _cue(plain, place))}
    spans = word_spans(text) if masked or cues or not text.isascii() else []
    for place, name in phrases:
        own = told[place] if told[place] != (bare[place],) else ()
        told[place] = own if name in own else (*own, name)
    if not text.isascii():
        _pair(told, plain, spans)
    for place in _covered(spans, masked):
        told[place], said[place] = (), True
    content = tuple(compress(bare, said))
    if _past(plain, told, language) and "planned" not in cues.values():
        done = [True] * len(told)
    if not cues:
        return Concepts(content, _each(told), (), (), (), _each(compress(told, done)))
    far = WHOLE if language in _WHOLE else REACH
    reaches = {place: (name, 1 if plain[place] in LACKING else far) for place, name in cues.items()}
    return Concepts(content, _each(told), *map(_each, _scoped(text, spans, told, reaches, {*_places(done)}, language)))


def _places(chosen: Iterable[bool]) -> list[int]:
    return list(compress(count(), chosen))


def _past(plain: Sequence[str], told: Sequence[tuple[str, ...]], language: str) -> bool:
    """Whether a sentence of a language in which the verb alone does not show it tells what was done, not announced."""
    helping, endings = PAST_WORDS.get(language), PAST_ENDINGS.get(language)
    if helping is None and endings is None:
        return False
    past = any(
        (helping is not None and word in helping) or (endings is not None and len(word) > 3 and word.endswith(endings))
        for word in plain
    )
    return past and not any(name[:2] == "s:" or name == "a:plan" for names in told for name in names)


def conditional(plain: Sequence[str]) -> bool:
    """Whether a clause opens with "if"; not "asked if", "as if", "even if"."""
    return any(
        word in IF and (not place or plain[place - 1] not in NO_CONDITION) and (word != "si" or _clause(plain, place))
        for place, word in enumerate(plain)
    )


def _clause(plain: Sequence[str], place: int) -> bool:
    """Whether a clause follows: French "si" is "so" too, before an adjective."""
    return plain[place + 1 : place + 2] != [] and plain[place + 1] in CLAUSES


def _each(told: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(chain.from_iterable(told)))


@lru_cache(maxsize=8)
def _terms(language: str) -> Memo[tuple[str, str], _Term]:
    """What is known of a word and its stem."""
    stop, table, alien = stopwords(language), lexicon(language), ALIEN.get(language, frozenset())

    def term(key: tuple[str, str]) -> _Term:
        word, stem = key
        return _Term(
            told=table.of(word, stem) or ((stem,) if word not in stop and len(word) > 1 else ()),
            content=word not in stop,
            done=language == "en" and (word.endswith("ed") or word in PAST),
            cue=(word in _CUES and word not in alien) or word.endswith("n't"),
        )

    return Memo(term)


def _covered(spans: Sequence[tuple[int, int]], masked: Sequence[tuple[int, int]]) -> set[int]:
    """The places of the words that overlap one of the spans `masked`, which are sorted."""
    covered = set()
    place = 0
    for start, end in masked:
        while place < len(spans) and spans[place][1] <= start:
            place += 1
        at = place
        while at < len(spans) and spans[at][0] < end:
            covered.add(at)
            at += 1
    return covered


def _pair(told: list[tuple[str, ...]], plain: Sequence[str], spans: Sequence[tuple[int, int]]) -> None:
    """In scripts without spaces, where a word is a sign, pairs of signs carry the meaning."""
    for place, word in enumerate(plain):
        if len(word) == 1 and not word.isascii():
            beside = place and spans[place - 1][1] == spans[place][0]
            told[place] = (plain[place - 1] + word,) if beside else ()


def _scoped(
    text: str,
    spans: Sequence[tuple[int, int]],
    told: Sequence[tuple[str, ...]],
    cues: Mapping[int, tuple[str, int]],
    done: Collection[int],
    language: str,
) -> Iterable[list[tuple[str, ...]]]:
    """What is told as denied, doubted, planned and done; `cues` are by place, each with how far it reaches."""
    scoped: dict[str, list[tuple[str, ...]]] = {"denied": [], "doubted": [], "planned": [], "done": []}
    reach: dict[str, int] = {}
    recent: list[str] = []
    last = 0
    for place, ((start, end), said) in enumerate(zip(spans, told, strict=True)):
        gap = text[last:start]
        if gap != " " and ("," in gap or ";" in gap or ":" in gap):
            reach, recent = {}, []
        last = end
        cue, far = cues.get(place, ("", 0))
        if cue:
            reach[cue] = far
            if cue == "denied" and language in _BACKWARD:
                scoped["denied"].append(tuple(recent[-REACH:]))
        recent.extend(said)
        if cue or not said:
            continue
        if place in done and "planned" not in reach:
            scoped["done"].append(said)
        for name in list(reach):
            scoped[name].append(said)
            reach[name] -= 1
            if not reach[name]:
                del reach[name]
    return scoped.values()


def _cue(plain: Sequence[str], place: int) -> str:
    word = plain[place]
    following = plain[place + 1] if place + 1 < len(plain) else ""
    if word in DENYING:
        return "denied"
    if word in NEGATION or word.endswith("n't"):
        return "" if following in NOT_DENYING else "denied"
    if word == "to":
        return "planned" if not REQUESTED.isdisjoint(plain[max(0, place - 5) : max(0, place - 1)]) else ""
    if word in UNWILLING and following == "to":
        return "denied"
    if word in MODAL:
        return "doubted"
    if word == "将" and following in ("其", "他", "她", "它"):  # it marks the object here
        return ""
    if word in FUTURE or word in CONSIDERED or (word in PLANNED and following == "to"):
        return "planned"
    return ""
