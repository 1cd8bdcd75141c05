"""Options of a backend are its constructor's keywords, checked."""

from __future__ import annotations

from typing import Any, Literal

import pytest

from summarize import BackendError, PromptError
from summarize.plugin.options import make, options_of


class Typed:
    """A backend with an option of each kind."""

    def __init__(
        self,
        *,
        method: Literal["lead", "rank"] = "lead",
        count: int = 3,
        share: float = 0.5,
        fair: bool = True,
        model: str = "small",
        seed: int | None = None,
        bare="x",
    ) -> None:
        self.given = {"method": method, "count": count, "share": share, "fair": fair, "model": model, "seed": seed}


def made(**options: Any) -> dict[str, Any]:
    """What `Typed` was made with."""
    return make(Typed, "typed", options).given


@pytest.mark.parametrize(
    ("option", "text", "value"),
    [
        ("method", "rank", "rank"),
        ("count", "12", 12),
        ("count", "-1", -1),
        ("share", "0.25", 0.25),
        ("share", "1", 1.0),
        ("fair", "no", False),
        ("fair", "True", True),
        ("model", "12", "12"),
        ("seed", "7", 7),
        ("seed", "none", None),
    ],
)
def test_a_text_becomes_what_the_annotation_says(option: str, text: str, value: object) -> None:
    """`-o key=value` gives texts; the constructor gets values of its types."""
    found = made(**{option: text})[option]
    assert (found, type(found)) == (value, type(value))


@pytest.mark.parametrize(
    ("option", "value"), [("count", 4), ("share", 2), ("fair", False), ("seed", None), ("method", "rank")]
)
def test_a_value_of_the_right_type_passes(option: str, value: object) -> None:
    """A caller in Python need not write texts."""
    assert made(**{option: value})[option] == value


@pytest.mark.parametrize(
    ("option", "value", "wanted"),
    [
        ("method", "rnak", r"one of lead, rank \(did you mean 'rank'\?\)"),
        ("count", "many", "a whole number"),
        ("count", "1.5", "a whole number"),
        ("count", True, "a whole number"),
        ("count", 1.5, "a whole number"),
        ("count", "9" * 5000, "a whole number"),
        ("share", "half", "a number"),
        ("share", "nan", "a number"),
        ("share", "1e999", "a number"),
        ("fair", "perhaps", "true or false"),
        ("model", 5, "a text"),
        ("seed", "x", "none or a whole number"),
    ],
)
def test_the_error_of_a_value_that_does_not_fit_says_what_does(option: str, value: object, wanted: str) -> None:
    """The message names the option, the backend, the value, and what it could be."""
    with pytest.raises(BackendError, match=f"option '{option}' of backend 'typed'.*is not {wanted}") as caught:
        made(**{option: value})
    assert caught.value.kind == "unknown"


def test_the_error_of_a_misspelt_option_names_the_nearest_and_all() -> None:
    """No option is dropped in silence."""
    with pytest.raises(BackendError, match=r"no option 'methd' \(did you mean 'method'\?\); its options are method, "):
        made(methd="rank")


def test_a_class_without_options_takes_none() -> None:
    """The message does not list nothing."""
    with pytest.raises(BackendError, match="it takes no options"):
        make(type("Plain", (), {}), "plain", {"a": "b"})


def test_a_missing_option_that_is_required_is_an_error() -> None:
    """The message says how to give it."""

    class Needy:
        def __init__(self, *, key_env: str) -> None:
            self.key_env = key_env

    with pytest.raises(BackendError, match="needs the option 'key_env': -o key_env="):
        make(Needy, "needy", {})


def test_a_constructor_of_free_keywords_takes_what_it_is_given() -> None:
    """With `**options` the backend checks its options itself."""

    class Free:
        def __init__(self, **options: str) -> None:
            self.options = options

    assert make(Free, "free", {"a": "b"}).options == {"a": "b"}


def test_a_name_in_an_annotation_that_cannot_be_resolved_is_a_text() -> None:
    """A class whose annotations exist for type checkers alone still works."""

    class Odd:
        def __init__(self, *, a: Nowhere = "") -> None:  # noqa: F821
            self.a = a

    assert make(Odd, "odd", {"a": "5"}).a == "5"


@pytest.mark.parametrize(
    ("raised", "kind"),
    [
        (ImportError("install x"), "unavailable"),
        (ValueError("too big"), "unknown"),
        (RuntimeError("no"), "failed"),
        (BackendError("set KEY", kind="unavailable"), "unavailable"),
    ],
)
def test_what_a_constructor_raises_becomes_a_backend_error(raised: Exception, kind: str) -> None:
    """A missing library, a bad value and a bug are three kinds."""

    def fail(self: object) -> None:
        raise raised

    with pytest.raises(BackendError, match=str(raised)) as caught:
        make(type("Failing", (), {"__init__": fail}), "failing", {})
    assert caught.value.kind == kind


def test_an_error_of_ours_passes_through_a_constructor() -> None:
    """A PromptError keeps its file and line."""

    def fail(self: object) -> None:
        raise PromptError("no such variable", file="story.j2", line=3)

    with pytest.raises(PromptError):
        make(type("Failing", (), {"__init__": fail}), "failing", {})


def test_options_are_listed_with_type_and_default() -> None:
    """What `briefing backends` shows."""
    listed = {option.name: (option.kind, option.default, option.required) for option in options_of(Typed)}
    assert listed == {
        "method": ("lead|rank", "lead", False),
        "count": ("int", 3, False),
        "share": ("float", 0.5, False),
        "fair": ("bool", True, False),
        "model": ("str", "small", False),
        "seed": ("int|none", None, False),
        "bare": ("str", "x", False),
    }
