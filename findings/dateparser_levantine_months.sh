#!/usr/bin/env bash
# dateparser 1.5.0 knows Arabic months by their Egyptian names alone.
#
# Papers of Lebanon, Syria, Jordan, Palestine and Iraq name the months in another way (أيار is May, كانون الثاني January), and
# those of Algeria and Tunisia in a third (ماي, جانفي). A detector of languages says "ar" for all of them, and so one would
# expect languages=["ar"] to read all. Seen instead: the twelve Levantine names and the two Maghrebi ones give None, the
# Egyptian ones a date. Only a caller who knows the country, and says locales=["ar-LB"], gets the others.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q "dateparser==1.5.0"
"$work/venv/bin/python" -W ignore - <<'PY'
import dateparser

LEVANTINE = "كانون الثاني|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين الأول|تشرين الثاني|كانون الأول".split("|")
MAGHREBI = ["ماي", "جانفي"]
EGYPTIAN = {"يناير": 1, "مايو": 5, "ديسمبر": 12}
for month in [*LEVANTINE, *MAGHREBI]:
    found = dateparser.parse(f"12 {month} 2024", languages=["ar"])
    print(f"12 {month} 2024 -> {found}")
    assert found is None, "this has changed: the name is known"
assert dateparser.parse("12 أيار 2024", locales=["ar-LB"]).date().isoformat() == "2024-05-12"
for month, number in EGYPTIAN.items():
    found = dateparser.parse(f"12 {month} 2024", languages=["ar"])
    print(f"12 {month} 2024 -> {found}")
    assert found is not None and (found.month, found.day) == (number, 12)
PY
