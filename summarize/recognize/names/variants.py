"""One key for the variants of a name: spellings, short forms, acronyms, surnames.

The thresholds were measured on pairs of real names: edit similarity 90 of 100 with both at least seven letters joins
Boulikessi and Boulkessi (95) and keeps Austria and Australia (88) apart; a name that merely begins with the other stays
apart (Russia, Russian), but for a doubled last letter (Zelensky, Zelenskyy).
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache

from rapidfuzz import fuzz

from summarize.languages import alternation, lazy_pattern
from summarize.recognize.names.countries import countries
from summarize.recognize.names.wordlists import JOINING, OMISSIBLE

SPELLING = 90.0
SHORTEST = 7
SHORTEST_BASE = 4
"""Letters of a name without its case ending, at least."""
_DIGITS = lazy_pattern(r"\d+")
_PARTED = lazy_pattern(r"[\s-]+")


@lru_cache(maxsize=16384)
def plain(name: str) -> str:
    """A name for comparison: accents, points, quotes and a leading article off, case folded."""
    if not name.isascii():
        marks = unicodedata.normalize("NFKD", name.replace("’", "'"))
        name = "".join([mark for mark in marks if not unicodedata.combining(mark)])
    return " ".join(name.casefold().replace(".", "").removeprefix("the ").split())


@lru_cache(maxsize=1)
def _countries() -> dict[str, str]:
    return {plain(word): key for word, key in countries().items() if len(word) > 3 or word.isupper()}


def merge_variants(
    names: Iterable[str], *, endings: Collection[str] = (), family_first: bool = False
) -> dict[str, str]:
    """Each name's key, the same for its variants; `names` in the order of the text.

    `endings` are case endings that a name may have, and with `family_first` its first word is the surname.

    The order matters for surnames: "Biden" after "Joe Biden" is he, "Biden" before "Hunter Biden" need not be. Where
    two full names share the surname, it stays alone. The key of a family is its longest member, or the country's.
    Time is linear in the names but for those that share their first two letters.
    """
    order = list(dict.fromkeys(names))
    forms = {name: plain(name) for name in order}
    rank = {name: place for place, name in enumerate(order)}
    parent = {name: name for name in order}

    def find(name: str) -> str:
        while parent[name] != name:
            parent[name] = parent[parent[name]]
            name = parent[name]
        return name

    def join(left: str, right: str) -> None:
        left, right = find(left), find(right)
        if left != right:
            parent[max(left, right, key=rank.__getitem__)] = min(left, right, key=rank.__getitem__)

    table = _countries()
    fixed = {name: table[forms[name]] for name in order if forms[name] in table}
    firsts: dict[str, str] = {}
    for name in order:
        join(firsts.setdefault(fixed.get(name, forms[name]), name), name)
    free = [name for name in order if name not in fixed]
    bases = _bases(order, forms, endings) if endings else {}
    described = dict(_described(free, forms))
    plainly = [name for name in free if name not in described]
    for left, right in (
        *_short(free, forms),
        *_acronyms(free),
        *described.items(),
        *_surnames(plainly, forms, family_first),
        *_spellings(free, forms),
        *_inflected(bases, forms),
    ):
        join(left, right)
    families: dict[str, list[str]] = defaultdict(list)
    for name in order:
        families[find(name)].append(name)
    keys = {root: _key(members, fixed, bases) for root, members in families.items()}
    return {name: keys[find(name)] for name in order}


def _key(members: list[str], fixed: dict[str, str], bases: Mapping[str, str]) -> str:
    for name in members:
        if name in fixed:
            return fixed[name]
    members = [name for name in members if name not in bases] or [bases[name] for name in members]
    return min(members, key=lambda name: (-len(name.split()), name.isupper(), -len(name), name))


def _bases(names: list[str], forms: dict[str, str], endings: Collection[str]) -> dict[str, str]:
    """The names that have a case ending, each without it: where that is a name too, or another name has the same base
    with another ending."""
    ended = re.compile(rf"(.{{{SHORTEST_BASE},}}?){alternation(map(plain, endings))}")
    candidates = {name: match[1] for name in names for match in [ended.fullmatch(forms[name])] if match}
    known = frozenset(forms.values())
    sharing = Counter(candidates.values())
    return {
        name: name[: len(name) - (len(forms[name]) - len(base))]
        for name, base in candidates.items()
        if base in known or sharing[base] > 1
    }


def _inflected(bases: dict[str, str], forms: dict[str, str]) -> Iterable[tuple[str, str]]:
    """ "Kisváradnak" is "Kisvárad", and what "Kisváradon" is."""
    first = {form: name for name, form in reversed(forms.items()) if name not in bases}
    for name, base in bases.items():
        yield first.setdefault(plain(base), name), name


def _short(names: list[str], forms: dict[str, str]) -> Iterable[tuple[str, str]]:
    """ "Wagner" is "Wagner Group": a name with its word for what it is left off."""
    by_form = {forms[name]: name for name in names}
    for name in names:
        parts = name.split()
        while len(parts) > 1 and parts[-1] in OMISSIBLE:
            parts.pop()
            short = by_form.get(plain(" ".join(parts)))
            if short is not None:
                yield short, name


def _described(names: list[str], forms: dict[str, str]) -> Iterable[tuple[str, str]]:
    """ "Actress Jane Doe" is "Jane Doe": a word that a sentence opens with, taken for a first name."""
    by_form = {forms[name]: name for name in names if len(name.split()) == 2 and name.split()[-1] not in OMISSIBLE}
    for name in names:
        parts = name.split()
        if len(parts) == 3 and parts[0].isalpha():
            short = by_form.get(plain(" ".join(parts[1:])))
            if short is not None:
                yield name, short


def _acronyms(names: list[str]) -> Iterable[tuple[str, str]]:
    short = [(name, letters) for name in names for letters in [name.replace(".", "")] if _is_acronym(letters)]
    if not short:
        return
    by_initials: dict[str, list[str]] = defaultdict(list)
    for name in names:
        initials = "".join(piece[0] for piece in _PARTED.split(name) if piece and piece[0].isupper())
        if len(initials) > 2 and " " in name:
            by_initials[initials].append(name)
    for name, letters in short:
        if len(by_initials.get(letters, ())) == 1:
            yield name, by_initials[letters][0]


def _is_acronym(letters: str) -> bool:
    return letters.isupper() and " " not in letters


def _surnames(names: list[str], forms: dict[str, str], family_first: bool) -> Iterable[tuple[str, str]]:
    place = 0 if family_first else -1
    full: dict[str, list[str]] = defaultdict(list)
    earlier: dict[str, list[str]] = defaultdict(list)
    for name in names:
        parts = forms[name].split()
        if len(parts) > 1 and name.split()[-1] not in OMISSIBLE and parts[-2] not in JOINING:
            full[parts[place]].append(name)
    by_letters: dict[str, list[str]] = defaultdict(list)
    for last in full:
        by_letters[last[:2]].append(last)
    for name in names:
        parts = forms[name].split()
        if len(parts) > 1:
            earlier[parts[place]].append(name)
        elif len(full.get(forms[name], ())) == 1 and earlier.get(forms[name]):
            yield name, full[forms[name]][0]
        elif not full.get(forms[name]) and len(forms[name]) >= SHORTEST:
            similar = [last for last in by_letters.get(forms[name][:2], ()) if same_spelling(last, forms[name])]
            if len(similar) == 1 and len(full[similar[0]]) == 1:
                yield name, full[similar[0]][0]


def _spellings(names: list[str], forms: dict[str, str]) -> Iterable[tuple[str, str]]:
    blocks: dict[tuple[str, int], list[str]] = defaultdict(list)
    for name in names:
        if len(forms[name]) >= SHORTEST:
            blocks[forms[name][:2], len(forms[name].split())].append(name)
    for block in blocks.values():
        block.sort(key=lambda name: (len(forms[name]), name))
        for index, left in enumerate(block):
            for right in block[index + 1 : index + 40]:
                if len(forms[right]) > len(forms[left]) + 2:
                    break
                if same_spelling(forms[left], forms[right]):
                    yield left, right


def same_spelling(left: str, right: str) -> bool:
    """Whether two plain names are spellings of one: near in every word, no other number, no mere longer form."""
    if " " in left or " " in right:
        ones, twos = left.split(), right.split()
        alike = len(ones) == len(twos) and all(map(_same_word, ones, twos))
    else:
        alike = _same_word(left, right)
    return alike and _DIGITS.findall(left) == _DIGITS.findall(right)


def _same_word(left: str, right: str) -> bool:
    if left == right:
        return True
    short, long = (left, right) if len(left) <= len(right) else (right, left)
    if long.startswith(short):
        return len(short) >= SHORTEST and long == short + short[-1]
    if len(short) < SHORTEST:
        return False
    return fuzz.ratio(left, right, score_cutoff=SPELLING) >= SPELLING
