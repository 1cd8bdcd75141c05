"""Times of day beside a date: "6 p.m. Wednesday", "Thursday at noon"."""

from __future__ import annotations

import re

from msgspec.structs import replace

from summarize.text.dates.calendar import Found, Reading
from summarize.text.dates.scene import Scene

_HOUR = (
    r"(?<![\d.:])(?:(?P<h>\d{1,2})(?:[:.](?P<m>\d\d))? ?(?P<half>[ap])\.?m\b\.?|(?P<h24>[012]?\d):(?P<m24>[0-5]\d)"
    r"(?![\d:])|(?P<word>noon|midnight))"
)
_CLOCK_BEFORE = re.compile(
    _HOUR + r",? (?:(?:e[sd]t|gmt|bst|cet|utc|p[sd]t|c[sd]t|local time|\([\d:]{4,5} gmt\)),? )?(?:on )?$"
)
_CLOCK_AFTER = re.compile(r",? (?:at )?" + _HOUR)


def with_clock(start: int, end: int, reading: Reading, scene: Scene) -> Found:
    """ "6 p.m. Wednesday", "Thursday at noon": the hour is kept as part of the day."""
    if "T" in (reading.value or "") or not reading.value:
        return start, end, reading
    left = scene.left(start, 32)
    clock = _CLOCK_BEFORE.search(left)
    if clock:
        start -= len(left) - clock.start()
    else:
        clock = _CLOCK_AFTER.match(scene.low, end)
        if clock is None:
            return start, end, reading
        end = clock.end()
    if clock["word"]:
        hour = "12:00" if clock["word"] == "noon" else "24:00"
    elif clock["h24"]:
        hour = f"{int(clock['h24']):02}:{clock['m24']}"
    else:
        number = int(clock["h"]) % 12 + (12 if clock["half"] == "p" else 0)
        hour = f"{number:02}:{clock['m'] or '00'}"
    return start, end, replace(reading, value=f"{reading.value}T{hour}", rule=f"{reading.rule}, hour of the day")
