"""What a rule sees of the text round an expression: the words before and after, the anchor, what was found so far."""

from __future__ import annotations

import copy
import re
from datetime import date
from typing import Literal

from summarize.languages import lazy_pattern
from summarize.model.dates import DateValue
from summarize.recognize.dates.english.words import LISTS, either

_WORD_BEFORE = lazy_pattern(r"([^\W_]+(?:['’][^\W\d_]+)?)[^\S\n]*$")
_WORD_AFTER = lazy_pattern(r"[^\S\n]*([^\W_]+)")

# Which verb stands nearest says whether a clause looks ahead. "Is expected to", "due" and the like look ahead although
# "expected" has the form of a past; the contracted "'ll" is speech, and a speaker's own day is not the article's.
_VERB = lazy_pattern(
    r"\b(?P<ahead>will|shall|should|could|(?<!\d )(?<!in )(?<!of )(?<!since )(?<!last )may(?![ "
    r",.]*\d)|might|must|to be|(?:is|are|was|were|be) due|due "
    r"(?:on|in|next|out|back|for|at|by)|would|upcoming|effective|payable|expires?|deadline"
    r"|(?:was|were) to|(?:meets|begins|opens|resumes|convenes|starts|reopens|votes|travels|arrives|faces|expires"
    r"|ends|closes"
    r"|(?<!\bto )(?<!\bnot )(?P<plain>(?:meet|convene|gather|return|vote|travel|play|hold talks)"
    r"(?= (?:again )?(?:on|next)\b)|(?:begin|open|resume|start|reopen|expire|end|close)(?= on\b))"
    r"|takes? (?:place|effect)|goes? on sale|goes? to the polls|comes? into force)"
    r"|(?:is|are|be|am|plans?|planned|scheduled|expected|set|slated|intends?|hopes?|wants?|likely"
    r"|ready|about|prepar(?:es?|ing)"
    r"|going|vows?|vowed|promises?|promised|aims?|agreed|poised|invited|urged) to|scheduled"
    r"|slated|planned|expected|matur(?:es|ing)"
    r"|postponed (?:to|until)|(?:is|are) (?:meeting|holding|visiting|travell?ing|expecting"
    r"|planning|hosting|starting|beginning))\b"
    r"|(?<!\bbe )(?<!\bto )(?<!\bthe )(?<!\ba )(?<!\ban )(?<!\bstay )(?<!\bremain )(?<!\bkeep )"
    r"\b(?P<past>was|were|had|did|said|told"
    r"|made|began|took|came|went|saw|left|met|won|lost|"
    r"fell|rose|hit|held|gave|got|sent|shot|found|put|broke|struck|fled|led|spoke|wrote|became|brought|kept|died|"
    r"(?!(?:united|hundred|indeed|need|speed|exceed|proceed|succeed|armed|unprecedented|seed|feed"
    r"|greed|breed)\b)[^\W\d_]{2,20}ed)\b"
)
# Plain forms are verbs after more than one who act, or after these words: "a vote" and "a slow start" are things.
_BEFORE_PLAIN = LISTS["subjects"]
_NO_PLURAL = LISTS["singular_verbs"]
_NO_NOUN = LISTS["verbs_only"]
_SENTENCE = lazy_pattern(r"[.!?;:](?=\s)|\n")
_UNTIL = lazy_pattern(r"\b(?:until|till)\s+$")
_NO_LATER = lazy_pattern(r"\bno later than\s+$")
_AHEAD_OF = lazy_pattern(r"\b(?:ahead of|before|upcoming|coming)\s+$")
_CALLED_FOR = lazy_pattern(rf"\b{either('calling')} " r"(?:[^\s.,;!?]+ ){1,5}for $")
_ONWARD = lazy_pattern(r"\b(?:from|until|till|by)\s+$")
_SAYING = LISTS["saying"]
_REACH = 120
_BREAK = lazy_pattern(r"(?<=[^\W_A-Z]|,)\n(?=[^\W_])")
_WRAPPED = range(40, 100)
"""So many characters has a line that was broken in the middle of a sentence."""

_OPEN = lazy_pattern(rf"(?:,|\b{either('open_ends')})$")


def _unwrapped(match: re.Match[str]) -> str:
    """A blank for the break of a wrapped line: "last / week" is one expression."""
    at, text = match.start(), match.string
    width = at - max(text.rfind("\n", max(0, at - _WRAPPED.stop), at), 0)
    open_end = not text[at + 1].isupper() or _OPEN.search(text, max(0, at - 8), at)
    return " " if width in _WRAPPED and open_end else "\n"


Outlook = Literal["future", "past", "open"]
"""What the words round an expression say of its day: to come, over, or neither."""


