"""What is known of languages: one TOML file a language, read when the language is first met.

Takes a language's code and gives its `Language`: frozen sections of words, by concept (`summarize.languages.schema`
documents each field). Code asks for a section, never for a certain language, so that a new language is one new file.

A language is read once a process, when it is first asked for, from the compiled copy of its file
(`summarize.languages.files`). Nothing is read at import.
"""

from __future__ import annotations

from summarize.languages.lookup import ByLanguage, by_code, known, language, numbered, shared, union
from summarize.languages.patterns import alternation, lazy_pattern, whole_words
from summarize.languages.schema import Countries, Language, Shared

__all__ = [
    "ByLanguage",
    "Countries",
    "Language",
    "Shared",
    "alternation",
    "by_code",
    "known",
    "language",
    "lazy_pattern",
    "numbered",
    "shared",
    "union",
    "whole_words",
]
