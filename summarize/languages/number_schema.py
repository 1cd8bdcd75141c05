"""The shape of the section on numbers: how figures are written, number words, and the words about a number."""

from msgspec import Struct

from summarize.languages.lists import Series, Words


class UnspacedNumbers(Struct, frozen=True, forbid_unknown_fields=True):
    """Numbers in a script that writes no blank between a figure and its scale: "1.5万人", "2만 3천"."""

    numerals: dict[str, Series] = {}
    """Signs of a digit, by its value. Chinese: ``2 = "二 两 兩"``. None where figures alone begin a number."""
    tens: dict[str, Series] = {}
    """Scales within a group, by value. Chinese: ``1e2 = "百"``, Thai: ``1e4 = "หมื่น"``."""
    groups: dict[str, Series] = {}
    """Scales that close a group, by value. Chinese: ``1e4 = "万 萬"``, Thai: ``1e6 = "ล้าน"``."""
    counters: Words = Words()
    """Signs that are counted and that let a number in signs alone be one. Chinese: ``人 名 位``."""
    dated: Words = Words()
    """What follows a figure of a date or a time of day. Chinese: ``月 日 号``."""
    year: str = ""
    """What stands beside a year; after a small figure it is a span of time. Chinese: ``年``."""
    ordinal: str = ""
    """What stands before an ordinal. Chinese: ``第``."""
    more: Words = Words()
    """"And more", between a number and what it counts. Chinese: ``余 多``, Korean: ``여``."""
    half: str = ""
    """"And a half", after a scale. Chinese: ``半``."""
    money: dict[str, Series] = {}
    """Words for money, by ISO 4217 code, that follow without a blank. Korean: ``KRW = "원"``."""


