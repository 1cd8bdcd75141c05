"""English expressions that name no day: now and recently, durations, and what comes round again."""

from __future__ import annotations

import re

from summarize.languages import lazy_pattern
from summarize.model.dates import DateKind, DateValue
from summarize.recognize.dates.arithmetic import VAGUE
from summarize.recognize.dates.context import Context
from summarize.recognize.dates.english.words import LISTS, MONTHS, NAME_BEFORE, UNIT, UNITS, WEEKDAY, WEEKDAYS, either
from summarize.recognize.dates.grammar import NUMBER, ReadMatch, Rule
from summarize.recognize.dates.intervals import Occurrence, by
from summarize.recognize.dates.numerals import CARDINAL, CARDINALS, cardinal

PRESENT = DateValue(by(DateKind.VAGUE_PRESENT), status="vague", value="PRESENT_REF")
PAST = DateValue(by(DateKind.VAGUE_PAST), status="vague", value="PAST_REF")
FUTURE = DateValue(by(DateKind.VAGUE_FUTURE), status="vague", value="FUTURE_REF")


def _past_few(match: re.Match[str], context: Context) -> Occurrence | None:
    """ "In the past few weeks" is in the past; "for the past few weeks" is how long."""
    start, end = match.span()
    if context.left(start).endswith("the "):
        start -= 4
    if context.word_before(start) == "for":
        return start, end, DateValue(by(DateKind.DURATION), status="duration", value=f"PX{UNITS.get(match['u'], 'X')}")
    return start, end, PAST


def _constant(reading: DateValue, lead: str = "") -> ReadMatch:
    def read(match: re.Match[str], context: Context) -> Occurrence | None:
        start, end = match.span()
        left = context.left(start)
        if left.endswith("the ") and "the" in lead:
            start -= 4
        return start, end, reading

    return read


def _now(match: re.Match[str], context: Context) -> Occurrence | None:
    start, end = match.span()
    if (
        re.match(r"[- ](?:famous|defunct|retired|infamous|notorious|,? then)\b", context.low[end : end + 12])
        and match[0] == "now"
    ):
        return None
    if context.text[start].isupper() and context.word_before(start, cased=True)[:1].isupper():
        return None
    return start, end, PRESENT


def _at_present(match: re.Match[str], context: Context) -> Occurrence | None:
    """ "At the moment", "at this difficult time": TimeML leaves the preposition out."""
    return (*match.span(), PRESENT) if _AT.search(context.low, max(0, match.start() - 6), match.start()) else None


def _ref(match: re.Match[str], context: Context) -> Occurrence | None:
    """ "The past", "the future" alone: not "the past year", "the Future Fund"."""
    start, end = match.span()
    word = match["w"]
    after = context.word_after(end)
    if word == "past" and (after and after not in LISTS["after_past"]):
        return None
    if word == "present" and after and after not in ("and", "or", "but", "the"):
        return None
    if not context.text[start:end].islower():
        return None
    return start, end, {"past": PAST, "present": PRESENT, "future": FUTURE}[word]


def _the_time(match: re.Match[str], context: Context) -> Occurrence | None:
    """ "At the time", "by that time"."""
    start, end = match.span()
    return (start, end, PAST) if _AT.search(context.low, max(0, start - 6), start) else None


def _then(match: re.Match[str], context: Context) -> Occurrence | None:
    """ "Since then", "until then": only after a word that says that it is a date."""
    start, end = match.span()
    lead = _THEN.search(context.low, max(0, start - 7), start)
    return (start, end, FUTURE if lead[0] == "by " and context.is_future(start, end) else PAST) if lead else None


_AT = lazy_pattern(r"\bat $")
_THEN = lazy_pattern(r"\b(?:since|by|until|till|before) $")


def _duration(match: re.Match[str], context: Context) -> Occurrence | None:
    start, end = match.span()
    if re.match(r"[\s-](?:old|olds|of age)\b", context.low[end : end + 8]):
        return None
    count = None if VAGUE.search(match["n"]) else cardinal(match["n"])
    unit = UNITS[match["u"]]
    if unit == "WE":
        return None
    if match["half"] and count is not None:
        count += 0.5
    code = {"E": "0Y", "C": "00Y", "F": "W"}.get(unit, unit)
    amount = "X" if count is None else f"{count:g}"
    value = f"P{int(count or 0) * 2}W" if unit == "F" and count else f"P{amount}{code}"
    if match["n"] in ("a", "an") and not re.search(rf"\b{either('length_before')} $", context.left(start)):
        return None
    return start, end, DateValue(by(DateKind.DURATION), status="duration", value=value)


