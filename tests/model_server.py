"""A model that says what a test wants it to, over a real socket, and the questions that it was asked."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

Asked = dict[str, Any]
Said = Mapping[str, Any] | str


class Model:
    """A chat completions server. `say` is asked for each answer: a reply, the text of one, or a whole body."""

    def __init__(self, server: HTTPServer) -> None:
        self.base_url = server.url_for("/v1")
        self.asked: list[Asked] = []
        self.headers: list[Mapping[str, str]] = []
        self.say: Callable[[Asked], Said | Response] = copy_first
        server.expect_request("/v1/chat/completions", method="POST").respond_with_handler(self._answer)

    def _answer(self, request: Request) -> Response:
        asked = json.loads(request.get_data())
        self.asked.append(asked)
        self.headers.append(dict(request.headers))
        said = self.say(asked)
        if isinstance(said, Response):
            return said
        body = said if isinstance(said, Mapping) and "choices" in said else completion(said)
        return Response(json.dumps(body), content_type="application/json")

    def says(self, *said: Said | Response) -> None:
        """Say these, one after the other, and the last one from then on."""
        left = list(said)
        self.say = lambda asked: left.pop(0) if len(left) > 1 else left[0]


def completion(said: Said, **choice: Any) -> dict[str, Any]:
    """The body of an answer; keywords are fields of its one choice."""
    content = said if isinstance(said, str) else json.dumps(said)
    return {
        "id": "chatcmpl-1",
        "object": "chat.completion",
        "created": 1,
        "model": "scripted",
        "choices": [
            {"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": content}, **choice}
        ],
        "usage": {"prompt_tokens": 1000, "completion_tokens": 100, "total_tokens": 1100},
    }


def reply(*summary: tuple[str, Sequence[str] | str], **more: Any) -> dict[str, Any]:
    """A reply in the shape that is asked for: pairs of a text and the ids that it cites."""
    told = [{"text": text, "cites": cites if isinstance(cites, str) else list(cites)} for text, cites in summary]
    headline = {"text": told[0]["text"], "cites": told[0]["cites"]} if told else {"text": "", "cites": []}
    return {"headline": headline, "summary": told, "events": [], "disagreements": []} | more


def prompt(asked: Asked) -> str:
    """What the model reads, all of it."""
    return "\n\n".join(message["content"] for message in asked["messages"])


def evidence(asked: Asked) -> dict[str, str]:
    """The sentences that the model is given, by their ids."""
    return dict(re.findall(r"^(k[0-9a-f]{4,}) \| [^|\n]* \| (.*)$", prompt(asked), re.MULTILINE))


def id_of(asked: Asked, beginning: str) -> str:
    """The id of the sentence that begins so."""
    return next(id for id, text in evidence(asked).items() if text.startswith(beginning))


def is_second(asked: Asked) -> bool:
    """Whether the model is asked for second wordings."""
    return '{"again":' in prompt(asked)


def copy_first(asked: Asked) -> Said:
    """A model that copies the first two sentences, word for word."""
    if is_second(asked):
        return {"again": []}
    return reply(*((text, [id]) for id, text in list(evidence(asked).items())[:2]))