class Numbers(Struct, frozen=True, forbid_unknown_fields=True):
    """Number words, scale words and the words that bound a number.

    Values are keys, as Python writes numbers: ``21``, ``1e6``, ``"1.5"``.
    """

    decimal_comma: bool = False
    """Whether a comma parts decimals and a point thousands: "1.500,5" in German."""
    comma_groups: bool = False
    """Whether, in spite of `decimal_comma`, some papers part thousands with a comma: "23,450 pesos" in Spanish."""
    text2num: bool = False
    """Whether the library text2num reads the number words; else they are added up by value."""
    compounds: bool = False
    """Whether number words are written as one word: "zweihundertfünfzig", "yirmibeş"."""
    infix: str = ""
    """What joins ones and tens in a compound that has the ones first. Czech: ``a``, "pětadvacet"."""
    words: dict[str, Series] = {}
    """Number words by value, as ``tools/make_numbers.py`` writes them. Without "one", where it is an article too."""
    forms: dict[str, Series] = {}
    """Further forms of number words by value, added by hand: cases, genders, spellings. Swiss French:
    ``70 = "septante"``."""
    ones: Words = Words()
    """Words for one that are an article too and count only within a number ("treinta y un", "one million")."""
    joins: Words = Words()
    """Words between the parts of a number. English: ``and``, French: ``et``."""
    comma_joins: bool = False
    """Whether a comma may part thousands from hundreds: "two thousand, five hundred"."""
    prefix: str = ""
    """A joining word that is written as the beginning of the next. Arabic: ``و``."""
    ones_before_tens: bool = False
    """Whether ones stand before tens: Arabic "خمسة وعشرون"."""
    ones_after_ten: bool = False
    """Whether eleven is ten and one: Turkish "on bir"."""
    scales: dict[str, Series] = {}
    """Words that multiply the number before them, by value, with their abbreviations; one that ends with a full stop is
    a scale only with it; a single letter only beside a currency sign. German: ``1e9 = "milliarde mrd mrd."``."""
    approximate: Words = Words()
    """Those of `scales` that make no exact number: French ``dizaine vingtaine``."""
    attached_scales: dict[str, Series] = {}
    """Scales that count only where no blank parts them from the figure: "$4.8B", "17K"."""
    unscaled: Words = Words()
    """Words before which an attached letter is no scale. English: "a 10K race"."""
    scale_first: bool = False
    """Whether the scale stands before the figure: Swahili "milioni 3"."""
    then_figure: Words = Words()
    """Scales after which three more digits may follow. Spanish: ``mil``, "mil 500 millones"."""
    articles: Words = Words()
    """Articles before a scale or a span: "a million", "eine Million"."""
    span_articles: Words = Words()
    """Articles before a span of time, where they are not just `articles`. English: ``a the``."""
    half: Series = ()
    """Words for a half that stand before a scale or a span. English: ``["half a", "half"]``, Polish: ``pół``."""
    halves: Series = ()
    """Words that add a half to the number or the scale before them. French: ``["et demi"]``, Turkish: ``buçuk``."""
    mixed: dict[str, Series] = {}
    """Words that hold a half, by value. Danish: ``"1.5" = "halvanden"``."""
    plus_half: Words = Words()
    """Words that add a half to the number after them. Hindi: ``साढ़े``."""
    needing_noun: Words = Words()
    """Number words that mean something else too, and count only with a noun after them. Turkish: ``yüz`` (face)."""
    needing_counted: Words = Words()
    """Number words that count only before one of `counted`. Korean: ``세 네``, "세 명"."""
    no_number_after: Words = Words()
    """Words after which one of `needing_noun` counts nothing. English: ``no any the``."""
    indefinite: dict[str, Series] = {}
    """Words of an amount that is not given, by its least value. English: ``1e3 = "thousands"``."""
    linking: Words = Words()
    """Words between such a word, or a scale, and what it counts. English: ``of``."""
    over: Series = ()
    """Words before a number that make it the least. English: ``["more than", "at least"]``."""
    under: Series = ()
    """Words before a number that make it the most. English: ``["up to", "nearly"]``."""
    about: Series = ()
    """Words before a number that make it no exact one. English: ``["about", "some"]``."""
    no_bound: Series = ()
    """Phrases that end as a bound does and are none. English: ``["all over", "took over"]``."""
    percent: Series = ()
    """Words for percent, after the number. English: ``["percent", "per cent"]``."""
    percent_before: Words = Words()
    """Words for percent, before the number. Turkish: ``yüzde``."""
    currencies: dict[str, Series] = {}
    """Words for money, by ISO 4217 code. English: ``USD = "dollar dollars"``."""
    money: Words = Words()
    """Words for money of more than one country. Spanish: ``pesos``."""
    spans: dict[str, Series] = {}
    """Spans of time that are so many of a smaller one. English: ``"10 year" = "decade decades"``."""
    ages: dict[str, Series] = {}
    """Beginnings of words that a hyphen ties to a number, or of which one is the end, by the unit. English: ``year =
    "year"`` ("82-year-old"), German: ``jahr = "jährig"``."""
    labels: Words = Words()
    """Words before a figure that say what it measures or names. English: ``magnitude flight article``."""
    counted: Words = Words()
    """Nouns that are often counted, known for plurals where their ending does not show it. English: ``people men``."""
    plural_endings: Series = ()
    """Endings by which a counted noun is known. English: ``s``."""
    singular_endings: Series = ()
    """Endings that look like a plural and are none. English: ``ss us``."""
    ordinals: Words = Words()
    """Endings that make a figure an ordinal. English: ``st nd rd th``."""
    ordinal_point: bool = False
    """Whether a full stop after a figure makes it an ordinal: "3. Platz"."""
    ordinal_after: Words = Words()
    """Words after which a figure with a full stop is one, though a capital follows. German: ``der die im``."""
    clock: Words = Words()
    """Words after the figure of a time of day. English: ``am pm``."""
    years: Words = Words()
    """Words before the figure of a year. English: ``in since``."""
    unspaced: UnspacedNumbers = UnspacedNumbers()
    """How numbers are written where no blanks part figures from words: Chinese, Japanese, Korean, Thai."""
