"""Finding backends, readers and renderers in installed packages: the only room that touches pluggy."""

from __future__ import annotations

from summarize.plugin.registry import BrokenPlugin, Plugins, Provided, load_plugins

__all__ = ["BrokenPlugin", "Plugins", "Provided", "load_plugins"]
