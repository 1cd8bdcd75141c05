"""The section of a language file that holds the words of the output."""

from msgspec import Struct


class Labels(Struct, frozen=True, forbid_unknown_fields=True):
    """The words that the output itself says, for a reader of this language; what is missing is said in English.

    A name in braces, such as ``{n}``, is filled in. A text that counts something has a form for each of the categories
    of `plurals`, and "other" for the rest.
    """

    plurals: dict[str, str] = {}
    """When a number has which plural category, in the notation of CLDR for whole numbers; the first that holds is
    taken, else "other". Polish "few": ``n % 10 = 2..4 and n % 100 != 12..14``."""
    quoted: str = ""
    """A quoted passage: ``“{text}”``; German ``„{text}“``."""
    comma: str = ""
    """What stands between the items of a list: ``, ``; Chinese ``，``, Arabic ``، ``."""
    full_stop: str = ""
    """What ends a line that is a sentence: ``.``; Chinese ``。``."""
    title: str = ""
    """The heading of the whole page: "Briefing"."""
    story: str = ""
    """The heading of a story that has no headline: "Story {n}"."""
    timeline: str = ""
    """The heading above the dated events of a story: "Timeline"."""
    conflicts: str = ""
    """The heading above what the reports say differently: "Reports disagree"."""
    sources: str = ""
    """The heading above the files: "Sources"."""
    see_also: str = ""
    """Before the citations of reports that tell a part of a statement, or tell it differently: "see also"."""
    degraded: str = ""
    """Below the headline of a story that another backend wrote: "Not written by the backend that was asked: {why}"."""
    refused: str = ""
    """Below a story, with the codes of the claims that the check did not let pass: "Refused or mended: {what}"."""
    left_out: str = ""
    """Below a story, with what was no sentence of the reports: "Left out: {what}"."""
    stories: dict[str, str] = {}
    """How many stories the page has, in its second line: "{n} stories"."""
    from_files: dict[str, str] = {}
    """From how many files they are, in the same line: "from {n} files"."""
    inputs: str = ""
    """The order of these two: "{stories} {from_files}"; Japanese has the files first."""
    duplicates: dict[str, str] = {}
    """How many files are copies of others, in the same line: "{n} duplicate"."""
    skipped: dict[str, str] = {}
    """How many files could not be read, in the same line: "{n} skipped"."""
    ignored: dict[str, str] = {}
    """How many files were left aside, in the same line: "{n} ignored"."""
    files: dict[str, str] = {}
    """How many files report a story, below its headline: "{n} files"."""
    publishers: dict[str, str] = {}
    """How many publishers these files have: "{n} publishers"."""
    publisher_unknown: str = ""
    """In the place of that number, where no file names its publisher: "publisher not known"."""
    unknown_publishers: dict[str, str] = {}
    """Behind that number, in brackets: how many files name no publisher: "{n} not known"."""
    shared_texts: dict[str, str] = {}
    """How many texts stand in several of the files that were just counted, and in how many of them: "{n} texts in
    {files} of them"."""
    undated: str = ""
    """In the place of a day that is not known: "undated"."""
    since: str = ""
    """An interval without an end: "since {date}"."""
    until: str = ""
    """An interval without a beginning: "until {date}"."""
    interval: str = ""
    """An interval of days, months or years: "{first} to {last}"."""
    decade: str = ""
    """Ten years by their first: "{year}s", the 1990s."""
    alternative: str = ""
    """The other reading of a date in digits: "or {date}"."""
    also: str = ""
    """Before a further day of an event: "also {date}:"."""
    counted_from: str = ""
    """Between the words of a date and the day that they count from: "counted from"."""
    counted_from_day: str = ""
    """The same where no words are quoted before it: "from"."""
    linked_by: str = ""
    """Before the citation that ties an event to a day: "linked by"."""
    derived: str = ""
    """Beside a date that the cited sentence does not state itself: "date derived"."""
    background: str = ""
    """Beside an event that is no news of these reports: "background"."""
    status: dict[str, str] = {}
    """What became of a file, beside its path: used, duplicate, skipped, ignored."""
    duplicate_of: str = ""
    """The same of a copy, with the file that it copies: "duplicate of {source}"."""
    conflict_kinds: dict[str, str] = {}
    """What reports disagree about, before the question: number, quotation, date."""
    excluded: dict[str, str] = {}
    """What a passage is that was left out: headline, standfirst, byline, dateline, heading, repeat, boilerplate,
    unpunctuated."""
    outcomes: dict[str, str] = {}
    """What became of a claim that the check did not let pass, in HTML: dropped, repaired, replaced."""
    to_sources: str = ""
    """The link in HTML that jumps over the stories: "To the sources"."""
    citation: str = ""
    """What a screen reader says of a citation in HTML: "source {source}, line {line}"."""
    line: str = ""
    """Where a passage stands, below it in HTML: "line {line}"."""
    characters: str = ""
    """The same by its first and last position: "characters {first}–{last}"."""
    extracted_by: str = ""
    """What took the text from a file that is no plain text, in HTML: "text extracted by {extractor}"."""
    positions: str = ""
    """What these positions are, at the end of the stories in HTML: "positions count characters of the decoded text"."""
    grouped_by: str = ""
    """By which method reports were joined, in the list of stories: "by {method}"."""
    weakest_link: str = ""
    """The lowest score of two joined reports, in the same line: "weakest link {score}"."""
    shared_names: str = ""
    """Before the names that joined reports share: "names"."""
    shared_phrases: str = ""
    """Before the phrases that they share: "phrases"."""
    shared_dates: str = ""
    """Before the dates that they share: "dates"."""
    not_joined: str = ""
    """Before the reasons, with the file of another story that is nearest: "not joined with {file}"."""
    no_shared_name: str = ""
    """One of the reasons: "no shared name"."""
    days_apart: dict[str, str] = {}
    """Another one: "{n} days apart"."""
    similarity: str = ""
    """The last one: "similarity {score}"."""
