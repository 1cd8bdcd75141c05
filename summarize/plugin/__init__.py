"""Installed packages → their backends, readers, renderers and judges; and a test kit for their authors."""

from __future__ import annotations

from summarize.plugin.registry import BrokenPlugin, Plugins, Provided, load_plugins

__all__ = ["BrokenPlugin", "Plugins", "Provided", "load_plugins"]
