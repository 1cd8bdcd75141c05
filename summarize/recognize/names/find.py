"""Names of people, organisations and places in a text, found without a model.

Where a script has capital letters, a name is a run of capitalised words: particles inside it belong to it ("Bank of
England", "Nusrat ul-Islam wa al-Muslimin"), titles before it and possessive endings after it do not. A capital that the
place demands (a sentence's first word, a headline in title case) proves nothing, so such a word counts only where
something else tells that it is a name. German capitalises every noun: there, two adjoining capitalised words, words in
capitals, and what these show to be a name count. Scripts without capitals give the countries that the table knows.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from typing import Literal

from msgspec import Struct, structs

from summarize import languages
from summarize.languages import alternation, lazy_pattern, union
from summarize.model import Name
from summarize.recognize.names.countries import countries, demonyms, longest, uncased
from summarize.recognize.names.persons import persons_in
from summarize.recognize.names.runs import NameRun, NameToken, Run, genitive, runs_of, tokens_of, trimmed, trusted_words
from summarize.recognize.names.variants import merge_variants
from summarize.recognize.names.wordlists import (
    COMPASS,
    HONORIFICS,
    ORGANISATION,
    PARTICLES,
    PLACE_CUES,
    TITLE_ADJECTIVES,
    TITLES,
)
from summarize.recognize.numbers.words import VOCABULARIES
from summarize.recognize.words import stopwords

Kind = Literal["person", "organisation", "place", "name"]

_NUMBER_AFTER = lazy_pattern(r"[ \u00a0](\d{1,4})(?![\d%°:/]|[.,-]\d)(?:\s?([^\W\d_]*))")
_PERSON_AFTER = lazy_pattern(lambda: rf",? (?:\d\d,|{alternation(union('names.person_verbs'))}|who )")
_CASED = lazy_pattern(r"[A-ZÀ-ÖØ-ÞΑ-ΩА-ЯЁЇІЄҐ]")


def find_names(text: str, *, language: str = "en", known: Collection[str] = ()) -> tuple[Name, ...]:
    """The names in `text`, in order, none overlapping; variants within the text share one `key`.

    `known` are names (keys or words) that are established elsewhere, such as in the rest of an article: they make a
    capitalised word at a sentence's start a name. Demonyms have their country's key ("Malian": "Mali"). What is only
    part of a date ("Thursday") is no name.
    """
    return find_names_together([(text, language)], known=known)[0]


def find_names_together(texts: Sequence[tuple[str, str]], *, known: Collection[str] = ()) -> list[tuple[Name, ...]]:
    """The names of each of some texts (text, language), where a name of one vouches for the same word in the others.

    Keys are still merged within each text: see `merge_variants` for all.
    """
    scans = [_scan(text, language) for text, language in texts]
    vouched = frozenset(word for name in known for word in name.split()).union(*(scan.trusted for scan in scans))
    persons = frozenset[str]().union(*(persons_in(text, language) for text, language in texts))
    return [_vouched_names(scan, vouched, persons) for scan in scans]


class _NameScan(Struct, frozen=True):
    """A text's runs of capitalised words, its words in lower case, and those that it shows to be names itself."""

    text: str
    language: str
    runs: list[NameRun]
    lower: frozenset[str]
    trusted: frozenset[str]


def _scan(text: str, language: str) -> _NameScan:
    if not _CASED.search(text):
        return _NameScan(text, language, [], frozenset(), frozenset())
    tokens = tokens_of(text)
    lower = frozenset(" ".join([token.text for token in tokens if not token.capital]).split(" "))
    runs = runs_of(text, tokens, language)
    return _NameScan(text, language, runs, lower, trusted_words(text, runs, lower, language))


