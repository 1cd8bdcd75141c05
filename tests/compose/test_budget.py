"""A total length, shared among stories."""

from __future__ import annotations

from summarize.compose.budget import share


def test_bigger_stories_get_more_but_not_in_proportion() -> None:
    """Ten times the articles get more room, not ten times."""
    big, small = share([30, 3], 400)
    assert small < big < 10 * small


def test_the_lengths_add_up_to_the_total_at_most() -> None:
    """Nothing is lost to rounding beyond a word a story, nothing is added."""
    lengths = share([9, 5, 5, 2, 1], 500)
    assert 495 <= sum(lengths) <= 500


def test_stories_that_would_get_a_scrap_are_left_out() -> None:
    """With too little for all, the last ones go, and the first keep enough to say something."""
    lengths = share([4, 1, 1, 1, 1, 1, 1, 1], 130)
    assert lengths[0] >= 40
    assert lengths[-1] == 0
    assert all(length == 0 or length >= 40 for length in lengths)


def test_one_story_is_always_kept() -> None:
    """However short the total, there is a briefing."""
    assert share([2, 2], 10) == (10, 0)


def test_what_a_capped_story_leaves_goes_to_the_others() -> None:
    """A longest length for one story frees room for the next."""
    assert share([100, 1], 330, most=150) == (150, 150)
