"""How well the gate tells a supported sentence from an unsupported one, and how often each rule alone is wrong.

Data: `citation-support/` (WiCE, SummEdits news), `summhay/` (an insight against documents that state it and that do
not) and `multiling/` (each sentence of a human summary against the articles that it summarises, and against those of
another event). The weights of the score are learnt from WiCE's even ids and SummHay's first topic (`--train` prints
them); what is reported is the rest: WiCE's odd ids, SummHay's second topic, and all of SummEdits and MultiLing.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from summarize.text.sentences import split
from summarize.write.check import WEIGHTS, Check, check, figures
from summarize.write.overlap import features

Row = tuple[str, str, bool]
RULES = ("quotation", "number", "date", "name", "negation", "attribution", "wording")


def arguments(parser: argparse.ArgumentParser) -> None:
    """`--train` learns the weights instead; `--seen` reports the halves that they were learnt from."""
    parser.add_argument("--train", action="store_true", help="print the weights that the training halves give")
    parser.add_argument("--seen", action="store_true", help="report the training halves too")


def run(data: Path, options: argparse.Namespace) -> None:
    """Print one table."""
    sets = dict(_sets(data))
    seen = {"wice even", "summhay news1"}
    if options.train:
        _train([sets[name] for name in sorted(seen)])
        return
    print(
        f"{'set':16} {'n':>5} {'bal.acc':>8} {'passed':>7} {'caught':>7} {'ms':>5}   false alarms / caught, %, a rule"
    )
    for name, rows in sets.items():
        if options.seen or name not in seen:
            start = time.perf_counter()
            language = "fr" if "french" in name else "en"
            found = [check(text, [source], language=language) for text, source, _ in rows]
            _report(name, rows, found, 1000 * (time.perf_counter() - start) / len(rows))


def _report(name: str, rows: Sequence[Row], found: Sequence[Check], spent: float) -> None:
    good = [one for one, row in zip(found, rows, strict=True) if row[2]]
    bad = [one for one, row in zip(found, rows, strict=True) if not row[2]]
    passed = sum(one.supported for one in good) / len(good)
    caught = sum(not one.supported for one in bad) / len(bad)
    alarms = (f"{code} {100 * _share(good, code):.1f}/{100 * _share(bad, code):.1f}" for code in RULES)
    figures = f"{(passed + caught) / 2:8.3f} {passed:7.3f} {caught:7.3f} {spent:5.1f}"
    print(f"{name:16} {len(rows):5} {figures}   {'  '.join(alarms)}")


def _share(found: Sequence[Check], code: str) -> float:
    return sum(any(failure.code == code for failure in one.failures) for one in found) / len(found)


def _sets(data: Path) -> Iterator[tuple[str, list[Row]]]:
    for name, file in (("wice", "wice_test"), ("summedits", "summedits_news")):
        path = data / "citation-support" / f"{file}.jsonl"
        rows = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line]
        for half, odd in (("even", 0), ("odd", 1)):
            mine = [row for row in rows if int(row["id"].rpartition("-")[2]) % 2 == odd]
            yield f"{name} {half}", [(row["claim"], row["source"], not row["unsupported"]) for row in mine]
    for topic in (1, 2):
        path = data / "summhay" / f"topic_news{topic}.json"
        yield f"summhay news{topic}", _insights(json.loads(path.read_text("utf-8")), random.Random(topic))
    for name, language in (("english", "en"), ("french", "fr")):
        lines = (data / "multiling" / f"{name}.jsonl").read_text("utf-8").splitlines()
        yield f"multiling {name}", _summaries([json.loads(line) for line in lines if line], language)


def _summaries(events: Sequence[dict], language: str) -> list[Row]:  # type: ignore[type-arg]
    """The sentences of the human summaries, against the event's articles and against the next event's."""
    sources = ["\n".join(one["text"] for one in event["documents"]) for event in events]
    rows: list[Row] = []
    for number, event in enumerate(events):
        for summary in event["references"]:
            for start, end in split(summary, language):
                rows.append((summary[start:end], sources[number], True))
                rows.append((summary[start:end], sources[(number + 1) % len(sources)], False))
    return rows


def _insights(topic: dict, draw: random.Random) -> list[Row]:  # type: ignore[type-arg]
    """Each insight with up to four documents that state it, three of its subtopic that do not, and one of the rest."""
    documents = topic["documents"]
    rows: list[Row] = []
    for subtopic in topic["subtopics"]:
        ids = {insight["insight_id"] for insight in subtopic["insights"]}
        for insight in subtopic["insights"]:
            state = [one for one in documents if insight["insight_id"] in one["insights_included"]]
            rest = [one for one in documents if insight["insight_id"] not in one["insights_included"]]
            near = [one for one in rest if ids & set(one["insights_included"])]
            for many, pool, held in ((4, state, True), (3, near, False), (1, rest, False)):
                for one in draw.sample(pool, min(many, len(pool))):
                    rows.append((insight["insight"], one["text"], held))
    return rows


def _train(sets: Sequence[Sequence[Row]]) -> None:
    """A logistic regression in which every set, and in it both labels, weigh the same."""
    import numpy as np
    from sklearn.linear_model import LogisticRegression

    names = tuple(WEIGHTS)
    x, y, weight = [], [], []
    for rows in sets:
        many = {held: sum(row[2] is held for row in rows) for held in (True, False)}
        for text, source, held in rows:
            found = features(text, [source], language="en", aside=figures(text, "en"))
            failures = check(text, [source]).failures
            most = {"number": 1, "date": 1, "name": 2}
            x.append(
                [
                    min(most[name], sum(one.code == name for one in failures)) if name in most else getattr(found, name)
                    for name in names
                ]
            )
            y.append(held)
            weight.append(1 / many[held])
    scale = len(weight) / sum(weight)
    model = LogisticRegression(C=1.0).fit(np.array(x), np.array(y), sample_weight=np.array(weight) * scale)
    print("INTERCEPT =", round(float(model.intercept_[0]), 2))
    print("WEIGHTS =", {name: round(float(value), 2) for name, value in zip(names, model.coef_[0], strict=True)})
