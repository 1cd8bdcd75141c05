"""Names of news agencies, and the words by which newsrooms and papers are known."""

from __future__ import annotations

import re

from msgspec import Struct

from summarize.languages import ByLanguage, Language, alternation, lazy_pattern, shared
from summarize.parse.languages import name_particles, with_english

LONGEST_PAPER = 5
"""Words of a paper's name."""


class _AgencyPatterns(Struct, frozen=True):
    """The names of newsrooms in a language: a word that they hold, and the shape of a paper's own name."""

    newsroom: re.Pattern[str]
    paper: re.Pattern[str]
    particles: frozenset[str]


def _compile(language: Language) -> _AgencyPatterns:
    words = with_english(language.code).byline
    ends = rf"(?:{alternation(words.papers)}|[^\W\d_]*{alternation(words.paper_endings)})"
    articles = alternation((*words.paper_articles, *shared().spelling.paper_articles))
    openings = alternation((*words.paper_openings, *shared().spelling.paper_openings))
    paper = (
        rf"(?:the )?(?:[\w.&'’-]+ ){{1,3}}{ends}|{alternation(words.paper_names)}"
        rf"|(?:{articles} )?{openings}(?: [\w'’-]+){{1,4}}|{alternation(shared().agencies.broadcasters)} news"
    )
    newsroom = rf"(?:^|[\s(]){alternation(words.newsrooms)}\b"
    named = (*words.papers, *words.paper_endings, *words.paper_names, *words.paper_openings)
    return _AgencyPatterns(
        lazy_pattern(newsroom, re.IGNORECASE, needed=words.newsrooms),
        lazy_pattern(
            paper,
            re.IGNORECASE,
            needed=(*named, *shared().spelling.paper_openings, *shared().agencies.broadcasters),
        ),
        name_particles(),
    )


_NAMES = ByLanguage(_compile)


def is_agency(name: str) -> bool:
    """Whether `name` is a news agency, or several joined by slashes ("dpa/AFP")."""
    agencies = shared().agencies.names
    plain = name.strip(" .()[]/—–-©").lower()
    return plain in agencies or ("/" in plain and all(part.strip() in agencies for part in plain.split("/")))


def is_newsroom(name: str, language: str) -> bool:
    """Whether `name` is that of an agency or a newsroom ("Politics Desk"), rather than a person's."""
    return is_agency(name) or _NAMES[language].newsroom.search(name) is not None


def is_paper(name: str, language: str) -> bool:
    """Whether `name` has the shape of a paper's own name, each of its words with a capital ("The Harbour Gazette")."""
    names = _NAMES[language]
    words = name.split()
    return (
        len(words) <= LONGEST_PAPER
        and all(word[0].isupper() or word in names.particles for word in words)
        and (is_agency(name) or names.paper.fullmatch(name) is not None)
    )


def ending_agency(name: str) -> str:
    """The agency with which a name ends where no space parts it from the town ("東京共同"); else the whole name."""
    agencies = shared().agencies.names
    ends = (name[start:] for start in range(len(name) - 1) if not name[start].isascii())
    return next((end for end in ends if end in agencies), name)
