"""Lines that belong to the page and not to the report: advertisements, invitations, credits, links to other reports.

Two kinds: what a page says to its readers, by the words of its language; and what a news wire puts between the
paragraphs for those who set them (slugs, notes to editors, cuts, codes), in the forms of AP, the New York Times' and
Xinhua's services as archives keep them.
"""

from __future__ import annotations

import re
import string
from functools import lru_cache

from msgspec import Struct

from summarize.languages import ByLanguage, Language, alternation, lazy_pattern, shared
from summarize.parse.agencies import is_agency
from summarize.parse.languages import phrases, pieces, with_english
from summarize.parse.paragraphs import ends_sentence

LONGEST_WIRE_LINE = 160
FIRST = 1
"""Letters by which the openings of lines are sorted."""
LONGEST = 400
"""Characters of a line of the page."""
LONGEST_COUNT = 90
"""Characters of a line that counts something, or signs."""
SHORTEST_NAME = 3
"""Characters of a photographer's name, at least."""
LONGEST_NAME = 50
"""Characters of one, at most."""
LONGEST_CREDIT = 100
"""Characters at the end in which a picture's credit is looked for."""

# Punctuation and white space of any script; not \W, which would take the vowel signs of Indic scripts with it.
_MARKS = lazy_pattern(
    r"[\s!-/:-@\[-`{-~\u00a0-\u00bf\u2000-\u206f\u3000-\u303f\uff00-\uff0f\u060c\u061b\u061f\u06d4\u0964\u0965]+"
)
_ASCII_MARKS = dict.fromkeys(map(ord, string.punctuation), " ")

_OUTER = " .,;:!?\"'()[]-–—…*_"


def key(text: str) -> str:
    """`text` with case, punctuation and white space levelled: equal for the same words."""
    if text.isascii():
        return " ".join(text.lower().translate(_ASCII_MARKS).split())
    return _MARKS.sub(" ", text).strip().lower()


def plain(text: str) -> str:
    """`text` with case, white space, quotation marks and outer punctuation levelled: a quicker, stricter `key`."""
    if not text.isascii():  # a chain of replacements: `str.translate` takes ten times as long here
        text = text.replace("’", "'").replace("‘", "'").replace("“", '"').replace("”", '"').replace("\u200b", "")
    return " ".join(text.lower().split()).strip(_OUTER)


# "AP-NY-10-16-98 0941EDT", "nn", "-0-", "Enditem": where and when it was sent, and that it ends.
_CODE = lazy_pattern(
    r"[A-Z]{2,4}(?:-[A-Z]{2,3})?(?:-[0-9]{2}){3}(?:[0-9]{2})? \d{4}[A-Z]{0,4}|nn+|(?:x ?){3}|-0-"
    r"|endit(?:em)?s?|enditem/.{0,40}|\([a-z]{2,3}\)|(?:un)?quote|c\. ?\d{4}\b.{0,80}",
    re.IGNORECASE,
    needed=(
        *(f"-{digit}" for digit in string.digits),
        "nn",
        "xx",
        "x x",
        "endit",
        "(",
        "quote",
        "c.",
    ),
)
# A later take of a report takes up the end of the one before it: "XXX had left the country."
_PICKED_UP = lazy_pattern(r"(?:xxx|XXX|x x x)\s+(?=[a-z])")
_ENDS = frozenset(".!?")


