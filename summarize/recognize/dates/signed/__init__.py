"""Dates whose parts carry a sign behind them, as Chinese, Japanese and Korean write them."""
