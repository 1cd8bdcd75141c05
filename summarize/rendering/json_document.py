"""JSON of schema briefing/1: every field, in the order of the model, two spaces of indent, a newline at the end."""

from __future__ import annotations

import json

import msgspec

from summarize.model import Briefing
from summarize.rendering.safe import escaped


def page(briefing: Briefing) -> str:
    """The briefing as JSON; ``msgspec.json.decode(…, type=Briefing)`` gives it back."""
    try:
        text = msgspec.json.format(msgspec.json.encode(briefing), indent=2).decode()
    except UnicodeEncodeError:  # a file name with a lone surrogate: JSON can say it, UTF-8 cannot
        text = json.dumps(msgspec.to_builtins(briefing), ensure_ascii=False, indent=2)
    return escaped(text) + "\n"


def schema() -> str:
    """The JSON Schema of a briefing."""
    return json.dumps(msgspec.json.schema(Briefing), ensure_ascii=False, indent=2) + "\n"
