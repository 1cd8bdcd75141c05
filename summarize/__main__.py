"""`python -m summarize`: the command `briefing`, where its script is not on the path."""

from summarize.cli import main

if __name__ == "__main__":
    main()
