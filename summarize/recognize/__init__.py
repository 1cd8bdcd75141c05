"""What is found in any text, without a model: words, names, numbers, quotations, dates."""
