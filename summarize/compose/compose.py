"""A story and a backend become what is printed: ask, verify, say once, fit the length, date, cite.

The headline of a story where the backend has none: the best title among its articles.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import islice

import msgspec
from msgspec import Struct

from summarize.compose import sections
from summarize.compose.contract import Backend, Request, ignore_usage
from summarize.compose.repetition import PrintedStatements, Unit, fits, size
from summarize.errors import BackendError, PromptError, SummarizeError, defined_at, failure_of
from summarize.evidence.story import annotated
from summarize.model import Article, Claim, Rejection, Statement, Story, StoryBrief, Usage
from summarize.verify import cite, text_marks
from summarize.verify.cite import natural
from summarize.verify.contract import Judge
from summarize.verify.index import Index, content_of
from summarize.verify.verify import Mode, Verdict, verify, verify_title

SHORT, LONG = 4, 22
"""Words of a title outside of which it is rarely a headline: a section's name, a whole paragraph."""
MOST = 50
"""Articles whose titles are looked at."""


def best_title(story: Story, index: Index) -> Verdict | None:
    """The verdict on the first title that holds, the best one first; None where no title does."""
    for article in sorted(story.articles[:MOST], key=lambda article: _rank(article, story, index)):
        verdict = verify_title(article, story, index=index)
        if verdict.statement:
            return verdict
    return None


def _rank(article: Article, story: Story, index: Index) -> tuple[bool, bool, float, object]:
    """Titles of a headline's length first, then those that stand in the text, then those most articles speak of."""
    title = article.title or ""
    fair = SHORT <= len(title.split()) <= LONG
    return (not fair, article.title_span is None, -_shared(title, article, story, index), natural(article.id))


def _shared(title: str, article: Article, story: Story, index: Index) -> float:
    """The mean share of the story's articles that have a stem of the title.

    The mean is taken over two stems more than there are: a short title easily has common words alone.
    """
    stems = content_of(title, article.language)
    if not stems or not story.articles:
        return 0.0
    return sum(index.articles_with(stem) for stem in sorted(stems)) / ((len(stems) + 2) * len(story.articles))


LENGTH = 150
"""Words of a summary where nobody says."""


def write_story(
    story: Story,
    backend: Backend,
    *,
    length: int = LENGTH,
    unit: Unit = "words",
    language: str | None = None,
    mode: Mode = "repair",
    fallback: Backend | None = None,
    report: Callable[[Usage], None] = ignore_usage,
    judges: Sequence[Judge] = (),
) -> StoryBrief:
    """What is printed of `story`, in the words that `backend` chose, every statement verified and cited.

    `length` is the summary's, in `unit`; it is exceeded by less than one sentence. `language` is that of the request,
    by default the one most articles are in. Where the backend fails, or nothing of what it says holds, `fallback`
    writes the story, and `StoryBrief.degraded` says why. `judges` are asked about each written sentence that the rules
    let pass. Raises BackendError where there is no fallback.
    """
    story = annotated(story)
    index = Index(story, judges=judges)
    language = language or main_language(story)
    request = Request(story=story, length=length, unit=unit, language=language, report=report)
    answer = ask(backend, request)
    verdicts = verify_claims(answer, backend, request, index, mode)
    brief = compose_brief(answer, verdicts, request, index)
    return brief if brief.summary else write_offline(brief, answer, backend, fallback, request, index)


class Answer(Struct, frozen=True, kw_only=True):
    """What a backend answered: its claims, or the error that it ended with."""

    claims: tuple[Claim, ...] = ()
    error: BackendError | None = None


class Verdicts(Struct, frozen=True, kw_only=True):
    """The verdicts on the claims of the summary, in their order, and on those of the headline up to the first that
    holds."""

    summary: tuple[Verdict, ...]
    headline: tuple[Verdict, ...]


def ask(backend: Backend, request: Request) -> Answer:
    """write: the claims of a backend about a story."""
    try:
        return Answer(claims=_ask(backend, request))
    except BackendError as error:
        return Answer(error=error)


def write_offline(
    brief: StoryBrief, answer: Answer, backend: Backend, fallback: Backend | None, request: Request, index: Index
) -> StoryBrief:
    """The story by `fallback`, where the backend failed or nothing of `brief`, what it wrote, is left; by the plain
    list of its facts where that fails too, or is the backend itself.

    Raises:
        BackendError: There is no fallback.
    """
    if answer.error is not None:
        if fallback is None:
            raise answer.error
        offline = _offline(fallback, request, index, asked=fallback is backend)
        return msgspec.structs.replace(offline, degraded=_error_text(answer.error))
    if not index.story.sentence:
        return brief
    reason = "nothing it wrote is held by the sources" if answer.claims else "no claims"
    reason = f"backend {_name(backend)}: {reason}"
    if fallback is None:
        raise BackendError(f"{reason} (story {request.story.id})")
    offline = _offline(fallback, request, index, asked=fallback is backend)
    return msgspec.structs.replace(offline, degraded=reason, rejections=(*brief.rejections, *offline.rejections))


