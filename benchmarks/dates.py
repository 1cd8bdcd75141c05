"""Date expressions: found, with the right value, and false alarms, beside dateparser; and speed.

``python -m benchmarks dates --data DIR``. Data: the specs DateParser, DatePeriodParser and DateTimeModel of
Recognizers-Text (MIT, Microsoft), all cases with a whole date or range of days; their reading "past". A range there ends
on the day after, or on its last day: both pass. Cases with an even number served for writing the rules; the odd ones
are what is reported. The false alarms are counted on ``benchmarks/data/non_dates.txt``, one non-date a line.
"""

from __future__ import annotations

import argparse
import json
import re
import time
import warnings
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

from summarize.text.dates import find_dates
from summarize.text.dates.calendar import in_month, in_year

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
    finders: dict[str, Finder] = {"find_dates": ours}
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
    """dateparser on the whole input: it finds nothing in running text, so it is given the gold span alone by `score`."""
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
        print(
            f"  {spec} {number} [{reference}] {text[:90]!r}: {gold!r} = {first}..{last}; got {[(text[a:b], str(i[0]), str(i[1])) for a, b, i in ours(text, reference)]}"
        )


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


def _speed() -> None:
    for name, sentences, floor in (("without a date", DATELESS, 50_000), ("with a date", DATED, 5_000)):
        texts = [
            f"{sentence} No {word} was left." for word in ("house", "street", "car", "door") for sentence in sentences
        ] * 400
        begin = time.process_time()
        for text in texts:
            find_dates(text, anchor=REFERENCE, language="en")
        rate = len(texts) / (time.process_time() - begin)
        print(f"sentences a CPU second, {name}: {rate:,.0f} (floor {floor:,})")
