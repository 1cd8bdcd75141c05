"""How well the gate tells a supported sentence from an unsupported one, and how often each rule alone is wrong.

The weights of the score are learnt from WiCE's even ids and SummHay's first topic (`--train` prints them, and what they
would be worth if one of the two had not been seen); what is reported is the rest. The sets are in `gate_sets`.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import msgspec

from benchmarks.gate_sets import Row, sets
from summarize.verify.check import MOST, WEIGHTS, Check, check, weigh

RULES = ("quotation", "number", "date", "name", "negation", "attribution", "wording")
LEARNT = {
    "wice": ("wice even", "wice paragraphs even"),
    "summhay": ("summhay 1", "summhay 1 paragraphs", "summhay 1 half", "summhay 1 edits"),
}
"""What the weights are learnt from, by the data set."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """`--train` learns the weights instead; `--seen` reports what they were learnt from, too."""
    parser.add_argument("--train", action="store_true", help="print the weights that the training sets give")
    parser.add_argument("--seen", action="store_true", help="report the training sets too")


def run(data: Path, options: argparse.Namespace) -> None:
    """Print one table."""
    if options.train:
        _train(dict(sets(data)))
        return
    head = f"{'bal.acc':>8} {'passed':>7} {'caught':>7} {'ms':>5}   false alarms / caught, %, a rule"
    print(f"{'set':30} {'n':>5} {head}")
    for name, rows in sets(data):
        if options.seen or not _seen(name):
            start = time.process_time()
            found = [check(text, [source], language=_language(name)) for text, source, _ in rows]
            _report(name, rows, found, 1000 * (time.process_time() - start) / len(rows))


def _seen(name: str) -> bool:
    return name.endswith("even") or name.startswith("summhay 1")


def _language(name: str) -> str:
    return "fr" if "french" in name else "en"


def _report(name: str, rows: Sequence[Row], found: Sequence[Check], spent: float) -> None:
    good = [one for one, row in zip(found, rows, strict=True) if row[2]]
    bad = [one for one, row in zip(found, rows, strict=True) if not row[2]]
    passed = sum(one.supported for one in good) / len(good)
    caught = sum(not one.supported for one in bad) / len(bad)
    alarms = (f"{code} {100 * _share(good, code):.1f}/{100 * _share(bad, code):.1f}" for code in RULES)
    figures = f"{(passed + caught) / 2:8.3f} {passed:7.3f} {caught:7.3f} {spent:5.1f}"
    print(f"{name:30} {len(rows):5} {figures}   {'  '.join(alarms)}")


def _share(found: Sequence[Check], code: str) -> float:
    return sum(any(failure.code == code for failure in one.failures) for one in found) / len(found)


# ---- learning -------------------------------------------------------------------------------------------------------


def _train(found: Mapping[str, Sequence[Row]]) -> None:
    """The weights from all that may be learnt from; and from each data set alone, held against the others."""
    tables = {name: _table(rows, _language(name)) for name, rows in found.items()}
    learnt = [name for names in LEARNT.values() for name in names]
    model = _fit([tables[name] for name in learnt])
    print("INTERCEPT =", round(float(model.intercept_[0]), 2))
    print("WEIGHTS =", {name: round(float(value), 2) for name, value in zip(WEIGHTS, model.coef_[0], strict=True)})
    for group, names in LEARNT.items():
        alone = _fit([tables[name] for name in names])
        print(f"\nlearnt from {group} alone: balanced accuracy")
        for name, table in tables.items():
            if not name.startswith(group):
                print(f"{name:30} {_accuracy(alone, table):.3f}")


Table = list[tuple[list[float], bool, bool]]


def _table(rows: Sequence[Row], language: str) -> Table:
    """Of each row what the score weighs, whether a rule refuses it, and whether it is supported."""
    table: Table = []
    for text, source, held in rows:
        weakest, failures = weigh(text, [source], language=language)
        counted = {code: min(most, sum(one.code == code for one in failures)) for code, most in MOST.items()}
        values = {**msgspec.structs.asdict(weakest), **counted}
        table.append(([values[name] for name in WEIGHTS], any(one.hard for one in failures), held))
    return table


def _fit(tables: Sequence[Table]) -> Any:  # noqa: ANN401 (scikit-learn has no types)
    """A logistic regression in which every set, and in it both labels, weigh the same."""
    from sklearn.linear_model import LogisticRegression

    weight = [1 / sum(row[2] is one[2] for row in table) for table in tables for one in table]
    scaled = [one * len(weight) / sum(weight) for one in weight]
    rows = [row for table in tables for row in table]
    return LogisticRegression(C=1.0).fit([row[0] for row in rows], [row[2] for row in rows], sample_weight=scaled)


def _accuracy(model: Any, table: Table) -> float:  # noqa: ANN401 (as above)
    passed = [p and not row[1] for p, row in zip(model.predict([row[0] for row in table]), table, strict=True)]
    share = {
        held: sum(p == held for p, row in zip(passed, table, strict=True) if row[2] is held) for held in (True, False)
    }
    return sum(share[held] / sum(row[2] is held for row in table) for held in share) / 2