def _ask(backend: Backend, request: Request) -> tuple[Claim, ...]:
    """The backend's claims. Whatever a backend raises, even when it leaves by SystemExit, is a BackendError here; but
    for a broken prompt, which is the user's to mend."""
    most = 200 + 4 * len(request.story.sentence)
    try:
        claims = tuple(islice(backend.write(request), most))
    except (KeyboardInterrupt, BackendError, PromptError):
        raise
    except BaseException as error:
        raise BackendError(f"backend {_name(backend)} failed: {_error_text(error, backend)}") from error
    strange = [type(claim).__name__ for claim in claims if not isinstance(claim, Claim)]
    if strange:
        location = defined_at(backend.write)
        raise BackendError(f"backend {_name(backend)} gave a {strange[0]}, not a Claim{location and f' ({location})'}")
    return claims


def _offline(fallback: Backend, request: Request, index: Index, *, asked: bool) -> StoryBrief:
    """The story by the fallback; by the plain list of its facts where that fails too, or was `asked` before."""
    try:
        brief = None if asked else _brief(_ask(fallback, request), fallback, request, index)
    except BackendError:
        brief = None
    return brief if brief and brief.summary else _brief(_plain(request.story), fallback, request, index)


def _brief(claims: tuple[Claim, ...], backend: Backend, request: Request, index: Index) -> StoryBrief:
    answer = Answer(claims=claims)
    return compose_brief(answer, verify_claims(answer, backend, request, index, "repair"), request, index)


def _plain(story: Story) -> tuple[Claim, ...]:
    """Each fact in its clearest sentence, those of most articles first."""

    def articles(sentences: Iterable[str]) -> int:
        return len({story.sentence[id].article for id in sentences})

    facts = sorted(story.facts, key=lambda fact: -articles(fact.sentences))
    if not facts:
        return tuple(Claim(text=story.text(id), sentences=(id,)) for id in story.sentence)
    return tuple(Claim(text=story.text(fact.best), sentences=(fact.best,)) for fact in facts)


# ---- claims become the parts of a story -----------------------------------------------------------------------------


def verify_claims(answer: Answer, backend: Backend, request: Request, index: Index, mode: Mode) -> Verdicts:
    """verify: a verdict on each claim of the summary, and on those of the headline up to the first that holds; what is
    said of events and conflicts is verified where it is placed."""
    claims = answer.claims
    summary = _verified([claim for claim in claims if claim.role == "summary"], backend, request, index, mode)
    headline: list[Verdict] = []
    for claim in claims:
        if claim.role == "headline" and not (headline and headline[-1].statement):
            headline.append(verify(claim, request.story, mode=mode, index=index, replace=False))
    return Verdicts(summary=summary, headline=tuple(headline))


def compose_brief(answer: Answer, verdicts: Verdicts, request: Request, index: Index) -> StoryBrief:
    """compose: each thing once, within the length; the headline, the timeline and the conflicts."""
    story, language, claims = request.story, request.language, answer.claims
    summary, refused = _fit_length(verdicts.summary, request, index)
    headline, more = _headline(verdicts.headline, story, index, summary)
    worded = {claim.about: claim for claim in claims if claim.role == "event" and claim.about is not None}
    dated, late = sections.timeline(story, index, worded, language=language)
    disputed, wrong = sections.conflicts(story, index, [claim for claim in claims if claim.role == "conflict"])
    return StoryBrief(
        id=story.id,
        headline=headline,
        sources=tuple(sorted((article.id for article in story.articles), key=cite.natural)),
        grouped_by=story.grouped_by,
        summary=summary,
        timeline=dated,
        conflicts=disputed,
        origins=sections.origins(story.origins),
        rejections=(*refused, *more, *late, *wrong, *_unplaced(claims, story)),
        unused=sections.unused(story),
    )


def _verified(claims: list[Claim], backend: Backend, request: Request, index: Index, mode: Mode) -> tuple[Verdict, ...]:
    """A verdict for each claim; the backend is asked once more for those that fail, if it takes such questions."""
    asks = mode == "repair" and getattr(backend, "repairs", False) is True
    verdicts = [verify(claim, request.story, mode=mode, index=index, replace=not asks) for claim in claims]
    failed = [number for number, verdict in enumerate(verdicts) if verdict.statement is None]
    if not asks or not failed:
        return tuple(verdicts)
    answers = _ask_again(backend, request, [claims[n] for n in failed], [verdicts[n].rejections[-1] for n in failed])
    for number, claim in zip(failed, answers, strict=True):
        verdicts[number] = _second_verdict(claims[number], claim, verdicts[number], request.story, index)
    return tuple(verdicts)


