"""Date expressions in English: the rules, one module a kind of expression."""
