"""A passage as it is printed: without marks."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.parse.inline_markup import unmarked


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("**Arlen** lost its *only* bridge, ***late***.", "Arlen lost its only bridge, late."),
        ('The [mayor of *it*](https://a.example/m_(x) "M") and [two](#o) left.', "The mayor of it and two left."),
        ("![A bridge](bridge.png) The bridge fell.", "The bridge fell."),
        ("The file `a_b.txt` cost \\$5 and was \\*not\\* read.", "The file a_b.txt cost $5 and was *not* read."),
        ("**A first sentence.", "A first sentence."),
        ("He said “a second one.”**", "He said “a second one.”"),
        ("Smith &amp; Sons &#8211; &quot;no&quot;&nbsp;&AMP; more", 'Smith & Sons – "no" & more'),
        ("&UR; The bridge &MD; the only one &MD; fell. &QL;", "The bridge — the only one — fell."),
        ("&amp;lt;", "&lt;"),
    ],
)  # fmt: skip
def test_marks_are_left_out(text, shown):
    """Emphasis, links, images, code, escapes and codes; each once."""
    assert unmarked(text) == shown


@pytest.mark.parametrize(
    "text",
    [
        "It is 5 * 3 * 2, or 5*3*2, or x_y_z, or 2 ** 3.",
        "``We will,'' he said, ``not go.'' `We will,' he said, `not.'",
        "He [sic](see above) paid [1](2) and Q&A; R&D; &foo; & more.",
        "&#27;[31m and &#8238; and &#x110000; stay",
        "a *mark without its other half",
        "**** and ____",
        "[[[](((",
    ],
)
def test_what_is_no_mark_stays(text):
    """Signs of arithmetic, names of files, quotation marks of typewriters, codes of what may not be printed."""
    assert unmarked(text) == text


@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.text(alphabet="ab 1*_`[]()!\\/.#:&;<>\n\"'", max_size=60))
def test_nothing_is_printed_that_does_not_stand_there(text):
    """What is shown is the text with something left out, in its order; a code aside."""
    shown = unmarked(text.replace("&", ""))
    rest = iter(text)
    assert all(sign in rest for sign in shown if sign != " ")


@pytest.mark.parametrize(
    "sign", ["[", "![", "[\\", "**a ", "_a ", "`a", "[a](http://x(", "[a](b.c.d.e.", "&a;", "](", "\\"]
)
def test_hostile_rows_are_read(sign):
    """Rows of any sign end, and keep their letters."""
    text = sign * (100_000 // len(sign))
    assert unmarked(text).count("a") == text.count("a")


def test_codes_of_a_newswire():
    """A dash is one; what sets a line apart is a blank."""
    assert unmarked("&UX; &Cx1f; By Ann Lee &LR; &QL; AT&AMP;T &MD; again") == "By Ann Lee AT&T — again"
