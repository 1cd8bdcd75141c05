"""The sections of a language file about time: the calendar, and the words of dates."""

from msgspec import Struct

from summarize.languages.lists import Series, Words


class Calendar(Struct, frozen=True, forbid_unknown_fields=True):
    """Months, weekdays and units of time, in every form that a text has them in.

    They add to the tables of dateparser, which knows some two hundred languages.
    """

    months: tuple[Series, ...] = ()
    """Twelve entries from January on, each with all forms of one month: full and short names, cases. No full stop
    after a short form. Russian: ``январь января январе | февраль февраля феврале | …``. Where a name has two words,
    the entries are arrays: Arabic ``["كانون الثاني", "يناير"]``."""
    weekdays: tuple[Series, ...] = ()
    """Seven entries from Monday on, each with all forms of one weekday. German: ``montag | dienstag | …``."""
    units: dict[str, Series] = {}
    """Forms of units that dateparser lacks, by the letter of the unit: D, W, WE (weekend), M, Y, E (decade), C
    (century). German: ``{ E = "jahrzehnt jahrzehnts", WE = "wochenende" }``."""
    years_ahead: int = 0
    """How many years the era of the language's papers is ahead of ours. Thai: ``543``, "12 พฤษภาคม 2567" is in 2024. A
    year below 2200 is read as one of ours."""


class Signed(Struct, frozen=True, forbid_unknown_fields=True):
    """Dates whose parts carry a sign behind them: 2024年5月3日, 2024년 5월 3일.

    A language that has `year` is read by these fields and not by words with blanks round them. Beside them it uses of
    `calendar` the weekdays and the units ("3天前"), of `numbers.unspaced` its digits, and of `dates` the fields `last`,
    `next`, `since`, `onward`, `until`, `early`, `mid`, `late` (behind the month or year), `ahead`, `present`, `past`,
    `future` and `phrases`. What follows an expression may be written in one with it.
    """

    year: Words = Words()
    """Signs of a year. Chinese: ``年``, Korean: ``년``."""
    month: Words = Words()
    """Signs of a month. Chinese: ``月 月份``."""
    day: Words = Words()
    """Signs of a day. Chinese: ``日 号 號``."""
    decade: Words = Words()
    """What makes a decade of a year, behind its sign. Chinese: ``代``, "90年代"."""
    link: Words = Words()
    """What may stand behind a word for last, this or next. Japanese: ``の``, "先週の金曜日"."""
    relative_years: dict[str, Series] = {}
    """Years counted from today, before a month. Chinese: ``-1 = "去年"``, "去年5月"."""
    relative_months: dict[str, Series] = {}
    """Months counted from today, before a day. Korean: ``-1 = "지난달"``, "지난달 3일"."""
    relative_weeks: dict[str, Series] = {}
    """Weeks counted from today, before a weekday. Chinese: ``-1 = "上 上个"``, "上周五"."""
    earlier: Words = Words()
    """Behind a counted unit: before today. Chinese: ``前 之前``, "3天前"."""
    later: Words = Words()
    """Behind a counted unit: after today. Korean: ``뒤 후``."""
    lengths: dict[str, Series] = {}
    """Words for so many units. Korean: ``"2D" = "이틀"``, "이틀 뒤"."""
    no_day_after: Words = Words()
    """Behind the sign of a day: it is none. Chinese: ``间``, "3日间"."""
    no_year_after: Words = Words()
    """Behind the sign of a year: it is none. Chinese: ``前``, "10年前"."""