class Context:
    """The text that is read, and what was found in it so far.

    `low` is the text in lower case, character for character; `month_first` orders 03/06/2025; `outlook` is set where
    the language has words of its own for it (`with_outlook`), and None where English verbs decide.
    """

    def __init__(
        self, text: str, anchor: date | None, language: str, month_first: bool, join_ranges: bool = False
    ) -> None:
        if "\n" in text:
            text = _BREAK.sub(_unwrapped, text)
        low = text.lower()
        self.text = text
        self.low = low if len(low) == len(text) else "".join(c.lower()[:1] for c in text)
        self.anchor = anchor
        self.language = language
        self.month_first = month_first
        self.join_ranges = join_ranges
        self.outlook: Outlook | None = None
        self.found: list[tuple[int, int, DateValue]] = []

    def with_outlook(self, outlook: Outlook) -> Context:
        """The same text and the same list of what was found, for an expression with that outlook."""
        context = copy.copy(self)
        context.outlook = outlook
        return context

    def left(self, start: int, width: int = 48) -> str:
        """Up to `width` characters before `start`, in lower case, not reaching into the expression before."""
        floor = self.found[-1][1] if self.found else 0
        return self.low[max(floor, start - width) : start]

    def word_before(self, start: int, *, cased: bool = False) -> str:
        """The word before `start` on its line, or "" where a mark stands between."""
        window = (self.text if cased else self.low)[max(0, start - 32) : start]
        match = _WORD_BEFORE.search(window)
        return match[1] if match else ""

    def word_after(self, end: int, *, cased: bool = False) -> str:
        """The word after `end` on its line, or "" where a mark stands between."""
        match = _WORD_AFTER.match(self.text if cased else self.low, end, end + 32)
        return match[1] if match else ""

    def is_future(self, start: int, end: int, *, onward: bool = False) -> bool:
        """Whether the day is to come: by the nearest verb before the expression, or else the first one after it.

        With `onward`, "from Monday" and "by Monday" are to come too where no verb says otherwise.
        """
        if self.outlook is not None:
            return self.outlook == "future"
        if self.low.startswith(("'s", "’s", " 's", " ’s"), end):
            return _AHEAD_OF.search(self.low, max(0, start - 16), start) is not None
        if _NO_LATER.search(self.low, max(0, start - 16), start):
            return True
        if _CALLED_FOR.search(self.low, max(0, start - 64), start):
            return True
        if onward and _UNTIL.search(self.low, max(0, start - 8), start):
            return True
        last = self._verb_before(start)
        if last is not None:
            return last["ahead"] is not None
        after = self._verb_after(end)
        if after is not None:
            return after["ahead"] is not None
        return onward and _ONWARD.search(self.low, max(0, start - 12), start) is not None

    def follows_past_verb(self, start: int) -> bool:
        """Whether a verb of the past stands before the expression in its sentence, nearest to it."""
        verb = self._verb_before(start)
        return verb is not None and verb["past"] is not None

    def is_past(self, start: int, end: int) -> bool:
        """Whether the day is over: the nearest verb is one of the past.

        A verb of saying counts only after the expression: "On May 29, it said", not "it said the talks are on May 29".
        """
        if self.outlook is not None:
            return self.outlook == "past"
        if _CALLED_FOR.search(self.low, max(0, start - 64), start):
            return False
        verb = self._verb_before(start)
        if verb is not None:
            return verb["past"] is not None and verb["past"] not in _SAYING
        verb = self._verb_after(end)
        return verb is not None and verb["past"] is not None

    def _verb_before(self, start: int) -> re.Match[str] | None:
        piece = _SENTENCE.split(self.low[max(0, start - _REACH) : start])[-1]
        last = None
        for match in _VERB.finditer(piece):
            if self._acts(match, start - len(piece)):
                last = match
        return last

    def _verb_after(self, end: int) -> re.Match[str] | None:
        piece = _SENTENCE.split(self.low[end : end + _REACH])[0]
        return next((match for match in _VERB.finditer(piece) if self._acts(match, end)), None)

    def _acts(self, match: re.Match[str], offset: int) -> bool:
        """Whether what may be a verb in its plain form is one."""
        if match["plain"] is None:
            return True
        at = offset + match.start("plain")
        subject = self.word_before(at, cased=True)
        word = subject.lower()
        if self.text[at].isupper() or word.endswith(("'s", "’s")) or self.low.endswith(("' ", "’ "), 0, at):
            return False  # "the US Open", "the team's return", "the players' return"
        if not word or word in _BEFORE_PLAIN or (subject[0].isupper() and match["plain"] in _NO_NOUN):
            return True
        plural = word.endswith("s") and not word.endswith(("ss", "us", "is")) and word not in _NO_PLURAL
        return plural or word.endswith("ly")

    def previous_day(self, start: int, reach: int = 400) -> DateValue | None:
        """The nearest single day that was found within `reach` characters before `start`."""
        for _, end, reading in reversed(self.found):
            if start - end > reach:
                return None
            if reading.status == "resolved" and reading.granularity == "day":
                return reading
        return None

    def previous(self, start: int, *granularities: str, reach: int = 400) -> DateValue | None:
        """The nearest expression of one of these granularities within `reach` characters before `start`."""
        for _, end, reading in reversed(self.found):
            if start - end > reach:
                return None
            if reading.status == "resolved" and reading.granularity in granularities:
                return reading
        return None
