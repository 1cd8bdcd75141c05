"""Numbers in words."""

from __future__ import annotations

from summarize.text.numbers_tokens import Tokens
from summarize.text.numbers_words import cardinals, scales
from summarize.text.words import stopwords

# Arabic "three ten" is thirteen.
TEEN = {"عشر": 10.0, "عشرة": 10.0}


def spoken(tokens: Tokens, place: int, language: str) -> tuple[float, int]:
    """A number in words from token `place`: "two hundred and five thousand", "trente et un"."""
    small, large = cardinals(language), scales(language)
    total = current = 0.0
    while place < len(tokens.text):
        word = tokens.at(place)
        if word in small and (
            current == 0 or (small[word] < 100 and current % 100 == 0) or (current % 10 == 0 and 0 < small[word] < 10)
        ):
            current += small[word]
        elif word in TEEN and 0 < current < 10:
            current += TEEN[word]
        elif word[:1] == "و" and small.get(word[1:], 0) >= 20 and 0 < current < 10:  # Arabic "five and twenty"
            current += small[word[1:]]
        elif word in large and len(word) > 2 and current:
            if large[word] >= 1000:
                total, current = total + current * large[word], 0.0
            else:
                current *= large[word]
        elif (
            word in ("and", "et", "y", "e")
            and (tokens.at(place + 1) in small)
            and current >= 20
            and (word != "and" or current >= 100)
        ) or (word == "-" and tokens.at(place + 1) in small and current % 10 == 0 and current >= 20):
            pass
        else:
            break
        place += 1
    return total + current, place


def counts_one(tokens: Tokens, place: int) -> bool:
    """ "one soldier" counts; "one of the", "no one", "one another" do not."""
    following = tokens.at(place + 1)
    return (
        following.isalpha()
        and following not in stopwords("en")
        and tokens.at(place - 1) not in ("no", "any", "every", "each", "this", "that", "the", "which")
    )
