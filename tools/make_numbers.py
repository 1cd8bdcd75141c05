"""Writes the number words of the language files, and the lists of spelled numbers of the tests, with num2words.

    python tools/make_numbers.py

For each language below, `[numbers.words]` of ``summarize/languages/<code>.toml`` becomes what num2words calls the
numbers that a language has a word of its own for, in every case and gender that it knows, and
``tests/data/numbers/<code>.tsv`` becomes 230 numbers in a short sentence with a noun behind them. Forms that num2words
lacks or has wrong stand in `[numbers.forms]`, by hand, and stay. For development only: num2words is no dependency.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from num2words import num2words

ROOT = Path(__file__).parent.parent
SINGLE = (*range(2, 100), *range(100, 1001, 100))
"""Numbers that a language may have one word for."""
LISTED = (*range(4, 100), *range(100, 1000, 7), 1_200, 2_500, 12_000, 25_000, 1_500_000)
"""What the tests read: 230 numbers."""

CASES = ("nominative", "genitive", "dative", "accusative", "instrumental", "prepositional")
GENDERS = ("m", "f", "n")

SENTENCES = {
    "ar": "قال المسؤول إن {} شخصا غادروا المدينة.",
    "cs": "Úřady uvedly, že {} lidí opustilo město.",
    "da": "Politiet oplyser, at {} mennesker forlod byen.",
    "de": "Nach Angaben der Polizei verließen {} Menschen die Stadt.",
    "en": "Police said that {} people left the town.",
    "es": "La policía dijo que {} personas dejaron la ciudad.",
    "fr": "La police indique que {} personnes ont quitté la ville.",
    "hu": "A rendőrség szerint {} ember hagyta el a várost.",
    "it": "La polizia dice che {} persone hanno lasciato la città.",
    "nl": "Volgens de politie verlieten {} mensen de stad.",
    "no": "Politiet opplyser at {} mennesker forlot byen.",
    "pl": "Policja podała, że {} osób opuściło miasto.",
    "pt": "A polícia disse que {} pessoas deixaram a cidade.",
    "ro": "Poliția spune că {} oameni au părăsit orașul.",
    "ru": "Полиция сообщила, что {} человек покинули город.",
    "sv": "Polisen uppger att {} människor lämnade staden.",
    "tr": "Polis, {} kişi kentten ayrıldı dedi.",
    "uk": "Поліція повідомила, що {} людей залишили місто.",
}
"""A sentence of each language, around the number; the noun is a feminine one in Spanish and Portuguese."""

WRONG = {"uk": {"сьома", "вісьма"}, "da": {"treds"}}
"""What num2words has and nobody writes, or only for something else (Ukrainian "сьома" is the seventh)."""


def names(code: str, number: int) -> Iterator[str]:
    """What num2words calls a number, in all the forms that it knows."""
    yield num2words(number, lang="pt_BR" if code == "pt" else code)
    if code == "pt":
        yield num2words(number, lang="pt")
    if code in ("ru", "uk"):
        for case in CASES:
            for gender in GENDERS:
                yield num2words(
                    number,
                    lang=code,
                    case=case[0] if code == "ru" else case.replace("prepositional", "locative"),
                    gender=gender,
                )
    if code == "fr":
        yield num2words(number, lang="fr_CH")
        yield num2words(number, lang="fr_BE")
    feminine = FEMININE.get(code)
    if feminine:
        yield feminine(num2words(number, lang="pt_BR" if code == "pt" else code))


def _spanish(name: str) -> str:
    return re.sub(r"uno\b", "una", name).replace("cientos", "cientas").replace("quinientos", "quinientas")


def _portuguese(name: str) -> str:
    name = re.sub(r"\bum\b", "uma", name).replace("dois", "duas")
    return name.replace("entos", "entas").replace("uma milhão", "um milhão")


FEMININE: dict[str, Callable[[str], str]] = {"es": _spanish, "pt": _portuguese}


def words(code: str) -> dict[int, list[str]]:
    """The numbers that have a word of their own in a language, and the word in all its forms.

    A compound that is the sum of the others ("fünfundzwanzig", "yirmibeş") is none.
    """
    found: dict[int, list[str]] = {}
    for number in SINGLE:
        forms = dict.fromkeys(name.strip().lower() for name in names(code, number))
        single = [form for form in forms if not re.search(r"[ ,]", form) and form not in WRONG.get(code, ())]
        if code in ("en", "fr", "es", "pt", "nl", "de", "da", "it", "sv", "tr", "cs", "no", "hu"):
            known = sorted((word for forms in found.values() for word in forms), key=len, reverse=True)
            single = [
                form
                for form in single
                if number <= 20 or (number % 10 == 0 and number < 100) or not _is_compound(form, known)
            ]
        if single:
            found[number] = single
    return found


_INFIXES = ("", "-", "und", "og", "en", "ën", "e", "-et-", "et")


def _is_compound(form: str, known: list[str]) -> bool:
    """Whether a word is made of two or more of the words that are known already."""
    pieces = "|".join(map(re.escape, (*known, "one", "ein", "en", "een", "et", "ett", "uno", "un", "bir", "ventun")))
    infixes = "|".join(_INFIXES)
    return re.fullmatch(rf"(?:{pieces})(?:(?:{infixes})(?:{pieces}))+", form) is not None


def spelled(code: str, number: int) -> str:
    """A number as a paper writes it before the noun of the sentence."""
    name = num2words(number, lang="pt_BR" if code == "pt" else code).lower()
    if code in FEMININE:
        name = FEMININE[code](name)
    if code == "ar":
        name = name.replace(" و ", " و").replace("مئتا و", "مئتان و")
        name = re.sub(r"مئتا$", "مئتين", name)
    if code == "it":
        name = name.replace("dicotto", "diciotto")
    if code == "tr":
        name = " ".join(re.findall(_TURKISH, name))
    if code == "da":
        name = re.sub(r"\btreds|(?<=og)treds", "tres", name).replace("en millioner", "en million")
    return name


_TURKISH = (
    "milyon|bin|yüz|doksan|seksen|yetmiş|altmış|elli|kırk|otuz|yirmi|on|dokuz|sekiz|yedi|altı|beş|dört|üç|iki|bir"
)


def write_words(path: Path, table: dict[int, list[str]]) -> None:
    """Put a table in the place of `[numbers.words]`, or after `[numbers]` where there is none."""
    text = path.read_text(encoding="utf-8")
    lines = [f"{number} = {_quoted(' '.join(forms))}\n" for number, forms in table.items()]
    section = "[numbers.words]\n" + "".join(lines)
    old = re.search(r"^\[numbers\.words\]\n(?:.+\n)*", text, re.M)
    if old:
        text = text[: old.start()] + section + text[old.end() :]
    else:
        own = re.search(r"^\[numbers\]\n(?:(?!\[).*\n)*", text, re.M)
        if own is None:
            raise SystemExit(f"{path.name} has no [numbers]")
        text = text[: own.end()].rstrip("\n") + "\n\n" + section + "\n" + text[own.end() :]
    path.write_text(text, encoding="utf-8")


def _quoted(text: str) -> str:
    return f'"{text}"' if "'" in text else f"'{text}'"


def main() -> None:
    for code, sentence in SENTENCES.items():
        write_words(ROOT / "summarize" / "languages" / f"{code}.toml", words(code))
        rows = [f"{number}\t{sentence.format(spelled(code, number))}\n" for number in LISTED]
        path = ROOT / "tests" / "data" / "numbers" / f"{code}.tsv"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("".join(rows), encoding="utf-8")


if __name__ == "__main__":
    main()
