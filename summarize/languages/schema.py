"""The shape of the language files: one struct a section, one field a concept.

A field is a ``frozenset`` where only membership counts, a ``tuple`` where the order says something (the months), and
text where it is a name or a pattern. Everything defaults to empty, so that a new language starts with three lines.
Words are in lower case, as the texts are compared. In the file a list is an array, or, for single words, one string
parted by blanks: ``negation = 'nem ne se'`` and ``negation = ["nem", "ne", "se"]`` are the same. A list of lists is
one string too, with bars between its entries: ``months = 'január jan | február febr | …'``.

The docstring below a field is its documentation: what it holds, what reads it, and an example from a language.
"""

from msgspec import Struct

from summarize.languages.dates_schema import Calendar, Dates, NumericDates
from summarize.languages.event_schema import Counts, DateScope, Places
from summarize.languages.labels_schema import Labels
from summarize.languages.lists import Series, Words
from summarize.languages.number_schema import Numbers


class Section(Struct, frozen=True, forbid_unknown_fields=True):
    """Base of all sections: frozen values, and a key that is not known is an error."""


class Writing(Section, frozen=True):
    """How the language is written."""

    spaced: bool = True
    """Whether blanks stand between words; Chinese, Japanese and Thai have none. Korean has."""
    right_to_left: bool = False
    """Whether lines run from right to left: Arabic, Hebrew."""
    capital_nouns: bool = False
    """Whether every noun has a capital, so that a capital alone shows no name: German."""
    stemmer: str = ""
    """The name of its Snowball stemmer, where there is one; without, words are compared as they stand. "german"."""
    dotless_i: bool = False
    """Whether I and İ are two letters, whose small forms are ı and i: Turkish."""
    proclitics: Words = Words()
    """Letters that are written in one with a word that begins with `article`, and left off it: Arabic "and", "with"."""
    article: str = ""
    """The definite article that is written in one with its noun, where there is one: Arabic."""
    markers: Words = Words()
    """Its commonest words, by which the language of a text that came without one is guessed: English ``the of and``."""
    letters: str = ""
    """Letters by which it is guessed at once, as a regular expression's class: Ukrainian ``іїєґ``."""
    endings: Series = ()
    """Endings that words are compared without, in a language that has no `stemmer`: particles that are written in one
    with the word before them. Korean: ``에서 으로 은 는 이 가``, "창고에서" is "창고"."""
    unended: Words = Words()
    """Words that only look as if they had one of `endings`. Korean: ``회의 차이``."""


class Names(Section, frozen=True):
    """Words by which names are found and told apart: titles, particles, kinds of organisation. They are
    written with the capitals that they have in a text."""

    date_words: Words = Words()
    """Words that stand with a capital in dates and are no names: days, months, holidays, time zones. English:
    ``Monday GMT Easter``."""
    months_and_names: Words = Words()
    """Those of them that are names of people too. English: ``April May June``."""
    quantities: Words = Words()
    """Nouns of quantity with a capital, which part a name from what stands before it. German: ``Prozent Millionen``."""
    particles: Words = Words()
    """Small words inside names. English: ``of the``, Spanish: ``de la del``."""
    inner_particles: Words = Words()
    """In a language whose nouns have capitals: the small words that stand in names alone. German: ``von zu``."""
    following_particles: Words = Words()
    """There: the small words that belong to a name only after one of `leading_particles`. German: ``der den``."""
    leading_particles: Words = Words()
    """There: the particles that another may follow. German: ``von van``."""
    honorifics: Words = Words()
    """Forms of address, which are left off a name. English: ``Mr Mrs``, French: ``Madame``."""
    titles: Words = Words()
    """Offices and ranks that stand before a name. English: ``President General``, German: ``Kanzlerin``."""
    title_adjectives: Words = Words()
    """Words that make one title with the title after them. English: ``Prime Deputy Foreign``."""
    organisations: Words = Words()
    """Words that show a name to be that of an organisation. English: ``Bank Ministry Ltd``."""
    omissible: Words = Words()
    """Words at the end of a name that may be left off: "Wagner Group", "Wagner". English: ``Group Inc Party``."""
    joining: Words = Words()
    """Words before the last part of a name that make it no surname: "Parliament of Orland". English: ``of for``."""
    place_cues: Words = Words()
    """Prepositions before places. English: ``in near``, German: ``nach aus``."""
    compass: Words = Words()
    """Points of the compass before the name of a country. English: ``West Northern``."""
    abbreviated: Words = Words()
    """Words whose full stop ends no sentence, inside a name. English: ``Dr St Jr``."""
    uncounted: Words = Words()
    """Nouns and pronouns that open a sentence without an article and are no names. English: ``police traffic``."""
    uncounted_endings: Series = ()
    """Endings of such words. English: ``tion ness ing``."""
    subject_verbs: Words = Words()
    """Verbs that show the one word before them, at a sentence's start, to be a name, in a language whose nouns need an
    article there; empty where they need none. English: ``said won wants``."""
    person_verbs: Words = Words()
    """Verbs that show the name of two or three words before them to be a person's. English: ``said told``."""
    compound_endings: Series = ()
    """Second parts of a hyphened word whose first part is a name and which is none itself. English: ``led based``."""
    endings: Series = ()
    """Case endings that a name may have, where the language writes them in one with it: two names that only differ in
    them are one. Accents do not count. Hungarian: ``ban ben nak nek``, "Kisváradnak" is "Kisvárad"."""
    family_first: bool = False
    """Whether the family name stands first, so that it is what may stand alone later: Hungarian "Kovács Anna",
    "Kovács"."""
    surnames: Series = ()
    """In a script without capitals: family names, which with the given name after them show a person where one of
    `titles` stands beside. Korean: ``김 이 박``, "김민수 시장"."""
    given_letters: int = 0
    """How many letters the given name there has. Korean: 2."""
    no_person: Words = Words()
    """Words that only look like such a name. Korean: ``이번에 정부가``."""


