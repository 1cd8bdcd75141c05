#!/usr/bin/env bash
# text2num 3.1.0 reads a scale word behind a figure as a number of its own.
#
# `alpha2digit` puts figures in the place of number words. A news text mostly writes "2.5 million": a figure and a word.
# One would expect "2500000", or that the pair is left alone. Seen instead, in six of seven languages: the word alone is
# turned, and "2.5 million pounds" becomes "2.5 1000000 pounds", two numbers of which neither is the sum. Words for a
# half behave alike: "anderthalb Milliarden" (1.5 billion) becomes "anderthalb 1000000000". Italian "3 mila" is left alone.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q "text2num==3.1.0"
"$work/venv/bin/python" - <<'PY'
from text_to_num import alpha2digit

SEEN = {
    ("en", "The bridge cost 2.5 million pounds."): "The bridge cost 2.5 1000000 pounds.",
    ("de", "Der Umbau kostete 1,5 Milliarden Euro."): "Der Umbau kostete 1,5 1000000000 Euro.",
    ("de", "Der Umbau kostete anderthalb Milliarden Euro."): "Der Umbau kostete anderthalb 1000000000 Euro.",
    ("fr", "Le pont a coûté 2,5 millions d'euros."): "Le pont a coûté 2,5 1000000 d'euros.",
    ("es", "Se perdieron 12 mil empleos."): "Se perdieron 12 1000 empleos.",
    ("pt", "A ponte custou 2,5 milhões de euros."): "A ponte custou 2,5 1000000 de euros.",
    ("nl", "De brug kostte 1,5 miljoen euro."): "De brug kostte 1,5 1000000 euro.",
    ("it", "Sono arrivati 3 mila turisti."): "Sono arrivati 3 mila turisti.",
}
for (language, text), seen in SEEN.items():
    found = alpha2digit(text, language)
    print(f"{language}: {text} -> {found}")
    assert found == seen, f"this has changed: expected {seen!r}"
PY