class Dates(Struct, frozen=True, forbid_unknown_fields=True):
    """The function words of dates: last, next, since, ago, and what stands between day, month and year.

    They add to the tables of dateparser. Phrases are matched whole unless a field says otherwise.
    """

    tables: str = ""
    """The code by which dateparser knows the language, where that is another: Norwegian ``nb``."""
    last: Words = Words()
    """Before or after a weekday or a unit. German: ``letzten vergangenen``."""
    next: Words = Words()
    """The same for what is to come. German: ``nächsten kommenden``."""
    this: Words = Words()
    """Before a unit that is not over. German: ``diesen diese``."""
    since: Words = Words()
    """Before a date from which on something holds. German: ``seit``."""
    onward: Words = Words()
    """The same behind the date. Turkish: ``beri``, "2021'den beri"; Hungarian: ``óta``."""
    leads: Words = Words()
    """Words that make a bare month or a bare year a date. German: ``im in seit ende``."""
    links: Words = Words()
    """What may stand between day, month and year. Spanish: ``de del``."""
    until: Words = Words()
    """Between the ends of a range of days. German: ``bis und``."""
    early: Words = Words()
    """Before a month, a year or a week: its first part. German: ``anfang``."""
    mid: Words = Words()
    """Its middle. German: ``mitte``."""
    late: Words = Words()
    """Its last part. German: ``ende``."""
    present: Words = Words()
    """Vague words for now. German: ``derzeit``."""
    past: Words = Words()
    """Vague words for a time that is over. German: ``kürzlich``."""
    future: Words = Words()
    """Vague words for a time to come. German: ``demnächst``."""
    ahead: Words = Words()
    """Words near a date that put it in the future. German: ``wird soll geplant``."""
    ahead_pattern: str = ""
    """A regular expression for verbs that do so by their form. French: ``[^\\W\\d_]{2,}(?:ra|ront)(?!\\w)``."""
    past_pattern: str = ""
    """The same for verbs that put it in the past."""
    clause_openers: Words = Words()
    """Words behind which a clause of its own begins, so that a verb before them says nothing of a date behind them.
    French: ``que``."""
    numbers: dict[str, Series] = {}
    """Number words that count units, by value. French: ``1 = "un une"``, "il y a une semaine"."""
    calendar_nouns: Words = Words()
    """"Year" and "month" as they stand behind a year or a month. Russian: ``года году``, Turkish: ``yılında``."""
    day_endings: Words = Words()
    """What may be written in one with the number of a day. French: ``er``, "1er mai"."""
    day_part_endings: Words = Words()
    """Parts of the day that are written in one with a weekday. German: ``abend``, "Freitagabend"."""
    first_day: Words = Words()
    """Words for the first day of a month. French: ``premier``."""
    ago: Words = Words()
    """Behind a counted unit, where dateparser has none. Spanish: ``atrás``, "dos semanas atrás"."""
    vague_units: Words = Words()
    """Plurals of units, which "last" and "next" make vague. German: ``wochen``, "in den letzten Wochen"."""
    phrases: dict[str, Series] = {}
    """Relative phrases, by what they count: ``"-2D" = "vorgestern"``, ``"1Y" = ["next year"]``; ``"?"`` for those that
    count from an event. Units are D, W, WE (weekend), M, Y, E (decade), C (century)."""
    year_adverbs: Words = Words()
    """Adverbs that make a bare number before a verb a year. German: ``bereits``, "Bereits 2018 hatten sie …"."""
    year_followers: Words = Words()
    """What stands behind a year and shows that it is one. Hindi: ``में``."""
    year_titles: Words = Words()
    """Words for a year before its number. Hindi: ``साल``."""
    year_first: bool = False
    """Whether the year stands before the month: Turkish "2024 Mayıs", Hungarian "2024. május"."""
    month_before_day: bool = False
    """Whether the day stands behind the month: Hungarian "május 3."."""
    parts_behind: bool = False
    """Whether `early`, `mid` and `late` stand behind the month or the year: Hungarian "május végén"."""
    suffixes: Words = Words()
    """What months, weekdays, units, phrases, years and days may carry, behind a hyphen or without; a month with one is
    a date whatever stands before it. Hungarian: ``ban ben én i tól``, "májusban", "2024-ben", "május 3-án". Where the
    word itself changes, its form stands in `calendar`: ``szerda szerdá``."""
    since_suffixes: Words = Words()
    """Those of them that begin a span of time. Hungarian: ``tól től``, "péntektől"."""
    day_suffixes: Words = Words()
    """Those of them that make a day of a number without a month. Hungarian: ``án én``, "3-án"."""
    month_by_ending: bool = False
    """Whether a noun or an apostrophe behind a month shows that it is a date, whatever stands before it: Turkish
    "Mayıs ayında"."""
    short_months: Words = Words()
    """Names of months that are read although they have three letters and fewer. German: ``mai``."""
    no_months: Words = Words()
    """Forms of months that are never read alone. French: ``sept``, which is seven."""
    tomorrow: Words = Words()
    """Words for tomorrow that also mean the morning. Spanish: ``mañana``."""
    before_morning: Words = Words()
    """Words before such a word where it is the morning. Spanish: ``la esta``. Where nouns have capitals, the capital
    shows it."""
    counted: Words = Words()
    """What is counted, behind four digits that are therefore no year. English: ``people dollars``."""
    counted_stems: Words = Words()
    """The same by the letters that the word begins with. German: ``quadratmet einwohner``."""
    decade_titles: Words = Words()
    """Words before a decade. Spanish: ``años``, "los años 90"."""
    decade_endings: Words = Words()
    """What is written in one with a decade. German: ``er``, "1990er"; Swedish: ``-tal``."""
    before_date: Words = Words()
    """What may stand between a weekday and its date. German: ``dem den``, "Montag, dem 2. Juni"."""
    after_weekday: Words = Words()
    """A word for day behind a weekday. Turkish: ``günü``."""
    of_year: Words = Words()
    """What joins a month and a year that is counted from today. Spanish: ``de``, "febrero de este año"."""
    seasons: dict[str, Series] = {}
    """Seasons by their TIMEX3 code: SP, SU, FA, WI. English: ``FA = "fall autumn"``."""
    day_parts: dict[str, Series] = {}
    """Parts of the day by their TIMEX3 code. English: ``NI = "night"``."""
    ordinals: Series = ()
    """Ordinals as words, from the first to the 31st. English: ``first second``."""
    holidays: dict[str, Series] = {}
    """Holidays by their day: month and day (``"12-25" = ["christmas"]``), days from Easter Sunday (``"easter -2" =
    ["good friday"]``), or month, weekday from 0 for Monday, and which one, -1 for the last (``"11 3 4" =
    "thanksgiving"``)."""
    rules: dict[str, Series] = {}
    """Lists that rules in code ask for by name; English alone has such rules."""

    day_first_spellings: Series = ()
    """In a language that is written with the day first and with the month first: words, as patterns, that are spelt so
    where 3/6 is in June. English: ``colours?``."""
    month_first_spellings: Series = ()
    """The same where 3/6 is in March. English: ``colors?``."""
    signed: Signed = Signed()
    """Dates whose parts carry a sign behind them: Chinese, Japanese, Korean."""


class NumericDates(Struct, frozen=True, forbid_unknown_fields=True):
    """In which order countries write a date in digits, by ISO 3166 code and by name; the others write the day first."""

    month_first: Words = Words()
    """03/06 is in March: the United States."""
    either: Words = Words()
    """Both are seen, so that the country says nothing: Canada."""