class BylineWords(Section, frozen=True):
    """The lines above a report that say who wrote it, for whom and when."""

    by: Series = ()
    """What stands before an author's name, with a blank or a colon behind it; "…" is any few words. English:
    ``["by", "written by"]``, German: ``["von", "ein … von"]``, Hungarian would have ``["írta"]``."""
    by_reporter: Series = ()
    """What stands before a name, or two, only where a place follows: English ``from``: "From Jane Doe in Cairo"."""
    after_name: Series = ()
    """What stands behind an author's name, where the language puts it there. Korean: ``["기자", "특파원"]``: "김민수
    기자"."""
    author_labels: Series = ()
    """What stands before an author's name with a colon only. English: ``author byline writer``, Hungarian:
    ``szerző írta``."""
    outlet_labels: Series = ()
    """What stands, with a colon, before the name of the paper. English: ``publisher source``, German:
    ``quelle``."""
    title_labels: Series = ()
    """What stands, with a colon, before the title. English: ``title headline``."""
    date_labels: Series = ()
    """What announces the day of publication or of a change, before a date. English: ``["published", "last
    updated"]``. One of `day_words` may stand between the two."""
    changed_labels: Series = ()
    """Those of them that announce when the page was changed. English: ``updated modified``."""
    day_words: Series = ()
    """Words between such a label and the date. English: ``on at``, German: ``am``."""
    bare_day_words: Series = ()
    """Words that announce a date by themselves. German: ``am``, French: ``le``."""
    roles: Series = ()
    """What somebody is in a newsroom, in all its forms. English: ``reporter correspondents editor``."""
    where: Series = ()
    """Words between a role and a place: "reporter in Cairo". English: ``in of at``."""
    reports_from: Series = ()
    """Words between a name and a place: "Jane Doe in Cairo". English: ``["in", "reporting from"]``."""
    on_behalf: Series = ()
    """Words between a name and the paper it was written for. English: ``for``."""
    together_with: Series = ()
    """Words between a name and those who helped, or whose material was used. English: ``with``."""
    asides: Series = ()
    """Whole pieces of a byline that name nobody; "…" is any few words. English: ``["special to …",
    "exclusive"]``."""
    generic: Words = Words()
    """Words that name no newsroom in particular: "our own correspondent". English: ``our own staff reporter
    news``."""
    sections: Words = Words()
    """Words before "desk" that say which part of a newsroom it is. English: ``sports politics business``."""
    newsrooms: Series = ()
    """Words that the name of a newsroom or an agency holds. English: ``desk bureau news agency``, Polish:
    ``redakcja``."""
    papers: Series = ()
    """Last words of a paper's own name. English: ``times herald gazette``: "The Harbour Gazette"."""
    paper_endings: Series = ()
    """Ends of the last word of a paper's name, where the language compounds words. German: ``zeitung anzeiger``."""
    paper_openings: Series = ()
    """First words of a paper's own name. Spanish: ``diario``, French: ``journal courrier``."""
    paper_names: Series = ()
    """Names of papers that other words do not show. English: ``["the times", "the guardian"]``."""
    paper_articles: Series = ()
    """Articles, as they are written, with which a paper's name begins, and no person's. German: ``Die Der Das``."""
    for_paper: Series = ()
    """What stands before the name of the paper that a report was written for. English: ``["special to"]``."""
    desks: Words = Words()
    """The word behind one of `sections`. English: ``desk``."""
    conjunctions: Series = ()
    """Words between two authors. English: ``and``."""
    portrait: Series = ()
    """What follows an author's name where a line below the report says what he or she does. English: ``["is a",
    "covers"]``."""
    clock_before: Series = ()
    """Words before a time of day. German: ``um``, Spanish: ``["a las"]``."""
    clock_after: Series = ()
    """Words behind a time of day. German: ``uhr``."""
    clock_marks: str = ""
    """Marks between hours and minutes, beside the colon and the full stop. Japanese: ``時``, Korean: ``시``."""
    within_sentence: Words = Words()
    """Words after which a date belongs to the sentence, and is no date line. English: ``on since until``."""


