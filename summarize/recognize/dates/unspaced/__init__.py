"""Date expressions in Chinese and Japanese, which write no spaces between words."""
