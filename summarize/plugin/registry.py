"""Finding plugins: each entry point of the group ``summarize`` is loaded by itself, so that a broken one stops nothing.

Every plugin gets a pluggy manager of its own: pluggy checks its hooks against the specs, and what goes wrong is known
to be its fault. The shape (hooks return classes, the host collects them by name) is hatch's `ClassRegister`.
"""

from __future__ import annotations

import inspect
import os
import sys
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from importlib.metadata import Distribution, EntryPoint
from importlib.metadata import entry_points as installed_entry_points
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pluggy
from msgspec import Struct

from summarize.errors import BackendError, failure_of
from summarize.plugin import hookspecs
from summarize.plugin.options import Option, make, options_of, suggestion

if TYPE_CHECKING:
    from summarize.compose.contract import Backend
    from summarize.read.contract import Reader
    from summarize.rendering.contract import Renderer
    from summarize.verify.contract import Judge

OURS = "summarize"
SWITCH = "SUMMARIZE_LOAD_PLUGINS"


class BrokenPlugin(Struct, frozen=True, kw_only=True):
    """A plugin that could not be used, and why."""

    plugin: str
    """Name of its entry point."""
    distribution: str
    """Name of the package that it was installed with."""
    reason: str
    """What is wrong, on one line."""


class Provided(Struct, frozen=True, kw_only=True):
    """A class that a plugin offers."""

    name: str
    """The name of the backend or the judge, or the format (of a reader, its formats)."""
    made_by: type[Any]
    """The class."""
    plugin: str
    """Name of the entry point that it comes from."""
    distribution: str
    """Name of the package that it was installed with."""
    version: str
    """Version of that package."""

    @property
    def about(self) -> str:
        """The first line of the class's docstring, or nothing."""
        return (self.made_by.__doc__ or "").strip().partition("\n")[0].strip()

    @property
    def options(self) -> tuple[Option, ...]:
        """The options that its constructor takes."""
        return options_of(self.made_by)


class Plugins(Struct, frozen=True, kw_only=True):
    """What was found: the project's own first, then by package and name."""

    backends: tuple[Provided, ...] = ()
    """Backends."""
    reading: tuple[Provided, ...] = ()
    """Readers."""
    rendering: tuple[Provided, ...] = ()
    """Renderers."""
    judging: tuple[Provided, ...] = ()
    """Judges."""
    failures: tuple[BrokenPlugin, ...] = ()
    """Plugins that could not be used."""

    def readers(self) -> tuple[Reader, ...]:
        """What reads the formats that plugins add."""
        return tuple(provided.made_by() for provided in self.reading)

    def renderers(self) -> tuple[Renderer, ...]:
        """What renders the formats that plugins add."""
        return tuple(provided.made_by() for provided in self.rendering)

    def judges(self) -> tuple[Judge, ...]:
        """What is asked about each written sentence that the rules let pass."""
        return tuple(provided.made_by() for provided in self.judging)

    def backend(self, name: str, options: Mapping[str, object] | None = None) -> Backend:
        """The backend of that name, made with `options` (texts are converted as its constructor is annotated).

        Raises:
            BackendError: no such backend, two of that name, an option that is not known or cannot take its value
                (kind "unknown"); something that it needs is missing ("unavailable").
        """
        matches = [provided for provided in self.backends if provided.name == name]
        if not matches:
            raise BackendError(self._unknown(name), kind="unknown")
        if len(matches) > 1:
            both = " and ".join(f"{match.distribution} ({match.plugin})" for match in matches)
            raise BackendError(f"two backends are called {name!r}: in {both}; uninstall one of them", kind="unknown")
        backend: Backend = make(matches[0].made_by, name, options or {})
        return backend

    def clashes(self) -> tuple[str, ...]:
        """The names that more than one backend has."""
        names = [provided.name for provided in self.backends]
        return tuple(sorted({name for name in names if names.count(name) > 1}))

    def _unknown(self, name: str) -> str:
        names = sorted({provided.name for provided in self.backends})
        available = f"the backends are {', '.join(names)}" if names else "no backend is installed"
        broken = [failure for failure in self.failures if failure.plugin == name]
        if broken:
            return f"the backend plugin {name!r} ({broken[0].distribution}) could not be loaded: {broken[0].reason}"
        return f"unknown backend {name!r}{suggestion(name, names)}; {available}"


def load_plugins(*, entry_points: Iterable[EntryPoint] | None = None) -> Plugins:
    """Load the installed plugins, or `entry_points` instead.

    The project's own come first. ``SUMMARIZE_LOAD_PLUGINS`` set to nothing leaves third-party plugins out, set to names
    of distributions (comma-separated) lets in only those. Nothing that a plugin does on import is raised, except
    KeyboardInterrupt: it is in `Plugins.failures`.
    """
    points = installed_entry_points(group=OURS) if entry_points is None else entry_points
    chosen = sorted((point for point in points if _is_enabled(_distribution(point)[0])), key=_sort_key)
    loaded: list[Plugins] = []
    failures: list[BrokenPlugin] = []
    for point in chosen:
        try:
            loaded.append(_load(point))
        except KeyboardInterrupt:
            raise
        except BaseException as error:  # a plugin may raise anything on import, SystemExit too
            failures.append(_broken(point, error))
    return Plugins(
        backends=tuple(provided for plugin in loaded for provided in plugin.backends),
        reading=tuple(provided for plugin in loaded for provided in plugin.reading),
        rendering=tuple(provided for plugin in loaded for provided in plugin.rendering),
        judging=tuple(provided for plugin in loaded for provided in plugin.judging),
        failures=tuple(failures),
    )


