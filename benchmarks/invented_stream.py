"""An invented stream of news: as many stories, copies and days as wanted, with the right answers.

The sentences are those of Wikinews articles (MEANTIME and MultiLing 2011, CC BY 2.5) with names, numbers and many words
replaced, story by story. Stories of one model share its plot, its grammar and most of its plain words, but neither
names nor numbers. It is good for speed, memory and copies; real stories tell more about quality.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from msgspec import Struct

from summarize.model import Article, When
from summarize.recognize.words import stopwords

SINGLE, EXACT, NEAR = 0.45, 0.13, 0.21
"""Shares of articles: those alone in their story, exact copies, edited or cut copies."""
PER_DAY = 500
REPLACED = 0.35
"""Share of the plain words that a story replaces by others."""
_TOKEN = re.compile(r"\w+|\W+")
_SYLLABLES = ("ba", "ke", "lo", "mi", "ra", "su", "ta", "ven", "dor", "kal", "min", "ros", "tir", "zan", "pel", "gor")


class Told(Struct, frozen=True):
    """An article of the stream, its story, and the id of the article it copies."""

    article: Article
    story: int
    original: str | None


def models(data: Path) -> list[list[str]]:
    """The Wikinews articles as lists of sentences."""
    found = []
    for line in (data / "wikinews-events" / "articles.jsonl").read_text("utf-8").splitlines():
        found.append([sentence for sentence in json.loads(line)["sentences"] if len(sentence) > 40])
    for line in (data / "multiling" / "english.jsonl").read_text("utf-8").splitlines():
        for document in json.loads(line)["documents"]:
            pieces = re.split(r"(?<=[.!?])\s+", document["text"])
            found.append([piece for piece in pieces if len(piece) > 40])
    return [model for model in found if len(model) >= 6]


def stream(data: Path, count: int, *, seed: int = 1) -> list[Told]:
    """`count` articles, story after story."""
    return list(flow(data, count, seed=seed))


def flow(data: Path, count: int, *, seed: int = 1) -> Iterator[Told]:
    """The same one by one: nothing is kept of them."""
    chance = random.Random(seed)
    pool = models(data)
    plain = sorted({word for model in pool for sentence in model for word in re.findall(r"\b[a-z]{4,}\b", sentence)})
    days = max(1, count // PER_DAY)
    start = date(2024, 1, 1)
    number = story = 0
    while number < count:
        size = 1 if chance.random() < 0.75 else min(250, int(chance.paretovariate(1.05)) + 1)
        for _, day, text, copied in _story(story, size, chance, pool, plain, chance.random() * days, number):
            if number < count:
                article = _article(number, text, start + timedelta(days=int(day)))
                yield Told(article, story, None if copied is None else f"A{copied}")
            number += 1
        story += 1


def invented_story(data: Path, count: int, *, seed: int = 1) -> Iterator[Article]:
    """`count` articles of one story, exact and edited copies among them."""
    chance = random.Random(seed)
    pool = models(data)
    plain = sorted({word for model in pool for sentence in model for word in re.findall(r"\b[a-z]{4,}\b", sentence)})
    for number, (_, day, text, _) in enumerate(_story(0, count, chance, pool, plain, 0.0, 0)):
        yield _article(number, text, date(2024, 1, 1) + timedelta(days=int(day)))


def _article(number: int, text: str, day: date) -> Article:
    iso = day.isoformat()
    when = When.given(iso)
    return Article(id=f"A{number}", path=f"{iso}/{number:07}.txt", text=text, published=when)


def _story(
    story: int, size: int, chance: random.Random, pool: list[list[str]], plain: list[str], day: float, first: int
) -> Iterator[tuple[int, float, str, int | None]]:
    model, other = chance.choice(pool), chance.choice(pool)
    words: dict[str, str] = {}
    own = [_retell(sentence, words, chance, plain) for sentence in model]
    texts: list[tuple[str, int]] = []
    for number in range(size):
        kind = chance.random() if texts else 1.0
        day += chance.expovariate(8) if number else 0
        if kind < EXACT + NEAR:
            text, copied = chance.choice(texts[:20])
            yield story, day, text if kind < EXACT else _edit(text, chance), copied
            continue
        kept = [sentence for sentence in own if chance.random() < 0.7] or own
        asides = [_retell(chance.choice(other), {}, chance, plain) for _ in range(chance.randint(1, 4))]
        chance.shuffle(kept)
        text = "\n".join(_reword(sentence, chance, plain) for sentence in kept[:2] + asides + kept[2:])
        texts.append((text, first + number))
        yield story, day, text, None


def _retell(sentence: str, words: dict[str, str], chance: random.Random, plain: list[str]) -> str:
    """The sentence with other names, numbers and words, the same ones for the same `words`."""
    stop = stopwords("en")
    out = []
    for token in _TOKEN.findall(sentence):
        if token not in words:
            new = token
            if token.isdigit():
                new = str(chance.randint(2, 10 ** len(token)))
            elif token[0].isupper() and token.lower() not in stop:
                new = "".join(chance.choices(_SYLLABLES, k=chance.randint(2, 4))).capitalize()
            elif token.isalpha() and len(token) > 3 and token not in stop and chance.random() < REPLACED:
                new = chance.choice(plain)
            words[token] = new
        out.append(words[token])
    return "".join(out)


def _reword(sentence: str, chance: random.Random, plain: list[str]) -> str:
    """The sentence in another reporter's words: one word in seven replaced, some left out."""
    stop = stopwords("en")
    out = []
    for token in sentence.split(" "):
        roll = chance.random()
        if token.islower() and len(token) > 3 and token not in stop and roll < 0.2:
            if roll < 0.14:
                out.append(chance.choice(plain))
            continue
        out.append(token)
    return " ".join(out)


def _edit(text: str, chance: random.Random) -> str:
    """A copy: cut from the end, or a few words changed, under another first line."""
    sentences = text.split("\n")
    if chance.random() < 0.5:
        sentences = sentences[: max(3, int(len(sentences) * chance.uniform(0.5, 0.9)))]
    words = [word if chance.random() > 0.03 else "also" for word in " ".join(sentences).split(" ")]
    return " ".join(words)