class DatelineWords(Section, frozen=True):
    """How agencies and papers of the language open a report: place, day, agency."""

    openers: Series = ()
    """Words, as they are written, with which a report begins after a town and a dash ("Bruxelles – Le
    gouvernement"): articles, prepositions, small numbers. Only where the next word is one of them is the town a
    dateline. French: ``Le La Les Un``."""
    stop_after_town: bool = False
    """Whether a full stop may stand in place of the dash: German "Neuhagen. Der Stadtrat"."""
    agency_before_town: bool = False
    """Whether the agency may stand before the town: German "dpa Berlin. "."""
    particles: Words = Words()
    """Words in small letters between those of a place, beside the particles of names. French: ``sur``, German:
    ``am bei``."""
    newsrooms: Series = ()
    """Words at the end of a newsroom's name in a dateline. Hindi: ``संवाददाता ब्यूरो``."""
    patterns: Series = ()
    """Datelines in the form of the language's own agencies, as regular expressions that are matched at the start
    of a paragraph. Groups with these names are read: ``agency`` (must be a known one), ``newsroom`` (is given as
    it is), ``desk`` (must end in one of `newsrooms`, or be an agency), ``day``, ``author``. They come after the
    forms that all languages share: "PLACE, day (AGENCY) - ", "PLACE. day. AGENCY. ", "PLACE: ". Korean:
    ``'[(（][^()=]{1,20}=(?P<agency>[^()]{2,12})[)）]'`` for "(서울=연합뉴스)"."""


class Page(Section, frozen=True):
    """Furniture of the page, which is no part of the report: advertisements, invitations, credits, links."""

    openings: Series = ()
    """How a line begins that is of the page, whatever follows, be it the rest of a word; "…" is any few words.
    English: ``["read more", "sign up for"]``."""
    whole_lines: Series = ()
    """Whole lines that are of the page. English: ``["skip to content"]``."""
    labels: Series = ()
    """What a line of the page is called: the whole line, or before a colon, a bar or a dash. English:
    ``advertisement share``."""
    pictures: Series = ()
    """The same for pictures and films. English: ``photo image``, French: ``["crédit photo"]``."""
    picture_ends: Series = ()
    """How a line under a picture ends. English: ``["file photo", "handout"]``."""
    captions: Series = ()
    """How a sentence under a picture begins. English: ``["pictured", "a map showing"]``, German: ``archivbild``."""
    reading_time: Series = ()
    """What stands before the minutes that reading takes. German: ``lesezeit lesedauer``."""
    counts: Series = ()
    """Whole lines that count, "0" being any number: minutes of reading, comments. English: ``["0 min read", "0
    comments"]``."""
    ages: Series = ()
    """Whole lines that say how old the page is, "0" being any number. English: ``["0 hours ago"]``, Spanish:
    ``["hace 0 días"]``."""
    home: Series = ()
    """The first word of a line that says where the page stands on its site: "Home > News > World"."""
    contributed: Series = ()
    """What stands behind the names of those who helped. English: ``["contributed to this report"]``."""
    reported_from: Series = ()
    """What stands between the names of those who reported and the place. English: ``["reported from"]``."""
    lent: Series = ()
    """What stands before the agencies whose material went into the report. English: ``["with inputs from"]``,
    German: ``mit``."""
    lent_anywhere: Series = ()
    """The same within a line, not only at its start. English: ``["files from", "reporting by"]``."""
    unfit_openings: Series = ()
    """How a sentence begins that is of the page or of its making, and stands in no timeline. English: ``["edited by",
    "photo", "watch"]``."""
    unfit: Series = ()
    """Phrases anywhere in a sentence that show the same. English: ``["all rights reserved"]``."""
    ends: Series = ()
    """What stands alone below a report to say that it ends. English: ``ends``, Chinese: ``完``."""