def _load(point: EntryPoint) -> Plugins:
    """What one plugin offers. Readers, renderers and judges take no options: each is made once, as a trial."""
    distribution, version = _distribution(point)

    def provided(name: str, made: type[Any]) -> Provided:
        return Provided(name=name, made_by=made, plugin=point.name, distribution=distribution, version=version)

    hook = _hooks(point)
    loaded = Plugins(
        backends=tuple(provided(made.name, made) for made in _classes(hook.summarize_backends, backend_fault)),
        reading=tuple(
            provided(", ".join(made.formats), made) for made in _classes(hook.summarize_readers, reader_fault)
        ),
        rendering=tuple(provided(made.format, made) for made in _classes(hook.summarize_renderers, renderer_fault)),
        judging=tuple(provided(made.name, made) for made in _classes(hook.summarize_judges, judge_fault)),
    )
    loaded.readers()
    loaded.renderers()
    loaded.judges()
    return loaded


def _hooks(point: EntryPoint) -> Any:  # noqa: ANN401 (pluggy's relay is untyped: `Any` stops in this module)
    plugin = point.load()
    manager = pluggy.PluginManager(hookspecs.PROJECT)
    manager.add_hookspecs(hookspecs)
    manager.register(plugin, name=point.name)
    manager.check_pending()
    if not manager.get_hookcallers(plugin):
        raise ValueError(f"{point.value} has no function marked with summarize.hookimpl")
    return manager.hook


def _classes(
    hook: Callable[[], list[Iterable[type[Any]]]], fault: Callable[[type[Any]], str | None]
) -> list[type[Any]]:
    classes = [made_by for answer in hook() for made_by in answer]
    for made in classes:
        wrong = "not a class" if not isinstance(made, type) else fault(made)
        if wrong:
            raise TypeError(f"{getattr(made, '__name__', made)!s}: {wrong}{_written_at(made)}")
    return classes


def backend_fault(made: type[Any]) -> str | None:
    """What a class lacks to be a backend; None where it lacks nothing."""
    if not _is_name(getattr(made, "name", None)):
        return "no `name`: a backend needs one, a class attribute of letters, digits, '-', '_' and '.'"
    return None if callable(getattr(made, "write", None)) else "no method `write`: a backend needs one"


def reader_fault(made: type[Any]) -> str | None:
    """What a class lacks to be a reader; None where it lacks nothing."""
    formats = getattr(made, "formats", None)
    if not isinstance(formats, tuple) or not formats or not all(map(_is_name, formats)):
        return "no `formats`: a reader needs them, a class attribute with a tuple of file name endings without the dot"
    return None if callable(getattr(made, "read", None)) else "no method `read`: a reader needs one"


def renderer_fault(made: type[Any]) -> str | None:
    """What a class lacks to be a renderer; None where it lacks nothing."""
    if not _is_name(getattr(made, "format", None)):
        return "no `format`: a renderer needs one, a class attribute of letters, digits, '-', '_' and '.'"
    return None if callable(getattr(made, "render", None)) else "no method `render`: a renderer needs one"


def judge_fault(made: type[Any]) -> str | None:
    """What a class lacks to be a judge; None where it lacks nothing."""
    if not _is_name(getattr(made, "name", None)):
        return "no `name`: a judge needs one, a class attribute of letters, digits, '-', '_' and '.'"
    return None if callable(getattr(made, "judge", None)) else "no method `judge`: a judge needs one"


def _is_name(name: object) -> bool:
    return (
        isinstance(name, str) and name.isascii() and name.replace("-", "").replace("_", "").replace(".", "").isalnum()
    )


def _distribution(point: EntryPoint) -> tuple[str, str]:
    return _name_and_version(point.dist) if point.dist else ("unknown", "")


@lru_cache(maxsize=16)
def _name_and_version(distribution: Distribution) -> tuple[str, str]:
    """Read once: it is a message with the whole README in it."""
    metadata = distribution.metadata
    return metadata["Name"], metadata["Version"]


def _sort_key(point: EntryPoint) -> tuple[bool, str, str]:
    distribution, _ = _distribution(point)
    return distribution != OURS, distribution, point.name


def _is_enabled(distribution: str) -> bool:
    allowed = os.environ.get(SWITCH)
    if allowed is None or distribution == OURS:
        return True
    return distribution in {name.strip() for name in allowed.split(",")}


def _broken(point: EntryPoint, error: BaseException) -> BrokenPlugin:
    """The failure of a plugin, with the file where no line of it is known."""
    reason = failure_of(point.module, error)
    file = getattr(sys.modules.get(point.module), "__file__", None)
    if file and ".py, line " not in reason:
        reason = f"{reason} ({Path(file).name})"
    return BrokenPlugin(plugin=point.name, distribution=_distribution(point)[0], reason=reason)


def _written_at(made: object) -> str:
    """Where a class is written, in brackets; "" where that is not known."""
    try:
        file = inspect.getsourcefile(made)  # type: ignore[arg-type]
        _, line = inspect.getsourcelines(made)  # type: ignore[arg-type]
    except (OSError, TypeError):
        return ""
    return f" ({Path(file).name}, line {line})" if file else ""
