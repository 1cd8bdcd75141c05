"""A passage as it is printed: without the marks that an author wrote for a machine to set it (Markdown, codes).

Nothing is added that does not stand there: marks and the addresses of links are left out, and a code becomes the
character that it stands for. A citation keeps them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from html.entities import html5

from summarize.languages import lazy_pattern

# Bounded and possessive throughout: each character is looked at a fixed number of times at most.
_TARGET = (
    r"(?:<[^<>\s]{1,2000}+>|(?:(?i:https?://|mailto:|www\.)|\.{0,2}/|#)"
    r"(?:[^()\s<>]|\([^()\s<>]{0,200}+\)){0,2000}+|[\w./%-]{1,200}\.(?:html?|md|php|aspx?|pdf|jpe?g|png|gif|webp|svg))"
)
_MARK = lazy_pattern(
    r"\\(?P<escaped>[\\`*_{}\[\]()#+\-.!|>~$&'\"])"
    rf"|(?P<image>!?)\[(?P<label>(?:[^\[\]\\]|\\.){{0,500}}+)\]\({_TARGET}(?:\s[\"'][^\"'()]{{0,200}}+[\"'])?\s?\)"
    r"|(?<![`\w])`(?P<code>[^`\s](?:[^`]{0,200}[^`\s])?)`(?![`\w])"
    r"|(?P<run>\*++|_++)"
    r"|&(?P<name>[A-Za-z][A-Za-z\d]{1,31}|#\d{1,7}|#[xX][\dA-Fa-f]{1,6});"
)
_SIGNS = frozenset("\\[`*_&")
# Codes of newswire archives: a dash, and what set a line apart (quad left, underrule, …).
_WIRE = {"MD": "—"} | dict.fromkeys(("HT", "LC", "LR", "QC", "QL", "QR", "TL", "TR", "UR", "UX"), " ")
_FACE = lazy_pattern(r"C[xX][\dA-Fa-f]{1,4}")
_AROUND = " \"'“”„«»‘’(.,;:!?…)"


def unmarked(text: str) -> str:
    """`text` on one line without marks: emphasis, code, links but for their words, escapes, images, and codes.

    A sign that is no mark stays: 5 * 3, snake_case, a mark without its other half (but for one at either end, whose
    other half is in another sentence).
    """
    if _SIGNS.isdisjoint(text):
        return " ".join(text.split())
    pieces: list[str] = []
    runs: list[tuple[int, bool, bool]] = []
    at = 0
    for match in _MARK.finditer(text):
        pieces.append(text[at : match.start()])
        at = match.end()
        if match["run"]:
            runs.append((len(pieces), *_flanks(text, match)))
        pieces.append(_shown(match))
    pieces.append(text[at:])
    for index in _paired(pieces, runs):
        pieces[index] = ""
    return " ".join("".join(pieces).split())


def _shown(match: re.Match[str]) -> str:
    """What is printed for a mark; a run of emphasis stays until its other half is found."""
    if match["name"]:
        return _character(match["name"]) or match.group()
    if match["label"] is not None:
        return "" if match["image"] else unmarked(match["label"])
    return match["escaped"] or match["code"] or match["run"]


def _character(name: str) -> str | None:
    """The character of a code; None for one that there is not, and for what may not be printed."""
    if name[0] == "#":
        code = int(name[2:], 16) if name[1] in "xX" else int(name[1:])
        character = chr(code) if code < 0x110000 else None
    else:
        character = (
            " "
            if _FACE.fullmatch(name)
            else _WIRE.get(name) or html5.get(f"{name};") or (html5.get(f"{name.lower()};") if name.isupper() else None)
        )
    return character if character and (character.isprintable() or character == "\u00a0") else None


def _flanks(text: str, match: re.Match[str]) -> tuple[bool, bool]:
    """Whether a run of signs can open emphasis, and whether it can close it."""
    before, after = text[match.start() - 1 : match.start()] or " ", text[match.end() : match.end() + 1] or " "
    inside = len(match["run"]) > 1 and match["run"][0] == "*"  # may stand within a word
    opens = not after.isspace() and (inside or not before.isalnum())
    closes = not before.isspace() and (inside or not after.isalnum())
    return opens and len(match["run"]) <= 3, closes and len(match["run"]) <= 3


def _paired(pieces: Sequence[str], runs: Sequence[tuple[int, bool, bool]]) -> list[int]:
    """The places of the runs that have their other half, and of those at the ends."""
    paired: list[int] = []
    opened: dict[str, int] = {}
    alone: list[int] = []
    for index, opens, closes in runs:
        run = pieces[index]
        if closes and run in opened:
            paired += [opened.pop(run), index]
        elif opens:
            opened[run] = index
        elif closes:
            alone.append(index)
    first = next((index for index, piece in enumerate(pieces) if piece.strip(_AROUND)), -1)
    last = next((index for index in range(len(pieces) - 1, -1, -1) if pieces[index].strip(_AROUND)), -1)
    paired += [index for index in opened.values() if index == first]
    paired += [index for index in alone if index == last]
    return paired
