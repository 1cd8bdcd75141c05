"""What a date in a sentence dates: its main action, a clause or noun beside it, a saying, words that are quoted.

Where a sentence says that its event happened.
"""

from __future__ import annotations

import re
from typing import Literal

from summarize.model import Annotation, Name
from summarize.recognize.dates.english.words import listed
from summarize.recognize.dates.numerals import CARDINALS

Role = Literal["main", "beside", "saying", "noun", "aside", "limit", "quoted"]

# Nouns of happenings, by the stems of the verbs that tell the same. The first of a row names the family.
FAMILIES: dict[str, tuple[str, ...]] = {
    "announce": (
        "announcement declaration statement pronouncement disclosure revelation",
        "announc declar unveil reveal disclos proclaim confirm",
    ),
    "attack": (
        "attack assault raid strike offensive ambush bombing shelling shooting blast explosion massacre bombardment",
        "attack assault assail raid struck strike ambush bomb shell shot shoot explod storm blew detonat massacr",
    ),
    "vote": (
        "vote election ballot referendum poll",
        "vote elect re-elect cast poll approv adopt pass reject back ratifi defeat oust chose",
    ),
    "decide": (
        "decision ruling verdict judgment judgement sentence",
        "decid rule convict sentenc acquit overturn uphold upheld guilty order dismiss block jail approv reject",
    ),
    "meet": ("meeting summit talks conference gathering", "met meet gather talk negotiat"),
    "resign": ("resignation departure exit", "resign quit step stepped leav left depart exit"),
    "withdraw": ("withdrawal pullout retreat", "withdraw withdrew pull vacat retreat left leav evacuat"),
    "arrest": ("arrest detention seizure raid", "arrest detain seiz captur"),
    "crash": ("crash collision accident derailment", "crash collid derail plung"),
    "quake": ("earthquake quake tremor eruption storm hurricane flood fire", "struck hit shook erupt flood burn swept"),
    "die": ("death killing murder assassination", "die kill murder assassinat shot"),
    "protest": ("protest demonstration march rally riot", "protest demonstrat march ralli riot"),
    "agree": ("agreement deal accord treaty ceasefire truce pact", "agre sign seal struck conclud reach"),
    "launch": ("launch release rollout debut", "launch releas roll unveil introduc debut"),
    "win": ("victory win triumph", "win won beat defeat"),
    "coup": ("coup takeover mutiny putsch", "seiz took oust overthrew overthrow toppl deposed"),
    "buy": ("acquisition merger purchase sale", "buy bought acquir merg purchas sold sell takeover take"),
    "appoint": ("appointment nomination promotion", "appoint nam nominat promot pick chose"),
    "visit": ("visit trip arrival", "visit arriv travel flew"),
    "collapse": ("collapse landslide avalanche", "collaps cav buri engulf gave"),
    "walkout": ("walkout stoppage", "walk strik struck down"),
    "approve": ("approval adoption passage", "approv adopt pass endors ratifi"),
}
NOUNS: dict[str, str] = {noun: family for family, (nouns, _) in reversed(FAMILIES.items()) for noun in nouns.split()}
_NOUN = "|".join(sorted(NOUNS, key=len, reverse=True))

