"""The backend: a story's facts go in, a model's sentences come out as claims, which the core then verifies."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, ClassVar

from summarize import BackendError, Claim, Request, Usage
from summarize_openai.address import address
from summarize_openai.budget import Budget, total
from summarize_openai.cache import ReplyCache, cache_file
from summarize_openai.calls import Calls, Messages, Question
from summarize_openai.evidence import Sheet, halves, inert, sheets
from summarize_openai.prices import prices
from summarize_openai.prompts import Prompts, files
from summarize_openai.reply import Again, Reply, Unusable, again, schema

FEWEST = 40
"""Words that the summary of one sheet gets at least: a story has no more sheets than its length has such parts."""
SENTENCE = 22
"""Words of a sentence, where the length is counted in sentences."""


class OpenAI:
    """Prose by any server that speaks OpenAI's Chat Completions.

    Args:
        model: The model's name on that server.
        base_url: The server, such as "http://localhost:8080/v1"; by default ``OPENAI_BASE_URL``, else OpenAI's own.
        api_key_env: The environment variable that holds the key; by default ``OPENAI_API_KEY``, which is not sent to
            another server that `base_url` names.
        temperature: 0 for the least variation; left out where the server refuses it.
        max_tokens: The longest answer to one call; twice that where an answer was cut off.
        max_input: The longest evidence of one call, in tokens; longer stories take several calls.
        concurrency: Stories that are written at a time.
        timeout: Seconds that one try of a call may take.
        stream: Whether answers come piece by piece: for proxies that cut silent connections, and for servers that do
            not stop at max_tokens.
        deadline: Seconds that all calls together may take.
        max_tokens_total: Tokens that all calls together may take.
        max_cost: Dollars that all calls together may take, for models in the price list.
        audience: For whom the briefing is; passed on to the prompt.
        tone: How it is to sound; passed on to the prompt.
        prompts: A folder with prompt files that win over ours.
        cache: A folder for answers, or "off".
    """

    name: ClassVar[str] = "openai"
    repairs: ClassVar[bool] = True

    def __init__(
        self,
        *,
        model: str = "gpt-5-mini",
        base_url: str | None = None,
        api_key_env: str | None = None,
        temperature: float = 0.0,
        max_tokens: int = 4000,
        max_input: int = 6000,
        concurrency: int = 4,
        timeout: float = 120.0,
        stream: bool = False,
        deadline: float = 3600.0,
        max_tokens_total: int | None = None,
        max_cost: float | None = None,
        audience: str = "",
        tone: str = "",
        prompts: str | None = None,
        cache: str | None = None,
    ) -> None:
        above = {"max_tokens": max_tokens, "max_input": max_input, "concurrency": concurrency, "timeout": timeout,
                 "deadline": deadline}  # fmt: skip
        if wrong := [name for name, value in above.items() if not 0 < value < math.inf]:
            raise ValueError(f"{wrong[0]} is a number above 0")
        if not 0 <= temperature < math.inf:
            raise ValueError("temperature is a number from 0")
        if not model.strip() or not model.isprintable():
            raise ValueError("model is the name of a model on the server")
        self.model = model
        self.concurrency = concurrency
        self._max_tokens = max_tokens
        self._max_input = max_input
        self._words = {"audience": inert(audience), "tone": inert(tone)}
        self._prompts = Prompts(prompts)
        self._calls = Calls(
            address(base_url, api_key_env),
            model=model,
            temperature=temperature,
            max_tokens=max_tokens,
            timeout=timeout,
            stream=stream,
            budget=Budget(tokens=max_tokens_total, cost=max_cost, seconds=deadline),
            cache=ReplyCache(cache_file(cache)),
        )

    @property
    def prices_dated(self) -> str:
        """The ISO date of the price list that estimates rest on."""
        return prices().dated

    @staticmethod
    def prompt_files(folder: str | None = None) -> Mapping[str, Path]:
        """The prompts by name; those in `folder` win over ours."""
        return files(folder)

    def write(self, request: Request, /) -> Iterator[Claim]:
        """Claims of the model about the story; second wordings of `request.refused` where there are any.

        Raises:
            BackendError: No key, a server that refuses, no usable answer, or a limit reached.
            PromptError: A prompt that cannot be rendered.
        """
        sheets = self._sheets(request)
        try:
            if request.refused and sheets:
                yield from self._again(request, sheets)
                return
            for number, sheet in enumerate(sheets):
                yield from self._claims(request, sheet, share=len(sheets), headline=number == 0)
        except Unusable as unusable:
            raise BackendError(f"{self.model}: {unusable} ({unusable.code})") from None

    def estimate(self, request: Request, /) -> Usage:
        """What writing the story would take: calls, tokens, and dollars where the model has a price.

        Answers that are in the cache cost nothing. A second call for sentences that are refused, of about the same
        size, is not counted.
        """
        sheets = self._sheets(request)
        taken = Usage()
        for sheet in sheets:
            question = self._question(request, sheet, share=len(sheets))
            if not self._calls.known(question):
                answered = 2 * _words(request) // len(sheets) + 60 * (2 + len(sheet.events) + len(sheet.disagreements))
                taken = total(taken, self._calls.price(question, min(answered, self._max_tokens)))
        return taken

    # ---- a first wording --------------------------------------------------------------------------------------------

    def _sheets(self, request: Request) -> list[Sheet]:
        most = max(1, _words(request) // FEWEST)
        return sheets(request, budget=self._max_input, most=most, count=self._calls.count)

    def _claims(self, request: Request, sheet: Sheet, *, share: int, headline: bool) -> Iterator[Claim]:
        """The claims of one sheet; of its halves, where it is more than the model can take."""
        try:
            reply = self._calls.ask(self._question(request, sheet, share=share), Reply, request.report)
        except Unusable as unusable:
            if unusable.code not in ("overflow", "cut-off") or len(sheet.facts) < 2:
                raise
            for number, half in enumerate(halves(request, sheet)):
                yield from self._claims(request, half, share=share * 2, headline=headline and number == 0)
            return
        if headline and reply.headline and reply.headline.text.strip():
            yield Claim(text=reply.headline.text, sentences=_cited(reply.headline.cites, sheet), role="headline")
        for written in reply.summary:
            yield Claim(text=written.text, sentences=_cited(written.cites, sheet))
        for dated in reply.events:
            about = sheet.event_ids.get(dated.event, dated.event)
            yield Claim(text=dated.text, sentences=_cited(dated.cites, sheet), role="event", about=about)
        for dated in reply.disagreements:
            about = sheet.conflict_ids.get(dated.event, dated.event)
            yield Claim(text=dated.text, sentences=_cited(dated.cites, sheet), role="conflict", about=about)

    def _question(self, request: Request, sheet: Sheet, *, share: int) -> Question:
        story = self._story(request, sheet, share=share)

        def messages(problem: str) -> Messages:
            return self._messages(story, problem=problem, rejections=[])

        shape = schema(sheet.ids, sheet.event_ids, sheet.conflict_ids)
        return Question(messages=messages, schema=shape, shape=Reply)

    def _story(self, request: Request, sheet: Sheet, *, share: int) -> str:
        return self._prompts.render(
            "story",
            {
                "language": inert(request.language),
                "length": max(FEWEST, _words(request) // share),
                "fence": sheet.fence,
                "evidence": list(sheet.sentences),
                "events": list(sheet.events),
                "disagreements": list(sheet.disagreements),
                **self._words,
            },
        )

    def _messages(self, story: str, *, problem: str, rejections: list[dict[str, Any]]) -> Messages:
        """What does not change stands first: servers keep it in their prompt cache."""
        if problem or rejections:
            story += "\n\n" + self._prompts.render("repair", {"problem": inert(problem), "rejections": rejections})
        return [
            {"role": "system", "content": self._prompts.render("system", {})},
            {"role": "user", "content": story},
        ]

    # ---- a second wording -------------------------------------------------------------------------------------------

    def _again(self, request: Request, sheets: list[Sheet]) -> Iterator[Claim]:
        """A claim for each refused one, in their order; with an empty text where the model gives it up."""
        answers: dict[int, Claim] = {}
        for sheet, numbers in _homes(request, sheets):
            names = {f"r{n}": n for n in numbers}
            question = self._second(request, sheet, names, share=len(sheets))
            for reworded in self._calls.ask(question, Again, request.report).again:
                if reworded.sentence in names:
                    cited = _cited(reworded.cites, sheet)
                    old = request.refused[names[reworded.sentence]]
                    answer = Claim(text=reworded.text, sentences=cited, role=old.role, about=old.about)
                    answers.setdefault(names[reworded.sentence], answer)
        for number, claim in enumerate(request.refused):
            yield answers.get(number, Claim(text="", sentences=(), role=claim.role, about=claim.about))

    def _second(self, request: Request, sheet: Sheet, names: Mapping[str, int], *, share: int) -> Question:
        story = self._story(request, sheet, share=share)
        reasons = [
            {
                "id": name,
                "text": inert(request.refused[n].text),
                "code": request.rejections[n].code,
                "detail": inert(request.rejections[n].detail),
            }
            for name, n in names.items()
        ]

        def messages(problem: str) -> Messages:
            return self._messages(story, problem=problem, rejections=reasons)

        return Question(messages=messages, schema=again(sheet.ids, names), shape=Again)


def _homes(request: Request, sheets: list[Sheet]) -> Iterator[tuple[Sheet, list[int]]]:
    """Each refused claim goes with the sheet that holds most of what it cites, with the first one if none does."""
    sentences = [{*sheet.ids.values()} for sheet in sheets]
    homes = [
        max(range(len(sheets)), key=lambda number: len(sentences[number] & {*claim.sentences}))
        for claim in request.refused
    ]
    for number, sheet in enumerate(sheets):
        mine = [refused for refused, home in enumerate(homes) if home == number]
        if mine:
            yield sheet, mine


def _cited(cites: list[str], sheet: Sheet) -> tuple[str, ...]:
    """What the model cites, as the core knows it. An id that was not given stays as it is, and the core refuses it."""
    return tuple(dict.fromkeys(sheet.ids.get(id.strip("[](). "), id) for id in cites))


def _words(request: Request) -> int:
    return request.length * (1 if request.unit == "words" else SENTENCE)