def _vouched_names(scan: _NameScan, vouched: frozenset[str], persons: frozenset[str]) -> tuple[Name, ...]:
    text = scan.text
    here = {token.text for run in scan.runs for token in run.tokens if token.text.lower() not in scan.lower}
    trusted = scan.trusted | (here & vouched)
    found: list[tuple[Name, str]] = []
    for run in scan.runs:
        if run.core:
            found += _names(text, run.core, run.headline, trusted, scan.language)
    found.extend((name, "") for name in _uncased(text, scan.language, persons))
    found.sort(key=lambda pair: pair[0].start)
    return _keyed(text, _numbered(text, found, scan.language), scan.language)


def _numbered(text: str, names: list[tuple[Name, str]], language: str) -> list[tuple[Name, str]]:
    """Names with the number that belongs to them: "Boeing 737", not "In Mali 30 soldiers"."""
    matches = [_NUMBER_AFTER.match(text, name.end) for name, _ in names]
    if not any(matches):
        return names
    numbered: list[tuple[Name, str]] = []
    counted = VOCABULARIES[language].known.counted
    counts = Counter(
        f"{name.key} {match.group(1)}" for (name, _), match in zip(names, matches, strict=True) if match is not None
    )
    for (name, title), match in zip(names, matches, strict=True):
        if match and name.kind not in ("person", "place") and not 1900 <= int(match.group(1)) < 2100:
            key = f"{name.key} {match.group(1)}"
            following = match.group(2).lower()
            if counts[key] > 1 or not (following.endswith("s") or following in counted or len(match.group(1)) < 2):
                name = Name(start=name.start, end=match.end(1), key=key, kind=name.kind)
        numbered.append((name, title))
    return numbered


def _keyed(text: str, names: list[tuple[Name, str]], language: str) -> tuple[Name, ...]:
    """Variants under one key. A bare surname with a title is not the namesake whom nothing gives it ("President Biden"
    is not Hunter Biden)."""
    known = languages.language(language).names
    merged = merge_variants(
        dict.fromkeys(name.key for name, _ in names), endings=known.endings, family_first=known.family_first
    )
    for key, title in sorted({(name.key, title) for name, title in names if title and " " not in name.key}):
        whole = merged.get(key, key)
        if whole.endswith(f" {key}") and not any(
            name.key == whole and (given or title.lower() in _near(text, name).lower()) for name, given in names
        ):
            merged[key] = key
    return tuple([with_key(name, merged.get(name.key, name.key)) for name, _ in names])


def with_key(name: Name, key: str) -> Name:
    """The name with that key: most have it already."""
    return name if key == name.key else structs.replace(name, key=key)


def _near(text: str, name: Name) -> str:
    """The words around a name within its sentence, 60 characters at most to a side."""
    before = text[max(0, name.start - 60) : name.start].rpartition(". ")[2]
    return f"{before} {text[name.end : name.end + 60].partition('. ')[0]}"


def _uncased(text: str, language: str, persons: frozenset[str]) -> tuple[Name, ...]:
    """In scripts without capital letters: countries, and `persons`, whom titles have shown to be such."""
    if text.isascii():
        return ()
    pattern, table = uncased(language)
    places = (
        Name(start=match.start(), end=match.end(), key=table[match.group()], kind="place")
        for match in pattern.finditer(text)
    )
    if not persons:
        return tuple(places)
    named = re.compile(rf"(?<!\w){alternation(persons)}")
    people = [
        Name(start=match.start(), end=match.end(), key=match.group(), kind="person") for match in named.finditer(text)
    ]
    taken = {at for name in people for at in range(name.start, name.end)}
    return (*people, *(name for name in places if taken.isdisjoint(range(name.start, name.end))))


