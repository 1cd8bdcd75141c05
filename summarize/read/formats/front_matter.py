"""Front matter: the fields between two lines of ``---`` (YAML) or ``+++`` (TOML) at the top of a text file.

Of YAML this reads what front matter is made of: ``key: value``, quoted or not, lists in brackets or one item a line,
folded text, and one level of nesting under a key. What it does not know it leaves out; it never raises.
"""

from __future__ import annotations

from summarize.languages import lazy_pattern

_FENCE = lazy_pattern(r"(---|\+\+\+)[ \t]*\r?\n")
_KEY = lazy_pattern(r"([A-Za-z_][\w .:-]{0,60}?)[ \t]*:(?:[ \t]+(.*))?$")
_MOST = 64_000
"""Characters of front matter that are looked for."""


def front_matter(text: str) -> tuple[dict[str, object], int]:
    """The fields, and where the text after them starts (0 if there is no front matter)."""
    opening = _FENCE.match(text)
    if not opening:
        return {}, 0
    fence = opening[1]
    at = opening.end()
    while at < min(len(text), _MOST):
        end = text.find("\n", at)
        end = len(text) if end < 0 else end + 1
        if text[at:end].rstrip() in ((fence, "...") if fence == "---" else (fence,)):
            block = text[opening.end() : at]
            return (_toml(block) if fence == "+++" else _yaml(block)), end
        at = end
    return {}, 0


def _toml(block: str) -> dict[str, object]:
    import tomllib

    try:
        return tomllib.loads(block.replace("\r\n", "\n"))
    except (tomllib.TOMLDecodeError, RecursionError, ValueError):
        return {}


def _yaml(block: str) -> dict[str, object]:
    fields: dict[str, object] = {}
    lines = block.splitlines()
    number = 0
    while number < len(lines):
        match = None if lines[number][:1].isspace() else _KEY.match(lines[number])
        number += 1
        if not match:
            continue
        name, value = match[1], (match[2] or "").strip()
        nested: list[str] = []
        while number < len(lines) and (
            lines[number][:1].isspace() or lines[number].startswith("- ") or not lines[number]
        ):
            nested.append(lines[number])
            number += 1
        fields[name] = _nested(value, nested) if nested and (not value or value[0] in ">|") else _scalar(value)
    return fields


def _nested(value: str, lines: list[str]) -> object:
    stripped = [line.strip() for line in lines if line.strip()]
    if value:  # > folds lines to one, | keeps them
        return (" " if value[0] == ">" else "\n").join(stripped)
    items: list[object] = []
    fields: dict[str, object] = {}
    for line in stripped:
        item = line.removeprefix("- ") if line.startswith("- ") else None
        match = _KEY.match(item if item is not None else line)
        if match:
            fields.setdefault(match[1], _scalar((match[2] or "").strip()))
            if item is not None or not items:
                items.append({match[1]: _scalar((match[2] or "").strip())})
        elif item is not None:
            items.append(_scalar(item.strip()))
    return items if any(line.startswith("- ") for line in stripped) else fields


def _scalar(value: str) -> object:
    if value.startswith("[") and value.endswith("]"):
        return [_scalar(item.strip()) for item in _split(value[1:-1]) if item.strip()]
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        quote = value[0]
        return value[1:-1].replace("''" if quote == "'" else '\\"', quote)
    if value in ("~", "null", "true", "false"):
        return None
    return value.split(" #", 1)[0].rstrip()


def _split(value: str) -> list[str]:
    """The items between commas, those within quotation marks kept whole."""
    items, quote, start = [], "", 0
    for position, character in enumerate(value):
        if quote:
            quote = "" if character == quote else quote
        elif character in "\"'":
            quote = character
        elif character == ",":
            items.append(value[start:position])
            start = position + 1
    return [*items, value[start:]]
