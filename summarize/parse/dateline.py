"""The dateline with which a report begins ("BAMAKO, June 6 (Reuters) - "): place, day, agency.

Shapes of datelines that papers of some countries have: "МОСКВА. 5 мая. INTERFAX.RU - ", "BERLIN taz | ".
"""

from __future__ import annotations

import re

from msgspec import Struct

from summarize.model import Span
from summarize.parse.agencies import ending_agency, is_agency
from summarize.parse.publication_date import Day, days_in, yearless_in

_NOWHERE = Span(0, 0)
# "КИЇВ. 5 травня. УНН. ", "МОСКВА, 5 мая 2025, ТАСС. "
_POINTED = re.compile(
    r"[^\W\d_][^.,:;!?\d\n]{1,30}[.,]\s(?P<day>\d{1,2}\s[^\W\d_]{3,9}\.?(?:\s\d{4}(?:\s?г(?:ода|\.)?)?)?)[.,]\s"
    r"(?P<agency>[^\s,:;!?]{2,24}(?: [^\s,:;!?]{2,12})?)(?:(?<=\.)\s|\.\s|\s[-–—]\s)\s*"
)
_BAR = re.compile(r"[^\W\d_a-zäöüß]{3,}(?:[ /][^\W\d_a-zäöüß]{3,})*(?: (?P<agency>[^\W\d_]{2,10}))? \|\s+")
_BEFORE = re.compile(r"(?P<agency>[^\W\d_]{2,12}) [^\W\d_a-z][^\W\d_]+(?:[ -][^\W\d_a-z][^\W\d_]+)?\.\s+")
_AGENCY_COLON = re.compile(r"[^\d:.،,\n]{2,30}\s?[-–/]\s?(?P<agency>[^\d:.،,\n]{2,20}):\s+")
_DANDA = re.compile(r"(?P<one>[^,।\n]{2,30}), (?P<two>[^,।\n]{2,30})।\s+")
_HINDI = re.compile(r"(?:संवाददाता|संवाद|ब्यूरो|एजेंसी|डेस्क|प्रतिनिधि|न्यूज)$")
_BRACKETED = re.compile(
    r"[【（(](?:本报|本報|本台|本网|本刊)?(?:综合)?(?:讯|訊)[】）)]\s*|(?:本报|本報|本台|本网)(?:讯|訊)\s+"
)
# "Bruxelles – Le gouvernement": a town, a dash, and the article with which the sentence begins.
_TOWN_BY_LANGUAGE = {
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
    match = _AGENCY_COLON.match(head) if ":" in head else None
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
    match = _TOWN_BY_LANGUAGE[language].match(head) if language in _TOWN_BY_LANGUAGE else None
    return (match.end(), None, _NOWHERE) if match else None


def _agency(name: str) -> bool:
    """Whether it is an agency's name, also with its domain ("INTERFAX.RU")."""
    plain = name.strip(" .")
    return is_agency(plain) or is_agency(plain.rpartition(".")[0])


REACH = 140  # characters at the start of a paragraph that are looked at

_DASH = r"(?:\.?\s?[-–—―_]{1,3}|\.-)"
_BRACKET = re.compile(
    r"(?P<place>[^!?;:()\[\]…]{0,70}?(?: \[[^\[\]\n]{2,30}\][^!?;:()\[\]…]{0,30}?)?)\s?"
    rf"[(\[](?P<agency>[^()\[\]]{{2,40}})[)\]]\s?(?P<dash>{_DASH}|:)?\s*"
)
_ENCLOSED = re.compile(rf"[(\[](?P<place>[^()\[\]]{{6,60}})[)\]]\s?(?:{_DASH})?\s*")  # "(Norvale, 7 June 2025)"
_CAPITALS = re.compile(r"(?P<place>[^!?;:()…–—―]{3,70}?)(?:\s?(?:--|—|–|―)|\s[-_]|\.-|,?\s?/)\s*")
_PARTING = re.compile(r"[–—―/_]|[-\s.]-")  # one of these is in whatever `_CAPITALS` finds
_COLON = re.compile(r"(?P<place>[^\W\d_a-z][^!?;:()….–—―]{2,40}\.?(?: \d{1,2})?):\s+")
# "Neuhagen. Der Stadtrat …", "Neuhagen – Der …": German papers put the town before the first sentence.
_TOWN = re.compile(
    r"[A-ZÄÖÜ][\w-]{2,24}(?:[ /-][A-ZÄÖÜ(][\w)-]{2,24}){0,2}(?:\.|\s[-–—])\s+"
    r"(?=(?:Der|Die|Das|Den|Dem|Ein|Eine|Einen|In|Im|Am|An|"
    r"Bei|Beim|Nach|Mit|Zum|Zur|Wegen|Für|Auf|Seit|Rund|Mehr|Es|Zwei|Drei|Vier|Bis|Vor|Um|Wenn|Trotz)\s)"
)
_CHINESE = re.compile(
    r"[（(【]?(?:[^\W\d_]{2,8}社|[^\W\d_]{1,3}新网|本报|記者)?[^，。！？\s\d]{0,10}?\d{1,2}月\d{1,2}日[）)】]?(?:电|電|讯|"
    r"訊)?\s?(?:[（(][^（）()]{2,40}[)）])?[】）)]?\s*"
    r"|[（(【](?P<agency>[^（）()【】\s]{2,16}(?:社|共同|時事|网|ロイター|AFP|AP))[】）)](?:[^，。]{0,12}?[电電])?\s*"
)
_OFFICE = re.compile(r"[^\W\d_]{2,4}?社|[^\W\d_]{1,2}新网")
_SIGNED = re.compile(r"(?:/(?P<slash>[^/\n]{2,30})/|(?P<plain>[^\W\d_][\w ]{1,20}))\.?\s?(?:[-–—]\s)?(?=\S)")
_DIGIT = re.compile(r"\d")
_TOKEN = re.compile(r"[^\s,]+")
_PARTICLES = frozenset(
    [
        "de",
        "del",
        "della",
        "di",
        "da",
        "dos",
        "das",
        "do",
        "du",
        "la",
        "le",
        "les",
        "el",
        "al",
        "of",
        "the",
        "on",
        "upon",
        "und",
        "and",
        "am",
        "im",
        "sur",
        "bei",
        "van",
        "von",
        "den",
        "der",
        "em",
        "na",
    ]
)


class Dispatch(Struct, frozen=True):
    """A dateline at the start of a paragraph: `end` is where the report begins; `yearless` is where it names a day
    without a year."""

    end: int
    agency: str | None = None
    date: Day | None = None
    yearless: Span | None = None


def dispatch(text: str, language: str) -> Dispatch | None:
    """The dateline that `text`, a paragraph, begins with; None where it begins with a sentence. Positions are its
    own."""
    head = text[:REACH]
    match = _BRACKET.match(head) if "(" in head or "[" in head else None
    if match:
        agency, place = match["agency"].strip(), match["place"]
        known = is_agency(agency)
        short = agency.isupper() and len(agency) <= 8 and bool(match["dash"])
        if (known or (short and place)) and (match["dash"] or (known and place)) and _is_place(place):
            made = _made(text, match.end(), place, language, agency if known else None)
            again = dispatch(text[made.end :], language) if made and not place else None  # "(ANSA) - VALMORA, 3 MAR - "
            return _joined(made, again) if made and again else made
    match = _ENCLOSED.match(head)
    if match and _dated(match["place"], language) and _is_place(match["place"]):
        day = _day(match["place"], language)
        made = _made(text, match.end(), "", language, None)
        return Dispatch(end=made.end, date=day.moved(match.start("place"))) if made and day else None
    match = _CAPITALS.match(head) if _PARTING.search(head) else None
    if match and _starts(text, match.end()):
        place = match["place"]
        first = place.split(",")[0].strip(" .")
        dated = _dated(place, language) or _dated_without_year(place, language)
        shouted = _is_capitals(text[match.end() : match.end() + 20])  # a headline in capitals is no dateline
        if not shouted and (dated or (_is_capitals(first) and not _DIGIT.search(first))) and _is_place(place):
            end = match.end()
            signed = _SIGNED.match(head, end - 1 if head[end - 1 : end] == "/" else end)
            name = (signed["slash"] or signed["plain"]).strip() if signed else ""
            if signed and is_agency(name) and _starts(text, signed.end()):
                return _made(text, signed.end(), place, language, name)
            if head[match.end() - 1 : match.end()] != "/" and not match.group().rstrip().endswith("/"):
                return _made(text, end, place, language, None)
    match = _COLON.match(head) if ":" in head else None
    if (
        match
        and _is_headed(match["place"])
        and not _is_capitals(text[match.end() : match.end() + 20])
        and _starts(text, match.end())
    ):
        return _told(match.end(), match["place"], language)
    if language == "de":
        match = _TOWN.match(head)
        if match:
            return Dispatch(end=match.end())
    if language in ("zh", "ja", "ko"):
        match = _CHINESE.match(head)
        if match and ("电" in match.group() or "電" in match.group() or "讯" in match.group() or match["agency"]):
            office = _OFFICE.search(match.group())
            name = match["agency"] or (office.group() if office else None)
            return _told(match.end(), match.group(), language, name and ending_agency(name))
    found = shape(head, language)
    if found is None or not _starts(text, found[0]):
        return None
    end, agency, where = found
    return _told(end, head[where.start : where.end], language, agency, at=where.start)


def _is_headed(place: str) -> bool:
    """Whether it is a place in capitals, with a day after a comma or without ("NORVALE, 3 March")."""
    name, comma, day = place.partition(",")
    dated = _DIGIT.search(day) is not None and len(day) <= 20 and _is_place(place)
    return _is_capitals(name) and len(name.split()) <= 3 and (dated or not comma)


def _made(text: str, end: int, place: str, language: str, agency: str | None) -> Dispatch | None:
    return _told(end, place, language, agency) if _starts(text, end) else None


def _told(end: int, place: str, language: str, agency: str | None = None, *, at: int = 0) -> Dispatch:
    """A dateline with the day that `place` names, which stands at `at` in the paragraph."""
    day = _day(place, language)
    part = None if day else yearless_in(place, language)
    return Dispatch(
        end=end,
        agency=agency,
        date=day and day.moved(at),
        yearless=part and Span(part.start + at, part.end + at),
    )


def _joined(first: Dispatch, again: Dispatch) -> Dispatch:
    """A dateline in two parts, each with its dash: the agency, then place and day."""
    part = again.yearless
    return Dispatch(
        end=first.end + again.end,
        agency=first.agency,
        date=again.date and again.date.moved(first.end),
        yearless=part and Span(part.start + first.end, part.end + first.end),
    )


def _day(place: str, language: str) -> Day | None:
    days = days_in(place, language) if any(character.isdigit() for character in place) else []
    return days[0] if days else None


def _dated(place: str, language: str) -> bool:
    """Whether it is a place and a day ("Geneva, 7 June 2025")."""
    day = _day(place, language)
    return day is not None and day.end >= len(place.rstrip()) - 1 and len(place[: day.start].split()) <= 5


def _dated_without_year(place: str, language: str) -> bool:
    """Whether it is a place, a comma and a day without its year ("Geneva, 7 June")."""
    name, comma, day = place.partition(",")
    found = yearless_in(day, language) if comma and _DIGIT.search(day) else None
    whole = found is not None and not day[: found.start].strip(" ,") and found.end >= len(day.rstrip()) - 1
    return whole and len(name.split()) <= 4


def _starts(text: str, at: int) -> bool:
    """Whether a sentence may start there: not in lower case, and something is left."""
    following = text[at : at + 20]
    return len(text) - at >= 15 and not following[0].islower() and not following[0].isdigit()


def _is_capitals(place: str) -> bool:
    letters = [character for character in place if character.isalpha()]
    return len(letters) >= 4 and all(character.isupper() for character in letters)


def _is_place(place: str) -> bool:
    """Whether every word may belong to places, days and months: none begins in lower case but particles and "
    "months."""
    tokens = _TOKEN.findall(place)
    if len(tokens) > 9:
        return False
    digits = any(token[0].isdigit() for token in tokens)
    return all(
        not token[0].islower() or token.lower() in _PARTICLES or (digits and len(token) <= 12 and position > 0)
        for position, token in enumerate(tokens)
    )