class Speech(Section, frozen=True):
    """Who says what: verbs of saying, claiming and reporting, and the marks of quotations."""

    saying: Words = Words()
    """Verbs of saying, in the forms that reports have. English: ``said told warned``."""
    claiming: Words = Words()
    """Verbs of claiming, which leave open whether it is so. English: ``claimed alleges``."""
    hearsay: Words = Words()
    """Words for what is only heard. English: ``reportedly rumoured``, German: ``angeblich``."""
    according_to: Words = Words()
    """Phrases before the one who says it. English: ``according to``, French: ``selon``."""
    before_subject: Words = Words()
    """Words before a subject, or between it and its verb, that are no part of it. English: ``and then has``."""
    after_subject: Words = Words()
    """Words that end a subject which stands after its verb: "said the minister on Monday". Weekdays do too, and are
    taken from the calendar. English: ``on who was``."""
    auxiliaries: Words = Words()
    """Words that are no subject where they stand alone before the verb: French "a déclaré"."""
    according_after: Words = Words()
    """Words behind the one who says it. Hungarian: ``szerint``, "Kovács szerint"; Korean: ``따르면``."""
    speaker_endings: Series = ()
    """In a language whose verb of saying closes the sentence: endings by which the one who says it is known, and which
    are no part of the name. Korean: ``은 는 이 가``, "시장은 … 말했다"."""
    quoting_endings: Series = ()
    """There: endings of the word with which closes what is said, so that its own subject is not taken for the speaker.
    Korean: ``다고 라고``, "다리가 안전했다고 말했다"."""
    neutral: Words = Words()
    """Those of `hearsay` and `according_to` that report as often as they doubt. English: ``report reported``, French:
    ``selon``."""
    informing: Series = ()
    """What stands before an outlet that somebody spoke to or that is quoted. English: ``["told", "according to"]``."""
    unnamed_outlets: Series = ()
    """Outlets that are not named. English: ``["news agency", "broadcaster"]``: "told a news agency"."""
    ordering: Series = ()
    """Verbs of a sentence that gives orders to a machine instead of telling something. English: ``ignore forget``."""
    orders: Series = ()
    """What such a verb is about, up to four words behind it. English: ``instructions prompt``."""
    inward_guillemets: bool = False
    """Whether a quotation may open with », as in German: »so«."""


class Polarity(Section, frozen=True):
    """What denies: single words, verbs, and what takes a denial back."""

    negation: Words = Words()
    """Words and phrases that deny what follows (or, where the verb closes its clause, what precedes). German: ``nicht
    kein nie``, Spanish: ``no nunca ningún``. The check of written sentences asks for them too: with one of them more or
    less a sentence says the contrary. In a script without blanks whole words as well: Japanese ``なかった``."""
    negation_endings: Series = ()
    """Endings of words that deny. English: ``n't``, Turkish: ``medi mıyor``."""
    denying_verbs: Words = Words()
    """Verbs that deny what their clause says, in their usual forms. English: ``deny denies denied``."""
    without: Words = Words()
    """Words that deny the next word only. English: ``no without``, German: ``kein ohne``."""
    affirming: Words = Words()
    """Words that, right after a denial, take it back: "not only". English: ``only just merely``."""
    unwilling: Words = Words()
    """Words that, before "to" and a verb, deny it. English: ``fails refuses unable``."""
    misleading: Words = Words()
    """Words and phrases that have a word of this section or the next in them, and deny, doubt and plan nothing.
    Vietnamese: ``["không quân", "hàng không"]``, the air force and aviation, where ``không`` alone is "not"."""


