"""The shape of the language files: one struct a section, one field a concept.

A field is a ``frozenset`` where only membership counts, a ``tuple`` where the order says something (the months), and
text where it is a name or a pattern. Everything defaults to empty, so that a new language starts with three lines.
Words are in lower case, as the texts are compared. In the file a list is an array, or, for single words, one string
parted by blanks: ``negation = 'nem ne se'`` and ``negation = ["nem", "ne", "se"]`` are the same. A list of lists is
one string too, with bars between its entries: ``months = 'január jan | február febr | …'``.

The docstring below a field is its documentation: what it holds, what reads it, and an example from a language.
"""

from msgspec import Struct

Words = frozenset[str]
"""Words or phrases of which only membership counts."""

Series = tuple[str, ...]
"""Words or phrases in an order that says something."""


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


class Calendar(Section, frozen=True):
    """Months, weekdays and units of time, in every form that a text has them in.

    They add to the tables of dateparser, which knows some two hundred languages.
    """

    months: tuple[Series, ...] = ()
    """Twelve entries from January on, each with all forms of one month: full and short names, cases. No full stop
    after a short form. Russian: ``январь января январе | февраль февраля феврале | …``. Where a name has two words,
    the entries are arrays: Arabic ``["كانون الثاني", "يناير"]``."""
    weekdays: tuple[Series, ...] = ()
    """Seven entries from Monday on, each with all forms of one weekday. German: ``montag | dienstag | …``."""


class Dates(Section, frozen=True):
    """The function words of dates: last, next, since, ago, and what stands between day, month and year."""


class Numbers(Section, frozen=True):
    """Number words, scale words and the words that bound a number."""


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


class Byline(Section, frozen=True):
    """The lines above a report that say who wrote it, for whom and when."""


class Dateline(Section, frozen=True):
    """How agencies and papers of the language open a report: place, day, agency."""


class Page(Section, frozen=True):
    """Furniture of the page, which is no part of the report: advertisements, invitations, credits, links."""


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
    """Words that end a subject which stands after its verb: "said the minister on Monday". English: ``on who was``."""
    auxiliaries: Words = Words()
    """Words that are no subject where they stand alone before the verb: French "a déclaré"."""
    inward_guillemets: bool = False
    """Whether a quotation may open with », as in German: »so«."""


class Polarity(Section, frozen=True):
    """What denies: single words, verbs, and what takes a denial back."""

    negation: Words = Words()
    """Words that deny what follows (or, where the verb closes its clause, what precedes). German: ``nicht kein nie``,
    Spanish: ``no nunca ningún``."""
    negation_endings: Series = ()
    """Endings of words that deny. English: ``n't``."""
    changed_negation: Words = Words()
    """Words that, when they alone are added to a sentence or dropped from it, turn its meaning round; the check of
    written sentences asks. French: ``pas jamais personne``: "personne" is "nobody" here, though it is "person" too."""
    foreign_negation: Words = Words()
    """Words that deny in another language and not in this one: Portuguese "no" is "in the"."""
    denying_verbs: Words = Words()
    """Verbs that deny what their clause says, in their usual forms. English: ``deny denies denied``."""
    without: Words = Words()
    """Words that deny the next word only. English: ``no without``, German: ``kein ohne``."""
    affirming: Words = Words()
    """Words that, right after a denial, take it back: "not only". English: ``only just merely``."""
    unwilling: Words = Words()
    """Words that, before "to" and a verb, deny it. English: ``fails refuses unable``."""


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


class Clauses(Section, frozen=True):
    """Words that open, join and order clauses."""

    verb_last: bool = False
    """Whether the verb closes its clause, so that "not" or "may" reaches far ahead, and back over what it denies:
    German, Dutch, Hindi."""
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
    prepositions: Words = Words()
    """Prepositions, for telling who acts from where and with whom. English: ``in at of``."""
    subordinators: Words = Words()
    """Words that open a clause before the main one. English: ``after while although``, German: ``nachdem weil``."""


class Openers(Section, frozen=True):
    """Words with which a sentence opens that leans on the one before it."""

    connectives: Words = Words()
    """Words at the start of a sentence that need the sentence before. English: ``but however also``."""


class Sentence(Section, frozen=True):
    """Where sentences end: abbreviations and marks."""


class Classes(Section, frozen=True):
    """Classes of words: "withdraw", "pull out" and "departure" are one action, "troops" and "soldiers" one role."""


class Labels(Section, frozen=True):
    """The words that the output itself says, for a reader of this language."""


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
    byline: Byline = Byline()
    dateline: Dateline = Dateline()
    page: Page = Page()
    speech: Speech = Speech()
    polarity: Polarity = Polarity()
    modality: Modality = Modality()
    clauses: Clauses = Clauses()
    openers: Openers = Openers()
    sentence: Sentence = Sentence()
    classes: Classes = Classes()
    labels: Labels = Labels()


class Agencies(Section, frozen=True):
    """News agencies, of every language: they travel under their names."""


class Currencies(Section, frozen=True):
    """Signs and codes of money."""


class Wire(Section, frozen=True):
    """Codes and slugs that news wires put between paragraphs."""


class Units(Section, frozen=True):
    """Units and signs of measure that all languages share."""


class Shared(Section, frozen=True, kw_only=True):
    """What belongs to no language: ``shared.toml``."""

    agencies: Agencies = Agencies()
    currencies: Currencies = Currencies()
    wire: Wire = Wire()
    units: Units = Units()
