"""Numbers in a text, in figures and in words, with their units and bounds."""
