"""What each sentence of a story says, read once: words, names, numbers, dates, quotations, denial, doubt, teller.

Facts, timeline, conflicts and the check of written sentences all compare readings, so that they mean the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from summarize.evidence.annotations.scope import DEFINITE, DOUBT, FUTURE, IF, PRONOUNS, concepts, conditional
from summarize.model import Article, DateExpression, Name, Number, Quotation
from summarize.recognize.dates import dateless, find_dates
from summarize.recognize.names.countries import demonyms
from summarize.recognize.names.find import find_names, find_names_together
from summarize.recognize.names.variants import merge_variants
from summarize.recognize.numbers.find import find_numbers
from summarize.recognize.quotations import Attribution, attribution, find_quotations
from summarize.recognize.words import words

# So many names are carried on from the sentences before: the last ones named.
CONTEXT = 6
# What stands above the report is no longer than that.
HEAD = 4000


class Reading(Struct, frozen=True, kw_only=True):
    """One sentence, read. Spans in `names`, `numbers`, `dates`, `quotations` and `told_by` count from its start.

    `stems` are its content words' stems in order, those of names and numbers among them. `concepts` is what it is
    compared by: each content word as its class ("a:leave", "r:soldiers") or its stem, names as "n:" with their key.
    `actions` are the classes of its actions. `keys` are the keys of its names, `context` those of the sentence before,
    where this one leans on it ("The group …", "He …"); `described` are the keys that only adjectives name ("Malian").
    `denied`, `doubts` (may), `planned` (will) and `done` (past) are the concepts that are told so; `negated`, `doubted`
    (unclear, whether), `future` and `conditional` (if) hold for the sentence. `teller` are the names in the words of
    attribution.
    """

    id: str
    article: str
    language: str
    position: int
    text: str
    stems: tuple[str, ...]
    concepts: tuple[str, ...]
    actions: tuple[str, ...]
    names: tuple[Name, ...] = ()
    keys: tuple[str, ...] = ()
    described: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    numbers: tuple[Number, ...] = ()
    dates: tuple[DateExpression, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    quoted: tuple[str, ...] = ()
    told_by: Attribution | None = None
    teller: tuple[str, ...] = ()
    denied: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()
    planned: tuple[str, ...] = ()
    done: tuple[str, ...] = ()
    negated: bool = False
    doubted: bool = False
    future: bool = False
    conditional: bool = False


def read_sentences(articles: Iterable[Article]) -> Mapping[str, Reading]:
    """The readings of all sentences of `articles` by sentence id, in order; names have one key over all of them."""
    articles = tuple(articles)
    together = find_names_together([(_told(article), article.language) for article in articles])
    named = {article.id: names for article, names in zip(articles, together, strict=True)}
    # Reports before their headlines: there a surname may stand alone before anybody was introduced.
    within = [(name, article) for article in articles for name in named[article.id]]
    headed = [name.start < (article.sentences[0].start if article.sentences else 0) for name, article in within]
    order = [pair for late in (False, True) for pair, above in zip(within, headed, strict=True) if above is late]
    keys = merge_variants(name.key for name, _ in order)
    readings: dict[str, Reading] = {}
    # Articles copy each other: the same words of the same names are read once; where they may tell a date, once a day.
    known: dict[tuple[str, str, tuple[Name, ...], date | None, bool | None], Reading] = {}
    for article in articles:
        names = [Name(start=name.start, end=name.end, key=keys[name.key], kind=name.kind) for name in named[article.id]]
        anchor = date.fromisoformat(article.anchor) if article.anchor else None
        place = 0
        previous: Reading | None = None
        for sentence in article.sentences:
            while place < len(names) and names[place].start < sentence.start:
                place += 1
            inside: list[Name] = []
            while place < len(names) and names[place].end <= sentence.end:
                name = names[place]
                inside.append(
                    Name(start=name.start - sentence.start, end=name.end - sentence.start, key=name.key, kind=name.kind)
                )
                place += 1
            text = article.slice(sentence)
            day = None if dateless(text, article.language) else anchor
            said = text, article.language, tuple(inside), day, article.month_first
            if said not in known:
                known[said] = read_sentence(
                    text,
                    language=article.language,
                    names=tuple(inside),
                    anchor=anchor,
                    month_first=article.month_first,
                )
            reading = known[said]
            readings[sentence.id] = previous = replace(
                reading,
                id=sentence.id,
                article=article.id,
                position=sentence.position,
                context=_context(words(text), reading.keys, previous),
            )
    return readings


def _told(article: Article) -> str:
    """The text, with blanks for what stands above the report and is not of it: front matter, dates, bylines."""
    start = article.sentences[0].start if article.sentences else 0
    if not start or start >= HEAD:
        return article.text
    headed = [(each.start, each.end) for each in article.excluded if each.reason in ("headline", "standfirst")]
    if article.title_span is not None:
        headed.append((article.title_span.start, article.title_span.end))
    kept = [sign if sign == "\n" else " " for sign in article.text[:start]]
    for first, last in headed:
        kept[first : min(last, start)] = article.text[first : min(last, start)]
    return "".join(kept) + article.text[start:]


def _day(text: str, number: Number, dates: Sequence[DateExpression]) -> bool:
    """Whether a figure in brackets tells the day of the weekday before it: "na terça-feira (5)"."""
    bracketed = text[number.start - 1 : number.start] == "(" and text[number.end : number.end + 1] == ")"
    return bracketed and 1 <= number.value <= 31 and any(found.end == number.start - 2 for found in dates)


def read_sentence(
    text: str,
    *,
    id: str = "",
    article: str = "",
    position: int = 0,
    language: str = "en",
    names: tuple[Name, ...] | None = None,
    anchor: date | None = None,
    month_first: bool | None = None,
    previous: Reading | None = None,
) -> Reading:
    """The reading of one sentence; `names` where they were found already, `previous` the sentence before it."""
    if names is None:
        names = find_names(text, language=language)
    counted = find_numbers(text, language=language)
    numbers = tuple([one for one in counted if not any(n.start < one.end and one.start < n.end for n in names)])
    line = text.translate(_BREAKS) if "\n" in text or "\r" in text else text
    dates = find_dates(line, anchor=anchor, language=language, month_first=month_first)
    quotations = find_quotations(text, language=language)
    told_by = attribution(text)
    numbers = tuple(number for number in numbers if not _day(text, number, dates))
    masked = [(name.start, name.end) for name in names]
    masked += [(number.start, number.end) for number in numbers]
    masked += [(found.start, found.end) for found in dates]
    told = concepts(text, language=language, masked=sorted(masked))
    keys = tuple(dict.fromkeys(name.key for name in names))
    shown = {name.key for name in names if text[name.start : name.end] not in demonyms()}
    teller: tuple[str, ...] = ()
    if told_by is not None and told_by.speaker is not None:
        speaker = told_by.speaker
        teller = tuple(name.key for name in names if speaker.start <= name.start and name.end <= speaker.end)
    plain = words(text)
    return Reading(
        id=id,
        article=article,
        language=language,
        position=position,
        text=text,
        stems=told.stems,
        concepts=(*told.found, *(f"n:{key}" for key in keys)),
        actions=tuple(concept for concept in told.found if concept.startswith("a:")),
        denied=told.denied,
        doubts=told.doubted,
        planned=told.planned,
        done=told.done,
        names=names,
        keys=keys,
        described=tuple(key for key in keys if key not in shown),
        context=_context(plain, keys, previous),
        numbers=numbers,
        dates=dates,
        quotations=quotations,
        quoted=tuple(" ".join(words(text[mark.start : mark.end])) for mark in quotations),
        told_by=told_by,
        teller=teller,
        negated=bool(told.denied),
        doubted=any(map(text.lower().__contains__, DOUBT)),
        future=not FUTURE.isdisjoint(plain),
        conditional=not IF.isdisjoint(plain) and conditional(plain),
    )


_BREAKS = str.maketrans("\n\r", "  ")


def _context(plain: list[str], keys: tuple[str, ...], previous: Reading | None) -> tuple[str, ...]:
    """The names of the sentence before, where this one opens with a pronoun or a definite description, or has none."""
    if previous is None or not plain:
        return ()
    leans = plain[0] in PRONOUNS or plain[0] in DEFINITE or not keys
    if not leans:
        return ()
    inherited = dict.fromkeys((*previous.keys, *previous.context))
    return tuple(key for key in inherited if key not in keys)[:CONTEXT]
