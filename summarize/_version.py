"""The version of this release, in a module of its own: every room may ask for it, and nothing is imported with it."""

__version__ = "0.1.0"