class Modality(Section, frozen=True):
    """What is in doubt, planned or asked for, and what shows that something was done."""

    possible: Words = Words()
    """Words that make what is near them possible, not certain. English: ``may might perhaps``."""
    doubt: Series = ()
    """Words and phrases that say that something is not known; looked for anywhere in the sentence, part of a word
    included. English: ``["unclear", "did not say"]``."""
    future: Words = Words()
    """Words that tell what is near them as to come or intended. English: ``will shall``, Russian: ``будет намерен``."""
    considered: Words = Words()
    """Verbs whose object is only thought about. English: ``considering mulls``, German: ``erwägt``."""
    planned: Words = Words()
    """Words that, before "to" and a verb, make it a plan. English: ``plans agreed set``."""
    requested: Words = Words()
    """Verbs after which somebody is to do what follows "to": "urged the government to lower the tax"."""
    past_verbs: Words = Words()
    """Past forms of verbs, each telling itself as done, that `past_verb_endings` does not find. English: ``left won
    fell``."""
    past_verb_endings: Series = ()
    """Endings of such forms. English: ``ed``."""
    past_signs: Words = Words()
    """Words that show the whole sentence as done: helping verbs, particles. German: ``wurde hat``, Chinese: ``了``."""
    past_sign_endings: Series = ()
    """Endings, of words of four letters and more, that show the same. Spanish: ``aron ieron ó``."""
    future_not_before: Words = Words()
    """Words before which a word of `future` means something else. Chinese: ``其 他``, before which ``将`` marks an
    object."""


class Clauses(Section, frozen=True):
    """Words that open, join and order clauses."""

    verb_last: bool = False
    """Whether the verb closes its clause, so that "not" or "may" reaches far ahead, and back over what it denies:
    German, Dutch, Hindi."""
    cues_follow: bool = False
    """Whether "not" and "plans to" stand behind the verb that they are about, as endings and helping verbs do, and say
    nothing of what follows: Korean, Japanese."""
    condition: Words = Words()
    """Words that open a condition at the start of a clause. English: ``if unless``."""
    no_condition: Words = Words()
    """Words after which such a word asks or grants. English: ``as even asked wonder``: "asked if", "even if"."""
    after_condition: Words = Words()
    """Where the word for "if" is also "so" or "yes": words that follow it only when a clause does. French:
    ``le la il on``."""
    pronouns: Words = Words()
    """Pronouns and demonstratives that point back to the sentence before. English: ``he it they this``."""
    definite: Words = Words()
    """Definite articles. English: ``the``, French: ``le la les``."""
    name_articles: Words = Words()
    """Articles before a name, between it and a preposition, in all forms. German: ``der die das den dem``."""
    prepositions: Words = Words()
    """Prepositions, for telling who acts from where and with whom. English: ``in at of``."""
    subordinators: Words = Words()
    """Words that open a clause before the main one. English: ``after while although``, German: ``nachdem weil``."""
    infinitive: str = ""
    """What stands between a verb and another that it plans, refuses or asks for. English: ``to``."""


class Openers(Section, frozen=True):
    """Words with which a sentence opens that leans on the one before it."""

    connectives: Words = Words()
    """Words at the start of a sentence that need the sentence before. English: ``but however also``."""
    pointing_back: Words = Words()
    """Pronouns and connectives that open a sentence which does not stand alone. English: ``he this meanwhile``."""
    phrases: Series = ()
    """The same of more words than one. English: ``["at the same time", "in addition"]``."""
    first_person: Words = Words()
    """Words for who speaks: a sentence with one is mostly speech. English: ``I we our``, in lower case."""
    second_person: Words = Words()
    """Words for who is spoken to. English: ``you your``."""
    asides: Series = ()
    """Words that mark an aside or a first person, and count against a sentence. English: ``we perhaps hardly``."""