def _names(text: str, run: Run, headline: bool, trusted: frozenset[str], language: str) -> list[tuple[Name, str]]:
    """The names of one run that was trimmed: titles off, a country before a title apart."""
    names: list[tuple[Name, str]] = []
    table = countries(language)
    if headline:
        return [
            (
                Name(
                    start=t.start, end=t.end, key=table.get(t.text, t.text), kind="place" if t.text in table else "name"
                ),
                "",
            )
            for t in run
            if t.capital and (t.text in table or (t.text in trusted and t.text.lower() not in stopwords(language)))
        ]
    while run:
        size = _country(run, language)
        if not size or (size < len(run) and not _apart(run, size, trusted)):
            break
        names.append((_name(text, run[:size], "place", language), ""))
        run = trimmed(text, run[size:], language, inside=True)
    if languages.language(language).writing.capital_nouns:
        run = _nominative(run, trusted)
    titled = ""
    while run and (_title(run[0]) or _title_phrase(run)):
        titled = titled or ("" if run[0].text in HONORIFICS else run[0].text)
        run = trimmed(text, run[1:], language, inside=True)
        if not run:
            return names
    if not run:
        return names
    country = _country(run, language) == len(run)
    if not country and not _counts(run, trusted, language, bool(titled or names)):
        return names
    kind: Kind = "place" if country else _kind(text, run, bool(titled))
    names.append((_name(text, run, kind, language), titled))
    return names


def _nominative(run: Run, trusted: frozenset[str]) -> Run:
    """German "Holms Rede": the name in the genitive before a noun, without its ending."""
    if not run:
        return run
    first = run[0]
    if not genitive(first, trusted):
        return run
    return [structs.replace(first, text=first.text[:-1], end=first.end - 1)]


def _apart(run: Run, size: int, trusted: frozenset[str]) -> bool:
    """Whether the country's name that opens a run is a name by itself: "Malian President", not "American Airlines"."""
    following = run[size]
    if _title(following) or _title_phrase(run[size:]) or following.text in PARTICLES:
        return True
    return run[size - 1].text in demonyms() and following.text in trusted and following.text not in ORGANISATION


def _title(token: NameToken) -> bool:
    return token.text in TITLES


def _title_phrase(run: Run) -> bool:
    """ "Foreign Minister", "Vice President": an adjective that only a title makes part of a title."""
    return len(run) > 1 and run[0].text in TITLE_ADJECTIVES and (run[1].text in TITLES or _title_phrase(run[1:]))


def _country(run: Run, language: str) -> int:
    """How many tokens at the run's start are a country's name."""
    table = countries(language)
    for size in range(min(len(run), longest(language).get(run[0].text, 0)), 0, -1):
        words = " ".join([token.text for token in run[:size]])
        if words in table and not (size == 1 and len(words) == 2 and words == words.title()):
            return size
    return 0


def _counts(run: Run, trusted: frozenset[str], language: str, titled: bool) -> bool:
    words = [token for token in run if token.capital]
    first = words[0]
    if languages.language(language).writing.capital_nouns:
        if len(words) > 1:
            return not first.opens or first.text in trusted
        genitive = first.text[:-1] if first.text.endswith("s") else first.text
        return first.shouted or first.text in trusted or genitive in trusted or titled
    if len(words) == 1 and first.text.lower() in stopwords(language) and not first.shouted:
        return first.text in trusted and not first.opens
    if not first.opens or len(words) > 1 or titled:
        return not (len(words) == 1 and first.text == "I")
    if first.text in trusted or first.shouted:
        return True
    return first.possessive


def _kind(text: str, run: Run, titled: bool) -> Kind:
    words = [token.text for token in run if token.capital]
    if titled:
        return "person"
    if ORGANISATION.intersection(words) or (run[0].shouted and len(words) == 1):
        return "organisation"
    before = text[max(0, run[0].start - 12) : run[0].start].split()
    if before and before[-1].lower() in PLACE_CUES:
        return "place"
    if len(words) in (2, 3) and _PERSON_AFTER.match(text[run[-1].end : run[-1].end + 8]):
        return "person"
    return "name"


def _name(text: str, run: Run, kind: Kind, language: str) -> Name:
    start, end = run[0].start, run[-1].end
    table = countries(language)
    parts = text[start:end].replace("’", "'").split()
    surface = " ".join(parts)
    if parts[0] in COMPASS and len(parts) == 2 and parts[1] in table:
        surface = f"{parts[0]} {table[parts[1]]}"
    return Name(start=start, end=end, key=table.get(surface, surface), kind=kind)
