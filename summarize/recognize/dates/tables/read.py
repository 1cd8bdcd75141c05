# ruff: noqa: E501 (tables are lines of words)
"""What the expressions of a language other than English mean, with the words of its table.

Whether a clause of another language than English looks ahead: the verb that stands nearest to a date says so.

Many languages have a future in one word ("comenzará", "toprağa verilecek", "होगी"); German and Russian use the present or
the perfective, so that common verbs of what is to come are listed.

Words of a language's table as its readings use them.

Words that make a bare number a year where no preposition does: "Bereits 2018 hatten …", "1987 में".
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from msgspec.structs import replace

from summarize import languages
from summarize.model.dates import DateBasis, DateKind, DateValue
from summarize.recognize.dates.arithmetic import ago, moved, open_reading, tie, unit_of
from summarize.recognize.dates.context import Context, Outlook
from summarize.recognize.dates.english.words import listed
from summarize.recognize.dates.grammar import ReadMatch
from summarize.recognize.dates.intervals import (
    Occurrence,
    between,
    by,
    in_decade,
    in_month,
    in_year,
    on_day,
    safe,
    shift,
)
from summarize.recognize.dates.tables.load import WordTable
from summarize.recognize.dates.without_year import day_month, month_alone, weekday_reading

REACH = 60

_AHEAD = {
    "es": r"(?!teherán|irán|refrán|galán)[^\W\d_]{2,}(?:rá|rán|remos)(?!\w)",
    "fr": r"(?!(?:caméra|opéra|extra|choléra|ultra|infra|mantra|tiara|front|affront|contra)(?!\w))[^\W\d_]{2,}(?:ra|ront)(?!\w)",
    "it": r"[^\W\d_]{2,}(?:rà|ranno)(?!\w)",
    "pt": r"(?!verão|padrão|barão|grão)[^\W\d_]{2,}(?:rá|rão)(?!\w)",
    "tr": r"[^\W\d_]{2,}(?:ecek|acak|eceğ|acağ)[^\W\d_]*",
    "hi": r"[\u0900-\u0963]+(?:े|ें|ए|एं|एँ)ग(?:ा|ी|े)(?![\u0900-\u0963])|हो(?:गा|गी|ंगे|ंगी)(?![\u0900-\u0963])",
    "ar": r"(?<![\u0621-\u064a])[وف]?س(?!يار|ياس|ياد|يطر|يد|ين|تار|تين|يول|ير|يف|يل|يب|توديو|يئ|يء|يم|ترات|تو|يت[يا])[يت][\u0621-\u064a]{3,}",
    "ru": (
        r"(?:пройд|начн|проведе?|приед|состои|рассмотри?|рассмотря|посети?|посетя|встрети?|встретя|откро|закро|верн|вступи?|вступя|объяви?|объявя|"
        r"подпиш|обсуди?|обсудя|огласи?|огласят?|выступи?|выступя|прим|стартуе?|стартую|прибуд|прибуде?|соберу?|соберё?|соберет|отправи?|отправя|"
        r"получ|представи?|представя|сыгра|похорон)(?:[её]т|ит|ут|ют|ят|ат|т)(?:ся)?(?!\w)"
    ),
    "de": r"(?:beginnt|beginnen|startet|starten|findet|finden|tagt|tagen|trifft|reist|reisen|endet|enden|spielt|spielen|entscheidet|entscheiden|wählt|wählen|erwartet|steht|stehen)(?!\w)",
    "nl": r"(?:begint|beginnen|start|starten|vindt|vinden|komt|komen|reist|speelt|spelen|eindigt)(?!\w)",
}
_PAST = {
    "es": r"[^\W\d_]{2,}(?:ó|aron|ieron)(?!\w)|(?<!\w)(?:ha|han|fue|fueron|había|habían|dijo|dijeron|hizo|hicieron|dio|dieron|tuvo|tuvieron|estuvo|puso|pudo|quiso|vino|vinieron)(?!\w)",
    "fr": r"(?<!\w)(?:a|ont|est|sont|avait|avaient|était|étaient|fut|furent) (?:[^\W\d_]+ )?[^\W\d_]+(?:é|és|ée|ées|i|is|it|u|us|ue|ues|rt|te)(?!\w)",
    "it": r"(?<!\w)(?:ha|hanno|è|sono|era|erano) (?:[^\W\d_]+ )?[^\W\d_]+(?:to|ta|ti|te|so|sa|si|se)(?!\w)",
    "pt": r"[^\W\d_]{2,}(?:ou|aram|eu|iu|eram|iram)(?!\w)|(?<!\w)(?:foi|foram|era|eram|disse|disseram|fez|fizeram|teve|veio)(?!\w)",
    "tr": r"[^\W\d_]{2,}(?:dı|di|du|dü|tı|ti|tu|tü|mıştı|mişti|[dt][ıiuü]ğ[ıiuü][^\W\d_]*)(?!\w)",
    "hi": r"(?<![\u0900-\u0963])(?:हुआ|हुई|हुए|किया|की|गया|गई|गए|था|थी|थे|दिया|दी|दिए|कहा|बताया)(?![\u0900-\u0963])",
    "ar": r"(?<![\u0621-\u064a])[وف]?(?:قال|قالت|أعلن|أعلنت|أكد|أكدت|ذكر|ذكرت|أفاد|أفادت|صرح|أضاف|وقع|وقعت|قتل|أصيب|انهار|زار|وصل|التقى|بدأ|بدأت|كان|كانت|شهد|شهدت)(?![\u0621-\u064a])",
    "ru": r"[^\W\d_]{2,}[аеиоуыя]л(?:а|о|и)?(?:с[ья])?(?!\w)|(?<!\w)(?:был|была|было|были|прошли|прошел|прошёл|прошла)(?!\w)",
    "de": r"(?<!\w)(?:hat|haben|hatte|hatten|wurde|wurden|war|waren|sagte|sagten|teilte|teilten|begann|begannen|kam|kamen|starb|starben|fand|fanden|traf|ging)(?!\w)|(?<!\w)(?:ist|sind) (?:[^\s.,;]+ ){0,6}(?:ge|ver|be|er|zer|ent)[^\W\d_]+(?:t|en)(?!\w)",
    "nl": r"(?<!\w)(?:heeft|hebben|had|hadden|werd|werden|was|waren|is|zijn|zei|begon)(?!\w)",
}
_AHEADS = {language: re.compile(pattern) for language, pattern in _AHEAD.items()}
_PASTS = {language: re.compile(pattern) for language, pattern in _PAST.items()}
# A sentence ends, or a clause of its own begins: "said on Monday that the plant will close".
_BREAK = re.compile(r"[.!?;](?=\s)|[।؟\n]|\s(?:que|che|dass|dat|что|إن|أن|कि)(?=\s)")


def outlook(context: Context, start: int, end: int, language: str, words: re.Pattern[str]) -> Outlook:
    """What the verb nearest to the expression says: a future, a past, or neither ("open").

    `words` are those of the language's table that look ahead.
    """
    left = max(0, start - REACH)
    for match in _BREAK.finditer(context.low, left, start):
        left = match.end()
    stop = _BREAK.search(context.low, end, end + REACH)
    right = stop.start() if stop else min(len(context.low), end + REACH)
    best: tuple[int, Outlook] | None = None
    patterns: tuple[tuple[re.Pattern[str] | None, Outlook], ...] = (
        (_PASTS.get(language), "past"), (_AHEADS.get(language), "future"), (words, "future"),
    )  # fmt: skip
    for pattern, way in patterns:
        if pattern is None:
            continue
        for low, high in ((left, start), (end, right)):
            for match in pattern.finditer(context.low, low, high):
                if context.text[match.start()].isupper() and match.start() > left + 1:
                    continue  # a name
                gap = start - match.end() if high == start else match.start() - end
                if best is None or gap < best[0] or (gap == best[0] and way == "future"):
                    best = gap, way
    return "open" if best is None else best[1]


def pick(groups: dict[str, str | None]) -> int:
    """-1 for a word like "last", 1 for one like "next", else 0."""
    if groups.get("l") or groups.get("l2"):
        return -1
    return 1 if groups.get("n") or groups.get("n2") else 0


_VAGUE = {
    "PRESENT_REF": DateKind.VAGUE_PRESENT, "PAST_REF": DateKind.VAGUE_PAST, "FUTURE_REF": DateKind.VAGUE_FUTURE,
}  # fmt: skip


def constant(value: str) -> ReadMatch:
    """The reading of a vague word."""
    reading = DateValue(by(_VAGUE[value]), status="vague", value=value)
    return lambda match, context: (*match.span(), reading)


def ends(phrases: str) -> frozenset[str]:
    """The phrases and the last word of each."""
    split: Iterable[str] = [phrase for phrase in phrases.split("|") if phrase]
    return frozenset(word for phrase in split for word in (phrase, phrase.split()[-1]))


def whole(names: str) -> re.Pattern[str]:
    """Any of the words, whole; never matches where there is none."""
    split = sorted((name for name in names.split("|") if name), key=lambda name: (-len(name), name))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, split))})(?!\w)" if split else r"(?!)")


# Adverbs of time before it; what is counted would follow in a noun, a year is followed by a verb.
_ADVERBS = {
    "de": "bereits|schon|erst|noch|zuletzt|erstmals|letztmals|ursprünglich|spätestens|frühestens",
    "nl": "reeds|al|pas|nog|voor het eerst",
    "sv": "redan|först|senast",
    "da": "allerede|først|senest",
    "no": "allerede|først|senest",
}
# What stands behind it; Indic letters carry marks that are no word characters, so that it is spelt out to the blank.
_BEHIND = {
    "hi": "में|के दौरान|से पहले|के बाद",
    "mr": "मध्ये|साली",
    "ne": "मा|सालमा",
    "bn": "সালে|সালের",
    "ur": "میں|کے دوران",
    "gu": "માં",
    "pa": "ਵਿੱਚ",
    "tr": "de|da|te|ta|den|dan|ten|tan",
}
# Words for a year before it.
_YEAR = {"hi": "साल|वर्ष|सन|सन्", "mr": "साल|सन", "ne": "सन्|साल", "bn": "সাল", "ur": "سال|سنہ"}
_VERB = re.compile(r" [^\W\d_]")


@lru_cache(maxsize=64)
def _patterns(language: str) -> tuple[re.Pattern[str] | None, ...]:
    """Those of a language: an adverb before, what stands behind, a word for a year before."""
    shapes = (
        (_ADVERBS, r"(?<!\w)(?:{}) $"),
        (_BEHIND, r"[ '’]?(?:{})(?:[\s,.।)]|$)(?!से )"),
        (_YEAR, r"(?:^|\s)(?:{}) $"),
    )
    return tuple(re.compile(shape.format(table[language])) if language in table else None for table, shape in shapes)


def tells_a_year(context: Context, language: str, start: int, end: int) -> bool:
    """Whether the words round four digits make them a year."""
    before, behind, year = _patterns(language)
    if behind and behind.match(context.low, end):
        return True
    if year and year.search(context.low, max(0, start - 12), start):
        return True
    if not before or not before.search(context.low, max(0, start - 20), start):
        return False
    return _VERB.match(context.text, end) is not None and context.text[end + 1].islower()


_MONTHS_CAPITAL = frozenset(("de",))  # where a noun has a capital, a month without one is none
_NOT_MONTH = listed("sept mar may out set mai so mi die do mar. ma za di w m g")
_SHORT_MONTHS = listed("mai mei мая мае май أيار آب")
_MORNING = {
    "es": re.compile(r"\b(?:la|esta|una|cada|toda|media|buena|ese|esa|primera)\s$"),
    "de": re.compile(r"[^.!?“\"\n]\s$"),
}
"""Where the word for tomorrow means the morning."""
_COUNTED = re.compile(
    r"\s?(?:%|€|\$|£|(?:quadrat|kilo|kubik)?met(?:er|res?|ri|ros)|kilom|квадрат|метр|килом"
    r"|euros?\b|dollars?\b|dólares|dollari|"
    r"person|people|menschen|einwohner|habitant|abitant|mitarbeiter|soldat|soldad|soldaten|hectare|hectárea|ettar|"
    r"tonn|toneladas|emplo|stellen|muertos|morts|tote\b|человек|рублей|kişi|lira\b|metrekare)"
)


class TableReadings:
    """What the expressions of one language mean: a method for each kind, called with the match of its pattern."""

    def __init__(self, table: WordTable, language: str) -> None:
        words = table.words
        self.table, self.language = table, language
        self.capital = language in _MONTHS_CAPITAL
        self.months = {
            name: number
            for name, number in table.months.items()
            if name in _SHORT_MONTHS or (len(name) > 3 - (not name.isascii()) and name not in _NOT_MONTH)
        }
        sure = languages.numbered(languages.language(language).calendar.weekdays)
        self.weekdays = {
            n: number for n, number in table.weekdays.items() if n in sure or len(n) > 4 - (not n.isascii())
        }
        self.leads = ends(words.before) | ends(words.last) | ends(words.since)
        self._ahead = whole(words.ahead)
        self._next, self._last = whole(words.next), whole(words.last)
        self._suffixes = frozenset(words.suffix.split("|")) - {""}
        self._plural = frozenset(words.plural.split("|"))

    def _with_outlook(self, context: Context, start: int, end: int) -> Context:
        """The context with the outlook that the words round the expression give it."""
        near = context.low[max(0, start - 14) : start]
        if self._last.search(near):
            return context.with_outlook("past")
        if self._next.search(near):
            return context.with_outlook("future")
        return context.with_outlook(outlook(context, start, end, self.language, self._ahead))

    def day_month(self, match: re.Match[str], context: Context) -> Occurrence | None:
        start, end = match.span()
        if start and context.text[start - 1] in "$€£,.":
            return None
        month = self.table.months[match["m"].rstrip(".")]
        last = int(re.sub(r"\D", "", match["d"]))
        if match["y"]:
            found = safe(int(match["y"]), month, last)
            reading = None if found is None else on_day(found, by(DateKind.FULL_DATE))
        else:
            reading = day_month(
                self._with_outlook(context, start, end), last, month, start, end, by(DateKind.DAY_AND_MONTH)
            )
        if reading is not None and match["d0"] and reading.first:
            first = safe(reading.first.year, month, int(re.sub(r"\D", "", match["d0"])))
            if first and first < reading.first:
                whole = between(first, reading.first, by(DateKind.RANGE_OF_DAYS))
                reading = replace(whole, relative=reading.relative, anchor=reading.anchor)
        return None if reading is None else (start, end, reading)

    def day_one(self, match: re.Match[str], context: Context) -> Occurrence | None:
        """ "Il primo maggio": the first of a month in words."""
        start, end = match.span()
        month = self.table.months[match["m"].rstrip(".")]
        if match["y"]:
            found = safe(int(match["y"]), month, 1)
            return None if found is None else (start, end, on_day(found, by(DateKind.FULL_DATE)))
        reading = day_month(self._with_outlook(context, start, end), 1, month, start, end, by(DateKind.DAY_AND_MONTH))
        return None if reading is None else (start, end, reading)

    def month_year(self, match: re.Match[str], context: Context) -> Occurrence | None:
        if not 1000 <= int(match["y"]) < 2200:
            return None
        return *match.span(), in_month(
            int(match["y"]), self.table.months[match["m"].rstrip(".")], by(DateKind.MONTH_AND_YEAR)
        )

    def month(self, match: re.Match[str], context: Context) -> Occurrence | None:
        """A month alone, after a word that makes it a date; in Turkish with a case ending instead."""
        start, end = match.span()
        turkish = self.language == "tr"
        suffixed = turkish and context.word_after(end) in self._suffixes
        if self.capital and not context.text[start].isupper():
            return None
        if context.word_before(start) not in self.leads and not (
            suffixed or (turkish and context.text[end : end + 1] in ("'", "’"))
        ):
            return None
        named = context.text[start].isupper() and context.word_before(start, cased=True)[:1].isupper()
        if named and not self.capital and not turkish:
            return None
        context = self._with_outlook(context, start, end)
        return start, end, month_alone(context, self.months[match["m"]], start, end, by(DateKind.MONTH))

    def weekday(self, match: re.Match[str], context: Context) -> Occurrence | None:
        start, end = match.span()
        weekday = self.weekdays[match["w"]]
        if self.capital and not context.text[match.start("w")].isupper():
            return None
        which = pick(match.groupdict())
        if not which:
            return start, end, weekday_reading(self._with_outlook(context, start, end), weekday, start, end)
        if context.anchor is None:
            return start, end, open_reading(by(DateKind.WEEKDAY), f"XXXX-WXX-{weekday + 1}")
        back = (context.anchor.weekday() - weekday) % 7
        found = shift(context.anchor, -(back or 7) if which < 0 else 7 - back)
        reading = found and tie(on_day(found, by(DateKind.LAST_OR_NEXT_WEEKDAY)), context.anchor)
        return (start, end, reading) if reading else None

    def unit(self, match: re.Match[str], context: Context) -> Occurrence | None:
        which, unit = pick(match.groupdict()), self.table.units[match["u"]]
        if match["u"] in self._plural:
            value = {-1: "PAST_REF", 1: "FUTURE_REF"}.get(which, "PRESENT_REF")
            return *match.span(), DateValue(by(DateKind.VAGUE_UNITS), status="vague", value=value)
        return None if unit == "D" else self._from_anchor(match, context, which, unit, by(DateKind.UNIT_BY_WORD))

    def phrase(self, match: re.Match[str], context: Context) -> Occurrence | None:
        count, unit = self.table.phrases[match["p"]]
        if self._morning(match, context):
            return None
        if unit == "?":
            return *match.span(), open_reading(by(DateKind.EVENT_PHRASE))
        return self._from_anchor(match, context, count, unit, by(DateKind.PHRASE))

    def _morning(self, match: re.Match[str], context: Context) -> bool:
        """Whether the word for tomorrow means the morning: "esta mañana", "an diesem Morgen"."""
        pattern, start = _MORNING.get(self.language), match.start()
        if pattern is None or match["p"] not in ("mañana", "morgen"):
            return False
        noun = self.language != "de" or context.text[start].isupper()
        return noun and pattern.search(context.low, max(0, start - 10), start) is not None

    def _from_anchor(
        self, match: re.Match[str], context: Context, count: int, unit: str, basis: DateBasis
    ) -> Occurrence | None:
        if context.anchor is None:
            return *match.span(), open_reading(basis)
        there = moved(context.anchor, unit, count)
        reading = there and tie(unit_of(there, unit, basis), context.anchor)
        return (*match.span(), reading) if reading else None

    def counted(self, count: int, unit: str) -> ReadMatch:
        """The reading of "three days ago" and the like, for a template's count and unit."""
        basis = by(DateKind.COUNTED_UNITS, "ago" if count < 0 else "ahead")

        def read(match: re.Match[str], context: Context) -> Occurrence | None:
            number = self.table.numbers.get(match["n"]) or (int(match["n"]) if match["n"].isdigit() else None)
            if number is None:
                return None
            if context.anchor is None:
                return *match.span(), open_reading(basis)
            reading = tie(ago(context.anchor, unit, count * number, basis), context.anchor)
            return (*match.span(), reading) if reading else None

        return read

    def year(self, match: re.Match[str], context: Context) -> Occurrence | None:
        start, end = match.span()
        value = int(match["y"])
        before, after = context.text[start - 1 : start], context.text[end : end + 1]
        if (before and before in "$€£¥#-–/.,:+@_&=’'") or (after and after in "%°:/@_=$€£-+"):
            return None
        if _COUNTED.match(context.low, end) or re.match(r"[.,]\d", context.text[end : end + 2]):
            return None
        word = context.word_before(start)
        if word in self.leads or word in self.table.months:
            return (start, end, in_year(value, by(DateKind.YEAR))) if 1000 <= value < 2200 else None
        if 1900 <= value < 2100 and tells_a_year(context, self.language, start, end):
            return start, end, in_year(value, by(DateKind.YEAR))
        named = context.word_after(end, cased=True)[:1].isupper() and not self.capital
        alone = before in ("(", "") or match["y"] != match[0]
        return (start, end, in_year(value, by(DateKind.YEAR))) if alone and not named and 1900 <= value < 2100 else None

    def decade(self, match: re.Match[str], context: Context) -> Occurrence | None:
        value = int(match["y"] or match["y2"])
        if value < 100:
            value += 1900 if value >= 20 else 2000
        return *match.span(), in_decade(value, by(DateKind.DECADE))
