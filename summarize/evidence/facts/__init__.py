"""Facts: the sentences, over all articles of a story, that report one thing."""
