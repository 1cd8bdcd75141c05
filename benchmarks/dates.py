"""Date expressions: found, with the right value, and false alarms, beside dateparser; and speed.

``python -m benchmarks dates --data DIR``. Data: the specs DateParser, DatePeriodParser and DateTimeModel of
Recognizers-Text (MIT, Microsoft), all cases with a whole date or range of days; their reading "past". A range there
ends on the day after, or on its last day: both pass. Cases with an even number served for writing the rules; the
odd ones are what is reported. The false alarms are counted on ``benchmarks/data/non_dates.txt``, one non-date a line.

The TIMEX3 values are those of MEANTIME (Minard et al., LREC 2016; CC BY 4.0), of the sentences that it annotates,
scored as TempEval-3 does: an expression that overlaps the gold counts as found; the value F1 is the F1 of that times
the share of values that are the same. Its errors were looked at while the rules were written.
"""

from __future__ import annotations

import argparse
import json
import re
import time
import warnings
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from itertools import product
from pathlib import Path

from summarize.recognize.dates import find_dates
from summarize.recognize.dates.intervals import in_month, in_year

SPECS = ("DateParser", "DatePeriodParser", "DateTimeModel")
Interval = tuple[date, date]
Finder = Callable[[str, str], list[tuple[int, int, Interval]]]
_RANGE = re.compile(r"\b(?:to|through|till|until|and)\b|[-~–]")
NON_DATES = Path(__file__).parent / "data" / "non_dates.txt"
REFERENCE = "2025-06-07"


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--half", choices=("even", "odd", "all"), default="odd", help="which cases to score")
    parser.add_argument("--show", type=int, default=0, help="print so many cases that went wrong")
    parser.add_argument("--peers", action=argparse.BooleanOptionalAction, default=True, help="run dateparser too")


def run(data: Path, options: argparse.Namespace) -> None:
    cases = [case for case in gold_cases(data) if options.half == "all" or case[1] % 2 == (options.half == "odd")]
    non_dates = (
        [line for line in NON_DATES.read_text("utf-8").splitlines() if line and not line.startswith("# ")]
        if NON_DATES.exists()
        else []
    )
    finders: dict[str, Finder] = {"find_dates": ours, "find_dates, or an alternative": ours_any}
    if options.peers:
        finders |= {"dateparser.search": searched, "dateparser (given the span)": parsed}
    print(
        f"{'':30}{'found':>8}{'right':>8}{'of':>6}{'share':>8}  DateParser  DatePeriod "
        f" DateTimeModel  false alarms  sentences/s"
    )
    for name, finder in finders.items():
        begin = time.perf_counter()
        rows = [(case, score(finder, case)) for case in cases]
        seconds = time.perf_counter() - begin
        found = sum(result[0] for _, result in rows)
        right = sum(result[1] for _, result in rows)
        shares = []
        for spec in SPECS:
            of = [result[1] for case, result in rows if case[0] == spec]
            shares.append(f"{sum(of)}/{len(of)}")
        alarms = sum(bool(finder(line, REFERENCE)) for line in non_dates) if "span" not in name else -1
        alarm_text = f"{alarms}/{len(non_dates)}" if alarms >= 0 else "-"
        print(
            f"{name:30}{found:8}{right:8}{len(rows):6}{right / len(rows):8.1%}  {shares[0]:>10} "
            f" {shares[1]:>10}  {shares[2]:>13}"
            f"  {alarm_text:>12}  {len(rows) / seconds:11,.0f}"
        )
        if name == "find_dates" and options.show:
            _show([case for case, result in rows if not result[1]][: options.show])
    _timex(data)
    _speed()


def gold_cases(data: Path) -> Iterator[tuple[str, int, str, str, str, str, Interval]]:
    """(spec, number, input, reference day, gold text, type, first and last day by the gold) of every whole date."""
    for line in (data / "recognizers" / "english_cases.jsonl").read_text("utf-8").splitlines():
        case = json.loads(line)
        if case["spec"] not in SPECS or not case["reference"]:
            continue
        for result in case["results"]:
            kind = (result["type"] or "").removeprefix("datetimeV2.")
            values = result["past"] or next(iter(result["values"] or []), {})
            if kind == "date":
                first = last = values.get("date") or values.get("value")
            elif kind == "daterange":
                first = values.get("startDate") or values.get("start")
                last = values.get("endDate") or values.get("end")
            else:
                continue
            if not first or not last or "Mod" in values or first < "1000" or not re.match(r"\d{4}-\d\d-\d\d", first):
                continue
            interval = (date.fromisoformat(first[:10]), date.fromisoformat(last[:10]))
            yield case["spec"], case["i"], case["input"], case["reference"][:10], result["text"], kind, interval