@lru_cache(maxsize=1)
def _wire() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The name that a wire report goes by ("BC-Norvale-Flood, 2nd Ld-Writethru"), and a note to editors."""
    words = shared().wire
    slug = rf"\^?(?:[a-z] ){{0,3}}{alternation(words.slugs)}-(?!\w+ing\b)[A-Z0-9][\w&'./-]*"
    note = rf"[(\[]?(?:{alternation(words.note_labels)}\s?:|\(?{alternation(words.notes)}\b)"
    return (
        lazy_pattern(slug, needed=words.slugs),
        lazy_pattern(note, re.IGNORECASE, needed=(*words.note_labels, *words.notes)),
    )


def is_wire(text: str) -> bool:
    """Whether a whole paragraph, or the sentence at its end, was written for editors and machines."""
    if len(text) > LONGEST_WIRE_LINE:
        return _PICKED_UP.match(text) is not None
    slug, note = _wire()
    if note.match(text) or _CODE.fullmatch(text) or _PICKED_UP.match(text):
        return True
    if text[:1] == "(" and text.rstrip(". ")[-1:] == ")" and _is_shouted(text):
        return True
    return text[-1:] not in _ENDS and slug.match(text) is not None


def _is_shouted(text: str) -> bool:
    """Whether it is in capitals, of more letters than an abbreviation."""
    return text.isupper() and sum(mark.isalpha() for mark in text) >= 4


class _BoilerplatePatterns(Struct, frozen=True):
    """What the lines of a page look like in a language."""

    openings: dict[str, tuple[str, ...]]
    """How a line begins, whatever follows, by its first letters: "Read more"."""
    opening: re.Pattern[str]
    """The same, where something stands between its words; and whole lines."""
    label: re.Pattern[str]
    """What a line is called, before a colon, a bar, a dash or nothing: "Advertisement"."""
    counted: re.Pattern[str]
    """How long reading takes, how many have commented, how old the page is; a handle; where the page stands."""
    contributed: re.Pattern[str]
    """Who reported from where, or helped."""
    written: re.Pattern[str]
    """Who wrote it, in brackets: "(Por João Lima)"."""
    ends: re.Pattern[str]
    """That the report ends."""
    lent: re.Pattern[str]
    """What stands before those whose material went into it: "With inputs from"."""
    joint: re.Pattern[str]
    """What stands between two names."""
    credit: re.Pattern[str]
    """How a line ends that credits a picture."""
    credited: tuple[str, ...]
    """One of these is in every such end: the expression, which is slow, is tried only then."""


def _compile(language: Language) -> _BoilerplatePatterns:
    both = with_english(language.code)
    page, byline, agencies = both.page, both.byline, shared().agencies
    name = r"[^\W\d_a-z]"
    pictures, conjunctions = alternation(page.pictures), alternation(byline.conjunctions)
    by = alternation((*byline.by, *byline.author_labels))
    fixed = [words for words in page.openings if "…" not in words]
    openings: dict[str, tuple[str, ...]] = {}
    for words in fixed:
        openings[words[:FIRST]] = (*openings.get(words[:FIRST], ()), words)
    marks = {mark.lower() for mark in (*agencies.pictures, *page.picture_ends, *page.pictures)}
    return _BoilerplatePatterns(
        openings=openings,
        opening=lazy_pattern(
            rf"{phrases(set(page.openings) - set(fixed))}|{alternation(page.whole_lines)}$"
            rf"|{alternation(byline.date_labels)} {alternation(byline.where)} (?-i:[A-Z]\w+)$",
            re.IGNORECASE,
            needed=(*pieces(set(page.openings) - set(fixed)), *page.whole_lines, *byline.date_labels),
        ),
        label=lazy_pattern(
            rf"[(\[]?{alternation((*page.labels, *page.pictures))}(?:\s?/\s?[^:]{{0,40}})?\s*(?::|：|\||—|$)",
            re.IGNORECASE,
            needed=(*page.labels, *page.pictures),
        ),
        counted=lazy_pattern(
            rf"{alternation(page.reading_time)}\s?[:：]?\s*(?:ca\. )?\d.{{0,20}}|{phrases(page.counts)}"
            rf"|(?:{alternation(byline.date_labels)} )?{phrases(page.ages)}|@\w{{2,30}}"
            rf"|{alternation(page.home)}\s?(?:[>›»/|•·][\w&'\s-]{{2,30}}+)++"
            r"|[\w&'\s-]{2,30}+(?:[>›»][\w&'\s-]{2,30}+){2,}+",
            re.IGNORECASE,
            needed=(*page.reading_time, *pieces((*page.counts, *page.ages)), *page.home, *"@>›»"),
        ),
        contributed=lazy_pattern(
            rf"(?:{name}[\w.'’-]*,? (?:{conjunctions} )?){{1,8}}{alternation(page.reported_from)} {name}"
            rf"|{name}.{{2,140}}? {alternation(page.contributed)}\b",
            needed=(*page.reported_from, *page.contributed),
        ),
        written=lazy_pattern(
            rf"[(（\[](?i:{by})[: ]\s?{name}[^()（）.!?;:]{{2,60}}\.?[)）\]]", needed=("(", "（", "[")
        ),
        ends=lazy_pattern(alternation(page.ends), re.IGNORECASE, needed=page.ends),
        lent=lazy_pattern(rf"{alternation(page.lent)} ", re.IGNORECASE, needed=page.lent),
        joint=lazy_pattern(rf"\s?[,/&]\s?|\s{conjunctions}\s"),
        credit=lazy_pattern(
            rf"(?:(?<!\w){alternation(agencies.pictures)}|{pictures}: [^.:]{{3,40}}|{pictures} by [^.()]{{3,60}}"
            rf"|\({pictures}:? [^()]{{2,80}}\)|\[{pictures}[^\[\]]{{0,60}}\]|{alternation(page.picture_ends)})[)\].]*$",
            re.IGNORECASE,
        ),
        credited=tuple(sorted(mark for mark in marks if not any(short in mark for short in marks if short != mark))),
    )


_PATTERNS = ByLanguage(_compile)
_SIGNS = lazy_pattern(r"[a-z]{2,4}(?:\s?/\s?[a-z]{2,4}){0,3}")
_INITIALS = lazy_pattern(r"[a-z]{2,4}(?:\s?[/-]\s?[a-z]{1,4}){1,3}")
_LETTERS = lazy_pattern(r"[a-z]{1,4}\d?(?:/[a-z]{1,4})*")
# A short line that ends in an address: where more is to be found.
_ADDRESS = lazy_pattern(r"(?:^|[\s:]|(?<!\])\()(?:https?://|www\.)[^\s]{4,120}$")
_EMAIL = lazy_pattern(r"[\w.+-]+@[\w-]+\.[\w.]*\w")
_BRACKETS = lazy_pattern(r"[()\[\].]")
_RULE = lazy_pattern(r"[^\w]+")
_TABLE = lazy_pattern(r"\t[^\t]*\t|\|[^|]*\|")


def is_boilerplate(text: str, language: str) -> bool:
    """Whether a whole paragraph belongs to the page: judged by how it begins or ends, and only if it is short."""
    return is_wire(text) if len(text) > LONGEST else _is_boilerplate(text, language)


@lru_cache(maxsize=4096)  # the same lines stand in many articles
def _is_boilerplate(text: str, language: str) -> bool:
    if is_wire(text):
        return True
    patterns = _PATTERNS[language]
    bare = text.strip(" *_#>-–—•|([")
    start = bare[:FIRST].lower()
    if start in patterns.openings and bare.lower().startswith(patterns.openings[start]):
        return True
    if patterns.opening.match(bare):
        return True
    if patterns.label.match(text.strip(" *_#>|")):
        return True
    if len(text) <= LONGEST_COUNT and patterns.counted.fullmatch(bare):
        return True
    if len(text) <= 200 and (patterns.contributed.match(bare) or ("@" in bare and _EMAIL.search(bare))):
        return True
    if len(text) <= LONGEST_COUNT and patterns.written.fullmatch(text.strip()):
        return True
    if len(text) <= LONGEST_COUNT and _is_signed(text.strip(" *_#>-–—|()[]（）"), patterns):
        return True
    if len(text) <= 160 and ("http" in text or "www." in text) and _ADDRESS.search(text):
        return True
    return (len(text) <= 300 and _is_credited(text, patterns)) or is_credit(text)


def _is_signed(text: str, patterns: _BoilerplatePatterns) -> bool:
    """Whether it is what stands below a report: its end, whose material it holds, its authors' letters."""
    if patterns.ends.fullmatch(text) or (len(text) <= 24 and _INITIALS.fullmatch(text)) or _is_sign_off(text):
        return True
    lent = patterns.lent.match(text)
    names = [
        name.strip()
        for name in patterns.joint.split(text[lent.end() :] if lent else text.replace("(", "/").strip(") "))
    ]
    are_agencies = [is_agency(name) for name in names]
    return (lent is not None and all(are_agencies)) or (
        any(are_agencies) and all(a or _SIGNS.fullmatch(n) for a, n in zip(are_agencies, names, strict=True))
    )


