"""Text → the words, names, numbers, quotations and dates in it, without a model."""