class SentenceWords(Section, frozen=True):
    """Where sentences end: abbreviations and marks."""

    abbreviations: Words = Words()
    """Abbreviations after which no sentence ends, without their last full stop, beside those that all languages
    share. German: ``bzw z.b u.a``."""
    number_abbreviations: Series = ()
    """Abbreviations after which no sentence ends where a figure follows, without full stop. English: ``no vol``."""
    ordinal_stop: bool = False
    """Whether a number with a full stop is an ordinal: German "am 7. Juni", Hungarian "május 3."."""
    lettered: Words = Words()
    """Words before a single letter that is no initial: "Plan B. They". English: ``plan group vitamin``."""
    after_hour: Series = ()
    """What goes on with a sentence behind "9 a.m.", as it is written. English: ``["on ", "local", "Mon"]``."""
    final: Series = ()
    """Words that look like an abbreviation, but end the sentence where a capital follows: English ``no``: "They
    said no. Then"."""
    before_figure: Series = ()
    """Endings of words behind which a full stop ends a sentence though a figure follows, in a language with
    `ordinal_stop`. German: ``en et``: "gekommen. 17 weitere"."""
    after_figure: Series = ()
    """Words behind that figure which show that it is no new sentence. German: ``Uhr``."""
    unfinished: Words = Words()
    """Words at the end of a line that show that its sentence goes on in the next line. English: ``the of was``."""


class Classes(Section, frozen=True):
    """Classes of words: "withdraw", "pull out" and "departure" are one action, "troops" and "soldiers" one role.

    A word is listed in all its forms that do not share a stem; ``_`` joins the words of a phrase, and ``=`` before a
    word takes it in that form only, not by its stem. A word may be of several classes.
    """

    actions: dict[str, Series] = {}
    """What is done, by the name of the class. English: ``kill = 'kill killed dead death'``."""
    reports: dict[str, Series] = {}
    """Words of saying, by class: they carry no act of their own. English: ``say = 'said told'``."""
    roles: dict[str, Series] = {}
    """Who acts, by class. English: ``troops = 'troops soldiers forces'``."""
    opposites: tuple[Series, ...] = ()
    """Pairs of actions that exclude each other: ``rise fall | win lose``."""
    rivals: tuple[Series, ...] = ()
    """Small words that exclude each other, a group an entry. English: ``before after | men women``."""
    ordinals: tuple[Series, ...] = ()
    """Ordinals in words, in all forms, from the first on. German: ``erste ersten erster | zweite zweiten``."""
    ordinals_follow: bool = False
    """Whether an ordinal stands after its noun: Arabic."""
    once: tuple[Series, ...] = ()
    """What befalls somebody only once, in the order death, resignation: two reports of one on one day agree. English:
    ``[["died", "passed away"], ["resigned", "stepped down"]]``."""
    happenings: dict[str, Series] = {}
    """Nouns of happenings, by family: a date may name one ("Friday's vote"). English: ``vote = "vote ballot poll"``."""
    happening_verbs: dict[str, Series] = {}
    """Beginnings of the verbs that report the same, by the same families. English: ``vote = "vot elect"``."""
    happening_verb_endings: Series = ()
    """Endings of such verbs. English: ``e es ed s ing``."""


class Language(Section, frozen=True, kw_only=True):
    """All that is known of a language; a section that its file leaves out is empty."""

    code: str = ""
    """BCP 47, as short as it can be: "de", "zh", "zh-Hant"; the name of the file."""
    name: str = ""
    """What the language is called in English: "German"."""
    writing: Writing = Writing()
    calendar: Calendar = Calendar()
    dates: Dates = Dates()
    numbers: Numbers = Numbers()
    names: Names = Names()
    byline: BylineWords = BylineWords()
    dateline: DatelineWords = DatelineWords()
    page: Page = Page()
    speech: Speech = Speech()
    polarity: Polarity = Polarity()
    modality: Modality = Modality()
    clauses: Clauses = Clauses()
    openers: Openers = Openers()
    sentence: SentenceWords = SentenceWords()
    classes: Classes = Classes()
    dated: DateScope = DateScope()
    places: Places = Places()
    counts: Counts = Counts()
    labels: Labels = Labels()


class Agencies(Section, frozen=True):
    """News agencies, of every language: they travel under their names."""

    names: Words = Words()
    """Names of agencies as they stand in a dateline's brackets or at the end of a report, in lower case, of
    every language."""
    broadcasters: Series = ()
    """Broadcasters that are called by their name and "news"."""
    pictures: Series = ()
    """Agencies of pictures."""
    short: dict[str, str] = {}
    """Short names of agencies by their long ones, as they are written: ``"Associated Press" = "AP"``."""
    archives: dict[str, str] = {}
    """Publishers by the letters with which the number of a report in the news archives begins: ``XIN =
    "Xinhua"``."""


