"""A briefing whose every text is an attack on the page that shows it."""

from __future__ import annotations

from samples import Briefing, briefing, cite, entry, source, statement, story

from summarize.model import ConflictBrief, ConflictSide, Rejection, Unused

ATTACKS = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "</title></style><svg onload=alert(1)>",
    "]]><!-- --><b>x</b>",
    "[x](javascript:alert(1))",
    "![x](http://evil.example/x.png)",
    "<javascript:alert(1)>",
    "<http://evil.example>",
    "[S1:9]: http://evil.example",
    "```\n# fence",
    "~~~ fence",
    "# heading",
    "- item",
    "1. item",
    "> quotation",
    "***",
    "===",
    "a | b",
    "*a* _b_ **c** __d__ `e` ~~f~~",
    "&lt;script&gt; &amp; &#60;b&#62;",
    "\\[x](y)",
    "{{ 7 * 7 }} {% raw %}",
    "\x1b[2J\x1b]0;x\x07 \u202e \x9b31m",
    "' onmouseover='alert(1)' \" autofocus onfocus=\"alert(1)",
)
TEXT = " ".join(ATTACKS)


def hostile(text: str = TEXT) -> Briefing:
    """Every text of a briefing is `text`."""
    attack = story(
        headline=statement(text),
        summary=(statement(text),),
        timeline=(entry(text),),
        conflicts=(
            ConflictBrief(kind=text, question=text, sides=(ConflictSide(value=text, cites=(cite(quote=text),)),)),
        ),
        rejections=(Rejection(text=text, code="number", detail=text),),
        unused=(Unused(cite=cite(line=9, quote=text), reason=text),),
        degraded=text,
    )
    sources = (
        source(title=text, publisher=text, authors=(text,), path=text, url=f"javascript:{text}", reason=text),
        source("S2", text, record=text, url="http://news.example/?a=<b>&c='\""),
    )
    return briefing(attack, sources=sources)
