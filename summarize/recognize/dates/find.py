"""`find_dates`: every date expression of a text, with its span and what it stands for.

The commonest words of languages, for texts that come without one.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from functools import lru_cache

from summarize.model import DateExpression
from summarize.model.dates import RANGE_KINDS
from summarize.recognize.dates.context import Context
from summarize.recognize.dates.english.grammar import english_grammar
from summarize.recognize.dates.english.words import listed
from summarize.recognize.dates.grammar import TOKEN, Grammar

# Common words that tell a language apart, for texts that come without one.
MARKERS: dict[str, frozenset[str]] = {
    "en": listed(
        "the of and to in on at was is a an for by with from that it i he she as be had has have not are were "
        "will said but or more all his her they we after before over also one two who which this am do no so "
        "me us last next year years ago week month day monday tuesday wednesday thursday friday saturday "
        "sunday january february march april may june july august september october november december "
        "yesterday today tomorrow per man men die war hat"
    ),
    "de": listed(
        "der die das und ist nicht den dem ein eine mit auf wurde im am von sich auch nach vor hat bei montag "
        "dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz mai juni juli oktober "
        "dezember gestern heute seit jahr jahre jahren woche vergangenen"
    ),
    "fr": listed(
        "le la les des est et dans une un du pour sur avec au qui par ont été il y a depuis lundi mardi "
        "mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre "
        "octobre novembre décembre hier semaine dernier dernière année aujourd"
    ),
    "es": listed(
        "el los las del que por con una para se fue en su al han desde hace lunes martes miércoles jueves "
        "viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre "
        "noviembre diciembre ayer hoy semana año años"
    ),
    "it": listed(
        "il gli della che di per con una dal nel sono alla dei è stato ha lo lunedì martedì mercoledì giovedì "
        "venerdì sabato domenica gennaio febbraio aprile maggio giugno luglio settembre ottobre novembre "
        "dicembre ieri oggi settimana anno scorso scorsa dal nel"
    ),
    "pt": listed(
        "os das do da em uma não com para foi no na dos ao pelo à há segunda terça quarta quinta sexta feira "
        "janeiro fevereiro março maio junho julho setembro outubro novembro dezembro ontem hoje semana ano "
        "passada passado"
    ),
    "nl": listed(
        "het een van de en niet met op voor zijn werd bij naar om ook door uit heeft is maandag dinsdag "
        "woensdag donderdag vrijdag zaterdag zondag januari februari maart mei juni juli augustus oktober "
        "gisteren vandaag sinds jaar dagen geleden vorige afgelopen"
    ),
    "tr": listed(
        "ve bir bu ile için olarak da de daha sonra göre kadar olan pazartesi salı çarşamba perşembe cuma "
        "cumartesi pazar ocak şubat nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık dün bugün "
        "yarın geçen yıl hafta önce yılında"
    ),
    "pl": listed(
        "w i na się z do nie że od przez jest po dla oraz poniedziałek wtorek środę czwartek piątek sobotę "
        "niedzielę stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada "
        "grudnia wczoraj roku"
    ),
    "sv": listed(
        "och att det som en på är av för med till den har inte om måndag tisdag onsdag torsdag fredag lördag "
        "söndag januari februari mars maj juni juli augusti oktober igår idag år"
    ),
}


_SCRIPT = re.compile(
    "(?P<uk>[іїєґ])|(?P<ru>[а-яё])|(?P<ar>[\u0621-\u064a])|(?P<ja>[\u3040-\u30ff])|(?P<zh>[\u4e00-\u9fff])"
)


def find_dates(
    text: str,
    *,
    anchor: str | date | None = None,
    language: str | None = None,
    month_first: bool | None = None,
    join_ranges: bool = False,
) -> tuple[DateExpression, ...]:
    """Every date expression of `text` in order, none overlapping another.

    Args:
        anchor: The day the text was published (ISO 8601, or a date). Without it no relative expression is resolved.
        language: ISO 639-1; guessed from the commonest words where it is not given.
        month_first: The order in which the text's publisher writes 03/06/2025; that of the language where not given.
            The other reading is among the expression's `alternatives`.
        join_ranges: Make one expression of "from 2009 to 2011" and the like. TimeML, and this function by default,
            take them as two; "from 3 to 7 May" is one either way.

    Raises:
        ValueError: `anchor` is no ISO date.
    """
    language = language or guess(text)
    grammar, order = grammar_of(language)
    day = _day(anchor)
    if grammar.empty(text.lower()):
        return ()
    found = _kept if len(text) <= LINE else _found
    asked = text, day, language, order if month_first is None else month_first
    joined = found(*asked, True)
    ranges = not join_ranges and any(item.date.basis.includes(RANGE_KINDS) for item in joined)
    return found(*asked, False) if ranges else joined


LINE = 1000
"""Characters of a text whose dates are remembered: several stages ask for those of the same sentence."""


def _found(
    text: str, day: date | None, language: str, month_first: bool, join_ranges: bool
) -> tuple[DateExpression, ...]:
    context = Context(text, day, language, month_first, join_ranges)
    return tuple([DateExpression(*found) for found in grammar_of(language)[0].scan(context)])


_kept = lru_cache(maxsize=4096)(_found)


def dateless(text: str, language: str) -> bool:
    """Whether nothing in `text` can begin a date expression, whatever its anchor."""
    return grammar_of(language)[0].empty(text.lower())


def timex(expression: DateExpression) -> str:
    """The TIMEX3 value of an expression ("1998-02-06", "1998-W05", "199", "PAST_REF"); "" where it has none.

    TIMEX3 has no value for two ends: "May 3-7" has that of its first day.
    """
    return (expression.value or "").split("/")[0]


def grammar_of(language: str) -> tuple[Grammar, bool]:
    """The grammar of a language, and whether it writes the month first."""
    if language == "en":
        return english_grammar(), True
    from summarize.recognize.dates.tables.grammar import table_grammar
    from summarize.recognize.dates.unspaced.grammar import unspaced_grammar

    short = language.split("-")[0].lower()
    return unspaced_grammar(short) or table_grammar(short) or (english_grammar(), True)


def guess(text: str) -> str:
    """The language of a text that came without one, by its commonest words or its script; English where in doubt."""
    low = text.lower()
    if " the " in low or " of " in low or low.startswith("the "):
        return "en"
    script = _SCRIPT.search(low)
    if script:
        return script.lastgroup or "en"
    tokens = TOKEN.findall(low)
    best, most = "en", -1
    for language, markers in MARKERS.items():
        count = sum(token in markers for token in tokens)
        if count > most:
            best, most = language, count
    return best


def _day(anchor: str | date | None) -> date | None:
    if isinstance(anchor, datetime):
        return anchor.date()
    if anchor is None or isinstance(anchor, date):
        return anchor
    try:
        return date.fromisoformat(anchor[:10])
    except ValueError as error:
        raise ValueError(f"the anchor is no ISO date: {anchor!r}") from error
