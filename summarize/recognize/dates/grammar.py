"""Rules and how a text is read with them: a cheap look at its words, then the rules that begin with each."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from operator import itemgetter

from summarize.languages import lazy_pattern
from summarize.recognize.dates.context import Context
from summarize.recognize.dates.intervals import Occurrence
from summarize.recognize.dates.joining import join
from summarize.recognize.prefilter import DIGIT, glance

_WIDE = 12
ReadMatch = Callable[[re.Match[str], Context], Occurrence | None]

NUMBER = DIGIT  # stands for "begins with a digit" among the words that a rule begins with
TOKEN = lazy_pattern(r"[^\W\d_]+|\d+")
_NUMBER = lazy_pattern(r"(?<!\d)[0-9]\d*")


class Rule:
    """`pattern` is tried where one of `starts` begins a word; `read` says what the match means, or None.

    Every match has one of the words `needed`, where these are given: in a text without them the rule is not tried. Nor
    is it at a number that has not as many `digits` as one that it begins with.
    """

    __slots__ = ("digits", "name", "needed", "pattern", "read", "starts")

    def __init__(
        self,
        name: str,
        starts: Iterable[str],
        pattern: str,
        read: ReadMatch,
        *,
        needed: Iterable[str] = (),
        digits: Iterable[int] = (),
    ) -> None:
        self.name = name
        self.digits = frozenset(digits)
        self.needed = frozenset(needed)
        self.starts = frozenset(starts)
        self.pattern = lazy_pattern(pattern)
        self.read = read


class Grammar:
    """The rules of a language, and `finish`, which widens or narrows what a rule found ("late last week")."""

    def __init__(
        self,
        rules: Iterable[Rule],
        finish: Callable[[Occurrence, Context], Occurrence],
        *,
        weak: frozenset[str] = frozenset(),
        needed: frozenset[str] = frozenset(),
    ) -> None:
        """`weak` are words that begin an expression only where one of `needed`, or another beginning, is in it."""
        self.finish = finish
        by_start: dict[str, list[Rule]] = {}
        for rule in rules:
            for word in sorted(rule.starts):
                by_start.setdefault(word, []).append(rule)
        self.by_start = {word: tuple(found) for word, found in by_start.items()}
        self._words = (frozenset(by_start) - weak) | needed | {NUMBER}

    def empty(self, low: str) -> bool:
        """Whether no word and no digit of `low` can begin an expression."""
        return self._words.isdisjoint(glance(low))

    def scan(self, context: Context) -> list[Occurrence]:
        """All expressions of the context's text in order; none overlaps another."""
        done = 0
        for start, candidates in sorted(_beginnings(context.low, self._rules_for(glance(context.low))), key=_PLACE):
            if start < done:
                continue
            best = self._best(candidates, context, start, done)
            if best is not None:
                done = best[1]
                self._take(best, context)
        return context.found

    def _rules_for(self, seen: frozenset[str]) -> dict[str, tuple[Rule, ...]]:
        """The rules that may match in a text with these words, by the words that they begin with."""
        rules = {
            word: tuple([rule for rule in self.by_start[word] if not rule.needed or not rule.needed.isdisjoint(seen)])
            for word in self.by_start.keys() & seen
        }
        return {word: found for word, found in rules.items() if found}

    def _take(self, best: Occurrence, context: Context) -> None:
        """Keep it, or make one expression of it and the one before it.

        "lundi 2 juin" (a weekday and the date of that weekday), "the second Monday of May", "from April until the end
        of June".
        """
        if context.found and best[0] - context.found[-1][1] <= _WIDE:
            joined = join(context.found[-1], best, context)
            if joined is not None:
                context.found[-1] = joined
                return
        context.found.append(best)

    def _best(self, rules: Iterable[Rule], context: Context, start: int, done: int) -> Occurrence | None:
        best: Occurrence | None = None
        for rule in rules:
            match = rule.pattern.match(context.low, start)
            if match is None:
                continue
            found = rule.read(match, context)
            if found is None or found[0] < done:
                continue
            if best is None or (found[1], -found[0]) > (best[1], -best[0]):
                best = found
        return None if best is None else self.finish(best, context)


_PLACE = itemgetter(0)


def _beginnings(low: str, rules: Mapping[str, Sequence[Rule]]) -> Iterator[tuple[int, Sequence[Rule]]]:
    """Where the words of `rules` stand in a text, each with its rules: most words begin no expression, and are not
    looked at one by one."""
    for word, candidates in rules.items():
        if word == NUMBER:
            yield from _numbers(low, candidates)
            continue
        start = low.find(word)
        while start >= 0:
            end = start + len(word)
            if not (start and _letter(low[start - 1])) and not _letter(low[end : end + 1]):
                yield start, candidates
            start = low.find(word, end)


def _numbers(low: str, rules: Sequence[Rule]) -> Iterator[tuple[int, Sequence[Rule]]]:
    for match in _NUMBER.finditer(low):
        start, end = match.span()
        if start and (low[start - 1].isalpha() or low[start - 1] in "_@#"):
            continue  # "hunter2010", "#2025"
        candidates = [rule for rule in rules if not rule.digits or end - start in rule.digits]
        if candidates:
            yield start, candidates


def _letter(sign: str) -> bool:
    """Whether a sign is one of which `TOKEN` makes words."""
    return sign.isalnum() and not sign.isdecimal()