_POSSESSIVE = re.compile(rf"['’]s?\s+(?:\w+\s+){{0,2}}?(?P<noun>{_NOUN})s?\b", re.I)
_NAMED = re.compile(rf"(?:The|That|This) (?:\w+ ){{0,2}}?(?P<noun>{_NOUN})s? (?:on |of |last |late )*$")
_RELATIVE = re.compile(r"\b(?:who|which|whose|whom|where)\b")
_BESIDE = re.compile(r"\b(?:after|following|before|since|when|while|amid|because|as|until|despite|upon|prior to)\b")
# Words that hang a clause on, or bound a date, in other languages.
_BESIDE_ELSEWHERE = re.compile(
    r"\b(?:nachdem|bevor|während|seit(?:dem)?|weil|obwohl|nach de[mrn]|après|depuis|lorsqu[e’']|quand|pendant"
    r"|alors qu[e’']|tras|después de|desde|cuando|mientras|luego de|dopo|quando|mentre|após|depois de|enquanto"
    r"|nadat|voordat|terwijl|toen|sinds)\b"
)
_LIMIT_ELSEWHERE = re.compile(
    r"\b(?:bis|bis zum|spätestens|jusqu['’]au|jusqu['’]en|d['’]ici|d['’]ici à|avant le|hasta|hasta el|antes del?|entro"
    r"|entro il|fino al?|até|até o|uiterlijk|tot)\s$"
)
# What stands round the date of a page rather than in its prose: "Updated: May 2, 2013 | 5:03pm".
_STAMP_BEFORE = re.compile(
    r"(?:\b(?:published|updated|posted|modified|created|filed|last update)(?:\s?:|\s+(?:on\s)?|\s?\|)?\s*|\|\s*)$", re.I
)
_STAMP_AFTER = re.compile(r"\s?\||,?\s\d{1,2}\s?:\s?\d\d")
_STAMP_INSIDE = re.compile(r"\d{4},?\s\d{1,2}\s?:\s?\d\d")
_PREPOSED = re.compile(r"\b(?:on|in|since|from|until|till|by|of|before|after|for|and|to|at|late|early)\s+$", re.I)
_NEW_SENTENCE = re.compile(r"\s+(?:The|A|An|In|On|At|[A-Z][a-z]+ (?:[A-Z][a-z]+ )?(?:has|is|was|will|had|are|were))\b")
_SAYING = re.compile(
    r"\b(?:said|told|says|added|reported|according to|stated|confirmed|wrote|tweeted|quoted)\b"
    r"(?:\s[\w.’'-]+){0,4}\s*(?:on |late |early )*$"
)
_REPORTING = re.compile(
    r"\b(?:said|says|told|announced|announces|reported|reports|posted|posts|warned|warns"
    r"|predicted|predicts|expects?|expected|"
    r"forecasts?|estimated|estimates|recorded)\b"
)
_LIMIT = re.compile(
    r"\b(?:by|as of|before|until|till|than|compared (?:to|with)|against|versus|from|above|below|"
    r"(?<!morning )(?<!afternoon )(?<!evening )(?<!night )(?<!day )(?<!course )(?<!start )(?<!hours )(?<!end "
    r")of)\s+(?:the\s+|its\s+)?$"
)
_OF = re.compile(r"\b(?:du|de|des|del|della|da|do|von|vom|van|от)\s+$")
_THE = re.compile(r"(?:\b(?:the|its|their|his|her|a|an|this)|['’]s)\s$")
_NOUN_AFTER = re.compile(
    r"\s(?!(?:and|to|when|after|before|in|at|by|as|that|of|on|was|were|is"
    r"|the|with|for|from|he|she|it|they)\b)[^\W\d_]"
)
_SUPERLATIVE = re.compile(r"\b(?:\w{2,12}est|worst|best|first|most|least|only)\b")
_PARTICIPLE = re.compile(r",\s(?:begun|born|known|taken|given|founded)\b[^,]{0,40}$")
# "Put off the reopening of schools, due on Monday, by a week": a plan beside what happened.
_DUE = re.compile(
    r",\s(?:which (?:was|were|had been) )?(?:originally )?(?:due|scheduled|planned|expected|slated|set)(?: to \w+)? "
    r"(?:(?:on|for|in) )?$"
)
_CUT = re.compile(r"[,;:–—()]")
# "The pilot who died on Tuesday was named": the main clause goes on after the date of the one within.
_RESUMED = re.compile(
    r"\b(?:\w+day|today|yesterday|tonight|week|month|year|night|\d{4}|january|february|march|april|may|june|july|august"
    r"|september|october|november|december)(?: (?:morning|afternoon|evening|night))? "
    r"(?:was|were|is|are|has|have|had|will|would|can|could|may)\b"
)


def role(sentence: str, start: int, end: int, language: str = "en") -> Role:
    """What the expression at ``sentence[start:end]`` dates (English connectives; else the main action).

    "main" the main action; "beside" a clause or noun hung on with "after", "following", "when" and the like; "saying"
    the verb of saying; "limit" nothing: it bounds or compares
    ("by 2012", "the lowest since 1997", "up from May"); "noun" the noun after a possessive
    ("Friday's announcement"); "aside" a relative clause;
    "quoted" words within quotation marks.
    """
    before = sentence[:start]
    if happening(sentence, start, end):
        return "noun"
    if before.count("“") > before.count("”") or before.count('"') % 2 or before.count("``") > before.count("''"):
        return "quoted"
    low = before.lower()
    if language != "en" and _OF.search(low[-12:]):
        return "limit"
    if _stamp(sentence, start, end):
        return "limit"
    if _THE.search(low[-8:]) and _NOUN_AFTER.match(sentence, end):
        return "limit"  # "the December 26 tsunami"
    if _LIMIT.search(low[-40:]) or (low.endswith("since ") and _SUPERLATIVE.search(low)):
        return "limit"
    if _DUE.search(low[-60:]):
        return "limit"
    window = low[-160:]
    if language != "en":
        if _LIMIT_ELSEWHERE.search(low[-24:]):
            return "limit"
        hung = _last(_BESIDE_ELSEWHERE, window)
        return "beside" if hung is not None and not _closed(window[hung:]) else "main"
    relative, beside = _last(_RELATIVE, window), _last(_BESIDE, window)
    if relative is not None and not _closed(window[relative:]) and (beside is None or relative > beside):
        return "aside"
    if beside is not None and not _closed(window[beside:]):
        return "beside"
    if _PARTICIPLE.search(low[-80:]):
        return "aside"
    if _SAYING.search(low[-60:]):
        return "saying"
    return "main"