class Currencies(Section, frozen=True):
    """Signs and codes of money."""

    signs: dict[str, str] = {}
    """ISO 4217 codes of signs: ``"€" = "EUR"``."""
    prefixes: dict[str, str] = {}
    """ISO 4217 codes of what papers write before a figure, in lower case: ``"rs" = "INR"``, ``"r$" = "BRL"``."""
    codes: Words = Words()
    """ISO 4217 codes that stand in texts as they are: ``USD EUR GBP``."""


class Wire(Section, frozen=True):
    """Codes and slugs that news wires put between paragraphs."""

    slugs: Series = ()
    """Letters with which the name that a wire report goes by begins: ``BC AM``: "BC-Norvale-Flood"."""
    note_labels: Series = ()
    """What stands, with a colon, before a note to editors."""
    notes: Series = ()
    """How a note to editors begins."""
    zones: Series = ()
    """Short names of time zones, as they are written."""


class Units(Section, frozen=True):
    """Units and signs of measure that all languages share."""

    measures: Words = Words()
    """Short names and signs of units whose figures are estimates: ``% km``."""


class Marks(Section, frozen=True):
    """Punctuation, of every script: a text of one language quotes others."""

    ends: str = ""
    """Marks that end a sentence: ``.!?…。！？।॥۔؟``."""
    ends_before_space: str = ""
    """Those of them that end a sentence inside a line where white space follows."""
    ends_without_space: str = ""
    """Those behind which no blank stands: ``。！？``."""
    asking: str = ""
    """Question marks."""
    exclaiming: str = ""
    """Exclamation marks."""
    continuing: str = ""
    """Marks at the end of a line that show that it is no heading: commas, dashes."""
    colons: str = ""
    """Colons."""


class Spelling(Section, frozen=True):
    """Words that every language shares because they travel: titles, addresses, names of towns."""

    abbreviations: Words = Words()
    """Abbreviations of titles, after which no sentence ends in any language: ``mr dr prof``."""
    elided: Series = ()
    """Articles and pronouns that lose their vowel before an apostrophe, and are a word of their own: ``l qu dell``:
    "l'attaque"."""
    contractions: Series = ()
    """Ends of words that look the same and are none: ``n't``."""
    name_articles: Series = ()
    """Articles and prefixes that a hyphen or an apostrophe ties to a name: ``al el d l``: "al-Assad", "d'Estaing"."""
    domains: Series = ()
    """Ends of addresses of the web, with a capital: "Booking.Com" ends no sentence."""
    domains_of_no_country: Words = Words()
    """Ends of addresses of two letters that are used for what they sound like, and say no country: ``tv io``."""
    paper_articles: Series = ()
    """Articles, as they are written, with which the names of large papers begin, whatever the language of the text:
    "By Le Monde"."""
    paper_openings: Series = ()
    """First words of the names of large papers, whatever the language of the text: "By El Diario Vasco"."""
    towns_with_article: Words = Words()
    """Towns whose names begin with an article, and look like a paper's: ``["le havre", "la paz"]``."""


class Shared(Section, frozen=True, kw_only=True):
    """What belongs to no language: ``shared.toml``."""

    agencies: Agencies = Agencies()
    currencies: Currencies = Currencies()
    wire: Wire = Wire()
    numeric_dates: NumericDates = NumericDates()
    units: Units = Units()
    marks: Marks = Marks()
    spelling: Spelling = Spelling()
    kinds: dict[str, Series] = {}
    """Which roles (`classes.roles`) count things of one kind, by the name of the kind: ``people = "soldiers police"``.
    Figures of two kinds are never the same."""


class Countries(Struct, frozen=True, forbid_unknown_fields=True):
    """The file of the countries, each table one text."""

    by_hand: str
    """A line a country: key, other names, demonyms, parted by bars; commas part words."""
    uncased_by_hand: str
    """A line a country: key, and its usual names in scripts without capital letters."""
    keys: str
    """The keys of all territories, parted by bars."""
    names: dict[str, str]
    """By language, the names of all territories in the order of `keys`; a slash parts two names of one."""
