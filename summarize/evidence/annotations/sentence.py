"""What each sentence says, found once: tokens, names, numbers, dates, quotations, denial, doubt, attribution.

Facts, timeline, conflicts and the check of written sentences all compare annotations, so that they mean the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import accumulate, groupby
from typing import TypeVar

from msgspec.structs import replace

from summarize import languages
from summarize.evidence.annotations.scope import CLAUSE_WORDS, concepts, conditional
from summarize.model import Annotation, Article, DateExpression, Name, Number
from summarize.recognize.dates import find_dates
from summarize.recognize.names.countries import demonyms
from summarize.recognize.names.find import find_names, find_names_together, with_key
from summarize.recognize.names.variants import merge_variants
from summarize.recognize.numbers.find import find_numbers
from summarize.recognize.quotations import attribution, find_quotations
from summarize.recognize.words import content_stems, tokenize, words

Found = TypeVar("Found", Name, DateExpression)

# So many names are carried on from the sentences before: the last ones named.
CONTEXT = 6
# What stands above the report is no longer than that.
HEAD = 4000


def annotate_articles(articles: Iterable[Article]) -> Mapping[str, Annotation]:
    """The annotations of all sentences of `articles` by sentence id, in order; names have one key over all of them."""
    articles = tuple(articles)
    names = names_together(articles)
    # Articles copy each other: the same words with the same names and dates are annotated once.
    known: dict[object, Annotation] = {}
    annotations = (each for article in articles for each in annotate(article, names=names[article.id], known=known))
    return {annotation.id: annotation for annotation in annotations}


def annotate(
    article: Article, *, names: Sequence[Name] | None = None, known: dict[object, Annotation] | None = None
) -> tuple[Annotation, ...]:
    """The annotation of each sentence of an article, in order.

    `names` are those of the article's text, with the keys that they have in the story; they are found in the article
    alone where not given. `known` are annotations to use again for the same words, and is added to.
    """
    names = names_together([article])[article.id] if names is None else names
    known = {} if known is None else known
    dates = _dates(article)
    spans = [(sentence.start, sentence.end) for sentence in article.sentences]
    annotations: list[Annotation] = []
    for sentence, inside in zip(article.sentences, _distribute(names, spans), strict=True):
        text = article.slice(sentence)
        alike = text, article.language, inside, dates.get(sentence.id, ())
        if alike not in known:
            known[alike] = _annotate(*alike)
        annotation = known[alike]
        context = _context(annotation, annotations[-1] if annotations else None)
        annotations.append(
            replace(annotation, id=sentence.id, article=article.id, position=sentence.position, context=context)
        )
    return tuple(annotations)


def names_together(articles: Sequence[Article]) -> Mapping[str, Sequence[Name]]:
    """The names in each article's text by its id, with one key over all of them."""
    together = find_names_together([(_without_header(article), article.language) for article in articles])
    # Reports before their headlines: there a surname may stand alone before anybody was introduced.
    reports: list[str] = []
    headlines: list[str] = []
    for article, names in zip(articles, together, strict=True):
        start = article.sentences[0].start if article.sentences else 0
        for name in names:
            (headlines if name.start < start else reports).append(name.key)
    known = [languages.language(code).names for code in dict.fromkeys(article.language for article in articles)]
    keys = merge_variants(
        (*reports, *headlines),
        endings=frozenset(ending for words in known for ending in words.endings),
        family_first=bool(known) and all(words.family_first for words in known),
    )
    return {
        article.id: [with_key(name, keys[name.key]) for name in names]
        for article, names in zip(articles, together, strict=True)
    }


def _dates(article: Article) -> Mapping[str, tuple[DateExpression, ...]]:
    """The date expressions of each sentence. They are found paragraph by paragraph: "the next day" may refer to a day
    named in the sentence before, not to one in another paragraph or in the dateline."""
    dates: dict[str, tuple[DateExpression, ...]] = {}
    anchor, language, month_first = article.anchor, article.language, article.month_first
    for _, group in groupby(article.sentences, key=lambda sentence: sentence.paragraph):
        sentences = list(group)
        start = sentences[0].start
        text = article.text[start : sentences[-1].end].translate(_BREAKS)
        expressions = find_dates(text, anchor=anchor, language=language, month_first=month_first, join_ranges=True)
        if expressions:
            spans = [(sentence.start - start, sentence.end - start) for sentence in sentences]
            for sentence, inside in zip(sentences, _distribute(expressions, spans), strict=True):
                dates[sentence.id] = inside
    return dates


def _distribute(items: Sequence[Found], spans: Sequence[tuple[int, int]]) -> list[tuple[Found, ...]]:
    """What stands within each of the spans, counted from its start; both in order. What crosses an end is left out."""
    result: list[tuple[Found, ...]] = []
    index = 0
    for start, end in spans:
        inside: list[Found] = []
        while index < len(items) and items[index].start < end:
            each = items[index]
            if start <= each.start and each.end <= end:
                inside.append(replace(each, start=each.start - start, end=each.end - start))
            index += 1
        result.append(tuple(inside))
    return result


def _without_header(article: Article) -> str:
    """The text, with blanks for what stands above the report and is not of it: front matter, dates, bylines."""
    start = article.sentences[0].start if article.sentences else 0
    if not start or start >= HEAD:
        return article.text
    headed = [(each.start, each.end) for each in article.excluded if each.reason in ("headline", "standfirst")]
    if article.title_span is not None:
        headed.append((article.title_span.start, article.title_span.end))
    signs = [sign if sign == "\n" else " " for sign in article.text[:start]]
    for first, last in headed:
        signs[first : min(last, start)] = article.text[first : min(last, start)]
    return "".join(signs) + article.text[start:]


