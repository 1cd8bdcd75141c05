"""How a language file writes lists of words."""

Words = frozenset[str]
"""Words or phrases of which only membership counts."""

Series = tuple[str, ...]
"""Words or phrases in an order that says something."""
