#!/usr/bin/env bash
# dateparser 1.5.0 reads a Thai date's year as one of our era: 543 years off, in silence.
#
# Thai papers write the year of the Buddhist era: 12 May 2024 is "12 พฤษภาคม 2567". With languages=["th"] one would expect
# 2024-05-12, or nothing. Seen instead: 2567-05-12, for the full and for the short month. With the era written out
# ("พ.ศ. 2567") nothing is found at all, so that the form that says most is the one that is not read.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q "dateparser==1.5.0"
"$work/venv/bin/python" -W ignore - <<'PY'
import dateparser

SEEN = {"12 พฤษภาคม 2567": "2567-05-12", "12 พ.ค. 2567": "2567-05-12", "12 พฤษภาคม พ.ศ. 2567": None}
for text, seen in SEEN.items():
    found = dateparser.parse(text, languages=["th"])
    day = found.date().isoformat() if found else None
    print(f"{text} -> {day}")
    assert day == seen, f"this has changed: expected {seen}"
PY