def _ask_again(
    backend: Backend, request: Request, claims: list[Claim], rejections: list[Rejection]
) -> list[Claim | None]:
    """The backend's second words for each of `claims`; None for those it has none for, or if it fails."""
    question = msgspec.structs.replace(request, refused=tuple(claims), rejections=tuple(rejections))
    try:
        answers: list[Claim | None] = list(_ask(backend, question)[: len(claims)])
    except BackendError:
        answers = []
    return answers + [None] * (len(claims) - len(answers))


def _second_verdict(claim: Claim, answer: Claim | None, first: Verdict, story: Story, index: Index) -> Verdict:
    """The second wording if it holds, else what the source itself says in place of the first."""
    if answer is not None:
        second = verify(answer, story, index=index, replace=False)
        if second.statement is not None:
            statement = msgspec.structs.replace(second.statement, status="repaired")
            mended = tuple(msgspec.structs.replace(rejection, outcome="repaired") for rejection in first.rejections)
            return msgspec.structs.replace(second, statement=statement, rejections=mended)
    return verify(claim, story, index=index)


def _fit_length(
    verdicts: Iterable[Verdict], request: Request, index: Index
) -> tuple[tuple[Statement, ...], tuple[Rejection, ...]]:
    """The statements that say something new, until the length is reached; whole statements, in the backend's order."""
    statements: list[Statement] = []
    earlier_statements = PrintedStatements(index.subsumption.subsumes, sections.disputed(request.story))
    refused: list[Rejection] = []
    total = 0
    full = False
    for verdict in verdicts:
        refused += verdict.rejections
        statement, annotation = verdict.statement, verdict.annotation
        if statement is None or annotation is None:
            continue
        words = size(annotation, request.unit)
        earlier = earlier_statements.repeats(verdict)
        if earlier is not None:
            refused.append(Rejection(text=statement.text, code="repeat", detail=earlier.id))
            continue
        part = earlier_statements.narrower(verdict)
        if part and part.statement in statements and part.annotation:  # the fuller statement takes its place
            longer = words - size(part.annotation, request.unit)
            if fits(total, longer, request.length):
                statements[statements.index(part.statement)] = statement
                earlier_statements.add(verdict)
                total += longer
                refused.append(Rejection(text=part.statement.text, code="repeat", detail=statement.id))
            continue
        full = full or not fits(total, words, request.length)
        if not full:
            statements.append(statement)
            earlier_statements.add(verdict)
            total += words
        elif statement.kind == "written":
            refused.append(Rejection(text=statement.text, code="length", detail=f"{request.length} {request.unit}"))
    return tuple(statements), tuple(refused)


def _headline(
    verdicts: Iterable[Verdict], story: Story, index: Index, summary: tuple[Statement, ...]
) -> tuple[Statement | None, tuple[Rejection, ...]]:
    """The backend's headline if it holds, else the best title, else the summary's first statement."""
    refused: list[Rejection] = []
    for verdict in verdicts:
        refused += verdict.rejections
        if verdict.statement is not None:
            return verdict.statement, tuple(refused)
    titled = best_title(story, index)
    if titled is not None:
        return titled.statement, tuple(refused)
    return (summary[0] if summary else None), tuple(refused)


def _unplaced(claims: Iterable[Claim], story: Story) -> tuple[Rejection, ...]:
    """Claims about events that the story does not have, and claims of no known role: nothing is lost in silence."""
    events = {event.id for event in story.events}
    known = ("summary", "headline", "event", "conflict")
    lost = (c for c in claims if c.role not in known or (c.role == "event" and c.about not in events))
    return tuple(
        Rejection(
            text=text_marks.one_line(str(claim.text)[:300]),
            code="unknown-id" if claim.role == "event" else "malformed",
            detail=repr(claim.about)[:60] if claim.role == "event" else "role",
        )
        for claim in lost
    )


# ---- words about a backend ------------------------------------------------------------------------------------------


def main_language(story: Story) -> str:
    """The language of most of its articles."""
    spoken = Counter(article.language for article in story.articles)
    return min(spoken, key=lambda language: (-spoken[language], language)) if spoken else "en"


def _name(backend: Backend) -> str:
    name = getattr(backend, "name", None)
    return name if isinstance(name, str) else type(backend).__name__


def _error_text(error: BaseException, backend: Backend | None = None) -> str:
    """What an error says, on one line and fit to show; where it is none of ours, its type, and where it was raised."""
    try:
        text = str(error) if isinstance(error, SummarizeError) else failure_of(backend, error)
    except Exception:
        text = type(error).__name__
    return "".join(c for c in text_marks.one_line(text[:400]) if not text_marks.controls(c))