def _is_sign_off(text: str) -> bool:
    """Whether an agency's name and its authors' letters stand there ("dpa xy yyzz n1", "EFE mrs/jpg"); names in scripts
    without capitals ("भाषा अमित नरेश")."""
    words = text.split()
    if not 2 <= len(words) <= 6 or not is_agency(words[0]):
        return False
    return all(_LETTERS.fullmatch(word) or word.lower() == word.upper() for word in words[1:])


def _is_credited(text: str, patterns: _BoilerplatePatterns) -> bool:
    """Whether it ends as the words under a picture do."""
    tail = text[-LONGEST_CREDIT:]
    if ("/" in tail or "via " in tail) and _names_service(tail):
        return True
    lower = tail.lower()
    at = max(0, len(text) - LONGEST_CREDIT)
    return any(mark in lower for mark in patterns.credited) and patterns.credit.search(text, at) is not None


def _names_service(tail: str) -> bool:
    """Whether it ends with a service and a photographer: "Jane Doe/Reuters", "AP Photo/Jane Doe", "via Reuters".

    "The hotel/spa." names none: in small letters a service is one only where no full stop follows.
    """
    bare = tail.rstrip(")]. ")
    stop = tail.rstrip(" )]").endswith(".")

    def is_service(name: str) -> bool:
        return is_agency(name) and not (stop and name.strip().islower() and name.isascii())

    before, slash, after = bare.rpartition("/")
    before = _BRACKETS.split(before)[-1]
    if slash and len(before) >= SHORTEST_NAME and is_service(after):
        return True
    if slash and SHORTEST_NAME <= len(after.strip()) <= LONGEST_NAME and _BRACKETS.search(after) is None:
        words = before.split()[-4:]
        ends = [(words[at:], words[at:-1]) for at in range(len(words))]
        if any(is_service(" ".join(name)) for pair in ends for name in pair):
            return True
    _, via, after = bare.rpartition("via ")
    words = after.split()
    return bool(via) and len(after) <= LONGEST_NAME and any(is_service(" ".join(words[:size])) for size in (1, 2, 3))


def is_credit(text: str) -> bool:
    """Whether it is nothing but an agency's name, in brackets or not ("(Reuters)")."""
    return len(text) <= 60 and is_agency(text)


def is_table(text: str) -> bool:
    """Whether a line has the shape of a table's row."""
    return len(text) <= LONGEST and not ends_sentence(text) and _TABLE.search(text) is not None
