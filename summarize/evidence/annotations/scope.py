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

from summarize import languages
from summarize.evidence.annotations.word_classes import lexicon
from summarize.languages import by_code, union
from summarize.recognize.words import Memo, Tokenized, stopwords

# Each is the union over the languages: a word is looked up in all of them at once.
NEGATION = union("polarity.negation")
ALIEN = by_code("polarity.foreign_negation")
DENYING = union("polarity.denying_verbs")
LACKING = union("polarity.without")
NOT_DENYING = union("polarity.affirming")
UNWILLING = union("polarity.unwilling")
MODAL = union("modality.possible")
DOUBT = union("modality.doubt")
FUTURE = union("modality.future")
CONSIDERED = union("modality.considered")
PLANNED = union("modality.planned")
REQUESTED = union("modality.requested")
PAST = union("modality.past_verbs")
PAST_WORDS = by_code("modality.past_signs")
PAST_ENDINGS = by_code("modality.past_sign_endings")
IF = union("clauses.condition")
NO_CONDITION = union("clauses.no_condition")
CLAUSES = union("clauses.after_condition")
PRONOUNS = union("clauses.pronouns")
DEFINITE = union("clauses.definite")
PREPOSITIONS = union("clauses.prepositions")
SUBORDINATORS = union("clauses.subordinators")
OPENERS = union("openers.connectives")

REACH = 2
# In languages where a word is a sign, or the verb closes its clause, a cue reaches further.
WHOLE = 6


# Every word that may be a cue, to look once.
_CUES = DENYING | NEGATION | UNWILLING | MODAL | FUTURE | PLANNED | CONSIDERED | {"to"}


class _Term(NamedTuple):
    """What a word is wherever it stands: its classes or else its stem, if it says anything."""

    told: tuple[str, ...]
    done: bool
    cue: bool


class Concepts(Struct, frozen=True):
    """What a sentence is about, and those of it that are denied, doubted, planned, or told as done."""

    found: tuple[str, ...]
    denied: tuple[str, ...]
    doubted: tuple[str, ...]
    planned: tuple[str, ...]
    done: tuple[str, ...]


def concepts(text: str, tokens: Tokenized, *, language: str, masked: Sequence[tuple[int, int]]) -> Concepts:
    """The concepts of `text` but for the spans `masked` (names, numbers, dates), in order, each once."""
    plain, bare, spans = tokens
    terms = map(_terms(language).__getitem__, zip(plain, bare, strict=True))
    told, done, cue = map(list, zip(*terms, strict=True)) if plain else ([], [], [])
    phrases = lexicon(language).phrases_in(bare)
    within = {place for place, _ in phrases}  # "without power": the phrase has its meaning, the word none of its own
    cues = {place: name for place in _places(cue) if place not in within and (name := _cue(plain, place))}
    for place, name in phrases:
        own = told[place] if told[place] != (bare[place],) else ()
        told[place] = own if name in own else (*own, name)
    if not text.isascii():
        _pair(told, plain, spans)
    for place in _covered(spans, masked):
        told[place] = ()
    if _past(plain, told, language) and "planned" not in cues.values():
        done = [True] * len(told)
    if not cues:
        return Concepts(_each(told), (), (), (), _each(compress(told, done)))
    far = _reach(language)
    reaches = {place: (name, 1 if plain[place] in LACKING else far) for place, name in cues.items()}
    return Concepts(_each(told), *map(_each, _scoped(text, spans, told, reaches, {*_places(done)}, language)))


def _reach(language: str) -> int:
    """How many content words a cue reaches over."""
    known = languages.language(language)
    return WHOLE if known.clauses.verb_last or not known.writing.spaced else REACH


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
    return place + 1 < len(plain) and plain[place + 1] in CLAUSES


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
            if cue == "denied" and languages.language(language).clauses.verb_last:
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
