"""Facts: the sentences, over all articles of a story, that tell one thing."""
