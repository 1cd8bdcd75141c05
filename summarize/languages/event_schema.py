"""The shape of the sections on events: which date a sentence gives one, where it happened, what is counted of it."""

from msgspec import Struct

from summarize.languages.lists import Series, Words


class DateScope(Struct, frozen=True, forbid_unknown_fields=True):
    """What a date in a sentence dates: its main action, a clause beside it, a saying, a noun, or nothing.

    The words stand right before the date, unless the field says otherwise.
    """

    beside: Series = ()
    """Words that hang a clause or a noun on the main one: its date is not that of the main action. English: ``after
    since amid``, German: ``["nachdem", "nach dem"]``."""
    relative: Series = ()
    """Words that open a relative clause. English: ``who which``."""
    participles: Series = ()
    """Participles that do the same after a comma: "the war, begun in 2011". English: ``begun born``."""
    limits: Series = ()
    """Words before a date that only bounds or compares. English: ``["by", "than", "compared to"]``, German: ``bis``."""
    as_of: Series = ()
    """Words before the day up to which a figure holds. English: ``["as of"]``, German: ``["stand", "stand:"]``."""
    limit_articles: Series = ()
    """Words between such a word and the date. English: ``the its``."""
    genitive: Series = ()
    """Words that tie a date to the noun before it. English: ``of``, French: ``du des``, German: ``vom``."""
    no_genitive: Series = ()
    """Words after which they tie it to no noun. English: ``morning end``: "the morning of May 2"."""
    since: Series = ()
    """Words that bound a comparison if one of `superlatives` stands before. English: ``since``: "the worst since"."""
    superlatives: Series = ()
    """Words that compare with all that was. English: ``worst first only``."""
    superlative_endings: Series = ()
    """Endings of such words. English: ``est``."""
    determiners: Series = ()
    """Words before a date that belongs to the noun after it. English: ``the its``: "the May 2 attack"."""
    possessives: Series = ()
    """Endings of a word before such a date. English: ``'s``."""
    no_noun: Series = ()
    """Words after a date that are no such noun. English: ``and was when``."""
    scheduled: Series = ()
    """Words after a comma that make a date a plan beside what happened. English: ``due planned``."""
    scheduled_openings: Series = ()
    """Phrases between the comma and such a word. English: ``["which was", "originally"]``."""
    scheduled_links: Series = ()
    """Words between such a word and the date. English: ``on for in``."""
    infinitive: Series = ()
    """The word between such a word and a verb. English: ``to``: "expected to open on Monday"."""
    saying: Series = ()
    """Verbs of saying that a date belongs to, up to five words before it. English: ``["said", "according to"]``."""
    reporting: Series = ()
    """Verbs that report on a whole month, quarter or year. English: ``reported forecast warned``."""
    before_day: Series = ()
    """Small words before a day, left aside. English: ``on late early``."""
    before_day_of_noun: Series = ()
    """The same between a noun of a happening and its day. English: ``on of last late``: "The attack of last May"."""
    noun_openings: Series = ()
    """Words, as they are written, that open a sentence with a noun of a happening. English: ``The That This``."""
    possessive_pattern: str = ""
    """A regular expression for what follows a day that owns the noun after it. English: ``['’]s?``: "Friday's vote"."""
    stamps: Series = ()
    """Words before the date of a page that stands in the middle of its text. English: ``updated posted``."""
    prepositions: Series = ()
    """Words before a date of prose, which is not that of a page. English: ``on in since``."""
    sentence_openings: Series = ()
    """Words, as they are written, that open the next sentence where such a date lost its full stop. English: ``The A
    In``."""
    sentence_verbs: Series = ()
    """Verbs that show the same after one or two words with a capital. English: ``has was``."""
    resumed_after: Series = ()
    """Words for times after which the main clause goes on if one of `resuming` follows; months are known. English:
    ``today year``: "who died last year was named"."""
    resumed_after_endings: Series = ()
    """Endings of such words. English: ``day``."""
    parts_of_day: Series = ()
    """Parts of the day that may follow them. English: ``morning night``."""
    resuming: Series = ()
    """Finite verbs that go on with the main clause. English: ``was has would``."""


class Places(Struct, frozen=True, forbid_unknown_fields=True):
    """Where a sentence says that its event happened."""

    inside: Series = ()
    """The preposition before a place where something happened. English: ``in``."""
    beside: Series = ()
    """Further prepositions before a place. English: ``near outside across``."""
    genitive: Series = ()
    """What stands between a kind of place and its name. English: ``of``: "the town of Norvale"."""
    articles: Series = ()
    """Articles before a kind of place. English: ``the``."""
    regions: Series = ()
    """Words before the name of a place that narrow it. English: ``northern downtown``."""
    kinds: Series = ()
    """Kinds of places. English: ``town port coast``."""
    land: Words = Words()
    """Words within names of more words than one that make them a place. English: ``beach mount san``."""
    attacked: Series = ()
    """Verbs whose object, if it is a known place, is where it happened. English: ``bombed reached``."""
    not_before: Words = Words()
    """Words before `inside` after which no place of an event follows. English: ``interest believe based``."""
    speech: Series = ()
    """Verbs after a comma that show a place to be the speaker's. English: ``said according``."""
    speakers: Series = ()
    """Words before `inside` that show the same. English: ``officials spokesman based``."""


class Counts(Struct, frozen=True, forbid_unknown_fields=True):
    """What is counted, and what shows that a figure is old, rising, a part or not the last.

    Nouns are given once each, where the language has a stemmer, else in all forms.
    """

    time_units: Words = Words()
    """Spans of time, which have one name only. English: ``year hour minute``."""
    measures: Words = Words()
    """Units of length, area and weight, whose figures are estimates. English: ``mile metre tonne``."""
    uncompared: Words = Words()
    """Nouns counted for too many reasons to be compared. English: ``year time``: "three times"."""
    anybody: Words = Words()
    """Nouns for people of any kind. English: ``people victim``, German: ``mensch opfer``."""
    deaths: Words = Words()
    """Nouns for the dead and their number. English: ``death casualty``, German: ``tote``."""
    some: Words = Words()
    """Further nouns that may stand for the same people. English: ``man woman member``: "12 women", "12 people"."""
    bodies: Words = Words()
    """Nouns for the dead who are found. English: ``body corpse``."""
    survivors: Words = Words()
    """Nouns for those who live. English: ``survivor``: 12 bodies are not 12 survivors."""
    degrees: Words = Words()
    """How badly somebody is hurt, in all forms: those are a part of all who are. German: ``schwer leicht``."""
    so_far: Series = ()
    """Phrases that show that counting goes on. English: ``["so far", "confirmed dead"]``, German: ``bislang``."""
    outdated: Series = ()
    """Phrases before a figure that no longer holds. English: ``["earlier", "up from"]``."""
    rising: Series = ()
    """Verbs, before `rising_to` and a figure, that show that it was less before. English: ``rose climbed``."""
    rising_to: Series = ()
    """The preposition between such a verb and the figure. English: ``to``."""
    tolls: Series = ()
    """Nouns for the number of those who are dead. English: ``toll``: "the toll stood at 27"."""
    toll_verbs: Series = ()
    """Words between such a noun and `toll_links`. English: ``now has stood``."""
    toll_links: Series = ()
    """Words between such a noun, or verb, and the figure. English: ``at of is``."""
    owned: Series = ()
    """Words before a figure that show it to be what somebody has. English: ``["has", "of its"]``: "has 400 beds"."""
    nearest_action: bool = False
    """Whether the action nearest to a figure is what happened to those it counts, as in English; else the noun, or the
    only action of the sentence, shows it."""
