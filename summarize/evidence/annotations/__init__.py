"""One sentence, read: its words, names, numbers, dates, quotations, polarity and modality."""