def _stamp(sentence: str, start: int, end: int) -> bool:
    """Whether the expression is the date of a page that stands in the middle of its text."""
    before = sentence[max(0, start - 32) : start]
    if _STAMP_BEFORE.search(before) or (
        (_STAMP_AFTER.match(sentence, end) or _STAMP_INSIDE.search(sentence[start:end]))
        and not _PREPOSED.search(before)
    ):
        return True
    year = sentence[start:end].rstrip(".,")[-4:]
    return year.isdigit() and not _PREPOSED.search(before) and _NEW_SENTENCE.match(sentence, end) is not None


def reports(sentence: str, start: int) -> bool:
    """Whether a verb of reporting stands before the expression: a quarter or a year after it is what is reported on."""
    return _REPORTING.search(sentence[:start].lower()) is not None


def _last(pattern: re.Pattern[str], text: str) -> int | None:
    last = None
    for match in pattern.finditer(text):
        last = match.end()
    return last


def _closed(text: str) -> bool:
    """Whether a mark, or the verb of the main clause, ends the clause that `text` begins."""
    return _CUT.search(text.rstrip(" ,")) is not None or _RESUMED.search(text) is not None


def happening(sentence: str, start: int, end: int) -> str | None:
    """The family of the noun that a date names: "Friday's announcement", "The announcement on Friday" (announce)."""
    match = _POSSESSIVE.match(sentence, end) or _NAMED.match(sentence[:start])
    return NOUNS[match["noun"].lower()] if match else None


def tells(sentence: str, family: str) -> bool:
    """Whether a verb of the family stands in the sentence."""
    return bool(_VERBS[family].search(sentence.lower()))


_VERBS = {
    family: re.compile(rf"\b(?:{'|'.join(verbs.split())})(?:e|es|ed|s|ing|ned|d|ted|ting|ning|k|ck)?\b")
    for family, (_, verbs) in FAMILIES.items()
}


_REGION = (
    r"(?:(?:central|northern|southern|eastern|western|north-?eastern|north-?western|south-?eastern|south-?western"
    r"|downtown|nearby|neighbou?ring|upper|lower|greater) )?"
)
_SORT = (
    r"(?:town|city|village|port|province|region|capital|district|suburb|island|state|county|area|base|camp|outskirts"
    r"|north|south|east|west|centre|center|coast|streets?)"
)
_STRONG = re.compile(
    rf"\b(?:(?:near|outside|around|across|off) {_REGION}(?:the )?(?:{_SORT} of )?|{_SORT} of {_REGION}"
    rf"|in (?:the )?(?:[a-z]{{3,14}} )?{_SORT} of {_REGION})$"
)
_IN = re.compile(rf"(?:^|(?P<before>[\w’'-]+),?\s)in {_REGION}$", re.I)
_TARGET = re.compile(r"\b(?:attacked|bombed|raided|stormed|shelled|hit|struck|entered|captured|seized|reached|left) $")
_NOT_BEFORE = listed(
    "interest interests stake stakes share shares investment investments confidence trust belief faith role believes "
    "believe invest invested increase rise fall drop decline change part said stated wrote told reported spokesman "
    "spokeswoman officials based born"
)
_WRITTEN = re.compile(r"(?:, (?:said|told|reported|according)|\b(?:officials?|sources?|spokes\w+|based|born) in )")


_LAND = listed(
    "county beach city park island islands valley province hills bay heights square street lake mount port fort san "
    "santa los las new st saint el north south east west northern southern eastern western district region falls town "
    "gulf strip peninsula airport"
)


def _placelike(sentence: str, text: str, name: Name) -> bool:
    """Whether a name can be a place: known as one, a single word, or like "Newport Beach" and "Boca Raton, Florida"."""
    after = sentence[name.end : name.end + 4]
    words = text.lower().replace(".", "").split()
    if text.endswith(("'s", "’s")) or after.startswith(("'s", "’s", " '", " ’")) or words[0] in CARDINALS:
        return False
    if name.kind == "place" or len(words) == 1:
        return True
    return not _LAND.isdisjoint(words) or (after[:2] == ", " and after[2:3].isupper())


def place(annotation: Annotation, start: int, end: int) -> str | None:
    """The place of what the date expression between two positions of a sentence dates; None where none is said.

    A place is a name after "in", "near", "the town of" or the like. Of several, the one nearest to the date is taken;
    that of who speaks ("officials in Paris said") is none.
    """
    if annotation.language != "en":
        return None
    sentence = annotation.text
    found: list[tuple[int, int, str]] = []
    for name in annotation.names:
        if name.kind in ("person", "organisation") or not sentence[name.start : name.start + 1].isupper():
            continue
        text = sentence[name.start : name.end]
        if (text.isupper() and len(text) > 2) or not _placelike(sentence, text, name):
            continue
        before = sentence[max(0, name.start - 48) : name.start]
        inside = _IN.search(before)
        spoken = _WRITTEN.search(before[-24:]) is not None
        if spoken or (inside and (inside["before"] or "").lower() in _NOT_BEFORE):
            continue
        if inside or _STRONG.search(before) or (name.kind == "place" and _TARGET.search(before)):
            distance = name.start - end if name.start >= end else start - name.end
            found.append((distance, name.start, text.removesuffix("'s").removesuffix("’s")))
    return min(found)[2] if found else None
