"""Names of people, places and organisations in a text, and which of them name one and the same."""