def score(finder: Finder, case: tuple[str, int, str, str, str, str, Interval]) -> tuple[bool, bool]:
    """Whether something that overlaps the gold span was found, and whether one such has the right value."""
    _, _, text, reference, gold, kind, (first, last) = case
    at = text.lower().find(gold.lower())
    if finder is parsed:
        text, at = gold, -1
    hits = [
        found
        for found in finder(text if at >= 0 else gold, reference)
        if at < 0 or (found[0] < at + len(gold) and at < found[1])
    ]
    ends = {last} if kind == "date" else {last, last - timedelta(1)}
    if _RANGE.search(gold.lower()):  # "from 2014 to 2018": news means to the end of 2018, the gold its first day
        ends |= {
            unit.last
            for unit in (in_month(last.year, last.month, ""), in_year(last.year, ""))
            if unit.first == last and unit.last
        }
    return bool(hits), any(interval[0] == first and interval[1] in ends for *_, interval in hits)


def ours(text: str, reference: str) -> list[tuple[int, int, Interval]]:
    return [
        (found.start, found.end, (date.fromisoformat(found.first), date.fromisoformat(found.last or found.first)))
        for found in find_dates(text, anchor=reference, language="en", join_ranges=True)
        if found.status == "resolved" and found.first
    ]


def ours_any(text: str, reference: str) -> list[tuple[int, int, Interval]]:
    """What `ours` finds, and the other readings that the expressions carry."""
    return ours(text, reference) + [
        (found.start, found.end, (date.fromisoformat(first), date.fromisoformat(last)))
        for found in find_dates(text, anchor=reference, language="en", join_ranges=True)
        for first, last in found.alternatives
    ]


def searched(text: str, reference: str) -> list[tuple[int, int, Interval]]:
    from dateparser.search import search_dates

    settings = {"RELATIVE_BASE": datetime.fromisoformat(reference), "PREFER_DATES_FROM": "past"}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = search_dates(text, languages=["en"], settings=settings) or []
    results = []
    for phrase, moment in found:
        at = max(text.find(phrase), 0)
        results.append((at, at + len(phrase), (moment.date(), moment.date())))
    return results


def parsed(text: str, reference: str) -> list[tuple[int, int, Interval]]:
    """dateparser itself, which reads no running text: `score` gives it the gold span alone."""
    from dateparser.date import DateDataParser

    settings = {"RELATIVE_BASE": datetime.fromisoformat(reference), "PREFER_DATES_FROM": "past"}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        data = DateDataParser(languages=["en"], settings=settings).get_date_data(text)
    if data.date_obj is None:
        return []
    day = data.date_obj.date()
    reading = {"month": in_month(day.year, day.month, ""), "year": in_year(day.year, "")}.get(data.period)
    interval = (reading.first, reading.last) if reading and reading.first and reading.last else (day, day)
    return [(0, len(text), interval)]


def _show(cases: list[tuple[str, int, str, str, str, str, Interval]]) -> None:
    for spec, number, text, reference, gold, _, (first, last) in cases:
        got = [f"{text[a:b]} = {i[0]}..{i[1]}" for a, b, i in ours(text, reference)]
        print(f"  {spec} {number} [{reference}] {text[:90]!r}: {gold!r} = {first}..{last}; got {got}")


DATELESS = (
    "The ministers met behind closed doors and left without a word to the reporters who had waited outside.",
    "Rescuers pulled survivors from the rubble while neighbours brought blankets, water and bread.",
    "Officials declined to comment on the claims, which could not be verified independently.",
)
DATED = (
    "The ministers met on Tuesday and left without a word to the reporters who had waited outside since 9 March.",
    "Rescuers pulled survivors from the rubble last week while neighbours brought blankets, water and bread.",
    "Officials declined to comment on the claims of 12 January 2024, which could not be verified a year later.",
)


def _timex(data: Path) -> None:
    from benchmarks.meantime import score_values

    for corpus in ("airbus", "apple", "gm", "stock"):
        values = score_values(data / "wikinews-events" / "meantime-annotation" / f"corpus_{corpus}")
        print(f"TIMEX3 of type DATE, MEANTIME {corpus:8}{values}")


def _speed() -> None:
    for name, sentences, floor in (("without a date", DATELESS, 50_000), ("with a date", DATED, 5_000)):
        words = map("".join, product("bdfgklmnprstvz", "aeiou", "lnrst", "aeiou"))  # no text is read twice
        texts = [f"{sentence} No {word}x was left." for word in words for sentence in sentences]
        begin = time.process_time()
        for text in texts:
            find_dates(text, anchor=REFERENCE, language="en")
        rate = len(texts) / (time.process_time() - begin)
        print(f"sentences a CPU second, {name}: {rate:,.0f} (floor {floor:,})")
