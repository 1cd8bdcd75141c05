"""One module a file format: bytes → documents."""
