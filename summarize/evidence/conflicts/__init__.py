"""Conflicts: where the articles of a story disagree on a number, a day or a quotation."""
