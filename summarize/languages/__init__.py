"""What is known of languages: one TOML file a language, read when the language is first met.

Takes a language's code and gives its `Language`: frozen sections of words, by concept (`summarize.languages.schema`
documents each field). Code asks for a section, never for a certain language, so that a new language is one new file.

Files are read with the standard library's ``tomllib``: what it takes grows with the number of strings, not with their
length (measured: 750 words as an array take 1.7 ms, as one string 0.2 ms), so long lists are one string of words, and
no compiled copy beside the files is needed. A language is read once a process; nothing is read at import.
"""

from __future__ import annotations

from summarize.languages.lookup import ByLanguage, by_code, known, language, numbered, shared, union
from summarize.languages.patterns import alternation, whole_words
from summarize.languages.schema import Language, Shared

__all__ = [
    "ByLanguage",
    "Language",
    "Shared",
    "alternation",
    "by_code",
    "known",
    "language",
    "numbered",
    "shared",
    "union",
    "whole_words",
]