def _is_day_of_weekday(text: str, number: Number, dates: Sequence[DateExpression]) -> bool:
    """Whether a figure in brackets is the day of the month of the weekday before it: "na terça-feira (5)"."""
    bracketed = text[number.start - 1 : number.start] == "(" and text[number.end : number.end + 1] == ")"
    return bracketed and 1 <= number.value <= 31 and any(expression.end == number.start - 2 for expression in dates)


def annotate_sentence(
    text: str,
    *,
    language: str = "en",
    names: tuple[Name, ...] | None = None,
    anchor: date | str | None = None,
    month_first: bool | None = None,
    join_ranges: bool = True,
) -> Annotation:
    """The annotation of one sentence by itself; `names` where they were found already.

    Without `join_ranges`, "from 2009 to 2011" is two dates, to be checked one by one.
    """
    if names is None:
        names = find_names(text, language=language)
    line = text.translate(_BREAKS) if "\n" in text or "\r" in text else text
    dates = find_dates(line, anchor=anchor, language=language, month_first=month_first, join_ranges=join_ranges)
    return _annotate(text, language, names, dates)


def annotate_lines(
    lines: Sequence[Annotation], *, anchor: str | None, names: bool, figures: bool, dates: bool
) -> tuple[Annotation, ...]:
    """Sentences of one text, with the names, figures and dates that are asked for; names and dates are found over all
    of them together."""
    text = "\n".join([line.text for line in lines])
    language = lines[0].language if lines else "en"
    ends = list(accumulate(len(line.text) + 1 for line in lines))
    spans = [(end - 1 - len(line.text), end - 1) for line, end in zip(lines, ends, strict=True)]
    named = _distribute(find_names(text, language=language) if names else (), spans)
    dated = _distribute(find_dates(text, anchor=anchor, language=language) if dates else (), spans)
    return tuple(
        replace(
            line,
            names=inside,
            keys=tuple(dict.fromkeys(name.key for name in inside)),
            figures=find_numbers(line.text, language=language) if figures else (),
            dates=expressions,
        )
        for line, inside, expressions in zip(lines, named, dated, strict=True)
    )


def by_words(text: str, language: str) -> Annotation:
    """A text with its tokens alone."""
    words, stems, spans = tokenize(text, language)
    return Annotation(language=language, text=text, words=words, stems=stems, spans=spans)


def _annotate(text: str, language: str, names: tuple[Name, ...], dates: tuple[DateExpression, ...]) -> Annotation:
    tokens = tokenize(text, language)
    figures = find_numbers(text, language=language)
    numbers = tuple(
        [figure for figure in figures if not any(n.start < figure.end and figure.start < n.end for n in names)]
    )
    quotations = find_quotations(text, language=language)
    source = attribution(text, language=language)
    numbers = tuple(number for number in numbers if not _is_day_of_weekday(text, number, dates))
    masked = [(name.start, name.end) for name in names]
    masked += [(number.start, number.end) for number in numbers]
    masked += [(expression.start, expression.end) for expression in dates]
    meaning = concepts(text, tokens, language=language, masked=sorted(masked))
    modality = languages.language(language).modality
    keys = tuple(dict.fromkeys(name.key for name in names))
    shown = {name.key for name in names if text[name.start : name.end] not in demonyms()}
    speaker = source.speaker if source is not None else None
    return Annotation(
        language=language,
        text=text,
        words=tokens.words,
        stems=tokens.stems,
        spans=tokens.spans,
        content=content_stems(tokens, language),
        concepts=(*meaning.all_concepts, *(f"n:{key}" for key in keys)),
        actions=tuple(concept for concept in meaning.all_concepts if concept.startswith("a:")),
        denied=meaning.denied,
        possible=meaning.doubted,
        planned=meaning.planned,
        done=meaning.done,
        names=names,
        keys=keys,
        described=tuple(key for key in keys if key not in shown),
        numbers=numbers,
        figures=figures,
        dates=dates,
        quotations=quotations,
        quoted=tuple(" ".join(words(text[mark.start : mark.end])) for mark in quotations),
        attribution=source,
        attributed_to=tuple(n.key for n in names if speaker and speaker.start <= n.start and n.end <= speaker.end),
        negated=bool(meaning.denied),
        uncertain=any(map(text.lower().__contains__, modality.doubt)),
        future=not modality.future.isdisjoint(tokens.words),
        conditional=conditional(tokens.words, language),
    )


# Breaks within a paragraph are those of a machine at the edge of a page: "will visit⏎Corrin on Wednesday".
_BREAKS = str.maketrans("\n\r", "  ")


def _context(annotation: Annotation, previous: Annotation | None) -> tuple[str, ...]:
    """The names of the sentence before, where this one opens with a pronoun or a definite description, or has none."""
    if previous is None or not annotation.words:
        return ()
    first, leaning = annotation.words[0], CLAUSE_WORDS[annotation.language]
    if annotation.keys and first not in leaning.pronouns and first not in leaning.definite:
        return ()
    inherited = dict.fromkeys((*previous.keys, *previous.context))
    return tuple(key for key in inherited if key not in annotation.keys)[:CONTEXT]
