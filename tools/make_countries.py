"""Writes the names of countries and territories in the file of the countries, from the Unicode CLDR by way of Babel.

    python tools/make_countries.py

``summarize/languages/countries.toml`` keeps what is written by hand (`by_hand`, `uncased_by_hand`: keys, usual names,
demonyms); `keys` and `[names]` are written anew. For development only: Babel is no dependency, and its version is fixed
in the extra ``dev``, so that the names change when somebody wants it.
"""

from __future__ import annotations

import re
import textwrap
import tomllib
from collections import Counter
from pathlib import Path

from babel import Locale

FILE = Path(__file__).parent.parent / "summarize" / "languages" / "countries.toml"
LANGUAGES = (
    "ar", "bg", "bn", "ca", "cs", "da", "de", "el", "en", "es", "et", "fa", "fi", "fr", "he", "hi", "hr", "hu", "id",
    "it", "ja", "ko", "lt", "lv", "nl", "no", "pl", "pt", "ro", "ru", "sk", "sl", "sr", "sv", "th", "tr", "uk", "ur",
    "zh",
)  # fmt: skip
NO_COUNTRIES = frozenset(["EZ", "QO", "UM", "XA", "XB", "ZZ", "UN", "EU"])
"""Codes of what is no territory, or has its names by hand."""

KEYS = {
    "BA": "Bosnia", "CD": "Democratic Republic of the Congo", "CG": "Congo", "CZ": "Czech Republic", "GB": "Britain",
    "HK": "Hong Kong", "PS": "Palestine", "TL": "East Timor", "VA": "Vatican",
}  # fmt: skip
"""Keys of the hand-written table that its names do not lead to."""

AMBIGUOUS = {
    "bg": {"Того"},
    "es": {"Granada", "Reunión"},
    "fr": {"Maurice", "Salvador"},
    "it": {"Riunione"},
    "ja": {"チリ", "マリ", "ガーナ"},
    "ko": {"수단", "오만", "인도", "가나", "차드", "기니", "니제르"},
    "pt": {"Granada", "Reunião"},
    "ru": {"Того"},
    "sr": {"Того"},
    "th": {"ชาด", "มาลี", "ลาว", "จีน"},
    "uk": {"Того"},
    "zh": {"中非", "海地", "阿曼", "多哥", "马里"},
}
"""Names that are other words, given names or parts of words too: Russian "Того" is "of that", Korean "수단" "means"."""


def cleaned(name: str, *, both: bool) -> list[str]:
    """A name of CLDR as texts have it. What stands in brackets is a name of its own only where `both` says so: "Myanmar
    (Burma)" has two names, "Гонконг (САР)" and "Виргинские о-ва (США)" have one."""
    name = name.replace("’", "'").replace("\u00a0", " ").replace(" & ", " and ") if name.isascii() else name
    name = name.replace("’", "'").replace("\u00a0", " ").replace("|", " ")
    parts = re.fullmatch(r"(.+?) ?[(（](.+?)[)）]", name)
    if not parts:
        return [name]
    return [part.strip() for part in parts.groups()] if both else [parts[1].strip()]


def names(code: str) -> dict[str, list[str]]:
    """The names of all territories, by their code of ISO 3166; a name that two of them have is neither's."""
    found = Locale.parse(code).territories
    english = Locale.parse("en").territories
    skip = AMBIGUOUS.get(code, frozenset())
    every = {
        territory: [
            name
            for name in cleaned(found[territory], both="(" in english[territory])
            if len(name) > 1 and name not in skip
        ]
        for territory in sorted(found)
        if len(territory) == 2 and territory.isalpha() and territory not in NO_COUNTRIES
    }
    count = Counter(name for listed in every.values() for name in listed)
    return {territory: [name for name in listed if count[name] == 1] for territory, listed in every.items()}


def block(text: str) -> str:
    """A long value as a literal string of several lines."""
    return "'''\n" + "\n".join(textwrap.wrap(text, 118, break_long_words=False, break_on_hyphens=False)) + "\n'''"


def main() -> None:
    text = FILE.read_text(encoding="utf-8")
    by_hand: dict[str, str] = {}
    for line in tomllib.loads(text)["by_hand"].strip().splitlines():
        key, others, demonyms = line.split("|")
        by_hand |= {name: key for name in (key, *others.split(","), *demonyms.split(",")) if name}
    english = names("en")
    keys = {
        code: KEYS.get(code) or next((by_hand[name] for name in found if name in by_hand), found[0])
        for code, found in english.items()
    }
    rows = [f"keys = {block(' | '.join(keys.values()))}\n\n[names]\n"]
    for language in LANGUAGES:
        found = names(language)
        entries = [" / ".join(found.get(code, [])) for code in keys]
        rows.append(f"{language} = {block(' | '.join(entries))}\n")
    FILE.write_text(text[: text.index("keys = '''")] + "".join(rows), encoding="utf-8")


if __name__ == "__main__":
    main()
