"""Shapes of datelines that papers of some countries have: "МОСКВА. 5 мая. INTERFAX.RU - ", "BERLIN taz | "."""

from __future__ import annotations

import re

from summarize.model import Span
from summarize.text.agencies import is_agency

_NOWHERE = Span(0, 0)
# "КИЇВ. 5 травня. УНН. ", "МОСКВА, 5 мая 2025, ТАСС. "
_POINTED = re.compile(
    r"[^\W\d_][^.,:;!?\d\n]{1,30}[.,]\s(?P<day>\d{1,2}\s[^\W\d_]{3,9}\.?(?:\s\d{4}(?:\s?г(?:ода|\.)?)?)?)[.,]\s"
    r"(?P<agency>[^\s,:;!?]{2,24}(?: [^\s,:;!?]{2,12})?)(?:(?<=\.)\s|\.\s|\s[-–—]\s)\s*"
)
_BAR = re.compile(r"[^\W\d_a-zäöüß]{3,}(?:[ /][^\W\d_a-zäöüß]{3,})*(?: (?P<agency>[^\W\d_]{2,10}))? \|\s+")
_BEFORE = re.compile(r"(?P<agency>[^\W\d_]{2,12}) [^\W\d_a-z][^\W\d_]+(?:[ -][^\W\d_a-z][^\W\d_]+)?\.\s+")
_COLON = re.compile(r"[^\d:.،,\n]{2,30}\s?[-–/]\s?(?P<agency>[^\d:.،,\n]{2,20}):\s+")
_DANDA = re.compile(r"(?P<one>[^,।\n]{2,30}), (?P<two>[^,।\n]{2,30})।\s+")
_HINDI = re.compile(r"(?:संवाददाता|संवाद|ब्यूरो|एजेंसी|डेस्क|प्रतिनिधि|न्यूज)$")
_BRACKETED = re.compile(
    r"[【（(](?:本报|本報|本台|本网|本刊)?(?:综合)?(?:讯|訊)[】）)]\s*|(?:本报|本報|本台|本网)(?:讯|訊)\s+"
)
# "Bruxelles – Le gouvernement": a town, a dash, and the article with which the sentence begins.
_TOWN = {
    language: re.compile(
        rf"[^\W\d_a-zà-öø-ÿ][\w'’-]{{2,20}}(?:[ -][^\W\d_a-zà-öø-ÿ][\w'’-]{{2,20}})?\s[-–—]\s+(?={opening})"
    )
    for language, opening in {
        "fr": r"(?:(?:Le|La|Les|Un|Une|Des|Au|Aux|En|Dans|Selon|Après|Plus|Deux|Trois)\s|L['’])",
        "es": r"(?:El|La|Los|Las|Un|Una|En|Al|Más|Según|Tras|Dos|Tres)\s",
        "it": r"(?:(?:Il|Lo|La|I|Gli|Le|Un|Una|In|Secondo|Dopo|Due|Tre)\s|L['’])",
        "pt": r"(?:O|A|Os|As|Um|Uma|Em|Na|No|Segundo|Após|Dois|Duas|Três)\s",
    }.items()
}


def shape(head: str, language: str) -> tuple[int, str | None, Span] | None:
    """Where the dateline that `head` begins with ends, its agency, and where its day stands (nowhere: an empty span);
    None if there is none."""
    match = _POINTED.match(head)
    if match and _agency(match["agency"]):
        return match.end(), match["agency"].strip(" ."), Span(*match.span("day"))
    match = _BAR.match(head) if "|" in head else None
    if match:
        return match.end(), match["agency"], _NOWHERE
    match = _BEFORE.match(head) if language == "de" else None
    if match and is_agency(match["agency"]):
        return match.end(), match["agency"], _NOWHERE
    match = _COLON.match(head) if ":" in head else None
    if match and is_agency(match["agency"]):
        return match.end(), match["agency"].strip(), _NOWHERE
    if language == "hi":
        match = _DANDA.match(head)
        if match:
            agency = next((part for part in match.groups() if is_agency(part)), None)
            return (match.end(), agency, _NOWHERE) if agency or any(map(_HINDI.search, match.groups())) else None
    match = _BRACKETED.match(head) if language in ("zh", "ja") else None
    if match:
        return match.end(), None, _NOWHERE
    match = _TOWN[language].match(head) if language in _TOWN else None
    return (match.end(), None, _NOWHERE) if match else None


def _agency(name: str) -> bool:
    """Whether it is an agency's name, also with its domain ("INTERFAX.RU")."""
    plain = name.strip(" .")
    return is_agency(plain) or is_agency(plain.rpartition(".")[0])
