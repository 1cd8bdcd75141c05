"""The concepts of a sentence, and which of them it denies, doubts, plans, or reports as done.

A cue reaches over the next two content words of its clause ("did not leave Mali"), and where the verb closes its clause
also over two before it (German "verlassen Mali nicht"). It is a rough measure of scope, and enough to part "left" from
"did not leave". All words are those of the sentence's own language: in one without a list no cue is found.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain, compress, count
from typing import NamedTuple

from msgspec import Struct

from summarize import languages
from summarize.evidence.annotations.word_classes import lexicon
from summarize.languages import ByLanguage, Language
from summarize.recognize.words import Memo, Tokenized, stopwords, words

REACH = 2
# In languages where a word is a sign, or the verb closes its clause, a cue reaches further.
WHOLE = 6


class ClauseWords(Struct, frozen=True):
    """Words by which a sentence shows that it leans on another, cut as `words` does; two words have a blank between."""

    pronouns: frozenset[str]
    definite: frozenset[str]
    subordinators: frozenset[str]
    openers: frozenset[str]


def _clause_words(known: Language) -> ClauseWords:
    clauses = known.clauses
    lists = (clauses.pronouns, clauses.definite, clauses.subordinators, known.openers.connectives)
    return ClauseWords(*(frozenset(" ".join(words(entry)) for entry in entries) for entries in lists))


CLAUSE_WORDS = ByLanguage(_clause_words)


class _ScopeCues(Struct, frozen=True):
    """The cues of a language: single words, and phrases of more than one word by their first word, the longest first.

    What a phrase makes of the words behind it is its cue; a phrase that only looks like one has an empty text.
    """

    denying: frozenset[str]
    negation: frozenset[str]
    unwilling: frozenset[str]
    possible: frozenset[str]
    future: frozenset[str]
    planned: frozenset[str]
    phrases: dict[str, tuple[tuple[tuple[str, ...], str], ...]]
    candidates: frozenset[str]


def _scope_cues(known: Language) -> _ScopeCues:
    polarity, modality = known.polarity, known.modality
    phrases: dict[str, list[tuple[tuple[str, ...], str]]] = {}

    def single(entries: Iterable[str], cue: str) -> frozenset[str]:
        """The entries of one word; the rest are phrases with this cue."""
        alone = set()
        for parts in map(tuple, map(words, entries)):
            if len(parts) == 1:
                alone.add(parts[0])
            else:
                phrases.setdefault(parts[0], []).append((parts, cue))
        return frozenset(alone)

    misleading = single(polarity.misleading, "")
    denying, negation = single(polarity.denying_verbs, "denied"), single(polarity.negation, "denied")
    possible = single(modality.possible, "doubted")
    future = single(modality.future | modality.considered, "planned")
    for word in misleading:
        phrases.setdefault(word, []).append(((word,), ""))
    alone = denying | negation | possible | future | polarity.unwilling | modality.planned
    return _ScopeCues(
        denying=denying,
        negation=negation,
        unwilling=polarity.unwilling,
        possible=possible,
        future=future,
        planned=modality.planned,
        phrases={first: tuple(sorted(own, key=_longest_first)) for first, own in phrases.items()},
        candidates=alone.union(phrases, {known.clauses.infinitive} - {""}),
    )


def _longest_first(phrase: tuple[tuple[str, ...], str]) -> tuple[int, tuple[str, ...]]:
    return -len(phrase[0]), phrase[0]


_CUES = ByLanguage(_scope_cues)


class _Term(NamedTuple):
    """What a word is wherever it stands: its classes or else its stem, if it says anything."""

    meaning: tuple[str, ...]
    done: bool
    cue: bool


class Concepts(Struct, frozen=True):
    """What a sentence is about, and those of it that are denied, doubted, planned, or reported as done."""

    all_concepts: tuple[str, ...]
    denied: tuple[str, ...]
    doubted: tuple[str, ...]
    planned: tuple[str, ...]
    done: tuple[str, ...]


def concepts(text: str, tokens: Tokenized, *, language: str, masked: Sequence[tuple[int, int]]) -> Concepts:
    """The concepts of `text` but for the spans `masked` (names, numbers, dates), in order, each once."""
    plain, bare, spans = tokens
    terms = map(_terms(language).__getitem__, zip(plain, bare, strict=True))
    meanings, done, cue = map(list, zip(*terms, strict=True)) if plain else ([], [], [])
    phrases = lexicon(language).phrases_in(bare)
    within = {index for index, _ in phrases}  # "without power": the phrase has its meaning, the word none of its own
    cues = dict(_cues([index for index in _indices(cue) if index not in within], plain, language))
    for index, name in phrases:
        own = meanings[index] if meanings[index] != (bare[index],) else ()
        meanings[index] = own if name in own else (*own, name)
    if not text.isascii():
        _pair_signs(meanings, plain, spans)
    for index in _masked_words(spans, masked):
        meanings[index] = ()
    if _is_past(plain, meanings, language) and "planned" not in cues.values():
        done = [True] * len(meanings)
    if not cues:
        return Concepts(_distinct(meanings), (), (), (), _distinct(compress(meanings, done)))
    far, lacking = _reach(language), languages.language(language).polarity.without
    reaches = {index: (name, 1 if plain[index] in lacking else far) for index, name in cues.items()}
    return Concepts(
        _distinct(meanings), *map(_distinct, _apply_cues(text, spans, meanings, reaches, {*_indices(done)}, language))
    )


def _reach(language: str) -> int:
    """How many content words a cue reaches over."""
    known = languages.language(language)
    return WHOLE if known.clauses.verb_last or not known.writing.spaced else REACH


def _indices(chosen: Iterable[bool]) -> list[int]:
    return list(compress(count(), chosen))


def _is_past(plain: Sequence[str], meanings: Sequence[tuple[str, ...]], language: str) -> bool:
    """Whether a sentence of a language in which the verb alone does not show it reports what was done, not
    announced."""
    modality = languages.language(language).modality
    helping, endings = modality.past_signs, modality.past_sign_endings
    if not helping and not endings:
        return False
    past = any(word in helping or (len(word) > 3 and word.endswith(endings)) for word in plain)
    return past and not any(name[:2] == "s:" or name == "a:plan" for names in meanings for name in names)


def conditional(plain: Sequence[str], language: str) -> bool:
    """Whether a clause opens with "if"; not "asked if", "as if", "even if", nor French "si grand"."""
    clauses = languages.language(language).clauses
    if clauses.condition.isdisjoint(plain):
        return False
    follows = clauses.after_condition
    return any(
        word in clauses.condition
        and (not index or plain[index - 1] not in clauses.no_condition)
        and (not follows or not follows.isdisjoint(plain[index + 1 : index + 2]))
        for index, word in enumerate(plain)
    )


def _distinct(meanings: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(chain.from_iterable(meanings)))


@lru_cache(maxsize=8)
def _terms(language: str) -> Memo[tuple[str, str], _Term]:
    """What is known of a word and its stem."""
    stop, table = stopwords(language), lexicon(language)
    candidates, known = _CUES[language].candidates, languages.language(language)
    denying, done, past = known.polarity.negation_endings, known.modality.past_verb_endings, known.modality.past_verbs

    def term(key: tuple[str, str]) -> _Term:
        word, stem = key
        return _Term(
            meaning=table.of(word, stem) or ((stem,) if word not in stop and len(word) > 1 else ()),
            done=word.endswith(done) or word in past,
            cue=word in candidates or word.endswith(denying),
        )

    return Memo(term)


def _masked_words(spans: Sequence[tuple[int, int]], masked: Sequence[tuple[int, int]]) -> set[int]:
    """The places of the words that overlap one of the spans `masked`, which are sorted."""
    covered = set()
    index = 0
    for start, end in masked:
        while index < len(spans) and spans[index][1] <= start:
            index += 1
        at = index
        while at < len(spans) and spans[at][0] < end:
            covered.add(at)
            at += 1
    return covered


def _pair_signs(meanings: list[tuple[str, ...]], plain: Sequence[str], spans: Sequence[tuple[int, int]]) -> None:
    """In scripts without spaces, where a word is a sign, pairs of signs carry the meaning."""
    for index, word in enumerate(plain):
        if len(word) == 1 and not word.isascii():
            beside = index and spans[index - 1][1] == spans[index][0]
            meanings[index] = (plain[index - 1] + word,) if beside else ()


def _apply_cues(
    text: str,
    spans: Sequence[tuple[int, int]],
    meanings: Sequence[tuple[str, ...]],
    cues: Mapping[int, tuple[str, int]],
    done: Collection[int],
    language: str,
) -> Iterable[list[tuple[str, ...]]]:
    """What is stated as denied, doubted, planned and done; `cues` are by place, each with how far it reaches."""
    scoped: dict[str, list[tuple[str, ...]]] = {"denied": [], "doubted": [], "planned": [], "done": []}
    clauses = languages.language(language).clauses
    reach: dict[str, int] = {}
    recent: list[str] = []
    last = 0
    for index, ((start, end), meaning) in enumerate(zip(spans, meanings, strict=True)):
        gap = text[last:start]
        if gap != " " and ("," in gap or ";" in gap or ":" in gap):
            reach, recent = {}, []
        last = end
        cue, far = cues.get(index, ("", 0))
        if cue:
            if not clauses.cues_follow or cue == "doubted":  # "maybe" stands before
                reach[cue] = far
            if clauses.cues_follow or (cue == "denied" and clauses.verb_last):
                scoped[cue].append(tuple(recent[-REACH:]))
        recent.extend(meaning)
        if cue or not meaning:
            continue
        if index in done and "planned" not in reach:
            scoped["done"].append(meaning)
        for name in list(reach):
            scoped[name].append(meaning)
            reach[name] -= 1
            if not reach[name]:
                del reach[name]
    return scoped.values()


def _cues(indices: Iterable[int], plain: Sequence[str], language: str) -> Iterator[tuple[int, str]]:
    """The cues among the words at these places; a phrase stands for all of its words."""
    phrases = _CUES[language].phrases
    end = 0
    for index in indices:
        if index < end:
            continue
        matching = (
            (words, cue)
            for words, cue in phrases.get(plain[index], ())
            if tuple(plain[index : index + len(words)]) == words
        )
        words, cue = next(matching, ((), ""))
        end = index + len(words)
        cue = cue if words else _cue(plain, index, language)
        if cue:
            yield index, cue


def _cue(plain: Sequence[str], index: int, language: str) -> str:
    """What a single word makes of those behind it: "denied", "doubted", "planned", or nothing."""
    known, cues = languages.language(language), _CUES[language]
    word, infinitive = plain[index], known.clauses.infinitive
    following = plain[index + 1] if index + 1 < len(plain) else ""
    if word in cues.denying:
        return "denied"
    if word in cues.negation or word.endswith(known.polarity.negation_endings):
        return "" if following in known.polarity.affirming else "denied"
    if word == infinitive:
        asked = not known.modality.requested.isdisjoint(plain[max(0, index - 5) : max(0, index - 1)])
        return "planned" if asked else ""
    before_infinitive = bool(infinitive) and following == infinitive
    if before_infinitive and word in cues.unwilling:
        return "denied"
    if word in cues.possible:
        return "doubted"
    if word in cues.future:
        return "" if following in known.modality.future_not_before else "planned"
    return "planned" if before_infinitive and word in cues.planned else ""