def _recurring(match: re.Match[str], context: Context) -> Occurrence | None:
    start, end = match.span()
    if match["plural"] and (not context.text[start].isupper() or context.word_before(start) in NAME_BEFORE):
        return None
    name = match["w"] or match["plural"]
    value = (
        f"XXXX-WXX-{WEEKDAYS[name] + 1}"
        if name in WEEKDAYS
        else f"XXXX-{MONTHS[name]:02}"
        if name in MONTHS
        else f"P1{UNITS[name]}"
        if name in UNITS
        else None
    )
    return start, end, DateValue(by(DateKind.RECURRING), status="vague", value=value)


_SPAN = r"(?:days|weeks|months|years|decades|times|centuries)\b"
RULES: tuple[Rule, ...] = (
    Rule("now", ("now", "currently", "presently", "nowadays", "right", "these", "just"),
         r"(?:right now|just now|now|currently|presently|nowadays|these days)\b(?! of\b)", _now),
    Rule("at present", ("the", "this", "present"),
         r"(?:present|the (?:moment|present time)|this (?:\w{4,10} )?(?:time|moment|juncture|point))\b(?! (?:of"
         r"|when|that)\b)", _at_present, needed=("present", "time", "moment", "juncture", "point")),
    Rule("lately", ("recently", "lately", "more", "most", "just", "until", "very"),
         r"(?:(?:more |most |very |just |as )?recently|lately)\b", _constant(PAST)),
    Rule("recent", ("recent",), rf"recent {_SPAN}", _constant(PAST, "the")),
    Rule("recent thing", ("recent",), r"recent\b(?=\s[^\W_])(?! (?:and|or|as|in|to|enough)\b)", _constant(PAST)),
    Rule("coming", ("coming",), rf"coming {_SPAN}", _constant(FUTURE, "the")),
    Rule("past few", ("past", "last"), rf"(?:past|last) (?:few |several |couple of )?(?P<u>{_SPAN})"
                                       rf"(?!\s*\d)", _past_few),
    Rule("current", ("current",), rf"current\b(?=\s[^\W_])(?! {either('no_current')}\b)", _constant(PRESENT)),
    Rule("reference", ("the",), rf"the (?:{either('near')} )?(?P<w>past|future|present)\b(?!-)(?! "
                                r"(?:tense|generation|perfect))", _ref, needed=("past", "future", "present")),
    Rule("term", ("the",), r"the (?:near|long|short|longer|medium) term\b", _constant(FUTURE), needed=("term",)),
    Rule("the time", ("the", "that"), rf"(?:the|that) time\b(?=\s*(?:[.,;:)]|$|{either('time_ends')}\b))", _the_time,
         needed=("time",)),
    Rule("then", ("then",), r"then\b(?!-)", _then),
    Rule("time being", ("the",), r"the time being\b", _constant(PRESENT), needed=("time",)),
    Rule("long ago", ("long", "some", "years", "decades"), r"(?:long|some time|sometime) ago\b", _constant(PAST)),
    Rule("duration", (NUMBER, *CARDINALS, "a", "an", "several", "few", "many", "half"),
         rf"(?P<n>\d{{1,3}}(?:,\d{{3}})?(?:\.\d)?|an?|several|a few|few|many|half an?|a couple of"
         rf"|a dozen|{CARDINAL})(?P<half> and a half)?[\s-](?:more )?(?P<u>{UNIT})(?![\s-](?:ago"
         rf"|earlier|later|before|prior|previously|from now|hence|from today|from tomorrow"
         rf"|after)\b)", _duration, needed=UNITS),
    Rule("recurring", ("every", "each", *(word + "s" for word in WEEKDAYS if len(word) > 5)),
         rf"(?:every|each)(?: other| single| second)? (?P<w>{WEEKDAY}|day|week|month|year|quarter"
         rf"|{'|'.join(m for m in MONTHS if len(m) > 3)})\b"
         rf"|(?P<plural>{'|'.join(word for word in WEEKDAYS if len(word) > 5)})s\b", _recurring),
)  # fmt: skip
